package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"isnad/corpus"
)

// Terms beside the keys of claims.
const (
	kindTerm     = "kind:"     // before a kind: the claims of that kind
	ruleTerm     = "rule:"     // before a rule; has no claims, only saves room in their bodies
	rejectedTerm = "rejected:" // the claims an editor rejected
)

// Save stores the bundles in one transaction: all of them or, on an error, none. A document that is there is replaced
// with everything derived from it; one whose digest equals the stored one is left alone. Readers see the state before
// until Save has returned. A claim whose quote is not what its span holds in the document's text is an error.
func (s *Store) Save(ctx context.Context, bundles []corpus.Bundle) (corpus.Saved, error) {
	for i := range bundles {
		if err := check(&bundles[i]); err != nil {
			return corpus.Saved{}, fmt.Errorf("save: %w", err)
		}
	}
	var saved corpus.Saved
	err := s.changing(ctx, func(inner context.Context, t *transaction) error {
		for i := 0; i < len(bundles); i += bundlesAtOnce {
			part := bundles[i:min(i+bundlesAtOnce, len(bundles))]
			if err := t.words.prepare(inner, t.conn, terms(part)); err != nil {
				return err
			}
			for i := range part {
				if err := ctx.Err(); err != nil {
					return err
				}
				if err := t.save(inner, &part[i], &saved); err != nil {
					return fmt.Errorf("document %q: %w", part[i].Document.ID, err)
				}
			}
		}
		return nil
	})
	if err != nil {
		return corpus.Saved{}, fmt.Errorf("save: %w", err)
	}
	return saved, nil
}

const bundlesAtOnce = 500 // bundles whose terms are looked up together

// terms returns the names of all terms of the bundles' claims.
func terms(bundles []corpus.Bundle) map[string]bool {
	names := map[string]bool{}
	for i := range bundles {
		for j := range bundles[i].Claims {
			c := &bundles[i].Claims[j]
			for k := range c.Keys {
				names[c.Keys[k].Name] = true
			}
			names[kindTerm+string(c.Kind)] = true
			if c.Rule != "" {
				names[ruleTerm+c.Rule] = true
			}
		}
	}
	return names
}

// Delete removes a document with everything derived from it.
func (s *Store) Delete(ctx context.Context, id string) error {
	err := s.changing(ctx, func(ctx context.Context, t *transaction) error {
		number, _, err := t.find(ctx, id)
		if err != nil {
			return err
		}
		if number == 0 {
			return corpus.ErrNotFound
		}
		if err := t.clear(ctx, number); err != nil {
			return err
		}
		t.changed = true
		t.documents--
		return t.conn.exec(ctx, "DELETE FROM document WHERE number = ?", number)
	})
	if err != nil {
		return fmt.Errorf("delete document %q: %w", id, err)
	}
	return nil
}

// check finds what would make a bundle's claims unprovable.
func check(b *corpus.Bundle) error {
	d := &b.Document
	if d.ID == "" {
		return errors.New("a document has no id")
	}
	for i := range b.Claims {
		c := &b.Claims[i]
		fault := ""
		switch {
		case c.Document != d.ID:
			fault = fmt.Sprintf("belongs to document %q", c.Document)
		case len(c.ID) < len(d.ID)+2 || c.ID[:len(d.ID)] != d.ID || c.ID[len(d.ID)] != '#':
			fault = `has an id that does not begin with the document's id and "#"`
		case !slices.Contains(corpus.Kinds, c.Kind):
			fault = fmt.Sprintf("is of an unknown kind %q", c.Kind)
		case c.Quote.Start < 0 || c.Quote.End > len(d.Text) || c.Quote.Start >= c.Quote.End:
			fault = fmt.Sprintf("has a quote at bytes %d to %d of a text of %d", c.Quote.Start, c.Quote.End, len(d.Text))
		case c.Quote.Of(d.Text) != c.Words:
			fault = fmt.Sprintf("has a quote that is not what stands at bytes %d to %d", c.Quote.Start, c.Quote.End)
		case c.Focus.Start < 0 || c.Focus.End > len(d.Text) || c.Focus.Start > c.Focus.End,
			c.Sentence.Start < 0 || c.Sentence.End > len(d.Text) || c.Sentence.Start > c.Sentence.End:
			fault = "has a span outside the text"
		}
		for _, k := range c.Keys {
			if k.Role > corpus.Setting || k.Name == "" {
				fault = fmt.Sprintf("has a key %q with role %d", k.Name, k.Role)
			}
		}
		if fault != "" {
			return fmt.Errorf("document %q: claim %q %s", d.ID, c.ID, fault)
		}
	}
	return nil
}

// transaction is a change of the corpus in the making.
type transaction struct {
	conn      *conn
	words     *additions
	postings  changes
	recent    recencies
	body      []byte
	changed   bool // something was done
	documents int  // how many more there are
	claims    int
	last      int64 // the largest number given to a claim
}

// changing runs f in a transaction, then writes what f changed in the indexes, and counts the new generation.
func (s *Store) changing(ctx context.Context, f func(context.Context, *transaction) error) error {
	words := s.words.additions()
	err := s.writing(ctx, func(ctx context.Context, c *conn) error {
		t := &transaction{conn: c, words: words, postings: changes{}, recent: recencies{}}
		if err := c.row(ctx, "SELECT last_claim FROM tally", nil, &t.last); err != nil {
			return err
		}
		if err := f(ctx, t); err != nil || !t.changed {
			return err
		}
		if err := t.postings.write(ctx, c, words.fresh); err != nil {
			return err
		}
		if err := t.recent.write(ctx, c); err != nil {
			return err
		}
		return c.exec(ctx, "UPDATE tally SET generation = generation + 1, documents = documents + ?, claims = claims + ?, last_claim = ?",
			t.documents, t.claims, t.last)
	})
	if err == nil {
		words.keep()
	}
	return err
}

