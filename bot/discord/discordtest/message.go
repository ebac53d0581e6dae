package discordtest

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"
)

// Message is a message as people see it.
type Message struct {
	ID, Channel, Author string
	Content             string
	Embeds              []Embed
	Rows                [][]Control
	Ephemeral           bool
	Reference           string   // id of the message it replies to
	Files               []string // names
	Edits               int
	Of                  string // id of the interaction it answers

	raw map[string]any
}

// Embed is a card in a message.
type Embed struct{ Title, Description, Footer string }

// Control is a button or a menu.
type Control struct {
	ID, Label string
	Style     int
	Options   []Option // of a menu
}

// Option is a line of a menu.
type Option struct{ Label, Value string }

// Text is all of a message's words.
func (m *Message) Text() string {
	parts := []string{m.Content}
	for _, e := range m.Embeds {
		parts = append(parts, e.Title, e.Description, e.Footer)
	}
	return strings.TrimSpace(strings.Join(parts, "\n"))
}

// Control finds a button or menu whose label or custom id contains a text; nil when there is none.
func (m *Message) Control(label string) *Control {
	for _, row := range m.Rows {
		for i := range row {
			if strings.Contains(row[i].Label, label) || row[i].ID == label {
				return &row[i]
			}
		}
	}
	return nil
}

func newMessage(body map[string]any, files map[string][]byte) *Message {
	m := &Message{Author: BotID}
	m.fill(body, files)
	return m
}

// fill puts what a body holds into the message; what it does not hold stays.
func (m *Message) fill(body map[string]any, files map[string][]byte) {
	if m.raw == nil {
		m.raw = map[string]any{}
	}
	for k, v := range body {
		m.raw[k] = v
	}
	m.Content, _ = m.raw["content"].(string)
	m.Embeds, m.Rows = nil, nil
	embeds, _ := m.raw["embeds"].([]any)
	for _, x := range embeds {
		e := x.(map[string]any)
		title, _ := e["title"].(string)
		description, _ := e["description"].(string)
		footer, _ := e["footer"].(map[string]any)
		small, _ := footer["text"].(string)
		m.Embeds = append(m.Embeds, Embed{title, description, small})
	}
	rows, _ := m.raw["components"].([]any)
	for _, x := range rows {
		var row []Control
		for _, y := range x.(map[string]any)["components"].([]any) {
			row = append(row, control(y.(map[string]any)))
		}
		m.Rows = append(m.Rows, row)
	}
	for name := range files {
		m.Files = append(m.Files, name)
	}
	if r, ok := body["message_reference"].(map[string]any); ok {
		m.Reference, _ = r["message_id"].(string)
	}
	if flags, ok := body["flags"].(float64); ok && int(flags)&64 != 0 {
		m.Ephemeral = true
	}
}

func control(c map[string]any) Control {
	out := Control{}
	out.ID, _ = c["custom_id"].(string)
	out.Label, _ = c["label"].(string)
	if style, ok := c["style"].(float64); ok {
		out.Style = int(style)
	}
	if c["type"] == 3.0 {
		out.Label, _ = c["placeholder"].(string)
		for _, x := range c["options"].([]any) {
			o := x.(map[string]any)
			label, _ := o["label"].(string)
			value, _ := o["value"].(string)
			out.Options = append(out.Options, Option{label, value})
		}
	}
	return out
}

// json is the message as the interface gives it.
func (m *Message) json() map[string]any {
	out := map[string]any{"id": m.ID, "channel_id": m.Channel, "content": m.Content, "type": 0, "timestamp": time.Now().UTC().Format(time.RFC3339),
		"author": map[string]any{"id": m.Author, "username": "user" + m.Author, "bot": m.Author == BotID}, "mentions": []any{}}
	for _, k := range []string{"embeds", "components"} {
		if v := m.raw[k]; v != nil {
			out[k] = v
		} else {
			out[k] = []any{}
		}
	}
	if m.Ephemeral {
		out["flags"] = 64
	}
	if m.Of != "" {
		out["interaction_metadata"] = map[string]any{"id": m.Of, "type": 2, "user": map[string]any{"id": "1"}, "authorizing_integration_owners": map[string]any{}}
	}
	return out
}

