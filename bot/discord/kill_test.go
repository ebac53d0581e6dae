package discord_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"isnad/bot"
	"isnad/bot/bottest"
	"isnad/bot/discord"
	"isnad/bot/discord/discordtest"
	"isnad/corpus/sqlite"
)

// child is set in the environment of the process that is killed: the address of the test's Discord and the database.
const child = "ISNAD_TEST_DISCORD_CHILD"

func TestMain(m *testing.M) {
	if where := os.Getenv(child); where != "" {
		runChild(where)
		return
	}
	os.Exit(m.Run())
}

// runChild is a bot in a process of its own.
func runChild(where string) {
	api, path, _ := strings.Cut(where, " ")
	store, err := sqlite.Open(path)
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	parts := bottest.Parts(store)
	net, err := discord.New(discord.Config{Token: discordtest.Token, Memory: store, API: api, Times: quick})
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println("started")
	fmt.Println(net.Run(context.Background(), &echo{Handler: bot.New(parts), wait: slow(5 * time.Millisecond)}))
}

// Killed in the middle of 200 messages, and again, the bot loses none and answers none twice.
func TestKill(t *testing.T) {
	t.Parallel()
	const messages, people = 200, 10
	s := discordtest.New(t)
	// Answers are slow to arrive, so that the bot is killed while Discord has a message and it does not know.
	s.Set(func(x *discordtest.Settings) { x.Messages, x.Global, x.Lag = 1000, 1000, 30*time.Millisecond })
	path := filepath.Join(t.TempDir(), "isnad.db")
	bottest.Store(t, path).Close()
	start := func() *exec.Cmd {
		t.Helper()
		c := exec.Command(os.Args[0])
		c.Env = append(os.Environ(), child+"="+s.API()+" "+path)
		c.Stderr = os.Stderr
		out, err := c.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		if line, err := bufio.NewReader(out).ReadString('\n'); err != nil || line != "started\n" {
			t.Fatalf("the bot said %q (%v)", line, err)
		}
		return c
	}
	kill := func(c *exec.Cmd) {
		t.Helper()
		if err := c.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		c.Wait()
	}
	first := start()
	s.AwaitReady(1)
	var channels []string
	for i := range people {
		channels = append(channels, s.Person(fmt.Sprintf("p%d", i)).Private())
	}
	for i := range messages {
		p := s.Person(fmt.Sprintf("p%d", i%people))
		p.Say(p.Private(), fmt.Sprint(i), discordtest.Writing{})
	}
	answered := func() (n int) {
		for _, c := range channels {
			n += len(s.Messages(c))
		}
		return n
	}
	wait := func(least int) {
		t.Helper()
		for end := time.Now().Add(60 * time.Second); answered() < least; time.Sleep(time.Millisecond) {
			if time.Now().After(end) {
				t.Fatalf("%d answers, want %d; refused: %q", answered(), least, s.Refusals())
			}
		}
	}
	wait(30)
	kill(first)
	before := answered()
	second := start()
	wait(before + 40)
	kill(second)
	if n := answered(); n >= messages {
		t.Fatalf("the bot was killed after all %d answers", n)
	}
	third := start()
	defer kill(third)
	wait(messages)
	time.Sleep(200 * time.Millisecond)
	count := map[string]int{}
	for _, c := range channels {
		for _, m := range s.Messages(c) {
			count[m.Content]++
		}
	}
	for i := range messages {
		if n := count[fmt.Sprintf("heard: %d", i)]; n != 1 {
			t.Errorf("message %d was answered %d times", i, n)
		}
	}
	if _, identified, resumed := s.Connections(); identified != 1 || resumed != 2 {
		t.Errorf("%d sessions and %d resumed, want 1 and 2", identified, resumed)
	}
}

var _ bot.Handler = (*echo)(nil)
