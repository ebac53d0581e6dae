package discord

import (
	"context"
	"net/http"
	"strconv"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// Discord allows 50 calls a second, answers to interactions apart. In no second do more than burst and rate together
// pass the gate.
const (
	callsPerSecond = 40
	callsBurst     = 8
)

// Calls refused with 401, 403 or 429 are counted: 10,000 in 10 minutes ban the address for a day.
const (
	refusedLimit  = 5000
	refusedWindow = 10 * time.Minute
)

// gate holds calls back so that no rate limit of Discord is exceeded. discordgo's own limiter keys its buckets by
// address, sleeps without regard to the context and never forgets an address.
type gate struct {
	all *rate.Limiter

	mu       sync.Mutex
	shut     time.Time // nothing goes out before
	buckets  map[string]*bucket
	names    map[string]string // route → the name Discord gave its bucket
	refused  int
	since    time.Time
	suspend  time.Duration
	capacity int
}

// bucket is one of Discord's limits: so many calls until it is filled again.
type bucket struct {
	known   bool // room and refills are from an answer
	room    int
	refills time.Time
	used    time.Time
	probe   chan struct{} // closed when the one call is back that goes out while nothing is known
}

func newGate(suspend time.Duration) *gate {
	return &gate{all: rate.NewLimiter(callsPerSecond, callsBurst), buckets: map[string]*bucket{}, names: map[string]string{},
		suspend: suspend, capacity: 4096}
}

// enter waits until a call on a route may go out. The caller calls back when the answer is there. Answers to interactions
// are outside the global limit.
func (g *gate) enter(ctx context.Context, route string, interaction bool) (back func(), err error) {
	for {
		wait, probe, back := g.admit(route)
		switch {
		case back != nil && interaction:
			return back, nil
		case back != nil:
			if err := g.all.Wait(ctx); err != nil {
				back()
				return nil, err
			}
			return back, nil
		case probe != nil:
			select {
			case <-ctx.Done():
				return nil, ctx.Err()
			case <-probe:
			}
		case wait > maxWait:
			return nil, errClosed
		default:
			if err := sleep(ctx, wait); err != nil {
				return nil, err
			}
		}
	}
}

// admit lets one call through (back is not nil), or tells how long to wait, or for what.
func (g *gate) admit(route string) (wait time.Duration, probe chan struct{}, back func()) {
	g.mu.Lock()
	defer g.mu.Unlock()
	now := time.Now()
	if wait := g.shut.Sub(now); wait > 0 {
		return wait, nil, nil
	}
	b := g.bucketOf(route)
	b.used = now
	if b.known && b.room > 0 && b.refills.After(now) {
		b.room--
		return 0, nil, func() {}
	}
	if b.known && b.room <= 0 && b.refills.After(now) {
		return b.refills.Sub(now), nil, nil
	}
	b.known = false
	if b.probe != nil {
		return 0, b.probe, nil
	}
	done := make(chan struct{})
	b.probe = done
	return 0, nil, func() {
		g.mu.Lock()
		defer g.mu.Unlock()
		if b.probe == done {
			b.probe = nil
			close(done)
		}
	}
}

// bucketOf returns the bucket of a route. The caller holds the lock.
func (g *gate) bucketOf(route string) *bucket {
	key := route
	if name := g.names[route]; name != "" {
		key = name
	}
	b := g.buckets[key]
	if b == nil {
		if len(g.buckets) >= g.capacity {
			g.sweep()
		}
		b = &bucket{}
		g.buckets[key] = b
	}
	return b
}

// sweep forgets the buckets that no longer hold anything back.
func (g *gate) sweep() {
	now := time.Now()
	for key, b := range g.buckets {
		if b.probe == nil && b.refills.Before(now) && now.Sub(b.used) > time.Minute {
			delete(g.buckets, key)
		}
	}
	clear(g.names)
}

// learn reads the limits from the head of an answer.
func (g *gate) learn(route string, status int, head http.Header) {
	g.mu.Lock()
	defer g.mu.Unlock()
	now := time.Now()
	if status == http.StatusUnauthorized || status == http.StatusForbidden || status == http.StatusTooManyRequests {
		if now.Sub(g.since) > refusedWindow {
			g.refused, g.since = 0, now
		}
		if g.refused++; g.refused >= refusedLimit {
			g.shut = later(g.shut, g.since.Add(refusedWindow))
		}
	}
	room, err := strconv.Atoi(head.Get("X-RateLimit-Remaining"))
	if err != nil {
		return
	}
	after, err := strconv.ParseFloat(head.Get("X-RateLimit-Reset-After"), 64)
	if err != nil || !(after >= 0 && after < 24*3600) {
		return
	}
	old := g.bucketOf(route)
	if name := head.Get("X-RateLimit-Bucket"); name != "" {
		g.names[route] = name + " " + major(route)
	}
	b := g.bucketOf(route)
	refills := now.Add(time.Duration(after * float64(time.Second)))
	switch {
	case !b.known || b.refills.Before(now):
		b.room, b.refills = room, refills
	default:
		// Answers arrive in any order: the least room counts until the bucket is filled again.
		b.room, b.refills = min(b.room, room), later(b.refills, refills)
	}
	b.known, b.used = true, now
	if old != b {
		old.known = false
	}
}

// hold notes that Discord asks to wait: on one route, or on all.
func (g *gate) hold(route string, wait time.Duration, global bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	until := time.Now().Add(wait)
	if global {
		g.shut = later(g.shut, until)
		return
	}
	b := g.bucketOf(route)
	b.known, b.room, b.refills = true, 0, later(b.refills, until)
}

// close lets nothing out for some minutes: Discord's edge has refused the bot.
func (g *gate) close() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.shut = later(g.shut, time.Now().Add(g.suspend))
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// sleep waits, or until ctx ends.
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
