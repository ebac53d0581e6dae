package date

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// day writes a day as in testdata/dates.tsv.
func day(t time.Time) string {
	if t.IsZero() {
		return "?"
	}
	return t.Format(time.DateOnly)
}

// extent writes what an expression covers in the two columns of testdata/dates.tsv: days, or an amount and its unit.
func extent(e Expression) (from, to string) {
	if e.Kind != Duration {
		return day(e.From), day(e.To)
	}
	f := func(v *float64) string {
		if v == nil {
			return "?"
		}
		return strconv.FormatFloat(*v, 'f', -1, 64)
	}
	if e.Amount == nil {
		return "? " + e.Unit, ""
	}
	from = f(e.Amount.Low)
	if e.Amount.High == nil || e.Amount.Low == nil || *e.Amount.Low != *e.Amount.High {
		from += ".." + f(e.Amount.High)
	}
	if e.Amount.Approximate {
		from = "~" + from
	}
	return from + " " + e.Unit, ""
}

func reference(t testing.TB, s string) time.Time {
	if s == "" {
		return time.Time{}
	}
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if r, err := time.Parse(layout, s); err == nil {
			return r
		}
	}
	t.Fatalf("bad reference date %q", s)
	return time.Time{}
}

// TestDates reads every row of testdata/dates.tsv; the one time of its text must be the one expected.
func TestDates(t *testing.T) {
	const least = 0.95
	f, err := os.Open("testdata/dates.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, right := 0, 0
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		if lines.Text() == "" || strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		row := strings.Split(lines.Text(), "\t")
		if len(row) != 5 {
			t.Fatalf("dates.tsv:%d: want 5 columns between tabs", n)
		}
		rows++
		tokens := text.Tokenize(row[1])
		found := Find(tokens, number.Find(tokens), reference(t, row[0]))
		var got []string
		for _, e := range found {
			from, to := extent(e)
			got = append(got, from+"\t"+to+"\t"+e.Kind.String())
		}
		if len(got) == 0 {
			got = []string{"\t\tnone"}
		}
		if len(got) == 1 && got[0] == strings.Join(row[2:], "\t") {
			right++
			continue
		}
		var words []string
		for _, e := range found {
			words = append(words, e.Of(row[1]))
		}
		t.Logf("dates.tsv:%d: %s (%s)\n\tgot  %q %q\n\twant %q", n, row[1], row[0], got, words, row[2:])
	}
	if rate := float64(right) / float64(rows); rate < least {
		t.Errorf("%d of %d rows right (%.1f %%), want %.0f %%", right, rows, 100*rate, 100*least)
	} else {
		t.Logf("%d of %d rows right (%.1f %%)", right, rows, 100*rate)
	}
}
