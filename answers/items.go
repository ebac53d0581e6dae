package answers

import (
	"slices"
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file makes items of what is left of a question once its kind, its speaker, what it counts and its times are taken out.

var (
	bodyNouns    = questionWords.Set("body-noun")
	besideWords  = questionWords.Set("beside")
	strikeWords  = questionWords.Set("strike")
	leadsToCause = questionWords.Set("leads-to-cause")
	bodyWords    = questionWords.Set("the-body")
)

// items makes an item of each remaining content word and name.
func (p *parser) items() {
	q := p.q
	p.verb = p.mainVerb()
	yesNo := q.Kind == YesNo
	for i := range p.a.Tokens {
		t := &p.a.Tokens[i]
		if p.used[i] || t.Kind == text.Punct || t.Kind == text.Break || t.Function && t.Name < 0 || p.besideName(i) {
			continue
		}
		if p.goesOn(i) {
			p.useRun(i)
			continue
		}
		item, r := p.item(i)
		p.use(r)
		item.except = p.leftOut(r.First)
		item.context = p.behindPreposition(r.First) || p.subordinate(r.First) || p.described(r.First) || p.hyphened(r.First) || item.Part == Stranger && p.afterPlace(r.First)
		if item.Part == Stranger && p.joinStranger(i, r.Last, &item) {
			continue
		}
		item.first, item.last = r.First, r.Last
		item.subject = yesNo && r.Last <= p.verb
		if item.Part == Act && p.described(r.First) {
			item.Optional, q.stays = true, true
		}
		if yesNo && r.First <= p.verb && p.verb < r.Last {
			p.asVerb(&item, i)
		}
		item.person = item.Part == Rest && t.Class(lexicon.Person)
		if p.inUnit(i) {
			continue
		}
		if item.Part == Act && p.partOfName(i) {
			item.Part, item.Optional, item.maybeName = Rest, false, true
		}
		if (item.Part == Rest || item.Part == Act) && p.givenName(i, r.Last) {
			item.Part, item.Optional, item.maybeName = Rest, true, true
		}
		if p.strikes(i) {
			item.Keys = conceptKeys(p.l.Concept("hit"))
		}
		p.likeActs(&item)
		if len(item.Keys) > 0 {
			q.Items = append(q.Items, item)
		}
	}
}

// besideName tells whether the word at i only says that something is near the place or the stranger behind it: «قرب حلب»,
// «مقابل ليبيا».
func (p *parser) besideName(i int) bool {
	t := &p.a.Tokens[i]
	if !t.Arabic || t.Name >= 0 || !t.Is("near") && !besideWords[t.Norm] || strings.HasPrefix(t.Norm, "ال") {
		return false
	}
	next := p.nextContent(max(i+1, t.Run.Last))
	return next >= 0 && (p.a.Tokens[next].Name >= 0 || len(p.a.Tokens[next].Concepts) == 0 || p.a.Tokens[next].Class(lexicon.Place, lexicon.Group))
}

// item makes an item of the name, the lexicon's form or the figure that begins at token i, and returns the tokens it takes.
func (p *parser) item(i int) (Item, text.Range) {
	t := &p.a.Tokens[i]
	r := text.Range{First: i, Last: i + 1}
	if t.Name >= 0 {
		r = p.a.Names[t.Name].Range
	} else if t.Run.Last > i {
		r.Last = t.Run.Last
	}
	item := Item{Words: p.a.Words(r), Keys: p.tokenKeys(i)}
	keys, _ := extract.Keys(p.a, i)
	item.maybeName = soundsNamed(keys)
	if t.Name < 0 && r.Last-r.First > 1 {
		item.Parts = p.parts(r)
	}
	switch {
	case t.Name >= 0:
		p.asName(&item, i, r.Last)
	case p.theBody(i):
		p.asBody(&item, i)
	case p.supposed(i, r.Last):
		item.Part, item.Optional = Rest, true
	case p.isDeed(t, r.Last):
		item.Part = Act
		item.Optional = p.emptyAct(i, r.Last)
	case len(t.Concepts) > 0:
		p.asThing(&item, i, r.Last)
	case len(item.Keys) > 0 && strings.HasPrefix(item.Keys[0].Name, "y:"):
		item.Part, item.required = Rest, true
	case t.Number >= 0:
		n := &p.a.Numbers[t.Number]
		item.Part, item.Keys = Rest, nil
		for _, k := range extract.Amount(n) {
			item.Keys = append(item.Keys, ItemKey{Name: k, Fit: 1})
		}
		item.required = p.q.Kind == Who
		item.Optional = !item.required
		r = text.Range{First: i, Last: max(i+1, n.Last)}
	default:
		item.Part, item.token = Stranger, t.Token
		p.q.Unknown = append(p.q.Unknown, t.Text)
	}
	return item, r
}

// asName makes the item that of the proper name at token i, which ends before token last.
func (p *parser) asName(item *Item, i, last int) {
	n := &p.a.Names[p.a.Tokens[i].Name]
	item.Part = Named
	item.Place = (n.Is((*lexicon.Name).IsPlace) || n.Place) && !n.Adjective
	item.adjective = n.Adjective
	if n.Is(army) && !p.a.Tokens[i].Arabic && last < len(p.a.Tokens) && p.a.Tokens[last].Class(lexicon.Thing) {
		item.Keys = append(item.Keys, wholes(n)...) // "the Kenyan army helicopter" is a Kenyan one
	}
	item.demonym = p.nation.First <= i && i < p.nation.Last
	if item.Place {
		if p.inside(i) { // «في عسير» is in no difficult one
			item.Keys = slices.DeleteFunc(item.Keys, func(k ItemKey) bool { return strings.HasPrefix(k.Name, "c:") })
		}
		item.Keys = append(item.Keys, wholes(n)...)
	}
	if len(n.Known) == 0 && last-i == 1 {
		item.token = p.a.Tokens[i].Token // "Isreali"
	}
	if len(n.Known) == 0 || n.Person || item.Place && last-i == 2 {
		for k := i + 1; k < last; k++ {
			item.Keys = append(item.Keys, p.tokenKeys(k)...)
		}
	}
	item.Parts = p.bodyParts(n)
}

// inside tells whether the place at token i, which the lexicon knows, stands behind a preposition of place.
func (p *parser) inside(i int) bool {
	t := &p.a.Tokens[i]
	if n := &p.a.Names[t.Name]; !t.Arabic || len(n.Known) == 0 || n.First != i || i == 0 {
		return false
	}
	switch p.a.Tokens[i-1].Norm {
	case "في", "من", "الي":
		return true
	}
	return false
}

// theBody tells whether the noun at i stands for a group that reports name, or call so once they have: «مسلحو التنظيم», "the group".
func (p *parser) theBody(i int) bool {
	t := &p.a.Tokens[i]
	return t.Name < 0 && t.Run.Last-t.Run.First < 2 && bodyWords[t.Norm] && (t.Arabic || i > 0 && p.a.Tokens[i-1].Norm == "the") && t.Class(lexicon.Group)
}

// asBody makes the item that of such a group, which a question that says more need not find so called.
func (p *parser) asBody(item *Item, i int) {
	item.Part = Rest
	item.Keys = nil
	for _, c := range p.a.Tokens[i].Concepts {
		if c.Class == lexicon.Group {
			item.Keys = append(item.Keys, conceptKeys(c)...)
		}
	}
	more := 0
	for k := range p.a.Tokens {
		if t := &p.a.Tokens[k]; k != i && t.Content() && !(p.cue.First <= k && k < p.cue.Last) {
			more++
		}
	}
	item.Optional = more > 1
}

// isDeed tells whether a word that token next follows is something done or the state something is in, and no thing or place.
func (p *parser) isDeed(t *analysis.Token, next int) bool {
	if t.Class(lexicon.Place) && (p.nameFollows(next) || bodyNouns[t.Norm] && next < len(p.a.Tokens) && strings.HasPrefix(p.a.Tokens[next].Norm, "ال")) {
		return false // «حي الوعر», which is not alive
	}
	return t.Class(lexicon.Act, lexicon.State) || t.Class(lexicon.Event) && !t.Class(lexicon.Thing, lexicon.Person)
}

// asThing makes the item that of a word at token i for something that is not done, and that token next follows.
func (p *parser) asThing(item *Item, i, next int) {
	t := &p.a.Tokens[i]
	item.Part = Rest
	item.quality = t.Class(lexicon.Quality) && !t.Class(lexicon.Person, lexicon.Thing, lexicon.Idea, lexicon.Group, lexicon.Place)
	item.Optional = p.light(t) || p.intended(i) || t.Class(lexicon.Time) || t.Class(lexicon.Place) && p.nameFollows(next) || emptyKeys[item.Keys[0].Name] ||
		p.titles(t, next) || leadsToCause[strings.ToLower(item.Words)]
	if p.q.Kind == Who && i == p.nextRole() {
		p.q.Identity = true
	}
	if p.q.Kind == What || p.q.Kind == Why {
		for _, c := range t.Concepts {
			item.Keys = append(item.Keys, craftKeys(c)...)
		}
	}
}

// titles tells whether a noun for somebody, which token next follows, only says what the person is who is named right behind it:
// "President Sall", «الرئيس التشيلي غابرييل بوريك». A report may name him without it.
func (p *parser) titles(t *analysis.Token, next int) bool {
	if !t.Class(lexicon.Person) || p.q.Kind == Who && p.q.Identity {
		return false
	}
	if next < len(p.a.Tokens) && p.a.Tokens[next].Name >= 0 && p.a.Names[p.a.Tokens[next].Name].Adjective && p.a.Tokens[next].Arabic {
		next = p.a.Names[p.a.Tokens[next].Name].Last
	}
	if next >= len(p.a.Tokens) || p.a.Tokens[next].Name < 0 {
		return false
	}
	n := &p.a.Names[p.a.Tokens[next].Name]
	return n.First == next && !n.Adjective && (n.Person || len(n.Known) > 0 && n.Known[0].Kind == "person")
}

// joinStranger adds an unknown word to the one before it: «سان تيلمو» is one name of two words. English words that seem misspelt
// stay apart: "the egyptain presidnet".
func (p *parser) joinStranger(i, next int, item *Item) bool {
	if len(p.q.Items) == 0 {
		return false
	}
	before := &p.q.Items[len(p.q.Items)-1]
	if before.Part != Stranger || before.last != i {
		return false
	}
	if t := &p.a.Tokens[i]; !t.Arabic && (len(p.l.Respell(t.Token)) > 0 || len(p.l.Respell(before.token)) > 0) {
		return false
	}
	before.Words += " " + item.Words
	before.Keys = append(before.Keys, item.Keys...)
	before.last = next
	return true
}

// inUnit takes the unit a figure is asked for in: "what shortfall in dinars".
func (p *parser) inUnit(i int) bool {
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

// partOfName tells whether an Arabic word for something done stands in the proper name of a body or a place: «كتلة العدل والعمل»,
// «قرية الرحمة».
func (p *parser) partOfName(i int) bool {
	t := &p.a.Tokens[i]
	if t.Arabic && i > 0 && bodyNouns[p.a.Tokens[i-1].Norm] && p.definiteFollows(i) {
		return true // «بلدة كفر الزيت»
	}
	if !t.Arabic || !strings.HasPrefix(strings.TrimPrefix(t.Norm, "و"), "ال") {
		return false
	}
	for j := i - 1; j >= max(0, i-2); j-- {
		if bodyNouns[p.a.Tokens[j].Norm] {
			return true
		}
		if !strings.HasPrefix(p.a.Tokens[j].Norm, "ال") {
			return false
		}
	}
	return false
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

// nameFollows tells whether a name or a word the lexicon does not know stands at i, so that the noun before it only says
// what sort of place it is: «بلدة جيرود».
func (p *parser) nameFollows(i int) bool {
	return i < len(p.a.Tokens) && (p.a.Tokens[i].Name >= 0 || p.a.Tokens[i].Stem != "")
}

// afterPlace tells whether a common noun for a place stands before token i: «سوق العشارة».
func (p *parser) afterPlace(i int) bool { return i > 0 && p.a.Tokens[i-1].Class(lexicon.Place) }
