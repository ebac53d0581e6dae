package fetch_test

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"isnad/corpus/fetch"
)

// FuzzRead gives made-up input to every reader by way of the standard input: documents have an id and a text, and the
// quotes of claims stand in it.
func FuzzRead(f *testing.F) {
	for _, name := range []string{"01-plain.txt", "02-front.md", "04-page.html", "05-feed.xml", "06-atom.atom", "07-documents.jsonl", "08-claims.jsonl", "09-array.json"} {
		b, err := os.ReadFile("testdata/files/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b))
	}
	f.Fuzz(func(t *testing.T, s string) {
		fetcher := &fetch.Fetcher{Stdin: strings.NewReader(s), MaxBytes: 1 << 16}
		given := 0
		err := fetcher.Fetch(t.Context(), "-", func(it fetch.Item) error {
			given++
			d := it.Document
			if d.ID == "" || d.Text == "" && len(it.Claims) == 0 || it.Name == "" {
				t.Errorf("%+v", it)
			}
			if utf8.ValidString(s) && !utf8.ValidString(d.Text) {
				t.Errorf("the text %q is not UTF-8", d.Text)
			}
			for _, c := range it.Claims {
				if c.Document != d.ID || !strings.HasPrefix(c.ID, d.ID+"#") {
					t.Errorf("claim %+v of document %q", c, d.ID)
				}
				if d.Text != "" && c.Quote.Of(d.Text) != c.Words {
					t.Errorf("claim %+v does not stand in %q", c, d.Text)
				}
			}
			return nil
		}, func(name string, err error) {
			given++
			if name == "" || err == nil {
				t.Errorf("failed %q: %v", name, err)
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		if given == 0 {
			t.Error("neither a document nor a failure")
		}
	})
}

func BenchmarkPlain(b *testing.B) {
	text, err := os.ReadFile("testdata/files/01-plain.txt")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		f := &fetch.Fetcher{Stdin: strings.NewReader(string(text))}
		if err := f.Fetch(b.Context(), "-", func(fetch.Item) error { return nil }, func(name string, err error) { b.Error(name, err) }); err != nil {
			b.Fatal(err)
		}
	}
}
