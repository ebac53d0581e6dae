package analysis

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// maxSubject is how many words the subject of such a verb may have.
const maxSubject = 4

// reflexive reads an Arabic verb with the word for himself that its subject stands before: «سلم المسلحون أنفسهم» tells what «سلموا
// أنفسهم» does, and nothing else that the verb may mean.
func (a *Analysis) reflexive(l *lexicon.Lexicon) {
	for i := range a.Tokens {
		verb := &a.Tokens[i]
		if !verb.Arabic || verb.Name >= 0 || verb.Run.Last-verb.Run.First > 1 || !verb.Class(lexicon.Act, lexicon.Event) {
			continue
		}
		if j := a.himselfBehind(i); j > 0 {
			if m := l.Match([]text.Token{verb.Token, a.Tokens[j].Token}); len(m) == 1 && m[0].Last == 2 && m[0].Senses[0].Concept != nil {
				verb.Concepts, verb.Others = []*lexicon.Concept{m[0].Senses[0].Concept}, nil
			}
		}
	}
}

// himselfBehind returns the token of the word for himself that stands behind the verb at i and its subject; 0 if none does. It is
// another word in «قتل في المدينة نفسها».
func (a *Analysis) himselfBehind(i int) int {
	for j := i + 1; j < len(a.Tokens) && j <= i+1+maxSubject && a.Tokens[j].Kind == text.Word; j++ {
		switch t := &a.Tokens[j]; {
		case himself[t.Norm] && j > i+1:
			return j
		case t.Function && t.Norm != "من", strings.HasPrefix(t.Norm, "بال"), strings.HasPrefix(t.Norm, "لل"):
			return 0
		}
	}
	return 0
}
