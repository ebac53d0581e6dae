package telegram

import (
	"encoding/json"
	"strings"
	"unicode/utf16"

	"isnad/bot"
	"isnad/corpus/text"
)

// Limits of a message, in UTF-16 units after the markup is taken off, and of buttons.
const (
	maxText    = 4096
	maxCaption = 1024
	maxToast   = 200
	rowButtons = 8
	maxButtons = 100
)

// length counts UTF-16 units.
func length(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(max(r, 0))
	}
	return n
}

// clipped shortens to at most n UTF-16 units.
func clipped(s string, n int) string {
	if length(s) <= n {
		return s
	}
	used := 1 // the ellipsis
	for i, r := range s {
		if used += utf16.RuneLen(max(r, 0)); used > n {
			return s[:i] + "…"
		}
	}
	return s
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// escape makes words safe in HTML mode: & < > and, for attributes, the double quotation mark.
func escape(s string) string { return escaper.Replace(strings.ToValidUTF8(s, "\ufffd")) }

// markup writes blocks as HTML of the Bot API.
func markup(blocks []bot.Block, language string) string {
	return write(blocks, language, true)
}

// visible writes blocks as they are read, without markup: it is what the limits count.
func visible(blocks []bot.Block, language string) string {
	return write(blocks, language, false)
}

func write(blocks []bot.Block, language string, html bool) string {
	var b strings.Builder
	tag := func(s string) {
		if html {
			b.WriteString(s)
		}
	}
	words := func(s string) {
		if html {
			s = escape(s)
		} else {
			s = strings.ToValidUTF8(s, "\ufffd")
		}
		b.WriteString(s)
	}
	marked := func(x bot.Block) {
		if x.Mark[0] < 0 || x.Mark[1] > len(x.Text) || x.Mark[0] >= x.Mark[1] {
			words(x.Text)
			return
		}
		words(x.Text[:x.Mark[0]])
		tag("<b>")
		words(x.Text[x.Mark[0]:x.Mark[1]])
		tag("</b>")
		words(x.Text[x.Mark[1]:])
	}
	for i, x := range blocks {
		if i > 0 {
			b.WriteString("\n")
			if !x.Joined {
				b.WriteString("\n")
			}
		}
		switch x.Kind {
		case bot.Heading:
			tag("<b>")
			words(x.Text)
			tag("</b>")
		case bot.Quote:
			tag("<blockquote>")
			marked(x)
			tag("</blockquote>")
		case bot.Link:
			tag(`<a href="` + escape(x.URL) + `">`)
			words(x.Text)
			tag("</a>")
		case bot.List:
			for j, item := range x.Items {
				if j > 0 {
					b.WriteString("\n")
				}
				// The mark keeps the bullet on the side where the language begins.
				if language == text.Arabic {
					b.WriteString("\u200f")
				}
				b.WriteString("• ")
				words(item)
			}
		default:
			marked(x)
		}
	}
	return b.String()
}

// messages deals a reply out to the texts of one or more messages.
func messages(r bot.Reply, limit int) []string {
	var out []string
	for _, blocks := range bot.Split(r.Blocks, limit, func(b []bot.Block) int { return length(visible(b, r.Language)) }) {
		out = append(out, markup(blocks, r.Language))
	}
	return out
}

type inlineKeyboard struct {
	Rows [][]inlineButton `json:"inline_keyboard"`
}

type inlineButton struct {
	Text   string  `json:"text"`
	Data   string  `json:"callback_data,omitempty"`
	Switch *string `json:"switch_inline_query,omitempty"`
}

// keyboard writes the buttons of a reply; "" for none. A menu becomes buttons, one a row.
func keyboard(r bot.Reply, inline bool) string {
	var k inlineKeyboard
	n := 0
	add := func(row []bot.Button) {
		var out []inlineButton
		for _, x := range row {
			if n >= maxButtons || len(out) >= rowButtons {
				continue
			}
			button := inlineButton{Text: clipped(x.Label, 64), Data: x.Action}
			switch {
			case x.Share != "" && inline:
				query := clipped(x.Share, 256)
				button.Data, button.Switch = "", &query
			case x.Share != "" || !goodAction(x.Action) || x.Label == "":
				continue
			}
			out = append(out, button)
			n++
		}
		if out != nil {
			k.Rows = append(k.Rows, out)
		}
	}
	for _, row := range r.Buttons {
		add(row)
	}
	if r.Menu != nil {
		for _, x := range r.Menu.Options {
			add([]bot.Button{x})
		}
	}
	if k.Rows == nil {
		return ""
	}
	b, err := json.Marshal(k)
	if err != nil {
		return ""
	}
	return string(b)
}

func goodAction(s string) bool {
	if len(s) == 0 || len(s) > bot.MaxAction {
		return false
	}
	for i := 0; i < len(s); i++ {
		if s[i] <= ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}
