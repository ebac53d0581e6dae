package discord_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"isnad/bot"
	"isnad/bot/bottest"
	"isnad/bot/discord"
	"isnad/bot/discord/discordtest"
	"isnad/bot/discord/gateway"
)

// echo is a conversation that says what it was asked, after a while if told so.
type echo struct {
	bot.Handler
	wait  func(bot.Message) // before the answer; may be nil
	reply func(bot.Message) bot.Reply
	press func(bot.Press) bot.Reply

	mu    sync.Mutex
	heard []bot.Message
}

func (e *echo) Handle(ctx context.Context, m bot.Message) bot.Reply {
	e.mu.Lock()
	e.heard = append(e.heard, m)
	e.mu.Unlock()
	if e.wait != nil {
		e.wait(m)
	}
	if e.reply != nil {
		return e.reply(m)
	}
	return text("heard: " + m.Text)
}

func (e *echo) Press(ctx context.Context, p bot.Press) bot.Reply {
	if e.wait != nil {
		e.wait(bot.Message{Text: p.Action})
	}
	return e.press(p)
}

func (e *echo) Suggest(context.Context, bot.Message, int) []string { return nil }

func text(s string) bot.Reply {
	return bot.Reply{Language: "en", Blocks: []bot.Block{{Kind: bot.Text, Text: s}}}
}

// talk starts a world whose conversation is e.
func talk(t *testing.T, e *echo, c change) *world {
	t.Helper()
	c.handle = func(bot.Handler) bot.Handler { return e }
	w := newWorld(t, c)
	w.s.AwaitReady(1)
	return w
}

func slow(d time.Duration) func(bot.Message) {
	return func(bot.Message) { time.Sleep(d) }
}

// What takes long is acknowledged in time and filled in later; who sees it was decided at once.
func TestSlowAnswers(t *testing.T) {
	for _, quiet := range []bool{false, true} {
		t.Run(fmt.Sprint("quiet ", quiet), func(t *testing.T) {
			t.Parallel()
			w := talk(t, &echo{wait: slow(1300 * time.Millisecond)}, change{})
			w.s.Set(func(x *discordtest.Settings) { x.AnswerIn = time.Second })
			a := discordtest.Arguments{"question": "q"}
			if quiet {
				a["only_me"] = true
			}
			i := w.s.Person("Sara").Slash(discordtest.Channel, "ask", a)
			if how := i.Done(w.s); how != 5 {
				t.Errorf("first answer of type %d, want 5", how)
			}
			m := i.Answer(w.s, 1)
			if m.Content != "heard: q" || m.Ephemeral != quiet {
				t.Errorf("got %q, for the asker only: %v", m.Content, m.Ephemeral)
			}
			w.settle()
			w.clean()
		})
	}
}

func TestFastAnswersNeedOneCall(t *testing.T) {
	w := talk(t, &echo{}, change{})
	i := w.s.Person("Sara").Slash(discordtest.Channel, "ask", discordtest.Arguments{"question": "q"})
	if how := i.Done(w.s); how != 4 {
		t.Errorf("first answer of type %d, want 4", how)
	}
	w.settle()
	time.Sleep(400 * time.Millisecond) // the acknowledgement that is not needed
	w.clean()
}

// While one question of a chat takes long, the others of that chat are acknowledged in time, and answered in their order.
func TestQueueBehindASlowQuestion(t *testing.T) {
	e := &echo{wait: slow(400 * time.Millisecond)}
	w := talk(t, e, change{})
	w.s.Set(func(x *discordtest.Settings) { x.AnswerIn = time.Second })
	sara := w.s.Person("Sara")
	var list []*discordtest.Interaction
	for i := range 6 {
		list = append(list, sara.Slash(discordtest.Channel, "ask", discordtest.Arguments{"question": fmt.Sprint(i)}))
	}
	for i, x := range list {
		if m := x.Answer(w.s, 1); m.Content != fmt.Sprintf("heard: %d", i) {
			t.Errorf("question %d was answered %q", i, m.Content)
		}
	}
	for i, m := range e.heard {
		if m.Text != fmt.Sprint(i) {
			t.Errorf("heard %q as number %d", m.Text, i)
		}
	}
	w.settle()
	w.clean()
}