func (c *channel) message(id string) *Message {
	for _, m := range c.messages {
		if m.ID == id {
			return m
		}
	}
	return nil
}

// post takes a message of the bot's. A nonce seen before gives back the message it came with.
func (s *Server) post(c *channel, body map[string]any, files map[string][]byte) (any, error) {
	if err := messageBody(body, files); err != nil {
		return nil, err
	}
	nonce, _ := body["nonce"].(string)
	if nonce != "" && body["enforce_nonce"] == true {
		if m := c.nonces[nonce]; m != nil {
			return m.json(), nil
		}
	}
	m := newMessage(body, files)
	if m.Reference != "" && c.message(m.Reference) == nil {
		return nil, bad("message_reference: unknown message")
	}
	s.append(c, m)
	if nonce != "" {
		c.nonces[nonce] = m
	}
	return m.json(), nil
}

func (s *Server) append(c *channel, m *Message) {
	m.ID, m.Channel = s.id(), c.id
	c.messages = append(c.messages, m)
}

func (s *Server) edit(m *Message, body map[string]any, files map[string][]byte) error {
	if err := messageBody(body, files); err != nil {
		return err
	}
	m.fill(body, files)
	m.Edits++
	return nil
}

func (s *Server) thread(c *channel, at string, body map[string]any) (any, error) {
	if c.message(at) == nil {
		return nil, refusal(404, 10008, "Unknown Message")
	}
	if c.parent != "" || c.guild == "" {
		return nil, refusal(400, 50024, "Cannot execute action on this channel type")
	}
	name, err := str(body, "name", 1, 100)
	if err != nil {
		return nil, err
	}
	if s.channels[at] != nil {
		return nil, refusal(400, 160004, "A thread has already been created for this message")
	}
	s.channels[at] = &channel{id: at, guild: c.guild, parent: c.id, kind: 11, nonces: map[string]*Message{}}
	s.threads[at] = name
	return map[string]any{"id": at, "type": 11, "parent_id": c.id, "name": name, "guild_id": c.guild}, nil
}

// direct returns the private channel with a user.
func (s *Server) direct(user string) *channel {
	for _, c := range s.channels {
		if c.user == user {
			return c
		}
	}
	c := &channel{id: s.id(), kind: 1, user: user, nonces: map[string]*Message{}}
	s.channels[c.id] = c
	return c
}

// Show writes a message as a person reads it.
func Show(m *Message) string {
	var b strings.Builder
	if m.Ephemeral {
		b.WriteString("(only you see this)\n")
	}
	if m.Content != "" {
		b.WriteString(m.Content + "\n")
	}
	for _, e := range m.Embeds {
		b.WriteString(strings.TrimRight("┌ "+e.Title, " ") + "\n")
		for _, line := range strings.Split(e.Description, "\n") {
			b.WriteString("│ " + line + "\n")
		}
		if e.Footer != "" {
			b.WriteString("└ " + e.Footer + "\n")
		}
	}
	for _, f := range m.Files {
		b.WriteString("file: " + f + "\n")
	}
	for _, row := range m.Rows {
		for i, c := range row {
			if i > 0 {
				b.WriteString(" ")
			}
			if c.Options == nil {
				fmt.Fprintf(&b, "[%s]", c.Label)
				continue
			}
			fmt.Fprintf(&b, "‹%s›", c.Label)
			for _, o := range c.Options {
				b.WriteString("\n  · " + o.Label)
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

func clone(v any) map[string]any {
	text, _ := json.Marshal(v)
	var out map[string]any
	json.Unmarshal(text, &out)
	return out
}
