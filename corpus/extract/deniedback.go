package extract

// A denial of what was told before: "His office denied the reports", «ونفت الشركة هذه الأنباء». What is denied stands in the sentence
// before, or in the same one: "the pilot was drunk, which the airline denies".

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/text"
)

const (
	Gainsaid = "r:gainsaid" // where in a clause the words begin that the next sentence denies
	Disowned = "r:disowned" // where in a clause the words end that its own end denies
)

var (
	toldNouns    = speechLists.Set("told-noun")
	toldPronouns = speechLists.Set("told-pronoun")
	chargeNouns  = speechLists.Set("charge-noun")
	toldBefore   = speechLists.Set("told-before")
	toldEnd      = speechLists.Set("told-end")
	toldWith     = speechLists.Set("told-with")
	whichDenied  = speechLists.Set("which-denied")
	denyForms    = speechLists.Set("deny-form")

	denials = grammarLists.Phrases("denial")
)

// denialReach is how many tokens at most stand between an Arabic verb that denies and what it denies, its subject among them, englishReach
// between an English one and that, and whichReach between "which" and that verb.
const (
	denialReach  = 12
	englishReach = 3
	whichReach   = 7
)

// deniesBack returns the words before it that a part of sentence n denies, in this sentence or the one before; none where it denies
// something of its own.
func (r *reader) deniesBack(n int, p text.Range) text.Range {
	s := &r.sentences[n]
	if i := r.denialOf(p); i >= 0 && i-p.First <= 1 && p.First > s.First {
		return text.Range{First: s.First, Last: p.First} // «، وهو ما نفاه الوزير»
	}
	if n == 0 || r.sentences[n-1].paragraph < s.paragraph-1 || r.sentences[n-1].title {
		return text.Range{}
	}
	for i := p.First; i < p.Last; i++ {
		if r.isToldNoun(p, i) && !r.goesOnToTell(p, i) && r.isDenied(p, i) {
			return r.toldBy(&r.sentences[n-1], r.a.Tokens[i].Norm)
		}
	}
	return text.Range{}
}

// toldBy returns what of a sentence a noun for what was told stands for: what somebody says there or is accused of, and of news, all of
// it. Who denies a charge does not deny that he was held.
func (r *reader) toldBy(s *sentence, noun string) text.Range {
	for i := s.First; i < s.Last-1; i++ {
		if t := &r.a.Tokens[i]; t.Is("accuse") || t.Is("claim") {
			return text.Range{First: i + 1, Last: s.Last}
		}
	}
	if chargeNouns[noun] {
		return text.Range{}
	}
	for i := range s.sayings {
		if sp := &s.sayings[i]; !sp.denied {
			if sp.after {
				return text.Range{First: max(sp.verb+1, s.First), Last: s.Last}
			}
			return s.Range
		}
	}
	if toldPronouns[noun] {
		return text.Range{}
	}
	return s.Range
}

// isToldNoun tells whether the word at i stands for what was told before: "the reports", "this", «تلك المعلومات».
func (r *reader) isToldNoun(p text.Range, i int) bool {
	t := &r.a.Tokens[i]
	if toldPronouns[t.Norm] {
		return t.Arabic || !r.hasContentBehind(p, i)
	}
	return (toldNouns[t.Norm] || chargeNouns[t.Norm]) && (t.Arabic || i > p.First && toldBefore[r.a.Tokens[i-1].Norm])
}

// hasContentBehind tells whether a word that means something stands right behind the one at i.
func (r *reader) hasContentBehind(p text.Range, i int) bool {
	return i+1 < p.Last && r.a.Tokens[i+1].Content()
}

// goesOnToTell tells whether the words behind the noun at i tell what was told: "the reports that …", «الأنباء عن …», "reports it was
// leaving".
func (r *reader) goesOnToTell(p text.Range, i int) bool {
	if i+1 >= p.Last {
		return false
	}
	t := &r.a.Tokens[i+1]
	if t.Arabic {
		return toldWith[t.Norm] || complementizers[t.Norm] && t.Norm != "على"
	}
	return t.Kind == text.Word && !toldEnd[t.Norm] && t.Date < 0 && (toldPronouns[r.a.Tokens[i].Norm] || !auxiliaries[t.Norm])
}

