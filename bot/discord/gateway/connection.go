package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/url"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gorilla/websocket"
)

// closeKeep is the code the bot closes with when it means to resume: 1000 and 1001 would end the session.
const closeKeep = 4000

// readLimit bounds one packet, in bytes. Without the guild intents real ones stay far below.
const readLimit = 4 << 20

// connection is one WebSocket with its heartbeat.
type connection struct {
	shard    *Shard
	ws       *websocket.Conn
	interval time.Duration
	write    sync.Mutex
	unacked  atomic.Bool // a heartbeat was sent and not acknowledged
	started  bool        // READY or RESUMED has arrived
	session  string
	limit    *time.Timer // ends the connection unless READY or RESUMED arrives
	ended    chan struct{}
	why      atomic.Pointer[string] // a reason to close that is better than the read error it causes
	beaten   time.Time              // last heartbeat on request
}

// connect makes one connection and reads it to its end. The error says why it ended.
func (s *Shard) connect(ctx context.Context) error {
	if s.Turn != nil && !s.session.known() {
		// Before dialling: a connection that waited for its turn would miss heartbeats.
		if err := s.Turn(ctx, s.ID); err != nil {
			return err
		}
	}
	address, err := s.address(ctx)
	if err != nil {
		return err
	}
	dial, cancel := context.WithTimeout(ctx, s.Times.Handshake)
	defer cancel()
	ws, _, err := s.Dialer.DialContext(dial, address, nil)
	if err != nil {
		s.session.elsewhere()
		return fmt.Errorf("connect to the gateway: %w", err)
	}
	ws.SetReadLimit(readLimit)
	c := &connection{shard: s, ws: ws, ended: make(chan struct{})}
	defer ws.Close()
	stop := context.AfterFunc(ctx, func() { c.close("the program stops") })
	defer stop()
	err = c.serve()
	close(c.ended)
	if c.limit != nil {
		c.limit.Stop()
	}
	return s.reason(c, err)
}

func (s *Shard) address(ctx context.Context) (string, error) {
	_, address, _ := s.session.state()
	if address == "" {
		ctx, cancel := context.WithTimeout(ctx, s.Times.Handshake)
		defer cancel()
		var err error
		if address, err = s.Address(ctx); err != nil {
			return "", fmt.Errorf("ask for the gateway's address: %w", err)
		}
	}
	u, err := url.Parse(address)
	if err != nil || (u.Scheme != "ws" && u.Scheme != "wss") {
		return "", errors.New("the gateway's address is no WebSocket address")
	}
	if u.Path == "" {
		u.Path = "/"
	}
	q := u.Query()
	q.Set("v", "10")
	q.Set("encoding", "json")
	u.RawQuery = q.Encode()
	return u.String(), nil
}

// serve greets the gateway, then reads until the connection ends.
func (c *connection) serve() error {
	c.ws.SetReadDeadline(time.Now().Add(c.shard.Times.Handshake))
	_, message, err := c.ws.ReadMessage()
	if err != nil {
		return err
	}
	hello, err := decode(message)
	if err != nil {
		return fmt.Errorf("undecodable hello: %w", err)
	}
	if *hello.Op == opReconnect {
		return errReconnect
	}
	if c.interval, err = hello.interval(); err != nil {
		return err
	}
	if err := c.introduce(); err != nil {
		return err
	}
	c.limit = time.AfterFunc(c.shard.Times.Handshake, func() {
		c.shard.session.doubt()
		c.close("neither READY nor RESUMED arrived in time")
	})
	go c.beat()
	for {
		// An acknowledgement is due every interval, so a silence of two is the end of this connection.
		c.ws.SetReadDeadline(time.Now().Add(2*c.interval + c.shard.Times.Write))
		kind, message, err := c.ws.ReadMessage()
		if err != nil {
			return err
		}
		if kind != websocket.TextMessage {
			c.shard.Log.Warn("discord: skipped a binary packet, which was not asked for", "bytes", len(message))
			continue
		}
		p, err := decode(message)
		if err != nil {
			c.shard.Log.Warn("discord: skipped an undecodable packet", "bytes", len(message), "reason", err.Error())
			continue
		}
		if err := c.take(p); err != nil {
			return err
		}
	}
}

// introduce resumes the known session, or starts a new one.
func (c *connection) introduce() error {
	s := c.shard
	id, _, last := s.session.state()
	if id != "" {
		c.session = id
		return c.send(outgoing{opResume, resume{s.Token, id, last}})
	}
	hello := identify{Token: s.Token, Intents: s.Intents, Properties: properties{runtime.GOOS, "isnad", "isnad"}}
	if s.Count > 1 {
		hello.Shard = &[2]int{s.ID, s.Count}
	}
	return c.send(outgoing{opIdentify, hello})
}

var errReconnect = errors.New("the gateway asks to reconnect (op 7)")

