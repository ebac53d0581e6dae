package discordtest

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gorilla/websocket"
)

// privileged are the intents that a bot has to apply for.
const privileged = 1<<1 | 1<<8 | 1<<15

// Manner is how the gateway treats one connection.
type Manner int

const (
	Proper        Manner = iota
	NoHello              // it takes the connection and says nothing
	NoReady              // hello, and then nothing
	OnlyAcks             // hello and acknowledgements, never READY or RESUMED
	ReconnectSoon        // op 7 instead of READY or RESUMED
	ReconnectHail        // op 7 instead of hello
	Forget               // op 9: the session cannot be resumed
	Interrupt            // op 9: the session can be resumed
	Garbage              // packets that are none, before READY
)

type gateway struct {
	s        *Server
	up       websocket.Upgrader
	mu       sync.Mutex
	manners  []Manner
	sessions map[string]*session
	open     map[*client]bool
	count    int // connections taken
	identify int
	resumed  int
	beats    int
	refuse   int // close code for every identify; 0 for none
	muted    bool
}

// session is what the gateway remembers of a bot over connections.
type session struct {
	id     string
	shard  [2]int
	events [][]byte // by sequence number, from 1
	client *client
}

type client struct {
	g    *gateway
	ws   *websocket.Conn
	mu   sync.Mutex
	sent []time.Time
	shut atomic.Bool // closed by the gateway: the bot's close is the echo of its own
}

func (g *gateway) init(s *Server) {
	g.s, g.sessions, g.open = s, map[string]*session{}, map[*client]bool{}
}

// entrance is the answer to "gateway/bot". The caller holds the server's lock.
func (g *gateway) entrance() map[string]any {
	return map[string]any{"url": "ws" + strings.TrimPrefix(g.s.URL, "http") + "/gateway/first", "shards": g.s.settings.Shards,
		"session_start_limit": map[string]any{"total": 1000, "remaining": g.s.settings.Remaining, "reset_after": 3_600_000, "max_concurrency": 1}}
}

// Manners tells how the next connections are treated, one after the other; those after them properly.
func (s *Server) Manners(list ...Manner) {
	s.gateway.mu.Lock()
	defer s.gateway.mu.Unlock()
	s.gateway.manners = append(s.gateway.manners, list...)
}

// Connections tells how many connections the gateway took, and how many new sessions and resumed ones there were.
func (s *Server) Connections() (taken, identified, resumed int) {
	g := &s.gateway
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.count, g.identify, g.resumed
}

// Beats tells how many heartbeats arrived.
func (s *Server) Beats() int {
	s.gateway.mu.Lock()
	defer s.gateway.mu.Unlock()
	return s.gateway.beats
}

// RefuseWith makes the gateway close every new session with a code; 0 ends that.
func (s *Server) RefuseWith(code int) {
	s.gateway.mu.Lock()
	defer s.gateway.mu.Unlock()
	s.gateway.refuse = code
}

// Mute makes the gateway say nothing more, on any connection.
func (s *Server) Mute(yes bool) {
	s.gateway.mu.Lock()
	defer s.gateway.mu.Unlock()
	s.gateway.muted = yes
}

// Drop breaks all connections without a word.
func (s *Server) Drop() { s.gateway.closeAll() }

// CloseWith closes all connections with a code.
func (s *Server) CloseWith(code int) {
	for _, c := range s.gateway.clients() {
		c.shut.Store(true)
		c.ws.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""), time.Now().Add(time.Second))
		c.ws.Close()
	}
}

// Op sends a packet without dispatch on all connections: 1 asks for a heartbeat, 7 to reconnect, 9 tells that the session
// is over.
func (s *Server) Op(op int, data any) {
	for _, c := range s.gateway.clients() {
		c.send(map[string]any{"op": op, "d": data, "s": nil, "t": nil})
	}
}

// Raw sends bytes as they are on all connections.
func (s *Server) Raw(text []byte) {
	for _, c := range s.gateway.clients() {
		c.write(text)
	}
}

