package answers_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"isnad/answers"
	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
	"isnad/corpus/sqlite"
	"isnad/corpus/text"
)

// TestCheck checks the drafts of testdata/check. A file holds reports ("report ID") and a "draft", each with lines of
// "outlet: …" and "published: …" before an empty line, and in "want" a line for each finding: the verdict, the number of
// origins and of sources that decide it, the value or fact, and the documents of each verdict.
func TestCheck(t *testing.T) {
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
			an, draft := newsroom(t, archive)
			findings, err := an.Check(context.Background(), draft, answers.Options{})
			if err != nil {
				t.Fatal(err)
			}
			var b strings.Builder
			for i := range findings {
				b.WriteString(line(&findings[i]))
			}
			for i, f := range archive.Files {
				if f.Name != "want" {
					continue
				}
				if *answers.Update {
					archive.Files[i].Data = []byte(b.String())
				} else if diff := cmp.Diff(string(f.Data), b.String()); diff != "" {
					t.Errorf("%s (- wanted, + found):\n%s", file, diff)
				}
			}
			if *answers.Update {
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			proven(t, an, draft, findings)
		})
	}
}

// newsroom returns an answerer over the reports of an archive, and its draft.
func newsroom(t *testing.T, archive *txtar.Archive) (*answers.Answerer, corpus.Document) {
	t.Helper()
	store, err := sqlite.Open(sqlite.Memory)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	l := lexicon.Default()
	var bundles []corpus.Bundle
	var draft corpus.Document
	for _, f := range archive.Files {
		if f.Name == "draft" {
			draft = document(t, "draft", string(f.Data))
		}
		if id, ok := strings.CutPrefix(f.Name, "report "); ok {
			d := document(t, id, string(f.Data))
			bundles = append(bundles, corpus.Bundle{Document: d, Claims: extract.Extractor{Lexicon: l}.Extract(d), Digest: id})
		}
	}
	if _, err := store.Save(context.Background(), bundles); err != nil {
		t.Fatal(err)
	}
	return &answers.Answerer{Store: store, Lexicon: l}, draft
}

// document reads lines of "name: value", an empty line, the text.
func document(t *testing.T, id, file string) corpus.Document {
	t.Helper()
	head, body, _ := strings.Cut(file, "\n\n")
	d := corpus.Document{ID: id, DateOnly: true, Text: body, Language: text.Language(body)}
	for _, l := range strings.Split(head, "\n") {
		name, value, _ := strings.Cut(l, ": ")
		switch name {
		case "outlet":
			d.Outlet = value
		case "published":
			day, err := time.Parse(time.DateOnly, value)
			if err != nil {
				t.Fatal(err)
			}
			d.Published = day
		default:
			t.Fatalf("%s: %q is no header", id, l)
		}
	}
	return d
}

// line writes a finding on one line.
func line(f *answers.Finding) string {
	s := f.Verdict
	if n := len(f.Deciding()); n > 0 {
		s += fmt.Sprintf(" %d of %d", f.Origins, n)
	}
	s += fmt.Sprintf(" %q", f.Text)
	for _, v := range []string{answers.Supported, answers.Contradicted, answers.Outdated} {
		var ids []string
		for _, source := range f.Sources {
			if source.Verdict == v {
				ids = append(ids, source.Document.ID)
			}
		}
		if slices.Sort(ids); len(ids) > 0 {
			s += " " + v + ":" + strings.Join(ids, ",")
		}
	}
	return s + "\n"
}

// proven demands that every quotation is verbatim, of the draft and of the reports, and that no source stands beside an
// unsourced finding.
func proven(t *testing.T, an *answers.Answerer, draft corpus.Document, findings []answers.Finding) {
	t.Helper()
	for _, f := range findings {
		if draft.Text[f.Start:f.End] != f.Quote {
			t.Errorf("the draft has %q at %d, the finding %q", draft.Text[f.Start:f.End], f.Start, f.Quote)
		}
		if (f.Verdict == answers.Unsourced) != (len(f.Sources) == 0) || (f.Origins == 0) != (len(f.Sources) == 0) {
			t.Errorf("%s: %d sources, %d origins, verdict %s", f.Quote, len(f.Sources), f.Origins, f.Verdict)
		}
		for _, s := range f.Sources {
			for _, c := range s.Claims {
				stored, err := an.Store.Quotes(context.Background(), []*corpus.Claim{{Document: s.Document.ID, Quote: text.Span{Start: c.Start, End: c.End}}})
				if err != nil || stored[0] != c.Quote {
					t.Errorf("%s: the document has %q, the quotation is %q (%v)", s.Document.ID, stored, c.Quote, err)
				}
			}
		}
	}
}

func FuzzCheck(f *testing.F) {
	archive, err := txtar.ParseFile("testdata/check/ferry.txt")
	if err != nil {
		f.Fatal(err)
	}
	var an *answers.Answerer
	f.Add("At least 39 people died when a ferry sank off Sfax, the coast guard said.")
	f.Add("قال مسؤول إن 43 شخصا لقوا حتفهم أمس.")
	f.Add("39 %, $20; 12 hours\n\n-- 1,0")
	f.Fuzz(func(t *testing.T, s string) {
		if an == nil {
			store, err := sqlite.Open(sqlite.Memory)
			if err != nil {
				t.Fatal(err)
			}
			an = &answers.Answerer{Store: store, Lexicon: lexicon.Default()}
			var bundles []corpus.Bundle
			for _, file := range archive.Files {
				if id, ok := strings.CutPrefix(file.Name, "report "); ok {
					d := document(t, id, string(file.Data))
					bundles = append(bundles, corpus.Bundle{Document: d, Claims: extract.Extractor{Lexicon: an.Lexicon}.Extract(d), Digest: id})
				}
			}
			if _, err := store.Save(context.Background(), bundles); err != nil {
				t.Fatal(err)
			}
		}
		draft := corpus.Document{ID: "draft", Text: strings.ToValidUTF8(s, "?")}
		findings, err := an.Check(context.Background(), draft, answers.Options{})
		if err != nil {
			t.Fatal(err)
		}
		proven(t, an, draft, findings)
	})
}
