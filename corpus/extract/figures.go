package extract

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// figure is a number of a sentence with the words it counts and the acts it takes part in.
type figure struct {
	number.Number
	noun   text.Range // what it counts: right after it, or inherited
	part   bool       // some of those the figure before counts
	age    bool       // somebody's age
	bare   bool       // it counts nothing named next to it
	unit   string
	kind   corpus.Kind
	acts   []int // tokens of the acts it takes part in
	counts []int // tokens of what it counts
}

// readFigures makes a claim of each figure of sentence n that is no part of a date, a name or an ordinal.
func (r *reader) readFigures(n int) {
	s := &r.sentences[n]
	var figures []figure
	for _, num := range r.a.Numbers {
		if num.First < s.First || num.First >= s.Last {
			continue
		}
		if f, ok := r.figure(s, num); ok {
			figures = append(figures, f)
		}
	}
	r.bindActs(s, figures)
	r.inherit(s, figures)
	for i := range figures {
		r.addFigure(n, &figures[i])
	}
}

func (r *reader) figure(s *sentence, num number.Number) (figure, bool) {
	f := figure{Number: num}
	t := &r.a.Tokens[num.First]
	if num.Ordinal || t.Date >= 0 || r.inDate(num) || t.Name >= 0 && num.Last-num.First == 1 && r.a.Names[t.Name].Last-r.a.Names[t.Name].First > 1 {
		return f, false
	}
	if r.clockOrCode(s, num) || r.spelledOut(s, num) || r.infantAge(s, num) {
		return f, false
	}
	f.kind = corpus.Quantity
	switch {
	case num.Percent:
		f.kind, f.unit = corpus.Share, "percent"
		f.noun = r.shareOf(s, num)
	case num.Dual:
		f.noun = text.Range{First: num.First, Last: r.nounEnd(s, num.First, num.First+1)}
	case r.currencySign(s, num).First < r.currencySign(s, num).Last:
		f.noun = r.currencySign(s, num)
		f.kind, f.unit = corpus.Measure, currencies[r.a.Tokens[f.noun.First].Norm].unit
	default:
		f.noun = r.nounAfter(s, r.enclosed(s, num))
		if f.noun.First == f.noun.Last {
			f.noun = r.currencyBefore(s, num)
		}
	}
	if r.looksLikeYear(num, f.noun) || r.designates(s, num, f.noun.First < f.noun.Last) || r.ratio(s, num) {
		return f, false
	}
	if f.kind == corpus.Quantity && r.onlyOthers(f.noun) {
		f.noun = text.Range{}
	}
	f.bare = f.noun.First == f.noun.Last
	for i := f.noun.First; i < f.noun.Last; i++ {
		if r.a.Tokens[i].Content() || r.a.Tokens[i].Name >= 0 {
			f.counts = append(f.counts, i)
		}
		for _, c := range r.a.Tokens[i].Concepts {
			if c.Class == lexicon.Unit && f.kind == corpus.Quantity && !c.Is("duration") {
				f.kind, f.unit = corpus.Measure, plural(c.English)
			} else if c.Class == lexicon.Unit && f.kind == corpus.Quantity {
				f.kind, f.unit = corpus.Duration, plural(c.English)
			}
		}
	}
	if years := r.countsYears(f.noun); !num.Percent && !num.Dual && (f.bare || years) && r.age(s, text.Range{First: num.First, Last: max(num.Last, f.noun.Last)}, years) {
		f.kind, f.unit, f.bare, f.age = corpus.Measure, "years old", false, true
	}
	if num.Fraction && !num.Percent {
		f.kind = corpus.Share
		f.unit = "fraction"
	}
	return f, true
}

// age tells whether a number that ends before token last, years or no noun at all, is somebody's age: in brackets or
// commas after a name, after «العمر», before "old", after a death («عن 80 عاماً»).
func (r *reader) age(s *sentence, num text.Range, years bool) bool {
	at := func(i int) string {
		if i < s.First || i >= s.Last {
			return ""
		}
		return r.a.Tokens[i].Norm
	}
	prev, next := at(num.First-1), at(num.Last)
	switch {
	case years && (next == "old" || next == "-" && at(num.Last+1) == "old"), years && prev == "(" && next == ")", ageWords[prev]:
		return true
	case years && prev == "عن":
		for i := num.First - 2; i >= s.First && i >= num.First-10; i-- {
			if r.a.Tokens[i].Is("die") {
				return true
			}
		}
		return false
	case prev == "(" && next == ")", prev == "," && (next == "," || next == "." || next == ""):
		// "Holm, 54," and "(54)": after a person.
		t := &r.a.Tokens[max(num.First-2, s.First)]
		return !years && num.Last-num.First == 1 && len(at(num.First)) <= 3 && num.First-2 >= s.First && t.Kind == text.Word &&
			(t.Name >= 0 && r.namesPerson(text.Range{First: num.First - 2, Last: num.First - 1}) || t.Name < 0 && t.Capital() && len(t.Concepts) == 0)
	}
	return false
}

var ageWords = figureLists.set("age")

var yearNouns = figureLists.set("year")

