package telegram

import "sync"

// lanes run jobs: those of one key one after the other in the order they came, those of different keys side by side. A
// key without jobs costs nothing.
type lanes struct {
	mu     sync.Mutex
	wait   map[string][]func()
	closed bool
	run    sync.WaitGroup
	count  int
	told   func(int) // called with how many jobs wait or run
}

func newLanes(told func(int)) *lanes { return &lanes{wait: map[string][]func(){}, told: told} }

// put adds a job; false when the lanes are closed.
func (l *lanes) put(key string, job func()) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return false
	}
	l.count++
	l.told(l.count)
	queue, busy := l.wait[key]
	l.wait[key] = append(queue, job)
	if !busy {
		l.run.Go(func() { l.work(key) })
	}
	return true
}

func (l *lanes) work(key string) {
	for {
		l.mu.Lock()
		queue := l.wait[key]
		if len(queue) == 0 || l.closed {
			l.count -= len(queue)
			l.told(l.count)
			delete(l.wait, key)
			l.mu.Unlock()
			return
		}
		job := queue[0]
		l.wait[key] = queue[1:]
		l.mu.Unlock()
		job()
		l.mu.Lock()
		l.count--
		l.told(l.count)
		l.mu.Unlock()
	}
}

// close lets the jobs that run finish and drops those that wait.
func (l *lanes) close() {
	l.mu.Lock()
	l.closed = true
	l.mu.Unlock()
	l.run.Wait()
}
