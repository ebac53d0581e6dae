package terminal

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"isnad/answers"
)

var update = flag.Bool("update", false, "write what is printed into the files as what is wanted")

// TestAnswer prints the answers of testdata. A file holds "answer.json", an answer as ask --json gives it, in which
// brackets round a part of a quotation stand for the mark of its value; "question.json", how the question was
// understood; and what is to be printed: "plain" to a file, "narrow" at 60 columns with colours, ␛ for the escape.
func TestAnswer(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no test files: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			part := map[string][]byte{}
			for _, f := range archive.Files {
				part[f.Name] = f.Data
			}
			a := readAnswer(t, part["answer.json"], part["question.json"])
			got := map[string]string{"plain": show(t, &Printer{}, a), "narrow": show(t, &Printer{Color: true, Width: 60}, a)}
			for i, f := range archive.Files {
				want, ok := got[f.Name]
				if !ok {
					continue
				}
				if *update {
					archive.Files[i].Data = []byte(want)
				} else if diff := cmp.Diff(string(f.Data), want); diff != "" {
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

func show(t *testing.T, p *Printer, a *answers.Answer) string {
	t.Helper()
	var b strings.Builder
	p.Out = &b
	if err := p.Answer(a); err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(b.String(), "\x1b", "␛")
}

func readAnswer(t *testing.T, answer, question []byte) *answers.Answer {
	t.Helper()
	a := &answers.Answer{Understood: &answers.Question{}}
	if err := json.Unmarshal(answer, a); err != nil {
		t.Fatalf("answer.json: %v", err)
	}
	if err := json.Unmarshal(question, a.Understood); err != nil {
		t.Fatalf("question.json: %v", err)
	}
	for i := range a.Answers {
		for j := range a.Answers[i].Claims {
			c := &a.Answers[i].Claims[j]
			before, rest, _ := strings.Cut(c.Quote, "[")
			marked, after, ok := strings.Cut(rest, "]")
			if ok {
				c.Quote = before + marked + after
				c.Mark = [2]int{len(before), len(before) + len(marked)}
			}
		}
	}
	return a
}

func TestCount(t *testing.T) {
	for n, want := range map[int]string{1: "مصدر واحد", 2: "مصدران", 3: "3 مصادر", 10: "10 مصادر", 11: "11 مصدراً", 103: "103 مصادر"} {
		if got := arabic.sources.of(n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

// TestHostileWords prints an answer of which every word that comes from outside commands the terminal, forges the mark of
// a value and turns the direction of the line, and wants none of that to arrive.
func TestHostileWords(t *testing.T) {
	evil := func(s string) string { return s + "\x1b[31m\x1b]0;owned\x07\x01\x02\u009b1m\u202e\u2069\n" + s }
	day := evil("2020")
	document := answers.Document{ID: evil("id"), Outlet: evil("Post"), Title: evil("Title"), URL: evil("https://example.org/"), Published: &day}
	claim := answers.Claim{ID: evil("id"), Text: evil("17"), Quote: evil("rescued 17 sailors"), Mark: [2]int{8, 10}, SaidBy: []string{evil("guard")}, Via: []string{evil("Agency")},
		AsOf: &answers.AsOf{Text: evil("Monday")}}
	source := answers.Source{Document: document, Claims: []answers.Claim{claim, {Text: evil("18"), Quote: evil("18 ships")}}}
	a := &answers.Answer{Language: "en", Answers: []answers.Source{source, source}, Understood: &answers.Question{Unknown: []string{evil("what")}},
		Agreement: answers.Agreement{Verdict: answers.Conflict, Groups: []answers.Group{{Text: evil("17"), Documents: []string{document.ID}}, {Text: evil("18")}}}}
	silent := &answers.Answer{Language: "en", Understood: a.Understood, Related: []answers.Document{document}}
	for _, p := range []*Printer{{}, {Width: 40}} {
		for _, shown := range []string{show(t, p, a), show(t, p, silent)} {
			if i := strings.IndexAny(shown, "␛\a\x01\x02\u009b\u202e"); i >= 0 {
				t.Errorf("at byte %d of\n%q", i, shown)
			}
			for line := range strings.Lines(shown) {
				if strings.Count(line, firstStrong) != strings.Count(line, popIsolate) {
					t.Errorf("the line %q does not close what it opens", line)
				}
			}
		}
	}
}

// TestIsolates demands that every printed line closes each isolate it opens: a row of a broken line too.
func TestIsolates(t *testing.T) {
	for _, width := range []int{0, 20, 33, 57, 100} {
		for _, words := range []string{
			firstStrong + strings.TrimSpace(strings.Repeat("قالت مصادر محلية ", 12)) + popIsolate + " → " + firstStrong + "Reuters" + popIsolate,
			"plain words without any isolate that go on for longer than one row",
			firstStrong + "one " + firstStrong + strings.Repeat("two ", 30) + "three" + popIsolate + popIsolate,
		} {
			for _, row := range wrap(words, width) {
				if strings.Count(row, firstStrong) != strings.Count(row, popIsolate) {
					t.Errorf("width %d: row %q leaves an isolate open", width, row)
				}
			}
			joined := strings.NewReplacer(firstStrong, "", popIsolate, "")
			if got, want := joined.Replace(strings.Join(wrap(words, width), " ")), joined.Replace(words); got != want {
				t.Errorf("width %d: the words changed: %q, want %q", width, got, want)
			}
		}
	}
}

// FuzzWrap wants broken lines to keep every word, to be no wider than the page where words let them, and to close what
// they open.
func FuzzWrap(f *testing.F) {
	f.Add("قالت مصادر محلية في الرقة إن المفاوضات انتهت", 20)
	f.Add(firstStrong+"one two"+popIsolate+" three", 24)
	f.Fuzz(func(t *testing.T, words string, width int) {
		words = strings.Join(strings.Fields(words), " ")
		if strings.Count(words, firstStrong) != strings.Count(words, popIsolate) {
			return // isolate and quoted close what they open
		}
		rows := wrap(words, width)
		plain := strings.NewReplacer(firstStrong, "", popIsolate, "")
		if got, want := plain.Replace(strings.Join(rows, " ")), plain.Replace(words); got != want {
			t.Errorf("width %d: %q became %q", width, want, got)
		}
		for _, row := range rows {
			if width >= 20 && columns(row) > width && strings.Contains(row, " ") {
				t.Errorf("width %d: the row %q has %d columns", width, row, columns(row))
			}
		}
	})
}
