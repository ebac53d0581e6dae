package kin

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
)

var learnFrom = flag.String("learn", "", "learn vectors.tsv from these files of JSON lines with a text each, comma separated")

// Figures of the learning, found on questions left out. Hardly anything changes with windows of 4 to 20 words; fewer
// dimensions than 100 tell less.
const (
	window    = 8    // content words on either side that count as company
	contexts  = 0.75 // power that holds down what stands beside everything
	seenOnce  = 1    // weight below which two concepts only met by chance
	seenAtAll = 20   // weight below which a concept has no vector
	rounds    = 6    // of the subspace iteration
	spare     = 10   // dimensions computed above those kept
)

// TestLearn writes vectors.tsv when it is given reports.
func TestLearn(t *testing.T) {
	if *learnFrom == "" {
		t.Skip("-learn names no reports")
	}
	c := &counts{ids: map[string]int32{}, pairs: map[[2]int32]float64{}}
	for name := range strings.SplitSeq(*learnFrom, ",") {
		if err := c.addFile(name); err != nil {
			t.Fatal(err)
		}
	}
	matrix, sums := c.information()
	left, values := decompose(matrix, Dimensions)
	var lines []string
	for i, id := range c.names {
		if sums[i] >= seenAtAll {
			lines = append(lines, id+"\t"+encode(left[i], values))
		}
	}
	slices.Sort(lines)
	head := "# The company concepts keep in the news: id, vector. Written by \"go test ./corpus/kin -run TestLearn -learn FILES\".\n"
	if err := os.WriteFile("vectors.tsv", []byte(head+strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d vectors", len(lines))
}

// encode scales a row by the square roots of the singular values, to the length 1.
func encode(row, values []float64) string {
	length := 0.0
	v := make([]float64, len(row))
	for d, x := range row {
		v[d] = x * math.Sqrt(values[d])
		length += v[d] * v[d]
	}
	raw := make([]byte, len(v))
	for d := range v {
		raw[d] = byte(int8(math.Round(v[d] / math.Sqrt(length) * scale)))
	}
	return base64.StdEncoding.EncodeToString(raw)
}

// counts holds how often concepts stand near each other.
type counts struct {
	ids   map[string]int32
	names []string
	pairs map[[2]int32]float64
}

func (c *counts) addFile(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		var doc struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &doc); err != nil {
			return fmt.Errorf("%s, line %d: %w", name, n, err)
		}
		c.add(doc.Text)
	}
	return lines.Err()
}

// add counts the pairs of one text.
func (c *counts) add(s string) {
	l := lexicon.Default()
	a := analysis.Analyze(l, s, time.Time{})
	for _, sentence := range a.Sentences {
		var words [][]int32
		for i := sentence.First; i < sentence.Last; i++ {
			t := &a.Tokens[i]
			if !t.Content() || t.Name >= 0 || t.Run.Last-t.Run.First > 1 && i > t.Run.First {
				continue
			}
			var word []int32
			for _, concept := range t.Concepts {
				if !l.Light(concept) {
					word = append(word, c.number(concept.ID))
				}
			}
			words = append(words, word)
		}
		for i, word := range words {
			for j := i + 1; j < len(words) && j <= i+window; j++ {
				near := 1 - float64(j-i-1)/(window+1)
				c.meet(word, words[j], near)
			}
		}
	}
}

func (c *counts) number(id string) int32 {
	n, ok := c.ids[id]
	if !ok {
		n = int32(len(c.names))
		c.ids[id], c.names = n, append(c.names, id)
	}
	return n
}

// meet counts that two words stand near each other; the readings of a word share its weight.
func (c *counts) meet(a, b []int32, near float64) {
	for _, x := range a {
		for _, y := range b {
			if x != y {
				w := near / float64(len(a)*len(b))
				c.pairs[[2]int32{x, y}] += w
				c.pairs[[2]int32{y, x}] += w
			}
		}
	}
}

type cell struct {
	column int
	value  float64
}

// information returns the positive pointwise mutual information of the pairs by row, and the weight of each concept.
func (c *counts) information() (rows [][]cell, sums []float64) {
	n := len(c.names)
	rows, sums = make([][]cell, n), make([]float64, n)
	for p, w := range c.pairs {
		sums[p[0]] += w
	}
	context := 0.0
	for _, s := range sums {
		context += math.Pow(s, contexts)
	}
	for p, w := range c.pairs {
		if w < seenOnce {
			continue
		}
		expected := sums[p[0]] * math.Pow(sums[p[1]], contexts) / context
		if pmi := math.Log(w / expected); pmi > 0 {
			rows[p[0]] = append(rows[p[0]], cell{int(p[1]), pmi})
		}
	}
	for _, row := range rows {
		slices.SortFunc(row, func(a, b cell) int { return a.column - b.column }) // the same sums in every run
	}
	return rows, sums
}

// decompose returns the left singular vectors of the largest singular values, by row, and the values: randomised
// subspace iteration (Halko, Martinsson, Tropp 2011).
func decompose(rows [][]cell, dimensions int) (left [][]float64, values []float64) {
	random := rand.New(rand.NewPCG(1, 1))
	k := dimensions + spare
	q := make([][]float64, len(rows))
	for i := range q {
		q[i] = make([]float64, k)
		for d := range q[i] {
			q[i][d] = random.NormFloat64()
		}
	}
	for range rounds {
		q = multiply(rows, q, true)
		orthogonalise(q, k)
		q = multiply(rows, q, false)
		orthogonalise(q, k)
	}
	b := multiply(rows, q, true)
	norms := make([]float64, k)
	for _, row := range b {
		for d, x := range row {
			norms[d] += x * x
		}
	}
	order := make([]int, k)
	for d := range order {
		order[d], norms[d] = d, math.Sqrt(norms[d])
	}
	slices.SortFunc(order, func(x, y int) int {
		switch {
		case norms[x] > norms[y]:
			return -1
		case norms[x] < norms[y]:
			return 1
		}
		return 0
	})
	values = make([]float64, dimensions)
	left = make([][]float64, len(rows))
	for i := range left {
		left[i] = make([]float64, dimensions)
	}
	for d, from := range order[:dimensions] {
		values[d] = norms[from]
		for i := range left {
			left[i][d] = q[i][from]
		}
	}
	return left, values
}

// multiply returns the matrix, or its transpose, times x.
func multiply(rows [][]cell, x [][]float64, transposed bool) [][]float64 {
	out := make([][]float64, len(x))
	for i := range out {
		out[i] = make([]float64, len(x[i]))
	}
	for i, row := range rows {
		for _, c := range row {
			to, from := i, c.column
			if transposed {
				to, from = from, to
			}
			for d, v := range x[from] {
				out[to][d] += c.value * v
			}
		}
	}
	return out
}

// orthogonalise makes the k columns of x orthonormal, one after the other (Gram and Schmidt).
func orthogonalise(x [][]float64, k int) {
	for d := range k {
		for e := range d {
			along := 0.0
			for i := range x {
				along += x[i][d] * x[i][e]
			}
			for i := range x {
				x[i][d] -= along * x[i][e]
			}
		}
		length := 0.0
		for i := range x {
			length += x[i][d] * x[i][d]
		}
		length = math.Sqrt(length)
		for i := range x {
			x[i][d] /= length
		}
	}
}
