package web

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"html"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"isnad/bot"
	"isnad/bot/bottest"
	"isnad/corpus"
	"isnad/corpus/sqlite"
)

var update = flag.Bool("update", false, "write testdata/pages.txt anew")

// served is a page that is served, and a browser.
type served struct {
	t       *testing.T
	page    *Web
	address string
	browser *http.Client
}

// serve serves a page over the reports of bottest, for a conversation or, where h is nil, the bot.
func serve(t *testing.T, password string, h bot.Handler) *served {
	t.Helper()
	store := bottest.Store(t, filepath.Join(t.TempDir(), "isnad.db"))
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	page, err := New(Config{Listener: listener, Password: password, Corpus: store, Memory: store, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	if h == nil {
		h = conversation(t, store, page)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- page.Run(ctx, h) }()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return &served{t, page, "http://" + listener.Addr().String(), browser(t)}
}

func conversation(t *testing.T, store *sqlite.Store, page *Web) *bot.Bot {
	t.Helper()
	parts := bottest.Parts(store)
	parts.Tick = 10 * time.Millisecond
	b := bot.New(parts)
	b.Attach(page)
	ctx, cancel := context.WithCancel(context.Background())
	watched := make(chan struct{})
	go func() {
		defer close(watched)
		b.Watch(ctx)
	}()
	t.Cleanup(func() { cancel(); <-watched })
	return b
}

func browser(t *testing.T) *http.Client {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &http.Client{Jar: jar, Timeout: 10 * time.Second}
}

// get calls an address; a form that is not nil is sent.
func (s *served) get(path string, form url.Values) (status int, body string) {
	s.t.Helper()
	var answer *http.Response
	var err error
	if form == nil {
		answer, err = s.browser.Get(s.address + path)
	} else {
		answer, err = s.browser.PostForm(s.address+path, form)
	}
	if err != nil {
		s.t.Fatal(err)
	}
	defer answer.Body.Close()
	b, err := io.ReadAll(answer.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return answer.StatusCode, string(b)
}

func (s *served) until(what string, f func() bool) {
	s.t.Helper()
	for end := time.Now().Add(10 * time.Second); !f(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			s.t.Fatalf("waited in vain for %s", what)
		}
	}
}

var (
	mainPart = regexp.MustCompile(`(?s)<html[^>]*>|<main>.*</main>`)
	emptyRow = regexp.MustCompile(`\n\s*\n+`)
	pictures = regexp.MustCompile(`data:image/png;base64,[^"]+`)
)

// shown is what a page shows below its fields.
func shown(body string) string {
	out := strings.Join(mainPart.FindAllString(body, -1), "\n")
	return emptyRow.ReplaceAllString(pictures.ReplaceAllString(out, "data:image/png;base64,…"), "\n")
}

// button returns the action of the button with a label.
func button(t *testing.T, body, label string) string {
	t.Helper()
	m := regexp.MustCompile(`value="([^"]+)"[^>]*>` + regexp.QuoteMeta(label)).FindStringSubmatch(body)
	if m == nil {
		t.Fatalf("no button %q in\n%s", label, shown(body))
	}
	return m[1]
}

// TestPages goes through the page as a reader does, and compares what is shown with testdata/pages.txt.
func TestPages(t *testing.T) {
	s := serve(t, "", nil)
	var out strings.Builder
	body := ""
	visit := func(what, path string, form url.Values) {
		t.Helper()
		var status int
		status, body = s.get(path, form)
		fmt.Fprintf(&out, "-- %s: %d\n%s\n\n", what, status, shown(body))
	}
	press := func(label, question string) {
		t.Helper()
		visit("presses "+label, "/press", url.Values{"action": {button(t, body, label)}, "q": {question}})
	}
	ask := func(question string) { t.Helper(); visit(question, "/?q="+url.QueryEscape(question), nil) }
	s.until("the topics, which the bot gathers beside", func() bool { _, body := s.get("/", nil); return strings.Contains(body, "Topics") })
	visit("the first page", "/", nil)
	ask("How many civilians are trapped in Raqqa?")
	claim := html.UnescapeString(regexp.MustCompile(`/claim\?id=[^"#]+`).FindString(body))
	press("Over time", "How many civilians are trapped in Raqqa?")
	visit("a quotation in its report", claim, nil)
	visit("no such claim", "/claim?id=nothing%231", nil)
	ask("كم عدد المدنيين المحاصرين في الرقة؟")
	arabic := body
	visit("an Arabic page's quotation", html.UnescapeString(regexp.MustCompile(`/claim\?id=[^"#]+`).FindString(body)), nil)
	body = arabic
	press("إجابة خاطئة؟", "كم عدد المدنيين المحاصرين في الرقة؟")
	press("الرد كله", "كم عدد المدنيين المحاصرين في الرقة؟")
	press("القيمة", "كم عدد المدنيين المحاصرين في الرقة؟")
	ask("How many people were killed in Homs yesterday?")
	press("Follow", "How many people were killed in Homs yesterday?")
	visit("a draft", "/check", url.Values{"draft": {"About 8,000 civilians are trapped in Raqqa. Some 90 people drowned."}})
	visit("an old button", "/press", url.Values{"action": {"a.zz.0"}})
	const file = "testdata/pages.txt"
	if *update {
		if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(out.String(), "\n")); diff != "" {
		t.Errorf("the pages are not those of %s (- wanted, + shown); -update writes them anew:\n%s", file, diff)
	}
}

// TestClaimIDs wants the link of a quotation to lead to its report, whatever its id is written with.
func TestClaimIDs(t *testing.T) {
	s := serve(t, "", nil)
	var list []corpus.Bundle
	for i, id := range []string{`a b&c=1%2B+"<x>/../#`, "تقرير 7؟", "up\u202eod\u2066"} {
		list = append(list, bottest.Report(id, fmt.Sprintf("outlet: Gazette %d\ntitle: A storm\npublished: 2017-10-12\n\n%d sailors were rescued off Tartus.", i, 31+i)))
	}
	if _, err := s.page.Memory.(*sqlite.Store).Save(t.Context(), list); err != nil {
		t.Fatal(err)
	}
	_, answer := s.get("/?q="+url.QueryEscape("How many sailors were rescued off Tartus?"), nil)
	links := regexp.MustCompile(`/claim\?id=[^"#]+`).FindAllString(answer, -1)
	if len(links) != len(list) {
		t.Fatalf("%d links in\n%s", len(links), shown(answer))
	}
	for _, link := range links {
		status, body := s.get(html.UnescapeString(link), nil)
		if status != http.StatusOK || !strings.Contains(body, `<mark id="words">`) || !strings.Contains(body, "Kind: number") {
			t.Errorf("%s: %d\n%s", link, status, shown(body))
		}
	}
}

// TestRejected wants a claim that the desk has rejected to say so, where its link was passed on before.
func TestRejected(t *testing.T) {
	s := serve(t, "", nil)
	const link, words = "/claim?id=post-raqqa%235", "The desk has rejected this claim"
	if _, body := s.get(link, nil); strings.Contains(body, words) {
		t.Errorf("it is called rejected\n%s", shown(body))
	}
	if err := s.page.Memory.(*sqlite.Store).Reject(t.Context(), "post-raqqa#5", "desk", "another town"); err != nil {
		t.Fatal(err)
	}
	if _, body := s.get(link, nil); !strings.Contains(body, words) || !strings.Contains(body, `<mark id="words">`) {
		t.Errorf("it is not called rejected\n%s", shown(body))
	}
}

// TestFollowUp wants a question to go on from the page it was written on: called again, or after others, it has the same answer,
// and nobody else's questions come into it.
func TestFollowUp(t *testing.T) {
	s := serve(t, "", nil)
	first, other := "/?q="+url.QueryEscape("How many civilians are trapped in Raqqa?"), "/?q="+url.QueryEscape("How many people drowned in Latakia?")
	named := func(body string) string {
		t.Helper()
		m := regexp.MustCompile(`name="after" value="([^"]+)"`).FindStringSubmatch(body)
		if m == nil {
			t.Fatalf("no name of the question in\n%s", body)
		}
		return m[1]
	}
	check := func(what, path string, follows bool) string {
		t.Helper()
		_, body := s.get(path, nil)
		if strings.Contains(body, "150 people") != follows {
			t.Errorf("%s: follows is not %t\n%s", what, follows, shown(body))
		}
		return body
	}
	_, body := s.get(first, nil)
	asked := named(body)
	path := "/?" + url.Values{"q": {"and wounded?"}, "after": {asked}}.Encode()
	followed := check("a follow-up", path, true)
	s.get(other, nil)
	check("called again", path, true)
	check("without the page before", "/?q=and+wounded%3F", false)
	_, body = s.get("/press", url.Values{"action": {button(t, followed, "Follow")}, "q": {"and wounded?"}, "after": {asked}, "asked": {named(followed)}})
	if named(body) != named(followed) {
		t.Error("the page of a button goes on from another question")
	}
	if back := `href="/?q=and%20wounded%3f&amp;after=` + asked + `"`; !strings.Contains(body, back) {
		t.Errorf("no %s in\n%s", back, shown(body))
	}
	s.browser = browser(t)
	check("in another browser", path, false)
}

// TestFollow wants news to be shown to the browser that follows, once.
func TestFollow(t *testing.T) {
	s := serve(t, "", nil)
	question := "كم عدد المدنيين المحاصرين في الرقة؟"
	_, body := s.get("/?q="+url.QueryEscape(question), nil)
	s.get("/press", url.Values{"action": {button(t, body, "متابعة")}})
	if _, err := s.page.Memory.(*sqlite.Store).Save(context.Background(), bottest.Reports("later")); err != nil {
		t.Fatal(err)
	}
	body = ""
	news := func() bool {
		_, body = s.get("/", nil)
		return strings.Contains(body, `<section class="news"`)
	}
	s.until("news", news)
	end := button(t, body, "إنهاء المتابعة")
	if news() {
		t.Error("the news were shown twice")
	}
	if _, body := s.get("/press", url.Values{"action": {end}}); !strings.Contains(body, "You no longer follow") {
		t.Errorf("news cannot be ended:\n%s", shown(body))
	}
}

// TestUnseen wants news to wait on that a browser did not take, or went away before.
func TestUnseen(t *testing.T) {
	store := bottest.Store(t, ":memory:")
	page, err := New(Config{Listen: "127.0.0.1:0", Corpus: store, Memory: store, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	chat := strings.Repeat("A", 26)
	if err := page.Send(t.Context(), bot.Place{Network: Name, Chat: chat}, bot.Reply{Toast: "news"}); err != nil {
		t.Fatal(err)
	}
	gone, leave := context.WithCancel(t.Context())
	leave()
	visit := func(ctx context.Context, w http.ResponseWriter, left int) {
		t.Helper()
		r := httptest.NewRequestWithContext(ctx, "GET", "http://localhost/", nil)
		r.AddCookie(&http.Cookie{Name: cookieName, Value: chat})
		page.handler(&said{}).ServeHTTP(w, r)
		if waiting, err := page.kept(t.Context(), chat); err != nil || len(waiting) != left {
			t.Errorf("%d notices wait, not %d: %v", len(waiting), left, err)
		}
	}
	visit(gone, httptest.NewRecorder(), 1)
	visit(t.Context(), closed{httptest.NewRecorder()}, 1)
	visit(t.Context(), httptest.NewRecorder(), 0)
}

// closed is a connection that takes nothing.
type closed struct{ *httptest.ResponseRecorder }

func (closed) Write([]byte) (int, error) { return 0, net.ErrClosed }

// TestUnread wants a browser that has stopped coming to be given up.
func TestUnread(t *testing.T) {
	s := serve(t, "", nil)
	for range maxNotices {
		if err := s.page.Send(t.Context(), bot.Place{Network: Name, Chat: "A"}, bot.Reply{}); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.page.Send(t.Context(), bot.Place{Network: Name, Chat: "A"}, bot.Reply{}); !errors.Is(err, bot.ErrGone) {
		t.Errorf("one more is taken: %v", err)
	}
}

// TestFences wants what comes from elsewhere to be kept out.
func TestFences(t *testing.T) {
	open, locked := serve(t, "", nil), serve(t, "a secret word", nil)
	long := "draft=" + strings.Repeat("x", maxForm)
	for _, test := range []struct {
		name, method, path, body string
		at                       *served
		change                   func(*http.Request)
		status                   int
	}{
		{"another site's name", "GET", "/", "", open, func(r *http.Request) { r.Host = "news.example" }, http.StatusForbidden},
		{"this machine by name", "GET", "/", "", open, func(r *http.Request) { r.Host = "localhost:80" }, http.StatusOK},
		{"this machine by number", "GET", "/", "", open, func(r *http.Request) { r.Host = "[::1]" }, http.StatusOK},
		{"another site's form", "POST", "/press", "action=l", open, func(r *http.Request) { r.Header.Set("Origin", "https://news.example") }, http.StatusForbidden},
		{"its own form", "POST", "/press", "action=l", open, func(r *http.Request) { r.Header.Set("Origin", open.address) }, http.StatusOK},
		{"too long a form", "POST", "/check", long, open, nil, http.StatusRequestEntityTooLarge},
		{"a broken form", "POST", "/check", "draft=%zz", open, nil, http.StatusBadRequest},
		{"a form by address", "GET", "/press?action=l", "", open, nil, http.StatusMethodNotAllowed},
		{"another page", "GET", "/other", "", open, nil, http.StatusNotFound},
		{"no password", "GET", "/", "", locked, nil, http.StatusUnauthorized},
		{"a wrong password", "GET", "/style.css", "", locked, func(r *http.Request) { r.SetBasicAuth("desk", "a secret wor") }, http.StatusUnauthorized},
		{"the password", "GET", "/", "", locked, func(r *http.Request) { r.SetBasicAuth("desk", "a secret word"); r.Host = "news.example" }, http.StatusOK},
	} {
		r, err := http.NewRequestWithContext(t.Context(), test.method, test.at.address+test.path, strings.NewReader(test.body))
		if err != nil {
			t.Fatal(err)
		}
		if test.method == "POST" {
			r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		}
		if test.change != nil {
			test.change(r)
		}
		answer, err := test.at.browser.Do(r)
		if err != nil {
			t.Fatalf("%s: %v", test.name, err)
		}
		answer.Body.Close()
		if answer.StatusCode != test.status {
			t.Errorf("%s: status %d, want %d", test.name, answer.StatusCode, test.status)
		}
		if !strings.HasPrefix(answer.Header.Get("Content-Security-Policy"), "default-src 'none'") {
			t.Errorf("%s: no policy", test.name)
		}
		if got := answer.Header.Get("Referrer-Policy"); got != "same-origin" {
			t.Errorf("%s: the policy of referrers is %q", test.name, got)
		}
	}
}

// said is a conversation that says one thing.
type said struct {
	bot.Handler
	reply bot.Reply
	began chan struct{}
	goOn  chan struct{}
}

func (s *said) Handle(context.Context, bot.Message) bot.Reply {
	if s.began != nil {
		close(s.began)
		<-s.goOn
	}
	return s.reply
}

func (s *said) Suggest(context.Context, bot.Message, int) []string { return []string{s.reply.Toast} }

// TestHostileWords wants no words of a report, a name or a question to become a part of the page.
func TestHostileWords(t *testing.T) {
	const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`
	r := bot.Reply{Toast: hostile, Menu: &bot.Menu{Prompt: hostile, Options: []bot.Button{{Label: hostile, Action: hostile}}},
		Buttons: [][]bot.Button{{{Label: hostile, Action: hostile}, {Label: "shared", Share: hostile}}}, Picture: &bot.Picture{Alt: hostile}}
	for _, kind := range []bot.BlockKind{bot.Heading, bot.Text, bot.Quote, bot.Link, bot.List} {
		r.Blocks = append(r.Blocks, bot.Block{Kind: kind, Text: hostile, Mark: [2]int{2, 9}, Claim: hostile, URL: "javascript:alert(1)", Items: []string{hostile}},
			bot.Block{Kind: kind, Text: "short", Mark: [2]int{2, 900}})
	}
	s := serve(t, "", &said{reply: r})
	for _, path := range []string{"/?q=" + url.QueryEscape(hostile), "/", "/claim?id=" + url.QueryEscape(hostile), "/?q=%ff%00"} {
		_, body := s.get(path, nil)
		if !utf8.ValidString(body) {
			t.Errorf("%s: the page is no UTF-8", path)
		}
		for _, never := range []string{"<script", "<img src=x", `"javascript:`, "shared"} {
			if strings.Contains(body, never) {
				t.Errorf("%s: the page has %s:\n%s", path, never, body)
			}
		}
	}
}

// TestLimit wants a browser that keeps no cookie to be counted by its address.
func TestLimit(t *testing.T) {
	users := make(chan string, 4)
	s := serve(t, "", &counted{said: said{}, users: users})
	s.browser = &http.Client{}
	s.get("/?q=a", nil)
	s.get("/?q=a", nil)
	s.browser = browser(t)
	s.get("/?q=a", nil)
	s.get("/?q=a", nil)
	if a, b, c, d := <-users, <-users, <-users, <-users; a != "127.0.0.1" || b != a || c != a || !cookieForm.MatchString(d) {
		t.Errorf("the users are %q, %q, %q and %q", a, b, c, d)
	}
}

type counted struct {
	said
	users chan string
}

func (c *counted) Handle(ctx context.Context, m bot.Message) bot.Reply {
	c.users <- m.User
	return bot.Reply{}
}

// TestStop wants an answer that is in flight to arrive before the page is closed.
func TestStop(t *testing.T) {
	h := &said{reply: bot.Reply{Toast: "in time"}, began: make(chan struct{}), goOn: make(chan struct{})}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	store := bottest.Store(t, filepath.Join(t.TempDir(), "isnad.db"))
	page, err := New(Config{Listener: listener, Corpus: store, Memory: store, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- page.Run(ctx, h) }()
	got := make(chan string, 1)
	go func() {
		defer close(got) // also where the answer does not come
		s := served{t, page, "http://" + listener.Addr().String(), browser(t)}
		_, body := s.get("/?q=a", nil)
		got <- body
	}()
	<-h.began
	if err := page.Ready(); err != nil {
		t.Error(err)
	}
	cancel()
	for { // until nobody new is let in
		c, err := net.Dial("tcp", listener.Addr().String())
		if err != nil {
			break
		}
		c.Close()
		time.Sleep(time.Millisecond)
	}
	close(h.goOn)
	if body := <-got; !strings.Contains(body, "in time") {
		t.Error("the answer was cut off")
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if page.Ready() == nil {
		t.Error("a closed page is ready")
	}
}

// TestListen wants an address that is taken to be told as one for somebody to mend.
func TestListen(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	page, err := New(Config{Listen: taken.Addr().String(), Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	if err := page.Run(t.Context(), nil); !Hopeless(err) || !strings.Contains(err.Error(), "choose another address") {
		t.Errorf("the error is %v", err)
	}
	page, err = New(Config{Listener: everywhere{taken}, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	if err := page.Run(t.Context(), nil); !Hopeless(err) || !strings.Contains(err.Error(), "set web.password") {
		t.Errorf("the error is %v", err)
	}
	if _, err := New(Config{}); err == nil {
		t.Error("a page without an address is made")
	}
}

// everywhere is a listener that other machines reach, as far as it says.
type everywhere struct{ net.Listener }

func (everywhere) Addr() net.Addr { return &net.TCPAddr{IP: net.IPv4zero, Port: 8080} }

// TestLanguageOf reads what browsers say they would rather read.
func TestLanguageOf(t *testing.T) {
	for accepted, want := range map[string]string{"": "en", "ar": "ar", "ar-EG,ar;q=0.9,en;q=0.8": "ar", "en-GB, ar": "en", "fr, ar;q=0.5": "ar", "fr": "en", ";;,": "en"} {
		if got := languageOf(accepted); got != want {
			t.Errorf("%q: %s, want %s", accepted, got, want)
		}
	}
}
