package answers

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// counted takes the noun phrase that is counted: what stands after "how many", «كم», «عدد».
func (p *parser) counted() {
	q := p.q
	if q.Kind != HowMany || q.Unit != "" {
		return
	}
	i := p.nextContent(p.cue.Last)
	if i < 0 || p.cue.Last == 0 {
		i = p.nextContent(0)
	}
	// Terse style names the counted before the question word: "civilians trapped raqqa how many".
	if i < 0 {
		i = p.nextContent(0)
	}
	if i < 0 {
		return
	}
	if p.toll() {
		return
	}
	if p.cue.First > 0 && backward[p.a.Tokens[i].Norm] {
		p.used[i] = true
		if i = p.nextContent(0); i < 0 { // «الضحايا كم عددهم»
			p.countedPeople()
			return
		}
	}
	if p.cue.Last == 0 || p.cue.First > i {
		i = p.tersely(i)
	}
	t := &p.a.Tokens[i]
	switch {
	case p.countedInDeed(i):
	case t.Norm == "واحد" || t.Norm == "حدا":
		p.used[i] = true
		p.countedPeople()
	case p.a.Language == text.English && t.Name < 0 && t.Class(lexicon.Act, lexicon.State) && !t.Class(lexicon.Person, lexicon.Thing, lexicon.Group, lexicon.Event, lexicon.Place, lexicon.Idea, lexicon.Measure) && !p.deedNoun(i) && !p.nounBeforeAuxiliary(i):
		p.countedPeople() // "how many died"
	case i > 0 && relatives[p.a.Tokens[i-1].Norm], p.onBoard(i):
		p.countedPeople()
	case p.ofThose(i) >= 0 && !p.befallsPeople(i):
		p.countedArabic(p.ofThose(i))
	case p.befallsPeople(i):
		// «كم قتل من المدنيين»: the noun behind «من» is counted, else people are.
		if j := i + 2; j < len(p.a.Tokens) && p.a.Tokens[i+1].Norm == "من" && p.a.Tokens[j].Class(lexicon.Person) {
			p.countedArabic(j)
		} else {
			p.countedPeople()
		}
	case p.a.Language == text.English:
		p.countedEnglish(i)
	default:
		p.countedArabic(i)
	}
}

// backward are words behind «كم» that point back to what was named before it, folded.
var backward = map[string]bool{"بلغوا": true, "عددهم": true, "عددها": true, "عددهن": true, "واحدا": true, "صاروا": true}

// countedInDeed takes the plural noun at i as what is counted where the lexicon reads it and the verb behind it as one
// deed: "how many bridges collapsed", "how many houses burned".
func (p *parser) countedInDeed(i int) bool {
	t := &p.a.Tokens[i]
	if t.Arabic || t.Run.First != i || t.Run.Last-i < 2 || !strings.HasSuffix(t.Norm, "s") || !t.Class(lexicon.Act) || p.deedNoun(i) {
		return false
	}
	item := Item{Words: t.Text, Part: Head}
	for _, c := range t.Alone {
		switch c.Class {
		case lexicon.Thing, lexicon.Place, lexicon.Person, lexicon.Group:
			item.Keys = append(item.Keys, conceptKeys(c)...)
			item.concepts = append(item.concepts, c)
		}
	}
	if len(item.Keys) == 0 {
		return false
	}
	p.used[i] = true
	p.q.Items = append(p.q.Items, item)
	return true
}

// toll takes the dead as what is counted where the question asks for a toll and does not say of whom.
func (p *parser) toll() bool {
	for i := range p.a.Tokens {
		t := &p.a.Tokens[i]
		if t.Norm != "toll" && !p.livesLost(i) && !(t.Norm == "حصيله" && !p.peopleFollow(i+1)) {
			continue
		}
		c := p.l.Concept("fatality")
		if c == nil {
			return false
		}
		p.useRun(i)
		if i > 0 && p.a.Tokens[i-1].Norm == "death" {
			p.used[i-1] = true
		}
		p.q.Items = append(p.q.Items, Item{Words: t.Text, Part: Head, Keys: conceptKeys(c), Parts: actorParts([]*lexicon.Concept{c}), actor: true, concepts: []*lexicon.Concept{c}})
		return true
	}
	return false
}

// livesLost takes what ends the lives at token i: "how many lives did the bombing claim".
func (p *parser) livesLost(i int) bool {
	if p.a.Tokens[i].Norm != "lives" {
		return false
	}
	for j := range p.a.Tokens {
		switch p.a.Tokens[j].Norm {
		case "claim", "claimed", "claims", "cost", "take", "took", "taken", "lost", "lose":
			p.used[j] = true
			return true
		}
	}
	return false
}

