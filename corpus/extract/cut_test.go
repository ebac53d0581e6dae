package extract

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/sample"
	"isnad/corpus/text"
)

// TestCutAnywhere reads paragraphs that break off behind a word, its full stop lost, or begin at one: what a rule looks for
// beside a word may not be there.
func TestCutAnywhere(t *testing.T) {
	x := Extractor{Lexicon: lexicon.Default()}
	for _, p := range paragraphs(t) {
		for _, w := range text.Tokenize(p) {
			readsCut(t, x, p[:w.End])
			readsCut(t, x, p[w.Start:])
		}
	}
}

// readsCut fails the test if a report cannot be read.
func readsCut(t *testing.T, x Extractor, report string) {
	t.Helper()
	defer func() {
		if r := recover(); r != nil {
			t.Errorf("%q: %v", report, r)
		}
	}()
	x.Extract(corpus.Document{ID: "d", Text: report})
}

// paragraphs returns those of the sample reports and of the test reports.
func paragraphs(t *testing.T) []string {
	t.Helper()
	var all []string
	items, err := sample.Items(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, it := range items {
		all = append(all, strings.Split(it.Document.Text, "\n")...)
	}
	files, err := filepath.Glob("testdata/*/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, strings.Split(string(data), "\n")...)
	}
	return all
}
