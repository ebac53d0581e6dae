package telegram

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"isnad/bot"
	"isnad/bot/bottest"
	"isnad/bot/telegram/telegramtest"
)

// emulator is the npm package telegram-test-api, run by node; emulator/package.json names its version.
type emulator struct {
	t     *testing.T
	url   string
	token string
	seen  map[float64]string // texts of the bot's messages by number
	out   strings.Builder
}

func startEmulator(t *testing.T) *emulator {
	t.Helper()
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not installed")
	}
	if _, err := os.Stat("emulator/node_modules/telegram-test-api"); err != nil {
		t.Skip("the emulator is not installed; run npm ci in bot/telegram/emulator")
	}
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := free.Addr().(*net.TCPAddr)
	free.Close()
	c := exec.Command(node, "server.mjs", fmt.Sprint(address.Port))
	c.Dir = "emulator"
	c.Stderr = os.Stderr
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { in.Close(); c.Process.Kill(); c.Wait() })
	if line, err := bufio.NewReader(out).ReadString('\n'); err != nil || line != "ready\n" {
		t.Fatalf("the emulator says %q, %v", line, err)
	}
	return &emulator{t: t, url: "http://" + address.String(), token: "42:emulated-secret_TOKEN", seen: map[float64]string{}}
}

// post calls the user's side of the emulator.
func (e *emulator) post(method string, body map[string]any) map[string]any {
	e.t.Helper()
	b, err := json.Marshal(body)
	if err != nil {
		e.t.Fatal(err)
	}
	resp, err := http.Post(e.url+"/"+method, "application/json", bytes.NewReader(b))
	if err != nil {
		e.t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err = io.ReadAll(resp.Body)
	if err != nil {
		e.t.Fatal(err)
	}
	var out map[string]any
	if err := json.Unmarshal(b, &out); err != nil || out["ok"] != true {
		e.t.Fatalf("%s: %s", method, b)
	}
	return out
}

// heard waits until the bot has written or changed a message, and notes what it says.
func (e *emulator) heard() {
	e.t.Helper()
	deadline := time.Now().Add(10 * time.Second)
	for time.Now().Before(deadline) {
		found := false
		list, _ := e.post("getUpdatesHistory", map[string]any{"token": e.token})["result"].([]any)
		for _, x := range list {
			u, _ := x.(map[string]any)
			m, _ := u["message"].(map[string]any)
			number, _ := u["messageId"].(float64)
			if m == nil || m["chat_id"] == nil {
				continue // a person's
			}
			shown := e.show(m)
			old, known := e.seen[number]
			if old == shown {
				continue
			}
			e.seen[number], found = shown, true
			verb := ""
			if known {
				verb = " edits"
			}
			fmt.Fprintf(&e.out, "-- Isnad%s\n%s\n\n", verb, shown)
		}
		if found {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	e.t.Fatalf("the bot did not answer; so far:\n%s", e.out.String())
}

// show writes a message of the bot as the transcripts do.
func (e *emulator) show(m map[string]any) string {
	e.t.Helper()
	html, _ := m["text"].(string)
	_, marked, err := telegramtest.Read(html)
	if err != nil {
		e.t.Errorf("%s: %v", html, err)
	}
	keys, _ := m["reply_markup"].(map[string]any)
	rows, _ := keys["inline_keyboard"].([]any)
	for _, row := range rows {
		var labels []string
		for _, b := range row.([]any) {
			labels = append(labels, fmt.Sprintf("[%v]", b.(map[string]any)["text"]))
		}
		marked += "\n" + strings.Join(labels, " ")
	}
	return marked
}

// say writes a message as a person and waits for the reply.
func (e *emulator) say(from telegramtest.User, chat map[string]any, words string, more map[string]any) {
	e.t.Helper()
	m := map[string]any{"botToken": e.token, "from": from, "chat": chat, "date": time.Now().Unix(), "text": words}
	method := "sendMessage"
	if list := telegramtest.Entities(words); list != nil {
		m["entities"] = list
		if words[0] == '/' {
			method = "sendCommand"
		}
	}
	who := from.First
	for k, v := range more {
		m[k] = v
		who += " (" + k + ")"
	}
	fmt.Fprintf(&e.out, "-- %s\n%s\n\n", who, words)
	e.post(method, m)
	e.heard()
}

// press presses the last button of a label.
func (e *emulator) press(from telegramtest.User, chat map[string]any, label string) {
	e.t.Helper()
	list, _ := e.post("getUpdatesHistory", map[string]any{"token": e.token})["result"].([]any)
	for i := len(list) - 1; i >= 0; i-- {
		u := list[i].(map[string]any)
		m, _ := u["message"].(map[string]any)
		keys, _ := m["reply_markup"].(map[string]any)
		rows, _ := keys["inline_keyboard"].([]any)
		for _, row := range rows {
			for _, x := range row.([]any) {
				b := x.(map[string]any)
				if !strings.Contains(b["text"].(string), label) || fmt.Sprint(m["chat_id"]) != fmt.Sprint(chat["id"]) {
					continue
				}
				fmt.Fprintf(&e.out, "-- %s presses\n[%s]\n\n", from.First, b["text"])
				e.post("sendCallback", map[string]any{"botToken": e.token, "from": from, "date": time.Now().Unix(), "data": b["callback_data"],
					"message": map[string]any{"message_id": u["messageId"], "from": map[string]any{"id": 1, "is_bot": true}, "chat": chat}})
				return
			}
		}
	}
	e.t.Fatalf("there is no button %q", label)
}

// TestEmulator is a conversation with an emulator that others wrote. It knows no inline queries, no uploads and none of
// the network's limits; the server of telegramtest does.
func TestEmulator(t *testing.T) {
	e := startEmulator(t)
	store := bottest.Store(t, t.TempDir()+"/bot.db")
	parts := bottest.Parts(store)
	parts.Access.Admins = []string{"telegram:1"}
	b := bot.New(parts)
	tg, err := New(Config{Token: e.token, Endpoint: e.url, Store: store, Log: parts.Log})
	if err != nil {
		t.Fatal(err)
	}
	tg.unpaced()
	b.Attach(tg)
	w := &world{t: t, tg: tg, bot: b}
	w.run()
	private := func(u telegramtest.User) map[string]any {
		return map[string]any{"id": u.ID, "type": "private", "first_name": u.First}
	}
	group := map[string]any{"id": newsroom, "type": "supergroup", "title": "Newsroom"}
	if err := b.Notify(t.Context()); err != nil {
		t.Fatal(err)
	}

	e.say(salma, private(salma), "كم عدد المدنيين المحاصرين في الرقة؟", nil)
	e.say(salma, private(salma), "والجرحى؟", nil)
	e.press(salma, private(salma), "الاقتباسات")
	e.heard()
	e.say(james, private(james), "How many civilians are trapped in Raqqa?", nil)
	e.press(james, private(james), "Follow")
	e.say(james, group, "@"+tg.self.Username+" who visited Latakia?", nil)
	e.say(james, private(james), "Floods killed 14 people in Latakia.", map[string]any{"forward_origin": map[string]any{"type": "hidden_user", "date": 1}})
	e.say(salma, private(salma), "/load "+bottest.Later, nil)
	if err := b.Notify(t.Context()); err != nil {
		t.Fatal(err)
	}
	e.heard()
	e.say(james, private(james), "How many civilians are trapped in Raqqa?", nil)
	e.press(james, private(james), "More")
	e.heard()
	e.press(james, private(james), "Previous")
	e.heard()
	e.say(james, private(james), "/following", nil)
	if err := w.stop(); err != nil {
		t.Error(err)
	}
	golden(t, "emulator.txt", e.out.String())
}
