package answers

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// nameSorts are nouns for what has a proper name, folded.
var nameSorts = map[string]bool{"وكاله": true, "صحيفه": true, "قناه": true, "شركه": true, "جامعه": true, "agency": true, "newspaper": true, "channel": true, "company": true, "university": true, "airline": true}

// kind finds what is asked for.
func (p *parser) kind() {
	q := p.q
	kind, r, ok := findCue(p.a)
	switch {
	case !ok && hasAuxStart(p.a):
		kind = YesNo
	case ok && (kind == What || kind == Where || kind == When || kind == Who) && hasAuxStart(p.a) && r.First > 0:
		kind, r = YesNo, text.Range{}
	case !ok && (p.startsWith("من") || p.startsWith("ومن") || p.startsWith("فمن")) && p.a.Language == text.Arabic:
		kind, r = Who, text.Range{First: 0, Last: 1}
	case !ok && p.startsWith("في") && p.a.Language == text.Arabic && strings.ContainsAny(q.Text, "?؟"):
		kind, r = YesNo, text.Range{First: 0, Last: 1} // «في …؟» asks in dialect whether there is
	case !ok && p.asksWhether():
		kind = YesNo
	case !ok:
		if kind = p.nounKind(); kind == What && p.states() {
			kind = YesNo
		}
	}
	if kind == What && p.startsWith("من") && p.a.Language == text.Arabic && r.First != 1 {
		kind = Who
	}
	p.cue = r
	for i := r.First; i < r.Last && kind == When; i++ {
		q.asksYear = q.asksYear || p.a.Tokens[i].Is("year") || p.a.Tokens[i].Is("month")
	}
	if next := p.nextContent(p.noun.Last); r.Last == 0 && (p.noun.First == 0 || p.a.Language == text.Arabic && next == p.noun.Last) {
		p.cue = p.noun
	}
	if r.First > 0 && r.Last > 0 && p.q.Language == text.Arabic {
		// The preposition before «أي» belongs to the question word.
		if t := p.a.Tokens[r.First-1]; t.Norm == "في" || t.Norm == "الي" {
			p.used[r.First-1] = true
		}
	}
	p.use(r)
	p.splitRuns(r)
	q.Kind = p.refine(kind)
	if q.Kind == HowMuch && p.inPercent() {
		q.Kind = WhatPercent
	}
	q.loose = kind == What && q.Kind == HowMuch
	q.Kinds = claimKinds[q.Kind]
	if q.Age = q.Kind == HowLong && p.asksAge(); q.Age {
		q.Kinds = []corpus.Kind{corpus.Measure}
	}
	if w := p.a.Tokens; r.Last > r.First && (w[r.First].Norm == "لسا" || w[r.First].Norm == "لسه") {
		q.Items = append(q.Items, Item{Words: w[r.First].Text, Part: Act, Keys: conceptKeys(p.l.Concept("continue"))})
	}
	for i := range p.a.Tokens {
		t := &p.a.Tokens[i]
		if t.Norm == "will" || t.Norm == "سوف" || t.Norm == "رح" || t.Norm == "راح" || t.Arabic && t.Class(lexicon.Act) && t.Derived && (strings.HasPrefix(t.Norm, "سي") || strings.HasPrefix(t.Norm, "ست")) {
			q.Future = true
		}
		if t.Negated {
			q.Negated = true
		}
	}
}

// asksAge tells whether the question asks how old somebody is.
func (p *parser) asksAge() bool {
	for i := range p.a.Tokens {
		switch t := &p.a.Tokens[i]; {
		case t.Norm == "old" && i > 0 && p.a.Tokens[i-1].Norm == "how", t.Norm == "age", t.Norm == "عمر", t.Norm == "عمره", t.Norm == "عمرها", t.Norm == "عمرو", t.Norm == "العمر", t.Norm == "سن":
			p.used[i] = true
			return true
		}
	}
	return false
}

// inPercent tells whether the question wants its answer in percent: "how much did it drop in percent".
func (p *parser) inPercent() bool {
	for i := range p.a.Tokens {
		switch p.a.Tokens[i].Norm {
		case "percent", "percentage", "%":
			p.used[i] = true
			return true
		}
	}
	return false
}

