package bot

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strings"
	"testing"
	"unicode/utf8"

	"isnad/corpus/text"
)

var placeholder = regexp.MustCompile(`\{[a-z]+\}`)

var bareCommand = regexp.MustCompile(`[^\x{2068}/:]/[a-z{]`)

// TestSayOnce wants words that are put into a sentence to stand as they are, whatever they hold.
func TestSayOnce(t *testing.T) {
	got := say(text.English, "stats.complaint", "reason", "{question}", "question", "who said {claim}?", "claim", "{reason}")
	if want := "{question}: who said {claim}? ({reason})"; got != want {
		t.Errorf("said %q, want %q", got, want)
	}
}

// TestWords: each sentence is in both languages with the same things to fill in, begins with a letter of its language,
// and is used.
func TestWords(t *testing.T) {
	var code strings.Builder
	files, _ := filepath.Glob("*.go")
	for _, f := range files {
		if strings.HasSuffix(f, "_test.go") {
			continue
		}
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		code.Write(b)
	}
	counted := regexp.MustCompile(`\.(zero|one|two|few|many|other)$`)
	for key, p := range words {
		for language, s := range map[string]string{text.Arabic: p.arabic, text.English: p.english} {
			if s == "" {
				t.Errorf("%s has no %s", key, language)
			}
			if strings.TrimSpace(s) != s && key != "comma" {
				t.Errorf("%s: blanks round %q", key, s)
			}
			first, _ := utf8.DecodeRuneInString(s)
			if has, rtl := strong(first); has && rtl != (language == text.Arabic) && !strings.HasPrefix(key, "language.") {
				t.Errorf("%s begins with a letter of the other direction: %q", key, s)
			}
		}
		if at := bareCommand.FindString(p.arabic); at != "" {
			t.Errorf("%s: %q is not isolated: its slash stands on the other side", key, at)
		}
		if counted.MatchString(key) {
			continue // "two" may leave out the number
		}
		english, arabic := placeholder.FindAllString(p.english, -1), placeholder.FindAllString(p.arabic, -1)
		sort.Strings(english)
		sort.Strings(arabic)
		if !slices.Equal(english, arabic) {
			t.Errorf("%s: %v in English, %v in Arabic", key, english, arabic)
		}
		family := key[:max(0, strings.LastIndexByte(key, '.'))]
		if !strings.Contains(code.String(), `"`+key+`"`) && !strings.Contains(code.String(), `"`+family+`."`) {
			t.Errorf("%s is never said", key)
		}
	}
}

// TestCounts compares counts with a table; see CLDR's plural rules.
func TestCounts(t *testing.T) {
	b, err := os.ReadFile("testdata/counts.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		f := strings.Split(line, "\t")
		n := 0
		for _, d := range f[0] {
			n = n*10 + int(d-'0')
		}
		if got := count(text.English, "source", n); got != f[1] {
			t.Errorf("%d: %q, not %q", n, got, f[1])
		}
		if got := count(text.Arabic, "source", n); got != f[2] {
			t.Errorf("%d: %q, not %q", n, got, f[2])
		}
	}
}

func TestCommands(t *testing.T) {
	name := regexp.MustCompile(`^[a-z]{1,32}$`)
	names := map[string]bool{}
	for _, c := range Commands() {
		if !name.MatchString(c.Name) {
			t.Errorf("a network does not take the name %q", c.Name)
		}
		for _, n := range append(c.Aliases, c.Name) {
			if names[text.Fold(n)] {
				t.Errorf("two commands are called %q", n)
			}
			names[text.Fold(n)] = true
		}
		for _, language := range []string{text.Arabic, text.English} {
			if n := utf8.RuneCountInString(c.Help(language)); n < 1 || n > 100 {
				t.Errorf("the help of %s has %d characters", c.Name, n)
			}
			if text.Language(c.Help(language)) != language {
				t.Errorf("the help of %s in %s: %s", c.Name, language, c.Help(language))
			}
		}
		if (c.Usage(text.Arabic) == "") != (c.Usage(text.English) == "") || (c.Usage(text.English) == "") != (c.Argument == NoArgument) {
			t.Errorf("the usage of %s does not fit its argument", c.Name)
		}
	}
}

// TestParseCommand reads the table: what is written, the command, what follows it.
func TestParseCommand(t *testing.T) {
	b, err := os.ReadFile("testdata/commands.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		f := strings.Split(line, " | ")
		for len(f) < 3 {
			f = append(f, "")
		}
		in := strings.ReplaceAll(f[0], `\n`, "\n")
		name, rest := parseCommand(in)
		if name != strings.TrimSpace(f[1]) || rest != strings.TrimSpace(f[2]) {
			t.Errorf("%q is %q with %q, not %q with %q", in, name, rest, f[1], f[2])
		}
	}
}

func FuzzParseCommand(f *testing.F) {
	f.Add("/ask who?")
	f.Add("/سؤال\nمن؟")
	f.Fuzz(func(t *testing.T, s string) {
		name, rest := parseCommand(s)
		if strings.ContainsFunc(name, isSpace) || !strings.Contains(s, rest) {
			t.Errorf("%q is %q with %q", s, name, rest)
		}
	})
}
