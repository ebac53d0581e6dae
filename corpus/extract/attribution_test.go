package extract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// attributionCase is words of a report and the chain they came through.
type attributionCase struct {
	words  string
	saidBy []string
	via    []string
	denied bool
}

type attributionBlock struct {
	name, outlet, text string
	cases              []attributionCase
}

func readAttribution(t testing.TB) []attributionBlock {
	files, err := filepath.Glob("testdata/said/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no files of attribution", err)
	}
	var data []byte
	for _, file := range files {
		more, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		data = append(data, more...)
	}
	list := func(s string) []string {
		var out []string
		for _, name := range strings.Split(s, ";") {
			if name = strings.TrimSpace(name); name != "" {
				out = append(out, name)
			}
		}
		return out
	}
	var blocks []attributionBlock
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if name, ok := strings.CutPrefix(line, "== "); ok {
			blocks = append(blocks, attributionBlock{name: name})
			continue
		}
		if len(blocks) == 0 {
			continue
		}
		b := &blocks[len(blocks)-1]
		words, chain, ok := strings.Cut(line, " → ")
		if outlet, named := strings.CutPrefix(line, "outlet: "); named {
			b.outlet = outlet
		} else if ok {
			parts := append(strings.Split(chain, "|"), "", "")
			b.cases = append(b.cases, attributionCase{words, list(parts[0]), list(parts[1]), strings.TrimSpace(parts[2]) == "denied"})
		} else if len(b.cases) == 0 {
			b.text += line + "\n"
		}
	}
	return blocks
}

// at returns the sentence and the tokens that words cover.
func (r *reader) at(words string) (int, text.Range, bool) {
	i := strings.Index(r.a.Text, words)
	if i < 0 {
		return 0, text.Range{}, false
	}
	for n := range r.sentences {
		s := &r.sentences[n]
		for k := s.First; k < s.Last; k++ {
			if r.a.Tokens[k].Start >= i && r.a.Tokens[k].Start < i+len(words) {
				return n, text.Range{First: k, Last: k + 1}, true
			}
		}
	}
	return 0, text.Range{}, false
}

func TestAttribution(t *testing.T) {
	x := Extractor{Lexicon: lexicon.Default()}
	cases := 0
	for _, b := range readAttribution(t) {
		r := x.read(corpus.Document{ID: "d", Outlet: b.outlet, Text: strings.TrimSpace(b.text)})
		for _, c := range b.cases {
			cases++
			n, focus, ok := r.at(c.words)
			if !ok {
				t.Errorf("%s: the report does not hold %q", b.name, c.words)
				continue
			}
			got := r.chainAt(n, focus)
			if strings.Join(got.saidBy, "; ") != strings.Join(c.saidBy, "; ") || strings.Join(got.via, "; ") != strings.Join(c.via, "; ") || got.denied != c.denied {
				t.Errorf("%s: %q came from %q via %q (denied %v), want %q via %q (denied %v)", b.name, c.words, got.saidBy, got.via, got.denied, c.saidBy, c.via, c.denied)
			}
		}
	}
	if cases < 120 {
		t.Errorf("testdata/said/attribution.txt holds %d cases, want 120", cases)
	}
}

// FuzzAttribution reads any text: no chain may reach past its sentence, and every name must stand in the text.
func FuzzAttribution(f *testing.F) {
	for _, b := range readAttribution(f) {
		f.Add(b.text)
	}
	x := Extractor{Lexicon: lexicon.Default()}
	f.Fuzz(func(t *testing.T, s string) {
		r := x.read(corpus.Document{ID: "d", Text: s})
		for n := range r.sentences {
			for _, sp := range r.sentences[n].sayings {
				if sp.content.First < r.sentences[n].First || sp.content.Last > r.sentences[n].Last {
					t.Errorf("a saying of sentence %d reaches tokens %v outside %v", n, sp.content, r.sentences[n].Range)
				}
				for _, name := range sp.saidBy {
					noun, definite := strings.CutPrefix(name, "ال") // written together with ل: «للناطق», «للجنة»
					if !strings.Contains(s, name) && !(definite && (strings.Contains(s, "لل"+noun) || strings.Contains(s, "ل"+noun))) {
						t.Errorf("the speaker %q does not stand in the text", name)
					}
				}
			}
		}
	})
}

func BenchmarkAttribution(b *testing.B) {
	x := Extractor{Lexicon: lexicon.Default()}
	var readers []*reader
	sentences := 0
	for _, block := range readAttribution(b) {
		r := x.read(corpus.Document{ID: "d", Text: block.text})
		readers = append(readers, r)
		sentences += len(r.sentences)
	}
	for b.Loop() {
		for _, r := range readers {
			for n := range r.sentences {
				r.sentences[n].sayings = r.sentences[n].sayings[:0]
			}
			r.speakers = r.speakers[:0]
			r.readSayings(0)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*sentences), "ns/sentence")
}
