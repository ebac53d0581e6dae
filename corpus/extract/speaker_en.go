package extract

// The English noun phrase that names a speaker, read forwards: attributes, its head, a name after an office, and what a
// preposition ties to it.

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// englishNaming is an English noun phrase as far as it has been read. Its methods return where to go on behind the token
// they are asked about, and whether the phrase may go on there.
type englishNaming struct {
	r     *reader
	s     *sentence
	first int
	head  int  // token of the head, or -1
	whole bool // an apposition has ended it
}

// englishPhrase reads the noun phrase at token i.
func (r *reader) englishPhrase(s *sentence, i int) text.Range {
	first := i
	for first < s.Last && (determiners[r.a.Tokens[first].Norm] || r.a.Tokens[first].Norm == `"`) {
		first++
	}
	p := englishNaming{r: r, s: s, first: first, head: -1}
	j := first
	for more := true; more && j < s.Last && j-first < maxNaming; {
		j, more = p.step(j)
	}
	switch {
	case p.whole:
		return text.Range{First: first, Last: j}
	case p.head < 0:
		return text.Range{First: first, Last: first}
	}
	return text.Range{First: first, Last: p.trimmed(j)}
}

// trimmed returns where the phrase ends when what neither speaks nor is tied to its head is taken off its end.
func (p *englishNaming) trimmed(end int) int {
	r := p.r
	for end > p.head+1 {
		t := &r.a.Tokens[end-1]
		sign := t.Kind == text.Punct && t.Norm != ")"
		if !sign && (!t.Function || t.Name >= 0) && (r.speaks(end-1) || r.tiedPart(p.head, end-1)) {
			return end
		}
		end--
	}
	return p.head + 1
}

// step reads the token at j.
func (p *englishNaming) step(j int) (next int, more bool) {
	r := p.r
	t := &r.a.Tokens[j]
	switch {
	case t.Kind == text.Punct:
		return p.sign(j)
	case t.Kind != text.Word || dateOrNumber(t) || relativeWords[t.Norm]:
		return j, false
	case t.Name >= 0:
		return p.name(j)
	case t.Function, p.head >= 0 && t.Norm == "of":
		return p.particle(j)
	case p.head >= 0 && calledWords[t.Norm] && j+1 < p.s.Last && r.a.Tokens[j+1].Name >= 0:
		return j + 1, true
	case r.speaks(j):
		return p.noun(j)
	}
	attribute := t.Capital() || j+1 < p.s.Last && r.speaks(j+1) && r.a.Tokens[j+1].Name < 0
	if p.head >= 0 && (!attribute || r.finite(j) || !t.Capital() && strings.HasSuffix(t.Norm, "ed")) {
		return j, false
	}
	return j + 1, true
}

// sign reads a sign: a hyphen, an abbreviation in brackets before a noun, the comma before an apposition.
func (p *englishNaming) sign(j int) (next int, more bool) {
	r := p.r
	t := &r.a.Tokens[j]
	switch {
	case t.Norm == "-" && j > p.first && t.Start == r.a.Tokens[j-1].End && j+1 < p.s.Last && r.a.Tokens[j+1].Start == t.End:
		return j + 1, true
	case r.titleDot(j):
		return j + 1, true
	case p.head < 0:
	case t.Norm == "(" && j+3 < p.s.Last && r.a.Tokens[j+2].Norm == ")" && r.a.Tokens[j+3].Name < 0 && r.speaks(j+3):
		return j + 3, true
	case t.Norm == ",":
		end := r.appositionAfter(p.s, j)
		p.whole = end > j
		return end, false
	}
	return j, false
}

// titleDot tells whether the sign at i is the dot of an abbreviated title, of an initial or of a saint before a name: "Maj. Gen.
// Nasser".
func (r *reader) titleDot(i int) bool {
	if i == 0 || i+1 >= len(r.a.Tokens) || r.a.Tokens[i].Norm != "." || !r.a.Tokens[i+1].Capital() {
		return false
	}
	before := &r.a.Tokens[i-1]
	if n := before.Name; n >= 0 && len(before.Norm) == 1 && r.a.Names[n].First < i-1 && r.a.Names[n].Last == i {
		return false // "Malcolm X." ends a sentence
	}
	return before.End == r.a.Tokens[i].Start && (text.Titled(before.Token) || before.Capital() && before.Norm == "st")
}

