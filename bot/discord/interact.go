package discord

import (
	"context"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"isnad/bot"
	"isnad/corpus/text"
)

// surroundings are the parts of an interaction that discordgo does not read.
type surroundings struct {
	Channel struct {
		Type   int    `json:"type"`
		Parent string `json:"parent_id"`
	} `json:"channel"`
	Owners map[string]any `json:"authorizing_integration_owners"` // "0": installed in the server, "1": by the user
}

// asker is who uses an interaction: in servers Discord names a member, elsewhere a user.
func asker(i *discordgo.Interaction) *discordgo.User {
	if i.Member != nil && i.Member.User != nil {
		return i.Member.User
	}
	if i.User != nil {
		return i.User
	}
	return &discordgo.User{}
}

// interaction answers a command, a press or a choice; done is called when that needs no second delivery.
func (n *Network) interaction(i *discordgo.Interaction, more surroundings, done func()) {
	if i.Type == discordgo.InteractionApplicationCommandAutocomplete {
		n.aside("autocomplete", func() { n.suggest(i, more) })
		done() // nobody waits for a second delivery
		return
	}
	press := i.Type == discordgo.InteractionMessageComponent
	if !press && i.Type != discordgo.InteractionApplicationCommand {
		done()
		return
	}
	x := n.exchange(i, press)
	in := n.command(i, more)
	x.quiet = in.Quiet || hushed[in.Command] && !in.Private
	x.start()
	task := func() {
		defer x.fault()
		ctx, cancel := context.WithCancel(n.work)
		defer cancel()
		if press {
			n.press(ctx, x, i, more)
		} else {
			n.answer(ctx, x, in)
		}
	}
	if !n.queue(i.ChannelID, done, task) {
		n.aside("busy", func() { x.reply(n.work, bot.Reply{Toast: say(languageOf(i), "silent"), Ephemeral: true}) })
	}
}

// aside runs a short task beside the lanes, unless too many run already.
func (n *Network) aside(where string, task func()) {
	select {
	case n.asides <- struct{}{}:
	default:
		n.config.Metrics.Error(Name, where)
		return
	}
	go func() {
		defer func() { <-n.asides }()
		defer n.guard(where)
		task()
	}()
}

// location is where an interaction happens.
func (n *Network) location(i *discordgo.Interaction, more surroundings) (place bot.Place, private bool) {
	private = i.GuildID == "" && i.Context != discordgo.InteractionContextPrivateChannel
	_, member := more.Owners["0"]
	if private || !member && len(more.Owners) > 0 {
		return bot.Place{Network: Name, Chat: userPlace + asker(i).ID}, private
	}
	return n.placed(i.ChannelID, more.Channel.Type, more.Channel.Parent), false
}

// command makes the neutral form of a command; of a press only what is common to both.
func (n *Network) command(i *discordgo.Interaction, more surroundings) bot.Message {
	user := asker(i)
	place, private := n.location(i, more)
	in := bot.Message{Place: place, Guild: i.GuildID, User: user.ID, Name: user.Username, ID: i.ID, Private: private, Called: true}
	d, ok := i.Data.(discordgo.ApplicationCommandInteractionData)
	if !ok {
		return in
	}
	in.Command = commandOf(d)
	in.Language = hint(d.Name)
	if d.CommandType == discordgo.MessageApplicationCommand {
		in.Quiet = !private
		if d.Resolved != nil {
			n.target(&in, d.Resolved.Messages[d.TargetID])
		}
		return in
	}
	var words []string
	for _, o := range optionsOf[in.Command] {
		given := d.GetOption(o.name)
		if given == nil {
			continue
		}
		switch value := given.Value.(type) {
		case bool:
			in.Quiet = in.Quiet || value
		case string:
			if o.kind == "file" {
				if d.Resolved != nil {
					in.Attached = n.attached(d.Resolved.Attachments[value])
				}
				continue
			}
			words = append(words, strings.TrimSpace(value))
		}
	}
	in.Text = strings.Join(words, " ")
	return in
}

// target is the message that "Check this message" was called on.
func (n *Network) target(in *bot.Message, m *discordgo.Message) {
	if m == nil {
		return
	}
	in.Quoted = m.Content
	for _, s := range m.MessageSnapshots {
		if in.Quoted == "" && s.Message != nil {
			in.Quoted = s.Message.Content
		}
	}
	for _, e := range m.Embeds { // what the bot itself or a news feed said stands in embeds
		if in.Quoted == "" && e != nil {
			in.Quoted = strings.TrimSpace(e.Title + "\n" + e.Description)
		}
	}
	if in.Quoted == "" && len(m.Attachments) > 0 {
		in.Attached = n.attached(m.Attachments[0])
	}
}

func (n *Network) answer(ctx context.Context, x *exchange, in bot.Message) {
	reply := n.handler.Handle(ctx, in)
	reply.Ephemeral = reply.Ephemeral || x.quiet
	if reply.Silent() {
		reply = bot.Reply{Language: reply.Language, Toast: say(languageOf(x.i), "silent"), Ephemeral: true}
	}
	n.asked.put("by "+x.i.ID, &asked{message: in})
	x.extra = func(pages []message) {
		switch {
		case reply.Ephemeral && in.Quiet && len(reply.Buttons) == 0:
			for i := range pages {
				pages[i].Components = extra(pages[i].Components, publishID, say(languageFor(reply), "publish"))
			}
		case !reply.Ephemeral:
			n.offerThread(pages, in, reply)
		}
	}
	x.reply(ctx, reply)
}

