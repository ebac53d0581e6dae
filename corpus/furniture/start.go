package furniture

import "isnad/corpus/text"

// readStart takes what stands before the first words of a report on the same line: a label, the headline once more, the
// dateline, buttons, the byline.
func (p *page) readStart(n int) {
	l := &p.lines[n]
	i := p.startDateline(l)
	j := startByline(l, i)
	p.add(l, i, j, Byline)
}

// startDateline takes the dateline, and the headline repeated beside it, and returns the index after them.
func (p *page) startDateline(l *line) int {
	head := l.tokens
	if len(head) > 60 {
		head = head[:60]
	}
	found, _ := dates(head)
	i, good, dated, repeated := 0, 0, false, false
	for i < len(head) {
		if e, ok := found[i]; ok {
			dated = dated || e.Resolved() && !e.From.Before(earliest)
			i = e.Last
		} else if j := p.repeatedAt(l, i); j > i {
			repeated = true
			i = j
		} else if j := words["button"].match(head, i); dated && j > i {
			i = skipTopic(head, j)
		} else if j := words["clock"].match(head, i); j > i && !dated {
			break
		} else if j := datelineStep(l, i, nil); j > i && !(dated && head[i].Kind == text.Number && !isClock(head, i)) {
			if head[i].Kind == text.Punct && i == 0 {
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
	p.add(l, 0, good, kind)
	return good
}

// repeatedAt returns the index after the headline, said once more at i; i if it is not.
func (p *page) repeatedAt(l *line, i int) int {
	if p.headline < 0 || &p.lines[p.headline] == l {
		return i
	}
	h := &p.lines[p.headline]
	if j := matchWords(l.tokens, i, h.tokens); j > 0 && h.words >= 3 {
		if l.norm(j) == "." {
			j++
		}
		return j
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

// startsSentence tells whether the report may begin at i: at a capital, a figure or an opening sign, or anywhere after a
// sign that closes a dateline.
func startsSentence(l *line, i int) bool {
	if i >= len(l.tokens) {
		return true
	}
	switch t := l.tokens[i]; {
	case t.Kind == text.Number, t.Norm == `"`, t.Norm == "(", t.Norm == "[":
		return true
	case t.Kind == text.Word && !t.Arabic:
		return t.Capital()
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
	return at(i+1) == ":" || at(i-1) == ":" || words["clock"].match(tokens, i+1) > i+1 && at(i+1) != "at"
}

// skipTopic returns the index after the name of a topic with the number of its reports, and the counters after it, as
// some sites put them behind a button: "Topic Floods in the North (1881) 0 25".
func skipTopic(tokens []text.Token, i int) int {
	if i >= len(tokens) || tokens[i].Norm != "topic" || !tokens[i].Capital() {
		return i
	}
	for j := i + 1; j+2 < len(tokens) && j < i+16; j++ {
		if tokens[j].Norm == "(" && tokens[j+1].Kind == text.Number && tokens[j+2].Norm == ")" {
			j += 3
			for n := 0; n < 3 && j+1 < len(tokens) && tokens[j].Kind == text.Number && (tokens[j+1].Kind == text.Number || tokens[j+1].Capital()); n++ {
				j++
			}
			return j
		}
	}
	return i
}
