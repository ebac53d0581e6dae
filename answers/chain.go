package answers

import (
	"strings"

	"isnad/corpus"
)

// saidBy returns who said what a claim answers. Who a speaker is, the report itself tells when it names him: of «قال المتحدث X»
// nobody but the report says that X is the spokesman. No name has half of a pair of marks.
func (al *aligner) saidBy(c *corpus.Claim) []string {
	if al.q.Kind == Who && namesSpeaker(c) {
		return nil
	}
	out := make([]string, len(c.SaidBy))
	for i, words := range c.SaidBy {
		out[i] = paired(words)
	}
	return out
}

// namesSpeaker tells whether the person a claim is about is the one who says what stands there.
func namesSpeaker(c *corpus.Claim) bool {
	if c.Kind != corpus.Person || len(c.SaidBy) == 0 || !c.Quote.Contains(c.Focus) {
		return false
	}
	focus := c.Words[c.Focus.Start-c.Quote.Start : c.Focus.End-c.Quote.Start]
	return strings.Contains(c.SaidBy[0], focus) || strings.Contains(focus, c.SaidBy[0])
}
