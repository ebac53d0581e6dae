package telegram

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime/debug"
	"strconv"
	"time"

	tgbotapi "github.com/go-telegram-bot-api/telegram-bot-api/v5"

	"isnad/bot"
)

// lane is the key of an update's lane: messages of a chat stand in one line, presses beside it, because they must be
// answered at once however long the messages wait for the network's rates.
func (u *update) lane() string {
	switch {
	case u.Press != nil && u.Press.Message != nil:
		return "press " + id(u.Press.Message.Chat.ID)
	case u.Press != nil:
		return "press " + u.Press.InlineID
	case u.Inline != nil:
		return "inline " + u.Inline.From.id()
	case u.Member != nil:
		return id(u.Member.Chat.ID)
	}
	for _, m := range []*incoming{u.Message, u.Edited, u.Post} {
		if m != nil {
			return id(m.Chat.ID)
		}
	}
	return "none"
}

// handle handles an update, and calls mark when it is done with, before another reply is on its way. It returns whether
// it is done with.
func (t *Telegram) handle(ctx context.Context, u *update, mark func()) (done bool) {
	marked := false
	once := func() {
		if !marked {
			marked = true
			mark()
		}
	}
	defer func() {
		if p := recover(); p != nil {
			t.Metrics.Error(Network, "panic")
			t.Log.Error("telegram: panic while handling an update", "update", u.ID, "panic", t.client.redact(fmt.Sprint(p)), "stack", string(debug.Stack()))
			once()
			done = true
		}
	}()
	var err error
	switch {
	case u.Message != nil:
		err = t.handleMessage(ctx, u.Message, false, once)
	case u.Edited != nil:
		err = t.handleMessage(ctx, u.Edited, true, once)
	case u.Post != nil:
		err = t.handleMessage(ctx, u.Post, false, once)
	case u.Press != nil:
		err = t.handlePress(ctx, u.Press, once)
	case u.Inline != nil:
		err = t.handleInline(ctx, u.Inline)
	case u.Member != nil:
		err = t.handleMember(ctx, u.Member)
	}
	if ctx.Err() != nil && !marked {
		return false // the program stops; it is delivered again
	}
	if err != nil {
		t.Metrics.Error(Network, "send")
		t.Log.Error("telegram: a reply was not taken", "update", u.ID, "error", t.client.redact(err.Error()))
	}
	once()
	return true
}

func (t *Telegram) handleMessage(ctx context.Context, m *incoming, edited bool, mark func()) error {
	if m.MovedTo != 0 {
		from, to := m.place(), bot.Place{Network: Network, Chat: id(m.MovedTo)}
		return t.handler().Move(ctx, from, to)
	}
	msg, ok := t.read(m, edited)
	if !ok {
		return nil
	}
	from := origin{msg.Chat, msg.ID}
	var before []int
	if edited {
		if before, ok = t.sent.get(from); !ok {
			return nil // it was not answered, or long ago
		}
	}
	typing := time.AfterFunc(700*time.Millisecond, func() { t.typing(ctx, msg.Place) })
	r := t.handler().Handle(ctx, msg)
	typing.Stop()
	if r.Silent() || ctx.Err() != nil {
		return ctx.Err()
	}
	to := target{place: msg.Place, edit: before, sure: true, last: mark}
	if !msg.Private {
		to.answer = int(m.ID)
	}
	sent, err := t.say(ctx, to, r)
	if len(sent) > 0 {
		t.sent.put(from, sent)
	}
	return t.gone(ctx, msg.Place, err)
}

// gone ends what the bot does by itself in a chat that is closed to it.
func (t *Telegram) gone(ctx context.Context, p bot.Place, err error) error {
	if !errors.Is(err, bot.ErrGone) {
		return err
	}
	return errors.Join(err, t.handler().Leave(ctx, p))
}

// typing shows that an answer is being looked for. It is no message and may fail.
func (t *Telegram) typing(ctx context.Context, p bot.Place) {
	params := tgbotapi.Params{"chat_id": p.Chat, "action": "typing"}
	if p.Thread != "" {
		params["message_thread_id"] = p.Thread
	}
	_ = t.client.call(ctx, "sendChatAction", params, nil)
}

