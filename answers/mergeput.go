package answers

// What a follow-up names takes the place of what plays the same part in the last question.

import (
	"slices"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

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
