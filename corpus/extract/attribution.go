package extract

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// chain is the people through whom a claim came.
type chain struct {
	speaker text.Range // tokens that name the speaker, here or where he was named; empty when nobody is
	full    text.Range // tokens that named him in full before; empty if none do
	saidBy  []string
	via     []string
	denied  bool // the speaker denies it
}

// saying is one act of speech in a sentence.
type saying struct {
	chain
	verb     int        // token of the verb or particle
	after    bool       // the words said follow ("said that …"); else they precede ("…, he said")
	particle bool       // "according to", «بحسب»
	content  text.Range // tokens it attributes, the naming of the speaker with them
	goesOn   bool       // names nobody itself
	apart    bool       // its speaker is the subject of another verb
	outer    int        // one more than the number of the saying in its sentence that tells of this one; 0 for none
}

// readSayings finds the acts of speech of sentence n and remembers the last speaker. The first call reads the whole
// document, since a quotation may be attributed in a later sentence than it began in.
func (r *reader) readSayings(n int) {
	if n > 0 {
		return
	}
	r.heard = heard{wire: r.wire()}
	for n := range r.sentences {
		r.scan(n)
	}
	r.carryQuotations()
	r.carryOmissions()
}

// scan finds the acts of speech of one sentence.
func (r *reader) scan(n int) {
	s := &r.sentences[n]
	r.heard.sentence = n
	quotes := r.quotations(s)
	for i := s.First; i < s.Last; i++ {
		t := &r.a.Tokens[i]
		if t.Kind != text.Word || inside(quotes, i) {
			continue
		}
		var found saying
		ok := false
		switch {
		case sourceParticle(r.a, i) > 0:
			found, ok = r.particleSaying(s, i)
		case r.isSpeech(i):
			if t.Arabic {
				if found, ok = r.saysThat(n, i); !ok {
					found, ok = r.arabicSaying(s, i)
				}
			} else {
				found, ok = r.englishSaying(s, i)
			}
		case r.makesWords(s, i):
			found, ok = r.englishSaying(s, i)
		}
		if !ok {
			continue
		}
		if len(found.saidBy) == 0 && len(found.via) > 0 { // an agency that passes on what somebody said already
			for k := range s.sayings {
				for _, v := range found.via {
					s.sayings[k].via = appendNew(s.sayings[k].via, v)
				}
			}
			continue
		}
		r.passOnThrough(s, &found)
		s.sayings = append(s.sayings, found)
		if !speechVerbOf(t.Token).is(bid) && !r.inPassing(s, &found) {
			r.remember(&s.sayings[len(s.sayings)-1])
			if found.outer > 0 {
				r.remember(s.teller(len(s.sayings) - 1)) // who goes on is he who told of it
			}
		}
	}
	if len(s.sayings) == 0 && s.title {
		if head, ok := r.titleSpeaker(s); ok {
			s.sayings = append(s.sayings, head)
			r.remember(&s.sayings[0])
		}
	}
	r.scope(s)
}

// inPassing tells whether a medium is named as the source of a sentence with «على ما»: who spoke before goes on behind it.
func (r *reader) inPassing(s *sentence, sp *saying) bool {
	return r.normAt(s.Range, sp.verb-1) == "ما" && r.normAt(s.Range, sp.verb-2) == "علي" && !empty(sp.speaker) && r.mediumOrReport(sp.speaker)
}

// titleSpeaker reads a headline of the form "Speaker: words".
func (r *reader) titleSpeaker(s *sentence) (saying, bool) {
	for i := s.First + 1; i < s.Last-2 && i-s.First <= 8; i++ {
		if r.a.Tokens[i].Norm != ":" {
			continue
		}
		who := r.speakerRight(s, s.First)
		if who.Last != i || !r.canSpeak(who) || r.onlyPlace(who) {
			return saying{}, false
		}
		return r.named(s, saying{verb: i, after: true}, who, i), true
	}
	return saying{}, false
}

// isSpeech tells whether token i is a verb of speech.
func (r *reader) isSpeech(i int) bool {
	t := &r.a.Tokens[i]
	if n := t.Name; n >= 0 && !(t.Arabic && r.a.Names[n].First == i && strings.HasPrefix(t.Norm, "و") && (r.a.Names[n].Last > i+1 || r.bodyAt(i+1))) {
		return false
	}
	if strings.TrimPrefix(t.Norm, "و") == "نفت" && (i+1 >= len(r.a.Tokens) || r.a.Tokens[i+1].Norm != "ان" && !r.canHead(i+1)) {
		return false // also a way of writing «نفط»
	}
	return speechOf(t.Token) != 0 && !r.nominal(i)
}