// name reads a name: an attribute, the head, or the name of somebody whose office has been told.
func (p *englishNaming) name(j int) (next int, more bool) {
	r := p.r
	n := &r.a.Names[r.a.Tokens[j].Name]
	switch {
	case p.head < 0 && n.Adjective:
		return n.Last, true
	case p.head < 0 && n.Last+1 < p.s.Last && r.a.Tokens[n.Last].Norm == "-" && r.a.Tokens[n.Last].Start == r.a.Tokens[n.Last-1].End:
		return n.Last + 2, true // "UK-based"
	case p.head >= 0:
		h := &r.a.Tokens[p.head]
		office := h.Name < 0 && (h.Capital() || h.Class(lexicon.Person) && (isPersonName(n) || n.Is((*lexicon.Name).IsMedium)))
		if n.Adjective || !office {
			return j, false
		}
	}
	p.head = n.Last - 1
	return n.Last, true
}

// particle reads a particle: "one", or what ties another noun phrase to the head.
func (p *englishNaming) particle(j int) (next int, more bool) {
	r := p.r
	t := &r.a.Tokens[j]
	if p.head < 0 {
		if t.Norm != "one" {
			return j, false
		}
		p.head = j
		return j + 1, true
	}
	k := j + 1
	for k < p.s.Last && determiners[r.a.Tokens[k].Norm] {
		k++
	}
	if k >= p.s.Last || !p.ties(t.Norm, k) {
		return j, false
	}
	rest := r.tiedPhrase(p.s, k)
	if rest <= k || t.Norm == "in" && occasions[r.a.Tokens[rest-1].Norm] {
		return j, false
	}
	of := t.Norm == "of" && r.a.Tokens[p.head].Class(lexicon.Person)
	switch {
	case t.Norm == "and":
		p.head = rest - 1
	case rest < p.s.Last && r.a.Tokens[rest].Name >= 0 && !of:
		p.head = rest - 1
		return rest, false
	}
	return rest, true
}

// ties tells whether a particle ties the word at k to the head.
func (p *englishNaming) ties(particle string, k int) bool {
	r := p.r
	t, h := &r.a.Tokens[k], &r.a.Tokens[p.head]
	if t.Kind != text.Word || t.Date >= 0 || t.Number >= 0 || occasions[t.Norm] {
		return false
	}
	switch particle {
	case "of", "for":
		return true
	case "and":
		return r.speaks(k) && !r.finite(k+1)
	case "on", "to", "run":
		return false
	}
	return prepositions[particle] && (particle == "from" || reportNouns[h.Norm] || h.Name < 0 && h.Class(lexicon.Person, lexicon.Group))
}

// noun reads a word that can be the head.
func (p *englishNaming) noun(j int) (next int, more bool) {
	r := p.r
	if p.head >= 0 {
		h := &r.a.Tokens[p.head]
		if h.Name < 0 && !h.Capital() && !reportNouns[h.Norm] && !h.Class(lexicon.Person, lexicon.Group) && !reportNouns[r.a.Tokens[j].Norm] {
			return j, false
		}
		if h.Name >= 0 && r.a.Names[h.Name].Person && !r.a.Tokens[j].Capital() {
			return j, false
		}
	}
	p.head = j
	return j + 1, true
}

// prepositions tie what follows them to the noun before them.
var prepositions = speechLists.Set("tie")

// englishHead returns the token of a phrase's head that can speak, or -1: the last word before a preposition.
func (r *reader) englishHead(who text.Range) int {
	head := -1
	for i := who.First; i < who.Last; i++ {
		t := &r.a.Tokens[i]
		if t.Norm == "," || head >= 0 && t.Name < 0 && prepositions[t.Norm] {
			break
		}
		if r.speaks(i) {
			head = i
		}
	}
	return head
}

// speaks tells whether the English word at i can be the head of a speaker's naming.
func (r *reader) speaks(i int) bool {
	t := &r.a.Tokens[i]
	switch {
	case t.Kind != text.Word:
		return false
	case t.Name >= 0:
		return (!r.nationality(t) || r.onePeople(i)) && !mute(&r.a.Names[t.Name]) && !contracted(t.Norm)
	case t.Function:
		return t.Norm == "one"
	case t.Capital() && (len(t.Concepts) == 0 || t.Date < 0 && r.insideCapitals(i)):
		return !voiceless[t.Norm] && !contracted(t.Norm)
	case r.isOf(i, lexicon.Person, lexicon.Group) && (!t.Is("civilian") || locals[t.Norm]) && t.Norm != "people":
		return !voiceless[t.Norm]
	}
	return reportNouns[t.Norm]
}

