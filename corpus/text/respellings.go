package text

import (
	"slices"
	"strings"
)

// custom is how a language or a country spells a sound otherwise than most do: letters that stand for others.
type custom struct {
	from, to string
	last     bool // only at the end of a name
}

// latinCustoms are those of names in Latin letters, by the sounds that Arabic writes for them: the Maghreb's and the Gulf's g is ق,
// and so is some Persian gh; a Turkish and a Persian v is و, a last Turkish t often د and c before e and i ج; dh and the Persian z
// may be ض; an h at the end is ح or nothing.
var latinCustoms = []custom{{"gh", "q", false}, {"g", "q", false}, {"q", "g", false}, {"v", "w", false}, {"dh", "d", false}, {"z", "d", false},
	{"ce", "je", false}, {"ci", "ji", false}, {"t", "d", true}, {"h", "kh", true}}

// arabicCustoms are the same the other way round; Morocco and Persia write ك for g.
var arabicCustoms = []custom{{"ق", "ج", false}, {"ك", "ج", false}, {"غ", "ق", false}, {"ض", "ز", false}, {"وا", "فا", false}, {"وي", "في", false},
	{"وه", "فه", false}, {"جي", "سي", false}, {"د", "ت", true}, {"ح", "ه", true}}

// Respellings returns what else a name is found by where a report follows other customs of spelling: for each that its letters bear, its
// bones with these letters.
func Respellings(norm string, arabic bool) []string {
	customs := latinCustoms
	if arabic {
		customs = arabicCustoms
	}
	var out []string
	for _, c := range customs {
		other := strings.ReplaceAll(norm, c.from, c.to)
		if c.last {
			rest, ok := strings.CutSuffix(norm, c.from)
			if !ok {
				continue
			}
			other = rest + c.to
		}
		if other == norm {
			continue
		}
		for _, k := range append(Sounds(other, arabic), Bones(other, arabic)) {
			if k != "" && !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	return out
}
