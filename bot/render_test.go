package bot

import (
	"strings"
	"testing"

	"isnad/answers"
	"isnad/corpus/text"
)

// TestOutletItself wants an answer that is the outlet itself not to be said twice.
func TestOutletItself(t *testing.T) {
	s := answers.Source{Document: answers.Document{ID: "a", Outlet: "Harbour Post"}, Claims: []answers.Claim{{ID: "a#1", Text: "Harbour Post", Quote: "The port will open."}}}
	for _, who := range []string{"", "the mayor"} {
		if who != "" {
			s.Claims[0].SaidBy = []string{who}
		}
		said := 0
		for _, b := range renderSource(text.English, &s, nil) {
			said += strings.Count(b.Text, "Harbour Post")
		}
		if want := 1 + len(s.Claims[0].SaidBy); said != want {
			t.Errorf("said by %q: the outlet stands %d times, want %d", who, said, want)
		}
	}
}
