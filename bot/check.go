package bot

import (
	"context"
	"strings"
	"unicode/utf8"

	"isnad/answers"
	"isnad/corpus"
)

// check compares a draft with the corpus: what follows the command, else the message it replies to or that was
// forwarded, else an attached text.
func (b *Bot) check(ctx context.Context, m Message, argument, language string) (Reply, error) {
	if b.Checker == nil {
		return Reply{}, tell("check.absent")
	}
	draft := argument
	if !hasWord(draft) && !m.Mine {
		draft = m.Quoted
	}
	if !hasWord(draft) && m.Attached != nil {
		if m.Attached.Size > b.Limits.File {
			return Reply{}, tell("load.size", "n", b.Limits.File>>20)
		}
		body, err := b.download(ctx, m.Attached)
		if err != nil {
			return Reply{}, err
		}
		if draft = string(body); !utf8.ValidString(draft) {
			return Reply{}, tell("check.what")
		}
	}
	if draft = strings.TrimSpace(draft); !hasWord(draft) {
		return Reply{}, tell("check.what")
	}
	if tooLong(draft, b.Limits.Draft) {
		return Reply{}, tell("long", "n", group(b.Limits.Draft))
	}
	if kept, err := b.Memory.Language(ctx, m.Network, m.Chat); err == nil && kept == "" {
		language = languageOf(draft, language)
	}
	// A draft is written now: its "yesterday" is the day before today.
	list, err := b.Checker.Check(ctx, corpus.Document{Text: plain(draft), Published: b.Now()}, answers.Options{Language: language})
	if err != nil {
		return Reply{}, err
	}
	for i := range list {
		b.Metrics.Withheld(list[i].Withheld)
	}
	if len(list) == 0 {
		return b.short(language, "check.none"), nil
	}
	return Reply{Language: language, Blocks: renderFindings(language, list)}, nil
}
