package web

import (
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"strings"

	"isnad/bot"
	"isnad/corpus/text"
)

// page is what page.html shows. Texts are plain: the template escapes them.
type page struct {
	Question string // in the field, and of the buttons
	After    string // names the question before it, which it may follow up
	Asked    string // names the question itself, for the next
	Pressed  bool   // it is what a button of the question's page does
	Draft    string
	Examples []string
	Notices  []notice
	Toast    string
	Parts    []part
	Buttons  [][]bot.Button
	Picture  *picture
	Report   *report

	language string
}

// notice is news on a question that the visitor follows.
type notice struct {
	Language string
	Parts    []part
	Buttons  [][]bot.Button
}

// part is what belongs together in a reply, such as a source with its quotation.
type part struct {
	Blocks []block
}

// block is a block of a reply with its marked words apart.
type block struct {
	Kind                  bot.BlockKind
	Before, Marked, After string
	URL, Claim            string
	Context               string // what the link to the claim's report is called
	Page                  string // language of the page it stands on
	Items                 []string
}

// Language is that of the block's words.
func (b block) Language() string { return text.Language(b.Before + b.Marked + b.After) }

type picture struct {
	Source template.URL
	Alt    string
}

// report is a report with the words of one claim apart.
type report struct{ Before, Words, After string }

// reply fills the page with what the bot says.
func (p *page) reply(r bot.Reply) {
	if r.Language != "" {
		p.language = r.Language
	}
	p.Toast, p.Parts, p.Buttons = r.Toast, parts(r), buttons(r)
	if r.Asked != "" {
		p.Asked = r.Asked
	}
	if r.Picture != nil {
		p.Picture = &picture{template.URL("data:image/png;base64," + base64.StdEncoding.EncodeToString(r.Picture.PNG)), r.Picture.Alt}
	}
}

// buttons returns the rows of a reply's buttons, and below them its menu's options, one a row.
func buttons(r bot.Reply) [][]bot.Button {
	var out [][]bot.Button
	for _, row := range r.Buttons {
		var shown []bot.Button
		for _, b := range row {
			if b.Share == "" { // the page's address is what is passed on here
				shown = append(shown, b)
			}
		}
		if shown != nil {
			out = append(out, shown)
		}
	}
	if r.Menu != nil {
		for _, option := range r.Menu.Options {
			out = append(out, []bot.Button{option})
		}
	}
	return out
}

// parts puts the blocks of a reply together that belong together.
func parts(r bot.Reply) []part {
	var out []part
	for i := range r.Blocks {
		b := &r.Blocks[i]
		from, to := b.Mark[0], b.Mark[1]
		if from < 0 || to < from || to > len(b.Text) {
			from, to = 0, 0
		}
		shown := block{Kind: b.Kind, Before: b.Text[:from], Marked: b.Text[from:to], After: b.Text[to:], URL: b.URL, Claim: b.Claim, Context: say(r.Language, "context"), Page: r.Language, Items: b.Items}
		if !b.Joined || len(out) == 0 {
			out = append(out, part{})
		}
		last := &out[len(out)-1]
		last.Blocks = append(last.Blocks, shown)
	}
	return out
}

// Language is that of the page's own words.
func (p *page) Language() string { return p.language }

// Say returns the page's own words.
func (p *page) Say(key string) string { return say(p.language, key) }

func say(language, key string) string {
	w, ok := words[key]
	if !ok {
		panic("web/words.tsv has no " + key)
	}
	if language == text.Arabic {
		return w[1]
	}
	return w[0]
}

// direction is in which direction lines of a language run.
func direction(language string) string {
	if language == text.Arabic {
		return "rtl"
	}
	return "ltr"
}

var (
	//go:embed page.html
	pageFile string
	//go:embed words.tsv
	wordsFile string

	pageTemplate = template.Must(template.New("page.html").Funcs(template.FuncMap{"direction": direction, "languageOf": text.Language}).Parse(pageFile))
	words        = readWords(wordsFile)
)

// readWords reads the page's own words: key, English, Arabic.
func readWords(file string) map[string][2]string {
	out := map[string][2]string{}
	for line := range strings.Lines(file) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if line[0] == '#' {
			continue
		}
		if len(f) != 3 {
			panic(fmt.Sprintf("web/words.tsv: a line has a key, English and Arabic, with tabs between: %q", line))
		}
		out[f[0]] = [2]string{f[1], f[2]}
	}
	return out
}
