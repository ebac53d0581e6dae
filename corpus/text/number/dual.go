package number

import (
	_ "embed"
	"fmt"
	"strings"
	"unicode/utf8"

	"isnad/corpus/text"
)

//go:embed duals.tsv
var dualData string

//go:embed dual_exceptions.tsv
var exceptionData string

// duals maps the dual forms of well-known nouns to their singular.
var duals = readDuals(dualData)

// exceptions holds the words that only look like the dual of a feminine noun.
var exceptions = readExceptions(exceptionData)

func readDuals(data string) map[string]string {
	table := map[string]string{}
	for n, line := range strings.Split(data, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		endings, nouns, ok := strings.Cut(line, "\t")
		if !ok || endings != "both" && endings != "an" && endings != "ayn" {
			panic(fmt.Sprintf("duals.tsv:%d: want both, an or ayn, a tab, and singulars", n+1))
		}
		for _, noun := range strings.Fields(nouns) {
			noun = text.Fold(noun)
			stem := noun
			if s, ok := strings.CutSuffix(noun, "ه"); ok {
				stem = s + "ت"
			}
			if endings != "ayn" {
				table[stem+"ان"] = noun
			}
			if endings != "an" {
				table[stem+"ين"] = noun
			}
		}
	}
	return table
}

func readExceptions(data string) map[string]bool {
	table := map[string]bool{}
	for _, line := range strings.Split(data, "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(line) {
			table[text.Fold(w)] = true
		}
	}
	return table
}

// Dual returns the singular a folded Arabic word would have if it is a dual in -ān or -ayn («قطارين», «القطاران» → «قطار»,
// «عربتين» → «عربه»). Most such words are plurals or names: it proposes, a lexicon decides. The article stays off the
// singular; other clitics must be off the word.
func Dual(norm string) (singular string, ok bool) {
	w := strings.TrimPrefix(norm, "ال")
	if s, known := duals[w]; known {
		return s, true
	}
	stem, ok := strings.CutSuffix(w, "ين")
	if !ok {
		stem, ok = strings.CutSuffix(w, "ان")
	}
	if !ok || utf8.RuneCountInString(stem) < 2 {
		return "", false
	}
	if s, feminine := strings.CutSuffix(stem, "ت"); feminine && utf8.RuneCountInString(s) >= 2 {
		return s + "ه", true
	}
	return stem, true
}

// isDual tells whether a folded word is a dual by its form alone: a known noun, or the dual of a feminine one.
func isDual(t string) bool {
	if !strings.HasSuffix(t, "ين") && !strings.HasSuffix(t, "ان") {
		return false
	}
	for range 3 {
		if exceptions[t] {
			return false
		}
		if _, ok := duals[t]; ok {
			return true
		}
		if feminine(t) {
			bare := t
			for bare != "" {
				if exceptions[bare] || exceptions[strings.TrimPrefix(bare, "ال")] {
					return false
				}
				bare = cutClitic(bare)
			}
			return true
		}
		if rest, ok := strings.CutPrefix(t, "لل"); ok {
			t = rest
		} else if rest, ok := strings.CutPrefix(t, "ال"); ok {
			t = rest
		} else if t = cutClitic(t); t == "" {
			return false
		}
	}
	return false
}

// feminine tells whether a word has the form of a feminine dual: تين or تان after at least two letters, no land (-stan).
func feminine(t string) bool {
	stem, ok := strings.CutSuffix(t, "تين")
	if !ok {
		stem, ok = strings.CutSuffix(t, "تان")
		ok = ok && !strings.HasSuffix(stem, "س")
	}
	return ok && utf8.RuneCountInString(stem) >= 2
}

// afterDual returns the token after the adjectives that agree with the dual noun before token i.
func (s *scanner) afterDual(i int) int {
	for i < len(s.tokens) && s.tokens[i].Kind == text.Word && s.tokens[i].Arabic && s.class(i) == dualNoun {
		t := s.norm(i)
		if strings.HasPrefix(t, "و") || duals[strings.TrimPrefix(t, "ال")] != "" {
			break
		}
		i++
	}
	return i
}
