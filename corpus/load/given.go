package load

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/fetch"
)

// givens are the claims made elsewhere that a load has read so far, by document: those of one document may come apart.
type givens map[string][]corpus.Claim

// add makes the bundle of an item with claims that were made elsewhere. They stand in place of those the extractor would
// make. An item without a text is of a document that is stored. Claims whose quotation does not stand in the text are told
// to fail and left out; ok is false when nothing is left.
func (g givens) add(ctx context.Context, l *Loader, it fetch.Item, fail func(string, error)) (b corpus.Bundle, ok bool, err error) {
	if it.Document.Text == "" {
		d, err := l.Store.Document(ctx, it.Document.ID)
		if errors.Is(err, corpus.ErrNotFound) {
			fail(it.Name, fmt.Errorf("the claims are of the document %q, which is not stored; load it first", it.Document.ID))
			return b, false, nil
		}
		if err != nil {
			return b, false, err
		}
		it.Document = d
	}
	id, s := it.Document.ID, it.Document.Text
	for _, c := range it.Claims {
		if c.Quote.Start < 0 || c.Quote.Start > c.Quote.End || c.Quote.End > len(s) || c.Quote.Of(s) != c.Words || strings.TrimSpace(c.Words) == "" {
			fail(it.Name, fmt.Errorf("the quotation of claim %q does not stand at bytes %d to %d of its document", c.ID, c.Quote.Start, c.Quote.End))
			continue
		}
		g[id] = append(g[id], c)
	}
	it.Claims = g[id]
	if len(it.Claims) == 0 {
		return b, false, nil
	}
	b = corpus.Bundle{Document: it.Document, Digest: digest(it)}
	if err := guarded(func() { b.Claims = l.Extractor.Complete(it.Document, it.Claims) }); err != nil {
		fail(it.Name, err)
		return b, false, nil
	}
	return b, true, nil
}

// given returns the claims of a stored document that were made elsewhere.
func (l *Loader) given(ctx context.Context, document string) ([]corpus.Claim, error) {
	var out []corpus.Claim
	err := l.Store.Claims(ctx, document, func(c corpus.Claim) error {
		if c.Rule == extract.Given {
			c.Keys = nil
			out = append(out, c)
		}
		return nil
	})
	return out, err
}
