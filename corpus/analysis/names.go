package analysis

import (
	"sort"
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// maxNameWords bounds how many words a person's name may have.
const maxNameWords = 5

// findNames joins the parts of people's names the lexicon knows with the words beside them, and recognises names it
// does not know by their form: capital letters in English, a title or a role before them in Arabic.
func (a *Analysis) findNames(l *lexicon.Lexicon) {
	known := a.Names
	a.Names = nil
	small := true // no capitals tell names from words
	for i := range a.Tokens {
		a.Tokens[i].Name = -1
		small = small && !a.Tokens[i].Capital()
	}
	k := 0
	for i := 0; i < len(a.Tokens); {
		for k < len(known) && known[k].First < i {
			k++
		}
		var n Name
		if k < len(known) && known[k].First == i {
			n = known[k]
		} else {
			n.Range = text.Range{First: i, Last: i}
		}
		if last := a.toponym(i); last > i && n.Last <= n.First {
			a.addName(Name{Range: text.Range{First: i, Last: last}, Place: true})
			i = last
			continue
		}
		if n.Last <= n.First && !a.afterRole(i) {
			if run, ok := a.spelt(l, i, small); ok {
				a.addName(run)
				i = run.Last
				continue
			}
		}
		if run, ok := a.personName(i, n, known[k:]); ok {
			run.Acronym = a.acronym(run)
			run.Place = !run.Acronym && (a.besidePlace(run.Range) || !n.Is((*lexicon.Name).IsPerson) && a.inside(run))
			run.Person = !run.Place && !run.Acronym
			a.addName(run)
			i = run.Last
			continue
		}
		if n.Last > n.First {
			a.addName(n)
			i = n.Last
			continue
		}
		i++
	}
}

// spelt reads words the lexicon does not know as another spelling of a name that it knows. In English they must be
// capitalised, unless the whole text is in small letters.
func (a *Analysis) spelt(l *lexicon.Lexicon, i int, small bool) (Name, bool) {
	t := &a.Tokens[i]
	if t.Kind != text.Word || t.Function || len(t.Concepts) > 0 || t.Run.Last > 0 || t.Number >= 0 || t.Date >= 0 || !t.Arabic && !t.Capital() && !small {
		return Name{}, false
	}
	var run [3]text.Token
	tokens := run[:0]
	for j := i; j < len(a.Tokens) && len(tokens) < len(run); j++ {
		next := &a.Tokens[j]
		if j > i && (next.Kind != text.Word || next.Arabic != t.Arabic || !next.Arabic && !next.Capital() && !small) {
			break
		}
		tokens = append(tokens, next.Token)
	}
	name, words := l.Spelt(tokens, 0)
	if name == nil {
		return Name{}, false
	}
	return Name{Range: text.Range{First: i, Last: i + words}, Known: []*lexicon.Name{name}}, true
}

func (a *Analysis) addName(n Name) {
	for i := n.First; i < n.Last; i++ {
		a.Tokens[i].Name = len(a.Names)
	}
	a.Names = append(a.Names, n)
}

// toponymHeads are the first halves of Arabic names of places, folded: spring, hill, convent, house, head, mountain.
var toponymHeads = map[string]bool{"عين": true, "تل": true, "دير": true, "كفر": true, "بيت": true, "راس": true, "جبل": true, "وادي": true, "بير": true, "خان": true, "ابو": false, "ام": false, "قلعه": true, "بني": true, "سيدي": true, "بلد": false}

// toponym returns where a name of a place that begins with a toponym's first half at i ends, or i.
func (a *Analysis) toponym(i int) int {
	t := &a.Tokens[i]
	if !t.Arabic || t.Run.Last-t.Run.First > 1 || i+1 >= len(a.Tokens) {
		return i
	}
	norm := t.Norm
	for _, p := range []string{"", "و", "ب", "ل", "وب"} {
		if rest, ok := strings.CutPrefix(norm, p); ok && toponymHeads[rest] {
			next := &a.Tokens[i+1]
			if next.Kind == text.Word && next.Arabic && !next.Function && next.Number < 0 && next.Date < 0 && next.Run.Last-next.Run.First <= 1 && (len(next.Concepts) == 0 || next.Derived) {
				return i + 2
			}
		}
	}
	return i
}

// besidePlace tells whether a common noun for a place stands beside a name the lexicon does not know: "the village of
// Tall Tawil", "Jabal Nimran province".
func (a *Analysis) besidePlace(r text.Range) bool {
	if r.Last < len(a.Tokens) && !a.Tokens[r.First].Arabic && a.Tokens[r.Last].Class(lexicon.Place) {
		return true
	}
	i := a.beforeArticle(r.First)
	for i >= 0 && (a.Tokens[i].Norm == "of" || a.Tokens[i].Norm == "the" || a.Tokens[i].Norm == `"`) {
		i--
	}
	return i >= 0 && a.Tokens[i].Class(lexicon.Place) && !a.Tokens[i].Class(lexicon.Person)
}

// acronym tells whether an unknown name is one word of two to six capitals among others that are not: a body's, "the IPCC".
func (a *Analysis) acronym(n Name) bool {
	t := &a.Tokens[n.First]
	if len(n.Known) > 0 || n.Last-n.First > 1 || !t.Upper() || len(t.Text) > 6 {
		return false
	}
	for _, i := range []int{n.First - 1, n.Last} {
		if i >= 0 && i < len(a.Tokens) && a.Tokens[i].Kind == text.Word && len(a.Tokens[i].Text) > 1 && a.Tokens[i].Upper() {
			return false
		}
	}
	return true
}

// beforeArticle returns the token before a name and before the Arabic article that a hyphen joins to it: "in al-Mahata".
func (a *Analysis) beforeArticle(i int) int {
	if i >= 2 && a.Tokens[i-1].Norm == "-" && (a.Tokens[i-2].Norm == "al" || a.Tokens[i-2].Norm == "el") {
		return i - 3
	}
	return i - 1
}

// inside tells whether an unknown English name stands behind "in" or "near" or is joined by "and" to a place's that does:
// "in Lenmoor and Tall Tawil". Nobody is in somebody, but much is in what is somebody's: "in Allawi's view".
func (a *Analysis) inside(n Name) bool {
	if a.Tokens[n.First].Arabic || len(n.Known) > 0 || strings.HasSuffix(a.Words(n.Range), "'s") || strings.HasSuffix(a.Words(n.Range), "’s") {
		return false
	}
	i := a.beforeArticle(n.First)
	if i < 0 {
		return false
	}
	switch a.Tokens[i].Norm {
	case "in", "near":
		return n.Last >= len(a.Tokens) || a.Tokens[n.Last].Kind != text.Word || !a.Tokens[n.Last].Class(lexicon.Person, lexicon.Group, lexicon.Thing)
	case "and":
		k := -1
		if i > 0 {
			k = a.Tokens[i-1].Name
		}
		return k >= 0 && a.Names[k].Place && len(a.Names[k].Known) == 0
	}
	return false
}

// personName reads a person's name that begins at token i, where the lexicon's name n (perhaps empty) stands.
func (a *Analysis) personName(i int, n Name, following []Name) (Name, bool) {
	t := &a.Tokens[i]
	if t.Kind != text.Word {
		return Name{}, false
	}
	part := n.Last > n.First && n.Is((*lexicon.Name).IsPerson)
	whole := part && n.Known[0].Kind == "person"
	if n.Last > n.First && !part {
		return Name{}, false
	}
	if !part && !a.startsUnknownName(i) {
		return Name{}, false
	}
	last := i + 1
	if part {
		last = n.Last
	}
	words := last - i
	for last < len(a.Tokens) && (words < maxNameWords || a.ofFathers(last)) {
		next := &a.Tokens[last]
		if next.Kind == text.Punct && next.Norm == "-" && next.Start == a.Tokens[last-1].End && last+1 < len(a.Tokens) && a.Tokens[last+1].Kind == text.Word && !a.Tokens[last+1].Arabic &&
			a.Tokens[last+1].Start == next.End {
			last += 2
			continue
		}
		if next.Kind != text.Word || !a.continuesName(last, following) && !a.sonOf(last) && !((part && last == n.Last || a.lineage(i, last)) && a.familyName(last, i)) {
			break
		}
		if !nameParticles[next.Norm] {
			words++
		}
		last++
	}
	if whole && last == n.Last {
		return Name{}, false // the lexicon's own entry stands as it is
	}
	if !part && words == 1 && t.Arabic && !a.afterRole(i) || words == 1 && t.Derived {
		return Name{}, false
	}
	if part && words == 1 && t.Arabic && !a.afterRole(i) && n.Known[0].Kind != "person" {
		return Name{}, false // a given name alone is a name only where somebody is spoken of: many are common words
	}
	name := Name{Range: text.Range{First: i, Last: last}, Person: true}
	if whole {
		name.Known = n.Known
	}
	return name, true
}

// startsUnknownName tells whether an unknown word may begin a name.
func (a *Analysis) startsUnknownName(i int) bool {
	t := &a.Tokens[i]
	if t.Function || t.Number >= 0 || t.Date >= 0 || !t.Arabic && a.contracted(i) {
		return false
	}
	if t.Arabic && strings.HasPrefix(t.Norm, "ال") && i+1 < len(a.Tokens) && strings.HasPrefix(a.Tokens[i+1].Norm, "عبد") {
		return false // «مدير جمرك البطحاء عبدالرحمن المحنا»: the name begins behind it
	}
	if t.Arabic && t.Run.Last-t.Run.First <= 1 && !t.Class(lexicon.Person) && a.sonOf(i+2) {
		return true // «فهد بن عبدالله» is no leopard
	}
	if len(t.Concepts) > 0 || t.Run.Last > 0 {
		// A word read as an inflection of another may still be the first half of a name.
		return t.Arabic && t.Derived && i+1 < len(a.Tokens) && a.looksUnknown(i+1) && (a.afterSpeech(i) || a.afterRole(i))
	}
	if !t.Arabic {
		return t.Capital() && !(a.sentenceStart(i) && !(i+1 < len(a.Tokens) && a.Tokens[i+1].Kind == text.Word && a.Tokens[i+1].Capital()))
	}
	return a.afterRole(i) || a.afterSpeech(i)
}

// contracted tells whether the Latin word at i is a pronoun with a verb: "I'm", "They've".
func (a *Analysis) contracted(i int) bool {
	for _, ending := range []string{"'m", "'ve", "'ll", "'re", "'d", "’m", "’ve", "’ll", "’re", "’d"} {
		if strings.HasSuffix(a.Tokens[i].Text, ending) {
			return true
		}
	}
	return false
}

// looksUnknown tells whether the word at i is one the lexicon does not know, or knows only by taking an ending off it.
func (a *Analysis) looksUnknown(i int) bool {
	t := &a.Tokens[i]
	return t.Kind == text.Word && t.Arabic && !t.Function && t.Number < 0 && t.Date < 0 && (len(t.Concepts) == 0 && t.Run.Last == 0 || t.Derived)
}

// afterSpeech tells whether a verb of speech stands right before token i and another unknown word after it: «قال فلان
// الفلاني».
func (a *Analysis) afterSpeech(i int) bool {
	if i == 0 || i+1 >= len(a.Tokens) || !a.Tokens[i-1].Is("say") || !a.Tokens[i-1].Class(lexicon.Act) {
		return false
	}
	next := &a.Tokens[i+1]
	return next.Kind == text.Word && next.Arabic && !next.Function && len(next.Concepts) == 0 && next.Run.Last == 0
}

func (a *Analysis) sentenceStart(i int) bool {
	for i--; i >= 0; i-- {
		t := a.Tokens[i]
		if t.Kind == text.Word || t.Kind == text.Number || t.Norm == "." && i > 0 && text.Titled(a.Tokens[i-1].Token) {
			return false
		}
		if t.Kind == text.Break || t.Norm == "." || t.Norm == "?" || t.Norm == "!" || t.Norm == ":" {
			return true
		}
	}
	return true
}

// afterRole tells whether a role, a title or a rank stands right before token i: "المتحدث باسم التحالف الكولونيل ريان".
func (a *Analysis) afterRole(i int) bool {
	for i--; i >= 0; i-- {
		t := &a.Tokens[i]
		if t.Kind == text.Punct && (t.Norm == `"` || t.Norm == "(") {
			continue
		}
		if t.Kind != text.Word {
			return false
		}
		if t.Class(lexicon.Person) && !(len(t.Concepts) == 1 && t.Concepts[0].ID == "person") {
			return !(t.Arabic && t.Class(lexicon.Act) && a.BeginsClause(i)) // «كما طالب الجروان» is no student
		}
		if callers[t.Norm] {
			return true
		}
		// One adjective or place may stand between: "الرئيس الصيني شي", "مدير المرصد رامي".
		if (t.Name >= 0 || t.Run.Last > 0 && !t.Class(lexicon.Act)) && i > 0 {
			j := i - 1
			if t.Run.Last > 0 {
				j = t.Run.First - 1
			}
			return j >= 0 && a.Tokens[j].Class(lexicon.Person)
		}
		return false
	}
	return false
}

// BeginsClause tells whether the word at i stands where an Arabic clause has its verb: first in the sentence, behind a
// sign or a conjunction.
func (a *Analysis) BeginsClause(i int) bool {
	if i == 0 || a.Tokens[i-1].Kind == text.Punct || a.Tokens[i-1].Kind == text.Break {
		return true
	}
	switch a.Tokens[i-1].Norm {
	case "كما", "قد", "وقد", "فيما", "بينما", "حيث", "ثم", "كذلك":
		return true
	}
	return false
}

// callers are the words after which somebody is called by name.
var callers = map[string]bool{"يدعي": true, "تدعي": true, "ويدعي": true, "اسمه": true, "اسمها": true, "المدعو": true, "السيد": true, "السيده": true, "named": true, "called": true}

func (a *Analysis) continuesName(i int, known []Name) bool {
	t := &a.Tokens[i]
	if !t.Arabic {
		if !t.Capital() && !nameParticles[t.Norm] {
			return false
		}
		if nameParticles[t.Norm] {
			return i+1 < len(a.Tokens) && a.Tokens[i+1].Kind != text.Break && (a.Tokens[i+1].Capital() || a.Tokens[i+1].Norm == "-")
		}
	}
	if t.Function && !nameParticles[t.Norm] || t.Number >= 0 || t.Date >= 0 {
		return false
	}
	for _, n := range known {
		if n.First > i {
			break
		}
		if n.First <= i && i < n.Last {
			return n.Is((*lexicon.Name).IsPerson)
		}
	}
	if nameParticles[t.Norm] {
		return true
	}
	if !t.Arabic && t.Run.Last-t.Run.First <= 1 && !a.titleCase(i) {
		return !t.Class(lexicon.Time) // "Janata Express": capitals within a sentence make a name of common words too
	}
	return len(t.Concepts) == 0 && t.Run.Last == 0
}

// sonOf tells whether the word at i is the father's or the mother's name behind «بن» or «بنت», whatever else it means.
func (a *Analysis) sonOf(i int) bool {
	if i < 2 || i >= len(a.Tokens) {
		return false
	}
	t := &a.Tokens[i]
	switch a.Tokens[i-1].Norm {
	case "بن", "بنت":
		return t.Kind == text.Word && t.Arabic && t.Number < 0 && t.Date < 0
	}
	return false
}

// ofFathers tells whether the word at i goes on with a name however long it is: «بن», «آل» or who is named behind it.
func (a *Analysis) ofFathers(i int) bool {
	for _, j := range []int{i, i - 1} {
		switch a.Tokens[j].Norm {
		case "بن", "بنت", "ال", "عبد":
			return true
		}
	}
	return false
}

// lineage tells whether the name in [first, i) holds a «بن» and somebody behind it.
func (a *Analysis) lineage(first, i int) bool {
	for j := i - 2; j > first; j-- {
		if a.Tokens[j].Norm == "بن" || a.Tokens[j].Norm == "بنت" {
			return true
		}
	}
	return false
}

// toldBy tells whether the nearest verb before token i, at most ten tokens away, is one of speech: who is named told something.
func (a *Analysis) toldBy(i int) bool {
	for j := i - 1; j >= max(0, i-10); j-- {
		t := &a.Tokens[j]
		if t.Kind == text.Break || t.Norm == "." {
			return false
		}
		if t.Class(lexicon.Act) && !t.Class(lexicon.Person, lexicon.Group, lexicon.Thing, lexicon.Quality) && !strings.HasPrefix(t.Norm, "ال") {
			return t.Is("say")
		}
	}
	return false
}

// royals are the roles of those whom places and bodies are called after, folded: «مطار الملك عبدالعزيز الدولي».
var royals = map[string]bool{"الملك": true, "الامير": true, "ملك": true, "امير": true, "الشيخ": true, "الاميره": true}

// familyName tells whether the Arabic common noun at i is the family name behind the given name at first: an indefinite
// noun behind a word that is nothing but a name («أنس بركان»), a definite one behind a role («الوزير سالم النجار»).
func (a *Analysis) familyName(i, first int) bool {
	t := &a.Tokens[i]
	if t.Arabic && t.Derived && !t.Function && t.Name < 0 && t.Run.Last-t.Run.First <= 1 && strings.HasPrefix(t.Norm, "ال") && a.afterRole(first) {
		return true // «الدكتور عبدالله الربيعة» is no spring
	}
	if !t.Arabic || t.Kind != text.Word || t.Function || t.Name >= 0 || t.Run.Last-t.Run.First > 1 {
		return false
	}
	definite := strings.HasPrefix(t.Norm, "ال")
	if definite && !t.Class(lexicon.Person, lexicon.Group, lexicon.Time) && t.Date < 0 && (a.lineage(first, i) || strings.HasPrefix(a.Tokens[i-1].Norm, "عبد")) {
		// «خالد بن علي المطر» is no rain, «محمد بن سعد الحربي» no soldier. But a verb that is no speech may have an object
		// («افتتح الأمير خالد بن فيصل المشروع»), and what is called after a ruler is international.
		if a.toldBy(first) || t.Class(lexicon.Quality) && a.afterRole(first) && !royals[a.Tokens[max(first-1, 0)].Norm] {
			return true
		}
	}
	if t.Class(lexicon.Act, lexicon.State, lexicon.Quality, lexicon.Time, lexicon.Unit, lexicon.Measure, lexicon.Group) {
		return false
	}
	if definite {
		return a.afterRole(first) && !a.lineage(first, i)
	}
	return t.Class(lexicon.Thing, lexicon.Place, lexicon.Event, lexicon.Idea) && !t.Class(lexicon.Person) && !t.Derived && len(a.Tokens[first].Concepts) == 0 && len(a.Tokens[first].Alone) == 0
}

// titleCase tells whether most words near token i are capitalised, as in headlines, so that capitals tell nothing.
func (a *Analysis) titleCase(i int) bool {
	words, capitals := 0, 0
	for j := max(0, i-8); j < min(len(a.Tokens), i+9); j++ {
		if t := &a.Tokens[j]; t.Kind == text.Word && !t.Function {
			words++
			if t.Capital() {
				capitals++
			}
		}
	}
	return capitals*10 > words*6
}

// nameParticles are the small words inside names, folded.
var nameParticles = map[string]bool{"al": true, "el": true, "bin": true, "ibn": true, "abu": true, "von": true, "de": true, "van": true, "der": true, "da": true, "ben": true,
	"بن": true, "ابو": true, "ال": true, "ابن": true, "بنت": true, "ام": true}

// shortNames reads a definite noun alone as the body named in full before it: «التنظيم» after «تنظيم الدولة», "the
// Observatory" after "the Syrian Observatory for Human Rights". It works within one text.
func (a *Analysis) shortNames() {
	full := map[string]int{} // stem of a word of a long name: index of the latest such name
	added := 0
	for i := 0; i < len(a.Tokens); i++ {
		t := &a.Tokens[i]
		if t.Name >= 0 {
			n := &a.Names[t.Name]
			if n.First == i && n.Last-n.First >= 2 && len(n.Known) > 0 && isBody(n.Known[0]) {
				a.rememberName(full, n.Range, t.Name)
			}
			continue
		}
		if t.Kind != text.Word || t.Function || len(t.Concepts) == 0 || t.Run.Last-t.Run.First > 1 || !a.definite(i) {
			continue
		}
		if k, ok := full[nameStem(t.Token)]; ok {
			known := a.Names[k].Known
			t.Name = len(a.Names)
			a.Names = append(a.Names, Name{Range: text.Range{First: i, Last: i + 1}, Known: known})
			added++
		}
	}
	if added > 0 {
		a.sortNames()
	}
}

func isBody(n *lexicon.Name) bool { return !n.IsPlace() && !n.IsPerson() && n.Kind != "currency" }

// rememberName remembers the words by which a long name may be called for short: in Arabic its first, in English every
// common noun of it.
func (a *Analysis) rememberName(full map[string]int, r text.Range, name int) {
	for i := r.First; i < r.Last; i++ {
		t := &a.Tokens[i]
		if t.Kind != text.Word || len(t.Alone) == 0 {
			continue
		}
		full[nameStem(t.Token)] = name
		if t.Arabic {
			return
		}
	}
}

func nameStem(t text.Token) string { return text.Stem(t.Norm, t.Arabic) }

// definite tells whether a noun is a definite one: with the article, which may stand behind a particle; in English
// after "the", or capitalised within a sentence or before a title.
func (a *Analysis) definite(i int) bool {
	t := &a.Tokens[i]
	if t.Arabic {
		for _, p := range []string{"ال", "وال", "بال", "لل", "فال", "كال", "ولل"} {
			if strings.HasPrefix(t.Norm, p) {
				return true
			}
		}
		return false
	}
	return i > 0 && a.Tokens[i-1].Norm == "the" || t.Capital() && (!a.sentenceStart(i) || i+1 < len(a.Tokens) && a.Tokens[i+1].Class(lexicon.Person))
}

// sortNames puts the names in the order of the text again.
func (a *Analysis) sortNames() {
	order := make([]int, len(a.Names))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(x, y int) bool { return a.Names[order[x]].First < a.Names[order[y]].First })
	names := make([]Name, len(a.Names))
	for to, from := range order {
		names[to] = a.Names[from]
		for i := names[to].First; i < names[to].Last; i++ {
			a.Tokens[i].Name = to
		}
	}
	a.Names = names
}
