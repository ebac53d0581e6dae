package answers

// How a follow-up begins that goes on from the last question: "and", "what about", «وماذا عن».

import (
	"strings"
	"unicode/utf8"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// openers are the words by which a follow-up may begin, folded, longest first.
var openers = func() [][]string {
	var out [][]string
	for _, phrase := range questionWords.Phrases("opener") {
		out = append(out, strings.Fields(phrase))
	}
	return out
}()

// cutOpener takes the words off by which a question goes on from the last, and tells whether there were any.
func cutOpener(l *lexicon.Lexicon, s string) (rest string, marked bool) {
	for cut := true; cut; {
		cut = false
		tokens := words(s)
		for _, o := range openers {
			if hasPrefix(tokens, o) && len(tokens) > len(o) {
				s, marked, cut = s[tokens[len(o)].Start:], true, true
				break
			}
		}
		if tokens := words(s); !cut && len(tokens) > 0 {
			if n := conjunction(l, tokens[0]); n > 0 {
				s, marked, cut = s[tokens[0].Start+n:], true, true
			}
		}
	}
	return s, marked
}

// words returns the words and figures of s.
func words(s string) []text.Token {
	var out []text.Token
	for _, t := range text.Tokenize(s) {
		if t.Kind == text.Word || t.Kind == text.Number {
			out = append(out, t)
		}
	}
	return out
}

func hasPrefix(tokens []text.Token, words []string) bool {
	if len(tokens) < len(words) {
		return false
	}
	for i, w := range words {
		if tokens[i].Norm != w {
			return false
		}
	}
	return true
}

// conjunction returns the length in bytes of the conjunction «و» or «ف» written together with a word; 0 when the letter
// belongs to the word.
func conjunction(l *lexicon.Lexicon, t text.Token) int {
	if !t.Arabic || utf8.RuneCountInString(t.Norm) < 3 {
		return 0
	}
	for _, c := range []string{"و", "ف"} {
		rest, ok := strings.CutPrefix(t.Text, c)
		if !ok {
			continue
		}
		bare := text.Tokenize(rest)
		if len(bare) != 1 {
			return 0
		}
		whole, part := cost(l, t), cost(l, bare[0])
		switch {
		case beginsCue(t.Norm): // «وين»
			return 0
		case l.Function(bare[0].Norm) || beginsCue(bare[0].Norm):
			return len(c)
		case whole == 0:
			return 0
		case part < whole, c == "و" && strings.HasPrefix(bare[0].Norm, "ال"):
			return len(c)
		}
	}
	return 0
}

// unknownCost is above the cost of any word the lexicon knows.
const unknownCost = 1 << 10

// cost tells how much has to be taken off a word to find it in the lexicon.
func cost(l *lexicon.Lexicon, t text.Token) int {
	if m := l.Match([]text.Token{t}); len(m) > 0 {
		return m[0].Cost
	}
	return unknownCost
}

func beginsCue(norm string) bool {
	for _, c := range cues {
		if c.words[0] == norm {
			return true
		}
	}
	return false
}