var (
	voiceless = speechLists.Set("voiceless") // people of whom is spoken, and who do not speak
	locals    = speechLists.Set("local")     // civilians who tell what they have seen
)

// contracted tells whether a folded word is a pronoun and its verb written together: "I've".
func contracted(norm string) bool {
	_, verb, ok := strings.Cut(norm, "'")
	return ok && (verb == "ve" || verb == "m" || verb == "d" || verb == "ll" || verb == "re")
}

// onePeople tells whether the adjective of a people at i stands for one of them or for all, as a verb of speech behind it
// shows: "the Russians said", "the 24-year-old Swiss added".
func (r *reader) onePeople(i int) bool {
	return i > 0 && i+1 < len(r.a.Tokens) && r.isSpeech(i+1) && (determiners[r.a.Tokens[i-1].Norm] || r.a.Tokens[i-1].Norm == "old" || strings.HasSuffix(r.a.Tokens[i].Norm, "s"))
}

// insideCapitals tells whether "the" or another word with a capital stands right before token i.
func (r *reader) insideCapitals(i int) bool {
	if i == 0 {
		return false
	}
	before := &r.a.Tokens[i-1]
	return before.Norm == "the" || before.Kind == text.Word && before.Capital() && !determiners[before.Norm]
}

// tiedPart tells whether token i stands behind a preposition after the head.
func (r *reader) tiedPart(head, i int) bool {
	for k := head + 1; k <= i; k++ {
		if prepositions[r.a.Tokens[k].Norm] {
			return true
		}
	}
	return false
}

// tiedPhrase returns where the noun phrase at token i, tied to another by a preposition, ends.
func (r *reader) tiedPhrase(s *sentence, i int) int {
	j := i
	for j < s.Last && j-i < 8 {
		t := &r.a.Tokens[j]
		switch {
		case j > i && t.Kind == text.Punct && t.Norm == "-" && t.Start == r.a.Tokens[j-1].End:
		case t.Kind != text.Word || t.Function && t.Name < 0 || dateOrNumber(t) || betweenWords[t.Norm] || r.finite(j) || r.isSpeech(j):
			return j
		case r.properName(t) && r.withinWord(r.a.Names[t.Name].Last):
			j = min(r.a.Names[t.Name].Last+2, s.Last) // "Britain-based"
			continue
		case r.properName(t):
			if j > i && !r.a.Tokens[j-1].Class(lexicon.Person) {
				return j
			}
			if j = r.tiedName(s, j); r.normAt(s.Range, j) != "and" {
				return j
			}
			continue
		}
		j++
	}
	return j
}

// tiedName returns where the name at token i ends, with a noun for a place or a body behind it.
func (r *reader) tiedName(s *sentence, i int) int {
	j := r.a.Names[r.a.Tokens[i].Name].Last
	if j < s.Last {
		if t := &r.a.Tokens[j]; t.Kind == text.Word && !t.Function && t.Name < 0 && t.Class(lexicon.Place, lexicon.Group) {
			j++
		}
	}
	return j
}

// appositionAfter returns where an apposition after the comma at j ends, or j: ", Imed Rezgui, who", ", a teacher."
func (r *reader) appositionAfter(s *sentence, j int) int {
	k := j + 1
	if k >= s.Last || r.a.Tokens[k].Kind != text.Word {
		return j
	}
	t := &r.a.Tokens[k]
	article := t.Norm == "a" || t.Norm == "an" || t.Norm == "the"
	if !article && !(t.Name >= 0 && isPersonName(&r.a.Names[t.Name])) && !(t.Capital() && t.Class(lexicon.Person)) {
		return j
	}
	end := k
	for end < s.Last && end-k < 12 && r.a.Tokens[end].Kind == text.Word && !r.finite(end) && !r.isSpeech(end) {
		end++
	}
	if end > k && (end >= s.Last || r.a.Tokens[end].Norm == "," || r.a.Tokens[end].Norm == ".") {
		return end
	}
	return j
}