// find returns the number and digest of a document; the number is 0 if it is not there.
func (t *transaction) find(ctx context.Context, id string) (number int64, digest string, err error) {
	err = t.conn.row(ctx, "SELECT number, digest FROM document WHERE id = ?", []any{id}, &number, &digest)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return number, digest, err
}

func (t *transaction) save(ctx context.Context, b *corpus.Bundle, saved *corpus.Saved) error {
	d := &b.Document
	number, digest, err := t.find(ctx, d.ID)
	if err != nil {
		return err
	}
	if number != 0 && digest == b.Digest && digest != "" && !b.Anew {
		saved.Skipped++
		return nil
	}
	t.changed = true
	var published any
	zone := 0
	if !d.Published.IsZero() {
		published = d.Published.Unix()
		_, zone = d.Published.Zone()
	}
	if number != 0 {
		if err := t.clear(ctx, number); err != nil {
			return err
		}
		err = t.conn.exec(ctx, `UPDATE document SET outlet = ?, title = ?, published = ?, zone = ?, date_only = ?, url = ?, language = ?, digest = ?, text = ?
			WHERE number = ?`, d.Outlet, d.Title, published, zone, d.DateOnly, d.URL, d.Language, b.Digest, d.Text, number)
		saved.Replaced++
	} else {
		var result sql.Result
		result, err = t.conn.execResult(ctx, `INSERT INTO document (id, outlet, title, published, zone, date_only, url, language, digest, text)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, d.ID, d.Outlet, d.Title, published, zone, d.DateOnly, d.URL, d.Language, b.Digest, d.Text)
		if err == nil {
			number, err = result.LastInsertId()
		}
		t.documents++
		saved.Stored++
	}
	if err != nil {
		return err
	}
	rejected, err := readRejections(ctx, t.conn, d.ID)
	if err != nil {
		return err
	}
	for i := range b.Claims {
		c := &b.Claims[i]
		claim, err := t.insert(ctx, number, d.Published, c)
		if err != nil {
			return fmt.Errorf("claim %q: %w", c.ID, err)
		}
		if rejected[rejectionOf(c, d.Text)] {
			if err := t.index(ctx, rejectedTerm, claim); err != nil {
				return err
			}
		}
	}
	saved.Claims += len(b.Claims)
	return nil
}

func (t *transaction) insert(ctx context.Context, document int64, published time.Time, c *corpus.Claim) (uint32, error) {
	if t.last >= maxClaim {
		return 0, errors.New("the database has given all its claim numbers; load the reports again into a new file")
	}
	t.last++
	claim := uint32(t.last)
	intern := func(name string) (int64, error) { return t.words.intern(ctx, t.conn, name) }
	var err error
	if t.body, err = appendBody(t.body[:0], c, func(name string) (int64, error) {
		n, err := intern(name)
		if err == nil && !strings.HasPrefix(name, ruleTerm) {
			t.postings.add(n, claim)
		}
		return n, err
	}); err != nil {
		return 0, err
	}
	if err := t.index(ctx, kindTerm+string(c.Kind), claim); err != nil {
		return 0, err
	}
	if err := t.recent.set(ctx, t.conn, claim, published); err != nil {
		return 0, err
	}
	var low, high, approximate, unit any
	if v := c.Value; v != nil {
		approximate, unit = v.Approximate, v.Unit
		if v.Low != nil {
			low = *v.Low
		}
		if v.High != nil {
			high = *v.High
		}
	}
	t.claims++
	return claim, t.conn.exec(ctx, `INSERT INTO claim (number, document, name, kind, low, high, approximate, unit, words, body)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		t.last, document, c.ID[len(c.Document)+1:], string(c.Kind), low, high, approximate, unit, c.Words, t.body)
}

// index adds the claim to the posting of a term that is not one of its keys.
func (t *transaction) index(ctx context.Context, term string, claim uint32) error {
	n, err := t.words.intern(ctx, t.conn, term)
	if err == nil {
		t.postings.add(n, claim)
	}
	return err
}

// clear removes the claims of a document with their postings.
func (t *transaction) clear(ctx context.Context, document int64) error {
	type row struct {
		claim uint32
		kind  string
		body  []byte
	}
	var rows []row
	err := t.conn.rows(ctx, "SELECT number, kind, body FROM claim WHERE document = ?", []any{document}, func(r *sql.Rows) error {
		var x row
		rows = append(rows, x)
		last := &rows[len(rows)-1]
		return r.Scan(&last.claim, &last.kind, &last.body)
	})
	if err != nil {
		return err
	}
	rejected, err := t.words.intern(ctx, t.conn, rejectedTerm)
	if err != nil {
		return err
	}
	for _, x := range rows {
		terms, err := readBody(x.body, new(corpus.Claim))
		if err != nil {
			return err
		}
		kind, err := t.words.intern(ctx, t.conn, kindTerm+x.kind)
		if err != nil {
			return err
		}
		for _, term := range append(terms[1:], kind, rejected) {
			t.postings.remove(term, x.claim)
		}
	}
	t.claims -= len(rows)
	return t.conn.exec(ctx, "DELETE FROM claim WHERE document = ?", document)
}
