package analysis

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// reach is how many content words a negator denies.
const reach = 3

// markNegation marks the content words that a negator denies: those next to it, up to a comma.
func (a *Analysis) markNegation() {
	for i := range a.Tokens {
		pair := i > 0 && undone[a.Tokens[i-1].Norm+" "+a.Tokens[i].Norm]
		if a.Tokens[i].Kind != text.Word || !negators[a.Tokens[i].Norm] && !pair && !a.failsAt(i) || a.Tokens[i].Number >= 0 && !pair {
			continue
		}
		if i+1 < len(a.Tokens) && notNegating[a.Tokens[i+1].Norm] {
			continue
		}
		if a.excepts(i + 1) {
			continue
		}
		left := reach
		for j := i + 1; j < len(a.Tokens) && left > 0; j++ {
			t := &a.Tokens[j]
			if t.Kind == text.Break || t.Kind == text.Punct && t.Norm != `"` && t.Norm != "'" {
				break
			}
			if t.Norm == "الا" || t.Norm == "but" || t.Norm == "بل" || t.Norm == "لكن" {
				break
			}
			if t.Content() {
				t.Negated = true
				if besides[a.Tokens[i].Norm] {
					break
				}
				if !enabling[t.Norm] && t.Name < 0 { // «لم يتسن لرويترز التأكد»: what one is not able to do is not done
					left--
				}
			}
		}
	}
}

// failingGap is how many words at most stand between a word for failing and what is not done.
const failingGap = 7

// failsAt tells whether the word at i leads from a word for failing before it to what is not done: "in a failed bid [to] reopen",
// «فشل المتمردون [في] السيطرة», «أحبط [محاولة] السيطرة». No other act stands between, unless it is the subject with its article.
func (a *Analysis) failsAt(i int) bool {
	if i+1 >= len(a.Tokens) || a.Tokens[i].Kind != text.Word {
		return false
	}
	next := &a.Tokens[i+1]
	tries := a.Tokens[i].Arabic && a.Tokens[i].Is("attempt")
	if failing[a.Tokens[i].Norm] {
		return next.Arabic && next.Class(lexicon.Act) && next.Name < 0 && strings.HasPrefix(next.Norm, "ل") // «محاولة فاشلة لاقتحام»
	}
	if !tries && !(failingAt[a.Tokens[i].Norm] && next.Class(lexicon.Act) && next.Name < 0) {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-failingGap; j-- {
		t := &a.Tokens[j]
		switch {
		case t.Kind != text.Word:
			return false
		case failing[t.Norm], tries && t.Is("foil"):
			return true
		case t.Is("attempt"), t.Is("effort"), t.Arabic && strings.HasPrefix(t.Norm, "ال"), t.Class(lexicon.Person, lexicon.Group), t.Name >= 0:
		case t.Class(lexicon.Act), t.Arabic && t.Content():
			return false
		}
	}
	return false
}

// excepts tells whether an exceptive stands within the reach of a negator before token i: «لم يقتل سوى جندي» says that
// one was.
func (a *Analysis) excepts(i int) bool {
	left := reach
	for ; i < len(a.Tokens) && left > 0; i++ {
		t := &a.Tokens[i]
		if t.Kind == text.Break || t.Kind == text.Punct {
			return false
		}
		if exceptives[t.Norm] {
			return i+1 == len(a.Tokens) || !however[a.Tokens[i+1].Norm]
		}
		if t.Content() {
			left--
		}
	}
	return false
}
