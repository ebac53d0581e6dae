package answers

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/date"
)

// Parse understands a question. It never fails: of words it does not know it says so in Unknown.
func Parse(l *lexicon.Lexicon, s string) *Question {
	a := analysis.Analyze(l, unframe(s), time.Time{})
	q := &Question{Text: s, Language: a.Language, analysis: a}
	p := parser{q: q, a: a, l: l, used: make([]bool, len(a.Tokens))}
	p.kind()
	p.speaker()
	p.counted()
	p.times()
	p.items()
	p.settle()
	return q
}

// parser is the state of understanding one question. used marks the tokens that have been accounted for.
type parser struct {
	q    *Question
	a    *analysis.Analysis
	l    *lexicon.Lexicon
	used []bool
	cue  text.Range
	noun text.Range // that stands for a question word: «عدد»
}

func (p *parser) use(r text.Range) {
	for i := r.First; i < r.Last; i++ {
		p.used[i] = true
	}
}

// useRun marks token i with the whole form it stands in.
func (p *parser) useRun(i int) {
	p.used[i] = true
	p.use(p.a.Tokens[i].Run)
}

func (p *parser) nextContent(i int) int {
	for ; i < len(p.a.Tokens); i++ {
		if t := &p.a.Tokens[i]; (t.Content() || t.Name >= 0) && !p.used[i] {
			return i
		}
	}
	return -1
}

// startsWith tells whether the first word is norm.
func (p *parser) startsWith(norm string) bool {
	for i := range p.a.Tokens {
		if p.a.Tokens[i].Kind == text.Word {
			return p.a.Tokens[i].Norm == norm
		}
	}
	return false
}

// isAny tells whether one of a token's concepts is, or stands under, one of the concepts of those ids.
func isAny(t *analysis.Token, ids ...string) bool { return slices.ContainsFunc(ids, t.Is) }

// times takes dates out of the question.
func (p *parser) times() {
	q := p.q
	for i := range p.a.Dates {
		d := &p.a.Dates[i]
		if p.used[d.First] {
			continue
		}
		if d.Kind == date.Duration && d.From.IsZero() {
			// A length of time that is no date: "24 hours". It is matched by its words.
			q.Period = p.a.Words(text.Range{First: d.First, Last: d.Last})
		} else if d.From.Month() == time.January && d.From.Day() == 1 && d.To.Month() == time.December && d.To.Day() == 31 && d.From.Year() == d.To.Year() {
			// A year may belong to what is asked about, not to when it was said: "the 2022 games".
			since := p.since(d.First) // the war "since 2011" needs no report that says when it began
			q.Items = append(q.Items, Item{Words: strconv.Itoa(d.From.Year()), Part: Rest, required: !since, Optional: since, Keys: []ItemKey{{Name: extract.Year(d.From.Year()), Fit: 1}}})
		} else if !d.From.IsZero() {
			q.From, q.To = d.From, d.To
		} else if d.Month > 0 {
			q.Month, q.Period = d.Month, p.a.Words(text.Range{First: d.First, Last: d.Last})
		} else {
			p.period(d)
		}
		p.use(text.Range{First: d.First, Last: d.Last})
	}
}

// since tells whether a word for the beginning of a time stands shortly before token i.
func (p *parser) since(i int) bool {
	for j := i; j >= max(0, i-3); j-- {
		if n := p.a.Tokens[j].Norm; n == "since" || n == "منذ" || n == "من" {
			return true
		}
	}
	return false
}

// period takes a stretch of time counted from now, such as "the last 24 hours": a claim must speak of the same stretch.
func (p *parser) period(d *date.Expression) {
	p.q.Period = p.a.Words(text.Range{First: d.First, Last: d.Last})
	if keys := extract.Stretch(d); len(keys) > 0 {
		item := Item{Words: p.q.Period, Part: Rest, required: true}
		for _, k := range keys {
			item.Keys = append(item.Keys, ItemKey{Name: k, Fit: 1})
		}
		p.q.Items = append(p.q.Items, item)
	}
}

