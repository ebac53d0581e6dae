package load

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/fetch"
	"isnad/corpus/lexicon"
	"isnad/corpus/sqlite"
)

// openFile opens a store in a file, so that it can be looked at again after it was closed.
func openFile(t *testing.T, path string) (*sqlite.Store, *Loader) {
	t.Helper()
	store, err := sqlite.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	l := lexicon.Default()
	return store, &Loader{Store: store, Extractor: extract.Extractor{Lexicon: l}, Fetcher: &fetch.Fetcher{Lexicon: l}}
}

// TestBadLines loads a file with lines that are wrong in every way. Each is reported with the file, the line and what to
// mend, and everything else is stored.
func TestBadLines(t *testing.T) {
	lines := []struct{ line, wrong string }{
		{`{"id":"a","text":"The coast guard said 17 sailors were rescued."}`, ""},
		{`{"id":"b","text":"The mayor said 40 houses`, "not a JSON object"},
		{`{"id":"c","text":"Nine people drowned."}`, ""},
		{`{"text":"Twelve people drowned."}`, `no "id"`},
		{`{"id":"e"}`, `no "text"`},
		{`{"id":"f","text":"   "}`, `no "text"`},
		{`{"id":"g","text":"Five people drowned.","published":"soon"}`, "soon"},
		{`{"id":["h"],"text":"Five people drowned."}`, "id"},
		{`{"id":"i","text":7}`, "text"},
		{`17`, "not a JSON object"},
		{`{"document":"c"}`, "kind"},
		{``, ""},
		{`{"id":"j","title":"Flood","outlet":"Harbour Post","published":"2024-05-15","text":"قتل 12 شخصاً في الفيضانات."}`, ""},
		{`not JSON`, "not a JSON object"},
		{`{"id":"k","text":"Six people drowned."}`, ""},
		{`{"id":"l","text":"Six miners left."}`, ""},
		{`{"document":"l","id":"l#1","kind":"quantity","quote":"Six miners left","start":0,"end":15}`, ""},
		{`{"document":"l","id":"l#1","kind":"status","quote":"Six miners left","start":0,"end":15}`, `the id "l#1" too`},
	}
	var file strings.Builder
	wrong := map[int]string{}
	for i, l := range lines {
		file.WriteString(l.line + "\n")
		if l.wrong != "" {
			wrong[i+1] = l.wrong
		}
	}
	store, l := open(t)
	dir := write(t, "good.txt", storm, "mixed.jsonl", file.String())
	r := mustLoad(t, l, dir)
	for _, f := range r.Failed {
		name, ok := strings.CutPrefix(f.Name, filepath.Join(dir, "mixed.jsonl")+":")
		n := 0
		fmt.Sscan(name, &n)
		if want, known := wrong[n]; !ok || !known || !strings.Contains(f.Err.Error(), want) || strings.Contains(f.Err.Error(), "\n") {
			t.Errorf("reported: %s: %v; want line %d to be wrong about %q", f.Name, f.Err, n, want)
		}
		delete(wrong, n)
	}
	for n, about := range wrong {
		t.Errorf("line %d, wrong about %q, was not reported", n, about)
	}
	if got := stored(t, store); got != "a c good j k l" {
		t.Errorf("stored are %q", got)
	}
	for _, id := range strings.Fields("a c good j k l") {
		if n := claims(t, store, id); n == 0 {
			t.Errorf("no claims of %s", id)
		}
	}
}

// TestSameID wants a second document of an id to take the place of the first as a whole, whichever way the two come.
func TestSameID(t *testing.T) {
	const first, second = `{"id":"a","text":"Seventeen sailors were rescued. The mayor said 40 houses burned."}`, `{"id":"a","text":"Nine miners drowned."}`
	for name, load := range map[string]func(*testing.T, *Loader){
		"in one file":  func(t *testing.T, l *Loader) { mustLoad(t, l, write(t, "1.jsonl", first+"\n"+second+"\n")) },
		"in two files": func(t *testing.T, l *Loader) { mustLoad(t, l, write(t, "1.jsonl", first, "2.jsonl", second)) },
		"in two loads": func(t *testing.T, l *Loader) {
			mustLoad(t, l, write(t, "1.jsonl", first))
			mustLoad(t, l, write(t, "2.jsonl", second))
		},
	} {
		t.Run(name, func(t *testing.T) {
			store, l := open(t)
			load(t, l)
			sound(t, store)
			d, err := store.Document(context.Background(), "a")
			if err != nil || d.Text != "Nine miners drowned." {
				t.Errorf("stored is %q, %v", d.Text, err)
			}
			if text := dump(t, store); strings.Contains(text, "sailors") || !strings.Contains(text, "miners") {
				t.Errorf("its claims are\n%s", text)
			}
		})
	}
}

// TestFilesOfOneName wants two files that give their documents the same id to be told apart or reported, not to replace
// each other in silence.
func TestFilesOfOneName(t *testing.T) {
	store, l := open(t)
	one, two := write(t, "storm.txt", storm), write(t, "storm.md", "Nine miners drowned.\n")
	r := mustLoad(t, l, one, two)
	if r.Stored == 1 && r.Replaced == 0 && len(r.Failed) == 0 {
		t.Errorf("one of two documents is gone without a word: %+v, stored %q", r, stored(t, store))
	}
	sound(t, store)
}

