package extract

// The subject of an English verb of speech, before it or behind.

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// beforeVerb returns where the subject of the verb at i ends, adverbs and a time between them skipped.
func (r *reader) beforeVerb(s *sentence, i int) int {
	j := i
	for j > s.First {
		t := &r.a.Tokens[j-1]
		switch {
		case betweenWords[t.Norm] && t.Name < 0 && (t.Norm != "on" && t.Norm != "late" && t.Norm != "early" || j < i), t.Date >= 0 && t.Name < 0:
			j--
			continue
		case t.Norm == "," && j-1 > s.First && betweenWords[r.a.Tokens[j-2].Norm]:
			j--
			continue
		}
		break
	}
	if j < i && j > s.First && r.a.Tokens[j-1].Norm == "," && r.a.Tokens[j].Kind == text.Word && !r.asideBefore(s, j-1) {
		j--
	}
	return j
}

// asideBefore tells whether the comma at i closes what began behind another with a participle: "Parry, speaking to the
// paper, also".
func (r *reader) asideBefore(s *sentence, i int) bool {
	for k := i - 1; k > s.First && k > i-14; k-- {
		if r.a.Tokens[k].Norm == "," {
			return strings.HasSuffix(r.a.Tokens[k+1].Norm, "ing")
		}
	}
	return false
}

// inverting are the verbs that may stand before their subject.
var inverting = speechLists.Set("inverting")

// inverted returns the speaker after the verb at i ("said X"), if what follows him is no clause he would be the subject
// of; clause tells that one may follow the verb.
func (r *reader) inverted(s *sentence, i int, clause bool) text.Range {
	if !inverting[r.a.Tokens[i].Norm] || i-s.First < 3 || pausing[r.normAt(s.Range, i+1)] {
		return text.Range{}
	}
	// "Rami Abdel Rahman said the road …" has its subject.
	if !r.endsQuote(i) && (clause && !r.clauseBefore(s, i) || r.endsPersonName(i)) {
		return text.Range{}
	}
	who := r.overRole(s, r.englishPhrase(s, i+1))
	if empty(who) && r.endsQuote(i) {
		return r.capitalsBehind(s, i)
	}
	if !r.canSpeak(who) || who.First > i+2 || r.verbFollows(s, who.Last) {
		return text.Range{}
	}
	if who.Last < s.Last && r.a.Tokens[who.Last].Class(lexicon.Person) && r.endsPersonName(who.Last) {
		who.Last = max(who.Last, r.englishPhrase(s, who.Last).Last) // "said Nadim Houry deputy director of …"
	}
	if who.Last < s.Last {
		if t := &r.a.Tokens[who.Last]; t.Kind != text.Punct && !t.Function && t.Date < 0 && !strings.HasSuffix(t.Norm, "ing") {
			return text.Range{}
		}
	}
	return r.withAuthor(s, who)
}

// overRole returns a phrase behind a verb of speech that ends in a name with the office and the name behind that: "said Yukos
// chief executive Steven Theede".
func (r *reader) overRole(s *sentence, who text.Range) text.Range {
	if empty(who) || r.a.Tokens[who.Last-1].Name < 0 {
		return who
	}
	for k := who.Last; k < s.Last && k < who.Last+5 && r.a.Tokens[k].Kind == text.Word; k++ {
		t := &r.a.Tokens[k]
		if k > who.Last && t.Name >= 0 && isPersonName(&r.a.Names[t.Name]) {
			return text.Range{First: who.First, Last: min(r.a.Names[t.Name].Last, s.Last)}
		}
		if t.Function || dateOrNumber(t) || r.finite(k) || r.isSpeech(k) {
			break
		}
	}
	return who
}

// capitalsBehind returns the words in capitals behind the verb at i if they end the clause: a name of common words, "said
// White."
func (r *reader) capitalsBehind(s *sentence, i int) text.Range {
	j := i + 1
	for j < s.Last && j-i <= 3 && r.a.Tokens[j].Kind == text.Word && r.a.Tokens[j].Capital() && r.a.Tokens[j].Date < 0 && r.a.Tokens[j].Number < 0 && !contracted(r.a.Tokens[j].Norm) {
		j++
	}
	if j < s.Last && r.a.Tokens[j].Kind != text.Punct {
		return text.Range{}
	}
	return text.Range{First: i + 1, Last: j}
}

// verbFollows tells whether a verb stands from token i on before the clause ends.
func (r *reader) verbFollows(s *sentence, i int) bool {
	for j := i; j < s.Last; j++ {
		t := &r.a.Tokens[j]
		if relativeWords[t.Norm] || speechVerbOf(t.Token).is(aside) || t.Norm == "," {
			return false
		}
		if r.finite(j) {
			return true
		}
	}
	return false
}

// subjectLeft returns the noun phrase that ends right before token end, with an apposition between commas; a relative
// clause between commas is skipped.
func (r *reader) subjectLeft(s *sentence, end int) text.Range {
	if end <= s.First {
		return text.Range{}
	}
	if t := &r.a.Tokens[end-1]; relativeWords[t.Norm] && !t.Upper() {
		if n := r.a.Tokens[end-1].Norm; n != "which" && n != "who" {
			return text.Range{}
		}
		end--
		if end > s.First && r.a.Tokens[end-1].Norm == "," {
			end--
		}
		return r.nounLeft(s, end)
	}
	if r.a.Tokens[end-1].Norm != "," {
		if who := r.partedLeft(s, end); !empty(who) {
			return who
		}
		return r.nounLeft(s, end)
	}
	return r.subjectBeforeCommas(s, end-1)
}