// peopleFollow tells whether a noun for people stands at token i: «حصيلة الجرحى».
func (p *parser) peopleFollow(i int) bool {
	return i < len(p.a.Tokens) && p.a.Tokens[i].Class(lexicon.Person, lexicon.State)
}

// tersely returns the token a question in keywords counts, first being the first that could be: the first noun for people
// that no name follows right away, or else whatever comes first.
func (p *parser) tersely(first int) int {
	if before := p.cue.First - 1; before > 0 && p.cue.Last > 0 && p.nextContent(p.cue.Last) < 0 && p.a.Tokens[before].Arabic && strings.HasPrefix(p.a.Tokens[before].Norm, "ال") && p.a.Tokens[before].Class(lexicon.Person, lexicon.Thing) {
		return before // «…؛ الممتنعون كم؟»
	}
	for i := first; i < len(p.a.Tokens); i++ {
		t := &p.a.Tokens[i]
		if p.used[i] || t.Name >= 0 || t.Date >= 0 {
			continue
		}
		if t.Class(lexicon.Person) || t.Is("wound") || t.Is("die") || t.Is("missing") {
			return i
		}
	}
	if p.a.Language == text.English {
		// "landslide: bodies recovered, how many": one counts what is more than one.
		for i := first; i < len(p.a.Tokens); i++ {
			if t := &p.a.Tokens[i]; !p.used[i] && t.Name < 0 && t.Date < 0 && (p.manyNoun(t) || p.deedNoun(i)) {
				return i
			}
		}
	}
	return first
}

// countedPeople makes people the counted where the question names nobody.
func (p *parser) countedPeople() {
	if c := p.l.Concept("person"); c != nil {
		words := "people"
		if p.a.Language == text.Arabic {
			words = "أشخاص"
		}
		p.q.Items = append(p.q.Items, Item{Words: words, Part: Head, Keys: conceptKeys(c), concepts: []*lexicon.Concept{c}})
	}
}

// prepositions end an English noun phrase even where the lexicon has a longer form that holds them.
var prepositions = map[string]bool{"without": true, "in": true, "of": true, "on": true, "at": true, "under": true, "off": true, "by": true, "from": true, "with": true, "to": true, "for": true}

func (p *parser) countedEnglish(i int) {
	// The head is the last noun before a verb, a particle or a name's end: "american troops are", "foreign fighters remain".
	head := -1
	j := i
	for ; j < len(p.a.Tokens) && j-i < 7; j++ {
		t := &p.a.Tokens[j]
		if head < 0 && p.demonym(j) {
			break
		}
		if adverbs[t.Norm] {
			if head >= 0 {
				break
			}
			continue
		}
		if t.Kind == text.Punct && t.Norm == "-" {
			continue
		}
		if t.Kind != text.Word || t.Function && t.Name < 0 || t.Name >= 0 && head >= 0 || prepositions[t.Norm] && j > i || t.Stem != "" && head >= 0 && (strings.HasSuffix(t.Norm, "ed") || strings.HasSuffix(t.Norm, "ing")) {
			break
		}
		noun := t.Class(lexicon.Person, lexicon.Thing, lexicon.Group, lexicon.Event, lexicon.Place, lexicon.Time, lexicon.Idea, lexicon.Unit, lexicon.Measure) || p.deedNoun(j)
		if t.Class(lexicon.Act, lexicon.State) && !noun && head >= 0 {
			break
		}
		if t.Date >= 0 {
			break
		}
		if noun || t.Stem != "" || t.Class(lexicon.Act) {
			if head >= 0 && !noun && t.Stem == "" {
				break
			}
			head = j
		}
		if noun && j+1 < len(p.a.Tokens) && p.a.Tokens[j+1].Class(lexicon.Act, lexicon.State) && !p.a.Tokens[j+1].Class(lexicon.Person, lexicon.Thing, lexicon.Event, lexicon.Group) && !p.deedNoun(j+1) {
			break
		}
	}
	if head < 0 {
		if n := p.a.Tokens[i].Name; n >= 0 && p.a.Names[n].Adjective {
			p.countedPeople() // "how many Yemenis"
		} else if n >= 0 {
			r := p.a.Names[n].Range // "how many Teslas"
			p.takeCounted(r.First, r.Last-1, r.Last)
		}
		return
	}
	p.head = text.Range{First: i, Last: head + 1}
	for k := i; k <= head; k++ {
		if run := p.a.Tokens[k].Run; run.Last > head+1 {
			head = run.Last - 1
		}
	}
	p.takeCounted(i, head, head+1)
}

// adverbs stand between what is counted and its verb.
var adverbs = map[string]bool{"still": true, "already": true, "now": true, "currently": true, "reportedly": true, "ever": true, "actually": true, "once": true, "again": true, "newly": true, "also": true, "so": true, "yet": true}

