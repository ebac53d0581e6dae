package extract

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

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
