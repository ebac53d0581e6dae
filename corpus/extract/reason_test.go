package extract_test

import (
	"os"
	"strings"
	"testing"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// TestReasons holds sentences, and below each, indented, whether its clause gives a reason.
func TestReasons(t *testing.T) {
	data, err := os.ReadFile("testdata/reasons.txt")
	if err != nil {
		t.Fatal(err)
	}
	keys := map[string]string{extract.Because: "because", extract.Effect: "effect", extract.Upon: "upon"}
	e := extract.Extractor{Lexicon: lexicon.Default()}
	lines := strings.Split(string(data), "\n")
	for n := 0; n+1 < len(lines); n++ {
		if lines[n] == "" || lines[n][0] == '#' || lines[n][0] == ' ' {
			continue
		}
		var found []string
		for _, c := range e.Extract(corpus.Document{ID: "d", Text: lines[n], Language: text.Language(lines[n])}) {
			for _, k := range c.Keys {
				if name := keys[k.Name]; name != "" && c.Kind == corpus.Status {
					found = append(found, name)
				}
			}
		}
		if got := strings.Join(found, " "); got != strings.TrimSpace(lines[n+1]) {
			t.Errorf("testdata/reasons.txt:%d: %s: %q", n+1, lines[n], got)
		}
	}
}
