package answers_test

import (
	"context"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"isnad/answers"
)

// told is the evidence that TestEvidence shows: whose figure a figure is, of which time, and which time a date is.
var told = strings.Fields(`apart-thing apart-name apart-act apart-topic move-asked move-odd level-asked level-odd former-level
	extreme extreme-else people-odd same-period other-period rate-odd whole-span no-day told-then starting start-odd ending end-odd
	vague-time in-span out-of-span out-of-year promised ahead`)

// TestEvidence asks the questions of testdata/evidence over its reports, and compares what is told of each claim with the
// lines below them. What it weighs is left to the weights.
func TestEvidence(t *testing.T) {
	const file = "testdata/evidence/questions.txt"
	an, _ := loaded(t, "testdata/evidence/reports.jsonl")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "    ") {
			continue
		}
		out.WriteString(line)
		if line[0] == '#' || line == "\n" {
			continue
		}
		a, err := an.Answer(context.Background(), strings.TrimSpace(line), answers.Options{Explain: true})
		if err != nil {
			t.Fatal(err)
		}
		slices.SortFunc(a.Trace, func(x, y answers.Trace) int { return strings.Compare(x.Claim, y.Claim) })
		for i := range a.Trace {
			tr := &a.Trace[i]
			names := []string{}
			for e, x := range tr.Evidence() {
				if name := answers.Evidences()[e]; x != 0 && slices.Contains(told, name) {
					names = append(names, name)
				}
			}
			out.WriteString("    " + tr.Claim + " " + tr.Shown().Text + ": " + strings.Join(names, " ") + "\n")
		}
	}
	if flag.Lookup("update").Value.String() == "true" {
		if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(data), out.String()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestEvidenceNamed wants a name for every piece of evidence.
func TestEvidenceNamed(t *testing.T) {
	if slices.Contains(answers.Evidences(), "") {
		t.Errorf("the last %q have no name of their own", answers.Evidences())
	}
}
