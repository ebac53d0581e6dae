package extract

import (
	"strings"
	"unicode/utf8"

	"isnad/corpus/text"
)

// hasAnd tells whether a folded Arabic word seems to begin with the conjunction و.
func hasAnd(norm string) bool { return strings.HasPrefix(norm, "و") && len(norm) > 6 }

// writtenOnto tells whether a folded word begins with a particle of one letter that is not the first of its citation form.
func writtenOnto(particle, norm, citation string) bool {
	if strings.HasPrefix(text.Fold(citation), particle) {
		particle += particle
	}
	return strings.HasPrefix(norm, particle)
}

// conjoined tells whether the first letter of the word at i is the conjunction: the lexicon knows the rest of it.
func (r *reader) conjoined(i int) bool {
	t := &r.a.Tokens[i]
	return strings.HasPrefix(t.Norm, "وال") || utf8.RuneCountInString(t.Norm) > 4 && (len(t.Concepts) == 0 || !strings.HasPrefix(text.Fold(t.Concepts[0].Arabic), "و"))
}

// tied tells whether the first letter of the word at i is a preposition.
func (r *reader) tied(i int, p string) bool {
	t := &r.a.Tokens[i]
	if len(t.Concepts) == 0 {
		return strings.HasPrefix(t.Norm, p+"ال")
	}
	for _, c := range t.Concepts {
		if strings.HasPrefix(text.Fold(c.Arabic), p) {
			return false
		}
	}
	return true
}

// nunated tells whether a word carries the ending of the indefinite, so that nothing in the genitive follows it.
func nunated(word string) bool { return strings.HasSuffix(word, "ٍ") || strings.HasSuffix(word, "ٌ") }

// finiteVerb guesses whether an Arabic word that stands for an act is a verb and no verbal noun: it has no article and an
// ending or a prefix of verbs.
func (r *reader) finiteVerb(i int) bool {
	w := strings.TrimPrefix(r.a.Tokens[i].Norm, "و")
	for _, p := range []string{"ي", "ت", "ن", "ست", "سي"} {
		if strings.HasPrefix(w, p) {
			return true
		}
	}
	return strings.HasSuffix(w, "وا") || strings.HasSuffix(w, "ت") && !(strings.HasSuffix(w, "ات") && utf8.RuneCountInString(w) > 4) // «أربع غارات»
}
