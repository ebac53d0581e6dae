package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"isnad/corpus"
)

// record is a row of the table claim.
type record struct {
	number, document int64
	name             string
	kind             string
	low, high        sql.NullFloat64
	approximate      sql.NullBool
	unit             sql.NullString
	words            string
	body             []byte
}

const recordColumns = "c.number, c.document, c.name, c.kind, c.low, c.high, c.approximate, c.unit, c.words, c.body"

func (x *record) scan(scan func(...any) error, more ...any) error {
	return scan(append([]any{&x.number, &x.document, &x.name, &x.kind, &x.low, &x.high, &x.approximate, &x.unit, &x.words, &x.body}, more...)...)
}

// decode returns the claims of the records; documents holds the ids of their documents.
func (s *Store) decode(ctx context.Context, c *conn, records []record, documents []string) ([]corpus.Claim, error) {
	claims := make([]corpus.Claim, len(records))
	var terms []int64 // of all claims
	for i := range records {
		x, claim := &records[i], &claims[i]
		*claim = corpus.Claim{ID: documents[i] + "#" + x.name, Document: documents[i], Kind: corpus.Kind(x.kind), Words: x.words, Value: x.value()}
		more, err := readBody(x.body, claim)
		if err != nil {
			return nil, fmt.Errorf("claim %q: %w", claim.ID, err)
		}
		terms = append(terms, more...)
	}
	names, err := s.words.resolve(ctx, c, terms)
	if err != nil {
		return nil, err
	}
	for i := range claims {
		claim := &claims[i]
		claim.Rule, names = strings.TrimPrefix(names[0], ruleTerm), names[1:]
		for k := range claim.Keys {
			claim.Keys[k].Name = names[k]
		}
		names = names[len(claim.Keys):]
	}
	return claims, nil
}

func (x *record) value() *corpus.Value {
	if !x.approximate.Valid {
		return nil
	}
	v := &corpus.Value{Approximate: x.approximate.Bool, Unit: x.unit.String}
	if x.low.Valid {
		v.Low = &x.low.Float64
	}
	if x.high.Valid {
		v.High = &x.high.Float64
	}
	return v
}

// claim reads a claim by its id, with its number. The document's id may hold "#" as well.
func (s *Store) claim(ctx context.Context, c *conn, id string) (uint32, corpus.Claim, error) {
	for i := strings.LastIndexByte(id, '#'); i > 0; i = strings.LastIndexByte(id[:i], '#') {
		var x record
		st, err := c.prepare(ctx, "SELECT "+recordColumns+" FROM document d JOIN claim c ON c.document = d.number WHERE d.id = ? AND c.name = ?")
		if err != nil {
			return 0, corpus.Claim{}, err
		}
		switch err := x.scan(st.QueryRowContext(ctx, id[:i], id[i+1:]).Scan); err {
		case nil:
			claims, err := s.decode(ctx, c, []record{x}, []string{id[:i]})
			if err != nil {
				return 0, corpus.Claim{}, err
			}
			return uint32(x.number), claims[0], nil
		case sql.ErrNoRows:
		default:
			return 0, corpus.Claim{}, err
		}
	}
	return 0, corpus.Claim{}, corpus.ErrNotFound
}

// Claim returns a claim, also a rejected one.
func (s *Store) Claim(ctx context.Context, id string) (corpus.Claim, error) {
	var claim corpus.Claim
	err := s.reading(ctx, func(c *conn) (err error) {
		_, claim, err = s.claim(ctx, c, id)
		return err
	})
	if err != nil {
		return corpus.Claim{}, fmt.Errorf("claim %q: %w", id, err)
	}
	return claim, nil
}

// Claims calls f for every claim of a document in the order it was saved with, or of all documents when document is "",
// rejected ones too. f may use the store.
func (s *Store) Claims(ctx context.Context, document string, f func(corpus.Claim) error) error {
	if document != "" {
		if _, err := s.Digest(ctx, document); err != nil {
			return fmt.Errorf("claims of document %q: %w", document, err)
		}
	}
	query := "SELECT " + recordColumns + ", d.id FROM claim c CROSS JOIN document d ON d.number = c.document WHERE c.number > ? ORDER BY c.number LIMIT 512"
	if document != "" {
		query = "SELECT " + recordColumns + ", d.id FROM document d CROSS JOIN claim c ON c.document = d.number WHERE c.number > ? AND d.id = ? ORDER BY c.number LIMIT 512"
	}
	last := int64(0)
	return paged(f, func() ([]corpus.Claim, error) {
		var page []corpus.Claim
		err := s.reading(ctx, func(c *conn) error {
			args := []any{last}
			if document != "" {
				args = append(args, document)
			}
			var records []record
			var ids []string
			err := c.rows(ctx, query, args, func(r *sql.Rows) error {
				var x record
				var id string
				err := x.scan(r.Scan, &id)
				records, ids = append(records, x), append(ids, id)
				return err
			})
			if err != nil || len(records) == 0 {
				return err
			}
			last = records[len(records)-1].number
			page, err = s.decode(ctx, c, records, ids)
			return err
		})
		if err != nil {
			err = fmt.Errorf("claims: %w", err)
		}
		return page, err
	})
}
