package telegram

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"isnad/bot"
	"isnad/bot/telegram/telegramtest"
)

// nothing is a store that keeps nothing.
type nothing struct{}

func (nothing) Value(context.Context, string) (string, time.Time, error) {
	return "", time.Time{}, nil
}
func (nothing) SetValue(context.Context, string, string) error                     { return nil }
func (nothing) Handled(context.Context, string, int64) error                       { return nil }
func (nothing) HandledFrom(context.Context, string, int64) ([]int64, error)        { return nil, nil }
func (nothing) Received(context.Context, string, map[int64][]byte) error           { return nil }
func (nothing) Unhandled(context.Context, string, func(int64, []byte) error) error { return nil }
func (nothing) HandledBelow(context.Context, string, int64) error                  { return nil }

// mute hears everything and says nothing; it looks at what it is given.
type mute struct{ t testing.TB }

func (h mute) Handle(_ context.Context, m bot.Message) bot.Reply {
	for _, s := range []string{m.Text, m.Quoted, m.Name, m.User, m.Chat, m.Thread} {
		if !utf8.ValidString(s) {
			h.t.Errorf("a message holds what is no UTF-8: %q", s)
		}
	}
	return bot.Reply{}
}
func (h mute) Press(context.Context, bot.Press) bot.Reply          { return bot.Reply{} }
func (h mute) Suggest(context.Context, bot.Message, int) []string  { return nil }
func (h mute) Inline(context.Context, bot.Message, int) []bot.Card { return nil }
func (h mute) Move(context.Context, bot.Place, bot.Place) error    { return nil }
func (h mute) Leave(context.Context, bot.Place) error              { return nil }

// deaf is a Telegram whose network takes everything.
func deaf(t testing.TB) *Telegram {
	server := telegramtest.New(t)
	tg, err := New(Config{Token: server.Token, Endpoint: server.URL, Store: nothing{}, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	tg.self = user{ID: 777, IsBot: true, Username: "isnad_bot"}
	tg.h = mute{t}
	return tg
}

var kinds = []string{"message", "edited_message", "channel_post", "callback_query", "inline_query", "my_chat_member", "poll", ""}

// samples are updates of all kinds, as the network sends them.
var samples = []string{
	`{"update_id":1,"message":{"message_id":1,"from":{"id":2,"first_name":"A","language_code":"ar"},"chat":{"id":-5,"type":"supergroup","is_forum":true},"message_thread_id":4,"is_topic_message":true,"date":1,"text":"/ask@isnad_bot كم؟ 👩‍🚀","entities":[{"type":"bot_command","offset":0,"length":14}]}}`,
	`{"update_id":2,"message":{"message_id":1,"from":{"id":2},"chat":{"id":2,"type":"private"},"text":"a @isnad_bot b","entities":[{"type":"mention","offset":2,"length":10},{"type":"text_mention","offset":0,"length":1,"user":{"id":777}}],"reply_to_message":{"message_id":9,"from":{"id":777},"chat":{"id":2},"text":"q"},"quote":{"text":"q"},"forward_origin":{"type":"user"}}}`,
	`{"update_id":3,"edited_message":{"message_id":1,"chat":{"id":2,"type":"private"},"caption":"x","document":{"file_id":"f","file_name":"n","file_size":3}}}`,
	`{"update_id":4,"channel_post":{"message_id":1,"sender_chat":{"id":-9,"title":"T"},"chat":{"id":-9,"type":"channel"},"text":"/about"}}`,
	`{"update_id":5,"callback_query":{"id":"7","from":{"id":2},"data":"a.1.0","message":{"message_id":1,"chat":{"id":2,"type":"private"},"date":0}}}`,
	`{"update_id":6,"inline_query":{"id":"8","from":{"id":2},"query":"كم","offset":""}}`,
	`{"update_id":7,"my_chat_member":{"chat":{"id":2,"type":"private"},"new_chat_member":{"status":"kicked"}}}`,
	`{"update_id":8,"message":{"message_id":1,"chat":{"id":-5,"type":"group"},"migrate_to_chat_id":-1005}}`,
}

// FuzzUpdate: no update crashes the bot or leaves a lane stuck, and words stay UTF-8.
func FuzzUpdate(f *testing.F) {
	for _, s := range samples {
		f.Add([]byte(s))
	}
	tg := deaf(f)
	f.Fuzz(func(t *testing.T, raw []byte) {
		var u update
		if json.Unmarshal(raw, &u) != nil {
			return
		}
		_ = u.lane()
		for _, m := range []*incoming{u.Message, u.Edited, u.Post} {
			if m == nil {
				continue
			}
			if out, ok := tg.read(m, false); ok && !utf8.ValidString(out.Text+out.Quoted) {
				t.Errorf("%q", out.Text)
			}
		}
	})
}

// TestMalformed puts 100,000 random and malformed updates through the whole way from the page to the handler.
func TestMalformed(t *testing.T) {
	const updates = 100000
	tg := deaf(t)
	tg.lanes = newLanes(func(int) {})
	q, err := newQueue(t.Context(), tg)
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, 2))
	// Presses and inline queries call the network each; a share of them is enough.
	for n := int64(1); n <= updates; n++ {
		raw := mutate(r, samples[r.IntN(len(samples))], n)
		if r.IntN(20) > 0 {
			raw = strings.ReplaceAll(strings.ReplaceAll(raw, "callback_query", "message"), "inline_query", "channel_post")
		}
		q.accept([]byte(raw))
		if n%1000 == 0 {
			q.keep()
		}
	}
	deadline := time.Now().Add(time.Minute)
	for {
		if _, flying := q.offset(); flying == 0 {
			break
		}
		if time.Now().After(deadline) {
			t.Fatal("updates are stuck")
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Logf("%d updates, %d of them poison", updates, tg.Poisoned())
	if n := tg.Poisoned(); n == 0 || n == updates {
		t.Errorf("%d of %d updates were poison", n, updates)
	}
}

// mutate changes an update: cuts, swaps, repeats and replaces bytes, values and kinds; most keep their number.
func mutate(r *rand.Rand, s string, n int64) string {
	junk := []string{"null", "[]", "{}", "-1", "1e99", `"x"`, `"\ud800"`, "true", "\u202e", "\x00", "😀", `{"id":"x"}`, "9223372036854775808"}
	for range r.IntN(4) {
		switch r.IntN(5) {
		case 0:
			i := r.IntN(len(s) + 1)
			s = s[:i] + junk[r.IntN(len(junk))] + s[i:]
		case 1:
			i := r.IntN(len(s) + 1)
			j := i + r.IntN(len(s)-i+1)
			s = s[:i] + s[j:]
		case 2:
			if i := strings.IndexByte(s, ':'); i > 0 {
				parts := strings.SplitAfter(s, ":")
				k := r.IntN(len(parts))
				parts[k] = junk[r.IntN(len(junk))] + parts[k]
				s = strings.Join(parts, "")
			}
		case 3:
			s = strings.Replace(s, kinds[r.IntN(6)], kinds[r.IntN(len(kinds))], 1)
		case 4:
			b := []byte(s)
			if len(b) > 0 {
				b[r.IntN(len(b))] = byte(r.IntN(256))
			}
			s = string(b)
		}
		if s == "" {
			return "{}"
		}
	}
	if r.IntN(50) == 0 {
		return s
	}
	return updateNumber.ReplaceAllString(s, fmt.Sprintf(`"update_id":%d`, n))
}
