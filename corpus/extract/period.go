package extract

// The quarter or half a year that a figure is of, what a rise is counted from, and the time a rate is for.

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/text"
)

// Periods begins the keys of such words. What stands before the dash is what they tell apart: a quarter from another, the
// month before from the year before, the day from the week.
const (
	Periods    = "p:"
	PartOfYear = Periods + "part-"
	Each       = Periods + "each-"
	EachPerson = Each + "person"
	Span       = Periods + "span-"
)

// periodWords hold the key of each phrase, Arabic words without the article; the lists are called like the keys.
var periodWords = periodPhrases("part-q1", "part-q2", "part-q3", "part-q4", "part-h1", "part-h2", "part-m9", "on-month", "on-year",
	"each-day", "each-week", "each-month", "each-year", "each-share", "each-person", "span-past", "span-since")

func periodPhrases(lists ...string) map[string]string {
	words := map[string]string{}
	for _, list := range lists {
		for _, phrase := range grammarLists.Phrases(list) {
			words[phrase] = Periods + list
		}
	}
	return words
}

// periodStarts are the words such phrases begin with.
var periodStarts = map[string]bool{}

func init() {
	for words := range periodWords {
		periodStarts[strings.Fields(words)[0]] = true
	}
}

// longestPeriod is how many words such a phrase has at most.
const longestPeriod = 3

// Period returns the key of the words of a period that begin at token i; "" if none do.
func Period(a *analysis.Analysis, i int) string {
	if !periodStarts[periodWord(a, i)] {
		return ""
	}
	words, found := "", ""
	for j, n := i, 0; j < len(a.Tokens) && n < longestPeriod; j++ {
		t := &a.Tokens[j]
		if t.Norm == "-" && j > i {
			continue
		}
		if t.Kind != text.Word && t.Kind != text.Number {
			break
		}
		word := periodWord(a, j)
		if n++; n > 1 {
			words += " "
		}
		words += word
		if key := periodWords[words]; key != "" {
			found = key
		}
	}
	return found
}

// periodWord returns the word at token i as the phrases have it.
func periodWord(a *analysis.Analysis, i int) string {
	if t := &a.Tokens[i]; !t.Arabic {
		return t.Norm
	}
	if periodWords[a.Tokens[i].Norm] != "" {
		return a.Tokens[i].Norm // «للفرد»
	}
	return bareWord(a.Tokens[i].Norm)
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

// readPeriods finds the periods of the document.
func (r *reader) readPeriods() {
	for i := range r.a.Tokens {
		if key := Period(r.a, i); key != "" && (r.a.Tokens[i].Date < 0 || strings.HasPrefix(key, PartOfYear) || strings.HasPrefix(key, Span)) {
			r.periods = append(r.periods, tokenPeriod{i, key})
		}
	}
}

// tokenPeriod is the key of a period and the token its words begin at.
type tokenPeriod struct {
	at  int
	key string
}

// putPeriods adds the periods that a sentence names to the keys of a claim.
func (r *reader) putPeriods(s *sentence, focus, passage text.Range) {
	for _, p := range r.periods {
		if p.at < s.First || p.at >= s.Last {
			continue
		}
		distance := max(focus.First-p.at, p.at-focus.Last+1, 0)
		apart := p.at < passage.First || p.at >= passage.Last || strings.HasPrefix(p.key, PartOfYear) && r.comparedWith(s, p.at)
		r.set.put(corpus.Key{Name: p.key, Role: corpus.Sentence, Distance: uint8(min(distance, 255)), After: p.at >= focus.Last, Apart: apart})
	}
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
