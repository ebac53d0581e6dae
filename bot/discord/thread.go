package discord

import (
	"context"
	"strings"

	"github.com/bwmarrin/discordgo"

	"isnad/bot"
	"isnad/corpus/text"
)

const threadNameMax = 100

// offerThread puts a button under an answer in a server's channel, by which the questions go on in a thread.
func (n *Network) offerThread(pages []message, in bot.Message, reply bot.Reply) {
	if len(pages) == 0 || in.Guild == "" || in.Thread != "" || strings.HasPrefix(in.Chat, userPlace) || len(reply.Buttons) == 0 {
		return
	}
	last := &pages[len(pages)-1]
	last.Components = extra(last.Components, threadID, say(languageFor(reply), "thread"))
}

// hasThreadButton tells whether a message offers to go on in a thread.
func (n *Network) hasThreadButton(m *discordgo.Message) bool {
	if m == nil {
		return false
	}
	for _, row := range m.Components {
		r, ok := row.(*discordgo.ActionsRow)
		if !ok {
			continue
		}
		for _, c := range r.Components {
			if b, ok := c.(*discordgo.Button); ok && b.CustomID == threadID {
				return true
			}
		}
	}
	return false
}

// openThread starts a thread at an answer and answers the question in it anew, so that the next one can follow it up.
func (n *Network) openThread(ctx context.Context, x *exchange, i *discordgo.Interaction) {
	if i.Message == nil {
		return
	}
	in, known := n.questionOf(i.Message)
	if !known {
		x.reply(ctx, bot.Reply{Toast: say(messageLanguage(i.Message), "thread.old")})
		return
	}
	language := text.Language(in.Text)
	// A thread has the id of the message it is started at, so its first answer can be made before it: whoever may not
	// ask gets none, and no thread is started for him.
	place := n.placed(i.Message.ID, int(discordgo.ChannelTypeGuildPublicThread), i.ChannelID)
	user := asker(i)
	reply := n.handler.Handle(ctx, bot.Message{Place: place, Guild: i.GuildID, User: user.ID, Name: user.Username, ID: i.ID, Text: in.Text, Called: true})
	if reply.Silent() {
		x.reply(ctx, bot.Reply{Toast: say(language, "silent")})
		return
	}
	name := strings.ReplaceAll(say(language, "thread.name"), "{question}", strings.Join(strings.Fields(in.Text), " "))
	id, err := n.rest.thread(ctx, i.ChannelID, i.Message.ID, fit(name, threadNameMax))
	switch {
	case refusedWith(err, codeThreadExists):
		id = i.Message.ID
	case err != nil:
		n.failed("thread", err)
		x.reply(ctx, bot.Reply{Toast: say(language, "thread.failed")})
		return
	}
	x.reply(ctx, bot.Reply{}) // the message stays as it is
	for _, m := range append(messages(reply), newMessage(escape(say(language, "thread.hello")), nil)) {
		if _, err := n.rest.send(ctx, id, m); err != nil {
			n.failed("thread", err)
			return
		}
	}
}

// questionOf finds what a message of the bot's answers, if that was not long ago.
func (n *Network) questionOf(m *discordgo.Message) (bot.Message, bool) {
	if x, ok := n.asked.get(m.ID); ok {
		return x.message, true
	}
	if d := m.InteractionMetadata; d != nil {
		if x, ok := n.asked.get("by " + d.ID); ok {
			return x.message, true
		}
	}
	return bot.Message{}, false
}
