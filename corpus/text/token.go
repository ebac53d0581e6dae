// Package text reads Arabic and English writing: it cuts a text into tokens and sentences that remember their byte
// offsets, and gives every word the normal form in which spellings of the same word meet.
//
//	tokens := text.Tokenize("قُتِلَ ٢٧ شخصاً")
//	// tokens[0].Norm == "قتل", tokens[1].Norm == "27", tokens[2].Norm == "شخصا"
//
// Offsets always point into the text as written, so whatever is derived from a token can be quoted to the byte.
package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Span is a half-open range of bytes [Start, End) of a text.
type Span struct{ Start, End int }

// Of returns the bytes of s that the span covers.
func (p Span) Of(s string) string { return s[p.Start:p.End] }

// Contains tells whether q lies within p.
func (p Span) Contains(q Span) bool { return p.Start <= q.Start && q.End <= p.End }

// Overlaps tells whether p and q share a byte.
func (p Span) Overlaps(q Span) bool { return p.Start < q.End && q.Start < p.End }

// Kind is what a token is made of.
type Kind uint8

const (
	Word   Kind = iota // letters, with their marks
	Number             // digits, with the separators inside them ("1,500", "٨٥٫٥", "3ر1")
	Punct              // one sign
	Break              // a line break, or several
)

// Token is a word, a figure or a sign of a text.
type Token struct {
	Span
	Text   string // as written
	Norm   string // folded: see Fold
	Kind   Kind
	Arabic bool // a word in Arabic letters
}

// Upper tells whether the token is a Latin word written in capitals only, at least two of them.
func (t Token) Upper() bool {
	n := 0
	for _, r := range t.Text {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 2
}

// Capital tells whether the token is a Latin word that begins with a capital letter.
func (t Token) Capital() bool {
	r, _ := utf8.DecodeRuneInString(t.Text)
	return unicode.IsUpper(r)
}

// Tokenize cuts s into tokens. White space other than line breaks makes no token. It never fails: bytes that are not
// UTF-8 become Punct tokens of one byte.
func Tokenize(s string) []Token { return AppendTokens(make([]Token, 0, len(s)/5+4), s) }

// AppendTokens appends the tokens of s to tokens, for those who cut many short texts.
func AppendTokens(tokens []Token, s string) []Token {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029':
			j := i + n
			for j < len(s) {
				q, m := utf8.DecodeRuneInString(s[j:])
				if !unicode.IsSpace(q) && q != '\u2028' && q != '\u2029' {
					break
				}
				j += m
			}
			tokens = append(tokens, Token{Span: Span{i, j}, Text: s[i:j], Norm: "\n", Kind: Break})
			i = j
		case unicode.IsSpace(r) || ignorable(r):
			i += n
		case isDigit(r):
			j := numberEnd(s, i)
			tokens = append(tokens, Token{Span: Span{i, j}, Text: s[i:j], Norm: foldFigure(s[i:j]), Kind: Number})
			i = j
		case isLetter(r):
			j := wordEnd(s, i)
			arabic := isArabic(r)
			tokens = append(tokens, Token{Span: Span{i, j}, Text: s[i:j], Norm: foldWord(s[i:j], arabic), Kind: Word, Arabic: arabic})
			i = j
		default:
			norm := s[i : i+n]
			if f, ok := foldedSign[r]; ok {
				norm = f
			}
			tokens = append(tokens, Token{Span: Span{i, i + n}, Text: s[i : i+n], Norm: norm, Kind: Punct})
			i += n
		}
	}
	return tokens
}

// foldedSign maps signs that mean the same to one of them.
var foldedSign = map[rune]string{
	'،': ",", '؛': ";", '؟': "?", '٪': "%", '٫': ".", '٬': ",", '–': "-", '—': "-", '‐': "-", '‑': "-", '−': "-", '»': `"`, '«': `"`,
	'“': `"`, '”': `"`, '„': `"`, '‘': "'", '’': "'", '‟': `"`, '…': "…", '۔': ".", '％': "%", '，': ",", '．': ".",
	'﴾': "(", '﴿': ")", '‹': `"`, '›': `"`, '＂': `"`,
}

