// Package extract derives the claims a document states: its figures, dates, people, places and statements, each bound to
// the shortest clause that carries it, with the chain of people it came through. Its rules speak of concepts of the
// lexicon and of the shapes of Arabic and English sentences, never of a story.
package extract

import (
	"slices"
	"strconv"
	"strings"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/furniture"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// Version names the rules; it changes whenever the claims of an unchanged document may change, so that a store knows
// which documents to derive again.
const Version = "10"

// Rules that other packages tell apart.
const (
	Bare     = "figure without noun" // the figure counts nothing that stands beside it
	Part     = "part of a figure"    // some of those the figure before counts
	PartNext = "part of the next"    // some of those the figure behind counts
	OfThose  = "some of those"       // some of those its own noun names: "six of the wounded"
	Added    = "added to a figure"   // what brought the number told beside it to what that is: "three more, bringing the toll to 43"
	Total    = "total of a figure"   // of how many the figure before is a part
	Reckoned = "ordinal"             // a place in an order, as how many there have been
	Headline = "headline"            // any claim of a title
)

// Extractor derives claims. The zero value is not usable: it needs a lexicon. It is safe for concurrent use.
type Extractor struct{ Lexicon *lexicon.Lexicon }

// Extract returns the claims of a document, in the order of its text.
func (x Extractor) Extract(doc corpus.Document) []corpus.Claim { return x.read(doc).claims }

func (x Extractor) read(doc corpus.Document) *reader {
	r := &reader{doc: doc, l: x.Lexicon, a: analysis.Analyze(x.Lexicon, doc.Text, doc.Published)}
	r.keys = make([][]tokenKey, len(r.a.Tokens))
	r.stemmed = map[int]string{}
	r.set.numbers = make(map[string]int, len(r.a.Tokens))
	r.readSentences()
	r.readSetting()
	r.readPeriods()
	for i := range r.sentences {
		r.readSentence(i)
	}
	return r
}

// reader is the state of one extraction.
type reader struct {
	periods   []tokenPeriod
	parts     []part // of the sentence that is being read
	doc       corpus.Document
	l         *lexicon.Lexicon
	a         *analysis.Analysis
	furniture []furniture.Part
	sentences []sentence
	keys      [][]tokenKey   // by token, made when first asked for
	stemmed   map[int]string // stems of tokens, made when first asked for
	set       keySet
	setting   []numberedKey
	heard     heard        // who spoke last
	speakers  []text.Range // who has spoken so far
	claims    []corpus.Claim
}

// sentence is a sentence of the text that is no furniture.
type sentence struct {
	text.Range
	clauses   []text.Range
	paragraph int
	title     bool
	sayings   []saying
}

// readSentences keeps the sentences outside the page's furniture and cuts them into clauses.
func (r *reader) readSentences() {
	parts, headline := furniture.Read(r.doc.Text, r.doc.Title)
	r.furniture = parts
	paragraph := 0
	end := 0
	for _, s := range r.a.Sentences {
		for _, t := range r.a.Tokens[end:s.First] {
			if t.Kind == text.Break {
				paragraph++
			}
		}
		end = s.Last
		for _, piece := range r.outside(s, parts, headline) {
			r.sentences = append(r.sentences, sentence{Range: piece, paragraph: paragraph, clauses: r.clauses(piece)})
			if headline.Overlaps(r.a.Span(piece)) && piece.Last < s.Last {
				paragraph++ // the report's first words stand on the headline's line
			}
		}
	}
	if len(r.sentences) > 1 {
		first := r.sentences[0]
		last := r.a.Tokens[first.Last-1]
		r.sentences[0].title = r.sentences[1].paragraph > first.paragraph && last.Norm != "." && first.Last-first.First <= 30
	}
}

// outside returns the pieces of a sentence outside the furniture. What stands before and behind a piece of furniture is no
// one sentence, and neither are the headline and what follows it.
func (r *reader) outside(s text.Range, parts []furniture.Part, headline text.Span) []text.Range {
	var pieces []text.Range
	open := -1 // where a piece began that goes on
	end := func(i int) {
		if open >= 0 && slices.ContainsFunc(r.a.Tokens[open:i], func(t analysis.Token) bool { return t.Kind != text.Punct }) {
			pieces = append(pieces, text.Range{First: open, Last: i})
		}
		open = -1
	}
	for i := s.First; i < s.Last; i++ {
		t := &r.a.Tokens[i]
		for len(parts) > 0 && parts[0].End <= t.Start {
			parts = parts[1:]
		}
		inside := len(parts) > 0 && parts[0].Start <= t.Start
		if inside || i > s.First && r.a.Tokens[i-1].Start < headline.End && headline.End <= t.Start {
			end(i)
		}
		if !inside && open < 0 {
			open = i
		}
	}
	end(s.Last)
	return pieces
}

// clauses cuts a sentence at commas, semicolons, colons and at the conjunctions that begin a clause of their own.
func (r *reader) clauses(s text.Range) []text.Range {
	var out []text.Range
	first := s.First
	cut := func(i int) {
		if i > first {
			out = append(out, text.Range{First: first, Last: i})
			first = i
		}
	}
	for i := s.First; i < s.Last; i++ {
		t := &r.a.Tokens[i]
		switch {
		case t.Norm == ":" && i > s.First && i+1 < s.Last && r.a.Tokens[i-1].Kind == text.Number && r.glued(i) && r.glued(i+1):
			// The hour of a day: "14:08".
		case t.Norm == "," && r.setsScene(s, i+1):
			// The place of what stands before it: «التقى المبعوث، في الرياض».
		case t.Kind == text.Punct && (t.Norm == "," || t.Norm == ";" || t.Norm == ":" || t.Norm == "…"):
			cut(i + 1)
		case t.Kind == text.Punct && t.Norm == "-" && i > s.First && i+1 < s.Last && r.a.Tokens[i-1].End < t.Start && t.End < r.a.Tokens[i+1].Start:
			cut(i + 1)
		case t.Kind == text.Word && clauseOpeners[t.Norm] && i-first >= 3:
			cut(i)
		}
	}
	cut(s.Last)
	return r.joinClauses(out)
}

// setsScene tells whether a place named with its preposition stands behind a comma, at token i.
func (r *reader) setsScene(s text.Range, i int) bool {
	if i+1 >= s.Last || directions[r.a.Tokens[i].Norm] != In {
		return false
	}
	return r.namesPlace(&r.a.Tokens[i+1])
}

// joinClauses joins a run without an act, the items of a list or an aside, to the clause after it, or before it at the
// end.
func (r *reader) joinClauses(clauses []text.Range) []text.Range {
	var out []text.Range
	open := -1 // where a run without an act began
	for _, c := range clauses {
		if open >= 0 {
			c.First, open = open, -1
		}
		acts := false
		for i := c.First; i < c.Last && !acts; i++ {
			acts = (r.isAct(i) || r.isSpeech(i)) && !strings.HasPrefix(r.a.Tokens[i].Norm, "ال") // a verbal noun with the article makes no clause
		}
		if !acts {
			open = c.First
			if c.Last != clauses[len(clauses)-1].Last {
				continue
			}
			if n := len(out); n > 0 {
				out[n-1].Last = c.Last
				return out
			}
		}
		out = append(out, c)
	}
	return out
}

// clauseOpeners begin a clause of their own in the middle of a sentence, folded.
var clauseOpeners = grammarLists.Set("opener")

// clauseOf returns the clause of s that holds token i.
func (s *sentence) clauseOf(i int) text.Range {
	for _, c := range s.clauses {
		if c.First <= i && i < c.Last {
			return c
		}
	}
	return s.Range
}

// readSentence derives the claims of one sentence.
func (r *reader) readSentence(n int) {
	r.readSayings(n)
	before := len(r.claims)
	r.readFigures(n)
	r.readDates(n)
	r.readClock(n)
	r.readNames(n)
	r.readStatus(n, len(r.claims) > before)
}

// add appends a claim about the tokens of focus and gives it what all claims have.
func (r *reader) add(n int, c corpus.Claim, focus, quote text.Range, keys []corpus.Key) {
	s := &r.sentences[n]
	// What a name or a date takes in beyond the sentence is not quoted.
	focus, quote = clip(focus, s.Range), clip(quote, s.Range)
	quote = r.trim(quote)
	if c.Kind != corpus.Status && c.Kind != corpus.Statement {
		quote.First, quote.Last = min(quote.First, focus.First), max(quote.Last, focus.Last)
	} else {
		focus = clip(focus, quote)
	}
	c.ID = r.doc.ID + "#" + strconv.Itoa(len(r.claims)+1)
	c.Document = r.doc.ID
	c.Focus = r.a.Span(focus)
	c.Quote = r.a.Span(quote)
	c.Sentence = r.a.Span(s.Range)
	c.Words = c.Quote.Of(r.doc.Text)
	chain := r.chainAt(n, focus)
	c.SaidBy, c.Via = chain.saidBy, chain.via
	keys = r.speakerKeys(keys, s, chain.speaker)
	keys = r.speakerKeys(keys, s, chain.full)
	if c.AsOf.Text == "" {
		c.AsOf = r.asOf(n, focus)
	}
	c.Modality, c.Negated = r.modality(n, focus, chain)
	c.Keys = keys
	if s.title {
		c.Rule = Headline
	}
	r.claims = append(r.claims, c)
}

// clip returns what of p stands in s; at least one token.
func clip(p, s text.Range) text.Range {
	p.First = min(max(p.First, s.First), s.Last-1)
	p.Last = min(max(p.Last, p.First+1), s.Last)
	return p
}

// Speaker begins the keys of who said it, read in the light of the whole document.
const Speaker = "b:"

// speakerKeys adds the keys of a speaker named in tokens of w.
func (r *reader) speakerKeys(keys []corpus.Key, s *sentence, w text.Range) []corpus.Key {
	for i := w.First; i < w.Last; i++ {
		if k := surname(&r.a.Tokens[i]); k != "" {
			keys = withKey(keys, corpus.Key{Name: Speaker + k, Role: corpus.Sentence, Distance: 200})
		}
		for _, k := range r.tokenKeys(i) {
			keys = withKey(keys, corpus.Key{Name: Speaker + k.name, Role: corpus.Sentence, Distance: 200, Wide: k.wide})
			if i < s.First || i >= s.Last {
				keys = withKey(keys, corpus.Key{Name: k.name, Role: corpus.Sentence, Distance: 200, Wide: k.wide})
			}
		}
	}
	return keys
}

// surname returns the key of the consonants of an Arabic word that means something, but may be a name where somebody who
// speaks is named: «وأضاف تراس» is of Truss, and of nobody who presided.
func surname(t *analysis.Token) string {
	if !t.Arabic || t.Name >= 0 || t.Function || t.Class(lexicon.Person, lexicon.Group, lexicon.Place) || len(t.Concepts) == 0 {
		return ""
	}
	if k := text.Skeleton(t.Norm, true); len(k) >= 3 {
		return "k:" + k
	}
	return ""
}

// trim takes signs that end or begin a clause without belonging to it off its ends.
func (r *reader) trim(q text.Range) text.Range {
	for q.Last > q.First+1 {
		t := r.a.Tokens[q.Last-1]
		if t.Kind == text.Punct && (t.Norm == "," || t.Norm == ";" || t.Norm == ":" || t.Norm == "-" || t.Norm == "…") {
			q.Last--
			continue
		}
		break
	}
	for q.First < q.Last-1 {
		t := r.a.Tokens[q.First]
		if t.Kind == text.Punct && (t.Norm == "," || t.Norm == ";" || t.Norm == ":" || t.Norm == "-" || t.Norm == "|" || t.Norm == "." || t.Norm == ")") {
			q.First++
			continue
		}
		break
	}
	return q
}
