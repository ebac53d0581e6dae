package bot

import (
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// Limits bound what people can ask of the bot. A zero field takes the value of DefaultLimits.
type Limits struct {
	Question  int           // runes
	Draft     int           // runes of a text to check
	File      int64         // bytes of a file to load
	Time      time.Duration // to answer a message
	LoadTime  time.Duration // to load or check
	Context   time.Duration // how long after a question another may follow it up
	Keep      time.Duration // how long questions are kept, and so how long buttons work
	UserRate  float64       // messages a second of one user, on the average
	UserBurst int           // and at once
	Rate      float64       // messages a second of all users together
	Burst     int
	Follows   int // questions one user may follow in a chat
}

// DefaultLimits suit a newsroom of some hundred people.
var DefaultLimits = Limits{
	Question: 1000, Draft: 20000, File: 5 << 20,
	Time: 10 * time.Second, LoadTime: 5 * time.Minute,
	Context: 15 * time.Minute, Keep: 90 * 24 * time.Hour,
	UserRate: 0.5, UserBurst: 10, Rate: 50, Burst: 200,
	Follows: 50,
}

func (l Limits) filled() Limits {
	d := DefaultLimits
	or(&l.Question, d.Question)
	or(&l.Draft, d.Draft)
	or(&l.File, d.File)
	or(&l.Time, d.Time)
	or(&l.LoadTime, d.LoadTime)
	or(&l.Context, d.Context)
	or(&l.Keep, d.Keep)
	or(&l.UserRate, d.UserRate)
	or(&l.UserBurst, d.UserBurst)
	or(&l.Rate, d.Rate)
	or(&l.Burst, d.Burst)
	or(&l.Follows, d.Follows)
	return l
}

// typed are the limits of looking up while somebody types: every letter asks.
func (l Limits) typed() Limits {
	l.UserRate *= 10
	l.UserBurst *= 5
	return l
}

func or[T comparable](x *T, otherwise T) {
	var zero T
	if *x == zero {
		*x = otherwise
	}
}

// gate lets each user through at his rate and all together at theirs.
type gate struct {
	limits Limits
	all    *rate.Limiter

	mu    sync.Mutex
	users map[string]*visitor
	swept time.Time
}

type visitor struct {
	rate   *rate.Limiter
	warned bool
	seen   time.Time
}

func newGate(l Limits) *gate {
	return &gate{limits: l, all: rate.NewLimiter(rate.Limit(l.Rate), l.Burst), users: map[string]*visitor{}}
}

type passage int

const (
	passed  passage = iota
	warned          // too fast, and to be told so
	ignored         // too fast, and told so already
	crowded         // all together are too many
)

// pass lets a user's message through or tells why not; wait is how long he has to wait.
func (g *gate) pass(user string, now time.Time) (p passage, wait time.Duration) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.sweep(now)
	v := g.users[user]
	if v == nil {
		v = &visitor{rate: rate.NewLimiter(rate.Limit(g.limits.UserRate), g.limits.UserBurst)}
		g.users[user] = v
	}
	v.seen = now
	if !v.rate.AllowN(now, 1) {
		if v.warned {
			return ignored, 0
		}
		v.warned = true
		missing := 1 - v.rate.TokensAt(now)
		return warned, time.Duration(missing / g.limits.UserRate * float64(time.Second))
	}
	v.warned = false
	if !g.all.AllowN(now, 1) {
		return crowded, 0
	}
	return passed, 0
}

// sweep forgets, once a minute, users whose allowance is full again.
func (g *gate) sweep(now time.Time) {
	if now.Sub(g.swept) < time.Minute {
		return
	}
	g.swept = now
	full := time.Duration(float64(g.limits.UserBurst) / g.limits.UserRate * float64(time.Second))
	for user, v := range g.users {
		if now.Sub(v.seen) > full {
			delete(g.users, user)
		}
	}
}
