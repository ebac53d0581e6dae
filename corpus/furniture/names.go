package furniture

import "isnad/corpus/text"

// Name is one of the names of a byline.
type Name struct {
	text.Span
	Agency  bool // a news agency, or "agencies"
	Notice  bool // says how the report came about, such as «خاص»; agencies in brackets or at the end do so too
	Bracket bool // stands in brackets
}

// Names returns the names of a byline in order: what stands between its dashes, bars and brackets.
func Names(byline string) []Name {
	l := &line{tokens: text.Tokenize(byline)}
	last := len(l.tokens)
	for last > 0 && !isWord(l.tokens[last-1]) && l.norm(last-1) != ")" {
		last--
	}
	list, _ := l.segments(0, last)
	var names []Name
	for i, s := range list {
		for s.first < s.last && !isWord(l.tokens[s.first]) {
			s.first++
		}
		for s.last > s.first && !isWord(l.tokens[s.last-1]) {
			s.last--
		}
		n := Name{Span: text.Span{Start: l.tokens[s.first].Start, End: l.tokens[s.last-1].End}, Bracket: s.bracket}
		n.Agency = words["agency"].match(l.tokens[:s.last], s.first) == s.last
		n.Notice = words["notice"].match(l.tokens[:s.last], s.first) == s.last || n.Agency && (s.bracket || i > 0 && i == len(list)-1)
		names = append(names, n)
	}
	return names
}