// press answers a button or a choice.
func (n *Network) press(ctx context.Context, x *exchange, i *discordgo.Interaction, more surroundings) {
	d, ok := i.Data.(discordgo.MessageComponentInteractionData)
	if !ok {
		return
	}
	action := strings.TrimPrefix(d.CustomID, actionID)
	switch {
	case d.CustomID == publishID:
		n.publish(ctx, x, i)
		return
	case d.CustomID == threadID:
		n.openThread(ctx, x, i)
		return
	case d.CustomID == menuID && len(d.Values) > 0:
		action = d.Values[0]
	}
	place, private := n.location(i, more)
	user := asker(i)
	p := bot.Press{Place: place, Guild: i.GuildID, User: user.ID, Name: user.Username, Action: action, Private: private}
	if i.Message != nil {
		p.Message = i.Message.ID
		p.Quiet = i.Message.Flags&discordgo.MessageFlagsEphemeral != 0
	}
	reply := n.handler.Press(ctx, p)
	if reply.Replace && !p.Quiet && n.hasThreadButton(i.Message) {
		x.extra = func(pages []message) {
			if len(pages) > 0 {
				last := &pages[len(pages)-1]
				last.Components = extra(last.Components, threadID, say(languageFor(reply), "thread"))
			}
		}
	}
	x.reply(ctx, reply)
}

// publish shows to all what only the asker saw.
func (n *Network) publish(ctx context.Context, x *exchange, i *discordgo.Interaction) {
	if i.Message == nil {
		return
	}
	language := messageLanguage(i.Message)
	shown := newMessage(i.Message.Content, copied(i.Message.Embeds))
	before := shown
	before.Components = []discordgo.MessageComponent{}
	if shown.Content == "" && len(shown.Embeds) == 0 {
		shown.Content = say(language, "published")
	}
	x.exchange(ctx, before, shown)
}

func describe(embeds []*discordgo.MessageEmbed) string {
	var b strings.Builder
	for _, e := range embeds {
		if e != nil {
			b.WriteString(" " + e.Title + " " + e.Description)
		}
	}
	return b.String()
}

// copied takes over of embeds what the bot puts into them.
func copied(embeds []*discordgo.MessageEmbed) []*discordgo.MessageEmbed {
	list := []*discordgo.MessageEmbed{}
	for _, e := range embeds {
		if e != nil && len(list) < embedsMax {
			list = append(list, &discordgo.MessageEmbed{Type: discordgo.EmbedTypeRich, Title: e.Title, Description: e.Description, Color: e.Color, Footer: e.Footer})
		}
	}
	return list
}

// suggest offers questions as one types. That cannot be deferred, and after 3 s nobody waits.
func (n *Network) suggest(i *discordgo.Interaction, more surroundings) {
	ctx, cancel := context.WithTimeout(n.work, n.config.Times.Suggest)
	defer cancel()
	d, ok := i.Data.(discordgo.ApplicationCommandInteractionData)
	if !ok {
		return
	}
	in := n.command(i, more)
	in.Text = ""
	for _, o := range d.Options {
		if typed, ok := optionText(o); ok && o.Focused {
			in.Text = typed
		}
	}
	const most = 25
	list := []choice{}
	taken := map[string]bool{}
	for _, s := range n.handler.Suggest(ctx, in, most) {
		s = fit(strings.TrimSpace(s), optionMax)
		if s == "" || taken[s] || len(list) == most {
			continue
		}
		taken[s] = true
		list = append(list, choice{s, s})
	}
	answer, cancel := context.WithTimeout(n.work, discordgo.InteractionDeadline)
	defer cancel()
	if err := n.rest.respond(answer, i, response{discordgo.InteractionApplicationCommandAutocompleteResult, choices{list}}, nil); err != nil {
		n.failed("suggest", err)
	}
}

func optionText(o *discordgo.ApplicationCommandInteractionDataOption) (string, bool) {
	if o == nil {
		return "", false
	}
	s, ok := o.Value.(string)
	return s, ok
}

// hint is the language a command was called in. The locale of the client says nothing: Discord has no Arabic one, so
// that of an Arabic speaker is another.
func hint(command string) string {
	if text.Language(command) == text.Arabic {
		return text.Arabic
	}
	return ""
}

// languageOf is the language to use where the conversation has said nothing.
func languageOf(i *discordgo.Interaction) string {
	if d, ok := i.Data.(discordgo.ApplicationCommandInteractionData); ok {
		var words strings.Builder
		words.WriteString(d.Name)
		for _, o := range d.Options {
			if s, ok := optionText(o); ok {
				words.WriteString(" " + s)
			}
		}
		return text.Language(words.String())
	}
	if i.Message != nil {
		return messageLanguage(i.Message)
	}
	return text.English
}

// messageLanguage is the language of a message of the bot's: that of its first words, since quotations are in any.
func messageLanguage(m *discordgo.Message) string {
	if seen(m.Content) {
		return text.Language(m.Content)
	}
	return text.Language(describe(m.Embeds))
}

func languageFor(r bot.Reply) string {
	if r.Language == text.Arabic {
		return text.Arabic
	}
	return text.English
}

// giveUp bounds the calls that answer an interaction once the reply is there.
const giveUp = 30 * time.Second
