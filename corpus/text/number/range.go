package number

import (
	_ "embed"
	"strings"

	"isnad/corpus/text"
)

//go:embed changes.tsv
var changeData string

// changes holds the words after which "from 30 to 50" is no range.
var changes = readChanges(changeData)

func readChanges(data string) map[string]bool {
	table := map[string]bool{}
	for _, line := range strings.Split(data, "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(line) {
			table[text.Fold(w)] = true
		}
	}
	return table
}

// nearEnd is how many times as much the first end of a range that is told downwards may be.
const nearEnd = 10

// ranged tells whether a and b are the ends of a range, where its words begin, and what loosens it. It gives a the scale
// that it shares with b ("30-50 ألف").
func (s *scanner) ranged(a, b *reading, floor int) (first int, inner effect, ok bool) {
	behind := s.beforeSign(b.first) // where b begins, with the sign of its money
	if a.ordinal || b.ordinal || a.vague || b.vague || a.fraction != b.fraction || behind-a.last > 3 {
		return 0, 0, false
	}
	before := s.beforeSign(a.first)
	if behind < b.first && (before == a.first || s.norm(a.first-1) != s.norm(b.first-1)) {
		return 0, 0, false
	}
	if s.glued(before) {
		before--
	}
	// what stands before: between, from, perhaps with "about" after it
	if e, at, ok := s.hedgeBefore(before, floor, false); ok && e == about && at > floor {
		switch s.norm(at - 1) {
		case "بين", "between", "من", "from":
			before, inner = at, about
		}
	}
	between, from := false, false
	start := a.first
	if before > floor && s.norm(before-1) == "(" && s.norm(b.last) == ")" {
		before--
	}
	if before > floor {
		switch s.norm(before - 1) {
		case "بين", "وبين", "between", "وما_بين":
			between, start = true, before-1
			if p := s.norm(start - 1); start-1 >= floor && (p == "ما" || p == "وما" || p == "لما") {
				start--
			}
		case "من", "from":
			from, start = true, before-1
		}
	}
	joint := s.joint(a.last, behind, between)
	va, vb := a.value, b.value
	if b.scale > 1 && a.scale == 1 && va < 1000 && (va <= b.mantissa || between && joint == "and" && va <= nearEnd*b.mantissa) && !a.dual && !a.percent {
		va *= b.scale
	}
	if between && joint == "and" && va > vb { // «ما بين 32 و30 مليار»
		va, vb = vb, va
	}
	if va >= vb || a.percent && !b.percent {
		return 0, 0, false
	}
	switch joint {
	case "-":
		if !s.dashed(a, b, behind) {
			return 0, 0, false
		}
		if !between && !from {
			start = a.first
		}
	case "to":
		if from && s.changed(start) || !from && !between && s.year(a) && !s.yearForm(b) {
			return 0, 0, false
		}
		if a.dual && !from && !between {
			return 0, 0, false
		}
		if !from && !between && (behind < b.first || farApart(a, b)) && s.changed(a.first) { // "rose $1.64 to $47.10", "rose by 23 to 412"
			return 0, 0, false
		}
	case "or":
		if !between && !from {
			start = a.first
		}
	case "and":
		if !between {
			return 0, 0, false
		}
	default:
		return 0, 0, false
	}
	if from && joint != "to" && joint != "-" {
		start, inner = a.first, loosensNothing
	}
	a.value, b.value = va, vb
	return start, inner, true
}

// farApart tells whether two figures are no ends of one range where something rose or fell: the first has its own percent sign, or the
// second is many times as much.
func farApart(a, b *reading) bool {
	times := float64(nearEnd)
	if !b.percent {
		times /= 2
	}
	return a.percent || a.value*times < b.value
}

// year tells whether a figure is a year, as the word before it says: "fell 5 percent in 2010 to 12,000".
func (s *scanner) year(a *reading) bool {
	return s.yearForm(a) && a.first > 0 && beforeYear[s.norm(a.first-1)]
}

// yearForm tells whether a figure is written as a year of these times is.
func (s *scanner) yearForm(a *reading) bool {
	norm := s.norm(a.first)
	return a.last == a.first+1 && len(norm) == 4 && (norm[:2] == "19" || norm[:2] == "20") && a.value >= 1900 && a.value < 2100
}

// joint names what joins the figures that end before token i and begin at token j: "-", "to", "or", "and", "" for nothing.
// Between tells that «بين» stands before; then one counted word may stand in between.
func (s *scanner) joint(i, j int, between bool) string {
	if between && j > i && s.word(i) && s.jointWord(i) == "" && s.class(i) == none {
		i++
	}
	if s.glued(j) && s.norm(j-1) != "و" {
		switch s.norm(j - 1) {
		case "وال", "وب":
			if j-1 == i {
				return "and"
			}
			return ""
		}
		j--
	}
	if i == j {
		if s.words[j].and {
			return "and"
		}
		return ""
	}
	if j-i != 1 {
		return ""
	}
	return s.jointWord(i)
}

func (s *scanner) jointWord(i int) string {
	switch s.norm(i) {
	case "-":
		return "-"
	case "الي", "to", "حتي", "till":
		return "to"
	case "او", "or":
		return "or"
	case "و", "and":
		return "and"
	}
	return ""
}

// dashed tells whether the dash between a and b, which begins at token behind, makes a range, not a date, a clock time, a phone number or a word.
func (s *scanner) dashed(a, b *reading, behind int) bool {
	if left, right := s.gap(a.last), s.gap(behind); (left == 0) != (right == 0) && (left > 0 || !s.counted(a, b)) {
		return false
	}
	for _, r := range []*reading{a, b} {
		if t := s.norm(r.first); len(t) > 1 && t[0] == '0' && plain(t) {
			return false
		}
	}
	if s.gap(a.first) == 0 && separator(s.norm(a.first-1)) || b.last < len(s.tokens) && s.gap(b.last) == 0 && separator(s.norm(b.last)) &&
		s.class(b.last+1) == figure {
		return false
	}
	return true
}

// counted tells whether a and b are small figures in digits, b perhaps with its thousands, and an Arabic word that b may count stands
// behind it: «15- 35 كم», «80- 120 ألف دولار».
func (s *scanner) counted(a, b *reading) bool {
	return a.last-a.first == 1 && (b.last-b.first == 1 || b.scale > 1 && b.last-b.first == 2) && plain(s.norm(a.first)) && plain(s.norm(b.first)) && a.value < 1000 &&
		s.word(b.last) && s.tokens[b.last].Arabic
}

func separator(t string) bool { return t == "-" || t == "/" || t == ":" || t == "." }

// rising is how many tokens may stand between a word of rising or falling and where it began.
const rising = 12

// changed tells whether a word of rising or falling stands in the tokens before token i.
func (s *scanner) changed(i int) bool {
	for k := i - 1; k >= 0 && k >= i-rising; k-- {
		t := &s.tokens[k]
		if t.Kind == text.Break || t.Kind == text.Punct && (t.Norm == "." || t.Norm == ";") {
			return false
		}
		if t.Kind != text.Word {
			continue
		}
		w := t.Norm
		for w != "" {
			if changes[w] || t.Arabic && changes[strings.TrimPrefix(w, "ال")] {
				return true
			}
			if !t.Arabic {
				break
			}
			w = cutClitic(w)
		}
	}
	return false
}
