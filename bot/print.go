package bot

import (
	"fmt"
	"strings"
)

// String writes a reply as a person reads it: for logs, goldens and networks of plain text. The marked words stand
// between asterisks, buttons in brackets.
func (r Reply) String() string {
	var b strings.Builder
	for i, x := range r.Blocks {
		if i > 0 && !x.Joined {
			b.WriteString("\n")
		}
		b.WriteString(x.String())
	}
	if r.Picture != nil {
		fmt.Fprintf(&b, "(picture %s: %s)\n", r.Picture.Name, r.Picture.Alt)
	}
	for _, row := range r.Buttons {
		for i, x := range row {
			if i > 0 {
				b.WriteString(" ")
			}
			fmt.Fprintf(&b, "[%s]", x.Label)
		}
		b.WriteString("\n")
	}
	if r.Menu != nil {
		for _, x := range r.Menu.Options {
			fmt.Fprintf(&b, "( %s )\n", x.Label)
		}
	}
	if r.Toast != "" {
		fmt.Fprintf(&b, "(%s)\n", r.Toast)
	}
	return b.String()
}

func (x Block) String() string {
	switch x.Kind {
	case List:
		return "- " + strings.Join(x.Items, "\n- ") + "\n"
	case Heading:
		return "# " + x.Text + "\n"
	case Link:
		return x.Text + " <" + x.URL + ">\n"
	}
	s := x.Text
	if x.Mark[1] > x.Mark[0] {
		s = s[:x.Mark[0]] + "*" + s[x.Mark[0]:x.Mark[1]] + "*" + s[x.Mark[1]:]
	}
	if x.Kind == Quote {
		s = "> " + strings.ReplaceAll(s, "\n", "\n> ")
	}
	return s + "\n"
}
