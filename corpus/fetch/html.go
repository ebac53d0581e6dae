package fetch

import (
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"isnad/corpus"
)

// readPage reads the report of a web page: the text that is no menu, box or footer, paragraph by paragraph, and what the
// page's metadata say of it.
func (r *run) readPage(src source, s string) error {
	d, err := pageDocument(s, src.url)
	if err != nil {
		r.fail(src.name, err)
		return nil
	}
	d.ID = src.id
	return r.give(src, Item{Document: d, Name: src.name}, src.url == "")
}

func pageDocument(s, address string) (corpus.Document, error) {
	base, err := url.Parse(address)
	if err != nil {
		return corpus.Document{}, err
	}
	tree, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return corpus.Document{}, err
	}
	meta := readMeta(tree, base)
	parser := readability.NewParser()
	article, err := parser.ParseDocument(tree, base)
	body := ""
	if err == nil && article.Node != nil {
		body = nodeText(article.Node)
	}
	if body == "" { // a page of a few lines, which the library takes for none
		body = nodeText(firstOf(tree, atom.Article, atom.Main, atom.Body))
	}
	if body == "" {
		return corpus.Document{}, errEmpty
	}
	d := corpus.Document{Text: body, Title: meta.title, Outlet: meta.site, URL: meta.canonical, Published: meta.published, DateOnly: meta.dateOnly}
	if d.Title == "" {
		d.Title = oneLine(article.Title)
	}
	if d.Outlet == "" {
		d.Outlet = oneLine(article.SiteName)
	}
	if d.URL == "" {
		d.URL = address
	}
	if d.Published.IsZero() && article.PublishedTime != nil {
		d.Published = *article.PublishedTime
		h, m, sec := d.Published.Clock()
		d.DateOnly = h == 0 && m == 0 && sec == 0
	}
	return d, nil
}

// firstOf returns the first element of the tree with one of the names, tried in order; the tree itself if there is none.
func firstOf(tree *html.Node, names ...atom.Atom) *html.Node {
	for _, name := range names {
		for n := range tree.Descendants() {
			if n.Type == html.ElementNode && n.DataAtom == name {
				return n
			}
		}
	}
	return tree
}

// htmlText returns the text of a piece of HTML, as feeds hold it.
func htmlText(s string) string {
	tree, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return oneLine(s)
	}
	return nodeText(firstOf(tree, atom.Body))
}

// blocks are the elements that begin and end a line.
var blocks = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Section: true, atom.Article: true, atom.Main: true, atom.Header: true, atom.Footer: true, atom.Aside: true,
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Ul: true, atom.Ol: true, atom.Li: true, atom.Dl: true, atom.Dt: true,
	atom.Dd: true, atom.Table: true, atom.Tr: true, atom.Blockquote: true, atom.Pre: true, atom.Figure: true, atom.Figcaption: true, atom.Hr: true, atom.Form: true,
	atom.Address: true, atom.Nav: true, atom.Body: true, atom.Details: true, atom.Summary: true, atom.Caption: true,
}

// silent are the elements whose text nobody reads.
var silent = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Head: true, atom.Iframe: true, atom.Object: true, atom.Svg: true, atom.Button: true,
	atom.Select: true, atom.Textarea: true, atom.Nav: true,
}

// nodeText returns the text of a tree: a line for each block, white space run together, no empty lines.
func nodeText(n *html.Node) string {
	var w textWriter
	w.node(n)
	w.flush()
	return strings.Join(w.lines, "\n")
}

type textWriter struct {
	lines []string
	line  strings.Builder
}

func (w *textWriter) node(n *html.Node) {
	if n == nil {
		return
	}
	switch n.Type {
	case html.TextNode:
		w.line.WriteString(n.Data)
		return
	case html.ElementNode:
		if silent[n.DataAtom] {
			return
		}
		if n.DataAtom == atom.Br {
			w.flush()
			return
		}
	case html.CommentNode, html.DoctypeNode:
		return
	}
	block := n.Type == html.ElementNode && blocks[n.DataAtom]
	if block {
		w.flush()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
	if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		w.line.WriteByte(' ')
	}
	if block {
		w.flush()
	}
}

func (w *textWriter) flush() {
	if s := oneLine(w.line.String()); s != "" {
		w.lines = append(w.lines, s)
	}
	w.line.Reset()
}
