package bot_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"isnad/answers"
	"isnad/bot"
	"isnad/bot/bottest"
	"isnad/corpus"
)

var here = bot.Place{Network: "test", Chat: "c"}

func message(words string) bot.Message {
	return bot.Message{Place: here, User: "u", Private: true, Text: words}
}

// counted is metrics that a test reads.
type counted struct {
	bot.NoMetrics
	mu sync.Mutex
	n  map[string]int
}

func (c *counted) add(key string, n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.n == nil {
		c.n = map[string]int{}
	}
	c.n[key] += n
}
func (c *counted) Question(network, outcome string, _ time.Duration) { c.add(outcome, 1) }
func (c *counted) Withheld(n int)                                    { c.add("withheld", n) }
func (c *counted) Error(network, where string)                       { c.add("error "+where, 1) }
func (c *counted) Notice(string)                                     { c.add("notice", 1) }

// brokenAnswerer fails as a test says.
type brokenAnswerer func(ctx context.Context) (*answers.Answer, error)

func (f brokenAnswerer) AnswerParsed(ctx context.Context, _ *answers.Question, _ answers.Options) (*answers.Answer, error) {
	return f(ctx)
}

// TestFailures: every failure has a reply in the user's language, a log line and a count.
func TestFailures(t *testing.T) {
	hang := func(ctx context.Context) (*answers.Answer, error) { <-ctx.Done(); return nil, ctx.Err() }
	for _, c := range []struct {
		name    string
		answer  brokenAnswerer
		english string
		arabic  string
		log     string
		counted string
	}{
		{"error", func(context.Context) (*answers.Answer, error) { return nil, errors.New("the disk is full") }, "Something went wrong here", "حدث خطأ عندنا", "the disk is full", "error answer"},
		{"panic", func(context.Context) (*answers.Answer, error) { panic("index out of range") }, "Something went wrong here", "حدث خطأ عندنا", "index out of range", "error panic"},
		{"late", hang, "This took too long", "استغرق هذا وقتًا", "took too long", "error time"},
		{"deaf", func(context.Context) (*answers.Answer, error) { time.Sleep(300 * time.Millisecond); return nil, nil }, "This took too long", "استغرق هذا وقتًا", "took too long", "error time"},
	} {
		t.Run(c.name, func(t *testing.T) {
			parts := bottest.Parts(bottest.Store(t, ":memory:"))
			var log bytes.Buffer
			metrics := &counted{}
			parts.Answerer, parts.Metrics, parts.Limits.Time = c.answer, metrics, 50*time.Millisecond
			parts.Log = slog.New(slog.NewTextHandler(&log, nil))
			b := bot.New(parts)
			if got := b.Handle(t.Context(), message("who was killed?")).String(); !strings.Contains(got, c.english) {
				t.Errorf("in English: %s", got)
			}
			if got := b.Handle(t.Context(), message("من قتل؟")).String(); !strings.Contains(got, c.arabic) {
				t.Errorf("in Arabic: %s", got)
			}
			if !strings.Contains(log.String(), c.log) {
				t.Errorf("the log: %s", log.String())
			}
			if metrics.n[c.counted] != 2 || metrics.n["failed"] != 2 {
				t.Errorf("counted: %v", metrics.n)
			}
		})
	}
}

// TestRefusals: what is too long, too fast or not allowed is refused in a sentence.
func TestRefusals(t *testing.T) {
	parts := bottest.Parts(bottest.Store(t, ":memory:"))
	parts.Limits = bot.Limits{Question: 50, UserRate: 0.5, UserBurst: 3}
	parts.Access = bot.Access{Chats: []string{"test:c"}}
	b := bot.New(parts)
	say := func(m bot.Message, want string) {
		t.Helper()
		got := b.Handle(t.Context(), m).String()
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%q: %s", m.Text, got)
		}
	}
	say(message("/ask "+strings.Repeat("how many ", 20)), "longer than 50 characters")
	say(message(strings.Repeat("14 people were killed in Latakia. ", 2)), "checked") // a pasted draft
	say(message("/about"), "Isnad")
	say(message("/about"), "please wait 2 seconds")
	say(message("/about"), "") // said once
	slash := message("")
	slash.Command = "about"
	say(slash, "please wait") // but a command that the network delivers must have a reply
	page := message("/about")
	page.Whole = true
	say(page, "please wait") // and a page cannot stay empty

	other := message("how many?")
	other.Chat = "d"
	say(other, "test:d")
	other.Private, other.Called = false, true
	say(other, "") // strangers' groups get no word
	if r := b.Press(t.Context(), bot.Press{Place: other.Place, User: "u", Action: "a.1.0"}); r.Toast == "" {
		t.Error("a press from a stranger's chat has no answer")
	}
}

