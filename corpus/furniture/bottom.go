package furniture

import "isnad/corpus/text"

const (
	bottomLines = 8  // in which the outlet's name and the source are looked for
	endTokens   = 16 // behind the last full stop, of signatures and codes, at most
)

// readBottom takes, from the last line upwards, what closes the page: the outlet's name, the source, signatures.
func (p *page) readBottom() {
	for i := len(p.lines) - 1; i > p.headline && i >= len(p.lines)-bottomLines; i-- {
		l := &p.lines[i]
		switch {
		case l.taken:
		case isClosing(l):
			p.take(i, Closing)
		case l.is("end"), i > p.body && (isByline(l) || isCredit(l)):
			p.take(i, Byline)
		case i > p.body && (isDateline(l) || l.isClock()):
			p.take(i, Dateline)
		default:
			p.readEnd(l)
			return
		}
	}
}

// initial tells whether token i is a single capital letter, whose dot ends no sentence.
func (l *line) initial(i int) bool {
	return i >= 0 && l.tokens[i].Kind == text.Word && !l.tokens[i].Arabic && len(l.tokens[i].Norm) == 1 && l.tokens[i].Capital()
}

// isClock tells whether the line is a time of day and nothing else: «15:00 ت م».
func (l *line) isClock() bool {
	return l.words <= 4 && hasDigit(l) && l.holds("clock", 0, len(l.tokens)) && l.onlyClock(0)
}

// onlyClock tells whether nothing but a time of day and slashes stands from i on.
func (l *line) onlyClock(i int) bool {
	for i < len(l.tokens) {
		j := words["clock"].match(l.tokens, i)
		if l.tokens[i].Kind == text.Number || l.norm(i) == ":" || l.norm(i) == "/" {
			j = i + 1
		}
		if j == i {
			return false
		}
		i = j
	}
	return true
}

// isClosing tells whether the line is an outlet's name after what sort of house it is: «صحيفة الوطن».
func isClosing(l *line) bool {
	j := words["outlet"].match(l.tokens, 0)
	return j > 0 && l.words >= 2 && l.words <= 4 && len(l.tokens) == l.words && !hasDigit(l) && !l.holds("function", 0, len(l.tokens))
}

// readEnd takes what stands behind the last full stop of a report: a source, initials, a code.
func (p *page) readEnd(l *line) {
	n := len(l.tokens)
	stop := n - 1
	for stop >= 0 && (l.norm(stop) != "." || l.initial(stop-1)) {
		stop--
	}
	if stop < 0 || stop == n-1 || n-stop > endTokens {
		return
	}
	first := stop + 1
	for first < n && (l.norm(first) == `"` || l.norm(first) == ")" || l.norm(first) == "/") {
		first++
	}
	if first == n {
		return
	}
	for _, kind := range []string{"also", "related", "tags"} { // see readRuns
		if words[kind].match(l.tokens, first) > first {
			return
		}
	}
	rest := l.tokens[first:]
	if j := words["credit"].match(l.tokens, first); j > first && j < n && (l.norm(j) == ":" || l.tokens[j].Capital()) {
		p.add(l, first, n, Byline)
		return
	}
	if words["end"].match(l.tokens, first) > first && l.onlyClock(first+1) {
		p.add(l, stop+1, n, Byline)
		return
	}
	plain := 0
	for i, t := range rest {
		switch {
		case l.initial(first + i):
		case t.Kind == text.Number, t.Kind == text.Word && (t.Upper() || t.Capital()):
			plain++
		case t.Kind == text.Punct && (t.Norm == "-" || t.Norm == "/" || t.Norm == "(" || t.Norm == ")" || t.Norm == "."):
		case t.Norm == "al" || t.Norm == "el":
		default:
			return
		}
	}
	if plain > 0 && plain <= 5 {
		p.add(l, first, n, Byline)
	}
}
