package bot

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Split deals blocks out to messages of at most limit, as size measures them: first between groups of joined blocks,
// then between blocks, and only inside a block that alone is too long, at white space. It loses nothing but the space
// it cuts at. size must not fall when text is added.
func Split(blocks []Block, limit int, size func([]Block) int) [][]Block {
	var pages [][]Block
	var page []Block
	flush := func() {
		if len(page) > 0 {
			pages = append(pages, page)
			page = nil
		}
	}
	fits := func(more ...Block) bool { return size(append(page[:len(page):len(page)], more...)) <= limit }
	for len(blocks) > 0 {
		n := 1
		for n < len(blocks) && blocks[n].Joined {
			n++
		}
		set := blocks[:n]
		blocks = blocks[n:]
		if fits(set...) {
			page = append(page, set...)
			continue
		}
		if flush(); fits(set...) {
			page = append(page, set...)
			continue
		}
		for _, b := range set {
			if fits(b) {
				page = append(page, b)
				continue
			}
			flush()
			for !fits(b) {
				head, tail, ok := halve(b, func(x Block) bool { return fits(x) })
				if !ok {
					break // not one letter fits: the limit is below the markup's own size
				}
				pages = append(pages, []Block{head})
				b = tail
			}
			page = append(page, b)
		}
	}
	flush()
	return pages
}

// halve cuts the longest piece that fits off a block.
func halve(b Block, fits func(Block) bool) (head, tail Block, ok bool) {
	if b.Kind == List {
		return halveList(b, fits)
	}
	cuts := cuts(b.Text)
	low, high := 0, len(cuts) // cuts[:low] fit
	for low < high {
		mid := (low + high) / 2
		if fits(b.slice(0, cuts[mid])) {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low == 0 {
		return b, b, false
	}
	at := cuts[low-1]
	for i := low - 1; i >= 0 && cuts[i] > at/2; i-- { // a blank in the second half is better than a cut in a word
		if r, _ := utf8.DecodeRuneInString(b.Text[cuts[i]:]); isSpace(r) {
			at = cuts[i]
			break
		}
	}
	head, tail = b.slice(0, at), b.slice(at, len(b.Text))
	head.URL = b.URL
	if trimmed := strings.TrimLeftFunc(tail.Text, isSpace); trimmed != tail.Text {
		tail = tail.slice(len(tail.Text)-len(trimmed), len(tail.Text))
	}
	if tail.Text == "" {
		return b, b, false
	}
	return head, tail, true
}

func halveList(b Block, fits func(Block) bool) (head, tail Block, ok bool) {
	n := 0
	for n < len(b.Items) {
		x := b
		x.Items = b.Items[:n+1]
		if !fits(x) {
			break
		}
		n++
	}
	head, tail = b, b
	if n > 0 {
		head.Items, tail.Items, tail.Joined = b.Items[:n], b.Items[n:], false
		return head, tail, len(tail.Items) > 0
	}
	// The first item alone is too long: it is cut like a text.
	first, rest, ok := halve(Block{Kind: Text, Text: b.Items[0]}, func(x Block) bool {
		y := b
		y.Items = []string{x.Text}
		return fits(y)
	})
	if !ok {
		return b, b, false
	}
	head.Items = []string{first.Text}
	tail.Items = append([]string{rest.Text}, b.Items[1:]...)
	tail.Joined = false
	return head, tail, true
}

// slice returns the block with a part of its text, and of its mark what lies in it.
func (b Block) slice(from, to int) Block {
	s := b
	s.Text = b.Text[from:to]
	start, end := max(b.Mark[0], from), min(b.Mark[1], to)
	if s.Mark = [2]int{start - from, end - from}; start >= end {
		s.Mark = [2]int{}
	}
	if from > 0 {
		s.Joined = false
	}
	return s
}

// cuts returns where a text may be cut: at every letter's end, but not before a mark that belongs to the letter, not
// after a joiner, and not inside an isolate unless it is longer than isolateMax.
func cuts(s string) []int {
	const isolateMax = 200 // bytes; a longer one is a quotation and may be cut
	var list []int
	depth, opened := 0, 0
	for i, r := range s {
		if r == '\u2069' && depth > 0 {
			depth--
			continue // the cut comes after it
		}
		if i > 0 && (depth == 0 || i-opened > isolateMax) && !unicode.Is(unicode.M, r) && r != '\u200d' && r != '\u200c' {
			if before, _ := utf8.DecodeLastRuneInString(s[:i]); before != '\u200d' && before != '\u200c' {
				list = append(list, i)
			}
		}
		if r == '\u2066' || r == '\u2067' || r == '\u2068' {
			if depth++; depth == 1 {
				opened = i
			}
		}
	}
	return list
}

func isSpace(r rune) bool { return unicode.IsSpace(r) }
