// Package kin tells how alike the company is that two of the lexicon's concepts keep in the news: a rescue and divers stand
// in the same reports, a rescue and a budget do not. It is what is left to say of a question's word that no word of a
// report shares a meaning with.
//
// Each concept has a vector, of the singular value decomposition of a matrix of positive pointwise mutual information
// (Levy, Goldberg, Dagan 2015, "Improving distributional similarity with lessons learned from word embeddings"), counted
// over reports in both languages at once, for concepts belong to no language. vectors.tsv holds what was learned;
// TestLearn learns it anew.
package kin

import (
	_ "embed"
	"encoding/base64"
	"fmt"
	"strings"
	"sync"
)

// Dimensions is the length of a vector.
const Dimensions = 100

// scale is what a coordinate of 1 is stored as; the vectors have the length 1.
const scale = 127

// Vector is a concept's, nil when the concept was seen too seldom to have one.
type Vector []int8

//go:embed vectors.tsv
var learned string

// vectors are read at the first use.
var vectors = sync.OnceValue(func() map[string]Vector {
	out, err := read(learned)
	if err != nil {
		panic("corpus/kin/vectors.tsv: " + err.Error()) // the embedded file is tested
	}
	return out
})

// Of returns the vector of the concept of that id.
func Of(id string) Vector { return vectors()[id] }

// Like tells how alike two vectors are: the cosine between them, 0 when they have nothing in common or one is nil.
func (v Vector) Like(w Vector) float32 {
	if len(v) != len(w) {
		return 0
	}
	var sum int32
	for i, x := range v {
		sum += int32(x) * int32(w[i])
	}
	return max(float32(sum)/(scale*scale), 0)
}

// read reads lines of an id and its vector in base64; lines that start with # are comments.
func read(s string) (map[string]Vector, error) {
	out := make(map[string]Vector, strings.Count(s, "\n"))
	for line := range strings.Lines(s) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		id, code, ok := strings.Cut(line, "\t")
		raw, err := base64.StdEncoding.DecodeString(code)
		if !ok || err != nil || len(raw) != Dimensions {
			return nil, fmt.Errorf("%q has no vector of %d bytes", id, Dimensions)
		}
		v := make(Vector, Dimensions)
		for i, b := range raw {
			v[i] = int8(b)
		}
		out[id] = v
	}
	return out, nil
}
