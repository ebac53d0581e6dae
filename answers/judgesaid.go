package answers

// Whether a statement is about what the question names, and said in the way it does.

import (
	"slices"

	"isnad/corpus"
)

// soSaid tells whether a claim names the act of saying that the question asks by: what somebody denied, promised or warned of.
func (al *aligner) soSaid(keys *keyed) bool {
	return slices.ContainsFunc(al.q.speech, func(name string) bool {
		k := keys.of(name)
		return k != nil && k.Role <= corpus.Sentence
	})
}

// offTopic tells whether a statement leaves out what the question asks about: a name behind "about", whatever else it meets, or all of
// it: "what did the governor say about the German offer" is not answered by what he said of another one.
func (al *aligner) offTopic(f *fit) bool {
	if al.q.Kind != Said {
		return false
	}
	asked, met := 0, 0
	for i := range al.q.Items {
		item, m := &al.q.Items[i], &f.matched[i]
		if item.Part == Speaker || item.Optional || item.except || len(item.Keys) == 0 {
			continue
		}
		asked++
		if m.strength > 0 && !m.opposite {
			met++
		} else if item.Part == Named && !item.Place {
			return true
		}
	}
	return asked > 0 && met == 0
}
