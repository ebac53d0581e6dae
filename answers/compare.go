package answers

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"isnad/corpus"
	"isnad/corpus/extract"
)

// comparison is what speaks for or against a claim once all claims found have been weighed by themselves.
type comparison [comparisons]float32

const (
	alone      = iota // the weight of its own evidence
	everyClaim        // 1
	behind            // how far its weight stays behind the best of all claims
	echoed            // the weight of the best claim in another document that gives the same figure or day
	rivals            // how many claims of its own document weigh nearly as much
	seconded          // how many others of its own document answer alike
	comparisons
)

var comparisonNames = [comparisons]string{"alone", "always", "behind", "echoed", "rivals", "seconded"}

const (
	behindLimit = 4 // what stays further behind does so alike
	echoFloor   = 3 // an echo of less weight, below silence, is none
	rivalGap    = 1 // a claim that stays no further behind another of its document is its rival
)

// compared compares claims. Of each it takes the weight of its own evidence, its document and what it answers.
func compared(weights []float64, documents, given []string) []comparison {
	best := math.Inf(-1)
	of := map[string][]int{} // a document's claims
	for i, w := range weights {
		best = max(best, w)
		of[documents[i]] = append(of[documents[i]], i)
	}
	type echo struct {
		document string
		weight   float64
	}
	echoes := map[string][]echo{} // by answer
	for document, claims := range of {
		leads := math.Inf(-1)
		for _, i := range claims {
			leads = max(leads, weights[i])
		}
		for _, i := range claims {
			if echoable(given[i]) && weights[i] > leads-rivalGap { // what a report says of something else echoes nothing
				echoes[given[i]] = append(echoes[given[i]], echo{document, weights[i]})
			}
		}
	}
	out := make([]comparison, len(weights))
	for i, w := range weights {
		loudest := -float64(echoFloor)
		for _, e := range echoes[given[i]] {
			if e.document != documents[i] {
				loudest = max(loudest, e.weight)
			}
		}
		near, seconds := 1, 0
		for _, j := range of[documents[i]] {
			switch {
			case j == i || weights[j] <= w-rivalGap:
			case alike(given[i], given[j]):
				seconds++
			default:
				near++
			}
		}
		out[i] = comparison{alone: float32(w), everyClaim: 1, behind: float32(max(w-best, -behindLimit)), echoed: float32(loudest + echoFloor), rivals: float32(math.Log(float64(near))), seconded: float32(math.Log1p(float64(seconds)))}
	}
	return out
}

// compare weighs the claims that may answer against each other.
func (al *aligner) compare(found []corpus.Candidate, fits []fit) {
	var at []int
	var alone []float64
	var documents, answers []string
	for i := range fits {
		if !fits[i].excluded {
			at, alone = append(at, i), append(alone, fits[i].score)
			documents, answers = append(documents, found[i].Document.ID), append(answers, given(&found[i].Claim, al.sort))
		}
	}
	for k, c := range compared(alone, documents, answers) {
		f := &fits[at[k]]
		f.compared, f.score = c, c.weigh()
	}
}

// nameMark begins what a name answers: two reports of a town need not tell of one event, and are no echo of each other.
const nameMark = "@"

// echoable tells whether what a claim answers may echo in another report.
func echoable(given string) bool { return given != "" && !strings.HasPrefix(given, nameMark) }

// given returns the figure, the day or the name with which a claim answers, in a form that claims can be compared by; "" where
// it answers with a clause; where it is asked who said something, a statement gives its speaker. Bounds are left out: "at least 40"
// and "40" echo each other.
func given(c *corpus.Claim, sort int) string {
	switch {
	case c.Value != nil:
		figure := c.Value.Low
		if figure == nil {
			figure = c.Value.High
		}
		if figure == nil {
			return ""
		}
		out := strconv.FormatFloat(*figure, 'g', -1, 64)
		if c.Kind != corpus.Quantity {
			out += " " + c.Value.Unit
		}
		return out
	case c.Kind == corpus.Date && !c.AsOf.From.IsZero():
		return c.AsOf.From.Format("2006-01-02 ") + c.AsOf.To.Format("2006-01-02")
	case c.Kind == corpus.Person || c.Kind == corpus.Organisation || c.Kind == corpus.Place:
		return nameMark + nameGiven(c, "")
	case c.Kind == corpus.Statement && sort == byTold:
		return nameMark + nameGiven(c, extract.Speaker)
	}
	return ""
}

// nameGiven returns the keys of what a claim names, in order: of its value, or those that begin with the mark of a speaker. It
// returns the value's words where it has none.
func nameGiven(c *corpus.Claim, mark string) string {
	var keys []string
	for i := range c.Keys {
		k := &c.Keys[i]
		name, ok := strings.CutPrefix(k.Name, mark)
		if ok && !k.Wide && (mark != "" || k.Role == corpus.Counted) && (strings.HasPrefix(name, "n:") || strings.HasPrefix(name, "s:") || strings.HasPrefix(name, "c:")) {
			keys = append(keys, name)
		}
	}
	if len(keys) == 0 {
		return strings.ReplaceAll(focusWords(c), keyGap, "") // as a whole: it is no part of another
	}
	slices.Sort(keys)
	return strings.Join(keys, keyGap)
}

// keyGap stands between the keys of a name given.
const keyGap = " "

// alike tells whether two claims of one report answer alike: the same figure or day, or of two names the shorter is part of the
// longer, as "Mr Sellstrom" is of "weapons expert Ake Sellstrom".
func alike(a, b string) bool {
	if a == b {
		return a != ""
	}
	if !strings.HasPrefix(a, nameMark) || !strings.HasPrefix(b, nameMark) {
		return false
	}
	a, b = a[len(nameMark):], b[len(nameMark):]
	return within(a, b) || within(b, a)
}

// within tells whether all keys of one name, among them one of a proper name, are another's too.
func within(part, whole string) bool {
	own := false
	for len(part) > 0 {
		key, rest, _ := strings.Cut(part, keyGap)
		for {
			if whole == "" {
				return false
			}
			var other string
			other, whole, _ = strings.Cut(whole, keyGap)
			if other == key {
				break
			}
			if other > key {
				return false
			}
		}
		own = own || key[0] != 'c'
		part = rest
	}
	return own
}

// focusWords returns the words of a claim's value.
func focusWords(c *corpus.Claim) string {
	if !c.Quote.Contains(c.Focus) {
		return ""
	}
	return c.Words[c.Focus.Start-c.Quote.Start : c.Focus.End-c.Quote.Start]
}
