// Package web is the bot's page: a question and every source's answer below it, the report a quotation stands in, and the check
// of a draft. It is made on the server and needs no script.
//
//	page, err := web.New(web.Config{Listen: "127.0.0.1:8080", Corpus: store, Memory: store})
//	b.Attach(page)
//	err = page.Run(ctx, b)
//
// Each browser is a private chat of its own, known by a cookie.
package web

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"isnad/bot"
	"isnad/corpus"
)

// Name is the Network of the page's Places.
const Name = "web"

// Config is what a page is made of.
type Config struct {
	Listen   string // address to listen at, for instance "127.0.0.1:8080"
	Password string // what browsers are asked for, with any user name; "" for nothing, which only a loopback address may have
	Corpus   Corpus
	Memory   Memory
	Metrics  bot.Metrics  // nil: bot.NoMetrics
	Log      *slog.Logger // nil: slog.Default
	// Listener is used in place of Listen when it is set.
	Listener net.Listener
	// Stop is how long what is in flight may take after ctx has ended; 0 is ten seconds.
	Stop time.Duration
}

// Corpus is what the page needs of the reports themselves. A thing that is not there is corpus.ErrNotFound, wrapped.
type Corpus interface {
	Claim(ctx context.Context, id string) (corpus.Claim, error)
	Document(ctx context.Context, id string) (corpus.Document, error)
}

// Memory keeps what waits for a browser to come back. A value that is not there is "".
type Memory interface {
	Value(ctx context.Context, name string) (string, time.Time, error)
	SetValue(ctx context.Context, name, value string) error
}

// Web is the page. It is a bot.Transport.
type Web struct {
	Config
	notices   sync.Mutex // what waits is read, changed and kept by one at a time
	listening atomic.Bool
}

// New makes a page. Its errors name what is missing.
func New(c Config) (*Web, error) {
	if c.Listener == nil && c.Listen == "" {
		return nil, errors.New("web: there is no address to listen at")
	}
	if c.Metrics == nil {
		c.Metrics = bot.NoMetrics{}
	}
	if c.Log == nil {
		c.Log = slog.Default()
	}
	if c.Stop == 0 {
		c.Stop = 10 * time.Second
	}
	return &Web{Config: c}, nil
}

// Name returns "web".
func (w *Web) Name() string { return Name }

// Ready is nil while the page is served.
func (w *Web) Ready() error {
	if !w.listening.Load() {
		return errors.New("the page is not served")
	}
	return nil
}

// Run serves the page until ctx ends, then finishes what is in flight and returns nil.
func (w *Web) Run(ctx context.Context, h bot.Handler) error {
	listener := w.Listener
	if listener == nil {
		var err error
		if listener, err = net.Listen("tcp", w.Listen); err != nil {
			return fmt.Errorf("web.listen: %w: %w; stop what listens there or choose another address", errListen, err)
		}
	}
	if w.Password == "" && !local(listener.Addr()) {
		listener.Close()
		return fmt.Errorf("web.listen: %s: %w; set web.password, or listen at 127.0.0.1", listener.Addr(), errOpen)
	}
	server := &http.Server{Handler: w.handler(h), ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 15 * time.Second,
		WriteTimeout: bot.DefaultLimits.LoadTime + time.Minute, IdleTimeout: time.Minute, MaxHeaderBytes: 16 << 10,
		ErrorLog: slog.NewLogLogger(w.Log.Handler(), slog.LevelDebug)}
	w.listening.Store(true)
	defer w.listening.Store(false)
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	w.Log.Info("the page is open", "page", "http://"+listener.Addr().String()+"/")
	select {
	case err := <-failed:
		return fmt.Errorf("web: %w", err)
	case <-ctx.Done():
	}
	limited, cancel := context.WithTimeout(context.WithoutCancel(ctx), w.Stop)
	defer cancel()
	if server.Shutdown(limited) != nil {
		server.Close()
	}
	return nil
}

var (
	errListen = errors.New("cannot listen")
	errOpen   = errors.New("anybody who reaches this address could read the reports")
)

// Hopeless tells whether an error of Run is for somebody to mend: trying again would not.
func Hopeless(err error) bool { return errors.Is(err, errListen) || errors.Is(err, errOpen) }

// local tells whether an address is reached from this machine only.
func local(a net.Addr) bool {
	tcp, ok := a.(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}