func (g *gateway) clients() []*client {
	g.mu.Lock()
	defer g.mu.Unlock()
	var list []*client
	for c := range g.open {
		list = append(list, c)
	}
	return list
}

func (g *gateway) closeAll() {
	for _, c := range g.clients() {
		c.ws.NetConn().Close()
	}
}

// Emit dispatches an event to every session of shard 0, or to that of a server's shard.
func (s *Server) Emit(kind string, data any, server string) {
	g := &s.gateway
	raw, err := json.Marshal(data)
	if err != nil {
		s.t.Errorf("event %s: %v", kind, err)
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, x := range g.sessions {
		if shardOf(server, x.shard[1]) == x.shard[0] {
			x.emit(kind, raw)
		}
	}
}

func shardOf(server string, count int) int {
	n, _ := strconv.ParseInt(server, 10, 64)
	if count < 1 {
		return 0
	}
	return int((n >> 22) % int64(count))
}

func (x *session) emit(kind string, data json.RawMessage) {
	n := len(x.events) + 1
	text, _ := json.Marshal(map[string]any{"op": 0, "s": n, "t": kind, "d": data})
	x.events = append(x.events, text)
	if x.client != nil {
		x.client.write(text)
	}
}

func (c *client) send(v any) {
	text, _ := json.Marshal(v)
	c.write(text)
}

func (c *client) write(text []byte) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ws.SetWriteDeadline(time.Now().Add(5 * time.Second))
	c.ws.WriteMessage(websocket.TextMessage, text)
}

func (g *gateway) isMuted() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.muted
}

func (g *gateway) serve(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	ws, err := g.up.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	c := &client{g: g, ws: ws}
	g.mu.Lock()
	g.count++
	manner := Proper
	if len(g.manners) > 0 {
		manner, g.manners = g.manners[0], g.manners[1:]
	}
	if g.muted {
		manner = NoHello
	}
	g.open[c] = true
	g.mu.Unlock()
	defer func() {
		ws.Close()
		g.mu.Lock()
		delete(g.open, c)
		for _, x := range g.sessions {
			if x.client == c {
				x.client = nil
			}
		}
		g.mu.Unlock()
	}()
	if q.Get("v") != "10" || q.Get("encoding") != "json" {
		c.close(4012)
		return
	}
	switch manner {
	case NoHello:
		ws.ReadMessage()
		return
	case ReconnectHail:
		c.send(map[string]any{"op": 7, "d": nil})
		ws.ReadMessage()
		return
	}
	g.s.mu.Lock()
	interval := g.s.settings.Heartbeat
	g.s.mu.Unlock()
	c.send(map[string]any{"op": 10, "d": map[string]any{"heartbeat_interval": interval.Milliseconds()}})
	c.read(manner)
}

// forget ends the session of a bot that said good-bye for good.
func (g *gateway) forget(c *client) {
	g.mu.Lock()
	defer g.mu.Unlock()
	for id, x := range g.sessions {
		if x.client == c {
			delete(g.sessions, id)
		}
	}
}

func (c *client) close(code int) {
	c.shut.Store(true)
	c.ws.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""), time.Now().Add(time.Second))
}

