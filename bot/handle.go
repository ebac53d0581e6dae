package bot

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"isnad/answers"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// Parts is what a Bot is made of.
type Parts struct {
	Answerer Answerer
	Lexicon  *lexicon.Lexicon
	Corpus   Corpus
	Memory   Memory
	Loader   Loader  // nil: nothing is loaded by chat
	Checker  Checker // nil: the Answerer, if it can check drafts
	Access   Access
	Limits   Limits           // a zero field takes its default
	Metrics  Metrics          // nil: NoMetrics
	Log      *slog.Logger     // nil: slog.Default
	Now      func() time.Time // nil: time.Now
	Version  string           // of the program
	Tick     time.Duration    // how often Watch looks for a changed corpus; 0 is five seconds

	// Understand reads a question, given the ones before it in its conversation, oldest first, and tells whether it
	// took something from them. nil: answers.Understand.
	Understand func(earlier []string, question string) (q *answers.Question, follows bool)
}

// Bot holds the conversation. It is a Handler.
type Bot struct {
	Parts
	gate   *gate
	typing *gate // of questions looked up while they are typed
	keeper gatekeeper
	topics topics

	mu         sync.Mutex
	transports map[string]Transport
	watching   sync.Mutex    // one comparison of the follows at a time; what follows belongs to it
	compared   int64         // generation of the corpus the follows were last compared with
	retry      time.Time     // when to try again what was refused; zero when nothing was
	pause      time.Duration // before that
}

// New makes a bot of its parts.
func New(p Parts) *Bot {
	p.Limits = p.Limits.filled()
	if p.Metrics == nil {
		p.Metrics = NoMetrics{}
	}
	if p.Log == nil {
		p.Log = slog.Default()
	}
	if p.Now == nil {
		p.Now = time.Now
	}
	or(&p.Tick, 5*time.Second)
	if p.Understand == nil {
		p.Understand = func(earlier []string, question string) (*answers.Question, bool) {
			return answers.Understand(p.Lexicon, earlier, question)
		}
	}
	if p.Checker == nil {
		p.Checker, _ = p.Answerer.(Checker)
	}
	return &Bot{Parts: p, gate: newGate(p.Limits), typing: newGate(p.Limits.typed()), keeper: newGatekeeper(p.Access), transports: map[string]Transport{}, compared: -1}
}

// Attach makes a transport known, so that notices can be sent through it.
func (b *Bot) Attach(t Transport) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.transports[t.Name()] = t
}

func (b *Bot) transport(network string) Transport {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.transports[network]
}

// complaintError is an error that is the user's to mend: its sentence is the reply, and nothing is logged.
type complaintError struct {
	key  string
	args []any
}

func (e complaintError) Error() string { return say(text.English, e.key, e.args...) }

func tell(key string, args ...any) error { return complaintError{key, args} }

// Handle answers a message; see Handler.
func (b *Bot) Handle(ctx context.Context, m Message) Reply {
	delivered := m.Command != ""
	argument := strings.TrimSpace(m.Text)
	if !delivered {
		m.Command, argument = parseCommand(m.Text)
	} else {
		m.Command = known(m.Command)
	}
	if commandOf(m.Command) != nil {
		m.Called = true
	}
	if !m.Private && !m.Called {
		return Reply{}
	}
	language := b.language(ctx, m.Place, speech(m.Command, argument), m.Language)
	if !b.keeper.allows(m.Place, m.Guild, m.User) {
		b.Metrics.Question(m.Network, "refused", 0)
		if !m.Private && !delivered {
			return Reply{}
		}
		id := m.Chat
		if m.Guild != "" {
			id = m.Guild
		}
		return b.short(language, "refused", "id", isolated(m.Network+":"+id))
	}
	switch p, wait := b.gate.pass(m.Network+":"+m.User, b.Now()); {
	case p == ignored && !delivered && !m.Whole:
		b.Metrics.Question(m.Network, "refused", 0)
		return Reply{}
	case p == warned || p == ignored:
		b.Metrics.Question(m.Network, "refused", 0)
		return b.short(language, "fast", "seconds", count(language, "second", max(1, int((wait+time.Second-1)/time.Second))))
	case p == crowded:
		b.Metrics.Question(m.Network, "refused", 0)
		return b.short(language, "busy")
	}
	m.Admin = m.Admin || b.keeper.admin(m.Place, m.User)
	limit := b.Limits.Time
	if m.Command == "load" || m.Command == "check" || m.Command == "" && (m.forwarded() || tooLong(argument, b.Limits.Question)) {
		limit = b.Limits.LoadTime
	}
	r := b.bounded(ctx, limit, m.Network, language, func(ctx context.Context) (Reply, string, error) {
		return b.dispatch(ctx, m, argument, language)
	})
	r.Ephemeral = r.Ephemeral || m.Quiet
	return r
}

