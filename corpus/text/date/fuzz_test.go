package date

import (
	"os"
	"strings"
	"testing"
	"time"

	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// FuzzFind checks what must hold of the times of any text: order, no overlap, whole days in UTC, nothing relative resolved
// without a published time.
func FuzzFind(f *testing.F) {
	data, err := os.ReadFile("testdata/dates.tsv")
	if err != nil {
		f.Fatal(err)
	}
	for _, line := range strings.Split(string(data), "\n") {
		if row := strings.Split(line, "\t"); len(row) == 5 {
			f.Add(row[1])
		}
	}
	published := time.Date(2016, 2, 29, 23, 30, 0, 0, time.FixedZone("", 3*3600))
	f.Fuzz(func(t *testing.T, s string) {
		tokens := text.Tokenize(s)
		numbers := number.Find(tokens)
		for _, at := range []time.Time{published, {}} {
			last := 0
			for _, e := range Find(tokens, numbers, at) {
				switch {
				case e.First < last || e.Last <= e.First || e.Last > len(tokens):
					t.Fatalf("%q: tokens [%d, %d) after %d of %d", s, e.First, e.Last, last, len(tokens))
				case e.Start != tokens[e.First].Start || e.End != tokens[e.Last-1].End:
					t.Fatalf("%q: span %v is not tokens [%d, %d)", s, e.Span, e.First, e.Last)
				case e.From.IsZero() != e.To.IsZero() || e.To.Before(e.From):
					t.Fatalf("%q: from %v to %v", s, e.From, e.To)
				case e.Resolved() && (e.From.Location() != time.UTC || !e.From.Equal(e.From.Truncate(24*time.Hour)) || !e.To.Equal(e.To.Truncate(24*time.Hour))):
					t.Fatalf("%q: %v to %v are no days in UTC", s, e.From, e.To)
				case e.Kind == Point && !e.From.Equal(e.To):
					t.Fatalf("%q: point from %v to %v", s, e.From, e.To)
				case e.Kind == Duration && (e.Resolved() || e.Unit == ""):
					t.Fatalf("%q: duration with days or without a unit", s)
				case at.IsZero() && e.Relative && e.Resolved():
					t.Fatalf("%q: resolved without a published time", s)
				}
				last = e.Last
			}
		}
	})
}
