package telegram

import (
	"testing"
	"time"

	"golang.org/x/time/rate"
)

// TestFlood: a group with more questions than its rate allows holds up nobody else, and loses none over a restart.
func TestFlood(t *testing.T) {
	const flood = 130
	w := start(t, setup{idle: true, path: t.TempDir() + "/bot.db"})
	people(w)
	w.tg.pace.groupRate, w.tg.pace.groupBurst = rate.Limit(2), 1
	for range flood {
		w.server.Say(salma, newsroom, "/about")
	}
	w.server.Say(james, james.ID, killed)
	w.run()
	w.server.Wait(t, 15*time.Second, "the reply of the other chat", func() bool { return w.server.BotSaid(james.ID) == 1 })
	w.server.Wait(t, 5*time.Second, "", func() bool {
		if n := w.server.BotSaid(newsroom); n > flood/2 {
			t.Errorf("%d of %d replies to the group came first", n, flood)
		}
		return true
	})
	if err := w.stop(); err != nil {
		t.Error(err)
	}
	w.tg.pace = newPace()
	w.tg.unpaced()
	w.run()
	w.server.Wait(t, 15*time.Second, "all replies", func() bool { return w.server.BotSaid(newsroom) >= flood })
	time.Sleep(200 * time.Millisecond)
	seen := map[int64]int{}
	for _, m := range w.server.BotMessages() {
		seen[m.Reply]++
	}
	for id, n := range seen {
		if n != 1 {
			t.Errorf("message %d was answered %d times", id, n)
		}
	}
	if len(seen) != flood+1 {
		t.Errorf("%d messages were answered, not %d", len(seen), flood+1)
	}
	w.clean()
}
