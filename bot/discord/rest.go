package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
)

// tries is how often one call is made at most.
const tries = 5

// maxWait is the longest that a call waits because Discord asks for it.
const maxWait = time.Minute

// pause is the time before a failed call is made again; it doubles.
const pause = 250 * time.Millisecond

// rest makes the calls of Discord's REST interface through discordgo, with retries that end.
type rest struct {
	session *discordgo.Session
	gate    *gate
	fail    func(error) // told of a token that is no longer accepted
}

// newRest makes a caller. The token is without "Bot ".
func newRest(token, base string, timeout, suspend time.Duration, next http.RoundTripper) (*rest, error) {
	session, err := discordgo.New("Bot " + token)
	if err != nil {
		return nil, err
	}
	session.LogLevel = discordgo.LogError - 1 // its log lines hold addresses, and so tokens of interactions
	session.ShouldRetryOnRateLimit = false
	session.MaxRestRetries = 0
	session.Client = &http.Client{Timeout: timeout, Transport: rebase{base, next}, CheckRedirect: func(*http.Request, []*http.Request) error {
		return errors.New("a redirect, which Discord's interface never sends")
	}}
	session.UserAgent = "DiscordBot (https://github.com/bwmarrin/discordgo, " + discordgo.VERSION + ") Isnad"
	return &rest{session: session, gate: newGate(suspend), fail: func(error) {}}, nil
}

// call is one call of the interface.
type call struct {
	method   string
	endpoint string // of discordgo
	route    string // what the call is in words for logs, and its bucket: no tokens in it
	body     any    // JSON; nil for none
	files    []*discordgo.File
	into     any  // the answer is decoded into it; nil: ignored
	once     bool // a second call would do harm: not repeated when it is unknown whether the first one worked
	urgent   bool // an answer to an interaction: outside the global limit
}

// do makes a call and waits for its turn, up to the end of ctx.
func (r *rest) do(ctx context.Context, c call) error {
	contentType := "application/json"
	var body []byte
	var err error
	switch {
	case len(c.files) > 0:
		contentType, body, err = discordgo.MultipartBodyWithJSON(c.body, c.files)
	case c.body != nil:
		body, err = json.Marshal(c.body)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", c.route, err)
	}
	for try := 1; ; try++ {
		back, err := r.gate.enter(ctx, c.route, c.urgent)
		if err != nil {
			return fmt.Errorf("%s: %w", c.route, err)
		}
		again, err := r.once(ctx, c, contentType, body)
		back()
		if err == nil || !again || ctx.Err() != nil {
			return err
		}
		if try == tries {
			return err
		}
		if err := sleep(ctx, pause<<try/2+rand.N(pause)); err != nil {
			return fmt.Errorf("%s: %w", c.route, err)
		}
	}
}

// once makes a call once and tells whether to make it again.
func (r *rest) once(ctx context.Context, c call, contentType string, body []byte) (again bool, err error) {
	// A limiter of its own for each call: discordgo's shared one keeps every address for ever and waits without ctx.
	bucket := discordgo.NewRatelimiter().LockBucket("")
	var status int
	var head http.Header
	watch := func(cfg *discordgo.RequestConfig) {
		cfg.Request = cfg.Request.WithContext(ctx)
		client := *cfg.Client
		next := client.Transport
		client.Transport = roundTrip(func(q *http.Request) (*http.Response, error) {
			answer, err := next.RoundTrip(q)
			if err == nil {
				status, head = answer.StatusCode, answer.Header
				answer.Body = http.MaxBytesReader(nil, answer.Body, 8<<20)
			}
			return answer, err
		})
		cfg.Client = &client
	}
	answer, err := r.session.RequestWithLockedBucket(c.method, c.endpoint, contentType, body, bucket, 0, watch)
	if status != 0 {
		r.gate.learn(c.route, status, head)
	}
	var limited *discordgo.RateLimitError
	var refused *discordgo.RESTError
	switch {
	case err == nil:
		return false, r.decode(c, answer)
	case errors.As(err, &limited):
		wait := limited.RetryAfter
		if wait > maxWait {
			r.gate.hold(c.route, wait, isGlobal(head))
			return false, fmt.Errorf("%s: %w: it asks to wait %s", c.route, errLimit, wait)
		}
		r.gate.hold(c.route, wait, isGlobal(head))
		return true, fmt.Errorf("%s: %w", c.route, errLimit)
	case status == http.StatusTooManyRequests: // not JSON: the edge, before Discord itself
		r.gate.close()
		return false, fmt.Errorf("%s: %w", c.route, errClosed)
	case status >= 500:
		return !c.once, &refusal{route: c.route, status: status}
	case errors.As(err, &refused):
		e := &refusal{route: c.route, status: status}
		if refused.Message != nil {
			e.code, e.words = refused.Message.Code, refused.Message.Message
		}
		if status == http.StatusUnauthorized && !c.urgent {
			r.fail(errToken)
			return false, errToken
		}
		return false, e
	case status != 0:
		return !c.once, &refusal{route: c.route, status: status, words: "undecodable answer"}
	default:
		return !c.once && ctx.Err() == nil, fmt.Errorf("%s: %w", c.route, bare(err))
	}
}

func (r *rest) decode(c call, answer []byte) error {
	if c.into == nil {
		return nil
	}
	if err := json.Unmarshal(answer, c.into); err != nil {
		return fmt.Errorf("%s: undecodable answer: %w", c.route, err)
	}
	return nil
}

func isGlobal(head http.Header) bool {
	return head.Get("X-RateLimit-Global") != "" || head.Get("X-RateLimit-Scope") == "global"
}

// major is the part of a route that has limits of its own, which Discord's bucket names leave out.
func major(route string) string {
	_, id, _ := strings.Cut(route, " in ")
	return id
}

type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(q *http.Request) (*http.Response, error) { return f(q) }
