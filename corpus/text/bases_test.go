package text

import (
	"os"
	"strings"
	"testing"
)

func TestBases(t *testing.T) {
	data, err := os.ReadFile("testdata/bases.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		word, base, ok := strings.Cut(line, "\t")
		if !ok {
			t.Fatalf("testdata/bases.tsv: %q has no tab", line)
		}
		base, without := strings.CutPrefix(base, "!")
		found := false
		Bases(word, isArabic([]rune(word)[0]), func(b string, _ int, _ Inflection) bool {
			found = b == base
			return !found
		})
		if found == without {
			t.Errorf("%s reaches %s: %v, want %v", word, base, found, !without)
		}
	}
}

func FuzzBases(f *testing.F) {
	for _, w := range []string{"وبالمدنيين", "يستضيف", "families", "س", ""} {
		f.Add(w, true)
		f.Add(w, false)
	}
	f.Fuzz(func(t *testing.T, w string, arabic bool) {
		first := true
		Bases(Fold(w), arabic, func(base string, cost int, _ Inflection) bool {
			if first && (base != Fold(w) || cost != 0) && arabic && w != "" {
				t.Errorf("%q: the first base is %q at cost %d, want the word itself at 0", w, base, cost)
			}
			first = false
			return true
		})
	})
}
