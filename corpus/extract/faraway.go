package extract

// Arabic names of places that no lexicon knows and no noun introduces, by their foreign form behind a preposition: «في كورفو».

import (
	"slices"
	"strings"
	"unicode/utf8"

	"isnad/corpus/analysis"
	"isnad/corpus/text"
)

// Endings that a name of another language seldom has in Arabic, beginnings of Arabic nouns, and those of names that look like them.
var (
	homeEndings    = nameLists.Phrases("home-ending")
	homeBeginnings = nameLists.Phrases("home-beginning")
	farBeginnings  = nameLists.Phrases("far-beginning")
	strangePlaces  = nameLists.Set("before-strange")
)

// motions are the acts that lead to a place or from one; motionSpan is how many tokens before the preposition such an act may stand.
var motions = grammarLists.Phrases("motion")

const motionSpan = 4

// strangePlace returns the name at token i of a place that no lexicon knows: of a foreign form, behind a preposition of places, or behind
// an act of going and the preposition that leads there.
func (r *reader) strangePlace(s *sentence, i int) (text.Range, bool) {
	if i <= s.First || !r.strange(i) {
		return text.Range{}, false
	}
	before := i - 1
	if n := r.a.Tokens[before].Norm; !strangePlaces[n] {
		way := directions[n]
		if n == "قبل" || way != Toward && way != From || !r.nearness(s.Range, before) && !r.movesBefore(s, before) {
			return text.Range{}, false
		}
	}
	p := text.Range{First: i, Last: i + 1}
	for p.Last < s.Last && p.Last-p.First < 3 && r.strange(p.Last) && !hasAnd(r.a.Tokens[p.Last].Norm) {
		p.Last++
	}
	if n := r.normAt(s.Range, p.Last); hasArticle(n) || n == "من" {
		return text.Range{}, false // a noun with what it belongs to: «في مقتبل العمر», «في واحدة من الدول»
	}
	return p, true
}

// movesBefore tells whether an act of going stands shortly before token i in its clause.
func (r *reader) movesBefore(s *sentence, i int) bool {
	for j := i - 1; j >= s.First && j >= i-motionSpan && r.a.Tokens[j].Kind == text.Word; j-- {
		if r.isAny(j, motions) {
			return true
		}
	}
	return false
}

// goalBehind tells whether a preposition that leads somewhere stands behind the verb at token i, and before it no word for what is told.
func (r *reader) goalBehind(s *sentence, i int) bool {
	if i > s.First && strings.HasSuffix(r.a.Tokens[i-1].Norm, "ما") {
		return false // «بحسب ما نقلته الوكالة»
	}
	for j := i + 1; j < min(s.Last, i+2*motionSpan) && r.a.Tokens[j].Norm != "عن"; j++ {
		if directions[r.a.Tokens[j].Norm] == Toward {
			return true
		}
	}
	return false
}

// strange tells whether the word at i is an Arabic one that no lexicon knows and that has the form of a foreign name.
func (r *reader) strange(i int) bool {
	t := &r.a.Tokens[i]
	return t.Arabic && t.Kind == text.Word && !t.Function && t.Name < 0 && t.Date < 0 && t.Number < 0 && len(t.Concepts) == 0 && foreignForm(t)
}

// foreignForm tells whether a word has no form of the Arabic nouns.
func foreignForm(t *analysis.Token) bool {
	if utf8.RuneCountInString(t.Norm) < 5 || hasArticle(t.Norm) || verbalNoun(t.Norm) || accusative(t.Text) || strings.HasSuffix(t.Text, "ه") {
		return false
	}
	if slices.ContainsFunc(homeEndings, func(e string) bool { return strings.HasSuffix(t.Norm, e) }) {
		return false
	}
	begins := func(b string) bool { return strings.HasPrefix(t.Norm, b) }
	runes := []rune(t.Norm)
	masdar := (runes[0] == 'ا') && runes[len(runes)-2] == 'ا' && len(runes) <= 7 // «ابتكار», «إبطاء»
	return !masdar && (slices.ContainsFunc(farBeginnings, begins) || !slices.ContainsFunc(homeBeginnings, begins))
}
