package discord

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"isnad/bot"
)

// Every length is measured in UTF-16 units, of which a text never has fewer than the code points Discord counts.
func length(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}

// fit shortens a text to at most n units, between letters, with an ellipsis.
func fit(s string, n int) string {
	s = strings.ToValidUTF8(s, "\ufffd")
	if length(s) <= n {
		return s
	}
	used, end := 0, 0
	for i, r := range s {
		if used += utf16.RuneLen(r); used > n-1 {
			break
		}
		end = i + utf8.RuneLen(r)
	}
	return strings.TrimRight(s[:end], " \u00a0") + "…"
}

// escape takes their meaning from the signs of Discord's Markdown, so that the text appears as it is.
func escape(s string) string {
	var b strings.Builder
	b.Grow(len(s) + len(s)/16)
	start := true // nothing of the line but digits, blanks and marks of direction so far
	digits := false
	for _, r := range s {
		switch r {
		case '\\', '*', '_', '~', '`', '|', '<', '[', ']':
			b.WriteByte('\\')
		case '>', '#', '-', '+':
			if start && !digits {
				b.WriteByte('\\')
			}
		case '.':
			if start && digits {
				b.WriteByte('\\')
			}
		}
		switch {
		case r == '\n':
			start, digits = true, false
		case r == ' ' || r == '\t' || r == '\u200e' || r == '\u200f' || r == '\u2068':
		case r >= '0' && r <= '9':
			digits = true
		default:
			start = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// marked escapes a text and makes the bytes from mark[0] to mark[1] bold.
func marked(s string, mark [2]int) string {
	from, to := mark[0], mark[1]
	if from < 0 || to > len(s) || from >= to {
		return escape(s)
	}
	for from < to && s[from] == ' ' {
		from++
	}
	for to > from && s[to-1] == ' ' {
		to--
	}
	if from == to || strings.ContainsRune(s[from:to], '\n') {
		return escape(s)
	}
	return escape(s[:from]) + "**" + escapeRest(s[from:to]) + "**" + escapeRest(s[to:])
}

// escapeRest escapes what does not begin a line.
func escapeRest(s string) string { return strings.TrimPrefix(escape("x"+s), "x") }

// markdown is a block as Discord's Markdown.
func markdown(b bot.Block) string {
	switch b.Kind {
	case bot.Heading:
		return "**" + strings.ReplaceAll(escapeRest(b.Text), "\n", " ") + "**"
	case bot.Quote:
		return "> " + strings.ReplaceAll(marked(b.Text, b.Mark), "\n", "\n> ")
	case bot.Link:
		if b.URL == "" || len(address(b.URL)) > addressMax {
			return escape(b.Text)
		}
		front := "" // marks of direction have to stand before the bracket to have an effect
		label := b.Text
		for strings.HasPrefix(label, "\u200f") || strings.HasPrefix(label, "\u200e") {
			_, n := utf8.DecodeRuneInString(label)
			front, label = front+label[:n], label[n:]
		}
		return front + "[" + strings.ReplaceAll(escapeRest(label), "\n", " ") + "](<" + address(b.URL) + ">)"
	case bot.List:
		items := make([]string, len(b.Items))
		for i, item := range b.Items {
			items[i] = "• " + strings.ReplaceAll(escapeRest(item), "\n", " ")
		}
		return strings.Join(items, "\n")
	}
	return marked(b.Text, b.Mark)
}

// addressMax is the longest address that is made a link, in bytes: beyond it little room would be left for anything else.
const addressMax = 1000

// address makes an address safe inside a Markdown link.
func address(url string) string {
	return strings.NewReplacer("(", "%28", ")", "%29", "<", "%3C", ">", "%3E", " ", "%20", "\n", "", "\\", "%5C").Replace(url)
}
