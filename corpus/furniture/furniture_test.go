package furniture_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"isnad/corpus/furniture"
)

var update = flag.Bool("update", false, "write what is found into testdata")

const mark = "=====\n" // between a page and what is found on it

// report tells in text what was found on a page: the headline, and a line for each part. The page's first line may be the
// title that is known from elsewhere, after "title: ".
func report(page string) string {
	title := ""
	if rest, ok := strings.CutPrefix(page, "title: "); ok {
		title, page, _ = strings.Cut(rest, "\n")
	}
	parts, headline := furniture.Read(page, title)
	var b strings.Builder
	fmt.Fprintf(&b, "headline: %s\n", headline.Of(page))
	for _, p := range parts {
		fmt.Fprintf(&b, "%s: %s\n", p.Kind, p.Span.Of(page))
	}
	return b.String()
}

// TestPages compares what is found on each page of testdata with what stands below it.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		page, want, _ := strings.Cut(string(b), mark)
		got := report(page)
		if *update {
			if err := os.WriteFile(file, []byte(page+mark+got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if got != want {
			t.Errorf("%s:\n%s\nwant:\n%s", file, got, want)
		}
	}
}

// TestReports reads reports as they were found on the web, where they are at hand; testdata/reports.tsv tells which of
// their lines, counted from 1, are what.
func TestReports(t *testing.T) {
	const folder = "../../../shared/seeds"
	if _, err := os.Stat(folder); err != nil {
		t.Skip("the reports are not at hand")
	}
	table, err := os.ReadFile("testdata/reports.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for row := range strings.Lines(string(table)) {
		if strings.HasPrefix(row, "#") {
			continue
		}
		name, want, _ := strings.Cut(strings.TrimSpace(row), "\t")
		b, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Error(err)
			continue
		}
		page := string(b)
		parts, headline := furniture.Read(page, "")
		lineOf := func(at int) int { return strings.Count(page[:at], "\n") + 1 }
		got := "headline 0"
		if headline.End > 0 {
			got = fmt.Sprint("headline ", lineOf(headline.Start))
		}
		for _, p := range parts {
			words, start := strings.TrimSpace(p.Span.Of(page)), lineOf(p.Start)
			if line := strings.TrimSpace(strings.Split(page, "\n")[start-1]); line != words {
				t.Errorf("%s: %s %q is not the whole of its line", name, p.Kind, words)
			}
			got += fmt.Sprintf(", %s %d", p.Kind, start)
		}
		if got != want {
			t.Errorf("%s:\n%s\nwant:\n%s", name, got, want)
		}
	}
}

func TestNames(t *testing.T) {
	for byline, want := range map[string]string{
		"شبكة النورس - الميناء القديم (خاص)": "شبكة النورس, الميناء القديم, خاص (notice)",
		"| الميزان – وكالات":                 "الميزان, وكالات (agency) (notice)",
		"رويترز- لندن:":                      "رويترز (agency), لندن",
		"PORT HADDEN (Reuters) -":            "PORT HADDEN, Reuters (agency) (notice)",
		"":                                   "",
	} {
		var got []string
		for _, n := range furniture.Names(byline) {
			s := n.Of(byline)
			if n.Agency {
				s += " (agency)"
			}
			if n.Notice {
				s += " (notice)"
			}
			got = append(got, s)
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("Names(%q) = %s; want %s", byline, s, want)
		}
	}
}

// FuzzRead reads made-up pages with their beginnings for titles: parts are in order, do not overlap, and begin and end between characters.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		page, _, _ := strings.Cut(string(b), mark)
		f.Add(page)
	}
	f.Fuzz(func(t *testing.T, page string) {
		parts, headline := furniture.Read(page, page[:len(page)/3])
		end := 0
		for _, p := range parts {
			if p.Start < end || p.End <= p.Start || p.End > len(page) {
				t.Fatalf("%s at %v after %d in %q", p.Kind, p.Span, end, page)
			}
			if utf8.ValidString(page) && !utf8.ValidString(p.Span.Of(page)) {
				t.Fatalf("%s at %v cuts a character of %q", p.Kind, p.Span, page)
			}
			if p.Start <= headline.Start && headline.End <= p.End && headline.End > 0 {
				t.Fatalf("the headline %q is also %s", headline.Of(page), p.Kind)
			}
			end = p.End
		}
		for _, n := range furniture.Names(page) {
			if n.Start < 0 || n.End > len(page) || n.Start >= n.End {
				t.Fatalf("name at %v of %q", n.Span, page)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	bytes, err := os.ReadFile("testdata/arabic-sections.txt")
	if err != nil {
		b.Fatal(err)
	}
	page, _, _ := strings.Cut(string(bytes), mark)
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		furniture.Read(page, "")
	}
}
