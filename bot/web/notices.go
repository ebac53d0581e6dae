package web

import (
	"context"
	"encoding/json"
	"fmt"

	"isnad/bot"
)

// maxNotices is how many notices wait for a browser. One that leaves that many unread has stopped coming.
const maxNotices = 20

// Send keeps a notice until the browser shows a page again.
func (w *Web) Send(ctx context.Context, to bot.Place, r bot.Reply) error {
	w.notices.Lock()
	defer w.notices.Unlock()
	waiting, err := w.kept(ctx, to.Chat)
	if err != nil {
		return err
	}
	if len(waiting) >= maxNotices {
		return fmt.Errorf("web: %d notices wait unread: %w", maxNotices, bot.ErrGone)
	}
	b, err := json.Marshal(append(waiting, r))
	if err != nil {
		return fmt.Errorf("web: keep a notice: %w", err)
	}
	return w.Memory.SetValue(ctx, noticesOf(to.Chat), string(b))
}

// waiting takes the notices that wait for a browser, to show them.
func (w *Web) waiting(ctx context.Context, chat string) []bot.Reply {
	w.notices.Lock()
	defer w.notices.Unlock()
	waiting, err := w.kept(ctx, chat)
	if err == nil && len(waiting) > 0 {
		err = w.Memory.SetValue(ctx, noticesOf(chat), "")
	}
	if err != nil {
		w.failed("notices", err)
		return nil
	}
	return waiting
}

func (w *Web) kept(ctx context.Context, chat string) ([]bot.Reply, error) {
	value, _, err := w.Memory.Value(ctx, noticesOf(chat))
	if err != nil || value == "" {
		return nil, err
	}
	var waiting []bot.Reply
	if err := json.Unmarshal([]byte(value), &waiting); err != nil {
		return nil, fmt.Errorf("web: the notices kept cannot be read: %w", err)
	}
	return waiting, nil
}

func noticesOf(chat string) string { return "web.notices." + chat }