// TestWithheld: a quotation that no longer stands in its document is not shown, and counted.
func TestWithheld(t *testing.T) {
	store := bottest.Store(t, ":memory:")
	parts := bottest.Parts(store)
	metrics := &counted{}
	parts.Metrics = metrics
	parts.Answerer = &answers.Answerer{Store: forgetful{parts.Answerer.(*answers.Answerer).Store}, Lexicon: parts.Lexicon}
	got := bot.New(parts).Handle(t.Context(), message("How many civilians are trapped in Raqqa?")).String()
	if strings.Contains(got, "8,000") || strings.Contains(got, "https://") || metrics.n["withheld"] == 0 {
		t.Errorf("%v\n%s", metrics.n, got)
	}
}

// TestStop: a question in flight when the program stops has a reply.
func TestStop(t *testing.T) {
	parts := bottest.Parts(bottest.Store(t, ":memory:"))
	parts.Answerer = brokenAnswerer(func(ctx context.Context) (*answers.Answer, error) { <-ctx.Done(); return nil, ctx.Err() })
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(20*time.Millisecond, cancel)
	if got := bot.New(parts).Handle(ctx, message("who?")).String(); !strings.Contains(got, "restarted") {
		t.Error(got)
	}
}

// TestContext: a follow-up takes from the question before, in its own chat, for a limited time, also after a restart.
func TestContext(t *testing.T) {
	store := bottest.Store(t, ":memory:")
	parts := bottest.Parts(store)
	now := bottest.Now
	parts.Now = func() time.Time { return now }
	b := bot.New(parts)
	follows := func(m bot.Message, want bool) {
		t.Helper()
		r := b.Handle(t.Context(), m)
		if got := strings.Contains(r.String(), "*150 people*"); got != want {
			t.Errorf("%+v: follows is %t\n%s", m.Place, got, r)
		}
	}
	b.Handle(t.Context(), message("How many civilians are trapped in Raqqa?"))
	follows(message("and wounded?"), true)
	b = bot.New(parts) // a restart
	b.Handle(t.Context(), message("How many civilians are trapped in Raqqa?"))
	follows(message("and wounded?"), true)
	other := message("and wounded?")
	other.Chat = "d"
	follows(other, false)
	now = now.Add(time.Hour)
	follows(message("and wounded?"), false)

	// In a group the context is the asker's own; in a thread it is everybody's.
	group := bot.Message{Place: bot.Place{Network: "test", Chat: "g"}, User: "u", Called: true, Text: "How many civilians are trapped in Raqqa?"}
	b.Handle(t.Context(), group)
	next := group
	next.Text, next.User = "and wounded?", "v"
	follows(next, false)
	next.User = "u"
	follows(next, true)
	group.Thread, next.Thread, next.User = "t", "t", "v"
	b.Handle(t.Context(), group)
	follows(next, true)

	// On a page it is what the page says, whatever was asked since, but never another browser's.
	page, next := message("How many civilians are trapped in Raqqa?"), message("and wounded?")
	page.Whole, next.Whole = true, true
	next.After = b.Handle(t.Context(), page).Asked
	follows(next, true)
	b.Handle(t.Context(), message("How many drowned in Latakia?"))
	follows(next, true)
	next.Chat = "d"
	follows(next, false)
	next = page
	next.Text, next.After = "and wounded?", ""
	follows(next, false)
}

// TestCheck: forwarded texts, replies and files are checked; what there is to check is given to the checker whole.
func TestCheck(t *testing.T) {
	parts := bottest.Parts(bottest.Store(t, ":memory:"))
	var got []string
	parts.Checker = checker(func(draft corpus.Document, o answers.Options) []answers.Finding {
		got = append(got, o.Language+": "+draft.Text)
		if strings.Contains(draft.Text, "none") {
			return nil
		}
		return []answers.Finding{{Quote: "checked", Verdict: answers.Unsourced}}
	})
	parts.Limits.Draft = 100
	b := bot.New(parts)
	file := func(s string) *bot.Attachment {
		return &bot.Attachment{Name: "draft.txt", Size: int64(len(s)), Open: func(context.Context) (io.ReadCloser, error) {
			return io.NopCloser(strings.NewReader(s)), nil
		}}
	}
	for _, c := range []struct {
		m    bot.Message
		want string
	}{
		{bot.Message{Text: "/check 14 people died"}, "checked"},
		{bot.Message{Text: "/check", Quoted: "قتل 14 شخصا"}, "checked"},
		{bot.Message{Text: "", Quoted: "forwarded words"}, "checked"},
		{bot.Message{Text: "/check", Attached: file("a file")}, "checked"},
		{bot.Message{Text: "", Attached: file("a file alone")}, "checked"},
		{bot.Message{Text: "/check", Attached: file("\xff\xfe")}, "/check TEXT"},
		{bot.Message{Text: "/check", Quoted: "the bot's own words", Mine: true}, "/check TEXT"},
		{bot.Message{Text: "/check"}, "/check TEXT"},
		{bot.Message{Text: "/check none"}, "nothing in it to check"},
		{bot.Message{Text: "/check " + strings.Repeat("long ", 30)}, "longer than 100"},
	} {
		c.m.Place, c.m.User, c.m.Private = here, "u", true
		if r := b.Handle(t.Context(), c.m).String(); !strings.Contains(r, c.want) {
			t.Errorf("%+v: %s", c.m, r)
		}
	}
	want := "en: 14 people died|ar: قتل 14 شخصا|en: forwarded words|en: a file|en: a file alone|en: none"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("checked %s", s)
	}
	parts.Checker, parts.Answerer = nil, brokenAnswerer(nil)
	if r := bot.New(parts).Handle(t.Context(), message("/check x")).String(); !strings.Contains(r, "not switched on") {
		t.Error(r)
	}
}

