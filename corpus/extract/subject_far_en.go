package extract

// Subjects of English verbs of speech that do not stand right before them, and what tells that a verb has another subject.

import (
	"slices"
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// Words that tell where the subject of a verb of speech stands.
var (
	agentive   = speechLists.Phrases("agentive")
	plainForms = speechLists.Set("plain")
	finderOnly = speechLists.Set("finder")
	pausing    = speechLists.Set("pausing")
	passing    = speechLists.Set("passing")
	spokenOf   = speechLists.Set("spoken")
	voicing    = speechLists.Set("voicing")
	voiced     = speechLists.Set("voiced")
	foundBy    = speechLists.Set("maker")
	manyNouns  = speechLists.Set("many")
)

// farSubject returns the subject before token end that a relative clause or a participle parts from its verb, "an activist who spoke by phone
// said", or one that the lexicon does not know: "its designers said".
func (r *reader) farSubject(s *sentence, end int) text.Range {
	for k := end - 2; k > s.First && end-k <= 14; k-- {
		t := &r.a.Tokens[k]
		if t.Kind == text.Punct && t.Norm != "-" && t.Norm != "'" || r.isSpeech(k) {
			break
		}
		if (t.Norm == "who" || t.Norm == "which" || t.Norm == "that") && !t.Upper() && r.verbRightBehind(k) {
			return r.withNameBefore(s, r.nounLeft(s, k))
		}
		if strings.HasSuffix(t.Norm, "ing") && t.Class(lexicon.Act) && !t.Capital() && end-k > 2 && r.speaks(k-1) {
			if who := r.nounLeft(s, k); !r.onlyPlace(who) {
				return who // "a resident speaking from the garage"
			}
			return text.Range{}
		}
	}
	return r.doerLeft(s, end)
}

// withNameBefore returns an office with the name before it that it explains: "Steven Hall, a banker who has held talks, said".
func (r *reader) withNameBefore(s *sentence, who text.Range) text.Range {
	k := who.First - 1
	for k > s.First && who.First-k < 6 && r.a.Tokens[k].Kind == text.Word && !r.finite(k) {
		k--
	}
	if empty(who) || k <= s.First || r.a.Tokens[k].Norm != "," {
		return who
	}
	if name := r.nounLeft(s, k); r.namesPerson(name) && !r.namesPerson(who) {
		return text.Range{First: name.First, Last: who.Last}
	}
	return who
}

// verbRightBehind tells whether the verb of a relative clause about somebody stands right behind its first word, at k: "who
// spoke", "that supports it".
func (r *reader) verbRightBehind(k int) bool {
	t := &r.a.Tokens[k+1]
	return r.finite(k+1) || t.Class(lexicon.Act) && !t.Capital() || strings.HasSuffix(t.Norm, "s") && t.Name < 0 && !t.Function
}

// doerLeft returns a noun for somebody who does something, which ends right before token end and which the lexicon knows
// for no thing, from its article or possessive on: "its designers".
func (r *reader) doerLeft(s *sentence, end int) text.Range {
	if end-2 < s.First {
		return text.Range{}
	}
	t := &r.a.Tokens[end-1]
	ends := func(suffix string) bool { return strings.HasSuffix(t.Norm, suffix) }
	if t.Kind != text.Word || t.Function || t.Name >= 0 || t.Class(lexicon.Event, lexicon.Idea, lexicon.Measure, lexicon.Place, lexicon.Thing, lexicon.Time) || len(t.Norm) < 6 || !slices.ContainsFunc(agentive, ends) {
		return text.Range{}
	}
	several := strings.HasSuffix(t.Norm, "s")
	for k := end - 2; k >= s.First && end-k <= 4; k-- {
		if several && r.a.Tokens[k].Norm == "," {
			return text.Range{First: k + 1, Last: end} // "…, forecasters said"
		}
		if n := r.a.Tokens[k].Norm; determiners[n] {
			if possessives[n] {
				k--
			}
			return text.Range{First: k + 1, Last: end}
		}
		if r.a.Tokens[k].Kind != text.Word || r.a.Tokens[k].Function || r.finite(k) {
			break
		}
	}
	return text.Range{}
}

// isObject tells whether the pronoun at i is the object of a verb in the present before it: "the group that supports it said".
func (r *reader) isObject(i int) bool {
	if i == 0 {
		return false
	}
	t := &r.a.Tokens[i-1]
	return r.a.Tokens[i].Norm == "it" && i >= 2 && relativeWords[r.a.Tokens[i-2].Norm] && t.Kind == text.Word && t.Class(lexicon.Act) && strings.HasSuffix(t.Norm, "s") && !t.Capital()
}

// fitsVerb tells whether a subject fits the form of the verb at i: only several show or claim, only a finding finds.
func (r *reader) fitsVerb(i int, who text.Range) bool {
	h := r.englishHead(who)
	norm := r.a.Tokens[i].Norm
	switch {
	case h < 0:
		return !plainForms[norm] || strings.HasSuffix(r.a.Tokens[who.Last-1].Norm, "s")
	case plainForms[norm] && r.reportWithMaker(who):
		return true // "figures released by the ministry show"
	case plainForms[norm]:
		head := r.a.Tokens[h].Norm
		return r.several(who) || !r.namesPerson(who) && (strings.HasSuffix(head, "s") || manyNouns[head])
	case finderOnly[norm]:
		return reportNouns[r.a.Tokens[h].Norm] && r.a.Tokens[h].Name < 0 || r.madeFinding(who)
	}
	return true
}

// madeFinding tells whether a phrase names who has made a finding: "a survey carried out by Gallup".
func (r *reader) madeFinding(who text.Range) bool {
	k := who.First - 1
	for k > 0 && who.First-k <= 3 && r.a.Tokens[k].Kind == text.Word && (determiners[r.a.Tokens[k].Norm] || !r.a.Tokens[k].Function && !r.finite(k)) && !foundBy[r.a.Tokens[k].Norm] {
		k--
	}
	if k <= 0 || !foundBy[r.a.Tokens[k].Norm] {
		return false
	}
	for j := k - 1; j >= max(0, k-4) && r.a.Tokens[j].Kind == text.Word; j-- {
		if reportNouns[r.a.Tokens[j].Norm] && r.a.Tokens[j].Name < 0 {
			return true
		}
	}
	return false
}

// clauseBefore tells whether a clause of its own stands before the verb at i since the last sign, so that a subject must follow:
// "Ten were in hospital said the head of …".
func (r *reader) clauseBefore(s *sentence, i int) bool {
	if next := r.normAt(s.Range, i+1); !determiners[next] || !empty(r.subjectLeft(s, r.beforeVerb(s, i))) || !empty(r.farSubject(s, r.beforeVerb(s, i))) {
		return false
	}
	for k := i - 2; k > s.First; k-- {
		if r.a.Tokens[k].Kind == text.Punct && r.a.Tokens[k].Norm != "-" && r.a.Tokens[k].Norm != "'" || r.isSpeech(k) {
			return false
		}
		if r.finite(k) {
			return true
		}
	}
	return false
}

// withAuthor returns a statement behind a verb of speech with whose it is: "said a statement by the ministry".
func (r *reader) withAuthor(s *sentence, who text.Range) text.Range {
	if n := r.normAt(s.Range, who.Last); n != "by" && n != "from" || !reportNouns[r.a.Tokens[who.Last-1].Norm] {
		return who
	}
	if author := r.englishPhrase(s, who.Last+1); r.canSpeak(author) && author.First <= who.Last+2 {
		who.Last = author.Last
	}
	return who
}

// withIssuer returns a report behind "according to" with whose it is: "figures released by the ministry", "an estimate by the union".
func (r *reader) withIssuer(s *sentence, who text.Range) text.Range {
	if empty(who) || r.a.Tokens[who.First].Arabic {
		return who
	}
	issued := who
	if issuers[r.normAt(s.Range, who.Last)] && r.normAt(s.Range, who.Last+1) == "by" {
		issued.Last++
	}
	if n := r.normAt(s.Range, issued.Last); n != "by" && n != "from" || !reportNouns[r.a.Tokens[who.Last-1].Norm] {
		return who
	}
	if author := r.englishPhrase(s, issued.Last+1); r.canSpeak(author) && author.First <= issued.Last+2 {
		who.Last = author.Last
	}
	return who
}

// mediumReports tells whether "reports" at i is the verb of a medium at the end of what it tells: "…, the agency reports."
func (r *reader) mediumReports(i int) bool {
	if r.a.Tokens[i].Norm != "reports" || i < 2 {
		return false
	}
	before := &r.a.Tokens[i-1]
	if n := before.Name; n >= 0 {
		return r.a.Names[n].Is((*lexicon.Name).IsMedium)
	}
	return mediaWords[before.Norm]
}

// mediaWords are singular nouns for a medium.
var mediaWords = speechLists.Set("medium")

// saysPlainly tells whether "saying" at i goes on with a body or a medium that its sentence opens with, without a comma: "State
// television raised the toll saying 22 died".
func (r *reader) saysPlainly(s *sentence, i int) bool {
	if r.a.Tokens[i].Norm != "saying" || !r.clauseFollows(s, i+1) {
		return false
	}
	who := r.openingSubject(s, i, true)
	h := r.englishHead(who)
	return h >= 0 && (reportNouns[r.a.Tokens[h].Norm] || r.a.Tokens[h].Class(lexicon.Group)) && !r.a.Tokens[h].Class(lexicon.Person)
}

// makesWords tells whether somebody makes a claim in so many words at token i: "made a prediction that", "voiced fears that".
func (r *reader) makesWords(s *sentence, i int) bool {
	n := r.a.Tokens[i].Norm
	if voicing[n] {
		return r.voices(s, i)
	}
	if n != "made" && n != "makes" && n != "issued" || i+3 >= s.Last {
		return false
	}
	return determiners[r.a.Tokens[i+1].Norm] && spokenOf[r.a.Tokens[i+2].Norm] && r.a.Tokens[i+3].Norm == "that"
}

// voices tells whether the verb at i has a fear, a hope or a doubt for its object, and what is feared follows.
func (r *reader) voices(s *sentence, i int) bool {
	for j := i + 1; j+1 < s.Last && j <= i+3; j++ {
		if voiced[r.a.Tokens[j].Norm] {
			return r.a.Tokens[j+1].Norm == "that"
		}
	}
	return false
}
