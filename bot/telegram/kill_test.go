package telegram

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"isnad/bot"
	"isnad/bot/bottest"
	"isnad/bot/telegram/telegramtest"
	"isnad/corpus/sqlite"
)

const childEndpoint, childToken, childPath = "ISNAD_TEST_ENDPOINT", "ISNAD_TEST_TOKEN", "ISNAD_TEST_DATABASE"

// TestMain runs the bot until it is killed when the test binary is started as its own child.
func TestMain(m *testing.M) {
	if endpoint := os.Getenv(childEndpoint); endpoint != "" {
		if err := child(endpoint, os.Getenv(childToken), os.Getenv(childPath)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func child(endpoint, token, path string) error {
	store, err := sqlite.Open(path)
	if err != nil {
		return err
	}
	parts := bottest.Parts(store)
	parts.Log = slog.New(slog.NewTextHandler(os.Stderr, nil))
	tg, err := New(Config{Token: token, Endpoint: endpoint, Store: store, Log: parts.Log, Poll: time.Second})
	if err != nil {
		return err
	}
	tg.unpaced()
	return tg.Run(context.Background(), bot.New(parts))
}

// TestKill kills the program with signal 9 in the middle of 200 updates, three times: none is lost, and of each kill at
// most the one reply that was on its way is given twice.
func TestKill(t *testing.T) {
	const questions, chats, kills = 200, 20, 3
	self, err := os.Executable()
	if err != nil {
		t.Skip("the test binary's own path is not known")
	}
	server := telegramtest.New(t)
	server.Latency = 3 * time.Millisecond
	path := filepath.Join(t.TempDir(), "bot.db")
	if err := bottest.Store(t, path).Close(); err != nil {
		t.Fatal(err)
	}
	for i := range chats {
		server.AddChat(telegramtest.Chat{ID: int64(-1000 - i), Type: "supergroup"})
	}
	var asked []int64
	for i := range questions {
		asked = append(asked, server.Say(james, int64(-1000-i%chats), "/ask how many people were killed in Latakia?"))
	}
	var log bytes.Buffer
	run := func() *exec.Cmd {
		c := exec.Command(self)
		c.Env = append(os.Environ(), childEndpoint+"="+server.URL, childToken+"="+server.Token, childPath+"="+path)
		c.Stderr = &log
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { c.Process.Kill(); c.Wait() })
		return c
	}
	for i := range kills {
		c := run()
		server.Wait(t, 30*time.Second, "replies before the kill", func() bool { return server.BotSaid(0) >= (i+1)*questions/(kills+1) })
		if err := c.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		c.Wait()
	}
	c := run()
	replies := func() map[int64]int {
		m := map[int64]int{}
		for _, x := range server.BotMessages() {
			m[x.Reply]++
		}
		return m
	}
	server.Wait(t, 60*time.Second, "all replies", func() bool { return server.BotSaid(0) >= questions })
	deadline := time.Now().Add(20 * time.Second)
	for len(replies()) < questions && time.Now().Before(deadline) {
		time.Sleep(100 * time.Millisecond)
	}
	time.Sleep(300 * time.Millisecond) // for one too many
	twice := 0
	got := replies()
	for _, id := range asked {
		switch n := got[id]; {
		case n == 0:
			t.Errorf("message %d was lost", id)
		case n > 1:
			twice += n - 1
		}
	}
	if twice > kills {
		t.Errorf("%d replies were given twice in %d kills", twice, kills)
	}
	t.Logf("%d questions, %d kills, %d replies given twice", questions, kills, twice)
	c.Process.Kill()
	c.Wait()
	if strings.Contains(log.String(), server.Token) {
		t.Errorf("the token is in the log:\n%s", log.String())
	}
}

// TestCrash makes the program panic while a request is on its way: the token is not in what it prints.
func TestCrash(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Skip("the test binary's own path is not known")
	}
	server := telegramtest.New(t)
	path := filepath.Join(t.TempDir(), "bot.db")
	if err := bottest.Store(t, path).Close(); err != nil {
		t.Fatal(err)
	}
	server.AddChat(telegramtest.Chat{ID: 2, Type: "private"})
	server.Fault("sendMessage", telegramtest.After(time.Minute))
	server.Say(james, 2, killed)
	var log bytes.Buffer
	c := exec.Command(self)
	c.Env = append(os.Environ(), childEndpoint+"="+server.URL, childToken+"="+server.Token, childPath+"="+path, "GOTRACEBACK=all")
	c.Stderr = &log
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	server.Wait(t, 20*time.Second, "a send", func() bool { return server.CallsNow("sendMessage") > 0 })
	c.Process.Signal(quit)
	c.Wait()
	if s := log.String(); !strings.Contains(s, "goroutine") || strings.Contains(s, "secret_TOKEN") {
		t.Errorf("the crash prints:\n%s", s)
	}
}