// countsYears tells whether a figure's noun is the year.
func (r *reader) countsYears(noun text.Range) bool {
	for i := noun.First; i < noun.Last; i++ {
		if yearNouns[r.a.Tokens[i].Norm] {
			return true
		}
	}
	return false
}

// onlyOthers tells whether the words after a figure name nothing: "others", «آخرون».
func (r *reader) onlyOthers(noun text.Range) bool {
	for i := noun.First; i < noun.Last; i++ {
		if t := &r.a.Tokens[i]; t.Content() && !t.Is("other") {
			return false
		}
	}
	return noun.Last > noun.First
}

// looksLikeYear tells whether a figure is the number of a year that no word marks as one: four plain digits of our
// centuries that count no noun.
func (r *reader) looksLikeYear(num number.Number, noun text.Range) bool {
	if num.Last-num.First != 1 || num.Spelled || num.Percent || num.Low == nil || num.High == nil || *num.Low != *num.High {
		return false
	}
	if t := r.a.Tokens[num.First]; len(t.Norm) != 4 || *num.Low < 1800 || *num.Low > 2100 {
		return false
	}
	for i := noun.First; i < noun.Last; i++ {
		if r.a.Tokens[i].Class(lexicon.Person, lexicon.Thing, lexicon.Unit, lexicon.Place) {
			return false
		}
	}
	return true
}

// inDate tells whether a number stands inside a date.
func (r *reader) inDate(num number.Number) bool {
	for i := num.First; i < num.Last; i++ {
		if r.a.Tokens[i].Date >= 0 {
			return true
		}
	}
	return false
}

// clockOrCode tells whether the figure is the time of a clock ("22:01", "7,30 تغ"), a score or a part of a code: signs
// other than a blank tie it to what stands beside it.
func (r *reader) clockOrCode(s *sentence, num number.Number) bool {
	at := func(i int) *analysis.Token {
		if i < s.First || i >= s.Last {
			return &analysis.Token{Token: text.Token{Kind: text.Break}}
		}
		return &r.a.Tokens[i]
	}
	prev, next := at(num.First-1), at(num.Last)
	if w := at(num.First); months[prev.Norm] && len(w.Norm) >= 5 && len(w.Norm) <= 6 && (w.Norm[len(w.Norm)-4:len(w.Norm)-2] == "20" || w.Norm[len(w.Norm)-4:len(w.Norm)-2] == "19") {
		return true // "Apr 152017": a day and its year that have run together
	}
	if prev.Is("hour") || prev.Norm == "الساعه" || prev.Norm == "بالساعه" {
		return true
	}
	// A colon joins figures only: "Deaths:12" counts.
	glued := func(t, beyond *analysis.Token, near bool) bool {
		return near && t.Kind == text.Punct && (t.Norm == ":" && beyond.Kind == text.Number || t.Norm == "/" || t.Norm == "@" || t.Norm == "_" || t.Norm == "#")
	}
	return glued(prev, at(num.First-2), prev.End == num.Start) || glued(next, at(num.Last+1), next.Start == num.End) && at(num.Last+1).Kind == text.Number
}

var months = figureLists.set("month")

// ofWord tells whether a folded word leads from a figure to what it is a number of.
func ofWord(norm string) bool { return norm == "of" || norm == "من" }

// nounAfter returns what a figure that ends before token i counts: the noun there with the adjectives round it.
func (r *reader) nounAfter(s *sentence, i int) text.Range {
	start := i
	for i < s.Last && (r.a.Tokens[i].Kind == text.Punct && (r.a.Tokens[i].Norm == `"` || r.a.Tokens[i].Norm == "(" || r.a.Tokens[i].Norm == "-" && r.a.Tokens[i].Start == r.a.Tokens[i-1].End) ||
		ofWord(r.a.Tokens[i].Norm) && r.a.Tokens[i].Name < 0 || r.a.Tokens[i].Norm == "the" || i > start && r.a.Tokens[i].Norm == "its") {
		i++
	}
	if i >= s.Last {
		return text.Range{}
	}
	t := &r.a.Tokens[i]
	if i > start && t.Number >= 0 && r.a.Numbers[t.Number].First == i {
		return r.nounAfter(s, r.a.Numbers[t.Number].Last) // "81 of the 200 seats"
	}
	if t.Kind != text.Word || t.Date >= 0 {
		return text.Range{}
	}
	if t.Arabic {
		if strings.HasPrefix(t.Norm, "لل") || strings.HasPrefix(t.Norm, "بال") {
			return text.Range{} // "7.8 billion for health": not what is counted
		}
		if i == start && conjoined(t) {
			return text.Range{} // «(15) خمسة عشر وإصابة (33)»
		}
		if t.Function || t.Name >= 0 && !r.a.Names[t.Name].Adjective && !r.groupName(t) && !(i > start && r.body(t)) {
			return text.Range{}
		}
		if t.Class(lexicon.Act) && !t.Class(lexicon.Person, lexicon.Thing, lexicon.Event, lexicon.Group, lexicon.Unit, lexicon.Place, lexicon.Time) && r.finiteVerb(i) {
			return text.Range{}
		}
		return text.Range{First: i, Last: r.nounEnd(s, i, i+1)}
	}
	if r.a.Tokens[start].Norm == "-" && i == start+1 {
		return text.Range{First: i, Last: i + 1} // "a 200-bed hospital"
	}
	return r.englishNoun(s, i)
}

