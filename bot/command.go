package bot

import (
	_ "embed"
	"fmt"
	"strings"

	"isnad/corpus/text"
)

//go:embed commands.tsv
var commandsTSV string

// Argument is what a command is given.
type Argument string

const (
	NoArgument   Argument = "none"
	TextArgument Argument = "text"
	FileArgument Argument = "file" // text or an attached file
)

// Command is one of the bot's commands.
type Command struct {
	Name     string   // lower-case ASCII letters, at most 32
	Aliases  []string // other names, in Arabic
	Admin    bool
	Argument Argument
	usage    pair
	help     pair
}

// Help is the command's help line, at most 100 characters.
func (c Command) Help(language string) string { return c.help.in(language) }

// Usage names the command's argument; "" when it takes none.
func (c Command) Usage(language string) string { return c.usage.in(language) }

var commands = readCommands(commandsTSV)

// Commands returns the bot's commands in the order of its help.
func Commands() []Command { return append([]Command(nil), commands...) }

func readCommands(file string) []Command {
	var list []Command
	for i, line := range strings.Split(file, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 8 {
			panic(fmt.Sprintf("commands.tsv:%d: a line has 8 columns, this one %d", i+1, len(f)))
		}
		list = append(list, Command{Name: f[0], Aliases: strings.Fields(f[1]), Admin: f[2] == "admin", Argument: Argument(f[3]),
			usage: pair{f[4], f[5]}, help: pair{f[6], f[7]}})
	}
	return list
}

// parseCommand takes the command off a text: "/ask who?" is "ask" and "who?". A text without one has no name. The name
// of an unknown command is returned as written.
func parseCommand(s string) (name, rest string) {
	s = strings.TrimSpace(s)
	if !strings.HasPrefix(s, "/") {
		return "", s
	}
	name = s[1:]
	if i := strings.IndexFunc(name, isSpace); i >= 0 {
		name, rest = name[:i], strings.TrimSpace(name[i:])
	}
	if name == "" || strings.ContainsRune(name, '/') { // a path, or nothing
		return "", s
	}
	return known(name), rest
}

// known returns the name of the command that goes by a name or alias, or the name given.
func known(name string) string {
	folded := text.Fold(name)
	for i := range commands {
		if commands[i].Name == folded {
			return folded
		}
		for _, a := range commands[i].Aliases {
			if text.Fold(a) == folded {
				return commands[i].Name
			}
		}
	}
	return name
}

func commandOf(name string) *Command {
	for i := range commands {
		if commands[i].Name == name {
			return &commands[i]
		}
	}
	return nil
}

// help lists the commands.
func (b *Bot) help(language string, admin bool) Reply {
	r := Reply{Language: language, Blocks: []Block{heading(language, say(language, "help.title"))}}
	var items []string
	for _, c := range commands {
		if c.Admin && !admin || c.Name == "start" {
			continue
		}
		usage := c.Usage(language)
		if usage != "" {
			usage = " " + usage
		}
		// The command comes first in English, and last, isolated, in Arabic: no Arabic line begins with a Latin letter.
		item := "/" + c.Name + usage + " – " + c.Help(language)
		if language == text.Arabic {
			item = c.Help(language) + ": " + isolated("/"+c.Name) + usage
		}
		items = append(items, item)
	}
	r.Blocks = append(r.Blocks, Block{Kind: List, Items: items}, paragraph(language, say(language, "help.groups")))
	return r
}
