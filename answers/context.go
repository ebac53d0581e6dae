package answers

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file tells what a question is about from what only stands round it: exceptions, times and occasions.

var (
	leavingWords     = questionWords.Set("leaving")
	timeClauseWords  = questionWords.Set("time-clause")
	prepositionWords = questionWords.Set("preposition")
	determiners      = questionWords.Set("determiner")
)

// maxLeaving is how many tokens may stand between what a question leaves out and the word that leads to it.
const maxLeaving = 6

// leftOut tells whether token i stands in what the question leaves out.
func (p *parser) leftOut(i int) bool {
	for j := i - 1; j >= max(0, i-maxLeaving) && p.a.Tokens[j].Kind == text.Word; j-- {
		norm := p.a.Tokens[j].Norm
		if norm == "غير" && j > 0 && p.a.Tokens[j-1].Norm == "من" {
			return false // «من غير» is without
		}
		if leavingWords[norm] || j > 0 && leavingWords[p.a.Tokens[j-1].Norm+" "+norm] {
			return norm != "غير" || !p.turnsRound(j)
		}
	}
	return false
}

// turnsRound tells whether «غير» at i only turns the adjective behind it round: «غير شرعي», «المحادثات غير المباشرة».
func (p *parser) turnsRound(i int) bool {
	if i+1 >= len(p.a.Tokens) {
		return true
	}
	next := &p.a.Tokens[i+1]
	if next.Class(lexicon.Quality, lexicon.State) || next.Run.First < i+1 && next.Run.Last > i+1 {
		return true
	}
	return i > 0 && strings.HasPrefix(p.a.Tokens[i-1].Norm, "ال") && strings.HasPrefix(next.Norm, "ال") && !next.Class(lexicon.Person, lexicon.Group, lexicon.Thing, lexicon.Place)
}

// subordinate tells whether token i stands in a clause that tells the time of the main one: "before it reopened".
func (p *parser) subordinate(i int) bool {
	verb := false
	for j := p.cue.Last; j < i; j++ {
		t := &p.a.Tokens[j]
		if verb && timeClauseWords[t.Norm] {
			return true
		}
		verb = verb || t.Class(lexicon.Act)
	}
	return false
}

// described tells whether token i stands in a clause that only tells which one is meant of whom or what the question asks where it is:
// "where are the trucks that will carry the tents", «وين الباصات اللي رح تنقل الجرحى».
func (p *parser) described(i int) bool {
	if p.q.Kind != Where {
		return false
	}
	for j := p.cue.Last; j < i; j++ {
		t := &p.a.Tokens[j]
		if relatives[t.Norm] || englishRelatives[t.Norm] {
			return p.verb < j // nothing is done behind it: "where was the man who … arrested"
		}
		if t.Class(lexicon.Act) && !isAny(t, "exist") || auxiliaries[t.Norm] && !beForms[t.Norm] {
			return false
		}
	}
	return false
}

// hyphened tells whether the English participle at i is tied to a word before it, and only describes: "state-appointed".
func (p *parser) hyphened(i int) bool {
	return i > 1 && p.a.Tokens[i-1].Norm == "-" && p.a.Tokens[i-1].End == p.a.Tokens[i].Start && strings.HasSuffix(p.a.Tokens[i].Norm, "ed")
}

// behindPreposition tells whether a preposition stands before token i, an article aside, or is written with it.
func (p *parser) behindPreposition(i int) bool {
	t := &p.a.Tokens[i]
	if t.Arabic && (strings.HasPrefix(t.Norm, "بال") || strings.HasPrefix(t.Norm, "لل")) {
		return true
	}
	noun := !t.Arabic && !strings.HasSuffix(t.Norm, "ed") &&
		(strings.HasSuffix(t.Norm, "ing") || t.Class(lexicon.Event, lexicon.Thing, lexicon.Idea, lexicon.Place, lexicon.Person))
	for j := i - 1; j >= 0; j-- {
		before := &p.a.Tokens[j]
		if noun && before.Kind == text.Word && !before.Function && (before.Name >= 0 || before.Class(lexicon.Event, lexicon.Thing, lexicon.Quality, lexicon.Idea)) {
			continue // "in the Hasakeh wedding bombing": one noun phrase
		}
		if !determiners[before.Norm] {
			return prepositionWords[before.Norm] && !(t.Name < 0 && p.cue.First == j && p.cue.Last == j+1) // «من» in «من قال ذلك» asks who
		}
	}
	return false
}
