package main

import (
	"fmt"
	"io"
	"strings"

	"isnad/answers"
	"isnad/bot/terminal"
)

// explain tells how a question was understood, and for each claim looked at why it answers or does not.
func explain(w io.Writer, a *answers.Answer) {
	q := a.Understood
	if q == nil {
		return
	}
	fmt.Fprintf(w, "\nquestion: %s", q.Kind)
	if q.Negated {
		fmt.Fprint(w, ", denied")
	}
	if q.Unit != "" {
		fmt.Fprintf(w, ", in %s", q.Unit)
	}
	fmt.Fprintln(w)
	for _, item := range q.Items {
		keys := make([]string, 0, len(item.Keys))
		for _, k := range item.Keys {
			mark := ""
			if k.Opposite {
				mark = "contrary "
			}
			keys = append(keys, fmt.Sprintf("%s%s (%.2f)", mark, k.Name, k.Fit))
		}
		optional := ""
		if item.Optional {
			optional = ", not missed"
		}
		fmt.Fprintf(w, "  %s%s: %s: %s\n", item.Part, optional, isolate(item.Words), strings.Join(keys, ", "))
	}
	fmt.Fprintf(w, "claims looked at: %d\n", len(a.Trace))
	for _, t := range a.Trace {
		why := "does not answer"
		if t.Answers {
			why = "answers"
		}
		fmt.Fprintf(w, "  %.2f  %s: %s: %s\n        %s\n", t.Score, terminal.Printable(t.Claim), why, strings.Join(t.Reasons, ", "), isolate(t.Quote))
	}
	if a.Withheld > 0 {
		fmt.Fprintf(w, "withheld: %d quotations that no longer match their documents\n", a.Withheld)
	}
}
