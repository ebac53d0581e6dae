package extract

// Two nouns for people or bodies that "and" joins: together they do what is told.

import (
	"isnad/corpus"
	"isnad/corpus/analysis"
)

// joinCoordinated makes one phrase of common nouns that only "and" stands between: "doctors and nurses", «مسؤولون محليون وشيوخ
// عشائر». Proper names stay apart: each is an answer by itself.
func (r *reader) joinCoordinated(parts []part) []part {
	out := parts[:0]
	for i := range parts {
		p := parts[i]
		if n := len(out); n > 0 && r.actTogether(&out[n-1], &p) {
			out[n-1].phrase.Last = p.phrase.Last
			continue
		}
		out = append(out, p)
	}
	return out
}

// actTogether tells whether "and" joins two phrases that name nobody.
func (r *reader) actTogether(p, next *part) bool {
	if p.kind == corpus.Place || next.kind == corpus.Place || next.phrase.Last-p.phrase.First > maxOffice || !r.conjoined(p, next) {
		return false
	}
	for i := p.phrase.First; i < next.phrase.Last; i++ {
		if t := &r.a.Tokens[i]; t.Number >= 0 || r.properName(t) {
			return false
		}
	}
	return r.sameDefiniteness(&r.a.Tokens[p.phrase.First], &r.a.Tokens[next.phrase.First])
}

// sameDefiniteness tells whether two Arabic words both have the article or both lack it: «الجيش ومسلحون» are named apart.
func (r *reader) sameDefiniteness(a, b *analysis.Token) bool {
	return a.Arabic == b.Arabic && (!a.Arabic || articled(a) == articled(b))
}
