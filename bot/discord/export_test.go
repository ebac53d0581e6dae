package discord

import "isnad/bot"

// For tests of what is sent without sending it.

var (
	Escape      = escape
	Marked      = marked
	Markdown    = markdown
	Definitions = definitions
)

// Messages are what a reply becomes, with the names of their files.
func Messages(r bot.Reply) (list []any, files [][]string) {
	for _, m := range messages(r) {
		var names []string
		for _, f := range m.files {
			names = append(names, f.Name)
		}
		list, files = append(list, m), append(files, names)
	}
	return list, files
}
