package gateway_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"isnad/bot/discord/discordtest"
	"isnad/bot/discord/gateway"
)

// bot is a bot that writes down the events it gets.
type bot struct {
	t      *testing.T
	shard  *gateway.Shard
	log    *strings.Builder
	cancel context.CancelFunc
	ended  chan error

	mu    sync.Mutex
	heard []string
	hold  func(gateway.Event) // when set, decides what is done
}

// quick are times fit for a test.
var quick = gateway.Times{Handshake: 500 * time.Millisecond, Write: 300 * time.Millisecond, Silence: 3 * time.Second, RetryMin: 5 * time.Millisecond,
	RetryMax: 40 * time.Millisecond, Invalid: 5 * time.Millisecond}

func start(t *testing.T, s *discordtest.Server, change func(*gateway.Shard)) *bot {
	b := &bot{t: t, log: &strings.Builder{}, ended: make(chan error, 1)}
	b.shard = &gateway.Shard{Count: 1, Token: discordtest.Token, Intents: 1 << 9, Times: quick,
		Address: func(context.Context) (string, error) {
			return "ws" + strings.TrimPrefix(s.URL, "http") + "/gateway/first", nil
		},
		Log: slog.New(slog.NewTextHandler(&locked{b: b.log}, nil)),
		Handle: func(e gateway.Event) {
			b.mu.Lock()
			hold := b.hold
			if e.Type == "MESSAGE_CREATE" {
				var m struct{ Content string }
				json.Unmarshal(e.Data, &m)
				b.heard = append(b.heard, m.Content)
			}
			b.mu.Unlock()
			if hold != nil {
				hold(e)
				return
			}
			e.Done()
		}}
	if change != nil {
		change(b.shard)
	}
	ctx, cancel := context.WithCancel(context.Background())
	b.cancel = cancel
	go func() { b.ended <- b.shard.Run(ctx) }()
	t.Cleanup(cancel)
	return b
}

type locked struct {
	mu sync.Mutex
	b  *strings.Builder
}

func (l *locked) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (b *bot) await(words ...string) {
	b.t.Helper()
	deadline := time.Now().Add(10 * time.Second)
	for {
		b.mu.Lock()
		got := strings.Join(b.heard, " ")
		b.mu.Unlock()
		if got == strings.Join(words, " ") {
			return
		}
		if time.Now().After(deadline) {
			b.t.Fatalf("heard %q, want %q", got, words)
		}
		time.Sleep(2 * time.Millisecond)
	}
}

func (b *bot) end() error {
	b.t.Helper()
	select {
	case err := <-b.ended:
		return err
	case <-time.After(10 * time.Second):
		b.t.Fatal("Run did not return")
		return nil
	}
}

func say(s *discordtest.Server, words ...string) {
	for _, w := range words {
		s.Emit("MESSAGE_CREATE", map[string]any{"content": w}, "")
	}
}

func TestEventsInOrder(t *testing.T) {
	s := discordtest.New(t)
	b := start(t, s, nil)
	s.AwaitReady(1)
	say(s, "a", "b", "c")
	b.await("a", "b", "c")
	time.Sleep(1200 * time.Millisecond) // two heartbeats
	if s.Beats() < 2 {
		t.Errorf("%d heartbeats in 1.2 s at an interval of 0.5 s", s.Beats())
	}
	if taken, _, _ := s.Connections(); taken != 1 {
		t.Errorf("%d connections, want 1", taken)
	}
	b.cancel()
	if err := b.end(); err != nil {
		t.Errorf("after the end: %v", err)
	}
}

