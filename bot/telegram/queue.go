package telegram

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"sync"
	"time"

	tgbotapi "github.com/go-telegram-bot-api/telegram-bot-api/v5"
)

// The network numbers updates anew, possibly lower, after a week without any; an offset kept that long means nothing.
const offsetLife = 6 * 24 * time.Hour

// maxDone is how many handled updates are remembered beyond the offset when the network calls and none is asked for.
const maxDone = 10000

// queue knows which updates are done with, in flight or new.
type queue struct {
	t    *Telegram
	work context.Context

	mu       sync.Mutex
	low      int64 // all below it are done with; 0 when unknown
	high     int64 // the largest seen
	kept     int64 // the offset in the store
	last     time.Time
	done     map[int64]bool
	flight   map[int64]chan struct{} // closed when the update is done with
	raw      map[int64][]byte        // of those in flight: what was delivered; nil once it is in the store
	progress chan struct{}
}

func newQueue(ctx context.Context, t *Telegram) (*queue, error) {
	q := &queue{t: t, work: ctx, done: map[int64]bool{}, flight: map[int64]chan struct{}{}, raw: map[int64][]byte{}, progress: make(chan struct{}, 1), last: time.Now()}
	value, kept, err := t.Store.Value(ctx, Network+".offset")
	if err != nil {
		return nil, fmt.Errorf("telegram: %w", err)
	}
	if value != "" && time.Since(kept) < offsetLife {
		if q.low, err = strconv.ParseInt(value, 10, 64); err != nil {
			return nil, fmt.Errorf("telegram: the kept offset %q is no number; delete the value %s.offset", value, Network)
		}
		q.kept = q.low
	}
	list, err := t.Store.HandledFrom(ctx, Network, q.low)
	if err != nil {
		return nil, fmt.Errorf("telegram: %w", err)
	}
	for _, id := range list {
		q.done[id] = true
	}
	return q, nil
}

// enter takes an update on. It is fresh unless it was done with or is in flight; wait is closed when it is done with. kept
// tells that it comes from the store.
func (q *queue) enter(id int64, kept bool) (fresh bool, wait chan struct{}) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if wait, ok := q.flight[id]; ok {
		return false, wait
	}
	if q.done[id] || id < q.low && !kept {
		return false, nil
	}
	if !kept {
		q.raw[id] = []byte{} // until it is read it holds up the offset
	}
	wait = make(chan struct{})
	q.flight[id] = wait
	q.high = max(q.high, id)
	q.last = time.Now()
	return true, wait
}

// mark notes in the store that an update is done with.
func (q *queue) mark(id int64) {
	if err := q.t.Store.Handled(context.WithoutCancel(q.work), Network, id); err != nil {
		q.t.Metrics.Error(Network, "store")
		q.t.Log.Error("telegram: cannot note an update as handled; after a crash it would be answered again", "error", err.Error())
	}
	q.mu.Lock()
	q.done[id] = true
	q.mu.Unlock()
}

// leave ends an update's handling. One that was not marked stays where it is and is delivered again after a restart.
func (q *queue) leave(id int64) {
	q.mu.Lock()
	if wait, ok := q.flight[id]; ok && q.done[id] {
		close(wait)
		delete(q.flight, id)
		delete(q.raw, id)
	}
	q.mu.Unlock()
	select {
	case q.progress <- struct{}{}:
	default:
	}
}

// offset returns from where to ask for updates, and how many are in flight.
func (q *queue) offset() (offset int64, flying int) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.high != 0 {
		low := q.high + 1
		for id := range q.flight {
			if q.raw[id] != nil { // what is in the store holds up nothing
				low = min(low, id)
			}
		}
		q.low = max(q.low, low)
		maps.DeleteFunc(q.done, func(id int64, _ bool) bool { return id < q.low })
	}
	if len(q.flight) == 0 && q.low != 0 && time.Since(q.last) > offsetLife {
		q.low, q.high, q.last = 0, 0, time.Now()
		clear(q.done)
	}
	return q.low, len(q.flight)
}

const (
	fullTime = 2 * time.Second // how long pages may be full before what waits is put into the store
	maxInbox = 10000           // updates in the store; with more the network has to keep them
)