// answerTime is how long a press may wait for its toast before it is answered without.
const answerTime = 1500 * time.Millisecond

func (t *Telegram) handlePress(ctx context.Context, p *press, mark func()) error {
	if p.From == nil || p.Message == nil || p.Data == "" {
		return t.answerPress(ctx, p.ID, "")
	}
	in := bot.Press{Place: p.Message.place(), User: p.From.id(), Name: p.From.name(), Message: id(p.Message.ID), Action: p.Data,
		Private: p.Message.Chat.Type == "private", Language: p.From.language()}
	replies := make(chan bot.Reply, 1)
	go func() {
		defer func() { // the core guards itself; a reply must come all the same
			if p := recover(); p != nil {
				t.Log.Error("telegram: panic while handling a press", "panic", fmt.Sprint(p))
				replies <- bot.Reply{}
			}
		}()
		replies <- t.handler().Press(ctx, in)
	}()
	var r bot.Reply
	timer := time.NewTimer(answerTime)
	defer timer.Stop()
	select {
	case r = <-replies:
		if err := t.answerPress(ctx, p.ID, r.Toast); err != nil {
			return err
		}
	case <-timer.C:
		if err := t.answerPress(ctx, p.ID, ""); err != nil {
			return err
		}
		if r = <-replies; r.Toast != "" && len(r.Blocks) == 0 && r.Picture == nil {
			r.Blocks = []bot.Block{{Kind: bot.Text, Text: r.Toast}}
		}
	}
	if len(r.Blocks) == 0 && r.Picture == nil {
		return nil
	}
	to := target{place: in.Place, sure: true, last: mark}
	if r.Replace {
		to.edit = []int{int(p.Message.ID)}
	}
	_, err := t.say(ctx, to, r)
	return t.gone(ctx, in.Place, err)
}

// answerPress ends the waiting sign on a button. That the press is too old to be answered is no failure.
func (t *Telegram) answerPress(ctx context.Context, press, toast string) error {
	params := tgbotapi.Params{"callback_query_id": press}
	if toast != "" {
		params["text"] = clipped(toast, maxToast)
	}
	return benign(t.client.call(ctx, "answerCallbackQuery", params, nil))
}

// benign drops the refusal of an answer that came too late.
func benign(err error) error {
	var refused *apiError
	if errors.As(err, &refused) && refused.code == 400 && (refused.says("query is too old") || refused.says("query id is invalid")) {
		return nil
	}
	return err
}

type article struct {
	Type        string  `json:"type"`
	ID          string  `json:"id"`
	Title       string  `json:"title"`
	Description string  `json:"description,omitempty"`
	Content     content `json:"input_message_content"`
}

type content struct {
	Text    string      `json:"message_text"`
	Mode    string      `json:"parse_mode"`
	Preview linkPreview `json:"link_preview_options"`
}

type linkPreview struct {
	Off bool `json:"is_disabled"`
}

// maxCards is how many results an inline query gets; the network takes 50.
const maxCards = 20

func (t *Telegram) handleInline(ctx context.Context, q *inline) error {
	msg := bot.Message{Place: bot.Place{Network: Network}, User: q.From.id(), Name: q.From.name(), Text: q.Query, Language: q.From.language()}
	list := []article{}
	for _, card := range t.handler().Inline(ctx, msg, maxCards) {
		texts := messages(card.Reply, maxText)
		if len(texts) == 0 {
			continue
		}
		list = append(list, article{"article", card.ID, clipped(card.Title, 100), clipped(card.Description, 150), content{texts[0], "HTML", linkPreview{true}}})
	}
	results, err := json.Marshal(list)
	if err != nil {
		return err
	}
	params := tgbotapi.Params{"inline_query_id": q.ID, "results": string(results), "cache_time": "10", "is_personal": strconv.FormatBool(true)}
	return benign(t.client.call(ctx, "answerInlineQuery", params, nil))
}

// handleMember notices that the bot was thrown out or blocked.
func (t *Telegram) handleMember(ctx context.Context, m *member) error {
	if m.New.Status == "left" || m.New.Status == "kicked" {
		return t.handler().Leave(ctx, bot.Place{Network: Network, Chat: id(m.Chat.ID)})
	}
	return nil
}
