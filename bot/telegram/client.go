package telegram

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	tgbotapi "github.com/go-telegram-bot-api/telegram-bot-api/v5"
)

// maxAnswer is how much is read of an answer of the Bot API, in bytes; a page of 100 updates is far below it.
const maxAnswer = 64 << 20

// client calls the Bot API. Its errors never hold the token.
type client struct {
	token    string
	endpoint string // as the library wants it, with %s for token and method
	files    string // the same for files
	poll     *http.Client
	short    *http.Client
}

func newClient(token, base string, poll time.Duration) *client {
	base = strings.TrimRight(base, "/")
	transport := &http.Transport{
		Proxy:                 http.ProxyFromEnvironment,
		DialContext:           (&net.Dialer{Timeout: 10 * time.Second, KeepAlive: 30 * time.Second}).DialContext,
		TLSHandshakeTimeout:   10 * time.Second,
		ForceAttemptHTTP2:     true,
		MaxIdleConnsPerHost:   16,
		IdleConnTimeout:       90 * time.Second,
		ExpectContinueTimeout: time.Second,
	}
	// A redirect would carry the token, which stands in the address, to another host.
	stay := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &client{
		token: token, endpoint: escapePercent(base) + "/bot%s/%s", files: base + "/file/bot",
		poll:  &http.Client{Transport: transport, CheckRedirect: stay, Timeout: poll + 15*time.Second},
		short: &http.Client{Transport: transport, CheckRedirect: stay, Timeout: 30 * time.Second},
	}
}

func escapePercent(s string) string { return strings.ReplaceAll(s, "%", "%%") }

func (c *client) close() { c.short.CloseIdleConnections() }

// apiError is a refusal of the Bot API.
type apiError struct {
	method      string
	code        int // 400, 403, 429, …; of an answer without one, the status of HTTP
	description string
	retryAfter  time.Duration
	migratedTo  int64
}

func (e *apiError) Error() string {
	return fmt.Sprintf("telegram refused %s: %d %s", e.method, e.code, e.description)
}

func (e *apiError) says(words string) bool {
	return strings.Contains(strings.ToLower(e.description), words)
}

// pageError is an answer that is none of the Bot API: a proxy's page, a cut-off text.
type pageError struct {
	method string
	status int
	kind   string // content type
	reason string
}

func (e *pageError) Error() string {
	return fmt.Sprintf("%s: the answer (HTTP %d, %s) is not from the Bot API: %s", e.method, e.status, e.kind, e.reason)
}

// netError is a failure of the connection, without the address, in which the token stands.
type netError struct {
	method string
	words  string
	cause  error // only ever compared with
	sent   bool  // the request may have reached the network
}

func (e *netError) Error() string        { return e.method + ": " + e.words }
func (e *netError) Is(target error) bool { return errors.Is(e.cause, target) }

// redact takes the token out of words.
func (c *client) redact(s string) string {
	if c.token == "" {
		return s
	}
	s = strings.ReplaceAll(s, c.token, "<token>")
	return strings.ReplaceAll(s, url.QueryEscape(c.token), "<token>")
}

// bound is the library's HTTP client for one call: it carries the context and looks at the answer before the library
// does.
type bound struct {
	c      *client
	ctx    context.Context
	method string
	http   *http.Client
	status int
	body   *bytes.Buffer // nil, or where a copy of the answer goes
}

func (b *bound) Do(req *http.Request) (*http.Response, error) {
	resp, err := b.http.Do(req.WithContext(b.ctx))
	if err != nil {
		var outer *url.Error
		if errors.As(err, &outer) {
			err = outer.Err
		}
		var dial *net.OpError
		reached := !(errors.As(err, &dial) && dial.Op == "dial")
		return nil, &netError{b.method, b.c.redact(err.Error()), err, reached}
	}
	b.status = resp.StatusCode
	kind, _, _ := mime.ParseMediaType(resp.Header.Get("Content-Type"))
	if kind != "application/json" {
		head, _ := io.ReadAll(io.LimitReader(resp.Body, 200))
		resp.Body.Close()
		return nil, &pageError{b.method, resp.StatusCode, kind, "it begins " + fmt.Sprintf("%q", b.c.redact(string(head)))}
	}
	var from io.Reader = io.LimitReader(resp.Body, maxAnswer)
	if b.body != nil {
		from = io.TeeReader(from, b.body)
	}
	resp.Body = struct {
		io.Reader
		io.Closer
	}{from, resp.Body}
	return resp, nil
}

