package extract

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// englishSaying reads "X said …", "…, X said", "said X", "X told AFP …", "he said", "reported by X".
func (r *reader) englishSaying(s *sentence, i int) (saying, bool) {
	t := &r.a.Tokens[i]
	v := speechVerbOf(t.Token)
	sp := saying{verb: i, after: true}
	sp.denied = v.kind == denied
	if sp.denied && !r.deniesWords(s, i) {
		return sp, false
	}
	if v.manner == aside {
		return r.englishAside(s, i, sp)
	}
	if i > s.First && passive(r.a, i) && !perfect[r.a.Tokens[i-1].Norm] || i > s.First+1 && r.a.Tokens[i-1].Norm == "also" && passive(r.a, i-1) {
		if i+2 < s.Last && r.a.Tokens[i+1].Norm == "by" { // "was reported by X"
			if who := r.englishPhrase(s, i+2); r.canSpeak(who) {
				sp.after, sp.particle = false, true
				return r.named(s, sp, who, i), true
			}
		}
		return sp, false
	}
	if v.manner == toll && !r.hasToll(s, i) {
		return sp, false
	}
	end := r.beforeVerb(s, i)
	paused := r.pauses(s, i+1)
	clause := !paused && r.clauseFollows(s, i+1)
	if v.manner == clausal && !clause && (!paused || i-s.First < 5) {
		return sp, false
	}
	pronoun := end > s.First && pronouns[r.a.Tokens[end-1].Norm]
	joined := end > s.First && (r.a.Tokens[end-1].Norm == "and" || r.a.Tokens[end-1].Norm == "but" || r.a.Tokens[end-1].Norm == "then")
	sp.after = !paused && (clause || sp.denied || v.manner == toll || i-s.First <= 4 || r.objectFollows(s, i+1))
	// "Rami Abdel Rahman said the road …" has its subject.
	named := i > s.First && r.namesPerson(text.Range{First: i - 1, Last: i})
	if !pronoun && inverting[t.Norm] && (r.endsQuote(i) || !named) {
		if who := r.inverted(s, i); who.First < who.Last && (r.endsQuote(i) || !clause) {
			sp.after = false
			return r.named(s, sp, who, i), true
		}
	}
	if pronoun {
		return r.englishPronoun(s, r.a.Tokens[end-1].Norm, sp)
	}
	var who text.Range
	if !joined {
		who = r.subjectLeft(s, end)
	}
	if who.First == who.Last && joined {
		if n := len(s.sayings); n > 0 {
			d := sp.denied
			sp.chain = s.sayings[n-1].chain
			sp.denied, sp.goesOn = d, true
			return sp, true
		}
	}
	if who.First == who.Last && sp.after {
		who = r.openingSubject(s, end, joined)
		sp.apart = joined
	}
	if who.First == who.Last {
		return sp, false
	}
	if back, ok := r.refersBack(sp, who); ok {
		return back, true
	}
	return r.named(s, sp, who, i), true
}

// deniesWords tells whether what the verb at i denies or rejects is something said: a claim, a report, "that …". An offer
// that is rejected was no claim, nor is what is denied to somebody: entry, food.
func (r *reader) deniesWords(s *sentence, i int) bool {
	deny := strings.HasPrefix(r.a.Tokens[i].Norm, "den") || strings.HasPrefix(r.a.Tokens[i].Norm, "refut")
	for j := i + 1; j < s.Last && j <= i+8; j++ {
		t := &r.a.Tokens[j]
		switch {
		case deniable[t.Norm], t.Norm == "as" && !deny:
			return true
		case t.Kind == text.Punct && t.Norm != "-" && t.Norm != "'":
			return deny || r.mark(j) > 0
		case withheld[t.Norm] && deny:
			return false
		case deny && j > i+1 && (t.Function || t.Class(lexicon.Act)) && !determiners[t.Norm]:
			return true
		}
	}
	return deny
}

// deniable are the nouns for what was said, and "that"; withheld what one denies somebody.
var (
	deniable = speechLists.set("deniable")
	withheld = speechLists.set("withheld")
)

var (
	perfect  = grammarLists.set("perfect")
	pronouns = speechLists.set("pronoun")
	// inverting are the verbs that may stand before their subject.
	inverting = speechLists.set("inverting")
)

