package answers_test

import (
	"context"
	"flag"
	"fmt"
	"math"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"isnad/answers"
	"isnad/answers/gold"
)

var (
	fitSets  = flag.String("fit", "", "comma-separated REPORTS:GOLD or REPORTS:GOLD*WEIGHT sets on which weights.tsv is fitted anew")
	holdSets = flag.String("hold", "", "the same, of sets that are only measured")
	fitMask  = flag.String("mask", "", "comma-separated evidence that is left out")
	fitPull  = flag.Float64("pull", 0.005, "how strongly weights are pulled to zero")
	fitFolds = flag.Int("folds", 0, "how many groups of sets to leave out in turn; by default each set is one")
	fitShift = flag.Float64("shift", 0.6, "what every claim gets on top: the higher, the more answers and the fewer right ones")
)

// offer is the evidence a claim has: most of the list is zero, so only what is not is kept.
type offer []found

// found is one piece of evidence, by its place in the list, and how much there is of it.
type found struct {
	at  int
	sum float64
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
			out = append(out, found{at, float64(x)})
		}
	}
	return out
}

// of returns how much of a piece of evidence an offer has.
func (o offer) of(at int) float64 {
	for _, f := range o {
		if f.at == at {
			return f.sum
		}
	}
	return 0
}

// weigh sums what the evidence weighs by w, the weights of its sort.
func (o offer) weigh(w []float64) float64 {
	sum := 0.0
	for _, f := range o {
		sum += f.sum * w[f.at]
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

// TestFit fits the weights of the evidence with -fit. Each set in turn is left out and measured with what the others
// teach: that figure says how well the weights serve questions nobody has seen.
func TestFit(t *testing.T) {
	if *fitSets == "" {
		t.Skip("no sets given with -fit")
	}
	sets := strings.Split(*fitSets, ",")
	var all [][]choice
	for _, s := range sets {
		all = append(all, choices(t, s))
	}
	folds := *fitFolds
	if folds == 0 {
		folds = len(sets)
	}
	except := func(fold int) []choice {
		var out []choice
		for j := range all {
			if j%folds != fold {
				out = append(out, all[j]...)
			}
		}
		return out
	}
	// Behind the last fold nothing is left out: those weights are written.
	var first [][]float64
	perFold(folds+1, func(fold int) {
		w := fitWeights(except(fold), *fitPull)
		if fold == folds {
			first = w
			return
		}
		for i := fold; i < len(all); i += folds {
			compareChoices(all[i], w)
		}
	})
	var second []float64
	perFold(folds+1, func(fold int) {
		w := fitComparison(except(fold))
		if fold == folds {
			second = w
			return
		}
		for i := fold; i < len(all); i += folds {
			scoreChoices(all[i], w)
		}
	})
	lines := make([]string, len(sets))
	shifts := []float64{-0.9, -0.6, -0.3, 0, 0.3, 0.6}
	byShift, bySort := make([]tallyOf, len(shifts)), make([]tallyOf, len(answers.Sorts()))
	var mu sync.Mutex
	perFold(folds, func(fold int) {
		w := fitSurety(except(fold), *fitShift)
		mu.Lock()
		defer mu.Unlock()
		for i := fold; i < len(all); i += folds {
			for k, s := range shifts {
				byShift[k].add(tallyUp(all[i], w, s))
			}
			for s := range bySort {
				bySort[s].add(tallyUp(ofSort(all[i], s), w, *fitShift))
			}
			lines[i] = fmt.Sprintf("%s: left out %s", sets[i], tallyUp(all[i], w, *fitShift))
		}
	})
	for _, l := range lines {
		t.Log(l)
	}
	for k, sort := range answers.Sorts() {
		if x := bySort[k]; x.gold > 0 {
			t.Logf("%s, each left out once: %s", sort, x)
		}
	}
	for k, s := range shifts {
		t.Logf("shift %+.1f, each left out once: %s", s, byShift[k])
	}
	flat := except(folds)
	third := fitSurety(flat, *fitShift)
	if *holdSets != "" {
		var sum tallyOf
		for _, s := range strings.Split(*holdSets, ",") {
			held := choices(t, s)
			compareChoices(held, first)
			scoreChoices(held, second)
			x := tallyUp(held, third, *fitShift)
			sum.add(x)
			t.Logf("held out %s: %s", s, x)
		}
		t.Logf("held out: %s", sum)
	}
	compareChoices(flat, first)
	scoreChoices(flat, second)
	t.Logf("on the sets that taught it: %s", tallyUp(flat, third, *fitShift))
	writeWeights(t, first, second, third, *fitShift)
}

// perFold does something for every group of sets, as many at once as there are processors.
func perFold(folds int, do func(fold int)) {
	var wait sync.WaitGroup
	limit := make(chan struct{}, runtime.GOMAXPROCS(0))
	for fold := range folds {
		wait.Go(func() {
			limit <- struct{}{}
			defer func() { <-limit }()
			do(fold)
		})
	}
	wait.Wait()
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

// surety gathers what speaks for an answer to a question; nil where no document would answer.
func surety(of []choice, shift float64) (v []float32, limit float64) {
	local := slices.Index(answers.Evidences(), "cover-local")
	var best [][6]float64
	for i := range of {
		c := &of[i]
		if j, ok := c.best(shift); ok {
			best = append(best, [6]float64{float64(c.compared[j][0]), c.score[j] + shift, float64(c.compared[j][3]), c.offers[j].of(local), float64(c.compared[j][4]), float64(c.compared[j][5])})
		}
	}
	if best == nil {
		return nil, 0
	}
	return answers.Surety(best, of[0].sort, of[0].dated)
}

// choices loads a set and asks its questions.
func choices(t *testing.T, spec string) []choice {
	t.Helper()
	reports, goldFile, _ := strings.Cut(spec, ":")
	goldFile, heavy, ok := strings.Cut(goldFile, "*")
	weight := 1.0
	if ok {
		var err error
		if weight, err = strconv.ParseFloat(heavy, 64); err != nil {
			t.Fatalf("the weight of %s: %v", spec, err)
		}
	}
	an, _ := loaded(t, reports)
	in, err := os.Open(goldFile)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	questions, err := gold.Read(in)
	if err != nil {
		t.Fatal(err)
	}
	masked := strings.Split(*fitMask, ",")
	var out []choice
	for n := range questions {
		q := &questions[n]
		a, err := an.Answer(context.Background(), q.Text, answers.Options{Explain: true})
		if err != nil {
			t.Fatal(err)
		}
		at, sort, dated := map[string]int{}, 0, !a.Understood.From.IsZero()
		if len(a.Trace) > 0 {
			sort = a.Trace[0].Sort()
		}
		for id := range q.Answers {
			at[id] = len(out)
			out = append(out, choice{question: goldFile + q.Text, document: id, weight: weight, answerable: true, sort: sort, dated: dated})
		}
		for i := range a.Trace {
			tr := &a.Trace[i]
			if slices.Contains(q.Optional, tr.Document) || tr.Excluded() {
				continue
			}
			k, ok := at[tr.Document]
			if !ok {
				k = len(out)
				at[tr.Document] = k
				out = append(out, choice{question: goldFile + q.Text, document: tr.Document, weight: weight, sort: sort, dated: dated})
			}
			c := &out[k]
			v := tr.Evidence()
			for e, name := range answers.Evidences() {
				if slices.Contains(masked, name) {
					v[e] = 0
				}
			}
			c.offers = append(c.offers, offerOf(v))
			c.given = append(c.given, tr.Given())
			c.right = append(c.right, q.Meets(tr.Document, tr.Shown()))
		}
	}
	return out
}

// ofSort returns the choices for one sort of question.
func ofSort(list []choice, sort int) []choice {
	var out []choice
	for i := range list {
		if list[i].sort == sort {
			out = append(out, list[i])
		}
	}
	return out
}

// tallyOf counts answers, and questions that have none.
type tallyOf struct{ gold, given, right, reachable, unanswerable, silent int }

func (t *tallyOf) add(o tallyOf) {
	t.gold += o.gold
	t.given += o.given
	t.right += o.right
	t.reachable += o.reachable
	t.unanswerable += o.unanswerable
	t.silent += o.silent
}

func (t tallyOf) f1() float64 { return 2 * float64(t.right) / float64(max(t.gold+t.given, 1)) }

func (t tallyOf) String() string {
	return fmt.Sprintf("F1 %.3f P %.3f R %.3f of %d, reachable %.3f, silent in %d of %d", t.f1(), float64(t.right)/float64(max(t.given, 1)), float64(t.right)/float64(max(t.gold, 1)), t.gold, float64(t.reachable)/float64(max(t.gold, 1)), t.silent, t.unanswerable)
}

// tallyUp counts what is answered where w, the weights of surety, lets a question be.
func tallyUp(list []choice, w []float64, shift float64) tallyOf {
	var out tallyOf
	byQuestion(list, func(of []choice) {
		v, limit := surety(of, shift)
		answered := v != nil && sumOf(w, v) > limit
		answerable := false
		for i := range of {
			c := &of[i]
			if slices.Contains(c.right, true) {
				out.reachable++
			}
			if c.answerable {
				out.gold++
				answerable = true
			}
			if j, ok := c.best(shift); ok && answered {
				out.given++
				if c.right[j] {
					out.right++
				}
			}
		}
		if !answerable {
			out.unanswerable++
			if !answered {
				out.silent++
			}
		}
	})
	return out
}

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
	flat := make([]float64, sorts*evidences)
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
	descend(flat, pulls, 400, 0.05, func(g []float64) {
		for s := range both {
			for e := range both[s] {
				both[s][e] = w[s][e] + w[0][e]
			}
		}
		slopes(list, func(c *choice, j int) float64 { return c.offers[j].weigh(both[c.sort]) }, func(c *choice, j int, d float64) {
			own := g[c.sort*evidences:]
			for _, f := range c.offers[j] {
				own[f.at] += d * f.sum
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
	w := make([]float64, len(answers.Comparisons()))
	w[0] = 1 // at first a claim stands alone
	pulls := slices.Repeat([]float64{0.0002}, len(w))
	descend(w, pulls, 300, 0.03, func(g []float64) {
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
	w := make([]float64, len(answers.Sureties()))
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
	descend(w, slices.Repeat([]float64{0.003}, len(w)), 400, 0.05, func(g []float64) {
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

// descend moves w down its slope by Adam (Kingma and Ba, 2015) on all choices at once, more slowly in the last quarter.
func descend(w, pulls []float64, steps int, rate float64, slope func(g []float64)) {
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
			d := g[k] + pulls[k]*w[k]
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