// call calls a method and reads its result into out, unless that is nil.
func (c *client) call(ctx context.Context, method string, params tgbotapi.Params, out any) error {
	raw, err := c.do(&bound{c: c, ctx: ctx, method: method, http: c.short}, params, nil)
	if err != nil || out == nil {
		return err
	}
	if err := json.Unmarshal(raw, out); err != nil {
		return &pageError{method, http.StatusOK, "application/json", c.redact(err.Error())}
	}
	return nil
}

// upload calls a method with a file.
func (c *client) upload(ctx context.Context, method string, params tgbotapi.Params, field, name string, file []byte, out any) error {
	raw, err := c.do(&bound{c: c, ctx: ctx, method: method, http: c.short}, params,
		[]tgbotapi.RequestFile{{Name: field, Data: tgbotapi.FileBytes{Name: name, Bytes: file}}})
	if err != nil || out == nil {
		return err
	}
	if err := json.Unmarshal(raw, out); err != nil {
		return &pageError{method, http.StatusOK, "application/json", c.redact(err.Error())}
	}
	return nil
}

func (c *client) do(b *bound, params tgbotapi.Params, files []tgbotapi.RequestFile) (json.RawMessage, error) {
	api := tgbotapi.BotAPI{Token: c.token, Client: b}
	api.SetAPIEndpoint(c.endpoint)
	var resp *tgbotapi.APIResponse
	var err error
	if files == nil {
		resp, err = api.MakeRequest(b.method, params)
	} else {
		resp, err = api.UploadFiles(b.method, params, files)
	}
	if err == nil {
		return resp.Result, nil
	}
	var refused *tgbotapi.Error
	var page *pageError
	var failed *netError
	switch {
	case errors.As(err, &refused):
		e := &apiError{b.method, refused.Code, c.redact(refused.Message), time.Duration(refused.RetryAfter) * time.Second, refused.MigrateToChatID}
		if e.code == 0 { // a refused upload comes without its code
			e.code = b.status
		}
		if e.retryAfter > 0 {
			e.code = http.StatusTooManyRequests
		}
		return nil, e
	case errors.As(err, &page), errors.As(err, &failed):
		return nil, err
	case b.ctx.Err() != nil:
		return nil, &netError{b.method, b.ctx.Err().Error(), b.ctx.Err(), true}
	case b.status == 0:
		return nil, &netError{b.method, c.redact(err.Error()), nil, false}
	}
	return nil, &pageError{b.method, b.status, "application/json", c.redact(err.Error())}
}

// updates asks for updates from offset on; a negative timeout asks for what is there. The body is given too when the
// answer cannot be read.
func (c *client) updates(ctx context.Context, offset int64, limit int, timeout time.Duration) (list []json.RawMessage, body []byte, err error) {
	params := tgbotapi.Params{"limit": fmt.Sprint(limit), "timeout": fmt.Sprint(int(timeout.Seconds())), "allowed_updates": allowedUpdates}
	if offset != 0 {
		params["offset"] = fmt.Sprint(offset)
	}
	b := &bound{c: c, ctx: ctx, method: "getUpdates", http: c.poll, body: &bytes.Buffer{}}
	raw, err := c.do(b, params, nil)
	if err == nil {
		if err = json.Unmarshal(raw, &list); err != nil {
			err = &pageError{"getUpdates", b.status, "application/json", err.Error()}
		}
	}
	return list, b.body.Bytes(), err
}

// file opens a file that somebody sent.
func (c *client) file(ctx context.Context, id string) (io.ReadCloser, error) {
	var f tgbotapi.File
	if err := c.call(ctx, "getFile", tgbotapi.Params{"file_id": id}, &f); err != nil {
		return nil, err
	}
	// The library's own link goes to Telegram's host whatever the endpoint is.
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.files+c.token+"/"+(&url.URL{Path: f.FilePath}).EscapedPath(), nil)
	if err != nil {
		return nil, errors.New("getFile: the file has no usable path")
	}
	resp, err := c.short.Do(req)
	if err != nil {
		var outer *url.Error
		if errors.As(err, &outer) {
			err = outer.Err
		}
		return nil, &netError{"download", c.redact(err.Error()), err, true}
	}
	if resp.StatusCode != http.StatusOK {
		resp.Body.Close()
		return nil, &pageError{"download", resp.StatusCode, resp.Header.Get("Content-Type"), "the file is not there"}
	}
	return resp.Body, nil
}