// endsQuote tells whether a quotation mark or a comma stands right before token i.
func (r *reader) endsQuote(i int) bool {
	return i > 0 && (r.a.Tokens[i-1].Norm == `"` || r.a.Tokens[i-1].Norm == ",")
}

// pauses tells whether a comma or the end follows from token i on, a time skipped: "…, he said on Friday, as …".
func (r *reader) pauses(s *sentence, i int) bool {
	for i < s.Last && (r.a.Tokens[i].Date >= 0 || r.a.Tokens[i].Norm == "on" || r.a.Tokens[i].Norm == "late" || r.a.Tokens[i].Norm == "early") {
		i++
	}
	return i >= s.Last || r.a.Tokens[i].Norm == "," || r.a.Tokens[i].Norm == "."
}

var amounts = speechLists.set("amount")

// hasToll tells whether a verb that may give a figure gives one: "put the toll at 43", "gave a toll of 31".
func (r *reader) hasToll(s *sentence, i int) bool {
	noun := false
	for j := i + 1; j < s.Last && j < i+18; j++ {
		t := &r.a.Tokens[j]
		switch {
		case t.Kind == text.Punct && (t.Norm == ";" || t.Norm == `"`):
			return false
		case t.Norm == "at" && j+1 < s.Last:
			for k := j + 1; k < s.Last && k < j+5; k++ {
				if r.a.Tokens[k].Number >= 0 || r.a.Tokens[k].Kind == text.Number {
					return true
				}
			}
		case amounts[t.Norm]:
			noun = noun || j < i+7
		}
	}
	return noun && r.a.Tokens[i].Norm == "gave"
}

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
	if j < i && j > s.First && r.a.Tokens[j-1].Norm == "," && r.a.Tokens[j].Kind == text.Word {
		j--
	}
	return j
}

// clauseFollows tells whether what stands from token i on is a clause or a quotation, the words said: "that", a mark, or
// a noun with a verb after it.
func (r *reader) clauseFollows(s *sentence, i int) bool {
	words := 0
	for j := i; j < s.Last; j++ {
		t := &r.a.Tokens[j]
		switch {
		case t.Norm == "that" && words <= 10, t.Norm == ":" && words <= 6, r.mark(j) > 0 && (words > 0 || j == i) && j < s.Last-2:
			return true
		case t.Norm == "which" || t.Norm == "who" || speechVerbOf(t.Token).is(aside) || t.Norm == ";":
			return false
		case words > 0 && r.finite(j) && !(t.Date >= 0):
			return true
		}
		if t.Kind == text.Word && t.Date < 0 {
			words++
		}
	}
	return false
}

// circumstances begin no object of a verb of speech.
var circumstances = speechLists.set("circumstance")

// objectFollows tells whether a verb has an object of some length after it: "accused the government of hiding …".
func (r *reader) objectFollows(s *sentence, i int) bool {
	content := 0
	for i < s.Last && r.a.Tokens[i].Date >= 0 {
		i++
	}
	for j := i; j < s.Last; j++ {
		t := &r.a.Tokens[j]
		if t.Kind == text.Punct && t.Norm != "-" && t.Norm != `"` {
			break
		}
		if circumstances[t.Norm] && j == i+content {
			return false
		}
		if t.Content() && t.Date < 0 && !(t.Name >= 0 && r.a.Names[t.Name].Is((*lexicon.Name).IsMedium)) {
			content++
		}
	}
	return content >= 2 && !strings.HasPrefix(r.a.Tokens[i-1].Norm, "t")
}

// finite tells whether the English word at i is surely a verb with a subject before it: an auxiliary, or an act in the
// past.
func (r *reader) finite(i int) bool {
	t := &r.a.Tokens[i]
	if t.Kind != text.Word || t.Arabic {
		return false
	}
	if finiteWords[t.Norm] {
		return true
	}
	if t.Name >= 0 || t.Capital() || !t.Class(lexicon.Act) {
		return false
	}
	if strings.HasSuffix(t.Norm, "ed") {
		return i == 0 || !determiners[r.a.Tokens[i-1].Norm] && r.a.Tokens[i-1].Norm != "of"
	}
	return pasts[t.Norm]
}

