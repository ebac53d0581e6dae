package telegram

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
	"isnad/bot/telegram/telegramtest"
)

// watched measures a handler, and the order in which it is asked.
type watched struct {
	bot.Handler
	mu    sync.Mutex
	took  []time.Duration
	order map[string][]string
}

func (h *watched) Handle(ctx context.Context, m bot.Message) bot.Reply {
	began := time.Now()
	r := h.Handler.Handle(ctx, m)
	h.mu.Lock()
	h.took = append(h.took, time.Since(began))
	h.order[m.Chat] = append(h.order[m.Chat], m.ID)
	h.mu.Unlock()
	return r
}

// TestLoad: 1,000 questions from 50 chats at once are all answered, in the order of each chat, within the rates of the
// network, fast, in bounded memory, and nothing is left running.
func TestLoad(t *testing.T) {
	if testing.Short() {
		t.Skip("takes most of a minute, for the network's rates")
	}
	const questions, chats = 1000, 50
	w := start(t, setup{idle: true, paced: true, path: t.TempDir() + "/bot.db"})
	w.server.Rates = true
	w.server.Latency = 2 * time.Millisecond
	for i := range chats {
		w.server.AddChat(telegramtest.Chat{ID: int64(100 + i), Type: "private"})
	}
	asks := []struct{ question, answer string }{
		{"How many people were killed in Latakia?", "14 people"},
		{"كم عدد المدنيين المحاصرين في الرقة؟", "3000 مدني"},
	}
	for i := range questions {
		chat := int64(100 + i%chats)
		w.server.Say(telegramtest.User{ID: chat, First: "reader"}, chat, asks[i/chats%2].question)
	}
	runtime.GC()
	before := runtime.NumGoroutine()
	h := &watched{Handler: w.bot, order: map[string][]string{}}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- w.tg.Run(ctx, h) }()
	began := time.Now()
	most, peak := 0, uint64(0)
	w.server.Wait(t, 3*time.Minute, "all replies", func() bool {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		most, peak = max(most, runtime.NumGoroutine()), max(peak, m.HeapInuse)
		return w.server.BotSaid(0) >= questions
	})
	took := time.Since(began)
	cancel()
	if err := <-done; err != nil {
		t.Error(err)
	}
	// On an idle machine there is none. On a busy one a message sent in time may arrive right behind one that was late.
	if refused := w.server.Refused(); len(refused) > questions/10 {
		t.Errorf("the network refused %d times: %s", len(refused), refused[0])
	}

	slices.Sort(h.took)
	p95 := h.took[len(h.took)*95/100]
	t.Logf("%d questions from %d chats: all answered in %s (%.1f a second); handling p50 %s, p95 %s, largest %s; heap at most %d MB, goroutines at most %d",
		questions, chats, took.Round(time.Second), questions/took.Seconds(), h.took[len(h.took)/2], p95, h.took[len(h.took)-1], peak>>20, most)
	if peak > 500<<20 {
		t.Errorf("the heap grew to %d MB", peak>>20)
	}
	seen := map[int64]int{}
	for _, m := range w.server.BotMessages() {
		i := seen[m.Chat]
		seen[m.Chat]++
		if !strings.Contains(m.Text, asks[i%2].answer) {
			t.Fatalf("reply %d in chat %d is to another question: %s", i, m.Chat, m.Text)
		}
	}
	for chat, ids := range h.order {
		if !slices.IsSortedFunc(ids, func(a, b string) int { return compareNumbers(a, b) }) {
			t.Errorf("chat %s was handled in the order %v", chat, ids)
		}
		if len(ids) != questions/chats || seen[atoi(chat)] != questions/chats {
			t.Errorf("chat %s: %d questions handled, %d replies", chat, len(ids), seen[atoi(chat)])
		}
	}
	deadline := time.Now().Add(5 * time.Second)
	for runtime.NumGoroutine() > before && time.Now().Before(deadline) {
		time.Sleep(50 * time.Millisecond)
	}
	if after := runtime.NumGoroutine(); after > before+2 { // the server's own idle connections come and go
		buf := make([]byte, 1<<20)
		t.Errorf("%d goroutines before, %d after:\n%s", before, after, buf[:runtime.Stack(buf, true)])
	}
}

func atoi(s string) (n int64) {
	fmt.Sscan(s, &n)
	return n
}

func compareNumbers(a, b string) int { return int(atoi(a) - atoi(b)) }
