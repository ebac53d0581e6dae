package extract

// What somebody named does, and what is done to him.

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// Keys that tell what part a name has in its sentence. Those of an act stand as far from the name as the act does, on the
// same side.
const (
	Source    = "r:source"    // it says what the sentence says
	Does      = "r:does"      // it does the act
	DoesDeed  = "r:does-deed" // the deed is what it carries out: "the attack was carried out by"
	DoesToo   = "r:does-too"  // it does that act besides another
	Undergoes = "r:undergoes" // the act is done to it
	ActOf     = "r:act-of"    // behind the noun for the act, of which it may be either
)

// part is a phrase of a sentence and what it does, or what is done to it: the token of the act, -1 for none.
type part struct {
	phrase                 text.Range
	kind                   corpus.Kind
	does, undergoes, actOf int
	deed                   int  // the noun for what the act it does carries out
	also                   int  // another act it does
	first                  bool // its verb stands before it
}

// noPart is a phrase of which no act is known.
func noPart(p text.Range, kind corpus.Kind) part {
	return part{phrase: p, kind: kind, does: -1, undergoes: -1, actOf: -1, deed: -1, also: -1}
}

// free tells whether no act has been found for a phrase.
func (p *part) free() bool { return p.does < 0 && p.undergoes < 0 && p.actOf < 0 }

// take gives a phrase the part of another.
func (p *part) take(o *part) {
	p.does, p.undergoes, p.actOf, p.deed, p.also, p.first = o.does, o.undergoes, o.actOf, o.deed, o.also, o.first
}

// behind tells whether the act a phrase takes part in stands behind it.
func (p *part) behind() bool { return p.does >= p.phrase.Last || p.undergoes >= p.phrase.Last }

// findParts finds the parts of the phrases of a sentence.
func (r *reader) findParts(s *sentence, parts []part) {
	for i := range parts {
		var before *part
		if i > 0 {
			before = &parts[i-1]
		}
		p := &parts[i]
		switch {
		case before != nil && !before.free() && !before.behind() && r.conjoined(before, p):
			p.take(before)
		case r.a.Tokens[p.phrase.First].Arabic:
			r.arabicPart(s, before, p)
		default:
			r.englishPart(s, before, p)
		}
		r.findDeed(s, p)
	}
	r.findOthers(s, parts)
	for i := len(parts) - 2; i >= 0; i-- {
		p, next := &parts[i], &parts[i+1]
		switch {
		case !p.free() || !next.behind():
		case r.conjoined(p, next):
			p.take(next) // "Foxx and Swank won"
		case r.tiedTo(p, next):
			p.take(next) // "prosecutors in the capital have detained"
			*next = noPart(next.phrase, next.kind)
		}
	}
}

// conjoined tells whether nothing but "and" and an article or a figure stands between two phrases.
func (r *reader) conjoined(p, next *part) bool {
	first := next.phrase.First
	if t := &r.a.Tokens[first]; t.Arabic {
		return p.phrase.Last == first && hasAnd(t.Norm) && mayBeConjoined(t)
	}
	and := false
	for i := p.phrase.Last; i < first; i++ {
		switch n := r.a.Tokens[i].Norm; {
		case n == "and":
			and = true
		case !determiners[n] && r.a.Tokens[i].Number < 0:
			return false
		}
	}
	return and
}

// tiedTo tells whether an English preposition ties the second of two phrases to the first.
func (r *reader) tiedTo(p, next *part) bool {
	i := p.phrase.Last
	if i >= next.phrase.First || r.a.Tokens[i].Arabic || directions[r.a.Tokens[i].Norm] == "" || directions[r.a.Tokens[i].Norm] == By {
		return false
	}
	for i++; i < next.phrase.First; i++ {
		if !determiners[r.a.Tokens[i].Norm] {
			return false
		}
	}
	return true
}

// partKeys returns the keys of a part; has are the other keys of its claim. An act whose concept stands nearer to the name a second
// time has a key of its own: «رئيس المعهد الذي قاد الفريق».
func (r *reader) partKeys(p *part, has []corpus.Key) []corpus.Key {
	var out []corpus.Key
	for _, k := range []struct {
		name string
		at   int
	}{{Does, p.does}, {DoesDeed, p.deed}, {DoesToo, p.also}, {Undergoes, p.undergoes}, {ActOf, p.actOf}} {
		if k.at < 0 {
			continue
		}
		key := corpus.Key{Name: k.name, Role: corpus.Counted, Distance: uint8(min(max(p.phrase.First-k.at, 0), 255))}
		if k.at >= p.phrase.Last {
			key.Distance, key.After = uint8(min(k.at-p.phrase.Last+1, 255)), true
		}
		out = append(out, key)
		for _, act := range r.tokenKeys(k.at) {
			if strings.HasPrefix(act.name, "c:") && !act.wide && !slices.ContainsFunc(has, func(h corpus.Key) bool {
				return h.Name == act.name && h.Distance == key.Distance && h.After == key.After
			}) {
				key.Name = k.name + act.name
				out = append(out, key)
			}
		}
	}
	return out
}

// saysIt tells whether a saying of the sentence has its speaker in phrase p.
func (r *reader) saysIt(s *sentence, p text.Range) bool {
	for k := range s.sayings {
		who := s.sayings[k].speaker
		if !empty(who) && who.First < p.Last && p.First < who.Last {
			return true
		}
	}
	return false
}

// doneToPeople tells whether an act is one that befalls people.
func (r *reader) doneToPeople(i int) bool { return r.takesPeople([]int{i}) }

// actLeft returns the act closest before token i, at most so many tokens away and in the same clause; -1 if there is none.
func (r *reader) actLeft(s *sentence, i, most int) int {
	for j := i - 1; j >= s.First && j >= i-most; j-- {
		t := &r.a.Tokens[j]
		switch {
		case t.Kind == text.Break || t.Norm == "." || t.Norm == ";":
			return -1
		case t.Name < 0 && t.Class(lexicon.Act, lexicon.Event):
			return j
		}
	}
	return -1
}
