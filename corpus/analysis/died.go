package analysis

import (
	"slices"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// maxBetween is how many words may stand between «قضى» and what tells that it is to die.
const maxBetween = 5

// died reads «قضى», which is to spend a time and to rule in court, as died where people are counted or something befell them:
// «قضى 20 شخصا», «قضى في الفيضان», «كم طفلا قضى». What stands behind it keeps its own meaning.
func (a *Analysis) died(l *lexicon.Lexicon) {
	for i := range a.Tokens {
		t := &a.Tokens[i]
		if t.Run.Last-t.Run.First == 1 && passedOn[t.Norm] && (a.peopleCounted(i) || a.befallen(i)) {
			t.Concepts, t.Others = []*lexicon.Concept{l.Concept("die")}, nil
		}
	}
}

// peopleCounted tells whether a figure of people stands behind token i, with nothing but small words between: «قضى فيها نحو 20
// شخصا», but «قضى بحبس 4 متهمين».
func (a *Analysis) peopleCounted(i int) bool {
	j := i + 1
	for j < min(i+maxBetween, len(a.Tokens)) && a.Tokens[j].Number < 0 && a.Tokens[j].Function {
		j++
	}
	if j >= len(a.Tokens) || a.Tokens[j].Number < 0 {
		return false
	}
	last := a.Numbers[a.Tokens[j].Number].Last
	return last < len(a.Tokens) && a.Tokens[last].Class(lexicon.Person) && !a.Tokens[last].Class(lexicon.Time, lexicon.Unit)
}

// befallen tells whether token i is followed by «في», «إثر» or the like and by what kills people, and no time that is spent; what
// people somebody asks the number of may stand before it then, and any noun behind.
func (a *Analysis) befallen(i int) bool {
	j := i + 1
	if j+1 >= len(a.Tokens) || !befalling[a.Tokens[j].Norm] {
		return false
	}
	asked := i > 1 && a.Tokens[i-2].Norm == "كم" && a.Tokens[i-1].Class(lexicon.Person)
	if !asked && !slices.ContainsFunc(deadly, func(id string) bool { return a.Tokens[j+1].Is(id) }) {
		return false
	}
	for k := j + 1; k < min(j+1+maxBetween, len(a.Tokens)) && a.Tokens[k].Kind == text.Word; k++ {
		if a.Tokens[k].Number >= 0 && asked || a.Tokens[k].Class(lexicon.Unit) || a.Tokens[k].Class(lexicon.Time) && a.Tokens[k].Date < 0 {
			return false
		}
	}
	return true
}
