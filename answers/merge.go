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
	same := q.Kind == f.last.Kind
	if same {
		q.Kinds = f.last.Kinds
	}
	q.Items = f.inherited(q.Kind)
	f.setTime(&q)
	for i := range f.own.Items {
		f.put(&q, f.own.Items[i])
	}
	f.settle(&q, same)
	return &q
}

// inherited returns the items of the last question that the follow-up may go on from, in the parts they play in a question
// of the new kind.
func (f *followUp) inherited(kind Kind) []Item {
	var out []Item
	other := kind != f.last.Kind && f.asked && f.content > 0 && !f.pointing // another thing is asked about the same setting
	speech := f.asked && kind == Who && f.own.predicate >= 0 && isSpeech(f.l, &f.own.Items[f.own.predicate])
	for i, item := range f.last.Items {
		item.Keys, item.Parts = slices.Clone(item.Keys), slices.Clone(item.Parts)
		setting := item.Part == Named || item.context || isTime(&item)
		switch {
		case item.Part == Speaker && (speech || other):
			continue
		case other && !setting && f.last.Kind.Numeric():
			continue
		case other && !setting && item.Part != Speaker:
			item.context = true // the event asked about before is the occasion now
		}
		out = append(out, f.turned(item, kind, i == f.last.predicate)...)
	}
	if kind == HowMany && f.last.Kind != HowMany && !other {
		f.countFirst(out)
	}
	return out
}

// turned gives an item the part it plays in a question of another kind: what was counted is a word like others where
// nothing is counted; the dead become the act of dying.
func (f *followUp) turned(item Item, kind Kind, predicate bool) []Item {
	if kind == HowMany || item.Part != Head && item.Part != Modifier {
		return []Item{item}
	}
	if act, ok := f.act(item); ok {
		return []Item{act}
	}
	item.Part, item.Parts = Rest, nil
	if f.named(&item) {
		item.Part = Named
	}
	return []Item{item}
}

// countFirst makes the first people or things of a question the counted ones.
func (f *followUp) countFirst(items []Item) {
	for i := range items {
		if it := &items[i]; it.Part == Rest && !it.context && f.isClass(it, lexicon.Person, lexicon.Thing) {
			it.Part, it.concepts = Head, concepts(f.l, it)
			it.Parts = actorParts(it.concepts)
			return
		}
	}
}

// setTime puts the follow-up's time in place of the last question's.
func (f *followUp) setTime(q *Question) {
	if !f.timed {
		q.From, q.To, q.Period = f.last.From, f.last.To, f.last.Period
		return
	}
	q.Items = slices.DeleteFunc(q.Items, func(it Item) bool { return isTime(&it) })
}

// put puts one thing that the follow-up names in place of what it replaces.
func (f *followUp) put(q *Question, item Item) {
	switch {
	case item.Part == Speaker:
		q.replace(item, func(it *Item) bool { return it.Part == Speaker })
	case isTime(&item):
		q.Items = append(q.Items, item)
	case item.Part == Named && item.adjective:
		f.putAdjective(q, item)
	case item.Part == Named && item.Place:
		f.putPlace(q, item)
	case item.Part == Named || item.Part == Stranger && f.namesSomebody(q, &item):
		item.Part = Named
		if !q.replace(item, func(it *Item) bool { return nameLike(it) && it.context == item.context }) &&
			(f.asked || !q.replace(item, nameLike)) {
			q.Items = append(q.Items, item)
		}
	case f.isFate(&item):
		f.putAct(q, item)
	case f.isClass(&item, lexicon.Quality) && item.Part != Head:
		f.putQuality(q, item)
	default:
		f.putNoun(q, item)
	}
}

// replace puts item in the place of the first of q's items that is such, and drops the others; it tells whether there was
// one.
func (q *Question) replace(item Item, such func(*Item) bool) bool {
	i := slices.IndexFunc(q.Items, func(it Item) bool { return such(&it) })
	if i < 0 {
		if item.Part == Speaker {
			q.Items = append(q.Items, item)
		}
		return false
	}
	tail := slices.DeleteFunc(q.Items[i+1:], func(it Item) bool { return such(&it) })
	q.Items = append(q.Items[:i+1], tail...)
	q.Items[i] = item
	return true
}

func nameLike(it *Item) bool {
	return it.Part == Named && !it.Place && !it.adjective || it.Part == Stranger
}

// namesSomebody tells whether a word the lexicon does not know takes the place of a name: it is written as one, or the
// question is about somebody of a name the lexicon does not know either.
func (f *followUp) namesSomebody(q *Question, item *Item) bool {
	if !slices.ContainsFunc(q.Items, func(it Item) bool { return nameLike(&it) }) {
		return false
	}
	return item.token.Arabic || item.token.Capital() || slices.ContainsFunc(q.Items, func(it Item) bool { return it.Part == Stranger })
}

