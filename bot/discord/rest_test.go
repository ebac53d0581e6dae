package discord

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"isnad/bot"
	"isnad/bot/discord/discordtest"
)

// caller makes calls to a test's Discord.
func caller(t *testing.T, s *discordtest.Server) *rest {
	t.Helper()
	r, err := newRest(discordtest.Token, s.API(), 500*time.Millisecond, 300*time.Millisecond, http.DefaultTransport)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func count(s *discordtest.Server, call string) int {
	n := 0
	for _, c := range s.Calls() {
		if strings.HasPrefix(c, call) {
			n++
		}
	}
	return n
}

// hello is a message with or without a nonce.
func hello(nonce string) message {
	m := newMessage("hello", nil)
	m.Nonce, m.Enforce = nonce, nonce != ""
	return m
}

// What a call does when Discord answers otherwise than it should.
func TestCallsThatFail(t *testing.T) {
	const channel = "/api/v10/channels/" + discordtest.Channel
	for _, c := range []struct {
		name  string
		fault http.HandlerFunc
		times int
		do    func(context.Context, *rest) error
		calls int    // made in all
		want  string // part of the error; "" for success
		least time.Duration
	}{
		{name: "429 twice", fault: discordtest.Slow(100*time.Millisecond, false), times: 2, do: send("n"), calls: 3, least: 200 * time.Millisecond},
		{name: "429 without end", fault: discordtest.Slow(10*time.Millisecond, false), times: 99, do: send("n"), calls: tries, want: "rate limit"},
		{name: "429 that asks for too long", fault: discordtest.Slow(2*time.Minute, false), times: 99, do: send("n"), calls: 1, want: "asks to wait 2m"},
		{name: "429 for all calls", fault: discordtest.Slow(100*time.Millisecond, true), times: 1, do: send("n"), calls: 2, least: 100 * time.Millisecond},
		{name: "the edge's page", fault: discordtest.Edge, times: 1, do: send("n"), calls: 1, want: "suspended"},
		{name: "500 then well", fault: discordtest.Status(500, "application/json", `{"message":"500: Internal Server Error","code":0}`), times: 2, do: send("n"), calls: 3},
		{name: "500 to what would be said twice", fault: discordtest.Status(500, "text/plain", "oops"), times: 1, do: send(""), calls: 1, want: "status 500"},
		{name: "502 page", fault: discordtest.Status(502, "text/html", "<html>bad gateway</html>"), times: 1, do: send("n"), calls: 2},
		{name: "503 without end", fault: discordtest.Status(503, "text/html", ""), times: 99, do: send("n"), calls: tries, want: "status 503"},
		{name: "200 that is no JSON", fault: discordtest.Status(200, "text/html", "<html>welcome</html>"), times: 1, do: send("n"), calls: 1, want: "undecodable"},
		{name: "no answer", fault: discordtest.Hang, times: 1, do: send("n"), calls: 2, least: 500 * time.Millisecond},
		{name: "redirect", fault: func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "https://evil.example/", http.StatusFound)
		}, times: 99, do: send(""), calls: 1, want: "status 302"},
		{name: "refused", fault: discordtest.Status(403, "application/json", `{"message":"Missing Access","code":50001}`), times: 99, do: send("n"), calls: 1, want: "Missing Access"},
		{name: "token", fault: discordtest.Status(401, "application/json", `{"message":"401: Unauthorized","code":0}`), times: 99, do: send("n"), calls: 1, want: "token"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			s := discordtest.New(t)
			s.Fail("POST "+channel, c.times, c.fault)
			r := caller(t, s)
			began := time.Now()
			ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
			defer cancel()
			err := c.do(ctx, r)
			if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
				t.Errorf("got %v, want %q", err, c.want)
			}
			if n := count(s, "POST "+channel); n != c.calls {
				t.Errorf("%d calls, want %d", n, c.calls)
			}
			if took := time.Since(began); took < c.least {
				t.Errorf("it took %s, and had to wait %s", took, c.least)
			}
			if err != nil && (strings.Contains(err.Error(), discordtest.Token) || strings.Contains(fmt.Sprintf("%+v %#v", err, err), discordtest.Token)) {
				t.Errorf("the token is in the error: %+v", err)
			}
		})
	}
}

func send(nonce string) func(context.Context, *rest) error {
	return func(ctx context.Context, r *rest) error {
		_, err := r.send(ctx, discordtest.Channel, hello(nonce))
		return err
	}
}

