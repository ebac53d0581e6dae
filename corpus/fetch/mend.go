package fetch

import (
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// mend puts right what a page's text suffered before it came here as plain text: character references that nobody
// decoded, and letters whose UTF-8 was read as a western code page. Both are decoded once. A text given as JSON is stored as
// it is: who made it may compare quotations with it byte by byte.
func mend(s string) string { return mendLetters(mendReferences(s)) }

var reference = regexp.MustCompile(`&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,9});`)

// mendReferences decodes the character references of HTML: "Jos&#233;". One without its semicolon is left alone, and so is
// one of a character that no text holds.
func mendReferences(s string) string {
	if !strings.Contains(s, "&") {
		return s
	}
	return reference.ReplaceAllStringFunc(s, func(code string) string {
		plain := html.UnescapeString(code)
		if r, _ := utf8.DecodeRuneInString(plain); r == utf8.RuneError || unicode.IsControl(r) && r != '\n' && r != '\t' || strings.HasSuffix(plain, ";") {
			return code // no character, or the library decoded a shorter name: "&nothing;"
		}
		return plain
	})
}

// mendLetters decodes runs of signs that a western code page has for the bytes of other letters: "Â£", "â€™", "Ø§Ù„". A run
// that is no UTF-8 when it is read as bytes stands as it was written.
func mendLetters(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return 0xC2 <= r && r <= 0xF4 }) { // what begins a letter of several bytes
		return s
	}
	var b strings.Builder
	var run []byte
	start := 0 // of the run, in s
	flush := func(end int) {
		if len(run) >= 2 && utf8.Valid(run) && !quoted(s[start:end]) {
			b.Write(run)
		} else {
			b.WriteString(s[start:end])
		}
		run = run[:0]
	}
	for i, r := range s {
		if c, ok := codePageByte(r); ok {
			if len(run) == 0 {
				start = i
			}
			run = append(run, c)
			continue
		}
		flush(i)
		start = i + utf8.RuneLen(r)
		b.WriteRune(r)
	}
	flush(len(s))
	return b.String()
}

// codePageByte returns the byte above ASCII that a western code page has for a character.
func codePageByte(r rune) (byte, bool) {
	if 0x80 <= r && r <= 0xFF {
		return byte(r), true
	}
	if r < 0x80 {
		return 0, false
	}
	return charmap.Windows1252.EncodeRune(r)
}

// quoted tells whether a run may be a letter and the guillemet after it: "À BRAGANÇÃ»".
func quoted(s string) bool { return strings.HasSuffix(s, "»") || strings.HasSuffix(s, "«") }