// items makes an item of each remaining content word and name.
func (p *parser) items() {
	q := p.q
	for i := 0; i < len(p.a.Tokens); i++ {
		t := &p.a.Tokens[i]
		if p.used[i] || t.Kind == text.Punct || t.Kind == text.Break || t.Function && t.Name < 0 {
			continue
		}
		r := text.Range{First: i, Last: i + 1}
		if t.Name >= 0 {
			r = p.a.Names[t.Name].Range
		} else if t.Run.Last > i {
			r = text.Range{First: i, Last: t.Run.Last}
		}
		item := Item{Words: p.a.Words(r), Keys: p.tokenKeys(i)}
		keys, _ := extract.Keys(p.a, i)
		item.maybeName = soundsNamed(keys)
		if t.Name < 0 && r.Last-r.First > 1 {
			item.Parts = p.parts(r)
		}
		switch {
		case t.Name >= 0:
			item.Part = Named
			n := &p.a.Names[t.Name]
			item.Place = (n.Is((*lexicon.Name).IsPlace) || n.Place) && !n.Adjective
			item.adjective = n.Adjective
			if item.Place {
				// A report may name the country alone: Athens's stock exchange is the Greek one.
				for _, w := range within(n) {
					if w.Kind != "region" {
						fit := wholeFit
						if strings.HasPrefix(w.Arabic, "محافظة") && strings.HasSuffix(w.Arabic, " "+n.Known[0].Arabic) {
							fit = 0.9 // a city and the governorate of its name are often one
						}
						item.Keys = append(item.Keys, ItemKey{Name: "n:" + w.ID, Fit: fit, Itself: true})
					}
				}
			}
			for k := i + 1; k < r.Last; k++ {
				if len(n.Known) == 0 || n.Person {
					item.Keys = append(item.Keys, p.tokenKeys(k)...)
				}
			}
		case p.supposed(i, r.Last):
			item.Part, item.Optional = Rest, true
		case !(t.Class(lexicon.Place) && p.nameFollows(r.Last)) && (t.Class(lexicon.Act, lexicon.State) || t.Class(lexicon.Event) && !t.Class(lexicon.Thing, lexicon.Person)):
			item.Part = Act
			if p.light(t) && !(q.Kind == Who && t.Is("lead")) || p.happens(i) || p.generic(t, r.Last) || p.scheduled(i) || q.Kind == HowMany && len(q.Part(Head)) > 0 && t.Arabic && t.Is("fall-from") {
				item.Optional = true
			}
		case len(t.Concepts) > 0:
			item.Part = Rest
			item.quality = t.Class(lexicon.Quality) && !t.Class(lexicon.Person, lexicon.Thing, lexicon.Idea, lexicon.Group, lexicon.Place)
			if i == p.nextRole() {
				q.Identity = q.Identity || q.Kind == Who
			}
			if p.light(t) || t.Class(lexicon.Time) || t.Class(lexicon.Place) && p.nameFollows(r.Last) || emptyKeys[item.Keys[0].Name] {
				item.Optional = true
			}
		case len(item.Keys) > 0 && strings.HasPrefix(item.Keys[0].Name, "y:"):
			item.Part, item.required = Rest, true
		case t.Number >= 0:
			n := &p.a.Numbers[t.Number]
			item.Part = Rest
			item.Keys = nil
			for _, k := range extract.Amount(n) {
				item.Keys = append(item.Keys, ItemKey{Name: k, Fit: 1})
			}
			item.required = q.Kind == Who
			item.Optional = !item.required
			r = text.Range{First: i, Last: max(i+1, n.Last)}
		default:
			item.Part = Stranger
			item.token = t.Token
			q.Unknown = append(q.Unknown, t.Text)
		}
		for j := r.First; j < r.Last; j++ {
			p.used[j] = true
		}
		item.except = p.leftOut(r.First)
		item.context = p.behindPreposition(r.First) || p.subordinate(r.First) || item.Part == Stranger && p.afterPlace(r.First)
		if n := len(q.Items); item.Part == Stranger && n > 0 && q.Items[n-1].Part == Stranger && q.Items[n-1].last == i {
			// «سان تيلمو»: one name of two words.
			q.Items[n-1].Words += " " + item.Words
			q.Items[n-1].Keys = append(q.Items[n-1].Keys, item.Keys...)
			q.Items[n-1].last = r.Last
			continue
		}
		item.last = r.Last
		item.person = item.Part == Rest && t.Class(lexicon.Person)
		if p.inUnit(i, &item) {
			continue
		}
		if item.Part == Act && p.partOfName(i) {
			item.Part, item.Optional, item.maybeName = Rest, false, true
		}
		if (item.Part == Rest || item.Part == Act) && p.givenName(i, r.Last) {
			item.Part, item.Optional, item.maybeName = Rest, true, true
		}
		if len(item.Keys) > 0 {
			q.Items = append(q.Items, item)
		}
	}
}

