package sample

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"isnad/corpus/text"
)

func TestItems(t *testing.T) {
	items, err := Items(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	seen := map[string]bool{}
	for _, it := range items {
		d := it.Document
		count[d.Language]++
		if seen[d.ID] {
			t.Errorf("%s: the id is used twice", d.ID)
		}
		seen[d.ID] = true
		if d.Published.IsZero() || !d.DateOnly {
			t.Errorf("%s: no day of publication: %v", d.ID, d.Published)
		}
		if !strings.HasPrefix(d.Text, d.Title) || d.Title == "" {
			t.Errorf("%s: the text does not begin with the title %q", d.ID, d.Title)
		}
		if text.Language(d.Text) != d.Language {
			t.Errorf("%s: the language is given as %q", d.ID, d.Language)
		}
		if !strings.Contains(d.Outlet, "(restated)") && !strings.Contains(d.Outlet, "(بتصرف)") {
			t.Errorf("%s: the outlet %q does not say that the words are ours", d.ID, d.Outlet)
		}
	}
	if count[text.Arabic] < 5 || count[text.English] < 3 {
		t.Errorf("%d Arabic and %d English reports; want 5 and 3 at least", count[text.Arabic], count[text.English])
	}
}

// TestOwnWords demands that no eight words in a row are those of the reports that were restated.
func TestOwnWords(t *testing.T) {
	const shared, run = "../../../shared", 8
	var source strings.Builder
	for _, pattern := range []string{"seeds/*.txt", "corpora/*.jsonl"} {
		files, _ := filepath.Glob(filepath.Join(shared, pattern))
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			source.Write(b)
			source.WriteByte(' ')
		}
	}
	if source.Len() == 0 {
		t.Skip("the reports are not beside the repository")
	}
	copied := map[string]bool{}
	eachRun(source.String(), run, func(words string) { copied[words] = true })
	items, err := Items(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, it := range items {
		eachRun(it.Document.Text, run, func(words string) {
			if copied[words] {
				t.Errorf("%s copies %q", it.Document.ID, words)
			}
		})
	}
}

// eachRun calls f with every n words in a row, folded.
func eachRun(s string, n int, f func(string)) {
	var words []string
	for _, token := range text.Tokenize(s) {
		if token.Kind == text.Word && utf8.RuneCountInString(token.Norm) > 0 {
			words = append(words, token.Norm)
		}
	}
	for i := 0; i+n <= len(words); i++ {
		f(strings.Join(words[i:i+n], " "))
	}
}
