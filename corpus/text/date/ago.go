package date

import (
	"math"
	"strings"

	"isnad/corpus/text/number"
)

// agoAfter reads "ago", "earlier", "later" after an English amount.
func (r *reader) agoAfter(e Expression) (Expression, bool) {
	switch r.norm(e.Last) {
	case "ago":
		e.Last++
		if n, ok := whole(e.Amount); ok {
			e.From, e.To, _ = r.ago(e.Unit, n)
		}
	case "earlier", "later", "before", "after", "beforehand", "afterwards":
		if n := r.norm(e.Last); n == "before" || n == "after" {
			return e, false
		}
		e.Last++
	default:
		return e, false
	}
	if e.Resolved() && e.From.Equal(e.To) {
		e.Kind = Point
	}
	return e, true
}

// agoBefore reads «قبل خمسة أيام», «منذ ثلاثة أشهر», «بعد يومين».
func (r *reader) agoBefore(i int) (Expression, bool) {
	e := Expression{First: i, Relative: true, Kind: Period}
	word := strings.TrimPrefix(r.norm(i), "و")
	switch word {
	case "قبل", "منذ", "مند", "بعد":
	default:
		return e, false
	}
	if word == "بعد" && r.norm(i-1) == "علي" {
		return e, false // «على بعد», at a distance
	}
	k := i + 1
	if r.norm(k) == "نحو" && r.at[min(k, len(r.at)-1)] == 0 {
		k++
	}
	open := false
	if u := r.hedgedUnit(k); u > k { // منذ أكثر من عام
		one := r.one(u)
		e.Amount, e.Unit, e.Last = &one, r.words[u].name, u+1
		if half, next, ok := r.andHalf(u + 1); ok {
			r.add(e.Amount, half)
			e.Last = r.sameUnit(next, e.Unit)
		}
	} else if x, ok := r.number(k); ok && !x.Ordinal && !x.Percent && !x.Fraction {
		e.Amount = clone(x)
		switch {
		case x.Dual && r.kind(k) == unit2 && !r.words[k].definite:
			e.Unit, e.Last = r.words[k].name, k+1
		case x.Dual && x.Last > k+1 && r.kind(x.Last-1) == unit2:
			e.Unit, e.Last = r.words[x.Last-1].name, x.Last
		case !x.Dual && r.kind(x.Last) == unit:
			e.Unit, e.Last = r.words[x.Last].name, x.Last+1
		default:
			return e, false
		}
		if n := r.kind(e.Last); n == past || n == future {
			return e, false
		}
	} else if r.kind(k) == unit && r.arabic(k) && !r.words[k].definite {
		e.Unit, e.Last = r.words[k].name, k+1
		if !r.plural(k) {
			if !r.oneUnit(k) || r.kind(i-1) == unit && r.words[i-1].name == e.Unit { // يوما بعد يوم
				return e, false
			}
			one := number.Point(1)
			e.Amount = &one
			if half, next, ok := r.andHalf(e.Last); ok {
				r.add(e.Amount, half)
				e.Last = r.sameUnit(next, e.Unit)
			}
		} else {
			open = true
		}
		if r.kind(e.Last) == few {
			e.Last++
		}
	} else {
		return e, false
	}
	if r.norm(e.Last) == "عمل" && e.Unit == "day" {
		e.Unit = "working day"
		e.Last++
	}
	n, known := whole(e.Amount)
	known = known && !open
	switch from := r.norm(e.Last); {
	case word == "منذ" || word == "مند":
		e.Since = true
		if known {
			e.From, e.To, _ = r.window(e.Unit, n)
		}
	case from == "من" || from == "علي" || !known:
	case word == "قبل":
		e.From, e.To, _ = r.ago(e.Unit, n)
	case word == "بعد" && r.cue(i):
		e.From, e.To, _ = r.ago(e.Unit, -n)
	}
	if !e.Since && e.Resolved() && e.From.Equal(e.To) {
		e.Kind = Point
	}
	return e, true
}

// one returns the number one of the unit or article at token i, with the hedges before it.
func (r *reader) one(i int) number.Number {
	n, _ := number.One(r.tokens, i)
	if n.First < r.floor {
		n = number.Point(1)
		n.First = i
	}
	return n
}

// hedgedUnit returns the bare singular Arabic unit whose hedge begins at token k, or k.
func (r *reader) hedgedUnit(k int) int {
	for u := k + 1; u <= k+4 && u < len(r.tokens); u++ {
		if r.kind(u) != unit || !r.arabic(u) {
			continue
		}
		if r.words[u].definite || r.plural(u) || !r.oneUnit(u) {
			return k
		}
		if n, ok := number.One(r.tokens, u); ok && n.First == k {
			return u
		}
		return k
	}
	return k
}

// andHalf reads «ونصف» or "and a half" at token i.
func (r *reader) andHalf(i int) (v float64, next int, ok bool) {
	if r.norm(i) == "and" {
		i++
	} else if !strings.HasPrefix(r.norm(i), "و") {
		return 0, i, false
	} else if r.norm(i) == "و" {
		i++
	}
	x, ok := r.number(i)
	if !ok || !x.Fraction {
		return 0, i, false
	}
	v, ok = x.Value()
	return v, x.Last, ok
}

// add adds v to both ends of a number.
func (r *reader) add(n *number.Number, v float64) {
	for _, end := range []**float64{&n.Low, &n.High} {
		if *end != nil {
			sum := **end + v
			*end = &sum
		}
	}
}

// oneUnit tells whether the singular unit at k means one of it: not the beginning of a name or of another date.
func (r *reader) oneUnit(k int) bool {
	switch r.kind(k + 1) {
	case month, tishrin, hijri, weekday, deictic, past, future, present, season:
		return false
	}
	if _, ok := r.isYear(k + 1); ok {
		return false
	}
	if _, _, ok := r.dayNumber(k + 1); ok {
		return false
	}
	n := r.norm(k + 1)
	return !strings.HasPrefix(n, "ال") && n != "ال" && n != "انطلاق" && (n != "كامل" || r.lasting(k)) || n == "الا"
}

// whole returns an amount as a whole number.
func whole(x *number.Number) (int, bool) {
	if x == nil {
		return 0, false
	}
	v, ok := x.Value()
	if !ok || v != math.Trunc(v) || v < 0 || v > 5000 {
		return 0, false
	}
	return int(v), true
}

func clone(x *number.Number) *number.Number { y := *x; return &y }
