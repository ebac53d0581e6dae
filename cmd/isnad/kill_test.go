package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"isnad/corpus/sqlite"
)

// reportCount is enough for several transactions.
const reportCount = 4000

// TestKilledLoad kills a load with a signal that cannot be caught, loads again, and wants the database that a load in
// peace makes.
func TestKilledLoad(t *testing.T) {
	if testing.Short() {
		t.Skip("loads thousands of reports")
	}
	dir := t.TempDir()
	reports := filepath.Join(dir, "reports.jsonl")
	writeReports(t, reports, reportCount)

	killed := filepath.Join(dir, "killed.db")
	cmd := program(dir, "load", "--db", killed, reports)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	stored := 0
	for deadline := time.Now().Add(time.Minute); stored == 0 && time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		stored = countDocuments(killed)
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatalf("the load ended before it could be killed (%v, %d documents); give it more reports", err, stored)
	}
	if err := <-ended; err == nil {
		t.Fatal("the load ended in peace; give it more reports")
	}
	if stored = countDocuments(killed); stored == 0 || stored == reportCount {
		t.Fatalf("%d documents are stored after the kill; want some and not all", stored)
	}

	whole := filepath.Join(dir, "whole.db")
	for _, db := range []string{killed, whole} {
		if out, err := program(dir, "load", "--db", db, reports).CombinedOutput(); err != nil {
			t.Fatalf("load into %s: %v\n%s", db, err, out)
		}
	}
	for _, what := range []string{"documents", "claims"} {
		got, err := program(dir, what, "--json", "--db", killed).Output()
		if err != nil {
			t.Fatal(err)
		}
		want, err := program(dir, what, "--json", "--db", whole).Output()
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) || len(got) == 0 {
			t.Errorf("the %s differ: %d bytes after the kill, %d in peace", what, len(got), len(want))
		}
	}
}

// program starts this test binary as isnad.
func program(home string, args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), "ISNAD_AS_PROGRAM=1", "HOME="+home, "XDG_DATA_HOME=", "XDG_CONFIG_HOME="+home)
	return cmd
}

// countDocuments returns how many documents a database holds; 0 while it cannot be read.
func countDocuments(path string) int {
	if _, err := os.Stat(path); err != nil {
		return 0
	}
	store, err := sqlite.Open(path)
	if err != nil {
		return 0
	}
	defer store.Close()
	documents, _, _, err := store.Counts(context.Background())
	if err != nil {
		return 0
	}
	return documents
}

func writeReports(t *testing.T, path string, n int) {
	t.Helper()
	var b strings.Builder
	enc := json.NewEncoder(&b)
	for i := range n {
		text := fmt.Sprintf("The ministry said on Monday that %d people were injured in the storm.\n%s", i+2,
			strings.Repeat(fmt.Sprintf("The mayor told Reuters that about %d houses were destroyed and %d families fled the town. ", i+5, i+7), 4))
		if err := enc.Encode(map[string]string{"id": fmt.Sprintf("report-%05d", i), "outlet": "Harbour Post", "published": "2020-03-02", "language": "en", "text": text}); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
