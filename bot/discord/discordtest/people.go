package discordtest

import (
	"fmt"
	"hash/fnv"
	"strconv"
	"strings"
	"time"
)

// Person is somebody who uses the bot.
type Person struct {
	s         *Server
	ID, Name  string
	Locale    string // of the client; Discord knows no Arabic
	Installed bool   // has installed the bot for himself
}

// Person makes a user.
func (s *Server) Person(name string) *Person {
	return &Person{s: s, ID: PersonID(name), Name: name, Locale: "en-US"}
}

// PersonID is the id of the user of a name.
func PersonID(name string) string {
	h := fnv.New32a()
	h.Write([]byte(name))
	return strconv.FormatInt(900_000_000_000_000_000+int64(h.Sum32()), 10)
}

// NewChannel makes a text channel of a server; with the server "" a channel between people, where the bot is no member.
func (s *Server) NewChannel(server string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	c := &channel{id: s.id(), guild: server, nonces: map[string]*Message{}}
	if server == "" {
		c.kind = 3
	}
	s.channels[c.id] = c
	return c.id
}

// Private returns the person's private channel with the bot.
func (p *Person) Private() string {
	p.s.mu.Lock()
	defer p.s.mu.Unlock()
	return p.s.direct(p.ID).id
}

func (p *Person) user() map[string]any {
	return map[string]any{"id": p.ID, "username": p.Name, "discriminator": "0", "bot": false}
}

// Writing is what comes with a message.
type Writing struct {
	Reply     *Message // it replies to
	Forwarded string   // it passes this on
	File      string   // address of a file, by AddFile
}

// Say writes a message. As on Discord, the bot gets its words only in private, or where it is mentioned or replied to.
func (p *Person) Say(channel, words string, w Writing) *Message {
	s := p.s
	s.mu.Lock()
	c := s.channels[channel]
	m := &Message{Author: p.ID, Content: words, raw: map[string]any{}}
	s.append(c, m)
	event := m.event(p, c, w)
	s.touch()
	s.mu.Unlock()
	s.Emit("MESSAGE_CREATE", event, c.guild)
	return m
}

// Edit changes a message.
func (p *Person) Edit(m *Message, words string) {
	s := p.s
	s.mu.Lock()
	c := s.channels[m.Channel]
	m.Content = words
	event := m.event(p, c, Writing{})
	event["edited_timestamp"] = time.Now().UTC().Format(time.RFC3339)
	s.mu.Unlock()
	s.Emit("MESSAGE_UPDATE", event, c.guild)
}

func (m *Message) event(p *Person, c *channel, w Writing) map[string]any {
	event := m.json()
	event["author"] = p.user()
	mentions := []any{}
	called := strings.Contains(m.Content, "<@"+BotID+">")
	if w.Reply != nil {
		event["type"] = 19
		event["message_reference"] = map[string]any{"message_id": w.Reply.ID, "channel_id": c.id}
		event["referenced_message"] = w.Reply.json()
		called = called || w.Reply.Author == BotID
	}
	if called {
		mentions = append(mentions, map[string]any{"id": BotID, "username": "isnad", "bot": true})
	}
	event["mentions"] = mentions
	if c.guild != "" {
		event["guild_id"] = c.guild
		if !called {
			event["content"], event["embeds"], event["components"] = "", []any{}, []any{}
		}
	}
	if w.Forwarded != "" {
		event["message_snapshots"] = []any{map[string]any{"message": map[string]any{"content": w.Forwarded}}}
	}
	if w.File != "" {
		name := w.File[strings.LastIndexByte(w.File, '/')+1:]
		event["attachments"] = []any{map[string]any{"id": "1", "url": w.File, "filename": name, "size": 100}}
	}
	return event
}

// Arguments are the options of a command by name: texts, true or false, or the address of a file.
type Arguments map[string]any

// Slash gives a command, as the client lets him: one that is defined, with the options it needs and no others.
func (p *Person) Slash(channel, name string, a Arguments) *Interaction {
	p.s.t.Helper()
	data, err := p.s.commandData(name, a, "")
	if err != nil {
		p.s.t.Fatalf("/%s: %v", name, err)
	}
	return p.start(2, channel, data, nil)
}

// Suggestions are what the bot offers while he types into an option of a command.
func (p *Person) Suggestions(channel, name, option, typed string) []string {
	p.s.t.Helper()
	data, err := p.s.commandData(name, Arguments{option: typed}, option)
	if err != nil {
		p.s.t.Fatalf("/%s: %v", name, err)
	}
	i := p.start(4, channel, data, nil)
	p.s.wait("suggestions", func() bool { return i.state != 0 })
	return i.Choices
}

// On calls a message command on a message.
func (p *Person) On(m *Message, name string) *Interaction {
	p.s.t.Helper()
	p.s.wait("the command "+name, func() bool { return p.s.command(3, name) != nil })
	data := map[string]any{"id": "1", "name": name, "type": 3, "target_id": m.ID, "resolved": map[string]any{"messages": map[string]any{m.ID: m.json()}}}
	return p.start(2, m.Channel, data, nil)
}

// Press presses the button whose label contains a text.
func (p *Person) Press(m *Message, label string) *Interaction {
	p.s.t.Helper()
	c := m.Control(label)
	if c == nil || c.Options != nil {
		p.s.t.Fatalf("no button %q in\n%s", label, Show(m))
	}
	return p.start(3, m.Channel, map[string]any{"custom_id": c.ID, "component_type": 2}, m)
}