type checker func(draft corpus.Document, o answers.Options) []answers.Finding

func (c checker) Check(_ context.Context, draft corpus.Document, o answers.Options) ([]answers.Finding, error) {
	return c(draft, o), nil
}

// TestLanguage: the chat's setting comes before the words, the words before the client's language, that before the
// language used last.
func TestLanguage(t *testing.T) {
	parts := bottest.Parts(bottest.Store(t, ":memory:"))
	b := bot.New(parts)
	say := func(words, hint, want string) {
		t.Helper()
		m := message(words)
		m.Language = hint
		if r := b.Handle(t.Context(), m); r.Language != want {
			t.Errorf("%q with %q: %s", words, hint, r.Language)
		}
	}
	say("/help", "", "en")
	say("/help", "ar-EG", "ar")
	say("/help", "fr", "en")
	say("من زار اللاذقية؟", "en", "ar")
	say("/help", "", "ar")
	say("who visited Latakia?", "ar", "en")
	say("/lang العربية", "", "ar")
	say("who visited Latakia?", "en", "ar")
	say("/lang auto", "", "ar")
	say("/lang klingon", "", "ar")
	say("42", "ar", "ar")
}

// TestSuggest: what is typed is looked for at the beginnings of words in the titles, from memory.
func TestSuggest(t *testing.T) {
	store := bottest.Store(t, ":memory:")
	b := bot.New(bottest.Parts(store))
	if err := b.Notify(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		typed string
		n     int
		want  string
	}{
		{"trap", 25, "Thousands of civilians trapped in Raqqa"},
		{"raq civ", 25, "Thousands of civilians trapped in Raqqa"},
		{"rapped", 25, ""},
		{"مدني محاصر", 25, "المجلس المحلي: ثلاثة آلاف مدني ما زالوا محاصرين في الرقة"},
		{"اوضاع المدنيين", 25, "الأمم المتحدة تحذر من أوضاع المدنيين في الرقة"},
		{"أُوضاع", 25, "الأمم المتحدة تحذر من أوضاع المدنيين في الرقة"},
		{"", 1, "المجلس المحلي: ثلاثة آلاف مدني ما زالوا محاصرين في الرقة"}, // the newest
	} {
		if got := strings.Join(b.Suggest(t.Context(), message(c.typed), c.n), "|"); got != c.want {
			t.Errorf("%q: %s", c.typed, got)
		}
	}
}

// FuzzPress presses made-up buttons.
func FuzzPress(f *testing.F) {
	store := bottest.Store(f, ":memory:")
	b := bot.New(bottest.Parts(store))
	b.Handle(f.Context(), message("How many civilians are trapped in Raqqa?"))
	for _, verb := range "asqhpcfwlux" {
		f.Add(string(verb) + ".1.0")
	}
	f.Add("w.1.all.value")
	f.Fuzz(func(t *testing.T, action string) {
		r := b.Press(t.Context(), bot.Press{Place: here, User: "u", Action: action})
		if r.Silent() {
			t.Errorf("%q: silence", action)
		}
		if strings.Contains(r.String(), "went wrong") {
			t.Errorf("%q: %s", action, r)
		}
		for _, row := range r.Buttons {
			for _, x := range row {
				if len(x.Action) == 0 || len(x.Action) > bot.MaxAction {
					t.Errorf("%q: the button %q has the action %q", action, x.Label, x.Action)
				}
			}
		}
	})
}

func BenchmarkHandle(b *testing.B) {
	h := bot.New(bottest.Parts(bottest.Store(b, ":memory:")))
	for b.Loop() {
		if r := h.Handle(b.Context(), message("كم عدد المدنيين المحاصرين في الرقة؟")); r.Silent() {
			b.Fatal("silence")
		}
	}
}

// TestInlineTyped: who types a question letter by letter still gets its answer at the end.
func TestInlineTyped(t *testing.T) {
	parts := bottest.Parts(bottest.Store(t, ":memory:"))
	parts.Limits = bot.Limits{}
	b := bot.New(parts)
	question := "How many civilians are trapped in Raqqa?"
	var cards []bot.Card
	for i := range question {
		cards = b.Inline(t.Context(), message(question[:i+1]), 10)
	}
	if len(cards) < 3 || !strings.Contains(cards[0].Title, "sources") {
		t.Errorf("%+v", cards)
	}
	ids := map[string]bool{}
	for _, c := range cards {
		if ids[c.ID] || c.ID == "" || len(c.ID) > 64 || c.Title == "" {
			t.Errorf("card %+v", c)
		}
		ids[c.ID] = true
	}
}
