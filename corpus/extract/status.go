package extract

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// readStatus makes one claim of the sentence as a whole, and one of each of its clauses that has an act of its own when the
// sentence is long: what someone said, or what did, did not or may happen.
func (r *reader) readStatus(n int, valued bool) {
	s := &r.sentences[n]
	if !r.saysSomething(s.Range) {
		return
	}
	whole := s.Range
	parts := []text.Range{whole}
	if s.Last-s.First > longQuote {
		parts = r.longParts(s)
	}
	for _, p := range parts {
		focus := r.head(p)
		kind := corpus.Status
		if c := r.chainAt(n, focus); len(c.saidBy) > 0 {
			kind = corpus.Statement
		}
		keys := r.gather(n, p, p, func(i int) (corpus.Role, bool) { return corpus.Clause, p.First <= i && i < p.Last })
		r.add(n, corpus.Claim{Kind: kind, Rule: "sentence"}, focus, p, keys)
	}
}

// saysSomething tells whether a range holds enough to be a claim: two content words, one of them an act, or three.
func (r *reader) saysSomething(p text.Range) bool {
	content, acts := 0, 0
	for i := p.First; i < p.Last; i++ {
		if r.a.Tokens[i].Content() {
			content++
		}
		if r.isAct(i) || r.isSpeech(i) {
			acts++
		}
	}
	return content >= 3 || content >= 2 && acts > 0
}

// longParts cuts a long sentence into runs of clauses of at most longQuote tokens, each with an act.
func (r *reader) longParts(s *sentence) []text.Range {
	var parts []text.Range
	for _, c := range s.clauses {
		if n := len(parts); n > 0 && (c.Last-parts[n-1].First <= longQuote && (c.Last-c.First < 8 || parts[n-1].Last-parts[n-1].First < 8) || !r.hasAct(c)) {
			parts[n-1].Last = c.Last
			continue
		}
		parts = append(parts, c)
	}
	return parts
}

func (r *reader) hasAct(p text.Range) bool {
	for i := p.First; i < p.Last; i++ {
		if r.isAct(i) {
			return true
		}
	}
	return false
}

// head returns the first act of a range, the place its chain and modality are read at.
func (r *reader) head(p text.Range) text.Range {
	for i := p.First; i < p.Last; i++ {
		if r.isAct(i) {
			return text.Range{First: i, Last: i + 1}
		}
	}
	return text.Range{First: p.First, Last: p.First + 1}
}

// modality tells how firmly what stands at focus is put.
func (r *reader) modality(n int, focus text.Range, c chain) (corpus.Modality, bool) {
	s := &r.sentences[n]
	clause := s.clauseOf(focus.First)
	negated := false
	expected, negotiating := false, false
	for i := clause.First; i < clause.Last; i++ {
		t := &r.a.Tokens[i]
		if t.Negated && r.isAct(i) {
			negated = true
		}
		if t.Is("negotiate") {
			negotiating = true
		}
		if t.Is("expect") || t.Is("plan") || t.Is("threaten") || futureWords[t.Norm] || t.Arabic && t.Class(lexicon.Act) && future(t.Norm) {
			expected = true
		}
	}
	switch {
	case c.denied:
		return corpus.Denied, true
	case negotiating:
		return corpus.Negotiating, negated
	case expected:
		return corpus.Expected, negated
	case len(c.saidBy) > 0:
		return corpus.Reported, negated
	}
	return corpus.Asserted, negated
}

var futureWords = map[string]bool{"will": true, "would": true, "سوف": true, "may": true, "might": true, "could": true, "قد": false, "shall": true}

// future tells whether an Arabic verb carries the particle of the future.
func future(norm string) bool {
	w := strings.TrimPrefix(norm, "و")
	return strings.HasPrefix(w, "سي") || strings.HasPrefix(w, "ست") || strings.HasPrefix(w, "سن")
}
