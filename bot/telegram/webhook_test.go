package telegram

import (
	"bytes"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"isnad/bot/telegram/telegramtest"
)

const hookSecret = "a-secret_of-256"

// hooked starts a world that is called instead of polling, and returns the address it is called at.
func hooked(t *testing.T) (*world, string) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	w := start(t, setup{config: func(c *Config) {
		c.Webhook = &Webhook{URL: "https://bot.example/telegram/updates", Secret: hookSecret, Listener: listener}
	}})
	people(w)
	w.server.Wait(t, 5*time.Second, "the webhook", func() bool { return w.server.CallsNow("setWebhook") == 1 })
	return w, "http://" + listener.Addr().String() + "/telegram/updates"
}

func post(t *testing.T, method, url, secret, kind string, body []byte) int {
	t.Helper()
	req, err := http.NewRequest(method, url, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if secret != "" {
		req.Header.Set("X-Telegram-Bot-Api-Secret-Token", secret)
	}
	req.Header.Set("Content-Type", kind)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	io.Copy(io.Discard, resp.Body)
	resp.Body.Close()
	return resp.StatusCode
}

func TestWebhook(t *testing.T) {
	w, url := hooked(t)
	if hook, secret := w.server.Hook(); hook != "https://bot.example/telegram/updates" || secret != hookSecret {
		t.Errorf("the network was told %s, %s", hook, secret)
	}
	w.server.Say(james, james.ID, killed)
	update := []byte(w.server.Pending()[0])
	for _, c := range []struct {
		method, secret, kind string
		body                 []byte
		want                 int
	}{
		{"POST", "", "application/json", update, 401},
		{"POST", hookSecret + "x", "application/json", update, 401},
		{"POST", hookSecret[1:], "application/json", update, 401},
		{"GET", hookSecret, "application/json", nil, 405},
		{"POST", hookSecret, "text/plain", update, 415},
		{"POST", hookSecret, "application/json", bytes.Repeat([]byte(" "), maxUpdate+1), 413},
		{"POST", hookSecret, "application/json", []byte("{"), 200}, // poison: it must not come again
		{"POST", hookSecret, "application/json", update, 200},
		{"POST", hookSecret, "application/json; charset=utf-8", update, 200}, // delivered again
	} {
		if got := post(t, c.method, url, c.secret, c.kind, c.body); got != c.want {
			t.Errorf("%s %q %s %.20q: %d, not %d", c.method, c.secret, c.kind, c.body, got, c.want)
		}
	}
	if n := len(w.server.BotMessages()); n != 1 {
		t.Errorf("%d replies to one question", n)
	}
	if got := post(t, "POST", strings.TrimSuffix(url, "updates"), hookSecret, "application/json", update); got != 404 {
		t.Errorf("another path: %d", got)
	}
	if err := w.stop(); err != nil {
		t.Error(err)
	}
	if hook, _ := w.server.Hook(); hook == "" {
		t.Error("the webhook was taken away: what comes meanwhile would be lost to the next start")
	}
}

// TestWebhookAgain: after a restart an update that was answered is recognised.
func TestWebhookAgain(t *testing.T) {
	w, url := hooked(t)
	w.server.Say(james, james.ID, killed)
	update := []byte(w.server.Pending()[0])
	if got := post(t, "POST", url, hookSecret, "application/json", update); got != 200 {
		t.Fatal(got)
	}
	w.stop()
	q, err := newQueue(t.Context(), w.tg)
	if err != nil {
		t.Fatal(err)
	}
	resp := httptest.NewRecorder()
	req := httptest.NewRequest("POST", "/", bytes.NewReader(update))
	req.Header.Set("X-Telegram-Bot-Api-Secret-Token", hookSecret)
	req.Header.Set("Content-Type", "application/json")
	w.tg.hookHandler(q).ServeHTTP(resp, req)
	if resp.Code != 200 || len(w.server.BotMessages()) != 1 {
		t.Errorf("%d, %d replies", resp.Code, len(w.server.BotMessages()))
	}
}

func TestWebhookConfig(t *testing.T) {
	for _, c := range []Webhook{
		{URL: "http://bot.example/x", Secret: "s", Listen: "127.0.0.1:0"},
		{URL: "https:///x", Secret: "s", Listen: "127.0.0.1:0"},
		{URL: "https://bot.example/x", Secret: "", Listen: "127.0.0.1:0"},
		{URL: "https://bot.example/x", Secret: "sp ace", Listen: "127.0.0.1:0"},
		{URL: "https://bot.example/x", Secret: strings.Repeat("s", 257), Listen: "127.0.0.1:0"},
		{URL: "https://bot.example/x", Secret: "s"},
	} {
		if _, err := New(Config{Token: "1:x", Store: nothing{}, Webhook: &c}); err == nil {
			t.Errorf("%+v made no error", c)
		}
	}
}

// TestWebhookRefused: a network that does not take the webhook at once is asked again.
func TestWebhookRefused(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	w := start(t, setup{idle: true, config: func(c *Config) {
		c.Webhook = &Webhook{URL: "https://bot.example/", Secret: hookSecret, Listener: listener}
	}})
	w.server.Fault("setWebhook", telegramtest.TooMany(1), telegramtest.Answer(502, "text/html", "<html>"))
	w.run()
	w.server.Wait(t, 10*time.Second, "the webhook", func() bool { return w.server.CallsNow("setWebhook") == 3 })
}

// TestWebhookPath wants any path that an address may have to be served, and nothing else.
func TestWebhookPath(t *testing.T) {
	for _, address := range []string{"https://bot.example", "https://bot.example/", "https://bot.example/{x", "https://bot.example/POST /a", "https://bot.example/hook/{id}"} {
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		h := atPath(u.Path, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) }))
		for path, want := range map[string]int{u.EscapedPath(): http.StatusNoContent, "/other/": http.StatusNotFound, u.EscapedPath() + "/x": http.StatusNotFound} {
			if path == "" {
				path = "/"
			}
			resp := httptest.NewRecorder()
			h.ServeHTTP(resp, httptest.NewRequest("POST", "https://bot.example"+path, nil))
			if resp.Code != want {
				t.Errorf("%s, request of %s: %d, want %d", address, path, resp.Code, want)
			}
		}
	}
}
