package extract

// Which clauses of its sentence a claim quotes.

import (
	"isnad/corpus/text"
)

// longQuote is the number of tokens above which a sentence is not quoted whole when a clause will do.
const longQuote = 40

// quoteFor returns the shortest run of clauses of s that holds the focus and the other tokens. Clauses of fewer than
// four words are joined with the next, for they say little alone.
func (r *reader) quoteFor(s *sentence, focus text.Range, others []int) text.Range {
	lo, hi := focus.First, focus.Last
	for _, i := range others {
		if i < s.First || i >= s.Last {
			continue
		}
		lo, hi = min(lo, i), max(hi, i+1)
	}
	q := text.Range{First: s.Last, Last: s.First}
	for _, c := range s.clauses {
		if c.First < hi && c.Last > lo {
			q.First, q.Last = min(q.First, c.First), max(q.Last, c.Last)
		}
	}
	if q.First >= q.Last {
		return s.Range
	}
	q = r.withMain(s, q)
	words := 0
	for i := q.First; i < q.Last; i++ {
		if r.a.Tokens[i].Content() {
			words++
		}
	}
	if words < 4 || s.Last-s.First <= 16 {
		return r.wider(s, q)
	}
	return q
}

// withMain adds the clause before a quotation that begins with a preposition, which hangs on it: «التقاه، في الرياض».
func (r *reader) withMain(s *sentence, q text.Range) text.Range {
	if i := r.firstWord(q); i >= q.Last || directions[r.a.Tokens[i].Norm] == "" {
		return q
	}
	for _, c := range s.clauses {
		if c.Last == q.First && q.Last-c.First <= longQuote {
			q.First = c.First
		}
	}
	return q
}

// firstWord returns the first word of a range.
func (r *reader) firstWord(p text.Range) int {
	i := p.First
	for i < p.Last && r.a.Tokens[i].Kind != text.Word {
		i++
	}
	return i
}

// wider adds the clause before and after q, if the whole stays short.
func (r *reader) wider(s *sentence, q text.Range) text.Range {
	if s.Last-s.First <= longQuote {
		return s.Range
	}
	for _, c := range s.clauses {
		if c.Last == q.First {
			q.First = c.First
			break
		}
	}
	for _, c := range s.clauses {
		if c.First == q.Last {
			q.Last = c.Last
			break
		}
	}
	return q
}

// nearest returns the token of list closest to focus, if it lies within a dozen tokens.
func nearest(list []int, focus text.Range) []int {
	best, at := 13, -1
	for _, i := range list {
		d := focus.First - i
		if i >= focus.First {
			d = i - focus.Last + 1
		}
		if d < best {
			best, at = d, i
		}
	}
	if at < 0 {
		return nil
	}
	return []int{at}
}
