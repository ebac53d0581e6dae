package answers

// Names of which a whole report says nothing. A sentence leaves much to those round it; but a report that names nobody and no place of
// the question tells of another event.

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/text"
)

// excludeUnheard rules out the claims of documents of which no claim found meets any of its names. In another language a name may be
// spelt in a way that is not recognised, unless it is that of a place the lexicon knows.
func (al *aligner) excludeUnheard(found []corpus.Candidate, out []fit) {
	names := al.namesAsked()
	if len(names) == 0 {
		return
	}
	known := slices.ContainsFunc(names, func(k int) bool { return al.knownPlace(&al.q.Items[k]) })
	heard := map[string]bool{} // documents
	for i := range found {
		for _, k := range names {
			if out[i].matched[k].strength > 0 {
				heard[found[i].Document.ID] = true
			}
		}
	}
	for i := range out {
		doc := &found[i].Document
		out[i].excluded = out[i].excluded || (known || doc.Language == al.q.Language) && !heard[doc.ID]
	}
}

// knownPlace tells whether an item is a place the lexicon knows.
func (al *aligner) knownPlace(item *Item) bool {
	return item.Place && slices.ContainsFunc(item.Keys, func(k ItemKey) bool { return k.Fit == 1 && strings.HasPrefix(k.Name, "n:") })
}

// namesAsked returns the items of the question that are names for certain, and of which an answer has to speak: of unknown words
// those that English writes with a capital letter.
func (al *aligner) namesAsked() []int {
	var out []int
	for i := range al.q.Items {
		item := &al.q.Items[i]
		if item.Optional || item.except || len(item.Keys) == 0 {
			continue
		}
		if item.Part == Named || item.Part == Stranger && al.q.Language == text.English && item.first > 0 && item.token.Capital() {
			out = append(out, i)
		}
	}
	return out
}
