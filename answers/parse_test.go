package answers

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"isnad/corpus/lexicon"
)

// TestParse reads testdata/questions.tsv: a question, its kind, and what must be understood in it: what is counted, what is
// done or the state asked about, names, times. Concepts and names stand by their ids, names the lexicon does not know as
// they are written; "-" leaves it open, but for times, where it wants none.
func TestParse(t *testing.T) {
	const file = "testdata/questions.tsv"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	l := lexicon.Default()
	languages := map[string]int{}
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 6 {
			t.Errorf("%s:%d: %d columns, want 6", file, n, len(f))
			continue
		}
		q := Parse(l, f[0])
		languages[q.Language]++
		if string(q.Kind) != f[1] {
			t.Errorf("%s:%d: %s asks for %s, want %s", file, n, f[0], q.Kind, f[1])
		}
		for _, part := range []struct {
			what, want string
			parts      []Part
		}{{"counted", f[2], []Part{Head}}, {"acts", f[3], []Part{Act, Modifier}}, {"names", f[4], []Part{Named, Stranger, Speaker}}} {
			if part.want == "-" {
				continue
			}
			for want := range strings.FieldsSeq(strings.ReplaceAll(part.want, ",", " ")) {
				if !speaksOf(l, q, part.parts, want) {
					t.Errorf("%s:%d: %s: %s lack %q: %s", file, n, f[0], part.what, want, q)
				}
			}
		}
		times := "-"
		switch {
		case !q.From.IsZero():
			times = q.From.Format(time.DateOnly)
			if !q.To.Equal(q.From) {
				times += ".." + q.To.Format(time.DateOnly)
			}
		case q.Period != "":
			times = q.Period
		default:
			for _, item := range q.Part(Rest) { // a year may belong to what is asked about
				if _, err := time.Parse("2006", item.Words); err == nil {
					times = item.Words
				}
			}
		}
		if times != f[5] {
			t.Errorf("%s:%d: %s: times %s, want %s", file, n, f[0], times, f[5])
		}
	}
	if languages["ar"] < 40 || languages["en"] < 40 {
		t.Errorf("%s holds %d Arabic and %d English questions, want 40 of each", file, languages["ar"], languages["en"])
	}
}

// speaksOf tells whether one of the items of those parts is, or stands under, the concept or the name of that id, or a name
// of those words ("_" for blanks).
func speaksOf(l *lexicon.Lexicon, q *Question, parts []Part, id string) bool {
	is := func(k ItemKey) bool {
		if k.Fit < 1 || k.Opposite {
			return false
		}
		c := l.Concept(strings.TrimPrefix(k.Name, "c:"))
		return k.Name == "n:"+id || c != nil && c.Is(id)
	}
	for _, p := range parts {
		for _, item := range q.Part(p) {
			for _, part := range item.Parts {
				if slices.ContainsFunc(part, is) {
					return true
				}
			}
			if slices.ContainsFunc(item.Keys, is) || p != Head && p != Act && p != Modifier && strings.Contains(item.Words, strings.ReplaceAll(id, "_", " ")) {
				return true
			}
		}
	}
	return false
}

// TestSameQuestion wants questions that are written otherwise to be understood as the same.
func TestSameQuestion(t *testing.T) {
	l := lexicon.Default()
	for _, same := range [][]string{
		{"How many civilians are trapped in Raqqa?", "how many civilians are trapped in raqqa", "HOW MANY CIVILIANS ARE TRAPPED IN RAQQA", "  How many   civilians are trapped in Raqqa ?  ", "how many civilians are trapped in raqqa???"},
		{"كم عدد المدنيين المحاصرين في الرقة؟", "كم عدد المدنيين المحاصرين في الرقه", "كَمْ عَدَدُ المَدَنِيِّين المُحاصَرين في الرقّة", "كم عدد المدنيين المحاصرين في الرقة ؟؟"},
	} {
		want := strings.ToLower(meaning(Parse(l, same[0])))
		for _, s := range same[1:] {
			if got := strings.ToLower(meaning(Parse(l, s))); got != want {
				t.Errorf("%q is understood as\n%s\n%q as\n%s", s, got, same[0], want)
			}
		}
	}
}

// meaning writes the kind and the keys of a question's items.
func meaning(q *Question) string {
	var b strings.Builder
	b.WriteString(string(q.Kind))
	for _, item := range q.Items {
		b.WriteString("\n" + string(item.Part))
		for _, k := range item.Keys {
			b.WriteString(" " + k.Name)
		}
	}
	return b.String()
}

// FuzzParse reads made-up questions: it never fails, asks for something a claim can be, and names in Unknown only words of
// the question.
func FuzzParse(f *testing.F) {
	data, err := os.ReadFile("testdata/questions.tsv")
	if err != nil {
		f.Fatal(err)
	}
	f.Add("، كم عددهم؟") // nothing counted before, and nothing behind
	for line := range strings.Lines(string(data)) {
		question, _, _ := strings.Cut(line, "\t")
		f.Add(question)
	}
	for _, s := range []string{"", "?", "؟", "how many", "كم", "\xff", "who who who", "when when", "من من", "how many how many how many", "هل", "في؟", "2017", "كم كم 3 كم", "what is the", "name of", "\u202bكم\u202c"} {
		f.Add(s)
	}
	l := lexicon.Default()
	f.Fuzz(func(t *testing.T, s string) {
		q := Parse(l, s)
		if q.Text != s || claimKinds[q.Kind] == nil || len(q.Kinds) == 0 {
			t.Errorf("%q asks for %q of the kinds %v", s, q.Kind, q.Kinds)
		}
		if q.predicate < -1 || q.predicate >= len(q.Items) {
			t.Errorf("%q: item %d of %d is the predicate", s, q.predicate, len(q.Items))
		}
		if q.To.Before(q.From) {
			t.Errorf("%q asks about %v to %v", s, q.From, q.To)
		}
		for _, item := range q.Items {
			for _, k := range item.Keys {
				if len(k.Name) < 3 || k.Name[1] != ':' || k.Fit <= 0 || k.Fit > 1 {
					t.Errorf("%q: %q has the key %q with fit %v", s, item.Words, k.Name, k.Fit)
				}
			}
		}
		if again := Parse(l, s); meaning(again) != meaning(q) {
			t.Errorf("%q is understood as\n%s\nand then as\n%s", s, meaning(q), meaning(again))
		}
	})
}
