package answers

import (
	"slices"
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file finds the end and the head of a noun phrase that is counted, and makes items of its words.

var (
	phraseEnds = questionWords.Set("phrase-end")
	adverbs    = questionWords.Set("adverb")
)

// countedEnglish takes an English noun phrase that begins at token i. Its head is the last noun before a verb, a particle or
// a name's end: "american troops are", "foreign fighters remain".
func (p *parser) countedEnglish(i int) {
	head := p.englishHead(i)
	if head >= 0 {
		for k := i; k <= head; k++ {
			head = max(head, p.a.Tokens[k].Run.Last-1)
		}
		p.takeCounted(i, head, head+1)
		return
	}
	n := p.a.Tokens[i].Name
	if n < 0 {
		return
	}
	if name := &p.a.Names[n]; name.Adjective {
		p.countedPeople() // "how many Yemenis"
		p.nation = text.Range{First: i, Last: name.Last}
	} else {
		p.takeCounted(name.First, name.Last-1, name.Last) // "how many Teslas"
	}
}

// maxPhrase is how many tokens the counted noun phrase may have.
const maxPhrase = 7

// englishHead returns the head of the English noun phrase that begins at token i; -1 if there is none.
func (p *parser) englishHead(i int) int {
	head := -1
	for j := i; j < len(p.a.Tokens) && j-i < maxPhrase; j++ {
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
		if t.Kind != text.Word || t.Function && t.Name < 0 || t.Date >= 0 || j > i && phraseEnds[t.Norm] {
			break
		}
		noun := p.isCounted(j)
		if head >= 0 && (t.Name >= 0 || t.Stem != "" && isParticiple(t.Norm) || p.a.Tokens[head].Stem != "" && participles[t.Norm] || t.Class(lexicon.Act, lexicon.State) && !noun) {
			break
		}
		if noun || t.Stem != "" || t.Class(lexicon.Act) {
			head = j
		}
		if noun && j+1 < len(p.a.Tokens) && p.isVerb(j+1) {
			break
		}
	}
	return head
}

// isCounted tells whether the English word at i is a noun that can be counted.
func (p *parser) isCounted(i int) bool {
	return p.a.Tokens[i].Class(lexicon.Person, lexicon.Thing, lexicon.Group, lexicon.Event, lexicon.Place, lexicon.Time, lexicon.Idea, lexicon.Unit, lexicon.Measure) || p.deedNoun(i)
}

// isVerb tells whether the English word at i, behind a noun, is its verb.
func (p *parser) isVerb(i int) bool {
	t := &p.a.Tokens[i]
	return t.Class(lexicon.Act, lexicon.State) && !t.Class(lexicon.Person, lexicon.Thing, lexicon.Event, lexicon.Group) && !p.deedNoun(i)
}

func isParticiple(norm string) bool {
	return strings.HasSuffix(norm, "ed") || strings.HasSuffix(norm, "ing")
}

// demonym tells whether the name at i stands for people by itself: a plural always, "Swiss" where no noun follows.
func (p *parser) demonym(i int) bool {
	t := &p.a.Tokens[i]
	if t.Name < 0 || !p.a.Names[t.Name].Adjective || !strings.HasSuffix(t.Norm, "s") {
		return false
	}
	next := p.a.Names[t.Name].Last
	if next >= len(p.a.Tokens) || !strings.HasSuffix(t.Norm, "ss") {
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
	if last > i && i > 0 && p.a.Tokens[i-1].Class(lexicon.Person) && allActs(p.a.Tokens[i].Alone) {
		return false // "women won seats"
	}
	return !t.Arabic && t.Name < 0 && t.Class(lexicon.Act) && strings.HasSuffix(t.Norm, "s") && !strings.HasSuffix(t.Norm, "ss")
}

// allActs tells whether concepts are of acts, and none of what one counts; the won is money too.
func allActs(concepts []*lexicon.Concept) bool {
	return len(concepts) > 0 && !slices.ContainsFunc(concepts, func(c *lexicon.Concept) bool { return c.Class != lexicon.Act && c.Class != lexicon.Unit })
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

// countedArabic takes an Arabic noun phrase that the noun at i is the head of.
func (p *parser) countedArabic(i int) {
	end := max(i+1, p.a.Tokens[i].Run.Last)
	end = p.narrowed(end, i)
	if n := p.nameAt(end); n != nil && !n.Is((*lexicon.Name).IsPlace) && !n.Is((*lexicon.Name).IsPerson) && p.memberNation(n.Last) {
		end = p.narrowed(n.Last, i) // «عناصر الحركة الماليين»
	}
	p.takeCounted(i, i, end)
}

// narrowed returns where the words end that stand from token end on and narrow the Arabic noun at i.
func (p *parser) narrowed(end, i int) int {
	for end < len(p.a.Tokens) && end-i < maxArabicPhrase && p.narrows(end, i) {
		end++
	}
	return end
}

// nameAt returns the known name that begins at token i and is no adjective; nil if there is none.
func (p *parser) nameAt(i int) *analysis.Name {
	if i >= len(p.a.Tokens) || p.a.Tokens[i].Name < 0 {
		return nil
	}
	if n := &p.a.Names[p.a.Tokens[i].Name]; n.First == i && !n.Adjective && len(n.Known) > 0 {
		return n
	}
	return nil
}

// memberNation tells whether the word at i is the plural of a people's adjective with the article, which goes with the members of a
// body and not with the body itself.
func (p *parser) memberNation(i int) bool {
	if i >= len(p.a.Tokens) {
		return false
	}
	t := &p.a.Tokens[i]
	return t.Name >= 0 && p.a.Names[t.Name].Adjective && strings.HasPrefix(t.Norm, "ال") && (strings.HasSuffix(t.Norm, "ين") || strings.HasSuffix(t.Norm, "ون"))
}

// maxArabicPhrase is how many tokens a counted noun phrase may have in Arabic.
const maxArabicPhrase = 5

// narrows tells whether the Arabic word at i, an adjective or a noun for people in apposition, narrows the noun at head:
// «المقاتلين الأجانب», «الضحايا المدنيين».
func (p *parser) narrows(i, head int) bool {
	t := &p.a.Tokens[i]
	if t.Kind != text.Word || t.Function && t.Name < 0 {
		return false
	}
	return t.Class(lexicon.Quality) || t.Name >= 0 && p.a.Names[t.Name].Adjective || t.Class(lexicon.Person) && i == head+1 && !t.Class(lexicon.Act)
}

// takeCounted makes the head item and the modifier items of the counted noun phrase [first, last).
func (p *parser) takeCounted(first, head, last int) {
	headRange := text.Range{First: head, Last: head + 1}
	if run := p.a.Tokens[head].Run; run.Last > run.First {
		headRange = run
	}
	for k := min(first, headRange.First); k < max(last, headRange.Last); k++ {
		t := &p.a.Tokens[k]
		if p.used[k] || t.Function && t.Name < 0 || t.Kind == text.Punct {
			continue
		}
		item := Item{Words: t.Text, Keys: p.tokenKeys(k)}
		if t.Run.Last-t.Run.First > 1 {
			item.Parts = p.parts(t.Run)
		}
		if item.Parts == nil {
			item.Parts = actorParts(t.Concepts)
			item.actor = item.Parts != nil
		}
		if k >= headRange.First && k < headRange.Last {
			p.asHead(&item, k, headRange)
		} else {
			p.asModifier(&item, k, k < head)
		}
		p.used[k] = true
		p.q.Items = append(p.q.Items, item)
	}
}

// asHead makes the item that of the counted noun itself, which token i begins.
func (p *parser) asHead(item *Item, i int, r text.Range) {
	t := &p.a.Tokens[i]
	item.Part = Head
	item.Words = p.a.Words(r)
	item.concepts = t.Concepts
	if t.Stem != "" {
		item.token = t.Token
	}
	p.use(r)
}

// asModifier makes the item that of a word beside the counted noun, before it or behind it.
func (p *parser) asModifier(item *Item, i int, before bool) {
	t := &p.a.Tokens[i]
	item.Part = Modifier
	switch {
	case t.Name >= 0:
		n := &p.a.Names[t.Name]
		item.Words = p.a.Words(n.Range)
		if !n.Adjective {
			item.Part = Named // "ISIS fighters": a report calls them so elsewhere
			item.Place = n.Is((*lexicon.Name).IsPlace)
		}
		if len(n.Known) == 0 && n.Last-n.First == 1 {
			item.token = t.Token // "Isreali soldiers"
		}
		p.use(n.Range)
	case len(t.Concepts) == 0:
		if before && p.a.Language == text.English {
			item.Part, item.token = Stranger, t.Token // terse: "ain sarroua quake injured how many"
			p.q.Unknown = append(p.q.Unknown, t.Text)
		}
	case !t.Class(lexicon.Quality, lexicon.State, lexicon.Person):
		item.Part = Rest // "quake survivors": the occasion
	}
}
