package telegramtest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"
)

var (
	goodSecret  = regexp.MustCompile(`^[A-Za-z0-9_-]{1,256}$`)
	goodCommand = regexp.MustCompile(`^[a-z0-9_]{1,32}$`)
	goodCode    = regexp.MustCompile(`^([a-z]{2})?$`)
)

func units(s string) int { return len(utf16.Encode([]rune(s))) }

// place finds the chat a call is for; the lock is held.
func (s *Server) place(r *http.Request) (*Chat, *refusal) {
	id, err := strconv.ParseInt(r.Form.Get("chat_id"), 10, 64)
	if err != nil {
		return nil, refuse(400, "Bad Request: chat_id is empty")
	}
	c := s.chats[id]
	switch {
	case c == nil:
		return nil, refuse(400, "Bad Request: chat not found")
	case c.MovedTo != 0:
		no := refuse(400, "Bad Request: group chat was upgraded to a supergroup chat")
		no.params = map[string]any{"migrate_to_chat_id": c.MovedTo}
		return nil, no
	case c.Closed != "":
		return nil, refuse(403, "Forbidden: %s", c.Closed)
	}
	if thread := number(r, "message_thread_id"); thread != 0 && !c.Topics[thread] {
		return nil, refuse(400, "Bad Request: message thread not found")
	}
	return c, nil
}

// rates refuses what comes too fast; the lock is held.
func (s *Server) rates(c *Chat) *refusal {
	now := time.Now()
	within := func(key string, span time.Duration) int {
		n := 0
		for _, at := range s.sends[key] {
			if now.Sub(at) < span {
				n++
			}
		}
		return n
	}
	key := fmt.Sprint(c.ID)
	if s.Rates {
		wait := 0
		switch {
		case within("", time.Second) >= 30, within(key, time.Second) >= 1:
			wait = 1
		case c.ID < 0 && within(key, time.Minute) >= 20:
			wait = 30
		}
		if wait > 0 {
			no := refuse(429, "Too Many Requests: retry after %d", wait)
			no.params = map[string]any{"retry_after": wait}
			return no
		}
	}
	for _, k := range []string{"", key} {
		list := append(s.sends[k], now)
		if len(list) > 200 {
			list = list[100:]
		}
		s.sends[k] = list
	}
	return nil
}

// body reads the text of a message with its markup.
func body(words, mode string, most int) (plain, marked string, no *refusal) {
	if !utf8.ValidString(words) {
		return "", "", refuse(400, "Bad Request: strings must be encoded in UTF-8")
	}
	switch mode {
	case "":
		plain, marked = words, words
	case "HTML":
		var err error
		if plain, marked, err = Read(words); err != nil {
			return "", "", refuse(400, "Bad Request: can't parse entities: %v", err)
		}
	default:
		return "", "", refuse(400, "Bad Request: unsupported parse_mode")
	}
	if strings.TrimSpace(plain) == "" {
		return "", "", refuse(400, "Bad Request: message text is empty")
	}
	if units(plain) > most {
		return "", "", refuse(400, "Bad Request: message is too long")
	}
	return plain, marked, nil
}

func keyboard(raw string) ([][]Button, *refusal) {
	if raw == "" {
		return nil, nil
	}
	var k struct {
		Rows [][]Button `json:"inline_keyboard"`
	}
	if err := json.Unmarshal([]byte(raw), &k); err != nil {
		return nil, refuse(400, "Bad Request: can't parse reply keyboard markup JSON object")
	}
	n := 0
	for _, row := range k.Rows {
		if len(row) > 8 {
			return nil, refuse(400, "Bad Request: reply markup is too long: a row has at most 8 buttons")
		}
		for _, b := range row {
			n++
			kinds := 0
			for _, is := range []bool{b.Data != "", b.URL != "", b.Switch != nil, b.Here != nil} {
				if is {
					kinds++
				}
			}
			switch {
			case strings.TrimSpace(b.Text) == "":
				return nil, refuse(400, "Bad Request: text buttons are not allowed to be empty")
			case kinds != 1:
				return nil, refuse(400, "Bad Request: exactly one of the optional fields of a button must be used")
			case len(b.Data) > 64:
				return nil, refuse(400, "Bad Request: BUTTON_DATA_INVALID")
			case b.Switch != nil && units(*b.Switch) > 256:
				return nil, refuse(400, "Bad Request: inline query of a button is too long")
			}
		}
	}
	if n > 100 {
		return nil, refuse(400, "Bad Request: reply markup is too long")
	}
	return k.Rows, nil
}