// speech is the part of a command's argument that is in somebody's own words: ids and addresses tell no language.
func speech(command, argument string) string {
	switch command {
	case "", "ask", "sources", "check", "follow":
		return argument
	}
	return ""
}

// forwarded tells whether the message only passes on what somebody else wrote.
func (m *Message) forwarded() bool {
	return m.Private && m.Quoted != "" && !m.Mine && strings.TrimSpace(m.Text) == ""
}

// dispatch does what a message asks for, and names the outcome for the metrics.
func (b *Bot) dispatch(ctx context.Context, m Message, argument, language string) (Reply, string, error) {
	if m.Command != "" {
		return b.command(ctx, m, argument, language)
	}
	if m.forwarded() {
		r, err := b.check(ctx, m, "", language)
		return r, "command", err
	}
	if argument == "" || !hasWord(argument) {
		if m.Attached != nil && m.Private {
			r, err := b.check(ctx, m, "", language)
			return r, "command", err
		}
		return b.short(language, "called"), "command", nil
	}
	if m.Private && b.Checker != nil && tooLong(argument, b.Limits.Question) { // no question is that long: it is a draft
		r, err := b.check(ctx, m, argument, language)
		return r, "command", err
	}
	return b.ask(ctx, m, argument, language)
}

func hasWord(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// bounded runs f within a time limit and turns panics and errors into a reply in the user's language and a log line.
func (b *Bot) bounded(ctx context.Context, limit time.Duration, network, language string, f func(context.Context) (Reply, string, error)) Reply {
	type result struct {
		reply   Reply
		outcome string
		err     error
	}
	began := time.Now()
	inner, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	done := make(chan result, 1)
	go func() {
		var x result
		defer func() {
			if p := recover(); p != nil {
				b.Metrics.Error(network, "panic")
				b.Log.Error("panic while handling a message", "network", network, "panic", fmt.Sprint(p), "stack", string(debug.Stack()))
				x = result{b.short(language, "failed"), "failed", nil}
			}
			done <- x
		}()
		x.reply, x.outcome, x.err = f(inner)
	}()
	var x result
	select {
	case x = <-done:
	case <-inner.Done():
		x.err = inner.Err()
	}
	var mine complaintError
	switch {
	case x.err == nil:
	case errors.As(x.err, &mine):
		x.reply, x.outcome = b.short(language, mine.key, mine.args...), "refused"
	case ctx.Err() != nil:
		x.reply, x.outcome = b.short(language, "closing"), "failed"
	case errors.Is(x.err, context.DeadlineExceeded):
		b.Metrics.Error(network, "time")
		b.Log.Warn("a message took too long", "network", network, "limit", limit)
		x.reply, x.outcome = b.short(language, "late"), "failed"
	default:
		b.Metrics.Error(network, "answer")
		b.Log.Error("cannot handle a message", "network", network, "error", x.err.Error())
		x.reply, x.outcome = b.short(language, "failed"), "failed"
	}
	if x.outcome != "" {
		b.Metrics.Question(network, x.outcome, time.Since(began))
	}
	return x.reply
}

// short is a reply of one sentence.
func (b *Bot) short(language, key string, args ...any) Reply {
	return Reply{Language: language, Blocks: []Block{paragraph(language, say(language, key, args...))}}
}

// language chooses the language of a reply: what the chat has set, else that of the words written, else the client's.
func (b *Bot) language(ctx context.Context, p Place, words, hint string) string {
	kept, err := b.Memory.Language(ctx, p.Network, p.Chat)
	if err != nil && ctx.Err() == nil {
		b.Metrics.Error(p.Network, "memory")
		b.Log.Error("cannot read the language of a chat", "network", p.Network, "error", err.Error())
	}
	if kept != "" {
		return kept
	}
	for _, r := range words {
		if has, _ := strong(r); has {
			return text.Language(words)
		}
	}
	if hint == "ar" || strings.HasPrefix(hint, "ar-") || strings.HasPrefix(hint, "ar_") {
		return text.Arabic
	}
	if hint == "" {
		if last, err := b.Memory.LastAsked(ctx, p, ""); err == nil && last.Language != "" {
			return last.Language
		}
	}
	return text.English
}

func tooLong(s string, limit int) bool {
	return len(s) > limit && utf8.RuneCountInString(s) > limit
}