// Every way to lose a connection, and what becomes of what is said meanwhile.
func TestReconnect(t *testing.T) {
	for _, c := range []struct {
		name   string
		lose   func(*discordtest.Server)
		resume bool // the session is kept, and what was missed comes
	}{
		{"dropped socket", func(s *discordtest.Server) { s.Drop() }, true},
		{"op 7", func(s *discordtest.Server) { s.Op(7, nil) }, true},
		{"op 9 resumable", func(s *discordtest.Server) { s.Op(9, true) }, true},
		{"op 9 final", func(s *discordtest.Server) { s.Op(9, false) }, false},
		{"closed with 4000", func(s *discordtest.Server) { s.CloseWith(4000) }, true},
		{"closed with 1001", func(s *discordtest.Server) { s.CloseWith(1001) }, true},
		{"closed with 4009", func(s *discordtest.Server) { s.CloseWith(4009) }, false},
		{"no acknowledgements", func(s *discordtest.Server) { s.Set(func(x *discordtest.Settings) { x.Acks = false }) }, true},
		{"silent after resume", func(s *discordtest.Server) { s.Manners(discordtest.NoReady); s.Drop() }, true},
		{"op 7 instead of hello", func(s *discordtest.Server) { s.Manners(discordtest.ReconnectHail); s.Drop() }, true},
		{"op 7 instead of RESUMED", func(s *discordtest.Server) { s.Manners(discordtest.ReconnectSoon); s.Drop() }, true},
		{"no hello", func(s *discordtest.Server) { s.Manners(discordtest.NoHello, discordtest.NoHello); s.Drop() }, true},
		{"resume refused", func(s *discordtest.Server) { s.Manners(discordtest.Forget); s.Drop() }, false},
		{"resume ignored", func(s *discordtest.Server) { s.Manners(discordtest.OnlyAcks, discordtest.OnlyAcks); s.Drop() }, false},
		{"garbage", func(s *discordtest.Server) { s.Manners(discordtest.Garbage); s.Drop() }, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := discordtest.New(t)
			b := start(t, s, nil)
			s.AwaitReady(1)
			say(s, "before")
			b.await("before")
			c.lose(s)
			_, identified, resumed := 0, 1, 1
			if c.resume {
				say(s, "meanwhile") // to whatever session the gateway remembers
			} else {
				identified, resumed = 2, 0
			}
			s.AwaitReady(2)
			s.Set(func(x *discordtest.Settings) { x.Acks = true })
			say(s, "after")
			if c.resume {
				b.await("before", "meanwhile", "after")
			} else {
				b.await("before", "after")
			}
			if _, i, r := s.Connections(); i != identified || r < resumed || (resumed == 0 && r > 0) {
				t.Errorf("%d new sessions and %d resumed, want %d and %d", i, r, identified, resumed)
			}
		})
	}
}

// The gateway says nothing any more: Run ends with a line that says so.
func TestSilence(t *testing.T) {
	for name, silent := range map[string]func(*discordtest.Server){
		"from the start":       func(s *discordtest.Server) { s.Mute(true) },
		"while running":        func(s *discordtest.Server) { s.AwaitReady(1); s.Mute(true) },
		"hello and acks only":  func(s *discordtest.Server) { s.Manners(many(discordtest.OnlyAcks, 100)...) },
		"op 7 first, for ever": func(s *discordtest.Server) { s.Manners(many(discordtest.ReconnectHail, 2000)...) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := discordtest.New(t)
			if name != "while running" {
				silent(s)
			}
			b := start(t, s, func(x *gateway.Shard) { x.Times.Silence = 1500 * time.Millisecond })
			if name == "while running" {
				silent(s)
			}
			began := time.Now()
			err := b.end()
			if !errors.Is(err, gateway.ErrSilent) {
				t.Fatalf("Run returned %v, want ErrSilent", err)
			}
			if took := time.Since(began); took > 4*time.Second {
				t.Errorf("it took %s to notice a silence of 1.5 s", took)
			}
			if !strings.Contains(err.Error(), "no event and no heartbeat") {
				t.Errorf("the line does not say what happened: %v", err)
			}
		})
	}
}

func many(m discordtest.Manner, n int) []discordtest.Manner {
	list := make([]discordtest.Manner, n)
	for i := range list {
		list[i] = m
	}
	return list
}

// A handler that never returns is noticed too.
func TestStuckHandler(t *testing.T) {
	s := discordtest.New(t)
	b := start(t, s, func(x *gateway.Shard) { x.Times.Silence = time.Second })
	s.AwaitReady(1)
	b.mu.Lock()
	b.hold = func(gateway.Event) { <-t.Context().Done() }
	b.mu.Unlock()
	say(s, "stuck")
	if err := b.end(); !errors.Is(err, gateway.ErrSilent) {
		t.Errorf("Run returned %v, want ErrSilent", err)
	}
}

