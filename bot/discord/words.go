package discord

import (
	_ "embed"
	"fmt"
	"strings"

	"isnad/corpus/text"
)

//go:embed words.tsv
var wordsTSV string

var words = table(wordsTSV, "words.tsv", 3)

// say returns what the bot says on this network only.
func say(language, key string) string {
	for _, w := range words {
		if w[0] == key {
			if language == text.Arabic {
				return w[2]
			}
			return w[1]
		}
	}
	panic("discord/words.tsv has no " + key)
}

// table reads lines of columns with tabs between.
func table(file, name string, columns int) [][]string {
	var list [][]string
	for i, line := range strings.Split(file, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != columns {
			panic(fmt.Sprintf("%s:%d: a line has %d columns, this one %d", name, i+1, columns, len(f)))
		}
		list = append(list, f)
	}
	return list
}