// putPlace puts a place in place of those that stand as it does: what happens in a place, or what a country does. A
// fragment replaces any place.
func (f *followUp) putPlace(q *Question, item Item) {
	alike := func(it *Item) bool { return it.Place && it.context == item.context }
	placed := q.replaceNew(f, item, alike)
	if !placed && !(f.asked && f.content > 0) {
		placed = q.replaceNew(f, item, func(it *Item) bool { return it.Place })
	}
	if !placed {
		q.Items = append(q.Items, item)
		return
	}
	// "the city of Raqqa": what sort of place the old one was goes with it.
	q.Items = slices.DeleteFunc(q.Items, func(it Item) bool { return it.Optional && f.isClass(&it, lexicon.Place) })
}

// replaceNew is replace, but it leaves alone what the follow-up itself has put there before.
func (q *Question) replaceNew(f *followUp, item Item, such func(*Item) bool) bool {
	return q.replace(item, func(it *Item) bool { return such(it) && !f.isOwn(it) })
}

// isOwn tells whether an item came from the follow-up.
func (f *followUp) isOwn(it *Item) bool {
	return slices.ContainsFunc(f.own.Items, func(o Item) bool { return o.Words == it.Words && o.Part == it.Part })
}

// putAdjective puts "the Russians" in place of "American" in "American soldiers".
func (f *followUp) putAdjective(q *Question, item Item) {
	for i := range q.Items {
		if it := &q.Items[i]; it.adjective || it.Part == Modifier && f.named(it) {
			item.Part = it.Part
			*it = item
			return
		}
	}
	if len(q.Part(Head)) > 0 {
		item.Part = Modifier
	}
	q.Items = append(q.Items, item)
}

// putQuality puts a quality in place of the counted's other qualities.
func (f *followUp) putQuality(q *Question, item Item) {
	if q.Kind == HowMany && len(q.Part(Head)) > 0 {
		item.Part = Modifier
	}
	if !q.replaceNew(f, item, func(it *Item) bool { return it.Part == item.Part && f.isClass(it, lexicon.Quality) }) {
		q.Items = append(q.Items, item)
	}
}

// putAct puts what became of people, or what was done, in place of what the last question said of them: as the adjective
// beside the counted, as the counted itself (the wounded), or as the act.
func (f *followUp) putAct(q *Question, item Item) {
	counts := q.Kind == HowMany
	fates := func(p Part) func(*Item) bool {
		return func(it *Item) bool { return it.Part == p && !f.isOwn(it) && f.isFate(it) }
	}
	if counts && item.Part == Head && f.asked {
		// "how many dead?" counts anew: the words it counts by go with the act they came with.
		item.concepts = concepts(f.l, &item)
		q.Items = slices.DeleteFunc(q.Items, func(it Item) bool {
			return !f.isOwn(&it) && (it.Part == Head || it.Part == Modifier || it.Part == Act && !it.context)
		})
		q.Items = slices.Insert(q.Items, 0, item)
		return
	}
	act, isAct := f.act(item)
	switch {
	case counts && slices.ContainsFunc(q.Items, func(it Item) bool { return fates(Modifier)(&it) }):
		item.Part = Modifier
		q.replace(item, fates(Modifier))
	case counts && slices.ContainsFunc(q.Items, func(it Item) bool { return fates(Head)(&it) }) && f.isClass(&item, lexicon.Person, lexicon.State):
		item.Part, item.concepts = Head, concepts(f.l, &item)
		item.Parts = actorParts(item.concepts)
		q.replace(item, fates(Head))
	case !isAct:
		q.Items = append(q.Items, item)
	default:
		if counts {
			q.toPeople(f)
		}
		context := act.context
		if !f.asked {
			context = false
		}
		act.context = context
		if !q.replaceNew(f, act, func(it *Item) bool { return it.Part == Act && it.context == context && !it.Optional }) {
			// It comes first: it says what is asked of the hole.
			q.Items = slices.Insert(q.Items, len(q.Part(Head))+len(q.Part(Modifier)), act)
		}
	}
}

// toPeople makes the dead, of whom another thing is asked now, people.
func (q *Question) toPeople(f *followUp) {
	for i := range q.Items {
		it := &q.Items[i]
		if it.Part == Head && len(it.Parts) > 0 && f.isFate(it) {
			person := f.l.Concept("person")
			it.Keys, it.Parts, it.concepts = it.Parts[0], nil, []*lexicon.Concept{person}
			it.Words = person.English
		}
	}
}

// putNoun puts people or things in place of those of the last question: of the counted, else of a word of the same class.
func (f *followUp) putNoun(q *Question, item Item) {
	if q.Kind == HowMany {
		f.putCounted(q, item)
		return
	}
	class := func(it *Item) bool {
		for _, c := range concepts(f.l, &item) {
			if f.isClass(it, c.Class) {
				return true
			}
		}
		return false
	}
	noun := func(it *Item) bool {
		return (it.Part == Rest || it.Part == Stranger) && !it.context && !it.Optional && !f.isOwn(it) && !isTime(it)
	}
	if f.asked && f.content > 1 || item.context && f.asked {
		q.Items = append(q.Items, item)
		return
	}
	if item.Part != Stranger {
		item.Part = Rest
	}
	for _, such := range []func(*Item) bool{func(it *Item) bool { return noun(it) && class(it) }, noun} {
		if i := slices.IndexFunc(q.Items, func(it Item) bool { return such(&it) }); i >= 0 {
			q.Items[i] = item
			return
		}
	}
	q.Items = append(q.Items, item)
}

