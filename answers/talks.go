package answers

// How talks came out, who holds them and who takes part in them. Reports tell it by the agreement that was reached and by who
// negotiates, as often as by the words that a question has for it.

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/text"
)

// dealFit is how well an agreement tells that talks succeeded: as well as what denies it tells that they did not. One that is named as
// known already tells it less: "the agreement aims to".
const dealFit = deniedFit

// Acts by which somebody is said to hold talks, and to have a part in them.
var (
	holdConcepts = conceptLists.Phrases("talks-held")
	partConcepts = conceptLists.Phrases("talks-joined")
)

// partyWords lead to those between whom something is agreed.
var partyWords = questionWords.Set("party")

// holdingFit is how well negotiating tells who leads or holds talks: who is said to lead them comes first.
const holdingFit = 0.95

// seekTalks lets the act by which the question asks about talks be met by negotiating itself: "who is leading the talks", «من يجري
// المفاوضات», and leaves out a result that says no more than that they had one: «هل توصلت المفاوضات إلى نتيجة».
func (p *parser) seekTalks() {
	q := p.q
	if q.actOf("negotiate") < 0 {
		return
	}
	for i := range q.Items {
		it := &q.Items[i]
		switch {
		case it.has("c:negotiate"):
		case q.Kind == Who && it.Part == Act && p.isOneOf(it, holdConcepts):
			it.meetBy("c:negotiate", holdingFit)
		case q.talksEnd() >= 0 && it.has("c:consequence"):
			it.Optional = true
		}
	}
}

// reachedDeal tells how a claim says that an agreement was reached or was not, which tells more than what stands round it says of the
// talks; one that is sought or to come says neither.
func (al *aligner) reachedDeal(m match, c *corpus.Claim) match {
	if m.strength > 0 && m.role <= corpus.Clause || c.Modality == corpus.Expected || c.Modality == corpus.Negotiating {
		return m
	}
	k := closestKey(al.reached)
	if k == nil || k.Role > corpus.Clause || al.dealTried(k) {
		return m
	}
	tokens := text.Tokenize(c.Words)
	if conditioned(tokens, int(k.Distance)) {
		return m
	}
	fit := dealFit
	if knownDeal(tokens, int(k.Distance)) {
		fit = nearFit
	}
	return match{strength: fit * roleStrength[k.Role], role: k.Role, fit: fit, negated: k.Negated, distance: k.Distance, near: true, deal: true}
}

// dealTried tells whether somebody tries behind an agreement to bring it about: "a deal that elders are trying to broker".
func (al *aligner) dealTried(deal *corpus.Key) bool {
	return slices.ContainsFunc(effortKeys, func(name string) bool {
		k := al.keys.of(name)
		return k != nil && k.Role <= corpus.Clause && !k.Wide && k.Distance > deal.Distance && k.Distance-deal.Distance <= triedGap
	})
}

// knownDeal tells whether the word at i is a noun that an article says is known.
func knownDeal(tokens []text.Token, i int) bool {
	if i >= len(tokens) {
		return false
	}
	if tokens[i].Arabic {
		n := strings.TrimPrefix(tokens[i].Norm, "و")
		return strings.HasPrefix(n, "ال") || strings.HasPrefix(n, "لل") || strings.HasPrefix(n, "بال")
	}
	return i > 0 && tokens[i-1].Norm == "the"
}

// excludeDeals rules out what tells of an agreement where its document says in so many words how the talks came out.
func (al *aligner) excludeDeals(found []corpus.Candidate, out []fit) {
	if al.talksEnd < 0 {
		return
	}
	told := map[string]bool{} // documents
	for i := range out {
		m := &out[i].matched[al.talksEnd]
		if m.strength > 0 && m.role <= corpus.Clause && !m.deal && al.namesTalks(&out[i]) {
			told[found[i].Document.ID] = true
		}
	}
	for i := range out {
		out[i].excluded = out[i].excluded || out[i].matched[al.talksEnd].deal && told[found[i].Document.ID]
	}
}

// namesTalks tells whether a claim's sentence speaks of talks themselves.
func (al *aligner) namesTalks(f *fit) bool {
	i := al.q.actOf("negotiate")
	return i >= 0 && f.matched[i].strength > 0 && f.matched[i].role <= corpus.Sentence && !f.matched[i].deal
}

// inTalks returns the item that asks whether somebody takes part in talks; -1 if none does.
func (q *Question) inTalks() int {
	if q.Kind != YesNo || !slices.ContainsFunc(q.Items, func(it Item) bool { return saysOf(&it, "negotiate") }) {
		return -1
	}
	for _, id := range partConcepts {
		if i := q.actOf(id); i >= 0 {
			return i
		}
	}
	return -1
}

// How many tokens at most stand between the word for "between" and a party's name, and between that and the act of a party.
const (
	partyGap  = 8
	besideGap = 3
)

// joinsTalks tells how a claim says that somebody asked about negotiates or has come to an agreement with another: "a deal between the
// rebels and Norway", «تتفاوض النرويج مع».
func (al *aligner) joinsTalks(m match, c *corpus.Claim) match {
	if m.strength > 0 && m.role <= corpus.Clause {
		return m
	}
	k := closestKey(al.reached)
	if k == nil || k.Role > corpus.Clause {
		k = al.keys.of("c:negotiate")
	}
	if k == nil || k.Role > corpus.Clause || !al.partyNamed(text.Tokenize(c.Words), int(k.Distance)) {
		return m
	}
	return match{strength: nearFit * roleStrength[k.Role], role: k.Role, fit: nearFit, negated: k.Negated, distance: k.Distance, near: true}
}

// partyNamed tells whether the name that a question asks about stands in a clause as a party to the act at token act.
func (al *aligner) partyNamed(tokens []text.Token, act int) bool {
	for i := range al.q.Items {
		if it := &al.q.Items[i]; it.Part != Named || it.context {
			continue
		}
		k := closestKey(al.items[i].keys)
		if k == nil || k.Role > corpus.Clause {
			return false
		}
		at := min(int(k.Distance), len(tokens))
		party := slices.ContainsFunc(tokens[max(0, at-partyGap):at], func(t text.Token) bool { return partyWords[t.Norm] })
		return party || max(at, act)-min(at, act) <= besideGap
	}
	return false
}
