package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"isnad/bot/discord/discordtest"
	"isnad/bot/telegram/telegramtest"
)

// TestServeNothing wants one screen that says what to set, with lines to copy.
func TestServeNothing(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	var out, errs bytes.Buffer
	if code := run(context.Background(), []string{"serve"}, os.Stdin, &out, &errs); code != exitFailed {
		t.Errorf("exit code %d, want %d", code, exitFailed)
	}
	said := errs.String()
	for _, want := range []string{"export ISNAD_TELEGRAM_TOKEN=", "export ISNAD_DISCORD_TOKEN=", "ISNAD_WEB_LISTEN=127.0.0.1:8080 isnad serve", "[telegram]", "[discord]", "token_file", "isnad serve --config isnad.toml"} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q", want)
		}
	}
	lines := strings.Split(said, "\n")
	if len(lines) > 32 {
		t.Errorf("%d lines are no one screen", len(lines))
	}
	for _, l := range lines {
		if len([]rune(l)) > 110 {
			t.Errorf("too wide: %s", l)
		}
	}
}

// served is the program serving in a process of its own.
type served struct {
	t    *testing.T
	cmd  *exec.Cmd
	log  *lockedBuffer
	page string // address of the health pages
}

type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

var pageLine = regexp.MustCompile(`"address":"(http://[^"]+)"`)

// startServing starts the program on the sample reports, with settings as environment variables.
func startServing(t *testing.T, settings ...string) *served {
	t.Helper()
	home := t.TempDir()
	db := filepath.Join(home, "isnad.db")
	if out, err := program(home, "load", "--db", db, filepath.Join("..", "..", "corpus", "sample", "reports")).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	s := &served{t: t, cmd: program(home, "serve", "--db", db), log: &lockedBuffer{}}
	s.cmd.Env = append(s.cmd.Env, append([]string{"ISNAD_LOG_FORMAT=json", "ISNAD_LOG_LEVEL=debug", "ISNAD_METRICS_LISTEN=127.0.0.1:0"}, settings...)...)
	s.cmd.Stderr = s.log
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.cmd.Process.Kill() })
	s.until("the health pages", func() bool {
		if m := pageLine.FindStringSubmatch(s.log.String()); m != nil {
			s.page = m[1]
		}
		return s.page != ""
	})
	return s
}

func (s *served) until(what string, f func() bool) {
	s.t.Helper()
	for end := time.Now().Add(20 * time.Second); !f(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			s.t.Fatalf("waited in vain for %s; the log:\n%s", what, s.log)
		}
	}
}

func (s *served) get(path string) (int, string) {
	s.t.Helper()
	answer, err := http.Get(s.page + path)
	if err != nil {
		s.t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return answer.StatusCode, string(body)
}

// stop sends SIGTERM and returns the exit code.
func (s *served) stop() int {
	s.t.Helper()
	if err := s.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		s.t.Fatal(err)
	}
	return s.wait()
}

func (s *served) wait() int {
	s.t.Helper()
	done := make(chan struct{})
	go func() {
		s.cmd.Wait()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(40 * time.Second):
		s.t.Fatalf("the program does not end; the log:\n%s", s.log)
	}
	return s.cmd.ProcessState.ExitCode()
}

// TestServe runs both networks in one process, asks on each, reads the pages and stops it in order.
func TestServe(t *testing.T) {
	d, tg := discordtest.New(t), telegramtest.New(t)
	sara := telegramtest.User{ID: 5, First: "Sara", Language: "ar"}
	tg.AddChat(telegramtest.Chat{ID: 5, Type: "private"})
	s := startServing(t, "ISNAD_DISCORD_TOKEN="+discordtest.Token, "ISNAD_DISCORD_ENDPOINT="+d.API(),
		"ISNAD_TELEGRAM_TOKEN="+tg.Token, "ISNAD_TELEGRAM_ENDPOINT="+tg.URL)
	s.until("both networks", func() bool { code, _ := s.get("/readyz"); return code == http.StatusOK })
	omar := d.Person("Omar")
	m := omar.Slash(discordtest.Channel, "ask", discordtest.Arguments{"question": "how many civilians are trapped in Raqqa?"}).Answer(d, 1)
	if len(m.Embeds) == 0 || !strings.Contains(m.Text(), "8,000") {
		t.Errorf("on Discord:\n%s", discordtest.Show(m))
	}
	tg.Say(sara, 5, "كم عدد المدنيين المحاصرين في الرقة؟")
	tg.Wait(t, 20*time.Second, "an answer on Telegram", func() bool { return tg.BotSaid(5) > 0 })
	if text := tg.LastOf(5).Text; !strings.Contains(text, "8") || !strings.Contains(text, "مصادر") && !strings.Contains(text, "مصدر") {
		t.Errorf("on Telegram:\n%s", text)
	}
	if code, body := s.get("/healthz"); code != http.StatusOK {
		t.Errorf("/healthz: %d %s", code, body)
	}
	_, figures := s.get("/metrics")
	for _, want := range []string{`isnad_questions_total{network="discord"} 1`, `isnad_questions_total{network="telegram"} 1`, `isnad_answers_total{network="telegram"} 1`,
		`isnad_channel_ready{channel="discord"} 1`, `isnad_channel_ready{channel="telegram"} 1`, "isnad_claims "} {
		if !strings.Contains(figures, want) {
			t.Errorf("/metrics lacks %s", want)
		}
	}
	for _, page := range []string{"/metrics", "/readyz", "/healthz"} {
		if _, body := s.get(page); strings.Contains(body, discordtest.Token) || strings.Contains(body, tg.Token) {
			t.Errorf("%s shows a token", page)
		}
	}
	if code := s.stop(); code != exitDone {
		t.Errorf("exit code %d after SIGTERM, want %d; the log:\n%s", code, exitDone, s.log)
	}
	for _, refused := range d.Refusals() {
		t.Errorf("refused by Discord: %s", refused)
	}
	s.secretsHidden(discordtest.Token, tg.Token, "secret-")
	for i, line := range strings.Split(strings.TrimSpace(s.log.String()), "\n") {
		if !json.Valid([]byte(line)) {
			t.Errorf("line %d of the log is no JSON: %s", i+1, line)
		}
	}
}

