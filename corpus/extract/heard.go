package extract

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// heard remembers who spoke in the document so far, for pronouns, for verbs that go on and for names cut short.
type heard struct {
	sentence int      // the one being read
	past     []spoken // in the order of the text
	wire     []string // agencies the whole document came through
}

// spoken is a chain and where it was heard.
type spoken struct {
	chain    chain
	sentence int
}

const (
	goesOnWithin = 5 // sentences after which a verb without a subject goes on with nobody
	backWithin   = 3 // sentences within which "the statement" is the last speaker's
)

// remember keeps the speaker of a saying and looks for his full name.
func (r *reader) remember(sp *saying) {
	if len(sp.saidBy) == 0 {
		return
	}
	if !sp.goesOn {
		r.speakers = append(r.speakers, sp.speaker)
	}
	c := sp.chain
	c.denied = false
	r.heard.past = append(r.heard.past, spoken{c, r.heard.sentence})
}

// named completes a saying by somebody named in tokens who.
func (r *reader) named(s *sentence, sp saying, who text.Range, verb int) saying {
	if who.First >= s.First && who.First < s.Last {
		who = clip(who, s.Range)
	}
	sp.speaker = who
	words := r.speakerWords(who)
	if words == "" {
		return sp
	}
	sp.saidBy = []string{words}
	if sp.full = r.fuller(who); r.unbalanced(sp.full) {
		sp.full = text.Range{} // «قسد» مسلحي …»: two names on either side of a closing mark
	}
	if sp.full.First < sp.full.Last {
		sp.saidBy = appendNew(sp.saidBy, r.speakerWords(sp.full))
	} else {
		sp.full = r.lastSource(s, who)
		sp.saidBy = appendNew(sp.saidBy, r.speakerWords(sp.full))
	}
	if n := len(r.heard.past); n > 0 && sp.full.First < sp.full.Last && !sp.particle {
		// He goes on in the interview in which he was named in full.
		if last := &r.heard.past[n-1]; r.heard.sentence-last.sentence <= 2 && (last.chain.speaker == sp.full || last.chain.full == sp.full) {
			for _, v := range last.chain.via {
				sp.via = appendNew(sp.via, v)
			}
		}
	}
	for i := s.First; i < min(verb, who.First) && i < s.First+8 && len(s.sayings) == 0; i++ {
		// "In a statement to X, …"
		if n := r.a.Tokens[i].Norm; n == "to" || n == "by" || n == "with" {
			if m := r.medium(s, i+1); m.First < m.Last && m.Last <= min(verb, who.First) && !r.ownOutlet(r.mediumName(m)) {
				sp.via = appendNew(sp.via, r.mediumName(m))
			}
		}
	}
	for _, v := range r.media(s, min(verb, who.First), max(verb+1, who.Last), who) {
		sp.via = appendNew(sp.via, v)
	}
	return sp
}

// lookBack is how many sayings back a speaker's fuller form is looked for: no reader of a report remembers more.
const lookBack = 500

// fuller returns the earlier, fuller form of a short name or of a role: «محمد العلي» for «العلي», «المتحدث باسم التحالف
// الكولونيل ريان ديلون» for «المتحدث».
func (r *reader) fuller(who text.Range) text.Range {
	stems := r.stems(who)
	if len(stems) == 0 {
		return text.Range{}
	}
	if r.indefinite(who) {
		return text.Range{}
	}
	personal := r.personal(who)
	for k := len(r.heard.past) - 1; k >= max(0, len(r.heard.past)-lookBack); k-- {
		old := r.heard.past[k].chain
		for _, q := range []text.Range{old.full, old.speaker} {
			if q.Last-q.First > who.Last-who.First && q.Last <= who.First && r.personal(q) == personal && !r.several(q) && !(personal && r.reportWithMaker(q)) && r.holdsAll(q, stems) && !r.belongsTo(q, who) {
				return q
			}
		}
	}
	last := &r.a.Tokens[who.Last-1]
	if last.Name < 0 && !last.Capital() && !last.Arabic {
		return text.Range{}
	}
	for i := range r.a.Names {
		n := &r.a.Names[i]
		if n.First >= who.First {
			break
		}
		long := n.Last-n.First > who.Last-who.First
		switch {
		case !long:
		case who.Last-who.First <= 2 && isPersonName(n) && r.a.Tokens[n.Last-1].Norm == last.Norm && r.holdsAll(n.Range, stems):
			return n.Range
		case last.Name >= 0 && last.Name != i && len(n.Known) > 0 && r.a.Names[last.Name].First >= who.First && r.a.Names[last.Name].ID() == n.ID() && r.holdsAll(n.Range, stems):
			return n.Range
		}
	}
	return text.Range{}
}

