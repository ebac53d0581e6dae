package furniture

import (
	"slices"

	"isnad/corpus/text"
)

const topLines = 16 // in which the headline and what stands round it are looked for

// readTop reads from the top down to the report's first paragraph.
func (p *page) readTop() {
	for i := 0; i < len(p.lines) && i < topLines; i++ {
		l := &p.lines[i]
		switch {
		case l.taken:
		case p.isTitle(i), p.headline >= 0 && sameWords(l, &p.lines[p.headline]):
			p.take(i, Repeat)
		case isDateline(l):
			p.take(i, Dateline)
		case isByline(l), p.headline >= 0 && isPlainByline(l) && p.bodyFollows(i):
			p.take(i, Byline)
		case p.headline == i-1 && p.headline >= 0 && l.isLabel() && p.bodyFollows(i):
			p.take(i, Caption)
		case p.headline < 0 && p.isSection(i):
			p.take(i, Section)
		default:
			if p.headline < 0 && l.isHeadline() && !l.isBody() && p.restFollows(i) {
				p.headline = i
				p.add(l, 0, l.deskEnd(), Section)
				p.add(l, l.siteBar(), len(l.tokens), Section)
				continue
			}
			p.readStart(i)
			if p.body = i; l.isBody() {
				return
			}
		}
	}
}

// deskEnd returns the index after the desk that sent the report, before a slash and the headline: «عام / ».
func (l *line) deskEnd() int {
	if j := words["desk"].match(l.tokens, 0); j > 0 && l.norm(j) == "/" && l.wordsFrom(j) >= 3 {
		return j + 1
	}
	return 0
}

const siteWords = 3 // of a site's name behind a bar, at most

// siteBar returns the index of the last bar of a headline if a name stands behind it, otherwise that of the line's end.
func (l *line) siteBar() int {
	for i := len(l.tokens) - 1; i > 0; i-- {
		if l.norm(i) == "|" {
			if n := l.wordsFrom(i); n > 0 && n <= siteWords && l.words-n >= 3 && l.capitalsTo(i, len(l.tokens)) {
				return i
			}
			break
		}
	}
	return len(l.tokens)
}

// bodyFollows tells whether the next line that is not taken is a paragraph of the report.
func (p *page) bodyFollows(i int) bool {
	for i++; i < len(p.lines); i++ {
		if l := &p.lines[i]; !l.taken && !isDateline(l) {
			return l.isBody() || l.words >= wrappedWords
		}
	}
	return false
}

const (
	wrappedWords = 12 // of a paragraph that goes on on the next line, at least
	labelWords   = 3  // of whom or what the picture above a report shows, at most
)

// isLabel tells whether the line may say whom or what a picture shows: a few words that are no sentence.
func (l *line) isLabel() bool {
	return l.words <= labelWords && len(l.tokens) == l.words && !hasDigit(l) && l.tokens[0].Arabic && !l.holds("function", 0, 1)
}

// restFollows tells whether any line below is not taken.
func (p *page) restFollows(i int) bool {
	for i++; i < len(p.lines); i++ {
		if l := &p.lines[i]; !l.taken && !isDateline(l) && !isByline(l) {
			return true
		}
	}
	return false
}

// isSection tells whether the line is the name of a section: one that is known, or one or two words above what reads
// like a headline with a report below it.
func (p *page) isSection(i int) bool {
	l := &p.lines[i]
	if l.endsSentence() || !p.headlineFollows(i) {
		return false
	}
	return l.is("section") || l.words >= 1 && l.words <= 2 && !l.holds("function", 0, len(l.tokens))
}

// headlineFollows tells whether what reads like a headline stands below the line, after other names of sections.
func (p *page) headlineFollows(i int) bool {
	for j := i + 1; j < len(p.lines) && j <= i+topLines; j++ {
		l := &p.lines[j]
		switch {
		case l.taken || isDateline(l) || isByline(l):
		case l.isHeadline():
			return !l.isBody() && p.restFollows(j)
		case l.words > 2:
			return false
		}
	}
	return false
}

// isTitle tells whether the line is the page's title: the headline of a line just below it, a dash or bar, and the
// site's name or motto.
func (p *page) isTitle(i int) bool {
	l := &p.lines[i]
	for j := i + 1; j < len(p.lines) && j <= i+4; j++ {
		m := &p.lines[j]
		n := matchWords(l.tokens, 0, m.tokens)
		if m.words >= 3 && n > 0 && n < len(l.tokens) && slices.Contains([]string{"-", "|", ":", "·", "•"}, l.norm(n)) {
			return true
		}
	}
	return false
}

func sameWords(a, b *line) bool {
	return a.words == b.words && matchWords(a.tokens, 0, b.tokens) > 0
}

// matchWords returns the index after the words of sample in tokens from i on, signs left out; 0 if they are not there.
func matchWords(tokens []text.Token, i int, sample []text.Token) int {
	matched := 0
	for _, t := range sample {
		if !isWord(t) {
			continue
		}
		for i < len(tokens) && !isWord(tokens[i]) {
			i++
		}
		if i == len(tokens) || tokens[i].Norm != t.Norm {
			return 0
		}
		i++
		matched++
	}
	if matched == 0 {
		return 0
	}
	for i < len(tokens) && (tokens[i].Norm == `"` || tokens[i].Norm == ")") { // a sign that closes the headline
		i++
	}
	return i
}
