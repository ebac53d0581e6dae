// Package telegramtest is a Bot API server for tests. It listens on loopback and refuses what Telegram refuses: texts
// too long, markup it cannot read, bad keyboards, answers given twice or too late, a second poller, too many messages.
// What a test wants to go wrong is said with Fault.
package telegramtest

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// User is somebody who writes to the bot.
type User struct {
	ID       int64  `json:"id"`
	IsBot    bool   `json:"is_bot"`
	First    string `json:"first_name"`
	Username string `json:"username,omitempty"`
	Language string `json:"language_code,omitempty"`
}

// Chat is where messages stand.
type Chat struct {
	ID     int64          `json:"id"`
	Type   string         `json:"type"` // private, group, supergroup, channel
	Title  string         `json:"title,omitempty"`
	Forum  bool           `json:"is_forum,omitempty"`
	Topics map[int64]bool `json:"-"`
	// Closed is what the network answers to a message there: "" takes it.
	Closed string `json:"-"`
	// MovedTo is the id of the supergroup a group became.
	MovedTo int64 `json:"-"`
}

// Server is the fake.
type Server struct {
	URL   string
	Token string
	Bot   User
	// Rates makes the server refuse what comes faster than 30 a second, one a second in a chat, 20 a minute in a group.
	Rates bool
	// AnswerTime is how long a press or an inline query may wait; 10 seconds.
	AnswerTime time.Duration
	// Latency is how long the answer to a message taken is on its way.
	Latency time.Duration

	mu       sync.Mutex
	http     *httptest.Server
	chats    map[int64]*Chat
	updates  []queued
	nextID   int64 // of an update
	nextMsg  int64
	messages map[int64]*Message // by number; numbers are not used twice in any chat
	presses  map[string]*asked
	inlines  map[string]*asked
	files    map[string][]byte
	polling  int
	hook     hook
	commands map[string][]Command
	faults   map[string][]Fault
	events   []Event
	refused  []string
	calls    map[string]int
	sends    map[string][]time.Time // by chat; "" all
	offsets  []int64
	changed  chan struct{}
}

type queued struct {
	id     int64
	raw    []byte
	spoilt bool
}

type asked struct {
	at       time.Time
	answered bool
	toast    string
	cards    []Card
}

type hook struct{ url, secret string }

// Message is a message of a person or the bot.
type Message struct {
	ID       int64
	Chat     int64
	Thread   int64
	From     User
	Text     string // as it is read: without markup
	Marked   string // as the transcripts show it
	Reply    int64
	Keyboard [][]Button
	Edits    int
	Photo    int // bytes of a picture; Text is its caption
	Deleted  bool
}

// Button is a button below a message.
type Button struct {
	Text   string  `json:"text"`
	Data   string  `json:"callback_data"`
	URL    string  `json:"url"`
	Switch *string `json:"switch_inline_query"`
	Here   *string `json:"switch_inline_query_current_chat"`
}

// Card is a result of an inline query.
type Card struct{ ID, Title, Description, Text string }

// Command is an entry of the menu of commands.
type Command struct {
	Name        string `json:"command"`
	Description string `json:"description"`
}

// Fault takes a call's place: it writes an answer of its own and returns true, or returns false to let the call through.
type Fault func(w http.ResponseWriter, r *http.Request) bool

// Event is something that happened, for transcripts.
type Event struct {
	Who  string
	What string
	Chat int64
	Time time.Time
}

// New starts a server that stops with the test.
func New(t testing.TB) *Server {
	s := &Server{
		Token: "123456:AA-secret_TOKEN-of-the-test", Bot: User{ID: 777, IsBot: true, First: "Isnad", Username: "isnad_bot"}, AnswerTime: 10 * time.Second,
		chats: map[int64]*Chat{}, nextID: 1000, nextMsg: 1, messages: map[int64]*Message{}, presses: map[string]*asked{}, inlines: map[string]*asked{},
		files: map[string][]byte{}, commands: map[string][]Command{}, faults: map[string][]Fault{}, calls: map[string]int{}, sends: map[string][]time.Time{},
		changed: make(chan struct{}),
	}
	s.http = httptest.NewUnstartedServer(s)
	s.URL = "http://" + s.http.Listener.Addr().String() // before it starts: its handlers read the address
	s.http.Start()
	t.Cleanup(func() {
		s.http.CloseClientConnections()
		s.http.Close()
	})
	return s
}