// enclosed returns where what a figure counts may begin. The Arabic press puts figures in brackets or quotation marks:
// «عدد (85) كبسولة», «23» ضربة. An article shows that the noun behind them is not what is counted.
func (r *reader) enclosed(s *sentence, num number.Number) int {
	i := num.Last
	if !r.inBrackets(s, num) {
		return i
	}
	if t := &r.a.Tokens[i+1]; !t.Arabic || t.Number >= 0 || strings.HasPrefix(t.Norm, "ال") || conjoined(t) {
		return i
	}
	return i + 1
}

// infantAge tells whether a figure is an age in days, weeks or months: "a two-day-old baby". Only years are stored as ages.
func (r *reader) infantAge(s *sentence, num number.Number) bool {
	i := num.Last
	return i+3 < s.Last && r.a.Tokens[i].Norm == "-" && r.a.Tokens[i+2].Norm == "-" && r.a.Tokens[i+3].Norm == "old" && r.a.Tokens[i+1].Norm != "year"
}

// spelledOut tells whether a figure in brackets is said again in words right behind it, which then count: «(22.790) اثنان
// وعشرون ألف وسبعمائة وتسعون حبة». The dot may part thousands.
func (r *reader) spelledOut(s *sentence, num number.Number) bool {
	if !r.inBrackets(s, num) || r.a.Tokens[num.First].Kind != text.Number {
		return false
	}
	next := &r.a.Tokens[num.Last+1]
	n := next.Number
	if n < 0 || next.Kind != text.Word || num.Low == nil || r.a.Numbers[n].Low == nil {
		return false
	}
	again := *r.a.Numbers[n].Low
	return again == *num.Low || math.Abs(again-*num.Low*1000) < 0.5
}

// inBrackets tells whether a figure stands alone in brackets or quotation marks that do not end the sentence.
func (r *reader) inBrackets(s *sentence, num number.Number) bool {
	return num.First > s.First && num.Last+1 < s.Last && brackets[r.a.Tokens[num.First-1].Norm+r.a.Tokens[num.Last].Norm]
}

// brackets are the pairs of marks that stand round a figure.
var brackets = map[string]bool{"()": true, "«»": true, `""`: true, "[]": true}

// body tells whether a name is a body of people: «تسعة من قوات النظام».
func (r *reader) body(t *analysis.Token) bool {
	n := &r.a.Names[t.Name]
	return len(n.Known) > 0 && !n.Is((*lexicon.Name).IsPlace) && !n.Is((*lexicon.Name).IsPerson)
}

// groupName tells whether a name can be counted: fighters called by their group.
func (r *reader) groupName(t *analysis.Token) bool {
	n := &r.a.Names[t.Name]
	return len(n.Known) == 0 || n.Known[0].Kind == "armed-group"
}

// finiteVerb guesses whether an Arabic word that stands for an act is a verb and no verbal noun: it has no article and an
// ending or a prefix of verbs.
func (r *reader) finiteVerb(i int) bool {
	w := strings.TrimPrefix(r.a.Tokens[i].Norm, "و")
	for _, p := range []string{"ي", "ت", "ن", "ست", "سي"} {
		if strings.HasPrefix(w, p) {
			return true
		}
	}
	return strings.HasSuffix(w, "وا") || strings.HasSuffix(w, "ت") && !(strings.HasSuffix(w, "ات") && utf8.RuneCountInString(w) > 4) // «أربع غارات»
}

// nounEnd returns where an Arabic noun phrase that holds tokens [first, i) ends: adjectives and up to one word in
// construct or after "من" belong to it.
func (r *reader) nounEnd(s *sentence, first, i int) int {
	end := i
	genitive := 0
	alone := r.noConstruct(first)
	for ; i < s.Last && i-first < 6; i++ {
		t := &r.a.Tokens[i]
		switch {
		case t.Kind != text.Word || t.Number >= 0 || t.Date >= 0 || i > first && hasAnd(t.Norm):
			return end
		case t.Class(lexicon.State) && t.Run.Last-t.Run.First > 1, besideWords[t.Norm]:
			return end // «في عداد المفقودين», «قرب الميناء»
		case t.Class(lexicon.Quality, lexicon.State) && !t.Function:
			end = i + 1
		case t.Name >= 0 && r.a.Names[t.Name].Adjective:
			end = i + 1
		case t.Name >= 0:
			return end
		case t.Function || t.Class(lexicon.Act):
			return end
		case t.Class(lexicon.Person, lexicon.Thing, lexicon.Group, lexicon.Event, lexicon.Place, lexicon.Idea) && genitive == 0 && (!alone || i == first || r.agrees(first, i)):
			genitive++
			end = i + 1
		default:
			return end
		}
	}
	return end
}