// reportWithMaker tells whether a phrase names a report with who has made it: «الأرقام التي أعلنها الوزير», "figures released by Holm".
func (r *reader) reportWithMaker(q text.Range) bool {
	if r.a.Tokens[q.First].Arabic {
		return r.isFinding(q)
	}
	for i := q.First + 1; i < q.Last; i++ {
		if foundBy[r.a.Tokens[i].Norm] {
			return reportNouns[r.a.Tokens[i-1].Norm] || issuers[r.a.Tokens[i-1].Norm]
		}
	}
	return false
}

// belongsTo tells whether the phrase q names one of those whom who names: "Yukos chief Steven Moore" for "Yukos".
func (r *reader) belongsTo(q, who text.Range) bool {
	n := who.Last - who.First
	for k := range n {
		if r.a.Tokens[who.First+k].Arabic || r.a.Tokens[q.First+k].Norm != r.a.Tokens[who.First+k].Norm {
			return false
		}
	}
	next := &r.a.Tokens[q.First+n]
	return next.Name < 0 && next.Class(lexicon.Person)
}

// indefinite tells whether a phrase speaks of a source not told of before: "a source", «مصدر عسكري».
func (r *reader) indefinite(who text.Range) bool {
	t := &r.a.Tokens[who.First]
	if t.Arabic {
		return reportNouns[t.Norm] && !strings.HasPrefix(t.Norm, "ال")
	}
	return t.Name < 0 && !t.Capital() && (who.First == 0 || r.a.Tokens[who.First-1].Norm != "the")
}

// several tells whether a phrase names more than one speaker.
func (r *reader) several(p text.Range) bool {
	for i := p.First; i < p.Last; i++ {
		if t := &r.a.Tokens[i]; t.Norm == "and" && t.Name < 0 {
			return true
		}
	}
	return false
}

// personal tells whether a phrase is about a person, by name or by office: its head is, or a name stands in it.
func (r *reader) personal(p text.Range) bool {
	if r.namesPerson(p) {
		return true
	}
	if p.First >= p.Last {
		return false
	}
	if !r.a.Tokens[p.First].Arabic {
		h := r.englishHead(p)
		if h < 0 {
			return false
		}
		return r.a.Tokens[h].Class(lexicon.Person) && !r.a.Tokens[h].Class(lexicon.Group) || r.nameBefore(h) || len(r.a.Tokens[h].Concepts) == 0 && r.a.Tokens[h].Name < 0 && !r.a.Tokens[h].Upper()
	}
	t := &r.a.Tokens[p.First]
	return (r.isOf(p.First, lexicon.Person) || r.unknown(p.First) || r.nameBefore(p.First)) && !r.isOf(p.First, lexicon.Group) && !reportNouns[t.Norm]
}

// holdsAll tells whether a range holds content words of all these stems.
func (r *reader) holdsAll(p text.Range, stems []string) bool {
	for _, s := range stems {
		ok := false
		for i := p.First; i < p.Last && !ok; i++ {
			ok = r.hasStem(i) && r.stem(i) == s
		}
		if !ok {
			return false
		}
	}
	return true
}

// stems returns the stems of the content words of a range.
func (r *reader) stems(p text.Range) []string {
	var out []string
	for i := p.First; i < p.Last; i++ {
		if r.hasStem(i) {
			out = append(out, r.stem(i))
		}
	}
	return out
}

// hasStem tells whether token i is a content word.
func (r *reader) hasStem(i int) bool {
	t := &r.a.Tokens[i]
	return t.Kind == text.Word && (!t.Function || t.Name >= 0)
}

