package extract

// The English noun phrase that names a speaker, read backwards from the verb.

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// nounLeft returns the noun phrase that ends right before token end and can speak. It goes left over names, titles and
// attributes, and over a preposition where somebody or a body stands before it: "a source at the police command".
func (r *reader) nounLeft(s *sentence, end int) text.Range {
	last, ok := r.headLeft(s, r.overBracket(s, end))
	if !ok {
		return text.Range{}
	}
	j := r.unitFirst(last)
	for more := true; more && j > s.First && end-j < maxNaming; {
		j, more = r.stepLeft(s, j)
	}
	who := r.withItsOwner(s, r.trimLeft(text.Range{First: r.explained(s, j), Last: end}))
	if !r.canSpeak(who) || r.onlyCommonPlace(who) {
		return text.Range{}
	}
	return who
}

// overBracket returns where the words before a short bracket that ends before token end do: "the Islamic State (IS)".
func (r *reader) overBracket(s *sentence, end int) int {
	if r.normAt(s.Range, end-1) != ")" {
		return end
	}
	k := end - 1
	for k > s.First && end-k < 6 && r.a.Tokens[k].Norm != "(" {
		k--
	}
	if r.a.Tokens[k].Norm == "(" {
		return k
	}
	return end
}

// headLeft returns the last token before end that can be the head of a speaker's naming. It is the one before end, or an
// office before a preposition: "the director of epidemics".
func (r *reader) headLeft(s *sentence, end int) (int, bool) {
	if end <= s.First {
		return 0, false
	}
	if r.speaks(end - 1) {
		return end - 1, true
	}
	k := end - 1
	for k > s.First && end-k < 7 && (r.a.Tokens[k].Kind == text.Word && !prepositions[r.a.Tokens[k].Norm] && !r.finite(k) || r.withinWord(k)) {
		k--
	}
	if k <= s.First || !prepositions[r.a.Tokens[k].Norm] {
		return 0, false
	}
	office := &r.a.Tokens[k-1]
	return k - 1, office.Class(lexicon.Person) && !strings.HasSuffix(office.Norm, "ed") && r.speaks(k-1)
}

// stepLeft returns where a noun phrase begins that goes on at token j, with the token before it if that belongs to it, and
// whether more may.
func (r *reader) stepLeft(s *sentence, j int) (first int, more bool) {
	prev := &r.a.Tokens[j-1]
	switch {
	case prev.Kind == text.Punct:
		return r.signLeft(s, j)
	case prev.Kind != text.Word || dateOrNumber(prev):
		return j, false
	case determiners[prev.Norm]:
		k := r.attached(s, j-1)
		return k, k < j-1
	case prepositions[prev.Norm] && prev.Name < 0:
		k := r.attached(s, j)
		return k, k < j
	case prev.Norm == "and" && r.inCircumstance(s, j):
		return j, false
	case prev.Norm == "and" && j-2 >= s.First && r.speaks(j-2):
		return r.unitFirst(j - 2), true
	case prev.Name < 0 && calledWords[prev.Norm]:
		if j-2 < s.First || !r.speaks(j-2) {
			return j, false
		}
		return r.unitFirst(j - 2), true
	case r.doingLeft(s, j):
		return r.unitFirst(j - 2), true
	case prev.Name < 0 && prev.Function || !r.attribute(s, j-1, j):
		return j, false
	}
	return r.unitFirst(j - 1), true
}

// doingLeft tells whether a participle stands before token j and those who do it before that: "the coalition fighting Islamic State".
func (r *reader) doingLeft(s *sentence, j int) bool {
	if j-2 < s.First || r.a.Tokens[j-1].Name >= 0 || !r.a.Tokens[j-1].Class(lexicon.Act) || !strings.HasSuffix(r.a.Tokens[j-1].Norm, "ing") {
		return false
	}
	doer := &r.a.Tokens[j-2]
	return doer.Kind == text.Word && !doer.Function && doer.Class(lexicon.Person, lexicon.Group) && r.speaks(j-2)
}

// inCircumstance tells whether the name before "and", at j-1, belongs to a preposition and somebody follows who does not: "at
// Villa and manager Sam Hart said".
func (r *reader) inCircumstance(s *sentence, j int) bool {
	if j-2 < s.First || !r.properName(&r.a.Tokens[j-2]) || isPersonName(&r.a.Names[r.a.Tokens[j-2].Name]) {
		return false
	}
	next := &r.a.Tokens[j]
	if !next.Class(lexicon.Person) && !(next.Name >= 0 && isPersonName(&r.a.Names[next.Name])) {
		return false
	}
	return whereAt[r.normAt(s.Range, r.unitFirst(j-2)-1)]
}

