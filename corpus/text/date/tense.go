package date

import (
	"strings"

	"isnad/corpus/text"
)

// cue tells whether the words before token i, in its clause, speak of what is to come: «سيتم», "will", "scheduled".
func (r *reader) cue(i int) bool {
	wished := false // «أن يصل»
	for k := i - 1; k >= 0 && (k >= i-9 || wished && k >= i-18); k-- {
		t := &r.tokens[k]
		if t.Kind == text.Break || t.Kind == text.Punct && (t.Norm == "." || t.Norm == ";" || t.Norm == "؟" || t.Norm == "?" || t.Norm == "!") {
			return wished || r.plans(k+1)
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
		if wasSo[t.Norm] {
			return false // «كان من المفترض أن يصل», «تشهد منذ السبت»
		}
		wished = wished || r.wish(k)
	}
	return wished || i <= 9 && r.plans(0)
}

// wish tells whether token k is the «أن» before a verb that tells of what somebody wants or awaits: «من المرجح أن يصوت».
func (r *reader) wish(k int) bool {
	if r.norm(k) != "ان" || doneBefore[r.norm(k-1)] {
		return false
	}
	verb := r.norm(k + 1)
	return planned[verb] || strings.HasPrefix(verb, "ي") && len(verb) > 4 && !notVerb[verb]
}

// plans tells whether token k, the first of its sentence, is a verb in the present tense that with a day tells of what is arranged:
// «ويلتقي الفريقان السبت».
func (r *reader) plans(k int) bool {
	verb := r.norm(k)
	next := r.norm(k + 1)
	return next != "ان" && (planned[verb] || planned[strings.TrimPrefix(verb, "و")])
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
