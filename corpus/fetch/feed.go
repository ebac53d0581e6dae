package fetch

import (
	"errors"
	"fmt"
	"strings"

	"github.com/mmcdole/gofeed"

	"isnad/corpus"
)

// readFeed reads the entries of a feed, each a document.
func (r *run) readFeed(src source, s string) error {
	f, err := gofeed.NewParser().ParseString(s)
	if err != nil {
		r.fail(src.name, fmt.Errorf("it is no RSS or Atom feed: %w", err))
		return nil
	}
	if len(f.Items) == 0 {
		r.fail(src.name, errors.New("the feed has no entries"))
		return nil
	}
	for i, entry := range f.Items {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		it := Item{Name: fmt.Sprintf("%s: entry %d", src.name, i+1)}
		if it.Document, err = entryDocument(f, entry); err != nil {
			r.fail(it.Name, err)
			continue
		}
		if err := r.give(src, it, false); err != nil {
			return err
		}
	}
	return nil
}

func entryDocument(f *gofeed.Feed, entry *gofeed.Item) (corpus.Document, error) {
	d := corpus.Document{ID: strings.TrimSpace(entry.Link), URL: strings.TrimSpace(entry.Link), Title: oneLine(htmlText(entry.Title)), Outlet: oneLine(f.Title)}
	if d.ID == "" {
		d.ID = strings.TrimSpace(entry.GUID)
	}
	if d.ID == "" {
		return d, errors.New("the entry has neither a link nor a guid, one of which must name it")
	}
	body := entry.Content
	if strings.TrimSpace(body) == "" {
		body = entry.Description
	}
	d.Text = htmlText(body)
	if d.Text == "" {
		d.Text = d.Title
	}
	if d.Text == "" {
		return d, errEmpty
	}
	when, written := entry.PublishedParsed, entry.Published
	if when == nil {
		when, written = entry.UpdatedParsed, entry.Updated
	}
	if when != nil {
		d.Published, d.DateOnly = *when, !strings.Contains(written, ":")
		if t, _, err := parseTime(written); err == nil && !t.IsZero() { // the library forgets the zone
			d.Published = t
		}
	}
	return d, nil
}
