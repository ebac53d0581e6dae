package discord

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync"
	"time"

	"isnad/bot/discord/gateway"
)

// turnPause is how long Discord wants between two new sessions of shards that share a turn.
const turnPause = 5 * time.Second

// turns lets shards start their sessions as Discord allows: so many at a time, and so many a day. After the last of a
// day Discord would reset the bot's token.
type turns struct {
	entrance func(context.Context) (*entrance, error)
	pause    time.Duration

	mu   sync.Mutex
	next map[int]time.Time // by shard modulo concurrency
}

func newTurns(ask func(context.Context) (*entrance, error), pause time.Duration) *turns {
	return &turns{entrance: ask, pause: pause, next: map[int]time.Time{}}
}

// take waits for a shard's turn.
func (t *turns) take(ctx context.Context, shard int) error {
	e, err := t.entrance(ctx)
	if err != nil {
		return fmt.Errorf("ask for the turn to start a session: %w", err)
	}
	if left := e.Start.Remaining; left != nil && *left <= 0 && e.Start.ResetAfter > 0 {
		return fmt.Errorf("%w: Discord allows the next one in %s; find out what ends them (the log tells) before starting the bot again",
			gateway.ErrBudget, (time.Duration(e.Start.ResetAfter) * time.Millisecond).Round(time.Second))
	}
	lane := shard % max(e.Start.MaxConcurrency, 1)
	t.mu.Lock()
	now := time.Now()
	at := later(t.next[lane], now)
	t.next[lane] = at.Add(t.pause + rand.N(t.pause/20+1))
	t.mu.Unlock()
	return sleep(ctx, at.Sub(now))
}
