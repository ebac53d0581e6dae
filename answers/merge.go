package answers

import (
	"slices"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// merge makes the question that a follow-up asks: the last one with what the follow-up names put in its place.
func (f *followUp) merge() *Question {
	q := *f.own
	if !f.asked {
		q.Kind = f.last.Kind
	}
	m := merger{l: f.l, f: f, kind: q.Kind, slots: f.inherited(q.Kind)}
	if f.timed {
		m.drop(func(s *slot) bool { return isTime(&s.Item) })
	} else {
		q.From, q.To, q.Period, q.Month = f.last.From, f.last.To, f.last.Period, f.last.Month
	}
	for i, item := range f.own.Items {
		if i == f.own.predicate {
			item.context = false // «من» in «من قال ذلك» is no preposition
		}
		if !item.Optional || item.Part == Named {
			m.put(item)
		}
	}
	if f.implied != nil && q.Kind == HowMany && !m.hasHead() {
		m.addFirst(*f.implied)
	}
	q.Items = make([]Item, 0, len(m.slots))
	for _, s := range m.slots {
		q.Items = append(q.Items, s.Item)
	}
	f.settle(&q)
	return &q
}

// slot is an item of the question being made.
type slot struct {
	Item
	own       bool // the follow-up names it
	predicate bool // the last question said it of what it asked for
}

// inherited returns the items of the last question that the follow-up may go on from, in the parts they play in a question
// of the new kind.
func (f *followUp) inherited(kind Kind) []slot {
	// Another thing is asked about the same setting: "how many were killed in Raqqa?", "who won the battle?"
	other := f.asked && kind != f.last.Kind && f.content > 0 && !f.pointing
	speech := f.speech()
	var out []slot
	for i, item := range f.last.Items {
		item.Keys, item.Parts = slices.Clone(item.Keys), slices.Clone(item.Parts) // respelling adds to them
		setting := item.Part == Named || item.context || isTime(&item)
		switch {
		case item.Part == Speaker && (speech || other):
			continue
		case item.Part == Speaker && f.last.Kind == Said && kind != Said:
			item.Part = Named
		case other && !setting && !speech && f.last.Kind.Numeric():
			continue
		case other && !setting:
			// The event asked about before is the occasion now; what was said of it may be left out.
			item.context = true
			item.Optional = item.Part == Act && !isClass(f.l, &item, lexicon.Event)
		}
		if speech {
			// Who said just that, and not who spoke of the place.
			item.context = item.context || item.Part == Act
			item.required = item.Part != Named && !item.Optional
		}
		out = append(out, slot{Item: turned(f.l, item, kind), predicate: i == f.last.predicate})
	}
	if kind == HowMany && f.last.Kind != HowMany && !other {
		countFirst(f.l, out)
	}
	return out
}

// speech tells whether the follow-up asks who said what the last question asked about.
func (f *followUp) speech() bool {
	if !f.asked || f.own.Kind != Who || f.own.predicate < 0 {
		return false
	}
	for _, c := range concepts(f.l, &f.own.Items[f.own.predicate]) {
		if c.Is("say") || c.Is("deny") {
			return true
		}
	}
	return false
}

// turned gives an item the part it plays in a question of a kind: where nothing is counted, what was counted is a word
// like others, and the dead become the act of dying.
func turned(l *lexicon.Lexicon, item Item, kind Kind) Item {
	if kind == HowMany || item.Part != Head && item.Part != Modifier {
		return item
	}
	if act, ok := asAct(l, item); ok {
		return act
	}
	item.Part, item.Parts = Rest, nil
	if named(&item) {
		item.Part = Named
	}
	return item
}

// countFirst makes the first people or things of a question the counted ones.
func countFirst(l *lexicon.Lexicon, slots []slot) {
	for i := range slots {
		if it := &slots[i].Item; it.Part == Rest && !it.context && isClass(l, it, lexicon.Person, lexicon.Thing) {
			slots[i].Item = asHead(l, *it)
			return
		}
	}
}

// merger puts what a follow-up names into the items of the last question.
type merger struct {
	l     *lexicon.Lexicon
	f     *followUp
	kind  Kind
	slots []slot
}

func (m *merger) add(item Item) { m.slots = append(m.slots, slot{Item: item, own: true}) }

// addFirst puts an act before the others: it says what is asked of the hole.
func (m *merger) addFirst(item Item) {
	m.slots = slices.Insert(m.slots, 0, slot{Item: item, own: true})
}

func (m *merger) drop(such func(*slot) bool) {
	m.slots = slices.DeleteFunc(m.slots, func(s slot) bool { return such(&s) })
}

// find returns the index of the first inherited item that is such, or -1.
func (m *merger) find(such func(*slot) bool) int {
	return slices.IndexFunc(m.slots, func(s slot) bool { return !s.own && such(&s) })
}

// replace puts item in the place of the inherited ones that are such; it tells whether there were any.
func (m *merger) replace(item Item, such func(*slot) bool) bool {
	i := m.find(such)
	if i < 0 {
		return false
	}
	m.slots[i] = slot{Item: item, own: true}
	m.drop(func(s *slot) bool { return !s.own && such(s) })
	return true
}

// put puts one thing that the follow-up names in place of what it replaces.
func (m *merger) put(item Item) {
	switch {
	case item.Part == Modifier && m.ownHead() != nil:
		m.add(item)
	case item.Part == Speaker:
		if !m.replace(item, isSpeaker) {
			m.add(item)
		}
	case isTime(&item):
		m.add(item)
	case item.Part == Named && item.adjective:
		m.putAdjective(item)
	case item.Part == Named && item.Place:
		m.putPlace(item)
	case !m.f.asked && isClass(m.l, &item, lexicon.Group) && m.find(isSpeaker) >= 0:
		item.Part = Speaker // "and the government?"
		m.replace(item, isSpeaker)
	case item.Part == Named, item.Part == Stranger && m.namesSomebody(&item):
		m.putName(item)
	case !m.f.asked && m.kind != HowMany && isClass(m.l, &item, lexicon.Thing) && m.find(func(s *slot) bool { return s.Part == Rest && isClass(m.l, &s.Item, lexicon.Thing) }) >= 0:
		m.putNoun(item) // gold for oil: «الذهب» is going too
	case isFate(m.l, &item):
		m.putAct(item)
	case item.Part != Head && isClass(m.l, &item, lexicon.Quality):
		m.putQuality(item)
	case m.kind == HowMany:
		m.putCounted(item)
	default:
		m.putNoun(item)
	}
}

func isSpeaker(s *slot) bool { return s.Part == Speaker }

// putName puts somebody in place of somebody. A fragment replaces the speaker where nobody else is named.
func (m *merger) putName(item Item) {
	alike := func(s *slot) bool { return nameLike(&s.Item) && s.context == item.context }
	switch {
	case m.replace(item, alike):
	case m.f.asked:
		m.add(item)
	case m.replace(item, func(s *slot) bool { return nameLike(&s.Item) }):
	case item.context && m.replace(item, func(s *slot) bool { return s.Part == Rest && s.context && isClass(m.l, &s.Item, lexicon.Group) }):
	default:
		speaker := item
		speaker.Part = Speaker
		if !m.replace(speaker, isSpeaker) {
			m.add(item)
		}
	}
}

func nameLike(it *Item) bool {
	return it.Part == Named && !it.Place && !it.adjective || it.Part == Stranger
}

// namesSomebody tells whether a word the lexicon does not know takes the place of a name: it is written as one, or what
// stands there is such a word too.
func (m *merger) namesSomebody(item *Item) bool {
	if m.find(func(s *slot) bool { return s.Part == Stranger }) >= 0 {
		return true
	}
	return (item.token.Arabic || item.token.Capital()) && m.find(func(s *slot) bool { return nameLike(&s.Item) || s.Part == Speaker }) >= 0
}

// putPlace puts a place in place of those that stand as it does: where something happens, or the country that acts. A
// fragment replaces any place.
func (m *merger) putPlace(item Item) {
	placed := m.replace(item, func(s *slot) bool { return s.Place && s.context == item.context })
	if !placed && !(m.f.asked && m.f.content > 0) {
		placed = m.replace(item, func(s *slot) bool { return s.Place }) ||
			m.replace(item, func(s *slot) bool { return s.Part == Named && s.adjective }) // «الانتخابات التونسية»
	}
	if !placed {
		m.add(item)
		return
	}
	// "the city of Raqqa": what sort of place the old one was goes with it.
	m.drop(func(s *slot) bool { return !s.own && s.Optional && isClass(m.l, &s.Item, lexicon.Place) })
}

// putAdjective puts "the Russians" in place of "American" in "American soldiers".
func (m *merger) putAdjective(item Item) {
	i := m.find(func(s *slot) bool { return s.adjective || s.Part == Modifier && named(&s.Item) })
	if i >= 0 {
		item.Part = m.slots[i].Part
		m.slots[i] = slot{Item: item, own: true}
		return
	}
	if m.hasHead() {
		item.Part = Modifier
	}
	m.add(item)
}

// ownHead returns what the follow-up itself counts; nil when it names nothing to count.
func (m *merger) ownHead() *Item {
	for i := range m.slots {
		if s := &m.slots[i]; s.own && s.Part == Head {
			return &s.Item
		}
	}
	return nil
}

// join makes two things that a fragment names one thing counted: "and women and children?" asks for either.
func (m *merger) join(head *Item, item Item) {
	head.Words += " " + item.Words
	head.Keys = append(head.Keys, item.Keys...)
	head.concepts = append(head.concepts, concepts(m.l, &item)...)
}

func (m *merger) hasHead() bool {
	return slices.ContainsFunc(m.slots, func(s slot) bool { return s.Part == Head })
}

// putQuality puts a quality in place of the others of what is counted.
func (m *merger) putQuality(item Item) {
	if m.kind == HowMany && m.hasHead() {
		item.Part = Modifier
	}
	if !m.replace(item, func(s *slot) bool { return s.Part == item.Part && isClass(m.l, &s.Item, lexicon.Quality) }) {
		m.add(item)
	}
}

// putAct puts what became of people, or what was done, in place of what the last question said: beside the counted (the
// civilian dead), as the counted itself (the dead), or as the act.
func (m *merger) putAct(item Item) {
	fate := func(p Part) func(*slot) bool {
		return func(s *slot) bool { return s.Part == p && isFate(m.l, &s.Item) }
	}
	people := isClass(m.l, &item, lexicon.Person, lexicon.State)
	switch {
	case m.f.speech():
		m.addFirst(item)
		return
	case m.kind != HowMany:
	case m.ownHead() != nil && people && !m.f.asked:
		m.join(m.ownHead(), item)
		return
	case m.ownHead() != nil && m.f.asked:
		m.add(item)
		return
	case item.Part == Head && m.f.asked && (people && !m.f.verbal || !m.hasHead()):
		// "how many dead?" counts anew: the old counted go with what was said of them.
		m.drop(func(s *slot) bool {
			return !s.own && (s.Part == Head || s.Part == Modifier || s.predicate && !s.context)
		})
		m.addFirst(asHead(m.l, item))
		return
	case m.find(fate(Modifier)) >= 0:
		item.Part = Modifier
		m.replace(item, fate(Modifier))
		return
	case people && m.find(fate(Head)) >= 0:
		m.replace(asHead(m.l, item), fate(Head))
		return
	}
	act, ok := asAct(m.l, item)
	if !ok {
		m.add(item)
		return
	}
	act.context = item.context && m.f.asked
	m.headsToPeople()
	switch i := m.find(func(s *slot) bool { return s.predicate && s.Part == Act && !s.context }); {
	case act.context:
		m.add(act)
	case i >= 0:
		m.slots[i] = slot{Item: act, own: true}
	case !m.replace(act, func(s *slot) bool {
		return s.Part == Act && !s.context && !s.Optional && !isClass(m.l, &s.Item, lexicon.Event)
	}):
		m.addFirst(act)
	}
}

// headsToPeople makes the dead, of whom another thing is asked now, people.
func (m *merger) headsToPeople() {
	for i := range m.slots {
		it := &m.slots[i].Item
		if it.Part == Head && !m.slots[i].own && len(it.Parts) > 0 && isFate(m.l, it) {
			person := m.l.Concept("person")
			word := person.English
			if m.f.last.Language == text.Arabic {
				word = person.Arabic
			}
			*it = Item{Words: word, Part: Head, Keys: it.Parts[0], concepts: []*lexicon.Concept{person}}
		}
	}
}

// putCounted puts what is counted in place of what was. What became of those counted before stays; what else narrowed
// them goes.
func (m *merger) putCounted(item Item) {
	if item.Part != Head && m.f.asked && (item.context || len(m.f.own.Part(Head)) > 0) {
		m.add(item)
		return
	}
	if head := m.ownHead(); head != nil {
		m.join(head, item)
		return
	}
	var fate *Item
	if i := m.find(func(s *slot) bool { return s.Part == Head && len(s.Parts) > 0 }); i >= 0 {
		if act, ok := asAct(m.l, m.slots[i].Item); ok {
			fate = &act
		}
	}
	m.drop(func(s *slot) bool { return !s.own && (s.Part == Head || s.Part == Modifier && !isFate(m.l, &s.Item)) })
	if fate != nil {
		m.slots = slices.Insert(m.slots, 0, slot{Item: *fate, predicate: true})
	}
	m.addFirst(asHead(m.l, item))
}

// putNoun puts people or things in place of a word of the same class, where nothing is counted.
func (m *merger) putNoun(item Item) {
	if m.f.asked && (m.f.content > 1 || item.context) {
		m.add(item)
		return
	}
	if item.Part != Stranger {
		item.Part = Rest
	}
	noun := func(s *slot) bool {
		return (s.Part == Rest || s.Part == Stranger) && !s.Optional && !isTime(&s.Item)
	}
	class := func(s *slot) bool {
		for _, c := range concepts(m.l, &item) {
			if isClass(m.l, &s.Item, c.Class) {
				return true
			}
		}
		return false
	}
	i := -1
	for _, such := range []func(*slot) bool{
		func(s *slot) bool { return noun(s) && class(s) && !s.context },
		func(s *slot) bool { return noun(s) && class(s) },
		func(s *slot) bool { return noun(s) && !s.context },
	} {
		if i < 0 {
			i = m.find(such)
		}
	}
	if i < 0 {
		m.add(item)
		return
	}
	item.context = m.slots[i].context
	m.slots[i] = slot{Item: item, own: true}
}

// settle makes the last corrections once all items are known.
func (f *followUp) settle(q *Question) {
	if f.speech() && !f.last.Kind.Open() {
		q.saying = f.last
	}
	same := q.Kind == f.last.Kind
	q.predicate = predicate(q)
	q.Unknown = nil
	acts := false
	for i := range q.Items {
		it := &q.Items[i]
		if it.Part == Stranger {
			q.Unknown = append(q.Unknown, it.Words)
		}
		acts = acts || it.Part == Act
		for _, c := range concepts(f.l, it) {
			if d := dimension(c); d != "" && q.Kind == HowMuch && q.Dimension == "" {
				q.Dimension = d
			}
			q.Toward = q.Toward || q.Kind == Where && (c.Is("move") || c.Is("go"))
		}
	}
	if same {
		q.Kinds = f.last.Kinds
		q.Toward = q.Toward || f.last.Toward
		q.Identity = q.Identity && f.asked || f.last.Identity
		for _, inherit := range []struct{ to, from *string }{{&q.Unit, &f.last.Unit}, {&q.Dimension, &f.last.Dimension}, {&q.Sort, &f.last.Sort}} {
			if *inherit.to == "" {
				*inherit.to = *inherit.from
			}
		}
	} else if q.Kind == Who && acts {
		q.Identity = false
	}
	if len(f.own.Part(Act)) == 0 {
		q.Negated, q.Future = f.last.Negated, f.last.Future
	}
	if !hasLetters(f.own.Text) {
		q.Language = f.last.Language
	}
}
