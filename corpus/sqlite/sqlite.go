// Package sqlite keeps documents and their claims in one SQLite file and finds claims by their keys.
//
//	store, err := sqlite.Open("isnad.db")
//	saved, err := store.Save(ctx, bundles)
//	found, err := store.Find(ctx, corpus.Query{Groups: []corpus.Group{{Keys: []string{"c:civilian"}}}, Limit: 50})
//
// The index is posting lists in an ordinary table: for every key and every block of 65,536 claims a Roaring bitmap of
// the claims that have the key. Questions are answered by intersecting bitmaps; only the rows of the claims that are
// returned are read. One connection writes, a few read beside it and see the state before or after a Save, never
// between. The package knows nothing of languages: keys come from the extractor, and from the same analysis of a
// question.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"
)

// Memory is the path of a database that lives in memory and is gone when it is closed.
const Memory = ":memory:"

const readers = 4 // read connections; more gain nothing on the machines it is made for

// Store is a database of documents and claims. It is safe for concurrent use.
type Store struct {
	path   string
	db     *sql.DB
	write  *pool // the one connection that writes
	read   *pool // connections that read; in memory the same pool as write
	closed chan struct{}
	once   sync.Once

	words  *vocabulary
	lists  *lists[int64]
	sets   *lists[string] // made of postings, by what they are made of
	newest *recency
	recall *recall
	now    func() time.Time
}

// Open opens the database in the file at path and makes it if it is not there; its folder must exist. The path Memory
// makes an empty database that lives until Close. An older database is brought up to date.
func Open(path string) (*Store, error) {
	ctx := context.Background()
	s := &Store{
		path: path, db: sql.OpenDB(connector{path}), closed: make(chan struct{}),
		words: newVocabulary(), lists: newLists[int64](listBytes), sets: newLists[string](setBytes), newest: newRecency(), recall: newRecall(), now: time.Now,
	}
	if err := s.open(ctx); err != nil {
		s.db.Close()
		return nil, fmt.Errorf("open database %s: %w", path, err)
	}
	return s, nil
}

func (s *Store) open(ctx context.Context) error {
	if err := checkFile(s.path); err != nil {
		return err
	}
	writer, err := newConn(ctx, s.db)
	if err != nil {
		return explain(err)
	}
	if err := migrate(ctx, writer); err != nil {
		return explain(err)
	}
	s.write = newPool(1, s.closed)
	s.write.give(writer)
	if s.path == Memory {
		s.read = s.write
		return nil
	}
	s.read = newPool(readers, s.closed)
	for range readers {
		c, err := newConn(ctx, s.db)
		if err != nil {
			return explain(err)
		}
		s.read.give(c)
	}
	return nil
}

// Path returns what Open was given.
func (s *Store) Path() string { return s.path }

// Close waits for what is in flight and closes the database. Later calls of any method fail.
func (s *Store) Close() error {
	var errs []error
	s.once.Do(func() {
		close(s.closed)
		if s.read != s.write {
			errs = append(errs, s.read.close())
		}
		errs = append(errs, s.write.close(), s.db.Close())
	})
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("close database %s: %w", s.path, err)
	}
	return nil
}

// reading runs f on a read connection.
func (s *Store) reading(ctx context.Context, f func(*conn) error) error {
	c, err := s.read.take(ctx)
	if err != nil {
		return err
	}
	defer s.read.give(c)
	return explain(f(c))
}

// snapshot runs f in a transaction on a read connection: all that f reads is of one state of the database.
func (s *Store) snapshot(ctx context.Context, f func(*conn) error) error {
	return s.reading(ctx, func(c *conn) error {
		if err := c.exec(ctx, "BEGIN"); err != nil {
			return err
		}
		defer c.exec(context.Background(), "ROLLBACK") // nothing was written; a cancelled ctx must not keep it open
		return f(c)
	})
}

// writing runs f in a transaction on the write connection, and commits if f returns no error. The context that f gets is
// never cancelled, which spares every statement the watching; f looks at ctx itself where it may take long.
func (s *Store) writing(ctx context.Context, f func(context.Context, *conn) error) error {
	c, err := s.write.take(ctx)
	if err != nil {
		return err
	}
	defer s.write.give(c)
	inner := context.WithoutCancel(ctx)
	if err := c.exec(inner, "BEGIN IMMEDIATE"); err != nil {
		return explain(err)
	}
	err = f(inner, c)
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = c.exec(inner, "COMMIT")
	}
	if err != nil {
		if back := c.exec(inner, "ROLLBACK"); back != nil && !strings.Contains(back.Error(), "no transaction") {
			err = errors.Join(err, back)
		}
		return explain(err)
	}
	return nil
}