// asksWhether tells whether a question without a question word wants a yes or a no: "any sign that …", «رح يحضر …؟»,
// «صحيح إن …».
func (p *parser) asksWhether() bool {
	if len(p.a.Tokens) < 2 {
		return false
	}
	t := &p.a.Tokens[0]
	if t.Norm == "any" {
		next := p.nextContent(1)
		return next >= 0 && !sayings[p.a.Tokens[next].Norm]
	}
	if p.a.Language != text.Arabic {
		return false
	}
	if whetherWords[t.Norm] || p.orNot() || strings.HasPrefix(t.Norm, "اا") || t.Norm == "اما" && strings.HasPrefix(p.a.Tokens[1].Norm, "زال") || t.Class(lexicon.Act) && p.a.Tokens[1].Norm == "احد" {
		return true // «أاستقال», «أما زال», «أكد أحد»
	}
	return strings.HasSuffix(strings.TrimSpace(p.q.Text), "؟") && t.Class(lexicon.Act) && t.Name < 0 && looksVerb(t.Norm) && !p.isNoun(0)
}

// states tells whether a question without a question word is a statement with a question mark: "so he didn't veto it?",
// «البابا زار الموصل؟».
func (p *parser) states() bool {
	if !strings.ContainsAny(p.q.Text, "?؟") {
		return false
	}
	for i := 1; i < len(p.a.Tokens); i++ {
		t := &p.a.Tokens[i]
		switch {
		case relatives[t.Norm] || p.relativeFollows(i-1):
			return false // «المدينة التي ضربت»
		case !t.Arabic:
			if auxiliaries[t.Norm] {
				return true
			}
		case t.Class(lexicon.Act) && t.Name < 0 && !t.Class(lexicon.Person, lexicon.Thing, lexicon.Place, lexicon.Group, lexicon.Event) && !nominal(t) && !p.isNoun(i) && !places[p.a.Tokens[i-1].Norm]:
			return strings.HasPrefix(p.a.Tokens[0].Norm, "ال") || p.a.Tokens[0].Name >= 0 || p.a.Tokens[0].Class(lexicon.Person)
		}
	}
	return false
}

// orNot tells whether an Arabic question ends in "or not": «ولا لا», «لو لا».
func (p *parser) orNot() bool {
	var last []string
	for i := len(p.a.Tokens) - 1; i >= 0 && len(last) < 2; i-- {
		if p.a.Tokens[i].Kind == text.Word {
			last = append(last, p.a.Tokens[i].Norm)
		}
	}
	return len(last) == 2 && (last[0] == "لا" || last[0] == "لاء" || last[0] == "بعد" || last[0] == "لسا") && (last[1] == "ولا" || last[1] == "لو" || last[1] == "او" || last[1] == "ام")
}

// whetherWords begin Arabic yes or no questions, folded.
var whetherWords = map[string]bool{"رح": true, "راح": true, "عم": true, "صحيح": true, "اصحيح": true, "صدق": true, "اكو": true, "فما": true, "الم": true, "اليس": true, "اليست": true, "اليسوا": true, "الن": true, "صدك": true, "هو": true, "هي": true, "حد": true, "حدا": true, "سيتم": true, "فعلا": true, "معقول": true, "صج": true, "بالحق": true, "عنجد": true, "احقا": true, "صدگ": true, "ياك": true}

// sayings are nouns for what somebody says, folded.
var sayings = map[string]bool{"comment": true, "comments": true, "statement": true, "reaction": true, "response": true, "word": true, "remarks": true}

// splitRuns reads the words of a lexicon form alone where the question word is a part of it: in «كم عدد القتلى» the
// dead are counted, not a toll.
func (p *parser) splitRuns(cue text.Range) {
	for i := cue.First; i < cue.Last; i++ {
		run := p.a.Tokens[i].Run
		if run.Last-run.First < 2 {
			continue
		}
		for j := run.First; j < run.Last; j++ {
			t := &p.a.Tokens[j]
			t.Run = text.Range{First: j, Last: j + 1}
			t.Concepts, t.Alone = t.Alone, nil
		}
	}
}

func (p *parser) startsWith(norm string) bool {
	for _, t := range p.a.Tokens {
		if t.Kind == text.Word {
			return t.Norm == norm
		}
	}
	return false
}

