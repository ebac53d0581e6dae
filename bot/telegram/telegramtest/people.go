package telegramtest

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
)

// AddChat makes a chat known.
func (s *Server) AddChat(c Chat) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.chats[c.ID] = &c
}

// Change changes a chat.
func (s *Server) Change(id int64, f func(*Chat)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f(s.chats[id])
}

// Option adds to a message that somebody writes.
type Option func(s *Server, m map[string]any)

// ReplyTo makes it a reply to a message.
func ReplyTo(id int64) Option {
	return func(s *Server, m map[string]any) {
		to := s.messages[id]
		m["reply_to_message"] = map[string]any{"message_id": to.ID, "from": to.From, "chat": m["chat"], "text": to.Text, "date": 1}
	}
}

// InTopic writes it in a topic of a forum.
func InTopic(id int64) Option {
	return func(s *Server, m map[string]any) {
		m["message_thread_id"], m["is_topic_message"] = id, true
	}
}

// Forwarded makes it a message that somebody else wrote.
func Forwarded(s *Server, m map[string]any) {
	m["forward_origin"] = map[string]any{"type": "hidden_user", "sender_user_name": "somebody", "date": 1}
}

// File attaches a file; the text becomes its caption.
func File(name, body string) Option {
	return func(s *Server, m map[string]any) {
		id := fmt.Sprintf("file%d", s.nextMsg)
		s.files["documents/"+id] = []byte(body)
		m["document"] = map[string]any{"file_id": id, "file_unique_id": id, "file_name": name, "file_size": len(body)}
		m["caption"], m["caption_entities"] = m["text"], m["entities"]
		delete(m, "text")
		delete(m, "entities")
	}
}

var marks = regexp.MustCompile(`^/[A-Za-z0-9_]+(@[A-Za-z0-9_]+)?|@[A-Za-z0-9_]+`)

// Entities finds commands and mentions as the network does, in UTF-16 units.
func Entities(words string) []map[string]any {
	var list []map[string]any
	for _, at := range marks.FindAllStringIndex(words, -1) {
		kind := "mention"
		if words[at[0]] == '/' {
			kind = "bot_command"
		}
		list = append(list, map[string]any{"type": kind, "offset": len(utf16.Encode([]rune(words[:at[0]]))), "length": len(utf16.Encode([]rune(words[at[0]:at[1]])))})
	}
	return list
}

// Say writes a message to a chat and returns its number.
func (s *Server) Say(from User, chat int64, words string, options ...Option) int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	m := map[string]any{"message_id": s.nextMsg, "from": from, "chat": s.chats[chat], "date": time.Now().Unix(), "text": words}
	if list := Entities(words); list != nil {
		m["entities"] = list
	}
	for _, o := range options {
		o(s, m)
	}
	id := s.nextMsg
	s.nextMsg++
	s.messages[id] = &Message{ID: id, Chat: chat, From: from, Text: words}
	what := words
	if d, ok := m["document"].(map[string]any); ok {
		what = strings.TrimSpace(fmt.Sprintf("%s\n(file %s)", words, d["file_name"]))
	}
	who := from.First
	if m["forward_origin"] != nil {
		who += " forwards"
	}
	if m["reply_to_message"] != nil {
		who += " replies"
	}
	s.event(chat, who, what)
	s.push("message", m)
	return id
}

// Edit changes a message and tells the bot.
func (s *Server) Edit(id int64, words string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	old := s.messages[id]
	old.Text = words
	m := map[string]any{"message_id": id, "from": old.From, "chat": s.chats[old.Chat], "date": 1, "edit_date": time.Now().Unix(), "text": words}
	if list := Entities(words); list != nil {
		m["entities"] = list
	}
	s.event(old.Chat, old.From.First+" edits", words)
	s.push("edited_message", m)
}

// Press presses the last button with a label in a chat, and returns the press's id.
func (s *Server) Press(t testing.TB, from User, chat int64, label string) string {
	t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	for id := s.nextMsg - 1; id > 0; id-- {
		m := s.messages[id]
		if m == nil || m.Chat != chat || m.Deleted {
			continue
		}
		for _, row := range m.Keyboard {
			for _, b := range row {
				if strings.Contains(b.Text, label) && b.Data != "" {
					return s.press(from, m, b)
				}
			}
		}
	}
	t.Fatalf("there is no button %q in chat %d", label, chat)
	return ""
}

func (s *Server) press(from User, m *Message, b Button) string {
	query := fmt.Sprintf("press%d", s.nextID)
	s.presses[query] = &asked{at: time.Now()}
	s.event(m.Chat, from.First+" presses", "["+b.Text+"]")
	in := map[string]any{"message_id": m.ID, "from": m.From, "chat": s.chats[m.Chat], "date": 1, "text": m.Text}
	if m.Thread != 0 {
		in["message_thread_id"], in["is_topic_message"] = m.Thread, true
	}
	s.push("callback_query", map[string]any{"id": query, "from": from, "chat_instance": "1", "data": b.Data, "message": in})
	return query
}

