package furniture

import (
	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// readStart takes what stands before the first words of a report on the same line: a label, the headline once more, the
// dateline, buttons, the byline.
func (p *page) readStart(n int) {
	l := &p.lines[n]
	first := l.sectionEnd()
	i := p.startDateline(l, first)
	if i == first {
		i = 0
	}
	p.add(l, 0, min(i, first), Section)
	j := startByline(l, i)
	p.add(l, i, j, Byline)
	p.innerDateline(l, j+1)
}

// innerDateline takes a dateline that ran in between a summary and the report, at i or behind it, and tells whether there is
// one.
func (p *page) innerDateline(l *line, i int) bool {
	for ; i < len(l.tokens) && i < headWords; i++ {
		if l.agencyDates(i) && p.startDateline(l, i) > i {
			return true
		}
	}
	return false
}

// sectionEnd returns the index of a full date with nothing but a few names before it, of sections and of who took the
// picture; 0 if the line does not begin so.
func (l *line) sectionEnd() int {
	i := 0
	for i < len(l.tokens) && i < sectionNames && l.tokens[i].Kind == text.Word && l.tokens[i].Capital() && !openers[l.norm(i)] {
		i++
	}
	found, _ := dates(l.tokens[:min(len(l.tokens), headWords)])
	for _, j := range []int{i, i + 1} {
		if e, ok := found[j]; ok && e.Resolved() && !e.From.Before(earliest) && (j == i || hourMinute(l.norm(i))) {
			return i
		}
	}
	return 0
}

// agencyDates tells whether an agency's name stands before a date at i, and no word of its sentence leads to it.
func (l *line) agencyDates(i int) bool {
	j := words["agency"].match(l.tokens, i)
	if j == i || !l.tokens[i].Upper() && !l.tokens[i].Capital() || !isWord(l.tokens[i-1]) {
		return false
	}
	if before := l.norm(i - 1); words["function"].match(l.tokens, i-1) > i-1 || before == "the" || before == "told" || before == "by" {
		return false
	}
	if weekdays[l.norm(j)] {
		j++
	}
	return j < len(l.tokens) && l.tokens[j].Kind == text.Number
}

const (
	headWords    = 60 // tokens in which a dateline is looked for
	sectionNames = 8  // tokens before a date, at most
)

// startDateline takes the dateline that begins at a token of the line, and the headline repeated beside it, and returns the
// index after them.
func (p *page) startDateline(l *line, first int) int {
	head := l.tokens[:min(len(l.tokens), headWords)]
	found, _ := dates(head)
	i, good, dated, repeated := first, first, false, false
	for i < len(head) {
		if (dated || repeated) && head[i].Norm == `"` {
			break // what the report begins with
		}
		if e, ok := found[i]; ok {
			dated = dated || e.Resolved() && !e.From.Before(earliest)
			i = e.Last
		} else if j := p.repeatedAt(l, i); j > i {
			repeated = true
			i = j
		} else if j := words["button"].match(head, i); dated && j > i {
			i = skipCounters(head, skipTopic(head, j))
		} else if j := words["clock"].match(head, i); j > i && !dated {
			break
		} else if j := datelineStep(l, i, nil); j > i && !(dated && head[i].Kind == text.Number && !isClock(head, i)) {
			if head[i].Kind == text.Punct && i == first {
				break
			}
			i = j
		} else if j := p.byRepeated(l, i); j > i {
			repeated = true
			i = j
		} else {
			break
		}
		if (dated || repeated) && startsSentence(l, i) {
			good = i
		}
	}
	kind := Repeat
	if dated {
		kind = Dateline
	}
	p.add(l, first, good, kind)
	return good
}

// repeatedAt returns the index after the headline, said once more at i; i if it is not.
func (p *page) repeatedAt(l *line, i int) int {
	if p.headline < 0 || &p.lines[p.headline] == l {
		return i
	}
	h := &p.lines[p.headline]
	for _, end := range []int{len(h.tokens), h.siteName()} {
		if end == 0 || newLine(h.tokens[:end]).words < 3 {
			continue
		}
		if j := matchWords(l.tokens, i, h.tokens[:end]); j > 0 {
			p.add(h, end, len(h.tokens), Section)
			if l.norm(j) == "." {
				j++
			}
			return j
		}
	}
	return i
}

// byRepeated returns the index after a writer's name between "by" and the headline said once more; i if there is none.
func (p *page) byRepeated(l *line, i int) int {
	j := words["by"].match(l.tokens, i)
	if j == i {
		return i
	}
	for k := j + 1; k < j+9 && k < len(l.tokens); k++ {
		if end := p.repeatedAt(l, k); end > k {
			return end
		}
	}
	return i
}

// startsSentence tells whether the report may begin at i: at a capital, a number or an opening sign, or anywhere after a
// sign that closes a dateline.
func startsSentence(l *line, i int) bool {
	if i >= len(l.tokens) {
		return true
	}
	switch t := l.tokens[i]; {
	case t.Kind == text.Number, t.Norm == `"`, t.Norm == "(", t.Norm == "[":
		return true
	case t.Kind == text.Word && !t.Arabic:
		return t.Capital() || len(number.Find(l.tokens[i:i+1])) > 0
	case t.Kind == text.Word:
		switch l.norm(i - 1) {
		case ":", "-", "|", ".":
			return true
		}
	}
	return false
}

// isClock tells whether the figure at i is part of a time of day: "22:01", "9 PM".
func isClock(tokens []text.Token, i int) bool {
	at := func(k int) string {
		if k < 0 || k >= len(tokens) {
			return ""
		}
		return tokens[k].Norm
	}
	return at(i+1) == ":" || at(i-1) == ":" || hourMinute(at(i)) && (words["published"].match(tokens, i-1) == i || at(i-1) == "at") || words["clock"].match(tokens, i+1) > i+1 && at(i+1) != "at"
}

// hourMinute tells whether a figure may be a time of day without its colon: "2139".
func hourMinute(s string) bool { return len(s) == 4 && s <= "2359" && s[2] < '6' }

// skipCounters returns the index after the counters that a site puts behind a button, of comments and of readers; a second
// one stands only where there are no comments: "Get short URL 0 25".
func skipCounters(tokens []text.Token, i int) int {
	counter := func(i int) bool {
		return i+1 < len(tokens) && tokens[i].Kind == text.Number && (tokens[i+1].Kind == text.Number || tokens[i+1].Capital())
	}
	if !counter(i) {
		return i
	}
	for tokens[i].Norm == "0" && counter(i+1) {
		i++
	}
	return i + 1
}

// skipTopic returns the index after the name of a topic with the number of its reports, and the counters after it, as
// some sites put them behind a button: "Topic Floods in the North (1881) 0 25".
func skipTopic(tokens []text.Token, i int) int {
	if i >= len(tokens) || tokens[i].Norm != "topic" || !tokens[i].Capital() {
		return i
	}
	for j := i + 1; j+2 < len(tokens) && j < i+16; j++ {
		if tokens[j].Norm == "(" && tokens[j+1].Kind == text.Number && tokens[j+2].Norm == ")" {
			return skipCounters(tokens, j+3)
		}
	}
	return i
}
