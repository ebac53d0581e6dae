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
	if i := tag(tokens); i > 0 {
		s = s[:tokens[i].Start] + "?"
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
	"is it known", "is it clear", "is there any word on", "is there word on", "has anyone said", "has anybody said", "give me", "so", "then", "well", "also", "now",
	"do we know", "do you know", "does anyone know", "does anybody know", "do we have any idea", "can you tell me", "could you tell me", "can you tell us", "can anyone tell me", "can someone tell me",
	"can you say", "can you find out", "could you find out", "can you check", "can anyone confirm", "can we confirm", "tell me", "please tell me", "any idea", "any word on", "any news on", "any update on", "any info on", "any clue",
	"i want to know", "i would like to know", "i need to know", "we need to know", "just wondering", "wondering", "hey", "hi", "hello", "ok", "and", "but", "please", "exactly", "roughly", "remind me",
	"هل تعرف", "هل تعرفون", "هل نعرف", "هل تعلم", "هل تعلمون", "هل من معلومات عن", "تعرف", "بتعرف", "بتعرفوا", "بتعرفي", "حدا بيعرف", "حدا يعرف", "حد يعرف", "حد عارف", "في حدا بيعرف", "ممكن اعرف", "ممكن تقولي", "ممكن تقول لي", "ممكن تقولولي", "ممكن نعرف", "اريد ان اعرف", "اريد معرفه",
	"بدي اعرف", "بدنا نعرف", "عايز اعرف", "عاوز اعرف", "ودي اعرف", "ابغي اعرف", "اريد اعرف", "حد عنده فكره", "حدا عنده فكره", "عندك فكره", "عندكم فكره", "محتاج", "يا تري", "ياتري", "طيب", "مرحبا", "السلام عليكم", "لو سمحت", "من فضلك", "قولي", "قل لي", "يعني", "بالضبط",
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
			if next < len(tokens) && next > best && (asked[tokens[next].Norm] || auxiliaries[tokens[next].Norm] || tokens[next].Norm == "the" && words[0] == "give" || starts(tokens[next:])) {
				best, again = next, true
			}
		}
	}
	return best
}

// tag returns the token of the comma behind which a question ends in what leads to questions otherwise: "…, do we know?"; 0
// when it does not.
func tag(tokens []text.Token) int {
	for _, words := range leadIns {
		last := len(tokens)
		for last > 0 && tokens[last-1].Kind == text.Punct {
			last--
		}
		i := last - len(words)
		if len(words) < 2 || i < 3 || tokens[i-1].Norm != "," && tokens[i-1].Norm != "،" {
			continue
		}
		j := 0
		for j < len(words) && tokens[i+j].Norm == words[j] {
			j++
		}
		if j == len(words) {
			return i - 1
		}
	}
	return 0
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

// maxTopic is how many tokens may stand before the main clause of a question.
const maxTopic = 16

// mainClause returns the token at which the main clause of a question begins that something stands before: a phrase or a
// sentence and a mark ("after the ruling, who …", "Erdogan: did he …"), or a topic alone ("Putin what is he saying"). It is 0
// where the question begins at once.
func mainClause(tokens []text.Token) int {
	if len(tokens) == 0 || begins(tokens, 0) || asked[tokens[0].Norm] {
		return 0
	}
	for i := 1; i < len(tokens)-1 && i < maxTopic; i++ {
		switch tokens[i-1].Norm {
		case ",", ":", ".", "?", "؟", "،":
			if i > 1 && begins(tokens, i) && !onlyCount(tokens[i:]) {
				return i
			}
		}
	}
	for i := 1; i <= 2 && i+2 < len(tokens); i++ {
		next := tokens[i+1].Norm
		if auxiliaries[tokens[i].Norm] && personals[next] || asked[tokens[i].Norm] && !tokens[i].Arabic && auxiliaries[next] && tokens[0].Capital() {
			return i
		}
	}
	return 0
}

// onlyCount tells whether nothing but "how many" is left: what is counted was named before.
func onlyCount(tokens []text.Token) bool {
	words := 0
	for _, t := range tokens {
		if t.Kind == text.Word {
			words++
		}
	}
	n := tokens[0].Norm
	return n == "how" && words == 2 || n == "كم" && (words == 1 || words == 2 && len(tokens) > 1 && backward[tokens[1].Norm])
}

// begins tells whether a question can begin at token i: with a question word or an English auxiliary.
func begins(tokens []text.Token, i int) bool {
	n := tokens[i].Norm
	return auxiliaries[n] || asked[n] && n != "في" && n != "من" && n != "ما" && n != "اي" && n != "if" || tokens[i].Arabic && asked[strings.TrimPrefix(n, "ف")] && strings.HasPrefix(n, "ف") && n != "في"
}

// personals stand behind the auxiliary of a question whose topic was named before.
var personals = map[string]bool{"he": true, "she": true, "it": true, "they": true}
