package answers

import "slices"

// Update is the flag -update, for the tests from outside the package.
var Update = update

// Evidence gives the evidence on a traced claim.
func (t *Trace) Evidence() []float32 { return t.evidence[:] }

// Excluded tells whether a traced claim can be no answer whatever speaks for it.
func (t *Trace) Excluded() bool { return t.excluded }

// Shown gives a traced claim as an answer shows it.
func (t *Trace) Shown() *Claim { return &t.shown }

// Sort is the place of the question among the sorts that weigh evidence alike; Sorts and Evidences name all of them.
func (t *Trace) Sort() int { return t.sort }

// Given is the figure or the day a traced claim answers with.
func (t *Trace) Given() string { return given(&t.shown.claim, t.sort) }

// Compared compares claims by the weights of their own evidence.
func Compared(alone []float64, documents, given []string) [][]float32 {
	var out [][]float32
	for _, c := range compared(alone, documents, given) {
		out = append(out, slices.Clone(c[:]))
	}
	return out
}

// Answering is what surety takes of the best claim of a document.
type Answering struct {
	Alone, Compared, Echoed, Local, Rivals, Seconded float64

	Amiss, Odd bool
}

// Surety gathers what speaks for an answer, and the weight above which the question is answered.
func Surety(best []Answering, sort int, asksTime bool) (v []float32, limit float64) {
	var list []answering
	for _, b := range best {
		list = append(list, answering{alone: b.Alone, compared: b.Compared, echoed: b.Echoed, local: float32(b.Local), rivals: float32(b.Rivals), seconded: float32(b.Seconded), amiss: b.Amiss, odd: b.Odd})
	}
	all := suretyOf(list, sort, asksTime)
	return all[:], limitOf(list)
}

func EvidenceName(at int) string { return evidenceNames[at] }

func Sureties() []string { return slices.Clone(suretyNames[:]) }

func Comparisons() []string { return slices.Clone(comparisonNames[:]) }

func Sorts() []string     { return slices.Clone(sortNames[:]) }
func Evidences() []string { return slices.Clone(evidenceNames[:]) }

// Predicate returns the words of what a question says of what it asks for, nothing where there is none.
func Predicate(q *Question) string {
	if q.predicate < 0 {
		return ""
	}
	return q.Items[q.predicate].Words
}
