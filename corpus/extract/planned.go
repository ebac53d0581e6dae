package extract

// Figures of what somebody means to do, asks for or negotiates: "plans to evacuate 200 people", «يتفاوضون على إطلاق 40 أسيرا».

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// Planned is the key of such a figure: its act is not told to have happened.
const Planned = "r:planned"

var (
	planVerbs = grammarLists.Set("planning")      // lead to what is meant or asked for
	planNouns = grammarLists.Set("planning-noun") // do so only behind a word of planLinks
	planLinks = grammarLists.Set("planning-link")
	planGlue  = grammarLists.Set("planning-glue") // may stand between a word of planning and a noun for an act
)

// planGap is how many tokens may stand between a word of planning and what is planned.
const planGap = 6

// planned tells whether the act nearest before a figure is meant to be done, or the one behind it is: "provides for 500 fighters to leave".
func (r *reader) planned(s *sentence, f *figure) bool {
	for _, j := range f.acts {
		if j > f.end() && r.normAt(s.Range, j-1) == "to" {
			before := f.First - 1
			return r.normAt(s.Range, before) == "for" && r.normAt(s.Range, before-1) != "time"
		}
	}
	for j := f.First - 1; j >= s.First && j >= f.First-planGap; j-- {
		if t := &r.a.Tokens[j]; r.isAct(j) {
			return r.meant(s, max(s.First, min(j, t.Run.First))) // «الإفراج عن» is one form
		} else if t.Kind == text.Break {
			return false
		}
	}
	return false
}

// meant tells whether a word of planning leads to the act at token j.
func (r *reader) meant(s *sentence, j int) bool {
	act := &r.a.Tokens[j]
	led := planLinks[r.normAt(s.Range, j-1)] || act.Arabic && (strings.HasPrefix(act.Norm, "ل") || strings.HasPrefix(act.Norm, "ب")) && !ownLetters(act, act.Norm)
	if act.Arabic && strings.HasPrefix(act.Norm, "و") && !ownLetters(act, act.Norm) {
		return false
	}
	glued := !act.Arabic
	for i := j - 1; i >= s.First && i >= j-1-planGap; i-- {
		t := &r.a.Tokens[i]
		w := t.Norm
		if act.Arabic {
			w = strings.TrimPrefix(w, "و")
		}
		switch {
		case planVerbs[w] && (led || glued || act.Arabic), planNouns[w] && led:
			return true
		case t.Kind == text.Break, t.Kind == text.Punct && w != `"`, relatives[w], describers[w], finiteWords[w]:
			return false
		case t.Class(lexicon.Act) && !planGlue[w] && !planLinks[w] && !t.Class(lexicon.Person, lexicon.Group):
			return false
		}
		glued = glued && planGlue[w]
	}
	return false
}

// putPlanned adds the key of what is planned.
func (r *reader) putPlanned(s *sentence, f *figure, keys []corpus.Key) []corpus.Key {
	if !r.planned(s, f) {
		return keys
	}
	return withKey(keys, corpus.Key{Name: Planned, Role: corpus.Counted, Distance: 1})
}
