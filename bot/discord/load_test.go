package discord_test

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"isnad/bot"
	"isnad/bot/discord/discordtest"
)

// timed measures how long the conversation takes, without the network.
type timed struct {
	bot.Handler
	mu    sync.Mutex
	took  []time.Duration
	heard map[string][]string // questions by chat
}

func (x *timed) Handle(ctx context.Context, m bot.Message) bot.Reply {
	began := time.Now()
	r := x.Handler.Handle(ctx, m)
	x.mu.Lock()
	defer x.mu.Unlock()
	x.took = append(x.took, time.Since(began))
	x.heard[m.Chat] = append(x.heard[m.Chat], m.ID)
	return r
}

// A thousand questions from fifty chats at once: none is lost, the order of each chat is kept, no limit of Discord's is
// broken, and when the bot stops nothing of it is left.
func TestLoad(t *testing.T) {
	if testing.Short() {
		t.Skip("takes half a minute, for Discord's limits")
	}
	const chats, each = 50, 20
	questions := []string{"how many civilians are trapped in Raqqa?", "كم عدد المدنيين المحاصرين في الرقة؟", "who visited Latakia?", "how many civilians were wounded in Raqqa?",
		"كم عدد القتلى في اللاذقية؟", "what did the council say about aid?"}
	before := runtime.NumGoroutine()
	x := &timed{heard: map[string][]string{}}
	w := newWorld(t, change{handle: func(h bot.Handler) bot.Handler { x.Handler = h; return x }})
	w.s.Set(func(s *discordtest.Settings) { s.Per = 500 * time.Millisecond })
	w.s.AwaitReady(1)
	began := time.Now()
	var group sync.WaitGroup
	interactions := make([][]*discordtest.Interaction, chats)
	said := make([][]*discordtest.Message, chats)
	for i := range chats {
		p := w.s.Person(fmt.Sprintf("p%d", i))
		channel := p.Private()
		if i%2 == 0 {
			channel = w.s.NewChannel(discordtest.Guild)
		}
		group.Go(func() {
			for j := range each {
				q := questions[(i+j)%len(questions)]
				if i%2 == 0 {
					interactions[i] = append(interactions[i], p.Slash(channel, "ask", discordtest.Arguments{"question": q}))
				} else {
					said[i] = append(said[i], p.Say(channel, q, discordtest.Writing{}))
				}
			}
		})
	}
	group.Wait()
	w.settle()
	total := time.Since(began)
	var memory runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&memory)
	for i := range chats {
		for j, x := range interactions[i] {
			if len(x.Answers) == 0 {
				t.Errorf("chat %d: question %d was lost", i, j)
			}
		}
		if len(said[i]) > 0 {
			if n := len(w.s.Messages(said[i][0].Channel)); n != each {
				t.Errorf("chat %d: %d answers to %d questions", i, n, each)
			}
		}
	}
	for chat, ids := range x.heard {
		if !slices.IsSortedFunc(ids, func(a, b string) int { return strings.Compare(a, b) }) {
			t.Errorf("chat %s: out of order: %v", chat, ids)
		}
	}
	slices.Sort(x.took)
	p50, p95 := x.took[len(x.took)/2], x.took[len(x.took)*95/100]
	t.Logf("%d questions in %s; handling p50 %s, p95 %s; %d MB in use", len(x.took), total.Round(time.Millisecond), p50, p95, memory.HeapAlloc>>20)
	if len(x.took) != chats*each {
		t.Errorf("%d questions were handled, want %d", len(x.took), chats*each)
	}
	if p95 > 50*time.Millisecond {
		t.Errorf("p95 of handling is %s, want less than 50 ms", p95)
	}
	if memory.HeapAlloc > 200<<20 {
		t.Errorf("%d MB are in use", memory.HeapAlloc>>20)
	}
	w.clean()
	if err := w.stop(); err != nil {
		t.Fatal(err)
	}
	w.s.Server.CloseClientConnections()
	for end := time.Now().Add(5 * time.Second); ; time.Sleep(10 * time.Millisecond) {
		left := bots()
		if left == "" {
			break
		}
		if time.Now().After(end) {
			t.Errorf("goroutines are left (%d before, %d now):\n%s", before, runtime.NumGoroutine(), left)
			break
		}
	}
}

// bots returns the stacks of goroutines that run code of the bot, the tests and the test's Discord apart.
func bots() string {
	all := make([]byte, 4<<20)
	all = all[:runtime.Stack(all, true)]
	var left []string
	for _, g := range strings.Split(string(all), "\n\n") {
		if strings.Contains(g, "isnad/bot/discord.") || strings.Contains(g, "isnad/bot/discord/gateway.") || strings.Contains(g, "isnad/bot.(") {
			left = append(left, g)
		}
	}
	return strings.Join(left, "\n\n")
}
