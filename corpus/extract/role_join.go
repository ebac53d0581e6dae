package extract

// Offices parted from the names of those who hold them, and what they do besides.

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// maxOffice is how many words an office and the name behind it have at most.
const maxOffice = 20

// joinOffices makes one phrase of an office, the bodies and places it is held in and the name behind them: «المندوب الدائم لدى
// الأمم المتحدة في نيويورك السفير سامي حداد».
func (r *reader) joinOffices(s *sentence, parts []part) []part {
	out := parts[:0]
	for i := range parts {
		p := parts[i]
		name := r.nameBegins(p)
		if name >= 0 {
			if head := r.officeOfName(out, p, name); head >= 0 {
				p = noPart(text.Range{First: out[head].phrase.First, Last: p.phrase.Last}, corpus.Person)
				out = out[:head]
			}
		}
		out = append(out, p)
	}
	return out
}

// nameBegins returns the token at which an Arabic phrase names somebody, alone or behind the place that belongs to his office:
// «المملكة سامي حداد»; -1 if it names nobody.
func (r *reader) nameBegins(p part) int {
	first := p.phrase.First
	if t := &r.a.Tokens[first]; !t.Arabic || hasAnd(t.Norm) && mayBeConjoined(t) {
		return -1
	}
	if p.kind == corpus.Person {
		if r.namesPerson(p.phrase) && !withParticle(&r.a.Tokens[first]) {
			return first
		}
		return -1
	}
	i := r.runOrNameEnd(first)
	if t := &r.a.Tokens[first]; t.Name < 0 && !articled(t) {
		return -1
	}
	if p.phrase.Last-i < 2 {
		return -1
	}
	for j := i; j < p.phrase.Last; j++ {
		t := &r.a.Tokens[j]
		person := t.Name >= 0 && isPersonName(&r.a.Names[t.Name])
		if t.Kind != text.Word || t.Function || articled(t) && j == i || !person && (t.Name >= 0 || len(t.Concepts) > 0 && !t.Class(lexicon.Quality) && j == i) {
			return -1
		}
	}
	return i
}

// officeOfName returns the one of the phrases that is the office of whom phrase p names from token name on; -1 if there is none.
func (r *reader) officeOfName(before []part, p part, name int) int {
	next := p.phrase.First
	if name == next && len(before) > 0 {
		k := &before[len(before)-1]
		for next > k.phrase.Last && honorifics[r.a.Tokens[next-1].Norm] {
			next--
		}
		switch {
		case k.phrase.Last != next, k.kind == corpus.Person && (next == p.phrase.First || r.namesPerson(k.phrase)):
			return -1
		case k.kind == corpus.Person: // «سفير المملكة السيد سامي حداد»
			return len(before) - 1
		}
		next = k.phrase.First
		before = before[:len(before)-1]
	}
	for m := len(before) - 1; m >= 0; m-- {
		k := &before[m]
		gap := next - k.phrase.Last
		tied := gap == 0 && withParticle(&r.a.Tokens[next])
		of := gap == 1 && officeOf[r.a.Tokens[next-1].Norm]
		inside := gap == 1 && r.a.Tokens[next-1].Norm == "في"
		switch {
		case p.phrase.Last-k.phrase.First > maxOffice, !tied && !of && !inside:
			return -1
		case k.kind != corpus.Person:
		case inside || r.namesPerson(k.phrase):
			return -1
		default:
			return m
		}
		next = k.phrase.First
	}
	return -1
}

// officeOf are the prepositions that join an office to what it is held in, folded.
var officeOf = nameLists.Set("office-of")

// How many tokens may stand between somebody and the clause about him, and between two acts of one subject.
const (
	aboutGap = 20
	alsoGap  = 16
)

// findOthers finds what phrases do besides the act found for them: by a clause about somebody whose places stand between, or by
// a second verb behind "and".
func (r *reader) findOthers(s *sentence, parts []part) {
	for i := range parts {
		p := &parts[i]
		if r.a.Tokens[p.phrase.First].Arabic {
			if p.free() && p.deed < 0 {
				r.lateSubject(s, parts, p)
				r.findDeed(s, p)
			}
			if v := r.clauseAbout(s, parts, i); v >= 0 {
				p.alsoDoes(v)
			}
			if p.does >= 0 && p.also < 0 {
				p.alsoDoes(r.secondArabicVerb(s, parts, p))
			}
		} else if p.does >= 0 || p.phrase.Last < s.Last && beWords[r.a.Tokens[p.phrase.Last].Norm] {
			p.alsoDoes(r.secondEnglishVerb(s, p))
		}
	}
}

// alsoDoes takes an act as one a phrase does.
func (p *part) alsoDoes(act int) {
	switch {
	case act < 0 || act == p.does:
	case p.free():
		p.does = act
	case p.also < 0:
		p.also = act
	}
}

// lateGap is how many tokens may stand between an Arabic verb and its subject.
const lateGap = 10

