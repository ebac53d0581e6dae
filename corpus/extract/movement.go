package extract

// What a figure is to a rise or a fall: how far it went, where it came to, or where it came from.

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/text"
)

// Keys that tell what a figure is to a rise or a fall.
const (
	Moved   = "r:moved"   // "rose 3 percent"
	Reached = "r:reached" // "to 50 dollars", "stood at 4.7 percent"
	Former  = "r:former"  // "from 70 percent", "compared with 92 million"
)

var (
	movedBy    = figureLists.Set("moved-by")
	movedMore  = figureLists.Set("moved-more")
	movedFewer = figureLists.Set("moved-fewer")
	reachedAt  = figureLists.Set("reached-at")
	reaching   = figureLists.Set("reaching")
	cameFrom   = figureLists.Set("came-from")
	compared   = figureLists.Set("compared")
	moving     = figureLists.Set("moving")
	levels     = figureLists.Set("level")
)

const (
	moveSpan    = 12 // how many tokens before a figure its verb may stand
	compareSpan = 6  // and what compares it
)

// movement returns the key of what a figure is to a rise or a fall in its passage; "" if there is none, or it is no matter of it.
func (r *reader) movement(f *figure, focus text.Range) string {
	if f.kind == corpus.Duration || f.age {
		return ""
	}
	s := f.passage
	if movedMore[r.normAt(s, focus.Last)] || focus.Last < s.Last && r.moves(focus.Last) && !r.a.Tokens[focus.Last].Arabic {
		return Moved // "3 percent higher", "a 3 percent rise"
	}
	if n := r.normAt(s, f.Last); !empty(f.noun) && (movedFewer[n] || n == "more" && r.normAt(s, focus.Last) == "than") {
		return Moved // "300 fewer jobs", "300 more jobs than a year ago"
	}
	i := r.overTold(s, focus.First-1)
	for i > s.First && levels[r.a.Tokens[i].Norm] {
		i--
	}
	switch n := r.normAt(s, i); {
	case reachedAt[n] && r.moveBefore(s, i):
		return Reached
	case cameFrom[n] && r.moveBefore(s, i):
		return Former
	case movedBy[n] && r.moveBefore(s, i+1):
		return Moved
	}
	said := false // a word that says something stands between
	for j := i; j >= s.First && i-j < moveSpan; j-- {
		t := &r.a.Tokens[j]
		switch {
		case compared[t.Norm] && i-j < compareSpan:
			if !r.figureBefore(j) {
				return "" // a price: «انتقل إلى النادي مقابل 45 مليون جنيه»
			}
			return Former
		case r.reaches(j):
			return Reached
		case r.moves(j), moving[t.Norm] && (f.kind != corpus.Quantity || r.inPoints(f)):
			return Moved
		case t.Number >= 0 && t.Date < 0 && !r.a.Numbers[t.Number].Ordinal, t.Kind == text.Punct, r.isAct(j) && !said && !hasArticle(t.Norm), t.Function && j == i && !t.Arabic && !determiners[t.Norm]:
			return ""
		}
		said = said || t.Content()
	}
	return ""
}

// overTold returns the token before the figure that the one behind token i tells again in another unit: "fell 1.2 percent, or 210 points".
func (r *reader) overTold(s text.Range, i int) int {
	if n := r.normAt(s, i); n != "or" && n != "او" {
		return i
	}
	for j := i - 1; j >= max(s.First, i-4); j-- {
		if t := &r.a.Tokens[j]; t.Number >= 0 && t.Date < 0 {
			return r.a.Numbers[t.Number].First - 1
		}
	}
	return i
}

// inPoints tells whether a figure counts the points of an index.
func (r *reader) inPoints(f *figure) bool {
	return slices.ContainsFunc(f.counts, func(i int) bool { return r.a.Tokens[i].Is("point") })
}

// comparedSpan is how many tokens before the word that compares two figures the first of them may stand.
const comparedSpan = 30

// figureBefore tells whether a figure stands before token i in its sentence.
func (r *reader) figureBefore(i int) bool {
	for j := i - 1; j >= max(0, i-comparedSpan); j-- {
		switch t := &r.a.Tokens[j]; {
		case t.Number >= 0 && t.Date < 0 && !r.a.Numbers[t.Number].Ordinal:
			return true
		case t.Kind == text.Break, t.Norm == ".":
			return false
		}
	}
	return false
}

// moves tells whether the word at i is for a rise or a fall.
func (r *reader) moves(i int) bool {
	t := &r.a.Tokens[i]
	return t.Is("increase") || t.Is("decrease") || movedBy[t.Norm] && !t.Arabic && t.Norm != "by"
}

// reaches tells whether the word at i is a verb that leads to where something stands.
func (r *reader) reaches(i int) bool {
	t := &r.a.Tokens[i]
	if reaching[t.Norm] {
		return true
	}
	for _, p := range particles {
		if rest, ok := strings.CutPrefix(t.Norm, p); ok && t.Arabic && reaching[rest] {
			return true
		}
	}
	return false
}

// moveBefore tells whether something rises, falls or reaches a level in a passage before token i.
func (r *reader) moveBefore(s text.Range, i int) bool {
	for j := i - 1; j >= s.First; j-- {
		if r.moves(j) || r.reaches(j) || moving[r.a.Tokens[j].Norm] {
			return true
		}
	}
	return false
}
