package answers

// Whether a claim is said by whom the question asks.

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/text"
)

// spokenBy tells whether the claim's chain holds the speaker asked for.
func (al *aligner) spokenBy(item *Item, c *corpus.Claim, doc *corpus.Document, keys *keyed) bool {
	met, wanted := 0, 0
	for _, k := range item.Keys {
		if k.Fit < 1 {
			continue
		}
		wanted++
		if keys.of(extract.Speaker+k.Name) != nil {
			if k.Name[0] == 'n' {
				return true
			}
			met++
		}
	}
	for _, k := range item.Keys {
		if k.Name[0] == 'k' && keys.of(extract.Speaker+k.Name) != nil && len(k.Name) >= 5 {
			met++
		}
	}
	if met > 0 && met*2 >= wanted {
		return true
	}
	for _, words := range append(append([]string{doc.Outlet}, c.SaidBy...), c.Via...) {
		if words != "" && sharesWords(item.Words, words) {
			return true
		}
	}
	return false
}

// sharesWords tells whether all words of a short name stand in a longer one: «المرصد» in «المرصد السوري».
func sharesWords(short, long string) bool {
	have := map[string]bool{}
	for _, t := range text.Tokenize(long) {
		if t.Kind == text.Word {
			have[text.Stem(t.Norm, t.Arabic)] = true
		}
	}
	words := 0
	for _, t := range text.Tokenize(short) {
		if t.Kind != text.Word {
			continue
		}
		if !have[text.Stem(t.Norm, t.Arabic)] {
			return false
		}
		words++
	}
	return words > 0
}

// saidByMedium tells whether an outlet or a news agency makes a statement.
func (al *aligner) saidByMedium(keys *keyed) bool {
	for name := range keys.all() {
		if id, ok := strings.CutPrefix(name, extract.Speaker+"n:"); ok {
			if n := al.l.Name(id); n != nil && n.IsMedium() {
				return true
			}
		}
	}
	return false
}
