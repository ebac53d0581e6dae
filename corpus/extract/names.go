package extract

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// readNames makes a claim of each person, body and place that sentence n names or describes, with the acts round it.
func (r *reader) readNames(n int) {
	s := &r.sentences[n]
	last := s.First // the end of the phrase before
	for i := s.First; i < s.Last; {
		p, kind, ok := r.namedSpeaker(s, i)
		if !ok {
			p, kind, ok = r.phrase(s, i)
		}
		if !ok {
			i++
			continue
		}
		switch kind {
		case corpus.Person:
			p = r.introduced(s, p)
		case corpus.Place:
			for p.First-1 > s.First && p.First-1 >= last && r.placeName(p.First-1) && r.a.Tokens[p.First].Capital() {
				p.First-- // "Tall Tawil village"
			}
		}
		last = p.Last
		r.addName(n, p, kind)
		i = p.Last
	}
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

// phrase reads the noun phrase at token i that names or describes somebody, a body or a place: roles and titles with the
// name beside them, and the places and adjectives that belong to them.
func (r *reader) phrase(s *sentence, i int) (text.Range, corpus.Kind, bool) {
	kind, ok := r.nameKind(i)
	if !ok {
		return text.Range{}, "", false
	}
	p := text.Range{First: i, Last: i + 1}
	if t := &r.a.Tokens[i]; t.Name >= 0 {
		p.Last = r.a.Names[t.Name].Last
	} else if t.Run.Last > i {
		p.Last = t.Run.Last
	}
	for words := 1; p.Last < s.Last && words < 12; words++ {
		next, k, ok := r.extend(s, p, kind)
		if !ok {
			break
		}
		p.Last, kind = next, k
	}
	for p.Last-p.First > 1 && (joinsPhrase[r.a.Tokens[p.Last-1].Norm] || r.a.Tokens[p.Last-1].Norm == "the") && r.a.Tokens[p.Last-1].Name < 0 {
		p.Last--
	}
	return p, kind, true
}

// introduced returns a person's phrase with what introduces him on the other side of it: his office behind a comma
// ("Mona Said, head of the health authority"), his name before it («اصطدم غازي مهاجم المنتخب»).
func (r *reader) introduced(s *sentence, p text.Range) text.Range {
	if r.namesPerson(p) {
		i := p.Last + 1
		if i >= s.Last || r.a.Tokens[p.Last].Norm != "," {
			return p
		}
		if n := r.a.Tokens[i].Norm; (n == "the" || n == "a" || n == "an") && i+1 < s.Last {
			i++
		}
		if t := &r.a.Tokens[i]; t.Name >= 0 || !t.Class(lexicon.Person) || t.Arabic && hasAnd(t.Norm) {
			return p
		}
		role, kind, ok := r.phrase(s, i)
		if !ok || kind != corpus.Person || r.namesPerson(role) || role.Last < s.Last && r.a.Tokens[role.Last].Kind == text.Word && !r.a.Tokens[role.Last].Class(lexicon.Act) && !r.a.Tokens[role.Last].Function {
			return p
		}
		p.Last = role.Last
		return p
	}
	i := p.First - 1
	if i <= s.First || p.Last-p.First < 2 || !r.a.Tokens[p.First].Arabic || strings.HasPrefix(r.a.Tokens[p.First].Norm, "ال") {
		return p
	}
	if t := &r.a.Tokens[i]; t.Kind == text.Word && (t.Stem != "" || t.Derived) && t.Name < 0 && !t.Function && r.a.Tokens[i-1].Class(lexicon.Act) {
		p.First = i
	}
	return p
}

// extend returns the end of the phrase p with one more word, if that word belongs to it.
func (r *reader) extend(s *sentence, p text.Range, kind corpus.Kind) (end int, k corpus.Kind, ok bool) {
	j := p.Last
	t := &r.a.Tokens[j]
	if t.Norm == "." && j+1 < s.Last && r.a.Tokens[j+1].Capital() && text.Titled(r.a.Tokens[j-1].Token) { // "Lt. Col. Thomas", "John B. Smith"
		j++
		t = &r.a.Tokens[j]
	}
	if t.Kind == text.Punct && (t.Norm == `"` || t.Norm == "(" || t.Norm == ")" || t.Norm == "-" && t.Start == r.a.Tokens[j-1].End) && j+1 < s.Last {
		// A sign inside a name: «قوات "سوريا الديمقراطية"», "al-Danaf". A closing one ends nothing yet.
		inside := t.Norm == "-" && r.a.Tokens[j+1].Start == t.End || t.Norm != "-" && t.Start > r.a.Tokens[j-1].End && r.quotedName(s, j)
		// «(محافظة) دير الزور»: the bracket closed round its head.
		if t.Norm == ")" && p.First > s.First && r.a.Tokens[p.First-1].Norm == "(" && p.Last-p.First == 1 {
			inside = true
		}
		if !inside {
			return 0, kind, false
		}
		j++
		t = &r.a.Tokens[j]
	}
	if t.Kind != text.Word || t.Date >= 0 || t.Number >= 0 {
		return 0, kind, false
	}
	end = j + 1
	if t.Name >= 0 {
		end = max(end, r.a.Names[t.Name].Last)
	} else if t.Run.Last > end {
		end = t.Run.Last
	}
	next, named := r.nameKind(j)
	switch {
	case t.Name >= 0 && r.a.Names[t.Name].Adjective:
		return end, kind, true
	case t.Class(lexicon.Quality) && !t.Function && !r.namesPerson(text.Range{First: j - 1, Last: j}):
		return end, kind, true
	case joinsPhrase[t.Norm] && t.Name < 0:
		// "officials in the council", «مسؤولين في المجلس»: the particle belongs if a name or a body follows.
		if j+1 >= s.Last {
			return 0, kind, false
		}
		capital := t.Norm == "of" && r.a.Tokens[j+1].Capital() // "the village of Tall Tawil": a name of common words
		if k, ok := r.nameKind(j + 1); !ok && !capital && !(r.a.Tokens[j+1].Norm == "the" && j+2 < s.Last) || t.Norm == "في" && k == corpus.Place || (t.Norm == "علي" || t.Norm == "at") && (kind != corpus.Person || k != corpus.Organisation) {
			return 0, kind, false
		}
		return j + 1, kind, true
	case named:
		if t.Arabic && t.Name < 0 && (hasAnd(t.Norm) || placeBehindB(t)) {
			return 0, kind, false // another one begins
		}
		if !t.Arabic && kind == corpus.Person && next == corpus.Place && t.Name < 0 && !r.ofName(p, j) {
			// "Baron Street", "Tall Tawil village": a place of that name.
			return end, corpus.Place, r.a.Tokens[p.First].Capital() && r.a.Tokens[j-1].Capital() && j-p.First <= 3 && r.nearTo(s, p)
		}
		if kind == corpus.Person && next == corpus.Organisation && t.Name < 0 && r.namesPerson(text.Range{First: j - 1, Last: j}) {
			return 0, kind, false // «بيب غوارديولا فريقه»
		}
		if next == corpus.Person && kind == corpus.Organisation && !t.Arabic {
			kind = corpus.Person
		}
		if next == corpus.Organisation && kind == corpus.Place && t.Name >= 0 && t.Arabic {
			return 0, kind, false
		}
		return end, kind, true
	case t.Capital() && (r.a.Tokens[j-1].Norm == "of" || text.Titled(t.Token)):
		return end, kind, true
	case !t.Arabic && kind == corpus.Person && !t.Function && r.ofName(p, j) && r.bodyBehind(s, j):
		return end, kind, true // "head of Idlib's health authority"
	case t.Norm == "the" && r.a.Tokens[j-1].Norm == "of":
		return end, kind, true
	case t.Function:
		return 0, kind, false
	case t.Stem != "" && t.Arabic:
		if strings.HasPrefix(t.Norm, "ل") || r.a.Tokens[j-1].Name >= 0 && (len(r.a.Names[r.a.Tokens[j-1].Name].Known) > 0 || r.a.Names[r.a.Tokens[j-1].Name].Person) {
			return 0, kind, false // a preposition begins something else; a name that was found is whole
		}
		// A word the lexicon does not know, right after a common noun or another such word, is its name: «حي الجميلي».
		if hasAnd(t.Norm) && len(t.Norm) > 6 && kind != corpus.Place {
			return 0, kind, false
		}
		return end, kind, p.Last-p.First < 7
	case t.Arabic && strings.HasPrefix(t.Norm, "ال") && t.Class(lexicon.Act, lexicon.Event, lexicon.Thing, lexicon.Idea, lexicon.State, lexicon.Measure):
		return end, kind, !r.a.Tokens[j-1].Function
	}
	return 0, kind, false
}

// placeName tells whether an English word before a place's name may belong to it: it has a capital and is no short particle.
func (r *reader) placeName(i int) bool {
	t := &r.a.Tokens[i]
	return !t.Arabic && t.Capital() && (!t.Function || len(t.Norm) > 3)
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

// hasAnd tells whether a folded Arabic word seems to begin with the conjunction و.
func hasAnd(norm string) bool { return strings.HasPrefix(norm, "و") && len(norm) > 6 }

// quotedName tells whether the sign at j opens a quotation of at most four words, a name in quotation marks.
func (r *reader) quotedName(s *sentence, j int) bool {
	if r.a.Tokens[j].Norm == ")" {
		return false
	}
	for k := j + 1; k < s.Last && k <= j+5; k++ {
		t := &r.a.Tokens[k]
		if t.Kind == text.Punct && (t.Norm == `"` || t.Norm == ")") {
			return k > j+1
		}
		if t.Kind != text.Word {
			return false
		}
	}
	return false
}

var joinsPhrase = nameLists.set("joins")

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
		case n.Adjective:
			return "", false
		case n.Place:
			return corpus.Place, true
		case len(n.Known) == 0 || n.Is((*lexicon.Name).IsPerson):
			return corpus.Person, true
		case n.Is((*lexicon.Name).IsPlace):
			return corpus.Place, true
		case n.Known[0].Kind == "currency":
			return "", false
		}
		return corpus.Organisation, true
	}
	if t.Function || t.Arabic && t.Class(lexicon.Act) && t.Class(lexicon.Person) && r.a.BeginsClause(i) {
		return "", false // «كما طالب الجروان» is no student
	}
	switch {
	case t.Class(lexicon.Person):
		return corpus.Person, true
	case t.Class(lexicon.Group):
		return corpus.Organisation, true
	case t.Class(lexicon.Place):
		return corpus.Place, true
	}
	return "", false
}