// givenName tells whether a capital word that means something else begins a name: "Angel Di Maria". The other script has
// the name only.
func (p *parser) givenName(i, next int) bool {
	if i == 0 || next >= len(p.a.Tokens) || !p.a.Tokens[i].Capital() {
		return false
	}
	n := p.a.Tokens[next].Name
	return n >= 0 && len(p.a.Names[n].Known) == 0 && !p.a.Names[n].Adjective
}

// afterPlace tells whether a common noun for a place stands before token i: «سوق العشارة».
func (p *parser) afterPlace(i int) bool { return i > 0 && p.a.Tokens[i-1].Class(lexicon.Place) }

// inUnit takes the unit a figure is asked for in: "what shortfall in dinars".
func (p *parser) inUnit(i int, item *Item) bool {
	if p.q.Unit != "" || !p.q.Kind.Numeric() || i == 0 || p.a.Tokens[i-1].Norm != "in" && p.a.Tokens[i-1].Norm != "ب" {
		return false
	}
	for _, c := range p.a.Tokens[i].Concepts {
		if c.Class == lexicon.Unit && c.Is("money") {
			p.q.Unit = c.ID
			return true
		}
	}
	return false
}

// partOfName tells whether an Arabic word for something done stands in the proper name of a body: «كتلة العدل والعمل».
func (p *parser) partOfName(i int) bool {
	t := &p.a.Tokens[i]
	if !t.Arabic || !strings.HasPrefix(strings.TrimPrefix(t.Norm, "و"), "ال") {
		return false
	}
	for j := i - 1; j >= max(0, i-2); j-- {
		if bodies[p.a.Tokens[j].Norm] {
			return true
		}
		if !strings.HasPrefix(p.a.Tokens[j].Norm, "ال") {
			return false
		}
	}
	return false
}

// bodies are nouns that proper names of parties and firms follow, folded.
var bodies = map[string]bool{"كتله": true, "حزب": true, "حركه": true, "قايمه": true, "تيار": true, "ايتلاف": true, "تحالف": true, "جبهه": true, "شركه": true, "بنك": true, "نادي": true, "جمعيه": true, "مءسسه": true, "موسسه": true}

// happens tells whether an Arabic verb with more than one meaning only says that what follows happened: «وقع الهجوم».
func (p *parser) happens(i int) bool {
	t := &p.a.Tokens[i]
	if !t.Arabic || !slices.ContainsFunc(t.Concepts, func(c *lexicon.Concept) bool { return c.ID == "happen" }) {
		return false
	}
	next := p.nextContent(i + 1)
	return next >= 0 && next <= i+2 && p.a.Tokens[next].Class(lexicon.Event, lexicon.Act) && p.a.Tokens[next].Name < 0
}

// generic tells whether a noun only says that what follows happened: «حادث خروج القطارين».
func (p *parser) generic(t *analysis.Token, next int) bool {
	if !t.Is("accident") && !t.Is("event") || t.Run.Last-t.Run.First > 1 || !t.Arabic || next >= len(p.a.Tokens) {
		return false
	}
	for _, c := range t.Concepts {
		if c.ID != "accident" && c.ID != "event" && c.ID != "incident" {
			return false
		}
	}
	n := &p.a.Tokens[next]
	return n.Kind == text.Word && !n.Function && n.Name < 0
}