// An interaction that has expired is noted and nothing else is tried.
func TestExpiredInteraction(t *testing.T) {
	w := talk(t, &echo{}, change{config: func(c *discord.Config) { c.Times.Defer = 5 * time.Second }})
	w.s.Set(func(x *discordtest.Settings) { x.AnswerIn = time.Nanosecond })
	w.s.Person("Sara").Slash(discordtest.Channel, "ask", discordtest.Arguments{"question": "q"})
	w.settle()
	if r := w.s.Refusals(); len(r) != 1 || !strings.Contains(r[0], "10062") {
		t.Errorf("refusals: %q", r)
	}
	if !strings.Contains(w.log.String(), "too late") || strings.Contains(w.log.String(), "level=ERROR") {
		t.Errorf("the log:\n%s", w.log)
	}
	w.s.Set(func(x *discordtest.Settings) { x.AnswerIn = 3 * time.Second })
	w.s.Person("Sara").Slash(discordtest.Channel, "ask", discordtest.Arguments{"question": "again"}).Answer(w.s, 1)
}

// The acknowledgement is lost on the way: it is given again, and a second one that Discord has already is no error.
func TestLostAcknowledgement(t *testing.T) {
	w := talk(t, &echo{}, change{})
	w.s.Fail("/callback", 2, discordtest.Status(500, "text/html", "<html>"))
	i := w.s.Person("Sara").Slash(discordtest.Channel, "ask", discordtest.Arguments{"question": "q"})
	if m := i.Answer(w.s, 1); m.Content != "heard: q" {
		t.Errorf("got %q", m.Content)
	}
}

// When Discord refuses the form of an answer, the asker is told that something went wrong.
func TestRefusedAnswer(t *testing.T) {
	w := talk(t, &echo{}, change{})
	w.s.Fail("/callback", 1, discordtest.Status(400, "application/json", `{"code":50035,"message":"Invalid Form Body"}`))
	i := w.s.Person("Sara").Slash(discordtest.Channel, "ask", discordtest.Arguments{"question": "q"})
	if m := i.Answer(w.s, 1); !m.Ephemeral || !strings.Contains(m.Content, "could not be shown") {
		t.Errorf("got\n%s", discordtest.Show(m))
	}
	if !strings.Contains(w.log.String(), "Invalid Form Body") {
		t.Errorf("the log does not say why:\n%s", w.log)
	}
}

// A press is acknowledged and answered whatever the conversation makes of it, and however long it takes.
func TestPresses(t *testing.T) {
	button := bot.Reply{Blocks: []bot.Block{{Kind: bot.Text, Text: "an answer"}}, Buttons: [][]bot.Button{{{Label: "Press", Action: "x.1"}}}}
	for _, c := range []struct {
		name  string
		reply bot.Reply
		edits int
		says  string
	}{
		{"in its place", bot.Reply{Blocks: text("new").Blocks, Replace: true}, 1, ""},
		{"a message of its own", text("more"), 0, "more"},
		{"a toast", bot.Reply{Toast: "noted"}, 0, "noted"},
		{"nothing", bot.Reply{}, 0, ""},
	} {
		for _, wait := range []time.Duration{0, 600 * time.Millisecond} {
			t.Run(fmt.Sprint(c.name, " after ", wait), func(t *testing.T) {
				t.Parallel()
				e := &echo{reply: func(bot.Message) bot.Reply { return button }, press: func(p bot.Press) bot.Reply {
					if p.Action != "x.1" {
						t.Errorf("pressed %q", p.Action)
					}
					return c.reply
				}}
				w := talk(t, e, change{})
				sara := w.s.Person("Sara")
				m := sara.Slash(discordtest.Channel, "ask", discordtest.Arguments{"question": "q"}).Answer(w.s, 1)
				e.wait = slow(wait)
				i := sara.Press(m, "Press")
				i.Done(w.s)
				w.settle()
				if m.Edits != c.edits {
					t.Errorf("edited %d times, want %d", m.Edits, c.edits)
				}
				said := ""
				if len(i.Answers) > 0 {
					said = i.Answers[0].Content
				}
				if said != c.says {
					t.Errorf("said %q, want %q", said, c.says)
				}
				w.clean()
			})
		}
	}
}