// touch wakes everybody who waits for a change; the lock is held.
func (s *Server) touch() {
	close(s.changed)
	s.changed = make(chan struct{})
}

// Fault makes the next calls of a method go wrong, one fault a call, in order.
func (s *Server) Fault(method string, list ...Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults[method] = append(s.faults[method], list...)
}

// Answer is a fault that answers with a status, a content type and a body.
func Answer(status int, kind, body string) Fault {
	return func(w http.ResponseWriter, r *http.Request) bool {
		w.Header().Set("Content-Type", kind)
		w.WriteHeader(status)
		io.WriteString(w, body)
		return true
	}
}

// TooMany is a fault that asks to wait for seconds.
func TooMany(seconds int) Fault {
	return Answer(429, "application/json", fmt.Sprintf(`{"ok":false,"error_code":429,"description":"Too Many Requests: retry after %d","parameters":{"retry_after":%d}}`, seconds, seconds))
}

// Refuse is a fault that refuses with a code and a description.
func Refuse(code int, description string) Fault {
	b, _ := json.Marshal(description)
	return Answer(code, "application/json", fmt.Sprintf(`{"ok":false,"error_code":%d,"description":%s}`, code, b))
}

// Drop is a fault that closes the connection without an answer.
func Drop(w http.ResponseWriter, r *http.Request) bool {
	panic(http.ErrAbortHandler)
}

// After is a fault that waits before the call goes through; if the caller hangs up, it does not.
func After(d time.Duration) Fault {
	return func(w http.ResponseWriter, r *http.Request) bool {
		select {
		case <-time.After(d):
			return false
		case <-r.Context().Done():
			return true
		}
	}
}

// refusal is an answer of the Bot API that is not ok.
type refusal struct {
	code   int
	words  string
	params map[string]any
}

func refuse(code int, words string, args ...any) *refusal {
	return &refusal{code, fmt.Sprintf(words, args...), nil}
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if path, ok := strings.CutPrefix(r.URL.Path, "/file/bot"+s.Token+"/"); ok {
		s.mu.Lock()
		file, ok := s.files[path]
		s.mu.Unlock()
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Write(file)
		return
	}
	rest, ok := strings.CutPrefix(r.URL.Path, "/bot")
	token, method, _ := strings.Cut(rest, "/")
	if !ok || method == "" {
		s.write(w, nil, refuse(404, "Not Found"))
		return
	}
	if token != s.Token {
		s.write(w, nil, refuse(401, "Unauthorized"))
		return
	}
	if err := r.ParseMultipartForm(20 << 20); err != nil && err != http.ErrNotMultipart {
		s.write(w, nil, refuse(400, "Bad Request: the body cannot be read"))
		return
	}
	s.mu.Lock()
	s.calls[method]++
	var fault Fault
	if list := s.faults[method]; len(list) > 0 {
		fault, s.faults[method] = list[0], list[1:]
	}
	s.mu.Unlock()
	if fault != nil && fault(w, r) {
		return
	}
	call := map[string]func(*http.Request) (any, *refusal){
		"getMe":               func(*http.Request) (any, *refusal) { return s.Bot, nil },
		"getUpdates":          s.getUpdates,
		"deleteWebhook":       s.deleteWebhook,
		"setWebhook":          s.setWebhook,
		"setMyCommands":       s.setMyCommands,
		"sendMessage":         s.sendMessage,
		"editMessageText":     s.editMessageText,
		"deleteMessage":       s.deleteMessage,
		"sendPhoto":           s.sendPhoto,
		"sendChatAction":      s.sendChatAction,
		"answerCallbackQuery": s.answerCallbackQuery,
		"answerInlineQuery":   s.answerInlineQuery,
		"getFile":             s.getFile,
	}[method]
	if call == nil {
		s.write(w, nil, refuse(404, "Not Found: method %s", method))
		return
	}
	out, no := call(r)
	if no != nil {
		s.mu.Lock()
		s.refused = append(s.refused, fmt.Sprintf("%s: %d %s", method, no.code, no.words))
		s.mu.Unlock()
	}
	if s.Latency > 0 && strings.HasPrefix(method, "send") {
		time.Sleep(s.Latency)
	}
	s.write(w, out, no)
}

