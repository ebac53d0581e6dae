package bot

import (
	"context"
	"errors"
	"time"

	"isnad/corpus"
	"isnad/corpus/text"
)

// command runs a command.
func (b *Bot) command(ctx context.Context, m Message, argument, language string) (Reply, string, error) {
	c := commandOf(m.Command)
	if c == nil {
		return b.short(language, "unknown", "name", isolated("/"+clip(plain(m.Command), 40))), "command", nil
	}
	if c.Admin {
		r, err := b.administer(ctx, m, argument, language)
		return r, "command", err
	}
	if m.Command == "ask" {
		if argument == "" {
			argument = quotedQuestion(m)
		}
		if !hasWord(argument) {
			return b.short(language, "ask.what"), "command", nil
		}
		return b.ask(ctx, m, argument, language)
	}
	run := map[string]func(context.Context, Message, string, string) (Reply, error){
		"start": b.start, "sources": b.sources, "claim": b.claim, "check": b.check, "follow": b.follow, "following": b.following,
		"lang": b.lang, "about": b.about,
		"help": func(_ context.Context, m Message, _, language string) (Reply, error) {
			return b.help(language, m.Admin), nil
		},
	}[m.Command]
	r, err := run(ctx, m, argument, language)
	return r, "command", err
}

// quotedQuestion is the question a command without one is called on: the message it replies to.
func quotedQuestion(m Message) string {
	if m.Mine {
		return ""
	}
	return m.Quoted
}

func (b *Bot) start(ctx context.Context, m Message, _, language string) (Reply, error) {
	return Reply{Language: language, Blocks: []Block{
		paragraph(language, say(language, "hello")),
		paragraph(language, say(language, "hello.example")),
	}, Buttons: [][]Button{{{Label: say(language, "language"), Action: "l"}}}}, nil
}

func (b *Bot) lang(ctx context.Context, m Message, argument, language string) (Reply, error) {
	if argument == "" {
		return languageMenu(language), nil
	}
	return b.setLanguage(ctx, m.Place, argument, language)
}

// sources shows every source of a question, or of the last one asked.
func (b *Bot) sources(ctx context.Context, m Message, argument, language string) (Reply, error) {
	if hasWord(argument) {
		r, _, err := b.ask(ctx, m, argument, language)
		if err != nil {
			return r, err
		}
	}
	last, err := b.Memory.LastAsked(ctx, m.Place, m.User)
	if errors.Is(err, corpus.ErrNotFound) {
		return Reply{}, tell("sources.what")
	}
	if err != nil {
		return Reply{}, err
	}
	a, err := b.again(ctx, last)
	if err != nil {
		return Reply{}, err
	}
	if len(a.Answers) == 0 {
		return answerReply(a, last, 0, sourcesAtATime(m.Whole), m.Quiet), nil
	}
	return sourcesReply(a, last.Number, 0), nil
}

// about tells what is stored.
func (b *Bot) about(ctx context.Context, m Message, _, language string) (Reply, error) {
	documents, claims, newest, err := b.Corpus.Counts(ctx)
	if err != nil {
		return Reply{}, err
	}
	r := Reply{Language: language, Blocks: []Block{
		heading(language, say(language, "about.title", "version", isolated(b.Version))),
		joined(paragraph(language, capital(say(language, "about.holds", "documents", count(language, "document", documents), "claims", count(language, "claim", claims))))),
	}}
	line := say(language, "about.empty")
	if !newest.IsZero() {
		line = say(language, "about.newest", "when", day(newest, language), "age", age(language, b.Now().Sub(newest)))
	}
	r.Blocks = append(r.Blocks, joined(paragraph(language, capital(line))))
	return r, nil
}

// age says how long ago something was, in days, or in years when it is more than two.
func age(language string, d time.Duration) string {
	days := max(0, int(d/(24*time.Hour)))
	if days > 2*365 {
		return count(language, "year", days*100/36525)
	}
	return count(language, "day", days)
}

// claim shows one claim with its document.
func (b *Bot) claim(ctx context.Context, m Message, argument, language string) (Reply, error) {
	if argument == "" {
		return Reply{}, tell("claim.what")
	}
	c, d, err := b.claimOf(ctx, argument)
	if err != nil {
		return Reply{}, err
	}
	if !proven(&c, &d) {
		b.Metrics.Withheld(1)
		return b.short(language, "withheld"), nil
	}
	r := Reply{Language: language, Blocks: renderClaim(language, &c, &d)}
	rejected, err := b.Corpus.Rejected(ctx, c.ID)
	if rejected {
		r.Blocks = append([]Block{strongLine(language, say(language, "claim.rejected"))}, r.Blocks...)
	}
	return r, err
}

// claimOf reads a claim and its document. The id may carry isolates, its own or those of the place it was copied from.
func (b *Bot) claimOf(ctx context.Context, id string) (c corpus.Claim, d corpus.Document, err error) {
	c, err = b.Corpus.Claim(ctx, id)
	if errors.Is(err, corpus.ErrNotFound) && id != plain(id) {
		id = plain(id)
		c, err = b.Corpus.Claim(ctx, id)
	}
	if errors.Is(err, corpus.ErrNotFound) {
		return c, d, tell("claim.unknown", "id", isolated(clip(id, 100)))
	}
	if err != nil {
		return c, d, err
	}
	d, err = b.Corpus.Document(ctx, c.Document)
	return c, d, err
}

// proven tells whether a claim's words stand in its document where it says.
func proven(c *corpus.Claim, d *corpus.Document) bool {
	return c.Quote.Start >= 0 && c.Quote.Start < c.Quote.End && c.Quote.End <= len(d.Text) && d.Text[c.Quote.Start:c.Quote.End] == c.Words
}

// day writes a day in the language.
func day(t time.Time, language string) string {
	s := t.UTC().Format(time.DateOnly)
	return days(language, &s, nil)
}

// languageOf is the language of words, or the other given when they hold no letters.
func languageOf(words, otherwise string) string {
	if hasWord(words) {
		return text.Language(words)
	}
	return otherwise
}
