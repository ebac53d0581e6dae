package furniture

import "isnad/corpus/text"

const (
	footWords  = 300 // of the last line, in which a menu is looked for
	footLabels = 3   // of a menu, different ones, at least: fewer may stand in a report
)

// readFoot takes the menu at the foot of a page whose line breaks were lost: from the first label of the last line on, if
// others follow.
func (p *page) readFoot() {
	if len(p.lines) == 0 {
		return
	}
	l := &p.lines[len(p.lines)-1]
	if l.taken {
		return
	}
	first, last := -1, -1
	labels := map[string]bool{}
	for i := max(0, len(l.tokens)-footWords); i < len(l.tokens); i++ {
		if !isWord(l.tokens[i]) || !l.arabicOrCapital(i) {
			continue
		}
		if j := words["menu"].match(l.tokens, i); j > i {
			if first < 0 {
				first = i
			}
			labels[l.norm(i)+l.norm(j-1)] = true
			last = j
		}
	}
	if len(labels) < footLabels || l.endsIn(last) {
		return
	}
	p.add(l, l.footStart(first), len(l.tokens), Menu)
}

// endsIn tells whether a sentence of the report follows the last label, which ends at i.
func (l *line) endsIn(i int) bool { return l.wordsFrom(i) > sentenceWords && l.endsSentence() }

// footStart returns where the foot begins whose first label stands at i: at a list of other reports before it, or at the
// label.
func (l *line) footStart(i int) int {
	for j := max(0, i-footWords); j < i; j++ {
		for _, kind := range []string{"also", "related"} {
			if k := words[kind].match(l.tokens, j); k > j && !l.tokens[j].Arabic && l.capitalsTo(j, k) {
				return l.creditBefore(j)
			}
		}
	}
	return i
}

// creditBefore returns where the name of the source begins between the report's last sentence and i; i if none stands
// there.
func (l *line) creditBefore(i int) int {
	for j := i - 1; j >= 0 && i-j <= segmentWords+1 && l.tokens[j].Kind == text.Word; j-- {
		if words["credit"].match(l.tokens, j) > j && l.tokens[j].Capital() && l.afterSentence(j) {
			return j
		}
	}
	return i
}
