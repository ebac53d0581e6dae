package main

import (
	"bytes"
	"context"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write what the program prints into the README's transcripts")

var readme = filepath.Join("..", "..", "README.md")

// transcript is a block of the README that shows a command and what it prints.
var transcript = regexp.MustCompile("(?s)```console\n\\$ isnad ask \"([^\"\n]+)\"\n(.*?)```\n")

// TestReadmeTranscripts asks what the README asks and wants what it shows. Signs of direction are left out there.
func TestReadmeTranscripts(t *testing.T) {
	isolateUser(t)
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	written := transcript.ReplaceAllStringFunc(string(text), func(block string) string {
		found++
		part := transcript.FindStringSubmatch(block)
		var out bytes.Buffer
		if code := run(context.Background(), []string{"ask", part[1]}, strings.NewReader(""), &out, io.Discard); code != exitDone {
			t.Errorf("%s: exit code %d", part[1], code)
		}
		got := strings.NewReplacer("\u2068", "", "\u2069", "", "\u200e", "", "\u200f", "").Replace(out.String())
		if diff := cmp.Diff(part[2], got); diff != "" && !*update {
			t.Errorf("%s (- README, + printed; write it with go test ./cmd/isnad -run Readme -update):\n%s", part[1], diff)
		}
		return "```console\n$ isnad ask \"" + part[1] + "\"\n" + got + "```\n"
	})
	if found < 2 {
		t.Errorf("%d transcripts", found)
	}
	if *update {
		if err := os.WriteFile(readme, []byte(written), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestReadmeLibraries wants the README's table to name the libraries of go.mod that are used directly, at their versions.
func TestReadmeLibraries(t *testing.T) {
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	mod, err := os.ReadFile(filepath.Join("..", "..", "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]string{}
	for _, row := range regexp.MustCompile("(?m)^\\| `([^`]+/[^`]+)` \\| (v[^ ]+) \\|").FindAllStringSubmatch(string(text), -1) {
		listed[row[1]] = row[2]
	}
	direct := 0
	for _, line := range regexp.MustCompile(`(?m)^\t(?:require )?(\S+/\S+) (v\S+)( // indirect)?$`).FindAllStringSubmatch(string(mod), -1) {
		if line[3] != "" {
			continue
		}
		direct++
		if listed[line[1]] != line[2] {
			t.Errorf("the table has %s at %q; go.mod has %s", line[1], listed[line[1]], line[2])
		}
		delete(listed, line[1])
	}
	for name := range listed {
		t.Errorf("the table has %s, which go.mod does not require directly", name)
	}
	if direct == 0 {
		t.Error("no library was found in go.mod")
	}
}
