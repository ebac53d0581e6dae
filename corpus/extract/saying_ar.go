package extract

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// arabicSaying reads «قال X إن …», «وأضاف أن …», «X قال …», «كان X قال …», «نقلت X عن Y».
func (r *reader) arabicSaying(s *sentence, i int) (saying, bool) {
	v := speechVerbOf(r.a.Tokens[i].Token)
	sp := saying{verb: i, after: true}
	sp.denied = v.kind == denied
	if i+1 >= s.Last || r.speaksOfUs(i) {
		return sp, false
	}
	reported := i-s.First > 0 && r.afterParticle(s, i) // «بحسب ما أعلن X»: the words said precede
	if reported {
		sp.after, sp.particle = i-s.First <= 3, true
	}
	switch v.manner {
	case aside:
		return r.arabicAside(s, i, sp)
	case relay:
		return r.relaySaying(s, i, sp)
	case within:
		return r.documentSaying(s, i, sp)
	}
	relative := i > s.First && relativeWords[r.a.Tokens[i-1].Norm]
	if v.object && !reported || relative && v.object {
		return sp, false // «التي أعلنها التنظيم»: a clause about a noun
	}
	j := i + 1
	var who text.Range
	if !complementizers[r.a.Tokens[j].Norm] && r.a.Tokens[j].Norm != ":" {
		who = r.speakerRight(s, j)
		if !r.canSpeak(who) && !(v.manner == freely && r.surelySpeaks(s, who)) {
			who = text.Range{}
		}
	}
	if who.First == who.Last && j+2 < s.Last && opensWords[r.a.Tokens[j+1].Norm] && (r.unknown(j) || r.wordBetween(j)) {
		who = text.Range{First: j, Last: j + 1} // «وأضاف تراس، «…»»
	}
	if who.First < who.Last && accusing[strings.TrimLeft(r.a.Tokens[i].Norm, "وف")] && who.Last < s.Last && strings.HasPrefix(r.a.Tokens[who.Last].Norm, "بان") {
		return r.arabicGoesOn(s, i, sp) // «اتهم الحزب بأن …»: the party is accused
	}
	if who.First == who.Last || relative {
		if left := r.speakerLeft(s, i); left.First < left.Last {
			who = left
		}
	}
	if who.First > s.First && who.Last <= i && complementizers[r.a.Tokens[who.First-1].Norm] && r.a.Tokens[i+1].Norm == "." {
		return sp, false // «أكد أن السكان أبلغوا»: they were told, and say nothing
	}
	if !reported && (v.manner == clausal || who.First == who.Last) && !r.leadsToWords(s, max(i+1, who.Last)) {
		return sp, false
	}
	if who.First < who.Last {
		if back, ok := r.refersBack(sp, who); ok {
			return back, true
		}
		if reported && r.isMediumPhrase(who) && r.attributed(s) {
			sp.via = []string{r.mediumName(who)}
			return sp, true
		}
		return r.named(s, sp, who, i), true
	}
	if reported || impersonal[strings.TrimPrefix(r.a.Tokens[i].Norm, "و")] {
		return sp, false
	}
	if j+1 < s.Last && r.a.Tokens[j].Content() && !complementizers[r.a.Tokens[j].Norm] && r.a.Tokens[j+1].Norm == "ان" && !r.a.Tokens[j].Class(lexicon.Idea, lexicon.Measure, lexicon.Quality) && r.a.Tokens[j].Kind == text.Word && !r.isSpeech(j) {
		return sp, false // a subject that is not understood
	}
	return r.arabicGoesOn(s, i, sp)
}

// wordBetween tells whether the word at i stands between a verb of speech and a quotation behind a comma: it is the speaker's
// name, whatever else it means, unless it tells how he spoke («قائلا»).
func (r *reader) wordBetween(i int) bool {
	t := &r.a.Tokens[i]
	return t.Kind == text.Word && !t.Function && !strings.HasSuffix(t.Norm, "ا") && !r.isSpeech(i) && r.a.Tokens[i+1].Norm != ":" && opensWords[r.a.Tokens[i+2].Norm]
}

// opensWords are the marks between a speaker and his words.
var opensWords = map[string]bool{",": true, ":": true, `"`: true}

// accusing are verbs whose object looks like their subject where that was named before, folded.
var accusing = speechLists.set("accusing")

// surelySpeaks tells whether a definite noun is the subject of a verb of speech because what was said follows at once.
func (r *reader) surelySpeaks(s *sentence, who text.Range) bool {
	if who.First >= who.Last || who.Last >= s.Last || who.Last-who.First > 10 {
		return false
	}
	j := who.Last
	for j < s.Last-1 && (r.a.Tokens[j].Date >= 0 || r.a.Tokens[j].Norm == ",") {
		j++
	}
	t, next := &r.a.Tokens[who.First], &r.a.Tokens[j]
	return (strings.HasPrefix(t.Norm, "ال") || strings.HasSuffix(t.Norm, "ون") || r.namesPerson(who)) && (strings.HasPrefix(next.Norm, "ان") || strings.HasPrefix(next.Norm, "بان")) && complementizers[next.Norm]
}

// attributed tells whether somebody has spoken in the sentence so far.
func (r *reader) attributed(s *sentence) bool {
	return len(s.sayings) > 0
}

