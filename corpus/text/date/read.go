package date

import (
	"time"

	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// reader reads one token sequence.
type reader struct {
	tokens  []text.Token
	numbers []number.Number
	words   []word
	at      []int32 // number that begins at a token, plus one
	today   time.Time
	clock   time.Time
	arab    bool // the time being read is told in Arabic
	floor   int  // tokens below belong to the time before
	years   bool // that time was a year
	wordRow [48]word
	atRow   [49]int32
}

// classify looks every token up once and tells whether there is anything to read.
func (r *reader) classify() bool {
	n := len(r.tokens)
	if n <= len(r.wordRow) {
		r.words, r.at = r.wordRow[:n], r.atRow[:n+1]
	} else {
		r.words, r.at = make([]word, n), make([]int32, n+1)
	}
	any := false
	for i := range r.tokens {
		t := &r.tokens[i]
		switch t.Kind {
		case text.Word:
			if w, ok := words[t.Norm]; ok {
				r.words[i] = w
				any = true
			}
			any = any || t.Arabic && partsOfYear(t.Norm) > 0
		case text.Number:
			any = true
		}
	}
	if any {
		for k, x := range r.numbers {
			if x.First < n {
				r.at[x.First] = int32(k + 1)
			}
		}
	}
	return any
}

func (r *reader) kind(i int) kind {
	if i < 0 || i >= len(r.words) {
		return none
	}
	return r.words[i].kind
}

func (r *reader) norm(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return r.tokens[i].Norm
}

func (r *reader) gap(i int) int {
	if i <= 0 || i >= len(r.tokens) {
		return 1 << 20
	}
	return r.tokens[i].Start - r.tokens[i-1].End
}

func (r *reader) arabic(i int) bool { return i >= 0 && i < len(r.tokens) && r.tokens[i].Arabic }

// number returns the number that begins at token i.
func (r *reader) number(i int) (*number.Number, bool) {
	if i < 0 || i >= len(r.tokens) || r.at[i] == 0 {
		return nil, false
	}
	return &r.numbers[r.at[i]-1], true
}

// figure returns the value of plain digits at token i and how many there are.
func (r *reader) figure(i int) (v, length int, ok bool) {
	if i < 0 || i >= len(r.tokens) || r.tokens[i].Kind != text.Number {
		return 0, 0, false
	}
	t := r.tokens[i].Norm
	if len(t) > 4 {
		return 0, 0, false
	}
	for k := 0; k < len(t); k++ {
		if t[k] < '0' || t[k] > '9' {
			return 0, 0, false
		}
		v = 10*v + int(t[k]-'0')
	}
	return v, len(t), true
}

// read reads the time that begins at token i. Tokens below floor belong to the time before.
func (r *reader) read(i, floor int) (Expression, bool) {
	if r.words[i].kind == none && r.tokens[i].Kind != text.Number && r.at[i] == 0 && r.tokens[i].Norm != "(" && !opener[r.tokens[i].Norm] {
		return Expression{}, false
	}
	r.arab, r.floor = r.arabicAround(i), floor
	for _, rule := range [...]func(*reader, int) (Expression, bool){
		(*reader).dayWithPart, (*reader).relative, (*reader).calendar, (*reader).amount,
	} {
		if e, ok := rule(r, i); ok && e.Last > e.First {
			r.since(&e, floor)
			_, last := r.isYear(e.Last - 1)
			r.years = last && e.Kind == Period
			return e, true
		}
	}
	return Expression{}, false
}

// arabicAround tells whether token i or the nearest word beside it is Arabic.
func (r *reader) arabicAround(i int) bool {
	for d := 0; d <= 3; d++ {
		for _, k := range [2]int{i + d, i - d} {
			if k >= 0 && k < len(r.tokens) && r.tokens[k].Kind == text.Word {
				return r.tokens[k].Arabic
			}
		}
	}
	return false
}

// since marks what follows «منذ» or "since".
func (r *reader) since(e *Expression, floor int) {
	if e.Kind == Duration {
		return
	}
	for k := e.First - 1; k >= floor && k >= e.First-3; k-- {
		switch r.norm(k) {
		case "منذ", "ومنذ", "مند", "since":
			e.Since = true
			return
		case "يوم", "شهر", "عام", "the", "تاريخ", "من", "ال":
		default:
			return
		}
	}
}
