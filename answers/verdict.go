package answers

import (
	"slices"
	"time"

	"isnad/corpus"
	"isnad/corpus/lexicon"
)

// Shares of a draft's words below which a source that speaks of them is held neither for nor against it. To contradict it
// must be surer than to support: another figure in the same place is no contradiction yet.
const (
	supportCoverage       = 0.4
	contradictionCoverage = 0.6
	factCoverage          = 0.8  // of what has no value to compare
	denialCoverage        = 0.95 // of that, to say that it is not so
)

// judge gives each source its verdict on the draft's claim, and the finding that of the sources together.
func (f *Finding) judge(l *lexicon.Lexicon, c *corpus.Claim, sources []Source) {
	for _, s := range sources {
		if verdict := f.of(l, c, &s); verdict != "" {
			f.Sources = append(f.Sources, Checked{verdict, s})
		}
	}
	has := func(such func(*Checked) bool) bool {
		return slices.ContainsFunc(f.Sources, func(s Checked) bool { return such(&s) })
	}
	firm := func(s *Checked) bool {
		v := s.Claims[0].Value
		return s.Verdict == Supported && (v == nil || !manyWord(v) || manyWord(c.Value))
	}
	is := func(v string) func(*Checked) bool { return func(s *Checked) bool { return s.Verdict == v } }
	switch {
	case has(firm), has(is(Supported)) && !has(is(Contradicted)):
		f.Verdict = Supported
	case has(is(Contradicted)):
		f.Verdict = Contradicted
	case has(is(Outdated)):
		f.Verdict = Outdated
	}
	if f.Verdict == Supported && overtaken(c, f.Sources) {
		f.Verdict = Outdated
		for i := range f.Sources {
			if f.Sources[i].Verdict == Supported {
				f.Sources[i].Verdict = Outdated
			}
		}
	}
	slices.SortStableFunc(f.Sources, func(a, b Checked) int { return f.rank(a.Verdict) - f.rank(b.Verdict) })
	deciding := make([]Source, 0, len(f.Sources))
	for _, s := range f.Deciding() {
		deciding = append(deciding, s.Source)
	}
	f.Origins = origins(deciding)
}

func (f *Finding) rank(verdict string) int {
	if verdict == f.Verdict {
		return -1
	}
	return slices.Index([]string{Supported, Contradicted, Outdated}, verdict)
}

// of returns a source's verdict on the draft's claim, "" where it says nothing of it, and puts the claim that decides first.
func (f *Finding) of(l *lexicon.Lexicon, c *corpus.Claim, s *Source) string {
	best, at, most := "", -1, 0.0
	for i := range s.Claims {
		covers := covered(l, f.Asked, &s.Claims[i].claim)
		v := f.compare(l, c, &s.Claims[i], covers)
		supports := c.Value != nil && v == Supported // of several figures for one thing one may be the draft's
		switch {
		case v == "", c.Value != nil && best == Supported && !supports:
		case best == "", supports && best != Supported, covers > most:
			best, at, most = v, i, covers
		}
	}
	if at > 0 {
		first := s.Claims[at]
		s.Claims = slices.Insert(slices.Delete(slices.Clone(s.Claims), at, at+1), 0, first)
	}
	return best
}

// compare returns what one claim of a source is to the draft's.
func (f *Finding) compare(l *lexicon.Lexicon, c *corpus.Claim, s *Claim, covers float64) string {
	if c.Value == nil && c.Kind != corpus.Date {
		switch {
		case covers < factCoverage || !f.speaksOf(&s.claim):
		case s.Stance == "yes":
			return Supported
		case s.Stance == "no" && covers > denialCoverage && f.denies(&s.claim):
			return Contradicted
		}
		return ""
	}
	same, comparable := sameFact(c, s)
	if !comparable || covers < supportCoverage {
		return ""
	}
	sure := covers >= contradictionCoverage && f.sameThing(l, &s.claim)
	apart := c.Kind != corpus.Date && timesApart(c.AsOf, s.claim.AsOf)
	switch {
	case same && !apart:
		return Supported
	case same, apart && sure:
		return Outdated
	case sure:
		return Contradicted
	}
	return ""
}

