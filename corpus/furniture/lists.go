package furniture

// readLists takes, wherever they stand, the lines that are buttons, keywords, the report's address, and the headlines of
// other reports with the label above them.
func (p *page) readLists() {
	for i := 0; i < len(p.lines); i++ {
		l := &p.lines[i]
		if l.taken {
			continue
		}
		switch {
		case l.is("button"):
			p.take(i, Button)
		case l.is("tags"):
			p.takeList(i, Tags)
		case l.is("also"), l.is("related"), l.is("see") && l.norm(len(l.tokens)-1) == ":":
			p.takeList(i, Related)
		case !l.isBody() && (l.begins("also", false) || l.begins("related", true) || l.begins("see", true)):
			p.take(i, Related)
		case !l.endsSentence() && (l.begins("tags", true) || l.begins("tags", false) && l.words <= 12 && p.bodyAbove(i)):
			p.take(i, Tags)
		case l.begins("link", true):
			p.take(i, Link)
		}
	}
}

// bodyAbove tells whether a paragraph of a report stands above the line.
func (p *page) bodyAbove(i int) bool {
	for i--; i >= 0; i-- {
		if l := &p.lines[i]; !l.taken && l.isBody() {
			return true
		}
	}
	return false
}

// begins tells whether the line begins with a phrase of this kind and goes on after it, after a colon where colon is set.
func (l *line) begins(kind string, colon bool) bool {
	i := l.firstWord()
	j := words[kind].match(l.tokens, i)
	if j == i {
		return false
	}
	if kind == "link" { // the outlet's name may stand before the colon
		for k := j; k < len(l.tokens) && k < j+6; k++ {
			if l.norm(k) == ":" {
				return true
			}
		}
		return false
	}
	return !colon || l.norm(j) == ":"
}

// takeList takes a label and the short lines below it, up to the next paragraph of the report. Above the report it takes
// the label alone.
func (p *page) takeList(i int, k Kind) {
	below := p.bodyAbove(i)
	p.take(i, k)
	if !below {
		return
	}
	for j := i + 1; j < len(p.lines); j++ {
		l := &p.lines[j]
		if l.taken || l.isBody() || l.is("tags") || l.is("also") || l.is("related") || l.is("button") || isClosing(l) {
			return
		}
		p.take(j, k)
	}
}