func (r *reader) addName(n int, p text.Range, kind corpus.Kind) {
	s := &r.sentences[n]
	acts := r.actsNear(s, p)
	direction := r.direction(s.Range, p.First)
	if len(acts) == 0 && p.Last-p.First < 2 {
		return
	}
	bound := map[int]bool{}
	for _, j := range acts {
		bound[j] = true
	}
	quote := r.quoteFor(s, p, nearest(acts, p))
	keys := r.gather(n, p, quote, func(i int) (corpus.Role, bool) {
		switch {
		case p.First <= i && i < p.Last:
			return corpus.Counted, true
		case bound[i]:
			return corpus.Bound, true
		}
		return 0, false
	})
	if r.namesPerson(p) {
		keys = append(keys, corpus.Key{Name: Called, Role: corpus.Counted})
	}
	if direction != "" {
		keys = append(keys, corpus.Key{Name: direction, Role: corpus.Counted})
	}
	r.add(n, corpus.Claim{Kind: kind, Rule: "name"}, p, quote, keys)
}

// Keys that tell which way a preposition points a name.
const (
	Toward = "r:to"
	From   = "r:from"
	In     = "r:in"
	By     = "r:by"
	Called = "r:name" // the phrase holds somebody's proper name
)

// leadNowhere are words behind which "to" names no destination, folded: «إضافة إلى الموصل», "according to Baghdad".
var leadNowhere = nameLists.set("nowhere")

