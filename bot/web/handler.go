package web

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"embed"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
	"time"

	"isnad/bot"
	"isnad/corpus"
)

//go:embed style.css
var files embed.FS

// maxForm is the most bytes of a form: a draft of the greatest length, in Arabic, each byte of it escaped.
const maxForm = 256 << 10

// handler serves the page.
func (w *Web) handler(h bot.Handler) http.Handler {
	mux := http.NewServeMux()
	v := &visits{Web: w, bot: h}
	mux.HandleFunc("GET /{$}", v.ask)
	mux.HandleFunc("POST /press", v.press)
	mux.HandleFunc("POST /check", v.check)
	mux.HandleFunc("GET /claim", v.claim)
	mux.Handle("GET /style.css", http.FileServerFS(files))
	var out http.Handler = http.NewCrossOriginProtection().Handler(mux)
	if w.Password != "" {
		return fenced(locked(w.Password, out))
	}
	return fenced(calledHere(out))
}

// fenced sets what keeps a page's words from doing anything: no scripts, no frames, nothing from elsewhere, and addresses with
// their questions are told to no other site. To this one they are: a browser that tells nobody anything sends forms as from
// nowhere (Origin: null), and they would be refused.
func fenced(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Referrer-Policy", "same-origin")
		header.Set("X-Robots-Tag", "noindex")
		header.Set("Cache-Control", "no-store")
		r.Body = http.MaxBytesReader(w, r.Body, maxForm)
		h.ServeHTTP(w, r)
	})
}

// locked asks for the password. Only sums are compared, so that the time taken does not tell how long it is.
func locked(password string, h http.Handler) http.Handler {
	want := sha256.Sum256([]byte(password))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, given, _ := r.BasicAuth()
		if got := sha256.Sum256([]byte(given)); subtle.ConstantTimeCompare(got[:], want[:]) != 1 {
			w.Header().Set("WWW-Authenticate", `Basic realm="Isnad", charset="UTF-8"`)
			http.Error(w, "The password is needed; any user name will do.", http.StatusUnauthorized)
			return
		}
		h.ServeHTTP(w, r)
	})
}

// calledHere lets through who calls this machine by a name of its own, where there is no password. Without it a page from
// elsewhere could have its own name point here (DNS rebinding) and read the answers.
func calledHere(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host := r.Host
		if name, _, err := net.SplitHostPort(host); err == nil {
			host = name
		}
		host = strings.Trim(host, "[]")
		if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
			http.Error(w, "This page is for this machine; call it by the address 127.0.0.1, or set web.password.", http.StatusForbidden)
			return
		}
		h.ServeHTTP(w, r)
	})
}

// visits answers what browsers ask.
type visits struct {
	*Web
	bot bot.Handler
}

// ask shows the page, with the answer to the question in its address.
func (v *visits) ask(w http.ResponseWriter, r *http.Request) {
	who := visitorOf(w, r)
	p := page{Question: field(r, "q"), After: field(r, "after"), language: who.language}
	m := who.message()
	if p.Question == "" {
		m.Command = "start"
		p.Examples = v.bot.Suggest(r.Context(), m, maxExamples)
	}
	m.Text, m.After = p.Question, p.After
	p.reply(v.bot.Handle(r.Context(), m))
	v.write(w, r, who, http.StatusOK, &p)
}

// maxExamples is how many questions are offered before anybody has asked.
const maxExamples = 5

// press shows what a button does.
func (v *visits) press(w http.ResponseWriter, r *http.Request) {
	who := visitorOf(w, r)
	if !v.form(w, r) {
		return
	}
	who.from(field(r, "lang"))
	p := page{Question: field(r, "q"), After: field(r, "after"), Asked: field(r, "asked"), Pressed: true, language: who.language}
	p.reply(v.bot.Press(r.Context(), bot.Press{Place: who.Place, User: who.user, Action: field(r, "action"), Private: true, Language: who.language, Whole: true}))
	v.write(w, r, who, http.StatusOK, &p)
}

// check shows what the reports say to a draft.
func (v *visits) check(w http.ResponseWriter, r *http.Request) {
	who := visitorOf(w, r)
	if !v.form(w, r) {
		return
	}
	m := who.message()
	m.Command, m.Text = "check", field(r, "draft")
	p := page{Draft: m.Text, language: who.language}
	p.reply(v.bot.Handle(r.Context(), m))
	v.write(w, r, who, http.StatusOK, &p)
}

// field is what a field holds, in letters: an address or a form may hold any bytes.
func field(r *http.Request, name string) string {
	return strings.ToValidUTF8(r.FormValue(name), "\uFFFD")
}

// form reads a form, or tells why it cannot be read.
func (v *visits) form(w http.ResponseWriter, r *http.Request) bool {
	err := r.ParseForm()
	var big *http.MaxBytesError
	switch {
	case err == nil:
		return true
	case errors.As(err, &big):
		http.Error(w, fmt.Sprintf("The text is longer than %d KB; check it in parts.", maxForm>>10), http.StatusRequestEntityTooLarge)
	default:
		http.Error(w, "The form cannot be read; go back and send it again.", http.StatusBadRequest)
	}
	return false
}

// claim shows a claim in its report.
func (v *visits) claim(w http.ResponseWriter, r *http.Request) {
	who := visitorOf(w, r)
	who.from(field(r, "lang"))
	m := who.message()
	m.Command, m.Text = "claim", field(r, "id")
	p := page{language: who.language}
	p.reply(v.bot.Handle(r.Context(), m))
	report, err := v.report(r.Context(), m.Text)
	switch {
	case errors.Is(err, corpus.ErrNotFound):
		v.write(w, r, who, http.StatusNotFound, &p)
		return
	case err != nil && r.Context().Err() == nil:
		v.failed("report", err)
	}
	p.Report = report
	v.write(w, r, who, http.StatusOK, &p)
}

// report returns the report of a claim with the claim's words apart; nil where they do not stand where the claim says.
func (v *visits) report(ctx context.Context, id string) (*report, error) {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	c, err := v.Corpus.Claim(ctx, id)
	if err != nil {
		return nil, err
	}
	d, err := v.Corpus.Document(ctx, c.Document)
	if err != nil {
		return nil, err
	}
	from, to := c.Quote.Start, c.Quote.End
	if from < 0 || from >= to || to > len(d.Text) || d.Text[from:to] != c.Words {
		return nil, nil // the reply above says so
	}
	return &report{Before: d.Text[:from], Words: c.Words, After: d.Text[to:]}, nil
}

// write sends a page, with the notices that wait for its reader. What a browser that has gone did not see waits on.
func (v *visits) write(w http.ResponseWriter, r *http.Request, who visitor, status int, p *page) {
	ctx := context.WithoutCancel(r.Context())
	var waiting []bot.Reply
	if r.Context().Err() == nil {
		waiting = v.waiting(ctx, who.Chat)
	}
	for _, n := range waiting {
		p.Notices = append(p.Notices, notice{n.Language, parts(n), buttons(n)})
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	if err := pageTemplate.Execute(w, p); err != nil {
		v.Log.Debug("a page was not taken", "error", err.Error())
		for _, n := range waiting {
			if err := v.Send(ctx, who.Place, n); err != nil {
				v.failed("notices", err)
			}
		}
	}
}

func (w *Web) failed(where string, err error) {
	w.Metrics.Error(Name, where)
	w.Log.Error("cannot show all of a page", "where", where, "error", err.Error())
}
