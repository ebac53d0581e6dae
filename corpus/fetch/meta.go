package fetch

import (
	"encoding/json"
	"net/url"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// meta is what a page's own metadata say of its report.
type meta struct {
	title     string
	site      string
	canonical string
	published time.Time
	dateOnly  bool
}

// readMeta reads meta elements (Open Graph and the older names), the canonical link, JSON-LD, and a time element. Times
// are read here rather than by the library, which forgets whether they had a clock.
func readMeta(tree *html.Node, base *url.URL) meta {
	var m meta
	var times []string // the surest first
	var timeElement, linked string
	for n := range tree.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Meta:
			name, value := strings.ToLower(attribute(n, "property")+attribute(n, "name")+attribute(n, "itemprop")), oneLine(attribute(n, "content"))
			switch name {
			case "og:title":
				m.title = value
			case "og:site_name":
				m.site = value
			case "og:url":
				m.canonical = resolve(base, value, m.canonical)
			case "article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "dc.date", "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date":
				times = append(times, value)
			}
		case atom.Link:
			if strings.EqualFold(attribute(n, "rel"), "canonical") {
				linked = resolve(base, attribute(n, "href"), linked)
			}
		case atom.Script:
			if strings.EqualFold(attribute(n, "type"), "application/ld+json") && n.FirstChild != nil {
				title, site, published := readLinked(n.FirstChild.Data)
				if m.title == "" {
					m.title = title
				}
				if m.site == "" {
					m.site = site
				}
				if published != "" {
					times = append(times, published)
				}
			}
		case atom.Time:
			if timeElement == "" {
				timeElement = attribute(n, "datetime")
			}
		}
	}
	if linked != "" {
		m.canonical = linked
	}
	for _, s := range append(times, timeElement) {
		if t, day, err := parseTime(s); err == nil && !t.IsZero() {
			m.published, m.dateOnly = t, day
			break
		}
	}
	return m
}

// readLinked reads the headline, the publisher's name and the time of publication of an article in JSON-LD.
func readLinked(s string) (title, site, published string) {
	var v any
	if json.Unmarshal([]byte(s), &v) != nil {
		return "", "", ""
	}
	var visit func(v any, depth int)
	visit = func(v any, depth int) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				visit(x, depth)
			}
		case map[string]any:
			if graph, ok := v["@graph"]; ok && depth < 3 {
				visit(graph, depth+1)
			}
			if p, ok := v["datePublished"].(string); ok && published == "" {
				published = p
				title, _ = v["headline"].(string)
				if publisher, ok := v["publisher"].(map[string]any); ok {
					site, _ = publisher["name"].(string)
				}
			}
		}
	}
	visit(v, 0)
	return oneLine(title), oneLine(site), published
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// resolve returns the address of a reference on a page; otherwise if it is none of the web.
func resolve(base *url.URL, reference, otherwise string) string {
	u, err := url.Parse(strings.TrimSpace(reference))
	if err != nil || reference == "" {
		return otherwise
	}
	if base != nil {
		u = base.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" {
		return otherwise
	}
	return u.String()
}