var finiteWords = grammarLists.set("finite")

// pasts are irregular past forms that are no nouns.
var pasts = grammarLists.set("past")

// englishAside reads a participle that goes on with the speaker of the sentence: "adding that", "saying".
func (r *reader) englishAside(s *sentence, i int, sp saying) (saying, bool) {
	if i+1 >= s.Last || i > s.First && (determiners[r.a.Tokens[i-1].Norm] || r.a.Tokens[i-1].Function && r.a.Tokens[i-1].Norm != "but" && r.a.Tokens[i-1].Norm != "and") {
		return sp, false
	}
	if n := len(s.sayings); n > 0 {
		d := sp.denied
		sp.chain = s.sayings[n-1].chain
		sp.denied, sp.goesOn = d, true
		return sp, true
	}
	if i == s.First || r.a.Tokens[i-1].Norm != "," {
		return sp, false
	}
	if who := r.openingSubject(s, i, true); who.First < who.Last {
		sp.apart = true
		return r.named(s, sp, who, who.Last), true
	}
	return sp, false
}

// englishPronoun gives "he said" to the last person who spoke, "it said" to the last body, "they said" to the last that
// may be several; in the sentence of another saying, to its speaker.
func (r *reader) englishPronoun(s *sentence, pronoun string, sp saying) (saying, bool) {
	return r.goesOn(sp, func(c chain) bool {
		person := r.person(c)
		switch pronoun {
		case "he", "she":
			return person && !r.plural(c)
		case "it":
			return !person
		}
		return !r.namesPerson(c.speaker)
	})
}

// plural tells whether a chain's speaker is a plural noun.
func (r *reader) plural(c chain) bool {
	if h := r.englishHead(c.speaker); h >= 0 && !r.namesPerson(c.speaker) {
		return strings.HasSuffix(r.a.Tokens[h].Norm, "s")
	}
	return false
}

// inverted returns the speaker after the verb at i ("said X"), if what follows him is no clause he would be the subject
// of.
func (r *reader) inverted(s *sentence, i int) text.Range {
	who := r.englishPhrase(s, i+1)
	if !r.canSpeak(who) || who.First > i+2 || i-s.First < 3 {
		return text.Range{}
	}
	for j := who.Last; j < s.Last; j++ {
		t := &r.a.Tokens[j]
		if relativeWords[t.Norm] || speechVerbOf(t.Token).is(aside) || t.Norm == "," {
			break
		}
		if r.finite(j) {
			return text.Range{}
		}
	}
	if who.Last < s.Last {
		switch t := &r.a.Tokens[who.Last]; {
		case t.Kind == text.Punct || t.Function || strings.HasSuffix(t.Norm, "ing") || t.Date >= 0:
		default:
			return text.Range{}
		}
	}
	return who
}

