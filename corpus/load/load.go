// Package load brings documents into a store: it fetches them, derives their claims on all cores and saves them in
// batches of whole documents.
package load

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"runtime"
	"strings"
	"sync"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/fetch"
)

// Store is what a Loader needs of a claim store.
type Store interface {
	// Save keeps each bundle as a whole, in place of what was stored of its document.
	Save(ctx context.Context, bundles []corpus.Bundle) (corpus.Saved, error)
	// Digests returns the digest of every stored document by id.
	Digests(ctx context.Context) (map[string]string, error)
	// Documents calls f with every stored document.
	Documents(ctx context.Context, f func(corpus.Document) error) error
	// Document returns a stored document; the error is corpus.ErrNotFound when there is none of that id.
	Document(ctx context.Context, id string) (corpus.Document, error)
	// Claims calls f with every claim of a stored document.
	Claims(ctx context.Context, document string, f func(corpus.Claim) error) error
}

// Loader loads documents.
type Loader struct {
	Store     Store
	Extractor extract.Extractor
	Fetcher   *fetch.Fetcher
	Progress  func(documents int) // called now and then with how many documents have been read; may be nil
}

// Report tells what a load did.
type Report struct {
	corpus.Saved
	Failed []Failure
}

// Failure is a file, a page or a line that could not be read.
type Failure struct {
	Name string // file, file:line or URL
	Err  error
}

// Load reads the targets: files, folders, URLs, "-". A bad one is reported and the others go on; the error is of the
// store or the context.
func (l *Loader) Load(ctx context.Context, targets ...string) (Report, error) {
	return l.run(ctx, false, func(ctx context.Context, yield func(fetch.Item) error, fail func(string, error)) error {
		for _, t := range targets {
			if err := l.Fetcher.Fetch(ctx, t, yield, fail); err != nil {
				return err
			}
		}
		return nil
	})
}

// Again derives the claims of all stored documents anew, for rules or words that have changed. Claims that were made
// elsewhere stay, and are found by the words of today.
func (l *Loader) Again(ctx context.Context) (Report, error) {
	return l.run(ctx, true, func(ctx context.Context, yield func(fetch.Item) error, fail func(string, error)) error {
		return l.Store.Documents(ctx, func(d corpus.Document) error {
			claims, err := l.given(ctx, d.ID)
			if err != nil {
				return err
			}
			return yield(fetch.Item{Document: d, Claims: claims, Name: d.ID})
		})
	})
}

// Items loads documents that are already read, for instance those embedded in the program.
func (l *Loader) Items(ctx context.Context, items []fetch.Item) (Report, error) {
	return l.run(ctx, false, func(ctx context.Context, yield func(fetch.Item) error, fail func(string, error)) error {
		for _, it := range items {
			if err := yield(it); err != nil {
				return err
			}
		}
		return nil
	})
}

type source func(ctx context.Context, yield func(fetch.Item) error, fail func(string, error)) error

// run passes items from a source through extraction, on all cores, to the store. Order is kept. Anew tells that what is
// stored and unchanged is derived too.
func (l *Loader) run(ctx context.Context, anew bool, from source) (Report, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var report Report
	known := map[string]string{}
	if !anew {
		var err error
		if known, err = l.Store.Digests(ctx); err != nil {
			return report, fmt.Errorf("load: %w", err)
		}
	}
	type job struct {
		item fetch.Item
		out  chan corpus.Bundle
	}
	var mu sync.Mutex // of report.Failed
	fail := func(name string, err error) {
		mu.Lock()
		defer mu.Unlock()
		report.Failed = append(report.Failed, Failure{name, err})
	}
	workers := runtime.GOMAXPROCS(0)
	jobs := make(chan job, workers)
	ordered := make(chan job, workers*16)
	var group sync.WaitGroup
	for range workers {
		group.Go(func() {
			for j := range jobs {
				if err := guarded(func() { j.out <- l.bundle(j.item, known) }); err != nil {
					fail(j.item.Name, err)
					close(j.out)
				}
			}
		})
	}
	var sourceErr error
	group.Go(func() {
		defer close(jobs)
		defer close(ordered)
		sourceErr = from(ctx, func(it fetch.Item) error {
			j := job{it, make(chan corpus.Bundle, 1)}
			select {
			case ordered <- j:
			case <-ctx.Done():
				return ctx.Err()
			}
			select {
			case jobs <- j:
				return nil
			case <-ctx.Done():
				close(j.out)
				return ctx.Err()
			}
		}, fail)
	})
	save := newSaver(ctx, l.Store, cancel)
	given := givens{}
	seen := lines{}
	documents := 0
	var givenErr error
	for j := range ordered {
		b, ok := <-j.out
		if !ok || givenErr != nil {
			continue
		}
		if err := seen.again(j.item); err != nil {
			fail(j.item.Name, err) // it is loaded all the same
		}
		if len(j.item.Claims) == 0 && keepsGiven(known[b.Document.ID], b.Digest) {
			j.item.Claims, givenErr = l.given(ctx, b.Document.ID)
		}
		if givenErr == nil && len(j.item.Claims) > 0 {
			save.settle() // its document may have been read just now
			b, ok, givenErr = given.add(ctx, l, j.item, fail)
		}
		if givenErr != nil {
			cancel()
			continue
		}
		if !ok {
			continue
		}
		b.Anew = anew
		save.add(b)
		if documents++; l.Progress != nil {
			l.Progress(documents)
		}
	}
	saved, saveErr := save.close()
	report.Saved = saved
	group.Wait()
	for _, err := range []error{saveErr, givenErr, sourceErr} {
		if err != nil {
			return report, fmt.Errorf("load: %w", err)
		}
	}
	return report, nil
}

// guarded runs f. A fault of the program in it is the failure of the one document that f is about: a bot that loads by chat
// must not end with it, nor a load of thousands.
func guarded(f func()) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the program failed on it (%v); leave it out, and report it to those who make the program", p)
		}
	}()
	f()
	return nil
}

// bundle derives a document's claims, unless the store has them or they were made elsewhere.
func (l *Loader) bundle(it fetch.Item, known map[string]string) corpus.Bundle {
	b := corpus.Bundle{Document: it.Document, Digest: digest(it)}
	stored := known[it.Document.ID]
	switch {
	case len(it.Claims) > 0 || stored == b.Digest || keepsGiven(stored, b.Digest):
	case strings.HasPrefix(stored, b.Digest+withGiven):
		b.Digest = stored
	default:
		b.Claims = l.Extractor.Extract(it.Document)
	}
	return b
}

// The parts of a digest: the document, "/", the version of the rules, and "+" with the claims when they were made elsewhere.
const (
	withRules = "/"
	withGiven = "+"
)

// digest is the same for the same document under the same rules, with the same claims if they were made elsewhere.
func digest(it fetch.Item) string {
	d := hash(it.Document) + withRules + extract.Version
	if len(it.Claims) > 0 {
		d += withGiven + hash(it.Claims)
	}
	return d
}

// keepsGiven tells whether the stored digest is of the same document with claims made elsewhere, under other rules.
func keepsGiven(stored, fresh string) bool {
	under, _, given := strings.Cut(stored, withGiven)
	now, _, _ := strings.Cut(fresh, withGiven)
	document, _, _ := strings.Cut(stored, withRules)
	return given && under != now && strings.HasPrefix(now, document+withRules)
}

func hash(v any) string {
	h := sha256.New()
	_ = json.NewEncoder(h).Encode(v) // strings, numbers and times: it cannot fail
	return hex.EncodeToString(h.Sum(nil)[:16])
}
