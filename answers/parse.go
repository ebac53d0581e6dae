package answers

import (
	"slices"
	"time"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// Parse understands a question. It never fails: of words it does not know it says so in Unknown.
func Parse(l *lexicon.Lexicon, s string) *Question {
	a := analysis.Analyze(l, unframe(s), time.Time{})
	q := &Question{Text: s, Language: a.Language, analysis: a}
	p := parser{q: q, a: a, l: l, used: make([]bool, len(a.Tokens))}
	p.kind()
	p.degrees()
	p.speaker()
	p.counted()
	p.times()
	p.joinings()
	p.items()
	p.alternatives()
	q.ongoing()
	p.settle()
	p.seekTalks()
	p.deniedNews()
	p.movements()
	p.periods()
	q.ranks = placesInOrder(l, text.Tokenize(a.Text))
	p.size()
	p.figures()
	p.owners()
	p.distantFrom()
	p.nearMisses()
	return q
}

// parser is the state of understanding one question. used marks the tokens that have been accounted for.
type parser struct {
	q      *Question
	a      *analysis.Analysis
	l      *lexicon.Lexicon
	used   []bool
	cue    text.Range // the question word
	nation text.Range // people are counted by: "how many Yemenis"
	noun   text.Range // that stands for a question word: «عدد»
	verb   int        // the token of the verb it turns on; -1 where it is not sure
}

func (p *parser) use(r text.Range) {
	for i := r.First; i < r.Last; i++ {
		p.used[i] = true
	}
}

// useRun marks token i with the whole form it stands in.
func (p *parser) useRun(i int) {
	p.used[i] = true
	p.use(p.a.Tokens[i].Run)
}

// nextContent returns the first word, figure or name from token i on that is not accounted for; -1 if there is none.
func (p *parser) nextContent(i int) int {
	for ; i < len(p.a.Tokens); i++ {
		if t := &p.a.Tokens[i]; (t.Content() || t.Name >= 0) && !p.used[i] {
			return i
		}
	}
	return -1
}

// startsWith tells whether the first word is norm.
func (p *parser) startsWith(norm string) bool {
	for i := range p.a.Tokens {
		if p.a.Tokens[i].Kind == text.Word {
			return p.a.Tokens[i].Norm == norm
		}
	}
	return false
}

// isAny tells whether one of a token's concepts is, or stands under, one of the concepts of those ids.
func isAny(t *analysis.Token, ids ...string) bool { return slices.ContainsFunc(ids, t.Is) }
