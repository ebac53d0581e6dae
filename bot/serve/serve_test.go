package serve_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"isnad/bot/serve"
)

var (
	errPassing = errors.New("the line is down")
	errWrong   = errors.New("the token is wrong")
	errStuck   = errors.New("stuck")
)

func judge(err error) serve.Verdict {
	switch {
	case errors.Is(err, errWrong):
		return serve.GiveUp
	case errors.Is(err, errStuck):
		return serve.End
	}
	return serve.Retry
}

// wait is a channel that serves until it is stopped.
func wait(ctx context.Context) error {
	<-ctx.Done()
	return nil
}

func group(channels ...serve.Channel) *serve.Group {
	return &serve.Group{Channels: channels, Log: slog.New(slog.DiscardHandler), Stop: 300 * time.Millisecond, RetryMin: time.Millisecond, RetryMax: 4 * time.Millisecond}
}

func TestOneFailsTheOtherGoesOn(t *testing.T) {
	var good, bad atomic.Int32
	g := group(
		serve.Channel{Name: "good", Run: func(ctx context.Context) error { good.Add(1); return wait(ctx) }},
		serve.Channel{Name: "bad", Judge: judge, Run: func(context.Context) error {
			if bad.Add(1)%2 == 0 {
				panic("a fault")
			}
			return errPassing
		}},
	)
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- g.Run(ctx) }()
	for bad.Load() < 6 {
		time.Sleep(time.Millisecond)
	}
	cancel()
	if err := <-ended; err != nil {
		t.Errorf("Run returned %v", err)
	}
	if good.Load() != 1 {
		t.Errorf("the good channel was started %d times", good.Load())
	}
}

func TestGiveUp(t *testing.T) {
	var tries atomic.Int32
	wrong := serve.Channel{Name: "wrong", Judge: judge, Run: func(context.Context) error { tries.Add(1); return errWrong }}
	t.Run("alone", func(t *testing.T) {
		if err := group(wrong).Run(t.Context()); !errors.Is(err, errWrong) {
			t.Errorf("Run returned %v, want the channel's error", err)
		}
		if tries.Load() != 1 {
			t.Errorf("%d tries, want 1", tries.Load())
		}
	})
	t.Run("beside another", func(t *testing.T) {
		g := group(wrong, serve.Channel{Name: "good", Run: wait})
		ctx, cancel := context.WithCancel(t.Context())
		ended := make(chan error, 1)
		go func() { ended <- g.Run(ctx) }()
		for g.Ready()["wrong"] == nil || errors.Is(g.Ready()["wrong"], errStuck) || len(g.Ready()) != 1 {
			time.Sleep(time.Millisecond)
		}
		select {
		case err := <-ended:
			t.Fatalf("the group ended: %v", err)
		case <-time.After(20 * time.Millisecond):
		}
		cancel()
		if err := <-ended; !errors.Is(err, errWrong) {
			t.Errorf("Run returned %v, want to be told of the channel that failed", err)
		}
	})
}

func TestEndOfTheProgram(t *testing.T) {
	finished := false
	g := group(
		serve.Channel{Name: "stuck", Judge: judge, Run: func(context.Context) error { return errStuck }},
		serve.Channel{Name: "good", Run: func(ctx context.Context) error { err := wait(ctx); finished = true; return err }},
	)
	if err := g.Run(t.Context()); !errors.Is(err, errStuck) {
		t.Errorf("Run returned %v, want the reason", err)
	}
	if !finished {
		t.Error("the other channel was not stopped in order")
	}
}

func TestStopHasALimit(t *testing.T) {
	never := make(chan struct{})
	g := group(serve.Channel{Name: "slow", Run: func(context.Context) error { <-never; return nil }})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	began := time.Now()
	if err := g.Run(ctx); err == nil || !strings.Contains(err.Error(), "slow") {
		t.Errorf("Run returned %v, want the name of the channel that does not stop", err)
	}
	if took := time.Since(began); took > 2*time.Second {
		t.Errorf("it took %s", took)
	}
}

