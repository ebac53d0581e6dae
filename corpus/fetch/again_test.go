package fetch_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"isnad/corpus"
	"isnad/corpus/fetch"
)

// TestAgain writes what was read as documents in JSON lines and reads it again: texts, titles and times stay as they are.
func TestAgain(t *testing.T) {
	for _, folder := range []string{"testdata/files", "testdata/headers", "../furniture/testdata", "../../../shared/seeds", "../../../shared/corpora"} {
		if _, err := os.Stat(folder); err != nil && strings.Contains(folder, "shared") {
			continue // real reports, kept beside the repository
		}
		var lines strings.Builder
		enc := json.NewEncoder(&lines)
		var first []corpus.Document
		ignore := func(string, error) {}
		err := (&fetch.Fetcher{}).Fetch(t.Context(), folder, func(it fetch.Item) error {
			d := it.Document
			if d.Text == "" {
				return nil
			}
			first = append(first, d)
			return enc.Encode(map[string]string{"id": d.ID, "outlet": d.Outlet, "title": d.Title, "published": published(d), "url": d.URL, "language": d.Language, "text": d.Text})
		}, ignore)
		if err != nil {
			t.Fatal(err)
		}
		var second []corpus.Document
		f := &fetch.Fetcher{Stdin: strings.NewReader(lines.String())}
		err = f.Fetch(t.Context(), "-", func(it fetch.Item) error { second = append(second, it.Document); return nil }, func(name string, err error) { t.Error(name, err) })
		if err != nil {
			t.Fatal(err)
		}
		if len(first) != len(second) {
			t.Fatalf("%s: %d documents became %d", folder, len(first), len(second))
		}
		for i, a := range first {
			b := second[i]
			if a.Text != b.Text || a.Title != b.Title || a.Outlet != b.Outlet || published(a) != published(b) || a.Language != b.Language || a.URL != b.URL {
				t.Errorf("%s: %+v\nbecame %+v", folder, a, b)
			}
		}
	}
}