// read takes the bot's packets.
func (c *client) read(manner Manner) {
	g := c.g
	known := false
	for {
		_, text, err := c.ws.ReadMessage()
		if err != nil {
			if !c.shut.Load() && websocket.IsCloseError(err, websocket.CloseNormalClosure, websocket.CloseGoingAway) {
				g.forget(c)
			}
			return
		}
		now := time.Now()
		c.sent = append(c.sent, now)
		for len(c.sent) > 0 && now.Sub(c.sent[0]) > time.Minute {
			c.sent = c.sent[1:]
		}
		g.s.mu.Lock()
		interval, acks := g.s.settings.Heartbeat, g.s.settings.Acks
		g.s.mu.Unlock()
		if len(c.sent) > max(120, int(2*time.Minute/interval)) {
			c.close(4008)
			return
		}
		if len(text) > 4096 {
			c.close(4002)
			return
		}
		var p struct {
			Op   int
			Data json.RawMessage `json:"d"`
		}
		if json.Unmarshal(text, &p) != nil {
			c.close(4002)
			return
		}
		if g.isMuted() || manner == NoReady {
			continue
		}
		switch p.Op {
		case 1:
			g.mu.Lock()
			g.beats++
			g.mu.Unlock()
			if acks {
				c.send(map[string]any{"op": 11, "d": nil})
			}
		case 2, 6:
			if known {
				c.close(4005)
				return
			}
			switch manner {
			case OnlyAcks:
				continue
			case ReconnectSoon:
				c.send(map[string]any{"op": 7, "d": nil})
				continue
			case Forget, Interrupt:
				c.send(map[string]any{"op": 9, "d": manner == Interrupt})
				continue
			case Garbage:
				for _, junk := range []string{"null", "", "[]", "{}", `{"op":"x"}`, `{"op":0}`, `{"op":0,"s":1,"t":"GUILD_CREATE","d":null}`, "\xff\xfe", `{"op":99}`, `"op"`} {
					c.write([]byte(junk))
				}
			}
			if p.Op == 2 {
				known = c.identify(p.Data)
			} else {
				known = c.resume(p.Data)
			}
		default:
			c.close(4001)
			return
		}
	}
}

func (c *client) identify(data json.RawMessage) bool {
	var d struct {
		Token      string
		Intents    *int
		Shard      *[2]int
		Properties map[string]string
	}
	g := c.g
	g.mu.Lock()
	defer g.mu.Unlock()
	g.identify++
	switch err := json.Unmarshal(data, &d); {
	case err != nil || d.Properties == nil:
		c.close(4002)
		return false
	case g.refuse != 0:
		c.close(g.refuse)
		return false
	case strings.TrimPrefix(d.Token, "Bot ") != Token:
		c.close(4004)
		return false
	case d.Intents == nil:
		c.close(4013)
		return false
	case *d.Intents&privileged != 0:
		c.close(4014)
		return false
	}
	shard := [2]int{0, 1}
	if d.Shard != nil {
		shard = *d.Shard
	}
	if shard[0] >= shard[1] {
		c.close(4010)
		return false
	}
	for id, x := range g.sessions { // a bot that starts anew has left its old session
		if x.shard == shard {
			delete(g.sessions, id)
		}
	}
	x := &session{id: "session-" + strconv.Itoa(g.identify), shard: shard, client: c}
	g.sessions[x.id] = x
	url := "ws" + strings.TrimPrefix(g.s.URL, "http") + "/gateway/again"
	ready, _ := json.Marshal(map[string]any{"v": 10, "session_id": x.id, "resume_gateway_url": url, "user": map[string]any{"id": BotID, "bot": true},
		"application": map[string]any{"id": Application}, "guilds": []any{}})
	x.emit("READY", ready)
	return true
}

func (c *client) resume(data json.RawMessage) bool {
	var d struct {
		Token   string
		Session string `json:"session_id"`
		Seq     int
	}
	g := c.g
	g.mu.Lock()
	defer g.mu.Unlock()
	json.Unmarshal(data, &d)
	x := g.sessions[d.Session]
	switch {
	case strings.TrimPrefix(d.Token, "Bot ") != Token:
		c.close(4004)
		return false
	case x == nil:
		go c.send(map[string]any{"op": 9, "d": false})
		return false
	case d.Seq > len(x.events):
		c.close(4007)
		return false
	}
	g.resumed++
	for _, text := range x.events[d.Seq:] {
		c.write(text)
	}
	x.client = c
	x.emit("RESUMED", json.RawMessage("{}"))
	return true
}

// Sequence returns the number of the last event dispatched to the session of a shard; 0 when it has none.
func (s *Server) Sequence(shard int) int {
	g := &s.gateway
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, x := range g.sessions {
		if x.shard[0] == shard {
			return len(x.events)
		}
	}
	return 0
}