// A panic in the conversation costs one answer.
func TestPanic(t *testing.T) {
	w := talk(t, &echo{wait: func(m bot.Message) {
		if m.Text == "boom" {
			panic("boom")
		}
	}}, change{})
	sara := w.s.Person("Sara")
	if m := sara.Slash(discordtest.Channel, "ask", discordtest.Arguments{"question": "boom"}).Answer(w.s, 1); !m.Ephemeral || !strings.Contains(m.Content, "noted") {
		t.Errorf("got\n%s", discordtest.Show(m))
	}
	sara.Say(sara.Private(), "boom", discordtest.Writing{})
	sara.Say(sara.Private(), "hello", discordtest.Writing{})
	if m := w.s.Await(sara.Private(), 1); m.Content != "heard: hello" {
		t.Errorf("got %q", m.Content)
	}
	if !strings.Contains(w.log.String(), "a fault of the program") {
		t.Error("the log does not tell of it")
	}
}

// A message may be delivered twice; it is answered once.
func TestDeliveredTwice(t *testing.T) {
	w := talk(t, &echo{}, change{})
	event := map[string]any{"id": "5", "channel_id": w.s.Person("Sara").Private(), "content": "q", "type": 0,
		"author": map[string]any{"id": discordtest.PersonID("Sara"), "username": "Sara"}}
	for range 3 {
		w.s.Emit("MESSAGE_CREATE", event, "")
	}
	w.settle()
	if n := len(w.s.Messages(w.s.Person("Sara").Private())); n != 1 {
		t.Errorf("%d answers", n)
	}
}

// The commands are sent when they have changed, and not at every start.
func TestCommandsOnce(t *testing.T) {
	s := discordtest.New(t)
	path := filepath.Join(t.TempDir(), "isnad.db")
	store := bottest.Store(t, path)
	for range 3 {
		w := startWorld(t, s, store, change{})
		w.s.AwaitReady(1)
		w.s.Person("Sara").Slash(discordtest.Channel, "about", nil).Done(s)
		w.settle()
		if err := w.stop(); err != nil {
			t.Fatal(err)
		}
	}
	if n := s.Defined(); n != 1 {
		t.Errorf("the commands were defined %d times", n)
	}
	w := startWorld(t, s, store, change{config: func(c *discord.Config) { c.Application = "" }, path: path})
	if err := store.SetValue(context.Background(), "discord commands", "of another version"); err != nil {
		t.Fatal(err)
	}
	w.stop()
	w = startWorld(t, s, store, change{})
	w.s.AwaitReady(1)
	for end := time.Now().Add(5 * time.Second); s.Defined() < 2 && time.Now().Before(end); {
		time.Sleep(5 * time.Millisecond)
	}
	if n := s.Defined(); n != 2 {
		t.Errorf("the changed commands were defined %d times, want 2", n)
	}
}

func TestWrongToken(t *testing.T) {
	w := newWorld(t, change{config: func(c *discord.Config) { c.Token = "MTA.another.token-of-the-same-form" }})
	select {
	case err := <-w.ended:
		w.ended <- err
		if err == nil || !discord.Hopeless(err) || !strings.Contains(err.Error(), "token") {
			t.Errorf("Run returned %v", err)
		}
		if strings.Contains(err.Error(), "MTA.") {
			t.Errorf("the token is in the error: %v", err)
		}
	case <-time.After(5 * time.Second):
		t.Fatal("Run went on")
	}
}

func TestTokenTakenBackWhileRunning(t *testing.T) {
	w := talk(t, &echo{}, change{})
	w.s.Fail("POST /api/v10/channels", 1, discordtest.Status(401, "application/json", `{"message":"401: Unauthorized","code":0}`))
	sara := w.s.Person("Sara")
	sara.Say(sara.Private(), "hello", discordtest.Writing{})
	select {
	case err := <-w.ended:
		w.ended <- err
		if !discord.Hopeless(err) {
			t.Errorf("Run returned %v", err)
		}
	case <-time.After(5 * time.Second):
		t.Fatal("Run went on")
	}
}

