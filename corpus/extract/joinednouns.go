package extract

// What else a figure counts besides the noun right beside it: the nouns that a conjunction joins to that, what the sentence
// says it is the number of, and the sort or the nation they are of.

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// joinNouns finds what else a figure counts; before is the figure before it, nil for the first.
func (r *reader) joinNouns(s *sentence, before, f *figure) {
	if f.kind != corpus.Quantity || f.age {
		return
	}
	if !empty(f.noun) && !f.Dual {
		f.also = append(f.also, r.nounsJoined(s, f)...)
		f.also = append(f.also, r.sortBehind(s, f)...)
	}
	f.also = append(f.also, r.between(s, f)...)
	f.also = append(f.also, r.numberedBefore(s, before, f)...)
	if noun := r.saidToBe(s, f); !empty(noun) {
		head := noun.First
		for i := noun.First; i < noun.Last; i++ {
			if t := &r.a.Tokens[i]; t.Content() || t.Name >= 0 {
				f.also = append(f.also, i)
			}
		}
		if !r.a.Tokens[head].Arabic {
			head = noun.Last - 1
		}
		f.unit, f.bare = r.unitAt(f, head), false
	}
}

// between returns the people into whom those a figure counts fall: «40 بين قتيل وجريح», «80 شخصا ما بين طفل وامرأة».
func (r *reader) between(s *sentence, f *figure) []int {
	i := f.end()
	if n := r.normAt(s.Range, i); n == "ما" {
		i++
	}
	var found []int
	if n := r.normAt(s.Range, i); n == "بين" || n == "مابين" {
		for j := i + 1; j < s.Last; j++ {
			t := &r.a.Tokens[j]
			if !t.Arabic || !t.Class(lexicon.Person) || hasArticle(strings.TrimPrefix(t.Norm, "و")) || t.Number >= 0 || j > i+1 && !r.behindAnd(t) && !r.withAnd(t) {
				break
			}
			found = append(found, j)
		}
	}
	if len(found) < 2 {
		return nil
	}
	return found
}

// nounsJoined returns the nouns that a conjunction joins to the counted one: "40 soldiers and militiamen", "20 men, women and
// children", «26 مليون مصل ومعتمر».
func (r *reader) nounsJoined(s *sentence, f *figure) []int {
	var found []int
	for j := f.noun.Last; j < s.Last; j++ {
		t := &r.a.Tokens[j]
		switch {
		case t.Arabic:
			if !r.behindAnd(t) && !r.withAnd(t) || !r.counts(j, f) || !r.inCountedForm(f, j) {
				return found
			}
			found = append(found, j)
		case t.Norm == "and" || t.Norm == "or" || t.Norm == ",":
			if j++; j >= s.Last || !r.pluralNoun(j) || !r.counts(j, f) || t.Norm == "," && !r.listEnds(s, j+1) || r.ownVerb(s, f, j+1) {
				return found
			}
			found = append(found, j)
		default:
			return found
		}
	}
	return found
}

// counts tells whether the word at j is one for people where the figure counts people, or else for things and places.
func (r *reader) counts(j int, f *figure) bool {
	t, head := &r.a.Tokens[j], &r.a.Tokens[f.noun.Last-1]
	if t.Number >= 0 || t.Name >= 0 || t.Date >= 0 || t.Class(lexicon.Act, lexicon.Unit) {
		return false
	}
	if head.Class(lexicon.Person) || t.Class(lexicon.Person) {
		return head.Class(lexicon.Person) && t.Class(lexicon.Person)
	}
	return head.Class(lexicon.Thing, lexicon.Place) && t.Class(lexicon.Thing, lexicon.Place)
}

// listEnds tells whether a list goes on at token i to a conjunction: ", women and children".
func (r *reader) listEnds(s *sentence, i int) bool {
	return i+1 < s.Last && (r.a.Tokens[i].Norm == "and" || r.a.Tokens[i].Norm == ",") && r.pluralNoun(i+1)
}

// ownVerb tells whether a verb at token i, behind a noun, is of that noun alone: an act stands before the figure, so that
// another clause may begin with the noun.
func (r *reader) ownVerb(s *sentence, f *figure, i int) bool {
	if i >= s.Last || !r.isAct(i) && speechOf(r.a.Tokens[i].Token) == 0 {
		return false
	}
	for j := s.First; j < f.First; j++ {
		if r.isAct(j) {
			return true
		}
	}
	return false
}

