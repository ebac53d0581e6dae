package bot

import (
	"context"
	"errors"
	"strconv"
	"time"

	"isnad/answers"
	"isnad/corpus"
	"isnad/corpus/talk"
)

// follow makes a user a follower of a question, or of the last one he asked.
func (b *Bot) follow(ctx context.Context, m Message, argument, language string) (Reply, error) {
	var ask talk.Ask
	if hasWord(argument) {
		if tooLong(argument, b.Limits.Question) {
			return Reply{}, tell("long", "n", group(b.Limits.Question))
		}
		ask = talk.Ask{Place: m.Place, User: m.User, Question: plain(argument), Language: language}
	} else {
		last, err := b.Memory.LastAsked(ctx, m.Place, m.User)
		if errors.Is(err, corpus.ErrNotFound) {
			return Reply{}, tell("follow.what")
		}
		if err != nil {
			return Reply{}, err
		}
		ask = last
	}
	a, err := b.again(ctx, ask)
	if err != nil {
		return Reply{}, err
	}
	key, _, err := b.setFollow(ctx, m.Place, m.User, ask, a)
	if err != nil {
		return Reply{}, err
	}
	r := b.short(language, key)
	r.Ephemeral = true
	return r, nil
}

// pressFollow starts following.
func (b *Bot) pressFollow(ctx context.Context, p Press, ask talk.Ask, a *answers.Answer) (Reply, error) {
	key, args, err := b.setFollow(ctx, p.Place, p.User, ask, a)
	if err != nil {
		return Reply{}, err
	}
	return toast(ask.Language, key, args...), nil
}

// setFollow keeps a follow with what its follower knows now, and returns the sentence that says so.
func (b *Bot) setFollow(ctx context.Context, p Place, user string, ask talk.Ask, a *answers.Answer) (key string, args []any, err error) {
	earlier, err := b.thread(ctx, ask)
	if err != nil {
		return "", nil, err
	}
	have, err := b.Memory.FollowsOf(ctx, p.Network, p.Chat, user)
	if err != nil {
		return "", nil, err
	}
	f := talk.Follow{Time: b.Now(), Place: p, User: user, Question: ask.Question, Earlier: earlier, Language: ask.Language, Told: toldOf(a)}
	for _, x := range have {
		if x.Question == f.Question && x.Place == p && equal(x.Earlier, earlier) {
			return "followed.already", nil, nil
		}
	}
	if len(have) >= b.Limits.Follows {
		return "follow.limit", []any{"n", b.Limits.Follows}, nil
	}
	_, err = b.Memory.SetFollow(ctx, f)
	return "followed", nil, err
}

