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

// subjectBehind returns the phrase behind the verb of speech at i if it can be its subject.
func (r *reader) subjectBehind(s *sentence, i int, v speechVerb) text.Range {
	j := i + 1
	if withPronoun[r.a.Tokens[j].Norm] && j+1 < s.Last {
		j++ // «بحسب ما أفاد به الدفاع المدني»
	}
	if norm := r.a.Tokens[j].Norm; !complementizers[norm] && norm != ":" && !(v.object && strings.HasPrefix(norm, "وال")) {
		who := r.withMaker(s, r.speakerRight(s, j))
		if r.canSpeak(who) || r.shows(i, who) || v.manner == freely && r.surelySpeaks(s, who) {
			return r.upToThat(s, i, who)
		}
	}
	if who := r.nameBeforeOffice(s, j); !empty(who) {
		return who
	}
	if j+2 < s.Last && opensWords[r.a.Tokens[j+1].Norm] && (r.unknown(j) || r.wordBetween(j)) {
		return text.Range{First: j, Last: j + 1} // «وأضاف تراس، «…»»
	}
	return text.Range{}
}

// withPronoun are the prepositions with the pronoun of what was said, which may stand between a verb and its subject, folded.
var withPronoun = speechLists.Set("with-pronoun")

// upToThat returns a speaker's phrase with what still stands between it and «أن»: names of common words and offices that the
// phrase could not be sure of. Whom the verb at i is said to, an object, a time or another particle ends it. Before a comma
// or a colon, and behind «لـ», somebody must be named.
func (r *reader) upToThat(s *sentence, i int, who text.Range) text.Range {
	if tellsWhom[strings.TrimLeft(r.a.Tokens[i].Norm, "وف")] {
		return who
	}
	person, to := false, false
	for j := who.Last; j < s.Last && j-who.First < maxNaming; j++ {
		if j > who.Last && (person || r.thatFollows(s, j) && !to) && r.endsNaming(s, j) {
			return text.Range{First: who.First, Last: j}
		}
		if !r.goesOnNaming(s, who, j) {
			break
		}
		t := &r.a.Tokens[j]
		to = to || strings.HasPrefix(t.Norm, "ل") && tied(t, "ل")
		person = person || t.Class(lexicon.Person) || t.Name >= 0 && isPersonName(&r.a.Names[t.Name])
	}
	return who
}

// tellsWhom are verbs behind whose subject an object stands that is a person too, folded.
var tellsWhom = union(accusing, speechLists.Set("telling"))

// thatFollows tells whether «أن» stands at token i, or behind the comma there.
func (r *reader) thatFollows(s *sentence, i int) bool {
	if r.a.Tokens[i].Norm == "," && i+1 < s.Last {
		i++
	}
	return isThat(&r.a.Tokens[i])
}

// goesOnNaming tells whether the word at j may go on with a speaker's phrase whose sure part is who.
func (r *reader) goesOnNaming(s *sentence, who text.Range, j int) bool {
	t, before := &r.a.Tokens[j], &r.a.Tokens[j-1]
	switch {
	case t.Kind != text.Word || !t.Arabic || dateOrNumber(t) || looseLetters[t.Text] || accusative(t.Text):
		return false
	case t.Norm == "علي":
		return j == who.Last && before.Class(lexicon.Person) && j+2 < s.Last && r.unknown(j+1) && r.endsNaming(s, j+2) // «البائع علي العامري»: no particle
	case t.Function && t.Name < 0, stopsSpeaker[t.Norm], relativeWords[t.Norm], addressees[t.Norm], tellsMedium(t.Norm), r.toMedium(s, j), r.isSpeech(j), presentVerb(t.Norm) && t.Class(lexicon.Act):
		return false
	case t.Name >= 0:
		return !r.a.Names[t.Name].Is((*lexicon.Name).IsMedium)
	case familyWords[before.Text], before.Name >= 0 && (isPersonName(&r.a.Names[before.Name]) || r.namesUnknown(before)) && r.thatFollows(s, min(j+1, s.Last-1)):
		return true
	case strings.HasPrefix(t.Norm, "ب") && tied(t, "ب"):
		return t.Class(lexicon.Group, lexicon.Place) || actingWords[t.Norm] || headships[strings.TrimPrefix(t.Norm, "ب")]
	case strings.HasPrefix(t.Norm, "و") && mayBeConjoined(t):
		return strings.HasPrefix(t.Norm, "وال") || !hasArticle(before.Norm) && t.Class(lexicon.Group, lexicon.Person)
	case strings.HasPrefix(t.Norm, "ل") && tied(t, "ل"):
		return true
	}
	return hasArticle(t.Norm) || r.unknown(j) && !t.Class(lexicon.Act) || t.Class(lexicon.Person, lexicon.Group, lexicon.Place)
}

