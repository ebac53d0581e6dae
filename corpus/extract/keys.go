package extract

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// tokenKey is a key a token gives, before its place relative to a value is known.
type tokenKey struct {
	name   string
	number int // of the name in the document
	wide   bool
}

// Keys returns the names of the keys by which token i of a is found: its concepts, its name, or the stem and skeleton
// of a word the lexicon does not know. The second list holds the wider concepts and places they stand under.
func Keys(a *analysis.Analysis, i int) (names, wider []string) {
	names, wider = wordKeys(a, i)
	return append(names, initials(a, i)...), wider
}

func wordKeys(a *analysis.Analysis, i int) (names, wider []string) {
	t := &a.Tokens[i]
	if t.Kind == text.Punct || t.Kind == text.Break || t.Date >= 0 && len(t.Concepts) == 0 {
		return nil, nil
	}
	if t.Kind == text.Number && len(t.Norm) == 4 && (t.Norm[:2] == "19" || t.Norm[:2] == "20") && !strings.ContainsAny(t.Norm, ".,") {
		names = append(names, "y:"+t.Norm)
	}
	if t.Name >= 0 && len(a.Names[t.Name].Known) == 0 && (a.Names[t.Name].Person || a.Names[t.Name].Last-a.Names[t.Name].First > 1) && t.Kind == text.Word {
		if a.SharedWord(i) {
			return joinedKeys(a, i), nil
		}
		return append(unknownKeys(t.Token), joinedKeys(a, i)...), nil // common words inside a name the lexicon does not know are that name
	}
	for _, c := range t.Concepts {
		names = append(names, "c:"+c.ID)
		for _, w := range c.Wider {
			if !roots[w.ID] {
				wider = append(wider, "c:"+w.ID)
			}
		}
	}
	for _, c := range t.Others {
		wider = append(wider, "c:"+c.ID)
	}
	for _, c := range t.Alone {
		wider = append(wider, "c:"+c.ID)
		for _, w := range c.Wider {
			if !roots[w.ID] {
				wider = append(wider, "c:"+w.ID)
			}
		}
	}
	if t.Name >= 0 {
		n := &a.Names[t.Name]
		for _, k := range n.Known {
			names = append(names, "n:"+k.ID)
			for _, w := range k.Within {
				if w.Kind != "region" && !(w.Kind == "country" && k.Shared()) {
					wider = append(wider, "n:"+w.ID)
				}
			}
		}
		if n.Is(isNameOnly) || len(n.Known) == 0 || n.Guessed || bareName(a, i) {
			names = append(names, unknownKeys(t.Token)...)
		}
	}
	if t.Kind == text.Word && !t.Function && (len(names) == 0 || (t.Derived || behindTown(a, i)) && t.Name < 0) {
		names = append(names, unknownKeys(t.Token)...)
		names = append(names, joinedKeys(a, i)...)
	}
	return names, wider
}

// roots are the concepts at the top, which everything stands under and nothing is found by.
var roots = grammarLists.Set("root")

func (r *reader) tokenKeys(i int) []tokenKey {
	if r.keys[i] != nil {
		return r.keys[i]
	}
	names, wider := Keys(r.a, i)
	out := make([]tokenKey, 0, len(names)+len(wider)+1)
	put := func(name string, wide bool) { out = append(out, tokenKey{name, r.set.number(name), wide}) }
	for _, n := range names {
		put(n, false)
	}
	for _, w := range wider {
		put(w, true)
	}
	if t := &r.a.Tokens[i]; t.Name >= 0 && r.a.Names[t.Name].First == i && r.located(i) {
		for _, k := range r.a.Names[t.Name].Known {
			if k.IsPlace() && k.Kind != "region" {
				put(Located+k.ID, false)
			}
		}
	}
	if len(out) == 0 {
		out = noKeys
	}
	r.keys[i] = out
	return out
}

// Located begins the keys of places in which something happens: after a preposition or a common noun for a place.
const Located = "l:"

