package extract

// The people, bodies and places a sentence names, each a claim.

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// readNames makes a claim of each person, body and place that sentence n names or describes, with the acts round it.
func (r *reader) readNames(n int) {
	s := &r.sentences[n]
	parts := r.partsOf(s, r.parts[:0])
	for i := range parts {
		if inner, ok := r.placeWithin(s, parts[i].phrase); ok && parts[i].kind != corpus.Place {
			parts = append(parts, noPart(inner, corpus.Place))
		}
	}
	for i := range parts {
		r.addName(n, &parts[i], r.wayRound(s, parts[:i], parts[i].phrase))
	}
	r.parts = parts
}

// partsOf appends the people, bodies and places a sentence names or describes, each with its part in an act.
func (r *reader) partsOf(s *sentence, parts []part) []part {
	last := s.First // the end of the phrase before
	for i := s.First; i < s.Last; {
		p, kind, ok := r.namedSpeaker(s, i)
		if !ok {
			p, kind, ok = r.phrase(s, i)
		}
		if !ok {
			if p, ok = r.encloses(s, i); !ok {
				if p, ok = r.strangePlace(s, i); !ok {
					i++
					continue
				}
			}
			kind = corpus.Place
		}
		switch kind {
		case corpus.Person:
			p = r.introduced(s, p)
		case corpus.Place:
			p = r.oneOf(s, r.capitalsBefore(s, p, last), last)
		}
		p = r.withArticle(s, p)
		last = p.Last
		parts = append(parts, noPart(p, kind))
		i = p.Last
	}
	parts = r.joinCoordinated(r.joinOffices(s, parts))
	r.findParts(s, parts)
	return parts
}

// namedSpeaker returns the person or body that a saying of the sentence names from token i on: roles, titles and name, as
// whoever spoke is introduced.
func (r *reader) namedSpeaker(s *sentence, i int) (text.Range, corpus.Kind, bool) {
	for k := range s.sayings {
		p := s.sayings[k].speaker
		if p.First != i || p.Last > s.Last || p.Last-p.First < 2 || !r.namesPerson(p) && !r.a.Tokens[i].Class(lexicon.Person) {
			continue
		}
		return p, corpus.Person, true
	}
	return text.Range{}, "", false
}

// nameKind tells what token i names: a person, an organisation or group, a place.
func (r *reader) nameKind(i int) (corpus.Kind, bool) {
	if i >= len(r.a.Tokens) {
		return "", false
	}
	t := &r.a.Tokens[i]
	if t.Kind != text.Word || t.Date >= 0 {
		return "", false
	}
	if t.Name >= 0 {
		n := &r.a.Names[t.Name]
		switch {
		case n.Adjective || r.idiomatic(i) || r.adjectiveName(i, n) || r.fragment(n):
			return "", false
		case n.Place:
			return corpus.Place, true
		case n.Acronym:
			return corpus.Organisation, true
		case len(n.Known) == 0 || n.Is((*lexicon.Name).IsPerson):
			return corpus.Person, true
		case n.Is((*lexicon.Name).IsPlace):
			return corpus.Place, true
		case n.Known[0].Kind == "currency":
			return "", false
		}
		return corpus.Organisation, true
	}
	if t.Function || r.idiomatic(i) || nounForAct(t) || misread(t) || t.Arabic && t.Class(lexicon.Act) && t.Class(lexicon.Person) && (r.a.BeginsClause(i) || relativeWords[r.a.Tokens[i-1].Norm]) {
		return "", false // «كما طالب الجروان» is no student
	}
	switch {
	case t.Class(lexicon.Person) && t.Class(lexicon.Place) && !articled(t) && !strings.HasSuffix(t.Norm, "ي") && r.calledSomehow(i+1):
		return corpus.Place, true // «أحياء السلام والنصر» are no survivors
	case t.Class(lexicon.Person) && !r.ratherNobody(i):
		return corpus.Person, true
	case t.Class(lexicon.Group):
		return corpus.Organisation, true
	case t.Class(lexicon.Place):
		return corpus.Place, true
	}
	return "", false
}

