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
		if next == "ما" || next == "الي" {
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
	if j >= s.Last || r.isSpeech(j) {
		return saying{}, false
	}
	who := r.privyRight(s, j)
	privy := !empty(who)
	if !privy {
		who = r.withMaker(s, r.speakerRight(s, j))
	}
	if !privy && !r.canSpeak(who) && !r.isFinding(who) {
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
	return sp, len(sp.saidBy) > 0
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

func (r *reader) mediumOrReport(p text.Range) bool {
	return reportNouns[r.a.Tokens[p.First].Norm] || mediumNouns[r.a.Tokens[p.First].Norm] || r.isFinding(p)
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
