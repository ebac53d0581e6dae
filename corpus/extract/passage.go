package extract

// Which passage of its sentence tells of a figure: where another clause, or the next of a list, speaks of something of its
// own, it tells of its own figure. "Gold fell 4 percent | and platinum lost 5", "Germany 4.7 percent, | France 10".

import (
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// cutPassages gives each figure of a sentence the passage that tells of it.
func (r *reader) cutPassages(s *sentence, figures []figure) {
	first, begun := s.First, 0 // where the passage that is open began, and its first figure
	closeAt := func(k, next int) {
		for i := begun; i < next; i++ {
			figures[i].passage = text.Range{First: first, Last: k}
		}
		first, begun = k, next
	}
	next := 0 // the first figure at or behind k
	for k := s.First; k < s.Last; k++ {
		for next < len(figures) && figures[next].First < k {
			next++
		}
		if next > 0 && k < figures[next-1].end() {
			continue
		}
		if r.mayTurn(s, k) && (next+r.actsIn(first, k) > 0 && r.clauseJoined(s, k, figures, next) || r.nextListed(s, k, figures, next)) {
			closeAt(k, next)
		}
	}
	closeAt(s.Last, len(figures))
}

// mayTurn tells whether a passage may begin at token k: at a comma, a conjunction, or an Arabic word with «و».
func (r *reader) mayTurn(s *sentence, k int) bool {
	t := &r.a.Tokens[k]
	return t.Norm == "," || t.Norm == ";" || joiners[t.Norm] || clauseOpeners[t.Norm] || k > s.First && t.Number < 0 && r.behindAnd(t)
}

// behindAnd tells whether «و» is written onto an Arabic word.
func (r *reader) behindAnd(t *analysis.Token) bool {
	if !t.Arabic || !strings.HasPrefix(t.Norm, "و") {
		return false
	}
	if t.Name >= 0 && len(r.a.Names[t.Name].Known) > 0 {
		return !strings.HasPrefix(r.a.Names[t.Name].Known[0].Arabic, "و")
	}
	return mayBeConjoined(t) && !r.ownWaw(t)
}

// joiners begin another clause or the next of a list.
var joiners = grammarLists.Set("joiner")

// clauseSpan is how many tokens behind a conjunction its verb and what it is about stand.
const clauseSpan = 9

// clauseJoined tells whether a clause with a verb and a subject of its own begins at token k; figure next comes behind it.
func (r *reader) clauseJoined(s *sentence, k int, figures []figure, next int) bool {
	if n := r.a.Tokens[k].Norm; n == "," || n == ";" {
		return false
	}
	last := min(s.Last, k+clauseSpan)
	if next < len(figures) {
		last = min(last, figures[next].First)
	}
	act, subject := false, false
	for j := k; j < last; j++ {
		t := &r.a.Tokens[j]
		switch {
		case t.Class(lexicon.Act) && !hasArticle(t.Norm):
			act = true
		case r.mayOwn(j):
			subject = true
		}
	}
	return act && subject
}

// actsIn returns how many acts stand between two tokens.
func (r *reader) actsIn(first, last int) int {
	n := 0
	for j := first; j < last; j++ {
		if r.a.Tokens[j].Class(lexicon.Act) {
			n++
		}
	}
	return n
}

// nextListed tells whether the next of a list begins at token k, right behind a figure: it names something before its own
// figure or right behind it.
func (r *reader) nextListed(s *sentence, k int, figures []figure, next int) bool {
	if next == 0 || next == len(figures) {
		return false
	}
	f := &figures[next]
	if f.First-k > clauseSpan {
		return false
	}
	named, content := false, false
	for j := k; j < f.First; j++ {
		named = named || r.mayOwn(j)
		content = content || r.a.Tokens[j].Content()
	}
	if content {
		return named && k-figures[next-1].end() <= 1
	}
	return places[r.normAt(s.Range, f.end())] && places[r.normAt(s.Range, figures[next-1].end())]
}

// places are the prepositions that lead to what a figure of a list is of: "4 percent in Germany and 10 in France".
var places = grammarLists.Set("of-list")

// mayOwn tells whether the word at token j may be what a figure is of.
func (r *reader) mayOwn(j int) bool {
	t := &r.a.Tokens[j]
	if t.Kind != text.Word || t.Number >= 0 || t.Date >= 0 || t.Function && t.Name < 0 {
		return false
	}
	if t.Name >= 0 || t.Stem != "" {
		return true
	}
	return t.Class(lexicon.Person, lexicon.Thing, lexicon.Group, lexicon.Place, lexicon.Event, lexicon.Idea, lexicon.Measure) &&
		!t.Class(lexicon.Unit, lexicon.Time, lexicon.Act) && !(t.Class(lexicon.Measure) && strings.HasPrefix(t.Norm, "ب") && tied(t, "ب")) // «بقيمة»
}
