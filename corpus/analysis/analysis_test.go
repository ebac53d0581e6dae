package analysis_test

import (
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

var update = flag.Bool("update", false, "write what is found into testdata as what is wanted")

// published is the day that relative dates of the data files are counted from, a Wednesday.
var published = time.Date(2024, 5, 15, 0, 0, 0, 0, time.UTC)

// views are what the data files show of an analysis, by the name of the file: a line each.
var views = map[string]func(*analysis.Analysis) []string{
	"sentences.txt": func(a *analysis.Analysis) (lines []string) {
		for _, s := range a.Sentences {
			lines = append(lines, a.Words(s))
		}
		return lines
	},
	"names.txt": func(a *analysis.Analysis) (lines []string) {
		for i := range a.Names {
			n := &a.Names[i]
			line := a.Words(n.Range)
			if id := n.ID(); id != "" {
				line += " = " + id
			}
			for _, x := range []struct {
				word string
				is   bool
			}{{" adjective", n.Adjective}, {" person", n.Person}, {" place", n.Place}, {" acronym", n.Acronym}} {
				if x.is {
					line += x.word
				}
			}
			lines = append(lines, line)
		}
		return lines
	},
	"negation.txt": func(a *analysis.Analysis) []string {
		return marked(a, func(t *analysis.Token) bool { return t.Negated })
	},
	"quotation.txt": func(a *analysis.Analysis) []string {
		return marked(a, func(t *analysis.Token) bool { return t.Quoted && t.Content() })
	},
	"figures.txt": func(a *analysis.Analysis) (lines []string) {
		for _, n := range a.Numbers {
			lines = append(lines, "number "+n.Span.Of(a.Text))
		}
		for _, d := range a.Dates {
			lines = append(lines, "date "+d.Span.Of(a.Text))
		}
		return lines
	},
}

// marked lists the tokens of which something is true, in one line.
func marked(a *analysis.Analysis, is func(*analysis.Token) bool) []string {
	var words []string
	for i := range a.Tokens {
		if is(&a.Tokens[i]) {
			words = append(words, a.Tokens[i].Text)
		}
	}
	if words == nil {
		return nil
	}
	return []string{strings.Join(words, " ")}
}

// example is a text of a data file, a line with "\n" for a line break, and the indented lines wanted of it.
type example struct {
	line      int
	before    string // comments and empty lines
	raw, text string
	want      string
	hasText   bool
}

func readExamples(t testing.TB, file string) []*example {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []*example
	e := &example{}
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		if strings.HasPrefix(line, "    ") {
			e.want += line
			continue
		}
		if e.hasText {
			out, e = append(out, e), &example{}
		}
		if strings.TrimSpace(line) == "" || line[0] == '#' {
			e.before += line
			continue
		}
		e.line, e.raw, e.hasText = n, line, true
		e.text = strings.ReplaceAll(strings.TrimSuffix(line, "\n"), `\n`, "\n")
	}
	return append(out, e)
}