// asksWorth tells whether the question asks for a price: "what is the bid worth", "what did it sell for".
func (p *parser) asksWorth() bool {
	sold := false
	for i := p.cue.Last; i < len(p.a.Tokens); i++ {
		switch n := p.a.Tokens[i].Norm; {
		case n == "worth":
			return i+1 == len(p.a.Tokens) || p.a.Tokens[i+1].Kind == text.Punct
		case n == "go" || n == "sell" || n == "sold":
			sold = true
		case n == "for" && sold && i > 0 && (p.a.Tokens[i-1].Norm == "go" || p.a.Tokens[i-1].Norm == "sell" || p.a.Tokens[i-1].Norm == "sold"):
			p.used[i-1], p.used[i] = true, true
			return true // "what did the painting go for"
		}
	}
	return false
}

// isAmount tells whether a noun names an amount of money or a measure: a budget, a debt, a salary.
func isAmount(t *analysis.Token) bool {
	for _, c := range t.Concepts {
		if c.Class != lexicon.Act && c.Class != lexicon.Person && c.Class != lexicon.Group && c.Class != lexicon.Unit && (c.Is("money") || c.Is("measure")) {
			return true
		}
	}
	return false
}

// refine corrects the kind by what stands after the question word.
func (p *parser) refine(kind Kind) Kind {
	i := p.nextContent(p.cue.Last)
	if i < 0 {
		return kind
	}
	if kind == What && i == p.cue.Last {
		i = p.behindNames(i)
	}
	if kind == What && partWords[p.a.Tokens[i].Norm] {
		p.used[i] = true
		return Where
	}
	if kind == What && p.asksWorth() {
		p.q.Dimension = "money"
		return HowMuch
	}
	if kind == What && !p.asksWhatSaid() {
		// "What is Qumrat's total planned spending": the noun asked for comes after names and adjectives.
		for j := i; j >= 0 && j < i+5; j = p.nextContent(j + 1) {
			t := &p.a.Tokens[j]
			if t.Name >= 0 || t.Class(lexicon.Quality) && !t.Class(lexicon.Measure) || t.Is("number") || t.Is("plan") || t.Stem != "" && strings.HasSuffix(t.Norm, "est") {
				continue
			}
			if t.Class(lexicon.Place) && p.questionNoun(j) {
				break // «في أي ولاية», which is a term of office too
			}
			if p.isRate(j) {
				return WhatPercent
			}
			if t.Is("age") {
				return HowLong
			}
			if isAmount(t) || t.Class(lexicon.Measure) && !t.Class(lexicon.Act) {
				return HowMuch
			}
			if t.Class(lexicon.Act) && !t.Class(lexicon.Person) && (t.Is("pay") || t.Is("spend") || t.Is("cost") || t.Is("earn")) {
				return HowMuch
			}
			break
		}
	}
	q := p.q
	if w := p.a.Tokens[p.cue.First].Norm; kind == HowMuch && (w == "بكم" || w == "بكام") && p.a.Tokens[i].Class(lexicon.Thing, lexicon.Event, lexicon.Person, lexicon.Idea, lexicon.Group, lexicon.Place) && !p.a.Tokens[i].Class(lexicon.Unit) && i == p.cue.Last && !isAmount(&p.a.Tokens[i]) && !nominal(&p.a.Tokens[i]) {
		return HowMany // «بكم هدف فازت»
	}
	if kind == HowMany && reached[p.a.Tokens[i].Norm] {
		// «كم بلغت حصيلة القتلى», «كم وصل عدد الجرحى»: the noun behind the verb is counted.
		if j := p.nextContent(i + 1); j >= 0 && (p.a.Tokens[j].Is("number") || p.a.Tokens[j].Is("toll") || p.a.Tokens[j].Is("death-toll")) {
			p.used[i] = true
			run := p.a.Tokens[j].Run
			p.splitRuns(run)
			p.used[j] = true
			i = p.nextContent(j + 1)
			p.cue.Last = j + 1
			if i < 0 {
				return kind
			}
		}
	}
	t := &p.a.Tokens[i]
	if kind == HowLong && p.cue.Last-p.cue.First == 2 && p.a.Tokens[p.cue.First].Norm == "من" && t.Class(lexicon.Thing, lexicon.Group, lexicon.Place, lexicon.Person) && !t.Class(lexicon.Time, lexicon.Unit) {
		return HowMany // «من كم دولة»
	}
	switch kind {
	case HowMany:
		if i > 0 && relatives[p.a.Tokens[i-1].Norm] {
			return HowMany // «كم عدد الذين جرى إجلاؤهم»
		}
		if i > 0 && (p.a.Tokens[i-1].Norm == "عدد" || p.a.Tokens[i-1].Norm == "اعداد") && !t.Class(lexicon.Unit, lexicon.Time) {
			return HowMany // «عدد القروض»: they are counted, not their sum
		}
		if p.befallsPeople(i) || p.ofThose(i) >= 0 || p.onBoard(i) {
			return HowMany // «كم قتل في حلب», «كم أصيب»
		}
		if p.a.Language == text.Arabic && !t.Class(lexicon.Person, lexicon.Thing, lexicon.Event, lexicon.Group, lexicon.Unit, lexicon.Place, lexicon.Time, lexicon.Measure) && !p.isNoun(i) &&
			(t.Class(lexicon.Act) || t.Stem != "" && looksVerb(t.Norm) || t.Derived && looksVerb(t.Norm)) {
			return HowMuch // «كم سحب المودعون», «كم هبطت الأسهم»
		}
		if t.Class(lexicon.Act, lexicon.State) && !nominal(t) && (t.Is("last-time") || t.Is("remain") || t.Is("continue")) && t.Arabic {
			return HowLong // «كم سيدوم», «كم بيطول»
		}
		if n := t.Norm; n == "billions" || n == "millions" || n == "مليار" || n == "مليون" || n == "ملايين" || n == "مليارات" {
			p.q.Dimension = "money"
			p.used[i] = true
			return HowMuch
		}
		if p.verbBehind(i) {
			return HowMuch // «كم سحب المودعون», «كم رح يقبض»
		}
		for _, c := range t.Concepts {
			if c.Class == lexicon.Unit {
				p.q.Unit = c.ID
				p.used[i] = true
				p.q.Items = append(p.q.Items, Item{Words: t.Text, Part: Head, Keys: conceptKeys(c)})
				if c.Is("duration") {
					return HowLong
				}
				return HowMuch
			}
			if c.Class == lexicon.Time && !t.Class(lexicon.Event) {
				p.q.Unit = c.ID
				p.used[i] = true
				return HowLong
			}
			if d := dimension(c); d != "" {
				p.q.Dimension = d
				return HowMuch
			}
			if c.Is("money") || c.Is("price") || c.Is("cost") || c.Is("value") || c.Is("area") || c.Is("length") || c.Is("temperature") || c.Is("level") {
				return HowMuch
			}
			if c.Is("share") {
				p.used[i] = true
				return WhatPercent
			}
		}
	case What:
		switch {
		case nameSorts[t.Norm] && p.questionNoun(i), t.Run.Last > t.Run.First && nameSorts[p.a.Tokens[t.Run.Last-1].Norm] && p.questionNoun(i):
			p.useRun(i)
			if len(t.Concepts) > 0 {
				q.Sort = t.Concepts[0].ID
			}
			return Who
		case p.asksWhatSaid() && !(t.Class(lexicon.Person, lexicon.Group) && p.questionNoun(i)):
			return Said
		case t.Class(lexicon.Place) && p.actsAfter(i) && p.questionNoun(i):
			p.useRun(i)
			q.Sort = firstOf(t, lexicon.Place)
			return Who // "which office released the figures"
		case (t.Class(lexicon.Place) && !t.Class(lexicon.Group) || p.asksPlace() && (t.Class(lexicon.Place) || t.Is("state-country"))) && p.questionNoun(i):
			p.useRun(i)
			q.Sort = firstOf(t, lexicon.Place, lexicon.Group)
			return Where
		case (t.Class(lexicon.Person, lexicon.Group) || nameSorts[t.Norm]) && p.questionNoun(i) && !t.Is("nationality"):
			p.useRun(i)
			q.Sort = firstOf(t, lexicon.Group, lexicon.Person)
			return Who
		case t.Is("share") && p.questionNoun(i):
			p.used[i] = true
			return WhatPercent
		case (t.Is("price") || t.Is("cost") || t.Is("value") || t.Is("money") || t.Is("area") || t.Is("length") || t.Is("temperature") || t.Is("level") || t.Is("age") || t.Is("speed")) && !t.Class(lexicon.Act):
			return HowMuch
		case (t.Is("number") || t.Is("toll")) && !t.Is("share"):
			p.used[i] = true
			return HowMany
		case t.Class(lexicon.Measure) && !t.Class(lexicon.Act) || isAmount(t):
			return HowMuch
		case t.Is("reason"):
			return Why
		case strengths[t.Norm]:
			return HowMuch
		case t.Is("duration") && t.Class(lexicon.Measure):
			p.used[i] = true
			return HowLong
		}
	case HowMuch:
		if j := i - 1; j >= 0 && t.Class(lexicon.Time, lexicon.Unit) && rates[p.a.Tokens[j].Norm] {
			p.used[i] = true // "how much more a month"
			return kind
		}
		if t.Is("duration") && t.Class(lexicon.Measure, lexicon.Time, lexicon.Unit) {
			return HowLong
		}
	case Who:
		if w := p.a.Tokens[max(p.cue.Last, 1)-1].Norm; (w == "اسم" || w == "of" || w == "name") && t.Class(lexicon.Place) && !t.Class(lexicon.Group, lexicon.Person) && i <= p.cue.Last+1 {
			p.useRun(i)
			p.q.Sort = firstOf(t, lexicon.Place)
			return Where // «ما اسم القرية»
		}
		if p.startsWith("what") || p.startsWith("ما") || p.startsWith("شو") {
			p.q.Identity = true
		}
	}
	return kind
}

