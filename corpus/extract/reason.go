package extract

// Whether a clause gives the reason of something.

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// Keys of the words that lead to a reason.
const (
	Because = "r:because" // to a cause or a purpose
	Effect  = "r:effect"  // from a cause to what it caused
	Upon    = "r:upon"    // to what came before, which may be the cause
	Sought  = "r:sought"  // a cause is spoken of, and looked for or not given
)

// Occasion begins the keys of acts of which a clause only says that something else happened at them: "ten died when the bus overturned".
const Occasion = "r:occasion"

// occasionWords lead to one, as what leads to what came before does; occasionWithin is how many tokens behind them it may stand.
var occasionWords = grammarLists.Set("occasion")

const occasionWithin = 3

// reasons are the words and phrases that lead to a reason, by their first word.
var reasons = readReasons()

// effectTo are the prepositions that lead to what an Arabic verb of effect tells.
var effectTo = grammarLists.Set("effect-to")

type reason struct {
	words []string
	key   string
}

func readReasons() map[string][]reason {
	out := map[string][]reason{}
	for list, key := range map[string]string{"because": Because, "effect": Effect, "upon": Upon} {
		for _, phrase := range grammarLists.Phrases(list) {
			words := strings.Fields(phrase)
			out[words[0]] = append(out[words[0]], reason{words, key})
		}
	}
	return out
}

// reasonKeys adds the keys of what leads to a reason within p.
func (r *reader) reasonKeys(keys []corpus.Key, p text.Range) []corpus.Key {
	for i := p.First; i < p.Last; i++ {
		t := &r.a.Tokens[i]
		if t.Kind != text.Word {
			continue
		}
		norm := t.Norm
		found := reasons[norm]
		if rest, and := strings.CutPrefix(norm, "و"); and && found == nil {
			found = reasons[rest]
		}
		for _, f := range found {
			if f.key == Effect && !t.Arabic && (r.openingWord(p) == i || r.standAt([]string{"by"}, i+1, p.Last)) {
				continue // "resulted in the closure": the cause stands in another clause; "caused by" leads to it
			}
			if end := r.phraseEnd(f.words[1:], i+1, p.Last); end > 0 {
				at, key := i, f.key
				switch {
				case key == Effect && t.Arabic:
					at = r.effectAt(i, p.Last)
				case key == Because && r.causeSought(p, end-1):
					key = Sought
				case key == Because && r.asked(end, p.Last):
					continue // «ردا على سؤال»
				case norm == "with" && end < p.Last && r.a.Tokens[end].Number >= 0:
					continue // "with 40 people on board"
				}
				keys = withKey(keys, corpus.Key{Name: key, Role: corpus.Clause, Distance: uint8(min(at-p.First, 255))})
			}
		}
		if r.earlier(p, i) {
			keys = withKey(keys, corpus.Key{Name: Upon, Role: corpus.Clause, Distance: uint8(min(i-p.First, 255))})
		}
		keys = r.occasionKeys(keys, p, i)
		if r.forDeed(p, i) || r.overWhat(p, i) {
			keys = withKey(keys, corpus.Key{Name: Because, Role: corpus.Clause, Distance: uint8(min(i-p.First, 255))})
		}
	}
	return keys
}

// occasionKeys adds the keys of the act of an occasion that token i leads to.
func (r *reader) occasionKeys(keys []corpus.Key, p text.Range, i int) []corpus.Key {
	if !occasionWords[r.a.Tokens[i].Norm] {
		return keys
	}
	for j := i + 1; j < min(p.Last, i+1+occasionWithin) && r.a.Tokens[j].Kind == text.Word; j++ {
		if !r.a.Tokens[j].Class(lexicon.Act, lexicon.Event) {
			continue
		}
		for _, k := range r.tokenKeys(j) {
			if !k.wide && strings.HasPrefix(k.name, "c:") {
				keys = withKey(keys, corpus.Key{Name: Occasion + k.name, Role: corpus.Clause, Distance: uint8(min(j-p.First, 255))})
			}
		}
		break
	}
	return keys
}

// forDeed tells whether token i leads to a deed for which something else was done: "fined for smuggling", «حوكم لانتقاده الوزير».
func (r *reader) forDeed(p text.Range, i int) bool {
	t := &r.a.Tokens[i]
	if !t.Arabic {
		return t.Norm == "for" && i > p.First && i+1 < p.Last && r.a.Tokens[i+1].Class(lexicon.Act) && strings.HasSuffix(r.a.Tokens[i+1].Norm, "ing")
	}
	return t.Class(lexicon.Act) && !t.Class(lexicon.Person, lexicon.Time) && strings.HasPrefix(t.Norm, "ل") && tied(t, "ل") && !r.takesTo(p, i) && slices.ContainsFunc(ownEnds, func(end string) bool {
		return strings.HasSuffix(t.Norm, end)
	})
}

