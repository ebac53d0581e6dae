package sqlite

import (
	"cmp"
	"container/heap"
	"math"
	"math/bits"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
)

// hit is a claim a ranking chose.
type hit struct {
	claim uint32
	mask  uint64
	score float64
}

// rankGroup is a group of a query that a claim may or may not match.
type rankGroup struct {
	bits   *roaring.Bitmap
	weight float64
	bit    uint64
}

// ranking chooses the best claims of a set without looking at each of them: it splits the set by one group after the
// other, the weightiest first, and always splits next the part that could still hold the best claims (best-first branch
// and bound). A part that has been split by every group holds claims that match the same groups. Small parts are not
// split but counted.
type ranking struct {
	filter   *roaring.Bitmap // the set; nil means all claims that match a group
	anyGroup bool            // a claim that matches no group does not count
	within   bool            // the groups hold claims of the set alone
	groups   []rankGroup
	limit    int
	dates    func(block uint32) (datedBlock, error) // see recency

	begun  bool
	budget float64
	splits int
	rest   []float64 // rest[i]: the most that groups[i:] can add
	queue  queue
	level  []*part // finished parts of one score
	out    []hit
}

const (
	smallPart = 2048 // claims; parts up to this size are counted
	manyParts = 256  // after so many splits larger parts are counted too
	largePart = 1 << 17
	scoreStep = 1e-9 // scores that differ by less are equal
)

// part is a set of claims that match the groups of mask among groups[:next].
type part struct {
	bound float64 // the most a claim of it can score
	score float64
	mask  uint64
	next  int
	set   *roaring.Bitmap // nil: all claims outside seen
	less  *roaring.Bitmap // what is still to be taken out of set; most parts are never looked at
	seen  *roaring.Bitmap // the claims of groups[:next], where set is nil
	done  bool            // the mask is final
}

// without takes claims out of all groups.
func (r *ranking) without(gone *roaring.Bitmap) {
	if gone.IsEmpty() {
		return
	}
	for i := range r.groups {
		r.groups[i].bits = roaring.AndNot(r.groups[i].bits, gone)
	}
}

// upTo returns the best claims, at most n of them, best first; among equals those published last, then those stored last.
// It goes on where it stopped before.
func (r *ranking) upTo(n int) ([]hit, error) {
	n = min(n, r.limit)
	if n <= 0 || r.filter == nil && len(r.groups) == 0 {
		return nil, nil
	}
	if !r.begun {
		r.begin()
	}
	for len(r.out) < n && len(r.queue)+len(r.level) > 0 {
		if err := r.step(); err != nil {
			return nil, err
		}
	}
	return r.out[:min(n, len(r.out))], nil
}

func (r *ranking) begin() {
	r.begun, r.budget = true, r.splitBudget()
	slices.SortStableFunc(r.groups, func(a, b rankGroup) int { return cmp.Compare(b.weight, a.weight) })
	r.rest = make([]float64, len(r.groups)+1)
	for i := len(r.groups) - 1; i >= 0; i-- {
		r.rest[i] = r.rest[i+1] + max(0, r.groups[i].weight)
	}
	r.push(&part{set: r.filter})
}

// step takes the finished parts of one score where nothing better is left, or else brings the most promising part on.
func (r *ranking) step() error {
	if len(r.level) > 0 && (len(r.queue) == 0 || r.queue[0].bound < r.level[0].score-scoreStep) {
		level := r.level
		r.level = nil
		return r.take(level)
	}
	p := heap.Pop(&r.queue).(*part)
	p.complete()
	switch {
	case p.set != nil && p.set.IsEmpty():
	case p.done:
		r.level = append(r.level, p)
	case p.set == nil:
		r.budget -= splitTime(r.groups[p.next].bits)
		r.open(p)
	case p.set.GetCardinality() <= smallPart || r.splits > manyParts && p.set.GetCardinality() <= largePart:
		r.count(p)
	case r.budget < 0:
		return r.sweep()
	default:
		r.splits++
		r.budget -= splitTime(p.set) + splitTime(r.groups[p.next].bits)
		r.split(p)
	}
	return nil
}

// complete takes out of the part's set what is not of it.
func (p *part) complete() {
	if p.less != nil {
		p.set, p.less = roaring.AndNot(p.set, p.less), nil
	}
}

// push queues a part unless nothing of it can be a hit.
func (r *ranking) push(p *part) {
	p.done = p.next == len(r.groups)
	if p.set != nil && p.set.IsEmpty() || p.done && (p.set == nil || r.anyGroup && p.mask == 0) {
		return
	}
	p.bound = p.score + r.rest[p.next]
	heap.Push(&r.queue, p)
}

