// Package telegram is the conversation on Telegram: it polls or is called for updates, gives them to the bot one after
// the other in each chat, and sends the replies within the network's lengths and rates.
//
// Updates are confirmed to the network only after they have been handled and noted in the store, so that a crash loses
// none; what is delivered again after a crash is recognised by its number and not answered again.
package telegram

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	tgbotapi "github.com/go-telegram-bot-api/telegram-bot-api/v5"

	"isnad/bot"
	"isnad/corpus/text"
)

// Network is the name of the network in places.
const Network = "telegram"

// Store keeps how far the updates have been handled.
type Store interface {
	Value(ctx context.Context, name string) (string, time.Time, error)
	SetValue(ctx context.Context, name, value string) error
	// Handled notes that an update is done with.
	Handled(ctx context.Context, network string, id int64) error
	// HandledFrom returns the updates that are done with, from a number on.
	HandledFrom(ctx context.Context, network string, from int64) ([]int64, error)
	// HandledBelow keeps that all updates below a number are done with, as the value "<network>.offset".
	HandledBelow(ctx context.Context, network string, offset int64) error
	// Received keeps updates that wait long for their turn; Handled drops them.
	Received(ctx context.Context, network string, updates map[int64][]byte) error
	// Unhandled calls f for each update that was received and is not handled, in order.
	Unhandled(ctx context.Context, network string, f func(id int64, raw []byte) error) error
}

// Config is what a Telegram connection needs.
type Config struct {
	Token string
	// Endpoint of the Bot API; "" is https://api.telegram.org.
	Endpoint string
	Store    Store
	Log      *slog.Logger  // nil: slog.Default
	Metrics  bot.Metrics   // nil: bot.NoMetrics
	Webhook  *Webhook      // nil: long polling
	Poll     time.Duration // how long a poll waits for updates; 0 is 50 seconds
	Stop     time.Duration // how long Run waits for what is in flight; 0 is 15 seconds
	Conflict time.Duration // how long another poller is borne before Run gives up; 0 is two minutes
}

// Telegram connects the bot to Telegram. It is a bot.Transport.
type Telegram struct {
	Config
	client *client
	pace   *pace
	turn   turns
	self   user

	mu     sync.Mutex
	h      bot.Handler
	stop   context.CancelCauseFunc
	lanes  *lanes
	sent   recent // replies to messages that may be edited yet
	alive  atomic.Int64
	poison atomic.Int64
}

// New prepares a connection. Nothing is sent before Run.
func New(c Config) (*Telegram, error) {
	if c.Token == "" {
		return nil, errors.New("telegram: no token is set; @BotFather gives one")
	}
	if c.Store == nil {
		return nil, errors.New("telegram: no store is set to keep how far the updates are handled")
	}
	if c.Endpoint == "" {
		c.Endpoint = "https://api.telegram.org"
	}
	if c.Log == nil {
		c.Log = slog.Default()
	}
	if c.Metrics == nil {
		c.Metrics = bot.NoMetrics{}
	}
	zero := func(d *time.Duration, otherwise time.Duration) {
		if *d == 0 {
			*d = otherwise
		}
	}
	zero(&c.Poll, 50*time.Second)
	zero(&c.Stop, 15*time.Second)
	zero(&c.Conflict, 2*time.Minute)
	if c.Webhook != nil {
		if err := c.Webhook.check(); err != nil {
			return nil, err
		}
	}
	// The library logs on its own, tokens and all.
	_ = tgbotapi.SetLogger(log.New(io.Discard, "", 0))
	return &Telegram{Config: c, client: newClient(c.Token, c.Endpoint, c.Poll), pace: newPace(), turn: newTurns()}, nil
}

// Name is Network.
func (t *Telegram) Name() string { return Network }

// Ready is nil while the network answers.
func (t *Telegram) Ready() error {
	at := t.alive.Load()
	if at == 0 {
		return errors.New("telegram: not connected yet")
	}
	if quiet := time.Since(time.Unix(0, at)); quiet > t.Poll+time.Minute && t.Webhook == nil {
		return fmt.Errorf("telegram: no answer for %s", quiet.Round(time.Second))
	}
	return nil
}

// Poisoned tells how many updates could not be read and were skipped.
func (t *Telegram) Poisoned() int { return int(t.poison.Load()) }

var (
	errToken    = errors.New("telegram: the network does not know the token; get a new one from @BotFather and set it")
	errLocked   = errors.New("telegram: another program on this machine serves Telegram with the same database; stop it first")
	errConflict = errors.New("telegram: another program polls with the same token; stop it, or give this one a bot of its own")
)

// Hopeless tells whether an error of Run stays until somebody mends it: the token is not known. Another program with the
// same token may end by itself.
func Hopeless(err error) bool { return errors.Is(err, errToken) }

// fail ends Run with an error.
func (t *Telegram) fail(err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.stop != nil {
		t.stop(err)
	}
}

func (t *Telegram) handler() bot.Handler {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.h
}

