package extract

// The words that go on with an English phrase round a name.

import (
	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// extendEnglish is extend for the English word at j.
func (r *reader) extendEnglish(s *sentence, p text.Range, j int, kind corpus.Kind) (end int, k corpus.Kind, ok bool) {
	t := &r.a.Tokens[j]
	end = r.runOrNameEnd(j)
	next, named := r.nameKind(j)
	ofBefore := r.a.Tokens[j-1].Norm == "of" || r.a.Tokens[j-1].Norm == "from" || r.a.Tokens[j-1].Norm == "for" && kind == corpus.Organisation && r.a.Tokens[max(j-2, 0)].Capital()
	switch {
	case named && t.Name < 0 && r.describes(s, j):
		return 0, kind, false
	case named && kind == corpus.Person && next == corpus.Place && t.Name < 0 && !r.ofName(p, j):
		return end, corpus.Place, r.placeCalled(s, p, j) || p.Last-p.First == 1 && r.a.Tokens[p.First].Name < 0 && r.singular(p.First)
	case named && kind != corpus.Person && kind != next && r.headed(s, p, j, kind, next):
		return end, next, kind == corpus.Organisation || next == corpus.Organisation || r.direction(s.Range, p.First) != In // "in Syria Assad said"
	case named:
		return end, kind, t.Name >= 0 || !r.bodyBehindName(j, kind, next)
	case t.Norm == "and" && kind == corpus.Organisation && r.secondField(s, p, j):
		return j + 2, kind, true
	case t.Capital() && (ofBefore || text.Titled(t.Token)), t.Norm == "the" && ofBefore:
		return end, kind, true
	case kind == corpus.Person && !t.Function && r.ofName(p, j) && r.bodyBehind(s, j):
		return end, kind, true // "head of Idlib's health authority"
	}
	return 0, kind, false
}

// secondField tells whether "and" at j joins another field to the one an office in capitals is for: "the Department of Trade
// and Industry", but not "the Ministry of Defence and President Assad".
func (r *reader) secondField(s *sentence, p text.Range, j int) bool {
	if j+1 >= s.Last || j-p.First < 3 || !r.a.Tokens[p.First].Capital() || !r.a.Tokens[j-1].Capital() || r.a.Tokens[j-1].Name >= 0 {
		return false
	}
	t := &r.a.Tokens[j+1]
	if n := r.a.Tokens[j-2].Norm; n != "of" && n != "for" || !t.Capital() || t.Name >= 0 || t.Function || t.Class(lexicon.Person) {
		return false
	}
	return j+2 >= s.Last || !r.a.Tokens[j+2].Capital()
}

// headed tells whether the word at j, which names something of kind next, is the head of the phrase before it, so that the
// phrase names what it names: "US actor Jamie Foxx", "army checkpoint".
func (r *reader) headed(s *sentence, p text.Range, j int, kind, next corpus.Kind) bool {
	t := &r.a.Tokens[j]
	if r.a.Tokens[p.First].Arabic {
		return false
	}
	if kind == corpus.Organisation && next == corpus.Person {
		return true
	}
	for i := p.First + 1; i < j; i++ {
		if joinsPhrase[r.a.Tokens[i].Norm] {
			return false // "the supply route for regime forces" is a route
		}
	}
	if t.Name < 0 {
		return true
	}
	n := &r.a.Names[t.Name]
	if next == corpus.Person {
		return n.Last-n.First > 1 || len(n.Known) > 0
	}
	return kind == corpus.Place && !n.Is((*lexicon.Name).IsMedium)
}

// bodyBehindName tells whether a common noun for a body at j stands right behind somebody's name: «بيب غوارديولا فريقه».
func (r *reader) bodyBehindName(j int, kind, next corpus.Kind) bool {
	return kind == corpus.Person && next == corpus.Organisation && r.endsPersonName(j)
}

// placeCalled tells whether the noun for a place at j and the phrase before it are a place of that name: "Baron Street",
// "Tall Tawil village".
func (r *reader) placeCalled(s *sentence, p text.Range, j int) bool {
	return r.a.Tokens[p.First].Capital() && r.a.Tokens[j-1].Capital() && j-p.First <= 3 && r.nearTo(s, p)
}

// capitalsBefore returns a place's phrase with the words in capitals before it, which are no short particles and stand no
// further back than token last: "Tall Tawil village".
func (r *reader) capitalsBefore(s *sentence, p text.Range, last int) text.Range {
	for p.First-1 > s.First && p.First-1 >= last && r.a.Tokens[p.First].Capital() {
		t := &r.a.Tokens[p.First-1]
		if t.Arabic || !t.Capital() || t.Function && len(t.Norm) <= 3 {
			break
		}
		p.First--
	}
	return p
}

// nearTo tells whether a preposition of place or an article stands before the phrase, so that it names a place.
func (r *reader) nearTo(s *sentence, p text.Range) bool {
	if p.First <= s.First {
		return false
	}
	t := &r.a.Tokens[p.First-1]
	return t.Norm == "the" || t.Norm == "of" || r.direction(s.Range, p.First) != ""
}

// ofName tells whether the word at j belongs to what somebody is the head of: "director of Daraa National Hospital", "mayor of the city".
func (r *reader) ofName(p text.Range, j int) bool {
	for i := j - 1; i > p.First; i-- {
		switch t := &r.a.Tokens[i]; {
		case t.Norm == "of":
			return true
		case t.Name < 0 && !t.Capital() && t.Norm != "the" && !t.Class(lexicon.Quality, lexicon.Idea, lexicon.Thing, lexicon.State, lexicon.Event):
			return false
		}
	}
	return false
}

// bodyBehind tells whether a body or an institution is named by the word at j and one or two behind it: "health authority".
func (r *reader) bodyBehind(s *sentence, j int) bool {
	for k := j + 1; k < s.Last && k <= j+2; k++ {
		t := &r.a.Tokens[k]
		if t.Kind != text.Word || t.Function || t.Class(lexicon.Person) {
			return false
		}
		if t.Class(lexicon.Group, lexicon.Place) {
			return true
		}
	}
	return false
}
