package extract

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// First is the key that tells where in a clause its first act stands.
const First = "r:first"

// readStatus makes one claim of the sentence as a whole, and one of each of its clauses that has an act of its own when the
// sentence is long: what someone said, or what did, did not or may happen.
func (r *reader) readStatus(n int, valued bool) {
	s := &r.sentences[n]
	if !r.saysSomething(s.Range) {
		return
	}
	whole := s.Range
	parts := []text.Range{whole}
	if s.Last-s.First > longQuote {
		parts = r.longParts(s)
	}
	for _, p := range parts {
		focus := r.head(r.deniedPart(s, p))
		kind := corpus.Status
		if c := r.chainAt(n, focus); len(c.saidBy) > 0 && !r.isFinding(c.speaker) && !r.leadsBack(p) {
			kind = corpus.Statement
		}
		keys := r.gather(n, p, p, s.Range, func(i int) (corpus.Role, bool) { return corpus.Clause, p.First <= i && i < p.Last })
		keys = withKey(keys, corpus.Key{Name: First, Role: corpus.Clause, Distance: uint8(min(max(focus.First-p.First, 0), 255))})
		if told := r.deniesBack(n, p); !empty(told) {
			keys = r.denyBack(keys, told, r.chainAt(n, focus).denied)
		}
		r.add(n, corpus.Claim{Kind: kind, Rule: "sentence"}, focus, p, r.backKey(r.disowned(r.reasonKeys(keys, p), p), s, p))
	}
}

// deniedPart returns what of a range its first speaker denies, or the whole range: a sentence that opens with a denial is
// read by what is denied.
func (r *reader) deniedPart(s *sentence, p text.Range) text.Range {
	first := s.Last
	for i := range s.sayings {
		first = min(first, s.sayings[i].content.First)
	}
	for i := range s.sayings {
		if sp := &s.sayings[i]; sp.denied && sp.content.First == first && p.First < sp.content.First && sp.content.First < p.Last {
			return text.Range{First: sp.content.First, Last: min(sp.content.Last, p.Last)}
		}
	}
	return p
}

// saysSomething tells whether a range holds enough to be a claim: two content words, one of them an act, or three.
func (r *reader) saysSomething(p text.Range) bool {
	content, acts := 0, 0
	for i := p.First; i < p.Last; i++ {
		if r.a.Tokens[i].Content() {
			content++
		}
		if r.isAct(i) || r.isSpeech(i) {
			acts++
		}
	}
	return content >= 3 || content >= 2 && acts > 0
}

// longParts cuts a long sentence into runs of clauses of at most longQuote tokens, each with an act.
func (r *reader) longParts(s *sentence) []text.Range {
	var parts []text.Range
	for k, c := range s.clauses {
		if n := len(parts); n > 0 && (k > 0 && r.behindAside(s.clauses[k-1], c) || r.onlyNamesSpeaker(s, parts[n-1]) || r.owesCause(s, parts[n-1], c) || c.Last-parts[n-1].First <= longQuote && (c.Last-c.First < 8 || parts[n-1].Last-parts[n-1].First < 8) || !r.hasAct(c)) {
			parts[n-1].Last = c.Last
			continue
		}
		parts = append(parts, c)
	}
	return parts
}

// behindAside tells whether a clause goes on with the verb of a subject that the clause before described: «المجلس، الذي سيدير المدينة،
// يفاوض», "officials, who will run the town, are negotiating".
func (r *reader) behindAside(before, c text.Range) bool {
	i, j := before.Last-2, r.openingWord(c)
	for i > before.First && r.a.Tokens[i].Norm != "," {
		i--
	}
	if j < 0 || i+1 >= before.Last || !describers[r.a.Tokens[max(i+1, before.First)].Norm] && !describers[r.a.Tokens[before.First].Norm] {
		return false
	}
	t := &r.a.Tokens[j]
	return t.Arabic && finiteVerb(t.Norm) && t.Class(lexicon.Act) && !strings.HasPrefix(t.Norm, "و") || !t.Arabic && r.finite(j)
}

// onlyNamesSpeaker tells whether a range holds a verb of speech and its speaker, and nothing of what he says.
func (r *reader) onlyNamesSpeaker(s *sentence, p text.Range) bool {
	for i := range s.sayings {
		sp := &s.sayings[i]
		if !sp.after || sp.goesOn || sp.apart || sp.verb < p.First || sp.verb >= p.Last || sp.speaker.Last > p.Last {
			continue
		}
		for k := max(sp.verb+1, sp.speaker.Last); k < p.Last; k++ {
			if t := &r.a.Tokens[k]; t.Content() && t.Date < 0 && !r.tellsWhere(k) {
				return false
			}
		}
		return true
	}
	return false
}

// speechPlaces are what somebody speaks in or to.
var speechPlaces = grammarLists.Phrases("speech-place")

// tellsWhere tells whether the word at k belongs to what somebody speaks in or to, and to nothing he says: «في تصريح لوكالة رويترز».
func (r *reader) tellsWhere(k int) bool {
	t := &r.a.Tokens[k]
	return r.isAny(k, speechPlaces) || addressees[t.Norm] || t.Name >= 0 && r.a.Names[t.Name].Is((*lexicon.Name).IsMedium)
}

func (r *reader) hasAct(p text.Range) bool {
	for i := p.First; i < p.Last; i++ {
		if r.isAct(i) {
			return true
		}
	}
	return false
}

// head returns the first act of a range outside a relative clause of its subject, the place its chain and modality are read
// at.
func (r *reader) head(p text.Range) text.Range {
	if within := r.relative(p); !empty(within) {
		p.First = within.Last
	}
	for i := p.First; i < p.Last; i++ {
		if r.isAct(i) {
			return text.Range{First: i, Last: i + 1}
		}
	}
	return text.Range{First: p.First, Last: p.First + 1}
}
