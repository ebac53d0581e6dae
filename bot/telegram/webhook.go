package telegram

import (
	"context"
	"crypto/subtle"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"time"

	tgbotapi "github.com/go-telegram-bot-api/telegram-bot-api/v5"
)

// Webhook is how the network calls the bot instead of being polled. The server speaks plain HTTP: a proxy before it
// brings the certificate.
type Webhook struct {
	URL    string // https address that the network calls; its path is the one served
	Listen string // address to listen at, for instance "127.0.0.1:8443"
	Secret string // 1 to 256 of A-Z a-z 0-9 _ -: what the network proves itself with
	// Listener is used in place of Listen when it is set.
	Listener net.Listener
}

const (
	maxUpdate = 1 << 20 // bytes of one update
	hookTime  = 50 * time.Second
)

var goodSecret = regexp.MustCompile(`^[A-Za-z0-9_-]{1,256}$`)

func (w *Webhook) check() error {
	u, err := url.Parse(w.URL)
	switch {
	case err != nil || u.Scheme != "https" || u.Host == "":
		return errors.New("telegram: the webhook's URL must begin with https:// and name a host")
	case !goodSecret.MatchString(w.Secret):
		return errors.New("telegram: the webhook's secret must be 1 to 256 characters of A-Z, a-z, 0-9, _ and -")
	case w.Listen == "" && w.Listener == nil:
		return errors.New("telegram: the webhook has no address to listen at")
	}
	return nil
}

// hook serves the webhook until ctx ends. It stays registered: what comes meanwhile waits at the network.
func (t *Telegram) hook(ctx context.Context, q *queue) error {
	u, err := url.Parse(t.Webhook.URL)
	if err != nil {
		return errors.New("telegram: the webhook's URL cannot be read")
	}
	listener := t.Webhook.Listener
	if listener == nil {
		if listener, err = net.Listen("tcp", t.Webhook.Listen); err != nil {
			return fmt.Errorf("telegram: listen for the webhook: %w", err)
		}
	}
	server := &http.Server{Handler: atPath(u.Path, t.hookHandler(q)), ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 15 * time.Second, WriteTimeout: hookTime + 15*time.Second,
		IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 1 << 16}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	defer func() {
		short, cancel := context.WithTimeout(context.WithoutCancel(ctx), t.Stop)
		defer cancel()
		_ = server.Shutdown(short)
		server.Close()
	}()
	for try := 1; ; try++ {
		err := t.client.call(ctx, "setWebhook", tgbotapi.Params{"url": t.Webhook.URL, "secret_token": t.Webhook.Secret,
			"allowed_updates": allowedUpdates, "max_connections": strconv.Itoa(40), "drop_pending_updates": "false"}, nil)
		if err == nil {
			break
		}
		wait, err := t.trouble(ctx, err, try)
		if err != nil {
			return err
		}
		if err := sleep(ctx, wait); err != nil {
			return err
		}
	}
	t.alive.Store(time.Now().UnixNano())
	select {
	case <-ctx.Done():
		return ctx.Err()
	case err := <-failed:
		return fmt.Errorf("telegram: serve the webhook: %w", err)
	}
}

// atPath lets requests for one path through. The path is the operator's own text: http.ServeMux would take what looks like
// a pattern in it for one, and panic where it is none.
func atPath(path string, h http.Handler) http.Handler {
	if path == "" {
		path = "/"
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != path {
			http.NotFound(w, r)
			return
		}
		h.ServeHTTP(w, r)
	})
}

// hookHandler takes one update a request, and says so only after it is handled and noted.
func (t *Telegram) hookHandler(q *queue) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		secret := []byte(r.Header.Get("X-Telegram-Bot-Api-Secret-Token"))
		if subtle.ConstantTimeCompare(secret, []byte(t.Webhook.Secret)) != 1 {
			t.Metrics.Error(Network, "webhook secret")
			http.Error(w, "wrong secret", http.StatusUnauthorized)
			return
		}
		if r.Method != http.MethodPost {
			w.Header().Set("Allow", http.MethodPost)
			http.Error(w, "POST an update", http.StatusMethodNotAllowed)
			return
		}
		if kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type")); kind != "application/json" {
			http.Error(w, "an update is application/json", http.StatusUnsupportedMediaType)
			return
		}
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxUpdate))
		if err != nil {
			var large *http.MaxBytesError
			if errors.As(err, &large) {
				http.Error(w, "too large", http.StatusRequestEntityTooLarge)
				return
			}
			http.Error(w, "the body was cut off", http.StatusBadRequest)
			return
		}
		t.alive.Store(time.Now().UnixNano())
		_, wait := q.accept(body)
		q.trim()
		if wait == nil { // done with before, or poison: the network must not send it again
			w.WriteHeader(http.StatusOK)
			return
		}
		timer := time.NewTimer(hookTime)
		defer timer.Stop()
		select {
		case <-wait:
			w.WriteHeader(http.StatusOK)
		case <-timer.C:
			http.Error(w, "not done yet", http.StatusServiceUnavailable) // it is sent again, and recognised
		case <-q.work.Done():
			http.Error(w, "stopping", http.StatusServiceUnavailable)
		}
	})
}
