package answers_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"isnad/answers"
)

func TestSpeakers(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/check/ferry.txt")
	if err != nil {
		t.Fatal(err)
	}
	an, _ := newsroom(t, archive)
	said := answers.Parse(an.Lexicon, "How many people died off Sfax?")
	q, followed := answers.Follow(an.Lexicon, said, "who said that?")
	if !followed {
		t.Fatal("it follows nothing")
	}
	a, err := an.Speakers(context.Background(), q, said, answers.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range a.Answers {
		c := &s.Claims[0]
		got = append(got, s.Document.ID+": "+c.Text)
		if marked := c.Quote[c.Mark[0]:c.Mark[1]]; c.Value != nil || marked != "" && !strings.Contains(c.Text, marked) {
			t.Errorf("%s: value %v, %q is marked", s.Document.ID, c.Value, marked)
		}
	}
	slices.Sort(got)
	want := []string{"gulf: coast guard", "post: coast guard", "sahel: وزارة الصحة"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("- wanted, + found:\n%s", diff)
	}
	if got := fmt.Sprintln(a.Agreement.Verdict, a.Agreement.Origins, len(a.Agreement.Groups)); got != "none 2 2\n" {
		t.Errorf("agreement is %s", got)
	}
}
