package sqlite

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	sqlite3 "github.com/mattn/go-sqlite3"
)

// mends says, for the ways in which SQLite fails that a user can mend, what is wrong and what to do.
var mends = map[sqlite3.ErrNo]string{
	sqlite3.ErrNotADB:   "this file is not a database; give the path of an Isnad database or of a file that does not exist yet",
	sqlite3.ErrReadonly: "the database can be read but not written; give this user the right to write the file and its folder",
	sqlite3.ErrBusy:     "another program is writing to the database; try again when it has finished",
	sqlite3.ErrFull:     "the disk is full; make room and try again",
	sqlite3.ErrCorrupt:  "the database is damaged; put back a copy or load the reports again into a new file",
	sqlite3.ErrCantOpen: "the file cannot be opened; see that its folder exists and may be written",
}

// explain puts what a user can mend before the words of SQLite.
func explain(err error) error {
	var e sqlite3.Error
	if errors.As(err, &e) {
		if mend, ok := mends[e.Code]; ok {
			return fmt.Errorf("%s (%w)", mend, err)
		}
	}
	return err
}

// checkFile finds the mistakes of a path that SQLite would report less clearly.
func checkFile(path string) error {
	switch path {
	case Memory:
		return nil
	case "":
		return errors.New("no file is named")
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if _, err := os.Stat(filepath.Dir(path)); err != nil {
			return fmt.Errorf("the folder %s does not exist; make it first", filepath.Dir(path))
		}
		return nil
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("this user may not look into the folder %s; give the right to, or name another file", filepath.Dir(path))
	case err != nil:
		return err
	case info.IsDir():
		return errors.New("this is a folder; name a file in it")
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if errors.Is(err, fs.ErrPermission) {
		return fmt.Errorf("%s (%w)", mends[sqlite3.ErrReadonly], err)
	}
	if err != nil {
		return err
	}
	return f.Close()
}
