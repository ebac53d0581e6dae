package answers

// Quotation marks and brackets round shown words.

import (
	"strings"
	"unicode/utf8"
)

// bared takes off quotation marks and brackets round all of a phrase, and halves of them whose other half lies outside.
func bared(phrase string) string {
	phrase = paired(phrase)
	for {
		before := phrase
		for _, pair := range marks {
			inner, opens := strings.CutPrefix(phrase, pair[0])
			inner, closes := strings.CutSuffix(inner, pair[1])
			if opens && closes && !strings.Contains(inner, pair[0]) && !strings.Contains(inner, pair[1]) {
				phrase = inner
			}
		}
		if phrase = strings.TrimSpace(phrase); phrase == before {
			return phrase
		}
	}
}

// marks are the quotation marks and brackets that come in pairs.
var marks = [...][2]string{{`"`, `"`}, {"“", "”"}, {"«", "»"}, {"(", ")"}}

// paired leaves out the quotation marks and brackets of a phrase that have no other half in it.
func paired(phrase string) string {
	for _, pair := range marks {
		if pair[0] == pair[1] {
			if strings.Count(phrase, pair[0])%2 == 1 {
				last := strings.LastIndex(phrase, pair[0])
				phrase = phrase[:last] + phrase[last+len(pair[0]):]
			}
			continue
		}
		phrase = pairedBy(phrase, pair[0], pair[1])
	}
	return phrase
}

// pairedBy does so for one sort of marks that has an opening and a closing half.
func pairedBy(phrase, open, end string) string {
	var out strings.Builder
	var opened []int // where in out the halves not closed yet stand
	for len(phrase) > 0 {
		_, size := utf8.DecodeRuneInString(phrase)
		switch mark := phrase[:size]; {
		case mark == open:
			opened = append(opened, out.Len())
			out.WriteString(mark)
		case mark != end:
			out.WriteString(mark)
		case len(opened) > 0:
			opened = opened[:len(opened)-1]
			out.WriteString(mark)
		}
		phrase = phrase[size:]
	}
	s := out.String()
	for i := len(opened) - 1; i >= 0; i-- {
		s = s[:opened[i]] + s[opened[i]+len(open):]
	}
	return s
}

// unmarked takes off the quotation marks and brackets round a value's words, and those inside that lose their other half
// by it: «(85) كبسولة» is 85 كبسولة.
func unmarked(words string) string {
	return paired(strings.Trim(words, `"“”«»() `))
}
