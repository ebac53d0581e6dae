package number

import (
	"math"
	"strings"

	"isnad/corpus/text"
)

// numbers joins readings to ranges and puts their hedges on them.
func (s *scanner) numbers(readings []reading) []Number {
	found := make([]Number, 0, len(readings))
	floor := 0 // tokens below belong to numbers already found
	for k := 0; k < len(readings); k++ {
		a := readings[k]
		n := Number{First: a.first, Last: a.last, Percent: a.percent, Ordinal: a.ordinal, Spelled: a.spelled, Fraction: a.fraction,
			Dual: a.dual, Approximate: a.approximate}
		core := text.Span{Start: s.tokens[a.first].Start, End: s.tokens[a.last-1].End}
		low, high := whole(a.value), whole(a.value)
		start, inner := a.first, effect(loosensNothing)
		if k+1 < len(readings) {
			if first, e, ok := s.ranged(&a, &readings[k+1], floor); ok {
				b := readings[k+1]
				low, high = whole(a.value), whole(b.value)
				core.End = s.tokens[b.last-1].End
				n.Last = b.last
				n.Percent = a.percent || b.percent
				n.Spelled = a.spelled || b.spelled
				n.Dual = false
				start, inner = first, e
				if first < a.first && s.norm(a.first-1) == "(" && s.norm(n.Last) == ")" {
					n.Last++
				}
				k++
			}
		}
		n.Core = core
		n.Low, n.High = &low, &high
		if a.vague {
			n.High = nil
		}
		n.apply(inner)
		end := n.Last
		half := false
		if k+1 < len(readings) {
			if half = s.halfAfter(&n, &readings[k+1]); half {
				k++
				end = readings[k].last
			}
		}
		if n.Dual && s.orTwo(start, floor) { // يوم أو يومين
			low, n.Dual = 1, false
			start -= 2
			n.Core.Start = s.tokens[start].Start
		}
		if !a.ordinal {
			start = s.hedges(&n, start, floor)
			next := len(s.tokens) + 1
			if k+1 < len(readings) {
				next = readings[k+1].first
			}
			if !half {
				end = s.trailing(&n, next)
			}
		}
		if s.beforeSign(a.first) < a.first {
			start = a.first // the sign of the money stays between the hedge and the figure
		}
		n.First = start
		n.Span = text.Span{Start: s.tokens[n.First].Start, End: s.tokens[n.Last-1].End}
		if g := s.glued(a.first); start == a.first && g {
			n.Span.Start = s.tokens[a.first].Start
		}
		floor = end
		found = append(found, n)
	}
	return found
}

// beforeSign returns the token where the sign of money before the figure at i begins ("US$40"), or i.
func (s *scanner) beforeSign(i int) int {
	switch s.norm(i - 1) {
	case "$", "£", "€", "¥", "₪", "₽", "₺":
	default:
		return i
	}
	if s.gap(i) > 1 {
		return i
	}
	i--
	if s.word(i-1) && s.gap(i) == 0 && len(s.norm(i-1)) <= 3 && !s.tokens[i-1].Arabic { // US$, A$, and what a wrong decoding leaves
		i--
	}
	return i
}

// whole takes the rest of a multiplication off a large figure: 546.8 thousand millions are whole.
func whole(v float64) float64 {
	if r := math.Round(v); v > 1e6 && math.Abs(v-r) < 1e-3 {
		return r
	}
	return v
}

// halfAfter adds a fraction that follows n and the one word it counts («ثلاث سنوات ونصف», "two years and a half").
func (s *scanner) halfAfter(n *Number, part *reading) bool {
	v, ok := n.Value()
	if !ok || !part.fraction || part.percent || n.Percent || n.Ordinal || n.Fraction || part.value >= 1 {
		return false
	}
	first := part.first
	switch {
	case s.words[first].and:
	case s.norm(first-1) == "and" || s.norm(first-1) == "و":
		first--
	default:
		return false
	}
	if noun := first - n.Last; n.Dual && noun != 0 || !n.Dual && (noun != 1 || !s.word(n.Last)) {
		return false
	}
	v += part.value
	low, high := v, v
	n.Low, n.High = &low, &high
	n.Trailing = text.Span{Start: s.tokens[first].Start, End: s.tokens[part.last-1].End}
	return true
}

