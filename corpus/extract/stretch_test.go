package extract

import (
	"os"
	"strings"
	"testing"

	"isnad/corpus"
	"isnad/corpus/lexicon"
)

// TestStretches reads the sentences of testdata/stretches.txt. Bars part the stretches that tell of different figures; below
// stands of each figure what it is to a rise or a fall, if it is that at all.
func TestStretches(t *testing.T) {
	data, err := os.ReadFile("testdata/stretches.txt")
	if err != nil {
		t.Fatal(err)
	}
	x := Extractor{Lexicon: lexicon.Default()}
	sentence, want := "", ""
	check := func() {
		if sentence == "" {
			return
		}
		if got := stretched(x, strings.ReplaceAll(sentence, "| ", "")); got != sentence+"\n"+want {
			t.Errorf("got\n%swant\n%s\n%s", got, sentence, want)
		}
		sentence, want = "", ""
	}
	for line := range strings.Lines(string(data)) {
		switch {
		case line == "\n" || line[0] == '#':
			check()
		case strings.HasPrefix(line, "    "):
			want += line
		default:
			check()
			sentence = strings.TrimSuffix(line, "\n")
		}
	}
	check()
}

// stretched returns a sentence as testdata/stretches.txt shows it.
func stretched(x Extractor, words string) string {
	r := x.read(corpus.Document{ID: "x", Text: words})
	s := &r.sentences[0]
	figures := r.figuresOf(s)
	out, at := "", 0
	for i := range figures {
		if start := r.a.Tokens[figures[i].stretch.First].Start; start > at {
			out += words[at:start] + "| "
			at = start
		}
	}
	out += words[at:] + "\n"
	for i := range figures {
		f := &figures[i]
		if m := r.movement(f, r.figureFocus(s, f)); m != "" {
			out += "    " + r.a.Words(r.figureFocus(s, f)) + ": " + strings.TrimPrefix(m, "r:") + "\n"
		}
	}
	return out
}
