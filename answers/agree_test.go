package answers

import (
	"bufio"
	"os"
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