func (s *Server) sendMessage(r *http.Request) (any, *refusal) {
	s.mu.Lock()
	defer s.mu.Unlock()
	c, no := s.place(r)
	if no != nil {
		return nil, no
	}
	plain, marked, no := body(r.Form.Get("text"), r.Form.Get("parse_mode"), 4096)
	if no != nil {
		return nil, no
	}
	rows, no := keyboard(r.Form.Get("reply_markup"))
	if no != nil {
		return nil, no
	}
	m := &Message{Chat: c.ID, Thread: number(r, "message_thread_id"), From: s.Bot, Text: plain, Marked: marked, Keyboard: rows}
	if raw := r.Form.Get("reply_parameters"); raw != "" {
		var p struct {
			ID      int64 `json:"message_id"`
			Without bool  `json:"allow_sending_without_reply"`
		}
		if err := json.Unmarshal([]byte(raw), &p); err != nil {
			return nil, refuse(400, "Bad Request: can't parse reply parameters")
		}
		if to := s.messages[p.ID]; to != nil && to.Chat == c.ID && !to.Deleted {
			m.Reply = p.ID
		} else if !p.Without {
			return nil, refuse(400, "Bad Request: message to be replied not found")
		}
	}
	if raw := r.Form.Get("link_preview_options"); raw != "" && !json.Valid([]byte(raw)) {
		return nil, refuse(400, "Bad Request: can't parse link preview options")
	}
	if no := s.rates(c); no != nil {
		return nil, no
	}
	return s.add(m, "says"), nil
}

// add keeps a message of the bot; the lock is held.
func (s *Server) add(m *Message, verb string) any {
	m.ID = s.nextMsg
	s.nextMsg++
	s.messages[m.ID] = m
	who := s.Bot.First
	if m.Reply != 0 {
		who += " in reply to " + s.messages[m.Reply].From.First
	}
	if m.Thread != 0 {
		who += fmt.Sprintf(" in topic %d", m.Thread)
	}
	s.event(m.Chat, who, m.shown())
	return map[string]any{"message_id": m.ID, "chat": s.chats[m.Chat], "date": time.Now().Unix()}
}

// shown is a message as transcripts show it.
func (m *Message) shown() string {
	var b strings.Builder
	if m.Photo > 0 {
		b.WriteString("(a picture)\n")
	}
	b.WriteString(m.Marked)
	for _, row := range m.Keyboard {
		b.WriteString("\n")
		for i, x := range row {
			if i > 0 {
				b.WriteString(" ")
			}
			b.WriteString("[" + x.Text + "]")
		}
	}
	return b.String()
}

func (s *Server) editMessageText(r *http.Request) (any, *refusal) {
	s.mu.Lock()
	defer s.mu.Unlock()
	c, no := s.place(r)
	if no != nil {
		return nil, no
	}
	m := s.messages[number(r, "message_id")]
	switch {
	case m == nil || m.Chat != c.ID || m.Deleted:
		return nil, refuse(400, "Bad Request: message to edit not found")
	case m.From.ID != s.Bot.ID || m.Photo > 0:
		return nil, refuse(400, "Bad Request: message can't be edited")
	}
	plain, marked, no := body(r.Form.Get("text"), r.Form.Get("parse_mode"), 4096)
	if no != nil {
		return nil, no
	}
	rows, no := keyboard(r.Form.Get("reply_markup"))
	if no != nil {
		return nil, no
	}
	if marked == m.Marked && fmt.Sprint(rows) == fmt.Sprint(m.Keyboard) {
		return nil, refuse(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message")
	}
	if no := s.rates(c); no != nil {
		return nil, no
	}
	m.Text, m.Marked, m.Keyboard = plain, marked, rows
	m.Edits++
	s.event(m.Chat, s.Bot.First+" edits", m.shown())
	return map[string]any{"message_id": m.ID, "chat": c, "date": time.Now().Unix()}, nil
}

func (s *Server) deleteMessage(r *http.Request) (any, *refusal) {
	s.mu.Lock()
	defer s.mu.Unlock()
	c, no := s.place(r)
	if no != nil {
		return nil, no
	}
	m := s.messages[number(r, "message_id")]
	if m == nil || m.Chat != c.ID || m.Deleted {
		return nil, refuse(400, "Bad Request: message to delete not found")
	}
	m.Deleted = true
	s.event(m.Chat, s.Bot.First+" deletes", clip(m.Text))
	return true, nil
}

func (s *Server) sendPhoto(r *http.Request) (any, *refusal) {
	s.mu.Lock()
	defer s.mu.Unlock()
	c, no := s.place(r)
	if no != nil {
		return nil, no
	}
	file, _, err := r.FormFile("photo")
	if err != nil {
		return nil, refuse(400, "Bad Request: there is no photo in the request")
	}
	defer file.Close()
	head := make([]byte, 8)
	if n, _ := file.Read(head); n < 8 || string(head) != "\x89PNG\r\n\x1a\n" {
		return nil, refuse(400, "Bad Request: IMAGE_PROCESS_FAILED")
	}
	size, _ := file.Seek(0, 2)
	if size > 10<<20 {
		return nil, refuse(413, "Request Entity Too Large")
	}
	caption := r.Form.Get("caption")
	if units(caption) > 1024 {
		return nil, refuse(400, "Bad Request: message caption is too long")
	}
	rows, no := keyboard(r.Form.Get("reply_markup"))
	if no != nil {
		return nil, no
	}
	if no := s.rates(c); no != nil {
		return nil, no
	}
	return s.add(&Message{Chat: c.ID, Thread: number(r, "message_thread_id"), From: s.Bot, Text: caption, Marked: caption, Photo: int(size), Keyboard: rows}, "shows"), nil
}

func (s *Server) sendChatAction(r *http.Request) (any, *refusal) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, no := s.place(r); no != nil {
		return nil, no
	}
	if r.Form.Get("action") != "typing" {
		return nil, refuse(400, "Bad Request: wrong parameter action in request")
	}
	return true, nil
}

