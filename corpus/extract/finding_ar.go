package extract

// What Arabic reports tell as a source's words without «أن»: what a survey shows, what a body asks for, what stands before
// «في حصيلة أعلنتها …».

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// findings show something and speak only behind their verb or particle; showing are those verbs; headships stand for a body
// behind «بـ»; issuing are the verbs that ask for something only with one of the orders; folded.
var (
	findings  = speechLists.Set("finding")
	showing   = speechLists.Set("showing")
	headships = speechLists.Set("headship")
	issuing   = speechLists.Set("issuing")
	orders    = speechLists.Set("order")
)

// isFinding tells whether a phrase begins with what shows something: «مسح», «لبيانات».
func (r *reader) isFinding(who text.Range) bool {
	if empty(who) {
		return false
	}
	head := strings.TrimPrefix(r.a.Tokens[who.First].Norm, "ل")
	return findings[head] || shownBy[head]
}

// withMaker returns a finding with who has made it: «مسح أجرته الوزارة».
func (r *reader) withMaker(s *sentence, who text.Range) text.Range {
	at := who.Last
	if relativeWords[r.normAt(s.Range, at)] {
		at++ // «النتائج التي نشرتها الهيئة»
	}
	if !r.isFinding(who) || !makers[r.normAt(s.Range, at)] || at+1 >= s.Last {
		return who
	}
	if maker := r.arabicPhrase(s, at+1); r.canHead(maker.First) {
		who.Last = maker.Last
	} else if r.canSpeak(maker) {
		who.Last = maker.First + 1 // a name of one word that nothing knows
	}
	return who
}

// makers are verbs that tell who has made a finding, folded.
var makers = speechLists.Set("making")

// shows tells whether the verb at i and its subject tell what a report or a finding shows, so that a noun says it as well as a
// clause: «أظهرت بيانات تراجع المبيعات».
func (r *reader) shows(i int, who text.Range) bool {
	return !empty(who) && showing[strings.TrimLeft(r.a.Tokens[i].Norm, "وف")] && r.isFinding(who)
}

// shownBy are the reports that show what they tell and are no body, folded.
var shownBy = speechLists.Set("shower")

// shownAt tells whether the act at j is what the finding shows that the phrase names, its adjective complete: «تقرير جديد تراجع …».
func (p *naming) shownAt(j int) bool {
	t, before := &p.r.a.Tokens[j], &p.r.a.Tokens[j-1]
	head := p.r.a.Tokens[p.first].Norm
	return j > p.first+1 && (findings[head] || shownBy[head]) && t.Class(lexicon.Act) && before.Class(lexicon.Quality) && !hasArticle(t.Norm)
}

// reportBefore tells whether the words before the verb at i say in what somebody told what stands before them: «في حصيلة جديدة
// أعلنتها …», «وفق إحصاءات نشرتها …».
func (r *reader) reportBefore(s *sentence, i int) bool {
	for j := i - 1; j > s.First && j >= i-3; j-- {
		t := &r.a.Tokens[j]
		if t.Kind != text.Word || t.Function {
			return false
		}
		if reportNouns[t.Norm] || findings[t.Norm] {
			return !hasArticle(t.Norm) && (r.a.Tokens[j-1].Norm == "في" || sourceParticle(r.a, j-1) == 1)
		}
	}
	return false
}

// asksFor tells whether what somebody asks for with the verb at token verb stands from token i on, behind «بـ», before the clause
// ends. What is issued must be an order: «أصدرت المحكمة حكما بسجن …».
func (r *reader) asksFor(s *sentence, verb, i int) bool {
	if issuing[strings.TrimLeft(r.a.Tokens[verb].Norm, "وف")] && !orders[r.normAt(s.Range, i)] {
		return false
	}
	for j := i; j < s.Last && j < i+14; j++ {
		t := &r.a.Tokens[j]
		switch {
		case t.Norm == "," || t.Norm == ";" || t.Norm == ":" || t.Norm == "." || isThat(t) && t.Norm != "بان":
			return false
		case t.Norm == "بان":
			return true
		case strings.HasPrefix(t.Norm, "ب") && tied(t, "ب") && t.Name < 0 && t.Date < 0 && t.Content() && !t.Class(lexicon.Place, lexicon.Group, lexicon.Person, lexicon.Time):
			return true
		}
	}
	return false
}

// asFor returns whom «أما X، …، فقال» speaks of.
func (r *reader) asFor(s *sentence, i int) text.Range {
	first := strings.TrimPrefix(r.a.Tokens[s.First].Norm, "و")
	if first != "اما" || !strings.HasPrefix(r.a.Tokens[i].Norm, "ف") || s.First+1 >= i {
		return text.Range{}
	}
	if who := r.arabicPhrase(s, s.First+1); who.Last <= i && r.canSpeak(who) {
		return who
	}
	return text.Range{}
}

// undetermined tells whether an Arabic phrase names nobody in particular, so that «الذي» behind it is about another noun:
// «مشتبه به في الهجوم الذي قال إن …».
func (r *reader) undetermined(who text.Range) bool {
	for i := who.First; i < who.Last; i++ {
		t := &r.a.Tokens[i]
		if t.Kind != text.Word || !t.Arabic {
			continue
		}
		if t.Name >= 0 || hasArticle(t.Norm) || r.unknown(i) {
			return false
		}
		if t.Function || strings.HasPrefix(t.Norm, "ب") && tied(t, "ب") || strings.HasPrefix(t.Norm, "ل") && tied(t, "ل") {
			return true
		}
	}
	return true
}

// bodyAt tells whether a body with the article stands at token i: what looks like a name before it is a verb, «وعزت الشركة».
func (r *reader) bodyAt(i int) bool {
	return i < len(r.a.Tokens) && hasArticle(r.a.Tokens[i].Norm) && r.a.Tokens[i].Name < 0 && r.a.Tokens[i].Class(lexicon.Group)
}

// describesNoun tells whether the word with the article at i describes the one before it, and so is no noun that a clause is about:
// «الهجوم الانتحاري الذي …».
func (r *reader) describesNoun(i int) bool {
	if i == 0 || r.a.Tokens[i].Name >= 0 || !hasArticle(r.a.Tokens[i].Norm) {
		return false
	}
	before := &r.a.Tokens[i-1]
	return before.Kind == text.Word && !before.Class(lexicon.Person, lexicon.Group) && (hasArticle(before.Norm) || hasArticle(strings.TrimLeft(before.Norm, "وبلفك")))
}
