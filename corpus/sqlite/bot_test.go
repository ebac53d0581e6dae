package sqlite_test

import (
	"errors"
	"path/filepath"
	"reflect"
	"sync"
	"testing"
	"time"

	"isnad/corpus"
	"isnad/corpus/sqlite"
	"isnad/corpus/talk"
)

var (
	room  = talk.Place{Network: "n", Chat: "c", Thread: "t"}
	asked = time.Date(2026, 11, 1, 10, 0, 0, 0, time.UTC)
)

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func equal(t *testing.T, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: %+v, not %+v", what, got, want)
	}
}

// TestAsks keeps questions, finds them again after the file was closed, and forgets old ones for good.
func TestAsks(t *testing.T) {
	ctx, path := t.Context(), filepath.Join(t.TempDir(), "x.db")
	s := open(t, path)
	a := talk.Ask{Time: asked, Place: room, User: "u", Question: "كم؟", Language: "ar"}
	var err error
	a.Number, err = s.Noted(ctx, a)
	check(t, err)
	b := talk.Ask{Time: asked.Add(time.Hour), Place: room, User: "v", Question: "and?", Language: "en", After: a.Number}
	b.Number, err = s.Noted(ctx, b)
	check(t, err)
	check(t, s.Close())
	s = open(t, path)
	for _, c := range []struct {
		user string
		want talk.Ask
	}{{"", b}, {"u", a}, {"v", b}} {
		got, err := s.LastAsked(ctx, room, c.user)
		check(t, err)
		equal(t, "last of "+c.user, got, c.want)
	}
	got, err := s.Asked(ctx, a.Number)
	check(t, err)
	equal(t, "by number", got, a)
	for _, p := range []talk.Place{{Network: "n", Chat: "c"}, {Network: "m", Chat: "c", Thread: "t"}} {
		if _, err := s.LastAsked(ctx, p, ""); !errors.Is(err, corpus.ErrNotFound) {
			t.Errorf("%v: %v", p, err)
		}
	}
	questions, people, follows, err := s.Usage(ctx, asked.Add(time.Minute))
	check(t, err)
	equal(t, "usage", []int{questions, people, follows}, []int{1, 1, 0})
	check(t, s.Forget(ctx, asked.Add(2*time.Hour)))
	if _, err := s.Asked(ctx, b.Number); !errors.Is(err, corpus.ErrNotFound) {
		t.Error(err)
	}
	n, err := s.Noted(ctx, a)
	check(t, err)
	if n <= b.Number {
		t.Errorf("number %d is used twice", n)
	}
}

func TestFollows(t *testing.T) {
	ctx, s := t.Context(), open(t, sqlite.Memory)
	low := 3.0
	f := talk.Follow{Time: asked, Place: room, User: "u", Question: "q", Earlier: []string{"before"}, Language: "ar",
		Told: []talk.Told{{Document: "d", Outlet: "o", Text: "3", Low: &low}}}
	var err error
	f.Number, err = s.SetFollow(ctx, f)
	check(t, err)
	again, err := s.SetFollow(ctx, f)
	check(t, err)
	equal(t, "kept twice", again, f.Number)
	other := talk.Follow{Time: asked, Place: room, User: "v", Question: "q", Language: "en"}
	other.Number, err = s.SetFollow(ctx, other)
	check(t, err)

	list, err := s.FollowsOf(ctx, "n", "c", "u")
	check(t, err)
	equal(t, "follows of u", list, []talk.Follow{f})
	check(t, s.Tell(ctx, f.Number, nil, true))
	n := 0
	check(t, s.Follows(ctx, func(x talk.Follow) error {
		if n++; x.Number == f.Number && (len(x.Told) != 0 || !x.Sending) {
			t.Errorf("told: %+v", x)
		}
		return s.Tell(ctx, x.Number, x.Told, false) // the store may be used
	}))
	equal(t, "follows", n, 2)
	check(t, s.Moved(ctx, "n", "c", "new"))
	list, err = s.FollowsOf(ctx, "n", "new", "u")
	check(t, err)
	equal(t, "follows in the new chat", len(list), 1)
	check(t, s.Unfollow(ctx, f.Number))
	if err := s.Unfollow(ctx, f.Number); !errors.Is(err, corpus.ErrNotFound) {
		t.Error(err)
	}
	if err := s.Tell(ctx, f.Number, nil, false); !errors.Is(err, corpus.ErrNotFound) {
		t.Error(err)
	}
	check(t, s.Leave(ctx, "n", "new"))
	list, err = s.FollowsOf(ctx, "n", "new", "v")
	check(t, err)
	equal(t, "follows of a chat that was left", len(list), 0)
}

