package answers

// What a claim's value and its shape say for or against it.

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/text"
)

// judgeValue weighs the claim's value and shape.
func (al *aligner) judgeValue(candidate *corpus.Candidate, f *fit, keys *keyed) {
	q, v, c, doc := al.q, &f.evidence, &candidate.Claim, &candidate.Document
	al.time(c, doc, v)
	f.excluded = f.excluded || al.farOff(c) || al.otherMonth(c) || al.stageOnly(f, keys) || al.onlyPlanned(f, keys) || al.otherTurn(f, keys)
	if q.Kind == HowMuch || q.Kind == WhatPercent {
		v[thingMissed] = float32(1 - al.thing(f))
		al.judgeOwner(f)
	}
	if q.Kind.Numeric() {
		al.movement(keys, v)
		f.excluded = f.excluded || al.sort == byAmount && q.asksLevel && v[formerLevel] > 0 && !al.withinAsked(c)
		al.period(keys, f)
		v[closeness] = float32(al.closeness())
		v.set(asGiven, al.gives(c))
		v.set(mixedFigure, q.Kind == HowMany && mixed(c))
		v.set(approximate, c.Value != nil && c.Value.Approximate)
	}
	v.set(secondKind, c.Kind != q.Kinds[0] && !(q.asksMove && c.Kind == corpus.Share) && !al.inPoints(keys)) // a rise is told in percent as well
	v.set(reckoned, c.Rule == extract.Reckoned)
	v.set(bareFigure, c.Rule == extract.Bare)
	v.set(partFigure, c.Rule == extract.Part || c.Rule == extract.PartNext)
	v.set(totalFigure, c.Rule == extract.Total)
	v.set(headline, c.Rule == extract.Headline)
	v.set(background, q.From.IsZero() && past(c, doc))
	v.set(superseded, earlier(c.Words, doc.Language))
	v.set(denies, c.Negated && !q.Negated)
	v.set(denied, c.Modality == corpus.Denied)
	v.set(expected, (c.Modality == corpus.Expected || c.Modality == corpus.Negotiating) && !q.Future)
	v.set(promised, (c.Modality == corpus.Expected || c.Modality == corpus.Negotiating) && q.Future)
	al.hole(candidate, f, keys)
	if aged := isAge(c.Value); q.Kind.Numeric() && (aged || q.Age) {
		v.set(wrongSort, aged != q.Age) // an age is no count and no sum
		v.set(rightSort, aged == q.Age)
	}
}

// unsaid is how much of what a yes/no question says, occasions aside, the claim's own clause leaves out.
func (al *aligner) unsaid(f *fit) float64 {
	var s share
	for i := range al.q.Items {
		item, m := &al.q.Items[i], f.matched[i]
		if item.Optional || item.except || item.Part == Speaker || item.context && item.Part != Stranger {
			continue
		}
		if item.Part == Act && item.Keys[0].Name == "c:continue" && m.strength == 0 {
			continue // what is told as going on goes on
		}
		s.add(al.weights[i], m.strength == 0 || m.role > corpus.Clause && (item.Part == Act || m.role > corpus.Sentence))
	}
	if s.whole == 0 {
		return 0
	}
	return s.part / s.whole
}

// earlier tells whether a sentence tells what was known before: "an earlier toll", «وكانت الوزارة أعلنت».
func earlier(words, language string) bool {
	if language == text.Arabic && (strings.HasPrefix(words, "وكان ") || strings.HasPrefix(words, "وكانت ")) {
		return true
	}
	return toldBefore(words, language)
}

// toldBefore tells whether a sentence says that what it tells was known before.
func toldBefore(words, language string) bool {
	for _, w := range earlierWords[language] {
		if strings.Contains(words, w) {
			return true
		}
	}
	return false
}

// earlierWords are the words that say so by their language, as they are written: behind a blank or with a capital, and in Arabic with
// a hamza on their alif or without.
var earlierWords = func() map[string][]string {
	out := map[string][]string{}
	for _, w := range questionWords.Phrases("told-earlier") {
		language := text.Language(w)
		out[language] = append(out[language], " "+w)
		if rest, ok := strings.CutPrefix(w, "ا"); ok {
			out[language] = append(out[language], " أ"+rest)
		} else if language == text.English {
			out[language] = append(out[language], strings.ToUpper(w[:1])+w[1:])
		}
	}
	return out
}()

// thing is how much of what a question measures stands in the claim's own sentence: the deficit, the price of oil. Names
// and times tell whose and when, and may stand round it.
func (al *aligner) thing(f *fit) float64 {
	met, all := 0.0, 0.0
	for i := range al.q.Items {
		item := &al.q.Items[i]
		if item.Part != Rest && item.Part != Act || item.Optional || item.except || item.quality || item.context || item.maybeName || item.person || strings.HasPrefix(item.Keys[0].Name, "y:") {
			continue
		}
		all += al.weights[i]
		if m := f.matched[i]; m.strength > 0 && m.role <= corpus.Sentence {
			met += al.weights[i]
		}
	}
	if all == 0 {
		return 1
	}
	return met / all
}
