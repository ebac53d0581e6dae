package fetch

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"isnad/corpus"
)

// readLines reads JSON objects, one a line, or an array of them: documents and claims. The claims of a document that
// stand together, after the document or without it, make one item.
func (r *run) readLines(src source, in *bufio.Reader) error {
	if head, _ := in.Peek(3); bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff")) {
		b, err := r.all(in)
		s := ""
		if err == nil {
			s, err = decode(b, "", false)
		}
		if err != nil {
			r.fail(src.name, err)
			return nil
		}
		in = bufio.NewReader(strings.NewReader(s))
	} else if bytes.Equal(head, []byte("\xef\xbb\xbf")) {
		in.Discard(3)
	}
	g := &grouper{run: r, src: src}
	objects := r.eachLine
	if isArray(in) {
		objects = r.eachElement
	}
	n := 0
	err := objects(src, in, func(name string, object []byte) error { n++; return g.object(name, object) })
	if err == nil {
		err = g.flush()
	}
	if err == nil && n == 0 {
		r.fail(src.name, errEmpty)
	}
	return err
}

// isArray tells whether the first sign that is no white space opens an array.
func isArray(in *bufio.Reader) bool {
	for n := 64; n <= 4096; n *= 4 {
		head, err := in.Peek(n)
		if trimmed := bytes.TrimLeft(head, " \t\r\n"); len(trimmed) > 0 {
			return trimmed[0] == '['
		}
		if err != nil {
			break
		}
	}
	return false
}

// eachLine calls f for every line that is not empty. A line over the limit is reported and skipped.
func (r *run) eachLine(src source, in *bufio.Reader, f func(name string, object []byte) error) error {
	limit := int(r.maxBytes())
	for number := 1; ; number++ {
		line, long, err := readLine(in, limit)
		if r.ctx.Err() != nil {
			return r.ctx.Err()
		}
		name := fmt.Sprintf("%s:%d", src.name, number)
		if err != nil && err != io.EOF {
			r.fail(name, plainError(err))
			return nil
		}
		if long {
			r.fail(name, tooLarge(int64(limit)))
		} else if line = bytes.TrimSpace(line); len(line) > 0 {
			if err := f(name, line); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
	}
}

// readLine reads a line without its end; long tells that it has more bytes than the limit, and was read past.
func readLine(in *bufio.Reader, limit int) (line []byte, long bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if len(line)+len(part) > limit+1 {
			long, line = true, nil
		} else if !long {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, long, err
		}
	}
}

// eachElement calls f for every element of an array.
func (r *run) eachElement(src source, in *bufio.Reader, f func(name string, object []byte) error) error {
	b, err := r.all(in)
	if err != nil {
		r.fail(src.name, plainError(err))
		return nil
	}
	var elements []json.RawMessage
	if err := json.Unmarshal(b, &elements); err != nil {
		r.fail(src.name, fmt.Errorf("it is not JSON: %s", jsonError(err)))
		return nil
	}
	for i, e := range elements {
		if err := f(fmt.Sprintf("%s: element %d", src.name, i+1), e); err != nil {
			return err
		}
	}
	return nil
}

// jsonDocument holds the fields of a document in JSON; others are left alone.
type jsonDocument struct {
	ID        json.RawMessage `json:"id"`
	Outlet    string          `json:"outlet"`
	Title     string          `json:"title"`
	Published string          `json:"published"`
	URL       string          `json:"url"`
	Language  string          `json:"language"`
	Text      *string         `json:"text"`
}

// grouper puts a document and the claims that follow it together.
type grouper struct {
	*run
	src     source
	held    *Item
	shifted int // bytes the title adds before the text of the held document
}

