package sqlite

import (
	"cmp"
	"math"
	"slices"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
)

// A sweep ranks by adding the groups' weights up, claim by claim, in one pass over their postings. Its time grows with
// the postings alone, so it is what a question with many common groups gets; splitting (see ranking) is quicker where few
// groups or a small set decide early.
const (
	sweepGroups = 5       // from so many groups on
	sweepClaims = 1 << 16 // and for sets from this size on
)

// fixed is a score in units of 2⁻³², so that sums do not depend on their order.
type fixed int64

func fixedOf(weight float64) fixed { return fixed(math.Round(weight * (1 << 32))) }

// splitBudget returns how long splitting may take, in nanoseconds, before a sweep is the better way: a quarter of what the
// sweep would take. Where a sweep cannot be or would not be quick it is without end.
func (r *ranking) splitBudget() float64 {
	const never = math.MaxFloat64
	if len(r.groups) < sweepGroups || r.filter != nil && r.filter.GetCardinality() < sweepClaims {
		return never
	}
	postings, total := uint64(0), 0.0
	for _, g := range r.groups {
		postings += g.bits.GetCardinality()
		total += g.weight
		if g.weight < 1e-6 {
			return never
		}
	}
	if postings < sweepClaims || total > 1e6 {
		return never
	}
	return (500_000 + 1.3*float64(postings)) / 4
}

// splitTime is about what a set costs in a split, there and back, in nanoseconds: dense sets are compared by the word,
// thin ones by the claim.
func splitTime(set *roaring.Bitmap) float64 {
	size := float64(set.GetSizeInBytes())
	if float64(set.GetCardinality()) > 0.6*size {
		return 0.4 * size
	}
	return 1.5 * size
}

// swept is one posting in a sweep.
type swept struct {
	weight fixed
	it     roaring.ManyIntIterable
	buffer []uint32
	rest   []uint32 // of buffer, not yet added
	spent  bool
}

// sweepSpace is what a sweep needs besides the postings: scores of one block, and a buffer for each posting.
type sweepSpace struct {
	scores  [1 << blockBits]fixed
	buffers [][]uint32
}

var sweepSpaces = sync.Pool{New: func() any { return new(sweepSpace) }}

// sweep finds all hits anew, and nothing is left to be ranked.
func (r *ranking) sweep() error {
	space := sweepSpaces.Get().(*sweepSpace)
	defer sweepSpaces.Put(space)
	clear(space.scores[:])
	lists := make([]*swept, 0, len(r.groups)+1)
	add := func(bits *roaring.Bitmap, weight fixed) {
		if n := len(lists); n == len(space.buffers) {
			space.buffers = append(space.buffers, make([]uint32, 1024))
		}
		lists = append(lists, &swept{weight: weight, it: bits.ManyIterator(), buffer: space.buffers[len(lists)]})
	}
	for _, g := range r.groups {
		add(g.bits, fixedOf(g.weight))
	}
	if r.filter != nil && !r.anyGroup { // a claim of the set counts without any group: give all of them a little
		add(r.filter, 1)
	}
	top := topClaims{limit: r.limit}
	for {
		block, any := uint32(math.MaxUint32), false
		for _, l := range lists {
			if claim, ok := l.peek(); ok {
				block, any = min(block, claim>>blockBits), true
			}
		}
		if !any {
			break
		}
		for _, l := range lists {
			l.addBlock(block, &space.scores)
		}
		if err := r.takeBlock(block, &space.scores, &top); err != nil {
			return err
		}
	}
	r.out, r.queue, r.level = r.hits(top.best()), nil, nil
	return nil
}

// peek returns the next claim of the posting.
func (l *swept) peek() (uint32, bool) {
	if len(l.rest) == 0 && !l.spent {
		n := l.it.NextMany(l.buffer)
		l.rest, l.spent = l.buffer[:n], n == 0
	}
	if len(l.rest) == 0 {
		return 0, false
	}
	return l.rest[0], true
}

