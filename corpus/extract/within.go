package extract

// Places that no noun for a place names: what something is inside of, and where the phrase of somebody says he is.

import (
	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// enclosing are the prepositions behind which nearly anything is where something is, folded: «داخل الملابس», "inside a barrel".
var enclosing = nameLists.Set("enclosing")

// oneOfSeveral are the words for one of several, folded, those with a preposition written onto them among them.
var oneOfSeveral = nameLists.Set("one-of")

// encloses returns the noun phrase at token i that stands behind such a preposition, a figure aside: «داخل ستة جوالين».
func (r *reader) encloses(s *sentence, i int) (text.Range, bool) {
	t := &r.a.Tokens[i]
	if t.Kind != text.Word || t.Function || t.Name >= 0 || t.Date >= 0 || t.Number >= 0 || t.Class(lexicon.Time) {
		return text.Range{}, false
	}
	before := i - 1
	for before > s.First && (r.a.Tokens[before].Number >= 0 || determiners[r.a.Tokens[before].Norm]) && i-before < 4 {
		before--
	}
	if before < s.First || !enclosing[r.a.Tokens[before].Norm] {
		return text.Range{}, false
	}
	p := text.Range{First: i, Last: r.runOrNameEnd(i)}
	if next := p.Last; next < s.Last && r.describesEnclosed(next) {
		p.Last = r.runOrNameEnd(next)
	}
	return p, p.Last <= s.Last
}

// describesEnclosed tells whether the word at i may go on with such a phrase.
func (r *reader) describesEnclosed(i int) bool {
	t := &r.a.Tokens[i]
	return t.Kind == text.Word && !t.Function && t.Date < 0 && t.Number < 0 && !(t.Arabic && hasAnd(t.Norm)) && !behindParticle(t) && !t.Class(lexicon.Act)
}

// placeWithin returns the place that an Arabic phrase for somebody or a body says he is in, or comes from where a verb of going stands
// before it: «متحدثة باسم المستشفى في إسرائيل», «عاد الوزير من فيينا».
func (r *reader) placeWithin(s *sentence, p text.Range) (text.Range, bool) {
	for i := p.First + 1; i < p.Last-1; i++ {
		t := &r.a.Tokens[i]
		if way := directions[t.Norm]; !t.Arabic || way != In && (way != From || !r.movesBefore(s, p.First)) {
			continue
		}
		if kind, ok := r.nameKind(i + 1); !ok || kind != corpus.Place {
			continue
		}
		inner, _, ok := r.phrase(s, i+1)
		inner.Last = min(inner.Last, p.Last)
		return inner, ok
	}
	return text.Range{}, false
}

// oneOf returns the phrase of a place with the words before it that tell that one of several is meant, which stand no further back than
// token last: "one of the nearby villages", «إحدى القرى».
func (r *reader) oneOf(s *sentence, p text.Range, last int) text.Range {
	i := p.First - 1
	for i > s.First && i >= p.First-2 && !r.a.Tokens[i].Arabic && (beforePlace[r.a.Tokens[i].Norm] || r.a.Tokens[i].Class(lexicon.Quality)) && !determiners[r.a.Tokens[i].Norm] {
		i--
	}
	if i > s.First+1 && determiners[r.a.Tokens[i].Norm] && r.a.Tokens[i-1].Norm == "of" {
		i -= 2
	}
	if i >= max(s.First, last) && oneOfSeveral[r.a.Tokens[i].Norm] && (r.a.Tokens[i].Arabic || i < p.First-2) {
		p.First = i
	}
	return p
}
