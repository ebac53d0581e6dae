package discord_test

import (
	"context"
	"encoding/json"
	"log/slog"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"isnad/bot"
	"isnad/bot/bottest"
	"isnad/bot/discord"
	"isnad/bot/discord/discordtest"
	"isnad/bot/discord/gateway"
	"isnad/corpus/sqlite"
)

// quick are times fit for a test.
var quick = discord.Times{
	Gateway: gateway.Times{Handshake: time.Second, Write: time.Second, Silence: 5 * time.Second, RetryMin: 5 * time.Millisecond,
		RetryMax: 50 * time.Millisecond, Invalid: 5 * time.Millisecond},
	Call: 2 * time.Second, Defer: 300 * time.Millisecond, Stop: 2 * time.Second, Suspend: 300 * time.Millisecond, Turn: time.Millisecond,
}

// world is a Discord, a bot over the made-up reports, and what its log says.
type world struct {
	t     *testing.T
	s     *discordtest.Server
	store *sqlite.Store
	bot   *bot.Bot
	net   *discord.Network
	log   *journal

	cancel context.CancelFunc
	ended  chan error
}

// change adapts a world before it starts.
type change struct {
	parts  func(*bot.Parts)
	config func(*discord.Config)
	handle func(bot.Handler) bot.Handler
	path   string // of the database
}

func newWorld(t *testing.T, c change) *world {
	t.Helper()
	if c.path == "" {
		c.path = filepath.Join(t.TempDir(), "isnad.db")
	}
	return startWorld(t, discordtest.New(t), bottest.Store(t, c.path), c)
}

func startWorld(t *testing.T, s *discordtest.Server, store *sqlite.Store, c change) *world {
	t.Helper()
	w := &world{t: t, s: s, store: store, log: &journal{}, ended: make(chan error, 1)}
	parts := bottest.Parts(w.store)
	parts.Log = slog.New(slog.NewTextHandler(w.log, nil))
	if c.parts != nil {
		c.parts(&parts)
	}
	w.bot = bot.New(parts)
	config := discord.Config{Token: discordtest.Token, Memory: w.store, Log: parts.Log, API: s.API(), CDN: s.URL + "/files/", Times: quick}
	if c.config != nil {
		c.config(&config)
	}
	var err error
	if w.net, err = discord.New(config); err != nil {
		t.Fatal(err)
	}
	w.bot.Attach(w.net)
	if err := w.bot.Notify(context.Background()); err != nil {
		t.Fatal(err)
	}
	var handler bot.Handler = w.bot
	if c.handle != nil {
		handler = c.handle(handler)
	}
	ctx, cancel := context.WithCancel(context.Background())
	w.cancel = cancel
	go func() { w.ended <- w.net.Run(ctx, handler) }()
	t.Cleanup(func() {
		cancel()
		select {
		case <-w.ended:
		case <-time.After(10 * time.Second):
			t.Error("Run did not return")
		}
	})
	return w
}

// stop ends the bot and returns what Run returned.
func (w *world) stop() error {
	w.t.Helper()
	w.cancel()
	select {
	case err := <-w.ended:
		w.ended <- err
		return err
	case <-time.After(10 * time.Second):
		w.t.Fatal("Run did not return")
		return nil
	}
}

// settle waits until every event sent so far is done with, by what the bot keeps of the session.
func (w *world) settle() {
	w.t.Helper()
	deadline := time.Now().Add(time.Minute)
	for {
		text, _, err := w.store.Value(context.Background(), "discord session 0")
		var kept struct{ Done int }
		if err == nil && json.Unmarshal([]byte(text), &kept) == nil && kept.Done >= w.s.Sequence(0) && kept.Done > 0 {
			return
		}
		if time.Now().After(deadline) {
			w.t.Fatalf("not settled: %s, sent %d; log:\n%s", text, w.s.Sequence(0), w.log)
		}
		time.Sleep(time.Millisecond)
	}
}

// clean fails the test when the bot did something Discord refuses.
func (w *world) clean() {
	w.t.Helper()
	for _, r := range w.s.Refusals() {
		w.t.Errorf("refused: %s", r)
	}
	if n := w.s.Limited(); n > 0 {
		w.t.Errorf("%d calls broke a rate limit", n)
	}
}

// journal is a log that tests read.
type journal struct {
	mu   sync.Mutex
	text []byte
}

func (j *journal) Write(p []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.text = append(j.text, p...)
	return len(p), nil
}

func (j *journal) String() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	return string(j.text)
}

func journalLogger(j *journal) *slog.Logger { return slog.New(slog.NewTextHandler(j, nil)) }
