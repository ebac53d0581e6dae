package answers_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"isnad/answers"
)

// TestStances asks the questions of testdata/stances.txt of the reports above them and wants of each sentence found whether
// it says yes or no.
func TestStances(t *testing.T) {
	const file = "testdata/stances.txt"
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	an, _ := newsroom(t, archive)
	local := slices.Index(answers.Evidences(), "cover-local")
	compareAsked(t, file, archive, func(question string) string {
		a, err := an.Answer(context.Background(), question, answers.Options{Explain: true})
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for i := range a.Trace {
			if c := a.Trace[i].Shown(); a.Trace[i].Evidence()[local] > 0.6 {
				lines = append(lines, "    "+c.Stance+" “"+c.Quote+"”\n")
			}
		}
		slices.Sort(lines)
		return strings.Join(slices.Compact(lines), "")
	})
}
