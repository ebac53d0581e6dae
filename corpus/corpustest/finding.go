package corpustest

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"isnad/corpus"
)

// model finds claims by looking at each of them.
type model struct {
	documents map[string]corpus.Document
	claims    []corpus.Claim // in the order they were stored
	rejected  map[string]bool
}

func modelOf(bundles ...corpus.Bundle) *model {
	m := &model{documents: map[string]corpus.Document{}, rejected: map[string]bool{}}
	for _, b := range bundles {
		d := b.Document
		d.Text = ""
		m.documents[d.ID] = d
		m.claims = append(m.claims, b.Claims...)
	}
	return m
}

func (m *model) find(q corpus.Query) corpus.Found {
	found := corpus.Found{Claims: len(m.claims)}
	has := func(c corpus.Claim, g corpus.Group) bool {
		return slices.ContainsFunc(c.Keys, func(k corpus.Key) bool { return slices.Contains(g.Keys, k.Name) })
	}
	var weights []float64
	for _, g := range q.Groups {
		df := 0
		for _, c := range m.claims {
			if has(c, g) {
				df++
			}
		}
		found.Frequency = append(found.Frequency, df)
		weights = append(weights, math.Log(1+float64(len(m.claims))/float64(df)))
		if g.Weight != 0 {
			weights[len(weights)-1] *= g.Weight
		}
	}
	for i := len(m.claims) - 1; i >= 0; i-- {
		c := m.claims[i]
		x := corpus.Candidate{Claim: c, Document: m.documents[c.Document]}
		ok := !m.rejected[c.ID] && (len(q.Kinds) == 0 || slices.Contains(q.Kinds, c.Kind)) &&
			(len(q.Documents) == 0 || slices.Contains(q.Documents, c.Document))
		for i, g := range q.Groups {
			if has(c, g) {
				x.Matched |= 1 << i
				x.Score += weights[i]
			}
		}
		if ok && (x.Matched != 0 || len(q.Groups) == 0) {
			found.Candidates = append(found.Candidates, x)
		}
	}
	slices.SortStableFunc(found.Candidates, func(a, b corpus.Candidate) int {
		if math.Abs(a.Score-b.Score) > 1e-9 {
			return cmp.Compare(b.Score, a.Score)
		}
		return b.Document.Published.Compare(a.Document.Published)
	})
	if len(found.Candidates) > q.Limit {
		found.Candidates = found.Candidates[:q.Limit]
	}
	return found
}