// whereAt are the prepositions to which such a name belongs.
var whereAt = speechLists.Set("where-at")

// signLeft is stepLeft for a sign: a hyphen, an apostrophe, a bracket as in "the Islamic State (IS) group".
func (r *reader) signLeft(s *sentence, j int) (first int, more bool) {
	prev := &r.a.Tokens[j-1]
	switch {
	case prev.Norm == "-" && prev.End == r.a.Tokens[j].Start, prev.Norm == "'" && j-2 >= s.First && r.a.Tokens[j-2].End == prev.Start:
		if j-2 >= s.First {
			return j - 2, true
		}
	case r.titleDot(j - 1):
		return r.unitFirst(j - 2), true
	case prev.Norm == ")":
		if k := r.opening(s, j-1); k > s.First && r.speaks(k-1) {
			return r.unitFirst(k - 1), true
		}
	}
	return j, false
}

// trimLeft takes articles, signs, particles and adverbs off the beginning of a phrase.
func (r *reader) trimLeft(who text.Range) text.Range {
	for ; !empty(who); who.First++ {
		t := &r.a.Tokens[who.First]
		particle := determiners[t.Norm] || t.Function && t.Name < 0 && t.Norm != "one"
		if t.Kind != text.Punct && !betweenWords[t.Norm] && (!particle || possessives[t.Norm]) {
			break
		}
	}
	return who
}

// possessives stay at the beginning of a phrase: whose office it is may be told of elsewhere.
var possessives = grammarLists.Set("possessive")

// opening returns the bracket that the one at i closes, at most four tokens before it, or 0.
func (r *reader) opening(s *sentence, i int) int {
	for k := i - 1; k > s.First && i-k < 5; k-- {
		if r.a.Tokens[k].Norm == "(" {
			return k
		}
	}
	return 0
}

// explained returns where the name begins that the phrase from j on, with "a", explains: "the Syrian Center for Policy
// Research an NGO". It returns j when there is none.
func (r *reader) explained(s *sentence, j int) int {
	if n := r.a.Tokens[j].Norm; n != "a" && n != "an" || j <= s.First || !r.a.Tokens[j-1].Capital() {
		return j
	}
	k := j - 1
	for k > s.First && (r.a.Tokens[k].Kind == text.Word && r.a.Tokens[k].Capital() || (r.a.Tokens[k].Norm == "for" || r.a.Tokens[k].Norm == "of") && r.a.Tokens[k-1].Capital()) && r.a.Tokens[k].Date < 0 {
		k--
	}
	if k < j-2 && determiners[r.a.Tokens[k].Norm] {
		return k
	}
	if k == s.First && r.a.Tokens[k].Capital() {
		return k
	}
	return j
}

// attached returns where the noun begins to which a preposition before token i ties what follows, or i.
func (r *reader) attached(s *sentence, i int) int {
	if i-2 < s.First || !prepositions[r.a.Tokens[i-1].Norm] || r.a.Tokens[i-1].Name >= 0 {
		return i
	}
	t := &r.a.Tokens[i-2]
	of := r.a.Tokens[i-1].Norm == "of"
	switch {
	case t.Norm == "based" && i-3 >= s.First && r.speaks(i-3):
		return r.unitFirst(i - 3) // "a group based outside the town"
	case r.properName(t) && !of && !t.Class(lexicon.Person):
		// "the Command in Aleppo" ties, "Rahman in Aleppo" does not.
		first := r.unitFirst(i - 2)
		if i-3 >= s.First && first > 0 && (prepositions[r.a.Tokens[first-1].Norm] || determiners[r.a.Tokens[first-1].Norm]) {
			return first
		}
		return i
	case !of && i-4 >= s.First && r.normAt(s.Range, i-3) == "of" && r.speaks(i-4):
		return r.unitFirst(i - 4) // "the directorate of education in Idlib"
	case r.speaks(i-2) && (t.Name < 0 || of), t.Norm == "one", of && t.Class(lexicon.Quality, lexicon.Group):
		return r.unitFirst(i - 2)
	case !of && t.Capital() && i-3 >= s.First, t.Class(lexicon.Group), t.Class(lexicon.Person) && !strings.HasSuffix(t.Norm, "ing"):
		return i - 2
	case i-3 >= s.First && r.speaks(i-3) && !t.Function && (strings.HasSuffix(t.Norm, "forces") || strings.HasSuffix(t.Norm, "services")):
		return i - 2
	}
	return i
}

