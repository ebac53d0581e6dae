package furniture

import "isnad/corpus/text"

// page is a text in lines, with the furniture found so far.
type page struct {
	s        string
	lines    []line
	parts    []Part
	headline int // index of the headline's line; -1 where there is none
	body     int // index of the first line of the report itself, which may be the headline's; len(lines) where there is none
}

// line is a line that has tokens; its span is without the white space round it.
type line struct {
	text.Span
	tokens []text.Token
	words  int  // tokens that are words or figures
	taken  bool // the whole line is furniture
}

func newPage(s string) *page {
	p := &page{s: s, headline: -1}
	tokens := text.Tokenize(s)
	first := 0
	for i := 0; i <= len(tokens); i++ {
		if i < len(tokens) && tokens[i].Kind != text.Break {
			continue
		}
		if part := tokens[first:i]; len(part) > 0 {
			p.lines = append(p.lines, newLine(part))
		}
		first = i + 1
	}
	p.body = len(p.lines)
	return p
}

func newLine(tokens []text.Token) line {
	l := line{Span: text.Span{Start: tokens[0].Start, End: tokens[len(tokens)-1].End}, tokens: tokens}
	for _, t := range tokens {
		if isWord(t) {
			l.words++
		}
	}
	return l
}

// take marks a whole line as furniture.
func (p *page) take(i int, k Kind) {
	p.lines[i].taken = true
	p.parts = append(p.parts, Part{p.lines[i].Span, k})
}

// add marks the tokens [first, last) of a line as furniture.
func (p *page) add(l *line, first, last int, k Kind) {
	if first < last {
		p.parts = append(p.parts, Part{text.Span{Start: l.tokens[first].Start, End: l.tokens[last-1].End}, k})
	}
}

// is tells whether the line's words are a phrase of this kind and nothing else.
func (l *line) is(kind string) bool {
	i := l.firstWord()
	if i == len(l.tokens) {
		return false
	}
	j := words[kind].match(l.tokens, i)
	if j == i {
		return false
	}
	for _, t := range l.tokens[j:] {
		if isWord(t) {
			return false
		}
	}
	return true
}

func (l *line) firstWord() int {
	for i, t := range l.tokens {
		if isWord(t) {
			return i
		}
	}
	return len(l.tokens)
}

// norm returns the normal form of token i; "" outside the line.
func (l *line) norm(i int) string {
	if i < 0 || i >= len(l.tokens) {
		return ""
	}
	return l.tokens[i].Norm
}

// endsSentence tells whether the line ends as a sentence does.
func (l *line) endsSentence() bool {
	for i := len(l.tokens) - 1; i >= 0; i-- {
		switch l.tokens[i].Norm {
		case `"`, ")", "]", "'":
			continue
		case ".", "!", "?", "…":
			return true
		}
		return false
	}
	return false
}

// A paragraph of the report has a sentence of some length, or is simply long.
const (
	sentenceWords  = 8
	paragraphWords = 25
	headlineWords  = 30 // at most
)

// isBody tells whether the line is a paragraph of a report and no headline, caption or label.
func (l *line) isBody() bool {
	return l.words >= paragraphWords || l.words >= sentenceWords && l.endsSentence()
}

// isHeadline tells whether the line may be a headline.
func (l *line) isHeadline() bool {
	last := l.norm(len(l.tokens) - 1)
	return l.words >= 3 && l.words <= headlineWords && last != "." && last != ":" && last != ","
}

// holds tells whether a token of [first, last) begins a phrase of this kind.
func (l *line) holds(kind string, first, last int) bool {
	for i := first; i < last; i++ {
		if words[kind].match(l.tokens[:last], i) > i {
			return true
		}
	}
	return false
}
