package gold

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// letters are spellings that count as one in a comparison; 0 takes the sign out.
var letters = map[rune]rune{'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ى': 'ي', 'ة': 'ه', 'ؤ': 'و', 'ئ': 'ي', 'ـ': 0}

// fold gives the form in which words of a gold file and of an answer are compared. It is coarser than the analysis's own
// folding and apart from it, so that a mistake there cannot hide itself here.
func fold(s string) string {
	s = cases.Fold().String(norm.NFKC.String(s))
	var b strings.Builder
	for i, r := range s {
		if norm.NFC.PropertiesString(s[i:]).CCC() != 0 || unicode.Is(unicode.Cf, r) {
			continue
		}
		if to, ok := letters[r]; ok {
			r = to
		}
		switch {
		case r >= '٠' && r <= '٩':
			r -= '٠' - '0'
		case r >= '۰' && r <= '۹':
			r -= '۰' - '0'
		}
		if r != 0 {
			b.WriteRune(r)
		}
	}
	return strings.Join(strings.FieldsFunc(b.String(), isSpace), " ")
}

// isSpace is white space, the separators of files and records included.
func isSpace(r rune) bool { return unicode.IsSpace(r) || r >= 0x1c && r <= 0x1f }

// holds tells whether words stand in text, Latin ones as whole words.
func holds(text, words string) bool {
	for i := 0; i < len(words); i++ {
		if words[i] >= utf8.RuneSelf {
			return strings.Contains(text, words)
		}
	}
	for i := 0; i <= len(text)-len(words); i++ {
		if strings.HasPrefix(text[i:], words) && boundary(text, i) && boundary(text, i+len(words)) {
			return true
		}
	}
	return false
}

// boundary tells whether a word begins or ends at byte i.
func boundary(s string, i int) bool {
	if i < len(s) && !utf8.RuneStart(s[i]) {
		return false
	}
	before, n := utf8.DecodeLastRuneInString(s[:i])
	after, m := utf8.DecodeRuneInString(s[i:])
	return (n > 0 && isWord(before)) != (m > 0 && isWord(after))
}

func isWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) }
