package extract

// The claim of a figure: its focus, its quotation, its keys and its rule.

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

func (r *reader) addFigure(n int, f *figure) {
	s := &r.sentences[n]
	focus := r.figureFocus(s, f)
	quote := r.quoteFor(s, focus, slices.Concat(f.acts, nearest(f.counts, focus)))
	unit := f.unit
	if unit == "" {
		unit = r.countedUnit(f)
	}
	rule := "figure"
	switch {
	case f.reckoned:
		rule = Reckoned
	case r.total(s, f):
		rule = Total
	case f.part:
		rule = Part
	case f.ahead:
		rule = PartNext
	case f.ofThose:
		rule = OfThose
	case f.added:
		rule = Added
	case f.bare:
		rule = Bare
	}
	r.add(n, corpus.Claim{Kind: f.kind, Value: &corpus.Value{Low: f.Low, High: f.High, Approximate: f.Approximate, Unit: unit}, Rule: rule}, focus, quote, r.putPlanned(s, f, r.figureKeys(n, f, focus, quote)))
}

// figureFocus returns the tokens of a figure with its noun, its hedges and the words that make it an age.
func (r *reader) figureFocus(s *sentence, f *figure) text.Range {
	focus := text.Range{First: f.First, Last: f.Last}
	if !empty(f.noun) {
		focus.First = min(focus.First, f.noun.First)
		focus.Last = f.end()
		if f.noun.First == f.Last+1 && r.enclosed(s, f.Number) == f.noun.First {
			focus.First = min(focus.First, f.First-1) // a mark that opens stands before the one that closes
		}
	}
	for focus.Last < s.Last && r.a.Tokens[focus.Last].Start < f.Trailing.End {
		focus.Last++ // a bound behind the noun: «150 عنصرا كحد أقصى»
	}
	for f.age && focus.Last < s.Last && (r.a.Tokens[focus.Last].Norm == "-" || oldWords[r.a.Tokens[focus.Last].Norm]) {
		focus.Last++ // "12-year-old"
	}
	return focus
}

// figureKeys returns the keys of a figure: what it counts, the acts it takes part in, and what it counts without a word
// for it.
func (r *reader) figureKeys(n int, f *figure, focus, quote text.Range) []corpus.Key {
	members := r.ofForce(f)
	keys := r.gather(n, focus, quote, f.passage, func(i int) (corpus.Role, bool) {
		switch {
		case members && r.a.Tokens[i].Is("militant") && slices.Contains(f.counts, i): // they are no fighters of their own
		case slices.Contains(f.also, i), slices.Contains(f.counts, i) && !r.saysWhatSort(f, i):
			return corpus.Counted, true
		case slices.Contains(f.acts, i):
			return corpus.Bound, true
		}
		return 0, false
	})
	counted := func(name string, wide bool) {
		keys = withKey(keys, corpus.Key{Name: name, Role: corpus.Counted, Distance: 1, Wide: wide})
	}
	if m := r.movement(f, focus); m != "" {
		counted(m, false)
	}
	if !empty(f.noun) && f.noun.First == f.Last {
		if g := gluedUnits[r.a.Tokens[f.noun.First].Norm]; g.key != "" && g.unit == f.unit {
			counted(g.key, true)
		}
	}
	switch f.kind {
	case corpus.Measure:
		if empty(f.noun) {
			break
		}
		if c := currencies[r.a.Tokens[f.noun.First].Norm]; c.key != "" {
			counted(c.key, false)
			counted("c:currency", true)
			counted("c:money", true)
		}
	case corpus.Quantity:
		if f.reckoned && r.normAt(f.passage, f.noun.First) == "time" {
			counted("c:times", false) // "for the third time"
		}
		if f.bare && (f.heads || r.takesPeople(f.acts)) {
			counted("c:person", false)
		}
		if r.countsNation(f) {
			counted("c:citizen", false)
			counted("c:person", true)
		}
		if r.countsFighters(f) {
			counted("c:fighter", true)
			counted("c:soldier", true)
			counted("c:person", true)
		}
		if side := r.voteSide(&r.sentences[n], f); side != "" {
			keys = withKey(keys, corpus.Key{Name: side, Role: corpus.Bound, Distance: 1})
			counted("c:vote", false)
		}
		if r.inhabits(&r.sentences[n], f) {
			counted("c:resident", false)
		}
	}
	return keys
}

// withKey adds a key; of two of one name the closer role stays.
func withKey(keys []corpus.Key, k corpus.Key) []corpus.Key {
	i := slices.IndexFunc(keys, func(have corpus.Key) bool { return have.Name == k.Name })
	if i < 0 {
		return append(keys, k)
	}
	if k.Role < keys[i].Role {
		keys[i] = k
	}
	return keys
}

