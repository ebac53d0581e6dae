package discord

import (
	"context"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"

	"isnad/bot"
)

// exchange is one interaction on its way to an answer. Discord wants the first answer within 3 s, once; whoever comes
// first gives it: the reply, or after Times.Defer the mere acknowledgement, which the reply then fills in.
type exchange struct {
	n     *Network
	i     *discordgo.Interaction
	press bool            // of a button: the answer may take the message's place
	quiet bool            // acknowledged so that only the asker sees the answer; that cannot be changed later
	extra func([]message) // adds buttons of this network; may be nil

	mu    sync.Mutex
	timer *time.Timer
	state state
}

type state int

const (
	fresh state = iota
	deferred
	answered
	lost // Discord no longer takes an answer
)

func (n *Network) exchange(i *discordgo.Interaction, press bool) *exchange {
	return &exchange{n: n, i: i, press: press}
}

// start begins to count the time to the acknowledgement.
func (x *exchange) start() {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.timer = time.AfterFunc(x.n.config.Times.Defer, x.acknowledge)
}

// acknowledge tells Discord that the answer will come.
func (x *exchange) acknowledge() {
	defer x.n.guard("acknowledge")
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.state != fresh {
		return
	}
	answer := response{Type: discordgo.InteractionResponseDeferredChannelMessageWithSource, Data: flags{x.flags(x.quiet)}}
	if x.press {
		answer = response{Type: discordgo.InteractionResponseDeferredMessageUpdate}
	}
	ctx, cancel := context.WithTimeout(x.n.work, discordgo.InteractionDeadline)
	defer cancel()
	x.state = deferred
	if err := x.n.rest.respond(ctx, x.i, answer, nil); err != nil {
		if refusedWith(err, codeUnknownInteraction) {
			x.state = lost
		}
		x.n.failed("acknowledge", err)
	}
}

type flags struct {
	Flags discordgo.MessageFlags `json:"flags"`
}

func (x *exchange) flags(quiet bool) discordgo.MessageFlags {
	if quiet {
		return discordgo.MessageFlagsEphemeral
	}
	return 0
}

// fault answers, after a panic, that something went wrong, and panics on.
func (x *exchange) fault() {
	r := recover()
	if r == nil {
		return
	}
	if x.mu.TryLock() { // else the panic came while an answer was being sent
		x.timer.Stop()
		ctx, cancel := context.WithTimeout(x.n.work, giveUp)
		x.excuse(ctx, languageOf(x.i), nil)
		x.state = answered
		cancel()
		x.mu.Unlock()
	}
	panic(r)
}

// reply sends a reply: in the place of the message that was pressed, or as a message of its own.
func (x *exchange) reply(ctx context.Context, r bot.Reply) {
	pages := messages(r)
	if len(pages) == 0 && r.Toast != "" {
		pages = []message{newMessage(escape(r.Toast), nil)}
		r.Ephemeral = true
	}
	if x.extra != nil {
		x.extra(pages)
	}
	ctx, cancel := context.WithTimeout(ctx, giveUp)
	defer cancel()
	x.mu.Lock()
	defer x.mu.Unlock()
	x.timer.Stop()
	if err := x.send(ctx, pages, r.Replace && x.press && len(pages) > 0, r.Ephemeral); err != nil {
		x.n.failed("answer", err)
		if x.state == answered { // only a later part of it failed
			return
		}
		x.excuse(ctx, languageFor(r), err)
	}
	x.state = answered
}

// send gives the first answer and adds the rest. The caller holds the lock.
func (x *exchange) send(ctx context.Context, pages []message, replace, quiet bool) error {
	rest, id := x.n.rest, *x.n.application.Load()
	for i := range pages {
		pages[i].Flags = x.flags(quiet)
	}
	switch {
	case x.state == lost:
		return nil
	case len(pages) == 0 && x.press:
		if x.state == deferred {
			return nil
		}
		return rest.respond(ctx, x.i, response{Type: discordgo.InteractionResponseDeferredMessageUpdate}, nil)
	case len(pages) == 0:
		return nil
	}
	first, more := pages[0], pages[1:]
	var err error
	switch {
	case x.state == fresh && replace:
		first.Flags = 0 // who sees the message stays as it is
		err = rest.respond(ctx, x.i, response{discordgo.InteractionResponseUpdateMessage, first}, first.files)
	case x.state == fresh:
		err = rest.respond(ctx, x.i, response{discordgo.InteractionResponseChannelMessageWithSource, first}, first.files)
	case x.press && !replace:
		_, err = rest.add(ctx, id, x.i, first)
	default:
		first.Flags = 0 // how it is seen was fixed when it was acknowledged
		err = rest.amend(ctx, id, x.i, first)
	}
	if err != nil {
		return err
	}
	x.state = answered
	for _, m := range more {
		if _, err := rest.add(ctx, id, x.i, m); err != nil {
			return err
		}
	}
	return nil
}

// excuse says that the answer could not be shown, when that itself can still be said. The caller holds the lock.
func (x *exchange) excuse(ctx context.Context, language string, err error) {
	if late(err) || ctx.Err() != nil || x.state == lost || x.state == answered {
		return
	}
	m := newMessage(say(language, "failed"), nil)
	m.Flags = discordgo.MessageFlagsEphemeral
	var again error
	switch {
	case x.state == fresh:
		again = x.n.rest.respond(ctx, x.i, response{discordgo.InteractionResponseChannelMessageWithSource, m}, nil)
	case x.state == deferred && !x.press:
		m.Flags = 0
		again = x.n.rest.amend(ctx, *x.n.application.Load(), x.i, m)
	default:
		_, again = x.n.rest.add(ctx, *x.n.application.Load(), x.i, m)
	}
	if again != nil {
		x.n.failed("answer", again)
	}
}

// exchange puts one message in the place of the pressed one, and adds another for all to see.
func (x *exchange) exchange(ctx context.Context, instead, added message) {
	ctx, cancel := context.WithTimeout(ctx, giveUp)
	defer cancel()
	x.mu.Lock()
	defer x.mu.Unlock()
	x.timer.Stop()
	err := x.send(ctx, []message{instead}, true, false)
	if err == nil && x.state != lost {
		_, err = x.n.rest.add(ctx, *x.n.application.Load(), x.i, added)
	}
	if err != nil {
		x.n.failed("publish", err)
	}
	x.state = answered
}
