package telegram

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"isnad/bot"
	"isnad/bot/bottest"
	"isnad/bot/telegram/telegramtest"
)

const killed = "How many people were killed in Latakia?"

// ask asks a question in a private chat and waits for the reply.
func (w *world) ask() {
	w.t.Helper()
	w.step(1, func() { w.server.Say(james, james.ID, killed) })
}

// TestTroubledPolls: whatever a poll gets, the next ones go on and nothing is lost.
func TestTroubledPolls(t *testing.T) {
	html := telegramtest.Answer(502, "text/html", "<html><title>502 Bad Gateway</title></html>")
	for name, fault := range map[string][]telegramtest.Fault{
		"a proxy's page":     {html, html},
		"a page with 200":    {telegramtest.Answer(200, "text/html", "<html>login</html>")},
		"an empty answer":    {telegramtest.Answer(200, "application/json", "")},
		"cut-off JSON":       {telegramtest.Answer(200, "application/json", `{"ok":true,"result":[{"update_id":`)},
		"no list":            {telegramtest.Answer(200, "application/json", `{"ok":true,"result":{"update_id":5}}`)},
		"a dropped line":     {telegramtest.Drop, telegramtest.Drop},
		"too many requests":  {telegramtest.TooMany(1)},
		"an error inside":    {telegramtest.Refuse(500, "Internal Server Error")},
		"another poller":     {telegramtest.Refuse(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running")},
		"a webhook":          {telegramtest.Refuse(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first")},
		"an unknown answer":  {telegramtest.Answer(418, "application/json", `{"ok":false,"error_code":418,"description":"I'm a teapot"}`)},
		"an empty directory": {telegramtest.Answer(403, "text/plain", "")},
	} {
		t.Run(name, func(t *testing.T) {
			w := start(t, setup{idle: true})
			people(w)
			w.server.Fault("getUpdates", fault...)
			w.server.Say(james, james.ID, killed)
			w.run()
			w.server.Wait(t, 15*time.Second, "the reply", func() bool { return w.server.BotSaid(james.ID) == 1 })
		})
	}
}

// TestRetryAfter: the poll waits as long as the network asks for.
func TestRetryAfter(t *testing.T) {
	w := start(t, setup{idle: true})
	people(w)
	w.server.Fault("getUpdates", telegramtest.TooMany(2))
	w.server.Say(james, james.ID, killed)
	began := time.Now()
	w.run()
	w.server.Wait(t, 10*time.Second, "the reply", func() bool { return w.server.BotSaid(james.ID) == 1 })
	if took := time.Since(began); took < 2*time.Second {
		t.Errorf("it polled again after %s", took)
	}
}

// TestFatal: a token the network does not know, and a second poller that stays, end Run with a sentence.
func TestFatal(t *testing.T) {
	w := start(t, setup{idle: true, config: func(c *Config) { c.Token = "1:other" }})
	if err := w.tg.Run(t.Context(), w.bot); !errors.Is(err, errToken) || !Hopeless(err) {
		t.Errorf("an unknown token: %v", err)
	}
	w = start(t, setup{idle: true, config: func(c *Config) { c.Conflict = time.Second }})
	for range 20 {
		w.server.Fault("getUpdates", telegramtest.Refuse(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"))
	}
	if err := w.tg.Run(t.Context(), w.bot); !errors.Is(err, errConflict) {
		t.Errorf("another poller: %v", err)
	}
	w = start(t, setup{idle: true})
	w.server.Fault("getUpdates", telegramtest.Refuse(401, "Unauthorized"))
	if err := w.tg.Run(t.Context(), w.bot); !errors.Is(err, errToken) {
		t.Errorf("a token taken back: %v", err)
	}
}

// TestLock: two programs do not serve one database.
func TestLock(t *testing.T) {
	path := t.TempDir() + "/bot.db"
	w := start(t, setup{path: path})
	people(w)
	w.ask()
	second, err := New(w.tg.Config)
	if err != nil {
		t.Fatal(err)
	}
	if err := second.Run(t.Context(), w.bot); !errors.Is(err, errLocked) || Hopeless(err) {
		t.Errorf("a second program: %v", err)
	}
	w.stop()
	w.run() // the lock is given up
	w.ask()
}

// TestStart: a network that is away at the start is waited for, a webhook left over is removed.
func TestStart(t *testing.T) {
	w := start(t, setup{idle: true})
	people(w)
	w.server.Fault("getMe", telegramtest.Drop, telegramtest.Answer(503, "text/html", "busy"))
	resp, err := http.PostForm(w.server.URL+"/bot"+w.server.Token+"/setWebhook", map[string][]string{"url": {"https://old.example/"}, "secret_token": {"x"}})
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	w.run()
	w.ask()
	if url, _ := w.server.Hook(); url != "" {
		t.Errorf("the webhook %s is still set", url)
	}
}

// TestStop: Run ends at once although a long poll is on its way, and can be run again; stopping twice does no harm.
func TestStop(t *testing.T) {
	w := start(t, setup{config: func(c *Config) { c.Poll = 30 * time.Second }})
	people(w)
	w.ask()
	began := time.Now()
	if err := w.stop(); err != nil {
		t.Error(err)
	}
	if took := time.Since(began); took > 3*time.Second {
		t.Errorf("it took %s to stop", took)
	}
	if err := w.stop(); err != nil {
		t.Error(err)
	}
	w.server.Say(james, james.ID, killed)
	w.run()
	w.server.Wait(t, 10*time.Second, "the reply", func() bool { return w.server.BotSaid(james.ID) == 2 })
}

// TestPoison: an update that cannot be read is skipped and counted, those beside it are answered.
func TestPoison(t *testing.T) {
	w := start(t, setup{idle: true})
	people(w)
	w.server.Say(james, james.ID, killed)
	w.server.Raw(`{"update_id":%d,"message":{"message_id":"five","chat":{"id":2,"type":"private"},"text":"x"}}`)
	w.server.Raw(`{"update_id":%d,"message":[1,2,3]}`)
	w.server.Raw(`{"update_id":%d}`)
	w.server.Raw(`{"update_id":%d,"brand_new_kind":{"x":1}}`)
	w.server.Raw(`{"update_id":%d,"callback_query":{"id":"1","data":"x"}}`)
	w.server.Raw(`{"update_id":%d,"message":{"message_id":7,"chat":{"id":2,"type":"private"},"from":{"id":2},"text":"x","entities":[{"type":"mention","offset":-4,"length":900},{"type":"bot_command","offset":0,"length":-1}]}}`)
	w.server.Say(james, james.ID, killed)
	w.run()
	w.server.Wait(t, 10*time.Second, "three replies", func() bool { return w.server.BotSaid(james.ID) == 3 })
	w.settle()
	if n := w.tg.Poisoned(); n != 2 {
		t.Errorf("%d updates were poison, not 2:\n%s", n, w.log)
	}
}

// TestPoisonPage: an update that spoils the JSON of its whole page is found and skipped.
func TestPoisonPage(t *testing.T) {
	w := start(t, setup{idle: true})
	people(w)
	w.server.Say(james, james.ID, killed)
	var broken int64 = 1001
	w.server.Say(james, james.ID, "this one is broken")
	w.server.Say(james, james.ID, killed)
	w.server.Spoil(broken)
	w.run()
	w.server.Wait(t, 20*time.Second, "two replies", func() bool { return w.server.BotSaid(james.ID) == 2 })
	w.settle()
	if n := w.tg.Poisoned(); n != 1 {
		t.Errorf("%d updates were poison, not 1", n)
	}
}

// TestSends: what a send gets does not lose the reply, where trying again can help.
func TestSends(t *testing.T) {
	for name, c := range map[string]struct {
		faults []telegramtest.Fault
		calls  int
	}{
		"too many requests":  {[]telegramtest.Fault{telegramtest.TooMany(1), telegramtest.TooMany(1)}, 3},
		"a proxy's page":     {[]telegramtest.Fault{telegramtest.Answer(502, "text/html", "<html>")}, 2},
		"an error inside":    {[]telegramtest.Fault{telegramtest.Refuse(500, "Internal Server Error")}, 2},
		"a dropped line":     {[]telegramtest.Fault{telegramtest.Drop}, 2},
		"markup not read":    {[]telegramtest.Fault{telegramtest.Refuse(400, "Bad Request: can't parse entities: unsupported start tag")}, 2},
		"buttons not taken":  {[]telegramtest.Fault{telegramtest.Refuse(400, "Bad Request: BUTTON_DATA_INVALID")}, 2},
		"everything at once": {[]telegramtest.Fault{telegramtest.Drop, telegramtest.TooMany(1), telegramtest.Answer(502, "text/html", "<html>"), telegramtest.Refuse(400, "Bad Request: can't parse entities: x")}, 5},
	} {
		t.Run(name, func(t *testing.T) {
			w := start(t, setup{})
			people(w)
			w.server.Fault("sendMessage", c.faults...)
			w.ask()
			if n := w.server.Calls("sendMessage"); n != c.calls {
				t.Errorf("%d calls, not %d", n, c.calls)
			}
		})
	}
}

// TestSilentServer: a server that does not answer a send holds up neither that chat for ever nor the others at all.
func TestSilentServer(t *testing.T) {
	w := start(t, setup{idle: true})
	people(w)
	w.tg.client.short.Timeout = 3 * time.Second
	w.run()
	w.server.Fault("sendMessage", telegramtest.After(time.Minute))
	w.server.Say(james, james.ID, killed)
	w.server.Wait(t, 5*time.Second, "the send that hangs", func() bool { return w.server.CallsNow("sendMessage") == 1 })
	began := time.Now()
	w.server.Say(salma, salma.ID, killed)
	w.server.Wait(t, 10*time.Second, "the reply of the other chat", func() bool { return w.server.BotSaid(salma.ID) == 1 })
	if took := time.Since(began); took > 2*time.Second {
		t.Errorf("the other chat waited %s", took)
	}
	w.server.Wait(t, 15*time.Second, "the reply of the first chat", func() bool { return w.server.BotSaid(james.ID) == 1 })
}

// TestClosed: a chat that is closed to the bot is left: its follows end, and no send is tried twice.
func TestClosed(t *testing.T) {
	w := start(t, setup{})
	people(w)
	w.ask()
	w.step(1, func() { w.server.Press(t, james, james.ID, "Follow") })
	w.server.Change(james.ID, func(c *telegramtest.Chat) { c.Closed = "bot was blocked by the user" })
	before := w.server.Calls("sendMessage")
	w.silent(func() { w.server.Say(james, james.ID, killed) })
	if n := w.server.Calls("sendMessage") - before; n != 1 {
		t.Errorf("%d sends to a closed chat", n)
	}
	if list, err := w.store.FollowsOf(t.Context(), Network, "2", "2"); err != nil || len(list) != 0 {
		t.Errorf("follows left: %v, %v", list, err)
	}
	if err := w.tg.Send(t.Context(), bot.Place{Network: Network, Chat: "2"}, bot.Reply{Blocks: []bot.Block{{Text: "x"}}}); !errors.Is(err, bot.ErrGone) {
		t.Errorf("a notice to a closed chat: %v", err)
	}
	w.silent(func() {
		w.server.Update("my_chat_member", map[string]any{"chat": map[string]any{"id": 2, "type": "private"}, "new_chat_member": map[string]any{"status": "kicked"}})
	})
}

// TestMigration: a group that becomes a supergroup is followed there, with its settings.
func TestMigration(t *testing.T) {
	const old, new = -7, -10070
	w := start(t, setup{})
	people(w)
	w.server.AddChat(telegramtest.Chat{ID: old, Type: "group"})
	w.server.AddChat(telegramtest.Chat{ID: new, Type: "supergroup"})
	w.step(1, func() { w.server.Say(james, old, "/lang ar") })
	w.server.Change(old, func(c *telegramtest.Chat) { c.MovedTo = new })
	// The refusal of a send tells the new id.
	w.step(1, func() { w.server.Say(james, old, "/about") })
	if m := w.server.LastOf(new); m == nil || !strings.Contains(m.Text, "إسناد") {
		t.Errorf("in the new chat: %v", m)
	}
	// So does a service message.
	w.silent(func() {
		w.server.Update("message", map[string]any{"message_id": 900, "chat": map[string]any{"id": -8, "type": "group"}, "from": james, "migrate_to_chat_id": -10080})
	})
	if language, err := w.store.Language(t.Context(), Network, "-10070"); err != nil || language != "ar" {
		t.Errorf("the language of the new chat is %q, %v", language, err)
	}
}

// TestTopicGone: a reply to a topic that was deleted goes to the chat itself.
func TestTopicGone(t *testing.T) {
	w := start(t, setup{})
	people(w)
	w.server.Say(james, desk, "/about", telegramtest.InTopic(topic))
	w.server.Change(desk, func(c *telegramtest.Chat) { delete(c.Topics, topic) })
	w.step(1, func() { w.server.Say(james, desk, "/about", telegramtest.InTopic(topic)) })
	if m := w.server.LastOf(desk); m.Thread != 0 {
		t.Errorf("the reply is in topic %d", m.Thread)
	}
}

// TestLatePress: a press that is too old to be answered is worked on all the same, and is no error; the same page shown
// again is none either.
func TestLatePress(t *testing.T) {
	w := start(t, setup{})
	people(w)
	w.ask()
	w.server.AnswerTime = 0
	w.step(1, func() { w.server.Press(t, james, james.ID, "Quotes") })
	w.server.AnswerTime = time.Minute
	before := w.server.LastOf(james.ID)
	w.step(1, func() { w.server.Press(t, james, james.ID, "Back") })
	w.silent(func() { w.server.PressData(james, before.ID, "a.1.0") }) // shows what is there already
	if strings.Contains(w.log.String(), "level=ERROR") {
		t.Errorf("the log:\n%s", w.log)
	}
}

// TestForgedPress: made-up actions, actions of other chats and of forgotten questions get a toast.
func TestForgedPress(t *testing.T) {
	w := start(t, setup{})
	people(w)
	w.ask()
	message := w.server.LastOf(james.ID).ID
	w.step(1, func() { w.server.Say(salma, salma.ID, "من زار اللاذقية؟") })
	for _, data := range []string{"a.2.0", "q.999", "zzz", "....", "a", "u.1", "w.1.ffff", "l.xx", "a.-1", "a.zzzzzzzzzzzzzzzzzz", "f.2"} {
		query := ""
		w.step(0, func() { query = w.server.PressData(james, message, data) })
		w.server.Wait(t, 5*time.Second, "an answer to "+data, func() bool { return w.server.Answered(query) })
		if toast, _ := w.server.Toast(query); toast == "" && data != "l.xx" {
			t.Errorf("%s: no toast", data)
		}
	}
	w.clean()
}

// TestEdited: the reply to a message that is edited is edited.
func TestEdited(t *testing.T) {
	w := start(t, setup{})
	people(w)
	var question int64
	w.step(1, func() { question = w.server.Say(james, james.ID, "who visited Lattakia") })
	w.step(1, func() { w.server.Edit(question, "how many civilians are trapped in Raqqa?") })
	if m := w.server.LastOf(james.ID); m.Edits != 1 || !strings.Contains(m.Text, "8,000") {
		t.Errorf("after the edit: %d edits, %s", m.Edits, m.Text)
	}
	w.silent(func() { // one that was never answered
		w.server.Update("edited_message", map[string]any{"message_id": 4711, "chat": map[string]any{"id": 2, "type": "private"}, "from": james, "text": killed})
	})
}

// TestPicture: a refused upload is tried again when it was too soon.
func TestPicture(t *testing.T) {
	w := start(t, setup{})
	people(w)
	w.step(1, func() { w.server.Say(james, james.ID, "how many civilians are trapped in Raqqa?") })
	w.server.Fault("sendPhoto", telegramtest.TooMany(1), telegramtest.Drop)
	w.step(1, func() { w.server.Press(t, james, james.ID, "Over time") })
	if m := w.server.LastOf(james.ID); m.Photo == 0 {
		t.Error("no picture came")
	}
}

// TestRedaction: no error holds the token, whatever goes wrong and however it is printed.
func TestRedaction(t *testing.T) {
	server := telegramtest.New(t)
	store := bottest.Store(t, ":memory:")
	secret := server.Token
	for name, endpoint := range map[string]string{"refused": "http://127.0.0.1:1", "no host": "http://no-such-host.invalid", "bad port": "http://127.0.0.1:99999", "fine": server.URL} {
		tg, err := New(Config{Token: secret, Endpoint: endpoint, Store: store})
		if err != nil {
			t.Fatal(err)
		}
		echo := telegramtest.Answer(502, "text/html", "the address was /bot"+secret+"/getMe")
		server.Fault("getMe", telegramtest.Drop, echo, telegramtest.Refuse(400, "bad "+secret), telegramtest.Answer(200, "application/json", secret), telegramtest.Answer(302, "text/html", "moved"))
		for range 5 {
			err := tg.client.call(t.Context(), "getMe", nil, &tg.self)
			if err == nil {
				t.Errorf("%s: no error", name)
				continue
			}
			for _, form := range []string{"%v", "%+v", "%#v", "%q"} {
				if s := fmt.Sprintf(form, err); strings.Contains(s, secret) || strings.Contains(s, "secret_TOKEN") {
					t.Errorf("%s: %s", name, s)
				}
			}
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Nanosecond)
		err = tg.client.call(ctx, "getMe", nil, nil)
		cancel()
		if !errors.Is(err, context.DeadlineExceeded) || strings.Contains(fmt.Sprintf("%+v", err), secret) {
			t.Errorf("%s: %+v", name, err)
		}
		if _, err := tg.client.file(t.Context(), "x"); err == nil || strings.Contains(fmt.Sprintf("%+v", err), secret) {
			t.Errorf("%s: %+v", name, err)
		}
	}
}
