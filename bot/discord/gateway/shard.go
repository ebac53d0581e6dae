// Package gateway keeps a connection to Discord's gateway, the WebSocket over which events arrive.
//
// It stands in for the gateway half of discordgo, whose reader cannot be trusted with the life of a process: it waits
// without a deadline while holding the session's lock, so that a gateway that stays silent after a resume, or that sends
// op 7 first, blocks it for ever; it closes dead sockets with code 1000, which throws the session away; it forgets the
// session when the process ends; and a packet "null", or a GUILD_CREATE without data, panics in a goroutine that nobody
// can guard. Here every wait has an end: a Shard either hears from the gateway or its Run returns.
package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"sync/atomic"
	"time"

	"github.com/gorilla/websocket"
)

// Event is a dispatch of the gateway, for instance MESSAGE_CREATE.
type Event struct {
	Type     string
	Data     json.RawMessage
	Sequence int64
	Done     func() // to be called once, when the event needs no second delivery
}

// Shard is one connection, or the whole of the bot's if there is one shard only. Set its fields, then call Run once.
type Shard struct {
	ID, Count int
	Token     string // without "Bot "
	Intents   int

	// Address returns the gateway's address, as wss:// or ws:// URL without query.
	Address func(ctx context.Context) (string, error)
	// Turn waits until this shard may start a new session. Nil: at once.
	Turn func(ctx context.Context, shard int) error
	// Handle takes the events in their order. It runs on the reading goroutine and must not wait for the network.
	Handle func(Event)
	// Memory keeps the session over restarts. Nil: it is not kept.
	Memory Memory

	Log     *slog.Logger // nil: silent
	Dialer  *websocket.Dialer
	Times   Times
	Changed func(up bool) // told when the connection comes up or goes down; may be nil

	session session
	life    atomic.Int64 // Unix nanoseconds of the last sign of life
	opened  atomic.Int64 // sessions taken up, new or resumed
	retry   retry
}

// Times bound how long a Shard waits. Zero fields take the value of DefaultTimes.
type Times struct {
	Handshake time.Duration // from dialling to the first packet, and from there to READY or RESUMED
	Write     time.Duration // one packet sent
	Silence   time.Duration // without event or heartbeat acknowledgement, after which Run gives up
	RetryMin  time.Duration // between two attempts to connect: doubles from here
	RetryMax  time.Duration // up to here
	Invalid   time.Duration // before a new session after the old one was refused: this to five times this
}

// DefaultTimes suit Discord, whose heartbeat interval is about 41 s.
var DefaultTimes = Times{
	Handshake: 20 * time.Second,
	Write:     10 * time.Second,
	Silence:   5 * time.Minute,
	RetryMin:  time.Second,
	RetryMax:  time.Minute,
	Invalid:   time.Second,
}

func (t Times) filled() Times {
	fill := func(d *time.Duration, standard time.Duration) {
		if *d <= 0 {
			*d = standard
		}
	}
	fill(&t.Handshake, DefaultTimes.Handshake)
	fill(&t.Write, DefaultTimes.Write)
	fill(&t.Silence, DefaultTimes.Silence)
	fill(&t.RetryMin, DefaultTimes.RetryMin)
	fill(&t.RetryMax, DefaultTimes.RetryMax)
	fill(&t.Invalid, DefaultTimes.Invalid)
	return t
}

// ErrSilent is returned, wrapped, by Run when the gateway gave no sign of life for Times.Silence.
var ErrSilent = errors.New("the gateway of Discord is silent")

// Run connects, reads and reconnects until ctx ends, and then returns nil. Otherwise it returns a *RefusedError, an
// error of Turn that is ErrBudget, or ErrSilent.
func (s *Shard) Run(ctx context.Context) error {
	s.Times = s.Times.filled()
	if s.Log == nil {
		s.Log = slog.New(slog.DiscardHandler)
	}
	if s.Dialer == nil {
		s.Dialer = &websocket.Dialer{Proxy: websocket.DefaultDialer.Proxy}
	}
	s.session.load(s.Memory, s.ID, s.Log)
	s.alive()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	ended := make(chan error, 1)
	go func() { ended <- s.loop(ctx) }()
	// The watch is apart from the loop, so that even a Handle that never returns is noticed.
	watch := time.NewTicker(min(s.Times.Silence/4, 10*time.Second))
	defer watch.Stop()
	for {
		select {
		case err := <-ended:
			return err
		case <-watch.C:
			if silent := time.Since(s.LastLife()); silent > s.Times.Silence {
				if ctx.Err() != nil {
					return nil
				}
				return fmt.Errorf("%w: no event and no heartbeat acknowledgement for %s (shard %d); the program should be started again",
					ErrSilent, silent.Round(time.Second/10), s.ID)
			}
		}
	}
}

// LastLife returns when the gateway last gave a sign of life. It is safe to call at any time.
func (s *Shard) LastLife() time.Time { return time.Unix(0, s.life.Load()) }

func (s *Shard) alive() { s.life.Store(time.Now().UnixNano()) }

// loop connects again and again, until ctx ends or there is no point.
func (s *Shard) loop(ctx context.Context) error {
	for {
		before := s.opened.Load()
		err := s.connect(ctx)
		if s.opened.Load() != before {
			s.retry = retry{}
			if s.Changed != nil {
				s.Changed(false)
			}
		}
		if ctx.Err() != nil {
			return nil
		}
		var refused *RefusedError
		if errors.As(err, &refused) || errors.Is(err, ErrBudget) {
			return err
		}
		wait := s.retry.next(s.Times.RetryMin, s.Times.RetryMax)
		var invalid *invalidSession
		if errors.As(err, &invalid) {
			wait = max(wait, s.Times.Invalid+rand.N(4*s.Times.Invalid))
		}
		s.Log.Warn("discord: gateway connection ended", "shard", s.ID, "reason", err.Error(), "retry_in", wait.Round(time.Millisecond).String(),
			"resume", s.session.known())
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(wait):
		}
	}
}

// retry is exponential back-off with jitter.
type retry struct{ count int }

func (r *retry) next(least, most time.Duration) time.Duration {
	d := most
	if r.count < 20 && least<<r.count < most {
		d = least << r.count
	}
	r.count++
	return d/2 + rand.N(d/2+1)
}
