package text

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// eachRow calls f with the columns of every row of a data file that is no comment. \n, \t and \uXXXX stand for signs
// that could not be seen there.
func eachRow(t *testing.T, file string, columns int, f func(row []string)) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	signs := strings.NewReplacer(`\n`, "\n", `\t`, "\t", `\u200f`, "\u200f", `\u200c`, "\u200c", `\u00a0`, "\u00a0", `\ufeff`, "\ufeff")
	n := 0
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		row := strings.Split(line, "\t")
		if len(row) != columns {
			t.Fatalf("%s: %q has %d columns, want %d", file, line, len(row), columns)
		}
		for i := range row {
			row[i] = signs.Replace(row[i])
		}
		f(row)
		n++
	}
	if n == 0 {
		t.Fatalf("%s has no rows", file)
	}
}

// TestTokenize compares the tokens of the texts of testdata/tokens.tsv, as written, with those wanted.
func TestTokenize(t *testing.T) {
	eachRow(t, "testdata/tokens.tsv", 2, func(row []string) {
		var got []string
		for _, k := range Tokenize(row[0]) {
			s := k.Text
			if k.Kind == Break {
				s = "¶"
			}
			got = append(got, s)
		}
		if s := strings.Join(got, " | "); s != row[1] {
			t.Errorf("%q is cut into\n%s\nwant\n%s", row[0], s, row[1])
		}
	})
}

// TestFold wants the spellings of a row of testdata/fold.tsv to meet in its last column.
func TestFold(t *testing.T) {
	eachRow(t, "testdata/fold.tsv", 2, func(row []string) {
		for spelling := range strings.SplitSeq(row[0], " | ") {
			if got := Fold(spelling); got != row[1] {
				t.Errorf("Fold(%q) = %q, want %q", spelling, got, row[1])
			}
		}
	})
}

// TestStem and TestSkeleton read rows of words that meet, or, behind "!", that must not.
func TestStem(t *testing.T) {
	meet(t, "testdata/stems.tsv", func(w string) string { return Stem(Fold(w), isArabic([]rune(w)[0])) })
}

func TestSkeleton(t *testing.T) {
	meet(t, "testdata/skeletons.tsv", func(w string) string { return Skeleton(Fold(w), isArabic([]rune(w)[0])) })
}

func meet(t *testing.T, file string, key func(string) string) {
	t.Helper()
	eachRow(t, file, 2, func(row []string) {
		other, apart := strings.CutPrefix(row[1], "!")
		a, b := key(row[0]), key(other)
		if (a == b) == apart {
			t.Errorf("%s: %s gives %q, %s gives %q; meet: %v, want %v", file, row[0], a, other, b, a == b, !apart)
		}
		if a == "" || b == "" {
			t.Errorf("%s: the key of %s or %s is empty", file, row[0], other)
		}
	})
}

func TestLanguage(t *testing.T) {
	eachRow(t, "testdata/languages.tsv", 2, func(row []string) {
		if got := Language(row[0]); got != row[1] {
			t.Errorf("%q is %s, want %s", row[0], got, row[1])
		}
	})
}

// FuzzTokenize cuts made-up texts: tokens stand in order, at the very bytes, between them is nothing but white space and
// signs without a trace, and a normal form is its own normal form.
func FuzzTokenize(f *testing.F) {
	for _, s := range []string{"قُتِلَ ٢٧ شخصاً", "U.S. and the U.N.", "3ر1 1,500 ٨٥٫٥", "don't\r\n\u2028x", "\xff\xfe", "a\u0301b", "ﻻ ﷺ", "\u200fab\u200f", "1..2,,3", "12:30/4"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		tokens := Tokenize(s)
		end := 0
		for _, k := range tokens {
			if k.Start < end || k.End <= k.Start || k.End > len(s) || k.Span.Of(s) != k.Text {
				t.Fatalf("token %q at %v after %d in %q", k.Text, k.Span, end, s)
			}
			for _, r := range s[end:k.Start] {
				if isLetter(r) && !ignorable(r) || isDigit(r) {
					t.Errorf("%q between %d and %d of %q is in no token", r, end, k.Start, s)
				}
			}
			if utf8.ValidString(s) && !utf8.ValidString(k.Text) {
				t.Errorf("token %q cuts a character of %q", k.Text, s)
			}
			end = k.End
		}
		last := 0
		for _, r := range Sentences(tokens) {
			if r.First < last || r.Last <= r.First || r.Last > len(tokens) {
				t.Fatalf("sentence %v after %d of %q", r, last, s)
			}
			last = r.Last
		}
		if once := Fold(s); utf8.ValidString(s) && Fold(once) != once {
			t.Errorf("%q is folded to %q, and that to %q", s, once, Fold(once))
		}
	})
}

func BenchmarkTokenize(b *testing.B) {
	const s = "The coast guard said on Sunday that at least 17 sailors were rescued. قالت وزارة الصحة إن ٢٧ شخصاً أصيبوا أمس."
	var tokens []Token
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		tokens = AppendTokens(tokens[:0], s)
	}
}
