package telegram

import (
	"context"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// Rates of the Bots FAQ: about 30 messages a second over all, one a second in a chat, 20 a minute in a group.
const (
	allRate    = 26.0 // a second; with the burst below 30 in any second
	allBurst   = 3
	chatPause  = time.Second
	groupRate  = 0.25 // a second; with the burst 20 in any minute
	groupBurst = 4
)

// pace keeps sending below the rates of the network.
type pace struct {
	all        *rate.Limiter
	pause      time.Duration // between messages to a chat
	groupRate  rate.Limit
	groupBurst int

	mu    sync.Mutex
	chats map[string]*chatPace
	hold  time.Time // nothing is sent before
	hits  []hit     // refusals for being too fast, of the last seconds
	swept time.Time
}

type chatPace struct {
	turn  sync.Mutex // held from waiting to sending
	next  time.Time
	group *rate.Limiter
	used  time.Time
}

type hit struct {
	chat string
	at   time.Time
}

func newPace() *pace {
	return &pace{all: rate.NewLimiter(allRate, allBurst), pause: chatPause, groupRate: groupRate, groupBurst: groupBurst, chats: map[string]*chatPace{}}
}

// isGroup tells whether a chat's id is one of a group or channel.
func isGroup(chat string) bool { return chat != "" && (chat[0] == '-' || chat[0] == '@') }

func (p *pace) chat(id string) *chatPace {
	p.mu.Lock()
	defer p.mu.Unlock()
	now := time.Now()
	if now.Sub(p.swept) > 10*time.Minute {
		p.swept = now
		for id, c := range p.chats {
			if now.Sub(c.used) > 10*time.Minute && now.After(c.next) {
				delete(p.chats, id)
			}
		}
	}
	c := p.chats[id]
	if c == nil {
		c = &chatPace{}
		if isGroup(id) {
			c.group = rate.NewLimiter(p.groupRate, p.groupBurst)
		}
		p.chats[id] = c
	}
	c.used = now
	return c
}

// wait returns when a message may be sent to a chat. done must be called when it was sent.
func (p *pace) wait(ctx context.Context, chat string) (done func(), err error) {
	c := p.chat(chat)
	c.turn.Lock()
	ok := false
	defer func() {
		if !ok {
			c.turn.Unlock()
		}
	}()
	for {
		p.mu.Lock()
		until := c.next
		if p.hold.After(until) {
			until = p.hold
		}
		p.mu.Unlock()
		left := time.Until(until)
		if left <= 0 {
			break
		}
		if err := sleep(ctx, left); err != nil {
			return nil, err
		}
	}
	if c.group != nil {
		if err := c.group.Wait(ctx); err != nil {
			return nil, waitError(ctx, err)
		}
	}
	if err := p.all.Wait(ctx); err != nil {
		return nil, waitError(ctx, err)
	}
	ok = true
	return func() {
		// Counted from the answer, the pause holds on the network's side too.
		p.mu.Lock()
		if next := time.Now().Add(p.pause); next.After(c.next) {
			c.next = next
		}
		p.mu.Unlock()
		c.turn.Unlock()
	}, nil
}

// waitError prefers the context's error to the limiter's words for it.
func waitError(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// slower takes note of a refusal for being too fast. When several chats are refused at once, it is meant for all.
func (p *pace) slower(chat string, after time.Duration) {
	now := time.Now()
	until := now.Add(after)
	c := p.chat(chat)
	p.mu.Lock()
	defer p.mu.Unlock()
	if until.After(c.next) {
		c.next = until
	}
	recent := p.hits[:0]
	different := map[string]bool{chat: true}
	for _, h := range p.hits {
		if now.Sub(h.at) < 10*time.Second {
			recent = append(recent, h)
			different[h.chat] = true
		}
	}
	p.hits = append(recent, hit{chat, now})
	if len(different) >= 3 && until.After(p.hold) {
		p.hold = until
	}
}

func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}
