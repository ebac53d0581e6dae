package bot

import (
	"strings"

	"golang.org/x/text/unicode/bidi"

	"isnad/corpus/text"
)

const (
	leftMark     = "\u200e" // LRM
	rightMark    = "\u200f" // RLM
	firstIsolate = "\u2068" // FSI: what follows has the direction of its first strong letter
	popIsolate   = "\u2069" // PDI
)

// strong tells whether a rune has a direction of its own, and whether it is right to left.
func strong(r rune) (has, rtl bool) {
	p, _ := bidi.LookupRune(r)
	switch p.Class() {
	case bidi.L:
		return true, false
	case bidi.R, bidi.AL:
		return true, true
	}
	return false, false
}

// isolated wraps words so that their direction neither takes from nor gives to what stands round them.
func isolated(s string) string { return firstIsolate + s + popIsolate }

// set puts words into a sentence of a language: isolated when they hold letters of the other direction.
func set(language, s string) string {
	for _, r := range s {
		if has, rtl := strong(r); has && rtl != (language == text.Arabic) {
			return isolated(s)
		}
	}
	return s
}

// directed makes every line of s take the direction of its language. Clients choose the direction of a line by its first
// strong letter, some by its first character; a mark in front settles it.
func directed(language, s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = directionMark(language, line) + line
	}
	return strings.Join(lines, "\n")
}

// directionMark returns the mark that has to stand before a line of the language; "" when none has to.
func directionMark(language, line string) string {
	if line == "" {
		return ""
	}
	depth := 0
	for i, r := range line {
		switch {
		case r == '\u2066' || r == '\u2067' || r == '\u2068':
			depth++
			continue
		case r == '\u2069':
			depth--
			continue
		case depth > 0:
			continue
		}
		has, rtl := strong(r)
		switch {
		case language == text.Arabic && has && rtl && i == 0:
			return ""
		case language == text.Arabic:
			return rightMark
		case has && rtl:
			return leftMark
		case has:
			return ""
		}
	}
	if language == text.Arabic {
		return rightMark
	}
	if depth == 0 && strings.Contains(line, popIsolate) {
		return leftMark // only isolates: without a mark some clients look into them
	}
	return ""
}

// plain takes the signs that switch direction by force out of words that others wrote.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069', r == 0, r == '\ufeff':
			return -1
		}
		return r
	}, s)
}