// No session is started when Discord allows none: the last of a day costs the token.
func TestNoSessionLeft(t *testing.T) {
	s := discordtest.New(t)
	s.Set(func(x *discordtest.Settings) { x.Remaining = 0 })
	w := startWorld(t, s, bottest.Store(t, filepath.Join(t.TempDir(), "isnad.db")), change{})
	select {
	case err := <-w.ended:
		w.ended <- err
		if !errors.Is(err, gateway.ErrBudget) || !strings.Contains(err.Error(), "1h0m0s") {
			t.Errorf("Run returned %v", err)
		}
	case <-time.After(5 * time.Second):
		t.Fatal("Run went on")
	}
	if _, identified, _ := s.Connections(); identified != 0 {
		t.Errorf("%d sessions were started", identified)
	}
}

func TestSilentGateway(t *testing.T) {
	w := newWorld(t, change{config: func(c *discord.Config) { c.Times.Gateway.Silence = time.Second }})
	w.s.AwaitReady(1)
	w.s.Mute(true)
	select {
	case err := <-w.ended:
		w.ended <- err
		if !errors.Is(err, gateway.ErrSilent) {
			t.Errorf("Run returned %v", err)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("Run went on")
	}
}

// Each server's events come through its shard; all shards connect, and all come back.
func TestShards(t *testing.T) {
	e := &echo{}
	w := talk(t, e, change{config: func(c *discord.Config) { c.Shards = 3 }})
	w.s.AwaitReady(3)
	sara := w.s.Person("Sara")
	channels := []string{sara.Private()}
	for i := range 6 {
		channels = append(channels, w.s.NewChannel(fmt.Sprint(int64(77000000000+i)<<22)))
	}
	for round := 1; round <= 2; round++ {
		for _, c := range channels {
			sara.Say(c, "<@"+discordtest.BotID+"> hello", discordtest.Writing{})
		}
		for _, c := range channels {
			if m := w.s.Await(c, round); m.Content != "heard: hello" {
				t.Errorf("got %q", m.Content)
			}
		}
		if !w.net.Ready() {
			t.Error("not ready")
		}
		if round == 1 {
			w.s.Drop()
			w.s.AwaitReady(6)
			for end := time.Now().Add(5 * time.Second); !w.net.Ready() && time.Now().Before(end); {
				time.Sleep(time.Millisecond)
			}
		}
	}
	if _, identified, resumed := w.s.Connections(); identified != 3 || resumed != 3 {
		t.Errorf("%d sessions and %d resumed, want 3 and 3", identified, resumed)
	}
}

func TestSendToAClosedChat(t *testing.T) {
	w := talk(t, &echo{}, change{})
	sara := w.s.Person("Sara")
	to := bot.Place{Network: discord.Name, Chat: "@" + sara.ID}
	if err := w.net.Send(t.Context(), to, text("news")); err != nil {
		t.Fatal(err)
	}
	if m := w.s.Await(sara.Private(), 1); m.Content != "news" {
		t.Errorf("got %q", m.Content)
	}
	w.s.CloseChannel(sara.Private())
	if err := w.net.Send(t.Context(), to, text("more")); !errors.Is(err, bot.ErrGone) {
		t.Errorf("got %v, want ErrGone", err)
	}
	if err := w.net.Send(t.Context(), bot.Place{Network: discord.Name, Chat: "404"}, text("x")); !errors.Is(err, bot.ErrGone) {
		t.Errorf("got %v, want ErrGone", err)
	}
	w.s.Fail("POST /api/v10/channels/"+discordtest.Channel, 99, discordtest.Status(500, "text/html", ""))
	if err := w.net.Send(t.Context(), bot.Place{Network: discord.Name, Chat: discordtest.Channel}, text("x")); !errors.Is(err, bot.ErrUnsure) || errors.Is(err, bot.ErrGone) {
		t.Errorf("got %v, want ErrUnsure", err)
	}
}

// Files are taken from where Discord keeps them, and without the token.
func TestAttachments(t *testing.T) {
	var bodies []string
	e := &echo{reply: func(m bot.Message) bot.Reply {
		if m.Attached == nil {
			bodies = append(bodies, "none")
			return text("no file")
		}
		f, err := m.Attached.Open(context.Background())
		if err != nil {
			bodies = append(bodies, err.Error())
			return text("failed")
		}
		defer f.Close()
		b := make([]byte, 100)
		n, _ := f.Read(b)
		bodies = append(bodies, m.Attached.Name+": "+string(b[:n]))
		return text("read")
	}}
	w := talk(t, e, change{})
	sara := w.s.Person("Sara")
	sara.Say(sara.Private(), "", discordtest.Writing{File: w.s.AddFile("a.txt", []byte("words"))})
	sara.Say(sara.Private(), "", discordtest.Writing{File: w.s.URL + "/files/missing.txt"})
	sara.Say(sara.Private(), "", discordtest.Writing{File: "http://127.0.0.1:1/inside.txt"})
	w.s.Await(sara.Private(), 3)
	want := []string{"a.txt: words", "download the file: Discord answered with status 404", "none"}
	for i := range want {
		if i >= len(bodies) || bodies[i] != want[i] {
			t.Errorf("file %d: got %q, want %q", i, bodies, want)
			break
		}
	}
	w.clean()
}

// What the gateway sends that is no event, or an event of another shape than it should be, is skipped.
func TestRandomEvents(t *testing.T) {
	if testing.Short() {
		t.Skip("takes ten seconds")
	}
	t.Parallel()
	const events = 100_000
	var heard atomic.Int64
	w := talk(t, &echo{press: func(bot.Press) bot.Reply { heard.Add(1); return bot.Reply{} }, reply: func(m bot.Message) bot.Reply {
		heard.Add(1)
		if m.Command == "" && m.Text != "still there?" {
			return bot.Reply{} // its rate limits would make this test take an hour
		}
		return text("x")
	}}, change{parts: func(p *bot.Parts) { p.Log = slog.New(slog.DiscardHandler) },
		config: func(c *discord.Config) { c.Log = slog.New(slog.DiscardHandler) }})
	w.s.Fail("/callback", 1<<30, discordtest.Status(404, "application/json", `{"code":10062,"message":"Unknown interaction"}`))
	w.s.Fail("/messages", 1<<30, discordtest.Status(200, "application/json", `{"id":"1"}`))
	w.s.Fail("/typing", 1<<30, discordtest.Status(204, "application/json", ""))
	r := rand.New(rand.NewPCG(3, 4))
	for i := range events {
		kind, data := randomEvent(r, i)
		switch r.IntN(10) {
		case 0:
			w.s.Raw(data)
		case 1:
			b := append([]byte(nil), data...)
			for range 3 {
				b[r.IntN(len(b))] = byte(r.IntN(256))
			}
			w.s.Raw(b)
		default:
			w.s.Emit(kind, json.RawMessage(data), "")
		}
	}
	sara := w.s.Person("Sara")
	sara.Say(sara.Private(), "still there?", discordtest.Writing{})
	w.settle()
	if heard.Load() < events/50 {
		t.Errorf("only %d of %d events reached the conversation; are they too damaged?", heard.Load(), events)
	}
	if taken, _, _ := w.s.Connections(); taken > 50 {
		t.Errorf("%d connections", taken)
	}
	if err := w.stop(); err != nil {
		t.Errorf("Run returned %v", err)
	}
}

// randomEvent is an event of a kind the bot listens to, with parts of it gone or turned into something else.
func randomEvent(r *rand.Rand, i int) (kind string, data []byte) {
	user := map[string]any{"id": "7", "username": "x", "bot": false}
	message := map[string]any{"id": fmt.Sprint(i + 10), "channel_id": fmt.Sprint(r.IntN(20)), "content": "<@" + discordtest.BotID + "> q", "type": 0, "author": user,
		"mentions": []any{map[string]any{"id": discordtest.BotID}}, "guild_id": "1", "attachments": []any{map[string]any{"id": "1", "url": "x", "size": 1}},
		"referenced_message": map[string]any{"id": "1", "author": user, "content": "x"}, "message_snapshots": []any{map[string]any{"message": map[string]any{"content": "f"}}},
		"embeds": []any{map[string]any{"title": "t"}}, "components": []any{map[string]any{"type": 1, "components": []any{map[string]any{"type": 2, "custom_id": "a:x"}}}}}
	interaction := map[string]any{"id": fmt.Sprint(i + 10), "type": 1 + r.IntN(6), "token": "secret-x", "channel_id": fmt.Sprint(r.IntN(20)), "guild_id": "1",
		"member": map[string]any{"user": user}, "user": user, "message": message, "locale": "fr", "channel": map[string]any{"type": 11, "parent_id": "5"},
		"authorizing_integration_owners": map[string]any{"0": "1"},
		"data": map[string]any{"id": "1", "name": []string{"ask", "سؤال", "check", "Check this message", "x"}[r.IntN(5)], "type": 1 + r.IntN(3), "target_id": "3",
			"options":   []any{map[string]any{"name": "question", "type": 3, "value": "q", "focused": true}, map[string]any{"name": "only_me", "type": 5, "value": true}, map[string]any{"name": "file", "type": 11, "value": "77"}},
			"custom_id": []string{"a:x.1", "menu", "publish", "thread", ""}[r.IntN(5)], "component_type": 2 + r.IntN(2), "values": []any{"v"},
			"resolved": map[string]any{"messages": map[string]any{"3": message}, "attachments": map[string]any{"77": map[string]any{"url": "x"}}}}}
	ready := map[string]any{"session_id": "session-x", "user": user, "application": map[string]any{"id": "2"}}
	kinds := []string{"MESSAGE_CREATE", "MESSAGE_UPDATE", "INTERACTION_CREATE", "INTERACTION_CREATE", "GUILD_CREATE", "UNHEARD_OF"}
	kind = kinds[r.IntN(len(kinds))]
	var event any = message
	switch kind {
	case "INTERACTION_CREATE":
		event = interaction
	case "GUILD_CREATE":
		event = ready
	}
	for range r.IntN(3) {
		event = damage(r, event)
	}
	data, _ = json.Marshal(event)
	return kind, data
}

// damage takes a part away or puts another in its place.
func damage(r *rand.Rand, v any) any {
	junk := []any{nil, 1.5, "", "x", true, []any{}, map[string]any{}, -1e300, strings.Repeat("ا", 3000), []any{nil}}
	switch x := v.(type) {
	case map[string]any:
		if len(x) == 0 || r.IntN(12) == 0 {
			return junk[r.IntN(len(junk))]
		}
		out := map[string]any{}
		at, n := r.IntN(len(x)), 0
		for _, k := range sorted(x) {
			out[k] = x[k]
			if n == at {
				switch r.IntN(3) {
				case 0:
					delete(out, k)
				default:
					out[k] = damage(r, x[k])
				}
			}
			n++
		}
		return out
	case []any:
		if len(x) == 0 || r.IntN(4) == 0 {
			return junk[r.IntN(len(junk))]
		}
		out := append([]any(nil), x...)
		at := r.IntN(len(out))
		out[at] = damage(r, out[at])
		return out
	}
	return junk[r.IntN(len(junk))]
}

func sorted(m map[string]any) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	for i := range keys {
		for j := i; j > 0 && keys[j] < keys[j-1]; j-- {
			keys[j], keys[j-1] = keys[j-1], keys[j]
		}
	}
	return keys
}