func (t *Telegram) running() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.lanes != nil
}

// Run serves until ctx ends; see bot.Transport. It may be run again after it has returned.
func (t *Telegram) Run(ctx context.Context, h bot.Handler) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	// What is in flight outlives ctx by Config.Stop.
	work, end := context.WithCancel(context.WithoutCancel(ctx))
	defer end()
	lanes := newLanes(func(n int) { t.Metrics.Queue(Network, n) })
	t.mu.Lock()
	if t.lanes != nil {
		t.mu.Unlock()
		return errors.New("telegram: it runs already")
	}
	t.h, t.stop, t.lanes = h, stop, lanes
	t.mu.Unlock()
	defer func() {
		t.mu.Lock()
		t.stop, t.lanes = nil, nil
		t.mu.Unlock()
		t.client.close()
	}()

	// A store in a file is served by one program at a time.
	if file, ok := t.Store.(interface{ Path() string }); ok && file.Path() != ":memory:" {
		release, err := lock(file.Path() + ".telegram.lock")
		if err != nil {
			return err
		}
		defer release()
	}
	if err := t.meet(ctx); err != nil {
		return cause(ctx, err)
	}
	q, err := newQueue(work, t)
	if err != nil {
		return cause(ctx, err)
	}
	if err := q.resume(); err != nil {
		return cause(ctx, err)
	}
	t.Log.Info("telegram: connected", "bot", t.self.Username, "webhook", t.Webhook != nil)
	if t.Webhook != nil {
		err = t.hook(ctx, q)
	} else {
		err = t.pollUpdates(ctx, q)
	}
	// Stop: what runs may finish, what waits is delivered again the next time.
	timer := time.AfterFunc(t.Stop, end)
	lanes.close()
	timer.Stop()
	q.finish(ctx)
	return cause(ctx, err)
}

// cause tells why Run ends: nil when it was asked to.
func cause(ctx context.Context, err error) error {
	if why := context.Cause(ctx); why != nil {
		if errors.Is(why, errToken) || errors.Is(why, errConflict) {
			return why
		}
		return nil
	}
	return err
}

// meet asks the network who the bot is, again and again until it answers, and tells it the commands.
func (t *Telegram) meet(ctx context.Context) error {
	for try := 1; ; try++ {
		err := t.client.call(ctx, "getMe", nil, &t.self)
		if err == nil {
			break
		}
		var wait time.Duration
		if wait, err = t.trouble(ctx, err, try); err != nil {
			return err
		}
		if err := sleep(ctx, wait); err != nil {
			return err
		}
	}
	t.alive.Store(time.Now().UnixNano())
	if err := t.tellCommands(ctx); err != nil && ctx.Err() == nil {
		t.Metrics.Error(Network, "commands")
		t.Log.Warn("telegram: the commands could not be set; they still work", "error", err.Error())
	}
	return nil
}

// trouble says how long to wait after a failed call, or with which error to give up.
func (t *Telegram) trouble(ctx context.Context, err error, try int) (time.Duration, error) {
	if ctx.Err() != nil {
		return 0, ctx.Err()
	}
	t.Metrics.Error(Network, "poll")
	wait := min(backOff(try), 30*time.Second)
	var refused *apiError
	if errors.As(err, &refused) {
		switch {
		case refused.code == 401 || refused.code == 404:
			return 0, errToken
		case refused.retryAfter > 0:
			wait = refused.retryAfter
		}
	}
	t.Log.Warn("telegram: the network did not answer as it should", "error", err.Error(), "again_in", wait.Round(time.Millisecond).String())
	return wait, nil
}

type botCommand struct {
	Command     string `json:"command"`
	Description string `json:"description"`
}

// tellCommands sets the menu of commands in both languages, if it has changed since the last time.
func (t *Telegram) tellCommands(ctx context.Context) error {
	lists := map[string][]botCommand{}
	for _, c := range bot.Commands() {
		if c.Admin {
			continue
		}
		lists[text.English] = append(lists[text.English], botCommand{c.Name, clipped(c.Help(text.English), 256)})
		lists[text.Arabic] = append(lists[text.Arabic], botCommand{c.Name, clipped(c.Help(text.Arabic), 256)})
	}
	all, err := json.Marshal(lists)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(fmt.Appendf(all, " of %d", t.self.ID))
	digest := hex.EncodeToString(sum[:])
	if kept, _, err := t.Store.Value(ctx, Network+".commands"); err != nil || kept == digest {
		return err
	}
	for _, language := range []string{text.English, text.Arabic} {
		list, err := json.Marshal(lists[language])
		if err != nil {
			return err
		}
		params := tgbotapi.Params{"commands": string(list)}
		if language != text.English { // the English list is for all other languages
			params["language_code"] = language
		}
		if err := t.client.call(ctx, "setMyCommands", params, nil); err != nil {
			return err
		}
	}
	return t.Store.SetValue(ctx, Network+".commands", digest)
}