// TestAnalyze compares what is found in each text of the data files with the lines below it.
func TestAnalyze(t *testing.T) {
	l := lexicon.Default()
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) != len(views) {
		t.Fatalf("%d data files for %d views (%v)", len(files), len(views), err)
	}
	for _, file := range files {
		view := views[filepath.Base(file)]
		if view == nil {
			t.Errorf("nothing shows what %s wants", file)
			continue
		}
		var out strings.Builder
		for _, e := range readExamples(t, file) {
			got := ""
			if e.hasText {
				a := analysis.Analyze(l, e.text, published)
				sound(t, a)
				for _, line := range view(a) {
					got += "    " + strings.ReplaceAll(line, "\n", `\n`) + "\n"
				}
				if diff := cmp.Diff(e.want, got); diff != "" && !*update {
					t.Errorf("%s:%d: %s(- wanted, + found)\n%s", file, e.line, e.raw, diff)
				}
			}
			out.WriteString(e.before + e.raw + got)
		}
		if *update {
			if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestMeaning wants words that mean the same to carry the same concept, in both languages and in their inflections.
func TestMeaning(t *testing.T) {
	l := lexicon.Default()
	data, err := os.ReadFile("testdata/meaning.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) != 3 {
			t.Fatalf("testdata/meaning.tsv: %q has %d columns, want 3", line, len(fields))
		}
		id, without := strings.CutPrefix(fields[2], "!")
		a := analysis.Analyze(l, fields[0], published)
		at := slices.IndexFunc(a.Tokens, func(t analysis.Token) bool { return t.Text == fields[1] })
		if at < 0 {
			t.Errorf("%q has no word %q", fields[0], fields[1])
		} else if a.Tokens[at].Is(id) == without {
			t.Errorf("%q: %s is %s: %v, want %v", fields[0], fields[1], id, !without, without)
		}
	}
}

// TestUnresolved wants relative dates to stay open when the day of the report is unknown.
func TestUnresolved(t *testing.T) {
	for _, s := range []string{"They left yesterday.", "غادروا أمس."} {
		a := analysis.Analyze(lexicon.Default(), s, time.Time{})
		if len(a.Dates) != 1 || !a.Dates[0].From.IsZero() || !a.Dates[0].To.IsZero() {
			t.Errorf("%q: %+v", s, a.Dates)
		}
	}
}

// sound wants the parts of an analysis to fit together: spans stand in the text in order, ranges in the tokens, and the
// tokens name the parts that hold them.
func sound(t testing.TB, a *analysis.Analysis) {
	t.Helper()
	end := 0
	for i := range a.Tokens {
		k := &a.Tokens[i]
		if k.Start < end || k.End < k.Start || k.End > len(a.Text) || k.Text != a.Text[k.Start:k.End] {
			t.Fatalf("token %q at %v after %d of %q", k.Text, k.Span, end, a.Text)
		}
		end = k.End
		for _, part := range []struct {
			what string
			at   int
			of   int
		}{{"number", k.Number, len(a.Numbers)}, {"date", k.Date, len(a.Dates)}, {"name", k.Name, len(a.Names)}} {
			if part.at < -1 || part.at >= part.of {
				t.Fatalf("token %q of %q is in %s %d of %d", k.Text, a.Text, part.what, part.at, part.of)
			}
		}
		if k.Run.Last > 0 && (k.Run.First > i || k.Run.Last <= i || k.Run.Last > len(a.Tokens)) {
			t.Errorf("token %d of %q has the run %v", i, a.Text, k.Run)
		}
		if k.Content() && k.Function {
			t.Errorf("token %q of %q is a particle and says something", k.Text, a.Text)
		}
	}
	fits := func(what string, ranges []text.Range) {
		last := 0
		for _, r := range ranges {
			if r.First < last || r.Last <= r.First || r.Last > len(a.Tokens) {
				t.Fatalf("%s %v after %d in %q, which has %d tokens", what, r, last, a.Text, len(a.Tokens))
			}
			last = r.Last
		}
	}
	fits("sentence", a.Sentences)
	var names, numbers, dates []text.Range
	for i := range a.Names {
		names = append(names, a.Names[i].Range)
		for j := a.Names[i].First; j < a.Names[i].Last; j++ {
			if a.Tokens[j].Name != i {
				t.Errorf("token %d of %q is in name %d, not in %d", j, a.Text, a.Tokens[j].Name, i)
			}
		}
	}
	for _, n := range a.Numbers {
		numbers = append(numbers, text.Range{First: n.First, Last: n.Last})
	}
	for _, d := range a.Dates {
		dates = append(dates, text.Range{First: d.First, Last: d.Last})
		if d.To.Before(d.From) {
			t.Errorf("the date %q of %q ends before it begins", d.Span.Of(a.Text), a.Text)
		}
	}
	fits("name", names)
	fits("number", numbers)
	fits("date", dates)
	if utf8.ValidString(a.Text) {
		for i := range a.Tokens {
			if !utf8.ValidString(a.Tokens[i].Text) {
				t.Errorf("token %q cuts a character of %q", a.Tokens[i].Text, a.Text)
			}
		}
	}
}

// FuzzAnalyze reads made-up texts: it never fails, the parts fit together, and a second reading finds the same.
func FuzzAnalyze(f *testing.F) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		for _, e := range readExamples(f, file) {
			f.Add(e.text)
		}
	}
	for _, s := range []string{"\xff\xfe", "al al al", "بن بن", "«", `"`, "- - -", "not", "لا", "the the", "عين", "U.N. u.n", "\u202a\u202c", "12.12.12"} {
		f.Add(s)
	}
	l := lexicon.Default()
	f.Fuzz(func(t *testing.T, s string) {
		a := analysis.Analyze(l, s, published)
		sound(t, a)
		if again := analysis.Analyze(l, s, published); !reflect.DeepEqual(again, a) {
			t.Errorf("a second reading of %q finds something else", s)
		}
	})
}

func BenchmarkAnalyze(b *testing.B) {
	const s = "The coast guard said on Sunday that at least 17 sailors were rescued off Lenmoor. قالت وزارة الصحة إن 17 شخصاً أصيبوا في حلب أمس."
	l := lexicon.Default()
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		analysis.Analyze(l, s, published)
	}
}
