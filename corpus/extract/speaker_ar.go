package extract

// The Arabic noun phrase that names a speaker: a construct chain with its adjectives, titles and names.

import (
	"strings"
	"unicode/utf8"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// maxNaming is how many tokens the naming of a speaker has at most.
const maxNaming = 24

// naming is an Arabic noun phrase as far as it has been read. Its methods return the token after the one they are asked
// about if that belongs to the phrase, else the same token.
type naming struct {
	r        *reader
	s        *sentence
	first    int
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
	if first == i && i+1 < s.Last && r.bodyAsObject(i+1) {
		return text.Range{First: i, Last: i + 1}
	}
	p := naming{r: r, s: s, first: first, quoted: first > i}
	return r.trimNaming(i, text.Range{First: first, Last: p.end(maxNaming)})
}

// trimNaming takes particles and signs off the end of a phrase, and adds the sign before it, at token i, that its last one
// closes.
func (r *reader) trimNaming(i int, p text.Range) text.Range {
	for !empty(p) {
		last := &r.a.Tokens[p.Last-1]
		opens := last.Kind == text.Punct && last.Norm != ")" && r.mark(p.Last-1) >= 0
		if !opens && (!last.Function || last.Name >= 0) && !looseLetters[last.Text] && !(issuedWords[last.Norm] && p.Last-p.First > 1) {
			break
		}
		p.Last--
	}
	if !empty(p) && r.a.Tokens[p.Last-1].Kind == text.Punct && !r.balanced(p.First, p.Last) {
		p.Last--
	}
	if p.First > i && !r.balanced(p.First, p.Last) && r.balanced(i, p.Last) {
		p.First = i
	}
	return p
}

// looseLetters are particles and the article when they are written off their word, before a mark or a figure.
var looseLetters = map[string]bool{"ل": true, "لـ": true, "ب": true, "بـ": true, "ال": true, "الـ": true}

// balanced tells whether quotation marks and brackets in a range come in pairs.
func (r *reader) balanced(first, last int) bool {
	marks, brackets := 0, 0
	for i := first; i < last; i++ {
		switch r.a.Tokens[i].Norm {
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

// end returns where the phrase ends, of so many tokens at most.
func (p *naming) end(most int) int {
	j := p.first
	for j < p.s.Last && j-p.first < most {
		next := p.next(j)
		if next <= j {
			break
		}
		j = next
	}
	return j
}

// next reads the token at j.
func (p *naming) next(j int) int {
	r := p.r
	t := &r.a.Tokens[j]
	switch {
	case t.Kind == text.Break || t.Kind == text.Word && !t.Arabic:
		return j
	case t.Kind == text.Punct:
		return p.sign(j)
	case t.Kind == text.Number, t.Number >= 0 && t.Name < 0 && !r.dual(t):
		switch {
		case j == p.first && t.Number >= 0:
			return max(j+1, r.a.Numbers[t.Number].Last)
		case j > p.first && r.a.Tokens[j-1].Text == "الـ":
			return j + 1 // «التقرير الـ51»
		}
		return j
	case j+2 < p.s.Last && r.abbreviatedTitle(j):
		p.definite, p.named, p.office = false, false, true
		return j + 2
	case (t.Norm == "باسم" || calledWords[t.Norm]) && j > p.first && j+1 < p.s.Last:
		p.definite, p.named, p.office = false, false, true
		return j + 1
	case p.endsAt(j):
		return j
	case t.Name >= 0 && r.a.Names[t.Name].First >= p.first:
		return p.name(j)
	}
	return p.word(j)
}

// stopsSpeaker are words that end the naming of a speaker, folded.
var stopsSpeaker = speechLists.Set("stop")

// endsAt tells whether the word at j ends the phrase, whatever stands in it: a time, the beginning of what was said or of
// another clause, a verb of speech, whom somebody speaks to.
func (p *naming) endsAt(j int) bool {
	r := p.r
	t := &r.a.Tokens[j]
	switch {
	case p.quoted:
		return beginsWords(t.Norm) // «صحيفة «اليوم»»
	case j > p.first && gauging[t.Norm] && r.normAt(p.s.Range, j+1) != "":
		return true // «حاج مصري يبلغ 61 عاما»
	case t.Name < 0 && (t.Date >= 0 || complementizers[t.Norm] && (t.Norm != "علي" || j == p.first) && !p.goesOnBehind(j)), relativeWords[t.Norm], stopsSpeaker[t.Norm]:
		return true
	case j > p.first && r.isSpeech(j) && !hasArticle(t.Norm) && (p.definite || speechVerbOf(t.Token).manner == aside):
		return true
	}
	return addressees[t.Norm] || t.Norm == "ل" || tellsMedium(t.Norm) || strings.HasPrefix(t.Norm, "لل") && mediumNouns[strings.TrimPrefix(t.Norm, "لل")] ||
		t.Name >= 0 && strings.HasPrefix(t.Norm, "ل") && r.a.Names[t.Name].Is((*lexicon.Name).IsMedium)
}

// abbreviatedTitle tells whether one letter with a dot stands at i, before a name: «د. سامي».
func (r *reader) abbreviatedTitle(i int) bool {
	if i+2 >= len(r.a.Tokens) {
		return false
	}
	t, dot, next := &r.a.Tokens[i], &r.a.Tokens[i+1], &r.a.Tokens[i+2]
	return t.Arabic && utf8.RuneCountInString(t.Norm) == 1 && dot.Norm == "." && dot.Start == t.End && next.Kind == text.Word && next.Arabic && !next.Function
}

// sign reads a sign: quotation marks and brackets round a few words, a hyphen, the dots of initials, and the commas round
// an apposition.
func (p *naming) sign(j int) int {
	r := p.r
	if j+1 >= p.s.Last {
		return j
	}
	t, next := &r.a.Tokens[j], &r.a.Tokens[j+1]
	switch t.Norm {
	case `"`:
		return p.quotationMark(j)
	case "(":
		return p.bracket(j)
	case "-":
		if j > p.first && t.Start == r.a.Tokens[j-1].End && next.Kind == text.Word && next.Arabic && (next.Start == t.End || next.Name >= 0) {
			return j + 1
		}
	case ".":
		if j > p.first && t.Start == r.a.Tokens[j-1].End && utf8.RuneCountInString(r.a.Tokens[j-1].Norm) == 1 && next.Kind == text.Word {
			return j + 1
		}
	case ",":
		return r.apposition(p.s, p.first, j)
	}
	return j
}

// quotationMark reads the mark round a name.
func (p *naming) quotationMark(j int) int {
	r := p.r
	if r.mark(j) < 0 || p.quoted {
		p.quoted, p.closed = false, true
		return j + 1
	}
	next := &r.a.Tokens[j+1]
	if r.opensSpeech(p.s, j) || next.Kind != text.Word || p.named && next.Name < 0 && !r.unknown(j+1) {
		return j
	}
	p.quoted = true
	p.definite = p.definite && !p.office
	return j + 1
}

// bracket reads up to three words in brackets.
func (p *naming) bracket(j int) int {
	for k := j + 1; k < p.s.Last && k <= j+4; k++ {
		t := &p.r.a.Tokens[k]
		if t.Norm == ")" {
			return k + 1
		}
		if t.Kind != text.Word || t.Number >= 0 {
			break
		}
	}
	return j
}