func equal(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// following lists what a user follows in a chat, with a button to end each.
func (b *Bot) following(ctx context.Context, m Message, _, language string) (Reply, error) {
	list, err := b.Memory.FollowsOf(ctx, m.Network, m.Chat, m.User)
	if err != nil {
		return Reply{}, err
	}
	r := followingReply(list, language)
	return r, nil
}

func followingReply(list []talk.Follow, language string) Reply {
	r := Reply{Language: language, Ephemeral: true}
	if len(list) == 0 {
		r.Blocks = []Block{paragraph(language, say(language, "following.none"))}
		return r
	}
	r.Blocks = []Block{heading(language, say(language, "following.title"))}
	r.Menu = &Menu{Prompt: say(language, "unfollow")}
	var items []string
	for i, f := range list {
		items = append(items, isolated(plain(whole(f.Earlier, f.Question))))
		if i < 25 {
			r.Menu.Options = append(r.Menu.Options, Button{Label: directed(language, say(language, "unfollow")+": "+set(language, clip(plain(whole(f.Earlier, f.Question)), 60))), Action: "u." + strconv.FormatInt(f.Number, 36)})
		}
	}
	r.Blocks = append(r.Blocks, Block{Kind: List, Items: items})
	return r
}

// pressUnfollow ends a follow of the one who pressed, and shows what is left.
func (b *Bot) pressUnfollow(ctx context.Context, p Press, number int64, language string) (Reply, error) {
	list, err := b.Memory.FollowsOf(ctx, p.Network, p.Chat, p.User)
	if err != nil {
		return Reply{}, err
	}
	for i, f := range list {
		if f.Number != number {
			continue
		}
		if err := b.Memory.Unfollow(ctx, number); err != nil && !errors.Is(err, corpus.ErrNotFound) {
			return Reply{}, err
		}
		r := followingReply(append(list[:i:i], list[i+1:]...), language)
		r.Replace = true
		r.Toast = clip(say(language, "unfollowed", "question", isolated(clip(plain(whole(f.Earlier, f.Question)), 120))), 190)
		return r, nil
	}
	return toast(language, "old"), nil
}

// toldOf is what somebody knows who has seen an answer.
func toldOf(a *answers.Answer) []talk.Told {
	const most = 50
	var list []talk.Told
	for i := range a.Answers {
		if i == most {
			break
		}
		s := &a.Answers[i]
		t := talk.Told{Document: s.Document.ID, Outlet: s.Document.Outlet, Text: told(a, s)}
		if v := s.Claims[0].Value; v != nil {
			t.Low, t.High = v.Low, v.High
		}
		list = append(list, t)
	}
	return list
}

// told is a source's answer in a form that tells whether another is the same.
func told(a *answers.Answer, s *answers.Source) string {
	if short := shortAnswer(a.Language, &s.Claims[0], a.Understood); short != "" {
		return plain(short)
	}
	return clip(oneLine(s.Claims[0].Quote), 160)
}

// news is one thing that changed for a follower.
type news struct {
	key      string // of words: news.changed, news.new, news.gone
	outlet   string
	old, now string
	source   *answers.Source // nil for news.gone
}

// compare tells what is new in an answer to one who was told of another.
func compare(before []talk.Told, a *answers.Answer) []news {
	var list []news
	after := toldOf(a)
	same := func(x, y talk.Told) bool {
		if x.Low != nil || x.High != nil || y.Low != nil || y.High != nil {
			return equalBound(x.Low, y.Low) && equalBound(x.High, y.High)
		}
		return x.Text == y.Text
	}
	by := func(list []talk.Told, f func(talk.Told) bool) *talk.Told {
		for i := range list {
			if f(list[i]) {
				return &list[i]
			}
		}
		return nil
	}
	answered := map[string]bool{} // documents whose old answer has a new one
	for i, now := range after {
		source := &a.Answers[i]
		if old := by(before, func(t talk.Told) bool { return t.Document == now.Document }); old != nil {
			answered[old.Document] = true
			if !same(*old, now) {
				list = append(list, news{"news.changed", now.Outlet, old.Text, now.Text, source})
			}
			continue
		}
		mine := func(t talk.Told) bool { return t.Outlet != "" && t.Outlet == now.Outlet }
		if by(before, func(t talk.Told) bool { return mine(t) && same(t, now) }) != nil {
			continue // the outlet says again what it said
		}
		if old := by(before, mine); old != nil {
			answered[old.Document] = true
			list = append(list, news{"news.changed", now.Outlet, old.Text, now.Text, source})
			continue
		}
		list = append(list, news{"news.new", now.Outlet, "", now.Text, source})
	}
	for _, old := range before {
		still := by(after, func(t talk.Told) bool { return t.Document == old.Document || t.Outlet != "" && t.Outlet == old.Outlet })
		if still == nil && !answered[old.Document] {
			list = append(list, news{"news.gone", old.Outlet, old.Text, "", nil})
		}
	}
	return list
}

func equalBound(a, b *float64) bool { return a == b || a != nil && b != nil && *a == *b }

// newsReply tells a follower what changed, the sources with it.
func newsReply(question string, a *answers.Answer, list []news) Reply {
	const most = 5
	language := a.Language
	r := Reply{Language: language, Blocks: []Block{heading(language, say(language, "news.title", "question", isolated(plain(question))))}}
	if len(a.Answers) > 0 {
		r.Blocks = append(r.Blocks, joined(paragraph(language, splitLine(language, a))))
		if why := reasonLine(language, a); why != "" {
			r.Blocks = append(r.Blocks, joined(paragraph(language, why)))
		}
	}
	for i, n := range list {
		if i == most {
			break
		}
		outlet := n.outlet
		if outlet == "" {
			outlet = say(language, "outlet.unknown")
		}
		r.Blocks = append(r.Blocks, strongLine(language, say(language, n.key, "outlet", set(language, outlet), "old", set(language, n.old), "new", set(language, n.now))))
		if n.source != nil {
			for _, b := range renderSource(language, n.source, a.Understood)[1:] {
				r.Blocks = append(r.Blocks, joined(b))
			}
		}
	}
	return r
}

// settleTime is the longest that Watch waits for a corpus to come to rest before it looks for news.
const settleTime = time.Minute

// Watch tells followers what is new whenever the corpus has changed, until ctx ends; it forgets old questions daily. A
// load that goes on is waited for, so that it brings one notice and not many.
func (b *Bot) Watch(ctx context.Context) {
	tick := time.NewTicker(b.Tick)
	defer tick.Stop()
	var forgot, restless time.Time
	last := int64(-1)
	for {
		now := b.Now()
		generation, err := b.Corpus.Generation(ctx)
		switch {
		case err != nil:
		case generation == last || last < 0 || !restless.IsZero() && now.Sub(restless) > settleTime:
			restless = time.Time{}
			err = b.Notify(ctx)
		case restless.IsZero():
			restless = now
		}
		last = generation
		if err != nil && ctx.Err() == nil {
			b.Metrics.Error("bot", "notice")
			b.Log.Error("cannot look for news", "error", err.Error())
		}
		if now.Sub(forgot) > 24*time.Hour {
			forgot = now
			if err := b.Memory.Forget(ctx, now.Add(-b.Limits.Keep)); err != nil && ctx.Err() == nil {
				b.Log.Error("cannot forget old questions", "error", err.Error())
			}
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// Notify compares every followed question with what its follower was told, if the corpus has changed since this was
// last done, and sends what is new. What a follower was told is written before the news are sent, so that a crash in
// between cannot send them twice; news that the network refused are tried again after a while.
func (b *Bot) Notify(ctx context.Context) error {
	b.watching.Lock()
	defer b.watching.Unlock()
	generation, err := b.Corpus.Generation(ctx)
	if err != nil {
		return err
	}
	b.topics.refresh(ctx, b, generation)
	now := b.Now()
	if generation == b.compared && (b.retry.IsZero() || now.Before(b.retry)) {
		return nil
	}
	complete := true
	err = b.Memory.Follows(ctx, func(f talk.Follow) error {
		done, err := b.notify(ctx, f)
		complete = complete && done
		return err
	})
	if err != nil {
		return err
	}
	b.compared = generation
	if complete {
		b.retry, b.pause = time.Time{}, 0
		return nil
	}
	b.pause = min(max(2*b.pause, 15*time.Second), 15*time.Minute)
	b.retry = now.Add(b.pause)
	return nil
}

// sendTime is how long one notice may take to be sent.
const sendTime = 30 * time.Second

// notify tells one follower what is new, and whether that is done with.
func (b *Bot) notify(ctx context.Context, f talk.Follow) (done bool, err error) {
	if err := ctx.Err(); err != nil {
		return false, err
	}
	t := b.transport(f.Place.Network)
	if t == nil {
		return true, nil // its network is not served by this process
	}
	if f.Sending {
		b.Log.Warn("a notice was on its way when the program ended; it is not sent again", "network", f.Place.Network, "follow", f.Number)
		if err := b.Memory.Tell(ctx, f.Number, f.Told, false); err != nil {
			return false, err
		}
	}
	limited, cancel := context.WithTimeout(ctx, b.Limits.Time)
	a, err := b.answer(limited, f.Earlier, f.Question, f.Language)
	cancel()
	if err != nil {
		if ctx.Err() != nil {
			return false, ctx.Err()
		}
		b.Metrics.Error(f.Place.Network, "notice")
		b.Log.Error("cannot answer a followed question", "follow", f.Number, "error", err.Error())
		return true, nil // one bad question must not hold up the others
	}
	list := compare(f.Told, a)
	if len(list) == 0 {
		return true, nil
	}
	r := newsReply(whole(f.Earlier, f.Question), a, list)
	ask := talk.Ask{Time: b.Now(), Place: f.Place, User: f.User, Question: f.Question, Language: f.Language}
	if len(f.Earlier) == 0 {
		if ask.Number, err = b.Memory.Noted(ctx, ask); err != nil {
			return false, err
		}
		if len(a.Answers) > 0 {
			r.Buttons = [][]Button{{{Label: say(f.Language, "sources"), Action: act("s", ask.Number, "0")}, {Label: say(f.Language, "unfollow"), Action: act("u", f.Number)}}}
		}
	}
	if r.Buttons == nil {
		r.Buttons = [][]Button{{{Label: say(f.Language, "unfollow"), Action: act("u", f.Number)}}}
	}
	if err := b.Memory.Tell(ctx, f.Number, toldOf(a), true); errors.Is(err, corpus.ErrNotFound) {
		return true, nil // it ended meanwhile
	} else if err != nil {
		return false, err
	}
	sending, stop := context.WithTimeout(ctx, sendTime) // a chat that has to wait must not hold up the others
	sent := t.Send(sending, f.Place, r)
	stop()
	after := context.WithoutCancel(ctx) // what became of it is written even if the program is stopping
	switch {
	case sent == nil:
		b.Metrics.Notice(f.Place.Network)
		return true, b.Memory.Tell(after, f.Number, toldOf(a), false)
	case errors.Is(sent, ErrGone):
		b.Log.Info("a follower's chat is closed to the bot; its follows end", "network", f.Place.Network)
		return true, b.Memory.Leave(after, f.Place.Network, f.Place.Chat)
	case errors.Is(sent, ErrUnsure):
		b.Metrics.Error(f.Place.Network, "notice")
		b.Log.Warn("a notice may not have arrived; it is not sent again", "network", f.Place.Network, "follow", f.Number, "error", sent.Error())
		return true, b.Memory.Tell(after, f.Number, toldOf(a), false)
	}
	b.Metrics.Error(f.Place.Network, "notice")
	b.Log.Warn("a notice was refused; it is tried again", "network", f.Place.Network, "follow", f.Number, "error", sent.Error())
	return false, b.Memory.Tell(after, f.Number, f.Told, false)
}
