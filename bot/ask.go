package bot

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"isnad/answers"
	"isnad/corpus"
	"isnad/corpus/talk"
)

const maxEarlier = 6 // questions of a conversation that a follow-up can reach back to

// ask answers a question.
func (b *Bot) ask(ctx context.Context, m Message, question, language string) (Reply, string, error) {
	question = strings.TrimSpace(plain(question))
	if tooLong(question, b.Limits.Question) {
		return Reply{}, "", tell("long", "n", group(b.Limits.Question))
	}
	before, earlier, err := b.context(ctx, m)
	if err != nil {
		return Reply{}, "", err
	}
	q, follows := b.Understand(earlier, question)
	if q.Courtesy() {
		r, err := b.start(ctx, m, "", language)
		return r, "command", err
	}
	a, err := b.Answerer.AnswerParsed(ctx, q, answers.Options{Language: language})
	if err != nil {
		return Reply{}, "", err
	}
	b.Metrics.Withheld(a.Withheld)
	noted := talk.Ask{Time: b.Now(), Place: m.Place, User: m.User, Question: question, Language: language}
	if follows {
		noted.After = before
	}
	if noted.Number, err = b.Memory.Noted(ctx, noted); err != nil {
		return Reply{}, "", err
	}
	outcome := "answered"
	if len(a.Answers) == 0 {
		outcome = "nothing"
	}
	r := answerReply(a, noted, 0, sourcesAtATime(m.Whole), m.Quiet)
	r.Asked = strconv.FormatInt(noted.Number, 36)
	return r, outcome, nil
}

// context returns the questions a new one may follow up.
func (b *Bot) context(ctx context.Context, m Message) (before int64, earlier []string, err error) {
	last, err := b.before(ctx, m)
	if errors.Is(err, corpus.ErrNotFound) {
		return 0, nil, nil
	}
	if err != nil || b.Now().Sub(last.Time) > b.Limits.Context {
		return 0, nil, err
	}
	earlier, err = b.thread(ctx, last)
	return last.Number, append(earlier, last.Question), err
}

// before returns the last question before a message: in a private chat or a thread that of the place, elsewhere that of the
// same user. A page names it, so that its address has the same answer whenever it is called again.
func (b *Bot) before(ctx context.Context, m Message) (talk.Ask, error) {
	switch {
	case m.Whole:
		number, err := numberOf(m.After)
		if err != nil {
			return talk.Ask{}, corpus.ErrNotFound
		}
		last, err := b.Memory.Asked(ctx, number)
		if err == nil && last.Place != m.Place {
			err = corpus.ErrNotFound // somebody else's
		}
		return last, err
	case m.Private || m.Thread != "":
		return b.Memory.LastAsked(ctx, m.Place, "")
	}
	return b.Memory.LastAsked(ctx, m.Place, m.User)
}

// thread returns the questions an ask follows up, oldest first.
func (b *Bot) thread(ctx context.Context, a talk.Ask) ([]string, error) {
	var earlier []string
	for a.After != 0 && len(earlier) < maxEarlier {
		before, err := b.Memory.Asked(ctx, a.After)
		if errors.Is(err, corpus.ErrNotFound) {
			break
		}
		if err != nil {
			return nil, err
		}
		earlier = append([]string{before.Question}, earlier...)
		a = before
	}
	return earlier, nil
}

// again answers a kept question with what the corpus holds now.
func (b *Bot) again(ctx context.Context, ask talk.Ask) (*answers.Answer, error) {
	earlier, err := b.thread(ctx, ask)
	if err != nil {
		return nil, err
	}
	return b.answer(ctx, earlier, ask.Question, ask.Language)
}

func (b *Bot) answer(ctx context.Context, earlier []string, question, language string) (*answers.Answer, error) {
	q, _ := b.Understand(earlier, question)
	a, err := b.Answerer.AnswerParsed(ctx, q, answers.Options{Language: language})
	if err == nil {
		b.Metrics.Withheld(a.Withheld)
	}
	return a, err
}

// whole is a question with those it follows up, for where it stands by itself.
func whole(earlier []string, question string) string {
	return strings.Join(append(earlier[:len(earlier):len(earlier)], question), " / ")
}

// act writes an action: a verb, the number of an ask or follow, and more.
func act(verb string, number int64, more ...string) string {
	parts := append([]string{verb, strconv.FormatInt(number, 36)}, more...)
	return strings.Join(parts, ".")
}

