package extract

// What some of a whole are said to be, and are a figure of as well: "seven of the dead were women", «12 ممن أصيبوا أطفال».

import (
	"slices"
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// saidToBeGap is how many tokens behind "of" the whole may take, and its verb.
const saidToBeGap = 7

// saidToBe returns the noun for people that those a figure counts of a whole are said to be.
func (r *reader) saidToBe(s *sentence, f *figure) text.Range {
	if f.Last+2 >= s.Last || f.Dual {
		return text.Range{}
	}
	switch n := r.a.Tokens[f.Last].Norm; {
	case n == "of", f.bare && beWords[n]: // "67 are women"
		return r.saidToBeEnglish(s, f)
	case n == "ممن", n == "من" && hasArticle(r.a.Tokens[f.Last+1].Norm):
		return r.saidToBeArabic(s, f)
	}
	return text.Range{}
}

func (r *reader) saidToBeEnglish(s *sentence, f *figure) text.Range {
	for i := f.Last; i < min(f.Last+saidToBeGap, s.Last-1); i++ {
		t := &r.a.Tokens[i]
		if t.Kind != text.Word && t.Number < 0 || t.Norm == "most" {
			return text.Range{}
		}
		if !beWords[t.Norm] {
			continue
		}
		noun := r.englishNoun(s, i+1)
		if empty(noun) {
			continue // "are believed to be Syrians"
		}
		h := &r.a.Tokens[noun.Last-1]
		if (r.nationality(h) || h.Class(lexicon.Quality) && !h.Class(lexicon.Thing)) && endsInS(h.Norm) || r.pluralNoun(noun.Last-1) && h.Class(lexicon.Person) && !h.Class(lexicon.Act, lexicon.State) {
			return noun
		}
		return text.Range{}
	}
	return text.Range{}
}

// saidToBeArabic finds the noun without the article behind the whole, which has it: an adjective of the whole would have it too.
// Behind a verb with its object a noun is the subject: «12 ممن قتلهم مسلحون».
func (r *reader) saidToBeArabic(s *sentence, f *figure) text.Range {
	for i := f.Last + 1; i < min(f.Last+saidToBeGap, s.Last); i++ {
		t, before := &r.a.Tokens[i], &r.a.Tokens[i-1]
		switch {
		case t.Kind != text.Word || t.Number >= 0 || hasAnd(t.Norm), t.Class(lexicon.Act) && !t.Class(lexicon.Person) && r.a.Tokens[f.Last].Norm == "من" && !hasArticle(t.Norm):
			return text.Range{}
		case t.Function || hasArticle(withoutParticles(t.Norm)) || t.Name >= 0 && !r.nationality(t):
			continue
		case !r.peoplePlural(t):
			continue
		case i == f.Last+2 && strings.HasSuffix(before.Norm, "هم") || before.Function || besideWords[before.Norm] || before.Class(lexicon.Place) && !hasArticle(withoutParticles(before.Norm)):
			return text.Range{}
		}
		return text.Range{First: i, Last: r.nounEnd(s, i, i+1)}
	}
	return text.Range{}
}

// peoplePlural tells whether an Arabic word without the article is one for people in the plural, and no verb.
func (r *reader) peoplePlural(t *analysis.Token) bool {
	if r.nationality(t) {
		return strings.HasSuffix(t.Norm, "ون") || strings.HasSuffix(t.Norm, "ين")
	}
	return t.Class(lexicon.Person) && !finiteVerb(t.Norm) && !slices.ContainsFunc(t.Concepts, func(c *lexicon.Concept) bool {
		return c.Class == lexicon.Person && text.Fold(c.Arabic) == t.Norm // the citation form is the singular
	}) && !owned(t) && !strings.HasSuffix(t.Norm, "ه")
}
