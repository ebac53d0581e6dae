package extract

import (
	_ "embed"
	"strings"

	"isnad/corpus/text"
)

//go:embed speech.tsv
var speechFile string

// speech is the verbs that attribute words to a speaker, by folded form.
var speech = readSpeech(speechFile)

type speechKind uint8

const (
	said speechKind = iota + 1
	denied
)

func readSpeech(file string) map[string]speechKind {
	out := map[string]speechKind{}
	for line := range strings.Lines(file) {
		columns := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") || len(columns) != 3 {
			continue
		}
		kind := said
		if columns[1] == "denied" {
			kind = denied
		}
		for _, w := range strings.Fields(columns[2]) {
			out[text.Fold(w)] = kind
		}
	}
	return out
}

// speechOf tells whether a word is a verb that attributes words to a speaker, and which kind. Arabic verbs are looked up
// without particles and without the endings of number and gender.
func speechOf(t text.Token) speechKind {
	if t.Kind != text.Word {
		return 0
	}
	if !t.Arabic {
		return speech[t.Norm]
	}
	w := t.Norm
	if k := speech[w]; k != 0 {
		return k
	}
	for _, p := range []string{"و", "ف", "وس", "س", "فس"} {
		rest, ok := strings.CutPrefix(w, p)
		if !ok || len(rest) < 6 {
			continue
		}
		if k := speechStem(rest); k != 0 {
			return k
		}
	}
	return speechStem(w)
}

func speechStem(w string) speechKind {
	if k := speech[w]; k != 0 {
		return k
	}
	for _, x := range []string{"ت", "وا", "ا", "ون", "تا", "ين", "ان", "ه", "ها", "نا"} {
		if rest, ok := strings.CutSuffix(w, x); ok && len(rest) >= 6 {
			if k := speech[rest]; k != 0 {
				return k
			}
		}
	}
	// The feminine and plural imperfect: تؤكد, نؤكد as يؤكد.
	for _, p := range []string{"ت", "ن"} {
		if rest, ok := strings.CutPrefix(w, p); ok && len(rest) >= 4 {
			if k := speech["ي"+rest]; k != 0 {
				return k
			}
		}
	}
	return 0
}
