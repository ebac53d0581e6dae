package number

import (
	"bufio"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"isnad/corpus/text"
)

// short writes a number in the notation of testdata/hedges.tsv.
func short(n Number) string {
	f := func(v *float64) string { return strconv.FormatFloat(math.Round(*v*1e4)/1e4, 'f', -1, 64) }
	var b strings.Builder
	if n.Approximate {
		b.WriteByte('~')
	}
	switch {
	case n.Low == nil && n.High == nil:
		b.WriteByte('?')
	case n.Low == nil:
		b.WriteString("<" + f(n.High))
	case n.High == nil:
		b.WriteString(f(n.Low) + "+")
	case *n.Low == *n.High:
		b.WriteString(f(n.Low))
	default:
		b.WriteString(f(n.Low) + ".." + f(n.High))
	}
	for _, mark := range []struct {
		on     bool
		letter string
	}{{n.Percent, "%"}, {n.Ordinal, "o"}, {n.Fraction, "f"}, {n.Dual, "d"}} {
		if mark.on {
			b.WriteString(mark.letter)
		}
	}
	return b.String()
}

func rows(t testing.TB, file string, columns int) [][]string {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all [][]string
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		if lines.Text() == "" || strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		row := strings.Split(lines.Text(), "\t")
		if len(row) != columns {
			t.Fatalf("%s:%d: want %d columns between tabs", file, n, columns)
		}
		all = append(all, row)
	}
	return all
}

func TestHedges(t *testing.T) {
	for _, row := range rows(t, "testdata/hedges.tsv", 3) {
		var values, words []string
		for _, n := range Find(text.Tokenize(row[0])) {
			values = append(values, short(n))
			w := n.Of(row[0])
			if n.Trailing != (text.Span{}) {
				w += " … " + n.Trailing.Of(row[0])
			}
			words = append(words, w)
		}
		got := strings.Join(values, " ")
		if got == "" {
			got = "-"
		}
		if got != row[1] {
			t.Errorf("%s\n\tgot  %s %q\n\twant %s", row[0], got, words, row[1])
			continue
		}
		if span := strings.Join(words, " | "); row[2] != "" && span != row[2] {
			t.Errorf("%s\n\tspans %q\n\twant  %q", row[0], span, row[2])
		}
	}
}
