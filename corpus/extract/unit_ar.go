package extract

// The unit that an Arabic noun makes.

import (
	"slices"
	"strings"
	"unicode/utf8"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// arabicUnit returns the plural of an Arabic word's concept, or of that which the word has alone where it stands in a form of
// several words. A word that the lexicon has no noun for is named as it is written.
func (r *reader) arabicUnit(f *figure, t *analysis.Token, concepts []*lexicon.Concept) string {
	if c := calledSo(t, concepts); c != nil {
		return plural(c.English)
	}
	for _, concepts := range [][]*lexicon.Concept{concepts, t.Alone} {
		if unit := conceptUnit(f, t, concepts); unit != "" && (f.Dual || !homograph(t, concepts)) {
			return unit
		}
	}
	if f.Dual || !mayBeCounted(t) || len(t.Concepts) == 0 && r.a.Tokens[f.First].Kind == text.Word && r.a.Tokens[f.Last-1].Kind == text.Word {
		return ""
	}
	return writtenNoun(t.Text, len(t.Concepts) > 0 && f.High != nil && *f.High >= 11)
}

// mayBeCounted tells whether an Arabic word that is no noun to the lexicon may yet be one behind a figure: it is no name, no
// adjective, no span of time, and no particle is written onto it.
func mayBeCounted(t *analysis.Token) bool {
	switch {
	case t.Name >= 0, t.Number >= 0, t.Class(lexicon.Unit, lexicon.Time), t.Class(lexicon.Quality) && !t.Class(countable...):
		return false
	case utf8.RuneCountInString(t.Norm) < 3, hasArticle(t.Norm), led(t), len(t.Concepts) == 0 && hasAnd(t.Norm):
		return false
	}
	return !noCounted(t.Norm)
}

// calledSo returns the concept of people whose citation form an Arabic word is: «معلم» a teacher before anything else.
func calledSo(t *analysis.Token, concepts []*lexicon.Concept) *lexicon.Concept {
	for _, c := range concepts {
		if form := text.Fold(c.Arabic); c.Class == lexicon.Person && (t.Norm == form || t.Norm == form+"ا") {
			return c
		}
	}
	return nil
}

// homograph tells whether an Arabic word stands for several things one counts, none of which is a sort of another: «دائرة» is a
// circle, a department and a constituency.
func homograph(t *analysis.Token, concepts []*lexicon.Concept) bool {
	var first *lexicon.Concept
	for _, c := range concepts {
		switch {
		case !slices.Contains(countable, c.Class) || narrower(t, c):
		case first == nil:
			first = c
		case !first.Is(c.ID) && !c.Is(first.ID):
			return true
		}
	}
	return false
}

// conceptUnit returns the plural of the first of an Arabic word's concepts that can be counted, ideas after the rest and acts
// last.
func conceptUnit(f *figure, t *analysis.Token, concepts []*lexicon.Concept) string {
	for _, classes := range [][]lexicon.Class{countable, {lexicon.Idea, lexicon.Measure}, {lexicon.Act}} {
		for _, c := range concepts {
			if slices.Contains(classes, c.Class) && nounLike(c.English) && (f.Dual || !narrower(t, c)) && (c.Class != lexicon.Act || deedForm(c.English)) {
				return plural(c.English)
			}
		}
	}
	return ""
}

// led tells whether «ل» is written onto a word: «19988 لاستقبال» counts nothing.
func led(t *analysis.Token) bool {
	return strings.HasPrefix(t.Norm, "ل") && !slices.ContainsFunc(t.Concepts, func(c *lexicon.Concept) bool { return !writtenOnto("ل", t.Norm, c.Arabic) })
}

// noCounted tells whether a folded Arabic word ends as no noun behind a figure does: an adjective, an adverb, a noun with a
// pronoun.
func noCounted(norm string) bool {
	return slices.ContainsFunc([]string{"ي", "يا", "ها", "هم"}, func(end string) bool { return strings.HasSuffix(norm, end) })
}

// narrower tells whether a concept is called by several Arabic words where the report has but one, which says less: «مرشد» is
// not always «مرشد أعلى».
func narrower(t *analysis.Token, c *lexicon.Concept) bool {
	return t.Run.Last-t.Run.First <= 1 && strings.ContainsRune(c.Arabic, ' ')
}

// writtenNoun takes the marks and the ending of the accusative, which nouns behind figures from eleven on have, off an Arabic
// noun.
func writtenNoun(word string, singular bool) string {
	indefinite := accusative(word) || singular
	word = strings.Map(func(c rune) rune {
		if c == 'ـ' || c >= 0x64B && c <= 0x652 {
			return -1
		}
		return c
	}, word)
	if indefinite {
		word = strings.TrimSuffix(word, "ا")
	}
	return word
}
