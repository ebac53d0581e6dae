package answers

import (
	"slices"

	"isnad/corpus/lexicon"
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
