package extract

// The unit of a figure: the English plural of the noun it counts, the Arabic noun itself where the lexicon has none for it.

import (
	"slices"
	"strings"
	"unicode/utf8"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// countedUnit names what a figure counts: the head of its noun phrase, "people" for anybody.
func (r *reader) countedUnit(f *figure) string {
	counts := f.counts
	if f.elsewhere {
		counts = f.numbered
	}
	if head := r.nounHead(f, counts); head >= 0 {
		if unit := r.unitAt(f, head); unit != "" {
			return unit
		}
	}
	if f.heads || r.takesPeople(f.acts) {
		return "people"
	}
	return ""
}

// nounHead returns the token of the noun that those a figure counts turn on: in Arabic the first, in English the last that is no
// adjective or participle behind a noun ("30 people injured"); -1 if there is none.
func (r *reader) nounHead(f *figure, counts []int) int {
	if len(counts) == 0 {
		return -1
	}
	if r.a.Tokens[counts[0]].Arabic {
		return counts[0]
	}
	head := -1
	for _, i := range counts {
		if n := r.a.Tokens[i].Norm; n == "and" || n == "or" {
			continue
		}
		if head >= 0 && r.endsPhrase(f, head, i) {
			break
		}
		head = i
	}
	return head
}

// endsPhrase tells whether the word at i, behind a plural, is no noun that the plural only describes: "30 people injured".
func (r *reader) endsPhrase(f *figure, head, i int) bool {
	h, t := &r.a.Tokens[head], &r.a.Tokens[i]
	fate := irregularPlurals[t.Norm] && !plurals[t.Norm]
	switch {
	case t.Name >= 0 && isPlural(h.Norm):
		return true
	case h.Norm == "others":
		return i != head+1 || !fate && !endsInS(t.Norm) // "12 others injured"
	case irregularPlurals[h.Norm] && !plurals[h.Norm]:
		return !isPlural(t.Norm) // "the dead and wounded members"
	case f.one():
		return isPlural(h.Norm) && !t.Class(countable...) || h.Class(lexicon.Person) && fate // "one person dead", "one sports car"
	}
	return isPlural(h.Norm) && !plurals[t.Norm] && !endsInS(t.Norm) || h.Class(lexicon.Person) && fate
}

// participle tells whether a folded English word ends as participles do.
func participle(norm string) bool {
	return strings.HasSuffix(norm, "ed") || strings.HasSuffix(norm, "ing")
}

// one tells whether a figure counts one at the most.
func (f *figure) one() bool { return f.High != nil && *f.High <= 1 }

// unitAt names what the word at token i makes a figure count.
func (r *reader) unitAt(f *figure, i int) string {
	t := &r.a.Tokens[i]
	concepts := t.Concepts
	if f.Dual && !t.Class(countable...) {
		concepts = t.Alone // counted as a noun within a verb's form of several words
	}
	if slices.ContainsFunc(concepts, func(c *lexicon.Concept) bool { return c.ID == "person" || c.ID == "civilian" }) {
		return "people"
	}
	if r.nationality(t) && (t.Arabic || !isPlural(t.Norm)) {
		return "people"
	}
	if t.Norm == "others" {
		return ""
	}
	if t.Arabic {
		return r.arabicUnit(f, t, concepts)
	}
	return r.englishUnit(f, i)
}

// countable are the classes of the nouns one counts.
var countable = []lexicon.Class{lexicon.Person, lexicon.Thing, lexicon.Place, lexicon.Event, lexicon.Group, lexicon.Time, lexicon.Unit}

// arabicUnit returns the plural of an Arabic word's concept, or of that which the word has alone where it stands in a form of
// several words. A word that the lexicon has no noun for is named as it is written.
func (r *reader) arabicUnit(f *figure, t *analysis.Token, concepts []*lexicon.Concept) string {
	if c := calledSo(t, concepts); c != nil {
		return plural(c.English)
	}
	for _, concepts := range [][]*lexicon.Concept{concepts, t.Alone} {
		if unit := conceptUnit(f, t, concepts); unit != "" && (f.Dual || !homograph(t, concepts)) {
			return unit
		}
	}
	if f.Dual || t.Name >= 0 || t.Number >= 0 || t.Class(lexicon.Quality) && !t.Class(countable...) || utf8.RuneCountInString(t.Norm) < 3 || hasArticle(t.Norm) || led(t) || noCounted(t.Norm) ||
		len(t.Concepts) == 0 && hasAnd(t.Norm) ||
		t.Class(lexicon.Unit, lexicon.Time) || len(t.Concepts) == 0 && r.a.Tokens[f.First].Kind == text.Word && r.a.Tokens[f.Last-1].Kind == text.Word {
		return ""
	}
	return writtenNoun(t.Text, len(t.Concepts) > 0 && f.High != nil && *f.High >= 11)
}

// calledSo returns the concept of people whose citation form an Arabic word is: «معلم» a teacher before anything else.
func calledSo(t *analysis.Token, concepts []*lexicon.Concept) *lexicon.Concept {
	for _, c := range concepts {
		if form := text.Fold(c.Arabic); c.Class == lexicon.Person && (t.Norm == form || t.Norm == form+"ا") {
			return c
		}
	}
	return nil
}

// homograph tells whether an Arabic word stands for several things one counts, none of which is a sort of another: «دائرة» is a
// circle, a department and a constituency.
func homograph(t *analysis.Token, concepts []*lexicon.Concept) bool {
	var first *lexicon.Concept
	for _, c := range concepts {
		switch {
		case !slices.Contains(countable, c.Class) || narrower(t, c):
		case first == nil:
			first = c
		case !first.Is(c.ID) && !c.Is(first.ID):
			return true
		}
	}
	return false
}

// conceptUnit returns the plural of the first of an Arabic word's concepts that can be counted, ideas after the rest and acts
// last.
func conceptUnit(f *figure, t *analysis.Token, concepts []*lexicon.Concept) string {
	for _, classes := range [][]lexicon.Class{countable, {lexicon.Idea, lexicon.Measure}, {lexicon.Act}} {
		for _, c := range concepts {
			if slices.Contains(classes, c.Class) && nounLike(c.English) && (f.Dual || !narrower(t, c)) && (c.Class != lexicon.Act || deedNoun(c.English)) {
				return plural(c.English)
			}
		}
	}
	return ""
}

// led tells whether «ل» is written onto a word: «19988 لاستقبال» counts nothing.
func led(t *analysis.Token) bool {
	return strings.HasPrefix(t.Norm, "ل") && !slices.ContainsFunc(t.Concepts, func(c *lexicon.Concept) bool { return !writtenOnto("ل", t.Norm, c.Arabic) })
}

// noCounted tells whether a folded Arabic word ends as no noun behind a figure does: an adjective, an adverb, a noun with a
// pronoun.
func noCounted(norm string) bool {
	return slices.ContainsFunc([]string{"ي", "يا", "ها", "هم"}, func(end string) bool { return strings.HasSuffix(norm, end) })
}

// narrower tells whether a concept is called by several Arabic words where the report has but one, which says less: «مرشد» is
// not always «مرشد أعلى».
func narrower(t *analysis.Token, c *lexicon.Concept) bool {
	return t.Run.Last-t.Run.First <= 1 && strings.ContainsRune(c.Arabic, ' ')
}

// writtenNoun takes the marks and the ending of the accusative, which nouns behind figures from eleven on have, off an Arabic
// noun.
func writtenNoun(word string, singular bool) string {
	indefinite := accusative(word) || singular
	word = strings.Map(func(c rune) rune {
		if c == 'ـ' || c >= 0x64B && c <= 0x652 {
			return -1
		}
		return c
	}, word)
	if indefinite {
		word = strings.TrimSuffix(word, "ا")
	}
	return word
}

// nounLike tells whether an English citation form is that of something one can put in the plural.
func nounLike(english string) bool {
	first, last := english[:strings.IndexByte(english+" ", ' ')], english[strings.LastIndexByte(english, ' ')+1:]
	return english != "" && !unpluralised[last] && (first == last || !unpluralised[first])
}

// deedNoun tells whether an act's English citation form is a noun: "air strike", "explosion".
func deedNoun(english string) bool {
	return strings.ContainsRune(english, ' ') || slices.ContainsFunc(deedEndings, func(end string) bool { return strings.HasSuffix(english, end) })
}

// deedEndings are those of nouns for acts.
var deedEndings = []string{"tion", "sion", "ment", "ance", "ence"}

// unpluralised are the words that begin or end citation forms that are no nouns: "face of", "create jobs".
var unpluralised = figureLists.set("unpluralised")

// englishUnit returns the plural of the English word at token i as the report writes it, with the words of its form of the
// lexicon before it ("car bombs").
func (r *reader) englishUnit(f *figure, i int) string {
	t := &r.a.Tokens[i]
	if len(t.Norm) < 3 && !t.Upper() || participle(t.Norm) && !t.Class(countable...) || r.properName(t) && (!r.groupName(t) || r.a.Names[t.Name].Person) {
		return ""
	}
	noun := t.Class(countable...) || t.Class(lexicon.Idea, lexicon.Measure)
	if !isPlural(t.Norm) && !noun && !(f.one() && len(t.Concepts) > 0 && !t.Class(lexicon.Quality, lexicon.State)) {
		return ""
	}
	first, last := i, i
	if slices.Contains(f.counts, t.Run.First) {
		first = t.Run.First
		if !isPlural(t.Norm) {
			last = max(i, t.Run.Last-1)
		}
	}
	var words strings.Builder
	for j := first; j <= last; j++ {
		if j > first && r.a.Tokens[j].Start > r.a.Tokens[j-1].End {
			words.WriteByte(' ')
		}
		words.WriteString(r.written(j))
	}
	return plural(words.String())
}

// written returns an English word as it is written but for a capital that the lexicon's forms do not have.
func (r *reader) written(i int) string {
	t := &r.a.Tokens[i]
	if t.Name >= 0 || strings.ToLower(t.Text[1:]) != t.Text[1:] || slices.ContainsFunc(t.Concepts, func(c *lexicon.Concept) bool { return c.English != strings.ToLower(c.English) }) {
		return t.Text
	}
	return strings.ToLower(t.Text)
}

// irregular holds the plurals of English nouns that no rule makes, and the words for people that have none; irregularPlurals
// are those plurals.
var (
	irregular        = figureLists.pairs("irregular")
	irregularPlurals = values(irregular)
)

// values returns the values of a map as a set.
func values(m map[string]string) map[string]bool {
	set := map[string]bool{}
	for _, v := range m {
		set[v] = true
	}
	return set
}

// isPlural tells whether a folded English word is a plural by its form.
func isPlural(w string) bool {
	return irregularPlurals[w] || plurals[w] || endsInS(w) || strings.HasSuffix(w, "men") || strings.HasSuffix(w, "children")
}

// endsInS tells whether a word ends as regular plurals do.
func endsInS(w string) bool {
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is")
}

// plural returns the plural of an English noun, of several words that of the last, or of the one before "of" and "per".
func plural(w string) string {
	for _, link := range []string{" of ", " per "} {
		if noun, rest, ok := strings.Cut(w, link); ok {
			return plural(noun) + link + rest
		}
	}
	head := w[:strings.LastIndexByte(w, ' ')+1]
	last := w[len(head):]
	switch p, ok := irregular[last]; {
	case ok && (head == "" || last != "person"):
		return head + p
	case isPlural(last) && !strings.HasSuffix(w, "ss"):
		return w
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
