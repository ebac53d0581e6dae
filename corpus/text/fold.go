package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	alef      = 'ا'
	tatweel   = 'ـ'
	teh       = 'ه'
	yeh       = 'ي'
	waw       = 'و'
	kaf       = 'ك'
	superAlef = 'ٰ'
	hamza     = 'ء' // the first letter
	firstMark = 'ً' // comes after the last letter
)

// arabicFold maps the letters that writers of Arabic interchange to one of them: the seats of hamza, final ya, ta
// marbuta, and the Persian letters of some keyboards.
var arabicFold = map[rune]rune{
	'أ': alef, 'إ': alef, 'آ': alef, 'ٱ': alef, 'ى': yeh, 'ی': yeh, 'ئ': yeh, 'ؤ': waw, 'ة': teh, 'ۀ': teh, 'ە': teh, 'ہ': teh,
	'ک': kaf, 'ڪ': kaf, 'گ': kaf, 'ڤ': 'ف', 'پ': 'ب', 'چ': 'ج', 'ژ': 'ز',
}

// plainArabic holds, for the letters from hamza to ya, what each folds to; most of an Arabic text is made of them.
var plainArabic = func() (table [firstMark - hamza]rune) {
	for i := range table {
		r := hamza + rune(i)
		if f, ok := arabicFold[r]; ok {
			r = f
		}
		table[i] = r
	}
	return table
}()

// Fold returns the normal form of a word or figure, in which spellings of the same word meet: no vowel marks, tatweel,
// joiners or direction signs; one alef, ya, ha, kaf; ASCII digits; Latin in lower case without accents. Folding twice
// equals folding once.
func Fold(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	if needsCompatibility(s) {
		s = norm.NFKD.String(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case r >= hamza && r < firstMark && r != tatweel:
			r = plainArabic[r-hamza]
		case r < utf8.RuneSelf:
			if r >= 'A' && r <= 'Z' {
				r += 'a' - 'A'
			}
		case r >= '٠' && r <= '٩':
			r = '0' + r - '٠'
		case r >= '۰' && r <= '۹':
			r = '0' + r - '۰'
		case r == tatweel || r == superAlef || ignorable(r) || unicode.Is(unicode.Mn, r):
			continue
		case r == '’' || r == '‘' || r == 'ʼ' || r == 'ʻ':
			r = '\''
		default:
			if f, ok := arabicFold[r]; ok {
				r = f
			} else {
				r = unicode.ToLower(r)
			}
		}
		b.WriteRune(r)
	}
	return b.String()
}

// needsCompatibility tells whether s holds presentation forms, ligatures, wide or accented letters.
func needsCompatibility(s string) bool {
	for _, r := range s {
		if r >= 0xFB00 || r >= 0xC0 && r < 0x250 || r >= 0x1E00 && r < 0x1F00 || r >= 0x2100 && r < 0x2190 {
			return true
		}
	}
	return false
}

// foldWord folds a word and, of a Latin one, drops the possessive ending and the dots of an abbreviation.
func foldWord(s string, arabic bool) string {
	f := Fold(s)
	if arabic {
		return f
	}
	f = strings.TrimSuffix(f, "'s")
	f = strings.TrimSuffix(f, "'")
	if strings.IndexByte(f, '.') >= 0 {
		f = strings.ReplaceAll(f, ".", "")
	}
	return f
}
