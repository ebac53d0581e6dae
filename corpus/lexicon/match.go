package lexicon

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// Sense is one reading of a form: a concept or a name.
type Sense struct {
	Concept   *Concept
	Name      *Name
	Adjective bool // the form is the adjective of a name's people: Saudi
	capitals  bool // the form is read in capitals only: IS, WHO
}

// Match is a run of tokens that the lexicon knows.
type Match struct {
	text.Range
	Senses  []Sense
	Others  []*Concept // what an Arabic word means read as an inflection of another, at little more cost
	Cost    int        // how much had to be taken off its words; 0 is as listed
	Derived bool       // an ending or a verb's form was taken off its last word
}

// index finds forms of one or several words. Words are numbered; a trie over the numbers holds the forms.
type index struct {
	words map[string]int32
	next  map[uint64]int32  // node<<32 | word: node
	at    [][]Sense         // by node
	split map[int32][]split // by first word: acts of several words that other words may part

	tokens []text.Token // of the form that is being added

	mu    sync.RWMutex
	cache map[cacheKey][]candidate
}

type cacheKey struct {
	norm   string
	arabic bool
}

// candidate is a word of the lexicon that a token may be an inflection of.
type candidate struct {
	word int32
	cost int
	how  text.Inflection
}

const (
	cacheBound   = 200_000 // words; then it begins anew
	maxWordCost  = 7
	maxFormWords = 9
	articleCost  = 1 // what text.Bases asks for the article
)

func (x *index) init() {
	x.words = make(map[string]int32, 1<<16)
	x.next = make(map[uint64]int32, 1<<17)
	x.at = make([][]Sense, 1, 1<<17)
	x.cache = map[cacheKey][]candidate{}
	x.split = map[int32][]split{}
}

// split is the rest of an act's form of several words: «عن السكة» of «خرج عن السكة».
type split struct {
	rest  []int32
	sense Sense
	gap   int // words that may stand between
}

// Words that may stand between the first word of an act's form and its rest: Arabic puts the subject there, English an
// object or a pronoun.
const (
	arabicGap  = 6
	englishGap = 3
)

func (x *index) add(form string, s Sense) {
	node := int32(0)
	words := 0
	act := s.Concept != nil && s.Concept.Class == Act
	var path []int32 // of an act
	tokens := text.AppendTokens(x.tokens[:0], form)
	x.tokens = tokens
	if len(tokens) == 1 && !tokens[0].Arabic && tokens[0].Upper() && len(tokens[0].Norm) <= 5 {
		s.capitals = commonInLowerCase[tokens[0].Norm]
	}
	for _, t := range tokens {
		if t.Kind == text.Punct || t.Kind == text.Break {
			continue
		}
		key := wordKey(t, s)
		id, ok := x.words[key]
		if !ok {
			id = int32(len(x.words)) + 1
			x.words[strings.Clone(key)] = id
		}
		edge := uint64(node)<<32 | uint64(id)
		child, ok := x.next[edge]
		if !ok {
			child = int32(len(x.at))
			x.at = append(x.at, nil)
			x.next[edge] = child
		}
		node = child
		words++
		if act {
			path = append(path, id)
		}
	}
	if act && words >= 2 && words <= 4 {
		gap := englishGap
		if tokens[0].Arabic {
			gap = arabicGap
		}
		x.split[path[0]] = append(x.split[path[0]], split{path[1:], s, gap})
	}
	if words == 0 || words > maxFormWords {
		return
	}
	for _, have := range x.at[node] {
		if have.Concept == s.Concept && have.Name == s.Name {
			return
		}
	}
	x.at[node] = append(x.at[node], s)
}

// wordKey is what a word of a form is indexed by: without the article, but for people («الفالح» is no فالح).
func wordKey(t text.Token, s Sense) string {
	if !t.Arabic || s.Concept != nil && lamIsRoot(t.Text) || s.Name != nil && s.Name.Kind == "person" && !s.Adjective {
		return t.Norm
	}
	return withoutArticle(t)
}

