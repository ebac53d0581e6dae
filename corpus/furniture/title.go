package furniture

import (
	"slices"

	"isnad/corpus/text"
)

const (
	leadWords  = 20 // of a report's first sentence, in which it says again what its headline says
	leadShared = 3  // long words that it shares with the headline, at least
	longLetter = 4  // letters of a long word, at least
)

// cutTitle makes two lines of a first line that begins with the title and goes on with the dateline or with the report's
// first sentence. A sentence that merely begins with the title's words stays whole.
func (p *page) cutTitle(title string) {
	if len(p.lines) == 0 || title == "" {
		return
	}
	l := &p.lines[0]
	n := matchWords(l.tokens, 0, text.Tokenize(title))
	if n == 0 || n >= len(l.tokens) {
		return
	}
	head, rest := newLine(l.tokens[:n]), newLine(l.tokens[n:])
	if head.words < 3 {
		return
	}
	dated := rest.sectionEnd() > 0 || p.startDateline(&rest, 0) > 0 || p.innerDateline(&rest, 1)
	p.parts = nil // what was found is found again with the other lines
	if dated || rest.saysAgain(&head) {
		p.lines = slices.Concat([]line{head, rest}, p.lines[1:])
		p.body = len(p.lines)
	}
}

// saysAgain tells whether the line begins a sentence of its own that tells what the headline tells.
func (l *line) saysAgain(headline *line) bool {
	if t := l.tokens[0]; t.Kind != text.Word || !t.Capital() {
		return false
	}
	told := map[string]bool{}
	for _, t := range headline.tokens {
		if t.Kind == text.Word && len(t.Norm) >= longLetter {
			told[t.Norm] = true
		}
	}
	n := 0
	for _, t := range l.tokens[:min(len(l.tokens), leadWords)] {
		if told[t.Norm] {
			n++
			delete(told, t.Norm)
		}
	}
	return n >= leadShared
}

// siteName returns the index of the dash or bar behind which a headline names the site, or a source; 0 if there is none.
func (l *line) siteName() int {
	for i, t := range l.tokens {
		if i > 2 && (t.Norm == "|" || t.Norm == "-" && !glued(l, i)) {
			return i
		}
	}
	return 0
}
