package date

import (
	"strings"

	"isnad/corpus/text"
)

// cue tells whether the words before token i, in its clause, speak of what is to come: «سيتم», "will", "scheduled".
func (r *reader) cue(i int) bool {
	for k := i - 1; k >= 0 && k >= i-9; k-- {
		t := &r.tokens[k]
		if t.Kind == text.Break || t.Kind == text.Punct && (t.Norm == "." || t.Norm == ";" || t.Norm == "؟" || t.Norm == "?" || t.Norm == "!") {
			return false
		}
		if t.Kind != text.Word {
			continue
		}
		if toCome[t.Norm] || t.Arabic && futureVerb(t.Norm) {
			return true
		}
		if t.Norm == "to" && (r.norm(k-1) == "set" || r.norm(k-1) == "expects") {
			return true
		}
	}
	return false
}

// futureVerb tells whether an Arabic word is a verb with the future prefix س.
func futureVerb(w string) bool {
	w = strings.TrimPrefix(w, "و")
	if len(w) < 8 || !strings.HasPrefix(w, "سي") && !strings.HasPrefix(w, "ست") { // four letters
		return false
	}
	for _, stem := range notFuture {
		if strings.HasPrefix(w, stem) {
			return false
		}
	}
	return true
}
