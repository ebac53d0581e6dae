package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"maps"
	"slices"

	"isnad/corpus"
)

// candidates adds the claims of the hits with the headers of their documents. What they point to is shared and must not be
// changed.
func (s *Store) candidates(ctx context.Context, c *conn, hits []hit, found *corpus.Found) error {
	known := s.recall.get(hits)
	var unknown []int64
	for i, h := range hits {
		if known[i] == nil {
			unknown = append(unknown, int64(h.claim))
		}
	}
	read, err := s.readStated(ctx, c, unknown)
	if err != nil {
		return err
	}
	s.recall.put(read)
	found.Candidates = slices.Grow(found.Candidates, len(hits))
	for i, h := range hits {
		x := known[i]
		if x == nil {
			if x = read[h.claim]; x == nil {
				return errBody
			}
		}
		found.Candidates = append(found.Candidates, corpus.Candidate{Claim: x.claim, Document: *x.document, Matched: h.mask, Score: h.score})
	}
	return nil
}

// readStated reads claims by their numbers, with the headers of their documents.
func (s *Store) readStated(ctx context.Context, c *conn, claims []int64) (map[uint32]*stated, error) {
	if len(claims) == 0 {
		return nil, nil
	}
	list, err := json.Marshal(claims)
	if err != nil {
		return nil, err
	}
	records := make([]record, 0, len(claims))
	documents := map[int64]*corpus.Document{}
	err = c.rows(ctx, "SELECT "+recordColumns+" FROM json_each(?) j CROSS JOIN claim c ON c.number = j.value", []any{string(list)}, func(r *sql.Rows) error {
		var x record
		err := x.scan(r.Scan)
		records = append(records, x)
		documents[x.document] = nil
		return err
	})
	if err != nil {
		return nil, err
	}
	if err := readHeaders(ctx, c, documents); err != nil {
		return nil, err
	}
	ids := make([]string, len(records))
	for i := range records {
		ids[i] = documents[records[i].document].ID
	}
	decoded, err := s.decode(ctx, c, records, ids)
	if err != nil {
		return nil, err
	}
	out := make(map[uint32]*stated, len(records))
	for i := range records {
		out[uint32(records[i].number)] = &stated{decoded[i], documents[records[i].document]}
	}
	return out, nil
}

// readHeaders fills in the headers of documents by their numbers.
func readHeaders(ctx context.Context, c *conn, documents map[int64]*corpus.Document) error {
	list, err := json.Marshal(slices.Sorted(maps.Keys(documents)))
	if err != nil {
		return err
	}
	return c.rows(ctx, "SELECT "+header+", d.number FROM json_each(?) j CROSS JOIN document d ON d.number = j.value", []any{string(list)}, func(r *sql.Rows) error {
		d := &corpus.Document{}
		var n int64
		err := scanDocument(r.Scan, d, &n)
		documents[n] = d
		return err
	})
}
