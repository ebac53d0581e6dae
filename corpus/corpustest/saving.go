package corpustest

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"isnad/corpus"
	"isnad/corpus/text"
)

func save(t *testing.T, s Store, bundles ...corpus.Bundle) corpus.Saved {
	t.Helper()
	saved, err := s.Save(t.Context(), bundles)
	if err != nil {
		t.Fatal(err)
	}
	return saved
}

func claims(t *testing.T, s Store, document string) []corpus.Claim {
	t.Helper()
	var list []corpus.Claim
	if err := s.Claims(t.Context(), document, func(c corpus.Claim) error { list = append(list, c); return nil }); err != nil {
		t.Fatal(err)
	}
	return list
}

func documents(t *testing.T, s Store) []corpus.Document {
	t.Helper()
	var list []corpus.Document
	if err := s.Documents(t.Context(), func(d corpus.Document) error { list = append(list, d); return nil }); err != nil {
		t.Fatal(err)
	}
	return list
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		if len(diff) > 4000 {
			diff = diff[:4000] + "…"
		}
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func notFound(t *testing.T, what string, err error) {
	t.Helper()
	if !errors.Is(err, corpus.ErrNotFound) {
		t.Errorf("%s: error %v, want ErrNotFound", what, err)
	}
}

func testEmpty(t *testing.T, s Store) {
	ctx := t.Context()
	_, err := s.Document(ctx, "a")
	notFound(t, "Document", err)
	_, err = s.Digest(ctx, "a")
	notFound(t, "Digest", err)
	_, err = s.Claim(ctx, "a#1")
	notFound(t, "Claim", err)
	_, err = s.Claim(ctx, "a")
	notFound(t, "Claim without #", err)
	notFound(t, "Claims", s.Claims(ctx, "a", func(corpus.Claim) error { return nil }))
	notFound(t, "Delete", s.Delete(ctx, "a"))
	notFound(t, "Reject", s.Reject(ctx, "a#1", "x", ""))
	if len(claims(t, s, "")) != 0 || len(documents(t, s)) != 0 {
		t.Error("an empty store has documents or claims")
	}
	documents, claims, newest, err := s.Counts(ctx)
	if documents != 0 || claims != 0 || !newest.IsZero() || err != nil {
		t.Errorf("Counts = %d, %d, %v, %v", documents, claims, newest, err)
	}
	found, err := s.Find(ctx, corpus.Query{Groups: []corpus.Group{{Keys: []string{"c:x"}}}, Limit: 5})
	if err != nil || len(found.Candidates) != 0 || found.Claims != 0 || !slices.Equal(found.Frequency, []int{0}) {
		t.Errorf("Find = %+v, %v", found, err)
	}
	if saved := save(t, s); saved != (corpus.Saved{}) {
		t.Errorf("saving nothing: %+v", saved)
	}
}

func testRoundTrip(t *testing.T, s Store) {
	b := Sample()
	if got, want := save(t, s, b), (corpus.Saved{Stored: 1, Claims: 4}); got != want {
		t.Errorf("Save = %+v, want %+v", got, want)
	}
	d, err := s.Document(t.Context(), b.Document.ID)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "document", d, b.Document)
	same(t, "documents", documents(t, s), []corpus.Document{b.Document})
	same(t, "claims of the document", claims(t, s, b.Document.ID), b.Claims)
	same(t, "all claims", claims(t, s, ""), b.Claims)
	for _, want := range b.Claims {
		got, err := s.Claim(t.Context(), want.ID)
		if err != nil {
			t.Error(err)
		}
		same(t, "claim", got, want)
	}
	header := b.Document
	header.Text = ""
	if err := s.Headers(t.Context(), func(d corpus.Document) error { same(t, "header", d, header); return nil }); err != nil {
		t.Error(err)
	}
	bare := corpus.Bundle{Document: corpus.Document{ID: "a#b#c", Text: "x"}}
	bare.Claims = []corpus.Claim{{ID: "a#b#c#1", Document: "a#b#c", Kind: corpus.Status, Quote: text.Span{End: 1}, Words: "x"}}
	save(t, s, bare)
	if d, err = s.Document(t.Context(), "a#b#c"); err != nil {
		t.Fatal(err)
	}
	same(t, "bare document", d, bare.Document)
	same(t, "its claims", claims(t, s, "a#b#c"), bare.Claims)
	if c, err := s.Claim(t.Context(), "a#b#c#1"); err != nil || c.Document != "a#b#c" {
		t.Errorf("claim of a document with # in its id: %+v, %v", c, err)
	}
	day := corpus.Bundle{Document: corpus.Document{ID: "day", Published: time.Date(1950, 1, 2, 0, 0, 0, 0, time.UTC), DateOnly: true}}
	save(t, s, day)
	if d, err = s.Document(t.Context(), "day"); err != nil {
		t.Fatal(err)
	}
	same(t, "document with a day before 1970", d, day.Document)
	local := time.Date(2017, 10, 12, 1, 30, 0, 0, time.FixedZone("", 3*60*60))
	save(t, s, corpus.Bundle{Document: corpus.Document{ID: "local", Published: local}})
	if d, err = s.Document(t.Context(), "local"); err != nil {
		t.Fatal(err)
	}
	same(t, "the day of the outlet's own zone", d.Published.Format(time.RFC3339), local.Format(time.RFC3339))
}

