package extract

// The noun phrase round a name: roles, titles, adjectives and places, word by word.

import (
	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// maxPhraseWords is how many words a phrase has at most.
const maxPhraseWords = 12

// phrase reads the noun phrase at token i that names or describes somebody, a body or a place: roles and titles with the
// name beside them, and the places and adjectives that belong to them.
func (r *reader) phrase(s *sentence, i int) (text.Range, corpus.Kind, bool) {
	kind, ok := r.nameKind(i)
	if !ok || r.describes(s, i) || r.qualifies(s, i) {
		return text.Range{}, "", false
	}
	p := text.Range{First: i, Last: r.runOrNameEnd(i)}
	for words := 1; p.Last < s.Last && words < maxPhraseWords; words++ {
		next, k, ok := r.extend(s, p, kind)
		if !ok {
			break
		}
		p.Last, kind = next, k
	}
	p.Last = r.withoutTail(p)
	for p.Last-p.First > 1 && (joinsPhrase[r.a.Tokens[p.Last-1].Norm] || r.a.Tokens[p.Last-1].Norm == "the") && r.a.Tokens[p.Last-1].Name < 0 {
		p.Last--
	}
	return p, kind, true
}

// runOrNameEnd returns where the name, the lexicon's form or else the word at token i ends.
func (r *reader) runOrNameEnd(i int) int {
	t := &r.a.Tokens[i]
	if t.Name >= 0 {
		return max(i+1, r.a.Names[t.Name].Last)
	}
	return max(i+1, t.Run.Last)
}

// extend returns the end of the phrase p with one more word, and what the phrase then names, if that word belongs to it.
func (r *reader) extend(s *sentence, p text.Range, kind corpus.Kind) (end int, k corpus.Kind, ok bool) {
	j, ok := r.overSigns(s, p)
	if !ok {
		return 0, kind, false
	}
	t := &r.a.Tokens[j]
	switch {
	case t.Kind != text.Word || t.Date >= 0 || t.Number >= 0:
		return 0, kind, false
	case accusative(t.Text) && !accusative(r.a.Tokens[j-1].Text):
		return 0, kind, false // an adverb: «جمدت تركيا رسمياً»
	case r.nationality(t), t.Class(lexicon.Quality) && !t.Function && !r.endsPersonName(j):
		return r.runOrNameEnd(j), kind, true
	case joinsPhrase[t.Norm] && t.Name < 0:
		return j + 1, kind, r.joins(s, j, kind)
	case t.Arabic:
		return r.extendArabic(p, j, kind)
	}
	return r.extendEnglish(s, p, j, kind)
}

// overSigns returns the token after a phrase and after a sign that stands inside a name: the dot of a title, quotation
// marks, brackets, a hyphen. It tells whether the phrase may go on there.
func (r *reader) overSigns(s *sentence, p text.Range) (int, bool) {
	j := p.Last
	if r.a.Tokens[j].Norm == "." && j+1 < s.Last && r.a.Tokens[j+1].Capital() && text.Titled(r.a.Tokens[j-1].Token) {
		j++ // "Lt. Col. Thomas", "John B. Smith"
	} else if r.abbreviatedTitle(j - 1) {
		j++ // «م. سامي»
	}
	t := &r.a.Tokens[j]
	if t.Kind != text.Punct || j+1 >= s.Last {
		return j, true
	}
	before := &r.a.Tokens[j-1]
	switch t.Norm {
	case "-": // "al-Danaf"
		if t.Start != before.End {
			return j, true
		}
		return j + 1, r.a.Tokens[j+1].Start == t.End
	case "(":
		return j + 1, t.Start > before.End && before.Arabic && r.quotedName(s, j)
	case `"`: // «قوات "سوريا الديمقراطية"»
		return j + 1, t.Start > before.End && r.quotedName(s, j)
	case ")": // «(محافظة) دير الزور»: the bracket closed round its head
		return j + 1, p.First > s.First && r.a.Tokens[p.First-1].Norm == "(" && p.Last-p.First == 1
	}
	return j, true
}

// quotedName tells whether the sign at j opens a quotation of at most four words, a name in quotation marks.
func (r *reader) quotedName(s *sentence, j int) bool {
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

// joinsPhrase are the particles that join a name or a body to the phrase before it, folded.
var joinsPhrase = nameLists.Set("joins")

// joins tells whether the particle at j joins what follows to a phrase: "officials in the council", «مسؤولين في المجلس». It
// does if a name or a body follows.
func (r *reader) joins(s *sentence, j int, kind corpus.Kind) bool {
	if j+1 >= s.Last {
		return false
	}
	norm, next := r.a.Tokens[j].Norm, &r.a.Tokens[j+1]
	k, ok := r.nameKind(j + 1)
	switch {
	case norm == "في" && k == corpus.Place:
		return false
	case norm == "علي" || norm == "at":
		if kind != corpus.Person || k != corpus.Organisation {
			return false
		}
	case norm == "from":
		return kind == corpus.Person && members[r.a.Tokens[j-1].Norm] && r.bodyFrom(s, j+1)
	}
	return ok || (norm == "of" || norm == "for" && kind == corpus.Organisation && r.a.Tokens[j-1].Capital()) && next.Capital() || // "the village of Tall Tawil": a name of common words
		next.Norm == "the" && j+2 < s.Last
}

// members are the English nouns for people who may be told of by the body they are from: "a fighter from the Nusra Front", but
// not "civilians from the group", from which they may be saved.
var members = nameLists.Set("member")

// bodyFrom tells whether a body is named at token i or behind an article there.
func (r *reader) bodyFrom(s *sentence, i int) bool {
	if determiners[r.a.Tokens[i].Norm] && i+1 < s.Last {
		i++
	}
	k, ok := r.nameKind(i)
	return ok && k == corpus.Organisation
}

// endsPersonName tells whether somebody's name ends right before token j.
func (r *reader) endsPersonName(j int) bool {
	return r.namesPerson(text.Range{First: j - 1, Last: j})
}

// introduced returns a person's phrase with what introduces him on the other side of it: his office behind a comma
// ("Mona Said, head of the health authority"), his name before it («اصطدم غازي مهاجم المنتخب»).
func (r *reader) introduced(s *sentence, p text.Range) text.Range {
	if r.namesPerson(p) {
		p.Last = r.officeBehind(s, p.Last)
		return p
	}
	i := p.First - 1
	if i <= s.First || p.Last-p.First < 2 || !r.a.Tokens[p.First].Arabic || hasArticle(r.a.Tokens[p.First].Norm) {
		return p
	}
	if t := &r.a.Tokens[i]; t.Kind == text.Word && (t.Stem != "" || t.Derived) && t.Name < 0 && !t.Function && r.a.Tokens[i-1].Class(lexicon.Act) {
		p.First = i
	}
	return p
}

// officeBehind returns where an office behind the comma at token i ends, or i.
func (r *reader) officeBehind(s *sentence, i int) int {
	j := i + 1
	if j >= s.Last || r.a.Tokens[i].Norm != "," {
		return i
	}
	if n := r.a.Tokens[j].Norm; (n == "the" || n == "a" || n == "an") && j+1 < s.Last {
		j++
	}
	if t := &r.a.Tokens[j]; t.Name >= 0 || !t.Class(lexicon.Person) || t.Arabic && hasAnd(t.Norm) {
		return i
	}
	role, kind, ok := r.phrase(s, j)
	if !ok || kind != corpus.Person || r.namesPerson(role) {
		return i
	}
	if role.Last < s.Last {
		if t := &r.a.Tokens[role.Last]; t.Kind == text.Word && !t.Class(lexicon.Act) && !t.Function {
			return i
		}
	}
	return role.Last
}
