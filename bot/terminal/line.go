package terminal

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"isnad/corpus/text"
)

// style is how a line looks where colours are shown.
type style string

const (
	plain   style = ""
	bold    style = "\x1b[1m"
	dim     style = "\x1b[2m"
	heading style = "\x1b[1;36m"

	reset  = "\x1b[0m"
	marked = "\x1b[1;4m"
)

// markOn and markOff stand round the value in a quotation until the line is written. They are controls that no words of a
// report bring here: Printable takes such signs out.
const (
	markOn  = "\x01"
	markOff = "\x02"
)

// line writes a line of the answer's own words, broken at the printer's width, in one style and in the direction of the
// answer's language.
func (w *page) line(indent int, s style, words string) { w.rows(indent, s, words, w.directed) }

// words of a report take the direction of their own.
func ownDirection(row string) string { return row }

func (w *page) rows(indent int, s style, words string, directed func(string) string) {
	margin := strings.Repeat(" ", indent)
	inMark := false
	for _, row := range wrap(words, w.p.Width-indent) {
		row = directed(row)
		w.WriteString(margin)
		if w.p.Color {
			w.WriteString(string(s))
			if inMark {
				w.WriteString(marked)
			}
			if on, off := strings.LastIndex(row, markOn), strings.LastIndex(row, markOff); on != off {
				inMark = on > off
			}
			w.WriteString(strings.NewReplacer(markOn, marked, markOff, reset+string(s)).Replace(row))
			if s != plain || inMark {
				w.WriteString(reset)
			}
		} else {
			w.WriteString(strings.NewReplacer(markOn, "[", markOff, "]").Replace(row))
		}
		w.WriteByte('\n')
	}
}

// directed puts a mark of direction before a row that would else take another one than the answer's: terminals go by the
// first letter, some of them even when it is in an isolate.
func (w *page) directed(row string) string {
	if i := strings.IndexFunc(row, unicode.IsLetter); i >= 0 {
		first, _ := utf8.DecodeRuneInString(row[i:])
		if unicode.Is(unicode.Arabic, first) == (w.a.Language == text.Arabic) {
			return row
		}
	}
	return w.words.mark + row
}

// link writes a web address on a line of its own, never broken.
func (w *page) link(indent int, url string) {
	w.WriteString(strings.Repeat(" ", indent))
	if w.p.Color {
		w.WriteString(string(dim))
	}
	w.WriteString(Printable(url))
	if w.p.Color {
		w.WriteString(reset)
	}
	w.WriteByte('\n')
}

// Printable makes words that others wrote fit for a line of a terminal: white space is one blank, and the signs that
// command a terminal (controls) or turn the direction of what follows (overrides, isolates) are out.
func Printable(s string) string { return oneLine(harmless(s)) }

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func harmless(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return r
		case unicode.IsControl(r), r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return -1
		}
		return r
	}, s)
}

// wrap breaks words at blanks into rows of at most width columns; a longer word has a row of its own.
func wrap(words string, width int) []string {
	const narrowest = 20
	if width < narrowest {
		return []string{words}
	}
	var rows, row []string
	used := 0
	for word := range strings.SplitSeq(words, " ") {
		n := columns(word)
		if len(row) > 0 && used+1+n > width {
			rows = append(rows, strings.Join(row, " "))
			row, used = nil, 0
		}
		if len(row) > 0 {
			used++
		}
		row = append(row, word)
		used += n
	}
	return balance(append(rows, strings.Join(row, " ")))
}

// balance closes the isolates that a row leaves open and opens them again in the next: a paragraph's end closes them.
func balance(rows []string) []string {
	open := 0
	for i, row := range rows {
		before := open
		open += strings.Count(row, firstStrong) - strings.Count(row, popIsolate)
		rows[i] = strings.Repeat(firstStrong, before) + row + strings.Repeat(popIsolate, max(open, 0))
	}
	return rows
}

// columns counts the columns of a word: signs that stand on others and controls take none.
func columns(word string) int {
	n := 0
	for _, r := range word {
		if !unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Cc) {
			n++
		}
	}
	return n
}
