package answers

import (
	"iter"

	"isnad/corpus"
)

// keyed is the keys of one claim after the other, as one question asks for them. Each is looked up once: to look for every
// word of the question that could mean it took half of the time of judging.
type keyed struct {
	list  []corpus.Key
	held  []*term          // that the claim has
	asked map[string]*term // by name
	sieve [16]uint64       // a bit for each name asked for; most of a claim's names fall through and need no look-up
}

// term is a name asked for.
type term struct {
	key *corpus.Key // of the claim held; nil if it has none
}

func newKeyed() *keyed { return &keyed{asked: map[string]*term{}} }

// hold takes a claim's keys in place of those of the last.
func (k *keyed) hold(c *corpus.Claim) {
	for _, t := range k.held {
		t.key = nil
	}
	k.list, k.held = c.Keys, k.held[:0]
	for i := range c.Keys {
		k.find(&c.Keys[i])
	}
}

// find gives a key to the term that asks for it.
func (k *keyed) find(key *corpus.Key) {
	word, bit := sieved(key.Name)
	if k.sieve[word]&bit == 0 {
		return
	}
	if t := k.asked[key.Name]; t != nil {
		t.key = key
		k.held = append(k.held, t)
	}
}

// sieved returns the bit of a name in the sieve: of its length and of its second half's letters, for the first tells the sort of key.
func sieved(name string) (word int, bit uint64) {
	n := len(name)
	if n == 0 {
		return 0, 1
	}
	h := uint(n) + 7*uint(name[n-1]) + 31*uint(name[n/2]) + 131*uint(name[n*3/4])
	return int(h/64) % len(keyed{}.sieve), 1 << (h % 64)
}

// term returns the term of a name.
func (k *keyed) term(name string) *term {
	t := k.asked[name]
	if t == nil {
		t = &term{}
		k.asked[name] = t
		word, bit := sieved(name)
		k.sieve[word] |= bit
		for i := range k.list {
			if k.list[i].Name == name {
				k.find(&k.list[i])
			}
		}
	}
	return t
}

// of returns the key of a name; nil if the claim has none.
func (k *keyed) of(name string) *corpus.Key { return k.term(name).key }

// all returns the keys with their names.
func (k *keyed) all() iter.Seq2[string, *corpus.Key] {
	return func(yield func(string, *corpus.Key) bool) {
		for i := range k.list {
			if !yield(k.list[i].Name, &k.list[i]) {
				return
			}
		}
	}
}

// wanted is a key that meets an item, with its term.
type wanted struct {
	ItemKey
	term *term
}

// bind finds the terms of keys.
func (k *keyed) bind(keys []ItemKey) []wanted {
	out := make([]wanted, len(keys))
	for i, key := range keys {
		out[i] = wanted{key, k.term(key.Name)}
	}
	return out
}

// closestKey returns the closest of the claim's keys that are wanted; nil if it has none of them.
func closestKey(list []wanted) *corpus.Key {
	var best *corpus.Key
	for i := range list {
		if k := list[i].term.key; k != nil && (best == nil || k.Role < best.Role || k.Role == best.Role && k.Distance < best.Distance) {
			best = k
		}
	}
	return best
}

// sought is an item's keys.
type sought struct {
	keys  []wanted
	exact []wanted // those that meet it fully
	near  []wanted // and those that are near-equals
	parts [][]wanted
	any   []wanted // all of these
}

func (k *keyed) sought(item *Item) sought {
	s := sought{keys: k.bind(item.Keys), exact: k.bind(exactKeys(item.Keys)), near: k.bind(closeKeys(item.Keys))}
	s.any = s.keys
	for _, part := range item.Parts {
		s.parts = append(s.parts, k.bind(part))
		s.any = append(s.any[:len(s.any):len(s.any)], s.parts[len(s.parts)-1]...)
	}
	return s
}