func TestPages(t *testing.T) {
	lost := errors.New("not connected")
	var ready, database error
	g := group(serve.Channel{Name: "discord", Run: wait, Ready: func() error { return ready }})
	ctx, cancel := context.WithCancel(t.Context())
	m := serve.NewMetrics("1.2.3")
	m.Corpus(func() (int, int, time.Time, error) { return 7, 99, time.Unix(1507680000, 0), database })
	m.Channels(g)
	address, ended, err := serve.Listen(ctx, "127.0.0.1:0", (&serve.Health{Group: g, Metrics: m, Store: func(context.Context) error { return database }}).Handler())
	if err != nil {
		t.Fatal(err)
	}
	stopped := make(chan error, 1)
	go func() { stopped <- g.Run(ctx) }()
	get := func(page string) (int, string) {
		t.Helper()
		answer, err := http.Get("http://" + address + page)
		if err != nil {
			t.Fatal(err)
		}
		defer answer.Body.Close()
		body, _ := io.ReadAll(answer.Body)
		return answer.StatusCode, string(body)
	}
	for g.Ready()["discord"] != nil {
		time.Sleep(time.Millisecond)
	}
	expect := func(page string, status int, parts ...string) {
		t.Helper()
		got, body := get(page)
		if got != status {
			t.Errorf("%s: status %d, want %d: %s", page, got, status, body)
		}
		for _, p := range parts {
			if !strings.Contains(body, p) {
				t.Errorf("%s lacks %q:\n%s", page, p, body)
			}
		}
	}
	expect("/healthz", 200, `"status":"ok"`)
	expect("/readyz", 200, `"status":"ok"`)
	ready = lost
	expect("/healthz", 200)
	expect("/readyz", 503, `"discord":"not connected"`)
	ready, database = nil, errors.New("disk full")
	expect("/healthz", 503, `"database":"disk full"`)
	database = nil
	m.Question("discord", "answered", 3*time.Millisecond)
	m.Question("discord", "nothing", time.Millisecond)
	m.Question("discord", "failed", time.Second)
	m.Question("discord", "refused", 0)
	m.Question("discord", "command", time.Millisecond)
	m.Withheld(2)
	m.Error("discord", "send")
	m.Queue("discord", 5)
	m.Notice("telegram")
	expect("/metrics", 200, `isnad_questions_total{network="discord"} 3`, `isnad_answers_total{network="discord"} 1`, `isnad_abstentions_total{network="discord"} 1`,
		`isnad_failures_total{network="discord"} 1`, `isnad_refused_total{network="discord"} 1`, "isnad_withheld_quotes_total 2",
		`isnad_errors_total{network="discord",where="send"} 1`, `isnad_queue{network="discord"} 5`, `isnad_notices_total{network="telegram"} 1`,
		`isnad_answer_seconds_count{network="discord"} 4`, "isnad_documents 7", "isnad_claims 99", "isnad_newest_report_timestamp_seconds 1.50768e+09",
		`isnad_build_info{version="1.2.3"} 1`, `isnad_channel_ready{channel="discord"} 1`, "go_goroutines")
	if status, _ := get("/"); status != 404 {
		t.Errorf("/: status %d", status)
	}
	cancel()
	if err := <-ended; err != nil {
		t.Errorf("the pages ended with %v", err)
	}
	<-stopped
}

func TestNoSecretInTheLog(t *testing.T) {
	const token = `12345:AA"b+c/d\e`
	for _, format := range []string{"text", "json"} {
		var out bytes.Buffer
		log := serve.Logger(&out, format, "debug", token, "", "hook-secret")
		log.Info("the token is "+token, "again", token, "error", errors.New("Post https://api.example/bot"+token+"/getMe: "+token))
		log.Debug("hook-secret", "map", map[string]string{"k": token})
		log.With("a", token).WithGroup(token).Info("x", "y", token)
		for _, part := range []string{`12345:AA`, "hook-secret"} {
			if strings.Contains(out.String(), part) {
				t.Errorf("%s: %q is in the log:\n%s", format, part, out.String())
			}
		}
		if !strings.Contains(out.String(), "(hidden)") || !strings.Contains(out.String(), "api.example") {
			t.Errorf("%s: too little is left:\n%s", format, out.String())
		}
		if format == "json" && !json.Valid(bytes.SplitN(out.Bytes(), []byte("\n"), 2)[0]) {
			t.Errorf("no longer JSON:\n%s", out.String())
		}
	}
}
