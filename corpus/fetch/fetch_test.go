package fetch_test

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"isnad/corpus"
	"isnad/corpus/fetch"
)

var update = flag.Bool("update", false, "write what is read into testdata")

// read returns in text what a Fetcher reads from targets: documents, claims, failures.
func read(t *testing.T, f *fetch.Fetcher, targets ...string) string {
	t.Helper()
	var b strings.Builder
	for _, target := range targets {
		err := f.Fetch(t.Context(), target, func(it fetch.Item) error {
			writeItem(&b, it)
			return nil
		}, func(name string, err error) {
			fmt.Fprintf(&b, "failed %s: %v\n\n", filepath.ToSlash(name), err)
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("%s: an error of several lines: %v", name, err)
			}
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

func writeItem(w io.Writer, it fetch.Item) {
	d := it.Document
	fmt.Fprintf(w, "item %s\nid: %s\n", filepath.ToSlash(it.Name), d.ID)
	for _, x := range []struct{ name, value string }{
		{"outlet", d.Outlet}, {"title", d.Title}, {"published", published(d)}, {"url", d.URL}, {"language", d.Language},
	} {
		if x.value != "" {
			fmt.Fprintf(w, "%s: %s\n", x.name, x.value)
		}
	}
	for line := range strings.Lines(d.Text) {
		fmt.Fprintf(w, "| %s\n", strings.TrimRight(line, "\r\n"))
	}
	for _, c := range it.Claims {
		fmt.Fprintf(w, "claim %s %s %s %q at %d, focus %d-%d, by %q, as of %s %s\n", c.ID, c.Kind, c.Modality, c.Words, c.Quote.Start, c.Focus.Start, c.Focus.End,
			c.SaidBy, day(c.AsOf.From), c.AsOf.Text)
		if d.Text != "" && c.Quote.Of(d.Text) != c.Words {
			fmt.Fprintf(w, "NOT IN THE TEXT\n")
		}
	}
	fmt.Fprintln(w)
}

func published(d corpus.Document) string {
	if d.DateOnly {
		return day(d.Published)
	}
	if d.Published.IsZero() {
		return ""
	}
	return d.Published.Format(time.RFC3339)
}

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// golden compares got with the file, or writes it there.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; got:\n%s", file, got)
	}
}

// TestFolder reads a folder with every form of document, good and bad.
func TestFolder(t *testing.T) {
	golden(t, "testdata/files.want", read(t, &fetch.Fetcher{}, "testdata/files"))
}

// TestHeaders reads what each text of a folder tells of itself.
func TestHeaders(t *testing.T) {
	golden(t, "testdata/headers.want", read(t, &fetch.Fetcher{}, "testdata/headers"))
}

// TestReports reads reports as they were found on the web, where they are at hand; reports.tsv has what must be found:
// file, line of the title (0: none), outlet, published time.
func TestReports(t *testing.T) {
	const folder = "../../../shared/seeds"
	if _, err := os.Stat(folder); err != nil {
		t.Skip("the reports are not at hand")
	}
	want, err := os.ReadFile("testdata/reports.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	err = (&fetch.Fetcher{}).Fetch(t.Context(), folder, func(it fetch.Item) error {
		line := 0
		for i, l := range strings.Split(it.Document.Text, "\n") {
			if it.Document.Title != "" && strings.Join(strings.Fields(l), " ") == it.Document.Title {
				line = i + 1
			}
		}
		_, err := fmt.Fprintf(&got, "%s\t%d\t%s\t%s\n", it.Document.ID, line, it.Document.Outlet, published(it.Document))
		b, readErr := os.ReadFile(filepath.Join(folder, it.Document.ID+".txt"))
		if readErr != nil || string(b) != it.Document.Text {
			t.Errorf("%s: the text is not the file's: %v", it.Document.ID, readErr)
		}
		return err
	}, func(name string, err error) { t.Errorf("%s: %v", name, err) })
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Errorf("got:\n%s\nwant:\n%s", got.String(), want)
	}
}