func TestRefused(t *testing.T) {
	for _, code := range []int{4004, 4010, 4011, 4012, 4013, 4014} {
		t.Run(fmt.Sprint(code), func(t *testing.T) {
			t.Parallel()
			s := discordtest.New(t)
			s.RefuseWith(code)
			b := start(t, s, nil)
			var refused *gateway.RefusedError
			if err := b.end(); !errors.As(err, &refused) || refused.Code != code || !strings.Contains(err.Error(), ";") {
				t.Fatalf("Run returned %v, want a refusal with code %d and the mend", err, code)
			}
			if _, identified, _ := s.Connections(); identified != 1 {
				t.Errorf("%d attempts, want 1", identified)
			}
		})
	}
}

func TestRefusedWhileRunning(t *testing.T) {
	s := discordtest.New(t)
	b := start(t, s, nil)
	s.AwaitReady(1)
	s.CloseWith(4004)
	var refused *gateway.RefusedError
	if err := b.end(); !errors.As(err, &refused) {
		t.Fatalf("Run returned %v, want a refusal", err)
	}
}

func TestBudget(t *testing.T) {
	s := discordtest.New(t)
	b := start(t, s, func(x *gateway.Shard) {
		x.Turn = func(context.Context, int) error { return fmt.Errorf("%w: wait", gateway.ErrBudget) }
	})
	if err := b.end(); !errors.Is(err, gateway.ErrBudget) {
		t.Fatalf("Run returned %v, want ErrBudget", err)
	}
	if taken, _, _ := s.Connections(); taken != 0 {
		t.Errorf("%d connections without a turn", taken)
	}
}

// notes is a Memory.
type notes struct {
	mu sync.Mutex
	m  map[string]string
}

func (n *notes) Get(k string) (string, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.m[k], nil
}

func (n *notes) Set(k, v string) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.m[k] = v
	return nil
}

// After a restart the events that were not done come again, in their order, and those that were done do not.
func TestRestart(t *testing.T) {
	s := discordtest.New(t)
	memory := &notes{m: map[string]string{}}
	keep := func(x *gateway.Shard) { x.Memory = memory }
	first := start(t, s, keep)
	s.AwaitReady(1)
	say(s, "1", "2")
	first.await("1", "2")
	var late []gateway.Event
	first.mu.Lock()
	first.hold = func(e gateway.Event) {
		var m struct{ Content string }
		json.Unmarshal(e.Data, &m)
		if m.Content == "3" || m.Content == "5" {
			first.mu.Lock()
			late = append(late, e)
			first.mu.Unlock()
			return // never done
		}
		e.Done()
	}
	first.mu.Unlock()
	say(s, "3", "4", "5")
	first.await("1", "2", "3", "4", "5")
	first.cancel()
	if err := first.end(); err != nil {
		t.Fatal(err)
	}
	say(s, "6")
	second := start(t, s, keep)
	second.await("3", "4", "5", "6")
	if _, identified, resumed := s.Connections(); identified != 1 || resumed != 1 {
		t.Errorf("%d new sessions and %d resumed, want 1 and 1", identified, resumed)
	}
}

// A panic in a handler costs its event only.
func TestPanic(t *testing.T) {
	s := discordtest.New(t)
	b := start(t, s, nil)
	s.AwaitReady(1)
	b.mu.Lock()
	b.hold = func(e gateway.Event) {
		if strings.Contains(string(e.Data), "boom") {
			panic("boom")
		}
		e.Done()
	}
	b.mu.Unlock()
	say(s, "a", "boom", "b")
	b.await("a", "boom", "b")
}

// The bot answers requests for a heartbeat, but not a flood of them: the gateway takes 120 packets a minute.
func TestHeartbeatFlood(t *testing.T) {
	s := discordtest.New(t)
	s.Set(func(x *discordtest.Settings) { x.Heartbeat = 40 * time.Second })
	b := start(t, s, nil)
	s.AwaitReady(1)
	for range 500 {
		s.Op(1, nil)
	}
	say(s, "x")
	b.await("x")
	if n := s.Beats(); n < 1 || n > 10 {
		t.Errorf("%d heartbeats on 500 requests", n)
	}
}