// ofThose returns the noun behind «من» that a question counts whose verb stands first: «كم سجل المهاجم من الأهداف»; -1 if
// there is none.
func (p *parser) ofThose(i int) int {
	t := &p.a.Tokens[i]
	if !t.Arabic || !t.Class(lexicon.Act) || nominal(t) || p.isNoun(i) {
		return -1
	}
	for j := i + 1; j+1 < len(p.a.Tokens) && j <= i+7; j++ {
		next := &p.a.Tokens[j+1]
		if p.a.Tokens[j].Norm == "من" && next.Name < 0 && strings.HasPrefix(next.Norm, "ال") && next.Class(lexicon.Person, lexicon.Thing, lexicon.Event) && !next.Class(lexicon.Time) && !next.Is("money") {
			return j + 1
		}
	}
	return -1
}

// onBoard tells whether an Arabic verb at i asks for people without naming them: «كم كان على متنها», «كم لا يزالون».
func (p *parser) onBoard(i int) bool {
	n := p.a.Tokens[i].Norm
	if strings.HasPrefix(n, "ي") && (strings.HasSuffix(n, "ون") || strings.HasSuffix(n, "وا")) && p.a.Tokens[i].Class(lexicon.Act) {
		return true
	}
	return i+2 < len(p.a.Tokens) && (n == "كان" || n == "يوجد") && p.a.Tokens[i+1].Norm == "علي" && strings.HasPrefix(p.a.Tokens[i+2].Norm, "متن")
}