// besideWords are the nouns and adjectives that serve as prepositions, folded.
var besideWords = figureLists.set("beside")

// agrees tells whether an Arabic word may be an adjective of the noun before it: a word for people with the article or
// without as that («القتلى المدنيين», «300 قتيل مدني»), or one in the dual as that («عمليتين عسكريتين»).
func (r *reader) agrees(noun, i int) bool {
	n, t := &r.a.Tokens[noun], &r.a.Tokens[i]
	if strings.HasPrefix(n.Norm, "ال") != strings.HasPrefix(t.Norm, "ال") {
		return false
	}
	return t.Class(lexicon.Person) || n.Number >= 0 && r.a.Numbers[n.Number].Dual && n.Norm[len(n.Norm)-4:] == t.Norm[max(0, len(t.Norm)-4):]
}

// noConstruct tells whether no noun in the genitive follows the counted noun at i: it has the article or the ending of
// the dual or of the indefinite, or a figure from eleven on stands before it («300 راكب»).
func (r *reader) noConstruct(i int) bool {
	t := &r.a.Tokens[i]
	if n := t.Number; n >= 0 && r.a.Numbers[n].Dual && strings.HasSuffix(t.Norm, "ن") || strings.HasPrefix(t.Norm, "ال") || strings.HasSuffix(t.Text, "اً") || strings.HasSuffix(t.Text, "ًا") {
		return true
	}
	if i == 0 || r.a.Tokens[i-1].Number < 0 {
		return false
	}
	n := &r.a.Numbers[r.a.Tokens[i-1].Number]
	return n.Low != nil && n.High != nil && *n.High >= 11 && r.a.Tokens[i-1].Kind == text.Number
}

// englishNoun reads the noun phrase at token i: words up to its head, the last noun before a verb, a particle or a sign.
func (r *reader) englishNoun(s *sentence, i int) text.Range {
	first, end := i, i
	for ; i < s.Last && i-first < 6; i++ {
		t := &r.a.Tokens[i]
		if t.Kind == text.Punct && t.Norm == "-" && t.Start == r.a.Tokens[i-1].End {
			continue
		}
		if t.Kind != text.Word || t.Function || t.Date >= 0 || t.Number >= 0 || i == first && leading[t.Norm] {
			break
		}
		noun := t.Class(lexicon.Person, lexicon.Thing, lexicon.Group, lexicon.Event, lexicon.Place, lexicon.Unit, lexicon.Time, lexicon.Measure, lexicon.Idea)
		if end > first && r.pluralNoun(end-1) && !(r.pluralNoun(i) && !t.Class(lexicon.Act)) && !t.Class(lexicon.Unit, lexicon.Person) {
			break // "300 families need …": after a plural comes the verb; "30 people injured" are the injured
		}
		if t.Class(lexicon.Act) && !noun && (end > first || strings.HasSuffix(t.Norm, "ed") || strings.HasSuffix(t.Norm, "ing") || passive(r.a, i)) {
			// "31 people killed": the noun is there already; "32 killed" counts nobody by name.
			break
		}
		end = i + 1
		if t.Class(lexicon.Unit) {
			break
		}
	}
	return text.Range{First: first, Last: end}
}

// leading are prepositions that are no noun even where the lexicon has a form with them: "in May".
var leading = figureLists.set("leading")

// plurals are the plural nouns that do not end in -s.
var plurals = figureLists.set("plural")

// pluralNoun tells whether the English word at i is the plural of somebody or something one counts.
func (r *reader) pluralNoun(i int) bool {
	t := &r.a.Tokens[i]
	if !t.Class(lexicon.Person, lexicon.Thing, lexicon.Group, lexicon.Place) {
		return false
	}
	return plurals[t.Norm] || strings.HasSuffix(t.Norm, "s") && !strings.HasSuffix(t.Norm, "ss") && !strings.HasSuffix(t.Norm, "us")
}

// passive tells whether an auxiliary of the passive or perfect stands right before token i.
func passive(a *analysis.Analysis, i int) bool {
	i--
	for i > 0 && passiveAdverbs[a.Tokens[i].Norm] {
		i--
	}
	return i >= 0 && auxiliaries[a.Tokens[i].Norm]
}

var passiveAdverbs = grammarLists.set("adverb")

var auxiliaries = grammarLists.set("auxiliary")

// shareOf returns what a percentage is a share of: the words after "of" or "من".
func (r *reader) shareOf(s *sentence, num number.Number) text.Range {
	i := num.Last
	if i >= s.Last || !ofWord(r.a.Tokens[i].Norm) {
		return text.Range{}
	}
	i++
	first := i
	for i < s.Last && i-first < 5 {
		t := &r.a.Tokens[i]
		if t.Kind != text.Word || t.Number >= 0 || t.Function && t.Norm != "the" || t.Class(lexicon.Act) && i > first {
			break
		}
		i++
	}
	return text.Range{First: first, Last: i}
}

