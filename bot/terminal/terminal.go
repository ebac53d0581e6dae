// Package terminal writes answers for people who read them in a terminal or in a plain text file: the question as it was
// understood, how many sources and answers there are, one block for each source, and how the sources stand to each other.
// Labels are in the answer's language.
package terminal

import (
	"io"
	"slices"
	"strings"

	"isnad/answers"
	"isnad/corpus/text"
)

// Printer writes answers.
type Printer struct {
	Out   io.Writer
	Color bool // with the signs by which terminals show colours
	Width int  // columns at which lines are broken; 0 leaves them whole
}

// page is an answer being written.
type page struct {
	strings.Builder
	p     *Printer
	words *words
	a     *answers.Answer
}

// Answer writes an answer.
func (p *Printer) Answer(a *answers.Answer) error {
	w := &page{p: p, words: wordsOf(a.Language), a: a}
	w.understood()
	if len(a.Answers) == 0 {
		w.nothing()
	} else {
		w.split()
		for i := range a.Answers {
			w.source(&a.Answers[i])
		}
		w.agreement()
	}
	if a.Withheld > 0 {
		w.line(0, dim, w.words.withheldQuotes.of(a.Withheld))
	}
	_, err := io.WriteString(p.Out, w.String())
	return err
}

// Greet answers thanks or a greeting, in its language.
func (p *Printer) Greet(language string) error {
	_, err := io.WriteString(p.Out, wordsOf(language).greeting+"\n")
	return err
}

// understood tells what the question was taken to ask.
func (w *page) understood() {
	q := w.a.Understood
	if q == nil {
		return
	}
	parts := []string{w.words.kinds[q.Kind]}
	for i := range q.Items {
		if item := &q.Items[i]; item.Part != answers.Stranger {
			parts = append(parts, w.isolate(item.Words))
		}
	}
	if !q.From.IsZero() {
		days := answers.Day(q.From, w.a.Language)
		if !q.To.IsZero() && !q.To.Equal(q.From) {
			days += " – " + answers.Day(q.To, w.a.Language)
		}
		parts = append(parts, days)
	}
	line := w.words.understood + strings.Join(parts, " · ")
	if len(q.Unknown) > 0 {
		unknown := make([]string, len(q.Unknown))
		for i, u := range q.Unknown {
			unknown[i] = w.isolate(u)
		}
		line += w.words.unknown + strings.Join(unknown, w.words.comma)
	}
	w.line(0, dim, line)
}

// split tells how many sources, different answers and origins there are.
func (w *page) split() {
	parts := []string{w.words.sources.of(len(w.a.Answers))}
	if n := len(w.a.Agreement.Groups); n > 0 {
		parts = append(parts, w.words.answers.of(n))
	}
	parts = append(parts, w.words.origins.of(w.a.Agreement.Origins))
	w.line(0, bold, strings.Join(parts, " · "))
}

// nothing says that no source answers, and which speak of it.
func (w *page) nothing() {
	w.line(0, bold, w.words.silence)
	if len(w.a.Related) == 0 {
		return
	}
	w.line(0, plain, w.words.related)
	for i := range w.a.Related {
		d := &w.a.Related[i]
		w.line(2, plain, "– "+strings.Join(w.header(d), " · "))
		if d.URL != "" {
			w.link(4, d.URL)
		}
	}
}

// header names a document: its title or id, its outlet, its day.
func (w *page) header(d *answers.Document) []string {
	name := d.Title
	if name == "" {
		name = d.ID
	}
	parts := []string{w.isolate(name)}
	if d.Outlet != "" {
		parts = append(parts, w.isolate(d.Outlet))
	}
	if d.Published != nil {
		parts = append(parts, w.day(*d.Published))
	}
	return parts
}

// agreement tells how the sources stand to each other, and the groups when there are several.
func (w *page) agreement() {
	g := w.a.Agreement
	verdict := w.words.verdicts[g.Verdict]
	if verdict == "" {
		return
	}
	if len(g.Reasons) > 0 {
		reasons := make([]string, len(g.Reasons))
		for i, r := range g.Reasons {
			reasons[i] = w.words.reasons[r]
			if reasons[i] == "" {
				reasons[i] = r
			}
		}
		verdict += w.words.because + strings.Join(reasons, w.words.comma)
	}
	w.WriteByte('\n')
	w.line(0, bold, verdict)
	if len(g.Groups) < 2 {
		return
	}
	for _, group := range g.Groups {
		w.line(2, plain, "– "+w.groupText(group)+w.words.colon+w.members(group)+" ("+w.words.origins.of(group.Origins)+")")
	}
}

// groupText is the answer a group of documents gives.
func (w *page) groupText(g answers.Group) string {
	for i := range w.a.Answers {
		if s := &w.a.Answers[i]; slices.Contains(g.Documents, s.Document.ID) {
			if short := w.short(&s.Claims[0]); short != "" && s.Claims[0].Stance != "" {
				return short
			}
		}
	}
	return w.isolate(g.Text)
}

// members names the documents of a group by their outlets.
func (w *page) members(g answers.Group) string {
	var names []string
	for i := range w.a.Answers {
		d := &w.a.Answers[i].Document
		if !slices.Contains(g.Documents, d.ID) {
			continue
		}
		name := d.Outlet
		if name == "" {
			name = w.documentName(d)
		}
		names = append(names, w.isolate(name))
	}
	return strings.Join(names, w.words.comma)
}

// isolate keeps words of the other direction from reordering the line they stand in. The mark after them does so where
// isolates are not known.
func (w *page) isolate(s string) string {
	s = Printable(s)
	if s == "" || text.Language(s) == w.a.Language {
		return s
	}
	return firstStrong + s + popIsolate + w.words.mark
}

// Unicode's signs for a stretch of text whose direction is its own.
const (
	firstStrong = "\u2068"
	popIsolate  = "\u2069"
)
