package extract

import (
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

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