// Whatever goes wrong, neither the bot's token nor that of an interaction is in the log or in an error.
func TestNoTokenAnywhere(t *testing.T) {
	if testing.Short() {
		t.Skip("takes ten seconds")
	}
	t.Parallel()
	w := talk(t, &echo{press: func(bot.Press) bot.Reply { return text("x") }, wait: func(m bot.Message) {
		if m.Text == "boom" {
			panic("boom")
		}
	}}, change{parts: func(p *bot.Parts) {}, config: func(c *discord.Config) {
		c.Times.Call, c.Times.Suspend = 60*time.Millisecond, 50*time.Millisecond
	}})
	sara := w.s.Person("Sara")
	faults := []http.HandlerFunc{discordtest.Hang, discordtest.Edge, discordtest.Status(500, "text/html", "<html>"), discordtest.Slow(10*time.Millisecond, true),
		discordtest.Status(404, "application/json", `{"code":10015,"message":"Unknown Webhook"}`), discordtest.Status(200, "text/html", "<html>"),
		func(w http.ResponseWriter, r *http.Request) { panic(http.ErrAbortHandler) }}
	for _, f := range faults {
		for _, where := range []string{"/callback", "/channels"} {
			w.s.Fail(where, 1, f)
			sara.Slash(discordtest.Channel, "ask", discordtest.Arguments{"question": "boom"})
			sara.Slash(discordtest.Channel, "ask", discordtest.Arguments{"question": "q"})
			sara.Say(sara.Private(), "hello", discordtest.Writing{})
		}
		w.s.Drop()
		w.s.Raw([]byte("{\"op\":0,\"t\":\"" + discordtest.Token[:3]))
		time.Sleep(30 * time.Millisecond)
	}
	w.settle()
	err := w.stop()
	w.stop()
	all := w.log.String() + fmt.Sprintf("%+v", err)
	for _, secret := range []string{discordtest.Token, "secret-", discordtest.Token[10:]} {
		if i := strings.Index(all, secret); i >= 0 {
			t.Errorf("%q is in the log: …%s…", secret, all[max(0, i-200):i+20])
		}
	}
	if len(all) < 500 {
		t.Errorf("hardly anything was logged; does the test do what it should?\n%s", all)
	}
}

