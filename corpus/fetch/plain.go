package fetch

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/goccy/go-yaml"

	"isnad/corpus"
)

// readPlain reads a text, with or without front matter.
func (r *run) readPlain(src source, s string) error {
	front, body, err := cutFront(s)
	if err == nil && strings.TrimSpace(body) == "" {
		err = errEmpty
	}
	var d corpus.Document
	if err == nil {
		d, err = front.document()
	}
	if err != nil {
		r.fail(src.name, err)
		return nil
	}
	named := d.ID == ""
	if named {
		d.ID = src.id
	}
	if d.URL == "" {
		d.URL = src.url
	}
	d.Title, d.Text = mend(d.Title), mend(body)
	return r.give(src, Item{Document: d, Name: src.name}, named)
}

// frontMatter is what stands between two lines of three dashes at the beginning of a text. Other fields are left alone.
type frontMatter struct {
	ID        any    `yaml:"id"`
	Outlet    string `yaml:"outlet"`
	Title     string `yaml:"title"`
	URL       string `yaml:"url"`
	Published any    `yaml:"published"`
	Language  string `yaml:"language"`
}

// cutFront cuts the front matter off a text.
func cutFront(s string) (frontMatter, string, error) {
	var front frontMatter
	first, rest, ok := cutLine(s)
	if !ok || strings.TrimRight(first, " \t") != "---" {
		return front, s, nil
	}
	var header strings.Builder
	fields := false
	for {
		line, after, ok := cutLine(rest)
		mark := strings.TrimRight(line, " \t")
		if mark == "---" || mark == "..." {
			rest = after
			break
		}
		if !ok {
			if fields {
				return front, "", errors.New("its front matter has no end; put a line of three dashes after it")
			}
			return front, s, nil // a text that begins with a rule
		}
		fields = fields || strings.Contains(line, ":")
		header.WriteString(line + "\n")
		rest = after
	}
	if err := yaml.Unmarshal([]byte(header.String()), &front); err != nil {
		return front, "", frontError(err)
	}
	return front, strings.TrimLeft(rest, "\r\n"), nil
}

var yamlPlace = regexp.MustCompile(`^\[(\d+):\d+\] (.*)`)

// frontError says what is wrong with front matter, in which line of the file. Most often it is a title with a colon.
func frontError(err error) error {
	message, _, _ := strings.Cut(err.Error(), "\n")
	where := ""
	if m := yamlPlace.FindStringSubmatch(message); m != nil {
		line, _ := strconv.Atoi(m[1])
		where, message = fmt.Sprintf(" in line %d", line+1), m[2] // the first line is the dashes
	}
	return fmt.Errorf("its front matter is not YAML%s: %s; put what holds a colon or a bracket in quotation marks", where, message)
}

// cutLine cuts the first line off s; ok tells that a line break followed it.
func cutLine(s string) (line, rest string, ok bool) {
	line, rest, ok = strings.Cut(s, "\n")
	return strings.TrimSuffix(line, "\r"), rest, ok
}

func (f frontMatter) document() (corpus.Document, error) {
	d := corpus.Document{Outlet: strings.TrimSpace(f.Outlet), Title: oneLine(f.Title), URL: strings.TrimSpace(f.URL), Language: strings.TrimSpace(f.Language)}
	if f.ID != nil {
		d.ID = label(fmt.Sprint(f.ID))
	}
	var err error
	if f.Published != nil {
		d.Published, d.DateOnly, err = parseTime(fmt.Sprint(f.Published))
	}
	return d, err
}

// label makes what names a document fit to be shown on a line: one line of letters and signs.
func label(s string) string { return strings.ToValidUTF8(oneLine(printable(s)), "\uFFFD") }

// printable takes the control characters out that are no white space: they print nothing, and some command a terminal.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// oneLine puts what may stand on several lines on one.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