// lamIsRoot tells whether the first two letters of a word are no article though they look like one: verbs of the eighth
// form on a root that begins with lam, and their verbal nouns (التحق, التزام).
func lamIsRoot(w string) bool {
	rest, ok := strings.CutPrefix(w, "الت")
	if !ok {
		return false
	}
	r := []rune(rest)
	return len(r) == 2 || len(r) == 3 && r[1] == 'ا'
}

// withoutArticle takes the article off a word written with a plain alef; what begins with a hamza (ألمانيا) keeps it.
func withoutArticle(t text.Token) string {
	if rest, ok := strings.CutPrefix(t.Text, "ال"); ok && utf8.RuneCountInString(rest) >= 3 {
		return text.Fold(rest)
	}
	return t.Norm
}

// commonInLowerCase holds acronyms that are English words when not written in capitals.
var commonInLowerCase = map[string]bool{"is": true, "us": true, "who": true, "it": true, "as": true, "am": true, "an": true, "or": true, "ice": true, "aim": true,
	"pa": true, "un": false, "ap": true, "mi": true, "sis": true, "act": true, "aid": true, "car": true, "can": true, "pa's": true, "dr": true, "may": true, "imp": true, "ms": true, "him": true, "fed": false, "lot": true, "star": true, "now": true, "mena": true, "pet": true, "led": true, "so": true, "at": true, "be": true, "in": true, "on": true, "to": true, "do": true, "no": true}

// candidates returns the lexicon's words that the token may stand for, cheapest first; at one cost, the least inflected.
func (x *index) candidates(t text.Token) []candidate {
	key := cacheKey{t.Norm, t.Arabic}
	x.mu.RLock()
	got, ok := x.cache[key]
	x.mu.RUnlock()
	if ok {
		return got
	}
	var out []candidate
	text.Bases(t.Norm, t.Arabic, func(base string, cost int, how text.Inflection) bool {
		if cost > maxWordCost {
			return true
		}
		id, ok := x.words[base]
		if !ok {
			return true
		}
		for i, c := range out {
			if c.word == id {
				if cost < c.cost {
					out[i].cost = cost
				}
				out[i].how = min(c.how, how)
				return true
			}
		}
		out = append(out, candidate{id, cost, how})
		return true
	})
	for i := 1; i < len(out); i++ {
		for j := i; j > 0 && (out[j].cost < out[j-1].cost || out[j].cost == out[j-1].cost && out[j].how < out[j-1].how); j-- {
			out[j], out[j-1] = out[j-1], out[j]
		}
	}
	if len(out) > 8 {
		out = out[:8]
	}
	x.mu.Lock()
	if len(x.cache) >= cacheBound {
		clear(x.cache)
	}
	x.cache[cacheKey{strings.Clone(t.Norm), t.Arabic}] = out
	x.mu.Unlock()
	return out
}

// Match returns the longest runs of tokens that the lexicon knows, in order, never overlapping. A hyphen or quotation mark
// inside a form of several words does not break it, nor does a comma between names.
func (l *Lexicon) Match(tokens []text.Token) []Match {
	out := make([]Match, 0, len(tokens))
	for i := 0; i < len(tokens); {
		m, ok := l.at(tokens, i)
		if !ok {
			i++
			continue
		}
		out = append(out, m)
		i = m.Last
	}
	return out
}