// answerReply is an answer with at most size of its sources, from first on, and with buttons.
func answerReply(a *answers.Answer, ask talk.Ask, first, size int, quiet bool) Reply {
	language := a.Language
	r := Reply{Language: language, Blocks: Render(a, first, size)}
	button := func(key, action string) Button { return Button{Label: say(language, key), Action: action} }
	if len(a.Answers) == 0 {
		r.Buttons = [][]Button{{button("follow", act("f", ask.Number)), button("language", "l")}}
		return r
	}
	r.Buttons = append(r.Buttons, paging(language, "a", ask.Number, first, size, len(a.Answers))...)
	look := []Button{button("sources", act("s", ask.Number, "0")), button("quotes", act("q", ask.Number, "0"))}
	if len(points(a)) > 1 {
		look = append(look, button("chart", act("c", ask.Number)))
	}
	r.Buttons = append(r.Buttons, look,
		[]Button{button("follow", act("f", ask.Number)), button("share", act("h", ask.Number))},
		[]Button{button("wrong", act("w", ask.Number)), button("language", "l")})
	if quiet {
		r.Buttons[len(r.Buttons)-1] = append(r.Buttons[len(r.Buttons)-1], Button{Label: say(language, "publish"), Action: act("p", ask.Number), Main: true})
	}
	return r
}

// paging makes the row of buttons that turns pages; none when all is on one page.
func paging(language, verb string, number int64, first, size, all int) [][]Button {
	var row []Button
	if first > 0 {
		row = append(row, Button{Label: say(language, "previous"), Action: act(verb, number, strconv.Itoa(max(0, first-size)))})
	}
	if left := all - first - size; left > 0 {
		label := say(language, "next")
		if first == 0 {
			label = say(language, "more", "n", left)
		}
		row = append(row, Button{Label: label, Action: act(verb, number, strconv.Itoa(first+size)), Main: true})
	}
	if row == nil {
		return nil
	}
	return [][]Button{row}
}

// sourcesReply lists all sources with their answers, a page at a time.
func sourcesReply(a *answers.Answer, number int64, first int) Reply {
	const size = 10
	language := a.Language
	r := Reply{Language: language, Blocks: []Block{heading(language, say(language, "sources.title")), joined(paragraph(language, splitLine(language, a)))}}
	for i := first; i < min(first+size, len(a.Answers)); i++ {
		s := &a.Answers[i]
		short := shortAnswer(language, &s.Claims[0], a.Understood)
		if short == "" {
			short = set(language, clip(oneLine(s.Claims[0].Quote), 100))
		}
		r.Blocks = append(r.Blocks, strongLine(language, short), joined(paragraph(language, chain(language, &s.Claims[0], &s.Document))),
			joined(paragraph(language, asOf(language, &s.Claims[0], &s.Document))), joined(link(language, &s.Document)))
	}
	r.Buttons = append(paging(language, "s", number, first, size, len(a.Answers)), []Button{{Label: say(language, "back"), Action: act("a", number, "0")}})
	return r
}

// quotesReply shows every quotation of the sources, with the claim ids, a page at a time.
func quotesReply(a *answers.Answer, number int64, first int) Reply {
	const size = 3
	language := a.Language
	r := Reply{Language: language, Blocks: []Block{heading(language, say(language, "quotes.title"))}}
	for i := first; i < min(first+size, len(a.Answers)); i++ {
		s := &a.Answers[i]
		r.Blocks = append(r.Blocks, strongLine(language, chain(language, &s.Claims[0], &s.Document)))
		for j := range s.Claims {
			r.Blocks = append(r.Blocks, joined(quote(&s.Claims[j])), joined(Block{Kind: Text, Text: directed(language, isolated("/claim "+s.Claims[j].ID))}))
		}
		r.Blocks = append(r.Blocks, joined(link(language, &s.Document)))
	}
	r.Buttons = append(paging(language, "q", number, first, size, len(a.Answers)), []Button{{Label: say(language, "back"), Action: act("a", number, "0")}})
	return r
}

// shareReply is a card that says all by itself: the question, the split, the sources.
func shareReply(a *answers.Answer, question string) Reply {
	const sources = 5
	language := a.Language
	r := Reply{Language: language, Blocks: append([]Block{heading(language, say(language, "share.title", "question", isolated(plain(question))))}, Render(a, 0, sources)...)}
	r.Buttons = [][]Button{{{Label: say(language, "share"), Share: clip(plain(question), 200), Action: "x"}}}
	return r
}

// claimTag is a short ASCII name of a claim, for actions.
func claimTag(id string) string {
	sum := sha256.Sum256([]byte(id))
	return hex.EncodeToString(sum[:6])
}

func numberOf(s string) (int64, error) {
	n, err := strconv.ParseInt(s, 36, 64)
	if err != nil || n <= 0 {
		return 0, fmt.Errorf("%q is no number of a question", s)
	}
	return n, nil
}