// stem returns the stem of token i. It is asked for again and again in reports that quote many.
func (r *reader) stem(i int) string {
	s, ok := r.stemmed[i]
	if !ok {
		t := &r.a.Tokens[i]
		s = text.Stem(t.Norm, t.Arabic)
		r.stemmed[i] = s
	}
	return s
}

// heardOf tells whether somebody who can be meant has spoken lately.
func (r *reader) heardOf(fits func(chain) bool) bool {
	for k := len(r.heard.past) - 1; k >= 0 && r.heard.sentence-r.heard.past[k].sentence <= goesOnWithin; k-- {
		if fits(r.heard.past[k].chain) {
			return true
		}
	}
	return false
}

// goesOn completes a saying that names nobody with the last speaker who can be meant.
func (r *reader) goesOn(sp saying, fits func(chain) bool) (saying, bool) {
	var last *spoken
	for k := len(r.heard.past) - 1; k >= 0; k-- {
		p := &r.heard.past[k]
		if r.heard.sentence-p.sentence > goesOnWithin {
			break
		}
		if fits == nil || fits(p.chain) {
			last = p
			break
		}
		if last == nil {
			last = p
		}
	}
	if last == nil {
		return sp, false
	}
	return sp.goingOn(last.chain), true
}

// goingOn returns a saying that names nobody, of those through whom another came.
func (sp saying) goingOn(c chain) saying {
	c.denied = sp.denied
	sp.chain, sp.goesOn = c, true
	return sp
}

// refersBack completes a saying by a word for what was said before ("the claim", «البيان»), whose author has been named.
func (r *reader) refersBack(sp saying, who text.Range) (saying, bool) {
	if who.Last-who.First != 1 || len(r.heard.past) == 0 {
		return sp, false
	}
	t := &r.a.Tokens[who.First]
	if !backNouns[t.Norm] || !t.Arabic && (who.First == 0 || r.a.Tokens[who.First-1].Norm != "the") {
		return sp, false
	}
	last := r.heard.past[len(r.heard.past)-1]
	if r.heard.sentence-last.sentence > backWithin {
		return sp, false
	}
	return r.goesOn(sp, nil)
}

// feminine tells of a speaker's first word whether it is feminine (1), masculine (-1) or may be either (0).
func (r *reader) feminine(c chain) int {
	for i := c.speaker.First; i < c.speaker.Last; i++ {
		t := &r.a.Tokens[i]
		if t.Kind != text.Word {
			continue
		}
		switch {
		case !t.Arabic || t.Name >= 0 || r.unknown(i) && !t.Class(lexicon.Person):
			return 0
		case strings.HasSuffix(t.Norm, "تها"), strings.HasSuffix(t.Norm, "ته"), strings.HasSuffix(t.Norm, "تهم"):
			return 1
		case strings.HasSuffix(t.Text, "ة") && !strings.HasPrefix(t.Norm, "قاد"):
			return 1
		case strings.HasSuffix(t.Norm, "ون"), strings.HasSuffix(t.Norm, "ين"), strings.HasSuffix(t.Norm, "ات"):
			return 0
		case t.Class(lexicon.Person) && !reportNouns[t.Norm]:
			return -1
		}
		return 0
	}
	return 0
}

// person tells whether a chain's speaker is one person, by name or by office.
func (r *reader) person(c chain) bool {
	if r.namesPerson(c.speaker) || r.namesPerson(c.full) {
		return true
	}
	for i := c.speaker.First; i < c.speaker.Last; i++ {
		if t := &r.a.Tokens[i]; t.Class(lexicon.Person) && !t.Class(lexicon.Group) {
			return true
		}
	}
	return false
}

// namesPerson tells whether somebody is called by name in a range.
func (r *reader) namesPerson(p text.Range) bool {
	for i := p.First; i < p.Last; i++ {
		if n := r.a.Tokens[i].Name; n >= 0 && isPersonName(&r.a.Names[n]) {
			return true
		}
	}
	return false
}

// unbalanced tells whether a quotation or a bracket opens or closes within a range without its other half.
func (r *reader) unbalanced(w text.Range) bool {
	open := 0
	for i := w.First; i < w.Last; i++ {
		switch r.a.Tokens[i].Text {
		case "«", "“", "(":
			open++
		case "»", "”", ")":
			if open--; open < 0 {
				return true
			}
		}
	}
	return open != 0
}
