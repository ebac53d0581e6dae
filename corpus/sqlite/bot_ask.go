package sqlite

import (
	"context"
	"fmt"
	"time"

	"isnad/corpus/talk"
)

// SetLanguage keeps the language of a chat's replies; "" is automatic.
func (s *Store) SetLanguage(ctx context.Context, network, chat, language string) error {
	err := s.writing(ctx, func(ctx context.Context, c *conn) error {
		return c.exec(ctx, "INSERT INTO bot_chat (network, chat, language) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET language = excluded.language",
			network, chat, language)
	})
	if err != nil {
		return fmt.Errorf("keep the language of chat %s in %s: %w", chat, network, err)
	}
	return nil
}

// Language returns the language kept for a chat; "" when none is.
func (s *Store) Language(ctx context.Context, network, chat string) (string, error) {
	var language string
	err := s.reading(ctx, func(c *conn) error {
		return optional(c.row(ctx, "SELECT language FROM bot_chat WHERE network = ? AND chat = ?", []any{network, chat}, &language))
	})
	if err != nil {
		return "", fmt.Errorf("language of chat %s in %s: %w", chat, network, err)
	}
	return language, nil
}

// Noted keeps a question and returns its number.
func (s *Store) Noted(ctx context.Context, a talk.Ask) (int64, error) {
	var number int64
	err := s.writing(ctx, func(ctx context.Context, c *conn) error {
		r, err := c.execResult(ctx, "INSERT INTO bot_ask (time, network, chat, thread, user, question, language, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
			a.Time.UnixMicro(), a.Place.Network, a.Place.Chat, a.Place.Thread, a.User, a.Question, a.Language, a.After)
		if err != nil {
			return err
		}
		number, err = r.LastInsertId()
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("keep a question: %w", err)
	}
	return number, nil
}

const askColumns = "number, time, network, chat, thread, user, question, language, after"

func scanAsk(scan func(...any) error) (a talk.Ask, err error) {
	var micros int64
	err = scan(&a.Number, &micros, &a.Place.Network, &a.Place.Chat, &a.Place.Thread, &a.User, &a.Question, &a.Language, &a.After)
	a.Time = time.UnixMicro(micros).UTC()
	return a, err
}

// Asked returns the question of a number. The error wraps corpus.ErrNotFound if it is not kept any more.
func (s *Store) Asked(ctx context.Context, number int64) (talk.Ask, error) {
	return s.ask(ctx, fmt.Sprintf("question %d", number), "SELECT "+askColumns+" FROM bot_ask WHERE number = ?", number)
}

// LastAsked returns the last question asked in a place; of a user, unless user is "". The error wraps
// corpus.ErrNotFound if there is none.
func (s *Store) LastAsked(ctx context.Context, p talk.Place, user string) (talk.Ask, error) {
	return s.ask(ctx, "last question", "SELECT "+askColumns+` FROM bot_ask WHERE network = ? AND chat = ? AND thread = ? AND (?4 = '' OR user = ?4)
		ORDER BY number DESC LIMIT 1`, p.Network, p.Chat, p.Thread, user)
}

func (s *Store) ask(ctx context.Context, what, query string, args ...any) (talk.Ask, error) {
	var a talk.Ask
	err := s.reading(ctx, func(c *conn) error {
		st, err := c.prepare(ctx, query)
		if err != nil {
			return err
		}
		a, err = scanAsk(st.QueryRowContext(ctx, args...).Scan)
		return missing(err)
	})
	if err != nil {
		return talk.Ask{}, fmt.Errorf("%s: %w", what, err)
	}
	return a, nil
}

// Forget drops the questions asked and the updates handled before a time.
func (s *Store) Forget(ctx context.Context, before time.Time) error {
	err := s.writing(ctx, func(ctx context.Context, c *conn) error {
		if err := c.exec(ctx, "DELETE FROM bot_ask WHERE time < ?", before.UnixMicro()); err != nil {
			return err
		}
		return c.exec(ctx, "DELETE FROM bot_handled WHERE time < ?", before.UnixMicro())
	})
	if err != nil {
		return fmt.Errorf("forget old questions: %w", err)
	}
	return nil
}

// Moved writes a chat's new id wherever the old one stands.
func (s *Store) Moved(ctx context.Context, network, from, to string) error {
	err := s.writing(ctx, func(ctx context.Context, c *conn) error {
		for _, table := range []string{"bot_chat", "bot_ask", "bot_follow", "bot_complaint"} {
			if err := c.exec(ctx, "UPDATE OR REPLACE "+table+" SET chat = ? WHERE network = ? AND chat = ?", to, network, from); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("move chat %s of %s to %s: %w", from, network, to, err)
	}
	return nil
}