// attribute tells whether the word at i belongs to the noun phrase that goes on at j: a title, a body or an adjective
// before it, and no verb or other noun phrase.
func (r *reader) attribute(s *sentence, i, j int) bool {
	t, next := &r.a.Tokens[i], &r.a.Tokens[j]
	if objectEnds[t.Norm] || t.Name < 0 && r.isSpeech(i) || !t.Capital() && r.beginsPhraseAt(j) {
		return false
	}
	if t.Name >= 0 {
		return r.nameAttribute(s, i, j)
	}
	name := r.properName(next)
	adjective := r.nationality(next) || next.Class(lexicon.Quality) && !next.Class(lexicon.Person, lexicon.Group, lexicon.Thing)
	switch {
	case adjective && !t.Class(lexicon.Quality):
		return false // no noun stands before an adjective
	case name && r.possessed(s, i) && !isPersonName(&r.a.Names[next.Name]) && t.Class(lexicon.Person) && !t.Class(lexicon.Group):
		return false // "the death of her mother Amnesty said"
	case name && next.Upper() && t.Class(lexicon.Person) && !t.Capital():
		return false // "a hostage SORH said": no title stands before an abbreviation
	case t.Capital(), name && (t.Norm == "central" || strings.HasSuffix(t.Norm, "ern")):
		return true
	case r.isOf(i, lexicon.Person, lexicon.Group, lexicon.Quality):
		return !name || !isPersonName(&r.a.Names[next.Name]) || r.isOf(i, lexicon.Person) && !strings.HasSuffix(t.Norm, "s")
	case name || r.finite(i):
		return false
	case t.Class(lexicon.Place) && next.Class(lexicon.Person) && (i == s.First || r.a.Tokens[i-1].Kind == text.Punct):
		return true // "clinic director Karim Saleh"
	case t.Class(lexicon.Time):
		return false
	case t.Class(lexicon.Place):
		return determiners[r.normAt(s.Range, i-1)]
	}
	return reportNouns[t.Norm] || r.begunByArticle(s, i)
}

// objectEnds are words that come between an object and the subject behind it; firstAdjectives come first in their noun phrase, as do
// compounds with one of compoundEnds.
var (
	objectEnds      = union(betweenWords, speechLists.Set("object-end"))
	firstAdjectives = speechLists.Set("first")
	compoundEnds    = speechLists.Set("compound")
)

// beginsPhraseAt tells whether the adjective at j comes first in its noun phrase: "local sources", "state-run media".
func (r *reader) beginsPhraseAt(j int) bool {
	t := &r.a.Tokens[j]
	if t.Capital() {
		return false
	}
	return firstAdjectives[t.Norm] || j+2 < len(r.a.Tokens) && r.a.Tokens[j+1].Norm == "-" && r.a.Tokens[j+1].Start == t.End && compoundEnds[r.a.Tokens[j+2].Norm]
}

// possessed tells whether a possessive stands right before token i.
func (r *reader) possessed(s *sentence, i int) bool { return possessives[r.normAt(s.Range, i-1)] }

// nameAttribute is attribute for a word of a name.
func (r *reader) nameAttribute(s *sentence, i, j int) bool {
	t, next := &r.a.Tokens[i], &r.a.Tokens[j]
	n := &r.a.Names[t.Name]
	switch {
	case n.Adjective:
		return true
	case !r.properName(next):
		return next.Name < 0 && !(r.beginsPhraseAt(j) && (isPersonName(n) || n.Last-n.First == 1 && firstAdjectives[next.Norm]))
	case n.Last == j && n.Last-n.First == 1 && !n.Is((*lexicon.Name).IsPlace) && n.First > s.First && r.a.Tokens[n.First-1].Class(lexicon.Person):
		return true // "spokesman Islam Alloush"
	}
	// Two names: the office of the second stands before the first ("head of the Observatory Rami").
	return isPersonName(&r.a.Names[next.Name]) && !isPersonName(n) && r.officeBefore(s, n.First)
}

// begunByArticle tells whether the nouns that end with the one at i begin with an article or with the sentence, at most three
// words before it: "a monitoring group", "the civil protection service".
func (r *reader) begunByArticle(s *sentence, i int) bool {
	for k := i; k >= s.First && k > i-4; k-- {
		t := &r.a.Tokens[k]
		if determiners[t.Norm] || k == s.First {
			return true
		}
		if t.Kind != text.Word || t.Function || r.finite(k) || r.properName(t) {
			return false
		}
	}
	return false
}

// officeBefore tells whether an office of or for the name that begins at i stands before it: "head of the".
func (r *reader) officeBefore(s *sentence, i int) bool {
	k := i - 1
	if determiners[r.normAt(s.Range, k)] {
		k--
	}
	if k-1 < s.First || !r.a.Tokens[k-1].Class(lexicon.Person) {
		return false
	}
	n := r.a.Tokens[k].Norm
	return n == "of" || n == "for" || n == "at"
}
