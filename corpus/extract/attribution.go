package extract

import (
	"strings"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// chain is the people through whom a claim came.
type chain struct {
	speaker text.Range // tokens that name the speaker, here or where he was named; empty when nobody is
	full    text.Range // tokens that named him in full before; empty if none do
	saidBy  []string
	via     []string
	denied  bool // the speaker denies it
}

// saying is one act of speech in a sentence.
type saying struct {
	chain
	verb     int  // token of the verb or particle
	after    bool // the words said follow ("said that …"); else they precede ("…, he said")
	particle bool // "according to", «بحسب»
}

// heard remembers who spoke last in the document, for pronouns and for verbs that go on.
type heard struct {
	chain    chain
	sentence int
	quoting  bool // the sentence before ended inside a quotation
}

// readSayings finds the acts of speech of sentence n and remembers the last speaker.
func (r *reader) readSayings(n int) {
	s := &r.sentences[n]
	for i := s.First; i < s.Last; i++ {
		t := &r.a.Tokens[i]
		if t.Kind != text.Word {
			continue
		}
		var found saying
		ok := false
		switch {
		case sourceParticle(r.a, i) > 0:
			found, ok = r.particleSaying(s, i)
		case r.isSpeech(i):
			if t.Arabic {
				found, ok = r.arabicSaying(s, i)
			} else {
				found, ok = r.englishSaying(s, i)
			}
		}
		if ok {
			s.sayings = append(s.sayings, found)
		}
	}
	if first := &r.a.Tokens[s.First]; len(s.sayings) == 0 && s.title {
		if head, ok := r.titleSpeaker(s); ok {
			s.sayings = append(s.sayings, head)
		}
		_ = first
	}
	for i := range s.sayings {
		sp := &s.sayings[i]
		if len(sp.saidBy) > 0 {
			sp.full = r.fullName(sp.speaker)
			r.heard = heard{chain: sp.chain, sentence: n}
			r.speakers = append(r.speakers, sp.chain.speaker)
		}
	}
	last := &r.a.Tokens[s.Last-1]
	r.heard.quoting = last.Quoted
	if len(s.sayings) > 0 || last.Quoted {
		r.heard.sentence = n
	}
}

// titleSpeaker reads a headline of the form "Speaker: words".
func (r *reader) titleSpeaker(s *sentence) (saying, bool) {
	for i := s.First + 1; i < s.Last-2 && i-s.First <= 8; i++ {
		if r.a.Tokens[i].Norm != ":" {
			continue
		}
		who := text.Range{First: s.First, Last: i}
		if !r.namesSpeaker(who) {
			return saying{}, false
		}
		return saying{chain: chain{speaker: who, saidBy: []string{r.a.Words(who)}}, verb: i, after: true}, true
	}
	return saying{}, false
}

// isSpeech tells whether token i is a verb of speech.
func (r *reader) isSpeech(i int) bool {
	t := &r.a.Tokens[i]
	if t.Name >= 0 {
		return false
	}
	return speechOf(t.Token) != 0 && !r.nominal(i)
}

// nominal tells whether a form of a verb of speech stands as a noun: "the report", "its claims", «بين 30 و50».
func (r *reader) nominal(i int) bool {
	t := &r.a.Tokens[i]
	if t.Number >= 0 || t.Date >= 0 {
		return true
	}
	if t.Arabic || i == 0 {
		return t.Norm == "بين" && i+1 < len(r.a.Tokens) && !complementizers[r.a.Tokens[i+1].Norm]
	}
	switch prev := &r.a.Tokens[i-1]; {
	case prev.Norm == "the" || prev.Norm == "a" || prev.Norm == "its" || prev.Norm == "his" || prev.Norm == "their" || prev.Norm == "of" || prev.Norm == "to" || prev.Class(lexicon.Quality) && !prev.Class(lexicon.Person):
		return true
	case t.Norm == "put" || t.Norm == "expected" || t.Norm == "asked" || t.Norm == "state" || t.Norm == "states":
		return t.Norm != "put" || i+1 >= len(r.a.Tokens) || r.a.Tokens[i+1].Norm != "the"
	}
	return false
}

// sourceParticle tells how many tokens a particle that names a source takes at i: "according to", «بحسب», «نقلا عن».
func sourceParticle(a *analysis.Analysis, i int) int {
	next := ""
	if i+1 < len(a.Tokens) {
		next = a.Tokens[i+1].Norm
	}
	switch a.Tokens[i].Norm {
	case "بحسب", "حسب", "وحسب", "وبحسب", "حسبما", "بحسبما":
		if next == "ما" {
			return 2
		}
		return 1
	case "وفق", "وفقا", "ووفق", "ووفقا", "طبقا", "استنادا":
		if next == "ما" || next == "الى" {
			return 2
		}
		return 1
	case "نقلا":
		if next == "عن" {
			return 2
		}
	case "according":
		if next == "to" {
			return 2
		}
	case "citing", "quoting":
		return 1
	}
	return 0
}

// particleSaying reads a source named after a particle. Where a verb of speech follows («بحسب ما أعلن …»), that verb
// names it.
func (r *reader) particleSaying(s *sentence, i int) (saying, bool) {
	j := i + sourceParticle(r.a, i)
	if j < s.Last && r.isSpeech(j) {
		return saying{}, false
	}
	who := r.speakerRight(s, j)
	if who.First >= who.Last {
		return saying{}, false
	}
	sp := saying{chain: chain{speaker: who}, verb: i, particle: true, after: r.firstWords(s, i)}
	sp.saidBy, sp.via = r.nameChain(s, who, i)
	return sp, len(sp.saidBy) > 0
}

// firstWords tells whether token i is among the first words of its sentence, so that what is said follows.
func (r *reader) firstWords(s *sentence, i int) bool { return i-s.First <= 1 }

// arabicSaying reads «قال X إن …», «وأضاف أن …», «X قال …», «كان X قال …».
func (r *reader) arabicSaying(s *sentence, i int) (saying, bool) {
	sp := saying{verb: i, after: true}
	sp.denied = speechOf(r.a.Tokens[i].Token) == denied
	j := i + 1
	if j >= s.Last {
		return sp, false
	}
	// "نقلت X عن Y": Y speaks through X.
	if isRelay(r.a.Tokens[i].Norm) {
		medium := r.speakerRight(s, j)
		if k := medium.Last; k < s.Last && r.a.Tokens[k].Norm == "عن" {
			who := r.speakerRight(s, k+1)
			if who.First < who.Last {
				sp.speaker = who
				sp.saidBy, sp.via = r.nameChain(s, who, i)
				sp.via = appendNew(sp.via, r.mediumName(medium))
				return sp, true
			}
		}
	}
	if !complementizers[r.a.Tokens[j].Norm] && r.a.Tokens[j].Norm != ":" {
		who := r.speakerRight(s, j)
		if who.First < who.Last && r.namesSpeaker(who) {
			sp.speaker = who
		}
	}
	if sp.speaker.First == sp.speaker.Last {
		if who := r.speakerLeft(s, i); who.First < who.Last {
			sp.speaker = who
		}
	}
	postposed := i-s.First > 6 && !r.leadsToWords(s, max(i, sp.speaker.Last))
	sp.after = !postposed
	if sp.speaker.First == sp.speaker.Last {
		// A verb or participle without a subject in the middle of a sentence goes on with the sentence's own.
		if i-s.First > 3 && len(s.sayings) == 0 {
			if who := r.subject(s, i); who.First < who.Last {
				sp.speaker = who
				sp.saidBy = []string{r.a.Words(who)}
				return sp, true
			}
		}
		sp.chain = r.heardChain(sp.chain)
		if n := len(s.sayings); n > 0 && len(s.sayings[n-1].saidBy) > 0 {
			sp.chain.speaker, sp.chain.saidBy, sp.chain.via = s.sayings[n-1].speaker, s.sayings[n-1].saidBy, s.sayings[n-1].via
		}
		return sp, len(sp.saidBy) > 0 && !postposed
	}
	sp.saidBy, sp.via = r.nameChain(s, sp.speaker, i)
	if r.refersBack(sp.speaker) {
		sp.chain = r.heardChain(sp.chain)
	}
	return sp, len(sp.saidBy) > 0
}

// refersBack tells whether a speaker is only a word for what was said before ("the statement", «البيان»), whose author
// has been named.
func (r *reader) refersBack(who text.Range) bool {
	if len(r.heard.chain.saidBy) == 0 || who.Last-who.First != 1 {
		return false
	}
	t := &r.a.Tokens[who.First]
	if t.Arabic {
		return t.Norm == "البيان" || t.Norm == "المصدر" || t.Norm == "التقرير" || t.Norm == "المتحدث" || t.Norm == "المسوول" || t.Norm == "الوكاله" || t.Norm == "الناطق" || t.Norm == "الوزير" || t.Norm == "المصادر"
	}
	return (t.Norm == "statement" || t.Norm == "claim" || t.Norm == "report" || t.Norm == "group" || t.Norm == "spokesman" || t.Norm == "source" || t.Norm == "official" || t.Norm == "minister") && who.First > 0 && r.a.Tokens[who.First-1].Norm == "the"
}

// opensWithReport tells whether a sentence begins with a definite word for what was said before: "The claim, which …, said".
func (r *reader) opensWithReport(s *sentence) bool {
	if s.First+1 >= s.Last || r.a.Tokens[s.First].Norm != "the" {
		return false
	}
	return r.refersBack(text.Range{First: s.First + 1, Last: s.First + 2})
}

func isRelay(norm string) bool {
	switch strings.TrimPrefix(norm, "و") {
	case "نقلت", "نقل", "تنقل", "ينقل":
		return true
	}
	return false
}

// leadsToWords tells whether the words said follow token i: a complementizer, a colon or a quotation mark comes within
// the next dozen tokens.
func (r *reader) leadsToWords(s *sentence, i int) bool {
	for j := i; j < s.Last && j < i+14; j++ {
		t := &r.a.Tokens[j]
		if complementizers[t.Norm] || t.Norm == ":" || t.Kind == text.Punct && t.Norm == `"` && j > i {
			return true
		}
	}
	return false
}

// complementizers introduce what was said, folded.
var complementizers = map[string]bool{"ان": true, "انه": true, "انها": true, "انهم": true, "بان": true, "بانه": true, "بانها": true, "بانهم": true, "that": true, "الي": true, "عن": true, "علي": true, "اننا": true, "انني": true}

// speakerRight returns the noun phrase that names a speaker from token i on.
func (r *reader) speakerRight(s *sentence, i int) text.Range {
	first := i
	for first < s.Last && r.a.Tokens[first].Kind == text.Punct && (r.a.Tokens[first].Norm == `"` || r.a.Tokens[first].Norm == "(") {
		first++
	}
	j := first
	for j < s.Last && j-first < 16 {
		t := &r.a.Tokens[j]
		if t.Kind == text.Break {
			break
		}
		if t.Kind == text.Punct {
			// Quotation marks and brackets may stand inside a name; a comma, a colon or a dash end it.
			if (t.Norm == `"` || t.Norm == "(" || t.Norm == ")") && j+1 < s.Last && !r.opensSpeech(s, j) {
				j++
				continue
			}
			if (t.Norm == "-" || t.Norm == ".") && j+1 < s.Last && r.a.Tokens[j+1].Start == t.End && j > first && r.a.Tokens[j-1].End == t.Start {
				j++
				continue
			}
			break
		}
		if complementizers[t.Norm] && t.Name < 0 || stopsSpeaker[t.Norm] && t.Name < 0 || t.Date >= 0 && j > first {
			break
		}
		if j > first && r.isSpeech(j) {
			break
		}
		if j > first && t.Name < 0 && r.endsPerson(j) && !t.Class(lexicon.Person, lexicon.Group) && !(t.Function && inNames[t.Norm]) {
			break // a name is complete; only a role may follow
		}
		if j > first && t.Arabic && (t.Norm == "في" || t.Norm == "خلال" || t.Norm == "ل" || t.Norm == "لـ") && !r.placeFollows(j+1) {
			break
		}
		if j > first && t.Arabic && strings.HasPrefix(t.Norm, "ل") && t.Name >= 0 && r.a.Names[t.Name].Is((*lexicon.Name).IsMedium) {
			break
		}
		if j > first && strings.TrimPrefix(t.Norm, "ل") != t.Norm && agencyWord(t.Norm) {
			break
		}
		if j > first && t.Class(lexicon.Act) && t.Name < 0 && t.Arabic && r.finiteVerb(j) && !t.Class(lexicon.Person) {
			break
		}
		if !t.Arabic && j > first && (t.Function && !inNames[t.Norm] || t.Class(lexicon.Act) && t.Name < 0 && !t.Class(lexicon.Person, lexicon.Group)) {
			break
		}
		j++
	}
	for j > first && (r.a.Tokens[j-1].Kind == text.Punct && r.a.Tokens[j-1].Norm != ")" || r.a.Tokens[j-1].Function && r.a.Tokens[j-1].Name < 0) {
		j--
	}
	return text.Range{First: first, Last: j}
}

// endsPerson tells whether somebody's name ends right before token j.
func (r *reader) endsPerson(j int) bool {
	n := r.a.Tokens[j-1].Name
	return n >= 0 && r.a.Names[n].Last == j && (r.a.Names[n].Person || r.a.Names[n].Is((*lexicon.Name).IsPerson))
}

// opensSpeech tells whether the quotation mark at j opens what was said and no name: more than four words stand in it.
func (r *reader) opensSpeech(s *sentence, j int) bool {
	if r.a.Tokens[j].Norm != `"` {
		return false
	}
	words := 0
	for k := j + 1; k < s.Last; k++ {
		t := &r.a.Tokens[k]
		if t.Kind == text.Punct && t.Norm == `"` {
			return words > 4
		}
		if t.Kind == text.Word {
			words++
		}
	}
	return words > 4
}

func (r *reader) placeFollows(i int) bool {
	if i >= len(r.a.Tokens) {
		return false
	}
	t := &r.a.Tokens[i]
	return t.Name >= 0 && r.a.Names[t.Name].Is((*lexicon.Name).IsPlace) || t.Class(lexicon.Place, lexicon.Group)
}

func agencyWord(norm string) bool {
	switch norm {
	case "لوكاله", "لصحيفه", "لقناه", "لموقع", "للصحفيين", "لتلفزيون", "للتلفزيون", "لاذاعه", "لراديو", "لبرنامج":
		return true
	}
	return false
}

// stopsSpeaker are words that end the naming of a speaker, folded.
var stopsSpeaker = map[string]bool{
	"امس": true, "اليوم": true, "الذي": false, "خلال": true, "عبر": true, "بعد": true, "قبل": true, "ان": true, "حول": true, "بشان": true, "قوله": true, "قولها": true, "قولهم": true, "بحسب": true, "وفق": true, "ليله": true, "يوم": true, "الا": true,
	"who": true, "which": true, "told": true, "said": true, "says": true, "in": true, "on": true, "at": true, "by": true, "when": true, "after": true, "before": true, "as": true, "but": true, "via": true, "over": true,
}

var inNames = map[string]bool{"of": true, "for": true, "the": true, "and": true, "a": true, "an": true, "from": true, "in": true, "s": true}

// speakerLeft returns the noun phrase right before token i that names a speaker, perhaps after an auxiliary.
func (r *reader) speakerLeft(s *sentence, i int) text.Range {
	j := i
	for j > s.First && i-j < 12 {
		t := &r.a.Tokens[j-1]
		if t.Kind == text.Punct {
			if (t.Norm == `"` || t.Norm == "-") && j-1 > s.First && (t.End == r.a.Tokens[j].Start || r.a.Tokens[j-2].End == t.Start) && r.a.Tokens[j-2].Name >= 0 {
				j--
				continue
			}
			break
		}
		if t.Kind == text.Break || t.Date >= 0 && t.Name < 0 {
			break
		}
		if t.Norm == "كان" || t.Norm == "وكان" || t.Norm == "وكانت" || t.Norm == "كانت" {
			break
		}
		if t.Function && t.Name < 0 && !(t.Norm == "في" || t.Norm == "باسم") {
			break
		}
		if t.Class(lexicon.Act) && t.Name < 0 && !t.Class(lexicon.Person) {
			break
		}
		j--
	}
	who := text.Range{First: j, Last: i}
	for who.First < who.Last && r.a.Tokens[who.First].Function {
		who.First++
	}
	if !r.namesSpeaker(who) {
		return text.Range{}
	}
	return who
}

// namesSpeaker tells whether a phrase can name somebody who speaks: it holds a name, or a word for people or for a body.
func (r *reader) namesSpeaker(who text.Range) bool {
	for i := who.First; i < who.Last; i++ {
		t := &r.a.Tokens[i]
		if t.Name >= 0 && !r.a.Names[t.Name].Adjective || t.Class(lexicon.Person, lexicon.Group) || mediaNouns[text.Stem(t.Norm, t.Arabic)] || mediaNouns[t.Norm] {
			return true
		}
	}
	return false
}

// mediaNouns are nouns for what speaks without being a person, folded: papers, pages, statements, data.
var mediaNouns = map[string]bool{"وسايل": true, "تقارير": true, "التقارير": true, "انباء": true, "الانباء": true, "بيان": true, "البيان": true, "مواقع": true, "صفحات": true, "بيانات": true, "صحف": true, "صحيفه": true, "مصدر": true, "مصادر": true, "وزاره": true,
	"media": true, "reports": true, "sources": true, "statement": true, "report": true, "data": true, "newspaper": true, "television": true, "ministry": true, "figures": true}

// englishSaying reads "X said …", "… X said", "said X", "X told AFP …", "he said".
func (r *reader) englishSaying(s *sentence, i int) (saying, bool) {
	t := &r.a.Tokens[i]
	if i > s.First && passive(r.a, i) && r.a.Tokens[i-1].Norm != "has" && r.a.Tokens[i-1].Norm != "had" && r.a.Tokens[i-1].Norm != "have" {
		return saying{}, false
	}
	sp := saying{verb: i, after: true, chain: chain{denied: speechOf(t.Token) == denied}}
	who := r.englishSubject(s, i)
	pronoun := i > s.First && pronouns[r.a.Tokens[i-1].Norm]
	if who.First == who.Last && !pronoun {
		right := r.speakerRight(s, i+1)
		if right.First < right.Last && r.hasNameOrPerson(right) {
			who = right
			sp.after = false
		}
	}
	// What was said precedes when little follows the verb: "…, the ministry said on Friday."
	rest := 0
	for j := i + 1; j < s.Last; j++ {
		if t := &r.a.Tokens[j]; t.Content() && t.Date < 0 && !(t.Name >= 0 && r.a.Names[t.Name].Is((*lexicon.Name).IsMedium)) {
			rest++
		}
	}
	if rest <= 3 && i-s.First > 5 {
		sp.after = false
	}
	if who.First == who.Last {
		if !pronoun && !r.opensWithReport(s) || len(r.heard.chain.saidBy) == 0 {
			return sp, false
		}
		sp.chain = r.heardChain(sp.chain)
		return sp, true
	}
	sp.speaker = who
	sp.saidBy, sp.via = r.nameChain(s, who, i)
	if r.refersBack(who) {
		sp.chain = r.heardChain(sp.chain)
	}
	if i+1 < s.Last && (t.Norm == "told" || t.Norm == "tells" || t.Norm == "telling") {
		if m := &r.a.Tokens[i+1]; m.Name >= 0 {
			sp.via = appendNew(sp.via, r.a.Words(r.a.Names[m.Name].Range))
		}
	}
	return sp, len(sp.saidBy) > 0
}

var pronouns = map[string]bool{"he": true, "she": true, "they": true, "it": true}

// englishSubject returns the noun phrase right before the verb at i.
func (r *reader) englishSubject(s *sentence, i int) text.Range {
	j := i
	// An adverbial of time or an auxiliary may stand between: "spokesman X late on Friday said", "the army had said".
	for j > s.First && (r.a.Tokens[j-1].Date >= 0 || auxiliaries[r.a.Tokens[j-1].Norm] || r.a.Tokens[j-1].Norm == "also" || r.a.Tokens[j-1].Norm == "initially" || r.a.Tokens[j-1].Norm == "later") {
		j--
	}
	end := j
	closed := false // a name has been read; only titles may stand before it
	for j > s.First && end-j < 14 {
		t := &r.a.Tokens[j-1]
		if t.Kind == text.Punct {
			if t.Norm == "-" && t.End == r.a.Tokens[j].Start {
				j--
				continue
			}
			break
		}
		if t.Kind == text.Break || t.Number >= 0 || t.Date >= 0 {
			break
		}
		if t.Name >= 0 {
			n := r.a.Names[t.Name]
			if closed && !n.Adjective && !r.a.Tokens[j].Function && r.a.Tokens[j].Name != t.Name && r.a.Tokens[j].Name >= 0 {
				break
			}
			j = n.First
			closed = true
			continue
		}
		if t.Function {
			if (t.Norm == "of" || t.Norm == "for" || t.Norm == "and" || t.Norm == "from" || t.Norm == "in") && j-1 > s.First && end > j {
				prev := &r.a.Tokens[j-2]
				if prev.Class(lexicon.Person, lexicon.Group) || t.Norm == "and" && (prev.Class(lexicon.Person, lexicon.Group) || prev.Name >= 0) {
					j--
					continue
				}
			}
			if (t.Norm == "the" || t.Norm == "a" || t.Norm == "an" || t.Norm == "some" || t.Norm == "one") && end > j {
				if j-2 >= s.First && r.a.Tokens[j-2].Norm == "of" {
					j--
					continue
				}
			}
			break
		}
		if closed {
			// Before a name only titles and roles: "Observatory head Rami Abdel Rahman".
			if !t.Class(lexicon.Person, lexicon.Group, lexicon.Quality) {
				break
			}
			j--
			continue
		}
		if t.Class(lexicon.Act) && !t.Class(lexicon.Person, lexicon.Group) && !mediaNouns[t.Norm] {
			break
		}
		if t.Class(lexicon.Place) && !t.Class(lexicon.Group) && end > j {
			break
		}
		j--
	}
	who := text.Range{First: j, Last: end}
	for who.First < who.Last && (r.a.Tokens[who.First].Function || r.a.Tokens[who.First].Kind == text.Punct) {
		who.First++
	}
	if !r.namesSpeaker(who) {
		return text.Range{}
	}
	return who
}

func (r *reader) hasNameOrPerson(w text.Range) bool {
	for i := w.First; i < w.Last; i++ {
		t := &r.a.Tokens[i]
		if t.Name >= 0 && !r.a.Names[t.Name].Adjective && !r.a.Names[t.Name].Is((*lexicon.Name).IsPlace) || t.Class(lexicon.Person, lexicon.Group) {
			return true
		}
	}
	return false
}

// nameChain returns the speaker's words, and the media named between the verb and what was said.
func (r *reader) nameChain(s *sentence, who text.Range, verb int) (saidBy, via []string) {
	words := strings.TrimSpace(r.a.Words(who))
	if words == "" {
		return nil, nil
	}
	saidBy = []string{words}
	if full := r.fullName(who); full.Last > full.First && r.a.Words(full) != words {
		saidBy = append(saidBy, r.a.Words(full))
	}
	from := min(verb, who.First)
	for i := from; i < s.Last && i < max(who.Last, verb)+10; i++ {
		t := &r.a.Tokens[i]
		if i >= who.First && i < who.Last {
			continue
		}
		if i > max(who.Last, verb) && complementizers[t.Norm] && t.Norm != "علي" && t.Norm != "الي" && t.Norm != "عن" || t.Norm == ":" {
			break
		}
		if t.Name >= 0 && r.a.Names[t.Name].Is((*lexicon.Name).IsMedium) {
			via = appendNew(via, r.a.Words(r.a.Names[t.Name].Range))
		}
	}
	return saidBy, via
}

// heardChain returns the chain of the last speaker, with the denial of now.
func (r *reader) heardChain(now chain) chain {
	c := r.heard.chain
	c.denied = now.denied
	return c
}

// subject returns the first noun phrase before token i that can speak: a body or a person.
func (r *reader) subject(s *sentence, i int) text.Range {
	for j := s.First; j < i; j++ {
		p, kind, ok := r.phrase(s, j)
		if !ok {
			continue
		}
		if kind != corpus.Place && p.Last <= i && !r.a.Tokens[p.First].Is("civilian") {
			return p
		}
		j = p.Last - 1
	}
	return text.Range{}
}

// fullName returns the earlier, fuller form of a short name or of a role: «محمد العلي» for «العلي», «المتحدث باسم التحالف
// الكولونيل ريان ديلون» for «المتحدث باسم التحالف».
func (r *reader) fullName(who text.Range) text.Range {
	stems := r.stems(who)
	if len(stems) == 0 {
		return text.Range{}
	}
	if who.Last-who.First <= 2 && len(r.a.Tokens[who.Last-1].Concepts) == 0 {
		t := &r.a.Tokens[who.Last-1]
		for i := range r.a.Names {
			n := &r.a.Names[i]
			if n.First >= who.First {
				break
			}
			if n.Person && n.Last-n.First >= 2 && r.a.Tokens[n.Last-1].Norm == t.Norm {
				return n.Range
			}
		}
	}
	if r.namesPerson(who) || len(stems) < 2 {
		return text.Range{}
	}
	for _, old := range r.speakers {
		if old.Last > who.First || !r.namesPerson(old) {
			continue
		}
		have := map[string]bool{}
		for _, s := range r.stems(old) {
			have[s] = true
		}
		all := true
		for _, s := range stems {
			all = all && have[s]
		}
		if all {
			return old
		}
	}
	return text.Range{}
}

// stems returns the stems of the content words of a range.
func (r *reader) stems(p text.Range) []string {
	var out []string
	for i := p.First; i < p.Last; i++ {
		if t := &r.a.Tokens[i]; t.Kind == text.Word && (!t.Function || t.Name >= 0) {
			out = append(out, text.Stem(t.Norm, t.Arabic))
		}
	}
	return out
}

// namesPerson tells whether somebody is called by name in a range.
func (r *reader) namesPerson(p text.Range) bool {
	for i := p.First; i < p.Last; i++ {
		if n := r.a.Tokens[i].Name; n >= 0 && (r.a.Names[n].Person || r.a.Names[n].Is((*lexicon.Name).IsPerson)) {
			return true
		}
	}
	return false
}

func (r *reader) mediumName(m text.Range) string {
	for i := m.First; i < m.Last; i++ {
		if t := &r.a.Tokens[i]; t.Name >= 0 && r.a.Names[t.Name].Is((*lexicon.Name).IsMedium) {
			return r.a.Words(r.a.Names[t.Name].Range)
		}
	}
	return r.a.Words(m)
}

func appendNew(list []string, s string) []string {
	if s == "" {
		return list
	}
	for _, have := range list {
		if have == s {
			return list
		}
	}
	return append(list, s)
}

// chainAt returns the chain of what stands at focus in sentence n: the last saying before it whose words follow, else
// the first after it whose words precede; in a quotation or a sentence that goes on, the last speaker heard.
func (r *reader) chainAt(n int, focus text.Range) chain {
	s := &r.sentences[n]
	var before, after *saying
	for i := range s.sayings {
		sp := &s.sayings[i]
		switch {
		case sp.after && sp.verb < focus.First && (sp.speaker.Last <= focus.First || focus.First < sp.speaker.First):
			before = sp
		case !sp.after && sp.verb >= focus.Last && after == nil:
			after = sp
		}
	}
	switch {
	case before != nil && after != nil && after.particle && after.verb-focus.Last < focus.First-before.verb:
		return after.chain
	case before != nil:
		return before.chain
	case after != nil:
		return after.chain
	}
	if len(s.sayings) == 1 {
		if sp := &s.sayings[0]; !sp.particle || sp.verb < focus.First {
			return sp.chain
		}
	}
	if n > 0 && r.heard.sentence < n && r.a.Tokens[focus.First].Quoted && len(s.sayings) == 0 {
		return r.heard.chain
	}
	return chain{}
}