// object reads one object: a claim if it names its document, otherwise a document.
func (g *grouper) object(name string, b []byte) error {
	defer g.guard(name)
	if !utf8.Valid(b) { // the JSON reader would put other signs in place of what it cannot read
		g.fail(name, errCoding)
		return nil
	}
	var kind struct {
		Document json.RawMessage `json:"document"`
	}
	if err := json.Unmarshal(b, &kind); err != nil {
		g.fail(name, fmt.Errorf("it is not a JSON object: %s; mend it or take it out", jsonError(err)))
		return nil
	}
	if kind.Document != nil {
		return g.claim(name, b)
	}
	if err := g.flush(); err != nil {
		return err
	}
	d, err := parseDocument(b)
	if err != nil {
		g.fail(name, err)
		return nil
	}
	before := len(d.Text)
	complete(&d, g.lexicon())
	g.held, g.shifted = &Item{Document: d, Name: name}, len(d.Text)-before
	return nil
}

func parseDocument(b []byte) (corpus.Document, error) {
	var j jsonDocument
	if err := json.Unmarshal(b, &j); err != nil {
		return corpus.Document{}, fmt.Errorf("its fields are not those of a document: %s", jsonError(err))
	}
	id, err := idOf(j.ID)
	if err != nil {
		return corpus.Document{}, err
	}
	d := corpus.Document{ID: id, Outlet: strings.TrimSpace(j.Outlet), Title: oneLine(j.Title), URL: strings.TrimSpace(j.URL), Language: j.Language}
	switch {
	case d.ID == "":
		return d, errors.New(`the document has no "id"`)
	case j.Text == nil || strings.TrimSpace(*j.Text) == "":
		return d, errors.New(`the document has no "text"`)
	case strings.ContainsRune(*j.Text, 0):
		return d, errBinary
	}
	d.Text = *j.Text
	d.Published, d.DateOnly, err = parseTime(j.Published)
	return d, err
}

// idOf reads an id, which may be a string or a number.
func idOf(raw json.RawMessage) (string, error) {
	if raw == nil || string(raw) == "null" {
		return "", nil
	}
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return label(s), nil
	}
	var n json.Number
	if json.Unmarshal(raw, &n) == nil {
		return n.String(), nil
	}
	return "", errors.New("the id is neither a text nor a number")
}

// claim adds a claim to the item of its document.
func (g *grouper) claim(name string, b []byte) error {
	c, err := parseClaim(b)
	if err != nil {
		g.fail(name, err)
		return nil
	}
	if g.held == nil || g.held.Document.ID != c.Document {
		if err := g.flush(); err != nil {
			return err
		}
		g.held, g.shifted = &Item{Document: corpus.Document{ID: c.Document}, Name: name}, 0
	}
	if s := g.held.Document.Text; s != "" {
		if err := place(&c, s, g.shifted); err != nil {
			g.fail(name, err)
			return nil
		}
	}
	if c.ID == "" {
		c.ID = g.freeID()
	}
	if g.taken(c.ID) {
		g.fail(name, fmt.Errorf("another claim of the document has the id %q too", c.ID))
		return nil
	}
	g.held.Claims = append(g.held.Claims, c)
	return nil
}

// freeID returns an id that no claim of the held document has.
func (g *grouper) freeID() string {
	for n := len(g.held.Claims); ; n++ {
		if id := fmt.Sprintf("%s#%d", g.held.Document.ID, n); !g.taken(id) {
			return id
		}
	}
}

func (g *grouper) taken(id string) bool {
	return slices.ContainsFunc(g.held.Claims, func(c corpus.Claim) bool { return c.ID == id })
}

func (g *grouper) flush() error {
	if g.held == nil {
		return nil
	}
	it := *g.held
	g.held = nil
	return g.yield(it)
}

// jsonError says what is wrong with JSON without the names of Go's types.
func jsonError(err error) string {
	var kind *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &kind):
		value := "a " + kind.Value
		if strings.HasPrefix(kind.Value, "array") || strings.HasPrefix(kind.Value, "object") {
			value = "an " + kind.Value
		}
		if kind.Field == "" {
			return "it is " + value
		}
		return fmt.Sprintf("%q is %s", kind.Field, value)
	case errors.As(err, &syntax):
		return fmt.Sprintf("%s at byte %d", syntax, syntax.Offset)
	}
	return err.Error()
}
