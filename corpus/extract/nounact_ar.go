package extract

// The doer and the object of an Arabic noun for an act: «قصف الجيش لبلدة قارة», «سيطرة الحركة على الميناء».

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// objectOfNoun tells whether phrase p is what the act of a noun is done to, whose doer is the phrase before: «ل» is written onto it,
// or «على» stands before it.
func (r *reader) objectOfNoun(before *part, p text.Range) bool {
	if before == nil || before.phrase.First == 0 || before.does >= 0 {
		return false
	}
	act := before.phrase.First - 1
	if before.actOf != act && before.undergoes != act || !r.nounOfAct(act) {
		return false
	}
	switch p.First - before.phrase.Last {
	case 0:
		t := &r.a.Tokens[p.First]
		return strings.HasPrefix(t.Norm, "ل") && withParticle(t)
	case 1:
		return before.actOf == act && r.a.Tokens[p.First-1].Norm == "علي"
	}
	return false
}

// objectOfOwn tells whether the word at j is the object, behind «ل», of the noun for an act that stands before phrase p, its doer:
// «قصف الجيش لبلدة قارة», «اعتقال الشرطة لرئيس البلدية».
func (r *reader) objectOfOwn(p text.Range, j int) bool {
	t := &r.a.Tokens[j]
	return p.First > 0 && strings.HasPrefix(t.Norm, "ل") && withParticle(t) && articled(&r.a.Tokens[j-1]) && r.nounOfAct(p.First-1)
}

// accusativeBehind tells whether somebody or a body stands at token i with no particle and no article before it, so that it cannot
// describe what stands before.
func (r *reader) accusativeBehind(s *sentence, i int) bool {
	if i >= s.Last {
		return false
	}
	t := &r.a.Tokens[i]
	return !articled(t) && !behindParticle(t) && !hasAnd(t.Norm) && (t.Class(lexicon.Person, lexicon.Group) || t.Name >= 0 && isPersonName(&r.a.Names[t.Name]))
}

// ownAct returns the noun for an act behind a verb and its subject whose pronoun stands for the subject: «أعلنت الحركة سيطرتها على»;
// -1 if there is none.
func (r *reader) ownAct(s *sentence, p *part) int {
	i := p.phrase.Last
	if p.does < s.First || p.does >= p.phrase.First || i >= s.Last {
		return -1
	}
	if leaders[r.a.Tokens[i].Norm] && i+1 < s.Last {
		i++
	}
	t := &r.a.Tokens[i]
	if !t.Arabic || t.Name >= 0 || !t.Class(lexicon.Act) || t.Class(lexicon.Person) || articled(t) || hasAnd(t.Norm) || strings.HasPrefix(t.Norm, "ي") || strings.HasPrefix(t.Norm, "م") || r.doneToPeople(i) {
		return -1
	}
	if feminineVerb(r.a.Tokens[p.does].Norm) && strings.HasSuffix(t.Norm, "ها") || strings.HasSuffix(t.Norm, "هم") || !feminineVerb(r.a.Tokens[p.does].Norm) && strings.HasSuffix(t.Text, "ه") {
		return i
	}
	return -1
}