// calledSomehow tells whether the Arabic word at i may be the name of what stands before it.
func (r *reader) calledSomehow(i int) bool {
	if i >= len(r.a.Tokens) {
		return false
	}
	t := &r.a.Tokens[i]
	return t.Arabic && t.Kind == text.Word && (hasArticle(t.Norm) || t.Name >= 0)
}

// addName makes the claim of a name or a description, if it has more than one word or an act stands near; round is which way what it
// lies round is pointed.
func (r *reader) addName(n int, part *part, round string) {
	s, p := &r.sentences[n], part.phrase
	acts := r.actsNear(s, p)
	direction := r.direction(s.Range, p.First)
	if direction == "" && part.kind == corpus.Place && r.hosts(s, p) {
		direction = In
	}
	if len(acts) == 0 && p.Last-p.First < 2 {
		return
	}
	quote := r.quoteFor(s, p, nearest(acts, p))
	office := r.apposedOffice(s, p)
	if empty(office) {
		office = r.calledSo(s, p)
	}
	keys := r.gather(n, p, quote, r.ownClause(s, p), func(i int) (corpus.Role, bool) {
		switch {
		case i == p.First && oneOfSeveral[r.a.Tokens[i].Norm]:
			return 0, false // no name
		case p.First <= i && i < p.Last, office.First <= i && i < office.Last:
			return corpus.Counted, true
		case slices.Contains(acts, i):
			return corpus.Bound, true
		}
		return 0, false
	})
	if r.calls(p) {
		keys = append(keys, corpus.Key{Name: Called, Role: corpus.Counted})
	}
	if direction != "" {
		keys = append(keys, corpus.Key{Name: direction, Role: corpus.Counted})
	}
	if round != "" && round != direction {
		keys = append(keys, corpus.Key{Name: round, Role: corpus.Counted})
	}
	if r.saysIt(s, p) {
		keys = append(keys, corpus.Key{Name: Source, Role: corpus.Counted})
	}
	keys = append(keys, r.partKeys(part, keys)...)
	if noun, ok := r.whoLater(s, p, office); ok {
		keys = r.laterKeys(keys, n, noun, r.naming(s, p))
	}
	r.add(n, corpus.Claim{Kind: part.kind, Rule: "name"}, p, quote, keys)
	c := &r.claims[len(r.claims)-1]
	c.Focus.Start += r.particleLength(p.First)
	c.Focus.End -= possessiveEnding(c.Focus.Of(r.doc.Text))
}

// calls tells whether a phrase holds the name of somebody that is not only a place's own: «مدير مطار الملك خالد» calls nobody.
func (r *reader) calls(p text.Range) bool {
	for i := p.First; i < p.Last; i++ {
		n := r.a.Tokens[i].Name
		if n < 0 || !isPersonName(&r.a.Names[n]) {
			continue
		}
		if !r.namesake(p, r.a.Names[n].First) {
			return true
		}
		i = r.a.Names[n].Last - 1
	}
	return false
}

// namesake tells whether an Arabic name that begins at token i of a phrase is that of the place right before it, with the
// titles of whom the place is called after between: «مستشفى الأمير سلطان».
func (r *reader) namesake(p text.Range, i int) bool {
	i--
	for i > p.First && r.a.Tokens[i].Class(lexicon.Person) && hasArticle(r.a.Tokens[i].Norm) {
		i--
	}
	if i < p.First {
		return false
	}
	t := &r.a.Tokens[i]
	return t.Arabic && t.Name < 0 && !articled(t) && t.Class(lexicon.Place) && !t.Class(lexicon.Person, lexicon.Group)
}

// possessiveEnding returns how many bytes at the end of an English phrase say that something belongs to it.
func possessiveEnding(phrase string) int {
	for _, ending := range []string{"'s", "’s", "'", "’"} {
		if strings.HasSuffix(phrase, ending) && len(phrase) > len(ending) {
			return len(ending)
		}
	}
	return 0
}
