package answers_test

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
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
	asked := &archive.Files[len(archive.Files)-1]
	var out strings.Builder
	for _, block := range strings.SplitAfter(string(asked.Data), "\n\n") {
		question, want, _ := strings.Cut(strings.TrimRight(block, "\n")+"\n", "\n")
		a, err := an.Answer(context.Background(), question, answers.Options{Explain: true})
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for i := range a.Trace {
			if c := a.Trace[i].Shown(); a.Trace[i].Evidence()[slices.Index(answers.Evidences(), "cover-local")] > 0.6 {
				lines = append(lines, "    "+c.Stance+" “"+c.Quote+"”\n")
			}
		}
		slices.Sort(lines)
		got := strings.Join(slices.Compact(lines), "")
		if diff := cmp.Diff(want, got); diff != "" && !*answers.Update {
			t.Errorf("%s (- wanted, + found):\n%s", question, diff)
		}
		out.WriteString(question + "\n" + got + "\n")
	}
	if *answers.Update {
		asked.Data = []byte(strings.TrimRight(out.String(), "\n") + "\n")
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
