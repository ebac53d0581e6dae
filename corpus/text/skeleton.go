package text

import (
	"strings"
	"unicode/utf8"
)

// Skeleton returns the consonants of a name in Latin letters, the same for both scripts where they can be told apart in
// neither: vowels and glides fall, doubled letters become one, b is p, k is q, g is j, d stands for د ض, t for ت ط ث, s for
// س ص ش, z for ز ذ ظ, h for ه ح خ. At a name's end z is s, as in "Jones", «جونز». The article is not part of a name.
// "ديلون" and "Dillon" both give "dln".
func Skeleton(norm string, arabic bool) string {
	w := norm
	if arabic {
		w = withoutArticle(w)
		w = strings.ReplaceAll(w, "تش", "ش") // the ch of Chile and Choque
	} else {
		w = digraphs.Replace(portuguese(unsaidFirst(w)))
	}
	mute := strings.HasSuffix(norm, "h") && !strings.HasSuffix(norm, "kh") || strings.HasSuffix(norm, "ه")
	var b []byte
	runes := []rune(w)
	for i, r := range runes {
		c, ok := bone(runes, i)
		if !ok || mute && (r == 'ه' || r == 'h') && i == len(runes)-1 {
			continue
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

// bone returns what a consonant stands for where it stands.
func bone(letters []rune, i int) (byte, bool) {
	c, ok := consonant[letters[i]]
	if letters[i] == 'c' && i+1 < len(letters) && strings.ContainsRune("eiy", letters[i+1]) || c == 'z' && i == len(letters)-1 {
		c = 's'
	}
	return c, ok
}

// withoutArticle takes the article off an Arabic name of three letters or more.
func withoutArticle(w string) string {
	if rest, ok := strings.CutPrefix(w, "ال"); ok && utf8.RuneCountInString(rest) >= 3 {
		return rest
	}
	return w
}

// unsaidFirst leaves out the first letters of an English name that nobody says, and that Arabic does not write: Knight is
// «نايت», Whitman «ويتمان», Xerox «زيروكس». What looks like the article in Arabic, as in «ألفاريز», falls in Alvarez too.
func unsaidFirst(w string) string {
	switch {
	case len(w) >= len("al")+4 && (strings.HasPrefix(w, "al") || strings.HasPrefix(w, "el") || strings.HasPrefix(w, "il")):
		return w[2:]
	case strings.HasPrefix(w, "kn"):
		return w[1:]
	case strings.HasPrefix(w, "wh") && !strings.HasPrefix(w, "who"):
		return "w" + w[2:]
	case strings.HasPrefix(w, "x"):
		return "z" + w[1:]
	}
	return w
}

// portuguese leaves out the h that writes no sound: behind the first r, and behind l and n in a Portuguese ending, as in Rhodes,
// Mourinho and Carvalho. That of Farhan is said.
func portuguese(w string) string {
	if rest, ok := strings.CutPrefix(w, "rh"); ok {
		w = "r" + rest
	}
	for _, ending := range []string{"ho", "ha", "hos", "has"} {
		if rest, ok := strings.CutSuffix(w, ending); ok && len(rest) > 3 && strings.ContainsAny(rest[len(rest)-1:], "ln") {
			return rest + ending[1:]
		}
	}
	return w
}

// digraphs are letters that stand for one sound, or for none: Fletcher is «فليتشر», Christian «كريستيان», Wright «رايت»,
// Johnson «جونسون», Leicester «ليستر». Of two that begin alike the longer comes first.
var digraphs = strings.NewReplacer("kh", "h", "sh", "s", "sch", "s", "tch", "s", "chr", "kr", "chl", "kl", "chael", "kael", "ch", "s",
	"nichol", "nikol", "ght", "t", "gh", "g", "th", "t", "dh", "z", "ph", "f", "ck", "k", "dj", "j",
	"ohn", "on", "hughes", "hues", "ough", "ou", "eigh", "ei", "cester", "ster")

var consonant = map[rune]byte{
	'ب': 'b', 'ت': 't', 'ث': 't', 'ج': 'g', 'ح': 'h', 'خ': 'h', 'د': 'd', 'ذ': 'z', 'ر': 'r', 'ز': 'z', 'س': 's', 'ش': 's', 'ص': 's', 'ض': 'd',
	'ط': 't', 'ظ': 'z', 'غ': 'g', 'ف': 'f', 'ق': 'k', 'ك': 'k', 'ل': 'l', 'م': 'm', 'ن': 'n', 'ه': 'h',
	'b': 'b', 'p': 'b', 't': 't', 'j': 'g', 'g': 'g', 'h': 'h', 'd': 'd', 'z': 'z', 'r': 'r', 's': 's', 'f': 'f', 'v': 'f', 'k': 'k', 'q': 'k', 'c': 'k',
	'x': 'k', 'l': 'l', 'm': 'm', 'n': 'n',
}
