package extract

// Figures of money: the sign or the word of a currency beside them.

import (
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// currencies holds the unit and the concept each sign of a currency stands for.
var currencies = map[string]struct{ unit, key string }{
	"$": {"dollars", "c:dollar"}, "€": {"euros", "c:euro"}, "£": {"pounds", "c:pound-unit"}, "¥": {"yen", "c:yen"},
	"₪": {"shekels", "c:shekel"}, "₽": {"roubles", "c:rouble"}, "₺": {"liras", "c:lira"},
}

// currencySign returns the sign of a currency that stands against a figure, before it or behind.
func (r *reader) currencySign(s *sentence, num number.Number) text.Range {
	for _, i := range []int{num.First - 1, num.Last} {
		if i < s.First || i >= s.Last {
			continue
		}
		if t := &r.a.Tokens[i]; currencies[t.Norm].unit != "" && (t.End == num.Start || t.Start == num.End) {
			return text.Range{First: i, Last: i + 1}
		}
	}
	return text.Range{}
}

// currencyBefore returns the currency's word right before a figure ("EUR 40").
func (r *reader) currencyBefore(s *sentence, num number.Number) text.Range {
	i := num.First - 1
	if i < s.First || r.looksLikeYear(num, text.Range{}) {
		return text.Range{} // "Euro 2004"
	}
	for _, c := range r.a.Tokens[i].Concepts {
		if c.Class == lexicon.Unit && c.Is("money") {
			return text.Range{First: i, Last: i + 1}
		}
	}
	return text.Range{}
}
