// Package number reads the figures of Arabic and English texts: digits with every separator in use, words, and mixtures
// of both, with what loosens them ("about", "at least", «ما لا يقل عن»), ranges, percent, fractions, ordinals and duals.
//
//	numbers := number.Find(text.Tokenize("فر نحو 3.5 مليون شخص"))
//	// *numbers[0].Low == 3.5e6, *numbers[0].High == 3.5e6, numbers[0].Approximate
//
// The words are data (words.tsv, hedges.tsv, duals.tsv), folded as tokens are. The times of a clock are left out.
// Figures that are parts of dates, phone numbers or scores are found like others; what they are of is for the caller to say.
package number

import (
	"strings"

	"isnad/corpus/text"
)

// Number is a figure of a text as a range. A nil bound is open: "more than 1500" is (1500, nil).
type Number struct {
	text.Span             // with its hedges and its percent sign, without the noun it counts
	First, Last int       // the same in tokens: [First, Last), last excluded
	Core        text.Span // the figure's own words, without hedges, percent included
	Trailing    text.Span // a hedge that stands after the counted noun («27 شخصا على الأقل»); empty when none
	Low, High   *float64  // both set and equal for a plain figure; percent is counted in hundredths (85 % is 85)
	Approximate bool      // "about", "some", vague words such as "dozens"
	Percent     bool      // a share of a hundred, or percentage points
	Ordinal     bool      // a place in an order: "third", «السادس», "21st"
	Spelled     bool      // at least one word of it is spelled out
	Fraction    bool      // a part of a whole: "half", «ثلثي»; the value is below 1
	Dual        bool      // the two of a dual noun («عمليتين»); the token is the noun itself
}

// Point returns the number that is exactly v.
func Point(v float64) Number {
	low, high := v, v
	return Number{Low: &low, High: &high}
}

// Value returns the figure when the number is a single one, approximate or not.
func (n Number) Value() (v float64, ok bool) {
	if n.Low == nil || n.High == nil || *n.Low != *n.High {
		return 0, false
	}
	return *n.Low, true
}

// Find returns the numbers of a token sequence in order; they never overlap.
func Find(tokens []text.Token) []Number {
	s := scanner{tokens: tokens}
	s.classify()
	if !s.any {
		return nil
	}
	readings := s.readings()
	if len(readings) == 0 {
		return nil
	}
	return s.numbers(readings)
}

// reading is a figure before hedges and ranges.
type reading struct {
	first, last                               int     // tokens [first, last)
	value                                     float64 // of a vague word: the least it stands for
	mantissa                                  float64 // value without its last scale word: 5 of "5 million"
	scale                                     float64 // that scale; 1 when none
	vague                                     bool    // open to the top: "dozens"
	approximate                               bool
	percent, ordinal, spelled, fraction, dual bool
}

// scanner reads one token sequence.
type scanner struct {
	tokens []text.Token
	words  []lexeme // by token, then a few empty ones
	any    bool     // there is something to read
	buffer [48]lexeme
}

// beyond is how many empty lexemes follow the last token, so that rules can look ahead.
const beyond = 4

// classify looks every token up once.
func (s *scanner) classify() {
	if n := len(s.tokens) + beyond; n <= len(s.buffer) {
		s.words = s.buffer[:n]
	} else {
		s.words = make([]lexeme, n)
	}
	for i := range s.tokens {
		t := &s.tokens[i]
		switch t.Kind {
		case text.Number:
			s.words[i] = lexeme{class: figure}
			s.any = true
		case text.Word:
			if w, ok := words[t.Norm]; ok {
				if v := vowelled(t); v > 0 {
					w.class, w.value = part, v
				}
				s.words[i] = w
				s.any = true
			} else if t.Arabic && isDual(t.Norm) {
				s.words[i] = lexeme{class: dualNoun, value: 2, arabic: true}
				s.any = true
			}
		case text.Punct:
			if v, ok := vulgar[t.Text]; ok {
				s.words[i] = lexeme{class: sign, value: v}
				s.any = true
			}
		}
	}
}

// vowelled returns the fraction that a written vowel tells from a numeral («خُمس» is no «خَمس»), or 0.
func vowelled(t *text.Token) float64 {
	if !t.Arabic || len(t.Text) == len(t.Norm) {
		return 0
	}
	for _, f := range fractions {
		if strings.Contains(t.Text, f.word) && !strings.HasSuffix(t.Norm, "ه") {
			return f.value
		}
	}
	return 0
}

var fractions = [...]struct {
	word  string
	value float64
}{{"خُمس", 0.2}, {"سُبع", 1.0 / 7}, {"تُسع", 1.0 / 9}, {"عُشر", 0.1}}

// class returns the class of token i, none beyond the end.
func (s *scanner) class(i int) class {
	if i < 0 || i >= len(s.words) {
		return none
	}
	return s.words[i].class
}

// norm returns the normal form of token i, "" beyond the ends.
func (s *scanner) norm(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.tokens[i].Norm
}

// word tells whether token i is a word.
func (s *scanner) word(i int) bool {
	return i >= 0 && i < len(s.tokens) && s.tokens[i].Kind == text.Word
}

// gap returns how many bytes lie between tokens i-1 and i; a large number at the ends.
func (s *scanner) gap(i int) int {
	if i <= 0 || i >= len(s.tokens) {
		return 1 << 20
	}
	return s.tokens[i].Start - s.tokens[i-1].End
}

// tooLarge is a size no figure of the news has; scale words that reach it are read apart.
const tooLarge = 1e15

// readings returns the figures from left to right, the longest at each place.
func (s *scanner) readings() []reading {
	var found []reading
	for i := 0; i < len(s.tokens); {
		if s.class(i) != none {
			if last := s.clock(i); last > i {
				i = last
				continue
			}
		}
		r, ok := s.read(i)
		if !ok {
			digits := s.class(i) == figure
			i++
			for digits && s.class(i) == scale && s.gap(i) <= 3 {
				i++ // the scale of digits that make no figure: "1.340.7 million" is no million
			}
			continue
		}
		floor := 0
		if len(found) > 0 {
			floor = found[len(found)-1].last
		}
		s.percent(&r, floor)
		found = append(found, r)
		i = r.last
		if r.dual {
			i = s.afterDual(i)
		}
	}
	return found
}

// read reads the figure that begins at token i.
func (s *scanner) read(i int) (reading, bool) {
	w := &s.words[i]
	switch w.class {
	case none:
		if s.tokens[i].Kind == text.Word && !s.tokens[i].Arabic {
			return s.english(i)
		}
		return reading{}, false
	case figure:
		return s.figure(i)
	case sign:
		return reading{first: i, last: i + 1, value: w.value, mantissa: w.value, scale: 1, fraction: true}, true
	case dualNoun:
		return reading{first: i, last: i + 1, value: 2, mantissa: 2, scale: 1, spelled: true, dual: true}, true
	}
	if w.arabic {
		return s.arabic(i)
	}
	return s.english(i)
}