// currencyBefore returns the currency sign or word right before a figure ("$40", "US$ 40", "EUR 40").
func (r *reader) currencyBefore(s *sentence, num number.Number) text.Range {
	i := num.First - 1
	if i < s.First {
		return text.Range{}
	}
	t := &r.a.Tokens[i]
	for _, c := range t.Concepts {
		if c.Class == lexicon.Unit && c.Is("money") {
			return text.Range{First: i, Last: i + 1}
		}
	}
	return text.Range{}
}

// currencies holds the unit and the concept each sign of a currency stands for.
var currencies = map[string]struct{ unit, key string }{
	"$": {"dollars", "c:dollar"}, "€": {"euros", "c:euro"}, "£": {"pounds", "c:pound-unit"}, "¥": {"yen", "c:yen"}, "₪": {"shekels", "c:shekel"}, "₽": {"roubles", "c:rouble"}, "₺": {"liras", "c:lira"},
}

// currencySign returns the sign of a currency that stands against a figure, before it or behind.
func (r *reader) currencySign(s *sentence, num number.Number) text.Range {
	for _, i := range []int{num.First - 1, num.Last} {
		if i < s.First || i >= s.Last {
			continue
		}
		if t := &r.a.Tokens[i]; currencies[t.Norm].unit != "" && (t.End == num.Start || t.Start == num.End) {
			return text.Range{First: i, Last: i + 1}
		}
	}
	return text.Range{}
}

// inherit gives figures that count nothing by name what the figure before them in the sentence counts, or the nearest
// people or things spoken of before them.
func (r *reader) inherit(s *sentence, figures []figure) {
	for i := range figures {
		f := &figures[i]
		if f.kind == corpus.Measure && f.noun.First < f.noun.Last && currencies[r.a.Tokens[f.noun.First].Norm].unit != "" {
			// "the oil price of $62": what is measured leads to the sign.
			for j := f.noun.First - 1; j >= max(s.First, f.noun.First-5); j-- {
				if t := &r.a.Tokens[j]; t.Class(lexicon.Measure) {
					f.counts = append(f.counts, j)
				} else if r.isAct(j) || t.Kind != text.Word {
					break
				}
			}
		}
		if !f.bare || f.kind == corpus.Share {
			continue
		}
		if r.takesPeople(f.acts) && !(i > 0 && r.coordinated(figures[i-1].Last, f.First)) {
			continue // "kills 32": people are counted, whatever is named before
		}
		if i > 0 && !figures[i-1].bare && f.First-figures[i-1].Last <= 12 && figures[i-1].kind != corpus.Share && !figures[i-1].age && r.coordinated(figures[i-1].Last, f.First) {
			f.counts = figures[i-1].counts
			f.unit, f.kind = figures[i-1].unit, figures[i-1].kind
			continue
		}
		found := 0
		for j := r.said(s, f.First); j < f.First && found < 2; j++ {
			t := &r.a.Tokens[j]
			if t.Class(lexicon.Person, lexicon.Thing, lexicon.Group, lexicon.Measure) && !t.Function && f.First-j <= 40 {
				f.counts = append(f.counts, j)
				found++
			}
		}
	}
}

// said returns where, before token i, the words of the last speaker begin: after his name and the complementizer.
func (r *reader) said(s *sentence, i int) int {
	from := s.First
	for _, sp := range s.sayings {
		if sp.after && sp.verb < i {
			from = max(from, sp.verb+1)
			if sp.speaker.Last <= i {
				from = max(from, sp.speaker.Last)
			}
		}
	}
	return from
}

// coordinated tells whether only connecting words, an act and names stand between two figures.
func (r *reader) coordinated(from, to int) bool {
	for i := from; i < to; i++ {
		if t := r.a.Tokens[i]; t.Kind == text.Punct && (t.Norm == "." || t.Norm == ";") {
			return false
		}
	}
	return true
}

// bindActs finds for each figure the acts it takes part in. Between two figures an act belongs to the one it is closer
// to; one that follows an auxiliary belongs to the figure before it.
func (r *reader) bindActs(s *sentence, figures []figure) {
	for i := range figures {
		f := &figures[i]
		clause := s.clauseOf(f.First)
		left, right := s.First, s.Last
		if i > 0 {
			left = max(figures[i-1].Last, figures[i-1].noun.Last)
		}
		if i+1 < len(figures) {
			right = figures[i+1].First
		}
		last := max(f.Last, f.noun.Last)
		for _, j := range f.counts {
			if j >= f.First && j < last+1 && r.a.Tokens[j].Class(lexicon.Act) {
				f.acts = append(f.acts, j)
			}
		}
		if i > 0 && r.partOf(figures[i-1].Last, f.First) {
			f.acts = append(f.acts, figures[i-1].acts...)
			f.part = true
		}
		f.acts = append(f.acts, r.actsLeft(f, i > 0, max(left, clause.First-8, s.First))...)
		f.acts = append(f.acts, r.actsRight(f, last, min(right, s.Last), i+1 < len(figures), clause)...)
	}
}

// partWords tell that the next figure is a part of the one before, folded.
var partWords = figureLists.set("part")

