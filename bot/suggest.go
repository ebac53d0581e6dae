package bot

import (
	"context"
	"strings"
	"sync"

	"isnad/answers"
	"isnad/corpus"
	"isnad/corpus/text"
)

// topics are the titles of the newest documents, held in memory for suggestions.
type topics struct {
	mu         sync.RWMutex
	list       []topic // the newest document first
	generation int64
	filled     bool
}

type topic struct{ title, folded string } // folded begins with a blank

const maxTopics = 20000

// refresh reads the titles anew if the corpus has changed.
func (t *topics) refresh(ctx context.Context, b *Bot, generation int64) {
	t.mu.RLock()
	fresh := t.filled && t.generation == generation
	t.mu.RUnlock()
	if fresh {
		return
	}
	var list []topic
	seen := map[string]bool{}
	err := b.Corpus.Headers(ctx, func(d corpus.Document) error {
		title := oneLine(d.Title)
		if title == "" || seen[title] {
			return nil
		}
		seen[title] = true
		if list = append(list, topic{title, " " + text.Fold(title)}); len(list) > 2*maxTopics {
			list = append(list[:0], list[maxTopics:]...)
		}
		return nil
	})
	if err != nil {
		if ctx.Err() == nil {
			b.Log.Error("cannot read the titles of the documents", "error", err.Error())
		}
		return
	}
	if len(list) > maxTopics {
		list = list[len(list)-maxTopics:]
	}
	for i, j := 0, len(list)-1; i < j; i, j = i+1, j-1 { // stored last comes first
		list[i], list[j] = list[j], list[i]
	}
	t.mu.Lock()
	t.list, t.generation, t.filled = list, generation, true
	t.mu.Unlock()
}

// Suggest returns titles in which every word typed begins a word; see Handler.
func (b *Bot) Suggest(ctx context.Context, m Message, n int) []string {
	if !b.keeper.allows(m.Place, m.Guild, m.User) {
		return nil
	}
	words := strings.Fields(text.Fold(plain(m.Text)))
	if len(words) > 8 {
		words = words[:8]
	}
	var out []string
	b.topics.mu.RLock()
	defer b.topics.mu.RUnlock()
	for _, t := range b.topics.list {
		if len(out) >= n {
			break
		}
		all := true
		for _, w := range words {
			if !strings.Contains(t.folded, " "+w) && !strings.Contains(t.folded, " ال"+w) {
				all = false
				break
			}
		}
		if all {
			out = append(out, t.title)
		}
	}
	return out
}

// Inline returns the answer as a whole and each source's own, as cards; see Handler.
func (b *Bot) Inline(ctx context.Context, m Message, n int) []Card {
	question := strings.TrimSpace(plain(m.Text))
	if n < 1 || !hasWord(question) || tooLong(question, b.Limits.Question) || !b.keeper.allows(m.Place, m.Guild, m.User) {
		return nil
	}
	if p, _ := b.typing.pass(m.Network+":"+m.User, b.Now()); p != passed {
		return nil
	}
	language := languageOf(question, text.English)
	found := make(chan []Card, 1)
	b.bounded(ctx, b.Limits.Time, m.Network, language, func(ctx context.Context) (Reply, string, error) {
		a, err := b.answer(ctx, nil, question, language)
		if err != nil {
			return Reply{}, "", err
		}
		found <- inlineCards(a, question, n)
		if len(a.Answers) == 0 {
			return Reply{}, "nothing", nil
		}
		return Reply{}, "answered", nil
	})
	select {
	case cards := <-found:
		return cards
	default:
		return nil // it failed, or took too long
	}
}

func inlineCards(a *answers.Answer, question string, n int) []Card {
	language := a.Language
	whole := shareReply(a, question)
	whole.Buttons = nil
	if len(a.Answers) == 0 {
		return []Card{{ID: "none", Title: say(language, "nothing"), Description: clip(question, 100), Reply: whole}}
	}
	cards := []Card{{ID: "all", Title: directed(language, splitLine(language, a)), Description: directed(language, clip(question, 100)), Reply: whole}}
	for i := range a.Answers {
		if len(cards) >= n {
			break
		}
		s := &a.Answers[i]
		title := shortAnswer(language, &s.Claims[0], a.Understood)
		if title == "" {
			title = set(language, clip(oneLine(s.Claims[0].Quote), 80))
		}
		r := Reply{Language: language, Blocks: append([]Block{heading(language, say(language, "share.title", "question", isolated(question)))}, renderSource(language, s, a.Understood)...)}
		cards = append(cards, Card{ID: claimTag(s.Claims[0].ID), Title: directed(language, title), Description: directed(language, chain(language, &s.Claims[0], &s.Document)), Reply: r})
	}
	return cards
}

// Move tells that a chat has got another id; see Handler.
func (b *Bot) Move(ctx context.Context, from, to Place) error {
	return b.Memory.Moved(ctx, from.Network, from.Chat, to.Chat)
}

// Leave ends all follows of a chat; see Handler.
func (b *Bot) Leave(ctx context.Context, p Place) error {
	return b.Memory.Leave(ctx, p.Network, p.Chat)
}
