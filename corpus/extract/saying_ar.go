package extract

// Arabic acts of speech: from a verb of speech to who speaks.

import (
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// arabicSaying reads «قال X إن …», «وأضاف أن …», «X قال …», «كان X قال …», «نقلت X عن Y».
func (r *reader) arabicSaying(s *sentence, i int) (saying, bool) {
	v := speechVerbOf(r.a.Tokens[i].Token)
	sp := saying{verb: i, after: true}
	sp.denied = v.kind == denied
	if i+1 >= s.Last || r.speaksOfUs(i) || fathers[r.normAt(s.Range, i-1)] || r.unsaid(s, i) {
		return sp, false
	}
	reported := i > s.First && r.afterParticle(s, i) // «بحسب ما أعلن X»: the words said precede
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
	relative := relativeWords[r.normAt(s.Range, i-1)]
	if v.object && !relative && !reported && r.reportBefore(s, i) {
		reported, sp.after, sp.particle = true, i-s.First <= 4, true
	}
	if v.object && (relative || !reported) || relative && !r.leadsToWords(s, i+1) {
		return sp, false // «التي أعلنها التنظيم»: a clause about a noun
	}
	who := r.subjectBehind(s, i, v)
	if sp.denied && strings.HasPrefix(r.a.Tokens[i].Norm, "و") && !reported && !relative && r.deniesThing(s, i+1) {
		if len(s.sayings) == 0 && empty(r.subject(s, i)) {
			return sp, false
		}
		return r.arabicGoesOn(s, i, sp)
	}
	if r.accused(s, i, who) || r.disagrees(i, who) {
		return r.arabicGoesOn(s, i, sp)
	}
	if empty(who) || relative || v.manner == bid {
		if left := r.speakerLeft(s, i); !empty(left) {
			who = left
		}
	}
	if first := r.asFor(s, i); !empty(first) {
		who = first
	}
	if r.told(s, i, who) || v.manner == bid && (empty(who) || len(s.sayings) > 0 || !r.asksFor(s, i, max(i+1, who.Last))) {
		return sp, false
	}
	if !reported && (v.manner == clausal && !r.shows(i, who) || empty(who)) && !r.leadsToWords(s, max(i+1, who.Last)) {
		return sp, false
	}
	if !empty(who) {
		return r.arabicNamed(s, i, sp, who)
	}
	if reported || impersonal[strings.TrimPrefix(r.a.Tokens[i].Norm, "و")] || r.obscureSubject(s, i+1) {
		return sp, false
	}
	return r.arabicGoesOn(s, i, sp)
}

// deniesThing tells whether what a verb of denying without a subject denies stands right behind it: «ونفى علمه بالأمر».
func (r *reader) deniesThing(s *sentence, j int) bool {
	w := r.normAt(s.Range, j)
	return deniable[w] || deniable[strings.TrimSuffix(strings.TrimSuffix(w, "ها"), "ه")]
}

// fathers stand before a name that may also be a verb of speech: «أبي طالب».
var fathers = speechLists.Set("father")

// disagrees tells whether the word right behind the verb at i is feminine and the verb is not, so that it is the verb's object
// and the subject is left out: «ودعا المنشآت إلى …».
func (r *reader) disagrees(i int, who text.Range) bool {
	verb, t := strings.TrimPrefix(r.a.Tokens[i].Norm, "و"), &r.a.Tokens[min(i+1, len(r.a.Tokens)-1)]
	if who.First != i+1 || strings.HasSuffix(verb, "ت") || strings.HasPrefix(verb, "ت") || t.Name >= 0 || !hasArticle(t.Norm) {
		return false
	}
	return strings.HasSuffix(t.Norm, "ات") || strings.HasSuffix(t.Text, "ة") && t.Class(lexicon.Group) && !t.Class(lexicon.Person)
}

// arabicNamed completes a saying by the speaker that its sentence names.
func (r *reader) arabicNamed(s *sentence, i int, sp saying, who text.Range) (saying, bool) {
	if back, ok := r.refersBack(sp, who); ok {
		return back, true
	}
	if sp.particle {
		if passed, ok := r.passesOn(s, sp, who); ok {
			return passed, true
		}
	}
	return r.named(s, sp, who, i), true
}

// passesOn completes a saying by a medium that only passes on what somebody has said in the sentence already.
func (r *reader) passesOn(s *sentence, sp saying, medium text.Range) (saying, bool) {
	if len(s.sayings) == 0 || !r.isMediumPhrase(medium) {
		return sp, false
	}
	sp.via = []string{r.mediumName(medium)}
	return sp, true
}

// isThat tells whether a word is «أن» or «بأن», with or without a pronoun.
func isThat(t *analysis.Token) bool { return t.Arabic && beginsWords(t.Norm) }

// accusing are verbs whose object looks like their subject where that was named before, folded.
var accusing = speechLists.Set("accusing")

// accused tells whether who is accused by the verb at i, and does not speak: «اتهم الحزب بأن …».
func (r *reader) accused(s *sentence, i int, who text.Range) bool {
	return !empty(who) && accusing[strings.TrimLeft(r.a.Tokens[i].Norm, "وف")] && strings.HasPrefix(r.normAt(s.Range, who.Last), "بان")
}

// told tells whether those before the verb at i were told, and say nothing: «أكد أن السكان أبلغوا».
func (r *reader) told(s *sentence, i int, who text.Range) bool {
	return who.First > s.First && who.Last <= i && complementizers[r.a.Tokens[who.First-1].Norm] && r.a.Tokens[i+1].Norm == "."
}

// obscureSubject tells whether a subject that is not understood stands at token j before what was said.
func (r *reader) obscureSubject(s *sentence, j int) bool {
	t := &r.a.Tokens[j]
	somebody := r.unknown(j) && len(t.Concepts) == 0 && !tied(t, "ل") && !tied(t, "ب")
	for k := j; t.Content() && !t.Class(lexicon.Idea, lexicon.Measure) && k < s.Last && k <= j+8 && r.a.Tokens[k].Kind == text.Word; k++ {
		if somebody && isThat(&r.a.Tokens[k]) {
			return true
		}
		somebody = somebody || r.a.Tokens[k].Class(lexicon.Person)
	}
	return r.normAt(s.Range, j+1) == "ان" && t.Kind == text.Word && t.Content() && !complementizers[t.Norm] && !t.Class(lexicon.Idea, lexicon.Measure, lexicon.Quality) && !r.isSpeech(j)
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
	return r.a.Tokens[i-1].Norm == "كما" && i-s.First > 4 && (!r.leadsToWords(s, i+1) || !complementizers[r.a.Tokens[i+1].Norm] && r.normAt(s.Range, i+2) == "علي" && !r.thatAhead(s, i+2))
}

// thatAhead tells whether «أن» stands behind token i in its sentence.
func (r *reader) thatAhead(s *sentence, i int) bool {
	for j := i; j < s.Last; j++ {
		if isThat(&r.a.Tokens[j]) {
			return true
		}
	}
	return false
}

// leadsToWords tells whether the words said follow token i: a complementizer, a colon or a quotation comes before the
// clause ends.
func (r *reader) leadsToWords(s *sentence, i int) bool {
	for j := i; j < s.Last && j < i+22; j++ {
		t := &r.a.Tokens[j]
		near := j-i < 2
		switch {
		case near && complementizers[t.Norm], beginsWords(t.Norm), t.Norm == ":":
			return true
		case t.Norm == `"` && r.mark(j) >= 0 && (near || r.opensSpeech(s, j)):
			return true
		case t.Norm == ";" || j > i+1 && openers[t.Norm]:
			return false
		}
	}
	return false
}

// arabicAside reads a participle that goes on with the speaker of the sentence, or with its subject: «مشيرة إلى أن».
func (r *reader) arabicAside(s *sentence, i int, sp saying) (saying, bool) {
	w := r.a.Tokens[i].Norm
	if !r.leadsToWords(s, i+1) && !sp.denied && w != "مقدرا" && w != "مقدره" {
		return sp, false
	}
	if strings.HasPrefix(w, "قول") && (len(s.sayings) > 0 || r.normAt(s.Range, i-1) == "حد") {
		return sp, false // «على حد قوله»
	}
	return r.arabicGoesOn(s, i, sp)
}

// arabicGoesOn gives a verb without a subject the speaker before it in the sentence, else the subject of the sentence,
// else the last speaker.
func (r *reader) arabicGoesOn(s *sentence, i int, sp saying) (saying, bool) {
	if n := len(s.sayings); n > 0 {
		return sp.goingOn(s.teller(n - 1).chain), true
	}
	if i-s.First > 3 {
		if who := r.subject(s, i); !empty(who) {
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
