package extract

// Figures that a pronoun leads to: how many those are who were spoken of before. "The passengers, numbering some 90", «العمال وعددهم نحو
// ستين», "three were hurt, one of whom later died".

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// theirNumbers tell that the figure behind them is how many those are who were spoken of before, folded: "numbering", «عددهم».
var theirNumbers = figureLists.Set("theirnumber")

// theirNumberGap is how many words may stand between such a word and the figure: «ويقدر عددهم حتى الآن بنحو ثمانين».
const theirNumberGap = 4

// theirNumber returns the noun for those whose number a figure is said to be.
func (r *reader) theirNumber(s *sentence, f *figure) []int {
	if f.kind != corpus.Quantity {
		return nil
	}
	for j := f.First - 1; j >= max(s.First, f.First-1-theirNumberGap); j-- {
		switch t := &r.a.Tokens[j]; {
		case theirNumbers[withoutParticles(t.Norm)], t.Norm == "number" && relatives[r.normAt(s.Range, j-1)]:
			return r.whoseNumber(s, j)
		case t.Kind != text.Word || t.Number >= 0:
			return nil
		}
	}
	return nil
}

// whoseGap is how many tokens may stand between such a word and those whose number it tells.
const whoseGap = 20

// beside leads to those with whom others are.
var beside = figureLists.Set("with-whom")

// whoseNumber returns the noun before the word at i whose number that tells: one for people where its pronoun is theirs, or else the
// nearest that one counts. Those who are only with others are not meant.
func (r *reader) whoseNumber(s *sentence, i int) []int {
	people := strings.HasSuffix(r.a.Tokens[i].Norm, "هم") || strings.HasSuffix(r.a.Tokens[i].Norm, "هن")
	for j := i - 1; j >= max(s.First, i-whoseGap); j-- {
		switch t := &r.a.Tokens[j]; {
		case beside[r.normAt(s.Range, j-1)]:
		case t.Number >= 0 || t.Date >= 0 || t.Function || t.Name >= 0 && !r.nationality(t):
		case t.Class(lexicon.Person), !people && t.Class(lexicon.Thing, lexicon.Place, lexicon.Event) && (t.Arabic || r.pluralNoun(j)):
			return []int{j}
		}
	}
	return nil
}

// ofTheSame tells whether the Arabic noun at i, which «من» leads to, says that those a figure counts are of one and the same: «ثلاثة من
// أسرة واحدة».
func (r *reader) ofTheSame(i int) bool {
	return i > 0 && i+1 < len(r.a.Tokens) && r.a.Tokens[i-1].Norm == "من" && r.a.Tokens[i].Class(lexicon.Group, lexicon.Place) && alone[r.a.Tokens[i+1].Norm]
}

// ofWhom gives a figure that counts some of those the figure before it counts what that counts, where it names nobody itself: "45 were
// rescued, nine of whom are in hospital".
func (r *reader) ofWhom(f, before *figure) bool {
	if r.standInEnd(f.Last) == f.Last || before.kind != corpus.Quantity || f.kind != corpus.Quantity || before.age || f.First-before.Last > inheritWithin || !r.coordinated(before.Last, f.First) {
		return false
	}
	f.counts, f.unit, f.force = before.counts, before.unit, r.ofForce(before)
	f.heads = before.heads || before.bare && r.takesPeople(before.acts)
	return true
}
