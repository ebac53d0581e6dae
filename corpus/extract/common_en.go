package extract

// Which English common nouns name nobody: participles of verbs, and nouns that only say of what sort the next one is.

import (
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// describes tells whether the English word at i, by its meaning a person, a body or a place, names none where it stands.
func (r *reader) describes(s *sentence, i int) bool {
	t := &r.a.Tokens[i]
	if t.Arabic || t.Name >= 0 {
		return false
	}
	return r.compounds(s, i) || r.usedAsParticiple(s, i) || t.Class(lexicon.Person) && strings.HasSuffix(t.Norm, "ually") || r.attributive(s, i)
}

// compounds tells whether the word at i is one of several joined by hyphens which together are nobody: "head-to-head",
// "rebel-held", but not "vice-president" or "commander-in-chief".
func (r *reader) compounds(s *sentence, i int) bool {
	last := i
	for last+2 < s.Last && r.withinWord(last+1) {
		last += 2
	}
	if i-2 >= s.First && r.withinWord(i-1) && r.a.Tokens[i-2].Function && !beforePlace[r.a.Tokens[i-2].Norm] {
		return true
	}
	t := &r.a.Tokens[last]
	if last == i || compoundOffices[t.Norm] || r.a.Tokens[i].Run.Last > i+1 {
		return false
	}
	return r.a.Tokens[last-2].Function || !t.Class(lexicon.Person, lexicon.Group, lexicon.Place)
}

// withinWord tells whether the sign at i is a hyphen within a word: "rebel-held".
func (r *reader) withinWord(i int) bool {
	if i < 1 || i+1 >= len(r.a.Tokens) {
		return false
	}
	t := &r.a.Tokens[i]
	return t.Norm == "-" && r.a.Tokens[i-1].End == t.Start && r.a.Tokens[i+1].Start == t.End
}

// compoundOffices end an office of several words joined by hyphens: "secretary-general", "governor-elect".
var compoundOffices = nameLists.Set("office")

// usedAsParticiple tells whether the word at i is the participle of a verb and no noun: "others were wounded", "he injured 45",
// but "the injured", "45 wounded".
func (r *reader) usedAsParticiple(s *sentence, i int) bool {
	t := &r.a.Tokens[i]
	if !t.Class(lexicon.Act) || !t.Class(lexicon.Person) || !strings.HasSuffix(t.Norm, "ed") {
		return false
	}
	if i == s.First || i+1 < s.Last && (r.a.Tokens[i+1].Number >= 0 || determiners[r.a.Tokens[i+1].Norm]) {
		return true
	}
	before := &r.a.Tokens[i-1]
	return passive(r.a, i) || before.Number < 0 && !determiners[before.Norm] && !(before.Function && before.Norm != "and" && before.Norm != "who") && !before.Class(lexicon.Quality)
}

// attributive tells whether the singular noun for somebody or a body at i only says of what sort the noun right behind it is,
// which is no person, body or place: "terrorist rocket attacks", "company profits".
func (r *reader) attributive(s *sentence, i int) bool {
	t := &r.a.Tokens[i]
	if i+1 >= s.Last || t.Class(lexicon.Place) || !r.singular(i) || possessiveEnding(t.Text) > 0 {
		return false
	}
	next := &r.a.Tokens[i+1]
	body := t.Class(lexicon.Group) && !t.Class(lexicon.Person)
	switch {
	case t.Class(lexicon.Group) && t.Class(lexicon.Quality) && (next.Norm == "and" || next.Norm == "or") && i+2 < s.Last && r.a.Tokens[i+2].Class(lexicon.Quality):
		return true // "public and private property"
	case !r.thing(i+1) || strings.HasSuffix(next.Norm, "ed"):
		return false // "the only party trusted with it" is one
	case body && !t.Class(lexicon.Quality) && next.Class(lexicon.Thing):
		return false // "regime helicopters" are the regime's
	case !next.Class(lexicon.Act):
		return true
	}
	return !body && !r.verbOf(s, i)
}

// thing tells whether the English word at i is a common noun, or a verb, that means no person, body or place.
func (r *reader) thing(i int) bool {
	t := &r.a.Tokens[i]
	switch {
	case t.Kind != text.Word || t.Name >= 0 || t.Function || t.Capital() || t.Number >= 0 || t.Date >= 0:
		return false
	case t.Run.Last-t.Run.First > 1 && len(t.Norm) <= 3 || leadNowhere[t.Norm]:
		return false // a form that begins with a particle or is one: "as well as", "according to"
	}
	return !t.Class(lexicon.Person, lexicon.Group, lexicon.Place, lexicon.Quality) &&
		t.Class(lexicon.Thing, lexicon.Event, lexicon.Idea, lexicon.Measure, lexicon.Act)
}

// verbOf tells whether the act behind the noun at i may be its verb: "a gunman attacks". A singular without an article in
// the middle of a sentence is no subject: "hit by rebel attacks".
func (r *reader) verbOf(s *sentence, i int) bool {
	if r.finite(i+1) || r.isSpeech(i+1) || i+2 < s.Last && r.beginsObject(i+2) {
		return true
	}
	bare := !s.title && i > s.First && !r.a.Tokens[i].Capital() && !r.introducedByArticle(s, i)
	next := r.a.Tokens[i+1].Norm
	return !bare && (strings.HasSuffix(next, "ing") || strings.HasSuffix(next, "s"))
}

// beginsObject tells whether an object may begin with the word at i, so that the word before it is a verb.
func (r *reader) beginsObject(i int) bool {
	t := &r.a.Tokens[i]
	return determiners[t.Norm] || t.Number >= 0 || t.Name >= 0 || t.Class(lexicon.Person, lexicon.Group, lexicon.Place) || t.Norm == "that" || t.Norm == "it" || t.Norm == "where"
}

// introducedByArticle tells whether a determiner stands before the noun at i, adjectives between them.
func (r *reader) introducedByArticle(s *sentence, i int) bool {
	for i--; i >= s.First; i-- {
		t := &r.a.Tokens[i]
		if determiners[t.Norm] || possessiveEnding(t.Text) > 0 || t.Norm == "one" {
			return true
		}
		if !t.Class(lexicon.Quality) && !r.nationality(t) {
			return false
		}
	}
	return false
}

// singular tells whether the English noun at i is one that has a plural, and stands in the singular.
func (r *reader) singular(i int) bool {
	n := r.a.Tokens[i].Norm
	return !plurals[n] && n != "police" && !strings.HasSuffix(n, "men") && (!strings.HasSuffix(n, "s") || strings.HasSuffix(n, "ss"))
}

// placeTails are the adjectives that serve as nouns at the end of a place's name: "the northern countryside".
var placeTails = nameLists.Set("place-tail")

// withoutTail returns where an English phrase ends without the adjectives and adverbs behind its noun, which belong to what
// follows: "people live", "the audience clearly warm to it".
func (r *reader) withoutTail(p text.Range) int {
	for p.Last-p.First > 1 {
		t := &r.a.Tokens[p.Last-1]
		if t.Arabic || t.Name >= 0 || t.Capital() || placeTails[t.Norm] || !t.Class(lexicon.Quality) || t.Class(lexicon.Person, lexicon.Group, lexicon.Place) || t.Run.First < p.Last-1 {
			break
		}
		p.Last--
		if p.Last-p.First > 1 && r.a.Tokens[p.Last-1].Norm == "-" {
			p.Last-- // "Cairo-based"
		}
	}
	return p.Last
}

// fragment tells whether an unknown Latin name is no word of its own: a single letter, a part of a code ("3G", "Su-24"), a
// Roman number.
func (r *reader) fragment(n *analysis.Name) bool {
	i := n.First
	t := &r.a.Tokens[i]
	if t.Arabic || len(n.Known) > 0 || n.Last-i > 1 {
		return false
	}
	figure := func(j int) bool { return j >= 0 && j < len(r.a.Tokens) && r.a.Tokens[j].Kind == text.Number }
	glued := func(j int) bool { return j > 0 && j < len(r.a.Tokens) && r.a.Tokens[j].Start == r.a.Tokens[j-1].End }
	return len(t.Text) == 1 || strings.Trim(t.Text, "IVX") == "" || figure(i-1) && glued(i) || figure(i+1) && glued(i+1) || glued(i+2) && r.withinWord(i+1) && figure(i+2)
}

// withArticle returns a phrase with the Arabic article that stands before its first word: "al-Mahata".
func (r *reader) withArticle(s *sentence, p text.Range) text.Range {
	if i := p.First - 2; i >= s.First && r.a.Tokens[p.First].Capital() && r.withinWord(i+1) && (r.a.Tokens[i].Norm == "al" || r.a.Tokens[i].Norm == "el") {
		p.First = i
	}
	return p
}
