package discord

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"

	"isnad/bot"
	"isnad/corpus/text"
)

//go:embed options.tsv
var optionsTSV string

// option is one line of options.tsv.
type option struct {
	name     string
	kind     string
	needed   bool
	longest  int
	choices  []string
	english  string
	arabic   string
	position int
}

var optionsOf = readOptions()

func readOptions() map[string][]option {
	m := map[string][]option{}
	for _, f := range table(optionsTSV, "options.tsv", 7) {
		longest, err := strconv.Atoi(f[4])
		if err != nil {
			panic("options.tsv: the length of " + f[0] + " " + f[1] + " is no number")
		}
		kind, list, _ := strings.Cut(f[2], ":")
		o := option{name: f[1], kind: kind, needed: f[3] == "must", longest: longest, english: f[5], arabic: f[6], position: len(m[f[0]])}
		if list != "" {
			o.choices = strings.Split(list, ",")
		}
		m[f[0]] = append(m[f[0]], o)
	}
	return m
}

// hushed are the commands whose replies concern the asker alone.
var hushed = map[string]bool{"help": true, "lang": true, "about": true, "following": true, "follow": true, "load": true, "reject": true,
	"restore": true, "stats": true}

const (
	descriptionLimit = 100 // of a command or option
	manageGuild      = int64(discordgo.PermissionManageGuild)
)

// definitions are the bot's commands as Discord wants them. Discord knows no Arabic locale, so every command stands
// there twice, under its English and under its Arabic name, and is described in both languages.
func definitions() []*discordgo.ApplicationCommand {
	var list []*discordgo.ApplicationCommand
	for _, c := range bot.Commands() {
		if c.Name == "start" {
			continue // Discord has no such moment
		}
		list = append(list, slash(c, c.Name, text.English))
		if !c.Admin && len(c.Aliases) > 0 {
			list = append(list, slash(c, c.Aliases[0], text.Arabic))
		}
	}
	for _, language := range []string{text.English, text.Arabic} {
		list = append(list, anywhere(&discordgo.ApplicationCommand{Type: discordgo.MessageApplicationCommand, Name: say(language, "check.message"),
			Options: []*discordgo.ApplicationCommandOption{}}))
	}
	return list
}

func slash(c bot.Command, name, language string) *discordgo.ApplicationCommand {
	d := anywhere(&discordgo.ApplicationCommand{Type: discordgo.ChatApplicationCommand, Name: name,
		Description: both(language, c.Help(text.English), c.Help(text.Arabic)), Options: []*discordgo.ApplicationCommandOption{}})
	if c.Admin {
		permission := manageGuild
		d.DefaultMemberPermissions = &permission
		d.Contexts = &[]discordgo.InteractionContextType{discordgo.InteractionContextGuild, discordgo.InteractionContextBotDM}
	}
	for _, o := range optionsOf[c.Name] {
		d.Options = append(d.Options, o.definition(language))
	}
	return d
}

// anywhere lets a command be used in servers, in private chats with the bot and, installed by a user, in all his chats.
func anywhere(d *discordgo.ApplicationCommand) *discordgo.ApplicationCommand {
	d.IntegrationTypes = &[]discordgo.ApplicationIntegrationType{discordgo.ApplicationIntegrationGuildInstall, discordgo.ApplicationIntegrationUserInstall}
	d.Contexts = &[]discordgo.InteractionContextType{discordgo.InteractionContextGuild, discordgo.InteractionContextBotDM,
		discordgo.InteractionContextPrivateChannel}
	return d
}

func (o option) definition(language string) *discordgo.ApplicationCommandOption {
	d := &discordgo.ApplicationCommandOption{Type: discordgo.ApplicationCommandOptionString, Name: o.name,
		Description: both(language, o.english, o.arabic), Required: o.needed, MaxLength: o.longest,
		ChannelTypes: []discordgo.ChannelType{}, Options: []*discordgo.ApplicationCommandOption{}, Choices: []*discordgo.ApplicationCommandOptionChoice{}}
	switch o.kind {
	case "topic":
		d.Autocomplete = true
	case "file":
		d.Type = discordgo.ApplicationCommandOptionAttachment
	case "yes":
		d.Type = discordgo.ApplicationCommandOptionBoolean
	case "choice":
		for _, c := range o.choices {
			d.Choices = append(d.Choices, &discordgo.ApplicationCommandOptionChoice{Name: c, Value: c})
		}
	}
	return d
}

// both puts a description in both languages, the named one first, or in that one alone where there is no room.
func both(language, english, arabic string) string {
	first, second := english, arabic
	if language == text.Arabic {
		first, second = arabic, english
	}
	if s := first + " · " + second; length(s) <= descriptionLimit {
		return s
	}
	return fit(first, descriptionLimit)
}

// commandOf returns the neutral name of a command by the name it goes by here; "" for none of the bot's.
func commandOf(d discordgo.ApplicationCommandInteractionData) string {
	if d.CommandType == discordgo.MessageApplicationCommand {
		return "check"
	}
	for _, c := range bot.Commands() {
		if d.Name == c.Name {
			return c.Name
		}
		for _, alias := range c.Aliases {
			if d.Name == alias {
				return c.Name
			}
		}
	}
	return ""
}

// fingerprint tells one set of definitions from another.
func fingerprint(application string, definitions any) string {
	text, err := json.Marshal(definitions)
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(append([]byte(application+" "), text...))
	return hex.EncodeToString(sum[:])
}
