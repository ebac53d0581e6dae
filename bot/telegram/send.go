package telegram

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	tgbotapi "github.com/go-telegram-bot-api/telegram-bot-api/v5"

	"isnad/bot"
)

// target is where a reply goes.
type target struct {
	place  bot.Place
	answer int   // the message it answers, 0 for none: shown as a reply in groups
	edit   []int // messages it takes the place of; the first is edited, the others deleted
	sure   bool  // rather twice than not at all: a send that may have failed is tried again
	// last is called after the last message was taken, before another reply may be sent.
	last func()
}

const (
	tries    = 6                // of one message
	patience = 15 * time.Minute // with a network that asks to wait
	turnTime = 250 * time.Millisecond
)

// say sends a reply, in as many messages as it needs, and returns their numbers.
func (t *Telegram) say(ctx context.Context, to target, r bot.Reply) ([]int, error) {
	texts := messages(r, maxText)
	buttons := keyboard(r, true)
	if len(texts) == 0 && r.Picture == nil {
		if to.last != nil {
			to.last()
		}
		return nil, nil
	}
	var sent []int
	n := len(texts)
	if r.Picture != nil {
		n++
	}
	for i := range n {
		last := i == n-1
		part := outgoing{to: to, html: "", plain: "", first: i == 0}
		if last {
			part.keyboard = buttons
		}
		if i < len(texts) {
			part.html = texts[i]
			part.plain = unmark(texts[i])
		} else {
			part.picture = r.Picture
			part.plain = clipped(r.Picture.Alt, maxCaption)
		}
		if i < len(to.edit) && part.picture == nil {
			part.edit = to.edit[i]
		}
		id, err := t.deliver(ctx, &part, last)
		if err != nil {
			return sent, err
		}
		sent = append(sent, id)
	}
	for _, id := range to.edit[min(len(texts), len(to.edit)):] {
		if len(texts) > 0 { // what is left over of a longer reply; a failure leaves it standing
			_ = t.client.call(ctx, "deleteMessage", tgbotapi.Params{"chat_id": to.place.Chat, "message_id": strconv.Itoa(id)}, nil)
		}
	}
	return sent, nil
}

// outgoing is one message of a reply.
type outgoing struct {
	to       target
	html     string
	plain    string // the same without markup; of a picture the caption
	keyboard string
	picture  *bot.Picture
	edit     int
	first    bool

	unmarked bool // the network could not read the markup
	bare     bool // it did not take the keyboard
	noThread bool // the topic is gone
}

// deliver sends one message, as often as it takes, and returns its number.
func (t *Telegram) deliver(ctx context.Context, m *outgoing, last bool) (int, error) {
	var waited time.Duration
	for try := 1; ; try++ {
		done, err := t.pace.wait(ctx, m.to.place.Chat)
		if err != nil {
			return 0, &netError{"send", err.Error(), err, false}
		}
		release := t.turn.take(ctx)
		id, err := t.once(ctx, m)
		if refused := (*apiError)(nil); errors.As(err, &refused) && m.edit != 0 && refused.says("not modified") {
			id, err = m.edit, nil // it says that already
		}
		if err == nil && last && m.to.last != nil {
			m.to.last()
		}
		release()
		done()
		if err == nil {
			return id, nil
		}
		again, wait := t.recover(ctx, m, err, try)
		if !again {
			return 0, t.explain(err)
		}
		if waited += wait; waited > patience || try >= tries && wait == 0 {
			return 0, t.explain(err)
		}
		if err := sleep(ctx, wait); err != nil {
			return 0, &netError{"send", err.Error(), err, false}
		}
	}
}

// once sends a message one time.
func (t *Telegram) once(ctx context.Context, m *outgoing) (int, error) {
	params := tgbotapi.Params{"chat_id": m.to.place.Chat}
	if m.keyboard != "" && !m.bare {
		params["reply_markup"] = m.keyboard
	}
	words := m.html
	if m.unmarked {
		words = m.plain
	}
	if m.edit != 0 {
		params["message_id"] = strconv.Itoa(m.edit)
		params["text"] = words
		params["link_preview_options"] = `{"is_disabled":true}`
		if !m.unmarked {
			params["parse_mode"] = "HTML"
		}
		return m.edit, t.client.call(ctx, "editMessageText", params, nil)
	}
	if m.to.place.Thread != "" && !m.noThread {
		params["message_thread_id"] = m.to.place.Thread
	}
	if m.to.answer != 0 && m.first {
		params["reply_parameters"] = fmt.Sprintf(`{"message_id":%d,"allow_sending_without_reply":true}`, m.to.answer)
	}
	var out struct {
		ID int `json:"message_id"`
	}
	if m.picture != nil {
		params["caption"] = m.plain
		return out.ID, t.client.upload(ctx, "sendPhoto", params, "photo", m.picture.Name, m.picture.PNG, &out)
	}
	params["text"] = words
	params["link_preview_options"] = `{"is_disabled":true}`
	if !m.unmarked {
		params["parse_mode"] = "HTML"
	}
	err := t.client.call(ctx, "sendMessage", params, &out)
	return out.ID, err
}

