package fetch

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// complete fills in what a document's text tells of it, and makes its title the first line of its text unless the text
// begins with it or has it as its headline, below the name of a section for instance.
func complete(d *corpus.Document, l *lexicon.Lexicon) {
	d.Title, d.Outlet = label(d.Title), label(d.Outlet)
	apart := d.Title != ""
	h := readHeader(d.Text, l)
	if d.Title == "" {
		d.Title = h.title
	}
	if d.Outlet == "" {
		d.Outlet = h.outlet
	}
	if d.Published.IsZero() {
		d.Published, d.DateOnly = h.published, h.dateOnly
	}
	if d.Language != text.Arabic && d.Language != text.English {
		d.Language = text.Language(d.Text)
	}
	if apart && !sameWords(h.title, d.Title) {
		d.Text = withTitle(d.Title, d.Text)
	}
}

// sameWords tells whether two lines have the same words, signs and the spelling of letters aside.
func sameWords(a, b string) bool {
	words := func(s string) (norms []string) {
		for _, t := range text.Tokenize(s) {
			if t.Kind == text.Word || t.Kind == text.Number {
				norms = append(norms, t.Norm)
			}
		}
		return norms
	}
	return slices.Equal(words(a), words(b))
}

// withTitle returns the body with the title as its first line, unless it begins with the title.
func withTitle(title, body string) string {
	if beginsWith(body, title) {
		return body
	}
	return title + "\n" + body
}

// beginsWith tells whether the body begins with the title, white space and the spelling of letters aside.
func beginsWith(body, title string) bool {
	if strings.HasPrefix(body, title) {
		return true
	}
	want := text.Tokenize(title)
	have := text.Tokenize(body[:min(len(body), 4*len(title)+64)])
	for len(have) > 0 && have[0].Kind == text.Break {
		have = have[1:]
	}
	if len(want) == 0 || len(have) < len(want) {
		return false
	}
	for i := range want {
		if have[i].Norm != want[i].Norm {
			return false
		}
	}
	return true
}