// verbBehind tells whether the Arabic word at i behind «كم» can only be a verb, whatever else it may mean: the future or «كان»
// stands before it, or its subject follows with the article, which no counted noun allows.
func (p *parser) verbBehind(i int) bool {
	t := &p.a.Tokens[i]
	if !t.Arabic || !t.Class(lexicon.Act) || nominal(t) || p.befallsPeople(i) || strings.HasSuffix(t.Norm, "ا") && !strings.HasSuffix(t.Norm, "وا") {
		return false
	}
	if i > p.cue.Last {
		switch p.a.Tokens[i-1].Norm {
		case "رح", "راح", "سوف", "كان", "كانت", "قد":
			return true
		}
	}
	if i == p.cue.Last && strings.HasSuffix(t.Norm, "وا") && t.Is("pay") {
		return true // «قديش دفعوا فدية»
	}
	if i != p.cue.Last || i+1 >= len(p.a.Tokens) || !strings.HasPrefix(p.a.Tokens[i+1].Norm, "ال") || p.a.Tokens[i+1].Name >= 0 {
		return false
	}
	return p.a.Tokens[i+1].Class(lexicon.Person) || strings.HasPrefix(t.Norm, "ي") && !t.Class(lexicon.Person, lexicon.Thing, lexicon.Place)
}

