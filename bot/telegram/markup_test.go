package telegram

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"isnad/bot"
	"isnad/bot/telegram/telegramtest"
	"isnad/corpus/text"
)

// checkMarkup: the markup can be read, reads as the words, and unmark gives them back.
func checkMarkup(t *testing.T, blocks []bot.Block, language string) {
	t.Helper()
	html := markup(blocks, language)
	plain, _, err := telegramtest.Read(html)
	if err != nil {
		t.Errorf("%q: %v", html, err)
	}
	if want := visible(blocks, language); plain != want {
		t.Errorf("%q reads as %q, not %q", html, plain, want)
	}
	if got := unmark(html); got != plain {
		t.Errorf("%q without its marks is %q, not %q", html, got, plain)
	}
}

func TestMarkup(t *testing.T) {
	for _, words := range []string{"", "a < b & c > d", `"quoted" & 'so'`, "<b>bold</b>", "&lt;", "&amp;lt;", `\_*[]()~` + "`", "قال «نعم»", "👩‍🚀", "\xff\xfe", "a\nb"} {
		for _, kind := range []bot.BlockKind{bot.Heading, bot.Text, bot.Quote, bot.Link, bot.List} {
			b := bot.Block{Kind: kind, Text: words, URL: `https://x.example/?a=1&b="2"`, Items: []string{words, words}, Mark: [2]int{0, len(words)}}
			checkMarkup(t, []bot.Block{b, b}, text.Arabic)
			checkMarkup(t, []bot.Block{b}, text.English)
		}
	}
}

func FuzzMarkup(f *testing.F) {
	f.Add("a <b>", 1, 3, uint8(2))
	f.Add("قال & قيل", 0, 2, uint8(0))
	f.Fuzz(func(t *testing.T, words string, from, to int, kind uint8) {
		kinds := []bot.BlockKind{bot.Heading, bot.Text, bot.Quote, bot.Link, bot.List}
		b := bot.Block{Kind: kinds[int(kind)%len(kinds)], Text: words, URL: "https://x.example/" + strings.ToValidUTF8(words, "x"), Items: []string{words}, Mark: [2]int{from, to}}
		if from > 0 && from < len(words) && !utf8.RuneStart(words[from]) || to > 0 && to < len(words) && !utf8.RuneStart(words[to]) {
			b.Mark = [2]int{} // marks lie between letters
		}
		checkMarkup(t, []bot.Block{b}, text.Arabic)
	})
}

// TestLong: a long reply is dealt out to messages the network takes, nothing is lost, and the buttons stand below the
// last.
func TestLong(t *testing.T) {
	w := start(t, setup{})
	people(w)
	w.server.Wait(t, 5*time.Second, "the first poll", func() bool { return w.server.CallsNow("getUpdates") > 0 })
	sentence := "قال المتحدث إن " + strings.Repeat("كلمة طويلة و", 30) + "انتهى 👩‍🚀. "
	r := bot.Reply{Language: text.Arabic, Buttons: [][]bot.Button{{{Label: "x", Action: "x"}}}}
	for range 8 {
		r.Blocks = append(r.Blocks, bot.Block{Kind: bot.Heading, Text: "عنوان <1>"}, bot.Block{Kind: bot.Quote, Text: strings.Repeat(sentence, 4), Joined: true})
	}
	r.Blocks = append(r.Blocks, bot.Block{Kind: bot.Quote, Text: strings.Repeat(sentence, 30), Mark: [2]int{len(sentence), 20 * len(sentence)}})
	if err := w.tg.Send(t.Context(), bot.Place{Network: Network, Chat: "2"}, r); err != nil {
		t.Fatal(err)
	}
	w.clean()
	list := w.server.BotMessages()
	if len(list) < 5 {
		t.Errorf("%d messages", len(list))
	}
	var all strings.Builder
	for i, m := range list {
		all.WriteString(m.Text)
		if (m.Keyboard != nil) != (i == len(list)-1) {
			t.Errorf("message %d of %d: keyboard %v", i, len(list), m.Keyboard)
		}
	}
	squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
	if squeeze(all.String()) != squeeze(visible(r.Blocks, r.Language)) {
		t.Error("words were lost between the messages")
	}
}

// TestKeyboard: only buttons that the network takes are given to it.
func TestKeyboard(t *testing.T) {
	r := bot.Reply{Buttons: [][]bot.Button{{
		{Label: "good", Action: "a.1"}, {Label: "", Action: "a.2"}, {Label: "long", Action: strings.Repeat("x", 65)}, {Label: "arabic", Action: "ع"},
		{Label: "none", Action: ""}, {Label: "share", Action: "x", Share: strings.Repeat("س", 300)},
	}}, Menu: &bot.Menu{Options: []bot.Button{{Label: strings.Repeat("ط", 100), Action: "m.1"}, {Label: "two", Action: "m.2"}}}}
	var k inlineKeyboard
	if err := json.Unmarshal([]byte(keyboard(r, true)), &k); err != nil {
		t.Fatal(err)
	}
	if len(k.Rows) != 3 || len(k.Rows[0]) != 2 || length(*k.Rows[0][1].Switch) > 256 || length(k.Rows[1][0].Text) > 64 {
		t.Errorf("%+v", k)
	}
	for range 200 {
		r.Buttons = append(r.Buttons, []bot.Button{{Label: "more", Action: "a"}})
	}
	if err := json.Unmarshal([]byte(keyboard(r, true)), &k); err != nil || len(k.Rows) > maxButtons {
		t.Errorf("%d rows, %v", len(k.Rows), err)
	}
	if s := keyboard(bot.Reply{}, true); s != "" {
		t.Errorf("no buttons: %q", s)
	}
}

func TestClipped(t *testing.T) {
	for _, c := range []struct {
		in   string
		n    int
		want string
	}{{"abc", 3, "abc"}, {"abcd", 3, "ab…"}, {"😀😀", 4, "😀😀"}, {"😀😀😀", 4, "😀…"}, {"", 1, ""}} {
		if got := clipped(c.in, c.n); got != c.want || length(got) > c.n {
			t.Errorf("%q to %d: %q", c.in, c.n, got)
		}
	}
}