// located tells whether the name at token i says where something is.
func (r *reader) located(i int) bool {
	if r.a.Names[r.a.Tokens[i].Name].Adjective {
		return false
	}
	if last := r.a.Names[r.a.Tokens[i].Name].Last; last+1 < len(r.a.Tokens) && r.a.Tokens[last].Norm == "-" && r.a.Tokens[last+1].Norm == "based" {
		return false
	}
	if i > 0 && r.a.Tokens[i-1].Class(lexicon.Place) {
		return true
	}
	d := r.direction(text.Range{First: max(0, i-4), Last: len(r.a.Tokens)}, i)
	return d != "" && d != By
}

var noKeys = []tokenKey{}

// keySet collects the keys of one claim after the other, the closest role and distance of each name winning. Names are
// numbered once for the document: a claim then needs no table of its own, which was half of all that loading allocated.
type keySet struct {
	numbers map[string]int
	at      []int // by number: where the name stands in keys, counted from 1; 0 where it does not
	keys    []numberedKey
}

// numberedKey is a key with the number of its name.
type numberedKey struct {
	corpus.Key
	number int
}

// number returns the number of a name in the document.
func (k *keySet) number(name string) int {
	n, ok := k.numbers[name]
	if !ok {
		n = len(k.at)
		k.numbers[name] = n
		k.at = append(k.at, 0)
	}
	return n
}

// put adds a key whose name has no number yet.
func (k *keySet) put(key corpus.Key) { k.add(numberedKey{key, k.number(key.Name)}) }

func (k *keySet) add(key numberedKey) {
	i := k.at[key.number]
	if i == 0 {
		k.keys = append(k.keys, key)
		k.at[key.number] = len(k.keys)
		return
	}
	old := &k.keys[i-1]
	if key.Apart != old.Apart && key.Role >= corpus.Clause && old.Role >= corpus.Clause && key.Role <= corpus.Sentence && old.Role <= corpus.Sentence {
		if old.Apart {
			*old = key // the value's own passage comes first
		}
		return
	}
	if key.Role < old.Role || key.Role == old.Role && (old.Wide && !key.Wide || old.Wide == key.Wide && key.Distance < old.Distance) {
		*old = key
	}
}

// clear begins the next claim.
func (k *keySet) clear() {
	for i := range k.keys {
		k.at[k.keys[i].number] = 0
	}
	k.keys = k.keys[:0]
}

// list returns the keys, with room for those of the speaker.
func (k *keySet) list() []corpus.Key {
	out := make([]corpus.Key, 0, len(k.keys)+8)
	for i := range k.keys {
		out = append(out, k.keys[i].Key)
	}
	return out
}

// Amount returns the names of the keys of a figure, by which a question that repeats it finds it.
func Amount(n *number.Number) []string {
	var out []string
	for _, v := range []*float64{n.Low, n.High} {
		if v != nil && (len(out) == 0 || *n.Low != *v) {
			out = append(out, "v:"+strconv.FormatFloat(*v, 'f', -1, 64))
		}
	}
	return out
}

// unknownKeys returns the keys of a word the lexicon does not know: its stem and, as it may be a name, how it sounds, each
// with and without a particle written together with it.
func unknownKeys(t text.Token) []string {
	var out []string
	add := func(norm string) {
		stem := text.Stem(norm, t.Arabic)
		if stem == "" {
			return // nothing but marks
		}
		out = append(out, "s:"+stem)
		if k := text.Bones(norm, t.Arabic); k != "" {
			out = append(out, "k:"+k)
		}
	}
	for _, norm := range Readings(t) {
		add(norm)
	}
	return out
}

// Readings returns a folded word, and what is left of an Arabic one behind a particle written together with it.
func Readings(t text.Token) []string {
	if t.Arabic {
		for _, p := range particles {
			if rest, ok := strings.CutPrefix(t.Norm, p); ok && utf8.RuneCountInString(rest) >= 4 {
				return []string{t.Norm, rest}
			}
		}
	}
	return []string{t.Norm}
}

func isNameOnly(n *lexicon.Name) bool { return n.Kind == "given-name" || n.Kind == "family-name" }
