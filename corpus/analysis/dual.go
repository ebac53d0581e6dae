package analysis

import (
	"slices"
	"strings"
	"unicode/utf8"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// addDuals adds the figure two for nouns whose dual only a lexicon can tell from a plural: القطارين, مدنيان.
func addDuals(l *lexicon.Lexicon, tokens []text.Token, matches []lexicon.Match, numbers []number.Number) []number.Number {
	var added []number.Number
	for _, m := range matches {
		for i := m.First; i < m.Last; i++ {
			t := tokens[i]
			if t.Kind != text.Word || !t.Arabic || covered(numbers, i) {
				continue
			}
			if m.Last-m.First == 1 && (m.Cost == 0 || !countable(m.Senses)) || !isDual(l, tokens, i, m.Last-m.First > 1) {
				continue
			}
			low, high := 2.0, 2.0
			added = append(added, number.Number{Span: t.Span, Core: t.Span, First: i, Last: i + 1, Low: &low, High: &high, Spelled: true, Dual: true})
		}
	}
	if added == nil {
		return withoutAgreeing(l, tokens, numbers)
	}
	merged := make([]number.Number, 0, len(numbers)+len(added))
	for len(numbers) > 0 || len(added) > 0 {
		if len(added) == 0 || len(numbers) > 0 && numbers[0].First < added[0].First {
			merged, numbers = append(merged, numbers[0]), numbers[1:]
		} else {
			merged, added = append(merged, added[0]), added[1:]
		}
	}
	return withoutAgreeing(l, tokens, merged)
}

// withoutAgreeing leaves out the duals that agree with the dual right before them, counted itself or not: «البلدين الشقيقين»
// are two countries and no brothers.
func withoutAgreeing(l *lexicon.Lexicon, tokens []text.Token, numbers []number.Number) []number.Number {
	for k := 0; k < len(numbers); k++ {
		n := &numbers[k]
		if !n.Dual || n.Last-n.First != 1 || n.First == 0 {
			continue
		}
		noun, adjective := &tokens[n.First-1], tokens[n.First].Norm
		if noun.Kind != text.Word || !noun.Arabic || len(noun.Norm) < 6 || noun.Norm[len(noun.Norm)-4:] != adjective[len(adjective)-4:] ||
			definite(noun.Norm) != definite(adjective) || strings.HasPrefix(adjective, "و") {
			continue
		}
		counted := k > 0 && numbers[k-1].Dual && numbers[k-1].Last == n.First
		if counted || definite(adjective) && isDual(l, tokens, n.First-1, false) {
			numbers = slices.Delete(numbers, k, k+1)
			k--
		}
	}
	return numbers
}

// definite tells whether a folded word has the article, with a preposition or without.
func definite(norm string) bool {
	for _, form := range withoutClitics(norm) {
		if strings.HasPrefix(form, "ال") || strings.HasPrefix(form, "لل") {
			return true
		}
	}
	return false
}

// isDual tells whether the ending of a word is the dual's: without it and its clitics the word is a noun, with it it is
// none («السكان», «وبيان», «للمهرجان»). Only as much is taken off as shows one or the other: «بابين» are two doors, though
// أبين is a place. Within a verb's form of several words only the ending -ān says so («غرق قاربان»), and -ayn of things («عرض
// فيلمين»); that of an adjective of origin is the plural's («الصحفيين»).
func isDual(l *lexicon.Lexicon, tokens []text.Token, i int, within bool) bool {
	t := tokens[i]
	an := strings.HasSuffix(t.Norm, "ان")
	if !an && !strings.HasSuffix(t.Norm, "ين") || strings.HasSuffix(t.Norm, "يين") || within && isForm(l, t.Norm) != nil {
		return false
	}
	said := twoSaid(tokens, i)
	for _, form := range withoutClitics(t.Norm) {
		singular, ok := number.Dual(form)
		if bare := strings.TrimPrefix(form, "ال"); !ok || !said && isForm(l, bare) != nil || l.Function(bare) {
			return false
		}
		m := isForm(l, singular)
		if m == nil || !countable(m.Senses) {
			continue
		}
		if within && !an && !things(m.Senses) {
			return false
		}
		return an || said || !soundPlural(m.Senses, singular, definite(t.Norm))
	}
	return false
}

// withoutClitics returns an Arabic word as it stands and with one clitic after the other taken off, the article last.
func withoutClitics(norm string) []string {
	forms := []string{norm}
	for _, clitics := range [...][]string{{"و", "ف"}, {"لل", "ب", "ك", "ل"}, {"ال"}} {
		for _, c := range clitics {
			if rest, ok := strings.CutPrefix(forms[len(forms)-1], c); ok && utf8.RuneCountInString(rest) >= 4 {
				forms = append(forms, rest)
				break
			}
		}
	}
	return forms
}

// soundPlural tells whether the ending -īn of a word for people is their plural's: of participles («المشاركين», «مسؤولين»)
// and of words whose plural of another form the lexicon does not know. Behind the article that of any participle is
// («المنحدرين»).
func soundPlural(senses []lexicon.Sense, singular string, definite bool) bool {
	if strings.HasSuffix(singular, "ه") {
		return false
	}
	participle := strings.HasPrefix(singular, "م") && utf8.RuneCountInString(singular) > 3
	if participle && definite {
		return true
	}
	for _, s := range senses {
		if s.Concept != nil && s.Concept.Class == lexicon.Person && (participle || !s.Concept.Dual() || text.Fold(s.Concept.Arabic) != singular) {
			return true
		}
	}
	return false
}

// things tells whether all senses are things, which have no plural in -īn.
func things(senses []lexicon.Sense) bool {
	return !slices.ContainsFunc(senses, func(s lexicon.Sense) bool { return s.Concept == nil || s.Concept.Class != lexicon.Thing })
}

// twoSaid tells whether a word beside the noun at token i is itself in the dual: «هذين», «كلا», «اللذين».
func twoSaid(tokens []text.Token, i int) bool {
	return i > 0 && duals[strings.TrimLeft(tokens[i-1].Norm, "وبل")] || i+1 < len(tokens) && duals[tokens[i+1].Norm]
}

// isForm returns how the lexicon reads a word that stands in it as it is, or nil.
func isForm(l *lexicon.Lexicon, norm string) *lexicon.Match {
	m := l.Match([]text.Token{{Text: norm, Norm: norm, Kind: text.Word, Arabic: true}})
	if len(m) == 0 || m[0].Cost > 0 {
		return nil
	}
	return &m[0]
}

func covered(numbers []number.Number, i int) bool {
	for _, n := range numbers {
		if n.First <= i && i < n.Last {
			return true
		}
	}
	return false
}

// countable tells whether one of the senses is a noun whose ending ين or ان is the dual.
func countable(senses []lexicon.Sense) bool {
	for _, s := range senses {
		if s.Concept != nil && s.Concept.Dual() {
			return true
		}
	}
	return false
}
