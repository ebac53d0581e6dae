package analysis

// What stands before a word.

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// afterSpeech tells whether a verb of speech stands right before token i and another unknown word after it: «قال فلان
// الفلاني».
func (a *Analysis) afterSpeech(i int) bool {
	if i == 0 || i+1 >= len(a.Tokens) || !a.Tokens[i-1].Is("say") || !a.Tokens[i-1].Class(lexicon.Act) {
		return false
	}
	next := &a.Tokens[i+1]
	return next.Kind == text.Word && next.Arabic && !next.Function && len(next.Concepts) == 0 && next.Run.Last == 0
}

// roleGap is how many tokens, signs among them, may stand between a role and a name.
const roleGap = 6

// afterRole tells whether a role, a title or a rank stands right before token i: "المتحدث باسم التحالف الكولونيل ريان".
func (a *Analysis) afterRole(i int) bool {
	for first, called := max(0, i-roleGap), callers[a.Tokens[i].Norm]; i > first; {
		i--
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
		// One adjective, ordinal or place may stand between: "الرئيس الصيني شي", "مدير المرصد رامي", "المتهم الثاني فهد".
		if (t.Name >= 0 || t.Run.Last > 0 && !t.Class(lexicon.Act) || t.Number >= 0 && a.Numbers[t.Number].Ordinal) && i > 0 {
			j := i - 1
			if t.Run.Last > 0 {
				j = t.Run.First - 1
			}
			return j >= 0 && (a.Tokens[j].Class(lexicon.Person) || !called && a.roleOf(j))
		}
		return false
	}
	return false
}

// roleOf tells whether the definite Arabic noun at i, before an adjective, tells of what somebody is in charge: «وزير الموانئ الصومالي عبدي».
func (a *Analysis) roleOf(i int) bool {
	return i > 0 && a.Tokens[i].Name < 0 && strings.HasPrefix(a.Tokens[i].Norm, "ال") && a.Tokens[i-1].Class(lexicon.Person) && !definite(a.Tokens[i-1].Norm)
}

// BeginsClause tells whether the word at i stands where an Arabic clause has its verb: first in the sentence, behind a
// sign or a conjunction.
func (a *Analysis) BeginsClause(i int) bool {
	if i == 0 || a.Tokens[i-1].Kind == text.Punct || a.Tokens[i-1].Kind == text.Break {
		return true
	}
	return beforeClause[a.Tokens[i-1].Norm]
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
