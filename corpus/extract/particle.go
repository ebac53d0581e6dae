package extract

import (
	"slices"
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// sourceParticle tells how many tokens a particle that names a source takes at i: "according to", «بحسب», «نقلا عن».
func sourceParticle(a *analysis.Analysis, i int) int {
	next := ""
	if i+1 < len(a.Tokens) {
		next = a.Tokens[i+1].Norm
	}
	norm := a.Tokens[i].Norm
	if sourceParticles[norm] || sourceParticles[strings.TrimPrefix(norm, "و")] {
		if next == "ما" || next == "لما" || next == "الي" {
			return 2
		}
		return 1
	}
	switch norm {
	case "نقلا":
		if next == "عن" {
			return 2
		}
	case "علي":
		if next == "ما" && i+2 < len(a.Tokens) && speechOf(a.Tokens[i+2].Token) != 0 {
			return 2 // «على ما أفاد مصدر»
		}
	case "according":
		if next == "to" {
			return 2
		}
	case "citing", "quoting":
		return 1
	}
	return 0
}

// particleSaying reads a source named after a particle. Where a verb of speech follows («بحسب ما أعلن …»), that verb
// names it.
func (r *reader) particleSaying(s *sentence, i int) (saying, bool) {
	j := i + sourceParticle(r.a, i)
	if j+1 < s.Last && makers[r.a.Tokens[j].Norm] && !r.isSpeech(j) {
		j++ // «وفق ما نشرته صحيفة …»
	}
	if j >= s.Last || r.isSpeech(j) {
		return saying{}, false
	}
	who := r.privyRight(s, j)
	privy := !empty(who)
	if !privy {
		who = r.withIssuer(s, r.withMaker(s, r.speakerRight(s, j)))
	}
	if !privy && !r.canSpeak(who) && !r.isFinding(who) || len(s.sayings) > 0 && r.authorless(who) {
		return saying{}, false
	}
	sp := saying{verb: i, particle: true, after: i-s.First <= 1}
	if r.a.Tokens[i].Arabic && r.a.Tokens[i].Norm != "نقلا" && (criteria[strings.TrimPrefix(r.a.Tokens[who.First].Norm, "ل")] || !r.a.Tokens[who.First].Class(lexicon.Person, lexicon.Group)) && !r.mediumOrReport(who) && r.nameless(who) && r.fuller(who) == (text.Range{}) {
		return saying{}, false // «حسب السن»: by age, nobody says so
	}
	if !contrasts[r.a.Tokens[r.clauseStart(s, i, s.First)].Norm] {
		if passed, ok := r.passesOn(s, sp, who); ok {
			return passed, true
		}
	}
	if back, ok := r.refersBack(sp, who); ok {
		return back, true
	}
	sp = r.named(s, sp, who, i)
	return sp, len(sp.saidBy) > 0 && !r.citedThere(s, sp)
}

// speakerWords returns the words that name a speaker, without the preposition that a particle before them asks for: «وفقا
// للناطق».
func (r *reader) speakerWords(who text.Range) string {
	words := strings.TrimSpace(r.a.Words(who))
	if empty(who) || who.First == 0 || !leadsWithL[r.a.Tokens[who.First-1].Norm] {
		return words
	}
	rest, ok := strings.CutPrefix(words, "ل")
	if !ok {
		return words
	}
	noun, definite := strings.CutPrefix(rest, "ل")
	if !definite {
		return strings.TrimSpace(strings.TrimPrefix(rest, "ـ"))
	}
	for _, c := range r.a.Tokens[who.First].Concepts {
		if first, _, _ := strings.Cut(rest, " "); text.Fold(c.Arabic) == text.Fold(first) {
			return "ال" + rest // «للجنة» is of لجنة
		}
	}
	return "ال" + noun
}

// sourceParticles come before a source, some with «ما» or «إلى» behind them, folded.
var sourceParticles = speechLists.Set("by-source")

// leadsWithL are the particles of a source that ask for the preposition ل, folded.
var leadsWithL = speechLists.Set("with-l")

// criteria are what something follows, «وفق نظام …», and no source; folded.
var criteria = speechLists.Set("criterion")

// nameless tells whether no name stands in a range.
func (r *reader) nameless(p text.Range) bool {
	for i := p.First; i < p.Last; i++ {
		if r.properName(&r.a.Tokens[i]) {
			return false
		}
	}
	return true
}

// citedThere gives what a medium has told in the sentence to whom it cites at once: "local media reported, citing police", «أفادت
// به صحيفة «المرفأ» نقلا عن مصدر».
func (r *reader) citedThere(s *sentence, sp saying) bool {
	if n := r.a.Tokens[sp.verb].Norm; len(s.sayings) == 0 || n != "نقلا" && n != "citing" && n != "quoting" {
		return false
	}
	last := &s.sayings[len(s.sayings)-1]
	if last.goesOn || len(s.sayings) > 1 && max(last.verb, last.speaker.Last-1)+3 < sp.verb || !r.isMediumPhrase(last.speaker) && !r.mediaPlural(last.speaker) {
		return false
	}
	if name := r.mediumName(last.speaker); !r.ownOutlet(name) {
		last.via = appendNew(last.via, name)
	}
	last.speaker, last.full, last.saidBy = sp.speaker, sp.full, sp.saidBy
	r.remember(last)
	return true
}

// mediaPlural tells whether a phrase names media without saying which: "local media".
func (r *reader) mediaPlural(p text.Range) bool {
	return !empty(p) && (mediaWords[r.a.Tokens[p.Last-1].Norm] || r.a.Tokens[p.Last-1].Norm == "media" || r.normAt(p, p.First) == "وسائل")
}

// mediumOrReport tells whether an Arabic phrase names a medium or a report, the latest of them or any.
func (r *reader) mediumOrReport(p text.Range) bool {
	if p.Last-p.First > 1 && latest[strings.TrimPrefix(r.a.Tokens[p.First].Norm, "ل")] {
		p.First++
	}
	return reportNouns[r.a.Tokens[p.First].Norm] || mediumNouns[r.a.Tokens[p.First].Norm] || r.isFinding(p)
}

// latest stand before the report they are the last of, folded: «آخر حصيلة».
var latest = speechLists.Set("latest")

// authorless tells whether a phrase names a report and not whose it is: «حصيلة جديدة», "a statement". Who speaks in the sentence
// already speaks in it.
func (r *reader) authorless(who text.Range) bool {
	if empty(who) || !reportNouns[r.a.Tokens[who.First].Norm] && !r.isFinding(who) && !reportNouns[r.a.Tokens[who.Last-1].Norm] {
		return false
	}
	for i := who.First; i < who.Last; i++ {
		if t := &r.a.Tokens[i]; t.Name >= 0 || t.Class(lexicon.Person, lexicon.Group, lexicon.Place) || mediumNouns[t.Norm] || r.unknown(i) {
			return false
		}
	}
	return true
}

// isMediumPhrase tells whether a phrase names an agency or an outlet.
func (r *reader) isMediumPhrase(p text.Range) bool {
	if empty(p) {
		return false
	}
	t := &r.a.Tokens[p.First]
	if mediumNouns[t.Norm] || t.Name >= 0 && r.a.Names[t.Name].Is((*lexicon.Name).IsMedium) {
		return true
	}
	m := text.Range{}
	if !t.Arabic && t.Capital() {
		m = r.medium(&sentence{Range: p}, p.First)
	}
	return m.First < m.Last && m.Last == p.Last
}

// particleLength returns how many bytes of the Arabic word at i, with which a phrase begins, are a conjunction or a preposition
// written onto it: «وشيوخ», «لرويترز». In «للجنة» the article is written with the preposition, and «وجهاء» begins with its own letter.
func (r *reader) particleLength(i int) int {
	t := &r.a.Tokens[i]
	for _, p := range []string{"و", "ل", "ب"} {
		rest, ok := strings.CutPrefix(t.Norm, p)
		if !ok || !t.Arabic || !strings.HasPrefix(t.Text, p) || strings.HasPrefix(t.Norm, "لل") {
			continue
		}
		if t.Name >= 0 && r.citationIs(i, rest) || t.Name < 0 && r.meansAlone(t, rest) {
			return len(p)
		}
	}
	return 0
}

// citationIs tells whether what is left of the first word of a name is how the lexicon writes it.
func (r *reader) citationIs(i int, rest string) bool {
	n := &r.a.Names[r.a.Tokens[i].Name]
	return n.First == i && slices.ContainsFunc(n.Known, func(k *lexicon.Name) bool {
		word, _, _ := strings.Cut(text.Fold(k.Arabic), " ")
		return word == rest
	})
}

// meansAlone tells whether what is left of a word means by itself what the word means.
func (r *reader) meansAlone(t *analysis.Token, rest string) bool {
	alone := t.Token
	alone.Norm = rest
	means := r.l.Alone(alone)
	return slices.ContainsFunc(ownConcepts(t), func(c *lexicon.Concept) bool { return slices.Contains(means, c) })
}