// partOf tells whether one of partWords stands between two figures.
func (r *reader) partOf(from, to int) bool {
	for i := from; i < to; i++ {
		if partWords[r.a.Tokens[i].Norm] {
			return to-i <= 5
		}
	}
	return false
}

// total tells whether a figure only says of how many the one before it is a part: "36 of the 90 seats", «81 مقعدا من أصل 200».
func (r *reader) total(s *sentence, f *figure) bool {
	i := f.First - 1
	of := false
	for ; i >= s.First && f.First-i <= 5; i-- {
		switch t := &r.a.Tokens[i]; {
		case t.Number >= 0:
			return of
		case t.Norm == "of" || t.Norm == "اصل":
			of = true
		case t.Kind != text.Word:
			return false
		}
	}
	return false
}

// maxActGap is how many content words may stand between a figure and an act it takes part in.
const maxActGap = 5

func (r *reader) actsLeft(f *figure, other bool, left int) []int {
	var acts []int
	gap := 0
	for j := f.First - 1; j >= left; j-- {
		t := &r.a.Tokens[j]
		if t.Kind == text.Break || relatives[t.Norm] {
			break
		}
		if r.isAct(j) {
			if other && r.belongsLeft(j, left, f.First) {
				break
			}
			acts = append(acts, j)
			if len(acts) == 2 {
				break
			}
			continue
		}
		if t.Content() {
			if gap++; gap > maxActGap+2 {
				break
			}
		}
	}
	return acts
}

// relatives begin a clause of their own about what stands before them.
var relatives = figureLists.set("relative")

// isAct tells whether token i is the act or state a sentence turns on.
func (r *reader) isAct(i int) bool {
	t := &r.a.Tokens[i]
	if !t.Class(lexicon.Act, lexicon.State) || speechOf(t.Token) != 0 || t.Name >= 0 && r.a.Names[t.Name].Last-r.a.Names[t.Name].First > 1 {
		return false
	}
	// A state's word that is also a noun is the noun: «أحياء» quarters, not the living.
	return t.Class(lexicon.Act) || !t.Class(lexicon.Place, lexicon.Person, lexicon.Group)
}

// belongsLeft tells whether the act at j, between a figure that ends at left and one at right, belongs to the left one:
// an auxiliary stands before it ("25 were wounded").
func (r *reader) belongsLeft(j, left, right int) bool {
	if r.followsSubject(j) {
		return true
	}
	return j-left < 1 && right-j > 3
}

// followsSubject tells whether the verb at j stands behind its subject: after an auxiliary, or as an Arabic verb in the
// plural («12 شخصاً قتلوا»).
func (r *reader) followsSubject(j int) bool {
	t := &r.a.Tokens[j]
	return passive(r.a, j) || t.Arabic && strings.HasSuffix(t.Norm, "وا")
}

func (r *reader) actsRight(f *figure, from, right int, other bool, clause text.Range) []int {
	var acts []int
	gap := 0
	for j := from; j < right; j++ {
		t := &r.a.Tokens[j]
		if t.Kind == text.Break || t.Kind == text.Punct && (t.Norm == ";" || t.Norm == "." || t.Norm == ":") || t.Kind == text.Punct && t.Norm == "," && len(f.acts)+len(acts) > 0 {
			break
		}
		if clauseOpeners[t.Norm] {
			break
		}
		if r.isAct(j) {
			// An act right before the next figure is that figure's, unless an auxiliary ties it to this one.
			if other && right-j <= 2 && !r.followsSubject(j) {
				break
			}
			acts = append(acts, j)
			if len(acts) == 3 {
				break
			}
			continue
		}
		if t.Content() {
			if gap++; gap > maxActGap {
				break
			}
		}
	}
	return acts
}

