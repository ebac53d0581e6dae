package extract

// Whether a clause takes up what stands before it.

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/text"
)

// Back is the key of a clause whose beginning points back to what was told before: "it caused no casualties", «وتابع أن».
const Back = "r:back"

// backReach is how many tokens at the beginning of a clause are its subject's.
const backReach = 4

var backWords = grammarLists.Set("back")

// backKey adds the key of what points back from the beginning of p.
func (r *reader) backKey(keys []corpus.Key, s *sentence, p text.Range) []corpus.Key {
	for i := p.First; i < min(p.Last, p.First+backReach); i++ {
		t := &r.a.Tokens[i]
		rest, _ := strings.CutPrefix(t.Norm, "و")
		if backWords[t.Norm] || t.Arabic && backWords[rest] {
			return withKey(keys, corpus.Key{Name: Back, Role: corpus.Clause, Distance: uint8(i - p.First)})
		}
	}
	for i := range s.sayings {
		if sp := &s.sayings[i]; sp.goesOn && sp.verb >= p.First && sp.content.First >= p.First && sp.content.First < p.Last {
			return withKey(keys, corpus.Key{Name: Back, Role: corpus.Clause})
		}
	}
	return keys
}
