// Package discordtest is a Discord for tests: a REST interface and a gateway on loopback that refuse what Discord
// refuses, and people who use the bot as Discord's clients let them. A refusal is noted, so that a test can tell a bot
// that never offends from one that gets away with it.
package discordtest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// The token, ids and names of the bot in every Server.
const (
	Token       = "MTA0MTk.GsEcRt.discord-test-token-that-must-appear-nowhere"
	BotID       = "1041900000000000001"
	Application = "1041900000000000002"
	Guild       = "1041900000000000003"
	Channel     = "1041900000000000004" // a text channel of Guild
)

// Server is the test's Discord.
type Server struct {
	*httptest.Server
	t testing.TB

	mu           sync.Mutex
	settings     Settings
	next         int64 // last id given
	channels     map[string]*channel
	commands     []map[string]any
	defined      int // how often the commands were overwritten
	interactions map[string]*Interaction
	refusals     []string
	limited      int
	calls        []string
	faults       []*fault
	limits       map[string]*window
	all          window
	files        map[string][]byte
	threads      map[string]string
	gone         map[string]bool // channels closed to the bot
	changed      chan struct{}   // closed and replaced at every change

	gateway gateway
}

// Settings are what a test may change with Set.
type Settings struct {
	Heartbeat  time.Duration // interval told to the bot
	Acks       bool          // heartbeats are acknowledged
	AnswerIn   time.Duration // limit to the first answer to an interaction
	TokenLife  time.Duration // of an interaction
	Messages   int           // messages a channel takes
	Per        time.Duration // in this time
	Global     int           // calls a second
	Remaining  int           // new sessions left today
	Shards     int           // recommended
	Delay      time.Duration // before every call of the REST interface takes effect
	Lag        time.Duration // from then to its answer
	NoIdentity bool          // the application cannot be read, as on some emulators
}

type channel struct {
	id, guild, parent string
	kind              int
	user              string // of a private channel
	messages          []*Message
	nonces            map[string]*Message
}

// New starts a server that ends with the test.
func New(t testing.TB) *Server {
	s := &Server{t: t, next: 1_100_000_000_000_000_000, channels: map[string]*channel{}, interactions: map[string]*Interaction{},
		limits: map[string]*window{}, files: map[string][]byte{}, threads: map[string]string{}, gone: map[string]bool{}, changed: make(chan struct{}),
		settings: Settings{Heartbeat: 500 * time.Millisecond, Acks: true, AnswerIn: 3 * time.Second, TokenLife: 15 * time.Minute,
			Messages: 5, Per: 5 * time.Second, Global: 50, Remaining: 1000, Shards: 1}}
	s.gateway.init(s)
	s.channels[Channel] = &channel{id: Channel, guild: Guild, kind: 0, nonces: map[string]*Message{}}
	s.Server = httptest.NewUnstartedServer(http.HandlerFunc(s.serve))
	s.Server.Start() // only now: its handlers read the address
	t.Cleanup(func() {
		s.gateway.closeAll()
		s.Server.CloseClientConnections()
		s.Server.Close()
	})
	return s
}

// API is the address of the REST interface.
func (s *Server) API() string { return s.URL + "/api/v10" }

// Set changes settings.
func (s *Server) Set(f func(*Settings)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f(&s.settings)
}

// Refusals lists what was refused because the bot did wrong; faults that the test ordered are not among them.
func (s *Server) Refusals() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]string(nil), s.refusals...)
}

// Limited tells how many calls broke a rate limit.
func (s *Server) Limited() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.limited
}

// Calls lists the calls that arrived, as "METHOD path".
func (s *Server) Calls() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]string(nil), s.calls...)
}

// Defined tells how often the commands were overwritten.
func (s *Server) Defined() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.defined
}

// CloseChannel closes a channel to the bot, as a user does who blocks it.
func (s *Server) CloseChannel(id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.gone[id] = true
}

// touch tells those who wait that something has changed. The caller holds the lock.
func (s *Server) touch() {
	close(s.changed)
	s.changed = make(chan struct{})
}

