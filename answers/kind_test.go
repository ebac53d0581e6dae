package answers

import (
	"os"
	"strings"
	"testing"

	"isnad/corpus/lexicon"
)

// TestKinds holds questions as people type them to what they ask for and what they count. Lines with a # are known misses.
func TestKinds(t *testing.T) {
	l := lexicon.Default()
	for _, file := range []string{"en.tsv", "ar.tsv"} {
		t.Run(file, func(t *testing.T) {
			data, err := os.ReadFile("testdata/questions/" + file)
			if err != nil {
				t.Fatal(err)
			}
			for n, line := range strings.Split(string(data), "\n") {
				if line == "" || strings.HasPrefix(line, "#") {
					continue
				}
				c := strings.Split(line, "\t")
				if len(c) != 3 {
					t.Fatalf("%s:%d: %d columns, want the question, its kind and what it counts", file, n+1, len(c))
				}
				q := Parse(l, c[0])
				kind := string(q.Kind)
				if q.Kind == YesNo {
					kind = "did"
				}
				if kind != c[1] {
					t.Errorf("%s:%d: %q is read as %s, want %s", file, n+1, c[0], kind, c[1])
				} else if counts := countedWords(q); q.Kind == HowMany && !countsAs(counts, c[2]) {
					t.Errorf("%s:%d: %q counts %q, want %q", file, n+1, c[0], counts, c[2])
				}
			}
		})
	}
}

// TestCut cuts questions off at every word, at either end: what is left is read too, whatever it means.
func TestCut(t *testing.T) {
	l := lexicon.Default()
	for _, file := range []string{"en.tsv", "ar.tsv"} {
		data, err := os.ReadFile("testdata/questions/" + file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			question, _, _ := strings.Cut(strings.TrimPrefix(line, "# "), "\t")
			words := strings.Fields(question)
			for i := range words {
				Parse(l, strings.Join(words[:i], " "))
				Parse(l, strings.Join(words[i:], " "))
			}
		}
	}
}

func countedWords(q *Question) string {
	var out []string
	for _, item := range q.Part(Head) {
		out = append(out, item.Words)
	}
	return strings.Join(out, " ")
}

// countsAs tells whether what is counted is what is wanted, adjectives aside; "-" and nouns that stand for people alone are
// counted as people.
func countsAs(got, want string) bool {
	if got == "people" || got == "أشخاص" || got == "" {
		return got != "" || want == "-"
	}
	return want != "-" && (strings.Contains(want, got) || strings.Contains(got, want))
}