func testDigest(t *testing.T, s Store) {
	b := Sample()
	save(t, s, b)
	if digest, err := s.Digest(t.Context(), b.Document.ID); digest != "1" || err != nil {
		t.Errorf("Digest = %q, %v", digest, err)
	}
	b.Anew = true
	if got := save(t, s, b); got != (corpus.Saved{Replaced: 1, Claims: len(b.Claims)}) {
		t.Errorf("saved anew: %+v", got)
	}
	b.Anew = false
	if got := save(t, s, b); got != (corpus.Saved{Skipped: 1}) {
		t.Errorf("saving again: %+v", got)
	}
	b.Digest, b.Document.Outlet, b.Claims = "2", "Other", b.Claims[:1]
	if got := save(t, s, b); got != (corpus.Saved{Replaced: 1, Claims: 1}) {
		t.Errorf("saving what changed: %+v", got)
	}
	digests, err := s.Digests(t.Context())
	if err != nil || !maps.Equal(digests, map[string]string{"report-1": "2"}) {
		t.Errorf("Digests = %v, %v", digests, err)
	}
	if d, _ := s.Document(t.Context(), b.Document.ID); d.Outlet != "Other" {
		t.Errorf("outlet %q after replacement", d.Outlet)
	}
	same(t, "claims after replacement", claims(t, s, ""), b.Claims)
	b.Digest = ""
	save(t, s, b)
	if got := save(t, s, b); got != (corpus.Saved{Replaced: 1, Claims: 1}) {
		t.Errorf("saving without a digest: %+v", got)
	}
	b.Digest = "3"
	c := b
	c.Digest = "4"
	if got := save(t, s, b, c, c); got != (corpus.Saved{Replaced: 2, Skipped: 1, Claims: 2}) {
		t.Errorf("the same document several times: %+v", got)
	}
	if documents, claims, _, _ := s.Counts(t.Context()); documents != 1 || claims != 1 {
		t.Errorf("Counts = %d documents, %d claims", documents, claims)
	}
}