// supposed tells whether a verb only says that something is not known for sure: "is believed to have bombed", "suspected of
// bombing", «يعتقد أنه قصف». It is no act asked about.
func (p *parser) supposed(i, next int) bool {
	t := &p.a.Tokens[i]
	if t.Norm == "due" && p.a.Tokens[next-1].Norm == "to" && next < len(p.a.Tokens) && p.a.Tokens[next].Class(lexicon.Act) && !strings.HasSuffix(p.a.Tokens[next].Norm, "ing") && p.passive(i) {
		return true // "is due to present"
	}
	if !t.Is("believe") && !t.Is("suspect") && !t.Is("claim") && !t.Is("say") || next >= len(p.a.Tokens) {
		return false
	}
	if t.Arabic {
		switch p.a.Tokens[next].Norm {
		case "انه", "انها", "انهم", "بانه", "بانها", "بانهم":
			return t.Is("believe") || t.Is("suspect")
		}
		return false
	}
	last := p.a.Tokens[next-1].Norm
	return strings.HasSuffix(t.Norm, "ed") && (p.a.Tokens[next].Norm == "to" || p.a.Tokens[next].Norm == "of" || last == "of" || last == "to") && p.passive(i)
}

// passive tells whether a form of "be" stands before the English participle at i, at most three words away.
func (p *parser) passive(i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		switch p.a.Tokens[k].Norm {
		case "is", "are", "was", "were", "be", "been", "being":
			return true
		}
	}
	return false
}

// scheduled tells whether a participle only says that something was to happen: "supposed to leave".
func (p *parser) scheduled(i int) bool {
	switch p.a.Tokens[i].Norm {
	case "supposed", "scheduled", "due", "set", "expected", "meant", "planned":
		return i+1 < len(p.a.Tokens) && p.a.Tokens[i+1].Norm == "to"
	}
	return false
}

// leaving are words that lead to what a question leaves out, folded: "apart from", "other than", «باستثناء».
var leaving = map[string]bool{"except": true, "excluding": true, "besides": true, "apart from": true, "other than": true, "aside from": true, "not counting": true,
	"غير": true, "باستثناء": true, "عدا": true, "بخلاف": true}

// leftOut tells whether token i stands in what the question leaves out.
func (p *parser) leftOut(i int) bool {
	for j := i - 1; j >= max(0, i-6) && p.a.Tokens[j].Kind == text.Word; j-- {
		t := &p.a.Tokens[j]
		pair := ""
		if j > 0 {
			pair = p.a.Tokens[j-1].Norm + " " + t.Norm
		}
		if leaving[t.Norm] || leaving[pair] {
			// «غير شرعي» only turns an adjective round.
			return t.Norm != "غير" || j+1 < len(p.a.Tokens) && !p.a.Tokens[j+1].Class(lexicon.Quality, lexicon.State)
		}
	}
	return false
}

// nameFollows tells whether a name or a word the lexicon does not know stands at i, so that the noun before it only says
// what sort of place it is: «بلدة جيرود».
func (p *parser) nameFollows(i int) bool {
	return i < len(p.a.Tokens) && (p.a.Tokens[i].Name >= 0 || p.a.Tokens[i].Stem != "")
}

// within returns the places a name lies in.
func within(n *analysis.Name) []*lexicon.Name {
	if len(n.Known) == 0 {
		return nil
	}
	return n.Known[0].Within
}

// wholeFit is how well a place answers for one that lies in it.
const wholeFit = 0.55

// subordinate tells whether token i stands in a clause that tells the time of the main one: "before it reopened".
func (p *parser) subordinate(i int) bool {
	main := false
	for j := p.cue.Last; j < i; j++ {
		t := &p.a.Tokens[j]
		switch t.Norm {
		case "before", "after", "when", "while", "since", "as", "because", "if", "عندما", "حين", "حينما", "بينما":
			if main {
				return true
			}
		}
		main = main || t.Class(lexicon.Act)
	}
	return false
}

