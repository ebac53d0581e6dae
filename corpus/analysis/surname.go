package analysis

// People called by the last word of their name, where that is a word of the language too.

import (
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// surnames reads a capitalised English word that means something as somebody whose name in full, before it in the text, ends
// with that word: "Pound added", after "Dick Pound said".
func (a *Analysis) surnames() {
	people := map[string]bool{} // folded last words of names
	added := 0
	for i := 0; i < len(a.Tokens); i++ {
		t := &a.Tokens[i]
		if t.Name >= 0 {
			n := &a.Names[t.Name]
			if last := &a.Tokens[n.Last-1]; n.Last-1 == i && n.Last-n.First >= 2 && (n.Person || n.Is((*lexicon.Name).IsPerson)) && !last.Arabic {
				people[last.Norm] = true
			}
			continue
		}
		if people[t.Norm] && len(t.Concepts) > 0 && a.standsAsName(i) {
			t.Name = len(a.Names)
			a.Names = append(a.Names, Name{Range: text.Range{First: i, Last: i + 1}, Person: true})
			added++
		}
	}
	if added > 0 {
		a.sortNames()
	}
}

// standsAsName tells whether a word is capitalised alone: within a sentence, or at its beginning before a comma or a verb.
func (a *Analysis) standsAsName(i int) bool {
	t := &a.Tokens[i]
	if t.Kind != text.Word || !t.Capital() || t.Upper() || t.Function || t.Number >= 0 || t.Date >= 0 || t.Run.Last-t.Run.First > 1 {
		return false
	}
	if i+1 >= len(a.Tokens) {
		return !a.sentenceStart(i)
	}
	next := &a.Tokens[i+1]
	if next.Capital() {
		return false // "the High Court"
	}
	if !a.sentenceStart(i) {
		return !a.Tokens[i-1].Capital() || a.sentenceStart(i-1)
	}
	return next.Norm == "," || next.Kind == text.Word && (next.Function || next.Class(lexicon.Act) && len(next.Concepts) == 1)
}
