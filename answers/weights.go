package answers

import (
	"cmp"
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// The weights are those of a conditional logit model: of one document's claims, and of silence, whose score is 0, the one
// with the highest score is taken. They were fitted on questions over real reports by TestFit; see CONTRIBUTING.md.
//
//go:embed weights.tsv
var weightsFile string

// A claim is weighed twice: by its own evidence, and then by how it compares with the others found. Then those that answer
// are weighed together: whether they do.
var weights, comparing, answeredWeights = readWeights(weightsFile)

// The first columns of the weights of comparisons and of what speaks for an answer.
const (
	byComparison = "compared"
	bySurety     = "answered"
)

// readWeights reads the weights of every sort of question, those of all questions and those of its own, summed; those of
// comparisons; and those of what speaks for an answer.
func readWeights(file string) (*[sortsOfQuestion]vector, *comparison, *surety) {
	var out [sortsOfQuestion]vector
	var second comparison
	var third surety
	for line := range strings.Lines(file) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		columns := strings.Split(line, "\t")
		if len(columns) != 3 {
			panic("answers/weights.tsv: not three columns: " + line)
		}
		w, err := strconv.ParseFloat(columns[2], 32)
		if c := slices.Index(comparisonNames[:], columns[1]); columns[0] == byComparison && c >= 0 && err == nil {
			second[c] = float32(w)
			continue
		}
		if c := slices.Index(suretyNames[:], columns[1]); columns[0] == bySurety && c >= 0 && err == nil {
			third[c] = float32(w)
			continue
		}
		sort, e := slices.Index(sortNames[:], columns[0]), slices.Index(evidenceNames[:], columns[1])
		if sort < 0 || e < 0 || err != nil {
			panic("answers/weights.tsv: unknown sort, evidence or weight: " + line)
		}
		out[sort][e] += float32(w)
		if sort == bySorts {
			for i := 1; i < sortsOfQuestion; i++ {
				out[i][e] += float32(w)
			}
		}
	}
	return &out, &second, &third
}

// weigh sums the evidence.
func weigh(sort int, v *vector) float64 {
	w := &weights[sort]
	sum := float32(0)
	for e := range v {
		sum += v[e] * w[e]
	}
	return float64(sum)
}

// weigh sums what speaks for a claim among the others.
func (c *comparison) weigh() float64 {
	sum := float32(0)
	for i, x := range c {
		sum += x * comparing[i]
	}
	return float64(sum)
}

// reasonsShown is how much of the evidence an explanation gives.
const reasonsShown = 6

// trace tells why a claim answers or does not.
func (al *aligner) trace(s scored, answers bool) Trace {
	c := &s.candidate.Claim
	t := Trace{sort: al.sort, Claim: c.ID, Document: c.Document, Score: s.score, Quote: c.Words, Answers: answers, evidence: s.fit.evidence, compared: s.fit.compared, excluded: s.fit.excluded, shown: al.render(s, al.q.Language)}
	type part struct {
		name   string
		weight float32
	}
	if s.fit.excluded {
		t.Reasons = append(t.Reasons, "it speaks of another place or fate, or of what the question leaves out")
	}
	var parts []part
	w := &weights[al.sort]
	for e, x := range s.fit.evidence {
		if x*w[e] != 0 && evidence(e) != always {
			parts = append(parts, part{evidenceNames[e], x * w[e] * comparing[alone]})
		}
	}
	for i, x := range s.fit.compared {
		if i != alone && i != everyClaim && x*comparing[i] != 0 {
			parts = append(parts, part{comparisonNames[i], x * comparing[i]})
		}
	}
	slices.SortFunc(parts, func(a, b part) int { return cmp.Compare(max(b.weight, -b.weight), max(a.weight, -a.weight)) })
	for _, p := range parts[:min(len(parts), reasonsShown)] {
		t.Reasons = append(t.Reasons, fmt.Sprintf("%s %+.1f", p.name, p.weight))
	}
	if missed := al.missed(s.fit); len(missed) > 0 {
		t.Reasons = append(t.Reasons, "not met: "+strings.Join(missed, ", "))
	}
	return t
}

// doubt notes of a claim that would answer that the question is rather not answered at all.
func (t *Trace) doubt() {
	if t.Answers {
		t.Answers = false
		t.Reasons = append([]string{"it would, but all that would are too doubtful"}, t.Reasons...)
	}
}

// missed returns the question's words that a claim does not meet, those that no answer needs aside.
func (al *aligner) missed(f *fit) []string {
	var out []string
	for i := range al.q.Items {
		if item := &al.q.Items[i]; f.matched[i].strength == 0 && al.weights[i] > 0 && !item.Optional {
			out = append(out, item.Words)
		}
	}
	return out
}
