package answers_test

import (
	"context"
	"flag"
	"fmt"
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
	fitFrom  = flag.Bool("from", false, "start from the weights of weights.tsv and pull to them, not to zero: they hold what other sets taught")
	fitFolds = flag.Int("folds", 0, "how many groups of sets to leave out in turn; by default each set is one")
	fitShift = flag.Float64("shift", 0.3, "what every claim gets on top: the higher, the more answers and the fewer right ones")
)

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
