package answers_test

import (
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"isnad/answers"
)

func sumOf(w []float64, v []float32) float64 {
	sum := 0.0
	for k, x := range v {
		sum += float64(x) * w[k]
	}
	return sum
}

// fitWeights fits a conditional logit model (McFadden, 1974) with a pull of all weights towards zero. A sort's own weights
// are pulled harder than those all sorts share.
func fitWeights(list []choice, pull float64) [][]float64 {
	sorts, evidences := len(answers.Sorts()), len(answers.Evidences())
	home := homeOf(answers.Evidences(), answers.Sorts()...)
	flat := slices.Clone(home)
	w := make([][]float64, sorts)
	for s := range w {
		w[s] = flat[s*evidences : (s+1)*evidences]
	}
	pulls := make([]float64, len(flat))
	for k := range pulls {
		pulls[k] = pull / 10
		if k >= evidences {
			pulls[k] *= 2
		}
	}
	// Each step needs the weights of a sort together with those all share, and the slope of what all share is the sum
	// of those of the sorts.
	both := make([][]float64, sorts)
	for s := range both {
		both[s] = make([]float64, evidences)
	}
	descend(flat, home, pulls, 400, 0.05, func(g []float64) {
		for s := range both {
			for e := range both[s] {
				both[s][e] = w[s][e] + w[0][e]
			}
		}
		slopes(list, func(c *choice, j int) float64 { return c.offers[j].weigh(both[c.sort]) }, func(c *choice, j int, d float64) {
			own := g[c.sort*evidences:]
			for _, f := range c.offers[j] {
				own[f.at] += d * float64(f.sum)
			}
		})
		for k := evidences; k < len(g); k++ {
			g[k%evidences] += g[k]
		}
	})
	return w
}

// fitComparison fits what the comparison of claims weighs, in the same way.
func fitComparison(list []choice) []float64 {
	home := homeOf(answers.Comparisons(), "compared")
	w := slices.Clone(home)
	if !*fitFrom {
		w[0] = 1 // at first a claim stands alone
	} else {
		w[slices.Index(answers.Comparisons(), "always")] -= *fitShift // it is written with it
	}
	pulls := slices.Repeat([]float64{0.0002}, len(w))
	descend(w, home, pulls, 300, 0.03, func(g []float64) {
		slopes(list, func(c *choice, j int) float64 { return sumOf(w, c.compared[j]) }, func(c *choice, j int, d float64) {
			for k, x := range c.compared[j] {
				g[k] += d * float64(x)
			}
		})
	})
	return w
}

// fitSurety fits what speaks for an answer by a logistic regression: whether any of the answers is right.
func fitSurety(list []choice, shift float64) []float64 {
	home := homeOf(answers.Sureties(), "answered")
	w := slices.Clone(home)
	type question struct {
		v      []float32
		right  float64
		weight float64
	}
	var questions []question
	total := 0.0
	byQuestion(list, func(of []choice) {
		v, _ := surety(of, shift)
		if v == nil {
			return
		}
		q := question{v: v, weight: of[0].weight}
		for i := range of {
			if j, ok := of[i].best(shift); ok && of[i].right[j] {
				q.right = 1
			}
		}
		questions = append(questions, q)
		total += q.weight
	})
	descend(w, home, slices.Repeat([]float64{0.003}, len(w)), 400, 0.05, func(g []float64) {
		for _, q := range questions {
			d := (1/(1+math.Exp(-sumOf(w, q.v))) - q.right) * q.weight / total
			for k, x := range q.v {
				g[k] += d * float64(x)
			}
		}
	})
	return w
}

// slopes tells for every offer how the loss changes with its weight, a mean over the choices: how likely it is less how
// likely it is among the right ones.
func slopes(list []choice, weigh func(c *choice, j int) float64, slope func(c *choice, j int, d float64)) {
	total := 0.0
	for i := range list {
		total += list[i].weight
	}
	var p []float64
	for i := range list {
		c := &list[i]
		p = p[:0]
		top := 0.0 // silence
		for j := range c.offers {
			p = append(p, weigh(c, j))
			top = max(top, p[j])
		}
		sum, right := math.Exp(-top), 0.0
		for j := range p {
			p[j] = math.Exp(p[j] - top)
			sum += p[j]
			if c.right[j] {
				right += p[j]
			}
		}
		for j := range p {
			d := p[j] / sum
			if c.right[j] {
				d -= p[j] / right
			}
			if d *= c.weight; math.Abs(d) >= 1e-6 {
				slope(c, j, d/total)
			}
		}
	}
}

// homeOf returns where weights are pulled to, those of each sort behind one another: to zero, or with -from to those of weights.tsv.
func homeOf(evidence []string, sorts ...string) []float64 {
	home := make([]float64, len(sorts)*len(evidence))
	if !*fitFrom {
		return home
	}
	data, err := os.ReadFile("weights.tsv")
	if err != nil {
		panic(err)
	}
	for line := range strings.Lines(string(data)) {
		columns := strings.Split(strings.TrimSpace(line), "\t")
		if len(columns) != 3 || columns[0][0] == '#' {
			continue
		}
		s, e := slices.Index(sorts, columns[0]), slices.Index(evidence, columns[1])
		x, err := strconv.ParseFloat(columns[2], 64)
		if s >= 0 && e >= 0 && err == nil {
			home[s*len(evidence)+e] = x
		}
	}
	return home
}

// descend moves w down its slope, pulled to home, by Adam (Kingma and Ba, 2015) on all choices at once, more slowly in the last quarter.
func descend(w, home, pulls []float64, steps int, rate float64, slope func(g []float64)) {
	const b1, b2 = 0.9, 0.999
	g, m, u := make([]float64, len(w)), make([]float64, len(w)), make([]float64, len(w))
	for step := 1; step <= steps; step++ {
		clear(g)
		slope(g)
		now := rate
		if step > steps*3/4 {
			now = rate / 5
		}
		for k := range w {
			d := g[k] + pulls[k]*(w[k]-home[k])
			m[k] = b1*m[k] + (1-b1)*d
			u[k] = b2*u[k] + (1-b2)*d*d
			w[k] -= now * (m[k] / (1 - math.Pow(b1, float64(step)))) / (math.Sqrt(u[k]/(1-math.Pow(b2, float64(step)))) + 1e-8)
		}
	}
}

func writeWeights(t *testing.T, w [][]float64, second, third []float64, shift float64) {
	t.Helper()
	var b strings.Builder
	b.WriteString("# What each piece of evidence weighs: those of the sort \"all\" for every question, the others on top of them;\n# \"compared\": how claims compare with each other;\n# \"answered\": what tells that the question is answered at all. Written by \"go test ./answers -run TestFit -fit REPORTS:GOLD,...\"; see CONTRIBUTING.md.\n# sort\tevidence\tweight\n")
	for s, sort := range answers.Sorts() {
		for e, name := range answers.Evidences() {
			if x := w[s][e]; math.Abs(x) >= 0.005 {
				fmt.Fprintf(&b, "%s\t%s\t%.2f\n", sort, name, x)
			}
		}
	}
	for k, name := range answers.Comparisons() {
		x := second[k]
		if name == "always" {
			x += shift
		}
		fmt.Fprintf(&b, "compared\t%s\t%.2f\n", name, x)
	}
	for k, name := range answers.Sureties() {
		fmt.Fprintf(&b, "answered\t%s\t%.2f\n", name, third[k])
	}
	if err := os.WriteFile("weights.tsv", []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
