package extract

// English acts of speech: from a verb of speech to who speaks.

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// englishSaying reads "X said …", "…, X said", "said X", "X told AFP …", "he said", "reported by X".
func (r *reader) englishSaying(s *sentence, i int) (saying, bool) {
	v := speechVerbOf(r.a.Tokens[i].Token)
	sp := saying{verb: i, after: true}
	sp.denied = v.kind == denied
	switch {
	case sp.denied && !r.deniesWords(s, i):
		return sp, false
	case r.citesAs(s, i):
		return sp, false // read at "as saying"
	case r.inHearing(s, i):
		return r.hearingSaying(s, i, sp)
	case r.a.Tokens[i].Norm == "heard":
		return sp, false // "she heard a noise"
	case r.a.Tokens[i].Norm == "reported" && reportingTo[r.normAt(s.Range, i+1)]:
		return sp, false // "staff who reported for work"
	case v.manner == aside:
		return r.englishAside(s, i, sp)
	case r.isSaid(s, i) || r.normAt(s.Range, i+1) == "by" && r.normAt(s.Range, i-1) == "as":
		return r.saidBy(s, i, sp)
	case r.normAt(s.Range, i+1) == "by" && passing[r.a.Tokens[i].Norm]:
		return sp, false // "a truce announced by the army": a clause about a noun
	case v.manner == toll && !r.hasToll(s, i):
		return sp, false
	}
	return r.subjectSays(s, i, v, sp)
}

// subjectSays completes a saying by the subject of its verb, or by the speaker with whom it goes on.
func (r *reader) subjectSays(s *sentence, i int, v speechVerb, sp saying) (saying, bool) {
	paused := r.pauses(s, i+1)
	clause := !paused && (r.clauseFollows(s, i+1) || r.rulesOut(s, i))
	paused = paused || !clause && !sp.denied && v.manner != toll && r.trails(s, i)
	if v.manner == clausal && !clause && (!paused || i-s.First < 5) {
		return sp, false
	}
	sp.after = !paused && (clause || sp.denied || v.manner == toll || i-s.First <= 4 || r.objectFollows(s, i+1))
	end := r.beforeVerb(s, i)
	before := r.normAt(s.Range, end-1)
	if pronouns[before] && !r.isObject(end-1) {
		return r.englishPronoun(before, sp)
	}
	if who := r.inverted(s, i, clause); !empty(who) {
		sp.after = false
		return r.named(s, sp, who, i), true
	}
	var who text.Range
	joined := before == "and" || before == "but" || before == "then"
	if joined && plainForms[r.a.Tokens[i].Norm] {
		return sp, false // "should look into the claims and reveal …"
	}
	if !joined {
		who = r.subjectBefore(s, end, sp.after, paused)
	} else if n := len(s.sayings); n > 0 {
		return sp.goingOn(s.teller(n - 1).chain), true
	} else if first := r.a.Tokens[s.First].Norm; sp.after && pronouns[first] {
		return r.englishPronoun(first, sp)
	} else if sp.after {
		who = r.openingSubject(s, end, true)
		sp.apart = true
	}
	if empty(who) {
		return sp, false
	}
	if !r.fitsVerb(i, who) {
		return sp, false
	}
	if back, ok := r.refersBack(sp, who); ok {
		return back, true
	}
	return r.named(s, sp, r.titleBefore(s, who), i), true
}

// subjectBefore returns the subject of a verb of speech that ends before token end: the phrase right before it, or one further off.
func (r *reader) subjectBefore(s *sentence, end int, after, paused bool) text.Range {
	who := r.subjectLeft(s, end)
	if far := r.farSubject(s, end); !empty(who) && (r.onlyPlace(who) || r.endsInPlace(who) && far.First < who.First) && !empty(far) {
		who = far
	}
	if empty(who) && after {
		who = r.openingSubject(s, end, false)
	}
	if empty(who) {
		who = r.farSubject(s, end)
	}
	if empty(who) && paused {
		who = r.nounBehindWords(s, end)
	}
	return who
}

// reportingTo stand behind "reported" where it says nothing: "reported for work".
var reportingTo = speechLists.Set("reporting-to")

var (
	perfect  = grammarLists.Set("perfect")
	pronouns = speechLists.Set("pronoun")
)

// isSaid tells whether the verb at i is in the passive.
func (r *reader) isSaid(s *sentence, i int) bool {
	return i > s.First && passive(r.a, i) && !perfect[r.a.Tokens[i-1].Norm] || i > s.First+1 && (r.a.Tokens[i-1].Norm == "also" || strings.HasSuffix(r.a.Tokens[i-1].Norm, "ly") && !perfect[r.a.Tokens[i-2].Norm]) && passive(r.a, i-1)
}