// TestTargets reads targets that are no folder.
func TestTargets(t *testing.T) {
	folder := t.TempDir()
	for name, content := range map[string]string{"data.xyz": "x", "noending": "A report without an ending to its name.", "large.txt": strings.Repeat("word ", 30)} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, x := range []struct {
		target, stdin, want string
	}{
		{"", "", "no file, folder or address is named"},
		{filepath.Join(folder, "absent.txt"), "", "there is no such file or folder"},
		{filepath.Join(folder, "data.xyz"), "", "files that end in .xyz are not read; save it as plain text or HTML"},
		{filepath.Join(folder, "noending"), "", "id: noending\n"},
		{filepath.Join(folder, "large.txt"), "", "it is larger than 100 bytes, the limit for one document"},
		{"ftp://example.org/x", "", "addresses that begin with ftp:// are not read"},
		{"https:///x", "", "the address names no host"},
		{"-", "A report from elsewhere.", "id: stdin\n"},
		{"-", "", "there is no text in it"},
		{"-", `{"id": "j", "text": "A document in a line."}`, "id: j\n"},
		{"-", ` [ {"id": "j", "text": "In an array."} ]`, "id: j\n"},
		{"-", "<html><body><p>A page of one line.</p></body></html>", "| A page of one line.\n"},
		{"-", "<rss version='2.0'><channel><item><guid>g</guid><title>Entry</title></item></channel></rss>", "id: g\n"},
		{"-", "\xff\xfe{\x00\"\x00i\x00d\x00\"\x00:\x00\"\x00u\x00\"\x00,\x00\"\x00t\x00e\x00x\x00t\x00\"\x00:\x00\"\x00z\x00\"\x00}\x00", "id: u\n"},
		{"-", "{\"id\": \"w\", \"text\": \"\xdd\xca\xcd\"}\n{\"id\": \"next\", \"text\": \"y\"}", "failed standard input:1: its encoding is not known; save it as UTF-8\n\nitem standard input:2\nid: next\n"},
		{"-", `{"id": "long", "text": "` + strings.Repeat("x", 100) + `"}` + "\n" + `{"id": "next", "text": "y"}`, "failed standard input:1: it is larger than 100 bytes, the limit for one document\n\nitem standard input:2\nid: next\n"},
	} {
		f := &fetch.Fetcher{Stdin: strings.NewReader(x.stdin), MaxBytes: 100}
		if got := read(t, f, x.target); !strings.Contains(got, x.want) {
			t.Errorf("Fetch(%q) of %q:\n%s\nwant %q", x.target, x.stdin, got, x.want)
		}
	}
}

// TestLongLine reads a document in a line that is longer than any buffer.
func TestLongLine(t *testing.T) {
	body := strings.Repeat("كلمة ", 200_000)
	f := &fetch.Fetcher{Stdin: strings.NewReader(`{"id": "long", "text": "` + body + `"}`)}
	n := 0
	err := f.Fetch(t.Context(), "-", func(it fetch.Item) error { n = len(it.Document.Text); return nil }, func(name string, err error) { t.Error(name, err) })
	if err != nil || n != len(body) {
		t.Errorf("%d bytes of %d, %v", n, len(body), err)
	}
}

// TestStops sees that an error of yield ends the reading and comes back.
func TestStops(t *testing.T) {
	stop := errors.New("stop")
	n := 0
	err := (&fetch.Fetcher{}).Fetch(t.Context(), "testdata/files", func(fetch.Item) error {
		if n++; n == 3 {
			return stop
		}
		return nil
	}, func(string, error) {})
	if !errors.Is(err, stop) || n != 3 {
		t.Errorf("%d items, %v", n, err)
	}
}

// TestControls wants the signs that command a terminal to be out of what plain texts, pages and feeds bring, and names to be
// on one line; the text of a document in JSON stays as it is, for claims made elsewhere stand at its bytes.
func TestControls(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"plain": {"---\nid: \"a\\eb\"\noutlet: \"P\\e[1most\"\ntitle: \"Ti\\atle\"\n---\nNine\x1b[31m people\x07 died.\n",
			"id: ab\noutlet: P[1most\ntitle: Title\nlanguage: en\n| Title\n| Nine[31m people died.\n"},
		"page": {"<!DOCTYPE html><html><head><title>x</title></head><body><article><p>Nine&#27;[31m people died.</p></article></body></html>",
			"id: stdin\ntitle: x\nlanguage: en\n| x\n| Nine[31m people died.\n"},
		"json": {`{"id":"a\nb","outlet":"P\u001bost","text":"Nine\u001b people died."}`, "id: a b\noutlet: Post\nlanguage: en\n| Nine\x1b people died.\n"},
		"none": {"---\noutlet: Harbour Post of the Northern Coast\n---\n\x07\n", "failed standard input: there is no text in it\n\n"},
	} {
		got := read(t, &fetch.Fetcher{Stdin: strings.NewReader(c.in)}, "-")
		if _, rest, ok := strings.Cut(got, "\n"); ok && strings.HasPrefix(got, "item ") {
			got = strings.TrimSuffix(rest, "\n")
		}
		if got != c.want {
			t.Errorf("%s: read\n%q\nwanted\n%q", name, got, c.want)
		}
	}
}

// TestFault wants a fault of the program to be the failure of the source in which it was met, and the next one to be read.
func TestFault(t *testing.T) {
	items, failed := 0, ""
	err := (&fetch.Fetcher{}).Fetch(t.Context(), "testdata/headers", func(fetch.Item) error {
		if items++; items == 2 {
			panic("a fault")
		}
		return nil
	}, func(name string, err error) { failed += name + ": " + err.Error() })
	if err != nil || items < 3 || strings.Count(failed, "the program failed on it (a fault)") != 1 {
		t.Errorf("%d items, failed %q, %v", items, failed, err)
	}
}

// TestBrokenLink wants a link in a folder that leads nowhere to be told of, and the files beside it to be read.
func TestBrokenLink(t *testing.T) {
	folder := t.TempDir()
	if err := os.Symlink(filepath.Join(folder, "absent"), filepath.Join(folder, "a.txt")); err != nil {
		t.Skip(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "b.txt"), []byte("Nine people died."), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := read(t, &fetch.Fetcher{}, folder); !strings.Contains(got, "a.txt: it is a link to what is not there") || !strings.Contains(got, "id: b\n") {
		t.Error(got)
	}
}
