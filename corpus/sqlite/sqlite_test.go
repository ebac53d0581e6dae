package sqlite_test

import (
	"path/filepath"
	"testing"

	"isnad/corpus/corpustest"
	"isnad/corpus/sqlite"
)

func open(t testing.TB, path string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestStore(t *testing.T) {
	t.Run("File", func(t *testing.T) {
		corpustest.TestStore(t, func(t *testing.T) corpustest.Store { return open(t, filepath.Join(t.TempDir(), "a b?#%.db")) })
	})
	t.Run("Memory", func(t *testing.T) {
		corpustest.TestStore(t, func(t *testing.T) corpustest.Store { return open(t, sqlite.Memory) })
	})
}