// TestTwice loads the same reports twice, and once more from a database that was closed between: nothing changes, down to
// the keys of the claims and the generation by which others see a change.
func TestTwice(t *testing.T) {
	path := filepath.Join(t.TempDir(), "isnad.db")
	reports := write(t, "storm.txt", storm, "flood.txt", "قتل 12 شخصاً في الفيضانات.\n",
		"more.jsonl", `{"id":"a","text":"Nine miners drowned."}`+"\n"+`{"id":"b","text":"نزحت 340 عائلة."}`+"\n")
	store, l := openFile(t, path)
	if r := mustLoad(t, l, reports); r.Stored != 4 || r.Claims == 0 {
		t.Fatalf("%+v", r)
	}
	documents, claims := export(t, store)
	found := keys(t, store)
	generation, err := store.Generation(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	same := func(when string, store *sqlite.Store, r Report) {
		t.Helper()
		if r.Stored+r.Replaced+r.Claims != 0 || r.Skipped != 4 {
			t.Errorf("%s: %+v", when, r)
		}
		d, c := export(t, store)
		if d != documents || c != claims || keys(t, store) != found {
			t.Errorf("%s the store holds something else:\n%s", when, c)
		}
		if g, err := store.Generation(context.Background()); err != nil || g != generation {
			t.Errorf("%s the generation is %d, it was %d (%v)", when, g, generation, err)
		}
	}
	same("the second time", store, mustLoad(t, l, reports))
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	again, l := openFile(t, path)
	same("after it was closed", again, mustLoad(t, l, reports))
}

// TestInterrupted stops loads after so many documents: what is stored then are whole documents only, each with the claims
// it has in an undisturbed load, and loading again brings the rest.
func TestInterrupted(t *testing.T) {
	const documents = 300
	var file strings.Builder
	for i := range documents {
		fmt.Fprintf(&file, `{"id":"d%03d","text":"The coast guard said %d sailors were rescued. The mayor of Lenmoor said about %d houses burned on Sunday."}`+"\n", i, i+3, i+20)
	}
	reports := write(t, "reports.jsonl", file.String())
	undisturbed, l := open(t)
	mustLoad(t, l, reports)
	wanted := map[string]int{}
	for _, id := range strings.Fields(stored(t, undisturbed)) {
		wanted[id] = claims(t, undisturbed, id)
	}
	for _, after := range []int{0, 1, 7, 150, documents - 1} {
		t.Run(fmt.Sprint(after), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "isnad.db")
			store, l := openFile(t, path)
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			if after == 0 {
				cancel()
			}
			l.Progress = func(n int) {
				if n == after {
					cancel()
				}
			}
			r, err := l.Load(ctx, reports)
			if !errors.Is(err, context.Canceled) {
				t.Errorf("the error is %v", err)
			}
			if err := store.Close(); err != nil {
				t.Fatal(err)
			}
			store, l = openFile(t, path)
			ids := strings.Fields(stored(t, store))
			if len(ids) != r.Stored {
				t.Errorf("%d documents are told to be stored, there are %d", r.Stored, len(ids))
			}
			for _, id := range ids {
				if got := claims(t, store, id); got != wanted[id] {
					t.Errorf("%s has %d claims, want %d", id, got, wanted[id])
				}
			}
			sound(t, store)
			rest := mustLoad(t, l, reports)
			if rest.Stored != documents-len(ids) || rest.Skipped != len(ids) {
				t.Errorf("%d were stored, and then %+v", len(ids), rest)
			}
			if keys(t, store) != keys(t, undisturbed) {
				t.Error("what is found in the end differs from an undisturbed load")
			}
		})
	}
}

// TestBrokenStore wants an error of the store to end the load and to be told.
func TestBrokenStore(t *testing.T) {
	store, l := open(t)
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Load(context.Background(), write(t, "storm.txt", storm)); err == nil || !strings.HasPrefix(err.Error(), "load: ") {
		t.Errorf("the error is %v", err)
	}
}

// stored gives the ids of the stored documents, sorted.
func stored(t *testing.T, store *sqlite.Store) string {
	t.Helper()
	var ids []string
	err := store.Documents(context.Background(), func(d corpus.Document) error {
		ids = append(ids, d.ID)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(ids)
	return strings.Join(ids, " ")
}

// claims counts the stored claims of a document.
func claims(t *testing.T, store *sqlite.Store, document string) int {
	t.Helper()
	n := 0
	err := store.Claims(context.Background(), document, func(corpus.Claim) error { n++; return nil })
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// sound wants every stored claim to be of a stored document, and its quotation to be the very words of the stored text.
func sound(t *testing.T, store *sqlite.Store) {
	t.Helper()
	err := store.Claims(context.Background(), "", func(c corpus.Claim) error {
		words, err := store.Quotes(context.Background(), []*corpus.Claim{&c})
		if err != nil || words[0] != c.Words {
			t.Errorf("claim %s quotes %q, the document has %q (%v)", c.ID, c.Words, words, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