func testRefused(t *testing.T, s Store) {
	for _, x := range []struct {
		want   string
		change func(*corpus.Bundle)
	}{
		{"no id", func(b *corpus.Bundle) { b.Document.ID = "" }},
		{"belongs to", func(b *corpus.Bundle) { b.Claims[0].Document = "other" }},
		{"does not begin with", func(b *corpus.Bundle) { b.Claims[0].ID = "17" }},
		{"not what stands", func(b *corpus.Bundle) { b.Claims[0].Words = "other" }},
		{"not what stands", func(b *corpus.Bundle) { b.Document.Text = strings.ReplaceAll(b.Document.Text, "27", "72") }},
		{"quote at bytes", func(b *corpus.Bundle) { b.Claims[0].Quote.End = len(b.Document.Text) + 1 }},
		{"quote at bytes", func(b *corpus.Bundle) { b.Claims[0].Quote = text.Span{} }},
		{"outside the text", func(b *corpus.Bundle) { b.Claims[0].Focus = text.Span{Start: -1} }},
		{"unknown kind", func(b *corpus.Bundle) { b.Claims[0].Kind = "rumour" }},
		{"key", func(b *corpus.Bundle) { b.Claims[0].Keys[0].Name = "" }},
		{"report-1#1", func(b *corpus.Bundle) { b.Claims[2].ID = "report-1#1" }},
	} {
		b := Sample()
		x.change(&b)
		if _, err := s.Save(t.Context(), []corpus.Bundle{b}); err == nil || !strings.Contains(err.Error(), x.want) {
			t.Errorf("error %v, want one with %q", err, x.want)
		}
	}
	if documents, claims, _, _ := s.Counts(t.Context()); documents != 0 || claims != 0 {
		t.Errorf("after refusals: %d documents, %d claims", documents, claims)
	}
}

func testAllOrNothing(t *testing.T, s Store) {
	good, bad := Sample(), NewMaker(1, 50, 5).Bundle("bad", 3)
	bad.Claims[2].ID = bad.Claims[1].ID
	if _, err := s.Save(t.Context(), []corpus.Bundle{good, bad}); err == nil {
		t.Fatal("two claims of one id were saved")
	}
	_, err := s.Document(t.Context(), good.Document.ID)
	notFound(t, "the good document of a failed batch", err)
	if n, err := s.Frequency(t.Context(), "c:person"); err != nil || n[0] != 0 {
		t.Errorf("a failed batch left postings: %v, %v", n, err)
	}
	save(t, s, good) // what the failed batch had begun must not be in the way
	if n, err := s.Frequency(t.Context(), "c:person", "c:kill", "c:none"); err != nil || !slices.Equal(n, []int{1, 1, 0}) {
		t.Errorf("Frequency = %v, %v", n, err)
	}
	same(t, "claims", claims(t, s, ""), good.Claims)
}

func testQuotes(t *testing.T, s Store) {
	b := Sample()
	save(t, s, b)
	whole := text.Span{Start: 0, End: len(b.Document.Text)}
	asked := []*corpus.Claim{{Document: b.Document.ID, Quote: whole}, {Document: "nobody's", Quote: text.Span{Start: 0, End: 1}}}
	want := []string{b.Document.Text, ""}
	for _, span := range []text.Span{{Start: 0, End: whole.End + 1}, {Start: whole.End + 5, End: whole.End + 6}, {Start: -1, End: 2}, {Start: 3, End: 2}, {}} {
		asked, want = append(asked, &corpus.Claim{Document: b.Document.ID, Quote: span}), append(want, "")
	}
	for i := range b.Claims {
		asked, want = append(asked, &b.Claims[i]), append(want, b.Claims[i].Words)
	}
	got, err := s.Quotes(t.Context(), asked)
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("Quotes = %q, %v; want %q", got, err, want)
	}
	if got, err := s.Quotes(t.Context(), nil); len(got) != 0 || err != nil {
		t.Errorf("Quotes of nothing = %q, %v", got, err)
	}
}

