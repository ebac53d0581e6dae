package answers

// What sort of thing "what" asks for: "what weapon did he use", "what kind of aircraft came down", «ما نوع السلاح الذي استخدمه». Whoever
// names one of the sort answers, and no report need speak of its kind.

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

var (
	kindNouns = questionWords.Set("kind-noun")
	kindOf    = questionWords.Set("kind-of")
	makeNouns = questionWords.Set("make-noun")
)

// kindAsked returns the noun of which a question asks the kind, i being the first content word behind its question word; i itself
// where it asks for no kind. The word for a kind says nothing else.
func (p *parser) kindAsked(i int) int {
	if !kindNouns[p.a.Tokens[i].Norm] || p.a.Tokens[i].Name >= 0 {
		return i
	}
	next, of := i+1, false
	for next < len(p.a.Tokens) && (kindOf[p.a.Tokens[next].Norm] || of && determiners[p.a.Tokens[next].Norm]) {
		next, of = next+1, true
	}
	if next >= len(p.a.Tokens) || !of && p.a.Language == text.English {
		return i
	}
	t := &p.a.Tokens[next]
	if t.Name >= 0 || !t.Content() {
		return i
	}
	p.used[i] = true
	return next
}

// sortNoun notes the noun at i as that of the sort asked for, which is read alone where the lexicon reads it and the verb behind it as
// one deed: "what kind of aircraft crashed".
func (p *parser) sortNoun(i int) {
	if run := p.a.Tokens[i].Run; p.a.Language == text.English && run.Last-i == 2 && isParticiple(p.a.Tokens[i+1].Norm) {
		p.splitRuns(run)
	}
	for _, c := range p.a.Tokens[i].Concepts {
		if c.Class == lexicon.Thing || c.Class == lexicon.Event || c.Class == lexicon.Idea {
			p.q.sort = append(p.q.sort, c.ID)
		}
	}
}

// tellsSort tells whether the clause names something of the sort asked for, and not the sort alone.
func (al *aligner) tellsSort(c *corpus.Claim, keys *keyed) bool {
	for name, k := range keys.all() {
		id, concept := strings.CutPrefix(name, "c:")
		if !concept || k.Wide || k.Role > corpus.Clause || al.asked[name] && k.Role != corpus.Counted {
			continue
		}
		found := al.l.Concept(id)
		for _, sort := range al.q.sort {
			if found != nil && found.ID != sort && found.Is(sort) && (found.Class == lexicon.Thing || found.Class == lexicon.Event || found.Class == lexicon.Idea) {
				return true
			}
		}
	}
	return al.sortCalled(keys) || al.sortTold(c, keys)
}

// sortTold tells whether the clause names the sort asked for and says of what make it is: «والطائرة من طراز هوك», "a rifle of the type".
func (al *aligner) sortTold(c *corpus.Claim, keys *keyed) bool {
	named := slices.ContainsFunc(al.q.sort, func(sort string) bool { k := keys.of("c:" + sort); return k != nil && k.Role <= corpus.Clause })
	return named && slices.ContainsFunc(text.Tokenize(c.Words), func(t text.Token) bool { return makeNouns[t.Norm] })
}

// sortCalled tells whether a word that the lexicon does not know and the question does not name stands right beside the sort asked for:
// "a Mi-17 helicopter".
func (al *aligner) sortCalled(keys *keyed) bool {
	for _, sort := range al.q.sort {
		k := keys.of("c:" + sort)
		if k == nil || k.Wide || k.Role > corpus.Clause {
			continue
		}
		for name, other := range keys.all() {
			gap := int(other.Distance) - int(k.Distance)
			if name[0] == 's' && other.Role <= corpus.Clause && !al.asked[name] && gap >= -1 && gap <= 1 {
				return true
			}
		}
	}
	return false
}

// findSorts finds the claims that name nothing of the sort of thing asked for, or no reason, where another claim of their report does that
// covers not much less of the question: they are no answer, however much of it they repeat.
func (al *aligner) findSorts(found []corpus.Candidate, fits []fit) {
	if al.sort != byWords || len(al.q.sort) == 0 && al.q.Kind != Why {
		return
	}
	best := map[string]float32{}
	for i := range fits {
		if v := &fits[i].evidence; al.answersSort(&fits[i]) && !fits[i].excluded {
			best[found[i].Document.ID] = max(best[found[i].Document.ID], v[cover])
		}
	}
	for i := range fits {
		covered := best[found[i].Document.ID]
		fits[i].outsorted = covered > 0 && covered >= fits[i].evidence[cover]*al.sortedCover() && !al.speaksToSort(&fits[i])
	}
}

// answersSort tells whether a claim names something of the sort asked for, or gives a reason for the act asked about.
func (al *aligner) answersSort(f *fit) bool {
	if len(al.q.sort) > 0 {
		return f.evidence[rightSort] > 0
	}
	return f.evidence[because] > 0 && (al.q.predicate < 0 || f.matched[al.q.predicate].role <= corpus.Nearby)
}

// speaksToSort tells whether a claim may answer beside one that does.
func (al *aligner) speaksToSort(f *fit) bool {
	if len(al.q.sort) > 0 {
		return f.evidence[rightSort] > 0
	}
	return f.evidence[reasonless] == 0
}

// sortedCover is how much of a claim's cover is enough for one of the sort asked for, or for a reason.
func (al *aligner) sortedCover() float32 {
	if al.q.Kind == Why {
		return 0.6
	}
	return 0.5
}