// addBlock adds the posting's weight to the scores of its claims in a block.
func (l *swept) addBlock(block uint32, scores *[1 << blockBits]fixed) {
	for {
		claim, ok := l.peek()
		if !ok || claim>>blockBits != block {
			return
		}
		n := len(l.rest)
		if l.rest[n-1]>>blockBits != block {
			n, _ = slices.BinarySearch(l.rest, (block+1)<<blockBits)
		}
		for _, claim := range l.rest[:n] {
			scores[claim&(1<<blockBits-1)] += l.weight
		}
		l.rest = l.rest[n:]
	}
}

// takeBlock offers the claims of a block that have a score, and clears the scores.
func (r *ranking) takeBlock(block uint32, scores *[1 << blockBits]fixed, top *topClaims) error {
	var d datedBlock
	number := ^uint32(0)
	least := max(top.least.score, 1)
	for i, score := range scores {
		if score < least {
			continue
		}
		claim := block<<blockBits | uint32(i)
		if r.filter != nil && !r.filter.Contains(claim) {
			continue
		}
		if n := claim >> recencyBits; n != number {
			var err error
			if d, err = r.dates(n); err != nil {
				return err
			}
			number = n
		}
		top.offer(scored{score, d.of(claim), claim})
		least = max(top.least.score, 1)
	}
	clear(scores[:])
	return nil
}

// hits turns claims into hits, with the groups each of them matches.
func (r *ranking) hits(list []scored) []hit {
	hits := make([]hit, len(list))
	for i, s := range list {
		h := hit{claim: s.claim}
		for _, g := range r.groups {
			if g.bits.Contains(s.claim) {
				h.mask |= g.bit
				h.score += g.weight
			}
		}
		hits[i] = h
	}
	return hits
}

// scored is a claim in a sweep.
type scored struct {
	score   fixed
	seconds uint32 // when its document was published
	claim   uint32
}

// better orders claims: the higher score first, then the one published last, then the one stored last.
func better(a, b scored) int {
	return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.seconds, a.seconds), cmp.Compare(b.claim, a.claim))
}

// topClaims keeps the best of the claims it is offered.
type topClaims struct {
	limit int
	kept  []scored
	least scored // what a claim must be better than
}

func (t *topClaims) offer(s scored) {
	if t.least.score > 0 && better(s, t.least) >= 0 {
		return
	}
	t.kept = append(t.kept, s)
	if len(t.kept) >= 8*t.limit+1024 {
		t.cut()
	}
}

// cut drops all but the best, and raises what the next ones must be better than.
func (t *topClaims) cut() {
	selectBest(t.kept, t.limit)
	t.kept = t.kept[:t.limit]
	t.least = slices.MaxFunc(t.kept, better)
}

// best returns the best claims in order.
func (t *topClaims) best() []scored {
	slices.SortFunc(t.kept, better)
	return t.kept[:min(t.limit, len(t.kept))]
}

// selectBest moves the n best of a list to its front, in any order (Hoare's quickselect, the pivot the median of three).
func selectBest(list []scored, n int) {
	for len(list) > n && n > 0 {
		a, b, c := list[0], list[len(list)/2], list[len(list)-1]
		if better(b, a) < 0 {
			a, b = b, a
		}
		if better(c, b) < 0 {
			if b = c; better(b, a) < 0 {
				b = a
			}
		}
		i, j := 0, len(list)-1
		for i <= j {
			for better(list[i], b) < 0 {
				i++
			}
			for better(b, list[j]) < 0 {
				j--
			}
			if i <= j {
				list[i], list[j] = list[j], list[i]
				i++
				j--
			}
		}
		switch {
		case n <= j+1:
			list = list[:j+1]
			if n == j+1 {
				return
			}
		case n > i:
			list, n = list[i:], n-i
		default:
			return
		}
	}
}