func (r *reader) addFigure(n int, f *figure) {
	s := &r.sentences[n]
	focus := text.Range{First: f.First, Last: f.Last}
	if f.noun.Last > f.noun.First {
		focus.First = min(focus.First, f.noun.First)
		focus.Last = max(focus.Last, f.noun.Last)
		if f.noun.First == f.Last+1 && r.enclosed(s, f.Number) == f.noun.First {
			focus.First = min(focus.First, f.First-1) // a mark that opens stands before the one that closes
		}
	}
	focus = r.hedgeAfter(s, f, focus)
	for f.age && focus.Last < s.Last && (r.a.Tokens[focus.Last].Norm == "-" || r.a.Tokens[focus.Last].Norm == "old") {
		focus.Last++ // "12-year-old"
	}
	quote := r.quoteFor(s, focus, append(append([]int(nil), f.acts...), nearest(f.counts, focus)...))
	acts := map[int]bool{}
	for _, i := range f.acts {
		acts[i] = true
	}
	counts := map[int]bool{}
	for n, i := range f.counts {
		counts[i] = n+1 == len(f.counts) || !r.modifies(i, f.counts[len(f.counts)-1])
	}
	keys := r.gather(n, focus, quote, func(i int) (corpus.Role, bool) {
		switch {
		case counts[i]:
			return corpus.Counted, true
		case acts[i]:
			return corpus.Bound, true
		}
		return 0, false
	})
	if f.bare && f.kind == corpus.Quantity && r.takesPeople(f.acts) {
		keys = withKey(keys, corpus.Key{Name: "c:person", Role: corpus.Counted, Distance: 1})
	}
	if f.kind == corpus.Measure && f.noun.First < f.noun.Last {
		if c := currencies[r.a.Tokens[f.noun.First].Norm]; c.key != "" {
			keys = withKey(keys, corpus.Key{Name: c.key, Role: corpus.Counted, Distance: 1})
		}
	}
	if f.kind == corpus.Quantity && r.countsNation(f) {
		keys = withKey(keys, corpus.Key{Name: "c:citizen", Role: corpus.Counted, Distance: 1})
		keys = withKey(keys, corpus.Key{Name: "c:person", Role: corpus.Counted, Distance: 1, Wide: true})
	}
	if f.kind == corpus.Quantity && r.countsFighters(f) {
		keys = withKey(keys, corpus.Key{Name: "c:fighter", Role: corpus.Counted, Distance: 1, Wide: true})
		keys = withKey(keys, corpus.Key{Name: "c:soldier", Role: corpus.Counted, Distance: 1, Wide: true})
		keys = withKey(keys, corpus.Key{Name: "c:person", Role: corpus.Counted, Distance: 1, Wide: true})
	}
	if r.inhabits(s, f) {
		keys = withKey(keys, corpus.Key{Name: "c:resident", Role: corpus.Counted, Distance: 1})
	}
	unit := f.unit
	if unit == "" {
		unit = r.countedUnit(f)
	}
	rule := "figure"
	switch {
	case r.total(s, f):
		rule = Total
	case f.part:
		rule = Part
	case f.bare:
		rule = Bare
	}
	r.add(n, corpus.Claim{Kind: f.kind, Value: &corpus.Value{Low: f.Low, High: f.High, Approximate: f.Approximate, Unit: unit}, Rule: rule}, focus, quote, keys)
}

// countsFighters tells whether what is counted are members of an armed body: «أربعة من عناصر القوات المسلحة».
func (r *reader) countsFighters(f *figure) bool {
	for _, i := range f.counts {
		t := &r.a.Tokens[i]
		if t.Name >= 0 && !r.a.Names[t.Name].Adjective {
			n := &r.a.Names[t.Name]
			if len(n.Known) > 0 && (n.Known[0].Kind == "armed-group" || strings.HasSuffix(n.Known[0].ID, "-army") || strings.HasSuffix(n.Known[0].ID, "-forces")) {
				return true
			}
		}
		if t.Is("armed-forces") || t.Is("army") || t.Is("force") {
			return true
		}
	}
	return false
}

// hedgeAfter widens the focus over a bound that stands after the noun («150 عنصرا كحد أقصى»).
func (r *reader) hedgeAfter(s *sentence, f *figure, focus text.Range) text.Range {
	for focus.Last < s.Last && r.a.Tokens[focus.Last].Start < f.Trailing.End {
		focus.Last++
	}
	return focus
}

// inhabits tells whether a figure of people counts those who live somewhere: "a town of 42,000 people", "home to some 60,000
// people", «يسكنها 40 ألف شخص».
func (r *reader) inhabits(s *sentence, f *figure) bool {
	people := false
	for i := f.noun.First; i < f.noun.Last; i++ {
		people = people || r.a.Tokens[i].Is("person")
	}
	if !people || f.kind != corpus.Quantity {
		return false
	}
	i := f.First - 1
	for i > s.First && r.a.Tokens[i].Kind == text.Word && r.a.Tokens[i].Number < 0 && !homeWords[r.a.Tokens[i].Norm] && f.First-i < 4 {
		i-- // over what hedges the figure
	}
	if i <= s.First || !homeWords[r.a.Tokens[i].Norm] {
		return false
	}
	t := &r.a.Tokens[i-1]
	switch r.a.Tokens[i].Norm {
	case "of":
		return t.Class(lexicon.Place) || t.Name >= 0 && r.a.Names[t.Name].Place
	case "to":
		return t.Norm == "home"
	}
	return true
}

// homeWords lead to how many live in a place, folded.
var homeWords = figureLists.set("home")

// takesPeople tells whether one of the acts is done to people, so that a figure beside it that names nothing counts
// them: "kills 32", "25 were wounded".
func (r *reader) takesPeople(acts []int) bool {
	for _, i := range acts {
		t := &r.a.Tokens[i]
		for _, id := range peopleActs {
			if t.Is(id) {
				return true
			}
		}
	}
	return false
}

// countsNation tells whether what is counted is a people's adjective alone: «3 سعوديين», "three Saudis".
func (r *reader) countsNation(f *figure) bool {
	for _, i := range f.counts {
		t := &r.a.Tokens[i]
		if t.Name < 0 || !r.a.Names[t.Name].Adjective {
			return false
		}
	}
	return len(f.counts) > 0
}

var peopleActs = []string{"die", "wound", "arrest", "rescue", "displace", "kidnap", "evacuate", "infect", "execute", "trapped", "missing", "surrender"}

