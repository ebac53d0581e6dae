package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"isnad/bot"
	"isnad/bot/discord/gateway"
)

// userPlace begins the Chat of a person: of the private chat with him, and of the places where the bot is no member and
// speaks only because he has installed it for himself. What he follows there is told to him in private.
const userPlace = "@"

// take passes an event of the gateway to the lane of its chat. It does not wait.
func (n *Network) take(e gateway.Event) {
	switch e.Type {
	case "READY":
		n.ready(e.Data)
	case "MESSAGE_CREATE", "MESSAGE_UPDATE":
		var m discordgo.Message
		if err := json.Unmarshal(e.Data, &m); err != nil {
			n.skip(e, err)
			break
		}
		if n.mine(&m) && (e.Type == "MESSAGE_UPDATE" || n.seen.put(m.ID, struct{}{})) {
			edited := e.Type == "MESSAGE_UPDATE"
			n.queue(m.ChannelID, e.Done, func() { n.message(&m, edited) })
			return
		}
	case "INTERACTION_CREATE":
		var i discordgo.Interaction
		var more surroundings
		if err := json.Unmarshal(e.Data, &i); err != nil {
			n.skip(e, err)
			break
		}
		if err := json.Unmarshal(e.Data, &more); err != nil || i.ID == "" || i.Token == "" || i.Data == nil {
			n.skip(e, err)
			break
		}
		if n.seen.put(i.ID, struct{}{}) {
			n.interaction(&i, more, e.Done)
			return
		}
	}
	e.Done()
}

// queue runs a task in a chat's lane; done is called after it, or at once when there is no room.
func (n *Network) queue(chat string, done func(), task func()) bool {
	ok := n.lanes.add(chat, func() {
		defer done()
		defer n.guard("handler")
		task()
	})
	if !ok {
		n.log.Warn("discord: too many events wait; one is dropped", "most", queueRoom)
		n.config.Metrics.Error(Name, "queue")
		done()
	}
	return ok
}

// guard keeps a fault of the program to the task it happened in.
func (n *Network) guard(where string) {
	if r := recover(); r != nil {
		n.log.Error("discord: a fault of the program", "where", where, "fault", fmt.Sprint(r), "stack", string(debug.Stack()))
		n.config.Metrics.Error(Name, "panic")
	}
}

func (n *Network) skip(e gateway.Event, err error) {
	reason := "a part is missing"
	if err != nil {
		reason = err.Error()
	}
	n.log.Warn("discord: skipped an undecodable event", "type", e.Type, "reason", fit(reason, 200))
	n.config.Metrics.Error(Name, "decode")
}

func (n *Network) ready(data json.RawMessage) {
	var r struct {
		User        struct{ ID string }
		Application struct{ ID string }
	}
	if json.Unmarshal(data, &r) != nil {
		return
	}
	if r.User.ID != "" {
		n.self.Store(&r.User.ID)
	}
	if r.Application.ID != "" {
		n.application.Store(&r.Application.ID)
	}
}

// mine tells whether a message is for the bot: private, or a mention of it or a reply to it, and written by a person.
func (n *Network) mine(m *discordgo.Message) bool {
	if m.ID == "" || m.ChannelID == "" || m.Author == nil || m.Author.ID == "" || m.Author.Bot || m.WebhookID != "" || m.Author.ID == *n.self.Load() {
		return false
	}
	if m.Type != discordgo.MessageTypeDefault && m.Type != discordgo.MessageTypeReply {
		return false
	}
	return m.GuildID == "" || n.mentioned(m) || n.replied(m)
}

func (n *Network) mentioned(m *discordgo.Message) bool {
	if self := *n.self.Load(); strings.Contains(m.Content, "<@"+self+">") || strings.Contains(m.Content, "<@!"+self+">") {
		return true
	}
	for _, u := range m.Mentions {
		if u != nil && u.ID == *n.self.Load() {
			return true
		}
	}
	return false
}

func (n *Network) replied(m *discordgo.Message) bool {
	return m.ReferencedMessage != nil && m.ReferencedMessage.Author != nil && m.ReferencedMessage.Author.ID == *n.self.Load()
}

// message answers a message in its channel.
func (n *Network) message(m *discordgo.Message, edited bool) {
	ctx, cancel := context.WithCancel(n.work)
	defer cancel()
	in := n.read(ctx, m)
	in.Edited = edited
	old, answered := n.asked.get("to " + m.ID)
	if edited && (!answered || old.message.Text == in.Text) {
		return // a preview was added, or it is too old
	}
	typing := time.AfterFunc(n.config.Times.Defer, func() { n.rest.typing(ctx, m.ChannelID) })
	reply := n.handler.Handle(ctx, in)
	typing.Stop()
	if reply.Silent() {
		return
	}
	pages := messages(reply)
	if reply.Toast != "" && len(pages) == 0 {
		pages = []message{newMessage(escape(reply.Toast), nil)}
	}
	n.offerThread(pages, in, reply)
	x := &asked{message: in}
	for i := range pages {
		var was string
		if edited && i < len(old.sent) {
			was = old.sent[i]
		}
		id, err := n.post(ctx, m, pages[i], i, was)
		if err != nil {
			n.failed("send", err)
			break
		}
		x.sent = append(x.sent, id)
		n.asked.put(id, x)
	}
	n.asked.put("to "+m.ID, x)
}

