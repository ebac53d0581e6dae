package furniture

import "isnad/corpus/text"

const (
	bylineWords  = 12 // at most
	segmentWords = 4  // between two dashes, at most
)

// segment is what stands between two dashes, bars or brackets of a byline, as token indexes.
type segment struct {
	first, last int
	bracket     bool
}

// segments cuts tokens [first, last) at dashes, bars, slashes, commas and brackets; ok tells that each has a few words
// and none that no byline holds.
func (l *line) segments(first, last int) (list []segment, ok bool) {
	from, bracket := first, false
	flush := func(i int) bool {
		n := 0
		for _, t := range l.tokens[from:i] {
			if isWord(t) {
				n++
			}
		}
		if n > 0 {
			if n > segmentWords || l.holds("function", from, i) {
				return false
			}
			list = append(list, segment{from, i, bracket})
		}
		return true
	}
	for i := first; i < last; i++ {
		t := l.tokens[i]
		if t.Kind != text.Punct && !isStroke(t) {
			continue
		}
		switch t.Norm {
		case "-", "|", "/", ",", "(", ")", "[", "]", "·", "•":
			if t.Norm == "-" && glued(l, i) {
				continue
			}
			if !flush(i) {
				return nil, false
			}
			from, bracket = i+1, t.Norm == "(" || t.Norm == "["
		case "": // a stroke
			if !flush(i) {
				return nil, false
			}
			from, bracket = i+1, false
		case ".", `"`, "'":
		default:
			return nil, false
		}
	}
	if !flush(last) {
		return nil, false
	}
	return list, len(list) > 0
}

// isStroke tells whether the token is the stroke that lengthens Arabic letters, standing alone for a dash.
func isStroke(t text.Token) bool { return t.Kind == text.Word && t.Norm == "" }

// glued tells whether the hyphen at i joins two Latin words.
func glued(l *line, i int) bool {
	return i > 0 && i+1 < len(l.tokens) && l.tokens[i-1].End == l.tokens[i].Start && l.tokens[i].End == l.tokens[i+1].Start &&
		l.tokens[i-1].Kind == text.Word && !l.tokens[i-1].Arabic && l.tokens[i+1].Kind == text.Word && !l.tokens[i+1].Arabic
}

// names tells whether the segment is an agency or a notice and nothing else.
func (l *line) names(s segment) bool {
	for _, kind := range []string{"agency", "notice"} {
		if j := words[kind].match(l.tokens[:s.last], s.first); j > s.first {
			rest := false
			for _, t := range l.tokens[j:s.last] {
				rest = rest || isWord(t)
			}
			if !rest {
				return true
			}
		}
	}
	return false
}

// isByline tells whether the line says who wrote or sent the report: an agency or a notice beside names, or a name after
// "by".
func isByline(l *line) bool {
	if l.words > bylineWords {
		return false
	}
	if isWriter(l) || isCredit(l) {
		return true
	}
	last := len(l.tokens)
	for last > 0 && l.norm(last-1) == ":" {
		last--
	}
	list, ok := l.segments(0, last)
	if !ok {
		return false
	}
	for _, s := range list {
		if l.names(s) {
			return true
		}
	}
	return false
}

// lastDate returns the index of the day and month that end the line, or of its end.
func (l *line) lastDate() int {
	if l.words > bylineWords || !hasDigit(l) {
		return len(l.tokens)
	}
	found, _ := dates(l.tokens)
	for first, e := range found {
		if first > 0 && e.Last == len(l.tokens) {
			return first
		}
	}
	return len(l.tokens)
}

// isPlainByline tells whether the line is two or three short names with dashes or bars between them. Only its place,
// between a headline and a report, shows that it is a byline.
func isPlainByline(l *line) bool {
	last := l.lastDate()
	if l.words > bylineWords || hasDigit(&line{tokens: l.tokens[:last]}) {
		return false
	}
	list, ok := l.segments(0, last)
	if !ok || len(list) < 2 || len(list) > 3 {
		return false
	}
	for _, s := range list {
		if s.last-s.first > 3 {
			return false
		}
		for _, t := range l.tokens[s.first:s.last] {
			if t.Kind == text.Word && !t.Arabic && !t.Capital() {
				return false
			}
		}
	}
	return true
}

// isWriter tells whether the line is a writer's name after "by".
func isWriter(l *line) bool {
	i := l.firstWord()
	j := words["by"].match(l.tokens, i)
	if j == i || j == len(l.tokens) || l.words > 9 || hasDigit(l) {
		return false
	}
	if l.tokens[i].Arabic {
		return (l.norm(j) == ":" || l.norm(j) == "-" || l.norm(i) == text.Fold("بقلم")) && !l.holds("function", j, len(l.tokens))
	}
	for _, t := range l.tokens[j:] {
		if t.Kind == text.Word && !t.Capital() && t.Norm != "and" && t.Norm != "in" && t.Norm != "of" {
			return false
		}
	}
	return true
}

// isCredit tells whether the line names the source: «المصدر: وكالات», "Source: Reuters".
func isCredit(l *line) bool {
	i := l.firstWord()
	j := words["credit"].match(l.tokens, i)
	return j > i && l.norm(j) == ":" && j+1 < len(l.tokens) && l.words <= 8 && !l.endsSentence() && !l.holds("function", j, len(l.tokens))
}

// startByline returns the index after a byline before the first words of a report: «رويترز- نيودلهي:», "LONDON (Reuters)
// -"; i if there is none.
func startByline(l *line, i int) int {
	n, found := 0, i
	for k := i; k+1 < len(l.tokens) && n <= bylineWords; k++ {
		switch t := l.tokens[k]; {
		case isWord(t):
			n++
		case t.Norm == ":":
			if list, ok := l.segments(i, k); ok && (len(list) > 1 && l.cut(i, k) || len(list) == 1 && l.names(list[0])) {
				return k + 1
			}
			return found
		case t.Norm == "-" && (!glued(l, k) || words["agency"].match(l.tokens[:k], k-1) == k && l.tokens[k-1].Upper() && l.tokens[k+1].Capital()):
			list, ok := l.segments(i, k)
			if !ok {
				return found
			}
			last := list[len(list)-1]
			if l.names(last) || len(list) > 1 && last.bracket && l.norm(k-1) == ")" && l.capitals(list) {
				for k+1 < len(l.tokens) && l.norm(k+1) == "-" {
					k++
				}
				found = k + 1
			}
		}
	}
	return found
}

// cut tells whether a dash, bar, slash or bracket stands among the tokens [first, last).
func (l *line) cut(first, last int) bool {
	for i := first; i < last; i++ {
		switch l.norm(i) {
		case "-", "|", "/", "(":
			return true
		}
	}
	return false
}

// capitals tells whether every Latin word of the segments begins with a capital and there is one.
func (l *line) capitals(list []segment) bool {
	n := 0
	for _, s := range list {
		for _, t := range l.tokens[s.first:s.last] {
			if t.Kind == text.Word {
				if t.Arabic || !t.Capital() {
					return false
				}
				n++
			}
		}
	}
	return n > 0
}
