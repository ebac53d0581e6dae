package extract

// Whether a clause gives the reason of something.

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/text"
)

// Keys of the words that lead to a reason.
const (
	Because = "r:because" // to a cause or a purpose
	Effect  = "r:effect"  // from a cause to what it caused
	Upon    = "r:upon"    // to what came before, which may be the cause
)

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
			if r.standAt(f.words[1:], i+1, p.Last) {
				at := i
				if f.key == Effect && t.Arabic {
					at = r.effectAt(i, p.Last)
				}
				keys = withKey(keys, corpus.Key{Name: f.key, Role: corpus.Clause, Distance: uint8(min(at-p.First, 255))})
			}
		}
	}
	return keys
}

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
func (r *reader) standAt(words []string, i, last int) bool {
	for k, w := range words {
		if i+k >= last || r.a.Tokens[i+k].Norm != w {
			return false
		}
	}
	return true
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
