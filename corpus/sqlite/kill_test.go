package sqlite_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"isnad/corpus"
	"isnad/corpus/corpustest"
	"isnad/corpus/sqlite"
)

const (
	killFile   = "ISNAD_TEST_KILL" // names the database the child of TestKilled fills
	killBatch  = 20                // documents a transaction
	killClaims = 9                 // claims a document
)

func TestMain(m *testing.M) {
	if path := os.Getenv(killFile); path != "" {
		fillForever(path)
	}
	os.Exit(m.Run())
}

// fillForever saves batches of documents, new ones and new versions of old ones, and prints a line before each.
func fillForever(path string) {
	s, err := sqlite.Open(path)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	m := corpustest.NewMaker(uint64(os.Getpid()), 500, 12)
	for i := 0; ; i++ {
		var batch []corpus.Bundle
		for j := range killBatch {
			batch = append(batch, m.Bundle(fmt.Sprint("d", (i*killBatch/2+j)%2000), killClaims))
		}
		fmt.Println(i)
		if _, err := s.Save(context.Background(), batch); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

// TestKilled kills a program in the middle of saving, several times: the database opens and holds whole documents only,
// and its index is that of its claims.
func TestKilled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	for round := range 5 {
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), killFile+"="+path)
		child.Stderr = os.Stderr
		out, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		for range 3 + 2*round {
			if !lines.Scan() {
				t.Fatal("the child stopped by itself")
			}
		}
		time.Sleep(time.Duration(1+round*3) * time.Millisecond) // into the middle of a batch
		if err := child.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		child.Wait()
		checkWhole(t, path)
	}
}

func checkWhole(t *testing.T, path string) {
	t.Helper()
	s, err := sqlite.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	documents, claims, _, err := s.Counts(t.Context())
	if err != nil || documents == 0 || documents%(killBatch/2) != 0 || claims != documents*killClaims {
		t.Errorf("%d documents and %d claims, %v", documents, claims, err)
	}
	want := map[string]int{}
	seen := 0
	if err := s.Claims(t.Context(), "", func(c corpus.Claim) error {
		seen++
		names := map[string]bool{}
		for _, k := range c.Keys {
			names[k.Name] = true
		}
		for name := range names {
			want[name]++
		}
		quotes, err := s.Quotes(t.Context(), []*corpus.Claim{&c})
		if err == nil && quotes[0] != c.Words {
			t.Errorf("claim %s: quote %q, words %q", c.ID, quotes[0], c.Words)
		}
		return err
	}); err != nil || seen != claims {
		t.Errorf("%d claims read of %d, %v", seen, claims, err)
	}
	for rank := range uint64(500) {
		name := corpustest.Key(rank)
		if n, err := s.Frequency(t.Context(), name); err != nil || n[0] != want[name] {
			t.Errorf("Frequency(%s) = %v, %v; want %d", name, n, err, want[name])
		}
	}
}
