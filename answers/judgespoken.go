package answers

// The place that only tells where a speaker is: "a source in Maiduguri said the trucks were parked at a school".

import (
	"strings"

	"isnad/corpus"
)

// toldSlack is how much less of the question may be met where the told place stands: its clause is the shorter one.
const toldSlack = 0.1

// findSpokenFrom rules out the places where speakers are, where what they say names a place of its own that answers as well.
func (al *aligner) findSpokenFrom(found []corpus.Candidate, out []fit) {
	if al.sort != byPlace {
		return
	}
	told := map[sentenceAt]float32{} // how much of the question is met where the told place stands
	for i := range out {
		c, v := &found[i].Claim, &out[i].evidence
		if !out[i].excluded && c.Kind == corpus.Place && v[noPlace]+v[noPart]+v[wrongSort] == 0 && !ofSpeaker(c) {
			told[atSentence(c)] = max(told[atSentence(c)], v[coverLocal])
		}
	}
	for i := range out {
		c := &found[i].Claim
		here, ok := told[atSentence(c)]
		out[i].excluded = out[i].excluded || ok && c.Kind == corpus.Place && here+toldSlack >= out[i].evidence[coverLocal] && ofSpeaker(c)
	}
}

// ofSpeaker tells whether the words of a claim's value are part of what its speaker is called.
func ofSpeaker(c *corpus.Claim) bool {
	at := c.Focus.Start - c.Quote.Start
	for _, s := range c.SaidBy {
		if i := strings.Index(c.Words, s); i >= 0 && i < at && at < i+len(s) {
			return true
		}
	}
	return false
}

// sentenceAt is a sentence of a document.
type sentenceAt struct {
	document string
	start    int
}

func atSentence(c *corpus.Claim) sentenceAt { return sentenceAt{c.Document, c.Sentence.Start} }

// findTellers rules out who only tells what somebody else does in the same sentence: "the owner said elders were negotiating".
func (al *aligner) findTellers(found []corpus.Candidate, out []fit) {
	if al.sort != byName {
		return
	}
	acting := map[sentenceAt]bool{}
	for i := range out {
		if v := &out[i].evidence; !out[i].excluded && v[source] == 0 && v[nothingNew]+v[wrongSort] == 0 && v[ownAct]+v[ownPart]+v[doing] > 0 {
			acting[atSentence(&found[i].Claim)] = true
		}
	}
	for i := range out {
		v := &out[i].evidence
		out[i].excluded = out[i].excluded || v[source] > 0 && v[ownAct]+v[ownPart] == 0 && acting[atSentence(&found[i].Claim)]
	}
}
