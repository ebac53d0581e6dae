// Package serve runs the channels of the bot side by side: each is started again when it fails, without touching the
// others, and all are stopped in order. Beside them it keeps the figures and tells whether the program is well.
package serve

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"runtime/debug"
	"strings"
	"sync"
	"time"
)

// Verdict says what to do about the error a channel ended with.
type Verdict int

const (
	Retry  Verdict = iota // start the channel again after a while
	GiveUp                // to start it again is pointless until somebody mends what the error names; the others go on
	End                   // the whole program has to be started again
)

// Channel is one way to reach the bot.
type Channel struct {
	Name string
	// Run serves until ctx ends, finishes what is in flight, and returns nil. An error says why it cannot go on.
	Run func(ctx context.Context) error
	// Ready is nil while the channel can take and answer messages.
	Ready func() error
	// Judge says what to do about an error of Run. Nil: Retry.
	Judge func(error) Verdict
}

// Group is channels that run together. Set its fields, then call Run once.
type Group struct {
	Channels []Channel
	Log      *slog.Logger
	Stop     time.Duration // how long a stop may take; 0: 25 seconds
	RetryMin time.Duration // before the first new start of a channel, doubling; 0: one second
	RetryMax time.Duration // 0: two minutes

	mu    sync.Mutex
	state map[string]error // why a channel does not run; nil while it does
}

// Run runs the channels until ctx ends, and then returns nil once all have finished, or an error when they did not in
// time. Before that it returns only when a channel's error means the end of the program, or when all have given up.
func (g *Group) Run(ctx context.Context) error {
	or(&g.Stop, 25*time.Second)
	or(&g.RetryMin, time.Second)
	or(&g.RetryMax, 2*time.Minute)
	g.mu.Lock()
	g.state = map[string]error{}
	g.mu.Unlock()
	inner, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	type end struct {
		name string
		err  error
	}
	ended := make(chan end, len(g.Channels))
	for _, c := range g.Channels {
		go func() {
			err := g.supervise(inner, c)
			if errors.As(err, new(*endError)) {
				cancel(err)
			}
			ended <- end{c.Name, err}
		}()
	}
	var failed []error
	var late <-chan time.Time
	stopping := inner.Done()
	running := map[string]bool{}
	for _, c := range g.Channels {
		running[c.Name] = true
	}
	for len(running) > 0 {
		select {
		case e := <-ended:
			delete(running, e.name)
			if e.err != nil {
				failed = append(failed, e.err)
			}
		case <-stopping:
			stopping = nil
			g.Log.Info("stopping; what is in flight is finished first", "limit", g.Stop.String())
			late = time.After(g.Stop)
		case <-late:
			var names []string
			for _, c := range g.Channels {
				if running[c.Name] {
					names = append(names, c.Name)
				}
			}
			return errors.Join(append(failed, fmt.Errorf("not stopped within %s: %s", g.Stop, strings.Join(names, ", ")))...)
		}
	}
	return errors.Join(failed...)
}

// endError is an error after which the program has to end.
type endError struct{ error }

func (e *endError) Unwrap() error { return e.error }

// supervise runs a channel, again and again.
func (g *Group) supervise(ctx context.Context, c Channel) error {
	wait := g.RetryMin
	for {
		began := time.Now()
		g.set(c.Name, nil)
		g.Log.Info("channel starts", "channel", c.Name)
		err := g.guarded(ctx, c)
		if ctx.Err() != nil {
			if err != nil {
				g.Log.Warn("channel stopped with an error", "channel", c.Name, "reason", err.Error())
			} else {
				g.Log.Info("channel stopped", "channel", c.Name)
			}
			return nil
		}
		if err == nil {
			err = errors.New("it ended without being asked to")
		}
		g.set(c.Name, err)
		verdict := Retry
		if c.Judge != nil {
			verdict = c.Judge(err)
		}
		named := err
		if !strings.HasPrefix(err.Error(), c.Name+": ") {
			named = fmt.Errorf("%s: %w", c.Name, err)
		}
		switch verdict {
		case End:
			g.Log.Error("the program ends, to be started again", "channel", c.Name, "reason", err.Error())
			return &endError{named}
		case GiveUp:
			g.Log.Error("channel given up; mend it and start the program again", "channel", c.Name, "reason", err.Error())
			return named
		}
		if time.Since(began) > 5*g.RetryMax {
			wait = g.RetryMin // it had run well
		}
		pause := wait/2 + rand.N(wait/2+1)
		g.Log.Error("channel failed", "channel", c.Name, "reason", err.Error(), "retry_in", pause.Round(time.Millisecond).String())
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(pause):
		}
		wait = min(2*wait, g.RetryMax)
	}
}

// guarded runs a channel and makes a panic an error.
func (g *Group) guarded(ctx context.Context, c Channel) (err error) {
	defer func() {
		if r := recover(); r != nil {
			g.Log.Error("a fault of the program", "channel", c.Name, "fault", fmt.Sprint(r), "stack", string(debug.Stack()))
			err = errors.New("a fault of the program")
		}
	}()
	return c.Run(ctx)
}

func (g *Group) set(name string, err error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.state[name] = err
}

// Ready returns what each channel that is not ready lacks, by its name.
func (g *Group) Ready() map[string]error {
	g.mu.Lock()
	down := map[string]error{}
	started := g.state != nil
	for name, err := range g.state {
		if err != nil {
			down[name] = err
		}
	}
	g.mu.Unlock()
	for _, c := range g.Channels {
		switch {
		case down[c.Name] != nil:
		case !started:
			down[c.Name] = errors.New("not started")
		case c.Ready != nil:
			if err := c.Ready(); err != nil {
				down[c.Name] = err
			}
		}
	}
	return down
}

func or(d *time.Duration, otherwise time.Duration) {
	if *d == 0 {
		*d = otherwise
	}
}
