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

// shownEvidence is what testdata/evidence.txt shows of each claim.
var shownEvidence = []string{"own-part", "other-part", "act-of", "other-act", "source", "office", "whence", "no-place", "act-contrary"}

// TestEvidence asks the questions of testdata/evidence.txt over its reports and compares with the lines below each what there
// is of some evidence on the claims found: whatever they weigh, this is what is told of them.
func TestEvidence(t *testing.T) {
	const file = "testdata/evidence.txt"
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	an, _ := newsroom(t, archive)
	asked := &archive.Files[len(archive.Files)-1]
	var out strings.Builder
	for _, block := range strings.SplitAfter(string(asked.Data), "\n\n") {
		question, want, _ := strings.Cut(strings.TrimRight(block, "\n")+"\n", "\n")
		got := evidenceOf(t, an, question)
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

// evidenceOf lists the claims found for a question on which there is some of shownEvidence.
func evidenceOf(t *testing.T, an *answers.Answerer, question string) string {
	t.Helper()
	a, err := an.Answer(context.Background(), question, answers.Options{Explain: true})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for i := range a.Trace {
		tr := &a.Trace[i]
		var has []string
		for e, x := range tr.Evidence() {
			if name := answers.Evidences()[e]; x > 0 && slices.Contains(shownEvidence, name) {
				has = append(has, name)
			}
		}
		if len(has) > 0 && !tr.Excluded() {
			lines = append(lines, "    ["+tr.Shown().Text+"] "+strings.Join(has, " ")+"\n")
		}
	}
	slices.Sort(lines)
	return strings.Join(slices.Compact(lines), "")
}
