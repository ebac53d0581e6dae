package answers

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
)

// TestQuestionWordsMalformed wants each malformed line to be told of by its number.
func TestQuestionWordsMalformed(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"two columns", "# a comment\nwho\ten", "answers/questions.tsv:2: want a list"},
		{"four columns", "who\ten\twho\tx", "answers/questions.tsv:1: want a list"},
		{"no language", "who\tfr\tqui", "answers/questions.tsv:1: want a list"},
		{"no words", "who\ten\t", `answers/questions.tsv:1: "" is no word`},
		{"a comma too many", "who\ten\twho, , whom", `answers/questions.tsv:1: " " is no word`},
		{"another language", "who\ten\twho, من", `answers/questions.tsv:1: " من" is no word`},
		{"a word twice", "or\tar\tأو\n\nor\tar\tاو", `answers/questions.tsv:3: "او" stands there before`},
		{"a cue of two kinds", "who\ten\twho\nwhat\ten\twho", `answers/questions.tsv:2: "who" stands there before`},
		{"unknown list", "who\ten\twho\nwhom\ten\twhom", `answers/questions.tsv:2: unknown list "whom"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			defer func() {
				if got := fmt.Sprint(recover()); !strings.HasPrefix(got, c.want) {
					t.Errorf("panics with %q, want %q", got, c.want)
				}
			}()
			readQuestionWords(c.file).checkTaken()
		})
	}
	t.Run("missing list", func(t *testing.T) {
		defer func() {
			if got, want := fmt.Sprint(recover()), "answers/questions.tsv has no list or"; got != want {
				t.Errorf("panics with %q, want %q", got, want)
			}
		}()
		readQuestionWords("not\ten\tnot").set("or")
	})
}

// TestCuesAreReached wants every cue, typed alone, to be read as what it asks: none is hidden by one further up.
func TestCuesAreReached(t *testing.T) {
	l := lexicon.Default()
	for _, c := range questionWords.cues {
		words := strings.ReplaceAll(strings.Join(c.words, " "), "'", "") // "what's" is met where it is typed "whats"
		if kind, r, _ := findCue(analysis.Analyze(l, words, time.Time{})); kind != c.kind {
			t.Errorf("%q is read as %q, want %q", words, kind, c.kind)
		} else if r.First != 0 || r.Last < len(c.words) {
			t.Errorf("%q: only the tokens %v are read", words, r)
		}
	}
}
