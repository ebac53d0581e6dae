package answers_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"isnad/answers"
	"isnad/corpus"
	"isnad/corpus/text"
)

// TestNewsroom asks the questions of testdata/newsroom over its reports, loaded as the program loads them, and compares the
// answers with the lines below them: of every report its short answer, who said it and through whom, and the words of the
// quotation that carry it; and how the sources stand.
func TestNewsroom(t *testing.T) {
	const file = "testdata/newsroom/questions.txt"
	an, _ := loaded(t, "testdata/newsroom/reports.jsonl")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	blocks := strings.SplitAfter(string(data), "\n\n")
	for _, block := range blocks {
		var comments, question, want strings.Builder
		for line := range strings.Lines(strings.TrimRight(block, "\n") + "\n") {
			switch {
			case line[0] == '#' || line == "\n":
				comments.WriteString(line)
			case strings.HasPrefix(line, "    "):
				want.WriteString(line)
			default:
				question.WriteString(line)
			}
		}
		got := ""
		if q := strings.TrimSpace(question.String()); q != "" {
			a, err := an.Answer(context.Background(), q, answers.Options{})
			if err != nil {
				t.Fatal(err)
			}
			whole(t, a)
			verbatim(t, an, a)
			got = tell(a)
			if a.Language != text.Language(q) {
				t.Errorf("%s is answered in %q", q, a.Language)
			}
			if diff := cmp.Diff(want.String(), got); diff != "" && !*answers.Update {
				t.Errorf("%s (- wanted, + answered):\n%s", q, diff)
			}
		}
		out.WriteString(comments.String() + question.String() + got + "\n")
	}
	if *answers.Update {
		if err := os.WriteFile(file, []byte(strings.TrimRight(out.String(), "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// tell writes an answer: a line for each report, by its id, and one for how they stand.
func tell(a *answers.Answer) string {
	if len(a.Answers) == 0 {
		return "    silence\n"
	}
	var lines []string
	for _, s := range a.Answers {
		c := s.Claims[0]
		carries := c.Quote
		if c.Mark[0] < c.Mark[1] {
			carries = c.Quote[c.Mark[0]:c.Mark[1]]
		}
		line := fmt.Sprintf("    %s: %s | %s", s.Document.ID, c.Text, strings.Join(c.SaidBy, "; "))
		if len(c.Via) > 0 {
			line += " | via " + strings.Join(c.Via, "; ")
		}
		if c.Stance != "" {
			line += " | " + c.Stance
		}
		lines = append(lines, line+" | "+carries+"\n")
	}
	slices.Sort(lines)
	var b strings.Builder
	b.WriteString(strings.Join(lines, ""))
	fmt.Fprintf(&b, "    = %s, %d origins", a.Agreement.Verdict, a.Agreement.Origins)
	if len(a.Answers) > 1 {
		for i, g := range a.Agreement.Groups {
			fmt.Fprintf(&b, "%s%s", [...]string{", ", " | "}[min(i, 1)], g.Text)
		}
	}
	if len(a.Agreement.Reasons) > 0 {
		fmt.Fprintf(&b, ": %s", strings.Join(a.Agreement.Reasons, ", "))
	}
	return b.String() + "\n"
}

// verbatim wants every quotation shown to be the very words of the stored text.
func verbatim(t testing.TB, an *answers.Answerer, a *answers.Answer) {
	t.Helper()
	for _, s := range a.Answers {
		for _, c := range s.Claims {
			stored, err := an.Store.Quotes(context.Background(), []*corpus.Claim{{Document: s.Document.ID, Quote: text.Span{Start: c.Start, End: c.End}}})
			if err != nil || stored[0] != c.Quote {
				t.Errorf("%s: %s has %q, the quotation is %q (%v)", a.Question, s.Document.ID, stored, c.Quote, err)
			}
		}
	}
}

// TestAskedLanguage wants short answers in the language that is asked for, whatever the question's.
func TestAskedLanguage(t *testing.T) {
	an, _ := loaded(t, "testdata/newsroom/reports.jsonl")
	for language, want := range map[string]string{"": "yes: ", "en": "yes: ", "ar": "نعم، "} {
		a, err := an.Answer(context.Background(), "Did the talks between Egypt and Sudan fail?", answers.Options{Language: language})
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(a.Answers, func(s answers.Source) bool { return strings.HasPrefix(s.Claims[0].Text, want) }) {
			t.Errorf("in %q: no answer begins %q", language, want)
		}
	}
}

// FuzzAnswer asks made-up questions of real reports: every answer fits together and every quotation is verbatim.
func FuzzAnswer(f *testing.F) {
	data, err := os.ReadFile("testdata/newsroom/questions.txt")
	if err != nil {
		f.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if line[0] != ' ' && line[0] != '#' {
			f.Add(strings.TrimSpace(line))
		}
	}
	f.Add("قال00!000000000000000000سودان00") // a speaker without a word
	an, _ := loaded(f, "testdata/newsroom/reports.jsonl")
	f.Fuzz(func(t *testing.T, question string) {
		a, err := an.Answer(context.Background(), question, answers.Options{})
		if err != nil {
			t.Fatal(err)
		}
		whole(t, a)
		verbatim(t, an, a)
	})
}
