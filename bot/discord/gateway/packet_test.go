package gateway

import (
	"testing"
	"time"
)

func FuzzDecode(f *testing.F) {
	for _, s := range []string{`{"op":10,"d":{"heartbeat_interval":41250}}`, `{"op":0,"s":1,"t":"READY","d":{"session_id":"x"}}`, `{"op":9,"d":false}`, "null", `{"op":null}`,
		`{"op":1e99}`, `{"op":10,"d":{"heartbeat_interval":-1}}`, "", "[]", "\xff"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, message []byte) {
		p, err := decode(message)
		if err == nil && p.Op == nil {
			t.Fatal("a packet without operation was taken")
		}
		if err != nil {
			return
		}
		if d, err := p.interval(); err == nil && (d < time.Millisecond || d > 10*time.Minute) {
			t.Fatalf("an interval of %s was taken", d)
		}
	})
}

// The waits between attempts grow, and stay within their bounds.
func TestRetry(t *testing.T) {
	var r retry
	const least, most = time.Second, time.Minute
	for i := range 100 {
		full := min(least<<min(i, 20), most)
		if d := r.next(least, most); d < full/2 || d > full {
			t.Errorf("wait %d is %s, want between %s and %s", i, d, full/2, full)
		}
	}
}

// How far events are done is known in whatever order they are.
func TestProgress(t *testing.T) {
	var s session
	s.begin("a", "", 1)
	for i := int64(2); i <= 6; i++ {
		if !s.receive(i) {
			t.Errorf("event %d is not new", i)
		}
	}
	if s.receive(4) {
		t.Error("event 4 is new twice")
	}
	for _, step := range []struct{ finish, done int64 }{{4, 1}, {2, 2}, {6, 2}, {3, 4}, {3, 4}, {5, 6}} {
		if s.finish("a", step.finish); s.done != step.done {
			t.Errorf("after %d all up to %d are done, want %d", step.finish, s.done, step.done)
		}
	}
	s.receive(7)
	s.begin("b", "", 1)
	s.finish("a", 7)
	if s.done != 1 {
		t.Errorf("an event of an old session counts: %d", s.done)
	}
}
