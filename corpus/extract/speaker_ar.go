package extract

import (
	"strings"
	"unicode/utf8"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// arabicSaying reads «قال X إن …», «وأضاف أن …», «X قال …», «كان X قال …», «نقلت X عن Y».
func (r *reader) arabicSaying(s *sentence, i int) (saying, bool) {
	v := speechVerbOf(r.a.Tokens[i].Token)
	sp := saying{verb: i, after: true}
	sp.denied = v.kind == denied
	if i+1 >= s.Last || r.speaksOfUs(i) {
		return sp, false
	}
	reported := i-s.First > 0 && r.afterParticle(s, i) // «بحسب ما أعلن X»: the words said precede
	if reported {
		sp.after, sp.particle = i-s.First <= 3, true
	}
	switch v.manner {
	case aside:
		return r.arabicAside(s, i, sp)
	case relay:
		return r.relaySaying(s, i, sp)
	case within:
		return r.documentSaying(s, i, sp)
	}
	relative := i > s.First && relativeWords[r.a.Tokens[i-1].Norm]
	if v.object && !reported || relative && v.object {
		return sp, false // «التي أعلنها التنظيم»: a clause about a noun
	}
	j := i + 1
	var who text.Range
	if !complementizers[r.a.Tokens[j].Norm] && r.a.Tokens[j].Norm != ":" {
		who = r.speakerRight(s, j)
		if !r.canSpeak(who) && !(v.manner == freely && r.surelySpeaks(s, who)) {
			who = text.Range{}
		}
	}
	if who.First == who.Last && j+2 < s.Last && opensWords[r.a.Tokens[j+1].Norm] && (r.unknown(j) || r.wordBetween(j)) {
		who = text.Range{First: j, Last: j + 1} // «وأضاف تراس، «…»»
	}
	if who.First < who.Last && accusing[strings.TrimLeft(r.a.Tokens[i].Norm, "وف")] && who.Last < s.Last && strings.HasPrefix(r.a.Tokens[who.Last].Norm, "بان") {
		return r.arabicGoesOn(s, i, sp) // «اتهم الحزب بأن …»: the party is accused
	}
	if who.First == who.Last || relative {
		if left := r.speakerLeft(s, i); left.First < left.Last {
			who = left
		}
	}
	if who.First > s.First && who.Last <= i && complementizers[r.a.Tokens[who.First-1].Norm] && r.a.Tokens[i+1].Norm == "." {
		return sp, false // «أكد أن السكان أبلغوا»: they were told, and say nothing
	}
	if !reported && (v.manner == clausal || who.First == who.Last) && !r.leadsToWords(s, max(i+1, who.Last)) {
		return sp, false
	}
	if who.First < who.Last {
		if back, ok := r.refersBack(sp, who); ok {
			return back, true
		}
		if reported && r.isMediumPhrase(who) && r.attributed(s) {
			sp.via = []string{r.mediumName(who)}
			return sp, true
		}
		return r.named(s, sp, who, i), true
	}
	if reported || impersonal[strings.TrimPrefix(r.a.Tokens[i].Norm, "و")] {
		return sp, false
	}
	if j+1 < s.Last && r.a.Tokens[j].Content() && !complementizers[r.a.Tokens[j].Norm] && r.a.Tokens[j+1].Norm == "ان" && !r.a.Tokens[j].Class(lexicon.Idea, lexicon.Measure, lexicon.Quality) && r.a.Tokens[j].Kind == text.Word && !r.isSpeech(j) {
		return sp, false // a subject that is not understood
	}
	return r.arabicGoesOn(s, i, sp)
}

// wordBetween tells whether the word at i stands between a verb of speech and a quotation behind a comma: it is the speaker's
// name, whatever else it means, unless it tells how he spoke («قائلا»).
func (r *reader) wordBetween(i int) bool {
	t := &r.a.Tokens[i]
	return t.Kind == text.Word && !t.Function && !strings.HasSuffix(t.Norm, "ا") && !r.isSpeech(i) && r.a.Tokens[i+1].Norm != ":" && opensWords[r.a.Tokens[i+2].Norm]
}

// opensWords are the marks between a speaker and his words.
var opensWords = map[string]bool{",": true, ":": true, `"`: true}

// accusing are verbs whose object looks like their subject where that was named before, folded.
var accusing = speechLists.set("accusing")

// surelySpeaks tells whether a definite noun is the subject of a verb of speech because what was said follows at once.
func (r *reader) surelySpeaks(s *sentence, who text.Range) bool {
	if who.First >= who.Last || who.Last >= s.Last || who.Last-who.First > 10 {
		return false
	}
	j := who.Last
	for j < s.Last-1 && (r.a.Tokens[j].Date >= 0 || r.a.Tokens[j].Norm == ",") {
		j++
	}
	t, next := &r.a.Tokens[who.First], &r.a.Tokens[j]
	return (strings.HasPrefix(t.Norm, "ال") || strings.HasSuffix(t.Norm, "ون") || r.namesPerson(who)) && (strings.HasPrefix(next.Norm, "ان") || strings.HasPrefix(next.Norm, "بان")) && complementizers[next.Norm]
}

// attributed tells whether somebody has spoken in the sentence so far.
func (r *reader) attributed(s *sentence) bool {
	return len(s.sayings) > 0
}

// speaksOfUs tells whether a verb is in the first person, which only a speaker quoted uses.
func (r *reader) speaksOfUs(i int) bool {
	w := r.a.Tokens[i].Norm
	return strings.HasPrefix(w, "ن") && speech[w].kind == 0 || strings.HasPrefix(w, "ون") && speech[strings.TrimPrefix(w, "و")].kind == 0
}

// afterParticle tells whether a particle that names a source, or «كما», stands right before the verb at i.
func (r *reader) afterParticle(s *sentence, i int) bool {
	for j := max(s.First, i-2); j < i; j++ {
		if n := sourceParticle(r.a, j); n > 0 && j+n == i {
			return true
		}
	}
	return r.a.Tokens[i-1].Norm == "كما" && i-s.First > 4 && !r.leadsToWords(s, i+1)
}

// arabicAside reads a participle that goes on with the speaker of the sentence, or with its subject: «مشيرة إلى أن».
func (r *reader) arabicAside(s *sentence, i int, sp saying) (saying, bool) {
	if !r.leadsToWords(s, i+1) && !sp.denied && r.a.Tokens[i].Norm != "مقدرا" && r.a.Tokens[i].Norm != "مقدره" {
		return sp, false
	}
	if w := r.a.Tokens[i].Norm; strings.HasPrefix(w, "قول") && i > s.First && r.a.Tokens[i-1].Norm == "حد" {
		return sp, false // «على حد قوله»
	} else if strings.HasPrefix(w, "قول") && len(s.sayings) > 0 {
		return sp, false
	}
	return r.arabicGoesOn(s, i, sp)
}

// arabicGoesOn gives a verb without a subject the speaker before it in the sentence, else the subject of the sentence,
// else the last speaker.
func (r *reader) arabicGoesOn(s *sentence, i int, sp saying) (saying, bool) {
	if n := len(s.sayings); n > 0 {
		d := sp.denied
		sp.chain = s.sayings[n-1].chain
		sp.denied, sp.goesOn = d, true
		return sp, true
	}
	if i-s.First > 3 {
		if who := r.subject(s, i); who.First < who.Last {
			sp.apart = true
			return r.named(s, sp, who, who.Last), true
		}
	}
	verb := strings.TrimLeft(r.a.Tokens[i].Norm, "وف")
	feminine := strings.HasSuffix(verb, "ت") || strings.HasPrefix(verb, "ت") && speech[verb].kind == 0 || strings.HasSuffix(verb, "ه")
	return r.goesOn(sp, func(c chain) bool {
		g := r.feminine(c)
		return g == 0 || (g > 0) == feminine
	})
}

// relaySaying reads «نقلت X عن Y»: Y speaks through X; without a Y, X itself.
func (r *reader) relaySaying(s *sentence, i int, sp saying) (saying, bool) {
	medium := r.speakerRight(s, i+1)
	j := medium.Last
	for j < s.Last && (r.a.Tokens[j].Norm == "," || r.a.Tokens[j].Norm == `"` || r.a.Tokens[j].Norm == ")") {
		j++
	}
	if medium.First < medium.Last && j < s.Last && r.a.Tokens[j].Norm == "عن" {
		if who := r.speakerRight(s, j+1); r.canSpeak(who) {
			sp = r.named(s, sp, who, who.Last)
			if r.canSpeak(medium) {
				sp.via = append([]string{r.mediumName(medium)}, sp.via...)
			}
			return sp, true
		}
	}
	if i+1 < s.Last && (r.a.Tokens[i+1].Norm == "عنه" || r.a.Tokens[i+1].Norm == "عنها" || r.a.Tokens[i+1].Norm == "عنهم") {
		if medium = r.speakerRight(s, i+2); r.isMediumPhrase(medium) && r.attributed(s) {
			sp.via = []string{r.mediumName(medium)}
			return sp, true
		}
	}
	if !sp.particle || !r.canSpeak(medium) {
		return sp, false
	}
	if r.attributed(s) && r.isMediumPhrase(medium) {
		sp.via = []string{r.mediumName(medium)}
		return sp, true
	}
	return r.named(s, sp, medium, i), true
}

// documentSaying reads «جاء في بيان X أن».
func (r *reader) documentSaying(s *sentence, i int, sp saying) (saying, bool) {
	if r.a.Tokens[i+1].Norm != "في" || i+2 >= s.Last || !r.leadsToWords(s, i+2) {
		return sp, false
	}
	who := r.speakerRight(s, i+2)
	if who.First >= who.Last || !reportNouns[r.a.Tokens[who.First].Norm] {
		return sp, false
	}
	if back, ok := r.refersBack(sp, who); ok {
		return back, true
	}
	return r.named(s, sp, who, i), true
}

// leadsToWords tells whether the words said follow token i: a complementizer, a colon or a quotation comes before the
// clause ends.
func (r *reader) leadsToWords(s *sentence, i int) bool {
	for j := i; j < s.Last && j < i+22; j++ {
		t := &r.a.Tokens[j]
		switch {
		case complementizers[t.Norm] && (j-i < 2 || !(t.Norm == "علي" || t.Norm == "الي" || t.Norm == "عن")), t.Norm == ":":
			return true
		case r.mark(j) >= 0 && t.Norm == `"` && (j-i < 2 || r.opensSpeech(s, j)):
			return true
		case t.Norm == ";" || j > i+1 && openers[t.Norm]:
			return false
		}
	}
	return false
}

// speakerRight returns the noun phrase that names a speaker from token i on.
func (r *reader) speakerRight(s *sentence, i int) text.Range {
	if i >= s.Last {
		return text.Range{First: i, Last: i}
	}
	j := i
	for j < s.Last && r.a.Tokens[j].Kind == text.Punct {
		j++
	}
	if j < s.Last && !r.a.Tokens[j].Arabic {
		return r.englishPhrase(s, i)
	}
	return r.arabicPhrase(s, i)
}

// phraseState is what an Arabic noun phrase holds so far.
type phraseState struct {
	definite bool // a noun with the article, or a name: what follows without the article begins something else
	named    bool // somebody's name is complete
	office   bool // its head is an office or a person
	quoted   bool // within quotation marks
	closed   bool // a name in quotation marks has ended
}

// arabicPhrase reads the noun phrase at token i: a construct chain with its adjectives, titles and names, the places and
// bodies tied to it by a particle, and an apposition between commas.
func (r *reader) arabicPhrase(s *sentence, i int) text.Range {
	first := i
	for first < s.Last && r.a.Tokens[first].Kind == text.Punct && (r.a.Tokens[first].Norm == `"` || r.a.Tokens[first].Norm == "(") {
		if r.opensSpeech(s, first) {
			return text.Range{First: i, Last: i}
		}
		first++
	}
	var p phraseState
	p.quoted = first > i
	j := first
	for j < s.Last && j-first < 24 {
		next := r.continues(s, &p, first, j)
		if next <= j {
			break
		}
		j = next
	}
	for j > first && (r.a.Tokens[j-1].Kind == text.Punct && r.a.Tokens[j-1].Norm != ")" && r.mark(j-1) >= 0 || r.a.Tokens[j-1].Function && r.a.Tokens[j-1].Name < 0) {
		j--
	}
	if j > first && r.a.Tokens[j-1].Kind == text.Punct && !r.balanced(first, j) {
		j--
	}
	if first > i && !r.balanced(first, j) && r.balanced(i, j) {
		first = i
	}
	return text.Range{First: first, Last: j}
}

// balanced tells whether quotation marks and brackets in a range come in pairs.
func (r *reader) balanced(first, last int) bool {
	marks, brackets := 0, 0
	for _, t := range r.a.Tokens[first:last] {
		switch t.Norm {
		case `"`:
			marks++
		case "(":
			brackets++
		case ")":
			brackets--
		}
	}
	return marks%2 == 0 && brackets == 0
}

// continues returns the token after j if token j belongs to the phrase that began at first, else j.
func (r *reader) continues(s *sentence, p *phraseState, first, j int) int {
	t := &r.a.Tokens[j]
	switch {
	case t.Kind == text.Break || !t.Arabic && t.Kind == text.Word:
		return j
	case t.Kind == text.Punct:
		return r.continuesSign(s, p, first, j)
	case t.Kind == text.Number, t.Number >= 0 && t.Name < 0 && !r.a.Numbers[t.Number].Dual:
		if j == first && t.Number >= 0 {
			return max(j+1, r.a.Numbers[t.Number].Last)
		}
		return j
	}
	w := t.Norm
	if w == "باسم" && j > first && j+1 < s.Last {
		p.definite, p.named, p.office = false, false, true
		return j + 1
	}
	if calledWords[w] && j > first && j+1 < s.Last {
		p.definite, p.named, p.office = false, false, true
		return j + 1
	}
	if t.Date >= 0 && t.Name < 0 || complementizers[w] && t.Name < 0 && (w != "علي" || j == first) || relativeWords[w] || stopsSpeaker[w] {
		return j
	}
	if j > first && r.isSpeech(j) && !strings.HasPrefix(w, "ال") && (p.definite || speechVerbOf(t.Token).manner == aside) {
		return j
	}
	if addressees[w] || strings.HasPrefix(w, "ل") && (mediumNouns[w[2:]] || t.Name >= 0 && r.a.Names[t.Name].Is((*lexicon.Name).IsMedium) || w == "ل") {
		return j
	}
	return r.continuesWord(s, p, first, j)
}

// continuesSign reads a sign inside a speaker's name: quotation marks and brackets round a few words, a hyphen, the dots
// of initials, and the commas round an apposition.
func (r *reader) continuesSign(s *sentence, p *phraseState, first, j int) int {
	t := &r.a.Tokens[j]
	if j+1 >= s.Last {
		return j
	}
	next := &r.a.Tokens[j+1]
	switch t.Norm {
	case `"`:
		if r.mark(j) < 0 || p.quoted {
			p.quoted, p.closed = false, true
			return j + 1
		}
		if r.opensSpeech(s, j) || next.Kind != text.Word || p.named && next.Name < 0 && !r.unknown(j+1) {
			return j
		}
		p.quoted = true
		p.definite = p.definite && !p.office
		return j + 1
	case "(":
		for k := j + 1; k < s.Last && k <= j+4; k++ {
			if r.a.Tokens[k].Norm == ")" {
				return k + 1
			}
			if r.a.Tokens[k].Kind != text.Word || r.a.Tokens[k].Number >= 0 {
				break
			}
		}
		return j
	case ")":
		return j
	case "-":
		if t.Start == r.a.Tokens[j-1].End && next.Kind == text.Word && next.Arabic && (next.Start == t.End || next.Name >= 0) {
			return j + 1
		}
	case ".":
		if t.Start == r.a.Tokens[j-1].End && utf8.RuneCountInString(r.a.Tokens[j-1].Norm) == 1 && next.Kind == text.Word {
			return j + 1
		}
	case ",":
		return r.apposition(s, first, j)
	}
	return j
}

// apposition returns where an apposition after the comma at j ends, or j: «رئيس البلدية، كمال زروقي، …». It names or
// describes the same one, and a comma, a complementizer or what somebody speaks to closes it.
func (r *reader) apposition(s *sentence, first, j int) int {
	k := j + 1
	var p phraseState
	if k >= s.Last || r.a.Tokens[k].Kind != text.Word || r.a.Tokens[k].Name < 0 && (r.isSpeech(k) || r.isAct(k) && r.finiteVerb(k) && !r.isOf(k, lexicon.Person, lexicon.Group)) {
		return j
	}
	if end := r.nameInCommas(s, first, k); end > k {
		return end
	}
	if t := &r.a.Tokens[k]; calledWords[t.Norm] {
		k++
	} else if addressees[t.Norm] || strings.HasPrefix(t.Norm, "ل") && (mediumNouns[t.Norm[2:]] || r.medium(s, k).First < r.medium(s, k).Last) {
		return j
	} else if !r.canHead(k) && !r.unknown(k) || strings.HasPrefix(t.Norm, "و") && t.Name < 0 && !r.a.Tokens[k].Class(lexicon.Person) {
		return j
	}
	person := r.canSpeak(text.Range{First: first, Last: j})
	if !person {
		return j
	}
	start := k
	for k < s.Last && k-start < 12 {
		if r.a.Tokens[k].Norm == "," {
			break
		}
		next := r.continues(s, &p, start, k)
		if next <= k {
			break
		}
		k = next
	}
	if k == start || k >= s.Last {
		return j
	}
	end := k
	t := &r.a.Tokens[k]
	switch {
	case t.Norm == "," || t.Norm == ":" || t.Norm == ".", complementizers[t.Norm], relativeWords[t.Norm], addressees[t.Norm], r.mark(k) > 0:
		if t.Norm == "," && r.a.Tokens[start].Class(lexicon.Place) && !r.a.Tokens[start].Class(lexicon.Group, lexicon.Person) {
			return j
		}
		return end
	case strings.HasPrefix(t.Norm, "ل") && r.medium(s, k).First < r.medium(s, k).Last, t.Norm == "في", t.Norm == "ل":
		return end
	case r.isSpeech(k):
		return end
	}
	return j
}

// nameInCommas returns where a name of common words ends that stands in commas after an office and before what was said,
// or k.
func (r *reader) nameInCommas(s *sentence, first, k int) int {
	if !r.isOf(first, lexicon.Person) && !r.unknown(first) {
		return k
	}
	j := k
	for j < s.Last && j-k < 4 && r.a.Tokens[j].Kind == text.Word && !r.a.Tokens[j].Function && r.a.Tokens[j].Date < 0 && r.a.Tokens[j].Number < 0 && !r.isSpeech(j) {
		j++
	}
	if j-k < 2 || j+1 >= s.Last || r.a.Tokens[j].Norm != "," {
		return k
	}
	if next := j + 1; r.isSpeech(next) || next < s.Last && r.a.Tokens[next].Norm != "," && r.endsNaming(s, next) {
		return j
	}
	return k
}

// unknown tells whether the lexicon does not know the word at i, or only by an ending taken off it: it may be a name.
func (r *reader) unknown(i int) bool {
	t := &r.a.Tokens[i]
	return t.Kind == text.Word && !t.Function && t.Number < 0 && (len(t.Concepts) == 0 || t.Derived && t.Arabic)
}

// continuesWord reads a word of a speaker's name.
func (r *reader) continuesWord(s *sentence, p *phraseState, first, j int) int {
	t := &r.a.Tokens[j]
	w := t.Norm
	article := strings.HasPrefix(t.Text, "ال") || strings.HasPrefix(w, "لل") || strings.HasPrefix(w, "وال") && j > first
	if t.Name >= 0 && r.a.Names[t.Name].First >= first {
		n := &r.a.Names[t.Name]
		switch {
		case n.Adjective:
			if j == first {
				p.office = true
			}
			p.definite = p.definite || article
			return min(n.Last, s.Last)
		case n.Person || n.Is((*lexicon.Name).IsPerson):
			if j > first && p.named && !strings.HasPrefix(w, "و") {
				if prev := r.a.Tokens[j-1].Name; prev != t.Name && (prev < 0 || r.a.Names[prev].Last-r.a.Names[prev].First > 1) {
					return j
				}
			}
			p.definite, p.named, p.office = true, true, true
			return min(max(n.Last, j+1), s.Last)
		}
		if p.named && j > first && r.a.Tokens[j-1].Name >= 0 && !p.quoted {
			return j
		}
		p.definite = true
		return min(max(n.Last, j+1), s.Last)
	}
	if j == first {
		if t.Function && !article && w != "بعض" && w != "احد" {
			return j
		}
		p.definite = article
		p.office = t.Class(lexicon.Person)
		return r.runEnd(s, p, j)
	}
	if t.Function && !article {
		return r.continuesParticle(s, p, first, j)
	}
	if p.quoted {
		p.definite = true
		return j + 1
	}
	accusative := strings.HasSuffix(t.Text, "اً") || strings.HasSuffix(t.Text, "ًا")
	switch {
	case accusative && r.a.Tokens[j-1].Number < 0:
		return j
	case p.named && p.definite:
		// After a name: a role, or its family name.
		if t.Class(lexicon.Person) && !strings.HasPrefix(w, "و") {
			p.named, p.definite, p.office = false, article, true
			return r.runEnd(s, p, j)
		}
		if n := r.a.Tokens[j-1].Name; n >= 0 && r.a.Names[n].Last == j && r.a.Names[n].Last-r.a.Names[n].First == 1 && (article || r.unknown(j)) {
			return j + 1
		}
		if n := r.a.Tokens[j-1].Name; n >= 0 && r.a.Names[n].Last-r.a.Names[n].First == 1 && r.endsNaming(s, j+1) {
			return j + 1 // a family name that is also a common word
		}
		if r.unknown(j) && r.unknown(j-1) && j >= 2 && r.a.Tokens[j-2].Name >= 0 && r.a.Tokens[j-1].Name < 0 {
			return j + 1 // «الكولونيل ريان ديلون»: a title the lexicon does not know
		}
		if strings.HasPrefix(w, "و") && t.Class(lexicon.Person) {
			p.named, p.definite = false, strings.HasPrefix(w, "وال")
			return j + 1
		}
		return j
	case strings.HasPrefix(w, "و") && r.conjoined(j):
		if t.Class(lexicon.Person, lexicon.Group, lexicon.Quality) || article {
			p.definite = article
			return j + 1
		}
		return j
	case strings.HasPrefix(w, "ب") && r.tied(j, "ب"):
		body := t.Class(lexicon.Group, lexicon.Place)
		if p.named || !body && (t.Class(lexicon.Act, lexicon.Idea, lexicon.Measure, lexicon.State) || !strings.HasPrefix(w, "بال")) {
			return j
		}
		p.definite = strings.HasPrefix(w, "بال")
		return j + 1
	case strings.HasPrefix(w, "ل") && !article && r.tied(j, "ل"):
		if p.named || p.definite && !t.Class(lexicon.Act, lexicon.Group, lexicon.Place) {
			return j
		}
		p.definite = false
		return j + 1
	case article && p.closed && !t.Class(lexicon.Quality, lexicon.Person):
		return j
	case article && nunated(r.a.Tokens[j-1].Text):
		return j // «أهالٍ السلطات»: the object
	case article:
		p.definite = true
		return r.runEnd(s, p, j)
	case !p.definite:
		if t.Class(lexicon.Act) && !t.Class(lexicon.Person, lexicon.Group, lexicon.Thing, lexicon.Event) && !strings.HasSuffix(w, "ه") && (strings.HasPrefix(w, "ي") || strings.HasPrefix(w, "سي") || strings.HasPrefix(w, "ست")) {
			return j // «ناشط يعيش في …»
		}
		return r.runEnd(s, p, j)
	case t.Class(lexicon.Person) && !strings.HasPrefix(w, "و"):
		p.definite, p.office = false, true
		return r.runEnd(s, p, j)
	case p.office && r.unknown(j) && !(strings.HasPrefix(w, "ي") && j+1 < s.Last && !r.unknown(j+1)):
		// The name of somebody whose office has been told.
		return j + 1
	case (p.office || j == first+1) && !t.Class(lexicon.Idea, lexicon.Measure, lexicon.Time) && r.nameUpToWords(s, j):
		return j + 1
	}
	return j
}

// runEnd returns where the lexicon's form at j ends; one whose last word has the article is definite.
func (r *reader) runEnd(s *sentence, p *phraseState, j int) int {
	end := max(j+1, min(r.a.Tokens[j].Run.Last, s.Last))
	if end > j+1 && strings.HasPrefix(r.a.Tokens[end-1].Text, "ال") {
		p.definite = true
	}
	return end
}

// endsNaming tells whether the naming of a speaker is over at token i: what was said begins, or a sign.
func (r *reader) endsNaming(s *sentence, i int) bool {
	if i >= s.Last {
		return true
	}
	t := &r.a.Tokens[i]
	return complementizers[t.Norm] && t.Norm != "علي" && t.Norm != "الي" && t.Norm != "عن" || t.Norm == ":" || t.Norm == "," || t.Norm == "." || t.Norm == `"` || relativeWords[t.Norm] || t.Date >= 0 ||
		addressees[t.Norm] || strings.HasPrefix(t.Norm, "ل") && r.medium(s, i).First < r.medium(s, i).Last
}

// nunated tells whether a word carries the ending of the indefinite, so that nothing in the genitive follows it.
func nunated(word string) bool { return strings.HasSuffix(word, "ٍ") || strings.HasSuffix(word, "ٌ") }

// nameUpToWords tells whether two or three words stand from j on before what was said: a name of common words.
func (r *reader) nameUpToWords(s *sentence, j int) bool {
	for k := j; k < s.Last && k <= j+3; k++ {
		t := &r.a.Tokens[k]
		if k >= j+2 && (strings.HasPrefix(t.Norm, "ان") || strings.HasPrefix(t.Norm, "بان")) && complementizers[t.Norm] || k >= j+2 && t.Norm == ":" {
			return true
		}
		if t.Kind != text.Word || t.Function {
			return false
		}
	}
	return false
}

// continuesParticle reads a particle that ties a place or a body to the phrase: «في», «من».
func (r *reader) continuesParticle(s *sentence, p *phraseState, first, j int) int {
	w := r.a.Tokens[j].Norm
	if w == "علي" && reportNouns[r.a.Tokens[j-1].Norm] && j+1 < s.Last && r.a.Tokens[j+1].Kind == text.Word && !p.named {
		p.definite = false // «صفحات على موقع …»
		return j + 1
	}
	if p.named || j+1 >= s.Last || w != "في" && w != "من" && w != "لدي" {
		return j
	}
	k := j + 1
	for k < s.Last && r.a.Tokens[k].Norm == `"` {
		k++
	}
	if k >= s.Last {
		return j
	}
	t := &r.a.Tokens[k]
	switch {
	case t.Kind != text.Word || t.Date >= 0 && t.Name < 0 || t.Number >= 0 || occasions[t.Norm] || complementizers[t.Norm] || relativeWords[t.Norm]:
		return j
	case w == "في" && !p.office && !t.Class(lexicon.Place, lexicon.Group) && t.Name < 0 && k == j+1:
		return j
	case w == "في" && t.Class(lexicon.Act, lexicon.Time, lexicon.State) && !t.Class(lexicon.Place, lexicon.Group, lexicon.Thing) && t.Name < 0 && !r.unknown(k):
		if !p.office || r.a.Tokens[first].Class(lexicon.Person) && k+1 < s.Last && !r.canHead(k+1) {
			return j
		}
	case w == "من" && t.Name >= 0 && r.a.Names[t.Name].Is((*lexicon.Name).IsPlace) && p.named:
		return j
	case t.Function && t.Name < 0:
		return j
	}
	p.definite = false
	return j + 1
}

// conjoined tells whether the first letter of the word at i is the conjunction: the lexicon knows the rest of it.
func (r *reader) conjoined(i int) bool {
	t := &r.a.Tokens[i]
	return strings.HasPrefix(t.Norm, "وال") || utf8.RuneCountInString(t.Norm) > 4 && (len(t.Concepts) == 0 || !strings.HasPrefix(text.Fold(t.Concepts[0].Arabic), "و"))
}

// tied tells whether the first letter of the word at i is a preposition.
func (r *reader) tied(i int, p string) bool {
	t := &r.a.Tokens[i]
	if len(t.Concepts) == 0 {
		return strings.HasPrefix(t.Norm, p+"ال")
	}
	for _, c := range t.Concepts {
		if strings.HasPrefix(text.Fold(c.Arabic), p) {
			return false
		}
	}
	return true
}

// stopsSpeaker are words that end the naming of a speaker, folded.
var stopsSpeaker = speechLists.set("stop")

// canHead tells whether token i can begin the naming of a speaker: a name, or a word for people, for a body, for what
// speaks without being a person.
func (r *reader) canHead(i int) bool {
	if i >= len(r.a.Tokens) {
		return false
	}
	t := &r.a.Tokens[i]
	if t.Kind != text.Word {
		return false
	}
	if t.Name >= 0 {
		return !r.a.Names[t.Name].Is(func(n *lexicon.Name) bool { return n.Kind == "currency" || n.Kind == "river" || n.Kind == "sea" })
	}
	return r.isOf(i, lexicon.Person, lexicon.Group) || reportNouns[t.Norm] || mediumNouns[t.Norm] || t.Arabic && strings.HasPrefix(t.Norm, "ال") && t.Class(lexicon.Place) || counters[t.Norm]
}

// isOf tells whether the word at i, by itself or in a form of several words, is of one of the classes.
func (r *reader) isOf(i int, classes ...lexicon.Class) bool {
	t := &r.a.Tokens[i]
	if t.Class(classes...) {
		return true
	}
	for _, c := range t.Alone {
		for _, class := range classes {
			if c.Class == class {
				return true
			}
		}
	}
	return false
}

// upToComma returns how many tokens a phrase has before its first comma.
func (r *reader) upToComma(p text.Range) int {
	for i := p.First; i < p.Last; i++ {
		if r.a.Tokens[i].Norm == "," {
			return i - p.First
		}
	}
	return p.Last - p.First
}

// nameBefore tells whether the word at i ended somebody's name before.
func (r *reader) nameBefore(i int) bool {
	for k := range r.a.Names {
		n := &r.a.Names[k]
		if n.First >= i {
			return false
		}
		if n.Last-n.First >= 2 && (n.Person || n.Is((*lexicon.Name).IsPerson)) && r.a.Tokens[n.Last-1].Norm == r.a.Tokens[i].Norm {
			return true
		}
	}
	for k := 1; k < i && k < len(r.a.Tokens); k++ {
		if r.a.Tokens[k].Norm != r.a.Tokens[i].Norm {
			continue
		}
		if n := r.a.Tokens[k-1].Name; n >= 0 && (r.a.Names[n].Person || r.a.Names[n].Is((*lexicon.Name).IsPerson)) || n < 0 && r.unknown(k-1) && r.a.Tokens[k-1].Arabic {
			return true
		}
	}
	return false
}

// counters come before the people they count.
var counters = speechLists.set("counter")

// canSpeak tells whether a phrase names somebody who can speak, by its first word.
func (r *reader) canSpeak(who text.Range) bool {
	for i := who.First; i < who.Last; i++ {
		t := &r.a.Tokens[i]
		if t.Kind != text.Word || determiners[t.Norm] || t.Number >= 0 && i == who.First {
			continue
		}
		if !t.Arabic {
			return r.englishHead(who) >= 0
		}
		if t.Function && t.Name < 0 && !counters[t.Norm] {
			return false
		}
		if t.Name >= 0 && r.a.Names[t.Name].Adjective || counters[t.Norm] {
			for k := i + 1; k < who.Last; k++ {
				if r.canHead(k) && !counters[r.a.Tokens[k].Norm] {
					return true
				}
			}
			return false
		}
		if r.canHead(i) || r.unknown(i) && (r.namesPerson(who) || r.upToComma(who) <= 3) && !t.Class(lexicon.Act) {
			return true
		}
		// A word that also means something else, with a name after it or named in full before.
		return i+1 < who.Last && r.unknown(i+1) && !t.Class(lexicon.Act) || who.Last-who.First == 1 && r.nameBefore(i)
	}
	return false
}

// onlyPlace tells whether a phrase is the name of a place and nothing else.
func (r *reader) onlyPlace(who text.Range) bool {
	for i := who.First; i < who.Last; i++ {
		t := &r.a.Tokens[i]
		if t.Kind != text.Word {
			continue
		}
		if t.Name < 0 && t.Class(lexicon.Person, lexicon.Group) || t.Name >= 0 && !r.a.Names[t.Name].Is((*lexicon.Name).IsPlace) && !r.a.Names[t.Name].Place {
			return false
		}
	}
	return true
}

// speakerLeft returns the noun phrase that ends right before the verb at i: «X قال», «لكن X، Y، أكد», «وكان X قد أعلن».
func (r *reader) speakerLeft(s *sentence, i int) text.Range {
	end := i
	for end > s.First && (betweenArabic[r.a.Tokens[end-1].Norm] || r.a.Tokens[end-1].Norm == ",") {
		end--
	}
	if end > s.First && relativeWords[r.a.Tokens[end-1].Norm] {
		end--
		if end > s.First && r.a.Tokens[end-1].Norm == "," {
			end--
		}
	}
	for k := range s.sayings {
		if p := s.sayings[k].speaker; p.Last == end && p.First < end && end < i {
			return p
		}
	}
	var longest text.Range
	for j := end - 1; j >= s.First && end-j <= 22; j-- {
		t := &r.a.Tokens[j]
		if t.Kind == text.Punct && t.Norm != `"` && t.Norm != "(" {
			continue
		}
		begins := j == s.First || opensClause(r.a.Tokens[j-1].Norm) || r.a.Tokens[j-1].Norm == "," || r.a.Tokens[j-1].Norm == ":" || sourceParticle(r.a, j-1) == 1
		if !begins && end < i && relativeWords[r.a.Tokens[end].Norm] {
			begins = r.canHead(j) // the noun a relative clause is about
		}
		if !begins {
			continue
		}
		who := r.arabicPhrase(s, j)
		stop := who.Last
		for stop < end && r.a.Tokens[stop].Kind == text.Punct && r.a.Tokens[stop].Norm != "," {
			stop++
		}
		if stop == end && r.canSpeak(who) {
			longest = who // an apposition's noun may stand before it
		} else if longest.First < longest.Last {
			break
		}
	}
	return longest
}

var betweenArabic = speechLists.set("adverb")

func opensClause(norm string) bool {
	return openers[norm] || norm == "ان" || norm == "اذ" || norm == "حيث"
}

// opensSpeech tells whether the quotation mark at j opens what was said and no name: more words stand in it than in a
// name.
func (r *reader) opensSpeech(s *sentence, j int) bool {
	if r.a.Tokens[j].Norm != `"` {
		return false
	}
	words := 0
	for k := j + 1; k < s.Last; k++ {
		t := &r.a.Tokens[k]
		if t.Kind == text.Punct && t.Norm == `"` {
			return words >= speechWords
		}
		if t.Kind == text.Word {
			words++
		}
	}
	return words >= speechWords
}

// inVerb tells whether the word at i is a verb of speech that a name was read over: «وعزت».
func (r *reader) inVerb(i int) bool {
	n := r.a.Tokens[i].Name
	return n >= 0 && r.a.Names[n].First == i && strings.HasPrefix(r.a.Tokens[i].Norm, "و") && speechOf(r.a.Tokens[i].Token) != 0
}

// subject returns the first noun phrase before token i that can speak: a body or a person.
func (r *reader) subject(s *sentence, i int) text.Range {
	for j := s.First; j < i; j++ {
		if t := &r.a.Tokens[j]; t.Kind != text.Word || !r.canHead(j) || r.isSpeech(j) || r.inVerb(j) || j > s.First && r.a.Tokens[j-1].Function && r.a.Tokens[j-1].Name < 0 && !openers[r.a.Tokens[j-1].Norm] {
			continue
		}
		who := r.arabicPhrase(s, j)
		if who.Last > i || !r.canSpeak(who) || r.a.Tokens[who.First].Is("civilian") || r.isOf(who.First, lexicon.Act) && !reportNouns[r.a.Tokens[who.First].Norm] && !r.isOf(who.First, lexicon.Person, lexicon.Group) || r.onlyPlace(who) {
			continue
		}
		return who
	}
	return text.Range{}
}
