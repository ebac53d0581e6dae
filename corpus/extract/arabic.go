package extract

// The letters and endings of an Arabic word that tell its part in the sentence.

import (
	"strings"
	"unicode/utf8"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// hasArticle tells whether a word begins with the article.
func hasArticle(word string) bool { return strings.HasPrefix(word, "ال") }

// hasAnd tells whether a folded word seems to begin with the conjunction و.
func hasAnd(norm string) bool { return strings.HasPrefix(norm, "و") && len(norm) > 6 }

// accusative tells whether a word carries the ending of the indefinite accusative, as an adverb or a counted noun does.
func accusative(word string) bool {
	return strings.HasSuffix(word, "اً") || strings.HasSuffix(word, "ًا")
}

// nunated tells whether a word carries another ending of the indefinite, so that nothing in the genitive follows it.
func nunated(word string) bool { return strings.HasSuffix(word, "ٍ") || strings.HasSuffix(word, "ٌ") }

// writtenOnto tells whether a folded word begins with a particle of one letter that is not the first of its citation form.
func writtenOnto(particle, norm, citation string) bool {
	if strings.HasPrefix(text.Fold(citation), particle) {
		particle += particle
	}
	return strings.HasPrefix(norm, particle)
}

// withAnd tells whether an Arabic word has the conjunction و written onto it, its own first letter being another.
func (r *reader) withAnd(t *analysis.Token) bool {
	concepts := ownConcepts(t)
	if !t.Arabic || !hasAnd(t.Norm) || len(concepts) == 0 || r.ownWaw(t) {
		return false
	}
	for _, c := range concepts {
		if !writtenOnto("و", t.Norm, c.Arabic) {
			return false
		}
	}
	return true
}

// ownWaw tells whether the و that an Arabic word begins with is its own letter: without it, it means nothing of what it means
// («وفيات», «ولايات»).
func (r *reader) ownWaw(t *analysis.Token) bool {
	rest, ok := strings.CutPrefix(t.Norm, "و")
	return ok && len(ownConcepts(t)) > 0 && !hasArticle(rest) && !r.meansAlone(t, rest)
}

// ownConcepts returns the concepts of a word by itself: those of a form of several words have another citation form.
func ownConcepts(t *analysis.Token) []*lexicon.Concept {
	if t.Run.Last-t.Run.First > 1 {
		return t.Alone
	}
	return t.Concepts
}

// mayBeConjoined tells whether the first letter of a word may be the conjunction: the lexicon knows it by another, or not at
// all.
func mayBeConjoined(t *analysis.Token) bool {
	return strings.HasPrefix(t.Norm, "وال") || utf8.RuneCountInString(t.Norm) > 4 && (len(t.Concepts) == 0 || !strings.HasPrefix(text.Fold(t.Concepts[0].Arabic), "و"))
}

// tied tells whether the first letter of a word is the preposition p and no letter of its own.
func tied(t *analysis.Token, p string) bool {
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

// placeBehindB tells whether the preposition ب is written onto a common noun for a place: «بمنطقة», but not «بلدة».
func placeBehindB(t *analysis.Token) bool {
	for _, c := range t.Concepts {
		if c.Class == lexicon.Place {
			return writtenOnto("ب", t.Norm, c.Arabic)
		}
	}
	return false
}

// finiteVerb guesses whether a folded word that stands for an act is a verb and no verbal noun: it has no article and an
// ending or a prefix of verbs.
func finiteVerb(norm string) bool {
	w := strings.TrimPrefix(norm, "و")
	for _, p := range []string{"ي", "ت", "ن", "ست", "سي"} {
		if strings.HasPrefix(w, p) {
			return true
		}
	}
	return strings.HasSuffix(w, "وا") || strings.HasSuffix(w, "ت") && !(strings.HasSuffix(w, "ات") && utf8.RuneCountInString(norm) > 4) // «أربع غارات»
}