// inCountedForm tells whether the Arabic noun at j, behind «و», has the number that the figure asks for: the plural behind
// three to ten, and else the singular. «3 رجال وامرأة» are four.
func (r *reader) inCountedForm(f *figure, j int) bool {
	n := f.Low
	if n == nil {
		n = f.High
	}
	if n == nil {
		return true
	}
	t := &r.a.Tokens[j]
	w := strings.TrimPrefix(t.Norm, "و")
	if hasArticle(w) {
		return hasArticle(r.a.Tokens[f.noun.First].Norm)
	}
	if *n > 10 {
		return !strings.HasSuffix(w, "ون") && !strings.HasSuffix(w, "ين") && !strings.HasSuffix(w, "ات")
	}
	return !strings.HasSuffix(w, "ه") && !slices.ContainsFunc(t.Concepts, func(c *lexicon.Concept) bool { return text.Fold(c.Arabic) == w })
}

// sortBehind returns the word for the sort or the nation of what is counted: «8 أسلحة من نوع كلاشنكوف», «أربعة عمال من
// الجنسية البنجلاديشية».
func (r *reader) sortBehind(s *sentence, f *figure) []int {
	for j := f.noun.Last; j < min(f.noun.Last+sortGap, s.Last-2); j++ {
		t := &r.a.Tokens[j]
		if t.Kind != text.Word || t.Number >= 0 || r.isAct(j) {
			return nil
		}
		if t.Norm == "من" && sortWords[r.a.Tokens[j+1].Norm] && r.a.Tokens[j+2].Kind == text.Word {
			return []int{j + 2}
		}
	}
	return nil
}

// sortGap is how many tokens behind a counted noun its sort may be told.
const sortGap = 4

// sortWords stand behind «من» before the sort of something, folded.
var sortWords = figureLists.Set("sort")

// numberedBefore returns the noun that the sentence says a figure is the number of, and its adjectives: «بلغ عدد الركاب
// اليمنيين 300 مسافر».
func (r *reader) numberedBefore(s *sentence, before, f *figure) []int {
	first := max(s.First, f.First-numberedGap)
	if before != nil {
		first = max(first, before.end())
	}
	for j := f.First - 1; j >= first; j-- {
		t := &r.a.Tokens[j]
		if t.Kind == text.Break || t.Norm == "." || t.Norm == ";" {
			return nil
		}
		if t.Is("toll") && !f.bare && r.a.Tokens[f.noun.Last-1].Class(lexicon.Person) {
			if !r.reachedFrom(s, j, f) {
				return nil
			}
			return []int{j} // «بلغت حصيلة القتلى 30 شخصا»
		}
		if !numberWords[t.Norm] {
			continue
		}
		nouns := r.nounOf(s, j+1, f.First)
		if len(nouns) == 0 || !r.reachedFrom(s, nouns[0], f) {
			return nil
		}
		if r.a.Tokens[nouns[0]].Arabic {
			end := r.nounEnd(s, nouns[0], nouns[0]+1)
			for k := nouns[0] + 1; k < end && k < f.First; k++ {
				nouns = append(nouns, k)
			}
			nouns = append(nouns, r.ofMembers(s, end, f.First)...)
		}
		return nouns
	}
	return nil
}

// ofMembers returns the adjectives of the members of a body named at token i, behind its name: «عدد عناصر الحركة الأجانب».
func (r *reader) ofMembers(s *sentence, i, end int) []int {
	if i >= end || r.a.Tokens[i].Name < 0 || !r.body(&r.a.Tokens[i]) {
		return nil
	}
	var found []int
	for k := r.a.Names[r.a.Tokens[i].Name].Last; k < end && hasArticle(r.a.Tokens[k].Norm); k++ {
		if t := &r.a.Tokens[k]; !t.Class(lexicon.Quality, lexicon.State) && !r.nationality(t) {
			break
		}
		found = append(found, k)
	}
	return found
}

// reachedFrom tells whether a figure is what the number of the noun at token i is or came to: words that lead to where
// something stands part the two, or nothing.
func (r *reader) reachedFrom(s *sentence, i int, f *figure) bool {
	j := f.First - 1
	for j > i && (levels[r.a.Tokens[j].Norm] || r.a.Tokens[j].Kind == text.Punct && r.a.Tokens[j].Norm != "," || r.a.Tokens[j].Date >= 0) {
		j--
	}
	n := r.a.Tokens[j].Norm
	if n == "ب" || strings.HasPrefix(r.a.Tokens[f.First].Norm, "ب") {
		for k := i - 1; k >= max(s.First, i-estimateGap); k-- {
			if r.a.Tokens[k].Is("estimate") {
				return true // «قدر عدد المقاتلين الأجانب بـ 150»
			}
		}
	}
	return j <= r.nounEnd(s, i, i+1) || reachedAt[n] || reaching[n] || reaching[r.normAt(s.Range, j-1)]
}

// estimateGap is how many tokens before the noun that is numbered somebody may estimate it.
const estimateGap = 7

// numberedGap is how many tokens may stand between "number" and the figure that is the number.
const numberedGap = 16
