package bot

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func runes(blocks []Block) int {
	n := 0
	for i, b := range blocks {
		if i > 0 {
			n++
		}
		n += utf8.RuneCountInString(b.Text)
		for _, item := range b.Items {
			n += utf8.RuneCountInString(item) + 1
		}
	}
	return n
}

func wordsOf(pages ...[]Block) string {
	var b strings.Builder
	for _, page := range pages {
		for _, x := range page {
			b.WriteString(x.Text)
			b.WriteString(strings.Join(x.Items, ""))
		}
	}
	return strings.Join(strings.FieldsFunc(b.String(), unicode.IsSpace), "")
}

func marked(pages ...[]Block) string {
	var b strings.Builder
	for _, page := range pages {
		for _, x := range page {
			b.WriteString(x.Text[x.Mark[0]:x.Mark[1]])
		}
	}
	return strings.Join(strings.FieldsFunc(b.String(), unicode.IsSpace), "")
}

// checkSplit: every page fits, and all words and marked words are there in their order.
func checkSplit(t *testing.T, blocks []Block, limit int) [][]Block {
	t.Helper()
	pages := Split(blocks, limit, runes)
	for i, page := range pages {
		if n := runes(page); n > limit {
			t.Errorf("page %d has %d runes, not %d", i, n, limit)
		}
		for _, b := range page {
			first, _ := utf8.DecodeRuneInString(b.Text)
			if unicode.Is(unicode.M, first) && !unicode.Is(unicode.M, firstRune(blocks[0].Text)) {
				t.Errorf("page %d begins with a mark that belongs to the letter before: %q", i, b.Text)
			}
			if !utf8.ValidString(b.Text) {
				t.Errorf("page %d was cut in a letter", i)
			}
		}
	}
	if got, want := wordsOf(pages...), wordsOf(blocks); got != want {
		t.Errorf("the pages say\n%q, not\n%q", got, want)
	}
	if got, want := marked(pages...), marked(blocks); got != want {
		t.Errorf("marked is %q, not %q", got, want)
	}
	return pages
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func TestSplit(t *testing.T) {
	para := func(n int, joined bool) Block {
		return Block{Kind: Text, Text: strings.Repeat("كلمةٌ ", n-1) + "نهاية", Joined: joined}
	}
	// Sources stay whole while they can.
	pages := checkSplit(t, []Block{para(5, false), para(5, true), para(5, false), para(5, true)}, 70)
	if len(pages) != 2 || len(pages[0]) != 2 {
		t.Errorf("%d pages", len(pages))
	}
	// A source that is too long for a page is cut between its blocks.
	if pages := checkSplit(t, []Block{para(8, false), para(8, true)}, 60); len(pages) != 2 {
		t.Errorf("%d pages", len(pages))
	}
	// A block that is too long is cut at white space; its mark is kept on both sides.
	long := para(50, false)
	long.Mark = [2]int{20, len(long.Text) - 20}
	pages = checkSplit(t, []Block{long}, 40)
	for _, p := range pages[:len(pages)-1] {
		if !strings.HasSuffix(p[0].Text, "ٌ") {
			t.Errorf("cut in a word: %q", p[0].Text)
		}
	}
	// A word longer than a page is cut between letters.
	checkSplit(t, []Block{{Kind: Text, Text: strings.Repeat("مُحَمَّد", 30)}}, 25)
	// An isolate is not cut.
	isolate := isolated("a name in Latin letters")
	for _, p := range checkSplit(t, []Block{{Kind: Text, Text: "نص " + isolate + " نص " + isolate}}, 40) {
		if strings.Count(p[0].Text, firstIsolate) != strings.Count(p[0].Text, popIsolate) {
			t.Errorf("an isolate is cut: %+q", p[0].Text)
		}
	}
	// Lists are cut between their items, and in an item that alone is too long.
	checkSplit(t, []Block{{Kind: List, Items: []string{strings.Repeat("a ", 10), strings.Repeat("b ", 10), strings.Repeat("c ", 90)}}}, 50)
	if pages := Split(nil, 10, runes); len(pages) != 0 {
		t.Errorf("%d pages of nothing", len(pages))
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("كلمة كلمة\nكلمة", uint8(7), uint64(3))
	f.Add("a\u2068bbbb\u2069 ccc\u0651", uint8(30), uint64(9))
	f.Fuzz(func(t *testing.T, s string, limit uint8, seed uint64) {
		if !utf8.ValidString(s) || len(s) == 0 {
			return
		}
		most := int(limit) + 220 // isolates up to 200 bytes and clusters of marks stay whole
		for i, n := 0, 0; i < len(s); {
			r, size := utf8.DecodeRuneInString(s[i:])
			if unicode.Is(unicode.M, r) || r == '\u200c' || r == '\u200d' || r >= '\u2066' && r <= '\u2069' {
				if n++; n > 100 {
					return // a letter with a hundred marks fits nowhere
				}
			}
			i += size
		}
		r := rand.New(rand.NewPCG(seed, 1))
		var blocks []Block
		for range 1 + r.IntN(4) {
			b := Block{Kind: Text, Text: strings.Repeat(s, 1+r.IntN(5)), Joined: r.IntN(2) == 0}
			if r.IntN(3) == 0 {
				b = Block{Kind: List, Items: strings.Split(b.Text, " ")}
			}
			blocks = append(blocks, b)
		}
		pages := Split(blocks, most, runes)
		if got, want := wordsOf(pages...), wordsOf(blocks); got != want {
			t.Errorf("the pages say\n%q, not\n%q", got, want)
		}
		for i, p := range pages {
			if n := runes(p); n > most {
				t.Errorf("page %d has %d runes of %d", i, n, most)
			}
		}
	})
}