// demonym tells whether the name at i stands for people by itself, and no noun follows: "how many Americans still need".
func (p *parser) demonym(i int) bool {
	t := &p.a.Tokens[i]
	if t.Name < 0 || !p.a.Names[t.Name].Adjective || !strings.HasSuffix(t.Norm, "s") {
		return false
	}
	next := p.a.Names[t.Name].Last
	if next >= len(p.a.Tokens) {
		return true
	}
	n := &p.a.Tokens[next]
	return n.Function || adverbs[n.Norm] || n.Kind == text.Punct || !n.Class(lexicon.Person, lexicon.Thing, lexicon.Group, lexicon.Event, lexicon.Place, lexicon.Idea)
}

// deedNoun tells whether an English word or phrase for something done is a plural noun: behind "how many" no verb ends in
// s, so that "air raids", "strikes" and "arrests" are counted.
func (p *parser) deedNoun(i int) bool {
	last := max(i+1, p.a.Tokens[i].Run.Last) - 1
	for k := i; k < last; k++ {
		if p.a.Tokens[k].Norm != "-" && p.l.Function(p.a.Tokens[k].Norm) {
			return false // "lost their jobs"
		}
	}
	t := &p.a.Tokens[last]
	return !t.Arabic && t.Name < 0 && t.Class(lexicon.Act) && strings.HasSuffix(t.Norm, "s") && !strings.HasSuffix(t.Norm, "ss")
}

// nounBeforeAuxiliary tells whether a plural noun follows the participle at i, and an auxiliary the noun: "how many closed
// companies did he approve", but not "how many lost their jobs".
func (p *parser) nounBeforeAuxiliary(i int) bool {
	for j := i + 1; j < len(p.a.Tokens) && j <= i+4; j++ {
		t := &p.a.Tokens[j]
		if auxiliaries[t.Norm] {
			return j > i+1 && strings.HasSuffix(p.a.Tokens[j-1].Norm, "s")
		}
		if t.Kind != text.Word || t.Function {
			return false
		}
	}
	return false
}

func (p *parser) countedArabic(i int) {
	head := i
	end := i + 1
	if run := p.a.Tokens[i].Run; run.Last > end {
		end = run.Last
	}
	// Adjectives and people-nouns in apposition narrow the head: «المقاتلين الأجانب», «الضحايا المدنيين».
	for end < len(p.a.Tokens) && end-i < 5 {
		t := &p.a.Tokens[end]
		if t.Kind != text.Word || t.Function && t.Name < 0 {
			break
		}
		if t.Class(lexicon.Quality) || t.Name >= 0 && p.a.Names[t.Name].Adjective || t.Class(lexicon.Person) && end == i+1 && !t.Class(lexicon.Act) {
			end++
			continue
		}
		break
	}
	p.takeCounted(head, head, end)
}

// takeCounted makes the head item and the modifier items of the counted noun phrase [first, last).
func (p *parser) takeCounted(first, head, last int) {
	q := p.q
	headRange := text.Range{First: head, Last: head + 1}
	if run := p.a.Tokens[head].Run; run.Last > run.First {
		headRange = run
	}
	for k := min(first, headRange.First); k < max(last, headRange.Last); k++ {
		t := &p.a.Tokens[k]
		if p.used[k] || t.Function && t.Name < 0 || t.Kind == text.Punct {
			continue
		}
		item := Item{Words: t.Text, Part: Modifier, Keys: p.tokenKeys(k)}
		if t.Run.Last-t.Run.First > 1 {
			item.Parts = p.parts(t.Run)
		}
		if item.Parts == nil {
			item.Parts = actorParts(t.Concepts)
			item.actor = item.Parts != nil
		}
		if k >= headRange.First && k < headRange.Last {
			item.Part = Head
			item.concepts = t.Concepts
			if t.Stem != "" {
				item.token = t.Token
			}
			item.Words = p.a.Words(headRange)
			p.use(headRange)
		} else if t.Name >= 0 {
			n := &p.a.Names[t.Name]
			item.Words = p.a.Words(n.Range)
			if !n.Adjective {
				item.Part = Named // "ISIS fighters": a report calls them so elsewhere
				item.Place = n.Is((*lexicon.Name).IsPlace)
			}
			p.use(n.Range)
		} else if len(t.Concepts) == 0 && k < head && p.a.Language == text.English {
			item.Part, item.token = Stranger, t.Token // terse: "ain sarroua quake injured how many"
			q.Unknown = append(q.Unknown, t.Text)
		} else if !t.Class(lexicon.Quality, lexicon.State, lexicon.Person) && len(t.Concepts) > 0 {
			item.Part = Rest // "quake survivors": the occasion
		}
		p.used[k] = true
		q.Items = append(q.Items, item)
	}
}
