package analysis

// Bodies called for short by a noun of their name.

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// shortNames reads a definite noun alone as the body named in full before it: «التنظيم» after «تنظيم الدولة», "the
// Observatory" after "the Syrian Observatory for Human Rights". It works within one text.
func (a *Analysis) shortNames() {
	full := map[string]int{} // stem of a word of a long name: index of the latest such name
	added := 0
	for i := 0; i < len(a.Tokens); i++ {
		t := &a.Tokens[i]
		if t.Name >= 0 {
			n := &a.Names[t.Name]
			if n.First == i && n.Last-n.First >= 2 && len(n.Known) > 0 && isBody(n.Known[0]) {
				a.rememberName(full, n.Range, t.Name)
			}
			continue
		}
		if t.Kind != text.Word || t.Function || len(t.Concepts) == 0 || t.Run.Last-t.Run.First > 1 || !a.definite(i) {
			continue
		}
		if k, ok := full[nameStem(t.Token)]; ok {
			known := a.Names[k].Known
			t.Name = len(a.Names)
			a.Names = append(a.Names, Name{Range: text.Range{First: i, Last: i + 1}, Known: known})
			added++
		}
	}
	if added > 0 {
		a.sortNames()
	}
}

func isBody(n *lexicon.Name) bool { return !n.IsPlace() && !n.IsPerson() && n.Kind != "currency" }

// rememberName remembers the words by which a long name may be called for short: in Arabic its first, in English every
// common noun of it.
func (a *Analysis) rememberName(full map[string]int, r text.Range, name int) {
	for i := r.First; i < r.Last; i++ {
		t := &a.Tokens[i]
		if t.Kind != text.Word || len(t.Alone) == 0 {
			continue
		}
		full[nameStem(t.Token)] = name
		if t.Arabic {
			return
		}
	}
}

func nameStem(t text.Token) string { return text.Stem(t.Norm, t.Arabic) }

// definite tells whether a noun is a definite one: with the article, which may stand behind a particle; in English
// after "the", or capitalised within a sentence or before a title.
func (a *Analysis) definite(i int) bool {
	t := &a.Tokens[i]
	if t.Arabic {
		for _, p := range []string{"ال", "وال", "بال", "لل", "فال", "كال", "ولل"} {
			if strings.HasPrefix(t.Norm, p) {
				return true
			}
		}
		return false
	}
	return i > 0 && a.Tokens[i-1].Norm == "the" || t.Capital() && (!a.sentenceStart(i) || i+1 < len(a.Tokens) && a.Tokens[i+1].Class(lexicon.Person))
}
