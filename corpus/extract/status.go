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
		focus := r.head(r.deniedPart(s, p))
		kind := corpus.Status
		if c := r.chainAt(n, focus); len(c.saidBy) > 0 {
			kind = corpus.Statement
		}
		keys := r.gather(n, p, p, func(i int) (corpus.Role, bool) { return corpus.Clause, p.First <= i && i < p.Last })
		r.add(n, corpus.Claim{Kind: kind, Rule: "sentence"}, focus, p, keys)
	}
}

// deniedPart returns what of a range its first speaker denies, or the whole range: a sentence that opens with a denial is
// read by what is denied.
func (r *reader) deniedPart(s *sentence, p text.Range) text.Range {
	first := s.Last
	for i := range s.sayings {
		first = min(first, s.sayings[i].content.First)
	}
	for i := range s.sayings {
		if sp := &s.sayings[i]; sp.denied && sp.content.First == first && p.First < sp.content.First && sp.content.First < p.Last {
			return text.Range{First: sp.content.First, Last: min(sp.content.Last, p.Last)}
		}
	}
	return p
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
		if n := len(parts); n > 0 && (r.onlyNamesSpeaker(s, parts[n-1]) || c.Last-parts[n-1].First <= longQuote && (c.Last-c.First < 8 || parts[n-1].Last-parts[n-1].First < 8) || !r.hasAct(c)) {
			parts[n-1].Last = c.Last
			continue
		}
		parts = append(parts, c)
	}
	return parts
}

// onlyNamesSpeaker tells whether a range holds a verb of speech and its speaker, and nothing of what he says.
func (r *reader) onlyNamesSpeaker(s *sentence, p text.Range) bool {
	for i := range s.sayings {
		sp := &s.sayings[i]
		if !sp.after || sp.goesOn || sp.apart || sp.verb < p.First || sp.verb >= p.Last || sp.speaker.Last > p.Last {
			continue
		}
		for k := max(sp.verb+1, sp.speaker.Last); k < p.Last; k++ {
			if t := &r.a.Tokens[k]; t.Content() && t.Date < 0 {
				return false
			}
		}
		return true
	}
	return false
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
	expected, negotiating, over := false, false, false
	for i := clause.First; i < clause.Last; i++ {
		t := &r.a.Tokens[i]
		if t.Negated && (r.isAct(i) || i > clause.First && verbNegators[r.a.Tokens[i-1].Norm]) {
			negated = true
		}
		negotiating = negotiating || t.Is("negotiate")
		over = over || t.Is("negotiate") && (t.Is("fail") || t.Is("succeed")) || overWords[t.Norm] || (t.Is("fail") || t.Is("end") || t.Is("stop") || t.Is("succeed")) && (r.finite(i) || t.Arabic && strings.HasSuffix(t.Norm, "ت"))
		expected = expected || r.expects(clause, i)
	}
	switch {
	case c.denied:
		return corpus.Denied, true
	case negotiating && !over:
		return corpus.Negotiating, negated
	case expected:
		return corpus.Expected, negated
	case len(c.saidBy) > 0:
		return corpus.Reported, negated
	}
	return corpus.Asserted, negated
}

// verbNegators deny the verb right after them, folded.
var verbNegators = grammarLists.set("negator")

// overWords tell of talks that they are done or how long they were, folded.
var overWords = grammarLists.set("over")

// futureWords and expectWords put what follows into the future by themselves; the first are auxiliaries.
var (
	futureWords = grammarLists.set("future")
	expectWords = grammarLists.set("expecting")
	// toExpect do before "to" and a verb, toBe only behind a form of "be" too; minExpect behind «من» and before «ان».
	toExpect  = grammarLists.set("expect-to")
	toBe      = grammarLists.set("be-to")
	minExpect = grammarLists.set("expected")
)

// expects tells whether the word at i says of its clause that it is still to come: "will", "is due to leave", «من المقرر
// أن». A plan that somebody speaks of does not.
func (r *reader) expects(clause text.Range, i int) bool {
	t := &r.a.Tokens[i]
	at := func(i int) string {
		if i < clause.First || i >= clause.Last {
			return ""
		}
		return r.a.Tokens[i].Norm
	}
	switch w := strings.TrimPrefix(t.Norm, "و"); {
	case futureWords[t.Norm] || expectWords[t.Norm] || expectWords[w] && t.Arabic:
		return true
	case t.Is("threaten"):
		return true
	case minExpect[t.Norm]:
		return at(i-1) == "من" || at(i-1) == "ومن" || at(i+1) == "ان"
	case toExpect[t.Norm]:
		return at(i+1) == "to" || t.Norm == "expected" && at(i-1) != "than" && passive(r.a, i)
	case toBe[t.Norm]:
		return at(i+1) == "to" && passive(r.a, i) && i+2 < clause.Last && (at(i+2) == "be" || r.a.Tokens[i+2].Class(lexicon.Act) && !strings.HasSuffix(at(i+2), "ing"))
	case t.Arabic && t.Class(lexicon.Act):
		return r.future(i)
	}
	return false
}

// future tells whether an Arabic verb carries the particle of the future, which is no letter of the verb itself.
func (r *reader) future(i int) bool {
	t := &r.a.Tokens[i]
	w := strings.TrimPrefix(t.Norm, "و")
	if !strings.HasPrefix(w, "سي") && !strings.HasPrefix(w, "ست") && !strings.HasPrefix(w, "سن") || strings.HasPrefix(w, "سيطر") {
		return false
	}
	for _, c := range t.Concepts {
		if c.Class == lexicon.Act && strings.HasPrefix(text.Fold(c.Arabic), w[:4]) {
			return false
		}
	}
	return true
}