// Who may not ask cannot have a thread opened either.
func TestThreadIsForThoseWhoMayAsk(t *testing.T) {
	w := newWorld(t, change{parts: func(p *bot.Parts) { p.Access.Users = []string{"discord:" + discordtest.PersonID("Sara")} }})
	w.s.AwaitReady(1)
	sara, omar := w.s.Person("Sara"), w.s.Person("Omar")
	m := sara.Slash(discordtest.Channel, "ask", discordtest.Arguments{"question": "who visited Latakia?"}).Answer(w.s, 1)
	if refused := omar.Press(m, "thread").Answer(w.s, 1); !refused.Ephemeral {
		t.Errorf("all see\n%s", discordtest.Show(refused))
	}
	if name := w.s.Thread(m.ID); name != "" {
		t.Errorf("the thread %q was opened", name)
	}
	if refused := omar.Slash(discordtest.Channel, "ask", discordtest.Arguments{"question": "who visited Latakia?"}).Answer(w.s, 1); !strings.Contains(refused.Content, discordtest.Guild) {
		t.Errorf("got\n%s", discordtest.Show(refused))
	}
	sara.Press(m, "thread").Done(w.s)
	w.settle()
	if name := w.s.Thread(m.ID); !strings.Contains(name, "who visited Latakia?") {
		t.Errorf("the thread is called %q", name)
	}
	w.clean()
}

// A press on an answer given before the bot was started anew.
func TestThreadOfAnOldAnswer(t *testing.T) {
	s := discordtest.New(t)
	store := bottest.Store(t, filepath.Join(t.TempDir(), "isnad.db"))
	first := startWorld(t, s, store, change{})
	s.AwaitReady(1)
	sara := s.Person("Sara")
	m := sara.Slash(discordtest.Channel, "ask", discordtest.Arguments{"question": "who visited Latakia?"}).Answer(s, 1)
	first.stop()
	startWorld(t, s, store, change{})
	s.AwaitReady(2)
	if old := sara.Press(m, "thread").Answer(s, 1); !old.Ephemeral || !strings.Contains(old.Content, "too old") {
		t.Errorf("got\n%s", discordtest.Show(old))
	}
	sara.Press(m, "Quotes").Done(s)
	s.AwaitEdit(m, 1)
	if !strings.Contains(m.Text(), "Adel Haddad") {
		t.Errorf("the other buttons no longer work:\n%s", discordtest.Show(m))
	}
}
