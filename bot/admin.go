package bot

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
	"time"

	"isnad/corpus/talk"
)

// administer runs an administrator's command and keeps the deed, also a refused one.
func (b *Bot) administer(ctx context.Context, m Message, argument, language string) (Reply, error) {
	deed := talk.Deed{Time: b.Now(), Place: m.Place, User: m.User, Name: clip(plain(m.Name), 100), Act: m.Command, Detail: clip(plain(argument), 500)}
	if m.Attached != nil {
		deed.Detail = strings.TrimSpace(deed.Detail + " " + clip(plain(m.Attached.Name), 100))
	}
	var r Reply
	var err error
	if !m.Admin {
		err = tell("admin.only", "id", isolated(m.Network+":"+m.User))
	} else {
		r, deed.Outcome, err = map[string]func(context.Context, Message, string, string) (Reply, string, error){
			"load": b.load, "reject": b.judge, "restore": b.judge, "stats": b.stats,
		}[m.Command](ctx, m, argument, language)
	}
	if err != nil {
		deed.Outcome = "failed: " + clip(err.Error(), 300)
	}
	// The deed is kept even if the time for it has run out.
	if kept := b.Memory.Did(context.WithoutCancel(ctx), deed); kept != nil {
		return Reply{}, errors.Join(err, kept)
	}
	return r, err
}

// load brings in a web page, a feed or an attached file.
func (b *Bot) load(ctx context.Context, m Message, argument, language string) (Reply, string, error) {
	if b.Loader == nil {
		return Reply{}, "", tell("load.absent")
	}
	name, body := argument, []byte(nil)
	switch {
	case m.Attached != nil:
		if m.Attached.Size > b.Limits.File {
			return Reply{}, "", tell("load.size", "n", b.Limits.File>>20)
		}
		var err error
		if body, err = b.download(ctx, m.Attached); err != nil {
			return Reply{}, "", err
		}
		name = m.Attached.Name
	default:
		u, err := url.Parse(argument)
		if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
			return Reply{}, "", tell("load.what")
		}
	}
	done, err := b.Loader.Load(ctx, name, body)
	if err != nil {
		if ctx.Err() != nil {
			return Reply{}, "", err
		}
		return Reply{}, "", tell("load.failed", "reason", isolated(clip(oneLine(err.Error()), 300)))
	}
	outcome := fmt.Sprintf("%d stored, %d replaced, %d skipped, %d claims, %d failed", done.Stored, done.Replaced, done.Skipped, done.Claims, len(done.Failed))
	r := Reply{Language: language}
	if done.Stored+done.Replaced+done.Skipped > 0 || len(done.Failed) == 0 {
		r.Blocks = append(r.Blocks, paragraph(language, say(language, "load.done", "stored", done.Stored, "replaced", done.Replaced,
			"skipped", done.Skipped, "claims", count(language, "claim", done.Claims))))
	}
	for i, why := range done.Failed {
		if i == 5 {
			break
		}
		r.Blocks = append(r.Blocks, paragraph(language, say(language, "load.failed", "reason", isolated(clip(oneLine(why), 300)))))
	}
	return r, outcome, nil
}

// download reads an attached file of at most Limits.File bytes.
func (b *Bot) download(ctx context.Context, a *Attachment) ([]byte, error) {
	f, err := a.Open(ctx)
	if err != nil {
		return nil, fmt.Errorf("download %s: %w", a.Name, err)
	}
	defer f.Close()
	body, err := io.ReadAll(io.LimitReader(f, b.Limits.File+1))
	if err != nil {
		return nil, fmt.Errorf("download %s: %w", a.Name, err)
	}
	if int64(len(body)) > b.Limits.File {
		return nil, tell("load.size", "n", b.Limits.File>>20)
	}
	return body, nil
}

// judge rejects or restores a claim.
func (b *Bot) judge(ctx context.Context, m Message, argument, language string) (Reply, string, error) {
	id, reason, _ := strings.Cut(strings.TrimSpace(plain(argument)), " ")
	if reason = strings.TrimSpace(reason); id == "" || reason == "" {
		return Reply{}, "", tell("reject.what", "name", m.Command)
	}
	c, _, err := b.claimOf(ctx, id)
	if err != nil {
		return Reply{}, "", err
	}
	by := strings.TrimSpace(m.Network + ":" + m.User + " " + plain(m.Name))
	if m.Command == "restore" {
		err = b.Corpus.Restore(ctx, c.ID, by, reason)
	} else {
		err = b.Corpus.Reject(ctx, c.ID, by, reason)
	}
	if err != nil {
		return Reply{}, "", err
	}
	done := map[string]string{"reject": "rejected", "restore": "restored"}[m.Command]
	return b.short(language, done, "id", isolated(c.ID)), done, nil
}

// stats tells how the bot is used, and what readers called wrong.
func (b *Bot) stats(ctx context.Context, m Message, _, language string) (Reply, string, error) {
	dayQuestions, dayPeople, follows, err := b.Memory.Usage(ctx, b.Now().Add(-24*time.Hour))
	if err != nil {
		return Reply{}, "", err
	}
	questions, people, _, err := b.Memory.Usage(ctx, time.Time{})
	if err != nil {
		return Reply{}, "", err
	}
	complaints, all, err := b.Memory.Complaints(ctx, 10)
	if err != nil {
		return Reply{}, "", err
	}
	line := func(key string, args ...any) Block {
		return joined(paragraph(language, capital(say(language, key, args...))))
	}
	r := Reply{Language: language, Blocks: []Block{
		heading(language, say(language, "stats.title")),
		line("stats.day", "questions", group(dayQuestions), "people", group(dayPeople)),
		line("stats.all", "questions", group(questions), "people", group(people)),
		line("stats.follows", "n", group(follows)),
		line("stats.complaints", "n", group(all)),
	}}
	var items []string
	for _, c := range complaints {
		items = append(items, say(language, "stats.complaint", "reason", say(language, "wrong."+c.Reason), "question", isolated(plain(c.Question)), "claim", isolated(c.Claim)))
	}
	if items != nil {
		r.Blocks = append(r.Blocks, Block{Kind: List, Items: items})
	}
	return r, "shown", nil
}
