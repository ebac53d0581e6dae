package answers

import (
	"sync"
	"time"

	"isnad/corpus/lexicon"
)

// Conversation reads questions that may follow up on the one before them: "How many civilians are trapped in Raqqa?", then
// "and wounded?", «وفي دير الزور؟», "according to the UN?". It is safe for concurrent use.
type Conversation struct {
	Lexicon *lexicon.Lexicon
	Limit   time.Duration    // how long after a question another may follow it up; 0: for ever
	Now     func() time.Time // nil: time.Now

	mu   sync.Mutex
	last *Question
	at   time.Time
}

// Understand reads the next question of the conversation, and tells whether it took something from the one before.
func (c *Conversation) Understand(s string) (q *Question, followed bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	now := time.Now()
	if c.Now != nil {
		now = c.Now()
	}
	last := c.last
	if c.Limit > 0 && now.Sub(c.at) > c.Limit {
		last = nil
	}
	q, followed = Follow(c.Lexicon, last, s)
	if q.asks() {
		c.last, c.at = q, now
	}
	return q, followed
}

// Forget ends the conversation: the next question follows nothing.
func (c *Conversation) Forget() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.last = nil
}

// Understand reads a question that stands after others, oldest first, and tells whether it took something from them.
func Understand(l *lexicon.Lexicon, earlier []string, s string) (q *Question, followed bool) {
	var last *Question
	for _, e := range earlier {
		if q, _ := Follow(l, last, e); q.asks() {
			last = q
		}
	}
	return Follow(l, last, s)
}

// asks tells whether there is something to go on from.
func (q *Question) asks() bool { return len(q.Items) > 0 && !q.Courtesy() }