// namesUnknown tells whether a word belongs to a name that the lexicon does not know.
func (r *reader) namesUnknown(t *analysis.Token) bool {
	return t.Name >= 0 && len(r.a.Names[t.Name].Known) == 0 && !r.a.Names[t.Name].Place
}

// actingWords tell that somebody holds an office for another, folded.
var actingWords = speechLists.Set("acting")

// nameBeforeOffice returns a name of two or three words at token j that nothing knows, with the office behind it: «هوي لي المحلل
// لدى …».
func (r *reader) nameBeforeOffice(s *sentence, j int) text.Range {
	known := true
	for k := j; k < s.Last && k <= j+3; k++ {
		t := &r.a.Tokens[k]
		if k >= j+2 && !known && (t.Norm == "وهو" || t.Norm == "وهي") {
			return text.Range{First: j, Last: k}
		}
		if k >= j+2 && !known && t.Class(lexicon.Person) && !strings.HasPrefix(t.Norm, "و") && !accusative(t.Text) {
			return text.Range{First: j, Last: max(k+1, r.arabicPhrase(s, k).Last)}
		}
		if t.Kind != text.Word || dateOrNumber(t) || r.isSpeech(k) || complementizers[t.Norm] || t.Function && k == j {
			break
		}
		if k == j && !r.unknown(k) && t.Name < 0 && !t.Class(lexicon.Quality) && (t.Class(lexicon.Event, lexicon.Idea, lexicon.Measure, lexicon.State, lexicon.Thing) || hasArticle(t.Norm)) {
			break
		}
		known = known && !r.unknown(k) && !r.properName(t)
	}
	return text.Range{}
}

// wordBetween tells whether the word at i stands between a verb of speech and a quotation behind a comma: it is the speaker's
// name, whatever else it means, unless it tells how he spoke («قائلا»).
func (r *reader) wordBetween(i int) bool {
	t := &r.a.Tokens[i]
	return t.Kind == text.Word && !t.Function && !strings.HasSuffix(t.Norm, "ا") && !r.isSpeech(i) && r.a.Tokens[i+1].Norm != ":" && opensWords[r.a.Tokens[i+2].Norm]
}

// opensWords are the marks between a speaker and his words, folded.
var opensWords = map[string]bool{",": true, ":": true, `"`: true}

// surelySpeaks tells whether a definite noun is the subject of a verb of speech because what was said follows at once.
func (r *reader) surelySpeaks(s *sentence, who text.Range) bool {
	if empty(who) || who.Last >= s.Last || who.Last-who.First > 10 {
		return false
	}
	j := who.Last
	for j < s.Last-1 && (r.a.Tokens[j].Date >= 0 || r.a.Tokens[j].Norm == ",") {
		j++
	}
	t := &r.a.Tokens[who.First]
	return (hasArticle(t.Norm) || strings.HasSuffix(t.Norm, "ون") || r.namesPerson(who)) && isThat(&r.a.Tokens[j])
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
