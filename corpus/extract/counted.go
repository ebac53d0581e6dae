package extract

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// nounAfter returns what a figure that ends before token i counts: the noun there with the adjectives round it.
func (r *reader) nounAfter(s *sentence, i int) text.Range {
	start := i
	for i < s.Last && (r.a.Tokens[i].Kind == text.Punct && (r.a.Tokens[i].Norm == `"` || r.a.Tokens[i].Norm == "(" || r.a.Tokens[i].Norm == "-" && r.a.Tokens[i].Start == r.a.Tokens[i-1].End) ||
		ofWord(r.a.Tokens[i].Norm) && r.a.Tokens[i].Name < 0 || r.a.Tokens[i].Norm == "the" || i > start && r.a.Tokens[i].Norm == "its") {
		i++
	}
	if i >= s.Last {
		return text.Range{}
	}
	t := &r.a.Tokens[i]
	if i > start && t.Number >= 0 && r.a.Numbers[t.Number].First == i {
		return r.nounAfter(s, r.a.Numbers[t.Number].Last) // "81 of the 200 seats"
	}
	if t.Kind != text.Word || t.Date >= 0 {
		return text.Range{}
	}
	if t.Arabic {
		if strings.HasPrefix(t.Norm, "لل") || strings.HasPrefix(t.Norm, "بال") {
			return text.Range{} // "7.8 billion for health": not what is counted
		}
		if i == start && conjoined(t) {
			return text.Range{} // «(15) خمسة عشر وإصابة (33)»
		}
		if t.Function || t.Name >= 0 && !r.a.Names[t.Name].Adjective && !r.groupName(t) && !(i > start && r.body(t)) {
			return text.Range{}
		}
		if t.Class(lexicon.Act) && !t.Class(lexicon.Person, lexicon.Thing, lexicon.Event, lexicon.Group, lexicon.Unit, lexicon.Place, lexicon.Time) && r.finiteVerb(i) {
			return text.Range{}
		}
		return text.Range{First: i, Last: r.nounEnd(s, i, i+1)}
	}
	if r.a.Tokens[start].Norm == "-" && i == start+1 {
		return text.Range{First: i, Last: i + 1} // "a 200-bed hospital"
	}
	return r.englishNoun(s, i)
}

// ofWord tells whether a folded word leads from a figure to what it is a number of.
func ofWord(norm string) bool { return norm == "of" || norm == "من" }

// enclosed returns where what a figure counts may begin. The Arabic press puts figures in brackets or quotation marks:
// «عدد (85) كبسولة», «23» ضربة. An article shows that the noun behind them is not what is counted.
func (r *reader) enclosed(s *sentence, num number.Number) int {
	i := num.Last
	if !r.inBrackets(s, num) {
		return i
	}
	if t := &r.a.Tokens[i+1]; !t.Arabic || t.Number >= 0 || strings.HasPrefix(t.Norm, "ال") || conjoined(t) {
		return i
	}
	return i + 1
}

// inBrackets tells whether a figure stands alone in brackets or quotation marks that do not end the sentence.
func (r *reader) inBrackets(s *sentence, num number.Number) bool {
	return num.First > s.First && num.Last+1 < s.Last && brackets[r.a.Tokens[num.First-1].Norm+r.a.Tokens[num.Last].Norm]
}

// brackets are the pairs of marks that stand round a figure.
var brackets = map[string]bool{"()": true, "«»": true, `""`: true, "[]": true}

// onlyOthers tells whether the words after a figure name nothing: "others", «آخرون».
func (r *reader) onlyOthers(noun text.Range) bool {
	for i := noun.First; i < noun.Last; i++ {
		if t := &r.a.Tokens[i]; t.Content() && !t.Is("other") {
			return false
		}
	}
	return noun.Last > noun.First
}

// shareOf returns what a percentage is a share of: the words after "of" or "من".
func (r *reader) shareOf(s *sentence, num number.Number) text.Range {
	i := num.Last
	if i >= s.Last || !ofWord(r.a.Tokens[i].Norm) {
		return text.Range{}
	}
	i++
	first := i
	for i < s.Last && i-first < 5 {
		t := &r.a.Tokens[i]
		if t.Kind != text.Word || t.Number >= 0 || t.Function && t.Norm != "the" || t.Class(lexicon.Act) && i > first {
			break
		}
		i++
	}
	return text.Range{First: first, Last: i}
}

// modifies tells whether the English noun at i only says of what sort the noun at head is: "hunt supporters" are no hunts.
// People and bodies are counted in either place ("police officers").
func (r *reader) modifies(i, head int) bool {
	t, h := &r.a.Tokens[i], &r.a.Tokens[head]
	return !t.Arabic && t.Name < 0 && t.Run.First != h.Run.First && !t.Class(lexicon.Person, lexicon.Group, lexicon.Quality, lexicon.State) && len(t.Concepts) > 0 &&
		h.Class(lexicon.Person, lexicon.Group, lexicon.Thing, lexicon.Place, lexicon.Event)
}
