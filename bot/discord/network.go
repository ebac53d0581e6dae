// Package discord connects the conversation to Discord: slash commands, mentions, private messages, buttons and menus.
//
// The calls go through discordgo, under retries that end and limits that hold (rest.go, gate.go); the events come
// through package gateway; nothing of discordgo's own reconnecting is used. The bot asks for no privileged intent: it
// sees commands, what is written to it privately, and messages that mention it or reply to it.
package discord

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"

	"isnad/bot"
	"isnad/bot/discord/gateway"
)

// Name is the name of the network in Places.
const Name = "discord"

// intents is what events the bot asks for: messages of servers and private ones. Their contents come without privilege
// where the bot is mentioned, and in private chats.
const intents = int(discordgo.IntentGuildMessages | discordgo.IntentDirectMessages)

// Memory keeps a few words over restarts of the program: the gateway's sessions, and which commands are defined. What
// is not there is an error or "".
type Memory interface {
	Value(ctx context.Context, name string) (string, time.Time, error)
	SetValue(ctx context.Context, name, value string) error
}

// Config is how the bot presents itself to Discord. Only the token is needed.
type Config struct {
	Token       string // of the bot, without "Bot "
	Application string // id of the application; "" to ask Discord
	Shards      int    // connections to the gateway; 0 for as many as Discord recommends
	Memory      Memory // nil: nothing is kept over restarts
	Metrics     bot.Metrics
	Log         *slog.Logger

	API       string // address of the REST interface; "" for Discord's own
	CDN       string // address that attachments may be loaded from; "" for Discord's own
	Transport http.RoundTripper
	Dialer    *websocket.Dialer
	Times     Times
}

// Times bound how long things wait. Zero fields take the value of DefaultTimes.
type Times struct {
	Gateway gateway.Times
	Call    time.Duration // one call of the REST interface
	Defer   time.Duration // after which an interaction is acknowledged without its answer; Discord allows 3 s in all
	Stop    time.Duration // for what is in flight when the program stops
	Suspend time.Duration // without any call, after Discord's edge has refused the bot
	Suggest time.Duration // for suggestions as one types
	Turn    time.Duration // between two new gateway sessions
}

// DefaultTimes suit Discord.
var DefaultTimes = Times{Call: 20 * time.Second, Defer: time.Second, Stop: 10 * time.Second, Suspend: 5 * time.Minute,
	Suggest: time.Second, Turn: turnPause}

const (
	workers   = 16   // chats served at the same time
	asideRoom = 64   // suggestions and such at the same time
	queueRoom = 4096 // events that may wait
	remember  = 4096 // replies remembered for edits and threads
)

// Network is the bot on Discord. It is a bot.Transport.
type Network struct {
	config Config
	rest   *rest
	log    *slog.Logger
	lanes  *lanes

	handler     bot.Handler
	self        atomic.Pointer[string]     // id of the bot's user
	application atomic.Pointer[string]     // id of its application
	fatal       chan error                 // a reason to stop
	up          atomic.Int32               // shards connected
	shards      atomic.Int32               // shards in all
	work        context.Context            // of handlers: outlives the context of Run a little
	asked       *recent[string, *asked]    // by the id of the bot's message or of the interaction it answers
	channels    *recent[string, bot.Place] // what place a channel is
	private     *recent[string, string]    // ids of private channels, by user
	seen        *recent[string, struct{}]  // ids of messages and interactions taken
	asides      chan struct{}              // one for each task beside the lanes
	downloads   *http.Client
}

// asked is what a message of the bot's answers.
type asked struct {
	message bot.Message
	sent    []string // ids of the messages that answer it
}

var _ bot.Transport = (*Network)(nil)