// Choose chooses the option of the menu whose label contains a text.
func (p *Person) Choose(m *Message, label string) *Interaction {
	p.s.t.Helper()
	for _, row := range m.Rows {
		for _, c := range row {
			for _, o := range c.Options {
				if strings.Contains(o.Label, label) {
					return p.start(3, m.Channel, map[string]any{"custom_id": c.ID, "component_type": 3, "values": []any{o.Value}}, m)
				}
			}
		}
	}
	p.s.t.Fatalf("no option %q in\n%s", label, Show(m))
	return nil
}

// start sends an interaction.
func (p *Person) start(kind int, where string, data map[string]any, on *Message) *Interaction {
	s := p.s
	s.mu.Lock()
	c := s.channels[where]
	i := &Interaction{ID: s.id(), Type: kind, channel: c, born: time.Now(), on: on}
	i.token = "secret-" + i.ID
	s.interactions[i.ID] = i
	event := map[string]any{"id": i.ID, "application_id": Application, "type": kind, "token": i.token, "version": 1, "data": data,
		"channel_id": c.id, "locale": p.Locale, "channel": map[string]any{"id": c.id, "type": c.kind, "parent_id": nullable(c.parent)}}
	owners := map[string]any{}
	switch {
	case c.guild == Guild:
		owners["0"] = c.guild
		event["context"] = 0
	case c.guild != "": // a server that has not installed the bot
		event["context"] = 0
	case c.kind == 1:
		owners["0"] = "0"
		event["context"] = 1
	default:
		event["context"] = 2
	}
	if p.Installed {
		owners["1"] = p.ID
	}
	event["authorizing_integration_owners"] = owners
	if c.guild != "" {
		event["guild_id"] = c.guild
		event["guild_locale"] = "en-US"
		event["member"] = map[string]any{"user": p.user(), "roles": []any{}}
	} else {
		event["user"] = p.user()
	}
	if on != nil {
		event["message"] = clone(on.json())
	}
	s.touch()
	s.mu.Unlock()
	s.Emit("INTERACTION_CREATE", event, c.guild)
	return i
}

func nullable(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func (s *Server) command(kind int, name string) map[string]any {
	for _, c := range s.commands {
		if c["type"] == float64(kind) && c["name"] == name {
			return c
		}
	}
	return nil
}

// commandData makes the data of a command. Of one that is being typed, focused is the option it is at.
func (s *Server) commandData(name string, a Arguments, focused string) (map[string]any, error) {
	s.wait("the command "+name, func() bool { return s.command(1, name) != nil })
	s.mu.Lock()
	defer s.mu.Unlock()
	options := []any{}
	resolved := map[string]any{}
	left := len(a)
	for _, x := range s.command(1, name)["options"].([]any) {
		o := x.(map[string]any)
		option, _ := o["name"].(string)
		value, ok := a[option]
		if !ok {
			if o["required"] == true && focused == "" {
				return nil, fmt.Errorf("the option %s is needed", option)
			}
			continue
		}
		left--
		given := map[string]any{"name": option, "type": o["type"], "value": value}
		if option == focused {
			if o["autocomplete"] != true {
				return nil, fmt.Errorf("the option %s has no suggestions", option)
			}
			given["focused"] = true
		}
		if o["type"] == 11.0 {
			address := value.(string)
			file := address[strings.LastIndexByte(address, '/')+1:]
			resolved["attachments"] = map[string]any{"77": map[string]any{"id": "77", "url": address, "filename": file, "size": len(s.files[file])}}
			given["value"] = "77"
		}
		options = append(options, given)
	}
	if left != 0 {
		return nil, fmt.Errorf("there are options among %v that it does not have", a)
	}
	return map[string]any{"id": "9", "name": name, "type": 1, "options": options, "resolved": resolved}, nil
}

// Answer waits for the n-th message (from 1) that answers an interaction.
func (i *Interaction) Answer(s *Server, n int) *Message {
	s.t.Helper()
	s.wait(fmt.Sprintf("answer %d", n), func() bool { return len(i.Answers) >= n })
	s.mu.Lock()
	defer s.mu.Unlock()
	return i.Answers[n-1]
}

// Done waits until an interaction has its first answer, of whatever kind.
func (i *Interaction) Done(s *Server) int {
	s.t.Helper()
	s.wait("an answer", func() bool { return i.state != 0 })
	s.mu.Lock()
	defer s.mu.Unlock()
	return i.state
}

// Messages are the bot's messages in a channel.
func (s *Server) Messages(channel string) []*Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.messages(channel)
}

func (s *Server) messages(channel string) []*Message {
	var list []*Message
	if c := s.channels[channel]; c != nil {
		for _, m := range c.messages {
			if m.Author == BotID {
				list = append(list, m)
			}
		}
	}
	return list
}

// Await waits for the n-th message (from 1) of the bot in a channel.
func (s *Server) Await(channel string, n int) *Message {
	s.t.Helper()
	s.wait(fmt.Sprintf("message %d", n), func() bool { return len(s.messages(channel)) >= n })
	return s.Messages(channel)[n-1]
}

// AwaitEdit waits until a message was edited n times.
func (s *Server) AwaitEdit(m *Message, n int) *Message {
	s.t.Helper()
	s.wait("an edit", func() bool { return m.Edits >= n })
	return m
}

// AwaitReady waits until the bot has connected n times, new or resumed.
func (s *Server) AwaitReady(n int) {
	s.t.Helper()
	deadline := time.Now().Add(20 * time.Second)
	for {
		if _, a, b := s.Connections(); a+b >= n {
			return
		}
		if time.Now().After(deadline) {
			s.t.Fatalf("the bot did not connect %d times", n)
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// Thread returns the name of a thread by its id, "" when there is none.
func (s *Server) Thread(id string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.threads[id]
}
