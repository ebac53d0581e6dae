package answers

// Whether what the question names stands in the claim's sentence with another value.

import "isnad/corpus"

// judgeApart weighs what stands in the claim's sentence, but in a passage of it that tells of another value: of "gold fell 4
// percent and platinum 5" the first is not platinum's.
func (al *aligner) judgeApart(f *fit) {
	var things, names share
	for i := range al.q.Items {
		item, m := &al.q.Items[i], f.matched[i]
		if item.Part == Speaker || item.except || len(item.Keys) == 0 || item.Optional {
			continue
		}
		apart := m.apart && m.role <= corpus.Sentence
		if i == al.topic || i == al.rarest {
			f.evidence.set(apartTopic, apart || f.evidence[apartTopic] > 0)
		}
		switch {
		case i == al.q.predicate:
			f.evidence.set(apartAct, apart)
		case item.Place || item.Part == Named || item.Part == Stranger:
			names.add(al.weights[i], apart)
		case item.Part == Rest || item.Part == Act:
			things.add(al.weights[i], apart)
		}
	}
	f.evidence[apartThing], f.evidence[apartName] = things.of(), names.of()
}
