package lexicon

// Finding the longest form that begins at a token.

import (
	"slices"
	"strings"
	"unicode/utf8"

	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// otherCost is how much more another reading of a word may cost than the best.
const otherCost = 2

// others returns the concepts of the first token's other readings: «قتلتهم» are their killers, and "she killed them". A
// word that is listed as it stands may still be a verb, unless its ending or article says that it is none.
func (w *walk) others() []*Concept {
	t := w.tokens[w.first]
	if w.l.function[t.Norm] || w.l.joinedFunction(t) || number.IsWord(t.Norm) || nominal(t.Text) || slices.ContainsFunc(w.best.Senses, func(s Sense) bool { return s.Name != nil }) {
		return nil
	}
	actsOnly := !w.best.Derived && w.best.Cost <= articleCost || strings.HasSuffix(t.Norm, "وا")
	var out []*Concept
	for _, c := range w.l.index.candidates(t) {
		if c.cost > w.best.Cost+otherCost {
			break
		}
		child, ok := w.l.index.next[uint64(c.word)]
		if !ok {
			continue
		}
		for _, s := range readable(w.l.index.at[child], t, 0, c.how, false) {
			known := func(b Sense) bool { return b.Concept == s.Concept }
			if s.Concept != nil && !(actsOnly && s.Concept.Class != Act) && !slices.ContainsFunc(w.best.Senses, known) && !slices.Contains(out, s.Concept) {
				out = append(out, s.Concept)
			}
		}
	}
	return out
}

// nominal tells whether an Arabic word is written as only nouns are: with the article, a ta marbuta or an indefinite accusative.
func nominal(word string) bool {
	return strings.HasPrefix(word, "ال") || strings.HasSuffix(word, "ة") || strings.HasSuffix(word, "ا\u064b") || strings.HasSuffix(word, "\u064bا")
}

// walk follows the trie along tokens and keeps the longest, then cheapest, form it passes.
type walk struct {
	l      *Lexicon
	tokens []text.Token
	first  int
	best   Match
}

// step goes on from a node of the trie at token i, behind words that cost so much; bent tells that an ending was taken off one
// of them.
func (w *walk) step(node int32, i, cost, words int, bent bool) {
	if i >= len(w.tokens) || words >= maxFormWords {
		return
	}
	t := w.tokens[i]
	if t.Kind == text.Punct {
		if words > 0 && (strings.Contains("-\"'&/+", t.Norm) || t.Norm == "." && w.within(i) || t.Norm == "," && w.capitalsMeet(i)) {
			w.step(node, i+1, cost, words, bent)
		}
		return
	}
	if t.Kind == text.Break {
		return
	}
	function := w.l.function[t.Norm]
	joined := w.l.joinedFunction(t)
	numeral := number.IsWord(t.Norm)
	candidates := w.l.index.candidates(t)
	if words > 0 {
		candidates = w.l.index.behind(t)
	}
	for _, c := range candidates {
		if function && !joined && c.cost > 0 {
			continue // a particle is no inflection of a content word
		}
		if joined && (c.how != text.Bare || words > 0 && c.cost > 0) {
			continue // «المدينة. وكان» is no «مدينة كان»
		}
		if numeral && (c.how != text.Bare || c.cost > articleCost) {
			continue // nor is a number word: «مئتي» is no ميت, «ستين» no تين
		}
		if c.cost > 0 && words == 0 && !t.Arabic && t.Upper() && len(t.Norm) <= 3 {
			break
		}
		child, ok := w.l.index.next[uint64(node)<<32|uint64(c.word)]
		if !ok {
			continue
		}
		total := cost + c.cost
		bent := bent || t.Arabic && (c.how == text.Suffixed || c.how == text.Verbal)
		if senses := w.l.index.at[child]; len(senses) > 0 && (i+1 > w.best.Last || i+1 == w.best.Last && total < w.best.Cost) {
			if kept := readable(senses, t, words, c.how, bent); len(kept) > 0 && !(words > 0 && function && (w.nameFollows(i+1) && !(takesObject[t.Norm] && !w.tokens[w.first].Capital() && deeds(kept)) || words == 1 && cost > 0 && w.namePassed())) && !((function || joined && c.cost > 0) && words == 0 && !strongName(kept) && !w.unit(kept)) {
				w.best = Match{Range: text.Range{Last: i + 1}, Senses: kept, Cost: total, Derived: c.how != text.Bare && t.Arabic}
			}
		}
		w.step(child, i+1, total, words+1, bent)
	}
}

// joinedFunction tells whether the token is a function word written together with «و»: «ومن», «وعلى». Behind «ف» too many
// content words look like one («فتحت», «فهم»).
func (l *Lexicon) joinedFunction(t text.Token) bool {
	rest, ok := strings.CutPrefix(t.Norm, "و")
	return ok && l.function[rest]
}

// within tells whether the dot at i stands inside a name, as in "U.N.", "S. Jaishankar", "St. Mary", and ends no sentence:
// it follows a letter or two, or Latin letters stand right on both sides ("Noon.com").
func (w *walk) within(i int) bool {
	before, dot := &w.tokens[i-1], &w.tokens[i]
	if before.End != dot.Start {
		return false
	}
	return utf8.RuneCountInString(before.Norm) <= 2 || i+1 < len(w.tokens) && w.tokens[i+1].Start == dot.End && !before.Arabic && !w.tokens[i+1].Capital()
}

// capitalsMeet tells whether the comma at i stands between words with capitals, as in "Hit, Iraq".
func (w *walk) capitalsMeet(i int) bool {
	return w.tokens[i-1].Capital() && i+1 < len(w.tokens) && w.tokens[i+1].Capital()
}

// unit tells whether the senses hold a unit and a figure stands before it: «كم» in «20 كم» is no question word.
func (w *walk) unit(senses []Sense) bool {
	return w.first > 0 && w.tokens[w.first-1].Kind == text.Number &&
		slices.ContainsFunc(senses, func(s Sense) bool { return s.Concept != nil && s.Concept.Class == Unit })
}

// nameFollows tells whether a capitalised word stands at i, so that the preposition before it leads to that name and is no
// part of a phrasal verb: "get in Marzan".
func (w *walk) nameFollows(i int) bool {
	return i < len(w.tokens) && w.tokens[i].Kind == text.Word && !w.tokens[i].Arabic && w.tokens[i].Capital()
}

// namePassed tells whether the first word is a name as it stands, and so not inflected in a form that goes on with a preposition:
// «قادة طالبان في كابل» are no students in Kabul.
func (w *walk) namePassed() bool {
	return w.best.Last == w.first+1 && w.best.Cost == 0 && slices.ContainsFunc(w.best.Senses, func(s Sense) bool { return s.Name != nil })
}

// takesObject are prepositions that stay a phrasal verb's before a name too: "looked for Peter", "made it to Cairo".
var takesObject = map[string]bool{"about": true, "against": true, "for": true, "from": true, "into": true, "of": true, "to": true, "with": true}

// deeds tells whether the senses are acts, and none of speech: "according to" belongs to whom it leads to.
func deeds(senses []Sense) bool {
	return !slices.ContainsFunc(senses, func(s Sense) bool { return s.Concept == nil || s.Concept.Class != Act || s.Concept.Is("say") })
}

// strongName tells whether a function word may still be read as one of the senses: an acronym in capitals.
func strongName(senses []Sense) bool {
	for _, s := range senses {
		if s.capitals {
			return true
		}
	}
	return false
}

// readable drops the senses that ask for capitals the token does not have; of a word inflected as verbs are, those that
// are no acts; of a word without its ending, proper names, which have none.
func readable(senses []Sense, t text.Token, words int, how text.Inflection, bent bool) []Sense {
	if words > 0 && !bent {
		return senses
	}
	keep := func(s Sense) bool {
		switch {
		case words > 0:
			return s.Name == nil || s.Adjective // «درعا الوطني» is no «درع الوطن»
		case s.capitals && !t.Upper():
			return false
		case how == text.Verbal:
			return s.Concept != nil && (s.Concept.Class == Act || s.Concept.Class == State || s.Concept.Class == Measure || !t.Arabic && s.Concept.Class == Quality)
		case how == text.Suffixed:
			return s.Concept != nil || s.Adjective || !t.Arabic
		}
		return true
	}
	if !slices.ContainsFunc(senses, func(s Sense) bool { return !keep(s) }) {
		return senses
	}
	var kept []Sense
	for _, s := range senses {
		if keep(s) {
			kept = append(kept, s)
		}
	}
	return kept
}
