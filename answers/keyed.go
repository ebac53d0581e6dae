package answers

import (
	"iter"

	"isnad/corpus"
)

// keyed is the keys of one claim after the other, by name and in their order: making a map for each claim took a quarter of
// the time.
type keyed struct {
	list  []corpus.Key
	named map[string]*corpus.Key
}

func newKeyed() *keyed { return &keyed{named: map[string]*corpus.Key{}} }

// hold takes a claim's keys in place of those of the last.
func (k *keyed) hold(c *corpus.Claim) {
	k.list = c.Keys
	clear(k.named)
	for i := range c.Keys {
		k.named[c.Keys[i].Name] = &c.Keys[i]
	}
}

// of returns the key of a name; nil if the claim has none.
func (k *keyed) of(name string) *corpus.Key { return k.named[name] }

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