// overWhat tells whether "over" at i leads to what a quarrel, a protest or somebody's dismissal is about.
func (r *reader) overWhat(p text.Range, i int) bool {
	if r.a.Tokens[i].Norm != "over" || i == p.First || i+1 >= p.Last {
		return false
	}
	next := &r.a.Tokens[i+1]
	if next.Number >= 0 || next.Date >= 0 || next.Class(lexicon.Time) || next.Norm == "to" {
		return false
	}
	for j := i - 1; j >= max(p.First, i-overWithin); j-- {
		if aboutWhat[r.a.Tokens[j].Norm] {
			return true
		}
	}
	return false
}

// aboutWhat are the words behind which "over" leads to what something is about; overWithin is how many tokens behind them it may stand:
// "resigned on Wednesday over".
var aboutWhat = grammarLists.Set("about-what")

const overWithin = 4

// takesTo tells whether the «ل» of token i leads to what belongs to a word before it, its subject between them, and to no reason: «يخضع
// اللاعب لعملية».
func (r *reader) takesTo(p text.Range, i int) bool {
	for j := i - 1; j >= max(p.First, i-takesWithin); j-- {
		if takers[withoutParticles(r.a.Tokens[j].Norm)] {
			return true
		}
	}
	return false
}

var takers = grammarLists.Set("takes-to")

const takesWithin = 2

// ownEnds are the endings of an Arabic verbal noun for a deed of somebody told of before.
var ownEnds = []string{"ه", "ها", "هم"}

// effectAt returns the preposition that leads to what the Arabic verb at i tells the effect of, before token last: the cause stands
// between them in «أدى هطول المطر إلى إغلاق الجسر». Where there is none, it returns i.
func (r *reader) effectAt(i, last int) int {
	for j := i + 1; j < last; j++ {
		if norm := r.a.Tokens[j].Norm; effectTo[norm] || strings.HasPrefix(norm, "ب") && j == i+1 {
			return j // «تسبب بإغلاق الجسر»
		}
	}
	return i
}

// openingWord returns the first token of p that is a word and joins p to nothing before it.
func (r *reader) openingWord(p text.Range) int {
	for i := p.First; i < p.Last; i++ {
		if t := &r.a.Tokens[i]; t.Kind == text.Word && t.Norm != "and" {
			return i
		}
	}
	return -1
}

// standAt tells whether the words stand one after the other from token i on.
func (r *reader) standAt(words []string, i, last int) bool { return r.phraseEnd(words, i, last) > 0 }

// phraseEnd returns the token behind the words that stand one after the other from token i on, quotation marks between them aside:
// «"ردا" على»; 0 where they do not.
func (r *reader) phraseEnd(words []string, i, last int) int {
	for _, w := range words {
		for i < last && r.a.Tokens[i].Norm == `"` {
			i++
		}
		if i >= last || r.a.Tokens[i].Norm != w {
			return 0
		}
		i++
	}
	return i
}

// The nouns for a cause, and what stands round them where it is not known.
var (
	causeNouns   = grammarLists.Set("cause-noun")
	causeSought  = grammarLists.Set("cause-sought")
	causeUnknown = grammarLists.Set("cause-unknown")
	askedWords   = grammarLists.Set("asked")
)

// How far from the noun for a cause what says that it is not known may stand.
const (
	soughtWithin  = 3
	unknownWithin = 15
)

// causeSought tells whether token i is the noun for a cause that somebody looks for, keeps to himself or does not know: "the cause is
// under investigation", «لمعرفة أسباب الحريق».
func (r *reader) causeSought(p text.Range, i int) bool {
	if !causeNouns[r.a.Tokens[i].Norm] {
		return false
	}
	for j := max(p.First, i-soughtWithin); j < i; j++ {
		if causeSought[r.a.Tokens[j].Norm] {
			return true
		}
	}
	for j := i + 1; j < min(p.Last, i+unknownWithin); j++ {
		if causeUnknown[r.a.Tokens[j].Norm] {
			return true
		}
	}
	return false
}

// asked tells whether what is answered behind token i is a question.
func (r *reader) asked(i, last int) bool {
	for j := i; j < min(last, i+soughtWithin); j++ {
		if askedWords[r.a.Tokens[j].Norm] {
			return true
		}
	}
	return false
}

// Verbs that lead something back to a cause, and what names it.
var (
	attributes   = grammarLists.Set("attributes")
	attributesTo = grammarLists.Set("attributes-to")
)

// owesCause tells whether a range leads something back to a cause that only the next one or a later one names: «وعزت الشركة خسائرها خلال
// الربع، مقارنة مع العام السابق، إلى …».
func (r *reader) owesCause(s *sentence, p, next text.Range) bool {
	owes := false
	for i := p.First; i < s.Last; i++ {
		norm := r.a.Tokens[i].Norm
		rest, _ := strings.CutPrefix(norm, "و")
		switch {
		case i < p.Last && (attributes[norm] || attributes[rest]):
			owes = true
		case owes && attributesTo[norm]:
			return i >= next.First
		}
	}
	return false
}

// leadsBack tells whether a range begins with a verb that leads something back to a cause, which is more than words.
func (r *reader) leadsBack(p text.Range) bool {
	norm := r.a.Tokens[p.First].Norm
	return attributes[norm] || attributes[strings.TrimPrefix(norm, "و")]
}
