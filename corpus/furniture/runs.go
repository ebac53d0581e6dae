package furniture

import (
	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

const (
	runWords     = 40 // keywords or headlines run into a line, at most
	captionWords = 16
)

// readRuns takes what has run into the lines of reports whose line breaks were lost: keywords, other reports' headlines,
// the report's address, captions with their credit.
func (p *page) readRuns() {
	for n := range p.lines {
		l := &p.lines[n]
		if l.taken {
			continue
		}
		after := -1 // the index after the last run: another may follow at once
		for i := 0; i < len(l.tokens); i++ {
			if l.tokens[i].Kind != text.Word {
				continue
			}
			if j, kind := l.run(i, i == after || l.afterSentence(i)); j > i {
				p.add(l, l.counterBefore(i), j, kind)
				after = j
				i = j - 1
			}
		}
	}
}

// run returns the index after the furniture that begins at i within a line; i if there is none. Free tells that a
// sentence has ended just before.
func (l *line) run(i int, free bool) (int, Kind) {
	if j := words["link"].match(l.tokens, i); j > i && l.arabicOrCapital(i) {
		for k := j; k < len(l.tokens) && k < j+6; k++ {
			if l.norm(k) == ":" && l.wordsFrom(k) <= runWords {
				return len(l.tokens), Link
			}
		}
	}
	if j := skipTopic(l.tokens, i); j > i {
		return j, Related
	}
	if !free {
		return i, 0
	}
	if j := words["tags"].match(l.tokens, i); j > i && l.tokens[i].Capital() {
		return l.tagsEnd(j), Tags
	} else if j > i && l.tokens[i].Arabic && l.words-l.wordsFrom(i) >= sentenceWords && l.arabicTags(j) {
		return len(l.tokens), Tags
	}
	if j := words["signed"].match(l.tokens, i); j > i && l.tokens[i].Capital() && l.onlyNames(j) {
		return len(l.tokens), Signature
	}
	if j := l.townAndAgency(i); j > i {
		return j, Byline
	}
	for _, kind := range []string{"also", "related"} {
		if j := words[kind].match(l.tokens, i); j > i && (l.tokens[i].Arabic && l.norm(j) == ":" || l.capitalsTo(i, j)) && l.wordsFrom(j) <= runWords {
			return len(l.tokens), Related
		}
	}
	if l.norm(i) == "related" && l.tokens[i].Capital() && i+1 < len(l.tokens) && l.tokens[i+1].Capital() {
		if j := l.relatedEnd(i + 1); j > i {
			return j, Related
		}
	}
	if j := words["caption"].match(l.tokens, i); j > i {
		if k := l.captionEnd(j); k > j {
			return k, Caption
		}
	}
	return i, 0
}

// townAndAgency returns the index after a town in capitals and an agency in brackets before a sentence, whose dash was
// lost: "PORT HADDEN (Reuters)"; i if none stands there.
func (l *line) townAndAgency(i int) int {
	j := i
	for j < len(l.tokens) && j-i < placeWords && l.tokens[j].Upper() {
		j++
	}
	if j == i || l.norm(j) != "(" {
		return i
	}
	k := words["agency"].match(l.tokens, j+1)
	if k == j+1 || l.norm(k-1) != ")" && l.norm(k) != ")" {
		return i
	}
	if l.norm(k) == ")" {
		k++
	}
	if k >= len(l.tokens) || !startsSentence(l, k) {
		return i
	}
	return k
}

// onlyNames tells whether nothing but names stands from i to the end of the line, the first of them at i.
func (l *line) onlyNames(i int) bool {
	if i >= len(l.tokens) || !l.tokens[i].Capital() || l.wordsFrom(i) > 2*runWords {
		return false
	}
	for _, t := range l.tokens[i:] {
		if t.Kind == text.Word && !t.Capital() && words["beside"].match([]text.Token{t}, 0) == 0 {
			return false
		}
	}
	return true
}

func (l *line) arabicOrCapital(i int) bool { return l.tokens[i].Arabic || l.tokens[i].Capital() }

func (l *line) capitalsTo(first, last int) bool {
	for _, t := range l.tokens[first:last] {
		if t.Kind == text.Word && !t.Capital() {
			return false
		}
	}
	return true
}

// wordsFrom returns how many words the line has from i on.
func (l *line) wordsFrom(i int) int {
	n := 0
	for _, t := range l.tokens[i:] {
		if isWord(t) {
			n++
		}
	}
	return n
}

// afterSentence tells whether a sentence or a bracket has ended just before i, or a counter behind dots: "... 91".
func (l *line) afterSentence(i int) bool {
	i = l.counterBefore(i)
	for i--; i >= 0; i-- {
		switch l.norm(i) {
		case `"`, "'", "]":
			continue
		case ".", "!", "?", "…", ")":
			return true
		}
		return false
	}
	return false
}

// counterBefore returns the index of a counter behind dots before i; i if there is none.
func (l *line) counterBefore(i int) int {
	if i > 1 && l.tokens[i-1].Kind == text.Number && l.tokens[i-2].End < l.tokens[i-1].Start {
		if dots := l.norm(i - 2); dots == "…" || dots == "." && l.norm(i-3) == "." {
			return i - 1
		}
	}
	return i
}

// tagsEnd returns where the keywords from i on end: at the end of the line, or at a word that begins a sentence.
func (l *line) tagsEnd(i int) int {
	n := 0
	for j := i; j < len(l.tokens); j++ {
		t := l.tokens[j]
		if isWord(t) {
			n++
		}
		if n > runWords {
			return i
		}
		if j > i && l.opens(j) && l.fullStop(j) >= 0 {
			return j
		}
		if t.Norm == "." || t.Norm == "?" || t.Norm == "!" || !t.Capital() && words["verb"].match(l.tokens, j) > j {
			return i // the keywords ran into a sentence nobody can tell apart
		}
	}
	return len(l.tokens)
}

// arabicTags tells whether what follows i on the line may be keywords: a few words that end as no sentence does. No capital
// tells where other words begin, so only the end of the line ends them.
func (l *line) arabicTags(i int) bool {
	n := l.wordsFrom(i)
	return 0 < n && n <= runWords/2 && !l.endsSentence() && l.fullStop(i) < 0
}

// fullStop returns the index of the first sign from i on that ends a sentence; -1 if there is none.
func (l *line) fullStop(i int) int {
	for ; i < len(l.tokens); i++ {
		switch l.norm(i) {
		case ".", "!", "?", "…":
			return i
		}
	}
	return -1
}

// opens tells whether the word at i begins a sentence and no keyword: an opener or a number, with a capital.
func (l *line) opens(i int) bool {
	t := l.tokens[i]
	return t.Kind == text.Word && t.Capital() && (openers[t.Norm] || len(number.Find(l.tokens[i:i+1])) > 0)
}

// openers are words that, with a capital, begin a sentence and no keyword.
var openers = map[string]bool{
	"a": true, "an": true, "the": true, "at": true, "in": true, "on": true, "after": true, "as": true, "more": true, "it": true, "he": true, "she": true,
	"they": true, "this": true, "these": true, "there": true, "for": true, "with": true, "when": true, "while": true, "some": true, "two": true, "three": true,
	"several": true, "dozens": true, "hundreds": true, "thousands": true, "since": true, "during": true, "according": true, "officials": true, "by": true,
}

// relatedEnd returns where headlines of other reports from i on end: at keywords, or at the end of the line. A full stop
// shows that they are none; then i is less than 0.
func (l *line) relatedEnd(i int) int {
	n := 0
	for j := i; j < len(l.tokens); j++ {
		if words["tags"].match(l.tokens, j) > j && l.tokens[j].Capital() {
			return j
		}
		if isWord(l.tokens[j]) {
			n++
		}
		if s := l.norm(j); s == "." || s == "?" || n > 2*runWords {
			return -1
		}
	}
	return len(l.tokens)
}

// captionEnd returns the index after the credit in square brackets that ends a caption; i if there is none.
func (l *line) captionEnd(i int) int {
	n := 0
	for j := i; j < len(l.tokens) && n <= captionWords; j++ {
		switch {
		case isWord(l.tokens[j]):
			n++
		case l.norm(j) == ".":
			return i
		case l.norm(j) == "[":
			for k := j + 1; k < len(l.tokens) && k <= j+6; k++ {
				if l.norm(k) == "]" {
					return k + 1
				}
			}
			return i
		}
	}
	return i
}