// nominal tells whether a form of a verb of speech stands as a noun: "the report", "its claims", «بين 30 و50».
func (r *reader) nominal(i int) bool {
	t := &r.a.Tokens[i]
	if t.Number >= 0 || t.Date >= 0 {
		return true
	}
	if calledWords[t.Norm] && i+1 < len(r.a.Tokens) && !complementizers[r.a.Tokens[i+1].Norm] && (t.Arabic || r.a.Tokens[i+1].Capital()) {
		return true // «يدعى فلان»
	}
	if t.Arabic {
		return r.nominalArabic(i)
	}
	if i == 0 {
		return false
	}
	if reportNouns[t.Norm] && i+1 < len(r.a.Tokens) && !r.mediumReports(i) {
		if next := &r.a.Tokens[i+1]; next.Kind == text.Punct && next.Norm != `"` || prepositions[next.Norm] || i+2 < len(r.a.Tokens) && next.Norm == "the" && r.a.Tokens[i-1].Function {
			return true
		}
	}
	switch prev := &r.a.Tokens[i-1]; {
	case i > 1 && speechVerbOf(t.Token).is(aside) && prev.Class(lexicon.Quality) && !r.a.Tokens[i-2].Function:
		return false // "in the country's north saying"
	case t.Capital() && prev.Kind == text.Word && speechOf(prev.Token) != 0:
		return true // "said Said Seif"
	case determiners[prev.Norm] || prev.Norm == "of" || prev.Norm == "to" || prev.Name < 0 && prev.Run.Last-prev.Run.First <= 1 && prev.Class(lexicon.Quality) && !prev.Class(lexicon.Person, lexicon.Group) && !strings.HasSuffix(prev.Norm, "ly") && !betweenWords[prev.Norm]:
		return true
	case t.Norm == "expected" || t.Norm == "asked" || t.Norm == "state" || t.Norm == "states":
		return true
	}
	return false
}

// nominalArabic tells whether an Arabic form of a verb of speech is another word: «بين 30 و50», «عبر الشركات», «يبلغ عددها 16»,
// «قال تعالى», «130 طالبًا وطالبة».
func (r *reader) nominalArabic(i int) bool {
	t := &r.a.Tokens[i]
	next := ""
	if i+1 < len(r.a.Tokens) {
		next = r.a.Tokens[i+1].Norm
	}
	verb := speechVerbOf(t.Token)
	switch {
	case t.Norm == "بين":
		return next != "" && !complementizers[next]
	case strings.TrimLeft(t.Norm, "وف") == "عبر":
		return !strings.Contains(t.Text, "عبّر") && !r.tellsOf(i)
	case gauging[t.Norm]:
		return r.gauges(i)
	case next == "تعالي" || next == "الله", i > 0 && (r.a.Tokens[i-1].Kind == text.Number || r.a.Tokens[i-1].Number >= 0 && r.a.Tokens[i-1].Date < 0 && !r.dual(&r.a.Tokens[i-1])):
		return true
	case i > 0 && (r.a.Tokens[i-1].Norm == "مما" || r.a.Tokens[i-1].Norm == "بما"):
		return true
	}
	return strings.HasSuffix(t.Text, "ة") && verb.object || accusative(t.Text) && verb.manner != aside
}

// tellsOf tells whether «عن» follows the word at i as it follows «عبّر»: behind other signs only where the
// word begins a clause.
func (r *reader) tellsOf(i int) bool {
	begins := i == 0 || r.a.Tokens[i-1].Kind != text.Word || r.a.Tokens[i].Norm != "عبر"
	for j := i + 1; j < len(r.a.Tokens) && j <= i+20; j++ {
		switch t := &r.a.Tokens[j]; {
		case t.Norm == "عن":
			return true
		case t.Kind == text.Break || t.Norm == "." || t.Kind == text.Punct && !begins:
			return false
		}
	}
	return false
}

// gauging are verbs of speech that also tell how much something is, folded.
var gauging = speechLists.Set("gauging")

// gauges tells whether the verb at i tells how much something is: no «أن» follows it before a figure or a sign.
func (r *reader) gauges(i int) bool {
	for j := i + 1; j < len(r.a.Tokens) && j <= i+10; j++ {
		t := &r.a.Tokens[j]
		switch {
		case isThat(t):
			return false
		case t.Kind != text.Word || t.Number >= 0:
			return true
		}
	}
	return true
}

var determiners = union(grammarLists.Set("determiner"), possessives)

