package answers_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"isnad/answers"
	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// frame is what is told of a name in a language, and what is asked of it.
type frame struct{ told, asked string }

// frames of places and of people, English and Arabic.
var frames = map[string][2]frame{
	"places": {
		{"Twelve workers were wounded in %s on Monday.", "How many workers were wounded in %s?"},
		{"أصيب 12 عاملا في %s يوم الاثنين.", "كم عاملا أصيب في %s؟"},
	},
	"people": {
		{"The workers left, %s said on Monday.", "What did %s say about the workers?"},
		{"وأعلن الوزير %s يوم الاثنين أن العمال غادروا.", "ماذا قال الوزير %s عن العمال؟"},
	},
}

// TestSpellingsMeet asks for each spelling of a name what is told of another.
func TestSpellingsMeet(t *testing.T) {
	for sort := range frames {
		for _, names := range rows(t, sort) {
			for _, told := range names {
				for _, asked := range names {
					if told != asked && !meets(sort, told, asked) {
						t.Errorf("%s: %q is not found by %q", sort, told, asked)
					}
				}
			}
		}
	}
}

// TestNamesApart asks for names what is told of others.
func TestNamesApart(t *testing.T) {
	for sort := range frames {
		for _, names := range rows(t, sort+"-apart") {
			for i, told := range names {
				if asked := names[1-i]; meets(sort, told, asked) {
					t.Errorf("%s: %q is found by %q", sort, told, asked)
				}
			}
		}
	}
}

func rows(t *testing.T, name string) [][]string {
	t.Helper()
	data, err := os.ReadFile("testdata/names/" + name + ".tsv")
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	return out
}

// meets tells whether a question about one name meets a report about another by what is called so.
func meets(sort, told, asked string) bool {
	d := corpus.Document{ID: "d", Text: fill(sort, told, func(f frame) string { return f.told })}
	d.Language = text.Language(d.Text)
	keys := map[string]bool{}
	for _, c := range (extract.Extractor{Lexicon: lexicon.Default()}).Extract(d) {
		for _, k := range c.Keys {
			keys[k.Name] = true
		}
	}
	q := answers.Parse(lexicon.Default(), fill(sort, asked, func(f frame) string { return f.asked }))
	return slices.ContainsFunc(q.Items, func(it answers.Item) bool {
		ofName := strings.Contains(asked, it.Words) || strings.Contains(it.Words, asked)
		return ofName && slices.ContainsFunc(it.Keys, func(k answers.ItemKey) bool { return !strings.HasPrefix(k.Name, "c:") && keys[k.Name] })
	})
}

func fill(sort, name string, side func(frame) string) string {
	f := frames[sort][0]
	if text.Language(name) == text.Arabic {
		f = frames[sort][1]
	}
	return strings.ReplaceAll(side(f), "%s", name)
}
