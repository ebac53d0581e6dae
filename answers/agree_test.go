package answers

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"isnad/corpus"
	"isnad/corpus/text"
	"isnad/corpus/text/date"
	"isnad/corpus/text/number"
)

// TestSameDays compares the times of testdata/same-days.tsv.
func TestSameDays(t *testing.T) {
	f, err := os.Open("testdata/same-days.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	read := func(words, appeared string) corpus.Interval {
		published, _ := time.Parse(time.DateOnly, appeared) // "-" is unknown
		tokens := text.Tokenize(words)
		found := date.Find(tokens, number.Find(tokens), published)
		if len(found) != 1 {
			t.Fatalf("%q: %d times", words, len(found))
		}
		return corpus.Interval{From: found[0].From, To: found[0].To, Text: words}
	}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		c := strings.Split(lines.Text(), "\t")
		x, y, want := read(c[0], c[1]), read(c[2], c[3]), c[4] == "yes"
		if sameDays(x, y) != want || sameDays(y, x) != want {
			t.Errorf("%s: same is %t and, turned round, %t", lines.Text(), sameDays(x, y), sameDays(y, x))
		}
	}
}

// TestSameFigure compares the values of testdata/same-figures.tsv.
func TestSameFigure(t *testing.T) {
	data, err := os.ReadFile("testdata/same-figures.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if line[0] == '#' {
			continue
		}
		c := strings.Split(strings.TrimSpace(line), "\t")
		if len(c) != 4 || !slices.Contains(corpus.Kinds, corpus.Kind(c[0])) {
			t.Fatalf("no two values of a kind: %q", line)
		}
		x, y := figure(t, c[1]), figure(t, c[2])
		for range 2 {
			if got := sameFigure(corpus.Kind(c[0]), x, y); got != (c[3] == "yes") {
				t.Errorf("%s: %+v and %+v: same is %t", strings.TrimSpace(line), x, y, got)
			}
			x, y = y, x
		}
	}
}

// figure reads "at least 40 people".
func figure(t *testing.T, s string) *corpus.Value {
	t.Helper()
	least, most, about := false, false, false
	for word, said := range map[string]*bool{"at least ": &least, "up to ": &most, "about ": &about} {
		s, *said = strings.CutPrefix(s, word)
	}
	number, unit, _ := strings.Cut(s, " ")
	v := &corpus.Value{Low: bound(t, number), High: bound(t, number), Approximate: about, Unit: unit}
	if least {
		v.High = nil
	}
	if most {
		v.Low = nil
	}
	return v
}
