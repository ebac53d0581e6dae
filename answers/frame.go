package answers

import (
	"strings"

	"isnad/corpus/text"
)

// unframe takes off what only leads to the question ("do we know who …", «ممكن تقولي وين …») and puts the main clause
// before a phrase that English sets in front of it: "after the ruling, who resigned?" is read as "who resigned after the
// ruling".
func unframe(s string) string {
	tokens := text.Tokenize(s)
	if n := leadIn(tokens); n > 0 {
		s = s[tokens[n].Start:]
		tokens = text.Tokenize(s)
	}
	if i := mainClause(tokens); i > 0 {
		end := tokens[len(tokens)-1]
		last := len(s)
		if end.Kind == text.Punct {
			last = end.Start
		}
		s = s[tokens[i].Start:last] + " " + s[:tokens[i-1].Start] + s[last:]
	}
	return s
}

// leadIns are folded words before a question word that ask for nothing themselves, longest first.
var leadIns = foldAll(
	"do we know", "do you know", "does anyone know", "does anybody know", "do we have any idea", "can you tell me", "could you tell me", "can you tell us", "can anyone tell me", "can someone tell me",
	"can you say", "can you find out", "could you find out", "can you check", "can anyone confirm", "can we confirm", "tell me", "please tell me", "any idea", "any word on", "any news on", "any update on", "any info on", "any clue",
	"i want to know", "i would like to know", "i need to know", "we need to know", "just wondering", "wondering", "so", "hey", "hi", "hello", "ok", "and", "but", "please", "exactly", "roughly", "remind me",
	"هل تعرف", "هل تعرفون", "هل نعرف", "هل تعلم", "هل تعلمون", "هل من معلومات عن", "تعرف", "بتعرف", "بتعرفوا", "بتعرفي", "حدا بيعرف", "حدا يعرف", "حد يعرف", "حد عارف", "في حدا بيعرف", "ممكن اعرف", "ممكن تقولي", "ممكن تقول لي", "ممكن تقولولي", "ممكن نعرف", "اريد ان اعرف", "اريد معرفه",
	"بدي اعرف", "بدنا نعرف", "عايز اعرف", "عاوز اعرف", "ودي اعرف", "ابغي اعرف", "اريد اعرف", "يا تري", "ياتري", "طيب", "مرحبا", "السلام عليكم", "لو سمحت", "من فضلك", "قولي", "قل لي", "يعني", "بالضبط",
)

// asked are folded words that begin a question proper.
var asked = map[string]bool{"who": true, "whom": true, "whose": true, "what": true, "when": true, "where": true, "why": true, "how": true, "which": true, "if": true, "whether": true,
	"كم": true, "كام": true, "قديش": true, "اديش": true, "شقد": true, "شكد": true, "شحال": true, "من": true, "مين": true, "منو": true, "ما": true, "ماذا": true, "شو": true, "ايش": true, "وش": true, "ايه": true, "متي": true, "امتي": true, "ايمتي": true,
	"اين": true, "وين": true, "فين": true, "لماذا": true, "ليش": true, "ليه": true, "كيف": true, "هل": true, "اذا": true, "في": true, "اي": true}

func foldAll(phrases ...string) [][]string {
	out := make([][]string, len(phrases))
	for i, p := range phrases {
		for _, w := range strings.Fields(p) {
			out[i] = append(out[i], text.Fold(w))
		}
	}
	return out
}

// leadIn returns how many tokens lead to the question word.
func leadIn(tokens []text.Token) int {
	best := 0
	for again := true; again; {
		again = false
		for _, words := range leadIns {
			i := best
			for i < len(tokens) && tokens[i].Kind == text.Punct {
				i++
			}
			j := 0
			for j < len(words) && i+j < len(tokens) && tokens[i+j].Norm == words[j] {
				j++
			}
			if j < len(words) {
				continue
			}
			next := i + j
			for next < len(tokens) && tokens[next].Kind == text.Punct {
				next++
			}
			if next < len(tokens) && next > best && (asked[tokens[next].Norm] || starts(tokens[next:])) {
				best, again = next, true
			}
		}
	}
	return best
}

// starts tells whether another lead-in begins there.
func starts(tokens []text.Token) bool {
	for _, words := range leadIns {
		if len(words) > 1 && len(tokens) > len(words) {
			j := 0
			for j < len(words) && tokens[j].Norm == words[j] {
				j++
			}
			if j == len(words) {
				return true
			}
		}
	}
	return false
}

// fronting are English words that begin a phrase set in front of the main clause.
var fronting = map[string]bool{"after": true, "before": true, "in": true, "at": true, "on": true, "during": true, "following": true, "since": true, "amid": true, "under": true, "with": true, "as": true, "when": true, "while": true, "for": true, "from": true, "of": true, "by": true}

// mainClause returns the token at which the main clause of a question begins that a phrase and a comma stand before; 0 if
// none does.
func mainClause(tokens []text.Token) int {
	if len(tokens) == 0 || !fronting[tokens[0].Norm] {
		return 0
	}
	for i := 2; i < len(tokens)-1; i++ {
		if tokens[i-1].Norm != "," {
			continue
		}
		if n := tokens[i].Norm; asked[n] || auxiliaries[n] {
			return i
		}
	}
	return 0
}