// actsAfter tells whether an English verb that bodies and people do follows the noun at token i: it asks for its subject.
func (p *parser) actsAfter(i int) bool {
	if p.a.Language != text.English {
		return false
	}
	j := max(i+1, p.a.Tokens[i].Run.Last)
	if j >= len(p.a.Tokens) {
		return false
	}
	t := &p.a.Tokens[j]
	return t.Class(lexicon.Act) && strings.HasSuffix(t.Norm, "ed") && (t.Is("say") || t.Is("publish") || t.Is("release") || t.Is("issue") || t.Is("rule"))
}

// firstOf returns the id of the first of a token's concepts that is of one of the classes, or else of the first.
func firstOf(t *analysis.Token, classes ...lexicon.Class) string {
	for _, c := range t.Concepts {
		if slices.Contains(classes, c.Class) {
			return c.ID
		}
	}
	return t.Concepts[0].ID
}

// reached are verbs that only say how high a figure is, folded.
var reached = map[string]bool{"بلغ": true, "بلغت": true, "يبلغ": true, "تبلغ": true, "وصل": true, "وصلت": true, "كان": true, "كانت": true, "صار": true, "صارت": true}

// relatives stand for people of whom something is said, folded: «الذين أصيبوا».
var relatives = map[string]bool{"الذين": true, "اللي": true, "ممن": true, "اللاتي": true, "اللواتي": true}

// strengths are nouns for what instruments measure, folded.
var strengths = map[string]bool{"قوه": true, "شده": true, "سرعه": true, "عمق": true, "ارتفاع": true, "طول": true, "عرض": true, "وزن": true, "حراره": true, "strength": true, "magnitude": true, "depth": true, "height": true, "speed": true}

// befallsPeople tells whether token i is an Arabic verb for what befalls people, where a counted noun could stand.
func (p *parser) befallsPeople(i int) bool {
	t := &p.a.Tokens[i]
	if !t.Arabic || !t.Class(lexicon.Act, lexicon.State) || t.Class(lexicon.Person) || p.isNoun(i) && !strings.HasSuffix(t.Norm, "وا") {
		return false
	}
	for _, id := range []string{"die", "wound", "arrest", "rescue", "displace", "kidnap", "evacuate", "infect", "missing"} {
		if t.Is(id) {
			return true
		}
	}
	return false
}

// rates stand before the unit of time of a rate.
var rates = map[string]bool{"a": true, "an": true, "per": true, "each": true, "every": true}

// dimension returns the id of the measure whose units answer for a measure word: money for a price or a cost.
func dimension(c *lexicon.Concept) string {
	if c.Class != lexicon.Measure {
		return ""
	}
	for _, d := range []string{"money", "length", "mass", "area", "temperature", "speed", "volume"} {
		if c.Is(d) {
			return d
		}
	}
	return ""
}

// isNoun tells whether an Arabic word after «كم» that stands for an act is a noun: the counted noun is an accusative, so
// that it ends in alef or ta marbuta.
func (p *parser) isNoun(i int) bool {
	t := &p.a.Tokens[i]
	return strings.HasSuffix(t.Norm, "ا") || strings.HasSuffix(t.Norm, "ه") || strings.HasSuffix(t.Norm, "ات") || strings.HasPrefix(t.Norm, "ال")
}

// partWords ask for a part of a place, folded.
var partWords = map[string]bool{"part": true, "parts": true, "area": true, "areas": true, "مناطق": true, "منطقه": true}

// looksVerb tells whether a folded Arabic word has a beginning or an ending of verbs.
func looksVerb(norm string) bool {
	return strings.HasPrefix(norm, "ي") || strings.HasPrefix(norm, "بي") || strings.HasPrefix(norm, "ت") || strings.HasSuffix(norm, "ت") || strings.HasSuffix(norm, "وا")
}

// questionNoun tells whether the noun at i is what "which" or «أي» asks for: it comes right after the question word.
func (p *parser) questionNoun(i int) bool {
	if i == p.nextContent(p.cue.Last) && p.a.Tokens[i].Arabic && p.relativeFollows(i) {
		return true // «ما الجهة التي …»
	}
	w := p.a.Tokens[p.cue.First].Norm
	return strings.HasSuffix(w, "اي") || w == "which" || w == "what" && p.nextContent(p.cue.Last)-p.cue.Last <= 1 && p.a.Tokens[p.cue.Last].Norm != "is" && p.a.Tokens[p.cue.Last].Norm != "was"
}