// open splits the claims outside the groups so far by the next group.
func (r *ranking) open(p *part) {
	g := r.groups[p.next]
	in, seen := g.bits, g.bits
	if p.seen != nil {
		in = roaring.AndNot(g.bits, p.seen)
		if p.next+1 < len(r.groups) {
			seen = roaring.Or(p.seen, g.bits)
		}
	}
	r.push(&part{score: p.score + g.weight, mask: p.mask | g.bit, next: p.next + 1, set: in})
	r.push(&part{score: p.score, mask: p.mask, next: p.next + 1, seen: seen})
}

// split splits a set by the next group.
func (r *ranking) split(p *part) {
	g := r.groups[p.next]
	in := g.bits
	if !r.within || p.set != r.filter {
		in = roaring.And(p.set, in)
	}
	r.push(&part{score: p.score + g.weight, mask: p.mask | g.bit, next: p.next + 1, set: in})
	r.push(&part{score: p.score, mask: p.mask, next: p.next + 1, set: p.set, less: g.bits})
}

// count finds the groups of each claim of a part at once, and queues the claims by what they match.
func (r *ranking) count(p *part) {
	claims := p.set.ToArray()
	masks := make([]uint64, len(claims))
	for _, g := range r.groups[p.next:] {
		i := 0
		for it := roaring.And(p.set, g.bits).Iterator(); it.HasNext(); i++ {
			claim := it.Next()
			for claims[i] != claim {
				i++
			}
			masks[i] |= g.bit
		}
	}
	sets := map[uint64][]uint32{}
	for i, claim := range claims {
		sets[masks[i]] = append(sets[masks[i]], claim)
	}
	for mask, claims := range sets {
		q := &part{score: p.score, mask: p.mask | mask, next: len(r.groups), set: roaring.BitmapOf(claims...)}
		for _, g := range r.groups[p.next:] {
			if mask&g.bit != 0 {
				q.score += g.weight
			}
		}
		r.push(q)
	}
}

// take moves the newest claims of finished parts of one score to the output.
func (r *ranking) take(level []*part) error {
	slices.SortFunc(level, func(a, b *part) int { return cmp.Compare(bits.Reverse64(b.mask), bits.Reverse64(a.mask)) })
	want := r.limit - len(r.out)
	var best oldestFirst
	for _, p := range level {
		if err := r.takeNewest(p, want, &best); err != nil {
			return err
		}
	}
	slices.SortFunc(best, func(a, b dated) int {
		if b.older(a) {
			return -1
		}
		return 1
	})
	for _, d := range best {
		r.out = append(r.out, d.hit)
	}
	return nil
}

// takeNewest puts the newest claims of a part into best. Blocks of claims that are all too old are passed over.
func (r *ranking) takeNewest(p *part, want int, best *oldestFirst) error {
	var it roaring.IntIterator
	for last := p.set.PreviousValue(math.MaxUint32); last >= 0; {
		number := uint32(last) >> recencyBits
		block, err := r.dates(number)
		if err != nil {
			return err
		}
		first := number << recencyBits
		if len(*best) < want || block.newest >= (*best)[0].seconds {
			it.Initialize(p.set)
			for it.AdvanceIfNeeded(first); it.HasNext() && int64(it.PeekNext()) <= last; {
				claim := it.Next()
				best.offer(dated{hit{claim, p.mask, p.score}, block.of(claim)}, want)
			}
		}
		if first == 0 {
			break
		}
		last = p.set.PreviousValue(first - 1)
	}
	return nil
}

// dated is a hit with the time its document was published, in Unix seconds.
type dated struct {
	hit
	seconds uint32
}

func (d dated) older(e dated) bool {
	return d.seconds < e.seconds || d.seconds == e.seconds && d.claim < e.claim
}

// oldestFirst is a heap of hits with the oldest on top.
type oldestFirst []dated

// offer takes a hit if fewer than want are there, or one of them is older.
func (h *oldestFirst) offer(d dated, want int) {
	switch {
	case len(*h) < want:
		heap.Push(h, d)
	case (*h)[0].older(d):
		(*h)[0] = d
		heap.Fix(h, 0)
	}
}

func (h oldestFirst) Len() int           { return len(h) }
func (h oldestFirst) Less(i, j int) bool { return h[i].older(h[j]) }
func (h oldestFirst) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *oldestFirst) Push(x any)        { *h = append(*h, x.(dated)) }
func (h *oldestFirst) Pop() any          { x := (*h)[len(*h)-1]; *h = (*h)[:len(*h)-1]; return x }

// queue is a heap of parts with the most promising on top; among equals a part that is not finished comes first, so
// that all finished parts of one score are there together.
type queue []*part

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	if q[i].bound != q[j].bound {
		return q[i].bound > q[j].bound
	}
	return !q[i].done && q[j].done
}
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)   { *q = append(*q, x.(*part)) }
func (q *queue) Pop() any     { x := (*q)[len(*q)-1]; *q = (*q)[:len(*q)-1]; return x }
