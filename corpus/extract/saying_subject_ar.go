package extract

// Who speaks, behind an Arabic verb of speech.

import (
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

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
