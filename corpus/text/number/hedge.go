package number

import (
	_ "embed"
	"fmt"
	"strings"
	"unicode/utf8"

	"isnad/corpus/text"
)

// effect is what a hedge does to a figure. The names are those of hedges.tsv.
type effect uint8

const (
	loosensNothing effect = iota
	about
	least
	leastAbout
	most
	upto
)

var effects = map[string]effect{
	"none": loosensNothing, "about": about, "least": least, "least~": leastAbout, "most": most, "upto": upto,
}

// phrase is a hedge in folded words.
type phrase struct {
	words  []string
	effect effect
	next   bool // only directly after the figure
}

//go:embed hedges.tsv
var hedgeData string

// before holds the phrases that stand before a figure by their last word, after those that stand after it by their first,
// split those whose last word alone stands before it by that word; counting are the nouns a verb of exceeding can have, and
// amounts those it can have farther off, leading the words that make a figure near them another's, barred those that begin another
// clause.
var before, after, split, counting, amounts, leading, barred = readHedges(hedgeData)

func readHedges(data string) (before, after, split map[string][]phrase, counting, amounts, leading, barred map[string]bool) {
	before, after, split = map[string][]phrase{}, map[string][]phrase{}, map[string][]phrase{}
	counting, amounts, leading, barred = map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	sets := map[string]map[string]bool{"noun": counting, "amount": amounts, "leads": leading, "bars": barred}
	for n, line := range strings.Split(data, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		columns := strings.Split(line, "\t")
		if len(columns) != 3 {
			panic(fmt.Sprintf("hedges.tsv:%d: want effect, place and words between tabs", n+1))
		}
		e, ok := effects[columns[0]]
		p := phrase{words: strings.Fields(text.Fold(columns[2])), effect: e, next: columns[1] == "next"}
		switch {
		case !ok || len(p.words) == 0:
			panic(fmt.Sprintf("hedges.tsv:%d: unknown effect %q or no words", n+1, columns[0]))
		case columns[1] == "before":
			last := p.words[len(p.words)-1]
			before[last] = append(before[last], p)
		case columns[1] == "split":
			last := p.words[len(p.words)-1]
			split[last] = append(split[last], p)
		case sets[columns[1]] != nil:
			for _, w := range p.words {
				sets[columns[1]][w] = true
			}
		case columns[1] == "after", columns[1] == "next":
			after[p.words[0]] = append(after[p.words[0]], p)
		default:
			panic(fmt.Sprintf("hedges.tsv:%d: unknown place %q", n+1, columns[1]))
		}
	}
	return before, after, split, counting, amounts, leading, barred
}

// hedgeBefore returns the longest hedge that ends before token end, not reaching below floor, and where it begins. Preposition
// is the ب written onto the figure («تقدر بمئة»), which belongs to some hedges.
func (s *scanner) hedgeBefore(end, floor int, preposition bool) (e effect, start int, ok bool) {
	best := 0
	try := func(candidates []phrase, given int) {
		for _, p := range candidates {
			n := len(p.words) - given
			if n <= 0 || n <= best || end-n < floor {
				continue
			}
			if s.matches(p.words[:n], end-n) {
				best, e, start, ok = n, p.effect, end-n, true
			}
		}
	}
	if end-1 >= floor && end >= 1 {
		try(before[s.norm(end-1)], 0)
		if !ok && s.tokens[end-1].Arabic { // وزهاء, بنحو
			t := s.norm(end - 1)
			for k := 0; k < 2 && !ok; k++ {
				if t = cutClitic(t); t == "" {
					break
				}
				try(before[t], 0)
			}
		}
	}
	if preposition && !ok {
		try(before["ب"], 1)
	}
	return e, start, ok
}

// reach is how many words can stand between a verb of exceeding and its figure: «لا يقل عدد القتلى المدنيين عن 50».
const reach = 3

