// Package analysis is the one reading that reports, questions and drafts all get: tokens, sentences, figures, dates,
// concepts and names of a text, each bound to its bytes.
package analysis

import (
	"strings"
	"time"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/date"
	"isnad/corpus/text/number"
)

// Analysis is what one pass over a text finds. Indexes into Tokens are what all ranges count.
type Analysis struct {
	Text      string
	Language  string
	Published time.Time // what relative dates were counted from; zero when unknown
	Tokens    []Token
	Sentences []text.Range
	Numbers   []number.Number
	Dates     []date.Expression
	Names     []Name
}

// Token is a token with what was found at it. The indexes are -1 where there is nothing.
type Token struct {
	text.Token
	Concepts []*lexicon.Concept
	Others   []*lexicon.Concept // of an Arabic word read as an inflection of another
	Alone    []*lexicon.Concept // of the token by itself, where it stands in a form of several words
	Stem     string             // key of a content word the lexicon does not know; "" for others
	Run      text.Range         // the lexicon's form this token belongs to; empty if none
	Number   int                // index into Numbers
	Date     int                // index into Dates
	Name     int                // index into Names
	Derived  bool               // an ending or a verb's form was taken off it to find its concepts: it may be a name instead
	Function bool               // a particle, a pronoun, an auxiliary
	Negated  bool               // under a negation
	Quoted   bool               // between quotation marks
	called   bool               // people are called by an Arabic word that means something here
}

// Content tells whether the token says something: a word or figure that is no particle.
func (t *Token) Content() bool {
	return (t.Kind == text.Word && !t.Function) || t.Kind == text.Number
}

// Is tells whether one of the token's concepts is, or stands under, the concept of that id.
func (t *Token) Is(id string) bool {
	for _, c := range t.Concepts {
		if c.Is(id) {
			return true
		}
	}
	return false
}

// Class tells whether one of the token's concepts is of one of the classes.
func (t *Token) Class(classes ...lexicon.Class) bool {
	for _, c := range t.Concepts {
		for _, class := range classes {
			if c.Class == class {
				return true
			}
		}
	}
	return false
}

// Name is a proper name in the text, known to the lexicon or recognised by its form.
type Name struct {
	text.Range
	Known     []*lexicon.Name // readings; empty for a name the lexicon does not know
	Adjective bool            // the adjective of a place's people: Saudi
	Person    bool            // recognised as somebody's name
	Place     bool            // recognised as the name of a place
	Guessed   bool            // known by its consonants, spelt otherwise than the lexicon has it
	Acronym   bool            // capitals that the lexicon does not know, a body's
}

// ID returns the first known reading's id, or "".
func (n *Name) ID() string {
	if len(n.Known) == 0 {
		return ""
	}
	return n.Known[0].ID
}

// Is tells whether a known reading satisfies the test.
func (n *Name) Is(test func(*lexicon.Name) bool) bool {
	for _, k := range n.Known {
		if test(k) {
			return true
		}
	}
	return false
}

// Span returns the bytes the tokens of r cover.
func (a *Analysis) Span(r text.Range) text.Span {
	if r.First >= r.Last {
		return text.Span{}
	}
	return text.Span{Start: a.Tokens[r.First].Start, End: a.Tokens[r.Last-1].End}
}

// Words returns the text the tokens of r cover.
func (a *Analysis) Words(r text.Range) string { return a.Span(r).Of(a.Text) }

// Analyze reads s with the lexicon. Relative dates are counted from published; when that is zero they stay unresolved.
func Analyze(l *lexicon.Lexicon, s string, published time.Time) *Analysis {
	tokens := text.Tokenize(s)
	a := &Analysis{Text: s, Language: text.Language(s), Published: published}
	a.Sentences = text.Sentences(tokens)
	a.Numbers = number.Find(tokens)
	matches := l.Match(tokens)
	a.Numbers = addDuals(l, tokens, matches, a.Numbers)
	a.Dates = date.Find(tokens, a.Numbers, published)
	a.Tokens = make([]Token, len(tokens))
	for i, t := range tokens {
		a.Tokens[i] = Token{Token: t, Number: -1, Date: -1, Name: -1, Function: t.Kind == text.Word && l.Function(t.Norm)}
	}
	for n := range a.Numbers {
		for i := a.Numbers[n].First; i < a.Numbers[n].Last; i++ {
			a.Tokens[i].Number = n
		}
	}
	for d := range a.Dates {
		for i := a.Dates[d].First; i < a.Dates[d].Last; i++ {
			a.Tokens[i].Date = d
		}
	}
	a.apply(l, matches)
	for i := range a.Tokens {
		t := &a.Tokens[i]
		t.Function = t.Function || t.Kind == text.Word && t.Arabic && t.Run.Last == 0 && t.Number < 0 && t.Date < 0 && l.FunctionWithin(t.Norm)
	}
	a.clearTitled()
	a.findNames(l)
	a.sharedNames()
	a.shortNames()
	a.surnames()
	a.kingdom(l)
	for i := range a.Tokens {
		t := &a.Tokens[i]
		if t.Kind == text.Word && t.Run.Last-t.Run.First <= 1 && t.Name < 0 && !t.Function {
			split := l.Split(tokens, i)
			t.Concepts = addConcepts(t.Concepts, split)
			t.Negated = len(split) > 0 && i+1 < len(tokens) && tokens[i+1].Norm == "no" // "caused no damage"
			if len(t.Concepts) > 0 && t.Run.Last == 0 {
				t.Run = text.Range{First: i, Last: i + 1}
			}
		}
		if t.Kind == text.Word && !t.Function && len(t.Concepts) == 0 && t.Run.Last == 0 {
			t.Stem = text.Stem(t.Norm, t.Arabic)
		}
	}
	a.clearDates()
	a.died(l)
	a.reflexive(l)
	a.markQuotes()
	a.markNegation()
	return a
}

