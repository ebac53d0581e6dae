package extract

// Which numbers of a sentence are figures, and of what kind.

import (
	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// figure is a number of a sentence with the words it counts and the acts it takes part in.
type figure struct {
	number.Number
	noun   text.Range // what it counts: right after it, or inherited
	part   bool       // some of those the figure before counts
	age    bool       // somebody's age
	bare   bool       // it counts nothing named next to it
	unit   string
	kind   corpus.Kind
	acts   []int // tokens of the acts it takes part in
	counts []int // tokens of what it counts
}

// end returns the token after the figure and its noun.
func (f *figure) end() int { return max(f.Last, f.noun.Last) }

// readFigures makes a claim of each figure of sentence n that is no part of a date, a name or an ordinal.
func (r *reader) readFigures(n int) {
	s := &r.sentences[n]
	var figures []figure
	for _, num := range r.a.Numbers {
		if num.First < s.First || num.First >= s.Last {
			continue
		}
		if f, ok := r.figure(s, num); ok {
			figures = append(figures, f)
		}
	}
	r.bindActs(s, figures)
	r.inherit(s, figures)
	for i := range figures {
		r.addFigure(n, &figures[i])
	}
}

// figure reads a number with what it counts; it tells whether it counts or measures at all.
func (r *reader) figure(s *sentence, num number.Number) (figure, bool) {
	if num.Ordinal || r.inDate(num) || r.inName(num) || r.clockOrCode(s, num) || r.spelledOut(s, num) || r.infantAge(s, num) {
		return figure{}, false
	}
	f := figure{Number: num}
	r.findNoun(s, &f)
	if r.looksLikeYear(num, f.noun) || r.designates(s, num, !empty(f.noun)) || r.ratio(s, num) {
		return figure{}, false
	}
	if f.kind == corpus.Quantity && r.onlyOthers(f.noun) {
		f.noun = text.Range{}
	}
	f.bare = empty(f.noun)
	r.readUnit(&f)
	r.readAge(s, &f)
	if num.Fraction && !num.Percent {
		f.kind, f.unit = corpus.Share, "fraction"
	}
	return f, true
}

// findNoun finds what a figure counts, and the kind that its sign makes it.
func (r *reader) findNoun(s *sentence, f *figure) {
	f.kind = corpus.Quantity
	switch sign := r.currencySign(s, f.Number); {
	case f.Percent:
		f.kind, f.unit = corpus.Share, "percent"
		f.noun = r.shareOf(s, f.Number)
	case f.Dual:
		f.noun = text.Range{First: f.First, Last: r.nounEnd(s, f.First, f.First+1)}
	case !empty(sign):
		f.noun = sign
		f.kind, f.unit = corpus.Measure, currencies[r.a.Tokens[sign.First].Norm].unit
	default:
		f.noun = r.nounAfter(s, r.enclosed(s, f.Number))
		if empty(f.noun) {
			f.noun = r.currencyBefore(s, f.Number)
		}
	}
}

// readUnit takes the words of a figure's noun as what it counts; a unit among them makes it a measure or a duration.
func (r *reader) readUnit(f *figure) {
	for i := f.noun.First; i < f.noun.Last; i++ {
		t := &r.a.Tokens[i]
		if t.Content() || t.Name >= 0 {
			f.counts = append(f.counts, i)
		}
		for _, c := range t.Concepts {
			if c.Class != lexicon.Unit || f.kind != corpus.Quantity {
				continue
			}
			f.kind, f.unit = corpus.Measure, plural(c.English)
			if c.Is("duration") {
				f.kind = corpus.Duration
			}
		}
	}
}
