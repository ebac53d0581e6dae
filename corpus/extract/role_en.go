package extract

// The part of an English phrase in its sentence: the subject stands before its verb, the object right behind it.

import (
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// englishPart finds the part of an English phrase; before is the phrase before it, nil for the first.
func (r *reader) englishPart(s *sentence, before, out *part) {
	p := out.phrase
	i := r.overDescribing(s, p.First-1)
	if r.joinedByHyphen(s, p.Last) {
		return // "rebel-held": it tells what another phrase is like
	}
	if i >= s.First {
		switch t := &r.a.Tokens[i]; {
		case t.Norm == "by" && len(t.Concepts) > 0:
			out.does = i // "led by" is a form of its own
			return
		case t.Norm == "by":
			out.does = r.actBefore(s, i)
			out.deed = r.deedLeft(s, out.does)
			return
		case t.Norm == "on":
			out.deed = r.deedBlamed(s, i)
		case t.Norm == "of" && i > s.First && r.actNoun(i-1):
			out.actOf = i - 1
			if r.doneBySomebody(s, out) {
				out.actOf, out.undergoes = -1, i-1
			}
			return // what stands before "of" is the subject
		case r.isActWord(t) && !t.Capital() && !r.behindBe(i):
			if !r.actNoun(i) || r.finite(i) || strings.HasSuffix(t.Norm, "ing") || before != nil && before.does == i || r.behindModal(s, i) {
				out.undergoes = i
			}
		}
	}
	r.beforeEnglishVerb(s, out)
}

// actBefore returns the act before the "by" at i of which the doer stands behind it: not the death in "beaten to death by".
func (r *reader) actBefore(s *sentence, i int) int {
	at := r.actLeft(s, i, byGap)
	if at == i-1 && at-2 >= s.First && r.a.Tokens[at].Is("die") && r.a.Tokens[at-1].Norm == "to" && r.participle(at-2) {
		return at - 2
	}
	return at
}

// participle tells whether the word at i is the participle of a verb for an act.
func (r *reader) participle(i int) bool {
	t := &r.a.Tokens[i]
	return r.isActWord(t) && (strings.HasSuffix(t.Norm, "ed") || pasts[t.Norm] || participles[t.Norm])
}

// doneBySomebody tells whether the act of which a phrase stands behind "of" is another's: "the arrest of Sami by police", "the
// army's capture of Qara".
func (r *reader) doneBySomebody(s *sentence, p *part) bool {
	if i := p.phrase.Last; i+1 < s.Last && r.a.Tokens[i].Norm == "by" && r.a.Tokens[i+1].Date < 0 {
		return true
	}
	i := p.actOf - 1
	for i > s.First && r.a.Tokens[i].Class(lexicon.Quality) {
		i--
	}
	return i >= s.First && (possessiveEnding(r.a.Tokens[i].Text) > 0 || possessives[r.a.Tokens[i].Norm])
}

// overDeterminers returns the last token up to i that is no article, adjective or figure.
func (r *reader) overDeterminers(s *sentence, i int) int {
	for i >= s.First {
		t := &r.a.Tokens[i]
		if !determiners[t.Norm] && t.Number < 0 && t.Norm != `"` && !(t.Class(lexicon.Quality) && !t.Class(lexicon.Act)) {
			break
		}
		i--
	}
	return i
}

// behindModal tells whether the word at i is a verb as an auxiliary of the future or "to" stands before it.
func (r *reader) behindModal(s *sentence, i int) bool {
	for i--; i > s.First && (auxiliaryAdverbs[r.a.Tokens[i].Norm] || modalAdverbs[r.a.Tokens[i].Norm]); i-- {
	}
	return i >= s.First && (futureWords[r.a.Tokens[i].Norm] || r.a.Tokens[i].Norm == "to")
}

// behindBe tells whether a form of "be" stands before the word at i.
func (r *reader) behindBe(i int) bool {
	for i--; i > 0 && auxiliaryAdverbs[r.a.Tokens[i].Norm]; i-- {
	}
	return i >= 0 && beWords[r.a.Tokens[i].Norm]
}

// overDescribing returns the last token up to i that is no article, adjective or figure, and no word of several joined by
// hyphens: "by al-Qaeda-linked fighters", "led by Swedish expert".
func (r *reader) overDescribing(s *sentence, i int) int {
	for {
		i = r.overDeterminers(s, i)
		switch {
		case i >= s.First && r.nationality(&r.a.Tokens[i]):
			i--
		case i-2 >= s.First && r.withinWord(i-1):
			for i-2 >= s.First && r.withinWord(i-1) {
				i -= 2
			}
			i--
		default:
			return i
		}
	}
}

// joinedByHyphen tells whether a hyphen joins the word before token i to a participle.
func (r *reader) joinedByHyphen(s *sentence, i int) bool {
	return i+1 < s.Last && r.withinWord(i) && (strings.HasSuffix(r.a.Tokens[i+1].Norm, "ed") || participles[r.a.Tokens[i+1].Norm])
}

// isActWord tells whether a word stands for an act and is no part of a name.
func (r *reader) isActWord(t *analysis.Token) bool {
	return t.Kind == text.Word && t.Name < 0 && t.Class(lexicon.Act)
}

// actNoun tells whether the word at i may be a noun for an act or for what happens.
func (r *reader) actNoun(i int) bool {
	t := &r.a.Tokens[i]
	if t.Kind != text.Word || t.Name >= 0 || strings.HasSuffix(t.Norm, "ed") || pasts[t.Norm] {
		return false
	}
	return t.Class(lexicon.Act, lexicon.Event)
}

// beforeEnglishVerb tells what a phrase does, or what is done to it, by the verb behind it.
func (r *reader) beforeEnglishVerb(s *sentence, out *part) {
	i := r.overApposition(s, out.phrase)
	be, has := false, relativeWords[r.normAt(s.Range, r.overDeterminers(s, out.phrase.First-1))] // "which the army besieged"
	for ; i < s.Last; i++ {
		t := &r.a.Tokens[i]
		switch {
		case beWords[t.Norm]:
			be, has = true, false
		case perfect[t.Norm]:
			has = true
		case relativeWords[t.Norm], t.Norm == "," && relativeWords[r.normAt(s.Range, i+1)]:
		case i < out.phrase.Last+2 && !be && r.plainThing(t): // "regime planes bombed"
		case t.Date >= 0, betweenWords[t.Norm], auxiliaryAdverbs[t.Norm], finiteWords[t.Norm]:
		default:
			r.atEnglishVerb(s, i, be, has, out)
			return
		}
	}
}

// appositionSpan is how many tokens an apposition between commas has at most.
const appositionSpan = 12

// overApposition returns where a phrase ends with what stands in commas behind it, or around it: "Sami Odeh, the owner of the mill,
// bought", "its owner, Sami Odeh, bought".
func (r *reader) overApposition(s *sentence, p text.Range) int {
	i := p.Last
	if i+1 >= s.Last || r.a.Tokens[i].Norm != "," || relativeWords[r.a.Tokens[i+1].Norm] {
		return i
	}
	if r.normAt(s.Range, p.First-1) == "," {
		return i + 1
	}
	for j := p.First; j < i; j++ {
		if r.a.Tokens[j].Norm == "," {
			return i + 1 // the phrase holds the apposition
		}
	}
	for j := i + 1; j < min(i+appositionSpan, s.Last-1); j++ {
		switch t := &r.a.Tokens[j]; {
		case t.Norm == ",":
			return j + 1
		case t.Kind == text.Break || t.Kind == text.Punct && t.Norm != "-" && t.Norm != `"` || relativeWords[t.Norm] || r.finite(j):
			return i
		}
	}
	return i
}

// plainThing tells whether a word stands for things and no act.
func (r *reader) plainThing(t *analysis.Token) bool {
	return t.Kind == text.Word && t.Name < 0 && !t.Function && t.Class(lexicon.Thing) && !t.Class(lexicon.Act)
}

// beWords are the forms of "be".
var beWords = grammarLists.Set("be")

// atEnglishVerb tells the part of a phrase whose verb is the word at i; be tells that a form of "be" stands before it, has that
// "have" does or that its object stands before the phrase.
func (r *reader) atEnglishVerb(s *sentence, i int, be, has bool, out *part) {
	t := &r.a.Tokens[i]
	if !r.isActWord(t) && !(t.Class(lexicon.Event) && t.Name < 0) || t.Capital() {
		return
	}
	participle := strings.HasSuffix(t.Norm, "ed") || pasts[t.Norm] || participles[t.Norm]
	switch {
	case participle && (be || r.normAt(s.Range, max(i+1, t.Run.Last-1)) == "by" || r.normAt(s.Range, t.Run.Last) == "by" || r.doneToPeople(i) && !has && !r.objectBehind(s, i+1)):
		if out.undergoes < 0 {
			out.undergoes = i
		}
	case out.does < 0:
		out.does = i
	}
}

// objectBehind tells whether a noun phrase begins at token i, so that the verb before it is done to somebody.
func (r *reader) objectBehind(s *sentence, i int) bool {
	if i >= s.Last {
		return false
	}
	t := &r.a.Tokens[i]
	if determiners[t.Norm] || t.Number >= 0 && t.Date < 0 || t.Name >= 0 {
		return true
	}
	return t.Kind == text.Word && !t.Function && t.Date < 0
}
