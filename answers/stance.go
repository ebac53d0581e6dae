package answers

// Whether a claim says yes or no.

import (
	"slices"

	"isnad/corpus"
	"isnad/corpus/text"
)

// admitting are the concepts by which somebody owns that something is so.
var admitting = conceptLists.Phrases("admitting")

// stance tells whether a claim says yes or no to a yes/no question.
func (al *aligner) stance(s scored) string {
	c := &s.candidate.Claim
	contrary, denied := false, c.Modality == corpus.Denied
	said := al.toldNot(s.fit) // the contrary of the verb the question turns on is denied
	decided := false          // the clause tells of what is asked; else what it denies or refuses says no
	keys := al.keys
	keys.hold(c)
	for i := range al.q.Items {
		item, m := &al.q.Items[i], s.fit.matched[i]
		if al.turnsRound(c, s.fit, item, &m, denied) {
			contrary, decided = true, true
		}
		if item.Part != Act || item.Optional {
			continue
		}
		asksDenial, asksAdmission := saysOf(item, "deny"), saysOf(item, admitting...)
		if asksAdmission && denied {
			return "no" // who denies something has not admitted it
		}
		if m.strength == 0 || m.role > corpus.Sentence {
			continue
		}
		if asksDenial || asksAdmission {
			// Whether it was said is asked, not whether it is so.
			if m.opposite != m.negated {
				return "no"
			}
			return "yes"
		}
		if i != al.q.predicate && m.negated && said {
			continue // "did not approve the sale" denies the approval
		}
		if m.opposite != (m.negated && !denied || al.refuses(keys, &m, denied) || al.inVain(&m) || al.disowned(i, keys, &m)) {
			contrary = true
		}
		contrary = contrary || i == al.q.predicate && al.q.all && onlySome(c)
		decided = decided || (i == al.q.predicate || al.q.predicate < 0) && m.role <= corpus.Clause
	}
	if !decided && !denied {
		contrary = contrary || c.Negated || al.refusesHere(keys)
	}
	if denied {
		contrary = !contrary
	}
	if al.q.Negated {
		contrary = !contrary
	}
	if contrary {
		return "no"
	}
	return "yes"
}

// toldNot tells whether a clause denies the contrary of the act the question turns on: who did not approve may have turned it down.
func (al *aligner) toldNot(f *fit) bool {
	p := al.q.predicate
	return p >= 0 && f.matched[p].strength > 0 && f.matched[p].role <= corpus.Clause && f.matched[p].opposite && f.matched[p].negated
}

// turnsRound tells whether something else than the acts asked about says that it is not so: "recorded no casualties", or that a
// thing is illegal; or a word for an act that needs not be said: «تأخر عن العودة».
func (al *aligner) turnsRound(c *corpus.Claim, f *fit, item *Item, m *match, denied bool) bool {
	if item.context || m.strength == 0 || m.role > corpus.Clause {
		return false
	}
	switch {
	case item.Part == Rest && !item.Optional:
		return m.negated && !al.apartFromVerb(c, f, m) || m.opposite
	case item.Part == Act && item.Optional:
		return !m.opposite && (m.negated || al.refuses(al.keys, m, denied))
	}
	return false
}

// apartFromVerb tells whether a comma stands between what meets an item and the verb asked about, which is not denied: "has yet to
// ratify the treaty, which the government signed".
func (al *aligner) apartFromVerb(c *corpus.Claim, f *fit, m *match) bool {
	p := al.q.predicate
	if p < 0 || f.matched[p].fit < 1 || f.matched[p].role > corpus.Clause || f.matched[p].negated || f.matched[p].opposite {
		return false
	}
	tokens := text.Tokenize(c.Words)
	from, to := int(min(m.distance, f.matched[p].distance)), int(max(m.distance, f.matched[p].distance))
	return to < len(tokens) && slices.ContainsFunc(tokens[from:to], func(t text.Token) bool { return t.Norm == "," })
}

// saysOf tells whether an item is one of some acts of speech.
func saysOf(item *Item, ids ...string) bool {
	for _, k := range item.Keys {
		for _, id := range ids {
			if k.Fit == 1 && k.Name == "c:"+id {
				return true
			}
		}
	}
	return false
}

func stanceWord(stance, language string) string {
	if language == text.Arabic {
		switch stance {
		case "yes":
			return "نعم، "
		case "no":
			return "لا، "
		}
		return "غير واضح، "
	}
	return stance + ": "
}

// refusalGap is how many tokens may stand between a verb that refuses something and what it refuses.
const refusalGap = 12

// refuses tells whether what meets an act of the question stands right behind a verb that refuses or denies it: «رفض دعوات
// المعارضة إلى الاستقالة» says that he does not resign. What the claim's speaker denies is told of the claim as a whole.
func (al *aligner) refuses(keys *keyed, m *match, denied bool) bool {
	if m.role > corpus.Clause || m.opposite {
		return false
	}
	for name, k := range keys.all() {
		if name == "c:unfounded" && k.Role <= corpus.Clause && !k.Wide && !al.names(name) && !denied {
			return true // before or behind: «ما تردد عن انهيار السد غير صحيح»
		}
		if k.Role > corpus.Clause || k.Wide || k.Negated || k.Distance >= m.distance || m.distance-k.Distance > refusalGap {
			continue
		}
		if name[0] == 'c' && al.l.Refuses(name[2:]) && !al.names(name) && !(denied && al.denies(name)) {
			return true
		}
	}
	return false
}

// denies tells whether a key is a concept for denying.
func (al *aligner) denies(key string) bool {
	c := al.l.Concept(key[2:])
	return c != nil && c.Is("deny")
}

// refusesHere tells whether a claim's clause tells of a refusal, where the question asks about none.
func (al *aligner) refusesHere(keys *keyed) bool {
	for i := range al.q.Items {
		for _, k := range exactKeys(al.q.Items[i].Keys) {
			if k.Name[0] == 'c' && !k.Opposite && al.l.Refuses(k.Name[2:]) {
				return false
			}
		}
	}
	for name, k := range keys.all() {
		if k.Role <= corpus.Clause && !k.Wide && !k.Negated && name[0] == 'c' && al.l.Refuses(name[2:]) {
			return true
		}
	}
	return false
}