// relieve puts the updates in flight into the store. It is for when they fill page after page, because a chat has more
// to be answered than its rate allows: those of other chats behind them could not be seen otherwise.
func (q *queue) relieve() {
	q.mu.Lock()
	stored, waiting := 0, map[int64][]byte{}
	for id := range q.flight {
		if raw := q.raw[id]; raw == nil {
			stored++
		} else {
			waiting[id] = raw
		}
	}
	q.mu.Unlock()
	if len(waiting) == 0 || stored+len(waiting) > maxInbox {
		return
	}
	if err := q.t.Store.Received(context.WithoutCancel(q.work), Network, waiting); err != nil {
		q.t.Metrics.Error(Network, "store")
		q.t.Log.Error("telegram: cannot keep updates that wait", "error", err.Error())
		return
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	for id := range waiting {
		if _, flying := q.flight[id]; flying {
			q.raw[id] = nil
		}
	}
}

// resume takes on again what was received before a restart and not handled.
func (q *queue) resume() error {
	return q.t.Store.Unhandled(q.work, Network, func(id int64, raw []byte) error {
		q.mu.Lock()
		handled := q.done[id]
		q.mu.Unlock()
		if !handled {
			q.take(id, raw, true)
		}
		return nil
	})
}

// keep writes the offset to the store if it has moved.
func (q *queue) keep() {
	low, _ := q.offset()
	if low == q.kept {
		return
	}
	if err := q.t.Store.HandledBelow(context.WithoutCancel(q.work), Network, low); err != nil {
		q.t.Metrics.Error(Network, "store")
		q.t.Log.Error("telegram: cannot keep the offset", "error", err.Error())
		return
	}
	q.kept = low
}

// trim forgets the oldest updates done with, where no offset moves.
func (q *queue) trim() {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.done) < 2*maxDone {
		return
	}
	ids := slices.Sorted(maps.Keys(q.done))
	for _, id := range ids[:len(ids)-maxDone] {
		delete(q.done, id)
	}
}

// accept starts the handling of an update. What cannot be read is counted and done with.
func (q *queue) accept(raw json.RawMessage) (fresh bool, wait chan struct{}) {
	var head struct {
		ID *int64 `json:"update_id"`
	}
	if err := json.Unmarshal(raw, &head); err != nil || head.ID == nil {
		q.t.poisoned(0, "it has no number")
		return false, nil
	}
	return q.take(*head.ID, raw, false)
}

// take starts the handling of an update of which the number is known; kept tells that it is in the store.
func (q *queue) take(n int64, raw []byte, kept bool) (fresh bool, wait chan struct{}) {
	if fresh, wait = q.enter(n, kept); !fresh {
		return false, wait
	}
	var u update
	if err := json.Unmarshal(raw, &u); err != nil {
		q.t.poisoned(n, err.Error())
		q.mark(n)
		q.leave(n)
		return true, wait
	}
	if !kept {
		q.mu.Lock()
		q.raw[n] = raw
		q.mu.Unlock()
	}
	q.t.mu.Lock()
	lanes := q.t.lanes
	q.t.mu.Unlock()
	job := func() {
		defer q.leave(n)
		q.t.handle(q.work, &u, func() { q.mark(n) })
	}
	if lanes != nil {
		lanes.put(u.lane(), job)
	}
	return true, wait
}

// skip is done with an update that cannot be read at all.
func (q *queue) skip(id int64) {
	if fresh, _ := q.enter(id, false); fresh {
		q.t.poisoned(id, "its page cannot be read")
		q.mark(id)
		q.leave(id)
	}
}

// poisoned counts an update that cannot be read.
func (t *Telegram) poisoned(id int64, reason string) {
	t.poison.Add(1)
	t.Metrics.Error(Network, "poison")
	t.Log.Warn("telegram: an update cannot be read and is skipped", "update", id, "reason", t.client.redact(reason))
}

// finish keeps how far the updates are handled, and confirms that to the network if it can be done quickly.
func (q *queue) finish(ctx context.Context) {
	q.keep()
	low, _ := q.offset()
	if q.t.Webhook != nil || low == 0 || errors.Is(context.Cause(ctx), errToken) {
		return
	}
	short, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*time.Second)
	defer cancel()
	_ = q.t.client.call(short, "getUpdates", tgbotapi.Params{"offset": fmt.Sprint(low), "limit": "1", "timeout": "0", "allowed_updates": allowedUpdates}, nil)
}
