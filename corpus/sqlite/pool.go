package sqlite

import (
	"context"
	"errors"
	"sync"
)

var errClosed = errors.New("the database is closed")

// pool holds the connections that nobody uses. The one given back last is taken first: its page cache holds what is
// read most.
type pool struct {
	free   chan struct{} // as many as there are in idle
	closed chan struct{} // closed with the store
	mu     sync.Mutex
	idle   []*conn
}

func newPool(size int, closed chan struct{}) *pool {
	return &pool{free: make(chan struct{}, size), closed: closed}
}

// take waits for a connection.
func (p *pool) take(ctx context.Context) (*conn, error) {
	select {
	case <-p.closed:
		return nil, errClosed
	default:
	}
	select {
	case <-p.free:
		return p.pop(), nil
	case <-p.closed:
		return nil, errClosed
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (p *pool) pop() *conn {
	p.mu.Lock()
	defer p.mu.Unlock()
	last := len(p.idle) - 1
	c := p.idle[last]
	p.idle = p.idle[:last]
	return c
}

// give gives a connection back.
func (p *pool) give(c *conn) {
	p.mu.Lock()
	p.idle = append(p.idle, c)
	p.mu.Unlock()
	p.free <- struct{}{}
}

// close waits for all connections and closes them.
func (p *pool) close() error {
	var errs []error
	for range cap(p.free) {
		<-p.free
		errs = append(errs, p.pop().close())
	}
	return errors.Join(errs...)
}
