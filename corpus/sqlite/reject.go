package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"isnad/corpus"
)

// rejection names a claim by what it says.
type rejection struct{ kind, words, focus string }

func rejectionOf(c *corpus.Claim, text string) rejection {
	return rejection{string(c.Kind), c.Words, c.Focus.Of(text)}
}

func readRejections(ctx context.Context, c *conn, document string) (map[rejection]bool, error) {
	var found map[rejection]bool
	err := c.rows(ctx, "SELECT kind, words, focus FROM rejection WHERE document = ?", []any{document}, func(r *sql.Rows) error {
		var x rejection
		if found == nil {
			found = map[rejection]bool{}
		}
		err := r.Scan(&x.kind, &x.words, &x.focus)
		found[x] = true
		return err
	})
	return found, err
}

// Reject takes a claim out of what Find finds, until it is restored, and notes in the audit who did it and why. A claim
// of the same words stays rejected when its document is replaced. Rejecting a rejected claim is noted too.
func (s *Store) Reject(ctx context.Context, claim, by, reason string) error {
	return s.judge(ctx, corpus.Rejected, claim, by, reason)
}

// Restore lets a rejected claim be found again, and notes in the audit who did it and why.
func (s *Store) Restore(ctx context.Context, claim, by, reason string) error {
	return s.judge(ctx, corpus.Restored, claim, by, reason)
}

func (s *Store) judge(ctx context.Context, deed corpus.Deed, id, by, reason string) error {
	err := s.changing(ctx, func(ctx context.Context, t *transaction) error {
		number, claim, err := s.claim(ctx, t.conn, id)
		if err != nil {
			return err
		}
		text, err := readText(ctx, t.conn, claim.Document)
		if err != nil {
			return err
		}
		t.changed = true
		x := rejectionOf(&claim, text)
		term, err := t.words.intern(ctx, t.conn, rejectedTerm)
		if err != nil {
			return err
		}
		statement := "DELETE FROM rejection WHERE document = ? AND kind = ? AND words = ? AND focus = ?"
		if deed == corpus.Rejected {
			statement = "INSERT OR IGNORE INTO rejection (document, kind, words, focus) VALUES (?, ?, ?, ?)"
			t.postings.add(term, number)
		} else {
			t.postings.remove(term, number)
		}
		if err := t.conn.exec(ctx, statement, claim.Document, x.kind, x.words, x.focus); err != nil {
			return err
		}
		return t.conn.exec(ctx, "INSERT INTO audit (time, deed, claim, quote, by, reason) VALUES (?, ?, ?, ?, ?, ?)",
			s.now().UnixMicro(), string(deed), id, claim.Words, by, reason)
	})
	if err != nil {
		return fmt.Errorf("%s claim %q: %w", map[corpus.Deed]string{corpus.Rejected: "reject", corpus.Restored: "restore"}[deed], id, err)
	}
	return nil
}

// Rejected tells whether a claim is rejected.
func (s *Store) Rejected(ctx context.Context, claim string) (rejected bool, err error) {
	err = s.reading(ctx, func(c *conn) error {
		_, found, err := s.claim(ctx, c, claim)
		if err != nil {
			return err
		}
		text, err := readText(ctx, c, found.Document)
		if err != nil {
			return err
		}
		all, err := readRejections(ctx, c, found.Document)
		rejected = all[rejectionOf(&found, text)]
		return err
	})
	if err != nil {
		err = fmt.Errorf("claim %q: %w", claim, err)
	}
	return rejected, err
}

// Audit calls f for every act of the audit, the oldest first.
func (s *Store) Audit(ctx context.Context, f func(corpus.Act) error) error {
	last := int64(0)
	return paged(f, func() ([]corpus.Act, error) {
		var page []corpus.Act
		err := s.reading(ctx, func(c *conn) error {
			return c.rows(ctx, "SELECT number, time, deed, claim, quote, by, reason FROM audit WHERE number > ? ORDER BY number LIMIT 256", []any{last}, func(r *sql.Rows) error {
				var a corpus.Act
				var micros int64
				if err := r.Scan(&last, &micros, &a.Deed, &a.Claim, &a.Quote, &a.By, &a.Reason); err != nil {
					return err
				}
				a.Time = time.UnixMicro(micros).UTC()
				page = append(page, a)
				return nil
			})
		})
		if err != nil {
			err = fmt.Errorf("audit: %w", err)
		}
		return page, err
	})
}
