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

// Skeleton returns the consonants of a name in Latin letters, the same for both scripts where they can be told apart in
// neither: vowels and glides fall, doubled letters become one, b is p, k is q, g is j, d stands for د ض, t for ت ط ث, s for
// س ص ش, z for ز ذ ظ, h for ه ح خ. The article is not part of a name. "ديلون" and "Dillon" both give "dln".
func Skeleton(norm string, arabic bool) string {
	w := norm
	if arabic {
		if rest, ok := strings.CutPrefix(w, "ال"); ok && utf8.RuneCountInString(rest) >= 3 {
			w = rest
		}
		w = strings.ReplaceAll(w, "تش", "ش") // the ch of Chile and Choque
	} else {
		for _, pair := range digraphs {
			w = strings.ReplaceAll(w, pair[0], pair[1])
		}
	}
	var b []byte
	runes := []rune(w)
	for i, r := range runes {
		c, ok := consonant[r]
		if !ok || (r == 'ه' || r == 'h') && i == len(runes)-1 {
			continue
		}
		if (r == 'c') && i+1 < len(runes) && strings.ContainsRune("eiy", runes[i+1]) {
			c = 's'
		}
		if len(b) > 0 && b[len(b)-1] == c {
			continue
		}
		b = append(b, c)
		if r == 'x' {
			b = append(b, 's')
		}
	}
	return string(b)
}

var digraphs = [][2]string{{"kh", "h"}, {"sh", "s"}, {"ch", "s"}, {"gh", "g"}, {"th", "t"}, {"dh", "z"}, {"ph", "f"}, {"ck", "k"}, {"lh", "l"}, {"nh", "n"}, {"rh", "r"}}

var consonant = map[rune]byte{
	'ب': 'b', 'ت': 't', 'ث': 't', 'ج': 'g', 'ح': 'h', 'خ': 'h', 'د': 'd', 'ذ': 'z', 'ر': 'r', 'ز': 'z', 'س': 's', 'ش': 's', 'ص': 's', 'ض': 'd',
	'ط': 't', 'ظ': 'z', 'غ': 'g', 'ف': 'f', 'ق': 'k', 'ك': 'k', 'ل': 'l', 'م': 'm', 'ن': 'n', 'ه': 'h',
	'b': 'b', 'p': 'b', 't': 't', 'j': 'g', 'g': 'g', 'h': 'h', 'd': 'd', 'z': 'z', 'r': 'r', 's': 's', 'f': 'f', 'v': 'f', 'k': 'k', 'q': 'k', 'c': 'k',
	'x': 'k', 'l': 'l', 'm': 'm', 'n': 'n',
}