// post sends one part of the answer to a message, or puts it in the place of what was sent before.
func (n *Network) post(ctx context.Context, to *discordgo.Message, m message, part int, was string) (id string, err error) {
	if was != "" {
		return was, n.rest.edit(ctx, to.ChannelID, was, m)
	}
	// With the nonce Discord takes a message only once, also when it is sent again after a loss of the process.
	m.Nonce, m.Enforce = to.ID+"."+strconv.Itoa(part), true
	if part == 0 && to.GuildID != "" {
		need := false
		m.Reference = &discordgo.MessageReference{MessageID: to.ID, ChannelID: to.ChannelID, FailIfNotExists: &need}
	}
	sent, err := n.rest.send(ctx, to.ChannelID, m)
	return sent.ID, err
}

// read makes the neutral form of a message.
func (n *Network) read(ctx context.Context, m *discordgo.Message) bot.Message {
	place := bot.Place{Network: Name, Chat: userPlace + m.Author.ID}
	if m.GuildID != "" {
		place = n.place(ctx, m.ChannelID)
	}
	in := bot.Message{Place: place, Guild: m.GuildID, User: m.Author.ID, Name: m.Author.Username, ID: m.ID,
		Private: m.GuildID == "", Called: true}
	in.Text = unmention(m.Content, *n.self.Load())
	if r := m.ReferencedMessage; r != nil {
		in.Quoted, in.Mine = r.Content, n.replied(m)
	}
	for _, s := range m.MessageSnapshots {
		if s.Message != nil && s.Message.Content != "" {
			in.Quoted = s.Message.Content
			break
		}
	}
	if len(m.Attachments) > 0 {
		in.Attached = n.attached(m.Attachments[0])
	}
	return in
}

// unmention takes the mention of the bot out of a text.
func unmention(text, self string) string {
	for _, mention := range []string{"<@" + self + ">", "<@!" + self + ">"} {
		text = strings.ReplaceAll(text, mention, " ")
	}
	return strings.TrimSpace(text)
}

// place tells where a channel is: of a thread the channel it belongs to. Discord says so only when it is asked.
func (n *Network) place(ctx context.Context, channel string) bot.Place {
	if known, ok := n.channels.get(channel); ok {
		return known
	}
	ctx, cancel := context.WithTimeout(ctx, 3*time.Second)
	defer cancel()
	c, err := n.rest.channel(ctx, channel)
	var refused *refusal
	switch {
	case errors.As(err, &refused) && refused.status < 500: // the bot may not look: the channel by itself will do
		return n.placed(channel, int(discordgo.ChannelTypeGuildText), "")
	case err != nil:
		return bot.Place{Network: Name, Chat: channel}
	}
	return n.placed(channel, int(c.Type), c.ParentID)
}

// placed notes what a channel is and returns its place.
func (n *Network) placed(channel string, kind int, parent string) bot.Place {
	p := bot.Place{Network: Name, Chat: channel}
	switch discordgo.ChannelType(kind) {
	case discordgo.ChannelTypeGuildNewsThread, discordgo.ChannelTypeGuildPublicThread, discordgo.ChannelTypeGuildPrivateThread:
		if parent != "" {
			p.Chat, p.Thread = parent, channel
		}
	}
	n.channels.put(channel, p)
	return p
}

// hosts are where Discord keeps attachments.
var hosts = map[string]bool{"cdn.discordapp.com": true, "media.discordapp.net": true}

// attached makes the neutral form of an attachment; nil when it is not where Discord keeps them.
func (n *Network) attached(a *discordgo.MessageAttachment) *bot.Attachment {
	if a == nil {
		return nil
	}
	u, err := url.Parse(a.URL)
	if err != nil || !(u.Scheme == "https" && hosts[u.Host] || n.config.CDN != "" && strings.HasPrefix(a.URL, n.config.CDN)) {
		return nil
	}
	return &bot.Attachment{Name: a.Filename, Size: int64(a.Size), Open: func(ctx context.Context) (io.ReadCloser, error) {
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
		if err != nil {
			return nil, fmt.Errorf("download the file: %w", bare(err))
		}
		answer, err := n.downloads.Do(request)
		if err != nil {
			return nil, fmt.Errorf("download the file: %w", bare(err))
		}
		if answer.StatusCode != http.StatusOK {
			answer.Body.Close()
			return nil, fmt.Errorf("download the file: Discord answered with status %d", answer.StatusCode)
		}
		return answer.Body, nil
	}}
}

// failed notes that something could not be sent.
func (n *Network) failed(where string, err error) {
	if late(err) {
		n.log.Info("discord: an answer came too late or twice", "where", where, "reason", err.Error())
		n.config.Metrics.Error(Name, "late")
		return
	}
	n.log.Error("discord: sending failed", "where", where, "reason", err.Error())
	n.config.Metrics.Error(Name, where)
}