// brokenPage is a page of updates that is no JSON.
type brokenPage []json.RawMessage

func (s *Server) write(w http.ResponseWriter, out any, no *refusal) {
	if page, ok := out.(brokenPage); ok {
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprintf(w, `{"ok":true,"result":[%s,"text":"\x"]}`, page[0])
		return
	}
	w.Header().Set("Content-Type", "application/json")
	answer := map[string]any{"ok": no == nil, "result": out}
	if no != nil {
		answer = map[string]any{"ok": false, "error_code": no.code, "description": no.words}
		if no.params != nil {
			answer["parameters"] = no.params
		}
		w.WriteHeader(no.code)
	}
	json.NewEncoder(w).Encode(answer)
}

func number(r *http.Request, name string) int64 {
	n, _ := strconv.ParseInt(r.Form.Get(name), 10, 64)
	return n
}

func (s *Server) getUpdates(r *http.Request) (any, *refusal) {
	offset, limit, timeout := number(r, "offset"), int(number(r, "limit")), number(r, "timeout")
	if limit < 1 || limit > 100 {
		limit = 100
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.hook.url != "" {
		return nil, refuse(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first")
	}
	if s.polling > 0 {
		return nil, refuse(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running")
	}
	s.polling++
	defer func() { s.polling-- }()
	s.offsets = append(s.offsets, offset)
	deadline := time.After(time.Duration(timeout) * time.Second)
	for {
		if offset > 0 {
			for len(s.updates) > 0 && s.updates[0].id < offset {
				s.updates = s.updates[1:]
			}
		}
		var page []json.RawMessage
		spoilt := false
		for _, u := range s.updates {
			if len(page) < limit {
				page = append(page, u.raw)
				spoilt = spoilt || u.spoilt
			}
		}
		if spoilt {
			return brokenPage(page), nil
		}
		if page != nil {
			return page, nil
		}
		changed := s.changed
		s.mu.Unlock()
		over := false
		select {
		case <-changed:
		case <-deadline:
			over = true
		case <-r.Context().Done():
			over = true
		}
		s.mu.Lock()
		if over {
			return []json.RawMessage{}, nil
		}
	}
}

func (s *Server) deleteWebhook(r *http.Request) (any, *refusal) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.hook = hook{}
	if r.Form.Get("drop_pending_updates") == "true" {
		s.updates = nil
	}
	return true, nil
}

func (s *Server) setWebhook(r *http.Request) (any, *refusal) {
	u, secret := r.Form.Get("url"), r.Form.Get("secret_token")
	if !strings.HasPrefix(u, "https://") {
		return nil, refuse(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
	}
	if !goodSecret.MatchString(secret) {
		return nil, refuse(400, "Bad Request: secret token contains unallowed characters")
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.hook = hook{u, secret}
	s.touch()
	return true, nil
}

// Pending returns the updates that are not confirmed, as the network would send them to a webhook.
func (s *Server) Pending() []json.RawMessage {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []json.RawMessage
	for _, u := range s.updates {
		list = append(list, u.raw)
	}
	return list
}

// Hook returns the webhook's address and secret.
func (s *Server) Hook() (url, secret string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.hook.url, s.hook.secret
}

// Calls returns how often a method was called.
func (s *Server) Calls(method string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.calls[method]
}

// Refused returns what was refused, in words.
func (s *Server) Refused() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]string(nil), s.refused...)
}

// Commands returns the menu of commands of a language; "" is that of all others.
func (s *Server) Commands(language string) []Command {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.commands[language]
}

// Offsets returns the offsets asked for, in order.
func (s *Server) Offsets() []int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]int64(nil), s.offsets...)
}

// Wait waits until ok holds, which is called with the lock held after every change; it fails the test when that takes
// longer than most.
func (s *Server) Wait(t testing.TB, most time.Duration, what string, ok func() bool) {
	t.Helper()
	deadline := time.After(most)
	for {
		s.mu.Lock()
		done, changed := ok(), s.changed
		s.mu.Unlock()
		if done {
			return
		}
		select {
		case <-changed:
		case <-time.After(50 * time.Millisecond):
		case <-deadline:
			t.Fatalf("waited %s for %s; the events were:\n%s", most, what, s.Transcript(0))
		}
	}
}
