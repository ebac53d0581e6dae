package gateway

import (
	"container/heap"
	"encoding/json"
	"log/slog"
	"strconv"
	"sync"
)

// Memory keeps a few words over restarts of the program.
type Memory interface {
	Get(key string) (string, error) // "" when there is none
	Set(key, value string) error
}

// session is the gateway's memory of the bot: with it, a new connection gets the events that were missed.
type session struct {
	mu     sync.Mutex
	id     string
	url    string // where to resume
	last   int64  // newest sequence received
	done   int64  // all events up to here are done with
	open   ints   // heap: events received and done out of order, above done
	memory Memory
	key    string
	log    *slog.Logger
	saved  string
	given  []int64 // received and not done, ascending
	doubts int     // resumes in a row that were met with silence
}

type stored struct {
	ID   string `json:"id"`
	URL  string `json:"url"`
	Done int64  `json:"done"`
}

func (s *session) load(m Memory, shard int, log *slog.Logger) {
	s.memory, s.key, s.log = m, "discord session "+strconv.Itoa(shard), log
	if m == nil {
		return
	}
	text, err := m.Get(s.key)
	if err != nil {
		log.Warn("discord: the last gateway session is not known, what came while away is lost", "reason", err.Error())
		return
	}
	var x stored
	if json.Unmarshal([]byte(text), &x) == nil {
		s.id, s.url, s.last, s.done = x.ID, x.URL, x.Done, x.Done
	}
}

// begin takes up a new session.
func (s *session) begin(id, url string, sequence int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.id, s.url, s.last, s.done, s.doubts = id, url, sequence, sequence, 0
	s.open, s.given = nil, nil
	s.save()
}

// resumed notes that a resume was accepted.
func (s *session) resumed() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.doubts = 0
}

// doubt notes that a resume was met with silence. The second time in a row the session is dropped: there are gateways
// that ignore a resume.
func (s *session) doubt() {
	s.mu.Lock()
	s.doubts++
	drop := s.doubts > 1
	s.mu.Unlock()
	if drop {
		s.forget()
	}
}

// elsewhere drops the address to resume at, because nothing listens there.
func (s *session) elsewhere() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.url = ""
}

// forget drops the session: the next connection starts a new one.
func (s *session) forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.id, s.url, s.last, s.done, s.doubts = "", "", 0, 0, 0
	s.open, s.given = nil, nil
	s.save()
}

func (s *session) known() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.id != ""
}

func (s *session) state() (id, url string, last int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.id, s.url, s.last
}

// receive notes an event and tells whether it is a new one. Within the process what was received is being handled, so
// a resume asks for what follows it; after a loss of the process only what is done counts.
func (s *session) receive(sequence int64) (fresh bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if sequence <= s.last {
		return false
	}
	s.last = sequence
	s.given = append(s.given, sequence)
	return true
}

// finish notes that an event needs no second delivery, and keeps how far all are done.
func (s *session) finish(id string, sequence int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if id != s.id || sequence <= s.done {
		return // of a session that is gone
	}
	heap.Push(&s.open, sequence)
	before := s.done
	for len(s.open) > 0 && len(s.given) > 0 && s.open[0] == s.given[0] {
		s.done = s.given[0]
		s.given = s.given[1:]
		heap.Pop(&s.open)
	}
	if s.done != before {
		s.save()
	}
}

func (s *session) save() {
	if s.memory == nil {
		return
	}
	text, err := json.Marshal(stored{s.id, s.url, s.done})
	if err != nil || string(text) == s.saved {
		return
	}
	if err := s.memory.Set(s.key, string(text)); err != nil {
		s.log.Warn("discord: cannot keep the gateway session", "reason", err.Error())
		return
	}
	s.saved = string(text)
}

type ints []int64

func (h ints) Len() int           { return len(h) }
func (h ints) Less(i, j int) bool { return h[i] < h[j] }
func (h ints) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *ints) Push(x any)        { *h = append(*h, x.(int64)) }
func (h *ints) Pop() any {
	old := *h
	x := old[len(old)-1]
	*h = old[:len(old)-1]
	return x
}