// behindPreposition tells whether a preposition stands before token i, an article aside, or is written with it.
func (p *parser) behindPreposition(i int) bool {
	if t := p.a.Tokens[i].Norm; p.a.Tokens[i].Arabic && (strings.HasPrefix(t, "بال") || strings.HasPrefix(t, "لل")) {
		return true
	}
	at := &p.a.Tokens[i]
	noun := !at.Arabic && (strings.HasSuffix(at.Norm, "ing") || at.Class(lexicon.Event, lexicon.Thing, lexicon.Idea, lexicon.Place, lexicon.Person)) && !strings.HasSuffix(at.Norm, "ed")
	for i--; i >= 0; i-- {
		if t := &p.a.Tokens[i]; noun && t.Kind == text.Word && !t.Function && (t.Name >= 0 || t.Class(lexicon.Event, lexicon.Thing, lexicon.Quality, lexicon.Idea)) {
			continue // "in the Hasakeh wedding bombing": one noun phrase
		}
		switch p.a.Tokens[i].Norm {
		case "the", "a", "an", "his", "its", "their", "first", "last":
			continue
		case "in", "at", "during", "after", "before", "by", "from", "of", "on", "for", "with", "since", "near", "over", "when",
			"في", "خلال", "بعد", "قبل", "عند", "من", "منذ", "اثناء", "جراء", "بسبب", "اثر", "عن", "علي", "حول", "مع", "ضد", "لدي", "عقب":
			return true
		}
		return false
	}
	return false
}

// light tells whether all that a token means says little.
func (p *parser) light(t *analysis.Token) bool {
	for _, c := range t.Concepts {
		if !p.l.Light(c) {
			return false
		}
	}
	return len(t.Concepts) > 0
}

// soundsNamed tells whether keys hold the consonants of what may be a name.
func soundsNamed(keys []string) bool {
	for _, k := range keys {
		if strings.HasPrefix(k, "k:") {
			return true
		}
	}
	return false
}

// otherFit is how well what a word may mean besides answers for it.
const otherFit = 0.95

// knownSkeleton is how many consonants a known name must have to be met by them alone.
const knownSkeleton = 4

// tokenKeys returns the claim keys that meet token i.
func (p *parser) tokenKeys(i int) []ItemKey {
	var out []ItemKey
	names, _ := extract.Keys(p.a, i)
	if t := &p.a.Tokens[i]; !t.Arabic && t.Stem != "" && !t.Capital() {
		// Terse questions write names in lower case.
		if k := text.Skeleton(t.Norm, false); len(k) >= 3 {
			names = append(names, "k:"+k)
		}
	}
	named := p.a.Tokens[i].Name >= 0
	if t := &p.a.Tokens[i]; t.Arabic && !named && t.Content() && !soundsNamed(names) {
		// No capital tells a name from a word: «بركان» is a volcano, and Berkane.
		if k := text.Skeleton(t.Norm, true); len(k) >= 4 {
			out = append(out, ItemKey{Name: "k:" + k, Fit: 0.85})
		}
	}
	if named && len(p.a.Names[p.a.Tokens[i].Name].Known) > 0 && !p.a.Names[p.a.Tokens[i].Name].Adjective {
		// The report may spell a known name as the lexicon does not.
		if k := text.Skeleton(p.a.Tokens[i].Norm, p.a.Tokens[i].Arabic); len(k) >= knownSkeleton && !slices.Contains(names, "k:"+k) {
			names = append(names, "k:"+k)
		}
	}
	for _, n := range names {
		if strings.HasPrefix(n, "k:") && !named && len(n) < 5 && !p.afterPlace(i) {
			continue // two consonants make no name
		}
		fit := 1.0
		if strings.HasPrefix(n, "k:") {
			fit = 0.9
		}
		out = append(out, ItemKey{Name: n, Fit: fit})
	}
	for _, c := range p.a.Tokens[i].Others {
		out = append(out, ItemKey{Name: "c:" + c.ID, Fit: otherFit})
	}
	for _, c := range p.a.Tokens[i].Concepts {
		out = append(out, conceptKeys(c)[1:]...)
	}
	// A word that means a thing and its contrary ("left") says neither of the other.
	own := map[string]bool{}
	for _, n := range names {
		own[n] = true
	}
	n := 0
	for _, k := range out {
		if !k.Opposite || !own[k.Name] {
			out[n] = k
			n++
		}
	}
	out = out[:n]
	return out
}

