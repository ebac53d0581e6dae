package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"isnad/corpus"
	"isnad/corpus/talk"
)

const followColumns = "number, time, network, chat, thread, user, question, earlier, language, told, sending"

func scanFollow(scan func(...any) error) (talk.Follow, error) {
	var f talk.Follow
	var micros int64
	var earlier, told string
	if err := scan(&f.Number, &micros, &f.Place.Network, &f.Place.Chat, &f.Place.Thread, &f.User, &f.Question, &earlier, &f.Language, &told, &f.Sending); err != nil {
		return f, err
	}
	f.Time = time.UnixMicro(micros).UTC()
	if err := json.Unmarshal([]byte(earlier), &f.Earlier); err != nil {
		return f, err
	}
	return f, json.Unmarshal([]byte(told), &f.Told)
}

// SetFollow keeps a new follow and returns its number; when the user follows the question there already, the number it
// has, and nothing changes.
func (s *Store) SetFollow(ctx context.Context, f talk.Follow) (int64, error) {
	earlier, told, err := followJSON(f)
	if err != nil {
		return 0, err
	}
	var number int64
	err = s.writing(ctx, func(ctx context.Context, c *conn) error {
		key := []any{f.Place.Network, f.Place.Chat, f.Place.Thread, f.User, f.Question, earlier}
		if err := c.exec(ctx, "INSERT OR IGNORE INTO bot_follow (network, chat, thread, user, question, earlier, time, language, told, sending) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
			append(key, f.Time.UnixMicro(), f.Language, told)...); err != nil {
			return err
		}
		return c.row(ctx, "SELECT number FROM bot_follow WHERE network = ? AND chat = ? AND thread = ? AND user = ? AND question = ? AND earlier = ?", key, &number)
	})
	if err != nil {
		return 0, fmt.Errorf("keep a follow: %w", err)
	}
	return number, nil
}

func followJSON(f talk.Follow) (earlier, told string, err error) {
	if f.Earlier == nil {
		f.Earlier = []string{}
	}
	if f.Told == nil {
		f.Told = []talk.Told{}
	}
	e, err := json.Marshal(f.Earlier)
	if err != nil {
		return "", "", fmt.Errorf("keep a follow: %w", err)
	}
	t, err := json.Marshal(f.Told)
	if err != nil {
		return "", "", fmt.Errorf("keep a follow: %w", err)
	}
	return string(e), string(t), nil
}

// Tell writes what a follower knows and whether news are on their way. The error wraps corpus.ErrNotFound if the follow
// has ended.
func (s *Store) Tell(ctx context.Context, number int64, told []talk.Told, sending bool) error {
	_, list, err := followJSON(talk.Follow{Told: told})
	if err != nil {
		return err
	}
	err = s.writing(ctx, func(ctx context.Context, c *conn) error {
		r, err := c.execResult(ctx, "UPDATE bot_follow SET told = ?, sending = ? WHERE number = ?", list, sending, number)
		if err != nil {
			return err
		}
		if n, err := r.RowsAffected(); err != nil || n == 0 {
			return errorOr(err, corpus.ErrNotFound)
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("keep what follower %d was told: %w", number, err)
	}
	return nil
}

// Unfollow ends a follow. The error wraps corpus.ErrNotFound if there is none of that number.
func (s *Store) Unfollow(ctx context.Context, number int64) error {
	err := s.writing(ctx, func(ctx context.Context, c *conn) error {
		r, err := c.execResult(ctx, "DELETE FROM bot_follow WHERE number = ?", number)
		if err != nil {
			return err
		}
		if n, err := r.RowsAffected(); err != nil || n == 0 {
			return errorOr(err, corpus.ErrNotFound)
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("end follow %d: %w", number, err)
	}
	return nil
}

// Leave ends all follows of a chat, for instance because it is closed to the bot.
func (s *Store) Leave(ctx context.Context, network, chat string) error {
	err := s.writing(ctx, func(ctx context.Context, c *conn) error {
		return c.exec(ctx, "DELETE FROM bot_follow WHERE network = ? AND chat = ?", network, chat)
	})
	if err != nil {
		return fmt.Errorf("end the follows of chat %s in %s: %w", chat, network, err)
	}
	return nil
}

// Follows calls f for every follow, the oldest first. f may use the store.
func (s *Store) Follows(ctx context.Context, f func(talk.Follow) error) error {
	last := int64(0)
	return paged(f, func() ([]talk.Follow, error) {
		return s.follows(ctx, "SELECT "+followColumns+" FROM bot_follow WHERE number > ? ORDER BY number LIMIT 256", &last, last)
	})
}

// FollowsOf returns what a user follows in a chat, the oldest first.
func (s *Store) FollowsOf(ctx context.Context, network, chat, user string) ([]talk.Follow, error) {
	return s.follows(ctx, "SELECT "+followColumns+" FROM bot_follow WHERE network = ? AND chat = ? AND user = ? ORDER BY number", nil, network, chat, user)
}

func (s *Store) follows(ctx context.Context, query string, last *int64, args ...any) ([]talk.Follow, error) {
	var list []talk.Follow
	err := s.reading(ctx, func(c *conn) error {
		return c.rows(ctx, query, args, func(r *sql.Rows) error {
			x, err := scanFollow(r.Scan)
			list = append(list, x)
			if last != nil {
				*last = x.Number
			}
			return err
		})
	})
	if err != nil {
		return nil, fmt.Errorf("follows: %w", err)
	}
	return list, nil
}
