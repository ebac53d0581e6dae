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
	fitShift = flag.Float64("shift", 0.3, "what every claim gets on top: the higher, the more answers and the fewer right ones")
)

// choice is one document for one question: what it offers, and what is right.
type choice struct {
	weight     float64
	sort       int
	offers     [][]float32
	right      []bool
	answerable bool // the gold wants an answer, whether or not it is among the offers
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
	lines := make([]string, len(sets))
	shifts := []float64{-0.9, -0.6, -0.3, 0, 0.3, 0.6}
	byShift, bySort := make([]tallyOf, len(shifts)), make([]tallyOf, len(answers.Sorts()))
	var wait sync.WaitGroup
	var mu sync.Mutex
	limit := make(chan struct{}, runtime.GOMAXPROCS(0))
	folds := *fitFolds
	if folds == 0 {
		folds = len(sets)
	}
	for fold := range folds {
		wait.Go(func() {
			limit <- struct{}{}
			defer func() { <-limit }()
			var rest []choice
			for j := range all {
				if j%folds != fold {
					rest = append(rest, all[j]...)
				}
			}
			w := fitWeights(rest, *fitPull)
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
	}
	wait.Wait()
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
	var flat []choice
	for _, c := range all {
		flat = append(flat, c...)
	}
	w := fitWeights(flat, *fitPull)
	t.Logf("on the sets that taught it: %s", tallyUp(flat, w, *fitShift))
	if *holdSets != "" {
		var sum tallyOf
		for _, s := range strings.Split(*holdSets, ",") {
			x := tallyUp(choices(t, s), w, *fitShift)
			sum.add(x)
			t.Logf("held out %s: %s", s, x)
		}
		t.Logf("held out: %s", sum)
	}
	writeWeights(t, w, *fitShift)
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
		at, sort := map[string]int{}, 0
		if len(a.Trace) > 0 {
			sort = a.Trace[0].Sort()
		}
		for id := range q.Answers {
			at[id] = len(out)
			out = append(out, choice{weight: weight, answerable: true, sort: sort})
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
				out = append(out, choice{weight: weight, sort: sort})
			}
			c := &out[k]
			v := tr.Evidence()
			for e, name := range answers.Evidences() {
				if slices.Contains(masked, name) {
					v[e] = 0
				}
			}
			c.offers = append(c.offers, v)
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

type tallyOf struct{ gold, given, right, reachable int }

func (t *tallyOf) add(o tallyOf) {
	t.gold += o.gold
	t.given += o.given
	t.right += o.right
	t.reachable += o.reachable
}

func (t tallyOf) f1() float64 { return 2 * float64(t.right) / float64(max(t.gold+t.given, 1)) }

func (t tallyOf) String() string {
	return fmt.Sprintf("F1 %.3f P %.3f R %.3f of %d, reachable %.3f", t.f1(), float64(t.right)/float64(max(t.given, 1)), float64(t.right)/float64(max(t.gold, 1)), t.gold, float64(t.reachable)/float64(max(t.gold, 1)))
}

func tallyUp(list []choice, w [][]float64, shift float64) tallyOf {
	var out tallyOf
	for i := range list {
		c := &list[i]
		if c.answerable {
			out.gold++
		}
		best, at := 0.0, -1
		reachable := false
		for j, v := range c.offers {
			if s := dot(w, c.sort, v) + shift; s > best {
				best, at = s, j
			}
			reachable = reachable || c.right[j]
		}
		if reachable {
			out.reachable++
		}
		if at >= 0 {
			out.given++
			if c.right[at] {
				out.right++
			}
		}
	}
	return out
}

func dot(w [][]float64, sort int, v []float32) float64 {
	sum := 0.0
	own, all := w[sort], w[0]
	for e, x := range v {
		if x != 0 {
			sum += float64(x) * (own[e] + all[e])
		}
	}
	return sum
}

// fitWeights fits a conditional logit model (McFadden, 1974) with a pull of all weights towards zero, by Adam (Kingma and
// Ba, 2015) on all choices at once. A sort's own weights are pulled harder than those all sorts share.
func fitWeights(list []choice, pull float64) [][]float64 {
	sorts, evidences := len(answers.Sorts()), len(answers.Evidences())
	table := func() [][]float64 {
		out := make([][]float64, sorts)
		for i := range out {
			out[i] = make([]float64, evidences)
		}
		return out
	}
	w, m, u := table(), table(), table()
	total := 0.0
	for i := range list {
		total += list[i].weight
	}
	const steps, rate, b1, b2 = 400, 0.05, 0.9, 0.999
	for step := 1; step <= steps; step++ {
		g := table()
		for i := range list {
			c := &list[i]
			if len(c.offers) == 0 {
				continue
			}
			p := make([]float64, len(c.offers))
			top := 0.0
			for j, v := range c.offers {
				p[j] = dot(w, c.sort, v)
				top = max(top, p[j])
			}
			silence := math.Exp(-top)
			sum, rightSum := silence, 0.0
			for j := range p {
				p[j] = math.Exp(p[j] - top)
				sum += p[j]
				if c.right[j] {
					rightSum += p[j]
				}
			}
			for j, v := range c.offers {
				d := p[j] / sum
				if c.right[j] {
					d -= p[j] / rightSum
				}
				d *= c.weight
				if math.Abs(d) < 1e-6 {
					continue
				}
				own, all := g[c.sort], g[0]
				for e, x := range v {
					if x != 0 {
						own[e] += d * float64(x)
						all[e] += d * float64(x)
					}
				}
			}
		}
		now := rate
		if step > steps*3/4 {
			now = rate / 5
		}
		for s := range w {
			own := pull
			if s > 0 {
				own *= 2
			}
			for e := range w[s] {
				d := g[s][e]/total + own*w[s][e]/10
				m[s][e] = b1*m[s][e] + (1-b1)*d
				u[s][e] = b2*u[s][e] + (1-b2)*d*d
				w[s][e] -= now * (m[s][e] / (1 - math.Pow(b1, float64(step)))) / (math.Sqrt(u[s][e]/(1-math.Pow(b2, float64(step)))) + 1e-8)
			}
		}
	}
	return w
}

func writeWeights(t *testing.T, w [][]float64, shift float64) {
	t.Helper()
	var b strings.Builder
	b.WriteString("# What each piece of evidence weighs: those of the sort \"all\" for every question, the others on top of them. Written by\n# \"go test ./answers -run TestFit -fit REPORTS:GOLD,...\"; see CONTRIBUTING.md.\n# sort\tevidence\tweight\n")
	for s, sort := range answers.Sorts() {
		for e, name := range answers.Evidences() {
			x := w[s][e]
			if s == 0 && e == 0 {
				x += shift
			}
			if math.Abs(x) >= 0.005 {
				fmt.Fprintf(&b, "%s\t%s\t%.2f\n", sort, name, x)
			}
		}
	}
	if err := os.WriteFile("weights.tsv", []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
