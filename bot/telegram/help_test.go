package telegram

import (
	"bytes"
	"context"
	"flag"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/time/rate"

	"isnad/bot"
	"isnad/bot/bottest"
	"isnad/bot/telegram/telegramtest"
	"isnad/corpus/sqlite"
)

var rewrite = flag.Bool("update", false, "write the golden files anew")

// syncBuffer is a log that goroutines write to at the same time.
type syncBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *syncBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *syncBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

// world is a running bot with the network it talks to.
type world struct {
	t      *testing.T
	server *telegramtest.Server
	store  *sqlite.Store
	bot    *bot.Bot
	tg     *Telegram
	log    *syncBuffer
	stop   func() error // asks Run to end and returns its error
}

// setup says how a world differs from the plain one.
type setup struct {
	parts  func(*bot.Parts)
	config func(*Config)
	paced  bool // the rates of the network are kept; otherwise messages go out at once
	path   string
	idle   bool // Run is not started
}

func start(t *testing.T, s setup) *world {
	t.Helper()
	w := &world{t: t, server: telegramtest.New(t), log: &syncBuffer{}}
	if s.path == "" {
		s.path = sqlite.Memory
	}
	w.store = bottest.Store(t, s.path)
	parts := bottest.Parts(w.store)
	parts.Access.Admins = []string{"telegram:1"}
	parts.Log = slog.New(slog.NewTextHandler(w.log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	if s.parts != nil {
		s.parts(&parts)
	}
	w.bot = bot.New(parts)
	config := Config{Token: w.server.Token, Endpoint: w.server.URL, Store: w.store, Log: parts.Log, Poll: 2 * time.Second, Stop: 5 * time.Second}
	if s.config != nil {
		s.config(&config)
	}
	var err error
	if w.tg, err = New(config); err != nil {
		t.Fatal(err)
	}
	if !s.paced {
		w.tg.unpaced()
	}
	w.bot.Attach(w.tg)
	if !s.idle {
		w.run()
	}
	t.Cleanup(func() {
		if strings.Contains(w.log.String(), w.server.Token) || strings.Contains(w.log.String(), "secret_TOKEN") {
			t.Errorf("the token is in the log:\n%s", w.log)
		}
	})
	return w
}

// unpaced lets messages go out at once.
func (t *Telegram) unpaced() {
	t.pace.pause = time.Millisecond
	t.pace.all.SetLimit(rate.Inf)
	t.pace.groupRate, t.pace.groupBurst = rate.Inf, 1
}

func (w *world) run() {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- w.tg.Run(ctx, w.bot) }()
	var once sync.Once
	var result error
	w.stop = func() error {
		once.Do(func() {
			cancel()
			select {
			case result = <-done:
			case <-time.After(20 * time.Second):
				w.t.Error("Run did not end")
			}
		})
		return result
	}
	w.t.Cleanup(func() { w.stop() })
}

// step does something and waits until the bot has said n more things.
func (w *world) step(n int, f func()) {
	w.t.Helper()
	before := 0
	w.server.Wait(w.t, time.Second, "", func() bool { before = w.server.BotSaid(0); return true })
	f()
	w.server.Wait(w.t, 10*time.Second, "the bot's reply", func() bool { return w.server.BotSaid(0) >= before+n })
	w.settle()
}

// settle waits until every update is done with and confirmed.
func (w *world) settle() {
	w.t.Helper()
	w.server.Wait(w.t, 10*time.Second, "the updates to be confirmed", func() bool { return w.server.Waiting() == 0 })
}

// silent does something and checks that the bot says nothing.
func (w *world) silent(f func()) {
	w.t.Helper()
	before := 0
	w.server.Wait(w.t, time.Second, "", func() bool { before = w.server.BotSaid(0); return true })
	f()
	w.settle()
	w.server.Wait(w.t, time.Second, "", func() bool {
		if n := w.server.BotSaid(0); n != before {
			w.t.Errorf("the bot said %d things", n-before)
		}
		return true
	})
}

// clean checks that the network refused nothing.
func (w *world) clean() {
	w.t.Helper()
	if refused := w.server.Refused(); len(refused) > 0 {
		w.t.Errorf("the network refused:\n%s", strings.Join(refused, "\n"))
	}
}

// golden compares a text with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *rewrite {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; look at it and run the test with -update:\n%s", path, got)
	}
}
