package discord_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"isnad/bot"
	"isnad/bot/discord"
	"isnad/bot/discord/discordtest"
)

// Each line of testdata/markup/escape.tsv is a text and what is sent so that it appears as it is; \n stands for a new line.
func TestEscape(t *testing.T) {
	for i, f := range lines(t, "testdata/markup/escape.tsv", 2) {
		if got := discord.Escape(f[0]); got != f[1] {
			t.Errorf("line %d: %q became %q, want %q", i+1, f[0], got, f[1])
		}
	}
}

// Each line of testdata/markup/block.tsv is a kind of block, its text with the mark between { and }, its address, and
// what is sent.
func TestMarkdown(t *testing.T) {
	for i, f := range lines(t, "testdata/markup/block.tsv", 4) {
		b := bot.Block{Kind: bot.BlockKind(f[0]), URL: f[2]}
		before, rest, marked := strings.Cut(f[1], "{")
		if marked {
			inside, after, _ := strings.Cut(rest, "}")
			b.Text, b.Mark = before+inside+after, [2]int{len(before), len(before) + len(inside)}
		} else {
			b.Text = f[1]
		}
		if b.Kind == bot.List {
			b.Items = strings.Split(b.Text, ";")
		}
		if got := discord.Markdown(b); got != f[3] {
			t.Errorf("line %d: got %q, want %q", i+1, got, f[3])
		}
	}
}

// lines reads a file of columns with tabs between; lines that begin with # say what they are for.
func lines(t *testing.T, name string, columns int) [][]string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for _, line := range strings.Split(strings.TrimRight(string(b), "\n"), "\n") {
		if strings.HasPrefix(line, "# ") {
			continue
		}
		f := strings.Split(strings.ReplaceAll(line, `\n`, "\n"), "\t")
		if len(f) != columns {
			t.Fatalf("%s: %q has %d columns, want %d", name, line, len(f), columns)
		}
		out = append(out, f)
	}
	return out
}

var scraps = []string{"قال المتحدث ", "3,000 ", "people ", "\u2068United Nations\u2069 ", "**", "`", "\n", "[x](y) ", "> ", "# ", "@everyone ", "<@1> ", "👩‍👩‍👧 ", "é", "مُحَاصَرُون ",
	"https://a.example/b_c(d) ", "\\", "||", "~~", "1. ", "- ", "\u200f", "\x00", "\xff", strings.Repeat("ط", 300), strings.Repeat("x", 700), strings.Repeat("😀 ", 200)}

func randomText(r *rand.Rand, most int) string {
	var b strings.Builder
	for range r.IntN(most + 1) {
		b.WriteString(scraps[r.IntN(len(scraps))])
	}
	return b.String()
}

// randomReply is a reply of any shape, longer and odder than the conversation makes them.
func randomReply(r *rand.Rand) bot.Reply {
	var reply bot.Reply
	kinds := []bot.BlockKind{bot.Heading, bot.Text, bot.Quote, bot.Link, bot.List}
	for range r.IntN(40) {
		b := bot.Block{Kind: kinds[r.IntN(len(kinds))], Text: randomText(r, 12), Joined: r.IntN(2) == 0}
		if n := len(b.Text); n > 0 && r.IntN(2) == 0 {
			b.Mark[0] = r.IntN(n)
			b.Mark[1] = b.Mark[0] + r.IntN(n-b.Mark[0]+1)
		}
		if b.Kind == bot.Link {
			b.URL = "https://a.example/" + strings.Repeat("(x)", r.IntN(20))
		}
		if b.Kind == bot.List {
			for range r.IntN(30) {
				b.Items = append(b.Items, randomText(r, 4))
			}
		}
		reply.Blocks = append(reply.Blocks, b)
	}
	for range r.IntN(8) {
		var row []bot.Button
		for range r.IntN(8) {
			row = append(row, bot.Button{Label: randomText(r, 3), Action: fmt.Sprintf("x.%d", r.IntN(40)), Main: r.IntN(2) == 0})
		}
		reply.Buttons = append(reply.Buttons, row)
	}
	if r.IntN(3) == 0 {
		reply.Menu = &bot.Menu{Prompt: randomText(r, 4)}
		for range r.IntN(40) {
			reply.Menu.Options = append(reply.Menu.Options, bot.Button{Label: randomText(r, 3), Action: fmt.Sprintf("m.%d", r.IntN(60))})
		}
	}
	if r.IntN(5) == 0 {
		reply.Picture = &bot.Picture{Name: "figures.png", PNG: []byte{1}, Alt: randomText(r, 9)}
	}
	return reply
}

// Whatever the reply, Discord takes every message it becomes.
func TestMessagesAreTaken(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for i := range 3000 {
		reply := randomReply(r)
		list, files := discord.Messages(reply)
		for j, m := range list {
			if err := discordtest.Check(m, files[j]...); err != nil {
				t.Fatalf("reply %d, message %d of %d: %v\n%#v", i, j+1, len(list), err, reply)
			}
		}
	}
}

// Nothing of a long reply is lost: all its words are sent, in their order.
func TestNothingIsLost(t *testing.T) {
	var reply bot.Reply
	var want []string
	word := 0
	words := func(n int) string {
		var b strings.Builder
		for range n {
			word++
			w := fmt.Sprintf("w%d", word)
			want = append(want, w)
			b.WriteString(w + " ")
		}
		return strings.TrimSpace(b.String())
	}
	for i := range 12 {
		reply.Blocks = append(reply.Blocks, bot.Block{Kind: bot.Heading, Text: words(3)}, bot.Block{Kind: bot.Text, Text: words(40 + 300*(i%3)), Joined: true},
			bot.Block{Kind: bot.Quote, Text: words(100 + 900*(i%2)), Joined: true})
	}
	list, _ := discord.Messages(reply)
	var got []string
	for _, m := range list {
		b, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		var x struct {
			Content string
			Embeds  []struct{ Title, Description string }
		}
		if err := json.Unmarshal(b, &x); err != nil {
			t.Fatal(err)
		}
		all := x.Content
		for _, e := range x.Embeds {
			all += " " + e.Title + " " + e.Description
		}
		got = append(got, strings.Fields(strings.NewReplacer("*", "", ">", "").Replace(all))...)
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("%d words were sent of %d, or not in their order", len(got), len(want))
	}
	if len(list) < 2 {
		t.Errorf("%d messages; the test is to be longer than one", len(list))
	}
}

func FuzzEscape(f *testing.F) {
	for _, s := range scraps {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 3000 {
			return
		}
		reply := bot.Reply{Blocks: []bot.Block{{Kind: bot.Heading, Text: s}, {Kind: bot.Quote, Text: s, Mark: [2]int{0, len(s)}, Joined: true},
			{Kind: bot.List, Items: []string{s, s}}, {Kind: bot.Link, Text: s, URL: "https://a.example/" + s}}}
		if strings.TrimSpace(s) == "" {
			return
		}
		list, _ := discord.Messages(reply)
		for _, m := range list {
			if err := discordtest.Check(m); err != nil {
				t.Fatalf("%v for %q", err, s)
			}
		}
	})
}