// lateSubject finds the verb of an Arabic phrase between which and the verb other words stand that name nobody else: «أعلن في
// الرياض وزير الخارجية», «سجل الهدف الأول المهاجم».
func (r *reader) lateSubject(s *sentence, parts []part, p *part) {
	first := p.phrase.First
	if p.kind == corpus.Place || withParticle(&r.a.Tokens[first]) || hasAnd(r.a.Tokens[first].Norm) && mayBeConjoined(&r.a.Tokens[first]) {
		return
	}
	i := r.overAdverbs(s, first-1)
	if i < s.First || r.a.Tokens[i].Function || !r.mayEndNoun(i) {
		return
	}
	for j := i; j >= max(s.First, i-lateGap); j-- {
		t := &r.a.Tokens[j]
		switch {
		case t.Kind != text.Word && !r.aside(j) && t.Norm != "(" && t.Norm != ")", relativeWords[t.Norm], complementizers[t.Norm]:
			return
		case !r.arabicVerb(s, j, nil):
		case r.withObject(j) || r.unlikeVerb(j, first):
			return
		default:
			for k := range parts {
				if q := &parts[k]; q.does == j || q.undergoes == j || q.phrase.First > j && q.phrase.First < first && q.kind != corpus.Place && !r.behindPreposition(s, q.phrase.First) {
					return
				}
			}
			r.behindVerb(s, j, nil, p)
			return
		}
	}
}

// mayEndNoun tells whether a noun phrase may end with the word at i: it is definite, a name, or carries an ending.
func (r *reader) mayEndNoun(i int) bool {
	t := &r.a.Tokens[i]
	return articled(t) || r.properName(t) || accusative(t.Text) || nunated(t.Text) || t.Norm == ")" || strings.HasSuffix(t.Norm, "ها") || strings.HasSuffix(t.Norm, "هم")
}

// behindPreposition tells whether a preposition stands before the word at i or is written onto it.
func (r *reader) behindPreposition(s *sentence, i int) bool {
	return withParticle(&r.a.Tokens[i]) || i > s.First && r.a.Tokens[i-1].Function
}

// clauseAbout returns the verb of the relative clause about somebody that stands behind the body and the places he is of: «المحلل
// في مركز الأبحاث في قارة الذي قاد الفريق»; -1 if there is none.
func (r *reader) clauseAbout(s *sentence, parts []part, i int) int {
	p := &parts[i]
	if p.kind != corpus.Person || p.phrase.Last >= s.Last || !joinsPhrase[r.a.Tokens[p.phrase.Last].Norm] && !officeOf[r.a.Tokens[p.phrase.Last].Norm] {
		return -1
	}
	for j := p.phrase.Last + 1; j < min(p.phrase.Last+aboutGap, s.Last-1); j++ {
		t := &r.a.Tokens[j]
		switch {
		case relativeWords[t.Norm]:
			alone := noPart(text.Range{First: p.phrase.First, Last: j + 1}, p.kind)
			if (t.Norm == "الذي" || t.Norm == "الذين") && r.arabicVerb(s, j+1, &alone) && !r.withObject(j+1) {
				return j + 1
			}
			return -1
		case t.Kind != text.Word && t.Norm != `"`, r.mayBeVerb(t) && (finiteVerb(t.Norm) || r.withAnd(t)), complementizers[t.Norm]:
			return -1
		}
		for k := i + 1; k < len(parts) && parts[k].phrase.First <= j; k++ {
			if parts[k].kind == corpus.Person {
				return -1
			}
		}
	}
	return -1
}

// secondArabicVerb returns the verb behind "and" whose subject is that of the verb before: it has none of its own; -1 if there
// is none.
func (r *reader) secondArabicVerb(s *sentence, parts []part, p *part) int {
	from := max(p.does+1, p.phrase.Last)
	for j := from; j < min(from+alsoGap, s.Last-1); j++ {
		t := &r.a.Tokens[j]
		switch {
		case t.Kind == text.Break || t.Norm == ";" || t.Norm == ":" || relativeWords[t.Norm] || complementizers[t.Norm]:
			return -1
		case !r.mayBeVerb(t) || !r.withAnd(t):
		case feminineVerb(t.Norm) != feminineVerb(r.a.Tokens[p.does].Norm):
			return -1
		default:
			for k := range parts {
				if q := &parts[k]; q.does == j || q.undergoes == j && q.phrase.First > j && !r.directObject(s, j+1) {
					return -1
				}
			}
			return j
		}
	}
	return -1
}

// secondEnglishVerb returns the verb right behind an "and" behind a verb with the same subject; -1 if there is none.
func (r *reader) secondEnglishVerb(s *sentence, p *part) int {
	from := p.phrase.Last
	if p.does >= from {
		from = p.does + 1
	} else if p.does >= 0 {
		return -1
	}
	for j := from; j < min(from+alsoGap, s.Last-1); j++ {
		t := &r.a.Tokens[j]
		switch {
		case t.Kind == text.Break || t.Kind == text.Punct && t.Norm != "," && t.Norm != "-" && t.Norm != `"` || relativeWords[t.Norm]:
			return -1
		case t.Norm != "and" && t.Norm != "but":
		default:
			i := j + 1
			for i < s.Last-1 && (auxiliaryAdverbs[r.a.Tokens[i].Norm] || perfect[r.a.Tokens[i].Norm]) {
				i++
			}
			if r.isActWord(&r.a.Tokens[i]) && (r.finite(i) || r.objectBehind(s, i+1) && !r.a.Tokens[i].Capital()) {
				return i
			}
		}
	}
	return -1
}

// feminine tells whether an Arabic verb has the form of a feminine subject.
func feminineVerb(norm string) bool {
	w := strings.TrimPrefix(norm, "و")
	return strings.HasPrefix(w, "ت") || strings.HasSuffix(w, "ت")
}
