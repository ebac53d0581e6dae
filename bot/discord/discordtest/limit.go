package discordtest

import (
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// window counts the calls of the last while.
type window struct {
	start time.Time
	used  int
}

func (w *window) take(most int, per time.Duration) (left int, reset time.Duration, ok bool) {
	now := time.Now()
	if now.Sub(w.start) >= per {
		w.start, w.used = now, 0
	}
	reset = per - now.Sub(w.start)
	if w.used >= most {
		return 0, reset, false
	}
	w.used++
	return most - w.used, reset, true
}

// limit applies the rate limits: over all calls but those that answer interactions, and to the messages of a channel.
func (s *Server) limit(w http.ResponseWriter, r *http.Request) error {
	if strings.Contains(r.URL.Path, "/interactions/") || strings.Contains(r.URL.Path, "/webhooks/") {
		return nil
	}
	if _, reset, ok := s.all.take(s.settings.Global, time.Second); !ok {
		w.Header().Set("X-RateLimit-Global", "true")
		return s.tooMany(w, reset, true)
	}
	p := strings.Split(strings.TrimPrefix(r.URL.Path, "/api/v10/"), "/")
	if r.Method != http.MethodPost || len(p) != 3 || p[0] != "channels" || p[2] != "messages" {
		return nil
	}
	limit := s.limits[p[1]]
	if limit == nil {
		limit = &window{}
		s.limits[p[1]] = limit
	}
	left, reset, ok := limit.take(s.settings.Messages, s.settings.Per)
	h := w.Header()
	h.Set("X-RateLimit-Limit", strconv.Itoa(s.settings.Messages))
	h.Set("X-RateLimit-Remaining", strconv.Itoa(left))
	h.Set("X-RateLimit-Reset-After", fmt.Sprintf("%.3f", reset.Seconds()))
	h.Set("X-RateLimit-Bucket", "80c17d2f203122d936070c88c8d10f33")
	if !ok {
		return s.tooMany(w, reset, false)
	}
	return nil
}

func (s *Server) tooMany(w http.ResponseWriter, wait time.Duration, global bool) error {
	s.limited++
	w.Header().Set("Retry-After", strconv.Itoa(int(wait.Seconds())+1))
	return &refuse{status: 429, words: fmt.Sprintf("You are being rate limited (global %v) for %s", global, wait), wait: wait}
}

// fault is an answer the test has ordered.
type fault struct {
	match string
	left  int
	f     http.HandlerFunc
}

func (f *fault) play(w http.ResponseWriter, r *http.Request) { f.f(w, r) }

// Fail makes the next n calls whose "METHOD path" contains match be answered by f instead.
func (s *Server) Fail(match string, n int, f http.HandlerFunc) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults = append(s.faults, &fault{match, n, f})
}

func (s *Server) fault(r *http.Request) *fault {
	for _, f := range s.faults {
		if f.left > 0 && strings.Contains(r.Method+" "+r.URL.Path, f.match) {
			f.left--
			return f
		}
	}
	return nil
}

// Status answers with a status and a body.
func Status(code int, contentType, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", contentType)
		w.WriteHeader(code)
		w.Write([]byte(body))
	}
}

// Slow answers 429 and asks to wait.
func Slow(wait time.Duration, global bool) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		if global {
			w.Header().Set("X-RateLimit-Global", "true")
		}
		w.WriteHeader(http.StatusTooManyRequests)
		fmt.Fprintf(w, `{"message":"You are being rate limited.","retry_after":%.3f,"global":%v}`, wait.Seconds(), global)
	}
}

// Hang answers nothing until the bot gives up.
func Hang(w http.ResponseWriter, r *http.Request) {
	io.Copy(io.Discard, r.Body) // only then does the server notice that the bot has gone
	<-r.Context().Done()
}

// Edge is the page of Discord's edge to an address it has banned.
var Edge = Status(http.StatusTooManyRequests, "text/html", "<!doctype html><html><head><title>Access denied | discord.com used Cloudflare to restrict access</title></head><body>error code: 1015</body></html>")
