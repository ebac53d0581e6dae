package answers

import (
	"context"
	"slices"
	"sort"
	"sync"

	"isnad/corpus"
)

// judgement is what became of the claims found for a question.
type judgement struct {
	*fitting
	found  corpus.Found
	al     *aligner
	chosen []scored          // those that answer, best first
	near   map[string]scored // the best claim of each document that only speaks of it
	trace  []Trace

	explain bool // fill trace
}

// scored is a candidate judged.
type scored struct {
	candidate *corpus.Candidate
	fit       *fit
	score     float64
}

// fitting is how well each claim found fits: by itself, and among the others. The lists are long, and allocating them anew took a third
// of the memory a question takes: they serve one question after the other.
type fitting struct{ own, among []fit }

var fittings = sync.Pool{New: func() any { return new(fitting) }}

// release gives up what judging took. Nothing of the judgement may be used behind it.
func (j *judgement) release() {
	fittings.Put(j.fitting)
	j.fitting = nil
}

// judge finds the claims that meet a question's words and decides which answer. The judgement is to be released.
func (an *Answerer) judge(ctx context.Context, q *Question, explain bool) (*judgement, error) {
	j := &judgement{fitting: fittings.Get().(*fitting), explain: explain}
	j.own = j.own[:0]
	if err := an.respell(ctx, q); err != nil {
		return nil, err
	}
	enough := func(found corpus.Found) bool {
		j.al = newAligner(an.Lexicon, q, found.Frequency, found.Claims)
		j.decide(found)
		return j.enough()
	}
	found, err := an.Store.Find(ctx, query(q, enough))
	if err == nil && len(found.Candidates) > len(j.found.Candidates) {
		j.decide(found)
	}
	return j, err
}

// decide tells which of the claims found answer. What was judged of the first of them by itself stays.
func (j *judgement) decide(found corpus.Found) {
	j.found, j.chosen, j.near, j.trace = found, nil, map[string]scored{}, nil
	j.own = slices.Grow(j.own, len(found.Candidates)-len(j.own))
	for i := len(j.own); i < len(found.Candidates); i++ {
		j.own = append(j.own, j.al.fit(&found.Candidates[i]))
	}
	j.among = append(j.among[:0], j.own...)
	j.al.weighAmong(found.Candidates, j.among)
	for i := range j.among {
		f := &j.among[i]
		s := scored{&found.Candidates[i], f, f.score}
		answers := f.score > 0 && !f.excluded
		if j.explain {
			j.trace = append(j.trace, j.al.trace(s, answers))
		}
		if answers {
			j.chosen = append(j.chosen, s)
		} else if f.evidence[cover] >= relatedCover {
			j.speaks(s)
		}
	}
	sort.SliceStable(j.chosen, func(x, y int) bool { return j.chosen[x].score > j.chosen[y].score })
	j.al.bodyFirst(j.chosen)
	if len(j.chosen) > 0 && !j.al.answered(j.chosen) {
		for _, s := range j.chosen {
			j.speaks(s)
		}
		j.chosen = nil
		for i := range j.trace {
			j.trace[i].doubt()
		}
	}
}

// speaks notes a claim that speaks of the question without answering it.
func (j *judgement) speaks(s scored) {
	if old, ok := j.near[s.candidate.Document.ID]; !ok || old.score < s.score {
		j.near[s.candidate.Document.ID] = s
	}
}

// enough tells whether no more claims need to be looked at. Where the first ones all meet the same words and come from many
// documents, as they do in a large store, and several of these answer, the newest are enough.
func (j *judgement) enough() bool {
	n := len(j.found.Candidates)
	if n < firstLimit {
		return true
	}
	seen, answering := map[string]bool{}, map[string]bool{}
	for i := range j.found.Candidates {
		seen[j.found.Candidates[i].Document.ID] = true
	}
	for _, s := range j.chosen {
		answering[s.candidate.Document.ID] = true
	}
	return len(seen) >= manyDocuments && len(answering) >= enoughSources && j.found.Candidates[n-1].Matched == j.found.Candidates[0].Matched
}