// particleB tells whether a name's first letter is the preposition ب, not its own: «ببيروت», not «بكين».
func (r *reader) particleB(t *analysis.Token) bool {
	citation := ""
	if n := &r.a.Names[t.Name]; len(n.Known) > 0 {
		citation = n.Known[0].Arabic
	}
	return writtenOnto("ب", t.Norm, citation)
}

// quarters stand between a preposition and the name of a place, folded: "in the north-western province", «في شمال العراق».
var quarters = nameLists.set("quarter")

// placeBehindB tells whether the preposition ب is written onto a common noun for a place: «بمنطقة», but not «بلدة».
func placeBehindB(t *analysis.Token) bool {
	for _, c := range t.Concepts {
		if c.Class == lexicon.Place {
			return writtenOnto("ب", t.Norm, c.Arabic)
		}
	}
	return false
}

// writtenOnto tells whether a folded word begins with a particle of one letter that is not the first of its citation form.
func writtenOnto(particle, norm, citation string) bool {
	if strings.HasPrefix(text.Fold(citation), particle) {
		particle += particle
	}
	return strings.HasPrefix(norm, particle)
}

// directions holds the key of each preposition, folded.
var directions = readDirections()

func readDirections() map[string]string {
	keys := map[string]string{}
	for list, key := range map[string]string{"toward": Toward, "from": From, "in": In, "by": By} {
		for _, form := range nameLists.forms(list) {
			keys[form] = key
		}
	}
	return keys
}

// beforePlace may stand between a preposition and the name of a place, folded.
var beforePlace = nameLists.set("between")

// direction returns the key of the preposition right before the phrase at token i.
func (r *reader) direction(s text.Range, i int) string {
	t := &r.a.Tokens[i]
	if t.Arabic {
		switch {
		case t.Norm == "جانب" || t.Norm == "ذلك" || t.Norm == "جانبها":
			return "" // «إلى جانب», beside
		case strings.HasPrefix(t.Norm, "لل"):
			return Toward
		case t.Name >= 0 && r.particleB(t), strings.HasPrefix(t.Norm, "بال"), placeBehindB(t):
			return In
		}
	}
	for j := i - 1; j >= s.First && j >= i-5; j-- {
		if r.a.Tokens[j].Arabic && j == i-1 && placeBehindB(&r.a.Tokens[j]) {
			return In // «بمدينة جازان»
		}
		norm := r.a.Tokens[j].Norm
		if key := directions[norm]; key != "" {
			if (norm == "الي" || norm == "to") && j > s.First && leadNowhere[r.a.Tokens[j-1].Norm] {
				return ""
			}
			return key
		}
		if !beforePlace[norm] && !quarters[norm] && norm != "-" && norm != `"` && norm != "(" {
			break
		}
	}
	return ""
}
