package serve

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"
)

// Health is the page of the program's own state: /healthz, /readyz and /metrics.
type Health struct {
	Group   *Group
	Metrics *Metrics
	// Store is nil while the database answers.
	Store func(ctx context.Context) error
}

// Handler serves the pages. /healthz is 200 while the program runs and its database answers; /readyz is 200 while every
// channel can take messages; both say in JSON what is amiss, without secrets.
func (h *Health) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, r *http.Request) { h.tell(w, h.health(r.Context())) })
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, r *http.Request) {
		amiss := h.health(r.Context())
		for name, err := range h.Group.Ready() {
			amiss[name] = err.Error()
		}
		h.tell(w, amiss)
	})
	mux.Handle("GET /metrics", h.Metrics.Handler())
	return mux
}

func (h *Health) health(ctx context.Context) map[string]string {
	amiss := map[string]string{}
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	if h.Store != nil {
		if err := h.Store(ctx); err != nil {
			amiss["database"] = err.Error()
		}
	}
	return amiss
}

func (h *Health) tell(w http.ResponseWriter, amiss map[string]string) {
	w.Header().Set("Content-Type", "application/json")
	status := "ok"
	if len(amiss) > 0 {
		status = "failing"
		w.WriteHeader(http.StatusServiceUnavailable)
	}
	json.NewEncoder(w).Encode(struct {
		Status string            `json:"status"`
		Amiss  map[string]string `json:"amiss,omitempty"`
	}{status, amiss})
}

// Listen serves a handler at an address until ctx ends. It returns once it listens, with the address it got and a
// channel that gives its end.
func Listen(ctx context.Context, address string, h http.Handler) (got string, ended <-chan error, err error) {
	l, err := net.Listen("tcp", address)
	if err != nil {
		return "", nil, err
	}
	server := &http.Server{Handler: h, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second, WriteTimeout: 30 * time.Second,
		IdleTimeout: time.Minute, MaxHeaderBytes: 16 << 10}
	done := make(chan error, 1)
	go func() {
		err := server.Serve(l)
		if errors.Is(err, http.ErrServerClosed) {
			err = nil
		}
		done <- err
	}()
	context.AfterFunc(ctx, func() {
		stop, cancel := context.WithTimeout(context.Background(), 2*time.Second)
		defer cancel()
		if server.Shutdown(stop) != nil {
			server.Close()
		}
	})
	return l.Addr().String(), done, nil
}

// Busy makes the error of an address that cannot be listened at one that says what to do.
func Busy(setting, address string, err error) error {
	return fmt.Errorf("%s: cannot listen at %s (%w); stop what listens there or choose another address", setting, address, err)
}
