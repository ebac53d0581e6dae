package lexicon

import "isnad/corpus/text"

// Sense is one reading of a form: a concept or a name.
type Sense struct {
	Concept   *Concept
	Name      *Name
	Adjective bool // the form is the adjective of a name's people: Saudi
	capitals  bool // the form is read in capitals only: IS, WHO
}

// Match is a run of tokens that the lexicon knows.
type Match struct {
	text.Range
	Senses  []Sense
	Others  []*Concept // what an Arabic word means read as an inflection of another, at little more cost
	Cost    int        // how much had to be taken off its words; 0 is as listed
	Derived bool       // an ending or a verb's form was taken off its last word
}

// Match returns the longest runs of tokens that the lexicon knows, in order, never overlapping. A hyphen or quotation mark
// inside a form of several words does not break it, nor does a comma between names.
func (l *Lexicon) Match(tokens []text.Token) []Match {
	out := make([]Match, 0, len(tokens))
	for i := 0; i < len(tokens); {
		m, ok := l.at(tokens, i)
		if !ok {
			i++
			continue
		}
		out = append(out, m)
		i = m.Last
	}
	return out
}

func (l *Lexicon) at(tokens []text.Token, i int) (Match, bool) {
	if tokens[i].Kind != text.Word && tokens[i].Kind != text.Number {
		return Match{}, false
	}
	w := walk{l: l, tokens: tokens, first: i}
	w.step(0, i, 0, 0, false)
	if w.best.Last == 0 {
		return Match{}, false
	}
	w.best.First = i
	if w.best.Last == i+1 && tokens[i].Arabic {
		w.best.Others = w.others()
	}
	return w.best, true
}

// Split returns the acts whose form of several words begins at token i and goes on after other words, within one
// clause: «خرج قطاران عن السكة» for «خرج عن السكة».
func (l *Lexicon) Split(tokens []text.Token, i int) []*Concept {
	if tokens[i].Kind != text.Word {
		return nil
	}
	var out []*Concept
	for _, c := range l.index.candidates(tokens[i]) {
		for _, s := range l.index.split[c.word] {
			if l.restFollows(tokens, i+2, min(i+1+s.gap, len(tokens)), s.rest) {
				out = append(out, s.sense.Concept)
			}
		}
		if len(out) > 0 {
			break
		}
	}
	return out
}

func (l *Lexicon) restFollows(tokens []text.Token, from, to int, rest []int32) bool {
next:
	for j := from; j <= to && j < len(tokens); j++ {
		if k := tokens[j-1]; k.Kind == text.Punct && k.Norm != `"` || k.Kind == text.Break {
			return false
		}
		for k, word := range rest {
			if j+k >= len(tokens) || tokens[j+k].Kind != text.Word || !l.index.has(tokens[j+k], word) {
				continue next
			}
		}
		return true
	}
	return false
}

// Alone returns the concepts of one token read by itself, whatever longer form it stands in.
func (l *Lexicon) Alone(t text.Token) []*Concept {
	if t.Kind != text.Word || l.function[t.Norm] {
		return nil
	}
	for _, c := range l.index.candidates(t) {
		child, ok := l.index.next[uint64(c.word)]
		if !ok {
			continue
		}
		var out []*Concept
		for _, s := range l.index.at[child] {
			if s.Concept != nil && !(s.capitals && !t.Upper()) && !(c.how == text.Verbal && s.Concept.Class != Act && s.Concept.Class != State) {
				out = append(out, s.Concept)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}
