package analysis

import (
	"sort"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// findNames joins the parts of people's names the lexicon knows with the words beside them, and recognises names it
// does not know by their form: capital letters in English, a title or a role before them in Arabic.
func (a *Analysis) findNames(l *lexicon.Lexicon) {
	known := a.Names
	a.Names = nil
	small := true // no capitals tell names from words
	for i := range a.Tokens {
		a.Tokens[i].Name = -1
		small = small && !a.Tokens[i].Capital()
	}
	k := 0
	for i := 0; i < len(a.Tokens); {
		for k < len(known) && known[k].First < i {
			k++
		}
		var n Name
		if k < len(known) && known[k].First == i {
			n = known[k]
		} else {
			n.Range = text.Range{First: i, Last: i}
		}
		if last := a.toponym(i); last > i && n.Last <= n.First {
			a.addName(Name{Range: text.Range{First: i, Last: last}, Place: true})
			i = last
			continue
		}
		if n.Last <= n.First && !a.afterRole(i) {
			if run, ok := a.spelt(l, i, small); ok {
				a.addName(run)
				i = run.Last
				continue
			}
		}
		if run, ok := a.personName(i, n, known[k:]); ok {
			run.Acronym = a.acronym(run)
			run.Place = !run.Acronym && (a.besidePlace(run.Range) || !n.Is((*lexicon.Name).IsPerson) && a.inside(run))
			run.Person = !run.Place && !run.Acronym
			a.addName(run)
			i = run.Last
			continue
		}
		if n.Last > n.First {
			a.addName(n)
			i = n.Last
			continue
		}
		i++
	}
}

// spelt reads words the lexicon does not know as another spelling of a name that it knows. In English they must be
// capitalised, unless the whole text is in small letters.
func (a *Analysis) spelt(l *lexicon.Lexicon, i int, small bool) (Name, bool) {
	t := &a.Tokens[i]
	if t.Kind != text.Word || t.Function || len(t.Concepts) > 0 || t.Run.Last > 0 || t.Number >= 0 || t.Date >= 0 || !t.Arabic && !t.Capital() && !small {
		return Name{}, false
	}
	var run [3]text.Token
	tokens := run[:0]
	for j := i; j < len(a.Tokens) && len(tokens) < len(run); j++ {
		next := &a.Tokens[j]
		if j > i && (next.Kind != text.Word || next.Arabic != t.Arabic || !next.Arabic && !next.Capital() && !small) {
			break
		}
		tokens = append(tokens, next.Token)
	}
	name, words := l.Spelt(tokens, 0)
	if name == nil || name.IsPlace() && !t.Arabic && a.unknownCapital(l, i+words) {
		return Name{}, false // "Bernie Ebbers" is nobody of Bern
	}
	return Name{Range: text.Range{First: i, Last: i + words}, Known: []*lexicon.Name{name}, Guessed: true}, true
}

// unknownCapital tells whether a capitalised word that the lexicon does not know stands at i.
func (a *Analysis) unknownCapital(l *lexicon.Lexicon, i int) bool {
	if i >= len(a.Tokens) {
		return false
	}
	t := &a.Tokens[i]
	return t.Kind == text.Word && t.Capital() && !t.Function && t.Number < 0 && t.Date < 0 && len(l.Match([]text.Token{t.Token})) == 0
}

func (a *Analysis) addName(n Name) {
	for i := n.First; i < n.Last; i++ {
		a.Tokens[i].Name = len(a.Names)
	}
	a.Names = append(a.Names, n)
}

// acronym tells whether an unknown name is one word of two to six capitals among others that are not: a body's, "the IPCC".
func (a *Analysis) acronym(n Name) bool {
	t := &a.Tokens[n.First]
	if len(n.Known) > 0 || n.Last-n.First > 1 || !t.Upper() || len(t.Text) > 6 {
		return false
	}
	for _, i := range []int{n.First - 1, n.Last} {
		if i >= 0 && i < len(a.Tokens) && a.Tokens[i].Kind == text.Word && len(a.Tokens[i].Text) > 1 && a.Tokens[i].Upper() {
			return false
		}
	}
	return true
}

// sortNames puts the names in the order of the text again.
func (a *Analysis) sortNames() {
	order := make([]int, len(a.Names))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(x, y int) bool { return a.Names[order[x]].First < a.Names[order[y]].First })
	names := make([]Name, len(a.Names))
	for to, from := range order {
		names[to] = a.Names[from]
		for i := names[to].First; i < names[to].Last; i++ {
			a.Tokens[i].Name = to
		}
	}
	a.Names = names
}
