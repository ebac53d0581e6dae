package answers

import (
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file finds the question word or phrase that a question holds.

var (
	countWords    = questionWords.Set("count-word")
	copulas       = questionWords.Set("copula")
	mainQuestions = questionWords.Set("main-question")
	auxiliaries   = questionWords.Set("auxiliary")
	thoseWords    = questionWords.Set("those")
	ownQuestions  = questionWords.Set("own-question")
	numberCues    = questionWords.Set("number-cue")
)

// findCue returns the kind of question that the first cue asks, and the tokens of the cue.
func findCue(a *analysis.Analysis) (Kind, text.Range, bool) {
	if kind, r, ok := openingCount(a); ok {
		return kind, r, true
	}
	for n := range cues {
		c := &cues[n]
		for i := range a.Tokens {
			if r, ok := c.at(a, i); ok && c.asks(a, i) {
				return c.kind, r, true
			}
		}
	}
	return innerCue(a)
}

// openingCount returns the cue of a question that begins with «كم» or one of its like, whatever question words come later:
// «كم العدد الكلي لمن تتم محاكمتهم».
func openingCount(a *analysis.Analysis) (Kind, text.Range, bool) {
	if len(a.Tokens) == 0 || !countWords[withoutAnd(a.Tokens[0].Norm)] && !countWords[strings.TrimPrefix(a.Tokens[0].Norm, "ل")] {
		return "", text.Range{}, false
	}
	for n := range cues {
		if c := &cues[n]; countWords[c.words[0]] {
			if r, ok := c.at(a, 0); ok {
				return c.kind, r, true
			}
		}
	}
	return "", text.Range{}, false
}

// innerCue returns the question word of a question that begins with something else: "sold to which club", «لكن إلى أي دولة»,
// «الشركة ملك من».
func innerCue(a *analysis.Analysis) (Kind, text.Range, bool) {
	last := len(a.Tokens) - 1
	for last > 0 && a.Tokens[last].Kind != text.Word {
		last--
	}
	for i := 1; i <= last; i++ {
		before := &a.Tokens[i-1]
		switch n := a.Tokens[i].Norm; {
		case i < last && (n == "which" && a.Tokens[i+1].Class(lexicon.Person, lexicon.Group, lexicon.Place, lexicon.Thing) && a.Tokens[i+1].Name < 0 || n == "اي" || n == "باي" || n == "لاي"):
			return What, text.Range{First: i, Last: i + 1}, true
		case n == "من" && (i == last || before.Kind == text.Punct && strings.ContainsAny(a.Text, "?؟") || before.Norm == "لكن" || before.Norm == "بس"):
			return Who, text.Range{First: i, Last: i + 1}, true
		case i == last && (n == "whom" || n == "who") && prepositionWords[before.Norm]:
			return Who, text.Range{First: i, Last: i + 1}, true // "painting stolen by whom"
		case n == "من" && i <= 2 && leadsToWho(a, i):
			return Who, text.Range{First: i, Last: i + 1}, true
		}
	}
	return "", text.Range{}, false
}

// leadsToWho tells whether the «من» at token i asks for somebody by whom or for whom the verb behind it is done: «برئاسة من عقد
// الاجتماع», «تحت رعاية من تقام الندوة».
func leadsToWho(a *analysis.Analysis, i int) bool {
	first, verb := a.Tokens[0].Norm, &a.Tokens[min(i+1, len(a.Tokens)-1)]
	if i == 1 && !strings.HasPrefix(first, "ب") && !strings.HasPrefix(first, "ل") || i == 2 && !a.Tokens[0].Function && a.Tokens[1].Run.First != 0 {
		return false
	}
	return !strings.HasPrefix(a.Tokens[i-1].Norm, "ال") && a.Tokens[i-1].Name < 0 && verb.Name < 0 && verb.Class(lexicon.Act) && !nominal(verb) && !verb.Class(lexicon.Person, lexicon.Group, lexicon.Place)
}

// breaks are marks after which "who" begins a question and no relative clause.
var breaks = map[string]bool{"-": true, "–": true, "—": true, "?": true, ".": true, ";": true, `"`: true, "”": true}

// asks tells whether the cue at token i asks, and is no conjunction or relative pronoun there.
func (c *cue) asks(a *analysis.Analysis, i int) bool {
	first := c.words[0]
	if first == "when" && beginsBefore(a, i) {
		return false // "which districts was it combing when …"
	}
	if i > 0 && numberCues[first] && ownQuestions[a.Tokens[0].Norm] {
		return false // "who put the number of dead at 40"
	}
	if i > 0 && thoseWords[a.Tokens[i-1].Norm] && (first == "who" || first == "whose" || first == "whom") {
		return false // "why were those who protested arrested"
	}
	if atStart(a, i) {
		return true
	}
	switch first {
	case "if", "لم", "اسم", "اسماء":
		return false
	case "when", "where":
		return !hasAuxStart(a) // "did it stop when …" asks yes or no
	case "who", "whose", "whom":
		return breaks[a.Tokens[i-1].Norm]
	}
	return c.kind != What
}

// at returns the tokens of the cue if it begins at token i.
func (c *cue) at(a *analysis.Analysis, i int) (text.Range, bool) {
	j := i
	for _, w := range c.words {
		for j < len(a.Tokens) && j > i && (a.Tokens[j].Kind == text.Punct || copulas[a.Tokens[j].Norm] && w != a.Tokens[j].Norm) {
			j++ // «ما هو تاريخ», «كم هي مدة»
		}
		if j >= len(a.Tokens) {
			return text.Range{}, false
		}
		if a.Tokens[j].Name >= 0 && a.Tokens[j].Upper() {
			return text.Range{}, false // the WHO is nobody asked for
		}
		if !isCueWord(a, i, j, w) {
			return text.Range{}, false
		}
		j++
	}
	return text.Range{First: i, Last: j}, true
}

// isCueWord tells whether token j is the word w of a cue that begins at token i.
func isCueWord(a *analysis.Analysis, i, j int, w string) bool {
	t := a.Tokens[j].Norm
	switch {
	case t == w, w == "كم" && countWords[t], j <= i+1 && misspelt(&a.Tokens[j], w):
		return true
	case i == 0 && j == i && w == "كم" && countWords[strings.TrimPrefix(t, "ل")]:
		return true // «لكم سنة»
	case j > i:
		return false
	case w == "كم" && (countWords[strings.TrimPrefix(t, "ب")] || countWords[withoutAnd(t)]):
		return true
	}
	return i == 0 && (t == "و"+w || t == "ف"+w) || t == "ب"+w || t == "ل"+w && len(w) > len("ما")
}

// withoutAnd takes the conjunctions «و» and «ف» off the beginning of a word.
func withoutAnd(norm string) string {
	return strings.TrimPrefix(strings.TrimPrefix(norm, "و"), "ف")
}

// misspelt tells whether a word the lexicon does not know is an English question word with a letter wrong: "wher", "mnay".
func misspelt(t *analysis.Token, word string) bool {
	if t.Arabic || len(word) < 4 || len(t.Norm) < 3 || t.Function || len(t.Concepts) > 0 || t.Name >= 0 || t.Norm[0] != word[0] {
		return false
	}
	switch a, b := t.Norm, word; {
	case len(a) == len(b):
		return oneWrong(a, b)
	case len(a)+1 == len(b):
		for i := range len(b) {
			if a == b[:i]+b[i+1:] {
				return true
			}
		}
	}
	return false
}

// oneWrong tells whether two words of one length differ in one letter, or in the order of two letters side by side.
func oneWrong(a, b string) bool {
	wrong := 0
	for i := range len(a) {
		if a[i] == b[i] {
			continue
		}
		if i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] {
			return wrong == 0 && a[i+2:] == b[i+2:]
		}
		wrong++
	}
	return wrong == 1
}

// beginsBefore tells whether an English question word stands before token i.
func beginsBefore(a *analysis.Analysis, i int) bool {
	for j := range i {
		if mainQuestions[a.Tokens[j].Norm] {
			return true
		}
	}
	return false
}

// atStart tells whether nothing but function words and a time stand before token i.
func atStart(a *analysis.Analysis, i int) bool {
	for j := range i {
		t := &a.Tokens[j]
		if t.Kind == text.Word && !t.Function && !places[t.Norm] && !(t.Class(lexicon.Time) && j < 2) {
			return false
		}
	}
	return true
}

// hasAuxStart tells whether the first word is an English auxiliary.
func hasAuxStart(a *analysis.Analysis) bool {
	for i := range a.Tokens {
		if a.Tokens[i].Kind == text.Word {
			return auxiliaries[a.Tokens[i].Norm]
		}
	}
	return false
}
