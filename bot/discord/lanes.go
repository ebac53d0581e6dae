package discord

import (
	"context"
	"sync"
	"time"
)

// lanes run tasks: those of one chat in their order and one at a time, those of different chats side by side, but not
// more at a time than there are workers.
type lanes struct {
	workers chan struct{}
	room    int
	changed func(waiting int) // told how many tasks wait or run

	mu      sync.Mutex
	queues  map[string][]func()
	waiting int
	idle    chan struct{} // closed while nothing waits or runs
}

func newLanes(workers, room int, changed func(int)) *lanes {
	idle := make(chan struct{})
	close(idle)
	return &lanes{workers: make(chan struct{}, workers), room: room, changed: changed, queues: map[string][]func(){}, idle: idle}
}

// add queues a task in the lane of a chat, or returns false when too many tasks wait already. The task must not panic.
func (l *lanes) add(chat string, task func()) bool {
	l.mu.Lock()
	if l.waiting >= l.room {
		l.mu.Unlock()
		return false
	}
	if l.waiting == 0 {
		l.idle = make(chan struct{})
	}
	l.waiting++
	waiting := l.waiting
	queue, running := l.queues[chat]
	l.queues[chat] = append(queue, task)
	l.mu.Unlock()
	l.changed(waiting)
	if !running {
		go l.run(chat)
	}
	return true
}

// run works a lane off and ends with it.
func (l *lanes) run(chat string) {
	for {
		l.mu.Lock()
		queue := l.queues[chat]
		if len(queue) == 0 {
			delete(l.queues, chat)
			l.mu.Unlock()
			return
		}
		task := queue[0]
		queue[0] = nil
		l.queues[chat] = queue[1:]
		l.mu.Unlock()

		l.workers <- struct{}{}
		task()
		<-l.workers

		l.mu.Lock()
		l.waiting--
		waiting := l.waiting
		if waiting == 0 {
			close(l.idle)
		}
		l.mu.Unlock()
		l.changed(waiting)
	}
}

// drain waits until all tasks are done, at most for d, and tells whether they are.
func (l *lanes) drain(d time.Duration) bool {
	l.mu.Lock()
	idle := l.idle
	l.mu.Unlock()
	ctx, cancel := context.WithTimeout(context.Background(), d)
	defer cancel()
	select {
	case <-idle:
		return true
	case <-ctx.Done():
		return false
	}
}