// PressData sends a press with made-up data, as a changed client can.
func (s *Server) PressData(from User, message int64, data string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.press(from, s.messages[message], Button{Text: data, Data: data})
}

// Toast returns what a press was answered with, and whether it was.
func (s *Server) Toast(query string) (string, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	q := s.presses[query]
	return q.toast, q.answered
}

// Inline types a question after the bot's name and returns the query's id.
func (s *Server) Inline(from User, words string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	query := fmt.Sprintf("inline%d", s.nextID)
	s.inlines[query] = &asked{at: time.Now()}
	s.event(0, from.First+" types", "@"+s.Bot.Username+" "+words)
	s.push("inline_query", map[string]any{"id": query, "from": from, "query": words, "offset": ""})
	return query
}

// Cards returns what an inline query was answered with, and whether it was.
func (s *Server) Cards(query string) ([]Card, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	q := s.inlines[query]
	return q.cards, q.answered
}

// push queues an update; the lock is held.
func (s *Server) push(kind string, what any) int64 {
	raw, err := json.Marshal(map[string]any{"update_id": s.nextID, kind: what})
	if err != nil {
		panic(err)
	}
	return s.queue(raw)
}

func (s *Server) queue(raw []byte) int64 {
	id := s.nextID
	s.updates = append(s.updates, queued{id: id, raw: raw})
	s.nextID++
	s.touch()
	return id
}

// Update queues an update of any kind.
func (s *Server) Update(kind string, what any) int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.push(kind, what)
}

// Raw queues an update as it stands; %d in it is its number.
func (s *Server) Raw(raw string) int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.queue([]byte(strings.ReplaceAll(raw, "%d", fmt.Sprint(s.nextID))))
}

// event notes something for the transcripts; the lock is held.
func (s *Server) event(chat int64, who, what string) {
	s.events = append(s.events, Event{who, what, chat, time.Now()})
	s.touch()
}

// Note adds a line to the transcripts.
func (s *Server) Note(words string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.event(0, "("+words+")", "")
}

// Events returns what happened so far.
func (s *Server) Events() []Event {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Event(nil), s.events...)
}

// Waiting is the number of updates that are not confirmed; call it inside Wait.
func (s *Server) Waiting() int {
	n := 0
	for _, u := range s.updates {
		if len(s.offsets) == 0 || u.id >= s.offsets[len(s.offsets)-1] {
			n++
		}
	}
	return n
}

// BotSaid counts what the bot wrote, edited or offered in a chat, 0 for all; call it inside Wait.
func (s *Server) BotSaid(chat int64) int {
	n := 0
	for _, e := range s.events {
		if strings.HasPrefix(e.Who, s.Bot.First) && (chat == 0 || e.Chat == chat) {
			n++
		}
	}
	return n
}

// LastOf returns the bot's last message in a chat.
func (s *Server) LastOf(chat int64) *Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	for id := s.nextMsg - 1; id > 0; id-- {
		if m := s.messages[id]; m != nil && m.Chat == chat && m.From.ID == s.Bot.ID && !m.Deleted {
			c := *m
			return &c
		}
	}
	return nil
}

// Transcript tells what happened in a chat, or everywhere when chat is 0, as a person reads it.
func (s *Server) Transcript(chat int64) string {
	var b strings.Builder
	for _, e := range s.Events() {
		if chat != 0 && e.Chat != chat && e.Chat != 0 {
			continue
		}
		fmt.Fprintf(&b, "-- %s\n", e.Who)
		if e.What != "" {
			fmt.Fprintf(&b, "%s\n\n", strings.TrimRight(e.What, "\n"))
		} else {
			b.WriteString("\n")
		}
	}
	return b.String()
}

// Spoil cuts an update that waits in two, so that the page it is on is no JSON.
func (s *Server) Spoil(update int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i := range s.updates {
		if s.updates[i].id == update {
			s.updates[i].spoilt = true
		}
	}
}

// CallsNow is Calls, to be called inside Wait.
func (s *Server) CallsNow(method string) int { return s.calls[method] }

// Answered tells whether a press was answered; call it inside Wait.
func (s *Server) Answered(query string) bool { return s.presses[query].answered }

// BotMessages returns all messages of the bot.
func (s *Server) BotMessages() []Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []Message
	for id := int64(1); id < s.nextMsg; id++ {
		if m := s.messages[id]; m != nil && m.From.ID == s.Bot.ID {
			list = append(list, *m)
		}
	}
	return list
}
