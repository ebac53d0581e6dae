package answers

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/kin"
)

// kinship tells how alike the company is that the words of a question and those of a claim keep in the news. A word may be
// answered by others than the lexicon links to it: "how many were pulled out" by divers and a sunken ferry.
type kinship struct {
	wanted [][]kin.Vector       // by item, of its readings
	likes  map[string][]float32 // by concept: how like each item it is
	best   []float32            // by item: how like it the claim that is being judged is
}

func newKinship(q *Question) kinship {
	k := kinship{wanted: make([][]kin.Vector, len(q.Items)), likes: map[string][]float32{}, best: make([]float32, len(q.Items))}
	for i := range q.Items {
		item := &q.Items[i]
		if item.except || item.Part != Head && item.Part != Act && item.Part != Rest {
			continue
		}
		for _, key := range item.Keys {
			if id, ok := strings.CutPrefix(key.Name, "c:"); ok && key.Fit == 1 && !key.Opposite {
				if v := kin.Of(id); v != nil {
					k.wanted[i] = append(k.wanted[i], v)
				}
			}
		}
	}
	return k
}

// of returns how like the items a concept is.
func (k *kinship) of(concept string) []float32 {
	likes, ok := k.likes[concept]
	if !ok {
		likes = make([]float32, len(k.wanted))
		if v := kin.Of(concept); v != nil {
			for i, wanted := range k.wanted {
				for _, w := range wanted {
					likes[i] = max(likes[i], v.Like(w))
				}
			}
		}
		k.likes[concept] = likes
	}
	return likes
}

// judgeKin weighs how like the question's words those of the claim's clause are: all of them, and those it does not meet.
func (al *aligner) judgeKin(f *fit, keys *keyed) {
	best := al.kinship.best
	clear(best)
	for name, key := range keys.all() {
		if key.Wide || key.Role > corpus.Clause || !strings.HasPrefix(name, "c:") {
			continue
		}
		for i, like := range al.kinship.of(name[len("c:"):]) {
			best[i] = max(best[i], like)
		}
	}
	var met, missed, all float64
	for i, like := range best {
		if len(al.kinship.wanted[i]) == 0 {
			continue
		}
		w := al.weights[i]
		all += w
		met += w * float64(like)
		if f.matched[i].strength == 0 {
			missed += w * float64(like)
		}
	}
	if all > 0 {
		f.evidence[kinAll] = float32(met / all)
		f.evidence[kinMissed] = float32(missed / al.total)
	}
}
