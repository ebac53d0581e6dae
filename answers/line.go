package answers

import (
	"slices"
	"strings"
	"time"
)

// lineOrder is the order in which String writes the parts of a question.
var lineOrder = []Part{Head, Modifier, Act, Named, Rest, Stranger, Speaker}

// String writes what was understood on one line, for tests and logs: the kind, then each part with its words, then the
// time. A question mark stands behind what is not missed, "place" instead of "name" before the names of places:
//
//	how_many counted(civilians) act(trapped) place(Raqqa) from 2017-10-01 to 2017-10-31
func (q *Question) String() string {
	parts := []string{string(q.Kind)}
	for _, p := range lineOrder {
		for i := range q.Items {
			if q.Items[i].Part == p {
				parts = append(parts, q.Items[i].String())
			}
		}
	}
	for _, p := range q.Items {
		if !slices.Contains(lineOrder, p.Part) {
			parts = append(parts, p.String())
		}
	}
	switch {
	case !q.From.IsZero() && q.To.IsZero():
		parts = append(parts, "since "+q.From.Format(time.DateOnly))
	case !q.From.IsZero():
		parts = append(parts, "from "+q.From.Format(time.DateOnly)+" to "+q.To.Format(time.DateOnly))
	}
	if q.Period != "" {
		parts = append(parts, "period("+q.Period+")")
	}
	if q.Unit != "" {
		parts = append(parts, "in "+q.Unit)
	}
	if q.Sort != "" {
		parts = append(parts, "which "+q.Sort)
	}
	for _, is := range []struct {
		so   bool
		word string
	}{{q.Negated, "negated"}, {q.Future, "future"}, {q.Toward, "toward"}, {q.Identity, "identity"}} {
		if is.so {
			parts = append(parts, is.word)
		}
	}
	return strings.Join(parts, " ")
}

// String writes an item as Question.String does.
func (it *Item) String() string {
	name := string(it.Part)
	if it.Place {
		name = "place"
	}
	s := name + "(" + strings.Join(strings.Fields(it.Words), " ") + ")"
	if it.Optional {
		s += "?"
	}
	return s
}
