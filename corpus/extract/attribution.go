package extract

import "isnad/corpus/text"

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

var determiners = union(grammarLists.Set("determiner"), possessives)

func (v speechVerb) is(m manner) bool { return v.kind != 0 && v.manner == m }

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
