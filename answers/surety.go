package answers

import "math"

// surety is what speaks for a question being answered at all, once its claims have been compared: where reports only speak
// of what is asked, a few doubtful claims are found too. A logistic regression weighs it.
type surety [sureties]float32

const (
	everyQuestion = iota // 1
	bestAlone            // the highest weight of its own evidence among the claims that answer
	bestCompared         // the highest weight after comparison
	sureSources          // how many documents answer surely, by their own evidence
	echoing              // answers of two documents agree
	saidTogether         // how much of the question the surest claim's own sentence says
	dated                // the question says when: every report of that time meets it so far
	clauseAsked          // a clause answers it: figures and days are found in every report, answers to such a question are not
	crowded              // how many claims of its document weigh nearly as much as the best one: where many do, none was meant
	oddSort              // the surest claim is of another sort than is asked for
	borneOut             // how many claims of its document answer like the best one
	onlyOne              // a single document answers, which none bears out
	sureties
)

var suretyNames = [sureties]string{"always", "best-alone", "best-compared", "sure-sources", "echoing", "said-together", "dated", "clause-asked", "crowded", "odd-sort", "borne-out", "only-one"}

// answering is what surety takes of a claim that would answer, the best one of its document.
type answering struct {
	alone, compared, echoed float64
	local                   float32 // how much of the question its own sentence says
	rivals                  float32 // how many claims of its document that answer otherwise weigh nearly as much
	seconded                float32 // how many that answer alike do
	amiss                   bool    // it misses the place asked about or tells of another time
	odd                     bool    // it is of another sort or kind than is asked for
}

// suretyOf gathers it from the best claims of the documents that would answer.
func suretyOf(best []answering, sort int, asksTime bool) surety {
	v := surety{everyQuestion: 1, bestAlone: float32(math.Inf(-1)), bestCompared: float32(math.Inf(-1))}
	sure := 0
	for _, a := range best {
		if float32(a.alone) > v[bestAlone] {
			v[bestAlone], v[saidTogether], v[oddSort] = float32(a.alone), a.local, 0
			if a.odd && (sort == byCount || sort == byAmount) {
				v[oddSort] = 1
			}
		}
		if float32(a.compared) > v[bestCompared] {
			v[bestCompared], v[crowded], v[borneOut] = float32(a.compared), a.rivals, a.seconded
		}
		if a.alone > 0 {
			sure++
		}
		if a.echoed > echoFloor {
			v[echoing] = 1
		}
	}
	v[sureSources] = float32(math.Log1p(float64(sure)))
	if asksTime {
		v[dated] = 1
	}
	if sort == bySpeech || sort == byWords || sort == byStance {
		v[clauseAsked] = 1
	}
	if len(best) == 1 {
		v[onlyOne] = 1
	}
	return v
}

// Where no source is sure by its own evidence, answers rest on each other alone, and an answer needs more weight.
const (
	unsureLimit = 0.4 // three times of five some answer is then right
	amissLimit  = 1.1 // where besides the place or the time asked about is missed: three times of four
)

// limitOf returns the weight above which a question is answered by the claims that would answer.
func limitOf(best []answering) float64 {
	surest := answering{alone: math.Inf(-1)}
	for _, a := range best {
		if a.alone > surest.alone {
			surest = a
		}
	}
	switch {
	case surest.alone > 0:
		return 0
	case surest.amiss:
		return amissLimit
	}
	return unsureLimit
}

// weigh sums it; at 0 some answer is as likely right as none.
func (v *surety) weigh() float64 {
	sum := float32(0)
	for i, x := range v {
		sum += x * answeredWeights[i]
	}
	return float64(sum)
}

// answered tells whether the claims chosen, best first, answer the question at all.
func (al *aligner) answered(chosen []scored) bool {
	var best []answering
	seen := map[string]bool{}
	for _, s := range chosen {
		if id := s.candidate.Document.ID; !seen[id] {
			seen[id] = true
			best = append(best, answering{alone: float64(s.fit.compared[alone]), compared: s.score, echoed: float64(s.fit.compared[echoed]), local: s.fit.evidence[coverLocal],
				rivals: s.fit.compared[rivals], seconded: s.fit.compared[seconded], amiss: s.fit.missesScene(), odd: s.fit.evidence[wrongSort]+s.fit.evidence[secondKind] > 0})
		}
	}
	v := suretyOf(best, al.sort, !al.q.From.IsZero())
	return v.weigh() > limitOf(best)
}

// missesScene tells whether a claim misses the place asked about or tells of another time.
func (f *fit) missesScene() bool {
	v := &f.evidence
	return v[placeMissed]+v[otherTime]+v[otherYear] > 0
}
