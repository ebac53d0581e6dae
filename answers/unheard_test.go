package answers

import (
	"strings"
	"testing"

	"isnad/corpus/lexicon"
)

// TestNamesAsked tells which words of a question are names for certain.
func TestNamesAsked(t *testing.T) {
	l := lexicon.Default()
	for question, want := range map[string]string{
		"How many people died when the Brennand sank?":     "Brennand",
		"How many passengers did the ferry to Oslo carry?": "Oslo",
		"Gloomps how many people did it kill?":             "",
		"How many people did the ferry kill?":              "",
		"كم شخصا قتل في غرق عبارة في تشاد؟":                "تشاد",
		"كم شخصا قتل في هتتلعب؟":                           "",
	} {
		q := Parse(l, question)
		var got []string
		for _, i := range newAligner(l, q, nil, 0).namesAsked() {
			got = append(got, q.Items[i].Words)
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s: names %q, want %q", question, got, want)
		}
	}
}
