package lexicon

// Finding the words of the lexicon that a token may stand for.

import (
	"strings"
	"sync"
	"unicode/utf8"

	"isnad/corpus/text"
)

// index finds forms of one or several words. Words are numbered; a trie over the numbers holds the forms.
type index struct {
	words map[string]int32
	next  map[uint64]int32  // node<<32 | word: node
	at    [][]Sense         // by node
	split map[int32][]split // by first word: acts of several words that other words may part

	capitals map[string]bool // acronyms that are common words when not written in capitals

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
	x.capitals = map[string]bool{}
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
		s.capitals = x.capitals[tokens[0].Norm]
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

// behind is candidates for a word that is not the first of a form: a preposition with a pronoun stands for itself, as in «مفرج عنه», and
// for the preposition, so that «المسلحون الذين قضت عليهم القوات» are told of by «قضى على».
func (x *index) behind(t text.Token) []candidate {
	preposition, ok := withPronoun[t.Norm]
	if !ok || !t.Arabic {
		return x.candidates(t)
	}
	var out []candidate
	for _, w := range []string{t.Norm, preposition} {
		if id, ok := x.words[w]; ok {
			out = append(out, candidate{word: id})
		}
	}
	return out
}

// withPronoun holds the Arabic prepositions with a pronoun of the third person written behind them, folded.
var withPronoun = func() map[string]string {
	out := map[string]string{}
	for _, preposition := range []string{"علي", "الي", "من", "عن", "في", "مع"} {
		for _, pronoun := range []string{"ه", "ها", "هم", "هما", "هن"} {
			out[preposition+pronoun] = preposition
		}
	}
	return out
}()

func (x *index) has(t text.Token, word int32) bool {
	for _, c := range x.behind(t) {
		if c.word == word {
			return c.cost <= 3
		}
	}
	return false
}
