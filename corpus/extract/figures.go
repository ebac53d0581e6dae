package extract

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

func (r *reader) figure(s *sentence, num number.Number) (figure, bool) {
	f := figure{Number: num}
	t := &r.a.Tokens[num.First]
	if num.Ordinal || t.Date >= 0 || r.inDate(num) || t.Name >= 0 && num.Last-num.First == 1 && r.a.Names[t.Name].Last-r.a.Names[t.Name].First > 1 {
		return f, false
	}
	if r.clockOrCode(s, num) || r.spelledOut(s, num) || r.infantAge(s, num) {
		return f, false
	}
	f.kind = corpus.Quantity
	switch {
	case num.Percent:
		f.kind, f.unit = corpus.Share, "percent"
		f.noun = r.shareOf(s, num)
	case num.Dual:
		f.noun = text.Range{First: num.First, Last: r.nounEnd(s, num.First, num.First+1)}
	case r.currencySign(s, num).First < r.currencySign(s, num).Last:
		f.noun = r.currencySign(s, num)
		f.kind, f.unit = corpus.Measure, currencies[r.a.Tokens[f.noun.First].Norm].unit
	default:
		f.noun = r.nounAfter(s, r.enclosed(s, num))
		if f.noun.First == f.noun.Last {
			f.noun = r.currencyBefore(s, num)
		}
	}
	if r.looksLikeYear(num, f.noun) || r.designates(s, num, f.noun.First < f.noun.Last) || r.ratio(s, num) {
		return f, false
	}
	if f.kind == corpus.Quantity && r.onlyOthers(f.noun) {
		f.noun = text.Range{}
	}
	f.bare = f.noun.First == f.noun.Last
	for i := f.noun.First; i < f.noun.Last; i++ {
		if r.a.Tokens[i].Content() || r.a.Tokens[i].Name >= 0 {
			f.counts = append(f.counts, i)
		}
		for _, c := range r.a.Tokens[i].Concepts {
			if c.Class == lexicon.Unit && f.kind == corpus.Quantity && !c.Is("duration") {
				f.kind, f.unit = corpus.Measure, plural(c.English)
			} else if c.Class == lexicon.Unit && f.kind == corpus.Quantity {
				f.kind, f.unit = corpus.Duration, plural(c.English)
			}
		}
	}
	if years := r.countsYears(f.noun); !num.Percent && !num.Dual && (f.bare || years) && r.age(s, text.Range{First: num.First, Last: max(num.Last, f.noun.Last)}, years) {
		f.kind, f.unit, f.bare, f.age = corpus.Measure, "years old", false, true
	}
	if num.Fraction && !num.Percent {
		f.kind = corpus.Share
		f.unit = "fraction"
	}
	return f, true
}
