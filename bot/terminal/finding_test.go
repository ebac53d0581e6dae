package terminal

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"isnad/answers"
	"isnad/corpus/text"
)

// TestFindings prints the findings of testdata/check. A file holds "findings.json", as check --json gives them, with
// brackets round the value in a quotation, and what is to be printed of them: "ar" and "en" to a file, "narrow" in
// English at 60 columns with colours, ␛ for the escape.
func TestFindings(t *testing.T) {
	files, err := filepath.Glob("testdata/check/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no test files: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var findings []answers.Finding
			for i, f := range archive.Files {
				var printed strings.Builder
				var err error
				switch f.Name {
				case "findings.json":
					findings = readFindings(t, f.Data)
					continue
				case "narrow":
					err = (&Printer{Out: &printed, Color: true, Width: 60}).Findings(findings, text.English)
				default:
					err = (&Printer{Out: &printed}).Findings(findings, f.Name)
				}
				if err != nil {
					t.Fatal(err)
				}
				got := strings.ReplaceAll(printed.String(), "\x1b", "␛")
				if *update {
					archive.Files[i].Data = []byte(got)
				} else if diff := cmp.Diff(string(f.Data), got); diff != "" {
					t.Errorf("%s (- wanted, + printed):\n%s", f.Name, diff)
				}
			}
			if *update {
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func readFindings(t *testing.T, lines []byte) []answers.Finding {
	t.Helper()
	var findings []answers.Finding
	for line := range strings.Lines(string(lines)) {
		var f answers.Finding
		if err := json.Unmarshal([]byte(line), &f); err != nil {
			t.Fatalf("findings.json: %v", err)
		}
		f.Quote, f.Mark = bracketed(f.Quote)
		for i := range f.Sources {
			for j := range f.Sources[i].Claims {
				c := &f.Sources[i].Claims[j]
				c.Quote, c.Mark = bracketed(c.Quote)
			}
		}
		findings = append(findings, f)
	}
	return findings
}

// bracketed takes the brackets out of a quotation and returns where they stood.
func bracketed(quote string) (string, [2]int) {
	before, rest, _ := strings.Cut(quote, "[")
	marked, after, ok := strings.Cut(rest, "]")
	if !ok {
		return quote, [2]int{}
	}
	return before + marked + after, [2]int{len(before), len(before) + len(marked)}
}
