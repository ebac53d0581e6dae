package furniture

import "isnad/corpus/text"

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
				p.add(l, i, j, kind)
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

// afterSentence tells whether a sentence or a bracket has ended just before i.
func (l *line) afterSentence(i int) bool {
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
		if j > i && t.Kind == text.Word && t.Capital() && openers[t.Norm] {
			return j
		}
		if t.Norm == "." || t.Norm == "?" || t.Norm == "!" { // the keywords ran into a sentence nobody can tell apart
			return i
		}
	}
	return len(l.tokens)
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