// splitHedge returns the hedge whose parts stand round what is counted: «لا يقل عددهم عن 50», «تجاوز عدد القتلى 50».
func (s *scanner) splitHedge(end, floor int) (e effect, start int, ok bool) {
	if end-1 < floor || !s.word(end-1) || !s.tokens[end-1].Arabic {
		return 0, 0, false
	}
	last := s.norm(end - 1)
	candidates := split[last]
	for at := end - 1; at > floor && at >= end-1-reach && s.word(at); at-- {
		if len(candidates) > 0 {
			for _, p := range candidates {
				verb := p.words[:len(p.words)-1]
				if from := at - len(verb); at < end-1 && from >= floor && s.matches(verb, from) && (!ok || from < start) {
					e, start, ok = p.effect, from, true
				}
			}
			continue
		}
		if !counting[s.norm(at)] {
			continue
		}
		if e, start, ok = s.hedgeBefore(at, floor, false); ok && (e == least || e == most || e == loosensNothing) {
			return e, start, true
		}
		return 0, 0, false
	}
	return e, start, ok
}

// farReach is how many words can stand between a verb of exceeding and its figure where what it measures stands right behind the
// verb, whose it is and the time between them: «تجاوزت مبيعات المهرجان خلال ستة أيام 800 ألف ريال».
const farReach = 14

// farHedge returns the hedge of such a verb for the figure at token end. Another figure may stand between them.
func (s *scanner) farHedge(end int) (effect, bool) {
	if !s.tokens[end].Arabic && s.tokens[end].Kind == text.Word || strings.HasPrefix(s.norm(end), "ال") || s.glued(end) {
		return loosensNothing, false
	}
	for at := end - 1; at > 0 && at >= end-farReach && s.tokens[at].Arabic == s.word(at) && (s.word(at) || s.tokens[at].Kind == text.Number); at-- {
		n := s.norm(at)
		if barred[n] || at >= end-2 && leading[n] || at == end-1 && amount(cutClitic(n)) {
			return loosensNothing, false
		}
		if !s.word(at) && !leading[s.norm(at-1)] && !leading[s.norm(at-2)] && s.norm(at-1) != "ال" {
			return loosensNothing, false // that figure is the verb's
		}
		if !amount(n) {
			continue
		}
		if e, _, ok := s.hedgeBefore(at, 0, false); ok && (e == least || e == most) {
			return e, true
		}
	}
	return loosensNothing, false
}

// amount tells whether a word names what may be so much or so many.
func amount(word string) bool { return counting[word] || amounts[word] }

// matches tells whether the words stand at token i; the first may carry clitics.
func (s *scanner) matches(words []string, i int) bool {
	for k := len(words) - 1; k >= 0; k-- {
		t := s.norm(i + k)
		if t == words[k] {
			continue
		}
		if k > 0 || !s.tokens[i].Arabic {
			return false
		}
		for t != words[0] {
			if t = cutClitic(t); t == "" {
				return false
			}
		}
	}
	return true
}

// cutClitic takes one of و ف ب ل ك off a word, "" if it has none or nothing would stay.
func cutClitic(t string) string {
	for _, c := range []string{"و", "ف", "ب", "ل", "ك"} {
		if rest, ok := strings.CutPrefix(t, c); ok && utf8.RuneCountInString(rest) >= 2 {
			return rest
		}
	}
	return ""
}

// hedgeAfter returns the longest hedge at token i, and the token after it.
func (s *scanner) hedgeAfter(i int, next bool) (e effect, end int, ok bool) {
	if i >= len(s.tokens) {
		return 0, i, false
	}
	best := 0
	for _, p := range after[s.norm(i)] {
		if len(p.words) <= best || p.next && !next || i+len(p.words) > len(s.tokens) {
			continue
		}
		fits := true
		for k, w := range p.words {
			fits = fits && s.norm(i+k) == w
		}
		if fits {
			best, e, end, ok = len(p.words), p.effect, i+len(p.words), true
		}
	}
	return e, end, ok
}

// apply puts an effect on a number.
func (n *Number) apply(e effect) {
	switch e {
	case about:
		n.Approximate = true
	case least, leastAbout:
		if n.Low != nil {
			n.High = nil
		}
		n.Approximate = n.Approximate && n.High == nil && n.Low == nil || n.Approximate || e == leastAbout
	case most, upto:
		if n.High != nil {
			n.Low = nil
		}
		n.Approximate = n.Approximate || e == upto
	}
}