// saidBy reads "was reported by X".
func (r *reader) saidBy(s *sentence, i int, sp saying) (saying, bool) {
	if i+2 >= s.Last || r.a.Tokens[i+1].Norm != "by" || finderOnly[r.a.Tokens[i].Norm] {
		return sp, false
	}
	who := r.englishPhrase(s, i+2)
	if !r.canSpeak(who) {
		return sp, false
	}
	sp.after, sp.particle = false, true
	return r.named(s, sp, who, i), true
}

// rulesOut tells whether the verb at i and "out" say that somebody will not do something: "ruled out a pay rise".
func (r *reader) rulesOut(s *sentence, i int) bool {
	return outVerbs[r.a.Tokens[i].Norm] && r.normAt(s.Range, i+1) == "out" && i+3 < s.Last && r.a.Tokens[i+2].Kind == text.Word && !circumstances[r.a.Tokens[i+2].Norm]
}

// outVerbs are verbs that speak with "out" behind them.
var outVerbs = speechLists.Set("with-out")

// endsQuote tells whether a quotation mark or a comma stands right before token i.
func (r *reader) endsQuote(i int) bool {
	return i > 0 && (r.a.Tokens[i-1].Norm == `"` || r.a.Tokens[i-1].Norm == ",")
}

// pauses tells whether a comma or the end follows from token i on, a time skipped: "…, he said on Friday, as …".
func (r *reader) pauses(s *sentence, i int) bool {
	for i < s.Last && (r.a.Tokens[i].Date >= 0 || r.a.Tokens[i].Norm == "on" || r.a.Tokens[i].Norm == "late" || r.a.Tokens[i].Norm == "early") {
		i++
	}
	return i >= s.Last || r.a.Tokens[i].Norm == "," || r.a.Tokens[i].Norm == "." || pausing[r.a.Tokens[i].Norm] && i-s.First > 6
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
	deniable = speechLists.Set("deniable")
	withheld = speechLists.Set("withheld")
)

// amounts are the nouns a figure is given with.
var amounts = speechLists.Set("amount")

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
		case words > 0 && r.finite(j) && t.Date < 0 && !occasions[r.a.Tokens[j-1].Norm]: // "in a statement posted on its page"
			return true
		}
		if t.Kind == text.Word && t.Date < 0 {
			words++
		}
	}
	return false
}

// circumstances begin no object of a verb of speech.
var circumstances = speechLists.Set("circumstance")

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

// englishAside reads a participle that goes on with the speaker of the sentence: "adding that", "saying".
func (r *reader) englishAside(s *sentence, i int, sp saying) (saying, bool) {
	if i+1 >= s.Last {
		return sp, false
	}
	if k := r.citedAs(s, i); k >= 0 {
		return r.citedSaying(s, sp, k, i)
	}
	if i > s.First {
		if before := &r.a.Tokens[i-1]; determiners[before.Norm] || before.Function && before.Norm != "but" && before.Norm != "and" {
			return sp, false
		}
	}
	if n := len(s.sayings); n > 0 {
		return sp.goingOn(s.teller(n - 1).chain), true
	}
	if r.normAt(s.Range, i-1) != "," && !r.saysPlainly(s, i) {
		return sp, false
	}
	if who := r.openingSubject(s, i, true); !empty(who) {
		sp.apart = true
		return r.named(s, sp, who, who.Last), true
	}
	return sp, false
}

// englishPronoun gives "he said" to the last person who spoke, "it said" to the last body, "they said" to the last that
// may be several.
func (r *reader) englishPronoun(pronoun string, sp saying) (saying, bool) {
	fits := func(c chain) bool {
		person := r.person(c)
		switch pronoun {
		case "he", "she":
			return person && !r.plural(c)
		case "it":
			return !person
		}
		return !r.namesPerson(c.speaker)
	}
	if (pronoun == "he" || pronoun == "she") && !r.heardOf(fits) {
		if who := r.personBefore(sp.verb); !empty(who) {
			return sp.goingOn(chain{speaker: who, saidBy: []string{r.a.Words(who)}}), true
		}
		fits = func(c chain) bool { return r.personal(c.speaker) && !r.plural(c) }
		if !r.heardOf(fits) {
			return sp, false // only bodies have spoken, or several
		}
	}
	return r.goesOn(sp, fits)
}

// plural tells whether a chain's speaker is a plural noun.
func (r *reader) plural(c chain) bool {
	if h := r.englishHead(c.speaker); h >= 0 && !r.namesPerson(c.speaker) {
		t := &r.a.Tokens[h]
		return strings.HasSuffix(t.Norm, "s") && !(t.Capital() && len(t.Concepts) == 0 && t.Name < 0)
	}
	return false
}