func TestDesk(t *testing.T) {
	ctx, s := t.Context(), open(t, sqlite.Memory)
	c := talk.Complaint{Time: asked, Place: room, User: "u", Question: "q", Claim: "d#1", Reason: "value"}
	check(t, s.Complain(ctx, c))
	check(t, s.Complain(ctx, c))
	list, all, err := s.Complaints(ctx, 5)
	check(t, err)
	equal(t, "complaints", list, []talk.Complaint{c})
	equal(t, "complaints in all", all, 1)

	d := talk.Deed{Time: asked, Place: room, User: "u", Name: "n", Act: "load", Detail: "x", Outcome: "done"}
	check(t, s.Did(ctx, d))
	check(t, s.Did(ctx, d))
	var deeds []talk.Deed
	check(t, s.Deeds(ctx, func(x talk.Deed) error { deeds = append(deeds, x); return nil }))
	equal(t, "deeds", deeds, []talk.Deed{d, d})

	check(t, s.SetLanguage(ctx, "n", "c", "ar"))
	check(t, s.Moved(ctx, "n", "c", "e"))
	for chat, want := range map[string]string{"e": "ar", "c": "", "x": ""} {
		got, err := s.Language(ctx, "n", chat)
		check(t, err)
		equal(t, "language of "+chat, got, want)
	}
}

func TestValues(t *testing.T) {
	ctx, s := t.Context(), open(t, sqlite.Memory)
	value, kept, err := s.Value(ctx, "x")
	check(t, err)
	if value != "" || !kept.IsZero() {
		t.Errorf("%q, %s", value, kept)
	}
	check(t, s.SetValue(ctx, "x", "1"))
	check(t, s.SetValue(ctx, "x", "2"))
	value, kept, err = s.Value(ctx, "x")
	check(t, err)
	if value != "2" || time.Since(kept) > time.Minute {
		t.Errorf("%q, %s", value, kept)
	}
	for _, id := range []int64{5, 3, 4, 4, 9} {
		check(t, s.Handled(ctx, "n", id))
	}
	list, err := s.HandledFrom(ctx, "n", 4)
	check(t, err)
	equal(t, "handled", list, []int64{4, 5, 9})
	check(t, s.HandledBelow(ctx, "n", 6))
	list, err = s.HandledFrom(ctx, "n", 0)
	check(t, err)
	equal(t, "handled beyond the offset", list, []int64{9})
	value, _, err = s.Value(ctx, "n.offset")
	check(t, err)
	equal(t, "offset", value, "6")
}

func TestInbox(t *testing.T) {
	ctx, path := t.Context(), filepath.Join(t.TempDir(), "x.db")
	s := open(t, path)
	many := map[int64][]byte{}
	for id := range int64(600) {
		many[id-5] = []byte{byte(id)}
	}
	check(t, s.Received(ctx, "n", many))
	check(t, s.Received(ctx, "m", map[int64][]byte{1: nil}))
	check(t, s.Handled(ctx, "n", 7))
	check(t, s.Close())
	s = open(t, path)
	next := int64(-5)
	check(t, s.Unhandled(ctx, "n", func(id int64, raw []byte) error {
		if next == 7 {
			next++
		}
		if id != next || len(raw) != 1 || raw[0] != byte(id+5) {
			t.Errorf("update %d, not %d: %v", id, next, raw)
		}
		next++
		return s.Handled(ctx, "n", id) // the store may be used
	}))
	equal(t, "after the last", next, int64(595))
	check(t, s.Unhandled(ctx, "n", func(id int64, _ []byte) error { t.Errorf("update %d is left", id); return nil }))
}

// TestBotAtOnce lets many chats write at the same time.
func TestBotAtOnce(t *testing.T) {
	ctx, s := t.Context(), open(t, filepath.Join(t.TempDir(), "x.db"))
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for i := range 50 {
				if _, err := s.Noted(ctx, talk.Ask{Time: asked, Place: room, User: "u", Question: "q"}); err != nil {
					t.Error(err)
				}
				if err := s.Handled(ctx, "n", int64(i)); err != nil {
					t.Error(err)
				}
				if _, err := s.LastAsked(ctx, room, ""); err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
	questions, _, _, err := s.Usage(ctx, time.Time{})
	check(t, err)
	equal(t, "questions", questions, 400)
}
