package answers

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file finds who is to have said what a question asks about.

var (
	accordingWords = questionWords.Set("according")
	sourceless     = questionWords.Set("sourceless")
	speakerVerbs   = questionWords.Set("speaker-verb")
	saidVerbs      = questionWords.Set("said-verb")
	clauseWords    = questionWords.Set("clause-word")
	topicWords     = questionWords.Set("topic")
	beForms        = questionWords.Set("be")
)

// maxSpeaker is how many tokens a source may have behind "according to".
const maxSpeaker = 9

// speaker takes the part that names who is to have said it: "according to X", «بحسب X», "does X say", «تقول X».
func (p *parser) speaker() {
	for i := range p.a.Tokens {
		if n := p.sourceWords(i); n > 0 && i+n < len(p.a.Tokens) && sourceless[p.a.Tokens[i+n].Norm] {
			p.use(text.Range{First: i, Last: i + n}) // "according to plans by the council"
			if dated := i + n + 1; dated < len(p.a.Tokens) && p.a.Tokens[dated].Date >= 0 {
				p.used[i+n] = true // «وفق بيانات أيار»
			}
		} else if n > 0 {
			p.sourceBehind(i, i+n)
			return
		}
	}
	switch p.q.Kind {
	case Said:
		p.saidSpeaker()
	case Who, YesNo:
	default:
		p.verbSpeaker()
	}
}

// sourceWords returns of how many tokens the words at token i are that come before a source; 0 if none stand there.
func (p *parser) sourceWords(i int) int {
	next := ""
	if i+1 < len(p.a.Tokens) {
		next = p.a.Tokens[i+1].Norm
	}
	switch n := p.a.Tokens[i].Norm; {
	case n == "نقلا" && next != "", n == "according" && next == "to", accordingWords[n] && next == "الي":
		return 2
	case accordingWords[n]:
		return 1
	}
	return 0
}

// sourceBehind takes the source from token first on, and accounts for what stands before it from token i on.
func (p *parser) sourceBehind(i, first int) {
	last := first
	for last < len(p.a.Tokens) && last < first+maxSpeaker {
		t := &p.a.Tokens[last]
		if t.Kind == text.Punct && t.Norm != `"` && t.Norm != "-" || t.Date >= 0 {
			break
		}
		last++
	}
	p.takeSpeaker(text.Range{First: first, Last: last})
	p.use(text.Range{First: i, Last: last})
}

// verbSpeaker takes who stands beside a verb of speaking: in English before it ("does the SDF say"), in Arabic behind it
// («تقول قسد»).
func (p *parser) verbSpeaker() {
	for i := range p.a.Tokens {
		t := &p.a.Tokens[i]
		if !speakerVerbs[t.Norm] || !t.Class(lexicon.Act) || !t.Is("say") || t.Name >= 0 {
			continue
		}
		j := i
		if t.Arabic {
			for j++; j < i+7 && p.mayNameSpeaker(j); j++ {
			}
			p.takeSpeaker(text.Range{First: i + 1, Last: j})
			p.use(text.Range{First: i, Last: j})
			return
		}
		for i-j < 6 && j > 0 && p.mayBeSubject(j-1) {
			j--
		}
		p.takeSpeaker(text.Range{First: j, Last: i})
		p.use(text.Range{First: j, Last: i + 1})
		return
	}
}

// mayNameSpeaker tells whether token j may belong to the speaker behind an Arabic verb.
func (p *parser) mayNameSpeaker(j int) bool {
	if j >= len(p.a.Tokens) {
		return false
	}
	t := &p.a.Tokens[j]
	return t.Kind == text.Word && !strings.HasPrefix(t.Norm, "ان") && (t.Name >= 0 || !t.Function)
}

// mayBeSubject tells whether token j may belong to the speaker before an English verb.
func (p *parser) mayBeSubject(j int) bool {
	t := &p.a.Tokens[j]
	return t.Kind == text.Word && !auxiliaries[t.Norm] && !clauseWords[t.Norm] && !p.used[j]
}

