package telegramtest

import (
	"fmt"
	"html"
	"strings"
)

var tags = map[string]bool{"b": true, "strong": true, "i": true, "em": true, "u": true, "s": true, "code": true, "pre": true, "a": true, "blockquote": true}

// Read reads the markup of the HTML mode as strictly as the network: it returns the text as it is read and as
// transcripts show it, with *bold*, "> " before quoted lines and [label](address).
func Read(s string) (plain, marked string, err error) {
	var p, m strings.Builder
	type open struct {
		name, href string
		from       int // in m
	}
	var stack []open
	for len(s) > 0 {
		i := strings.IndexAny(s, "<>&")
		if i < 0 {
			i = len(s)
		}
		p.WriteString(s[:i])
		m.WriteString(s[:i])
		if s = s[i:]; s == "" {
			break
		}
		switch s[0] {
		case '>':
			return "", "", fmt.Errorf("unescaped > at %q", clip(s))
		case '&':
			j := strings.IndexByte(s, ';')
			if j < 0 {
				return "", "", fmt.Errorf("unescaped & at %q", clip(s))
			}
			switch name := s[:j+1]; name {
			case "&lt;", "&gt;", "&amp;", "&quot;":
				p.WriteString(html.UnescapeString(name))
				m.WriteString(html.UnescapeString(name))
			default:
				return "", "", fmt.Errorf("unknown entity %q", clip(name))
			}
			s = s[j+1:]
			continue
		}
		j := strings.IndexByte(s, '>')
		if j < 0 {
			return "", "", fmt.Errorf("unclosed start tag at %q", clip(s))
		}
		tag := s[1:j]
		s = s[j+1:]
		if name, ok := strings.CutPrefix(tag, "/"); ok {
			if len(stack) == 0 || stack[len(stack)-1].name != name {
				return "", "", fmt.Errorf("unexpected end tag %q", name)
			}
			top := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			all := m.String()
			inner := all[top.from:]
			m.Reset()
			m.WriteString(all[:top.from])
			switch name {
			case "b", "strong":
				inner = "*" + inner + "*"
			case "blockquote":
				inner = "> " + strings.ReplaceAll(inner, "\n", "\n> ")
			case "a":
				inner = "[" + inner + "](" + top.href + ")"
			}
			m.WriteString(inner)
			continue
		}
		name, rest, _ := strings.Cut(tag, " ")
		if !tags[name] {
			return "", "", fmt.Errorf("unsupported start tag %q", clip(name))
		}
		o := open{name: name, from: m.Len()}
		for _, x := range stack {
			if x.name == name && (name == "blockquote" || name == "a") {
				return "", "", fmt.Errorf("%s may not be nested", name)
			}
		}
		if name == "a" {
			href, ok := strings.CutPrefix(rest, `href="`)
			href, end := strings.CutSuffix(href, `"`)
			if !ok || !end || strings.ContainsAny(href, `"<>`) {
				return "", "", fmt.Errorf("bad attribute %q", clip(rest))
			}
			o.href = html.UnescapeString(href)
		} else if rest != "" {
			return "", "", fmt.Errorf("unexpected attribute %q", clip(rest))
		}
		stack = append(stack, o)
	}
	if len(stack) > 0 {
		return "", "", fmt.Errorf("can't find end tag of %q", stack[len(stack)-1].name)
	}
	return p.String(), m.String(), nil
}
