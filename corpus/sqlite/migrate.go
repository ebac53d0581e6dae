package sqlite

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
)

//go:embed migration/*.sql
var migrations embed.FS

// applicationID marks the files of Isnad ("Isnd"), so that another program's database is not taken for one.
const applicationID = 0x49736e64

// migrate runs the migrations the database has not seen, each in a transaction of its own with the new version number.
func migrate(ctx context.Context, c *conn) error {
	files, err := fs.Glob(migrations, "migration/*.sql") // sorted, numbered from 1 without gaps
	if err != nil {
		return err
	}
	for {
		done, err := migrateOne(ctx, c, files)
		if done || err != nil {
			return err
		}
	}
}

// migrateOne runs the next migration, and tells whether there was none left. The version is read inside the
// transaction: another process may be bringing the same file up to date.
func migrateOne(ctx context.Context, c *conn, files []string) (done bool, err error) {
	var version, application, tables int
	// Reading first lets a database that is up to date be opened while another program writes to it.
	if err := c.sql.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return false, err
	}
	if version == len(files) && version > 0 {
		return true, checkOwner(ctx, c)
	}
	if _, err := c.sql.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return false, err
	}
	defer func() {
		if err != nil {
			c.sql.ExecContext(ctx, "ROLLBACK")
		}
	}()
	if err := c.sql.QueryRowContext(ctx, "SELECT (SELECT user_version FROM pragma_user_version), "+
		"(SELECT application_id FROM pragma_application_id), (SELECT count(*) FROM sqlite_schema)").Scan(&version, &application, &tables); err != nil {
		return false, err
	}
	switch {
	case tables > 0 && application != applicationID:
		return false, errOwner
	case version > len(files):
		return false, fmt.Errorf("the database was made by a newer Isnad (schema %d; this program knows %d); install the newer program or name another file", version, len(files))
	case version == len(files):
		_, err = c.sql.ExecContext(ctx, "COMMIT")
		return true, err
	}
	script, err := migrations.ReadFile(files[version])
	if err != nil {
		return false, err
	}
	script = fmt.Appendf(script, "\nPRAGMA application_id = %d; PRAGMA user_version = %d; COMMIT;", applicationID, version+1)
	if _, err := c.sql.ExecContext(ctx, string(script)); err != nil {
		return false, fmt.Errorf("bring the database up to date with %s: %w", files[version], err)
	}
	return false, nil
}

var errOwner = errors.New("this database belongs to another program; name another file")

func checkOwner(ctx context.Context, c *conn) error {
	var application int
	if err := c.sql.QueryRowContext(ctx, "PRAGMA application_id").Scan(&application); err != nil {
		return err
	}
	if application != applicationID {
		return errOwner
	}
	return nil
}