// saidSpeaker takes who is asked about in "what did X say …", «ماذا قال X عن …».
func (p *parser) saidSpeaker() {
	for i := p.cue.Last; i < len(p.a.Tokens); i++ {
		t := &p.a.Tokens[i]
		if t.Name >= 0 || !t.Class(lexicon.Act) || !t.Is("say") {
			continue
		}
		r := text.Range{First: p.cue.Last, Last: i}
		if t.Arabic {
			r = text.Range{First: i + 1, Last: i + 1}
			for r.Last < len(p.a.Tokens) && p.a.Tokens[r.Last].Kind != text.Punct && !topicWords[p.a.Tokens[r.Last].Norm] && !(r.Last > r.First && p.otherName(r.Last)) {
				r.Last++
			}
		}
		p.takeSpeaker(r)
		p.use(text.Range{First: min(r.First, i), Last: max(r.Last, i+1)})
		for _, c := range t.Concepts {
			if c.Is("say") && !plainSpeech["c:"+c.ID] {
				p.q.speech = append(p.q.speech, "c:"+c.ID)
			}
		}
		return
	}
}

// otherName tells whether a proper name begins at token i right behind another, so that it is no part of who speaks: «بماذا اتهم
// بوتين أوكرانيا».
func (p *parser) otherName(i int) bool {
	n, before := p.a.Tokens[i].Name, p.a.Tokens[i-1].Name
	return n >= 0 && before >= 0 && n != before && !p.a.Names[n].Adjective && !p.a.Names[before].Adjective && p.a.Names[n].Is((*lexicon.Name).IsPlace)
}

// takeSpeaker makes an item of the words of a speaker.
func (p *parser) takeSpeaker(r text.Range) {
	item := Item{Part: Speaker}
	for i := r.First; i < r.Last && i < len(p.a.Tokens); i++ {
		t := &p.a.Tokens[i]
		if t.Function && t.Name < 0 || t.Kind == text.Punct {
			continue
		}
		item.token = text.Token{}
		if item.Words == "" && t.Stem != "" && t.Name < 0 {
			item.token = t.Token // "the goverment"
		}
		item.Words = strings.TrimSpace(item.Words + " " + t.Text)
		keys := p.tokenKeys(i)
		if t.Name >= 0 && (p.a.Names[t.Name].Person || p.a.Names[t.Name].Is((*lexicon.Name).IsPerson)) {
			item.called = append(item.called, keys...)
		}
		item.Keys = append(item.Keys, keys...)
	}
	if item.Words != "" {
		p.q.Items = append(p.q.Items, item)
	}
}

// withWhat asks of what somebody is accused: «بماذا يتهم».
var withWhat = questionWords.Set("with-what")

// asksWhatSaid tells whether the question asks for what somebody said: "what did X say", "how did X respond", «ماذا قال».
func (p *parser) asksWhatSaid() bool {
	for i := p.cue.Last; i < len(p.a.Tokens) && i < p.cue.Last+9; i++ {
		t := &p.a.Tokens[i]
		switch {
		case saidVerbs[t.Norm]:
			return true
		case t.Name >= 0 || !t.Class(lexicon.Act) || !t.Arabic && p.nounPlace(i) || t.Class(lexicon.Person, lexicon.Group) || i > 0 && strings.HasSuffix(p.a.Tokens[i-1].Text, "'s"):
		case t.Arabic:
			return t.Is("say") && i <= p.cue.Last+1 && !nominal(t) && !(isAny(t, "accuse", "charge") && withWhat[p.a.Tokens[p.cue.First].Norm])
		case auxiliaries[p.a.Tokens[p.cue.Last].Norm] || p.cue.Last-p.cue.First > 1:
			passive := strings.HasSuffix(t.Norm, "ed") && beForms[p.a.Tokens[p.cue.Last].Norm]
			return t.Is("say") && i > p.cue.Last+1 && !passive && p.q.Language == text.English && !strings.HasSuffix(t.Norm, "s")
		}
	}
	return false
}