// wait waits until f, called under the server's lock, is true; the test fails after twenty seconds.
func (s *Server) wait(what string, f func() bool) {
	s.t.Helper()
	deadline := time.After(20 * time.Second)
	for {
		s.mu.Lock()
		ok, changed := f(), s.changed
		s.mu.Unlock()
		if ok {
			return
		}
		select {
		case <-changed:
		case <-deadline:
			s.t.Fatalf("waited in vain for %s; refused: %q", what, s.Refusals())
		}
	}
}

func (s *Server) id() string {
	s.next += 4194304
	return strconv.FormatInt(s.next, 10)
}

// refuse is an answer that tells the bot it did wrong.
type refuse struct {
	status, code int
	words        string
	wait         time.Duration // of a broken rate limit
}

func (r *refuse) Error() string { return fmt.Sprintf("%d (code %d): %s", r.status, r.code, r.words) }

func refusal(status, code int, words string) *refuse {
	return &refuse{status: status, code: code, words: words}
}

func bad(format string, a ...any) error {
	return refusal(400, 50035, "Invalid Form Body: "+fmt.Sprintf(format, a...))
}

var (
	errUnauthorized = refusal(401, 0, "401: Unauthorized")
	errRoute        = refusal(404, 0, "404: Not Found")
)

func (s *Server) serve(w http.ResponseWriter, r *http.Request) {
	switch {
	case strings.HasPrefix(r.URL.Path, "/gateway/"):
		s.gateway.serve(w, r)
		return
	case strings.HasPrefix(r.URL.Path, "/files/"):
		s.file(w, r)
		return
	}
	s.mu.Lock()
	delay := s.settings.Delay
	s.calls = append(s.calls, r.Method+" "+r.URL.Path)
	f := s.fault(r)
	s.mu.Unlock()
	if f != nil {
		f.play(w, r)
		return
	}
	if delay > 0 {
		time.Sleep(delay)
	}
	body, files, err := readBody(r)
	s.mu.Lock()
	var answer any
	if err == nil {
		err = s.limit(w, r)
	}
	if err == nil {
		answer, err = s.route(r, body, files)
	}
	lag := s.settings.Lag
	if err != nil {
		s.refused(w, r, err)
	}
	s.touch()
	s.mu.Unlock()
	if err != nil {
		return
	}
	time.Sleep(lag)
	if answer == nil {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(answer)
}

func (s *Server) refused(w http.ResponseWriter, r *http.Request, err error) {
	e, ok := err.(*refuse)
	if !ok {
		e = refusal(400, 50035, err.Error())
	}
	s.refusals = append(s.refusals, r.Method+" "+shorten(r.URL.Path)+": "+e.Error())
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(e.status)
	answer := map[string]any{"code": e.code, "message": e.words}
	if e.wait > 0 {
		answer["retry_after"] = e.wait.Seconds()
		answer["global"] = w.Header().Get("X-RateLimit-Global") != ""
	}
	json.NewEncoder(w).Encode(answer)
}

// shorten takes the tokens of interactions out of a path.
func shorten(path string) string {
	parts := strings.Split(path, "/")
	for i, p := range parts {
		if strings.HasPrefix(p, "secret-") {
			parts[i] = "TOKEN"
		}
	}
	return strings.Join(parts, "/")
}

// route finds what a call is about. The caller holds the lock.
func (s *Server) route(r *http.Request, body map[string]any, files map[string][]byte) (any, error) {
	rest, ok := strings.CutPrefix(r.URL.Path, "/api/v10/")
	if !ok {
		return nil, errRoute
	}
	p := strings.Split(rest, "/")
	open := p[0] == "interactions" || p[0] == "webhooks"
	if !open && r.Header.Get("Authorization") != "Bot "+Token {
		return nil, errUnauthorized
	}
	if r.Header.Get("User-Agent") == "" || !strings.HasPrefix(r.Header.Get("User-Agent"), "DiscordBot (") {
		return nil, refusal(403, 0, "no valid User-Agent")
	}
	switch route := r.Method + " " + p[0]; {
	case route == "GET gateway" && len(p) == 2 && p[1] == "bot":
		return s.gateway.entrance(), nil
	case route == "GET users" && len(p) == 2 && p[1] == "@me":
		return map[string]any{"id": BotID, "username": "isnad", "bot": true}, nil
	case route == "GET applications" && len(p) == 2 && p[1] == "@me":
		if s.settings.NoIdentity {
			return nil, errRoute
		}
		return map[string]any{"id": Application, "name": "isnad"}, nil
	case route == "PUT applications" && len(p) == 3 && p[1] == Application && p[2] == "commands":
		return s.define(r)
	case route == "POST users" && len(p) == 3 && p[2] == "channels":
		user, _ := body["recipient_id"].(string)
		if user == "" {
			return nil, bad("recipient_id is missing")
		}
		return map[string]any{"id": s.direct(user).id, "type": 1}, nil
	case p[0] == "channels" && len(p) >= 2:
		c := s.channels[p[1]]
		if c == nil {
			return nil, refusal(404, 10003, "Unknown Channel")
		}
		if s.gone[c.id] {
			return nil, refusal(403, 50007, "Cannot send messages to this user")
		}
		return s.inChannel(c, r.Method+" "+strings.Join(p[2:], "/"), body, files)
	case route == "POST interactions" && len(p) == 4 && p[3] == "callback":
		return s.callback(p[1], p[2], body, files)
	case p[0] == "webhooks" && len(p) >= 3 && p[1] == Application:
		return s.webhook(p[2], r.Method+" "+strings.Join(p[3:], "/"), body, files)
	}
	return nil, errRoute
}

func (s *Server) inChannel(c *channel, what string, body map[string]any, files map[string][]byte) (any, error) {
	p := strings.Split(what, "/")
	switch {
	case what == "GET ":
		out := map[string]any{"id": c.id, "type": c.kind}
		if c.guild != "" {
			out["guild_id"] = c.guild
		}
		if c.parent != "" {
			out["parent_id"] = c.parent
		}
		return out, nil
	case what == "POST typing":
		return nil, nil
	case what == "POST messages":
		return s.post(c, body, files)
	case p[0] == "PATCH messages" && len(p) == 2:
		m := c.message(p[1])
		if m == nil {
			return nil, refusal(404, 10008, "Unknown Message")
		}
		if m.Author != BotID {
			return nil, refusal(403, 50005, "Cannot edit a message authored by another user")
		}
		if err := s.edit(m, body, files); err != nil {
			return nil, err
		}
		return m.json(), nil
	case p[0] == "POST messages" && len(p) == 3 && p[2] == "threads":
		return s.thread(c, p[1], body)
	}
	return nil, errRoute
}

// readBody reads a JSON body, plain or with files.
func readBody(r *http.Request) (map[string]any, map[string][]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(r.Body, 12<<20))
	if err != nil || len(raw) == 0 {
		return nil, nil, err
	}
	kind, parameters, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	files := map[string][]byte{}
	if kind == "multipart/form-data" {
		form, err := multipart.NewReader(bytes.NewReader(raw), parameters["boundary"]).ReadForm(12 << 20)
		if err != nil {
			return nil, nil, bad("undecodable form")
		}
		for name, list := range form.File {
			f, err := list[0].Open()
			if err != nil {
				return nil, nil, err
			}
			data, err := io.ReadAll(f)
			f.Close()
			if err != nil || !strings.HasPrefix(name, "files[") {
				return nil, nil, bad("file under the name %q", name)
			}
			files[list[0].Filename] = data
		}
		if len(form.Value["payload_json"]) != 1 {
			return nil, nil, bad("no payload_json")
		}
		raw = []byte(form.Value["payload_json"][0])
	} else if kind != "application/json" {
		return nil, nil, bad("content type %q", kind)
	}
	var list []any
	if json.Unmarshal(raw, &list) == nil {
		r.Body = io.NopCloser(bytes.NewReader(raw))
		return nil, nil, nil
	}
	var body map[string]any
	if err := json.Unmarshal(raw, &body); err != nil {
		return nil, nil, refusal(400, 50109, "The request body contains invalid JSON.")
	}
	return body, files, nil
}

// AddFile keeps a file that messages can carry, and returns its address.
func (s *Server) AddFile(name string, data []byte) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.files[name] = data
	return s.URL + "/files/" + name
}

func (s *Server) file(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	data, ok := s.files[strings.TrimPrefix(r.URL.Path, "/files/")]
	if r.Header.Get("Authorization") != "" {
		s.refusals = append(s.refusals, "the token was sent to where files are kept")
	}
	s.mu.Unlock()
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Write(data)
}
