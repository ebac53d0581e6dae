package furniture

import (
	_ "embed"
	"strings"

	"isnad/corpus/text"
)

//go:embed words.tsv
var wordsFile string

// phrases are sequences of normal forms by the first of them.
type phrases map[string][][]string

// words are the phrases of words.tsv by what they are.
var words = readWords(wordsFile)

func readWords(file string) map[string]phrases {
	m := map[string]phrases{}
	for line := range strings.Lines(file) {
		kind, phrase, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(kind, "#") {
			continue
		}
		norms := normsOf(text.Tokenize(phrase))
		if m[kind] == nil {
			m[kind] = phrases{}
		}
		m[kind][norms[0]] = append(m[kind][norms[0]], norms)
	}
	return m
}

// normsOf returns the normal forms of the tokens that are words or figures.
func normsOf(tokens []text.Token) []string {
	var norms []string
	for _, t := range tokens {
		if isWord(t) {
			norms = append(norms, t.Norm)
		}
	}
	return norms
}

func isWord(t text.Token) bool { return t.Kind == text.Word || t.Kind == text.Number }

// match returns the index after the longest phrase that the tokens at i begin with, signs between its words left out; i
// if there is none.
func (p phrases) match(tokens []text.Token, i int) int {
	if i < 0 || i >= len(tokens) || !isWord(tokens[i]) {
		return i
	}
	end := i
	for _, phrase := range p[tokens[i].Norm] {
		j, k := i, 0
		for j < len(tokens) && k < len(phrase) && tokens[j].Kind != text.Break {
			if isWord(tokens[j]) {
				if tokens[j].Norm != phrase[k] {
					break
				}
				k++
			}
			j++
		}
		if k == len(phrase) {
			end = max(end, j)
		}
	}
	return end
}