// recover decides what to do about a message that was not taken: whether to try again, changed if need be, and after
// how long.
func (t *Telegram) recover(ctx context.Context, m *outgoing, err error, try int) (again bool, wait time.Duration) {
	if ctx.Err() != nil {
		return false, 0
	}
	var refused *apiError
	if errors.As(err, &refused) {
		switch {
		case refused.code == http.StatusTooManyRequests:
			after := max(refused.retryAfter, time.Second)
			t.pace.slower(m.to.place.Chat, after)
			t.Metrics.Error(Network, "too many requests")
			return true, after
		case refused.migratedTo != 0:
			to := bot.Place{Network: Network, Chat: strconv.FormatInt(refused.migratedTo, 10)}
			if moved := t.handler().Move(ctx, m.to.place, to); moved != nil {
				t.Log.Error("cannot move a chat to its new id", "error", moved.Error())
			}
			again = m.to.place.Chat != to.Chat
			m.to.place.Chat, m.to.answer, m.edit = to.Chat, 0, 0
			return again, 0
		case refused.code >= 500:
			return m.to.sure && try < tries, backOff(try)
		case refused.code != http.StatusBadRequest:
			return false, 0
		case m.edit != 0 && (refused.says("message to edit not found") || refused.says("can't be edited")):
			m.edit = 0
			return true, 0
		case !m.unmarked && m.html != "" && refused.says("parse entities"):
			t.Metrics.Error(Network, "markup")
			t.Log.Error("the network could not read the markup of a reply; it is sent without", "error", err.Error())
			m.unmarked = true
			return true, 0
		case !m.noThread && m.to.place.Thread != "" && (refused.says("thread not found") || refused.says("topic_closed") || refused.says("topic_deleted")):
			m.noThread = true
			return true, 0
		case !m.bare && m.keyboard != "" && (refused.says("button") || refused.says("reply markup") || refused.says("keyboard")):
			t.Metrics.Error(Network, "keyboard")
			t.Log.Error("the network did not take the buttons of a reply; it is sent without", "error", err.Error())
			m.bare = true
			return true, 0
		}
		return false, 0
	}
	var failed *netError
	if errors.As(err, &failed) && !failed.sent {
		return try < tries, backOff(try)
	}
	// A page that is not the Bot API's or a connection that broke: it is not known whether the message was taken.
	return m.to.sure && try < tries, backOff(try)
}

// backOff is how long to wait after the n-th failure: half a second, doubled each time, at most half a minute, with a
// share of chance so that many do not come back at once.
func backOff(n int) time.Duration {
	d := min(500*time.Millisecond<<min(n-1, 10), 30*time.Second)
	return d/2 + rand.N(d)
}

// explain makes the error of a send one that the core understands.
func (t *Telegram) explain(err error) error {
	var refused *apiError
	var failed *netError
	var page *pageError
	switch {
	case errors.As(err, &refused):
		if refused.code == http.StatusForbidden || refused.code == http.StatusBadRequest && (refused.says("chat not found") || refused.says("deactivated") || refused.says("user not found")) {
			return fmt.Errorf("%w: %w", bot.ErrGone, err)
		}
		if refused.code == http.StatusUnauthorized {
			t.fail(errToken)
		}
	case errors.As(err, &page):
		return fmt.Errorf("%w: %w", bot.ErrUnsure, err)
	case errors.As(err, &failed) && failed.sent:
		return fmt.Errorf("%w: %w", bot.ErrUnsure, err)
	}
	return err
}

// turns let one reply be on its way at a time while the network is quick, so that a crash leaves at most one of which
// it is not known whether it was taken; a send that takes longer than turnTime no longer holds up the others.
type turns chan struct{}

func newTurns() turns { return make(turns, 1) }

// take waits for the turn; the turn is given up when release is called or turnTime has passed.
func (t turns) take(ctx context.Context) (release func()) {
	select {
	case t <- struct{}{}:
	case <-ctx.Done():
		return func() {}
	}
	var once sync.Once
	free := func() { once.Do(func() { <-t }) }
	timer := time.AfterFunc(turnTime, free)
	return func() {
		timer.Stop()
		free()
	}
}

var unescaper = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&quot;", `"`, "&amp;", "&")

// unmark takes the markup off HTML that markup wrote.
func unmark(html string) string {
	var out []byte
	in := false
	for i := 0; i < len(html); i++ {
		switch {
		case html[i] == '<':
			in = true
		case html[i] == '>' && in:
			in = false
		case !in:
			out = append(out, html[i])
		}
	}
	return unescaper.Replace(string(out))
}

// Send says something nobody asked for just now; see bot.Transport.
func (t *Telegram) Send(ctx context.Context, to bot.Place, r bot.Reply) error {
	if !t.running() {
		return errors.New("telegram is not connected; it is sent when it is")
	}
	_, err := t.say(ctx, target{place: to}, r)
	return err
}