// subjectBeforeCommas returns the noun phrase before what stands between commas, the second of them at token end, with it
// where it is an apposition.
func (r *reader) subjectBeforeCommas(s *sentence, end int) text.Range {
	k := end
	for k > s.First && r.a.Tokens[k-1].Norm != "," && r.a.Tokens[k-1].Norm != `"` {
		k--
	}
	if k <= s.First+1 || r.a.Tokens[k-1].Norm != "," {
		return text.Range{}
	}
	who := r.nounLeft(s, k-1)
	if n := r.a.Tokens[k].Name; empty(who) && n >= 0 && isPersonName(&r.a.Names[n]) {
		who = r.nounBehindWords(s, k-1) // "its principal, Joan Whitby, said"
	}
	first := r.a.Tokens[k].Norm
	ing := strings.HasSuffix(first, "ing")
	switch {
	case relativeWords[first]:
		return r.withOffice(s, who)
	case empty(who) || betweenWords[first] && end-k == 1:
		return who
	case r.verbIn(k, end):
		if ing || strings.HasSuffix(first, "ed") {
			return who
		}
		return text.Range{}
	case ing || end-k > 14:
		return who
	}
	return text.Range{First: who.First, Last: end}
}

// verbIn tells whether a verb with a subject stands in tokens [first, last).
func (r *reader) verbIn(first, last int) bool {
	for i := first; i < last; i++ {
		if r.finite(i) {
			return true
		}
	}
	return false
}

// withOffice puts the office before a name between commas to it: "The prime minister, Sonia Gharbi, who …".
func (r *reader) withOffice(s *sentence, who text.Range) text.Range {
	if !r.namesPerson(who) || who.First-1 <= s.First || r.a.Tokens[who.First-1].Norm != "," {
		return who
	}
	office := r.nounLeft(s, who.First-1)
	if h := r.englishHead(office); h >= 0 && r.a.Tokens[h].Class(lexicon.Person) && !strings.HasSuffix(r.a.Tokens[h].Norm, "s") && !r.namesPerson(office) {
		return text.Range{First: office.First, Last: who.Last}
	}
	return who
}

// openingSubject returns the noun phrase the sentence opens with, if the verb at end may be its own: a clause about it or
// a participle stands between, or, joined, another verb.
func (r *reader) openingSubject(s *sentence, end int, joined bool) text.Range {
	i := s.First
	for i < end && (betweenWords[r.a.Tokens[i].Norm] || r.a.Tokens[i].Kind == text.Punct) {
		i++
	}
	who := r.englishPhrase(s, i)
	if !r.canSpeak(who) || who.Last > end || who.First > i+1 || r.onlyCommonPlace(who) {
		return text.Range{}
	}
	if who.Last == end {
		return who
	}
	t := &r.a.Tokens[who.Last]
	verb := t.Norm == "," || t.Class(lexicon.Act) || strings.HasSuffix(t.Norm, "ing") || strings.HasSuffix(t.Norm, "ed") || r.finite(who.Last)
	participle := strings.HasSuffix(t.Norm, "ing") && !r.verbIn(who.Last, end) && r.a.Tokens[who.Last-1].Class(lexicon.Person)
	if relativeWords[t.Norm] || t.Norm == "run" || participle || joined && verb {
		return who
	}
	return text.Range{}
}

// onlyCommonPlace tells whether a phrase's head is a common noun for a place: "the town".
func (r *reader) onlyCommonPlace(who text.Range) bool {
	h := r.englishHead(who)
	t := &r.a.Tokens[h]
	return t.Name < 0 && !t.Capital() && !reportNouns[t.Norm] && t.Class(lexicon.Place) && !t.Class(lexicon.Person, lexicon.Group)
}

// personBefore returns the last person who is the subject of a sentence before the verb at i, in this sentence or the three
// before it: who is meant by "he" where no person has spoken.
func (r *reader) personBefore(i int) text.Range {
	for m := r.heard.sentence; m >= 0 && m >= r.heard.sentence-3 && !r.sentences[m].title; m-- {
		if who := r.personSubject(&r.sentences[m], i); !empty(who) {
			return who
		}
	}
	return text.Range{}
}

// personSubject returns the name of the person a sentence opens with, before token i, if a verb follows it. Behind his office a
// comma stands before it: "The mayor of the town, Sami Odeh, toured".
func (r *reader) personSubject(s *sentence, i int) text.Range {
	for k := s.First; k < min(s.Last, i, s.First+10); k++ {
		n := r.a.Tokens[k].Name
		if n < 0 || !isPersonName(&r.a.Names[n]) || contracted(r.a.Tokens[k].Norm) {
			continue
		}
		before := r.normAt(s.Range, k-1)
		if before == "of" || directions[before] != "" {
			k = r.a.Names[n].Last - 1 // "the mayor of Lenmoor"
			continue
		}
		apposed := before == ","
		if k >= s.First+4 && !apposed {
			break
		}
		who := clip(r.a.Names[n].Range, s.Range)
		if k > s.First && r.a.Tokens[k-1].Norm == "the" || !r.finite(who.Last) && !r.verbBehindCommas(s, who.Last, apposed) {
			break // "the Simpsons"
		}
		return who
	}
	return text.Range{}
}

// verbBehindCommas tells whether the verb of a name that ends at token i stands behind a comma: right behind it where the name is an
// apposition itself, else behind what two commas enclose: "Sami Odeh, the mayor, toured".
func (r *reader) verbBehindCommas(s *sentence, i int, apposed bool) bool {
	if r.normAt(s.Range, i) != "," {
		return false
	}
	if apposed {
		return r.finite(i + 1)
	}
	for j := i + 1; j < min(s.Last-1, i+maxEnclosed); j++ {
		if r.a.Tokens[j].Norm == "," {
			return r.finite(j + 1)
		}
	}
	return false
}

// maxEnclosed is how many tokens may stand between the commas behind a name.
const maxEnclosed = 10
