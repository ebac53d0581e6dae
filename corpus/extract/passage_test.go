package extract

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"isnad/corpus"
	"isnad/corpus/lexicon"
)

// TestPassages reads the sentences of testdata/passages.txt. Bars part the passages that tell of different figures; below
// stands of each figure and date what it is to a rise or a fall, whether it is that of a statement, and of which period it is.
func TestPassages(t *testing.T) {
	data, err := os.ReadFile("testdata/passages.txt")
	if err != nil {
		t.Fatal(err)
	}
	x := Extractor{Lexicon: lexicon.Default()}
	sentence, want := "", ""
	check := func() {
		if sentence == "" {
			return
		}
		if got := passagesOf(x, strings.ReplaceAll(sentence, "| ", "")); got != sentence+"\n"+want {
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

// passagesOf returns a sentence as testdata/passages.txt shows it.
func passagesOf(x Extractor, words string) string {
	r := x.read(corpus.Document{ID: "x", Text: words})
	s := &r.sentences[0]
	figures := r.figuresOf(s)
	out, at := "", 0
	for i := range figures {
		if start := r.a.Tokens[figures[i].passage.First].Start; start > at {
			out += words[at:start] + "| "
			at = start
		}
	}
	out += words[at:] + "\n"
	for i := range r.claims {
		c := &r.claims[i]
		if c.Value == nil && c.Kind != corpus.Date || c.Rule == Headline {
			continue
		}
		if marks := marked(c); marks != "" {
			out += "    " + c.Focus.Of(words) + ":" + marks + "\n"
		}
	}
	return out
}

// marked returns what the keys of a claim tell of a rise, of its telling, and, of the periods named, the nearest of a kind.
func marked(c *corpus.Claim) string {
	out := ""
	nearest := map[string]*corpus.Key{}
	for i := range c.Keys {
		k := &c.Keys[i]
		switch group, name, _ := strings.Cut(k.Name, "-"); {
		case k.Name == Moved || k.Name == Reached || k.Name == Former || k.Name == Told:
			out += " " + strings.TrimPrefix(k.Name, "r:")
		case name == "" || !strings.HasPrefix(group, Periods) || k.Apart:
		case nearest[group] == nil || k.Distance < nearest[group].Distance:
			nearest[group] = k
		}
	}
	for _, group := range slices.Sorted(maps.Keys(nearest)) {
		out += " " + strings.TrimPrefix(nearest[group].Name, Periods)
	}
	return out
}
