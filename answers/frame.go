package answers

import (
	"strings"

	"isnad/corpus/text"
)

// This file takes off a question what only leads to it.

var (
	leadIns             = questionWords.Take(func(list string) bool { return list == "lead-in" })
	strongQuestionWords = questionWords.Set("question-word")
	weakQuestionWords   = questionWords.Set("weak-question-word")
	personals           = questionWords.Set("personal")
)

// unframe takes off what only leads to the question ("do we know who …", «ممكن تقولي وين …») and puts the main clause
// before a phrase that English sets in front of it: "after the ruling, who resigned?" is read as "who resigned after the
// ruling".
func unframe(s string) string {
	s = spellOut(s)
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

// spellOut writes the "is" of "what's" and "who's" as a word of its own.
func spellOut(s string) string {
	var out strings.Builder
	from := 0
	for _, t := range text.Tokenize(s) {
		if mainQuestions[t.Norm] && t.End-t.Start > len(t.Norm) && strings.HasSuffix(s[t.Start:t.End], "s") {
			out.WriteString(s[from:t.Start] + s[t.Start:t.Start+len(t.Norm)] + " is")
			from = t.End
		}
	}
	return out.String() + s[from:]
}

// leadIn returns how many tokens lead to the question word.
func leadIn(tokens []text.Token) int {
	best := 0
	for again := true; again; {
		again = false
		for _, lead := range leadIns {
			words := lead.Words
			i := skipMarks(tokens, best)
			if !hasPrefix(tokens[i:], words) {
				continue
			}
			next := skipMarks(tokens, i+len(words))
			if next < len(tokens) && next > best && (isAsking(tokens[next].Norm) || words[0] == "give" && tokens[next].Norm == "the" || startsLeadIn(tokens[next:])) {
				best, again = next, true
			}
		}
	}
	return best
}

// tag returns the token of the comma behind which a question ends in what leads to questions otherwise: "…, do we know?"; 0
// when it does not.
func tag(tokens []text.Token) int {
	last := len(tokens)
	for last > 0 && tokens[last-1].Kind == text.Punct {
		last--
	}
	for _, lead := range leadIns {
		words := lead.Words
		i := last - len(words)
		if len(words) < 2 || i < 3 || tokens[i-1].Norm != "," && tokens[i-1].Norm != "،" {
			continue
		}
		if hasPrefix(tokens[i:], words) {
			return i - 1
		}
	}
	return 0
}

// startsLeadIn tells whether the tokens begin with a lead-in of more than one word, and go on behind it.
func startsLeadIn(tokens []text.Token) bool {
	for _, lead := range leadIns {
		words := lead.Words
		if len(words) > 1 && len(tokens) > len(words) && hasPrefix(tokens, words) {
			return true
		}
	}
	return false
}

// skipMarks returns the first token from i on that is no mark.
func skipMarks(tokens []text.Token, i int) int {
	for i < len(tokens) && tokens[i].Kind == text.Punct {
		i++
	}
	return i
}

// maxTopic is how many tokens may stand before the main clause of a question.
const maxTopic = 16

// mainClause returns the token at which the main clause of a question begins that something stands before: a phrase or a
// sentence and a mark ("after the ruling, who …", "Erdogan: did he …"), or a topic alone ("Putin what is he saying"). It is 0
// where the question begins at once.
func mainClause(tokens []text.Token) int {
	if len(tokens) == 0 || begins(tokens[0]) || isQuestionWord(tokens[0].Norm) {
		return 0
	}
	for i := 1; i < len(tokens)-1 && i < maxTopic; i++ {
		switch tokens[i-1].Norm {
		case ",", ":", ".", "?", "؟", "،":
			if i > 1 && begins(tokens[i]) && !onlyCount(tokens[i:]) {
				return i
			}
		}
	}
	for i := 1; i <= 2 && i+2 < len(tokens); i++ {
		n, next := tokens[i].Norm, tokens[i+1].Norm
		if auxiliaries[n] && personals[next] || isQuestionWord(n) && !tokens[i].Arabic && auxiliaries[next] && tokens[0].Capital() && !beforeWho(tokens[i-1].Norm) {
			return i
		}
	}
	return 0
}

// beforeWho tells whether a word is a preposition that belongs to the question word behind it: "to whom did", "from where did he flee".
func beforeWho(norm string) bool { return prepositionWords[norm] || places[norm] }

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

// isQuestionWord tells whether a question proper can begin with a word.
func isQuestionWord(norm string) bool { return strongQuestionWords[norm] || weakQuestionWords[norm] }

// isAsking tells whether a question proper begins with a word that a lead-in stands before.
func isAsking(norm string) bool { return isQuestionWord(norm) || auxiliaries[norm] }

// begins tells whether a question can begin at a token behind something else: with a question word or an English auxiliary.
func begins(t text.Token) bool {
	rest, and := strings.CutPrefix(t.Norm, "ف")
	return auxiliaries[t.Norm] || strongQuestionWords[t.Norm] || t.Arabic && and && isQuestionWord(rest)
}
