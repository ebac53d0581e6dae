package serve

import (
	"bytes"
	"encoding/json"
	"io"
	"log/slog"
	"net/url"
	"sync"
)

// Logger writes log lines in text or JSON. Whatever reaches it, none of the secrets is written.
func Logger(w io.Writer, format, level string, secrets ...string) *slog.Logger {
	var least slog.Level
	if least.UnmarshalText([]byte(level)) != nil {
		least = slog.LevelInfo
	}
	options := &slog.HandlerOptions{Level: least}
	out := Redact(w, secrets...)
	if format == "json" {
		return slog.New(slog.NewJSONHandler(out, options))
	}
	return slog.New(slog.NewTextHandler(out, options))
}

// hidden stands in a log line where a secret was.
const hidden = "(hidden)"

// Redact is a writer that lets no secret through, as it is or as it is written in addresses and in JSON. A secret is
// found within one call of Write; log lines are written whole. It is the last of several fences: nothing is meant to
// hand a secret to a log.
func Redact(w io.Writer, secrets ...string) io.Writer {
	r := &redactor{w: w}
	for _, s := range secrets {
		if len(s) < 4 {
			continue // "" and such would hide everything
		}
		forms := []string{s, url.QueryEscape(s), url.PathEscape(s)}
		if quoted, err := json.Marshal(s); err == nil {
			forms = append(forms, string(quoted[1:len(quoted)-1]))
		}
		for _, f := range forms {
			r.secrets = append(r.secrets, []byte(f))
		}
	}
	return r
}

type redactor struct {
	mu      sync.Mutex
	w       io.Writer
	secrets [][]byte
}

func (r *redactor) Write(p []byte) (int, error) {
	clean := p
	for _, s := range r.secrets {
		clean = bytes.ReplaceAll(clean, s, []byte(hidden))
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, err := r.w.Write(clean); err != nil {
		return 0, err
	}
	return len(p), nil
}