var webLine = regexp.MustCompile(`"page":"(http://[^"]+)/"`)

// TestServePage serves the page alone, asks on it and stops it in order.
func TestServePage(t *testing.T) {
	const password = "hush-hush-hush"
	s := startServing(t, "ISNAD_WEB_LISTEN=127.0.0.1:0", "ISNAD_WEB_PASSWORD="+password)
	var address string
	s.until("the page", func() bool {
		if m := webLine.FindStringSubmatch(s.log.String()); m != nil {
			address = m[1]
		}
		return address != ""
	})
	ask, err := http.NewRequestWithContext(t.Context(), "GET", address+"/?q=how+many+civilians+are+trapped+in+Raqqa%3F", nil)
	if err != nil {
		t.Fatal(err)
	}
	ask.SetBasicAuth("desk", password)
	answer, err := http.DefaultClient.Do(ask)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if body, err := io.ReadAll(answer.Body); err != nil || !strings.Contains(string(body), "8,000") {
		t.Errorf("%v\n%s", err, body)
	}
	if code, body := s.get("/readyz"); code != http.StatusOK {
		t.Errorf("/readyz: %d %s", code, body)
	}
	if code := s.stop(); code != exitDone {
		t.Errorf("exit code %d after SIGTERM, want %d; the log:\n%s", code, exitDone, s.log)
	}
	s.secretsHidden(password)
}

func (s *served) secretsHidden(secrets ...string) {
	s.t.Helper()
	for _, secret := range secrets {
		if strings.Contains(s.log.String(), secret) {
			s.t.Errorf("%q is in the log:\n%s", secret, s.log)
		}
	}
}

// TestServeCrash wants no token in what a crashing program leaves behind: the stacks of all its goroutines.
func TestServeCrash(t *testing.T) {
	d, tg := discordtest.New(t), telegramtest.New(t)
	s := startServing(t, "ISNAD_DISCORD_TOKEN="+discordtest.Token, "ISNAD_DISCORD_ENDPOINT="+d.API(), "GOTRACEBACK=all",
		"ISNAD_TELEGRAM_TOKEN="+tg.Token, "ISNAD_TELEGRAM_ENDPOINT="+tg.URL)
	s.until("both networks", func() bool { code, _ := s.get("/readyz"); return code == http.StatusOK })
	if err := s.cmd.Process.Signal(syscall.SIGQUIT); err != nil {
		t.Fatal(err)
	}
	if code := s.wait(); code == exitDone {
		t.Error("the program did not crash")
	}
	if !strings.Contains(s.log.String(), "goroutine ") {
		t.Errorf("there are no stacks:\n%s", s.log)
	}
	s.secretsHidden(discordtest.Token, tg.Token)
}

