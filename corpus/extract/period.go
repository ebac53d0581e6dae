package extract

// The quarter or half a year that a figure is of, what a rise is counted from, and the time a rate is for.

import (
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/text"
)

// Periods begins the keys of such words. What stands before the dash is what they tell apart: a quarter from another, the
// month before from the year before, the day from the week.
const (
	Periods    = "p:"
	PartOfYear = Periods + "part-"
	Each       = Periods + "each-"
)

// periodWords hold the key of each phrase, Arabic words without the article; the lists are called like the keys.
var periodWords = readPeriods("part-q1", "part-q2", "part-q3", "part-q4", "part-h1", "part-h2", "part-m9", "on-month", "on-year",
	"each-day", "each-week", "each-month", "each-year", "each-share", "each-person")

func readPeriods(lists ...string) map[string]string {
	words := map[string]string{}
	for _, list := range lists {
		for _, phrase := range grammarLists.Phrases(list) {
			words[phrase] = Periods + list
		}
	}
	return words
}

// longestPeriod is how many words such a phrase has at most.
const longestPeriod = 3

// Period returns the key of the words of a period that begin at token i, and the token behind them; "" if none do.
func Period(a *analysis.Analysis, i int) (string, int) {
	words, found, end := "", "", i
	for j, n := i, 0; j < len(a.Tokens) && n < longestPeriod; j++ {
		t := &a.Tokens[j]
		if t.Norm == "-" && j > i {
			continue
		}
		if t.Kind != text.Word && t.Kind != text.Number {
			break
		}
		word := t.Norm
		if t.Arabic {
			word = bareWord(word)
		}
		if n++; n > 1 {
			words += " "
		}
		words += word
		if key := periodWords[words]; key != "" {
			found, end = key, j+1
		}
	}
	return found, end
}

// bareWord returns an Arabic word without the article and the particles before it.
func bareWord(norm string) string {
	for _, p := range []string{"و", "ف", "ب", "ك"} {
		if rest, ok := strings.CutPrefix(norm, p); ok && strings.HasPrefix(rest, "ال") {
			norm = rest
		}
	}
	if rest, ok := strings.CutPrefix(norm, "لل"); ok {
		return rest
	}
	if rest, ok := strings.CutPrefix(norm, "ال"); ok {
		return rest
	}
	return norm
}

// comparedWith tells whether what stands at token i is only what something is compared with.
func (r *reader) comparedWith(s *sentence, i int) bool {
	for j := i - 1; j >= max(s.First, i-3); j-- {
		if n := r.a.Tokens[j].Norm; compared[n] || cameFrom[n] {
			return true
		}
	}
	return false
}
