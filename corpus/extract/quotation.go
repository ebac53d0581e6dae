package extract

import (
	"isnad/corpus/text"
)

// speechWords is how many words in quotation marks are a saying and no name or title.
const speechWords = 5

// mark tells of a quotation mark whether it opens (1) or closes (-1): by its own form, or by the blank beside it.
func (r *reader) mark(i int) int {
	t := &r.a.Tokens[i]
	switch {
	case t.Kind != text.Punct || t.Norm != `"`:
		return 0
	case t.Text == "«" || t.Text == "“" || t.Text == "„":
		return 1
	case t.Text == "»" || t.Text == "”":
		return -1
	}
	left := i > 0 && r.a.Tokens[i-1].End == t.Start && r.a.Tokens[i-1].Norm != "("
	right := i+1 < len(r.a.Tokens) && r.a.Tokens[i+1].Start == t.End
	if left && (!right || r.a.Tokens[i-1].Kind == text.Punct || r.a.Tokens[i+1].Kind == text.Punct) {
		return -1
	}
	if !left && !right {
		return 0
	}
	return 1
}

// quotations returns the runs of tokens of a sentence that quote a saying: more words than a name has. One that is not
// closed runs to the end of the sentence.
func (r *reader) quotations(s *sentence) []text.Range {
	var out []text.Range
	open := -1
	for i := s.First; i < s.Last; i++ {
		switch m := r.mark(i); {
		case m > 0 && open < 0:
			open = i
		case m < 0 && open < 0 && i-s.First > speechWords && !r.opened(s, i) && !(r.a.Tokens[s.First].Arabic && r.isSpeech(s.First)): // begun in a sentence before
			out = append(out[:0], text.Range{First: s.First, Last: i})
		case m < 0 && open >= 0:
			if r.words(open, i) >= speechWords {
				out = append(out, text.Range{First: open + 1, Last: i})
			}
			open = -1
		}
	}
	if open >= 0 && r.words(open, s.Last) >= speechWords && (open == s.First || !r.a.Tokens[s.First].Arabic || open+1 < s.Last && r.a.Tokens[open-1].Norm == ":") {
		out = append(out, text.Range{First: open + 1, Last: s.Last})
	}
	return out
}

// opened tells whether a mark that opens stands before token i in the sentence.
func (r *reader) opened(s *sentence, i int) bool {
	for j := s.First; j < i; j++ {
		if r.a.Tokens[j].Norm == `"` {
			return true
		}
	}
	return false
}

func (r *reader) words(first, last int) int {
	n := 0
	for _, t := range r.a.Tokens[first:last] {
		if t.Kind == text.Word {
			n++
		}
	}
	return n
}

func inside(quotes []text.Range, i int) bool {
	for _, q := range quotes {
		if q.First <= i && i < q.Last {
			return true
		}
	}
	return false
}

// carryQuotations attributes the sentences of a quotation that names no speaker itself: to the saying after which it
// began, or before which it ends.
func (r *reader) carryQuotations() {
	open := false
	var speaker chain
	for n := range r.sentences {
		s := &r.sentences[n]
		if n > 0 && s.paragraph != r.sentences[n-1].paragraph {
			open = false
		}
		begins := r.mark(s.First) > 0
		wasOpen := open
		for i := s.First; i < s.Last; i++ {
			if m := r.mark(i); m != 0 {
				open = m > 0
			}
		}
		if len(s.sayings) > 0 {
			speaker = s.sayings[len(s.sayings)-1].chain
			speaker.denied = false
			continue
		}
		if !begins && !wasOpen {
			speaker = chain{}
			continue
		}
		if !wasOpen && !r.quotedWhole(s) {
			continue
		}
		c := speaker
		if begins || len(c.saidBy) == 0 {
			if next, ok := r.closing(n, open); ok {
				c = next
			}
		}
		if len(c.saidBy) == 0 {
			continue
		}
		last := s.Last
		s.sayings = append(s.sayings, saying{chain: c, verb: s.First - 1, after: true, goesOn: true, content: text.Range{First: s.First, Last: last}})
		speaker = c
	}
}

// quotedWhole tells whether a sentence that begins with a quotation mark closes it at its end or not at all.
func (r *reader) quotedWhole(s *sentence) bool {
	for i := s.First + 1; i < s.Last; i++ {
		if r.mark(i) < 0 {
			return s.Last-i <= 2
		}
	}
	return true
}

// closing returns the chain that the end of a quotation left open after sentence n is attributed to.
func (r *reader) closing(n int, open bool) (chain, bool) {
	for m := n + 1; open && m < len(r.sentences) && m <= n+8 && r.sentences[m].paragraph == r.sentences[n].paragraph; m++ {
		s := &r.sentences[m]
		if r.mark(s.First) > 0 {
			return chain{}, false
		}
		for i := s.First; i < s.Last; i++ {
			if r.mark(i) >= 0 {
				continue
			}
			for k := range s.sayings {
				if sp := &s.sayings[k]; !sp.after && sp.verb > i {
					return sp.chain, true
				}
			}
			return chain{}, false
		}
	}
	return chain{}, false
}

// opensSpeech tells whether the quotation mark at j opens what was said and no name: more words stand in it than in a
// name.
func (r *reader) opensSpeech(s *sentence, j int) bool {
	if r.a.Tokens[j].Norm != `"` {
		return false
	}
	words := 0
	for k := j + 1; k < s.Last; k++ {
		t := &r.a.Tokens[k]
		if t.Kind == text.Punct && t.Norm == `"` {
			return words >= speechWords
		}
		if t.Kind == text.Word {
			words++
		}
	}
	return words >= speechWords
}
