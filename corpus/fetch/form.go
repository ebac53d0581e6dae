package fetch

import (
	"bytes"
	"errors"
	"mime"
	"path/filepath"
	"strings"
)

// form is how a document is written down.
type form uint8

const (
	unknown form = iota
	plain
	page  // HTML
	feed  // RSS or Atom
	lines // JSON objects, one a line or in an array
)

// endings are the forms by the endings of file names, in lower case.
var endings = map[string]form{
	".txt": plain, ".text": plain, ".md": plain, ".markdown": plain,
	".html": page, ".htm": page, ".xhtml": page,
	".rss": feed, ".atom": feed, ".rdf": feed, ".xml": feed,
	".jsonl": lines, ".ndjson": lines, ".json": lines,
}

const knownEndings = ".txt, .md, .html, .xml, .rss, .atom, .jsonl or .json"

// formOf returns the form by a file's name; unknown if the ending is none it knows.
func formOf(name string) form { return endings[strings.ToLower(filepath.Ext(name))] }

// formOfType returns the form by a content type; unknown if it says little.
func formOfType(contentType string) form {
	t, _, err := mime.ParseMediaType(contentType)
	if err != nil {
		return unknown
	}
	switch {
	case strings.Contains(t, "html"):
		return page
	case strings.Contains(t, "rss"), strings.Contains(t, "atom"), strings.HasSuffix(t, "/xml"), strings.HasSuffix(t, "/rdf+xml"):
		return feed
	case strings.Contains(t, "json"):
		return lines
	case t == "text/markdown":
		return plain
	}
	return unknown
}

// sniff finds the form by looking at how a decoded text begins.
func sniff(s string) form {
	head := strings.ToLower(strings.TrimSpace(s[:min(len(s), 2048)]))
	switch {
	case strings.HasPrefix(head, "{"), strings.HasPrefix(head, "[{"), strings.HasPrefix(head, "[") && strings.HasPrefix(strings.TrimSpace(head[1:]), "{"):
		return lines
	case strings.HasPrefix(head, "<") && (strings.Contains(head, "<rss") || strings.Contains(head, "<feed") || strings.Contains(head, "<rdf:rdf")):
		return feed
	case strings.HasPrefix(head, "<") && (strings.Contains(head, "<html") || strings.Contains(head, "<!doctype html") || strings.Contains(head, "<head") ||
		strings.Contains(head, "<body") || strings.Contains(head, "<article") || strings.Contains(head, "<div") || strings.Contains(head, "<p>")):
		return page
	}
	return plain
}

// magic are the first bytes of files that hold no text Isnad reads, and what they are.
var magic = []struct{ prefix, name string }{
	{"%PDF", "a PDF file"},
	{"PK\x03\x04", "a Word, Excel or zip file"},
	{"\xd0\xcf\x11\xe0", "an old Word or Excel file"},
	{"{\\rtf", "an RTF file"},
	{"\x1f\x8b", "a gzip file"},
	{"\x89PNG", "a picture"},
	{"\xff\xd8\xff", "a picture"},
	{"GIF8", "a picture"},
	{"RIFF", "a picture or recording"},
	{"SQLite format 3", "a database"},
}

// checkMagic returns an error for bytes that are plainly no text.
func checkMagic(b []byte) error {
	for _, m := range magic {
		if bytes.HasPrefix(b, []byte(m.prefix)) {
			return errors.New("this is " + m.name + "; save it as plain text or HTML")
		}
	}
	return nil
}