// covered returns the share of a question's words and names that a claim or what stands round it speaks of. What stands
// in another sentence counts half. What is counted is left out, for it is always met.
func covered(l *lexicon.Lexicon, q *Question, c *corpus.Claim) float64 {
	all, met := 0.0, 0.0
	for i := range q.Items {
		it := &q.Items[i]
		if it.Part == Head || light(l, it) {
			continue
		}
		all++
		k := keyOf(c, it.Keys)
		if k == nil {
			k = keyOfParts(c, it.Parts)
		}
		switch {
		case k == nil:
		case k.Role <= corpus.Sentence || it.Place:
			met++
		default:
			met += 0.5
		}
	}
	if all == 0 {
		return 0 // a bare number of something is said of too much
	}
	return met / all
}

// keyOfParts returns the farthest of the closest keys that meet the parts of an item; nil unless all are met.
func keyOfParts(c *corpus.Claim, parts [][]ItemKey) *corpus.Key {
	var farthest *corpus.Key
	for _, part := range parts {
		k := keyOf(c, part)
		if k == nil {
			return nil
		}
		if farthest == nil || k.Role > farthest.Role {
			farthest = k
		}
	}
	return farthest
}

// light tells whether an item's words say little, so that a report may leave them out.
func light(l *lexicon.Lexicon, it *Item) bool {
	list := concepts(l, it)
	for _, c := range list {
		if !l.Light(c) && c.Class != lexicon.Time {
			return false
		}
	}
	return len(list) > 0
}

// speaksOf tells whether a claim holds, in its own sentence, the act a fact turns on.
func (f *Finding) speaksOf(s *corpus.Claim) bool {
	q := f.Asked
	if q.predicate < 0 {
		return true
	}
	it := &q.Items[q.predicate]
	k := keyOf(s, it.Keys)
	if k == nil {
		k = keyOfParts(s, it.Parts)
	}
	return k != nil && k.Role <= corpus.Sentence
}

// denies tells whether a source says the contrary of a fact: of the act the fact turns on, in the same clause.
func (f *Finding) denies(s *corpus.Claim) bool {
	q := f.Asked
	if q.predicate < 0 {
		return false
	}
	var just []ItemKey // the act itself and its contrary, nothing near it
	for _, k := range q.Items[q.predicate].Keys {
		if k.Fit == 1 || k.Opposite {
			just = append(just, k)
		}
	}
	k := keyOf(s, just)
	if k == nil || k.Role > corpus.Clause {
		return false
	}
	opposite := slices.ContainsFunc(just, func(want ItemKey) bool { return want.Name == k.Name && want.Opposite })
	said := (k.Negated != opposite) != (s.Modality == corpus.Denied) // that it is not so
	return said != q.Negated && (said || !s.Negated)
}

// overtaken tells whether a draft that names no time gives a value that sources give for an earlier time only, while a
// later claim has another.
func overtaken(c *corpus.Claim, sources []Checked) bool {
	if !c.AsOf.From.IsZero() || c.Value == nil {
		return false
	}
	var supported time.Time // the latest time of the same value
	for i := range sources {
		s := &sources[i]
		if s.Verdict != Supported {
			continue
		}
		to := s.Claims[0].claim.AsOf.To
		if to.IsZero() {
			return false
		}
		if to.After(supported) {
			supported = to
		}
	}
	return slices.ContainsFunc(sources, func(s Checked) bool {
		from := s.Claims[0].claim.AsOf.From
		return s.Verdict == Contradicted && !from.IsZero() && from.After(supported.AddDate(0, 0, maxStale))
	})
}
