package extract

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

func (r *reader) addFigure(n int, f *figure) {
	s := &r.sentences[n]
	focus := text.Range{First: f.First, Last: f.Last}
	if f.noun.Last > f.noun.First {
		focus.First = min(focus.First, f.noun.First)
		focus.Last = max(focus.Last, f.noun.Last)
		if f.noun.First == f.Last+1 && r.enclosed(s, f.Number) == f.noun.First {
			focus.First = min(focus.First, f.First-1) // a mark that opens stands before the one that closes
		}
	}
	focus = r.hedgeAfter(s, f, focus)
	for f.age && focus.Last < s.Last && (r.a.Tokens[focus.Last].Norm == "-" || r.a.Tokens[focus.Last].Norm == "old") {
		focus.Last++ // "12-year-old"
	}
	quote := r.quoteFor(s, focus, append(append([]int(nil), f.acts...), nearest(f.counts, focus)...))
	acts := map[int]bool{}
	for _, i := range f.acts {
		acts[i] = true
	}
	counts := map[int]bool{}
	for n, i := range f.counts {
		counts[i] = n+1 == len(f.counts) || !r.modifies(i, f.counts[len(f.counts)-1])
	}
	keys := r.gather(n, focus, quote, func(i int) (corpus.Role, bool) {
		switch {
		case counts[i]:
			return corpus.Counted, true
		case acts[i]:
			return corpus.Bound, true
		}
		return 0, false
	})
	if f.bare && f.kind == corpus.Quantity && r.takesPeople(f.acts) {
		keys = withKey(keys, corpus.Key{Name: "c:person", Role: corpus.Counted, Distance: 1})
	}
	if f.kind == corpus.Measure && f.noun.First < f.noun.Last {
		if c := currencies[r.a.Tokens[f.noun.First].Norm]; c.key != "" {
			keys = withKey(keys, corpus.Key{Name: c.key, Role: corpus.Counted, Distance: 1})
		}
	}
	if f.kind == corpus.Quantity && r.countsNation(f) {
		keys = withKey(keys, corpus.Key{Name: "c:citizen", Role: corpus.Counted, Distance: 1})
		keys = withKey(keys, corpus.Key{Name: "c:person", Role: corpus.Counted, Distance: 1, Wide: true})
	}
	if f.kind == corpus.Quantity && r.countsFighters(f) {
		keys = withKey(keys, corpus.Key{Name: "c:fighter", Role: corpus.Counted, Distance: 1, Wide: true})
		keys = withKey(keys, corpus.Key{Name: "c:soldier", Role: corpus.Counted, Distance: 1, Wide: true})
		keys = withKey(keys, corpus.Key{Name: "c:person", Role: corpus.Counted, Distance: 1, Wide: true})
	}
	if r.inhabits(s, f) {
		keys = withKey(keys, corpus.Key{Name: "c:resident", Role: corpus.Counted, Distance: 1})
	}
	unit := f.unit
	if unit == "" {
		unit = r.countedUnit(f)
	}
	rule := "figure"
	switch {
	case r.total(s, f):
		rule = Total
	case f.part:
		rule = Part
	case f.bare:
		rule = Bare
	}
	r.add(n, corpus.Claim{Kind: f.kind, Value: &corpus.Value{Low: f.Low, High: f.High, Approximate: f.Approximate, Unit: unit}, Rule: rule}, focus, quote, keys)
}

// hedgeAfter widens the focus over a bound that stands after the noun («150 عنصرا كحد أقصى»).
func (r *reader) hedgeAfter(s *sentence, f *figure, focus text.Range) text.Range {
	for focus.Last < s.Last && r.a.Tokens[focus.Last].Start < f.Trailing.End {
		focus.Last++
	}
	return focus
}

// total tells whether a figure only says of how many the one before it is a part: "36 of the 90 seats", «81 مقعدا من أصل 200».
func (r *reader) total(s *sentence, f *figure) bool {
	i := f.First - 1
	of := false
	for ; i >= s.First && f.First-i <= 5; i-- {
		switch t := &r.a.Tokens[i]; {
		case t.Number >= 0:
			return of
		case t.Norm == "of" || t.Norm == "اصل":
			of = true
		case t.Kind != text.Word:
			return false
		}
	}
	return false
}

// inhabits tells whether a figure of people counts those who live somewhere: "a town of 42,000 people", "home to some 60,000
// people", «يسكنها 40 ألف شخص».
func (r *reader) inhabits(s *sentence, f *figure) bool {
	people := false
	for i := f.noun.First; i < f.noun.Last; i++ {
		people = people || r.a.Tokens[i].Is("person")
	}
	if !people || f.kind != corpus.Quantity {
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
var homeWords = figureLists.set("home")

// countsNation tells whether what is counted is a people's adjective alone: «3 سعوديين», "three Saudis".
func (r *reader) countsNation(f *figure) bool {
	for _, i := range f.counts {
		t := &r.a.Tokens[i]
		if t.Name < 0 || !r.a.Names[t.Name].Adjective {
			return false
		}
	}
	return len(f.counts) > 0
}

// countsFighters tells whether what is counted are members of an armed body: «أربعة من عناصر القوات المسلحة».
func (r *reader) countsFighters(f *figure) bool {
	for _, i := range f.counts {
		t := &r.a.Tokens[i]
		if t.Name >= 0 && !r.a.Names[t.Name].Adjective {
			n := &r.a.Names[t.Name]
			if len(n.Known) > 0 && (n.Known[0].Kind == "armed-group" || strings.HasSuffix(n.Known[0].ID, "-army") || strings.HasSuffix(n.Known[0].ID, "-forces")) {
				return true
			}
		}
		if t.Is("armed-forces") || t.Is("army") || t.Is("force") {
			return true
		}
	}
	return false
}

func withKey(keys []corpus.Key, k corpus.Key) []corpus.Key {
	for i := range keys {
		if keys[i].Name == k.Name {
			if k.Role < keys[i].Role {
				keys[i] = k
			}
			return keys
		}
	}
	return append(keys, k)
}