// speaksOfUs tells whether a verb is in the first person, which only a speaker quoted uses.
func (r *reader) speaksOfUs(i int) bool {
	w := r.a.Tokens[i].Norm
	return strings.HasPrefix(w, "ن") && speech[w].kind == 0 || strings.HasPrefix(w, "ون") && speech[strings.TrimPrefix(w, "و")].kind == 0
}

// afterParticle tells whether a particle that names a source, or «كما», stands right before the verb at i.
func (r *reader) afterParticle(s *sentence, i int) bool {
	for j := max(s.First, i-2); j < i; j++ {
		if n := sourceParticle(r.a, j); n > 0 && j+n == i {
			return true
		}
	}
	return r.a.Tokens[i-1].Norm == "كما" && i-s.First > 4 && !r.leadsToWords(s, i+1)
}

// leadsToWords tells whether the words said follow token i: a complementizer, a colon or a quotation comes before the
// clause ends.
func (r *reader) leadsToWords(s *sentence, i int) bool {
	for j := i; j < s.Last && j < i+22; j++ {
		t := &r.a.Tokens[j]
		switch {
		case complementizers[t.Norm] && (j-i < 2 || !(t.Norm == "علي" || t.Norm == "الي" || t.Norm == "عن")), t.Norm == ":":
			return true
		case r.mark(j) >= 0 && t.Norm == `"` && (j-i < 2 || r.opensSpeech(s, j)):
			return true
		case t.Norm == ";" || j > i+1 && openers[t.Norm]:
			return false
		}
	}
	return false
}

// arabicAside reads a participle that goes on with the speaker of the sentence, or with its subject: «مشيرة إلى أن».
func (r *reader) arabicAside(s *sentence, i int, sp saying) (saying, bool) {
	if !r.leadsToWords(s, i+1) && !sp.denied && r.a.Tokens[i].Norm != "مقدرا" && r.a.Tokens[i].Norm != "مقدره" {
		return sp, false
	}
	if w := r.a.Tokens[i].Norm; strings.HasPrefix(w, "قول") && i > s.First && r.a.Tokens[i-1].Norm == "حد" {
		return sp, false // «على حد قوله»
	} else if strings.HasPrefix(w, "قول") && len(s.sayings) > 0 {
		return sp, false
	}
	return r.arabicGoesOn(s, i, sp)
}

// arabicGoesOn gives a verb without a subject the speaker before it in the sentence, else the subject of the sentence,
// else the last speaker.
func (r *reader) arabicGoesOn(s *sentence, i int, sp saying) (saying, bool) {
	if n := len(s.sayings); n > 0 {
		d := sp.denied
		sp.chain = s.sayings[n-1].chain
		sp.denied, sp.goesOn = d, true
		return sp, true
	}
	if i-s.First > 3 {
		if who := r.subject(s, i); who.First < who.Last {
			sp.apart = true
			return r.named(s, sp, who, who.Last), true
		}
	}
	verb := strings.TrimLeft(r.a.Tokens[i].Norm, "وف")
	feminine := strings.HasSuffix(verb, "ت") || strings.HasPrefix(verb, "ت") && speech[verb].kind == 0 || strings.HasSuffix(verb, "ه")
	return r.goesOn(sp, func(c chain) bool {
		g := r.feminine(c)
		return g == 0 || (g > 0) == feminine
	})
}

// relaySaying reads «نقلت X عن Y»: Y speaks through X; without a Y, X itself.
func (r *reader) relaySaying(s *sentence, i int, sp saying) (saying, bool) {
	medium := r.speakerRight(s, i+1)
	j := medium.Last
	for j < s.Last && (r.a.Tokens[j].Norm == "," || r.a.Tokens[j].Norm == `"` || r.a.Tokens[j].Norm == ")") {
		j++
	}
	if medium.First < medium.Last && j < s.Last && r.a.Tokens[j].Norm == "عن" {
		if who := r.speakerRight(s, j+1); r.canSpeak(who) {
			sp = r.named(s, sp, who, who.Last)
			if r.canSpeak(medium) {
				sp.via = append([]string{r.mediumName(medium)}, sp.via...)
			}
			return sp, true
		}
	}
	if i+1 < s.Last && (r.a.Tokens[i+1].Norm == "عنه" || r.a.Tokens[i+1].Norm == "عنها" || r.a.Tokens[i+1].Norm == "عنهم") {
		if medium = r.speakerRight(s, i+2); r.isMediumPhrase(medium) && r.attributed(s) {
			sp.via = []string{r.mediumName(medium)}
			return sp, true
		}
	}
	if !sp.particle || !r.canSpeak(medium) {
		return sp, false
	}
	if r.attributed(s) && r.isMediumPhrase(medium) {
		sp.via = []string{r.mediumName(medium)}
		return sp, true
	}
	return r.named(s, sp, medium, i), true
}

// documentSaying reads «جاء في بيان X أن».
func (r *reader) documentSaying(s *sentence, i int, sp saying) (saying, bool) {
	if r.a.Tokens[i+1].Norm != "في" || i+2 >= s.Last || !r.leadsToWords(s, i+2) {
		return sp, false
	}
	who := r.speakerRight(s, i+2)
	if who.First >= who.Last || !reportNouns[r.a.Tokens[who.First].Norm] {
		return sp, false
	}
	if back, ok := r.refersBack(sp, who); ok {
		return back, true
	}
	return r.named(s, sp, who, i), true
}
