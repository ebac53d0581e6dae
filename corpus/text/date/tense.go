package date

import (
	"strings"

	"isnad/corpus/text"
)

// cue tells whether the words before token i, in its clause, speak of what is to come: «سيتم», "will", "scheduled".
func (r *reader) cue(i int) bool {
	wished, done := false, false // «أن يصل», «الذي أقيم»
	for k := i - 1; k >= 0 && (k >= i-9 || wished && k >= i-18); k-- {
		t := &r.tokens[k]
		if t.Kind == text.Break || t.Kind == text.Punct && (t.Norm == "." || t.Norm == ";" || t.Norm == "؟" || t.Norm == "?" || t.Norm == "!") {
			return !done && (wished || r.plans(k+1))
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
		done = done || wasSo[t.Norm]
		wished = wished || !done && r.wish(k)
	}
	return !done && (wished || i <= 9 && r.plans(0))
}

// cued tells what the words before token i, in its clause, say of whether it is to come.
func (r *reader) cued(i int) tense {
	switch {
	case r.cue(i):
		return ahead
	case r.arranged(i):
		return arranged
	}
	return unsaid
}

// arranged tells whether a word before token i, in its clause, tells of what is arranged, or put off to then, and none behind that of
// what was so: "holds an election on 14 July", "adjourned the case to 3 September".
func (r *reader) arranged(i int) bool {
	for k := i - 1; k >= 0 && k >= i-12; k-- {
		t := &r.tokens[k]
		switch {
		case t.Kind == text.Break, t.Kind == text.Punct && strings.Contains(".;؟?!", t.Norm):
			return false
		case arrangedWords[t.Norm], putOff[t.Norm] && putOffTo[r.norm(i-1)]:
			return true
		case wasSo[t.Norm] && !putOffTo[r.norm(i-1)]:
			return false
		}
	}
	return false
}

// upcomingSpan is how many tokens before a weekday the verb may stand that shows it to come.
const upcomingSpan = 7

// upcoming tells whether a verb in the present tense stands before the weekday at token i in its clause, so that it tells of what is
// arranged: "talks resume in Vienna on Friday", «القمة التي تنعقد الخميس».
func (r *reader) upcoming(i int) bool {
	for k := i - 1; k >= 0 && k >= i-upcomingSpan; k-- {
		t := &r.tokens[k]
		switch {
		case t.Kind == text.Break, t.Kind == text.Punct && t.Norm != "-" && t.Norm != `"`, wasSo[t.Norm], parting[t.Norm]:
			return false
		case planned[strings.TrimPrefix(t.Norm, "و")], presentVerbs[t.Norm]:
			return r.isPresent(k)
		case presentPlurals[t.Norm]:
			before := r.norm(k - 1)
			return strings.HasSuffix(before, "s") && !wasSo[before]
		}
	}
	return false
}

// isPresent tells whether the verb at k is no part of a past: not «كانت المحادثات تبدأ», «بعد أن تبدأ», «وهو يغادر».
func (r *reader) isPresent(k int) bool {
	was := func(n string) bool { return wasSo[n] && !relatives[n] }
	before := r.norm(k - 1)
	return !was(before) && !was(r.norm(k-2)) && !parting[before] && before != "ان"
}

// wish tells whether token k is the «أن» before a verb that tells of what somebody wants or awaits: «من المرجح أن يصوت».
func (r *reader) wish(k int) bool {
	if r.norm(k) != "ان" {
		return false
	}
	if verb := r.norm(k + 1); !planned[verb] && (!strings.HasPrefix(verb, "ي") || len(verb) <= 4 || notVerb[verb]) {
		return false
	}
	for j := k - 1; j >= max(0, k-4); j-- {
		if awaiting[r.norm(j)] || awaiting[strings.TrimPrefix(r.norm(j), "و")] {
			return true
		}
	}
	return false
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
