package answers

// Whether a claim is said by whom the question asks.

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// spokenBy tells whether the claim's chain holds the speaker asked for.
func (al *aligner) spokenBy(item *Item, c *corpus.Claim, doc *corpus.Document, keys *keyed) bool {
	if al.q.Kind == Said && c.Kind == corpus.Status {
		return al.tellsOf(item, keys)
	}
	if al.q.Kind == Said && len(item.called) > 0 {
		return al.keysSpeak(item.called, keys) || al.titleSpeaks(item, keys)
	}
	if al.keysSpeak(item.Keys, keys) {
		return true
	}
	for _, words := range append(append([]string{doc.Outlet}, c.SaidBy...), c.Via...) {
		if words != "" && sharesWords(item.Words, words) {
			return true
		}
	}
	return false
}

// titleSpeaks tells whether somebody speaks who has the title of the person asked about and no name: «المتحدث باسم التحالف» for the
// spokesman whom the question names. What his body itself says is not his.
func (al *aligner) titleSpeaks(item *Item, keys *keyed) bool {
	titled := false
	title := slices.DeleteFunc(slices.Clone(item.Keys), func(k ItemKey) bool { return slices.Contains(item.called, k) })
	for _, k := range title {
		if k.Fit < 1 || k.Name[0] != 'c' && k.Name[0] != 'n' {
			continue
		}
		if keys.of(extract.Speaker+k.Name) == nil {
			return false
		}
		c := al.l.Concept(strings.TrimPrefix(k.Name, "c:"))
		titled = titled || c != nil && c.Class == lexicon.Person
	}
	return titled
}

// keysSpeak tells whether the claim's speaker has enough of the keys of one asked for.
func (al *aligner) keysSpeak(list []ItemKey, keys *keyed) bool {
	met, wanted := 0, 0
	for i, k := range list {
		if k.Fit < 1 || slices.ContainsFunc(list[:i], func(o ItemKey) bool { return o.Name == k.Name }) {
			continue // «الخدمة المدنية» is one thing in two words
		}
		wanted++
		if keys.of(extract.Speaker+k.Name) != nil {
			if k.Name[0] == 'n' {
				return true
			}
			met++
		}
	}
	for _, k := range list {
		if k.Name[0] == 'k' && keys.of(extract.Speaker+k.Name) != nil && len(k.Name) >= 5 {
			met++
		}
	}
	return met > 0 && met*2 >= wanted
}

// tellingGap is how many tokens may stand between who is named and the verb that tells what he says.
const tellingGap = 4

// tellsOf tells whether a clause that nobody is quoted in tells what the speaker asked for said: he is named beside a verb of
// speech, as in "the pope condemned the attack".
func (al *aligner) tellsOf(item *Item, keys *keyed) bool {
	speaker := item.Keys
	if len(item.called) > 0 {
		speaker = item.called
	}
	for name, verb := range keys.all() {
		if verb.Role > corpus.Clause || verb.Wide || name[0] != 'c' {
			continue
		}
		if c := al.l.Concept(name[2:]); c == nil || c.Class != lexicon.Act || !c.Is("say") && !(c.ID == "want" && al.asksDemand()) {
			continue
		}
		for _, k := range speaker {
			named := keys.of(k.Name)
			if named == nil || named.Role > corpus.Clause || named.Wide || k.Fit < 1 && (k.Name[0] != 'k' || len(k.Name) < 5) || k.Name == name {
				continue
			}
			if max(named.Distance, verb.Distance)-min(named.Distance, verb.Distance) <= tellingGap {
				return true
			}
		}
	}
	return false
}

// asksDemand tells whether the question asks what somebody demands, which whoever says what he wants tells as well.
func (al *aligner) asksDemand() bool {
	return slices.ContainsFunc(al.q.speech, func(name string) bool { return slices.Contains(wishes, strings.TrimPrefix(name, "c:")) })
}

// sharesWords tells whether all words of a short name stand in a longer one: «المرصد» in «المرصد السوري».
func sharesWords(short, long string) bool {
	have := map[string]bool{}
	for _, t := range text.Tokenize(long) {
		if t.Kind == text.Word {
			have[text.Stem(t.Norm, t.Arabic)] = true
		}
	}
	words := 0
	for _, t := range text.Tokenize(short) {
		if t.Kind != text.Word {
			continue
		}
		if !have[text.Stem(t.Norm, t.Arabic)] {
			return false
		}
		words++
	}
	return words > 0
}

// saidByMedium tells whether an outlet or a news agency makes a statement.
func (al *aligner) saidByMedium(keys *keyed) bool {
	for name := range keys.all() {
		if id, ok := strings.CutPrefix(name, extract.Speaker+"n:"); ok {
			if n := al.l.Name(id); n != nil && n.IsMedium() {
				return true
			}
		}
	}
	return false
}