// putCounted puts what is counted in place of what was; what became of those counted before stays, and what else
// narrowed them goes.
func (f *followUp) putCounted(q *Question, item Item) {
	if item.Part != Head && (item.context && f.asked || len(f.own.Part(Head)) > 0) {
		q.Items = append(q.Items, item)
		return
	}
	item.Part, item.concepts = Head, concepts(f.l, &item)
	var fate *Item
	for i := range q.Items {
		if it := &q.Items[i]; it.Part == Head && !f.isOwn(it) {
			if act, ok := f.act(*it); ok && len(it.Parts) > 0 {
				fate = &act
			}
		}
	}
	q.Items = slices.DeleteFunc(q.Items, func(it Item) bool {
		return !f.isOwn(&it) && (it.Part == Head || it.Part == Modifier && !f.isFate(&it))
	})
	q.Items = slices.Insert(q.Items, 0, item)
	if fate != nil {
		q.Items = slices.Insert(q.Items, 1, *fate)
	}
}

// act returns an item as what is done or what became of somebody: of "the wounded" being wounded.
func (f *followUp) act(item Item) (Item, bool) {
	if !f.isFate(&item) {
		return item, false
	}
	var keys []ItemKey
	for _, c := range concepts(f.l, &item) {
		if c.Class == lexicon.Act || c.Class == lexicon.State || c.Class == lexicon.Event {
			keys = append(keys, conceptKeys(c)...)
			continue
		}
		for _, b := range c.Broader {
			if b.Class == lexicon.Act || b.Class == lexicon.State {
				keys = append(keys, conceptKeys(b)...)
			}
		}
	}
	out := Item{Words: item.Words, Part: Act, Keys: keys, Optional: item.Optional, context: item.context}
	return out, len(keys) > 0
}

// isFate tells whether an item says what is done or what became of people: being killed, the dead.
func (f *followUp) isFate(it *Item) bool {
	if it.Part == Named || it.Part == Speaker {
		return false
	}
	list := concepts(f.l, it)
	if it.Part == Act {
		return true
	}
	for _, c := range list {
		if c.Class == lexicon.Act || c.Class == lexicon.State {
			return true
		}
	}
	return actorParts(list) != nil
}

func (f *followUp) isClass(it *Item, classes ...lexicon.Class) bool {
	for _, c := range concepts(f.l, it) {
		if slices.Contains(classes, c.Class) {
			return true
		}
	}
	return false
}

func (f *followUp) named(it *Item) bool {
	return slices.ContainsFunc(it.Keys, func(k ItemKey) bool { return k.Fit == 1 && k.Name[:2] == "n:" })
}

func isSpeech(l *lexicon.Lexicon, it *Item) bool {
	for _, c := range concepts(l, it) {
		if c.Is("say") || c.Is("deny") {
			return true
		}
	}
	return false
}

// concepts returns what the words of an item mean.
func concepts(l *lexicon.Lexicon, it *Item) []*lexicon.Concept {
	var out []*lexicon.Concept
	for _, k := range it.Keys {
		if k.Fit == 1 && !k.Opposite && len(k.Name) > 2 && k.Name[:2] == "c:" {
			if c := l.Concept(k.Name[2:]); c != nil && !slices.Contains(out, c) {
				out = append(out, c)
			}
		}
	}
	return out
}

// settle makes the last corrections once all items are known.
func (f *followUp) settle(q *Question, same bool) {
	q.predicate = predicate(q)
	q.Unknown = nil
	acts := false
	for i := range q.Items {
		it := &q.Items[i]
		if it.Part == Stranger {
			q.Unknown = append(q.Unknown, it.Words)
		}
		acts = acts || it.Part == Act
		if q.Kind == HowMuch && q.Dimension == "" {
			for _, c := range concepts(f.l, it) {
				if d := dimension(c); d != "" && q.Dimension == "" {
					q.Dimension = d
				}
			}
		}
		if q.Kind == Where {
			for _, c := range concepts(f.l, it) {
				q.Toward = q.Toward || c.Is("move") || c.Is("go")
			}
		}
	}
	if same {
		if q.Unit == "" {
			q.Unit = f.last.Unit
		}
		if q.Dimension == "" {
			q.Dimension = f.last.Dimension
		}
		if q.Sort == "" {
			q.Sort = f.last.Sort
		}
		q.Toward = q.Toward || f.last.Toward
		q.Identity = q.Identity && f.asked || f.last.Identity
	}
	if q.Kind == Who && acts && !f.last.Identity {
		q.Identity = false
	}
	if len(f.own.Part(Act)) == 0 {
		q.Negated, q.Future = f.last.Negated, f.last.Future
	}
	if len(words(f.own.Text)) == 0 {
		q.Language = f.last.Language
	}
}
