package answers_test

import (
	"isnad/answers"
)

// offer is the evidence a claim has: most of the list is zero, so only what is not is kept.
type offer []found

// found is one piece of evidence, by its place in the list, and how much there is of it.
type found struct {
	at  uint16
	sum float32
}

func offerOf(evidence []float32) offer {
	n := 0
	for _, x := range evidence {
		if x != 0 {
			n++
		}
	}
	out := make(offer, 0, n)
	for at, x := range evidence {
		if x != 0 {
			out = append(out, found{uint16(at), x})
		}
	}
	return out
}

// named returns how much of a piece of evidence an offer has.
func (o offer) named(name string) float64 {
	for _, f := range o {
		if answers.EvidenceName(int(f.at)) == name {
			return float64(f.sum)
		}
	}
	return 0
}

// weigh sums what the evidence weighs by w, the weights of its sort.
func (o offer) weigh(w []float64) float64 {
	sum := 0.0
	for _, f := range o {
		sum += float64(f.sum) * w[f.at]
	}
	return sum
}

// choice is one document for one question: what it offers, and what is right.
type choice struct {
	question   string // and its set
	document   string
	weight     float64
	sort       int
	offers     []offer
	given      []string    // by offer: the figure or the day it answers with
	compared   [][]float32 // by offer: how it compares with the others, all weighed by what the other sets teach
	score      []float64   // by offer: what it weighs among the others, by what the other sets teach
	right      []bool
	answerable bool // the gold wants an answer, whether or not it is among the offers
	dated      bool // the question says when
}

// best returns the offer of a document that weighs most; false where silence weighs more.
func (c *choice) best(shift float64) (int, bool) {
	at := -1
	for j, s := range c.score {
		if s+shift > 0 && (at < 0 || s > c.score[at]) {
			at = j
		}
	}
	return at, at >= 0
}

// byQuestion calls do for the choices of each question.
func byQuestion(list []choice, do func(of []choice)) {
	for from := 0; from < len(list); {
		to := from
		for to < len(list) && list[to].question == list[from].question {
			to++
		}
		do(list[from:to])
		from = to
	}
}

// compareChoices weighs the offers of each question and compares them.
func compareChoices(list []choice, w [][]float64) {
	byQuestion(list, func(of []choice) {
		var alone []float64
		var documents, given []string
		for i := range of {
			c := &of[i]
			for j, v := range c.offers {
				alone = append(alone, v.weigh(w[c.sort])+v.weigh(w[0]))
				documents, given = append(documents, c.document), append(given, c.given[j])
			}
		}
		out := answers.Compared(alone, documents, given)
		for i := range of {
			n := len(of[i].offers)
			of[i].compared, out = out[:n], out[n:]
		}
	})
}

// scoreChoices weighs the offers by how they compare.
func scoreChoices(list []choice, w []float64) {
	for i := range list {
		c := &list[i]
		c.score = make([]float64, len(c.offers))
		for j, v := range c.compared {
			c.score[j] = sumOf(w, v)
		}
	}
}

// surety gathers what speaks for an answer to a question; nil where no document would answer.
func surety(of []choice, shift float64) (v []float32, limit float64) {
	var best []answers.Answering
	for i := range of {
		c := &of[i]
		j, ok := c.best(shift)
		if !ok {
			continue
		}
		o, x := c.offers[j], c.compared[j]
		best = append(best, answers.Answering{Alone: float64(x[0]), Compared: c.score[j] + shift, Echoed: float64(x[3]), Rivals: float64(x[4]), Seconded: float64(x[5]),
			Local: o.named("cover-local"), Amiss: o.named("place-missed")+o.named("other-time")+o.named("other-year") > 0, Odd: o.named("wrong-sort")+o.named("second-kind") > 0})
	}
	if best == nil {
		return nil, 0
	}
	return answers.Surety(best, of[0].sort, of[0].dated)
}
