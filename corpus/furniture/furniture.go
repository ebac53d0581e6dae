// Package furniture finds what stands on a page round a report and is no part of it: section names, datelines and
// bylines, buttons, keywords, captions, and the headlines of other reports.
//
//	parts, headline := furniture.Read(text, "") // bytes of text that state nothing
//
// It goes by lines and by the words of words.tsv. Reports whose line breaks were lost are read too: there a dateline
// stands before the first words, and keywords stand between two sentences. What is not clearly furniture is left in the
// report.
package furniture

import (
	"cmp"
	"slices"

	"isnad/corpus/text"
)

// Kind is what a piece of furniture is.
type Kind uint8

const (
	Section   Kind = iota // the part of the site the report stands in
	Repeat                // the headline once more, or the page's title
	Dateline              // when it was published
	Byline                // who wrote or sent it, from where
	Closing               // the outlet's name at the end
	Button                // print, share, back to top
	Related               // headlines of other reports
	Link                  // the report's address
	Tags                  // keywords
	Caption               // what a picture shows, with its credit
	Signature             // who wrote and edited it, after its last sentence
	Menu                  // what the site offers besides, at the foot of the page
)

// String returns the kind's name in lower case.
func (k Kind) String() string {
	return [...]string{"section", "repeat", "dateline", "byline", "closing", "button", "related", "link", "tags", "caption", "signature", "menu"}[k]
}

// Part is a piece of furniture: a line without its white space, some lines, or a part of a line.
type Part struct {
	text.Span
	Kind Kind
}

// Read returns the furniture of a text in order, parts that never overlap, and the line that is the report's headline: the
// first that is no furniture, reads like a headline and has a report below it. That span is empty when there is none. A
// title known from elsewhere shows where a headline ends that the report's first words follow on the same line.
func Read(s, title string) (parts []Part, headline text.Span) {
	p := newPage(s)
	p.cutTitle(title)
	p.readLists()
	p.readTop()
	p.readBottom()
	p.readRuns()
	p.readFoot()
	slices.SortStableFunc(p.parts, func(a, b Part) int {
		if c := cmp.Compare(a.Start, b.Start); c != 0 {
			return c
		}
		return cmp.Compare(b.End, a.End)
	})
	end := 0
	for _, part := range p.parts {
		if part.Start = max(part.Start, end); part.Start < part.End {
			parts = append(parts, part)
			end = part.End
		}
	}
	if p.headline >= 0 {
		headline = p.lines[p.headline].Span
	}
	return parts, headline
}
