package sqlite_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"isnad/corpus"
	"isnad/corpus/corpustest"
	"isnad/corpus/sqlite"
)

const (
	millionClaims     = 1_000_000
	claimsPerDocument = 20
	vocabulary        = 200_000
	keysPerClaim      = 25
	documentsPerBatch = 500
)

// BenchmarkMillion stores a million made-up claims with about 25 keys each, out of a vocabulary of 200,000 (Zipf), and
// asks questions. ISNAD_MILLION names a file to keep the database in, and to find it again.
func BenchmarkMillion(b *testing.B) {
	if testing.Short() {
		b.Skip("takes minutes")
	}
	path := os.Getenv("ISNAD_MILLION")
	if path == "" {
		path = filepath.Join(b.TempDir(), "million.db")
	}
	s := open(b, path)
	fill(b, s)
	debug.FreeOSMemory()
	for _, x := range []struct {
		name  string
		query func(*rand.Rand) corpus.Query
		p99   time.Duration
	}{
		{"Typed", typedQuery, 5 * time.Millisecond},
		{"TypedCommon", typedCommonQuery, 25 * time.Millisecond},
		{"Open", openQuery, 25 * time.Millisecond},
		{"Common", commonQuery, 25 * time.Millisecond},
		{"Long", longQuery, 100 * time.Millisecond},
	} {
		b.Run(x.name, func(b *testing.B) { ask(b, s, x.query, x.p99) })
	}
	b.Logf("resident %d MB", resident())
}

func fill(b *testing.B, s *sqlite.Store) {
	_, stored, _, err := s.Counts(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	if stored > 0 {
		return
	}
	maker := corpustest.NewMaker(1, vocabulary, keysPerClaim)
	var saving time.Duration
	for i := 0; i < millionClaims/claimsPerDocument; i += documentsPerBatch {
		batch := make([]corpus.Bundle, documentsPerBatch)
		for j := range batch {
			batch[j] = maker.Bundle(fmt.Sprint("report-", i+j), claimsPerDocument)
		}
		start := time.Now()
		if _, err := s.Save(b.Context(), batch); err != nil {
			b.Fatal(err)
		}
		saving += time.Since(start)
	}
	info, err := os.Stat(s.Path())
	if err != nil {
		b.Fatal(err)
	}
	b.Logf("%.0f claims/s saved, %d bytes a claim in the file", millionClaims/saving.Seconds(), info.Size()/millionClaims)
}

// ask asks b.N questions and reports the middle and the slowest of them.
func ask(b *testing.B, s *sqlite.Store, query func(*rand.Rand) corpus.Query, p99 time.Duration) {
	r := rand.New(rand.NewPCG(1, 2))
	var times []time.Duration
	candidates := 0
	for b.Loop() {
		q := query(r)
		start := time.Now()
		found, err := s.Find(b.Context(), q)
		if err != nil {
			b.Fatal(err)
		}
		times = append(times, time.Since(start))
		candidates += len(found.Candidates)
	}
	slices.Sort(times)
	at := func(percent int) float64 { return times[(len(times)-1)*percent/100].Seconds() * 1000 }
	b.ReportMetric(at(50), "p50-ms")
	b.ReportMetric(at(99), "p99-ms")
	b.ReportMetric(at(100), "max-ms")
	b.ReportMetric(float64(candidates)/float64(len(times)), "candidates")
	if len(times) > 500 && at(99) > p99.Seconds()*1000 {
		b.Errorf("p99 %.1f ms, more than %v", at(99), p99)
	}
}

func between(r *rand.Rand, low, high uint64) string { return corpustest.Key(low + r.Uint64N(high-low)) }

// typedQuery has a rare group and one to three common ones.
func typedQuery(r *rand.Rand) corpus.Query {
	q := corpus.Query{Kinds: []corpus.Kind{corpus.Quantity}, Limit: 64}
	q.Groups = append(q.Groups, corpus.Group{Keys: []string{between(r, 3000, 30000)}})
	for range 1 + r.IntN(3) {
		q.Groups = append(q.Groups, corpus.Group{Keys: []string{between(r, 0, 1000), between(r, 0, 3000)}})
	}
	return q
}

// typedCommonQuery asks for the counted thing and the act, both common.
func typedCommonQuery(r *rand.Rand) corpus.Query {
	q := corpus.Query{Kinds: []corpus.Kind{corpus.Quantity, corpus.Share}, Limit: 64}
	for range 2 {
		q.Groups = append(q.Groups, corpus.Group{Keys: []string{between(r, 0, 60)}})
	}
	q.Groups = append(q.Groups, corpus.Group{Keys: []string{between(r, 0, 60)}})
	return q
}

// openQuery has eight groups from everywhere.
func openQuery(r *rand.Rand) corpus.Query {
	q := corpus.Query{Limit: 200}
	for range 8 {
		q.Groups = append(q.Groups, corpus.Group{Keys: []string{between(r, 0, 300), between(r, 0, 20000)}})
	}
	return q
}

// commonQuery has only the most common keys.
func commonQuery(r *rand.Rand) corpus.Query {
	q := corpus.Query{Limit: 200}
	for range 1 + r.IntN(8) {
		q.Groups = append(q.Groups, corpus.Group{Keys: []string{between(r, 0, 16)}})
	}
	return q
}

// longQuery is a whole paragraph taken for a question: 24 groups of three keys, most of them common.
func longQuery(r *rand.Rand) corpus.Query {
	q := corpus.Query{Limit: 200}
	for range 24 {
		q.Groups = append(q.Groups, corpus.Group{Keys: []string{between(r, 0, 200), between(r, 0, 2000), between(r, 0, 20000)}})
	}
	return q
}

// resident returns the resident memory of the process in megabytes; 0 where it cannot be read.
func resident() int {
	if runtime.GOOS != "linux" {
		return 0
	}
	b, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, after, _ := strings.Cut(string(b), "VmRSS:")
	var kb int
	fmt.Sscan(after, &kb)
	return kb / 1024
}
