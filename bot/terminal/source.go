package terminal

import (
	"strings"
	"time"

	"isnad/answers"
	"isnad/corpus"
)

// source writes one document's answer: its short answer, the chain it came through, its times, the quotation, the link,
// and in short what else the document says.
func (w *page) source(s *answers.Source) {
	c := &s.Claims[0]
	w.WriteByte('\n')
	short, chain := w.isolate(w.short(c)), w.chain(s, c)
	if short != "" {
		w.line(0, heading, short)
	} else {
		w.line(0, heading, chain)
	}
	if short != "" && short != chain { // who said it may be the outlet itself
		w.line(2, plain, chain)
	}
	w.line(2, dim, w.times(s, c))
	w.quote(2, c)
	if s.Document.URL != "" {
		w.link(2, s.Document.URL)
	}
	for i := range s.Claims[1:] {
		more := &s.Claims[i+1]
		line := w.words.also
		short := w.short(more)
		if short != "" {
			line += w.isolate(short)
		}
		if more.Quote != c.Quote {
			if short != "" {
				line += w.words.colon
			}
			line += w.quoted(clip(more.Quote, 110))
		}
		w.line(2, dim, line)
	}
}

// short is the short answer where it says more than the quotation below it: the stance of a yes/no question; the value;
// "" when it only repeats the quotation's words.
func (w *page) short(c *answers.Claim) string {
	if c.Stance != "" {
		return w.words.stances[c.Stance]
	}
	words := strings.TrimSuffix(c.Text, " …")
	if c.Mark[0] == c.Mark[1] && strings.HasPrefix(oneLine(c.Quote), words) {
		return ""
	}
	return c.Text
}

// chain names the people and media a claim came through, the first one first, the outlet last.
func (w *page) chain(s *answers.Source, c *answers.Claim) string {
	var links []string
	add := func(name string) {
		if name = w.isolate(name); name != "" && (len(links) == 0 || links[len(links)-1] != name) {
			links = append(links, name)
		}
	}
	for _, name := range c.SaidBy {
		add(name)
	}
	for _, name := range c.Via {
		add(name)
	}
	add(s.Document.Outlet)
	chain := strings.Join(links, w.words.arrow)
	if chain == "" {
		chain = w.words.speakerUnknown + w.isolate(w.documentName(&s.Document))
	} else if s.Document.Outlet == "" {
		chain += w.words.arrow + w.isolate(w.documentName(&s.Document))
	}
	return chain
}

// documentName is what a document without a known outlet is called.
func (w *page) documentName(d *answers.Document) string {
	if d.Title != "" {
		return d.Title
	}
	return d.ID
}

// times tells how firmly the claim is put where it is no plain statement, the time it holds for, and the day it was
// published.
func (w *page) times(s *answers.Source, c *answers.Claim) string {
	var parts []string
	if firm := w.words.modalities[corpus.Modality(c.Modality)]; firm != "" {
		parts = append(parts, firm)
	}
	switch {
	case c.AsOf == nil:
	case c.AsOf.From == nil:
		parts = append(parts, w.words.asOf+w.isolate(c.AsOf.Text)+" ("+w.words.unresolved+")")
	default:
		days := w.day(*c.AsOf.From)
		if c.AsOf.To != nil && *c.AsOf.To != *c.AsOf.From {
			days += " – " + w.day(*c.AsOf.To)
		}
		parts = append(parts, w.words.asOf+w.isolate(c.AsOf.Text)+" ("+days+")")
	}
	if s.Document.Published != nil {
		parts = append(parts, w.words.published+w.day(*s.Document.Published))
	} else {
		parts = append(parts, w.words.unpublished)
	}
	return strings.Join(parts, " · ")
}

// day writes a day in the reader's language; the clock is left out.
func (w *page) day(s string) string {
	t, err := time.Parse(time.DateOnly, s[:min(len(s), len(time.DateOnly))])
	if err != nil {
		return Printable(s)
	}
	return answers.Day(t, w.a.Language)
}

// quote writes a quotation with its value marked.
func (w *page) quote(indent int, c *answers.Claim) {
	from, to := c.Mark[0], c.Mark[1]
	if from >= to || to > len(c.Quote) {
		w.rows(indent, plain, w.quoted(harmless(c.Quote)), ownDirection)
		return
	}
	marked := harmless(c.Quote[:from]) + markOn + harmless(c.Quote[from:to]) + markOff + harmless(c.Quote[to:])
	w.rows(indent, plain, w.quoted(marked), ownDirection)
}

// quoted puts quotation marks round words of a report, in a stretch of their own direction.
func (w *page) quoted(s string) string {
	return firstStrong + w.words.open + oneLine(s) + w.words.close + popIsolate
}

// clip shortens words to at most n runes, at a blank.
func clip(s string, n int) string {
	s = Printable(s)
	runes := []rune(s)
	if len(runes) <= n {
		return s
	}
	cut := string(runes[:n])
	if i := strings.LastIndexByte(cut, ' '); i > n/2 {
		cut = cut[:i]
	}
	return cut + " …"
}