func isDigit(r rune) bool {
	return r >= '0' && r <= '9' || r >= '٠' && r <= '٩' || r >= '۰' && r <= '۹'
}

func isLetter(r rune) bool {
	if r >= hamza && r < firstMark || r < utf8.RuneSelf {
		return r >= hamza || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)
}

func isArabic(r rune) bool {
	return r >= 0x600 && r <= 0x6FF || r >= 0x750 && r <= 0x77F || r >= 0xFB50 && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC
}

// ignorable marks leave no trace in a token's normal form: joiners, direction signs, soft hyphens, byte order marks.
func ignorable(r rune) bool {
	switch {
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x2064, r >= 0x2066 && r <= 0x2069:
		return true
	}
	return r == 0xFEFF || r == 0xAD || r == 0x61C
}

// wordEnd returns where the word that begins at i ends. A Latin and an Arabic letter never share a word; an
// apostrophe between Latin letters does not end one, nor do the dots of an abbreviation such as U.S.
func wordEnd(s string, i int) int {
	first, n := utf8.DecodeRuneInString(s[i:])
	arabic := isArabic(first)
	letters := 1
	j := i + n
	for j < len(s) {
		r, n := utf8.DecodeRuneInString(s[j:])
		switch {
		case (isLetter(r) && (isArabic(r) == arabic || unicode.Is(unicode.Mn, r))) || ignorable(r) && letterFollows(s[j+n:], arabic):
			j += n
			letters++
			continue
		case !arabic && (r == '\'' || r == '’') && letterFollows(s[j+n:], false):
			j += n
			continue
		case !arabic && r == '.' && letters == 1 && unicode.IsUpper(first):
			if k := abbreviationEnd(s, i); k > j {
				return k
			}
		}
		break
	}
	return j
}

func letterFollows(s string, arabic bool) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isLetter(r) && isArabic(r) == arabic
}

// abbreviationEnd returns the end of capitals each followed by a dot ("U.S.", "U.N") at i, or i if there are fewer
// than two.
func abbreviationEnd(s string, i int) int {
	j, letters := i, 0
	for j < len(s) && s[j] >= 'A' && s[j] <= 'Z' {
		letters++
		j++
		if j >= len(s) || s[j] != '.' {
			break
		}
		j++
	}
	if letters < 2 || j < len(s) && s[j] >= 'a' && s[j] <= 'z' {
		return i
	}
	return j
}

// foldFigure folds a figure. A mark of direction behind its one separator shows that the parts were typed from right to left,
// decimals first: the whole is put before them.
func foldFigure(t string) string {
	k := strings.Index(t, "\u200f")
	if k < 0 {
		return Fold(t)
	}
	_, n := utf8.DecodeLastRuneInString(t[:k])
	decimals, whole := Fold(t[:k-n]), Fold(t[k:])
	if !digits(decimals) || !digits(whole) {
		return Fold(t)
	}
	return whole + "٫" + decimals
}

func digits(t string) bool {
	return t != "" && strings.Trim(t, "0123456789") == ""
}

// numberEnd returns where the figure that begins at i ends: digits, and single separators between digits; marks of direction
// do not part them. The letter ra is the decimal sign of Arabic agencies ("3ر1").
func numberEnd(s string, i int) int {
	j := i
	for j < len(s) {
		r, n := utf8.DecodeRuneInString(s[j:])
		if isDigit(r) {
			j += n
			continue
		}
		if strings.ContainsRune(".,٫٬،ر", r) {
			k := j + n
			q, m := utf8.DecodeRuneInString(s[k:])
			for ignorable(q) {
				k += m
				q, m = utf8.DecodeRuneInString(s[k:])
			}
			if isDigit(q) {
				j = k
				continue
			}
		}
		break
	}
	return j
}