// scope gives each saying of a sentence the tokens it attributes: from the verb to the end, or to a clause set against it
// ("while …"); where the words said come first, from the last such clause to the next saying.
func (r *reader) scope(s *sentence) {
	quotes := r.quotations(s)
	for k := range s.sayings {
		sp := &s.sayings[k]
		first, last := s.First, s.Last
		if k+1 < len(s.sayings) {
			if next := &s.sayings[k+1]; !sp.after {
				last = next.start(s)
			}
		}
		at := sp.start(s)
		switch {
		case sp.particle && !sp.after:
			if k > 0 && s.sayings[k-1].after {
				first = r.clauseStart(s, at, s.sayings[k-1].verb)
			} else if k > 0 {
				first = s.sayings[k-1].verb + 1
			}
			last = max(sp.speaker.Last, sp.verb+1)
			if k == 0 || !s.sayings[k-1].after {
				last = s.Last // «بحسب العلي، بعدة غارات»: the sentence goes on
				if k+1 < len(s.sayings) {
					last = s.sayings[k+1].start(s)
				}
				if c := r.contrast(s, max(sp.speaker.Last, sp.verb), quotes); c > 0 {
					last = min(last, c)
				}
			}
		case sp.after:
			first = at
			if k == 0 && !sp.apart && !r.subordinate(s, at) && !r.actBetween(s.First, at) && (sp.goesOn || !speechVerbOf(r.a.Tokens[sp.verb].Token).is(aside)) {
				first = s.First
			}
			from := sp.verb + 1
			if sp.speaker.First >= from && sp.speaker.Last <= s.Last {
				from = sp.speaker.Last + 1
			}
			if c := r.contrast(s, from, quotes); c > 0 {
				last = c
			}
		default:
			if k > 0 {
				first = max(r.clauseStart(s, at, s.sayings[k-1].verb), s.sayings[k-1].verb+1)
			}
		}
		sp.content = text.Range{First: first, Last: max(first, last)}
	}
}

func (v speechVerb) is(m manner) bool { return v.kind != 0 && v.manner == m }

// subordinate tells whether the clause at token i hangs on another: "… where the army says …".
func (r *reader) subordinate(s *sentence, i int) bool {
	for i > s.First && determiners[r.a.Tokens[i-1].Norm] {
		i--
	}
	if i-s.First < 2 {
		return false
	}
	n := r.a.Tokens[i-1].Norm
	return relativeWords[n] || n == "as" || n == "after" || n == "because" || n == "since" || n == "بعدما" || n == "but" || n == "حيث"
}

// start returns where the naming of the speaker or the verb begins, whichever comes first.
func (sp *saying) start(s *sentence) int {
	if sp.speaker.First >= s.First && sp.speaker.Last <= s.Last && sp.speaker.First < sp.verb && sp.speaker.First < sp.speaker.Last && !sp.goesOn && !sp.apart {
		return sp.speaker.First
	}
	return sp.verb
}

// actBetween tells whether something happens in tokens [first, last).
func (r *reader) actBetween(first, last int) bool {
	for i := first; i < last; i++ {
		if t := &r.a.Tokens[i]; t.Class(lexicon.Act) && t.Name < 0 && !t.Class(lexicon.Person, lexicon.Group, lexicon.Thing, lexicon.Event) && last-first > 5 {
			return true
		}
	}
	return false
}

// clauseStart returns where the clause before token i begins: after the last comma or contrasting word behind token from.
func (r *reader) clauseStart(s *sentence, i, from int) int {
	for j := i - 2; j > from; j-- {
		t := &r.a.Tokens[j]
		if t.Norm == "," && j < i-3 || t.Norm == ";" {
			return j + 1
		}
		if contrasts[t.Norm] {
			return j
		}
	}
	return from + 1
}

// contrast returns the first token from i on that sets a clause against what was said before it, or 0.
func (r *reader) contrast(s *sentence, i int, quotes []text.Range) int {
	for ; i < s.Last; i++ {
		t := &r.a.Tokens[i]
		if inside(quotes, i) {
			continue
		}
		if contrasts[t.Norm] && i+3 < s.Last && (t.Arabic && r.a.Tokens[i-1].Kind == text.Punct || !t.Arabic && !strings.HasSuffix(r.a.Tokens[i+1].Norm, "ing")) {
			return i
		}
		if t.Norm == "حين" && r.a.Tokens[i-1].Norm == "في" && i > 1 && r.a.Tokens[i-2].Kind == text.Punct {
			return i - 1
		}
	}
	return 0
}

// chainAt returns the chain of what stands at focus in sentence n: of the sayings that reach it the one with the
// narrowest reach.
func (r *reader) chainAt(n int, focus text.Range) chain {
	s := &r.sentences[n]
	var best *saying
	for i := range s.sayings {
		sp := &s.sayings[i]
		if sp.content.First <= focus.First && focus.First < sp.content.Last && (best == nil || sp.content.Last-sp.content.First <= best.content.Last-best.content.First) {
			best = sp
		}
	}
	c := chain{}
	if best != nil {
		c = best.chain
	}
	for _, w := range r.heard.wire {
		c.via = appendNew(c.via[:len(c.via):len(c.via)], w)
	}
	return c
}

func appendNew(list []string, s string) []string {
	if s == "" {
		return list
	}
	for _, have := range list {
		if have == s {
			return list
		}
	}
	return append(list, s)
}
