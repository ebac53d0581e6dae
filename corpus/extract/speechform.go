package extract

// Which forms of verbs of speech are verbs of speech where they stand.

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// isSpeech tells whether token i is a verb of speech.
func (r *reader) isSpeech(i int) bool {
	t := &r.a.Tokens[i]
	if n := t.Name; n >= 0 && !(t.Arabic && r.a.Names[n].First == i && strings.HasPrefix(t.Norm, "و") && (r.a.Names[n].Last > i+1 || r.bodyAt(i+1))) {
		return false
	}
	if strings.TrimPrefix(t.Norm, "و") == "نفت" && (i+1 >= len(r.a.Tokens) || r.a.Tokens[i+1].Norm != "ان" && !r.canHead(i+1)) {
		return false // also a way of writing «نفط»
	}
	return speechOf(t.Token) != 0 && !r.nominal(i)
}

// nominal tells whether a form of a verb of speech stands as a noun: "the report", "its claims", «بين 30 و50».
func (r *reader) nominal(i int) bool {
	t := &r.a.Tokens[i]
	if t.Number >= 0 || t.Date >= 0 {
		return true
	}
	if calledWords[t.Norm] && i+1 < len(r.a.Tokens) && !complementizers[r.a.Tokens[i+1].Norm] && (t.Arabic || r.a.Tokens[i+1].Capital()) {
		return true // «يدعى فلان»
	}
	if t.Arabic {
		return r.nominalArabic(i)
	}
	if i == 0 {
		return false
	}
	if reportNouns[t.Norm] && i+1 < len(r.a.Tokens) && !r.mediumReports(i) {
		if next := &r.a.Tokens[i+1]; next.Kind == text.Punct && next.Norm != `"` || prepositions[next.Norm] || i+2 < len(r.a.Tokens) && next.Norm == "the" && r.a.Tokens[i-1].Function {
			return true
		}
	}
	switch prev := &r.a.Tokens[i-1]; {
	case i > 1 && speechVerbOf(t.Token).is(aside) && prev.Class(lexicon.Quality) && !r.a.Tokens[i-2].Function:
		return false // "in the country's north saying"
	case t.Capital() && prev.Kind == text.Word && speechOf(prev.Token) != 0:
		return true // "said Said Seif"
	case determiners[prev.Norm] || prev.Norm == "of" || prev.Norm == "to" || prev.Name < 0 && prev.Run.Last-prev.Run.First <= 1 && prev.Class(lexicon.Quality) && !prev.Class(lexicon.Person, lexicon.Group) && !strings.HasSuffix(prev.Norm, "ly") && !betweenWords[prev.Norm]:
		return true
	case unspoken[t.Norm]:
		return true
	}
	return false
}

// nominalArabic tells whether an Arabic form of a verb of speech is another word: «بين 30 و50», «عبر الشركات», «يبلغ عددها 16»,
// «قال تعالى», «130 طالبًا وطالبة».
func (r *reader) nominalArabic(i int) bool {
	t := &r.a.Tokens[i]
	next := ""
	if i+1 < len(r.a.Tokens) {
		next = r.a.Tokens[i+1].Norm
	}
	verb := speechVerbOf(t.Token)
	switch {
	case t.Norm == "بين":
		return next != "" && !complementizers[next]
	case strings.TrimLeft(t.Norm, "وف") == "عبر":
		return !strings.Contains(t.Text, "عبّر") && !r.tellsOf(i)
	case gauging[t.Norm]:
		return r.gauges(i)
	case next == "تعالي" || next == "الله", i > 0 && (r.a.Tokens[i-1].Kind == text.Number || r.a.Tokens[i-1].Number >= 0 && r.a.Tokens[i-1].Date < 0 && !r.dual(&r.a.Tokens[i-1])):
		return true
	case i > 0 && (r.a.Tokens[i-1].Norm == "مما" || r.a.Tokens[i-1].Norm == "بما"):
		return true
	}
	return strings.HasSuffix(t.Text, "ة") && verb.object || accusative(t.Text) && verb.manner != aside
}

// tellsOf tells whether «عن» follows the word at i as it follows «عبّر»: behind other signs only where the
// word begins a clause.
func (r *reader) tellsOf(i int) bool {
	begins := i == 0 || r.a.Tokens[i-1].Kind != text.Word || r.a.Tokens[i].Norm != "عبر"
	for j := i + 1; j < len(r.a.Tokens) && j <= i+20; j++ {
		switch t := &r.a.Tokens[j]; {
		case t.Norm == "عن":
			return true
		case t.Kind == text.Break || t.Norm == "." || t.Kind == text.Punct && !begins:
			return false
		}
	}
	return false
}

// unspoken are forms of English verbs of speech that are mostly none.
var unspoken = speechLists.Set("unspoken")

// gauging are verbs of speech that also tell how much something is, folded.
var gauging = speechLists.Set("gauging")

// gauges tells whether the verb at i tells how much something is: no «أن» follows it before a figure or a sign.
func (r *reader) gauges(i int) bool {
	for j := i + 1; j < len(r.a.Tokens) && j <= i+10; j++ {
		t := &r.a.Tokens[j]
		switch {
		case isThat(t):
			return false
		case t.Kind != text.Word || t.Number >= 0:
			return true
		}
	}
	return true
}