// relativeFollows tells whether a relative pronoun follows the Arabic noun at token i: «ما الجهة التي تبنت».
func (p *parser) relativeFollows(i int) bool {
	next := max(i+1, p.a.Tokens[i].Run.Last)
	if next >= len(p.a.Tokens) {
		return false
	}
	switch p.a.Tokens[next].Norm {
	case "التي", "الذي", "اللي", "الذين", "يلي":
		return true
	}
	return false
}

// asksPlace tells whether a preposition of place goes with the question word: "in which country", "which country did he flee
// to", «من أي بلد».
func (p *parser) asksPlace() bool {
	if p.cue.First > 0 && places[p.a.Tokens[p.cue.First-1].Norm] {
		return true
	}
	if w := p.a.Tokens[p.cue.First].Norm; strings.HasPrefix(w, "ب") || strings.HasPrefix(w, "ل") {
		return true
	}
	last := len(p.a.Tokens) - 1
	for last > 0 && (p.a.Tokens[last].Kind == text.Punct || p.a.Tokens[last].Date >= 0) {
		last--
	}
	return p.a.Language == text.English && places[p.a.Tokens[last].Norm]
}

// places are prepositions of place, folded.
var places = map[string]bool{"in": true, "to": true, "from": true, "at": true, "near": true, "into": true, "through": true, "toward": true, "towards": true, "across": true, "via": true, "عبر": true, "باتجاه": true, "علي": true, "نحو": true, "في": true, "من": true, "الي": true, "قرب": true}

// asksWhatSaid tells whether the question asks for what somebody said: "what did X say", "how did X respond", «ماذا قال».
func (p *parser) asksWhatSaid() bool {
	for i := p.cue.Last; i < len(p.a.Tokens) && i < p.cue.Last+9; i++ {
		t := &p.a.Tokens[i]
		switch {
		case t.Norm == "say" || t.Norm == "said" || t.Norm == "says" || t.Norm == "tell" || t.Norm == "announce":
			return true
		case t.Name >= 0 || !t.Class(lexicon.Act) || t.Class(lexicon.Person, lexicon.Group) || i > 0 && strings.HasSuffix(p.a.Tokens[i-1].Text, "'s"):
		case t.Arabic:
			return t.Is("say") && i <= p.cue.Last+1 && !nominal(t)
		case auxiliaries[p.a.Tokens[p.cue.Last].Norm] || p.cue.Last-p.cue.First > 1:
			return t.Is("say") && i > p.cue.Last+1 && !(strings.HasSuffix(t.Norm, "ed") && forms[p.a.Tokens[p.cue.Last].Norm]) && p.q.Language == text.English && !strings.HasSuffix(t.Norm, "s")
		}
	}
	return false
}

// forms are those of "be" that make an English participle passive.
var forms = map[string]bool{"is": true, "are": true, "was": true, "were": true}

// nominal tells whether an Arabic word has the article or an ending of nouns.
func nominal(t *analysis.Token) bool {
	return strings.HasPrefix(t.Norm, "ال") || strings.HasSuffix(t.Text, "ة")
}

// behindNames returns the noun that "which" asks for, where English puts a name before it: "which American
// general", "which Houthi chiefs".
func (p *parser) behindNames(i int) int {
	first := i
	for i < len(p.a.Tokens) && !p.a.Tokens[i].Arabic && p.a.Tokens[i].Name >= 0 {
		i = p.a.Names[p.a.Tokens[i].Name].Last
	}
	if i == first || i >= len(p.a.Tokens) || p.used[i] || !p.a.Tokens[i].Class(lexicon.Person, lexicon.Group, lexicon.Place, lexicon.Thing) {
		return first
	}
	return i
}

// nextRole returns the token right after "who is the", «من», «مين», if it is a role or an office: the question asks for
// who holds it.
func (p *parser) nextRole() int {
	i := p.cue.Last
	asked := p.a.Language == text.Arabic
	for i < len(p.a.Tokens) && (p.a.Tokens[i].Function && p.a.Tokens[i].Name < 0 || p.a.Tokens[i].Kind == text.Punct) {
		asked = asked || auxiliaries[p.a.Tokens[i].Norm]
		i++
	}
	if !asked || i >= len(p.a.Tokens) || !p.a.Tokens[i].Class(lexicon.Person) {
		return -1
	}
	return i
}