// TestServeOneFails wants the other network to go on when one has a wrong token, and the pages to tell.
func TestServeOneFails(t *testing.T) {
	d, tg := discordtest.New(t), telegramtest.New(t)
	sara := telegramtest.User{ID: 5, First: "Sara", Language: "en"}
	tg.AddChat(telegramtest.Chat{ID: 5, Type: "private"})
	const wrong = "MTA.wrong.token-that-nobody-knows"
	s := startServing(t, "ISNAD_DISCORD_TOKEN="+wrong, "ISNAD_DISCORD_ENDPOINT="+d.API(), "ISNAD_TELEGRAM_TOKEN="+tg.Token, "ISNAD_TELEGRAM_ENDPOINT="+tg.URL)
	s.until("the failure to show", func() bool {
		code, body := s.get("/readyz")
		return code == http.StatusServiceUnavailable && strings.Contains(body, "token is not accepted by Discord") && !strings.Contains(body, `"telegram"`)
	})
	tg.Say(sara, 5, "how many civilians are trapped in Raqqa?")
	tg.Wait(t, 20*time.Second, "an answer on Telegram", func() bool { return tg.BotSaid(5) > 0 })
	s.secretsHidden(wrong, tg.Token)
	if code := s.stop(); code != exitFailed {
		t.Errorf("exit code %d, want %d, since one network had failed", code, exitFailed)
	}
}

// TestServeAllFail wants the program to end, with a line that says why, when there is nothing left to serve.
func TestServeAllFail(t *testing.T) {
	d := discordtest.New(t)
	s := startServing(t, "ISNAD_DISCORD_TOKEN=MTA.wrong.token", "ISNAD_DISCORD_ENDPOINT="+d.API())
	if code := s.wait(); code != exitFailed {
		t.Errorf("exit code %d, want %d", code, exitFailed)
	}
	if last := s.log.String(); !strings.Contains(last, "isnad: discord: the bot's token is not accepted by Discord; make a new one") {
		t.Errorf("it did not say why:\n%s", last)
	}
}

// TestServeSilent wants the program to end, with a clear line and a non-zero exit code, when Discord's gateway falls silent;
// the other network is stopped in order.
func TestServeSilent(t *testing.T) {
	d, tg := discordtest.New(t), telegramtest.New(t)
	s := startServing(t, "ISNAD_DISCORD_TOKEN="+discordtest.Token, "ISNAD_DISCORD_ENDPOINT="+d.API(), "ISNAD_TEST_SILENCE=2s",
		"ISNAD_TELEGRAM_TOKEN="+tg.Token, "ISNAD_TELEGRAM_ENDPOINT="+tg.URL)
	s.until("both networks", func() bool { code, _ := s.get("/readyz"); return code == http.StatusOK })
	d.Mute(true)
	if code := s.wait(); code != exitFailed {
		t.Errorf("exit code %d, want %d", code, exitFailed)
	}
	for _, want := range []string{"isnad: discord: the gateway of Discord is silent: no event and no heartbeat acknowledgement for", `"msg":"channel stopped","channel":"telegram"`} {
		if !strings.Contains(s.log.String(), want) {
			t.Errorf("it did not say %s:\n%s", want, s.log)
		}
	}
}

// TestServeFinishes wants a question that is in flight when the program is told to stop to be answered.
func TestServeFinishes(t *testing.T) {
	d := discordtest.New(t)
	s := startServing(t, "ISNAD_DISCORD_TOKEN="+discordtest.Token, "ISNAD_DISCORD_ENDPOINT="+d.API())
	d.AwaitReady(1)
	omar := d.Person("Omar")
	d.Set(func(x *discordtest.Settings) { x.Delay = 400 * time.Millisecond })
	for range 3 {
		omar.Say(omar.Private(), "how many civilians are trapped in Raqqa?", discordtest.Writing{})
	}
	s.until("the first answer to be on its way", func() bool {
		for _, c := range d.Calls() {
			if strings.HasPrefix(c, "POST /api/v10/channels/") {
				return true
			}
		}
		return false
	})
	if code := s.stop(); code != exitDone {
		t.Errorf("exit code %d; the log:\n%s", code, s.log)
	}
	if n := len(d.Messages(omar.Private())); n != 3 {
		t.Errorf("%d of 3 questions were answered", n)
	}
}

// TestServeTokenTakenBack wants a token that is no longer accepted to be given up, and not to be tried again and again.
func TestServeTokenTakenBack(t *testing.T) {
	tg := telegramtest.New(t)
	tg.AddChat(telegramtest.Chat{ID: 5, Type: "private"})
	s := startServing(t, "ISNAD_TELEGRAM_TOKEN="+tg.Token, "ISNAD_TELEGRAM_ENDPOINT="+tg.URL)
	s.until("the network", func() bool { code, _ := s.get("/readyz"); return code == http.StatusOK })
	tg.Fault("getUpdates", telegramtest.Refuse(http.StatusUnauthorized, "Unauthorized"))
	tg.Say(telegramtest.User{ID: 5, First: "Sara", Language: "en"}, 5, "who?") // ends the poll that waits
	if code := s.wait(); code != exitFailed {
		t.Errorf("exit code %d, want %d", code, exitFailed)
	}
	if !strings.Contains(s.log.String(), "isnad: telegram: the network does not know the token; get a new one from @BotFather") {
		t.Errorf("it did not say why:\n%s", s.log)
	}
	s.secretsHidden(tg.Token)
}