// subjectLeft returns the noun phrase that ends right before token end, with an apposition between commas; a relative
// clause between commas is skipped.
func (r *reader) subjectLeft(s *sentence, end int) text.Range {
	if end <= s.First {
		return text.Range{}
	}
	if relativeWords[r.a.Tokens[end-1].Norm] {
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
		return r.nounLeft(s, end)
	}
	end--
	k := end
	for k > s.First && r.a.Tokens[k-1].Norm != "," && r.a.Tokens[k-1].Norm != `"` {
		k--
	}
	if k <= s.First+1 || r.a.Tokens[k-1].Norm != "," {
		if r.a.Tokens[k].Norm == "who" || k == s.First || r.a.Tokens[k-1].Norm != "," {
			return text.Range{}
		}
	}
	switch first := r.a.Tokens[k].Norm; {
	case relativeWords[first]:
		return r.withOffice(s, r.nounLeft(s, k-1))
	case betweenWords[first] && end-k == 1:
		return r.nounLeft(s, k-1)
	}
	before := r.nounLeft(s, k-1)
	if before.First == before.Last {
		return text.Range{}
	}
	for j := k; j < end; j++ {
		if r.finite(j) {
			if strings.HasSuffix(r.a.Tokens[k].Norm, "ed") || strings.HasSuffix(r.a.Tokens[k].Norm, "ing") {
				return before
			}
			return text.Range{}
		}
	}
	if strings.HasSuffix(r.a.Tokens[k].Norm, "ing") {
		return before
	}
	if end-k > 14 {
		return before
	}
	return text.Range{First: before.First, Last: end}
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

// englishHead returns the token of a phrase's head that can speak, or -1: the last word before a preposition.
func (r *reader) englishHead(who text.Range) int {
	head := -1
	for i := who.First; i < who.Last; i++ {
		t := &r.a.Tokens[i]
		if t.Norm == "," || head >= 0 && t.Name < 0 && prepositions[t.Norm] {
			break
		}
		if r.speaks(i) {
			head = i
		}
	}
	return head
}

var prepositions = speechLists.set("tie")

// speaks tells whether the English word at i can be the head of a speaker's naming.
func (r *reader) speaks(i int) bool {
	t := &r.a.Tokens[i]
	if t.Kind != text.Word {
		return false
	}
	if t.Name >= 0 {
		n := &r.a.Names[t.Name]
		return !n.Adjective && !n.Is(func(n *lexicon.Name) bool { return n.Kind == "currency" || n.Kind == "river" || n.Kind == "sea" })
	}
	if t.Function {
		return t.Norm == "one"
	}
	if t.Capital() && (len(t.Concepts) == 0 || i > 0 && (r.a.Tokens[i-1].Norm == "the") && t.Date < 0 || i > 0 && r.a.Tokens[i-1].Capital() && r.a.Tokens[i-1].Kind == text.Word && !determiners[r.a.Tokens[i-1].Norm] && t.Date < 0) {
		return true
	}
	return r.isOf(i, lexicon.Person, lexicon.Group) && !t.Is("civilian") && t.Norm != "people" || reportNouns[t.Norm]
}

// nounLeft returns the noun phrase that ends right before token end and can speak. It goes left over names, titles and
// attributes, and over a preposition where somebody or a body stands before it: "a source at the police command".
func (r *reader) nounLeft(s *sentence, end int) text.Range {
	if end <= s.First {
		return text.Range{}
	}
	j := end
	if r.a.Tokens[j-1].Norm == ")" { // "the Islamic State (IS)"
		k := j - 1
		for k > s.First && j-k < 6 && r.a.Tokens[k].Norm != "(" {
			k--
		}
		if r.a.Tokens[k].Norm == "(" {
			j = k
		}
	}
	if j > s.First && !r.speaks(j-1) {
		// "the director of epidemics"
		k := j - 1
		for k > s.First && j-k < 5 && r.a.Tokens[k].Kind == text.Word && !prepositions[r.a.Tokens[k].Norm] && !r.finite(k) {
			k--
		}
		if k <= s.First || !prepositions[r.a.Tokens[k].Norm] || !r.a.Tokens[k-1].Class(lexicon.Person) || strings.HasSuffix(r.a.Tokens[k-1].Norm, "ed") {
			return text.Range{}
		}
		j = k
	}
	if j <= s.First || !r.speaks(j-1) {
		return text.Range{}
	}
	head := j - 1
	j = r.unitLeft(j - 1)
	for j > s.First && end-j < 24 {
		prev := &r.a.Tokens[j-1]
		switch {
		case prev.Kind == text.Punct && prev.Norm == "-" && prev.End == r.a.Tokens[j].Start && j-2 >= s.First:
			j -= 2
			continue
		case prev.Norm == "'" && prev.Kind == text.Punct && j-2 >= s.First && r.a.Tokens[j-2].End == prev.Start:
			j -= 2
			continue
		case prev.Norm == ")" && r.opening(s, j-1) > s.First && r.speaks(r.opening(s, j-1)-1): // "the Islamic State (IS) group"
			j = r.unitLeft(r.opening(s, j-1) - 1)
			continue
		case prev.Kind != text.Word || prev.Date >= 0 && prev.Name < 0 || prev.Number >= 0 && prev.Name < 0:
		case determiners[prev.Norm]:
			if k := r.attached(s, j-1); k < j-1 {
				j = k
				continue
			}
			j--
		case prepositions[prev.Norm] && prev.Name < 0:
			if k := r.attached(s, j); k < j {
				j = k
				continue
			}
		case prev.Norm == "and" && j-2 >= s.First && r.speaks(j-2):
			j = r.unitLeft(j - 2)
			continue
		case prev.Name >= 0:
			if r.attribute(s, j-1, head, j) {
				j = r.unitLeft(j - 1)
				continue
			}
		case r.calledLeft(j - 1):
			if j-2 >= s.First && r.speaks(j-2) {
				j = r.unitLeft(j - 2)
				continue
			}
		case !prev.Function && r.attribute(s, j-1, head, j):
			j--
			continue
		}
		break
	}
	if k := r.explained(s, j); k < j {
		j = k
	}
	who := text.Range{First: j, Last: end}
	for who.First < who.Last && (determiners[r.a.Tokens[who.First].Norm] && !possessives[r.a.Tokens[who.First].Norm] || r.a.Tokens[who.First].Kind == text.Punct || r.a.Tokens[who.First].Function && r.a.Tokens[who.First].Name < 0 && r.a.Tokens[who.First].Norm != "one" && !possessives[r.a.Tokens[who.First].Norm] || betweenWords[r.a.Tokens[who.First].Norm]) {
		who.First++
	}
	if !r.canSpeak(who) || r.onlyCommonPlace(who) {
		return text.Range{}
	}
	return who
}

var possessives = grammarLists.set("possessive")

// opening returns the bracket that the one at i closes, at most four tokens before it, or 0.
func (r *reader) opening(s *sentence, i int) int {
	for k := i - 1; k > s.First && i-k < 5; k-- {
		if r.a.Tokens[k].Norm == "(" {
			return k
		}
	}
	return 0
}

// explained returns where the name begins that the phrase from j on, with "a", explains: "the Syrian Center for Policy
// Research an NGO". It returns j when there is none.
func (r *reader) explained(s *sentence, j int) int {
	if n := r.a.Tokens[j].Norm; n != "a" && n != "an" || j <= s.First || !r.a.Tokens[j-1].Capital() {
		return j
	}
	k := j - 1
	for k > s.First && (r.a.Tokens[k].Kind == text.Word && r.a.Tokens[k].Capital() || (r.a.Tokens[k].Norm == "for" || r.a.Tokens[k].Norm == "of") && r.a.Tokens[k-1].Capital()) && r.a.Tokens[k].Date < 0 {
		k--
	}
	if k < j-2 && determiners[r.a.Tokens[k].Norm] {
		return k
	}
	if k == s.First && r.a.Tokens[k].Capital() {
		return k
	}
	return j
}

func (r *reader) calledLeft(i int) bool { return calledWords[r.a.Tokens[i].Norm] }

// onlyCommonPlace tells whether a phrase's head is a common noun for a place: "the town".
func (r *reader) onlyCommonPlace(who text.Range) bool {
	h := r.englishHead(who)
	t := &r.a.Tokens[h]
	return t.Name < 0 && !t.Capital() && !reportNouns[t.Norm] && t.Class(lexicon.Place) && !t.Class(lexicon.Person, lexicon.Group)
}

// unitLeft returns where the name or the word that ends with token i begins.
func (r *reader) unitLeft(i int) int {
	if n := r.a.Tokens[i].Name; n >= 0 {
		return r.a.Names[n].First
	}
	return i
}

// attached returns where the noun begins to which a preposition before token i ties what follows, or i.
func (r *reader) attached(s *sentence, i int) int {
	if i-2 < s.First || !prepositions[r.a.Tokens[i-1].Norm] || r.a.Tokens[i-1].Name >= 0 {
		return i
	}
	t := &r.a.Tokens[i-2]
	of := r.a.Tokens[i-1].Norm == "of"
	switch {
	case t.Name >= 0 && !of && !r.a.Names[t.Name].Adjective && r.a.Names[t.Name].Last-r.a.Names[t.Name].First > 0 && !t.Class(lexicon.Person):
		// "the Command in Aleppo" ties, "Rahman in Aleppo" does not.
		if i-3 >= s.First && (prepositions[r.a.Tokens[r.unitLeft(i-2)-1].Norm] || determiners[r.a.Tokens[r.unitLeft(i-2)-1].Norm]) {
			return r.unitLeft(i - 2)
		}
		return i
	case r.speaks(i-2) && (t.Name < 0 || of), t.Norm == "one", of && t.Class(lexicon.Quality, lexicon.Group):
		return r.unitLeft(i - 2)
	case !of && t.Capital() && i-3 >= s.First, t.Class(lexicon.Group):
		return i - 2
	case t.Class(lexicon.Person) && !strings.HasSuffix(t.Norm, "ing"):
		return i - 2
	case i-3 >= s.First && r.speaks(i-3) && !t.Function && prepositions[r.a.Tokens[i-1].Norm] && (strings.HasSuffix(t.Norm, "forces") || strings.HasSuffix(t.Norm, "services")):
		return i - 2
	}
	return i
}

// attribute tells whether the word at i belongs to the noun phrase that goes on at j: a title, a body or an adjective
// before it, and no verb or other noun phrase.
func (r *reader) attribute(s *sentence, i, head, j int) bool {
	t := &r.a.Tokens[i]
	next := &r.a.Tokens[j]
	if t.Name >= 0 {
		n := &r.a.Names[t.Name]
		if n.Adjective {
			return true
		}
		if next.Name >= 0 && !r.a.Names[next.Name].Adjective {
			// Two names: the office of the second stands before the first ("head of the Observatory Rami").
			m := &r.a.Names[next.Name]
			if n.Last == j && n.Last-n.First == 1 && !n.Is((*lexicon.Name).IsPlace) && n.First > s.First && r.a.Tokens[n.First-1].Class(lexicon.Person) {
				return true // "spokesman Islam Alloush"
			}
			office := n.First-1 >= s.First && determinersBack(r, s, n.First)
			return (m.Person || m.Is((*lexicon.Name).IsPerson)) && !n.Person && !n.Is((*lexicon.Name).IsPerson) && office
		}
		if n.Is((*lexicon.Name).IsPlace) && next.Name < 0 && next.Class(lexicon.Person) && i-1 >= s.First && (r.a.Tokens[n.First-1].Norm == "in" || r.a.Tokens[n.First-1].Norm == "of") {
			return true
		}
		return next.Name < 0
	}
	adjective := next.Name >= 0 && r.a.Names[next.Name].Adjective || next.Class(lexicon.Quality) && !next.Class(lexicon.Person, lexicon.Group, lexicon.Thing)
	switch {
	case adjective && !t.Class(lexicon.Quality):
		return false // no noun stands before an adjective
	case next.Name >= 0 && !r.a.Names[next.Name].Adjective && r.a.Tokens[j].Upper() && t.Class(lexicon.Person) && !t.Capital():
		return false // "a hostage SORH said": no title stands before an abbreviation
	case r.isOf(i, lexicon.Person, lexicon.Group, lexicon.Quality), t.Capital():
		if next.Name >= 0 && !r.a.Names[next.Name].Adjective && (r.a.Names[next.Name].Person || r.a.Names[next.Name].Is((*lexicon.Name).IsPerson)) {
			return r.isOf(i, lexicon.Person) && !strings.HasSuffix(t.Norm, "s") || t.Capital()
		}
		return true
	case next.Name >= 0 && !r.a.Names[next.Name].Adjective:
		return false
	case r.finite(i):
		return false
	case t.Class(lexicon.Place) && next.Class(lexicon.Person) && (i == s.First || r.a.Tokens[i-1].Kind == text.Punct):
		return true // "clinic director Karim Saleh"
	case t.Class(lexicon.Place), t.Class(lexicon.Time):
		return i-1 >= s.First && determiners[r.a.Tokens[i-1].Norm] && !t.Class(lexicon.Time)
	case reportNouns[t.Norm]:
		return true
	}
	// Other nouns only where an article or an attribute begins the phrase: "a monitoring group", "the civil protection
	// service".
	for k := i; k >= s.First && k > i-4; k-- {
		w := &r.a.Tokens[k]
		if determiners[w.Norm] || k == s.First {
			return true
		}
		if w.Kind != text.Word || w.Function || r.finite(k) || w.Name >= 0 && !r.a.Names[w.Name].Adjective {
			return false
		}
	}
	return false
}

// determinersBack tells whether an office of or for the name that begins at i stands before it: "head of the".
func determinersBack(r *reader, s *sentence, i int) bool {
	k := i - 1
	if k >= s.First && determiners[r.a.Tokens[k].Norm] {
		k--
	}
	return k-1 >= s.First && (r.a.Tokens[k].Norm == "of" || r.a.Tokens[k].Norm == "for" || r.a.Tokens[k].Norm == "at") && r.a.Tokens[k-1].Class(lexicon.Person)
}

// englishPhrase reads the noun phrase at token i: attributes, its head, a name after an office, and what a preposition
// ties to it.
func (r *reader) englishPhrase(s *sentence, i int) text.Range {
	j := i
	for j < s.Last && (determiners[r.a.Tokens[j].Norm] || r.a.Tokens[j].Norm == `"`) {
		j++
	}
	first := j
	head := -1
	for j < s.Last && j-first < 24 {
		t := &r.a.Tokens[j]
		if t.Kind == text.Punct {
			if t.Norm == "-" && j > first && t.Start == r.a.Tokens[j-1].End && j+1 < s.Last && r.a.Tokens[j+1].Start == t.End {
				j++
				continue
			}
			if t.Norm == "(" && head >= 0 && j+2 < s.Last && r.a.Tokens[j+2].Norm == ")" {
				if j+3 < s.Last && r.speaks(j+3) && r.a.Tokens[j+3].Name < 0 {
					j += 3
					continue
				}
			}
			if t.Norm == "," {
				if end := r.appositionAfter(s, j); end > j && head >= 0 {
					return text.Range{First: first, Last: end}
				}
			}
			break
		}
		if t.Kind != text.Word || t.Number >= 0 && t.Name < 0 || t.Date >= 0 && t.Name < 0 || relativeWords[t.Norm] {
			break
		}
		if t.Name >= 0 {
			n := &r.a.Names[t.Name]
			if n.Adjective && head < 0 {
				j = n.Last
				continue
			}
			if head < 0 && n.Last+1 < s.Last && r.a.Tokens[n.Last].Norm == "-" && r.a.Tokens[n.Last].Start == r.a.Tokens[n.Last-1].End {
				j = n.Last + 2 // "UK-based"
				continue
			}
			if head >= 0 && !n.Adjective {
				h := &r.a.Tokens[head]
				named := n.Person || n.Is((*lexicon.Name).IsPerson)
				if h.Name >= 0 || !h.Class(lexicon.Person) && !h.Capital() || !named && !n.Is((*lexicon.Name).IsMedium) && !h.Capital() {
					break
				}
			} else if n.Adjective {
				break
			}
			head = n.Last - 1
			j = n.Last
			continue
		}
		if t.Function {
			if head < 0 {
				if t.Norm == "one" {
					head = j
					j++
					continue
				}
				break
			}
			k := j + 1
			for k < s.Last && determiners[r.a.Tokens[k].Norm] {
				k++
			}
			if k >= s.Last || r.a.Tokens[k].Kind != text.Word || r.a.Tokens[k].Date >= 0 || r.a.Tokens[k].Number >= 0 {
				break
			}
			h := &r.a.Tokens[head]
			tie := t.Norm == "of" || t.Norm == "for" || (h.Name < 0 && h.Class(lexicon.Person, lexicon.Group) || reportNouns[h.Norm] || t.Norm == "from") && prepositions[t.Norm] && !(t.Norm == "on" || t.Norm == "to" || t.Norm == "run")
			if t.Norm == "and" && r.speaks(k) && !r.finite(k+1) {
				tie = true
			}
			if !tie || occasions[r.a.Tokens[k].Norm] {
				break
			}
			rest := r.tiedPhrase(s, k)
			if rest <= k {
				break
			}
			j = rest
			if t.Norm == "and" {
				head = j - 1
			} else if j < s.Last && r.a.Tokens[j].Name >= 0 && !(h.Class(lexicon.Person) && t.Norm == "of") {
				head = j - 1
				break
			}
			continue
		}
		if calledWords[t.Norm] && head >= 0 && j+1 < s.Last && r.a.Tokens[j+1].Name >= 0 {
			j++
			continue
		}
		if r.speaks(j) {
			if head >= 0 && !r.a.Tokens[head].Class(lexicon.Person, lexicon.Group) && r.a.Tokens[head].Name < 0 && !r.a.Tokens[head].Capital() && !reportNouns[r.a.Tokens[head].Norm] {
				break
			}
			if head >= 0 && r.a.Tokens[head].Name >= 0 && r.a.Names[r.a.Tokens[head].Name].Person && !t.Capital() {
				break
			}
			head = j
			j++
			continue
		}
		if head >= 0 && !(t.Capital() || j+1 < s.Last && r.speaks(j+1) && r.a.Tokens[j+1].Name < 0 && !r.finite(j)) {
			break
		}
		if r.finite(j) && head >= 0 {
			break
		}
		j++
	}
	if head < 0 {
		return text.Range{First: first, Last: first}
	}
	if j <= head {
		j = head + 1
	}
	for j > head+1 && (r.a.Tokens[j-1].Kind == text.Punct && r.a.Tokens[j-1].Norm != ")" || r.a.Tokens[j-1].Function && r.a.Tokens[j-1].Name < 0 || !r.speaks(j-1) && !r.tiedPart(head, j-1)) {
		j--
	}
	return text.Range{First: first, Last: j}
}

// tiedPart tells whether token i stands behind a preposition after the head.
func (r *reader) tiedPart(head, i int) bool {
	for k := head + 1; k <= i; k++ {
		if prepositions[r.a.Tokens[k].Norm] {
			return true
		}
	}
	return false
}

// tiedPhrase returns where the noun phrase at token i, tied to another by a preposition, ends.
func (r *reader) tiedPhrase(s *sentence, i int) int {
	j := i
	head := -1
	for j < s.Last && j-i < 8 {
		t := &r.a.Tokens[j]
		if t.Kind == text.Punct && t.Norm == "-" && j > i && t.Start == r.a.Tokens[j-1].End {
			j++
			continue
		}
		if t.Kind != text.Word || t.Function && t.Name < 0 || t.Date >= 0 && t.Name < 0 || t.Number >= 0 && t.Name < 0 || r.finite(j) || r.isSpeech(j) || betweenWords[t.Norm] {
			break
		}
		if t.Name >= 0 && !r.a.Names[t.Name].Adjective {
			if head >= 0 && !r.a.Tokens[j-1].Class(lexicon.Person) {
				break
			}
			head = r.a.Names[t.Name].Last - 1
			j = head + 1
			if j < s.Last && r.a.Tokens[j].Kind == text.Word && !r.a.Tokens[j].Function && r.a.Tokens[j].Name < 0 && r.a.Tokens[j].Class(lexicon.Place, lexicon.Group) {
				j++
			}
			if j < s.Last && r.a.Tokens[j].Norm == "and" {
				continue
			}
			break
		}
		head = j
		j++
	}
	return j
}

// appositionAfter returns where an apposition after the comma at j ends, or j: ", Imed Rezgui, who", ", a teacher."
func (r *reader) appositionAfter(s *sentence, j int) int {
	k := j + 1
	if k >= s.Last || r.a.Tokens[k].Kind != text.Word {
		return j
	}
	t := &r.a.Tokens[k]
	if !(t.Norm == "a" || t.Norm == "an" || t.Norm == "the" || t.Name >= 0 && (r.a.Names[t.Name].Person || r.a.Names[t.Name].Is((*lexicon.Name).IsPerson)) || t.Capital() && t.Class(lexicon.Person)) {
		return j
	}
	end := k
	for end < s.Last && end-k < 12 && r.a.Tokens[end].Kind == text.Word && !r.finite(end) && !r.isSpeech(end) {
		end++
	}
	if end > k && (end >= s.Last || r.a.Tokens[end].Norm == "," || r.a.Tokens[end].Norm == ".") {
		return end
	}
	return j
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
	if relativeWords[t.Norm] || t.Norm == "run" || joined && (r.finite(who.Last) || t.Class(lexicon.Act) || t.Norm == ",") || strings.HasSuffix(t.Norm, "ing") && joined {
		return who
	}
	return text.Range{}
}