func withKey(keys []corpus.Key, k corpus.Key) []corpus.Key {
	for i := range keys {
		if keys[i].Name == k.Name {
			if k.Role < keys[i].Role {
				keys[i] = k
			}
			return keys
		}
	}
	return append(keys, k)
}

// countedUnit names what a figure counts: the plural of the counted noun's English citation form, "people" for anybody.
func (r *reader) countedUnit(f *figure) string {
	for n, i := range f.counts {
		t := &r.a.Tokens[i]
		if n+1 < len(f.counts) && r.modifies(i, f.counts[len(f.counts)-1]) {
			continue
		}
		concepts := t.Concepts
		if f.Dual && !t.Class(lexicon.Person, lexicon.Thing, lexicon.Place, lexicon.Event, lexicon.Group, lexicon.Time, lexicon.Unit) {
			concepts = t.Alone // counted as a noun within a verb's form of several words
		}
		for _, c := range concepts {
			if c.Class == lexicon.Act && slices.ContainsFunc(concepts, func(c *lexicon.Concept) bool { return c.Class == lexicon.Person }) {
				continue // "12 wounded": those it happened to
			}
			switch c.Class {
			case lexicon.Person:
				if c.ID == "person" || c.ID == "civilian" {
					return "people"
				}
				return plural(c.English)
			case lexicon.Thing, lexicon.Place, lexicon.Event, lexicon.Group, lexicon.Time, lexicon.Unit, lexicon.Act:
				return plural(c.English)
			}
		}
	}
	if r.takesPeople(f.acts) {
		return "people"
	}
	return ""
}

// modifies tells whether the English noun at i only says of what sort the noun at head is: "hunt supporters" are no hunts.
// People and bodies are counted in either place ("police officers").
func (r *reader) modifies(i, head int) bool {
	t, h := &r.a.Tokens[i], &r.a.Tokens[head]
	return !t.Arabic && t.Name < 0 && t.Run.First != h.Run.First && !t.Class(lexicon.Person, lexicon.Group, lexicon.Quality, lexicon.State) && len(t.Concepts) > 0 &&
		h.Class(lexicon.Person, lexicon.Group, lexicon.Thing, lexicon.Place, lexicon.Event)
}

// irregular holds the plurals of English nouns that no rule makes, and the words for people that have none.
var irregular = figureLists.pairs("irregular")

// plural returns the plural of an English noun, of several words that of the last.
func plural(w string) string {
	head := w[:strings.LastIndexByte(w, ' ')+1]
	last := w[len(head):]
	switch p, ok := irregular[last]; {
	case ok && (head == "" || last != "person"):
		return head + p
	case strings.HasSuffix(w, "ss"), strings.HasSuffix(last, "us"):
		return w + "es"
	case w == "" || strings.HasSuffix(w, "s"):
		return w
	case strings.HasSuffix(w, "y") && len(w) > 1 && !strings.ContainsRune("aeiou", rune(w[len(w)-2])):
		return w[:len(w)-1] + "ies"
	case strings.HasSuffix(w, "man") && last != "human" && last != "german":
		return w[:len(w)-2] + "en"
	case strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"), strings.HasSuffix(w, "x"):
		return w + "es"
	}
	return w + "s"
}

// nearest returns the token of list closest to focus, if it lies within a dozen tokens.
func nearest(list []int, focus text.Range) []int {
	best, at := 13, -1
	for _, i := range list {
		d := focus.First - i
		if i >= focus.First {
			d = i - focus.Last + 1
		}
		if d < best {
			best, at = d, i
		}
	}
	if at < 0 {
		return nil
	}
	return []int{at}
}

// longQuote is the number of tokens above which a sentence is not quoted whole when a clause will do.
const longQuote = 40

// quoteFor returns the shortest run of clauses of s that holds the focus and the other tokens. Clauses of fewer than
// four words are joined with the next, for they say little alone.
func (r *reader) quoteFor(s *sentence, focus text.Range, others []int) text.Range {
	lo, hi := focus.First, focus.Last
	for _, i := range others {
		if i < s.First || i >= s.Last {
			continue
		}
		lo, hi = min(lo, i), max(hi, i+1)
	}
	q := text.Range{First: s.Last, Last: s.First}
	for _, c := range s.clauses {
		if c.First < hi && c.Last > lo {
			q.First, q.Last = min(q.First, c.First), max(q.Last, c.Last)
		}
	}
	if q.First >= q.Last {
		return s.Range
	}
	words := 0
	for i := q.First; i < q.Last; i++ {
		if r.a.Tokens[i].Content() {
			words++
		}
	}
	if words < 4 || s.Last-s.First <= 16 {
		return r.wider(s, q)
	}
	return q
}

// wider adds the clause before and after q, if the whole stays short.
func (r *reader) wider(s *sentence, q text.Range) text.Range {
	if s.Last-s.First <= longQuote {
		return s.Range
	}
	for i, c := range s.clauses {
		if c.Last == q.First && i >= 0 {
			q.First = c.First
			break
		}
	}
	for _, c := range s.clauses {
		if c.First == q.Last {
			q.Last = c.Last
			break
		}
	}
	return q
}