// take acts on one packet. An error ends the connection.
func (c *connection) take(p packet) error {
	switch *p.Op {
	case opDispatch:
		return c.dispatch(p)
	case opHeartbeat:
		if time.Since(c.beaten) < min(time.Second, c.interval/4) {
			return nil // a flood of requests must not make the bot break the limit of 120 packets a minute
		}
		c.beaten = time.Now()
		return c.heartbeat()
	case opReconnect:
		return errReconnect
	case opInvalidSession:
		var resumable bool
		json.Unmarshal(p.Data, &resumable) // anything else than true is false
		if !resumable {
			c.shard.session.forget()
		}
		return &invalidSession{resumable}
	case opHeartbeatAck:
		c.unacked.Store(false)
		if c.started {
			c.shard.alive()
		}
	case opHello: // a second one says nothing new
	default:
		c.shard.Log.Warn("discord: skipped a packet of an unknown operation", "op", *p.Op)
	}
	return nil
}

// dispatch passes an event on.
func (c *connection) dispatch(p packet) error {
	s := c.shard
	if p.Sequence == nil {
		s.Log.Warn("discord: skipped an event without sequence number", "type", clean(p.Type))
		return nil
	}
	switch p.Type {
	case "READY":
		var ready struct {
			Session string `json:"session_id"`
			URL     string `json:"resume_gateway_url"`
		}
		if err := json.Unmarshal(p.Data, &ready); err != nil || ready.Session == "" {
			return errors.New("undecodable READY")
		}
		c.session = ready.Session
		s.session.begin(ready.Session, ready.URL, *p.Sequence)
		c.up(p.Type)
	case "RESUMED":
		s.session.receive(*p.Sequence)
		s.session.finish(c.session, *p.Sequence)
		s.session.resumed()
		c.up(p.Type)
		return nil
	default:
		if !s.session.receive(*p.Sequence) {
			return nil // a second delivery within the session
		}
	}
	s.alive()
	if !c.started && c.limit != nil {
		c.limit.Reset(s.Times.Handshake) // missed events are replayed before RESUMED
	}
	c.hand(p)
	return nil
}

func (c *connection) hand(p packet) {
	session, sequence := c.session, *p.Sequence
	defer func() {
		if r := recover(); r != nil {
			c.shard.Log.Error("discord: a fault of the program while taking an event; it is skipped", "type", clean(p.Type), "fault", fmt.Sprint(r), "stack", string(debug.Stack()))
			c.shard.session.finish(session, sequence)
		}
	}()
	c.shard.Handle(Event{Type: p.Type, Data: p.Data, Sequence: sequence, Done: func() { c.shard.session.finish(session, sequence) }})
}

func (c *connection) up(by string) {
	if c.limit != nil {
		c.limit.Stop()
	}
	if c.started {
		return
	}
	c.started = true
	c.shard.alive()
	c.shard.opened.Add(1)
	c.shard.retry = retry{}
	c.shard.Log.Info("discord: gateway connected", "shard", c.shard.ID, "by", strings.ToLower(by))
	if c.shard.Changed != nil {
		c.shard.Changed(true)
	}
}

// beat sends heartbeats: the first after a random part of the interval, as Discord asks, then one every interval. A
// heartbeat that is not acknowledged by the next means that the connection is dead.
func (c *connection) beat() {
	timer := time.NewTimer(time.Duration(rand.Float64() * float64(c.interval)))
	defer timer.Stop()
	for {
		select {
		case <-c.ended:
			return
		case <-timer.C:
		}
		if c.unacked.Load() {
			c.close("a heartbeat was not acknowledged")
			return
		}
		if err := c.heartbeat(); err != nil {
			c.close("a heartbeat could not be sent")
			return
		}
		timer.Reset(c.interval)
	}
}

func (c *connection) heartbeat() error {
	_, _, last := c.shard.session.state()
	c.unacked.Store(true)
	if last == 0 {
		return c.send(outgoing{opHeartbeat, nil})
	}
	return c.send(outgoing{opHeartbeat, last})
}

func (c *connection) send(x outgoing) error {
	c.write.Lock()
	defer c.write.Unlock()
	c.ws.SetWriteDeadline(time.Now().Add(c.shard.Times.Write))
	return c.ws.WriteJSON(x)
}

// close ends the connection from any goroutine, so that the reader returns; the session stays.
func (c *connection) close(why string) {
	c.why.CompareAndSwap(nil, &why)
	c.ws.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(closeKeep, ""), time.Now().Add(time.Second))
	c.ws.Close()
}

// reason turns the end of a connection into what to do next.
func (s *Shard) reason(c *connection, err error) error {
	var closed *websocket.CloseError
	if errors.As(err, &closed) {
		if mends[closed.Code] != "" {
			s.session.forget()
			return &RefusedError{closed.Code}
		}
		if lostSession[closed.Code] {
			s.session.forget()
		}
		return fmt.Errorf("closed by the gateway (code %d)", closed.Code)
	}
	if why := c.why.Load(); why != nil {
		return errors.New(*why)
	}
	if errors.Is(err, errReconnect) || errors.As(err, new(*invalidSession)) || errors.Is(err, ErrBudget) {
		c.close("")
		return err
	}
	return fmt.Errorf("read from the gateway: %w", err)
}

// clean makes a word of the gateway fit for a log line.
func clean(s string) string {
	if len(s) > 40 {
		s = s[:40]
	}
	return strings.ToValidUTF8(s, "?")
}
