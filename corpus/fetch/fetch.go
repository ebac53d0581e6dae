// Package fetch reads reports from files, folders, standard input, web pages and feeds, and hands each on as a document
// with what its source tells of it: outlet, title, time, address, language.
//
//	f := &fetch.Fetcher{}
//	err := f.Fetch(ctx, "reports/", func(it fetch.Item) error { … }, func(name string, err error) { … })
//
// It reads plain text with or without YAML front matter, HTML, RSS and Atom, documents as JSON lines and claims as JSON
// lines, in UTF-8, UTF-16 or the Windows code pages of Arabic and English. What a plain text tells of itself (headline,
// dateline, byline) is found in it; what nothing tells stays unknown.
package fetch

import (
	"context"
	"errors"
	"io"
	"net/http"
	"os"
	"strings"
	"sync"
	"time"

	"isnad/corpus"
	"isnad/corpus/lexicon"
)

// Item is one document that was read, or claims of one.
type Item struct {
	Document corpus.Document // with claims whose document is not in the same input, only its ID
	Claims   []corpus.Claim  // of claims in JSON lines; without keys
	Name     string          // where it was read, for messages: a file, a file and its line, an address
}

// Fetcher reads documents. Its zero value is ready to use. It is safe for concurrent use if its fields are.
type Fetcher struct {
	Client   *http.Client     // nil: a client with a time limit of 30 seconds that follows at most 5 redirections
	MaxBytes int64            // of one document, or of one line of JSON; 0: 32 MiB
	Stdin    io.Reader        // what "-" reads; nil: os.Stdin
	Lexicon  *lexicon.Lexicon // knows outlets and places in bylines; nil: the embedded one
}

// defaultMaxBytes is how large a document may be when the Fetcher does not say.
const defaultMaxBytes = 32 << 20

// StandardInput is the target that stands for the standard input.
const StandardInput = "-"

// Fetch reads a target: a file, a folder with everything below it, an address (http or https) of a page or a feed, or "-".
// Each document goes to yield. A file, page or line that cannot be read goes to fail with its name and an error in one
// sentence, and the others go on. Fetch itself returns only the error of yield or of the context.
func (f *Fetcher) Fetch(ctx context.Context, target string, yield func(Item) error, fail func(name string, err error)) error {
	r := &run{f, ctx, yield, fail, map[string]string{}}
	var err error
	switch {
	case target == "":
		fail("(nothing)", errors.New("no file, folder or address is named"))
	case target == StandardInput:
		in := f.Stdin
		if in == nil {
			in = os.Stdin
		}
		err = r.read(source{name: "standard input", id: "stdin"}, in)
	case isAddress(target):
		err = r.page(target)
	default:
		err = r.path(target)
	}
	if err == nil {
		err = ctx.Err()
	}
	return err
}

// isAddress tells whether the target begins with a scheme such as "https://".
func isAddress(target string) bool {
	scheme, _, ok := strings.Cut(target, "://")
	return ok && scheme != "" && !strings.ContainsAny(scheme, "/\\. ")
}

// run is one call of Fetch.
type run struct {
	*Fetcher
	ctx   context.Context
	yield func(Item) error
	fail  func(string, error)
	named map[string]string // ids that were taken from a file's name, with the file
}

// source is where a text comes from.
type source struct {
	name        string // for messages
	id          string // of the document, if the text names none
	url         string // of a page
	contentType string // as the server said it
	form        form   // unknown: found by looking
}

func (r *run) maxBytes() int64 {
	if r.MaxBytes > 0 {
		return r.MaxBytes
	}
	return defaultMaxBytes
}

func (r *run) lexicon() *lexicon.Lexicon {
	if r.Lexicon != nil {
		return r.Lexicon
	}
	return lexicon.Default()
}

var defaultClient = sync.OnceValue(func() *http.Client {
	return &http.Client{Timeout: 30 * time.Second, CheckRedirect: checkRedirect}
})

func (r *run) client() *http.Client {
	if r.Client != nil {
		return r.Client
	}
	return defaultClient()
}