func testOrder(t *testing.T, s Store) {
	m := NewMaker(3, 50, 5)
	var ids []string
	for i := range 600 {
		ids = append(ids, fmt.Sprintf("d%03d", 997*i%600))
	}
	for part := range slices.Chunk(ids, 100) {
		var batch []corpus.Bundle
		for _, id := range part {
			batch = append(batch, m.Bundle(id, 3))
		}
		save(t, s, batch...)
	}
	var got []string
	for _, d := range documents(t, s) {
		got = append(got, d.ID)
	}
	same(t, "documents in the order they were stored", got, ids)
	got = nil
	for _, c := range claims(t, s, "") {
		got = append(got, c.ID)
	}
	var want []string
	for _, id := range ids {
		want = append(want, id+"#0", id+"#1", id+"#2")
	}
	same(t, "claims in the order they were stored", got, want)
}

// testUseInside uses the store in the functions it calls: no connection may be held meanwhile.
func testUseInside(t *testing.T, s Store) {
	m := NewMaker(5, 50, 5)
	for i := range 20 {
		save(t, s, m.Bundle(fmt.Sprint("d", i), 2))
	}
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			err := s.Documents(context.Background(), func(d corpus.Document) error {
				return s.Claims(context.Background(), d.ID, func(c corpus.Claim) error {
					_, err := s.Quotes(context.Background(), []*corpus.Claim{&c})
					return err
				})
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
	done := make(chan struct{})
	go func() { group.Wait(); close(done) }()
	select {
	case <-done:
	case <-time.After(30 * time.Second):
		t.Fatal("the store waits for itself")
	}
	stop := errors.New("stop")
	if err := s.Documents(t.Context(), func(corpus.Document) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("an error of the function became %v", err)
	}
}

func testGeneration(t *testing.T, s Store) {
	last := int64(-1)
	step := func(what string, grows bool) {
		t.Helper()
		n, err := s.Generation(t.Context())
		if err != nil || grows != (n > last) {
			t.Errorf("%s: generation %d after %d, %v", what, n, last, err)
		}
		last = n
	}
	step("empty", true)
	b := Sample()
	save(t, s, b)
	step("stored", true)
	save(t, s, b)
	step("skipped", false)
	b.Digest, b.Claims = "2", nil
	save(t, s, b)
	step("replaced", true)
	b.Digest, b.Document.Title = "3", "other"
	save(t, s, b)
	step("header replaced", true)
	if err := s.Delete(t.Context(), b.Document.ID); err != nil {
		t.Error(err)
	}
	step("deleted", true)
}

// testTogether saves and finds at the same time: a reader sees whole batches.
func testTogether(t *testing.T, s Store) {
	const batch = 5
	m := NewMaker(11, 300, 10)
	var group sync.WaitGroup
	stop := make(chan struct{})
	for range 3 {
		group.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				found, err := s.Find(context.Background(), corpus.Query{Groups: []corpus.Group{{Keys: []string{Key(0), Key(1)}}}, Limit: 1000})
				if err != nil {
					t.Error(err)
					return
				}
				if found.Claims%(batch*2) != 0 || min(found.Frequency[0], 1000) != len(found.Candidates) {
					t.Errorf("found %d of %d among %d claims", len(found.Candidates), found.Frequency[0], found.Claims)
					return
				}
			}
		})
	}
	for i := range 40 {
		var bundles []corpus.Bundle
		for j := range batch {
			bundles = append(bundles, m.Bundle(fmt.Sprint("d", i*batch+j), 2))
		}
		save(t, s, bundles...)
	}
	close(stop)
	group.Wait()
}

func testCancelled(t *testing.T, s Store) {
	save(t, s, Sample())
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Find(ctx, corpus.Query{Limit: 1}); !errors.Is(err, context.Canceled) {
		t.Errorf("Find with a cancelled context: %v", err)
	}
	if _, err := s.Save(ctx, []corpus.Bundle{NewMaker(1, 9, 3).Bundle("late", 2)}); !errors.Is(err, context.Canceled) {
		t.Errorf("Save with a cancelled context: %v", err)
	}
	if found, err := s.Find(t.Context(), corpus.Query{Limit: 9}); err != nil || len(found.Candidates) != 4 {
		t.Errorf("afterwards: %d candidates, %v", len(found.Candidates), err)
	}
}
