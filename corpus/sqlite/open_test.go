package sqlite_test

import (
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"

	_ "github.com/mattn/go-sqlite3"

	"isnad/corpus"
	"isnad/corpus/corpustest"
	"isnad/corpus/sqlite"
)

// TestOpenRefuses gives Open paths it cannot use: it says in one sentence what is wrong and what to do.
func TestOpenRefuses(t *testing.T) {
	folder := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	database := func(name string, statements ...string) string {
		path := filepath.Join(folder, name)
		db, err := sql.Open("sqlite3", path)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		for _, statement := range statements {
			if _, err := db.Exec(statement); err != nil {
				t.Fatal(err)
			}
		}
		return path
	}
	newer := filepath.Join(folder, "newer.db")
	open(t, newer).Close()
	for _, x := range []struct{ path, want string }{
		{"", "no file is named"},
		{folder, "this is a folder"},
		{filepath.Join(folder, "absent", "x.db"), "does not exist; make it first"},
		{write("notes.txt", strings.Repeat("this is not a database\n", 100)), "not a database; give the path"},
		{database("other.db", "CREATE TABLE x (y)"), "belongs to another program"},
		{database("numbered.db", "CREATE TABLE x (y)", "PRAGMA user_version = 1"), "belongs to another program"},
		{database("newer.db", "PRAGMA user_version = 99"), "newer Isnad (schema 99"},
	} {
		s, err := sqlite.Open(x.path)
		if err == nil {
			s.Close()
		}
		if err == nil || !strings.Contains(err.Error(), x.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("Open(%q): %v; want %q", x.path, err, x.want)
		}
	}
	if os.Getuid() == 0 {
		t.Log("the superuser may write every file; not tried: a file that is read-only")
		return
	}
	path := filepath.Join(folder, "locked.db")
	open(t, path).Close()
	if err := os.Chmod(path, 0o400); err != nil {
		t.Fatal(err)
	}
	if _, err := sqlite.Open(path); err == nil || !strings.Contains(err.Error(), "read but not written") {
		t.Errorf("a file that is read-only: %v", err)
	}
	closed := filepath.Join(folder, "closed")
	if err := os.Mkdir(closed, 0); err != nil {
		t.Fatal(err)
	}
	if _, err := sqlite.Open(filepath.Join(closed, "x.db")); err == nil || !strings.Contains(err.Error(), "may not look into the folder "+closed) {
		t.Errorf("a folder that is closed to the user: %v", err)
	}
}

// TestOpenAgain finds everything again after closing, also when the file was empty before.
func TestOpenAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s := open(t, path)
	if _, err := s.Save(t.Context(), sample()); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Errorf("closing twice: %v", err)
	}
	if _, _, _, err := s.Counts(t.Context()); err == nil || !strings.Contains(err.Error(), "closed") {
		t.Errorf("using a closed store: %v", err)
	}
	if s.Path() != path {
		t.Errorf("Path = %q", s.Path())
	}
	if got, want := dump(t, open(t, path)), dump(t, filled(t)); got != want {
		t.Errorf("after opening again:\n%s\nwant:\n%s", got, want)
	}
	leftovers, err := filepath.Glob(path + "-*")
	if err != nil || len(leftovers) != 2 {
		t.Errorf("beside the open database: %v, %v; want its log and its shared memory", leftovers, err)
	}
}

// TestTwoStores writes through one store and reads through another on the same file, as two programs do.
func TestTwoStores(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	writer, reader := open(t, path), open(t, path)
	m := corpustest.NewMaker(1, 40, 5)
	for i := range 10 {
		if _, err := writer.Save(t.Context(), bundles(m, i*3, 3)); err != nil {
			t.Fatal(err)
		}
		if got, want := dump(t, reader), dump(t, writer); got != want {
			t.Fatalf("after batch %d the other store found:\n%s\nwant:\n%s", i, got, want)
		}
	}
	if _, err := reader.Save(t.Context(), bundles(m, 100, 3)); err != nil {
		t.Fatal(err)
	}
	if got, want := dump(t, writer), dump(t, reader); got != want {
		t.Errorf("after the second wrote, the first found:\n%s\nwant:\n%s", got, want)
	}
}

func TestBusy(t *testing.T) {
	if testing.Short() {
		t.Skip("waits until the database gives up")
	}
	path := filepath.Join(t.TempDir(), "x.db")
	s := open(t, path)
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	if _, err := tx.Exec("UPDATE tally SET generation = generation"); err != nil {
		t.Fatal(err)
	}
	_, err = s.Save(t.Context(), sample())
	if err == nil || !strings.Contains(err.Error(), "another program is writing") {
		t.Errorf("Save while another program writes: %v", err)
	}
}

// BenchmarkOpen opens a database that holds the sample, finds a claim, and closes it.
func BenchmarkOpen(b *testing.B) {
	path := filepath.Join(b.TempDir(), "x.db")
	s := open(b, path)
	if _, err := s.Save(b.Context(), sample()); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		s, err := sqlite.Open(path)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := s.Find(b.Context(), corpus.Query{Limit: 1}); err != nil {
			b.Fatal(err)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
