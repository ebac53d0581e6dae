package gold

import (
	"math"

	"isnad/answers"
	"isnad/corpus"
)

// pair is two documents, in order of their ids.
type pair [2]string

func pairOf(a, b string) pair {
	if b < a {
		a, b = b, a
	}
	return pair{a, b}
}

// reach returns the range a value covers: an approximate one reaches a tenth either way.
func reach(v *corpus.Value) (low, high float64) {
	slack := 0.0
	if v.Approximate {
		slack = 0.1
	}
	low, high = math.Inf(-1), math.Inf(1)
	if v.Low != nil {
		low = *v.Low * (1 - slack)
	}
	if v.High != nil {
		high = *v.High * (1 + slack)
	}
	return low, high
}

// conflicts tells for each two documents with figures whether they conflict: none of their entries overlap. Pairs whose
// entries overlap in part only are left out.
func (q *Question) conflicts() map[pair]bool {
	values := map[string][]*corpus.Value{}
	for document, entries := range q.Answers {
		for i := range entries {
			if entries[i].Value != nil {
				values[document] = append(values[document], entries[i].Value)
			}
		}
	}
	out := map[pair]bool{}
	for a, va := range values {
		for b, vb := range values {
			if a >= b {
				continue
			}
			all, any := true, false
			for _, x := range va {
				for _, y := range vb {
					xl, xh := reach(x)
					yl, yh := reach(y)
					if xl <= yh && yl <= xh {
						any = true
					} else {
						all = false
					}
				}
			}
			if all || !any {
				out[pairOf(a, b)] = !any
			}
		}
	}
	return out
}

// claimed returns the pairs of documents that an answer puts in different groups.
func claimed(a *answers.Answer) map[pair]bool {
	out := map[pair]bool{}
	groups := make([]map[string]bool, len(a.Agreement.Groups))
	for i, g := range a.Agreement.Groups {
		groups[i] = map[string]bool{}
		for _, d := range g.Documents {
			groups[i][d] = true
		}
	}
	for i := range groups {
		for j := i + 1; j < len(groups); j++ {
			for x := range groups[i] {
				for y := range groups[j] {
					if x != y && !groups[j][x] && !groups[i][y] {
						out[pairOf(x, y)] = true
					}
				}
			}
		}
	}
	return out
}
