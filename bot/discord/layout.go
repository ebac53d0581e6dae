package discord

import (
	"bytes"
	"math"
	"strings"
	"unicode"

	"github.com/bwmarrin/discordgo"

	"isnad/bot"
)

// Discord's limits on one message.
const (
	contentMax     = 2000
	embedsMax      = 10
	embedsTotalMax = 6000
	titleMax       = 256
	descriptionMax = 4096
	altMax         = 1024
)

// barColour is the colour of the bar beside a source.
const barColour = 0x2b6cb0

// page is one message's worth of a reply: words, and an embed for each source.
type page struct {
	content string
	embeds  []*discordgo.MessageEmbed
}

// layout puts blocks on one page. A group of joined blocks that holds a quotation becomes an embed; the groups before
// the first such group are the message's words; those after it are embeds too, since embeds stand below the words, or
// small print below the last of them.
func layout(blocks []bot.Block) page {
	var p page
	var words []string
	for _, group := range groups(blocks) {
		if len(p.embeds) == 0 && !quotes(group) {
			words = append(words, lines(group))
			continue
		}
		if note := note(group); note != "" && len(p.embeds) > 0 && p.embeds[len(p.embeds)-1].Footer == nil {
			p.embeds[len(p.embeds)-1].Footer = &discordgo.MessageEmbedFooter{Text: note}
			continue
		}
		p.embeds = append(p.embeds, embed(group))
	}
	p.content = strings.Join(words, "\n\n")
	return p
}

func groups(blocks []bot.Block) [][]bot.Block {
	var list [][]bot.Block
	for i, b := range blocks {
		if i == 0 || !b.Joined {
			list = append(list, nil)
		}
		list[len(list)-1] = append(list[len(list)-1], b)
	}
	return list
}

func quotes(group []bot.Block) bool {
	for _, b := range group {
		if b.Kind == bot.Quote {
			return true
		}
	}
	return false
}

// noteMax is the longest text that is shown as small print, in UTF-16 units.
const noteMax = 200

// note is the text of a group that can be small print: one short line; "" for others.
func note(group []bot.Block) string {
	b := group[0]
	if len(group) > 1 || b.Kind != bot.Text || b.Mark[1] > b.Mark[0] || length(b.Text) > noteMax {
		return ""
	}
	return b.Text
}

func lines(group []bot.Block) string {
	list := make([]string, len(group))
	for i, b := range group {
		list[i] = markdown(b)
	}
	return strings.Join(list, "\n")
}

// embed shows a group; a first line that stands out as a whole is its title.
func embed(group []bot.Block) *discordgo.MessageEmbed {
	e := &discordgo.MessageEmbed{Type: discordgo.EmbedTypeRich, Color: barColour}
	if !quotes(group) {
		e.Color = 0
	}
	if first := group[0]; len(group) > 1 && !strings.Contains(first.Text, "\n") &&
		(first.Kind == bot.Heading || first.Kind == bot.Text && first.Mark == [2]int{0, len(first.Text)}) {
		if title := escapeRest(first.Text); length(title) <= titleMax {
			e.Title, group = title, group[1:]
		}
	}
	e.Description = lines(group)
	return e
}

// size measures blocks so that what is at most pageMax fits one message.
func size(blocks []bot.Block) int {
	p := layout(blocks)
	share := float64(length(p.content)) / contentMax
	total := 0
	for _, e := range p.embeds {
		total += length(e.Title) + length(e.Description)
		if e.Footer != nil {
			total += length(e.Footer.Text)
		}
		share = max(share, float64(length(e.Description))/descriptionMax)
	}
	share = max(share, float64(total)/embedsTotalMax, float64(len(p.embeds))/embedsMax)
	return int(math.Ceil(share * pageMax))
}

const pageMax = 1 << 20

// messages turns a reply into messages within all limits. The buttons and the picture go with the last one.
func messages(r bot.Reply) []message {
	var list []message
	for _, blocks := range bot.Split(visible(r.Blocks), pageMax, size) {
		p := layout(blocks)
		list = append(list, newMessage(p.content, p.embeds))
	}
	rows := components(r)
	if len(list) == 0 && (len(rows) > 0 || r.Picture != nil) {
		list = append(list, newMessage("", nil))
	}
	if len(list) == 0 {
		return nil
	}
	last := &list[len(list)-1]
	last.Components = rows
	if r.Picture != nil {
		attach(last, r.Picture)
	}
	if last.Content == "" && len(last.Embeds) == 0 && last.files == nil {
		last.Content = "\u200b" // buttons alone are an empty message to Discord
	}
	return list
}

// visible leaves out blocks in which there is nothing to see, which Discord refuses.
func visible(blocks []bot.Block) []bot.Block {
	list := make([]bot.Block, 0, len(blocks))
	apart := false
	for _, b := range blocks {
		if b.Kind == bot.List {
			var items []string
			for _, item := range b.Items {
				if seen(item) {
					items = append(items, item)
				}
			}
			b.Items = items
		}
		if b.Kind == bot.List && len(b.Items) == 0 || b.Kind != bot.List && !seen(b.Text) {
			apart = apart || !b.Joined
			continue
		}
		b.Joined = b.Joined && !apart
		apart = false
		list = append(list, b)
	}
	return list
}

// seen tells whether a text holds anything but blanks and signs that only steer the others.
func seen(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsGraphic(r) && !unicode.IsSpace(r) && !unicode.In(r, unicode.M) })
}

// newMessage is a message that pings nobody and has no null in it.
func newMessage(content string, embeds []*discordgo.MessageEmbed) message {
	if embeds == nil {
		embeds = []*discordgo.MessageEmbed{}
	}
	return message{Content: content, Embeds: embeds, Components: []discordgo.MessageComponent{},
		Mentions: discordgo.MessageAllowedMentions{Parse: []discordgo.AllowedMentionType{}}}
}

func attach(m *message, p *bot.Picture) {
	m.files = []*discordgo.File{{Name: p.Name, ContentType: "image/png", Reader: bytes.NewReader(p.PNG)}}
	m.Attachments = &[]attachment{{ID: 0, Name: p.Name, Description: fit(p.Alt, altMax)}}
}
