package telegram

import (
	"context"
	"errors"
	"net/http"
	"regexp"
	"strconv"
	"time"

	tgbotapi "github.com/go-telegram-bot-api/telegram-bot-api/v5"
)

// pageUpdates is how many updates are asked for at a time, the most the network gives.
const pageUpdates = 100

// pollUpdates asks for updates until ctx ends. The offset never passes an update that is not done with: while some are
// in flight the same page is asked for again, which shows what is new behind them and confirms what is before them.
func (t *Telegram) pollUpdates(ctx context.Context, q *queue) error {
	if err := t.removeWebhook(ctx); err != nil {
		return err
	}
	failures, broken, limit := 0, 0, pageUpdates
	var conflict, full time.Time // since when there is another poller, since when pages are full
	pause, idle := time.Duration(0), time.Duration(0)
	for ctx.Err() == nil {
		offset, flying := q.offset()
		timeout := t.Poll
		if flying > 0 {
			timeout = 0
		}
		began := time.Now()
		list, body, err := t.client.updates(ctx, offset, limit, timeout)
		if err != nil {
			failures++
			var refused *apiError
			var page *pageError
			switch {
			case errors.As(err, &refused) && refused.code == http.StatusConflict:
				if refused.says("webhook") {
					if err := t.removeWebhook(ctx); err != nil {
						return err
					}
				}
				if conflict.IsZero() {
					conflict = time.Now()
				}
				if time.Since(conflict) >= t.Conflict {
					return errConflict
				}
			case errors.As(err, &page) && page.status == http.StatusOK && page.kind == "application/json":
				// A page that is no JSON: its updates are asked for one by one, to find the one that spoils it.
				if broken++; limit == 1 && broken >= 3 {
					if id, ok := updateID(body); ok && id >= offset {
						q.skip(id)
						q.keep()
						broken = 0
						continue
					}
				}
				limit = 1
			}
			wait, err := t.trouble(ctx, err, failures)
			if err != nil {
				return err
			}
			if err := sleep(ctx, wait); err != nil {
				return err
			}
			continue
		}
		t.alive.Store(time.Now().UnixNano())
		failures, broken, conflict = 0, 0, time.Time{}
		limit = min(2*limit, pageUpdates)
		fresh := 0
		for _, raw := range list {
			if is, _ := q.accept(raw); is {
				fresh++
			}
		}
		switch {
		case len(list) < pageUpdates:
			full = time.Time{}
		case full.IsZero():
			full = time.Now()
		case time.Since(full) > fullTime:
			q.relieve()
		}
		q.keep()
		if fresh > 0 {
			pause = 0
		}
		if len(list) == 0 && timeout > 0 && time.Since(began) < timeout/2 {
			// A server that does not wait for updates must not be asked without end.
			idle = min(max(2*idle, 50*time.Millisecond), time.Second)
			if err := sleep(ctx, idle); err != nil {
				return err
			}
		} else {
			idle = 0
		}
		if _, flying := q.offset(); flying == 0 {
			if len(list) > 0 && fresh == 0 {
				// Nothing in it has a number; without a pause the same page would be asked for at once.
				pause = min(max(2*pause, 100*time.Millisecond), 10*time.Second)
				if err := sleep(ctx, pause); err != nil {
					return err
				}
			}
			continue
		}
		pause = min(max(2*pause, 50*time.Millisecond), time.Second)
		t.waitProgress(ctx, q, pause)
	}
	return ctx.Err()
}

// waitProgress waits for a while, shorter when nothing is in flight any more.
func (t *Telegram) waitProgress(ctx context.Context, q *queue, most time.Duration) {
	timer := time.NewTimer(most)
	defer timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-timer.C:
			return
		case <-q.progress:
			if _, flying := q.offset(); flying == 0 {
				return
			}
		}
	}
}

// removeWebhook makes sure that polling is allowed; what waits is kept.
func (t *Telegram) removeWebhook(ctx context.Context) error {
	for try := 1; ; try++ {
		err := t.client.call(ctx, "deleteWebhook", tgbotapi.Params{"drop_pending_updates": "false"}, nil)
		if err == nil {
			return nil
		}
		wait, err := t.trouble(ctx, err, try)
		if err != nil {
			return err
		}
		if err := sleep(ctx, wait); err != nil {
			return err
		}
	}
}

var updateNumber = regexp.MustCompile(`"update_id"\s*:\s*(\d{1,18})`)

// updateID finds the number of the first update in a page that is no JSON.
func updateID(body []byte) (int64, bool) {
	m := updateNumber.FindSubmatch(body)
	if m == nil {
		return 0, false
	}
	n, err := strconv.ParseInt(string(m[1]), 10, 64)
	return n, err == nil
}
