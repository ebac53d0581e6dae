package extract

// Keys by which a name is found that others spell, join or shorten otherwise.

import (
	"slices"
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// bareName tells whether the word at i is all that is left of a place's known name behind the noun for what sort of place it is, and
// means nothing else: others may call it by that alone, «زابل» for «ولاية زابل».
func bareName(a *analysis.Analysis, i int) bool {
	n := &a.Names[a.Tokens[i].Name]
	if n.Last-n.First != 2 || !n.Is((*lexicon.Name).IsPlace) || len(a.Tokens[i].Alone) > 0 {
		return false
	}
	other := n.First + n.Last - 1 - i
	return slices.ContainsFunc(a.Tokens[other].Alone, func(c *lexicon.Concept) bool { return c.Class == lexicon.Place })
}

// joinedKeys returns the skeleton of a name of two words that begins at token i: the other script may write it as one, or
// spell the one word or the other otherwise. «صلاح الدين» is "Salaheddin", «اورم الجوز» "Urum al-Joz".
func joinedKeys(a *analysis.Analysis, i int) []string {
	t := &a.Tokens[i]
	j := i + 1
	for j < len(a.Tokens) && (a.Tokens[j].Norm == "-" || articles[a.Tokens[j].Norm]) {
		j++
	}
	if j < len(a.Tokens) && t.Name >= 0 && t.Name == a.Tokens[j].Name && len(a.Names[t.Name].Known) == 0 {
		return joined(a, i, j) // whatever its words mean
	}
	if j >= len(a.Tokens) || !mayName(t) || !mayName(&a.Tokens[j]) && !definite(&a.Tokens[j]) || t.Arabic != a.Tokens[j].Arabic || t.Capital() != a.Tokens[j].Capital() {
		return nil
	}
	return joined(a, i, j)
}

func joined(a *analysis.Analysis, i, j int) []string {
	t := &a.Tokens[i]
	second := text.Skeleton(a.Tokens[j].Norm, t.Arabic)
	var out []string
	add := func(norm string) {
		if first := text.Skeleton(norm, t.Arabic); first != "" && second != "" && len(first)+len(second) >= 4 {
			if first[len(first)-1] == second[0] {
				first = first[:len(first)-1] // doubled letters are one: Salaheddin
			}
			out = append(out, "k:"+first+second)
		}
	}
	for _, norm := range Readings(t.Token) {
		add(norm)
	}
	return out
}

// articles are those of Arabic names in Latin letters.
var articles = nameLists.Set("name-article")

// particles are the Arabic ones that are written together with a word.
var particles = []string{"ب", "ل", "و", "ف", "ك"}

// mayName tells whether a word may be one of a name that the lexicon does not know.
func mayName(t *analysis.Token) bool {
	return t.Kind == text.Word && !t.Function && t.Number < 0 && t.Date < 0 && (len(t.Concepts) == 0 || t.Arabic && t.Derived)
}

// definite tells whether an Arabic word has the article: behind an unknown word it may be a name's second half whatever it
// means otherwise, as the nuts of «اورم الجوز».
func definite(t *analysis.Token) bool {
	return t.Kind == text.Word && t.Arabic && !t.Function && strings.HasPrefix(t.Norm, "ال")
}

// behindTown tells whether the Arabic word at i names the town before it, whatever else it means: «بلدة الحدث», «معبر نصيب».
func behindTown(a *analysis.Analysis, i int) bool {
	return i > 0 && a.Tokens[i].Arabic && townNouns[strings.TrimPrefix(a.Tokens[i-1].Norm, "ب")] && a.Tokens[i].Run.Last-a.Tokens[i].Run.First <= 1
}

var townNouns = nameLists.Set("town")