// opening tells whether token i is a bracket or quotation mark that opens before a figure.
func (s *scanner) opening(i int) bool {
	if i < 0 {
		return false
	}
	n := s.norm(i)
	return n == "(" || n == `"` || n == "["
}

// orTwo tells whether "one or" stands before the dual at token i: its own singular and «أو».
func (s *scanner) orTwo(i, floor int) bool {
	if i-2 < floor || s.norm(i-1) != "او" {
		return false
	}
	singular, ok := Dual(s.norm(i))
	return ok && strings.HasSuffix(s.norm(i-2), singular)
}

// glued tells whether the token before i is an article or preposition written onto the figure at i: «الـ85», «بـ150».
func (s *scanner) glued(i int) bool {
	if i == 0 || !s.word(i-1) || !s.tokens[i-1].Arabic || s.tokens[i].Kind != text.Number {
		return false
	}
	switch s.norm(i - 1) {
	case "ال", "ب", "ل", "و", "ف", "ك", "بال", "وال", "لل", "فال", "وب", "ول", "وبال", "ولل", "كال":
		return true
	}
	return false
}

// hedges puts the hedges that stand before token start on n and returns where they begin.
func (s *scanner) hedges(n *Number, start, floor int) int {
	first := start
	start = s.beforeSign(start)
	for range 3 {
		p, preposition := start, false
		if s.glued(p) {
			preposition = strings.Contains(s.norm(p-1), "ب")
			p--
		} else if w := &s.words[p]; w.clitic && strings.HasPrefix(s.norm(p), "ب") {
			preposition = true
		}
		e, at, ok := s.hedgeBefore(p, floor, preposition)
		if !ok {
			e, at, ok = s.splitHedge(p, floor)
		}
		if closed := s.norm(n.Last) == ")" || s.norm(n.Last) == `"`; !ok && s.opening(p-1) && (closed || s.tokens[p-1].End == s.tokens[p].Start) {
			e, at, ok = s.hedgeBefore(p-1, floor, preposition)
			if ok && e != loosensNothing && closed {
				n.Last++
			}
		}
		if !ok && p == first { // nothing stands right before the figure
			far, _ := s.farHedge(p)
			n.apply(far)
		}
		if !ok || e == loosensNothing {
			break
		}
		n.apply(e)
		start, first = at, at
	}
	return first
}

// trailing puts the hedge that follows n, directly or after the words for what is counted, on n and returns the token
// after all that belongs to n. Next is where the next figure begins.
func (s *scanner) trailing(n *Number, next int) int {
	if e, end, ok := s.hedgeAfter(n.Last, true); ok && s.ownHedge(n.Last, end, next) {
		n.apply(e)
		n.Last = end
		return end
	}
	for skip := 1; skip <= trailingWords; skip++ {
		if skip > 2 && (n.Last >= len(s.tokens) || !s.tokens[n.Last].Arabic) {
			break // English puts its hedges before the figure
		}
		at := n.Last + skip
		if at > next || at >= len(s.tokens) || !s.word(at-1) {
			break
		}
		switch s.norm(at - 1) {
		case "and", "but", "while", "or", "او", "و", "ثم", "لكن":
			return n.Last
		}
		if e, end, ok := s.hedgeAfter(at, false); ok {
			if !s.ownHedge(at, end, next) {
				break
			}
			n.apply(e)
			n.Trailing = text.Span{Start: s.tokens[at].Start, End: s.tokens[end-1].End}
			return end
		}
	}
	return n.Last
}

// trailingWords is how many words of an Arabic noun phrase may stand between a figure and its hedge: «25 مقاتلا من المعارضة
// السورية على الأقل».
const trailingWords = 6

// ownHedge tells whether the hedge at tokens [at, end) belongs to the figure before it: in English not when another
// figure follows at once ("31 people at least five of them").
func (s *scanner) ownHedge(at, end, next int) bool {
	return end < next || s.tokens[at].Arabic && end <= next || end > next && next <= at
}
