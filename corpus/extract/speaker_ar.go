package extract

import (
	"strings"
	"unicode/utf8"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// phraseState is what an Arabic noun phrase holds so far.
type phraseState struct {
	definite bool // a noun with the article, or a name: what follows without the article begins something else
	named    bool // somebody's name is complete
	office   bool // its head is an office or a person
	quoted   bool // within quotation marks
	closed   bool // a name in quotation marks has ended
}

// arabicPhrase reads the noun phrase at token i: a construct chain with its adjectives, titles and names, the places and
// bodies tied to it by a particle, and an apposition between commas.
func (r *reader) arabicPhrase(s *sentence, i int) text.Range {
	first := i
	for first < s.Last && r.a.Tokens[first].Kind == text.Punct && (r.a.Tokens[first].Norm == `"` || r.a.Tokens[first].Norm == "(") {
		if r.opensSpeech(s, first) {
			return text.Range{First: i, Last: i}
		}
		first++
	}
	var p phraseState
	p.quoted = first > i
	j := first
	for j < s.Last && j-first < 24 {
		next := r.continues(s, &p, first, j)
		if next <= j {
			break
		}
		j = next
	}
	for j > first && (r.a.Tokens[j-1].Kind == text.Punct && r.a.Tokens[j-1].Norm != ")" && r.mark(j-1) >= 0 || r.a.Tokens[j-1].Function && r.a.Tokens[j-1].Name < 0) {
		j--
	}
	if j > first && r.a.Tokens[j-1].Kind == text.Punct && !r.balanced(first, j) {
		j--
	}
	if first > i && !r.balanced(first, j) && r.balanced(i, j) {
		first = i
	}
	return text.Range{First: first, Last: j}
}

// balanced tells whether quotation marks and brackets in a range come in pairs.
func (r *reader) balanced(first, last int) bool {
	marks, brackets := 0, 0
	for _, t := range r.a.Tokens[first:last] {
		switch t.Norm {
		case `"`:
			marks++
		case "(":
			brackets++
		case ")":
			brackets--
		}
	}
	return marks%2 == 0 && brackets == 0
}

// continues returns the token after j if token j belongs to the phrase that began at first, else j.
func (r *reader) continues(s *sentence, p *phraseState, first, j int) int {
	t := &r.a.Tokens[j]
	switch {
	case t.Kind == text.Break || !t.Arabic && t.Kind == text.Word:
		return j
	case t.Kind == text.Punct:
		return r.continuesSign(s, p, first, j)
	case t.Kind == text.Number, t.Number >= 0 && t.Name < 0 && !r.a.Numbers[t.Number].Dual:
		if j == first && t.Number >= 0 {
			return max(j+1, r.a.Numbers[t.Number].Last)
		}
		return j
	}
	w := t.Norm
	if w == "باسم" && j > first && j+1 < s.Last {
		p.definite, p.named, p.office = false, false, true
		return j + 1
	}
	if calledWords[w] && j > first && j+1 < s.Last {
		p.definite, p.named, p.office = false, false, true
		return j + 1
	}
	if t.Date >= 0 && t.Name < 0 || complementizers[w] && t.Name < 0 && (w != "علي" || j == first) || relativeWords[w] || stopsSpeaker[w] {
		return j
	}
	if j > first && r.isSpeech(j) && !strings.HasPrefix(w, "ال") && (p.definite || speechVerbOf(t.Token).manner == aside) {
		return j
	}
	if addressees[w] || strings.HasPrefix(w, "ل") && (mediumNouns[w[2:]] || t.Name >= 0 && r.a.Names[t.Name].Is((*lexicon.Name).IsMedium) || w == "ل") {
		return j
	}
	return r.continuesWord(s, p, first, j)
}

// stopsSpeaker are words that end the naming of a speaker, folded.
var stopsSpeaker = speechLists.set("stop")

// continuesSign reads a sign inside a speaker's name: quotation marks and brackets round a few words, a hyphen, the dots
// of initials, and the commas round an apposition.
func (r *reader) continuesSign(s *sentence, p *phraseState, first, j int) int {
	t := &r.a.Tokens[j]
	if j+1 >= s.Last {
		return j
	}
	next := &r.a.Tokens[j+1]
	switch t.Norm {
	case `"`:
		if r.mark(j) < 0 || p.quoted {
			p.quoted, p.closed = false, true
			return j + 1
		}
		if r.opensSpeech(s, j) || next.Kind != text.Word || p.named && next.Name < 0 && !r.unknown(j+1) {
			return j
		}
		p.quoted = true
		p.definite = p.definite && !p.office
		return j + 1
	case "(":
		for k := j + 1; k < s.Last && k <= j+4; k++ {
			if r.a.Tokens[k].Norm == ")" {
				return k + 1
			}
			if r.a.Tokens[k].Kind != text.Word || r.a.Tokens[k].Number >= 0 {
				break
			}
		}
		return j
	case ")":
		return j
	case "-":
		if t.Start == r.a.Tokens[j-1].End && next.Kind == text.Word && next.Arabic && (next.Start == t.End || next.Name >= 0) {
			return j + 1
		}
	case ".":
		if t.Start == r.a.Tokens[j-1].End && utf8.RuneCountInString(r.a.Tokens[j-1].Norm) == 1 && next.Kind == text.Word {
			return j + 1
		}
	case ",":
		return r.apposition(s, first, j)
	}
	return j
}
