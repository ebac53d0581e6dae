package answers

import (
	"iter"

	"isnad/corpus"
)

// keyed is the keys of one claim after the other, by name and in their order. A name is looked up once for each claim, and
// never again for each word of the question that could mean it: that took half of the time.
type keyed struct {
	list  []corpus.Key
	terms []*term // of list
	named map[string]*term
	spare []term // made together
}

// term is a name of keys, with what one question learns of it.
type term struct {
	key   *corpus.Key // of the claim held; nil if it has none
	likes []float32   // how like each item of the question it is; nil until that is asked
}

func newKeyed() *keyed { return &keyed{named: make(map[string]*term, 512)} }

// term returns the term of a name.
func (k *keyed) term(name string) *term {
	t := k.named[name]
	if t == nil {
		if len(k.spare) == 0 {
			k.spare = make([]term, 64)
		}
		t, k.spare = &k.spare[0], k.spare[1:]
		k.named[name] = t
	}
	return t
}

// hold takes a claim's keys in place of those of the last.
func (k *keyed) hold(c *corpus.Claim) {
	for _, t := range k.terms {
		t.key = nil
	}
	k.list, k.terms = c.Keys, k.terms[:0]
	for i := range c.Keys {
		t := k.term(c.Keys[i].Name)
		t.key = &c.Keys[i]
		k.terms = append(k.terms, t)
	}
}

// of returns the key of a name; nil if the claim has none.
func (k *keyed) of(name string) *corpus.Key {
	if t := k.named[name]; t != nil {
		return t.key
	}
	return nil
}

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
