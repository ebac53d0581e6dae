package lexicon

// Words that are misspelt by a letter.

import (
	"strings"

	"isnad/corpus/text"
)

// undotted are Arabic letters that only their dots tell apart.
var undotted = [...]string{"بتثني", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق"}

// Respell returns the senses of the lexicon's words that an unknown word misses by one letter: one left out, put in,
// changed for another, or two that changed places. Words of fewer than five letters are left as they are. Of names only
// countries, their peoples, and long names of other places are so read, in English: too many people are called alike.
func (l *Lexicon) Respell(t text.Token) []Sense {
	runes := []rune(t.Norm)
	if len(runes) < 5 {
		return nil
	}
	alphabet := "abcdefghijklmnopqrstuvwxyz"
	if t.Arabic {
		alphabet = "ابتثجحخدذرزسشصضطظعغفقكلمنهويء"
	}
	var out []Sense
	try := func(w string) bool {
		t.Norm = w
		for _, c := range l.index.candidates(t) {
			if c.cost > 2 {
				break
			}
			if child, ok := l.index.next[uint64(c.word)]; ok {
				for _, s := range readable(l.index.at[child], t, 0, c.how, false) {
					if s.Concept != nil || respelt(s.Name, t) {
						out = append(out, s)
					}
				}
			}
			if len(out) > 0 {
				return true
			}
		}
		return false
	}
	for i, r := range runes { // with other dots: «تفحير»
		for _, alike := range undotted {
			if !strings.ContainsRune(alike, r) {
				continue
			}
			for _, other := range alike {
				if other != r && try(string(runes[:i])+string(other)+string(runes[i+1:])) {
					return out
				}
			}
		}
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

// respelt tells whether a word may be a misspelt name. One that is written as a name is somebody's own unless it is a country.
func respelt(n *Name, t text.Token) bool {
	if t.Arabic || !n.IsPlace() {
		return false
	}
	return n.Kind == "country" || !t.Capital() && len(t.Norm) > 5
}
