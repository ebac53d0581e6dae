package sqlite

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/RoaringBitmap/roaring/v2"
)

// made returns a made-up ranking over so many claims.
func made(r *rand.Rand, claims uint32) *ranking {
	k := &ranking{limit: 1 + r.IntN(300), dates: madeDates}
	set := func(share float64) *roaring.Bitmap {
		b := roaring.New()
		for c := range claims {
			if r.Float64() < share {
				b.Add(c)
			}
		}
		return b
	}
	weights := []float64{1, 1, 1, 2, 0.5, r.Float64(), 3 * r.Float64()}
	for i := range 1 + r.IntN(9) {
		k.groups = append(k.groups, rankGroup{set(math.Pow(r.Float64(), 3)), weights[r.IntN(len(weights))], 1 << (i + 1)})
	}
	if r.IntN(2) == 0 {
		k.filter = set(0.2 + 0.8*r.Float64())
	}
	k.anyGroup = k.filter == nil || r.IntN(2) == 0
	return k
}

// madeDates gives every third document the same time, and one in seven none.
func madeDates(block uint32) (datedBlock, error) {
	b := make([]byte, 4<<recencyBits)
	for i := range 1 << recencyBits {
		n := (block<<recencyBits | uint32(i)) / 20
		switch {
		case n%7 == 0:
		case n%3 == 0:
			b[4*i] = 200
		default:
			b[4*i], b[4*i+1] = byte(n*31), byte(n*17>>3)
		}
	}
	return newDatedBlock(b), nil
}

// all ranks by looking at every claim.
func (r *ranking) all(claims uint32) []hit {
	var hits []hit
	for c := range claims {
		h := hit{claim: c}
		for _, g := range r.groups {
			if g.bits.Contains(c) {
				h.mask |= g.bit
				h.score += g.weight
			}
		}
		if (r.filter == nil || r.filter.Contains(c)) && (!r.anyGroup || h.mask != 0) {
			hits = append(hits, h)
		}
	}
	seconds := func(c uint32) uint32 {
		b, _ := r.dates(c >> recencyBits)
		return b.of(c)
	}
	times := map[uint32]uint32{}
	for _, h := range hits {
		times[h.claim] = seconds(h.claim)
	}
	slices.SortFunc(hits, func(a, b hit) int {
		if math.Abs(a.score-b.score) > 1e-8 {
			return cmp.Compare(b.score, a.score)
		}
		return cmp.Or(cmp.Compare(times[b.claim], times[a.claim]), cmp.Compare(b.claim, a.claim))
	})
	return hits[:min(len(hits), r.limit)]
}

func split(r *ranking) ([]hit, error) { return r.upTo(r.limit) }

func sweep(r *ranking) ([]hit, error) {
	err := r.sweep()
	return r.out, err
}

// byTens ranks by going on again and again.
func byTens(r *ranking) (hits []hit, err error) {
	for n := 10; n < r.limit+10 && err == nil; n += 10 {
		hits, err = r.upTo(n)
	}
	return hits, err
}

// TestRank compares splitting, at once and bit by bit, and sweeping with looking at every claim.
func TestRank(t *testing.T) {
	const claims = 3000
	for seed := range uint64(60) {
		for name, rank := range map[string]func(*ranking) ([]hit, error){"split": split, "by tens": byTens, "sweep": sweep} {
			k := made(rand.New(rand.NewPCG(seed, 1)), claims)
			want := k.all(claims)
			got, err := rank(k)
			if err != nil {
				t.Fatal(err)
			}
			if a, b := printed(got), printed(want); a != b {
				t.Fatalf("seed %d, %s:\n%s\nwant:\n%s", seed, name, a, b)
			}
		}
	}
}

// TestRankLarge compares the two ways with each other over several blocks.
func TestRankLarge(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for seed := range uint64(6) {
		const claims = 3<<blockBits + 1000
		one, other := made(rand.New(rand.NewPCG(seed, 2)), claims), made(rand.New(rand.NewPCG(seed, 2)), claims)
		one.groups, other.groups = one.groups[:min(4, len(one.groups))], other.groups[:min(4, len(other.groups))]
		split, err := split(one)
		if err != nil {
			t.Fatal(err)
		}
		swept, err := sweep(other)
		if err != nil {
			t.Fatal(err)
		}
		if a, b := printed(split), printed(swept); a != b {
			t.Fatalf("seed %d, split:\n%s\nsweep:\n%s", seed, a, b)
		}
	}
}

func printed(hits []hit) string {
	s := ""
	for _, h := range hits {
		s += fmt.Sprintf("%d matches %b, %.6f\n", h.claim, h.mask, h.score)
	}
	return s
}

// FuzzSelectBest moves the best of made-up lists to the front.
func FuzzSelectBest(f *testing.F) {
	f.Add([]byte{3, 1, 2, 2, 9}, uint8(2))
	f.Fuzz(func(t *testing.T, b []byte, n uint8) {
		list := make([]scored, len(b))
		for i, c := range b {
			list[i] = scored{score: fixed(c), claim: uint32(i % 5)}
		}
		want := slices.SortedFunc(slices.Values(list), better)
		k := min(int(n), len(list))
		selectBest(list, int(n))
		slices.SortFunc(list[:k], better)
		if !slices.Equal(list[:k], want[:k]) {
			t.Errorf("%v, want %v", list[:k], want[:k])
		}
	})
}