// ask finds a query that waits for an answer; the lock is held.
func (s *Server) waiting(list map[string]*asked, id string) (*asked, *refusal) {
	q := list[id]
	if q == nil || q.answered || time.Since(q.at) > s.AnswerTime {
		return nil, refuse(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
	}
	q.answered = true
	return q, nil
}

func (s *Server) answerCallbackQuery(r *http.Request) (any, *refusal) {
	s.mu.Lock()
	defer s.mu.Unlock()
	toast := r.Form.Get("text")
	if units(toast) > 200 {
		return nil, refuse(400, "Bad Request: MESSAGE_TOO_LONG")
	}
	q, no := s.waiting(s.presses, r.Form.Get("callback_query_id"))
	if no != nil {
		return nil, no
	}
	if q.toast = toast; toast != "" {
		s.event(0, s.Bot.First+" (toast)", toast)
	}
	s.touch()
	return true, nil
}

func (s *Server) answerInlineQuery(r *http.Request) (any, *refusal) {
	var list []struct {
		Type, ID, Title, Description string
		Content                      struct {
			Text string `json:"message_text"`
			Mode string `json:"parse_mode"`
		} `json:"input_message_content"`
	}
	if err := json.Unmarshal([]byte(r.Form.Get("results")), &list); err != nil || list == nil {
		return nil, refuse(400, "Bad Request: can't parse JSON encoded inline query results")
	}
	if len(list) > 50 {
		return nil, refuse(400, "Bad Request: RESULTS_TOO_MUCH")
	}
	seen := map[string]bool{}
	var cards []Card
	for _, x := range list {
		if x.Type != "article" || x.Title == "" || len(x.ID) == 0 || len(x.ID) > 64 || seen[x.ID] {
			return nil, refuse(400, "Bad Request: RESULT_ID_INVALID")
		}
		seen[x.ID] = true
		_, marked, no := body(x.Content.Text, x.Content.Mode, 4096)
		if no != nil {
			return nil, no
		}
		cards = append(cards, Card{x.ID, x.Title, x.Description, marked})
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	q, no := s.waiting(s.inlines, r.Form.Get("inline_query_id"))
	if no != nil {
		return nil, no
	}
	q.cards = cards
	var b strings.Builder
	for i, c := range cards {
		if i > 0 {
			b.WriteString("\n\n")
		}
		fmt.Fprintf(&b, "(%s | %s)\n%s", c.Title, c.Description, c.Text)
	}
	s.event(0, s.Bot.First+" offers", b.String())
	return true, nil
}

func (s *Server) setMyCommands(r *http.Request) (any, *refusal) {
	var list []Command
	if err := json.Unmarshal([]byte(r.Form.Get("commands")), &list); err != nil {
		return nil, refuse(400, "Bad Request: can't parse commands")
	}
	language := r.Form.Get("language_code")
	if !goodCode.MatchString(language) {
		return nil, refuse(400, "Bad Request: invalid language code specified")
	}
	if len(list) > 100 {
		return nil, refuse(400, "Bad Request: BOT_COMMANDS_TOO_MUCH")
	}
	for _, c := range list {
		if !goodCommand.MatchString(c.Name) {
			return nil, refuse(400, "Bad Request: BOT_COMMAND_INVALID")
		}
		if n := units(c.Description); n < 1 || n > 256 {
			return nil, refuse(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.commands[language] = list
	return true, nil
}

func (s *Server) getFile(r *http.Request) (any, *refusal) {
	s.mu.Lock()
	defer s.mu.Unlock()
	id := r.Form.Get("file_id")
	if _, ok := s.files["documents/"+id]; !ok {
		return nil, refuse(400, "Bad Request: invalid file_id")
	}
	return map[string]any{"file_id": id, "file_path": "documents/" + id}, nil
}

func clip(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
