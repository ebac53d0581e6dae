package extract

// Whom a name belongs to of whom was told before without it: "A man stabbed a guard. He was named as Karl Roth", «الطفل اسمه حمزة».

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// introducedWithin is how many sentences before the one that names somebody may have told of him.
const introducedWithin = 6

// namedLater returns the words of an earlier sentence for whom sentence n gives the name of, called there by a noun that may be
// missing, and that sentence's number. Where a name is given and nobody is found the sentence before is what it belongs to; else -1.
func (r *reader) namedLater(n int, called text.Range, naming bool) (text.Range, int) {
	for m := n - 1; m >= max(0, n-introducedWithin) && !empty(called); m-- {
		if who := r.sameNoun(&r.sentences[m], called); !empty(who) {
			return who, m
		}
	}
	m := n - 1
	if m < 0 || r.sentences[m].title || !naming && !r.anybody(called) {
		return text.Range{}, -1
	}
	if empty(called) || r.anybody(called) {
		return r.newcomer(&r.sentences[m], r.one), m
	}
	return text.Range{}, m
}

// one tells whether the noun at token i is for one person: "prosecutors charged the captain".
func (r *reader) one(i int) bool { return r.a.Tokens[i].Arabic || !isPlural(r.a.Tokens[i].Norm) }

// sameNoun returns the words of a sentence by which somebody called by the noun w is brought in without a name.
func (r *reader) sameNoun(s *sentence, w text.Range) text.Range {
	return r.newcomer(s, func(i int) bool { return r.shareConcept(i, w) })
}

// newcomer returns the first noun of a sentence that brings somebody in without a name, of those that fit.
func (r *reader) newcomer(s *sentence, fits func(i int) bool) text.Range {
	for i := s.First; i < s.Last; i++ {
		who := r.somebody(i, i+1, 1)
		if empty(who) || determined(&r.a.Tokens[i]) || r.owned(who, s.Last) || !fits(i) {
			continue
		}
		if next := r.normAt(s.Range, who.Last); r.normAt(s.Range, i-1) == "the" && !ofWord(next) && !relativeWords[next] {
			continue
		}
		if !r.calls(text.Range{First: i, Last: min(who.Last+1, s.Last)}) {
			return who
		}
	}
	return text.Range{}
}

// owned tells whether an Arabic noun is made definite by the word behind it: «رئيس الوزراء».
func (r *reader) owned(w text.Range, end int) bool {
	return w.Last < end && r.a.Tokens[w.Last].Arabic && (hasArticle(r.a.Tokens[w.Last].Norm) || r.a.Tokens[w.Last].Name >= 0 && !r.a.Names[r.a.Tokens[w.Last].Name].Adjective)
}

// shareConcept tells whether token i and a token of w stand for the same people.
func (r *reader) shareConcept(i int, w text.Range) bool {
	for j := w.First; j < w.Last; j++ {
		for _, c := range r.a.Tokens[j].Concepts {
			if c.Class == lexicon.Person && r.a.Tokens[i].Is(c.ID) {
				return true
			}
		}
	}
	return false
}

// anybodies are nouns for whoever was told of before, whatever he was called there.
var anybodies = speechLists.Set("anybody")

// anybody tells whether a noun tells no more of somebody than that he was told of: "the man", «المشتبه به».
func (r *reader) anybody(w text.Range) bool {
	for i := w.First; i < w.Last; i++ {
		if anybodies[strings.TrimPrefix(r.a.Tokens[i].Norm, "ال")] {
			return true
		}
	}
	return false
}

// naming tells whether the phrase p is given as the name of somebody: "identified as", «ويدعى».
func (r *reader) naming(s *sentence, p text.Range) bool {
	i := p.First - 1
	if i < s.First || !r.calls(p) {
		return false
	}
	if r.a.Tokens[i].Norm != "as" {
		return calledWords[r.a.Tokens[i].Norm] && r.normAt(s.Range, i-1) != "-"
	}
	for v := i - 1; v >= max(s.First, i-calledGap); v-- {
		if identifying[r.a.Tokens[v].Norm] {
			return true
		}
	}
	return false
}

// whoLater returns the noun in the sentence of somebody named for whom an earlier sentence may tell of; false if he is not one the
// report was about before: "The climber, Kenta Mori", «وقال المدرب كارلوس دياز».
func (r *reader) whoLater(s *sentence, p, office text.Range) (text.Range, bool) {
	switch {
	case r.naming(s, p):
		return office, !empty(office) || !r.thingBefore(s, p.First)
	case !empty(office):
		return office, determined(&r.a.Tokens[office.First]) || determined(&r.a.Tokens[max(office.First-1, s.First)])
	case !r.calls(p):
		return text.Range{}, false
	}
	i := p.First
	if !r.a.Tokens[i].Arabic && determiners[r.a.Tokens[i].Norm] {
		i++
	}
	noun := r.somebody(i, i+1, 1)
	return noun, !empty(noun) && noun.Last < p.Last && r.a.Tokens[noun.Last].Name >= 0 && determined(&r.a.Tokens[p.First])
}

// thingBefore tells whether a thing stands before token i in its clause: it is what has a name there.
func (r *reader) thingBefore(s *sentence, i int) bool {
	for j := s.clauseOf(i).First; j < i; j++ {
		if t := &r.a.Tokens[j]; t.Name < 0 && !t.Function && t.Class(lexicon.Thing, lexicon.Place) && !t.Class(lexicon.Person, lexicon.Group, lexicon.Act) {
			return true
		}
	}
	return false
}

// determined tells whether a word is the article or has it.
func determined(t *analysis.Token) bool { return t.Norm == "the" || t.Arabic && hasArticle(t.Norm) }

// laterKeys adds to the keys of somebody named, by the noun called, what was told of him before: who he is, what he did or what was
// done to him, and the rest of that sentence.
func (r *reader) laterKeys(keys []corpus.Key, n int, called text.Range, naming bool) []corpus.Key {
	who, m := r.namedLater(n, called, naming)
	if m < 0 {
		return keys
	}
	told := &r.sentences[m]
	for i := told.First; i < told.Last; i++ {
		role := corpus.Clause
		if who.First <= i && i < who.Last {
			role = corpus.Counted
		}
		d := max(who.First-i, i-who.Last+1, 0)
		for _, k := range r.tokenKeys(i) {
			keys = withKey(keys, corpus.Key{Name: k.name, Role: role, Distance: uint8(min(d, 255)), Negated: r.a.Tokens[i].Negated, After: i >= who.Last, Wide: k.wide})
		}
	}
	if empty(who) {
		return keys
	}
	for _, part := range r.partsOf(told, nil) {
		if part.phrase.First < who.Last && who.First < part.phrase.Last {
			for _, k := range r.partKeys(&part, nil) {
				keys = withKey(keys, k)
			}
		}
	}
	return keys
}