// After the edge has refused the bot nothing is sent for a while, and then again.
func TestSuspension(t *testing.T) {
	s := discordtest.New(t)
	r := caller(t, s)
	r.gate.suspend = 300 * time.Millisecond
	s.Fail("POST", 1, discordtest.Edge)
	if err := send("a")(t.Context(), r); !errors.Is(err, errClosed) {
		t.Fatalf("got %v", err)
	}
	began := time.Now()
	if err := send("b")(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(began); took < 200*time.Millisecond {
		t.Errorf("a call was made after %s", took)
	}
	r.gate.suspend = 5 * time.Minute
	s.Fail("POST", 1, discordtest.Edge)
	send("c")(t.Context(), r)
	before := len(s.Calls())
	if err := send("d")(t.Context(), r); !errors.Is(err, errClosed) {
		t.Errorf("got %v, want to be told that nothing is sent", err)
	}
	if len(s.Calls()) != before {
		t.Error("a call was made while nothing may be sent")
	}
}

// Many calls at once keep within Discord's limits from the first one on.
func TestLimitsAreKept(t *testing.T) {
	s := discordtest.New(t)
	s.Set(func(x *discordtest.Settings) { x.Messages, x.Per = 5, 300*time.Millisecond })
	r := caller(t, s)
	other := s.NewChannel(discordtest.Guild)
	var group sync.WaitGroup
	for i := range 40 {
		group.Go(func() {
			channel := discordtest.Channel
			if i%2 == 0 {
				channel = other
			}
			if _, err := r.send(t.Context(), channel, hello(fmt.Sprint(i))); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	if n := s.Limited(); n > 0 {
		t.Errorf("%d calls broke a rate limit", n)
	}
	if n := len(s.Messages(discordtest.Channel)) + len(s.Messages(other)); n != 40 {
		t.Errorf("%d messages arrived, want 40", n)
	}
}

// A wait for a limit ends with its context.
func TestWaitEnds(t *testing.T) {
	s := discordtest.New(t)
	s.Set(func(x *discordtest.Settings) { x.Messages, x.Per = 1, time.Minute })
	r := caller(t, s)
	if err := send("a")(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	began := time.Now()
	if err := send("b")(ctx, r); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	if took := time.Since(began); took > time.Second {
		t.Errorf("it took %s", took)
	}
}

// The limits of addresses used long ago are forgotten.
func TestGateForgets(t *testing.T) {
	g := newGate(time.Minute)
	g.capacity = 100
	head := http.Header{"X-Ratelimit-Remaining": {"1"}, "X-Ratelimit-Reset-After": {"0.000"}, "X-Ratelimit-Bucket": {"b"}}
	for i := range 5000 {
		route := fmt.Sprintf("answer an interaction in %d", i)
		back, err := g.enter(t.Context(), route, true)
		if err != nil {
			t.Fatal(err)
		}
		g.learn(route, 200, head)
		back()
		for _, b := range g.buckets {
			b.used = b.used.Add(-2 * time.Minute)
		}
	}
	if len(g.buckets) > 300 || len(g.names) > 300 {
		t.Errorf("%d limits and %d names are kept", len(g.buckets), len(g.names))
	}
}

// A nonce makes a repeated message one.
func TestNonce(t *testing.T) {
	s := discordtest.New(t)
	r := caller(t, s)
	for range 3 {
		if err := send("same")(t.Context(), r); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(s.Messages(discordtest.Channel)); n != 1 {
		t.Errorf("%d messages, want 1", n)
	}
}

func TestLanesKeepOrder(t *testing.T) {
	var mu sync.Mutex
	got := map[string][]int{}
	most, now := 0, 0
	l := newLanes(4, 10000, func(int) {})
	for i := range 1000 {
		chat := fmt.Sprint(i % 50)
		if !l.add(chat, func() {
			mu.Lock()
			now++
			most = max(most, now)
			got[chat] = append(got[chat], i)
			mu.Unlock()
			time.Sleep(20 * time.Microsecond)
			mu.Lock()
			now--
			mu.Unlock()
		}) {
			t.Fatal("no room")
		}
	}
	if !l.drain(10 * time.Second) {
		t.Fatal("not done")
	}
	for chat, list := range got {
		if len(list) != 20 {
			t.Errorf("chat %s: %d tasks ran, want 20", chat, len(list))
		}
		for i := 1; i < len(list); i++ {
			if list[i] < list[i-1] {
				t.Fatalf("chat %s: out of order: %v", chat, list)
			}
		}
	}
	if most > 4 {
		t.Errorf("%d tasks ran at a time, want 4 at most", most)
	}
	for left := 1; left > 0; {
		l.mu.Lock()
		left = len(l.queues)
		l.mu.Unlock()
	}
}

func TestLanesHaveNoMoreRoom(t *testing.T) {
	hold := make(chan struct{})
	l := newLanes(1, 3, func(int) {})
	for i := range 5 {
		if ok := l.add("a", func() { <-hold }); ok != (i < 3) {
			t.Errorf("task %d: taken %v", i, ok)
		}
	}
	if l.drain(10 * time.Millisecond) {
		t.Error("done before its tasks")
	}
	close(hold)
	if !l.drain(time.Second) {
		t.Error("not done")
	}
	if !l.add("a", func() {}) {
		t.Error("no room after all was done")
	}
	l.drain(time.Second)
}

func TestRecent(t *testing.T) {
	r := newRecent[int, string](3)
	for i := range 5 {
		if !r.put(i, fmt.Sprint(i)) {
			t.Errorf("%d was not new", i)
		}
	}
	if r.put(4, "again") {
		t.Error("4 was new twice")
	}
	if v, _ := r.get(4); v != "again" {
		t.Errorf("got %q", v)
	}
	if _, ok := r.get(1); ok {
		t.Error("the oldest is still there")
	}
	if len(r.of) != 3 {
		t.Errorf("%d are kept", len(r.of))
	}
}

// Every command of the conversation can be given here, and what it needs can be said.
func TestDefinitionsAreComplete(t *testing.T) {
	given := map[string]bool{}
	for _, d := range definitions() {
		given[d.Name] = true
		if len(d.Name) > 0 && d.Description != "" && length(d.Description) > 100 {
			t.Errorf("%s: %q is too long", d.Name, d.Description)
		}
	}
	for _, c := range bot.Commands() {
		if c.Name == "start" {
			continue
		}
		if !given[c.Name] {
			t.Errorf("/%s is not defined", c.Name)
		}
		if (len(optionsOf[c.Name]) > 0) != (c.Argument != bot.NoArgument) {
			t.Errorf("/%s takes %q and has %d options; see options.tsv", c.Name, c.Argument, len(optionsOf[c.Name]))
		}
		file := false
		for _, o := range optionsOf[c.Name] {
			file = file || o.kind == "file"
		}
		if c.Argument == bot.FileArgument && !file {
			t.Errorf("/%s takes a file and has no option for one", c.Name)
		}
	}
	for name := range optionsOf {
		if !given[name] {
			t.Errorf("options.tsv has options of %q, which is no command", name)
		}
	}
}
