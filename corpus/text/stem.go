package text

import (
	"strings"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"
)

// Stem returns the key under which the inflections of a word that no lexicon knows meet, in one language. It takes a
// folded word. English follows Porter's second algorithm (snowball); Arabic takes off one prefix and one suffix of
// those that the light10 stemmer of Larkey, Ballesteros and Connell (2007) takes, in one pass.
func Stem(norm string, arabic bool) string {
	if !arabic {
		return english.Stem(norm, false)
	}
	w := norm
	for _, p := range []string{"وال", "بال", "فال", "كال", "ولل", "لل", "ال", "و"} {
		if rest, ok := strings.CutPrefix(w, p); ok && utf8.RuneCountInString(rest) >= 3 {
			w = rest
			break
		}
	}
	for _, x := range []string{"هما", "تها", "تهم", "ها", "هم", "ات", "ون", "ين", "ان", "وا", "ته", "يه", "ه", "ا", "ي"} {
		if rest, ok := strings.CutSuffix(w, x); ok && utf8.RuneCountInString(rest) >= 3 {
			w = rest
			break
		}
	}
	return w
}
