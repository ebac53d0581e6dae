package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"isnad/corpus"
)

const header = "d.id, d.outlet, d.title, d.published, d.zone, d.date_only, d.url, d.language"

// scanDocument scans the columns of header and what follows them.
func scanDocument(scan func(...any) error, d *corpus.Document, more ...any) error {
	var published sql.NullInt64
	var zone int
	dest := append([]any{&d.ID, &d.Outlet, &d.Title, &published, &zone, &d.DateOnly, &d.URL, &d.Language}, more...)
	if err := scan(dest...); err != nil {
		return err
	}
	if published.Valid {
		d.Published = time.Unix(published.Int64, 0).UTC()
		if zone != 0 {
			d.Published = d.Published.In(time.FixedZone("", zone))
		}
	}
	return nil
}

// missing turns the error of a query without rows into ErrNotFound.
func missing(err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return corpus.ErrNotFound
	}
	return err
}

// Document returns a document with its text.
func (s *Store) Document(ctx context.Context, id string) (corpus.Document, error) {
	var d corpus.Document
	err := s.reading(ctx, func(c *conn) error {
		st, err := c.prepare(ctx, "SELECT "+header+", d.text FROM document d WHERE d.id = ?")
		if err != nil {
			return err
		}
		return missing(scanDocument(st.QueryRowContext(ctx, id).Scan, &d, &d.Text))
	})
	if err != nil {
		return corpus.Document{}, fmt.Errorf("document %q: %w", id, err)
	}
	return d, nil
}

// Documents calls f for every document with its text, the one stored first before the others. f may use the store.
func (s *Store) Documents(ctx context.Context, f func(corpus.Document) error) error {
	return s.documents(ctx, true, f)
}

// Headers calls f for every document without its text, the one stored first before the others. f may use the store.
func (s *Store) Headers(ctx context.Context, f func(corpus.Document) error) error {
	return s.documents(ctx, false, f)
}

func (s *Store) documents(ctx context.Context, whole bool, f func(corpus.Document) error) error {
	const pageRows, pageBytes = 256, 4 << 20
	body := "''"
	if whole {
		body = "d.text"
	}
	query := "SELECT " + header + ", d.number, " + body + " FROM document d WHERE d.number > ? ORDER BY d.number LIMIT ?"
	last := int64(0)
	return paged(f, func() ([]corpus.Document, error) {
		var page []corpus.Document
		size := 0
		full := errors.New("page full")
		err := s.reading(ctx, func(c *conn) error {
			return c.rows(ctx, query, []any{last, pageRows}, func(r *sql.Rows) error {
				var d corpus.Document
				if err := scanDocument(r.Scan, &d, &last, &d.Text); err != nil {
					return err
				}
				page = append(page, d)
				if size += len(d.Text); size > pageBytes {
					return full
				}
				return nil
			})
		})
		if err != nil && !errors.Is(err, full) {
			return nil, fmt.Errorf("documents: %w", err)
		}
		return page, nil
	})
}

// paged calls f for the things of each page that next returns, until a page is empty. No connection is held while f
// runs.
func paged[T any](f func(T) error, next func() ([]T, error)) error {
	for {
		page, err := next()
		if err != nil || len(page) == 0 {
			return err
		}
		for _, x := range page {
			if err := f(x); err != nil {
				return err
			}
		}
	}
}

func readText(ctx context.Context, c *conn, document string) (string, error) {
	var t string
	err := c.row(ctx, "SELECT text FROM document WHERE id = ?", []any{document}, &t)
	return t, missing(err)
}

// Quotes returns for each claim the bytes of its document's text at its quote, to prove a quotation; "" where there is no such
// document or its text ends before.
func (s *Store) Quotes(ctx context.Context, claims []*corpus.Claim) ([]string, error) {
	out := make([]string, len(claims))
	type place struct {
		Document      string
		Start, Length int
	}
	places := make([]place, len(claims))
	for i, c := range claims {
		if c.Quote.Start >= 0 && c.Quote.End > c.Quote.Start {
			places[i] = place{c.Document, c.Quote.Start + 1, c.Quote.End - c.Quote.Start}
		}
	}
	list, err := json.Marshal(places)
	if err != nil {
		return nil, err
	}
	err = s.reading(ctx, func(c *conn) error {
		const query = `SELECT j.key, substr(CAST(d.text AS BLOB), j.value->>'Start', j.value->>'Length')
			FROM json_each(?) j CROSS JOIN document d ON d.id = j.value->>'Document'`
		return c.rows(ctx, query, []any{string(list)}, func(r *sql.Rows) error {
			var i int
			var quote []byte
			err := r.Scan(&i, &quote)
			if err == nil && len(quote) == places[i].Length {
				out[i] = string(quote)
			}
			return err
		})
	})
	if err != nil {
		return nil, fmt.Errorf("quotes of %d claims: %w", len(claims), err)
	}
	return out, nil
}

// Digest returns the digest with which a document was saved.
func (s *Store) Digest(ctx context.Context, id string) (string, error) {
	var digest string
	err := s.reading(ctx, func(c *conn) error {
		return missing(c.row(ctx, "SELECT digest FROM document WHERE id = ?", []any{id}, &digest))
	})
	if err != nil {
		return "", fmt.Errorf("digest of document %q: %w", id, err)
	}
	return digest, nil
}

// Digests returns the digests of all documents by id.
func (s *Store) Digests(ctx context.Context) (map[string]string, error) {
	digests := map[string]string{}
	err := s.reading(ctx, func(c *conn) error {
		return c.rows(ctx, "SELECT id, digest FROM document", nil, func(r *sql.Rows) error {
			var id, digest string
			err := r.Scan(&id, &digest)
			digests[id] = digest
			return err
		})
	})
	if err != nil {
		return nil, fmt.Errorf("digests: %w", err)
	}
	return digests, nil
}

// Counts returns how many documents and claims are stored, and when the newest document was published; that is zero when
// no document's time is known.
func (s *Store) Counts(ctx context.Context) (documents, claims int, newest time.Time, err error) {
	err = s.reading(ctx, func(c *conn) error {
		var seconds sql.NullInt64
		err := c.row(ctx, "SELECT documents, claims, (SELECT max(published) FROM document) FROM tally", nil, &documents, &claims, &seconds)
		if seconds.Valid {
			newest = time.Unix(seconds.Int64, 0).UTC()
		}
		return err
	})
	if err != nil {
		err = fmt.Errorf("counts: %w", err)
	}
	return documents, claims, newest, err
}

// Generation returns a number that grows with every change of the corpus, by this program or another.
func (s *Store) Generation(ctx context.Context) (int64, error) {
	var n int64
	err := s.reading(ctx, func(c *conn) error { return c.row(ctx, "SELECT generation FROM tally", nil, &n) })
	if err != nil {
		err = fmt.Errorf("generation: %w", err)
	}
	return n, err
}
