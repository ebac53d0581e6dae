package bot_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"isnad/bot"
	"isnad/bot/bottest"
	"isnad/corpus/sqlite"
)

// wire is a transport that keeps what it is given, or fails as a test says.
type wire struct {
	mu   sync.Mutex
	sent []string
	fail error
}

func (*wire) Name() string                           { return "test" }
func (*wire) Run(context.Context, bot.Handler) error { return nil }
func (w *wire) Send(_ context.Context, p bot.Place, r bot.Reply) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.fail != nil {
		return w.fail
	}
	w.sent = append(w.sent, p.Chat+": "+r.String())
	return nil
}

// followed is a bot with one follower of the civilians in Raqqa.
func followed(t *testing.T, path string) (*bot.Bot, *sqlite.Store, *wire, func(time.Duration)) {
	store := bottest.Store(t, path)
	parts := bottest.Parts(store)
	now := bottest.Now
	parts.Now = func() time.Time { return now }
	b, w := bot.New(parts), &wire{}
	b.Attach(w)
	if r := b.Handle(t.Context(), message("/follow How many civilians are trapped in Raqqa?")).String(); !strings.Contains(r, "You will hear") {
		t.Fatal(r)
	}
	return b, store, w, func(d time.Duration) { now = now.Add(d) }
}

func notify(t *testing.T, b *bot.Bot) {
	t.Helper()
	if err := b.Notify(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func later(t *testing.T, s *sqlite.Store) {
	t.Helper()
	if _, err := s.Save(t.Context(), bottest.Reports("later")); err != nil {
		t.Fatal(err)
	}
}

// TestNotices: a load brings news once, also over restarts; nothing new brings none.
func TestNotices(t *testing.T) {
	path := filepath.Join(t.TempDir(), "bot.db")
	b, store, w, _ := followed(t, path)
	notify(t, b)
	if len(w.sent) != 0 {
		t.Fatalf("news of nothing: %s", w.sent)
	}
	later(t, store)
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	store = bottest.Store(t, path)
	restart := func() *bot.Bot {
		b := bot.New(bottest.Parts(store))
		b.Attach(w)
		return b
	}
	b = restart()
	notify(t, b)
	notify(t, b)
	notify(t, restart())
	if len(w.sent) != 1 || !strings.Contains(w.sent[0], "400 people") || !strings.Contains(w.sent[0], "3,000 people → ") || !strings.Contains(w.sent[0], "https://alsharq.example/raqqa/400") {
		t.Fatalf("%d notices: %s", len(w.sent), w.sent)
	}
	// A claim that is taken back is news as well.
	found := ""
	if err := store.Delete(t.Context(), "post-raqqa"); err != nil {
		t.Fatal(err)
	}
	notify(t, b)
	if len(w.sent) == 2 {
		found = w.sent[1]
	}
	if !strings.Contains(found, "The Northern Post no longer answers") {
		t.Errorf("after a report was taken back: %s", w.sent)
	}
}

// TestRefusedNotice: what the network refuses is sent later; what it may have taken is not sent twice; a closed chat is
// left.
func TestRefusedNotice(t *testing.T) {
	b, store, w, pass := followed(t, ":memory:")
	later(t, store)
	w.fail = errors.New("too many requests")
	notify(t, b)
	w.fail = nil
	notify(t, b) // too soon
	if len(w.sent) != 0 {
		t.Fatalf("sent too soon: %s", w.sent)
	}
	pass(time.Minute)
	notify(t, b)
	if len(w.sent) != 1 {
		t.Fatalf("%d notices after the network was back", len(w.sent))
	}

	b, store, w, pass = followed(t, ":memory:")
	later(t, store)
	w.fail = fmt.Errorf("%w: the line broke", bot.ErrUnsure)
	notify(t, b)
	w.fail = nil
	pass(time.Hour)
	notify(t, b)
	if len(w.sent) != 0 {
		t.Fatalf("sent twice: %s", w.sent)
	}

	b, store, w, _ = followed(t, ":memory:")
	later(t, store)
	w.fail = fmt.Errorf("%w: blocked", bot.ErrGone)
	notify(t, b)
	if list, err := store.FollowsOf(t.Context(), "test", "c", "u"); err != nil || len(list) != 0 {
		t.Errorf("follows of a closed chat: %v, %v", list, err)
	}
}

// TestCrashedNotice: a notice that was on its way when the program ended is not sent again.
func TestCrashedNotice(t *testing.T) {
	_, store, w, _ := followed(t, ":memory:")
	later(t, store)
	parts := bottest.Parts(store)
	crashed := bot.New(parts)
	crashed.Attach(panicking{w})
	func() {
		defer func() { _ = recover() }()
		_ = crashed.Notify(t.Context())
	}()
	b := bot.New(parts)
	b.Attach(w)
	notify(t, b)
	if len(w.sent) != 0 {
		t.Errorf("sent again: %s", w.sent)
	}
}

type panicking struct{ *wire }

func (panicking) Send(context.Context, bot.Place, bot.Reply) error { panic("the program ends here") }

// TestFollowLimits: nobody follows without end, and nobody ends what others follow.
func TestFollowLimits(t *testing.T) {
	store := bottest.Store(t, ":memory:")
	parts := bottest.Parts(store)
	parts.Limits.Follows = 2
	b := bot.New(parts)
	for i, want := range []string{"You will hear", "You will hear", "the most there can be"} {
		if r := b.Handle(t.Context(), message(fmt.Sprintf("/follow how many people were killed in town %d?", i))).String(); !strings.Contains(r, want) {
			t.Errorf("%d: %s", i, r)
		}
	}
	if r := b.Press(t.Context(), bot.Press{Place: here, User: "other", Action: "u.1"}); r.Toast == "" || len(r.Blocks) > 0 {
		t.Errorf("somebody else's follow: %s", r)
	}
	if r := b.Press(t.Context(), bot.Press{Place: here, User: "u", Action: "u.1"}); !strings.Contains(r.String(), "no longer follow") {
		t.Errorf("one's own: %s", r)
	}
}

// TestWatch: the loop ends with its context and forgets what is old.
func TestWatch(t *testing.T) {
	b, store, w, _ := followed(t, ":memory:")
	b.Tick = 10 * time.Millisecond
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan bool)
	go func() { b.Watch(ctx); close(done) }()
	later(t, store)
	deadline := time.Now().Add(5 * time.Second)
	for {
		w.mu.Lock()
		n := len(w.sent)
		w.mu.Unlock()
		if n == 1 {
			break
		}
		if time.Now().After(deadline) {
			t.Fatal("no news came")
		}
		time.Sleep(5 * time.Millisecond)
	}
	cancel()
	select {
	case <-done:
	case <-time.After(5 * time.Second):
		t.Fatal("Watch did not end")
	}
}
