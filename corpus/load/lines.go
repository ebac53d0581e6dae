package load

import (
	"fmt"
	"strings"

	"isnad/corpus/fetch"
)

// lines are where in a file of many documents each of them stood first.
type lines map[place]string

// place is a document's id in a file.
type place struct{ file, id string }

// again returns an error when the file of an item held a document of the same id before: the later one replaces it, which
// nobody would notice.
func (l lines) again(it fetch.Item) error {
	i := strings.LastIndexByte(it.Name, ':') // "reports.jsonl:12", "reports.json: element 12"
	if i < 0 || it.Document.Text == "" {
		return nil
	}
	line := strings.TrimPrefix(it.Name[i+1:], " element ")
	if line == "" || strings.Trim(line, "0123456789") != "" {
		return nil
	}
	at := place{it.Name[:i], it.Document.ID}
	first, twice := l[at]
	if !twice {
		l[at] = line
		return nil
	}
	what := "line"
	if len(line) < len(it.Name)-i-1 {
		what = "element"
	}
	return fmt.Errorf("the id %q is that of %s %s too; this document has replaced that one, give it an id of its own", it.Document.ID, what, first)
}