// compare checks what the store finds against the model.
func (m *model) compare(t *testing.T, s Store, q corpus.Query) {
	t.Helper()
	got, err := s.Find(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	want := m.find(q)
	same(t, fmt.Sprintf("Find(%+v)", q), rounded(got), rounded(want))
}

// compareFirst compares what the store finds where the first few are found to be enough, and where they are not.
func (m *model) compareFirst(t *testing.T, s Store, q corpus.Query, first int) {
	t.Helper()
	all := m.find(q)
	part := all
	part.Candidates = all.Candidates[:min(first, len(all.Candidates))]
	q.First = first
	for _, enough := range []bool{true, false} {
		asked := 0
		q.Enough = func(f corpus.Found) bool {
			asked++
			same(t, fmt.Sprintf("the first %d of Find(%+v)", first, q), rounded(f), rounded(part))
			return enough
		}
		got, err := s.Find(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		want := all
		if enough {
			want = part
		}
		same(t, fmt.Sprintf("Find(%+v), enough: %v", q, enough), rounded(got), rounded(want))
		if asked != 1 {
			t.Errorf("Find(%+v) asked %d times whether the first %d are enough", q, asked, first)
		}
	}
}

// rounded rounds the scores, whose last digits depend on the order in which they were summed.
func rounded(f corpus.Found) corpus.Found {
	f.Candidates = slices.Clone(f.Candidates)
	for i := range f.Candidates {
		f.Candidates[i].Score = math.Round(f.Candidates[i].Score*1e6) / 1e6
	}
	return f
}

func group(keys ...string) corpus.Group { return corpus.Group{Keys: keys} }

func testFind(t *testing.T, s Store) {
	a, b := Sample(), NewMaker(21, 20, 6).Bundle("made", 30)
	save(t, s, a, b)
	m := modelOf(a, b)
	for _, q := range []corpus.Query{
		{Limit: 100},
		{Limit: 1},
		{Limit: 0, Groups: []corpus.Group{group("c:kill")}},
		{Limit: 10, Groups: []corpus.Group{group("c:kill")}},
		{Limit: 10, Groups: []corpus.Group{group("c:kill"), group("c:hurt"), group("c:nothing")}},
		{Limit: 10, Groups: []corpus.Group{group("c:kill", "c:hurt"), group("n:city")}},
		{Limit: 10, Groups: []corpus.Group{group("c:kill"), group("c:nothing")}},
		{Limit: 10, Groups: []corpus.Group{group("c:kill"), group("c:hurt")}},
		{Limit: 10, Groups: []corpus.Group{group()}},
		{Limit: 10, Groups: []corpus.Group{{Keys: []string{"c:kill"}, Weight: 0.5}, {Keys: []string{"c:hurt"}, Weight: 3}}},
		{Limit: 10, Kinds: []corpus.Kind{corpus.Quantity}, Groups: []corpus.Group{group(Key(0)), group("c:kill")}},
		{Limit: 10, Kinds: []corpus.Kind{corpus.Share, corpus.Statement}},
		{Limit: 10, Documents: []string{"report-1"}},
		{Limit: 10, Documents: []string{"report-1", "made", "absent"}, Kinds: []corpus.Kind{corpus.Quantity}},
		{Limit: 10, Documents: []string{"absent"}, Groups: []corpus.Group{group("c:kill")}},
		{Limit: 10, Documents: []string{"made"}, Groups: []corpus.Group{group("c:kill"), group(Key(1))}},
	} {
		m.compare(t, s, q)
	}
	many := corpus.Query{Limit: 10}
	for i := range 64 {
		many.Groups = append(many.Groups, group(Key(uint64(i))))
	}
	m.compare(t, s, many)
	many.Groups = append(many.Groups, group("c:kill"))
	if _, err := s.Find(t.Context(), many); err == nil {
		t.Error("65 groups made no error")
	}
}

// testFindTies has many claims of one score: those published last come first, then those stored last.
func testFindTies(t *testing.T, s Store) {
	maker := NewMaker(31, 5, 1)
	var bundles []corpus.Bundle
	for i := range 300 {
		b := maker.Bundle(fmt.Sprint("d", i), 20)
		switch i % 3 {
		case 0:
			b.Document.Published = time.Date(2020, 1, 1+i%7, 0, 0, 0, 0, time.UTC)
		case 1:
			b.Document.Published = time.Time{}
		}
		for j := range b.Claims {
			b.Claims[j].Keys = []corpus.Key{{Name: "c:all"}}
			if j%2 == 0 {
				b.Claims[j].Keys = append(b.Claims[j].Keys, corpus.Key{Name: "c:even"})
			} else {
				b.Claims[j].Keys = append(b.Claims[j].Keys, corpus.Key{Name: "c:odd"})
			}
		}
		bundles = append(bundles, b)
	}
	save(t, s, bundles...)
	m := modelOf(bundles...)
	for _, limit := range []int{1, 100, 7000} {
		m.compare(t, s, corpus.Query{Limit: limit, Groups: []corpus.Group{group("c:all")}})
		m.compare(t, s, corpus.Query{Limit: limit, Groups: []corpus.Group{group("c:even"), group("c:odd")}})
		m.compare(t, s, corpus.Query{Limit: limit, Groups: []corpus.Group{group("c:all"), group("c:odd")}})
		m.compare(t, s, corpus.Query{Limit: limit})
		m.compareFirst(t, s, corpus.Query{Limit: limit, Groups: []corpus.Group{group("c:all"), group("c:odd")}}, 90)
	}
}

// testFindRandom compares random queries with the model.
func testFindRandom(t *testing.T, s Store) {
	maker := NewMaker(41, 200, 12)
	var bundles []corpus.Bundle
	for i := range 400 {
		bundles = append(bundles, maker.Bundle(fmt.Sprint("d", i), 15))
	}
	for part := range slices.Chunk(bundles, 70) {
		save(t, s, part...)
	}
	m := modelOf(bundles...)
	r := rand.New(rand.NewPCG(1, 2))
	for range 100 {
		q := corpus.Query{Limit: 1 + r.IntN(60)}
		for range r.IntN(9) {
			g := corpus.Group{Weight: float64(r.IntN(3))}
			for range 1 + r.IntN(3) {
				g.Keys = append(g.Keys, Key(uint64(r.IntN(1+r.IntN(200)))))
			}
			q.Groups = append(q.Groups, g)
		}
		if r.IntN(3) == 0 {
			q.Kinds = []corpus.Kind{corpus.Quantity, corpus.Kinds[r.IntN(len(corpus.Kinds))]}
		}
		if r.IntN(5) == 0 {
			q.Documents = []string{"d3", "d77", "d200"}
		}
		m.compare(t, s, q)
		m.compareFirst(t, s, q, r.IntN(70))
	}
}

// testReplace replaces and deletes documents: what is found must be what a store finds that never held the old versions.
func testReplace(t *testing.T, s Store) {
	const documents = 60
	maker := NewMaker(51, 100, 8)
	bundles := map[string]corpus.Bundle{}
	var order []string
	for round := range 3 {
		var batch []corpus.Bundle
		for i := range documents {
			id := fmt.Sprint("d", i)
			if round > 0 && i%(round+1) != 0 {
				continue
			}
			b := maker.Bundle(id, 1+(i+round)%9)
			bundles[id] = b
			batch = append(batch, b)
			order = slices.DeleteFunc(order, func(old string) bool { return old == id })
			order = append(order, id) // its claims are now the newest
		}
		save(t, s, batch...)
		if _, err := s.Find(t.Context(), corpus.Query{Limit: 10000}); err != nil { // what it found must not come back
			t.Fatal(err)
		}
	}
	for i := 0; i < documents; i += 5 {
		id := fmt.Sprint("d", i)
		if err := s.Delete(t.Context(), id); err != nil {
			t.Fatal(err)
		}
		order = slices.DeleteFunc(order, func(old string) bool { return old == id })
	}
	var left []corpus.Bundle
	for _, id := range order {
		left = append(left, bundles[id])
	}
	m := modelOf(left...)
	m.compare(t, s, corpus.Query{Limit: 10000})
	for rank := range uint64(100) {
		m.compare(t, s, corpus.Query{Limit: 10000, Groups: []corpus.Group{group(Key(rank))}})
	}
	if documents, claims, _, err := s.Counts(t.Context()); documents != len(left) || claims != len(m.claims) || err != nil {
		t.Errorf("Counts = %d documents, %d claims, %v; want %d, %d", documents, claims, err, len(left), len(m.claims))
	}
}

func testReject(t *testing.T, s Store) {
	b := Sample()
	save(t, s, b)
	m := modelOf(b)
	look := func() {
		t.Helper()
		m.compare(t, s, corpus.Query{Limit: 10})
		m.compare(t, s, corpus.Query{Limit: 10, Groups: []corpus.Group{group("c:kill"), group("c:hurt")}})
		m.compare(t, s, corpus.Query{Limit: 10, Groups: []corpus.Group{group("c:kill")}})
	}
	look()
	before := time.Now().Add(-time.Second)
	for _, err := range []error{
		s.Reject(t.Context(), "report-1#0", "editor", "wrong number"),
		s.Reject(t.Context(), "report-1#0", "other", ""),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	m.rejected["report-1#0"] = true
	look()
	if _, err := s.Claim(t.Context(), "report-1#0"); err != nil {
		t.Errorf("a rejected claim can still be read: %v", err)
	}
	rejected := func(want bool) {
		t.Helper()
		if got, err := s.Rejected(t.Context(), "report-1#0"); got != want || err != nil {
			t.Errorf("rejected: %t, %v", got, err)
		}
	}
	rejected(true)
	if err := s.Restore(t.Context(), "report-1#0", "editor", "it was right"); err != nil {
		t.Fatal(err)
	}
	rejected(false)
	if _, err := s.Rejected(t.Context(), "report-9#0"); !errors.Is(err, corpus.ErrNotFound) {
		t.Errorf("a claim that is not there: %v", err)
	}
	m.rejected["report-1#0"] = false
	look()
	var acts []corpus.Act
	if err := s.Audit(t.Context(), func(a corpus.Act) error {
		if a.Time.Before(before) || a.Time.After(time.Now().Add(time.Second)) || a.Time.Location() != time.UTC {
			t.Errorf("time of act: %v", a.Time)
		}
		a.Time = time.Time{}
		acts = append(acts, a)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	words := b.Claims[0].Words
	same(t, "audit", acts, []corpus.Act{
		{Deed: corpus.Rejected, Claim: "report-1#0", Quote: words, By: "editor", Reason: "wrong number"},
		{Deed: corpus.Rejected, Claim: "report-1#0", Quote: words, By: "other"},
		{Deed: corpus.Restored, Claim: "report-1#0", Quote: words, By: "editor", Reason: "it was right"},
	})
}

// testRejectionLasts replaces the document of a rejected claim: the claim of the same words stays rejected, whatever its
// number.
func testRejectionLasts(t *testing.T, s Store) {
	b := Sample()
	save(t, s, b)
	if err := s.Reject(t.Context(), "report-1#1", "editor", ""); err != nil {
		t.Fatal(err)
	}
	b.Digest = "2"
	b.Claims = []corpus.Claim{b.Claims[1], b.Claims[0]}
	b.Claims[0].ID, b.Claims[1].ID = "report-1#0", "report-1#1"
	save(t, s, b)
	m := modelOf(b)
	m.rejected["report-1#0"] = true
	m.compare(t, s, corpus.Query{Limit: 10})
	if err := s.Restore(t.Context(), "report-1#0", "editor", ""); err != nil {
		t.Fatal(err)
	}
	m.rejected["report-1#0"] = false
	m.compare(t, s, corpus.Query{Limit: 10})
	b.Digest = "3"
	save(t, s, b)
	m.compare(t, s, corpus.Query{Limit: 10})
}
