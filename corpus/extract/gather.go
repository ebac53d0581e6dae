package extract

// The keys of a claim are gathered from its sentence, from the one before it and from the head of its document.

import (
	"slices"

	"isnad/corpus"
	"isnad/corpus/text"
)

// gather makes the keys of a claim in sentence n about focus. roles tells the role of a token where it is not simply
// that of its clause or sentence; it may return false.
func (r *reader) gather(n int, focus, quote, passage text.Range, roles func(i int) (corpus.Role, bool)) []corpus.Key {
	s := &r.sentences[n]
	set := &r.set
	set.clear()
	put := func(i int, role corpus.Role) {
		t := &r.a.Tokens[i]
		d := 0
		switch {
		case i >= focus.Last:
			d = i - focus.Last + 1
		case i < focus.First:
			d = focus.First - i
		case focus == quote:
			d = i - focus.First // of a claim without a value: where in it the word stands
		}
		for _, k := range r.tokenKeys(i) {
			set.add(numberedKey{corpus.Key{Name: k.name, Role: role, Distance: uint8(min(d, 255)), Negated: t.Negated, After: i >= focus.Last, Apart: i < passage.First || i >= passage.Last, Wide: k.wide}, k.number})
		}
	}
	for i := s.First; i < s.Last; i++ {
		role := corpus.Sentence
		if quote.First <= i && i < quote.Last {
			role = corpus.Clause
		}
		if special, ok := roles(i); ok {
			role = special
		}
		put(i, role)
	}
	r.putPeriods(s, focus, passage)
	if n > 0 && r.sentences[n-1].paragraph >= s.paragraph-1 && !s.title {
		r.putNearby(&r.sentences[n-1])
	}
	r.putAmounts(s)
	r.putDates(s, focus, quote)
	for _, k := range r.setting {
		set.add(k)
	}
	return set.list()
}

// putNearby adds the keys of the sentence before.
func (r *reader) putNearby(p *sentence) {
	for i := p.First; i < p.Last; i++ {
		if t := &r.a.Tokens[i]; t.Content() || t.Name >= 0 {
			for _, k := range r.tokenKeys(i) {
				if !k.wide {
					r.set.add(numberedKey{corpus.Key{Name: k.name, Role: corpus.Nearby, Distance: 255, Negated: t.Negated}, k.number})
				}
			}
		}
	}
}

// putAmounts adds the keys of the figures of a sentence.
func (r *reader) putAmounts(s *sentence) {
	for i := range r.a.Numbers {
		if n := &r.a.Numbers[i]; n.First >= s.First && n.First < s.Last && !n.Ordinal {
			for _, k := range Amount(n) {
				r.set.put(corpus.Key{Name: k, Role: corpus.Sentence})
			}
		}
	}
}

// putDates adds the keys of the dates of a sentence.
func (r *reader) putDates(s *sentence, focus, quote text.Range) {
	for i := range r.a.Dates {
		if d := &r.a.Dates[i]; d.First >= s.First && d.First < s.Last {
			role := corpus.Sentence
			if quote.First <= d.First && d.First < quote.Last {
				role = corpus.Clause
			}
			distance := d.First - focus.Last
			if d.First < focus.First {
				distance = focus.First - d.First
			}
			for _, k := range Stretch(d) {
				r.set.put(corpus.Key{Name: k, Role: role, Distance: 1})
			}
			if d.Month > 0 {
				r.set.put(corpus.Key{Name: Month(d.Month), Role: role, Distance: uint8(min(max(distance, 0), 255))})
			}
			if !d.From.IsZero() {
				r.set.put(corpus.Key{Name: Year(d.From.Year()), Role: role, Distance: uint8(min(max(distance, 0), 255))})
			}
		}
	}
}

// settingSentences is how many sentences at the head of a document set the scene for all others.
const settingSentences = 3

// readSetting takes the names and concepts of the title and the lead, and the year of publication: they fill what a later
// sentence leaves unsaid.
func (r *reader) readSetting() {
	set := &r.set
	for n := 0; n < len(r.sentences) && n < settingSentences; n++ {
		s := r.sentences[n]
		for i := s.First; i < s.Last; i++ {
			for _, k := range r.tokenKeys(i) {
				if k.wide && k.name[0] == 'c' {
					continue
				}
				set.add(numberedKey{corpus.Key{Name: k.name, Role: corpus.Setting, Distance: uint8(n), Wide: k.wide}, k.number})
			}
		}
	}
	if !r.doc.Published.IsZero() {
		set.put(corpus.Key{Name: Year(r.doc.Published.Year()), Role: corpus.Setting, Distance: 255})
	}
	r.setting = slices.Clone(set.keys)
}
