package sqlite

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"strings"

	sqlite3 "github.com/mattn/go-sqlite3"
)

// settings of every connection: a page cache of 16 MiB for each of them. Mapping the file as well would gain little and
// count the same pages once for each connection in the program's resident memory.
const settings = `
	PRAGMA cache_size = -16384;
	PRAGMA temp_store = MEMORY;`

// connector opens connections to one database for database/sql.
type connector struct{ path string }

func (c connector) Driver() driver.Driver { return &sqlite3.SQLiteDriver{} }

func (c connector) Connect(context.Context) (driver.Conn, error) {
	d := sqlite3.SQLiteDriver{ConnectHook: func(c *sqlite3.SQLiteConn) error {
		_, err := c.Exec(settings, nil)
		return err
	}}
	return d.Open(c.name())
}

// name returns the URI of the database with the settings that the driver applies itself.
func (c connector) name() string {
	const options = "_busy_timeout=5000&_foreign_keys=1&_synchronous=NORMAL&_txlock=immediate"
	if c.path == Memory {
		return "file::memory:?" + options
	}
	escape := strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23")
	return "file:" + escape.Replace(c.path) + "?_journal_mode=WAL&" + options
}

// conn is one connection with its prepared statements. One goroutine uses it at a time.
type conn struct {
	sql        *sql.Conn
	statements map[string]*sql.Stmt
}

func newConn(ctx context.Context, db *sql.DB) (*conn, error) {
	c, err := db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	return &conn{sql: c, statements: map[string]*sql.Stmt{}}, nil
}

// prepare returns the statement for the query, prepared once for the connection's life.
func (c *conn) prepare(ctx context.Context, query string) (*sql.Stmt, error) {
	if st, ok := c.statements[query]; ok {
		return st, nil
	}
	st, err := c.sql.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	c.statements[query] = st
	return st, nil
}

func (c *conn) exec(ctx context.Context, query string, args ...any) error {
	_, err := c.execResult(ctx, query, args...)
	return err
}

func (c *conn) execResult(ctx context.Context, query string, args ...any) (sql.Result, error) {
	st, err := c.prepare(ctx, query)
	if err != nil {
		return nil, err
	}
	return st.ExecContext(ctx, args...)
}

// row scans the first row of the query's result; sql.ErrNoRows if there is none.
func (c *conn) row(ctx context.Context, query string, args []any, dest ...any) error {
	st, err := c.prepare(ctx, query)
	if err != nil {
		return err
	}
	return st.QueryRowContext(ctx, args...).Scan(dest...)
}

// rows calls scan for each row of the query's result.
func (c *conn) rows(ctx context.Context, query string, args []any, scan func(*sql.Rows) error) error {
	st, err := c.prepare(ctx, query)
	if err != nil {
		return err
	}
	rows, err := st.QueryContext(ctx, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

func (c *conn) close() error {
	for _, st := range c.statements {
		st.Close()
	}
	if err := c.sql.Close(); err != nil {
		return fmt.Errorf("close connection: %w", err)
	}
	return nil
}