// total tells whether a figure only says of how many the one before it is a part: "36 of the 90 seats", «81 مقعدا من أصل 200»,
// «أربعة من الاتحادات الستة».
func (r *reader) total(s *sentence, f *figure) bool {
	of := false
	if i := f.noun.First - 1; i > s.First && f.noun.First < f.First && r.a.Tokens[i].Norm == "من" {
		return r.a.Tokens[i-1].Number >= 0
	}
	for i := f.First - 1; i >= s.First && f.First-i <= 5; i-- {
		switch t := &r.a.Tokens[i]; {
		case t.Number >= 0:
			return of && r.overOne(t.Number) // the first of 18, or one of them, tells how many there are
		case of && t.Norm == ",": // «258 مقعدا، من أصل 550»
		case t.Norm == "of" || t.Norm == "اصل":
			of = true
		case !of && possessiveEnding(t.Text) > 0: // "13 of Britain's 659 members"
		case t.Kind != text.Word, !of && (t.Content() && !totals[t.Norm] || joiners[t.Norm]):
			return false // "dozens of people and hundreds"
		}
	}
	return false
}

// overOne tells whether a number counts more than one.
func (r *reader) overOne(number int) bool {
	n := &r.a.Numbers[number]
	return !n.Ordinal && !(n.Low != nil && n.High != nil && *n.High <= 1)
}

// totals may stand between "of" and the figure of which another is a part: "10 of a total of 40", «من مجموع 40».
var totals = figureLists.Set("total")

// inhabits tells whether a figure of people counts those who live somewhere: "a town of 42,000 people", "home to some 60,000
// people", «يسكنها 40 ألف شخص».
func (r *reader) inhabits(s *sentence, f *figure) bool {
	if !r.countsPeople(f) {
		return false
	}
	i := f.First - 1
	for i > s.First && r.a.Tokens[i].Kind == text.Word && r.a.Tokens[i].Number < 0 && !homeWords[r.a.Tokens[i].Norm] && f.First-i < 4 {
		i-- // over what hedges the figure
	}
	if i <= s.First || !homeWords[r.a.Tokens[i].Norm] {
		return false
	}
	t := &r.a.Tokens[i-1]
	switch r.a.Tokens[i].Norm {
	case "of":
		return t.Class(lexicon.Place) || t.Name >= 0 && r.a.Names[t.Name].Place
	case "to":
		return t.Norm == "home"
	}
	return true
}

// homeWords lead to how many live in a place, folded.
var homeWords = figureLists.Set("home")

// countsPeople tells whether the noun beside a figure is one for people.
func (r *reader) countsPeople(f *figure) bool {
	for i := f.noun.First; i < f.noun.Last; i++ {
		if r.a.Tokens[i].Is("person") {
			return true
		}
	}
	return false
}

// countsNation tells whether what is counted is a people's adjective alone: «3 سعوديين», "three Saudis".
func (r *reader) countsNation(f *figure) bool {
	for _, i := range f.counts {
		if !r.nationality(&r.a.Tokens[i]) {
			return false
		}
	}
	return len(f.counts) > 0
}

// countsFighters tells whether what is counted are members of an armed body: «أربعة من عناصر القوات المسلحة».
func (r *reader) countsFighters(f *figure) bool {
	return r.ofForce(f) || slices.ContainsFunc(f.counts, r.isForce)
}

// ofForce tells whether the members counted are those of the armed body named right behind them: «عناصر القوات المسلحة».
func (r *reader) ofForce(f *figure) bool {
	for i := f.noun.First; i < f.noun.Last && i+1 < len(r.a.Tokens); i++ {
		if t := &r.a.Tokens[i]; t.Arabic && t.Is("militant") && r.isForce(i+1) && !r.isGroup(i+1) {
			return true
		}
	}
	return f.force
}

// isGroup tells whether token i is of the name of an armed group.
func (r *reader) isGroup(i int) bool {
	n := r.a.Tokens[i].Name
	return n >= 0 && len(r.a.Names[n].Known) > 0 && r.a.Names[n].Known[0].Kind == "armed-group"
}

// isForce tells whether token i stands for an armed body.
func (r *reader) isForce(i int) bool {
	t := &r.a.Tokens[i]
	return r.properName(t) && armed(&r.a.Names[t.Name]) || t.Is("armed-forces") || t.Is("army") || t.Is("force")
}

// armed tells whether a name is that of an armed body.
func armed(n *analysis.Name) bool {
	if len(n.Known) == 0 {
		return false
	}
	return n.Known[0].Kind == "armed-group" || strings.HasSuffix(n.Known[0].ID, "-army") || strings.HasSuffix(n.Known[0].ID, "-forces")
}
