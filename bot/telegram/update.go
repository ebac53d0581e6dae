package telegram

import (
	"context"
	"encoding/json"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"

	"isnad/bot"
)

// allowedUpdates are the kinds of update asked for; others arrive empty in any case.
const allowedUpdates = `["message","edited_message","channel_post","callback_query","inline_query","my_chat_member"]`

// The parts of an update that are read. The library's types lack topics and origins of forwards.
type update struct {
	ID      int64     `json:"update_id"`
	Message *incoming `json:"message"`
	Edited  *incoming `json:"edited_message"`
	Post    *incoming `json:"channel_post"`
	Press   *press    `json:"callback_query"`
	Inline  *inline   `json:"inline_query"`
	Member  *member   `json:"my_chat_member"`
}

type incoming struct {
	ID           int64           `json:"message_id"`
	Thread       int64           `json:"message_thread_id"`
	InTopic      bool            `json:"is_topic_message"`
	From         *user           `json:"from"`
	Sender       *chat           `json:"sender_chat"`
	Chat         chat            `json:"chat"`
	Text         string          `json:"text"`
	Entities     []entity        `json:"entities"`
	Caption      string          `json:"caption"`
	CaptionParts []entity        `json:"caption_entities"`
	Reply        *incoming       `json:"reply_to_message"`
	Quote        *quoted         `json:"quote"`
	Origin       json.RawMessage `json:"forward_origin"`
	ForwardDate  int64           `json:"forward_date"` // before Bot API 7.0
	Document     *document       `json:"document"`
	MovedTo      int64           `json:"migrate_to_chat_id"`
	MovedFrom    int64           `json:"migrate_from_chat_id"`
	ViaBot       *user           `json:"via_bot"`
	TopicCreated json.RawMessage `json:"forum_topic_created"`
}

type user struct {
	ID       int64  `json:"id"`
	IsBot    bool   `json:"is_bot"`
	First    string `json:"first_name"`
	Last     string `json:"last_name"`
	Username string `json:"username"`
	Language string `json:"language_code"`
}

type chat struct {
	ID    int64  `json:"id"`
	Type  string `json:"type"`
	Title string `json:"title"`
}

type entity struct {
	Type   string `json:"type"`
	Offset int    `json:"offset"` // UTF-16 units
	Length int    `json:"length"`
	User   *user  `json:"user"`
}

type quoted struct {
	Text string `json:"text"`
}

type document struct {
	ID   string `json:"file_id"`
	Name string `json:"file_name"`
	Size int64  `json:"file_size"`
}

type press struct {
	ID       string    `json:"id"`
	From     *user     `json:"from"`
	Message  *incoming `json:"message"`
	Data     string    `json:"data"`
	InlineID string    `json:"inline_message_id"`
}

type inline struct {
	ID    string `json:"id"`
	From  *user  `json:"from"`
	Query string `json:"query"`
}

type member struct {
	Chat chat `json:"chat"`
	New  struct {
		Status string `json:"status"`
	} `json:"new_chat_member"`
}

func id(n int64) string { return strconv.FormatInt(n, 10) }

func (u *user) id() string {
	if u == nil {
		return ""
	}
	return id(u.ID)
}

func (u *user) name() string {
	if u == nil {
		return ""
	}
	name := strings.TrimSpace(u.First + " " + u.Last)
	if u.Username != "" {
		name = strings.TrimSpace(name + " @" + u.Username)
	}
	return name
}

func (u *user) language() string {
	if u == nil {
		return ""
	}
	return u.Language
}

// place is where a message stands.
func (m *incoming) place() bot.Place {
	p := bot.Place{Network: Network, Chat: id(m.Chat.ID)}
	if m.InTopic && m.Thread != 0 {
		p.Thread = id(m.Thread)
	}
	return p
}

// words are a message's text or caption with its entities.
func (m *incoming) words() (string, []entity) {
	if m.Text == "" && m.Caption != "" {
		return m.Caption, m.CaptionParts
	}
	return m.Text, m.Entities
}

// read makes the neutral form of a message. ok is false for a message that is none of the bot's business: another bot's
// words, a service message, a command for another bot.
func (t *Telegram) read(m *incoming, edited bool) (out bot.Message, ok bool) {
	if m.From != nil && m.From.IsBot && m.Sender == nil || m.ViaBot != nil && m.ViaBot.ID == t.self.ID {
		return out, false
	}
	words, entities := m.words()
	if words == "" && m.Document == nil {
		return out, false
	}
	out = bot.Message{
		Place: m.place(), User: m.From.id(), Name: m.From.name(), ID: id(m.ID), Private: m.Chat.Type == "private",
		Edited: edited, Language: m.From.language(),
	}
	if m.Sender != nil && out.User == "" {
		out.User, out.Name = id(m.Sender.ID), m.Sender.Title
	}
	words, called, mine := t.address(words, entities)
	if !mine {
		return out, false
	}
	out.Called = called
	out.Text = strings.TrimSpace(words)
	if r := m.Reply; r != nil && r.TopicCreated == nil {
		out.Quoted, _ = r.words()
		if m.Quote != nil && m.Quote.Text != "" {
			out.Quoted = m.Quote.Text
		}
		if r.From != nil && r.From.ID == t.self.ID {
			out.Mine, out.Called = true, true
		}
	}
	if (m.Origin != nil || m.ForwardDate != 0) && !strings.HasPrefix(out.Text, "/") {
		out.Quoted, out.Text, out.Mine = out.Text, "", false
	}
	if d := m.Document; d != nil {
		out.Attached = &bot.Attachment{Name: d.Name, Size: d.Size, Open: func(ctx context.Context) (io.ReadCloser, error) {
			return t.client.file(ctx, d.ID)
		}}
	}
	return out, true
}

// address takes the bot's own name out of words, and tells whether they call the bot and whether they are not a command
// for another one. Entities count UTF-16 units.
func (t *Telegram) address(words string, entities []entity) (rest string, called, mine bool) {
	units := utf16.Encode([]rune(words))
	var cut [][2]int
	for _, e := range entities {
		start, end := e.Offset, e.Offset+e.Length
		if start < 0 || end < start || end > len(units) {
			continue // the network's entities lie inside the text; these do not
		}
		part := string(utf16.Decode(units[start:end]))
		switch e.Type {
		case "bot_command":
			if start != 0 {
				continue
			}
			if name, at, ok := strings.Cut(part, "@"); ok {
				if !strings.EqualFold(at, t.self.Username) {
					return words, false, false
				}
				called = true
				cut = append(cut, [2]int{start + len(utf16.Encode([]rune(name))), end})
			}
		case "mention":
			if strings.EqualFold(part, "@"+t.self.Username) {
				called = true
				cut = append(cut, [2]int{start, end})
			}
		case "text_mention":
			if e.User != nil && e.User.ID == t.self.ID {
				called = true
				cut = append(cut, [2]int{start, end})
			}
		}
	}
	for i := len(cut) - 1; i >= 0; i-- {
		if i > 0 && cut[i][0] < cut[i-1][1] {
			continue // overlapping entities
		}
		units = append(units[:cut[i][0]:cut[i][0]], units[cut[i][1]:]...)
	}
	return string(utf16.Decode(units)), called, true
}