// conceptKeys returns the claim keys that meet a concept: itself, its near-equals, its opposites, and, less well, the
// directly wider act.
func conceptKeys(c *lexicon.Concept) []ItemKey {
	out := []ItemKey{{Name: "c:" + c.ID, Fit: 1}}
	for _, n := range c.Near {
		// "8,000 people are trapped" answers for civilians; "400 fighters", people too, does not.
		out = append(out, ItemKey{Name: "c:" + n.ID, Fit: 0.9, Itself: n.ID == "person"})
	}
	for _, o := range c.Opposite {
		out = append(out, ItemKey{Name: "c:" + o.ID, Fit: 0.9, Opposite: true})
	}
	if (c.Class == lexicon.Act || c.Class == lexicon.Event || c.Class == lexicon.State) && !compound(c) {
		for _, b := range c.Broader {
			if b.Class != lexicon.Person && b.ID != "event" && b.ID != "say" {
				// A flood is a disaster, and no answer to a question about an earthquake; shelling is one to a question about
				// a bombardment. Who was killed did not drown.
				out = append(out, ItemKey{Name: "c:" + b.ID, Fit: 0.7, Itself: c.Class == lexicon.Event && !b.Is("attack") && !b.Is("explode") && !b.Is("fight") || b.ID == "die" && c.ID != "kill"})
			}
		}
	}
	return out
}

// compound tells whether a concept joins an act and how it came out, as the collapse of talks does: neither alone says it.
func compound(c *lexicon.Concept) bool {
	came, act := false, false
	for _, b := range c.Broader {
		switch {
		case outcomes[b.ID]:
			came = true
		case b.Class == lexicon.Act || b.Class == lexicon.Event:
			act = true
		}
	}
	return came && act
}

// outcomes are concepts of how something comes out or goes on.
var outcomes = map[string]bool{"fail": true, "succeed": true, "end": true, "start": true, "stop": true, "resume": true, "cancel": true, "postpone": true, "reject": true, "violate": true}

// actorParts takes a noun for people of whom something is said apart: a fatality is a person and died, so that "27 people
// were killed" answers how many fatalities there are.
func actorParts(concepts []*lexicon.Concept) [][]ItemKey {
	if parts := ownParts(concepts); parts != nil {
		return parts
	}
	for _, c := range concepts {
		if parts := ownParts(c.Near); parts != nil && c.Class == lexicon.Person {
			return parts // victims are the dead
		}
	}
	return nil
}

func ownParts(concepts []*lexicon.Concept) [][]ItemKey {
	for _, c := range concepts {
		if c.Class == lexicon.State || c.Class == lexicon.Quality {
			// The missing, the homeless: people of whom it is said.
			return [][]ItemKey{{{Name: "c:person", Fit: 1}}, conceptKeys(c)}
		}
		if c.Class != lexicon.Person {
			continue
		}
		var who, act []ItemKey
		for _, b := range c.Broader {
			switch b.Class {
			case lexicon.Person:
				who = append(who, ItemKey{Name: "c:" + b.ID, Fit: 1})
			case lexicon.Act, lexicon.State:
				act = append(act, ItemKey{Name: "c:" + b.ID, Fit: 1})
			}
		}
		if who != nil && act != nil {
			return [][]ItemKey{who, act}
		}
	}
	return nil
}

