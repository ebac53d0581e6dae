// Package sample holds a few reports inside the program, so that it can be tried before any are loaded. Their README
// tells where they come from.
package sample

import (
	"embed"
	"fmt"
	"strings"
	"time"

	"isnad/corpus"
	"isnad/corpus/fetch"
)

//go:embed reports/*.md
var reports embed.FS

// Items returns the reports as a Fetcher would.
func Items() ([]fetch.Item, error) {
	files, err := reports.ReadDir("reports")
	if err != nil {
		return nil, err
	}
	var out []fetch.Item
	for _, f := range files {
		b, err := reports.ReadFile("reports/" + f.Name())
		if err != nil {
			return nil, err
		}
		head, body, ok := strings.Cut(strings.TrimPrefix(string(b), "---\n"), "\n---\n")
		if !ok {
			return nil, fmt.Errorf("%s: no front matter", f.Name())
		}
		var d corpus.Document
		for line := range strings.SplitSeq(head, "\n") {
			k, v, _ := strings.Cut(line, ": ")
			switch k {
			case "id":
				d.ID = v
			case "outlet":
				d.Outlet = v
			case "title":
				d.Title = v
			case "language":
				d.Language = v
			case "published":
				d.Published, err = time.Parse(time.DateOnly, v)
				d.DateOnly = true
				if err != nil {
					return nil, fmt.Errorf("%s: %w", f.Name(), err)
				}
			}
		}
		d.Text = d.Title + "\n\n" + body
		out = append(out, fetch.Item{Document: d, Name: f.Name()})
	}
	return out, nil
}
