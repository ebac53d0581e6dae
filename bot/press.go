package bot

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"isnad/answers"
	"isnad/corpus"
	"isnad/corpus/talk"
	"isnad/corpus/text"
)

// Actions of buttons, by their verb: a answer, s sources, q quotations, c chart, h share, f follow, u unfollow, w wrong,
// l language, p publish, x nothing. The number of the question follows, then what else is needed.

// Press answers a pressed button; see Handler.
func (b *Bot) Press(ctx context.Context, p Press) Reply {
	language := b.language(ctx, p.Place, "", p.Language)
	if !b.keeper.allows(p.Place, p.Guild, p.User) {
		return Reply{Language: language, Toast: say(language, "refused", "id", p.Network+":"+p.Chat), Ephemeral: true}
	}
	if through, wait := b.gate.pass(p.Network+":"+p.User, b.Now()); through != passed {
		return Reply{Language: language, Ephemeral: true,
			Toast: say(language, "fast", "seconds", count(language, "second", max(1, int(wait.Seconds()))))}
	}
	r := b.bounded(ctx, b.Limits.Time, p.Network, language, func(ctx context.Context) (Reply, string, error) {
		r, err := b.press(ctx, p, language)
		return r, "", err
	})
	return r
}

func (b *Bot) press(ctx context.Context, p Press, language string) (Reply, error) {
	f := strings.Split(p.Action, ".")
	if f[0] == "l" {
		return b.pressLanguage(ctx, p, f[1:], language)
	}
	if len(f) < 2 {
		return toast(language, "old"), nil
	}
	number, err := numberOf(f[1])
	if err != nil {
		return toast(language, "old"), nil
	}
	if f[0] == "u" {
		return b.pressUnfollow(ctx, p, number, language)
	}
	ask, err := b.Memory.Asked(ctx, number)
	if errors.Is(err, corpus.ErrNotFound) {
		return toast(language, "old"), nil
	}
	if err != nil {
		return Reply{}, err
	}
	if ask.Place.Network != p.Network || ask.Place.Chat != p.Chat {
		return toast(language, "notyours"), nil
	}
	language = ask.Language
	earlier, err := b.thread(ctx, ask)
	if err != nil {
		return Reply{}, err
	}
	a, err := b.answer(ctx, earlier, ask.Question, language)
	if err != nil {
		return Reply{}, err
	}
	first := 0
	if len(f) > 2 {
		first, _ = strconv.Atoi(f[2]) // what is no number is the first page
	}
	if first < 0 || first >= len(a.Answers) {
		first = 0
	}
	replace := func(r Reply) (Reply, error) {
		r.Replace, r.Ephemeral = true, p.Quiet
		return r, nil
	}
	switch f[0] {
	case "a":
		return replace(answerReply(a, ask, first, sourcesAtATime(p.Whole), p.Quiet))
	case "s":
		return replace(sourcesReply(a, number, first))
	case "q":
		return replace(quotesReply(a, number, first))
	case "h":
		r := shareReply(a, whole(earlier, ask.Question))
		r.Ephemeral = p.Quiet
		return r, nil
	case "p":
		return answerReply(a, ask, 0, sourcesAtATime(p.Whole), false), nil
	case "c":
		r, err := chartReply(a, whole(earlier, ask.Question))
		r.Ephemeral = p.Quiet
		return r, err
	case "f":
		return b.pressFollow(ctx, p, ask, a)
	case "w":
		return b.pressWrong(ctx, p, f[2:], ask, a)
	}
	return toast(language, "old"), nil
}

func toast(language, key string, args ...any) Reply {
	return Reply{Language: language, Toast: say(language, key, args...), Ephemeral: true}
}

func (b *Bot) pressLanguage(ctx context.Context, p Press, choice []string, language string) (Reply, error) {
	if len(choice) == 0 {
		return languageMenu(language), nil
	}
	r, err := b.setLanguage(ctx, p.Place, choice[0], language)
	r.Replace = true
	return r, err
}

func languageMenu(language string) Reply {
	r := Reply{Language: language, Ephemeral: true, Blocks: []Block{paragraph(language, say(language, "language.which"))}}
	r.Buttons = [][]Button{{
		{Label: say(language, "language.auto"), Action: "l.auto"},
		{Label: say(language, "language.ar"), Action: "l.ar"},
		{Label: say(language, "language.en"), Action: "l.en"},
	}}
	return r
}

// setLanguage keeps the language of a chat's replies.
func (b *Bot) setLanguage(ctx context.Context, p Place, choice, language string) (Reply, error) {
	switch text.Fold(choice) {
	case "ar", "arabic", "عربي", "عربيه", "العربيه":
		choice, language = text.Arabic, text.Arabic
	case "en", "english", "انجليزي", "انكليزي", "الانجليزيه", "الانكليزيه":
		choice, language = text.English, text.English
	case "auto", "automatic", "تلقايي":
		choice = ""
	default:
		return Reply{}, tell("language.unknown")
	}
	if err := b.Memory.SetLanguage(ctx, p.Network, p.Chat, choice); err != nil {
		return Reply{}, err
	}
	if choice == "" {
		choice = "auto"
	}
	r := b.short(language, "language.set."+choice)
	r.Ephemeral = true
	return r, nil
}

// pressWrong asks which answer is wrong, then why, then keeps it for the desk.
func (b *Bot) pressWrong(ctx context.Context, p Press, f []string, ask talk.Ask, a *answers.Answer) (Reply, error) {
	language := ask.Language
	r := Reply{Language: language, Ephemeral: true}
	if len(f) == 0 {
		r.Blocks = []Block{paragraph(language, say(language, "wrong.which"))}
		r.Menu = &Menu{Prompt: say(language, "wrong.which")}
		for i := range a.Answers {
			if i == 20 {
				break
			}
			c := &a.Answers[i].Claims[0]
			label := shortAnswer(language, c, a.Understood)
			if label == "" {
				label = clip(oneLine(c.Quote), 40)
			}
			label = plain(label + " · " + chain(language, c, &a.Answers[i].Document)) // no isolates: they could be cut apart
			r.Menu.Options = append(r.Menu.Options, Button{Label: directed(language, clip(label, 60)), Action: act("w", ask.Number, claimTag(c.ID))})
		}
		r.Menu.Options = append(r.Menu.Options, Button{Label: say(language, "wrong.all"), Action: act("w", ask.Number, "all")})
		return r, nil
	}
	claim, found := "", f[0] == "all"
	for i := range a.Answers {
		if id := a.Answers[i].Claims[0].ID; claimTag(id) == f[0] {
			claim, found = id, true
		}
	}
	if !found {
		return toast(language, "old"), nil
	}
	reasons := []string{"value", "topic", "speaker", "time", "quote"}
	r.Replace = true
	if len(f) == 1 {
		r.Blocks = []Block{paragraph(language, say(language, "wrong.why"))}
		r.Menu = &Menu{Prompt: say(language, "wrong.why")}
		for _, why := range reasons {
			r.Menu.Options = append(r.Menu.Options, Button{Label: say(language, "wrong."+why), Action: act("w", ask.Number, f[0], why)})
		}
		return r, nil
	}
	for _, why := range reasons {
		if why != f[1] {
			continue
		}
		err := b.Memory.Complain(ctx, talk.Complaint{Time: b.Now(), Place: p.Place, User: p.User, Question: ask.Question, Claim: claim, Reason: why})
		if err != nil {
			return Reply{}, err
		}
		r.Blocks = []Block{paragraph(language, say(language, "wrong.thanks"))}
		return r, nil
	}
	return toast(language, "old"), nil
}