func (l *Lexicon) at(tokens []text.Token, i int) (Match, bool) {
	if tokens[i].Kind != text.Word && tokens[i].Kind != text.Number {
		return Match{}, false
	}
	w := walk{l: l, tokens: tokens, first: i}
	w.step(0, i, 0, 0, false)
	if w.best.Last == 0 {
		return Match{}, false
	}
	w.best.First = i
	if w.best.Last == i+1 && tokens[i].Arabic {
		w.best.Others = w.others()
	}
	return w.best, true
}

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
	for _, c := range w.l.index.candidates(t) {
		if function && !joined && c.cost > 0 {
			break // a particle is no inflection of a content word
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
			if kept := readable(senses, t, words, c.how, bent); len(kept) > 0 && !(words > 0 && function && w.nameFollows(i+1)) && !((function || joined && c.cost > 0) && words == 0 && !strongName(kept) && !w.unit(kept)) {
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

// Split returns the acts whose form of several words begins at token i and goes on after other words, within one
// clause: «خرج قطاران عن السكة» for «خرج عن السكة».
func (l *Lexicon) Split(tokens []text.Token, i int) []*Concept {
	if tokens[i].Kind != text.Word {
		return nil
	}
	var out []*Concept
	for _, c := range l.index.candidates(tokens[i]) {
		for _, s := range l.index.split[c.word] {
			if l.restFollows(tokens, i+2, min(i+1+s.gap, len(tokens)), s.rest) {
				out = append(out, s.sense.Concept)
			}
		}
		if len(out) > 0 {
			break
		}
	}
	return out
}

func (l *Lexicon) restFollows(tokens []text.Token, from, to int, rest []int32) bool {
next:
	for j := from; j <= to && j < len(tokens); j++ {
		if k := tokens[j-1]; k.Kind == text.Punct && k.Norm != `"` || k.Kind == text.Break {
			return false
		}
		for k, word := range rest {
			if j+k >= len(tokens) || tokens[j+k].Kind != text.Word || !l.index.has(tokens[j+k], word) {
				continue next
			}
		}
		return true
	}
	return false
}

func (x *index) has(t text.Token, word int32) bool {
	for _, c := range x.candidates(t) {
		if c.word == word {
			return c.cost <= 3
		}
	}
	return false
}

// Alone returns the concepts of one token read by itself, whatever longer form it stands in.
func (l *Lexicon) Alone(t text.Token) []*Concept {
	if t.Kind != text.Word || l.function[t.Norm] {
		return nil
	}
	for _, c := range l.index.candidates(t) {
		child, ok := l.index.next[uint64(c.word)]
		if !ok {
			continue
		}
		var out []*Concept
		for _, s := range l.index.at[child] {
			if s.Concept != nil && !(s.capitals && !t.Upper()) && !(c.how == text.Verbal && s.Concept.Class != Act && s.Concept.Class != State) {
				out = append(out, s.Concept)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// Respell returns the concepts of the lexicon's words that an unknown word misses by one letter: one left out, put in,
// changed for another, or two that changed places. Words of fewer than five letters are left as they are.
func (l *Lexicon) Respell(t text.Token) []*Concept {
	runes := []rune(t.Norm)
	if len(runes) < 5 {
		return nil
	}
	alphabet := "abcdefghijklmnopqrstuvwxyz"
	if t.Arabic {
		alphabet = "ابتثجحخدذرزسشصضطظعغفقكلمنهويء"
	}
	var out []*Concept
	try := func(w string) bool {
		t.Norm = w
		for _, c := range l.index.candidates(t) {
			if c.cost > 2 {
				break
			}
			if child, ok := l.index.next[uint64(c.word)]; ok {
				for _, s := range readable(l.index.at[child], t, 0, c.how, false) {
					if s.Concept != nil {
						out = append(out, s.Concept)
					}
				}
			}
			if len(out) > 0 {
				return true
			}
		}
		return false
	}
	for i := range runes { // swapped
		if i > 0 && try(string(runes[:i-1])+string(runes[i])+string(runes[i-1])+string(runes[i+1:])) {
			return out
		}
	}
	for i := 0; i <= len(runes); i++ { // left out
		for _, r := range alphabet {
			if try(string(runes[:i]) + string(r) + string(runes[i:])) {
				return out
			}
		}
	}
	for i := range runes { // too many, or another
		if len(runes) > 5 && try(string(runes[:i])+string(runes[i+1:])) {
			return out
		}
		for _, r := range alphabet {
			if try(string(runes[:i]) + string(r) + string(runes[i+1:])) {
				return out
			}
		}
	}
	return nil
}