// apply writes the lexicon's matches onto the tokens.
func (a *Analysis) apply(l *lexicon.Lexicon, matches []lexicon.Match) {
	for _, m := range matches {
		var concepts []*lexicon.Concept
		name := Name{Range: m.Range}
		for _, s := range m.Senses {
			switch {
			case s.Concept != nil:
				concepts = append(concepts, s.Concept)
			case s.Name != nil:
				name.Known = append(name.Known, s.Name)
				name.Adjective = s.Adjective
			}
		}
		if len(concepts) > 0 && len(name.Known) > 0 && !a.preferName(m, name) || a.twoParticles(m) {
			a.Tokens[m.First].called = m.Last-m.First == 1 && !m.Derived && name.Is((*lexicon.Name).IsPerson)
			name.Known = nil
		}
		for i := m.First; i < m.Last; i++ {
			a.Tokens[i].Run = m.Range
			a.Tokens[i].Concepts, a.Tokens[i].Others = concepts, m.Others
			a.Tokens[i].Derived = m.Last-m.First == 1 && m.Derived
			if m.Last-m.First > 1 {
				a.Tokens[i].Function = false
				if len(concepts) > 0 || len(name.Known) > 0 {
					a.Tokens[i].Alone = l.Alone(a.Tokens[i].Token)
				}
			}
		}
		if len(name.Known) > 0 {
			for i := m.First; i < m.Last; i++ {
				a.Tokens[i].Name = len(a.Names)
				a.Tokens[i].Function = false
				if a.Language == text.English && !a.Tokens[i].Capital() && a.Tokens[i].Kind == text.Word {
					continue
				}
			}
			a.Names = append(a.Names, name)
		}
	}
}

// particleCost is what a match costs that takes two particles off a word.
const particleCost = 4

// twoParticles tells whether only two particles less make the Arabic word a name that it would be by: «مروان فلايني» is no «ف» and «ل»
// before Eni.
func (a *Analysis) twoParticles(m lexicon.Match) bool {
	return m.Last-m.First == 1 && a.Tokens[m.First].Arabic && m.Cost >= particleCost && !m.Derived
}

// clearTitled takes the meaning off the capitalised word behind a title: "Mr Brown" and "Mrs Cook" are neither a colour nor a
// trade.
func (a *Analysis) clearTitled() {
	for i := range a.Tokens {
		title := &a.Tokens[i]
		if title.Kind != text.Word || !titles[title.Norm] || !title.Capital() || title.Upper() {
			continue
		}
		if i++; i < len(a.Tokens) && a.Tokens[i].Norm == "." {
			i++
		}
		if i >= len(a.Tokens) {
			return
		}
		t := &a.Tokens[i]
		if t.Kind != text.Word || !t.Capital() || t.Upper() || t.Run.Last-t.Run.First > 1 || addressed[t.Norm] || t.Number >= 0 || t.Date >= 0 {
			continue
		}
		t.Concepts, t.Others, t.Function, t.Derived = nil, nil, false, false
		t.Run = text.Range{}
	}
}

// preferName tells whether words that are both a common word and a name are to be read as the name too: places and
// organisations are, parts of people's names only with a capital letter or beside another such part.
func (a *Analysis) preferName(m lexicon.Match, n Name) bool {
	if m.Last-m.First > 1 {
		return true
	}
	t := a.Tokens[m.First]
	if n.Known[0].Kind == "given-name" || n.Known[0].Kind == "family-name" {
		if t.Arabic { // «رئيس البرلمان سليم الجبوري» is not an intact one
			return n.Known[0].Kind == "given-name" && m.Last < len(a.Tokens) && a.Tokens[m.Last].Kind == text.Word && a.Tokens[m.Last].Date < 0 && a.afterRole(m.First)
		}
		return t.Capital() && m.First > 0 && a.Tokens[m.First-1].Kind == text.Word
	}
	if !t.Arabic {
		return t.Capital()
	}
	if n.Known[0].Kind == "company" && strings.HasPrefix(t.Norm, "ال") && !strings.HasPrefix(text.Fold(n.Known[0].Arabic), "ال") {
		return false // «الإبل» are no Apple
	}
	return m.Cost <= 1 || !m.Derived && strings.HasPrefix(t.Norm, "ب") // «بعسير»: in Asir
}

// markQuotes marks the tokens between quotation marks, within a paragraph.
func (a *Analysis) markQuotes() {
	open := false
	for i := range a.Tokens {
		t := &a.Tokens[i]
		switch {
		case t.Kind == text.Break:
			open = false
		case t.Kind == text.Punct && t.Text == "«" || t.Text == "“":
			open = true
		case t.Kind == text.Punct && t.Text == "»" || t.Text == "”":
			open = false
		case t.Kind == text.Punct && t.Norm == `"`:
			open = !open
		default:
			t.Quoted = open
		}
	}
}

// addConcepts returns list with more put before it; the list itself belongs to the lexicon and stays as it is.
func addConcepts(list, more []*lexicon.Concept) []*lexicon.Concept {
	if len(more) == 0 {
		return list
	}
	return append(append([]*lexicon.Concept(nil), more...), list...)
}