// New makes the bot's presence on Discord. Nothing is sent before Run or Send.
func New(c Config) (*Network, error) {
	c.Token = strings.TrimPrefix(strings.TrimSpace(c.Token), "Bot ")
	if c.Token == "" {
		return nil, errors.New("discord: there is no token; set discord.token_file, or ISNAD_DISCORD_TOKEN in the environment")
	}
	if strings.ContainsFunc(c.Token, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return nil, errors.New("discord: the token holds blanks or letters that no token has; copy it again from the developer portal")
	}
	if c.Metrics == nil {
		c.Metrics = bot.NoMetrics{}
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.API == "" {
		c.API = apiBase
	}
	if c.Transport == nil {
		t := http.DefaultTransport.(*http.Transport).Clone()
		t.MaxConnsPerHost = 64
		c.Transport = t
	}
	c.Times = c.Times.filled()
	calls, err := newRest(c.Token, strings.TrimSuffix(c.API, "/"), c.Times.Call, c.Times.Suspend, c.Transport)
	if err != nil {
		return nil, err
	}
	n := &Network{config: c, rest: calls, log: c.Log, fatal: make(chan error, 8), asides: make(chan struct{}, asideRoom),
		asked: newRecent[string, *asked](remember), channels: newRecent[string, bot.Place](remember),
		private: newRecent[string, string](remember), seen: newRecent[string, struct{}](remember)}
	n.rest.fail = n.die
	n.downloads = &http.Client{Timeout: c.Times.Call, Transport: c.Transport,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	return n, nil
}

func (t Times) filled() Times {
	fill := func(d *time.Duration, standard time.Duration) {
		if *d <= 0 {
			*d = standard
		}
	}
	fill(&t.Call, DefaultTimes.Call)
	fill(&t.Defer, DefaultTimes.Defer)
	fill(&t.Stop, DefaultTimes.Stop)
	fill(&t.Suspend, DefaultTimes.Suspend)
	fill(&t.Suggest, DefaultTimes.Suggest)
	fill(&t.Turn, DefaultTimes.Turn)
	return t
}

// Name is the Network of the bot's Places on Discord.
func (n *Network) Name() string { return Name }

// Ready tells whether every connection to the gateway is up.
func (n *Network) Ready() bool { return n.shards.Load() > 0 && n.up.Load() >= n.shards.Load() }

// Run connects, defines the commands if they have changed, and serves until ctx ends; then it finishes what is in flight
// and returns nil. An error wraps gateway.ErrSilent when the gateway gave no sign of life for too long, gateway.ErrBudget
// when no session may be started, and is a *gateway.RefusedError or says that the token is wrong when there is no point
// in trying again.
func (n *Network) Run(ctx context.Context, h bot.Handler) error {
	n.handler = h
	for len(n.fatal) > 0 {
		<-n.fatal // of an earlier Run
	}
	n.lanes = newLanes(workers, queueRoom, func(waiting int) { n.config.Metrics.Queue(Name, waiting) })
	work, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	n.work = work
	if err := n.introduce(ctx); err != nil {
		if ctx.Err() != nil {
			return nil
		}
		return err
	}
	err := n.serve(ctx)
	if !n.lanes.drain(n.config.Times.Stop) {
		n.log.Warn("discord: stopped with questions unanswered; the gateway delivers those of messages again")
		cancel()
		n.lanes.drain(time.Second)
	}
	return err
}

// introduce finds out who the bot is.
func (n *Network) introduce(ctx context.Context) error {
	user, err := n.rest.self(ctx)
	if err != nil {
		return err
	}
	if user.ID == "" {
		return errors.New("discord: the bot's own user came without id")
	}
	n.self.Store(&user.ID)
	id := n.config.Application
	if id == "" {
		if id, err = n.rest.application(ctx); err != nil || id == "" {
			if errors.Is(err, errToken) {
				return err
			}
			id = user.ID // so for all but the oldest bots; READY corrects it
		}
	}
	n.application.Store(&id)
	return nil
}

// serve runs the shards until ctx ends or one of them fails for good.
func (n *Network) serve(ctx context.Context) error {
	count := n.config.Shards
	if count == 0 {
		e, err := n.rest.entrance(ctx)
		if err != nil {
			if ctx.Err() != nil {
				return nil
			}
			return err
		}
		count = max(e.Shards, 1)
	}
	n.shards.Store(int32(count))
	n.up.Store(0)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	turns := newTurns(n.rest.entrance, n.config.Times.Turn)
	ended := make(chan error, count)
	for i := range count {
		shard := n.shard(i, count, turns)
		go func() { ended <- shard.Run(ctx) }()
	}
	defined := make(chan struct{})
	go func() {
		defer close(defined)
		n.define(ctx)
	}()
	var first error
	for left := count; left > 0; {
		select {
		case err := <-ended:
			left--
			if err != nil && first == nil {
				first = err
				cancel() // the others stop with it
			}
		case err := <-n.fatal:
			if first == nil {
				first = err
				cancel()
			}
		}
	}
	n.up.Store(0)
	cancel()
	<-defined
	return first
}

func (n *Network) shard(id, count int, turns *turns) *gateway.Shard {
	s := &gateway.Shard{ID: id, Count: count, Token: n.config.Token, Intents: intents,
		Address: func(ctx context.Context) (string, error) {
			e, err := n.rest.entrance(ctx)
			if err != nil {
				return "", err
			}
			return e.URL, nil
		},
		Turn: turns.take, Handle: n.take, Log: n.log, Dialer: n.config.Dialer, Times: n.config.Times.Gateway,
		Changed: func(up bool) {
			if up {
				n.up.Add(1)
			} else {
				n.up.Add(-1)
				n.config.Metrics.Error(Name, "gateway")
			}
		}}
	if n.config.Memory != nil {
		s.Memory = memory{n.config.Memory}
	}
	return s
}

// die ends Run.
func (n *Network) die(err error) {
	select {
	case n.fatal <- err:
	default:
	}
}

// defineGrace is how long defining the commands may go on when the bot stops.
const defineGrace = 2 * time.Second

// define tells Discord the bot's commands, unless it has them already.
func (n *Network) define(ctx context.Context) {
	commands := definitions()
	application := *n.application.Load()
	print := fingerprint(application, commands)
	const name = "discord commands"
	if m := n.config.Memory; m != nil {
		if have, _, err := m.Value(ctx, name); err == nil && have == print {
			return
		}
	}
	// What Discord takes just as the bot stops is noted still: it would be sent anew at the next start.
	call, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	defer context.AfterFunc(ctx, func() { time.AfterFunc(defineGrace, cancel) })()
	for wait := time.Second; ; wait = min(2*wait, 5*time.Minute) {
		err := n.rest.define(call, application, commands)
		if err == nil {
			break
		}
		if ctx.Err() != nil {
			return
		}
		n.log.Error("discord: the commands could not be defined", "reason", err.Error(), "retry_in", wait.String())
		n.config.Metrics.Error(Name, "commands")
		var r *refusal
		if errors.As(err, &r) && r.status < 500 {
			return // it would be refused again
		}
		if sleep(ctx, wait) != nil {
			return
		}
	}
	n.log.Info("discord: commands defined", "count", len(commands))
	if m := n.config.Memory; m != nil {
		if err := m.SetValue(call, name, print); err != nil {
			n.log.Warn("discord: cannot keep which commands are defined", "reason", err.Error())
		}
	}
}

// Send posts a reply nobody asked for just now.
func (n *Network) Send(ctx context.Context, to bot.Place, r bot.Reply) error {
	channel := to.Chat
	if to.Thread != "" {
		channel = to.Thread
	}
	if user, ok := strings.CutPrefix(to.Chat, userPlace); ok {
		known, ok := n.private.get(user)
		if !ok {
			var err error
			if known, err = n.rest.direct(ctx, user); err != nil {
				return gone(err)
			}
			n.private.put(user, known)
		}
		channel = known
	}
	for i, m := range messages(r) {
		if _, err := n.rest.send(ctx, channel, m); err != nil {
			if i > 0 && !refusedForGood(err) {
				return fmt.Errorf("%w: %w", bot.ErrUnsure, err) // a part of it was sent
			}
			return gone(err)
		}
	}
	return nil
}

// gone tells a place that is closed for good from other failures, and those of which nobody knows whether Discord took
// the message from those where it did not.
func gone(err error) error {
	var r *refusal
	switch {
	case refusedForGood(err):
		return fmt.Errorf("%w: %w", bot.ErrGone, err)
	case errors.Is(err, errLimit), errors.Is(err, errClosed), errors.Is(err, errToken):
		return err
	case errors.As(err, &r) && r.status < 500:
		return err
	}
	return fmt.Errorf("%w: %w", bot.ErrUnsure, err)
}

func refusedForGood(err error) bool {
	return refusedWith(err, codeUnknownChannel, codeUnknownUser, codeMissingAccess, codeCannotSendToUser, codeMissingPermissions)
}

// memory lets the gateway keep its sessions.
type memory struct{ m Memory }

func (m memory) Get(key string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	value, _, err := m.m.Value(ctx, key)
	return value, err
}

func (m memory) Set(key, value string) error {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	return m.m.SetValue(ctx, key, value)
}