// parts returns the keys of each content word of a form of several words, read alone.
func (p *parser) parts(r text.Range) [][]ItemKey {
	var out [][]ItemKey
	for i := r.First; i < r.Last; i++ {
		t := &p.a.Tokens[i]
		if len(t.Alone) == 0 || p.cue.First <= i && i < p.cue.Last {
			continue
		}
		var keys []ItemKey
		for _, c := range t.Alone {
			if p.l.Light(c) {
				return nil // "give themselves up" is no giving
			}
			keys = append(keys, conceptKeys(c)...)
		}
		out = append(out, keys)
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// predicate returns the item that says what is asked of the hole: the first act that is no mere occasion. Where the
// counted itself says it (the dead, the wounded), there is none.
func predicate(q *Question) int {
	for _, h := range q.Part(Head) {
		if len(h.Parts) > 0 && actorParts(h.concepts) != nil {
			return -1
		}
	}
	// English puts the verb after its subject: "when did the strikes stop"; a question for the subject begins with it.
	last := q.Language == text.English && (q.Kind == When || q.Kind == Where || q.Kind == HowLong)
	for _, occasion := range []bool{false, true} {
		for n := range q.Items {
			i := n
			if last {
				i = len(q.Items) - 1 - n
			}
			if it := &q.Items[i]; it.Part == Act && !it.Optional && it.context == occasion {
				if occasion && q.Kind == HowMany {
					return -1
				}
				return i
			}
		}
	}
	return -1
}

// asksWhither tells whether "where" asks for a goal: "where to", «إلى أين», "where did he flee", "where were they moved to".
func (p *parser) asksWhither() bool {
	if i := p.cue.First - 1; i >= 0 && whither[p.a.Tokens[i].Norm] {
		return true
	}
	last := ""
	for i := range p.a.Tokens {
		t := &p.a.Tokens[i]
		if t.Norm == "لوين" || t.Norm == "destination" || t.Norm == "وجهه" || i >= p.cue.First && i < p.cue.Last && whither[t.Norm] {
			return true
		}
		if t.Kind == text.Word && t.Date < 0 {
			last = t.Norm
		}
	}
	if last == "to" || last == "into" {
		return true
	}
	if p.q.predicate < 0 {
		return false
	}
	return slices.ContainsFunc(concepts(p.l, &p.q.Items[p.q.predicate]), func(c *lexicon.Concept) bool {
		return (c.Is("move") || c.Is("go")) && !c.Is("leave") && !c.Is("arrive")
	})
}

// whither lead to a goal, folded.
var whither = map[string]bool{"to": true, "الي": true}

// sizes are keys of nouns that only say that something is measured.
var sizes = map[string]bool{"c:price": true, "c:cost": true, "c:fees": true, "c:value": true, "c:quantity": true, "c:size": true, "c:amount": true, "c:money": true, "c:total": true}

// atWhatPrice are Arabic question words that ask for a price, folded.
var atWhatPrice = map[string]bool{"بكم": true, "بكام": true, "بقديش": true}

// stepBack makes what only says that somebody did something optional where the question names the deed: "who is behind the
// bombing" is who bombed.
func stepBack(q *Question) {
	acts := q.Part(Act)
	for _, it := range acts {
		if len(it.Keys) == 0 || it.Keys[0].Name != "c:responsible-crime" && it.Keys[0].Name != "c:carry-out-attack" {
			continue
		}
		it.Optional = slices.ContainsFunc(acts, func(other *Item) bool { return other != it && !other.Optional && !other.context })
	}
}

// settle makes the last corrections once all items are known.
func (p *parser) settle() {
	q := p.q
	if q.Kind == Who {
		stepBack(q)
	}
	q.predicate = predicate(q)
	if q.Kind == HowMuch && q.Dimension == "" {
		for i := range p.a.Tokens {
			for _, c := range p.a.Tokens[i].Concepts {
				if d := dimension(c); d != "" && q.Dimension == "" {
					q.Dimension = d
				}
			}
		}
	}
	if q.Kind == HowMuch && q.Dimension == "" && q.Unit == "" && (p.asksMoney() || p.cue.Last > 0 && atWhatPrice[p.a.Tokens[p.cue.First].Norm]) {
		q.Dimension = "money"
	}
	if q.Kind == HowMuch && q.Dimension == "" && q.Unit == "" && p.cue.Last > 0 {
		switch cue := p.a.Words(p.cue); {
		case strings.Contains(strings.ToLower(cue), "level"):
			q.Kinds = []corpus.Kind{corpus.Measure, corpus.Quantity}
		case strings.HasSuffix(strings.ToLower(cue), "how much") && !p.changes():
			q.Dimension = "money"
		}
	}
	if q.Kind == HowMuch {
		for i := range q.Items {
			// A sum of money says itself that it is a price or a fee, a length that it is a size.
			if it := &q.Items[i]; it.Part == Rest && sizes[it.Keys[0].Name] && (q.Dimension != "" || q.Unit != "" || len(q.Part(Rest)) > 1) {
				it.Optional = true
			}
		}
	}
	q.Toward = q.Kind == Where && p.asksWhither()
	if q.Kind == Who && len(q.Part(Act)) == 0 {
		q.Identity = true
	}
	if q.Kind == HowMany && q.Unit == "" {
		q.Kinds = []corpus.Kind{corpus.Quantity, corpus.Measure}
	}
}