// isDenied tells whether the noun at i is the object of a verb that denies, its subject behind "were", or is said to be untrue.
func (r *reader) isDenied(p text.Range, i int) bool {
	reach := englishReach
	if r.a.Tokens[i].Arabic {
		reach = denialReach
	}
	for j := i - 1; j >= max(p.First, i-reach); j-- {
		t := &r.a.Tokens[j]
		if t.Norm == "," || complementizers[t.Norm] && j < i-1 || t.Negated {
			break
		}
		if r.denies(j) && (t.Arabic || r.normAt(p, j-1) != "or") {
			return true
		}
	}
	if toldPronouns[r.a.Tokens[i].Norm] {
		return false
	}
	for j := i + 1; j < min(p.Last, i+5) && r.a.Tokens[j].Norm != ","; j++ {
		if r.a.Tokens[j].Is("unfounded") || denyForms[r.a.Tokens[j].Norm] && passive(r.a, j) && !strings.HasPrefix(r.a.Tokens[j].Norm, "dis") { // a court dismisses charges
			return true
		}
	}
	return false
}

// denies tells whether the word at i is a verb that denies.
func (r *reader) denies(i int) bool {
	t := &r.a.Tokens[i]
	return denyForms[t.Norm] || t.Arabic && r.isAny(i, denials) && !strings.HasPrefix(t.Norm, "ال") && !t.Negated
}

// denyBack gives a claim that denies what was told before the words it denies, and tells the claims of those words of it.
func (r *reader) denyBack(keys []corpus.Key, told text.Range, denied bool) []corpus.Key {
	for i := told.First; i < told.Last; i++ {
		for _, k := range r.tokenKeys(i) {
			keys = withKey(keys, corpus.Key{Name: k.name, Role: corpus.Clause, Distance: 255, Negated: r.a.Tokens[i].Negated != !denied, Wide: k.wide})
		}
	}
	start := r.a.Tokens[told.First].Start
	for i := len(r.claims) - 1; i >= 0 && r.claims[i].Quote.End > start; i-- {
		if c := &r.claims[i]; c.Kind == corpus.Status || c.Kind == corpus.Statement {
			before := text.Tokenize(r.doc.Text[c.Quote.Start:max(c.Quote.Start, min(start, c.Quote.End))])
			c.Keys = withKey(c.Keys, corpus.Key{Name: Gainsaid, Role: corpus.Clause, Distance: uint8(min(len(before), 255))})
		}
	}
	return keys
}

// disowned adds the key of where the words of p end that its own end denies: "…, a claim the company denied", «…، وهو ما نفته الشركة».
func (r *reader) disowned(keys []corpus.Key, p text.Range) []corpus.Key {
	if i := r.denialOf(p); i > p.First+1 {
		return withKey(keys, corpus.Key{Name: Disowned, Role: corpus.Clause, Distance: uint8(min(i-p.First, 255))})
	}
	return keys
}

// denialOf returns the token of p that leads to who denies what was told before it; -1 if there is none.
func (r *reader) denialOf(p text.Range) int {
	for i := p.First + 1; i < p.Last; i++ {
		if t := &r.a.Tokens[i]; t.Arabic {
			if whichDenied[r.a.Tokens[i-1].Norm] && t.Is("deny") && (strings.HasSuffix(t.Norm, "ه") || strings.HasSuffix(t.Norm, "ها")) {
				return i - 1
			}
			continue
		}
		if !denyForms[r.a.Tokens[i].Norm] || i+1 < p.Last && r.a.Tokens[i+1].Kind == text.Word && !toldEnd[r.a.Tokens[i+1].Norm] {
			continue
		}
		for j := i - 1; j >= max(p.First, i-whichReach) && r.a.Tokens[j].Norm != ","; j-- {
			if w := r.a.Tokens[j].Norm; whichDenied[w] && (w == "which" && !auxiliaries[r.normAt(p, j+1)] || r.normAt(p, j-1) == "a" || r.normAt(p, j-1) == "an") {
				return j
			}
		}
	}
	return -1
}
