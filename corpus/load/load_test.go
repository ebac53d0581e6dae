package load

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"isnad/answers"
	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/fetch"
	"isnad/corpus/lexicon"
	"isnad/corpus/sqlite"
)

func open(t *testing.T) (*sqlite.Store, *Loader) {
	t.Helper()
	store, err := sqlite.Open(sqlite.Memory)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	l := lexicon.Default()
	return store, &Loader{Store: store, Extractor: extract.Extractor{Lexicon: l}, Fetcher: &fetch.Fetcher{Lexicon: l}}
}

// write makes a folder of files from name and text, in turn.
func write(t *testing.T, pairs ...string) string {
	t.Helper()
	dir := t.TempDir()
	for i := 0; i < len(pairs); i += 2 {
		if err := os.WriteFile(filepath.Join(dir, pairs[i]), []byte(pairs[i+1]), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func mustLoad(t *testing.T, l *Loader, targets ...string) Report {
	t.Helper()
	r, err := l.Load(context.Background(), targets...)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

const storm = "The coast guard said 17 sailors were rescued by two boats on Sunday. The mayor told Reuters that about 40 houses were destroyed.\n"

func TestLoadAgainChangesNothing(t *testing.T) {
	store, l := open(t)
	dir := write(t, "storm.txt", storm, "flood.txt", "قتل 12 شخصاً في الفيضانات.\n", "empty.txt", "")
	first := mustLoad(t, l, dir)
	if first.Stored != 2 || first.Claims == 0 || len(first.Failed) != 1 {
		t.Fatalf("%+v", first)
	}
	before := dump(t, store)
	second := mustLoad(t, l, dir)
	if second.Stored+second.Replaced != 0 || second.Skipped != 2 {
		t.Errorf("%+v", second)
	}
	if after := dump(t, store); after != before {
		t.Errorf("the claims were\n%s\nand are\n%s", before, after)
	}
}

// TestClaimsComeBack exports the claims of a document, loads them into a database that has the document, and wants the same
// claims, found in the same way.
func TestClaimsComeBack(t *testing.T) {
	for _, order := range []string{"document first", "document before", "apart"} {
		t.Run(order, func(t *testing.T) {
			from, l := open(t)
			mustLoad(t, l, write(t, "storm.txt", storm))
			documents, claims := export(t, from)
			store, l := open(t)
			var r Report
			switch order {
			case "document first":
				r = mustLoad(t, l, write(t, "all.jsonl", documents+claims))
			case "document before":
				mustLoad(t, l, write(t, "documents.jsonl", documents))
				r = mustLoad(t, l, write(t, "claims.jsonl", claims))
			case "apart":
				lines := strings.SplitAfter(strings.TrimSpace(claims)+"\n", "\n")
				half := len(lines) / 2
				r = mustLoad(t, l, write(t, "1.jsonl", documents, "2.jsonl", strings.Join(lines[:half], ""), "3.jsonl", strings.Join(lines[half:], "")))
			}
			if len(r.Failed) > 0 {
				t.Fatalf("%v", r.Failed)
			}
			if got, want := keys(t, store), keys(t, from); got != want {
				t.Errorf("the claims came back as\n%s\nand were\n%s", got, want)
			}
		})
	}
}

// TestGivenClaimsStay wants claims made elsewhere to stand in place of the extractor's own, and to stay when the document is
// loaded again or all claims are derived anew.
func TestGivenClaimsStay(t *testing.T) {
	store, l := open(t)
	dir := write(t, "storm.txt", storm)
	mustLoad(t, l, dir)
	quote := "17 sailors were rescued by two boats"
	start := strings.Index(storm, quote)
	line := fmt.Sprintf(`{"document":"storm","kind":"quantity","value":{"low":17,"high":17,"unit":"people"},"text":"17 sailors","said_by":["hand"],"quote":%q,"start":%d,"end":%d}`,
		quote, start, start+len(quote))
	r := mustLoad(t, l, write(t, "claims.jsonl", line+"\n"))
	if r.Replaced != 1 || r.Claims != 1 || len(r.Failed) > 0 {
		t.Fatalf("%+v", r)
	}
	wantGiven := func(when string) {
		t.Helper()
		an := answers.Answerer{Store: store, Lexicon: l.Extractor.Lexicon}
		a, err := an.Answer(context.Background(), "how many sailors were rescued?", answers.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Answers) != 1 || len(a.Answers[0].Claims) != 1 || a.Answers[0].Claims[0].SaidBy[0] != "hand" || a.Answers[0].Claims[0].Quote != quote {
			t.Errorf("%s the answer is %+v", when, a.Answers)
		}
	}
	wantGiven("when they are loaded")
	if r := mustLoad(t, l, dir); r.Skipped != 1 {
		t.Errorf("the same document is not skipped: %+v", r)
	}
	wantGiven("when the document is loaded again")
	if _, err := l.Again(context.Background()); err != nil {
		t.Fatal(err)
	}
	wantGiven("when all is derived anew")
	if r := mustLoad(t, l, write(t, "storm.txt", "The coast guard said 18 sailors were rescued.\n")); r.Replaced != 1 {
		t.Errorf("the changed document is not replaced: %+v", r)
	}
	if strings.Contains(dump(t, store), "hand") {
		t.Error("claims of a text that is gone are still there")
	}
}

func TestClaimsThatDoNotFit(t *testing.T) {
	_, l := open(t)
	mustLoad(t, l, write(t, "storm.txt", storm))
	for name, c := range map[string]struct{ line, want string }{
		"no document":   {`{"document":"nowhere","kind":"status","quote":"x","start":0,"end":1}`, `"nowhere", which is not stored; load it first`},
		"other words":   {`{"document":"storm","kind":"status","quote":"xyz","start":0,"end":3}`, "does not stand at bytes 0 to 3"},
		"after the end": {`{"document":"storm","kind":"status","quote":"xyz","start":90000,"end":90003}`, "does not stand at bytes"},
	} {
		t.Run(name, func(t *testing.T) {
			r := mustLoad(t, l, write(t, "claims.jsonl", c.line+"\n"))
			if len(r.Failed) != 1 || !strings.Contains(r.Failed[0].Err.Error(), c.want) || !strings.Contains(r.Failed[0].Name, "claims.jsonl:1") {
				t.Errorf("%+v", r)
			}
		})
	}
}

func TestKeepsGiven(t *testing.T) {
	for _, c := range []struct {
		stored, fresh string
		want          bool
	}{
		{"a/1+c", "a/2", true}, {"a/1+c", "a/1", false}, {"a/1+c", "a/1+c", false}, {"a/1+c", "a/2+c", true}, {"a/1", "a/2", false}, {"b/1+c", "a/2", false}, {"", "a/2", false},
	} {
		if got := keepsGiven(c.stored, c.fresh); got != c.want {
			t.Errorf("keepsGiven(%q, %q) = %v", c.stored, c.fresh, got)
		}
	}
}

// dump gives all claims of a store, a line each.
func dump(t *testing.T, store *sqlite.Store) string {
	t.Helper()
	_, claims := export(t, store)
	return claims
}

// export gives the documents and the claims of a store as JSON lines.
func export(t *testing.T, store *sqlite.Store) (documents, claims string) {
	t.Helper()
	var d, c bytes.Buffer
	err := store.Documents(context.Background(), func(doc corpus.Document) error {
		line := struct {
			answers.Document
			Text string `json:"text"`
		}{answers.NewDocument(doc), doc.Text}
		if err := json.NewEncoder(&d).Encode(line); err != nil {
			return err
		}
		return store.Claims(context.Background(), doc.ID, func(claim corpus.Claim) error {
			return json.NewEncoder(&c).Encode(answers.Export(doc, claim))
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return d.String(), c.String()
}

// keys gives what questions find the claims of a store by.
func keys(t *testing.T, store *sqlite.Store) string {
	t.Helper()
	var b strings.Builder
	err := store.Claims(context.Background(), "", func(c corpus.Claim) error {
		fmt.Fprintf(&b, "%s %s %q %v %v", c.ID, c.Kind, c.Words, c.SaidBy, c.AsOf)
		for _, k := range c.Keys {
			fmt.Fprintf(&b, " %v", k)
		}
		b.WriteByte('\n')
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestOneIDTwice wants a document that replaces another of the same file to be told of, in one line, and to replace it.
func TestOneIDTwice(t *testing.T) {
	document := func(text string) string { return fmt.Sprintf(`{"id":"r1","text":%q}`, text) }
	for file, data := range map[string]string{
		"reports.jsonl": document("Nine miners drowned.") + "\n" + document(storm) + "\n",
		"reports.json":  "[" + document("Nine miners drowned.") + "," + document(storm) + "]",
	} {
		store, l := open(t)
		r := mustLoad(t, l, write(t, file, data))
		if len(r.Failed) != 1 || !strings.HasSuffix(r.Failed[0].Name, "2") || !strings.Contains(r.Failed[0].Err.Error(), `"r1"`) || strings.Contains(r.Failed[0].Err.Error(), "\n") {
			t.Errorf("%s: %+v", file, r.Failed)
		}
		if d, err := store.Document(context.Background(), "r1"); err != nil || d.Text != storm {
			t.Errorf("%s: stored is %q, %v", file, d.Text, err)
		}
		if again := mustLoad(t, l, write(t, "one.jsonl", document(storm))); len(again.Failed) > 0 {
			t.Errorf("%s: %+v", file, again.Failed)
		}
	}
}

// TestFault wants a fault of the program to be the failure of the documents it was met in, and of nothing else.
func TestFault(t *testing.T) {
	store, l := open(t)
	l.Extractor.Lexicon = nil // every derivation runs into it
	r := mustLoad(t, l, write(t, "storm.txt", storm, "flood.txt", "قتل 12 شخصاً في الفيضانات.\n"))
	if len(r.Failed) != 2 || r.Stored != 0 || !strings.Contains(r.Failed[0].Err.Error(), "the program failed on it") {
		t.Fatalf("%+v", r)
	}
	if n, _, _, err := store.Counts(context.Background()); n != 0 || err != nil {
		t.Errorf("%d documents are stored, %v", n, err)
	}
	l.Extractor.Lexicon = lexicon.Default()
	if r := mustLoad(t, l, write(t, "storm.txt", storm)); r.Stored != 1 {
		t.Errorf("%+v", r)
	}
}
