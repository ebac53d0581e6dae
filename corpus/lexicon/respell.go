package lexicon

// Words that are misspelt by a letter.

import (
	"isnad/corpus/text"
)

// Respell returns the concepts of the lexicon's words that an unknown word misses by one letter: one left out, put in,
// changed for another, or two that changed places. Words of fewer than five letters are left as they are.
func (l *Lexicon) Respell(t text.Token) []*Concept {
	runes := []rune(t.Norm)
	if len(runes) < 5 {
		return nil
	}
	alphabet := "abcdefghijklmnopqrstuvwxyz"
	if t.Arabic {
		alphabet = "ابتثجحخدذرزسشصضطظعغفقكلمنهويء"
	}
	var out []*Concept
	try := func(w string) bool {
		t.Norm = w
		for _, c := range l.index.candidates(t) {
			if c.cost > 2 {
				break
			}
			if child, ok := l.index.next[uint64(c.word)]; ok {
				for _, s := range readable(l.index.at[child], t, 0, c.how, false) {
					if s.Concept != nil {
						out = append(out, s.Concept)
					}
				}
			}
			if len(out) > 0 {
				return true
			}
		}
		return false
	}
	for i := range runes { // swapped
		if i > 0 && try(string(runes[:i-1])+string(runes[i])+string(runes[i-1])+string(runes[i+1:])) {
			return out
		}
	}
	for i := 0; i <= len(runes); i++ { // left out
		for _, r := range alphabet {
			if try(string(runes[:i]) + string(r) + string(runes[i:])) {
				return out
			}
		}
	}
	for i := range runes { // too many, or another
		if len(runes) > 5 && try(string(runes[:i])+string(runes[i+1:])) {
			return out
		}
		for _, r := range alphabet {
			if try(string(runes[:i]) + string(r) + string(runes[i+1:])) {
				return out
			}
		}
	}
	return nil
}
