package answers_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"isnad/answers"
)

// TestEvidence asks the questions of testdata/evidence over its reports and compares with the lines below each what there is
// of some evidence, named above the reports, on the claims found: whatever they weigh, this is what is told of them.
func TestEvidence(t *testing.T) {
	files, err := filepath.Glob("testdata/evidence/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no files in testdata/evidence", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) { evidence(t, file) })
	}
}

func evidence(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	an, _ := newsroom(t, archive)
	_, shown, ok := strings.Cut(string(archive.Comment), "shown: ")
	if !ok {
		t.Fatalf("%s names no evidence to be shown", file)
	}
	compareAsked(t, file, archive, func(question string) string { return evidenceOf(t, an, question, strings.Fields(shown)) })
}

// compareAsked holds what answer gives for each question in the last part of an archive against the lines below the question,
// and writes them anew with -update.
func compareAsked(t *testing.T, file string, archive *txtar.Archive, answer func(question string) string) {
	t.Helper()
	asked := &archive.Files[len(archive.Files)-1]
	var out strings.Builder
	for _, block := range strings.SplitAfter(string(asked.Data), "\n\n") {
		question, want, _ := strings.Cut(strings.TrimRight(block, "\n")+"\n", "\n")
		got := answer(question)
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

// evidenceOf lists the claims found for a question on which there is some of the evidence shown.
func evidenceOf(t *testing.T, an *answers.Answerer, question string, shown []string) string {
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
			if name := answers.Evidences()[e]; x > 0 && slices.Contains(shown, name) {
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
