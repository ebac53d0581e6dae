package answers

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// TestUnits reads testdata/units.tsv.
func TestUnits(t *testing.T) {
	const file = "testdata/units.tsv"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	al := &aligner{l: lexicon.Default()}
	for line := range strings.Lines(string(data)) {
		columns := strings.Split(strings.TrimSpace(line), "\t")
		if line[0] == '#' {
			continue
		}
		if len(columns) != 4 {
			t.Fatalf("%s: %d columns, want 4: %s", file, len(columns), line)
		}
		v := corpus.Value{Low: bound(t, columns[0]), High: bound(t, columns[1]), Unit: columns[2]}
		if got := al.valueText(&v, text.Arabic); got != columns[3] {
			t.Errorf("%s: %s to %s %s: %q, want %q", file, columns[0], columns[1], columns[2], got, columns[3])
		}
	}
}

// bound reads a bound; "-" is none.
func bound(t *testing.T, s string) *float64 {
	t.Helper()
	if s == "-" {
		return nil
	}
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return &x
}
