package answers

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// claimQuestions tells what to ask to check a claim of a kind.
var claimQuestions = map[corpus.Kind]Kind{
	corpus.Quantity: HowMany, corpus.Share: WhatPercent, corpus.Measure: HowMuch, corpus.Duration: HowLong, corpus.Date: When,
	corpus.Status: YesNo, corpus.Statement: YesNo,
}

// draft makes questions of the claims of one text.
type draft struct {
	l *lexicon.Lexicon
	a *analysis.Analysis
}

// question makes of a draft's claim the question it would be the answer to: its value becomes the hole, what it counts,
// what is said of it, and the names of its clause are what a source must speak of too.
func (d *draft) question(c *corpus.Claim) *Question {
	kind := claimQuestions[c.Kind]
	q := &Question{Text: c.Words, Language: d.a.Language, Kind: kind, Kinds: []corpus.Kind{c.Kind}, analysis: d.a}
	if kind == YesNo {
		q.Kinds = claimKinds[YesNo]
	}
	r := reading{draft: d, c: c, q: q, keys: newKeyed()}
	r.keys.hold(c)
	r.p = parser{q: q, a: d.a, l: d.l, used: make([]bool, len(d.a.Tokens))}
	r.read()
	return q
}

// reading is the state of making one question.
type reading struct {
	*draft
	c    *corpus.Claim
	q    *Question
	p    parser
	keys *keyed
}

func (r *reading) read() {
	quote, focus := r.tokens(r.c.Quote), r.tokens(r.c.Focus)
	for i := range r.a.Tokens {
		t := &r.a.Tokens[i]
		// «بنسبة 10 بالمئة», "the number of dead": the words that lead to a figure go with it.
		figure := t.Is("number") || t.Is("share")
		r.p.used[i] = i < quote.First || i >= quote.Last || t.Number >= 0 || t.Date >= 0 || figure && r.q.Kind.Numeric()
	}
	for i := range r.a.Numbers {
		// The words of a bound belong to its figure: «على الأقل».
		n := &r.a.Numbers[i]
		for j := max(quote.First, n.Last); j < quote.Last && r.a.Tokens[j].Start < n.Trailing.End; j++ {
			if n.Trailing.Contains(r.a.Tokens[j].Span) {
				r.p.used[j] = true
			}
		}
	}
	r.p.cue = text.Range{First: quote.First, Last: quote.First}
	r.dropSpeech(quote)
	switch r.c.Kind {
	case corpus.Quantity:
		r.counted(focus)
	case corpus.Share, corpus.Measure, corpus.Duration:
		r.unit(focus)
	}
	r.p.items()
	r.q.Unknown = nil
	r.weigh()
	if r.q.Kind == YesNo {
		r.q.Negated = r.c.Modality == corpus.Denied
		for i := quote.First; i < quote.Last; i++ {
			if t := &r.a.Tokens[i]; t.Negated && t.Class(lexicon.Act, lexicon.State) {
				r.q.Negated = !r.q.Negated
				break
			}
		}
	}
	r.place()
	r.q.Items = slices.DeleteFunc(r.q.Items, func(it Item) bool { return len(it.Keys) == 0 })
	r.q.predicate = predicate(r.q)
}

// tokens returns the tokens that begin in a span of the draft.
func (r *reading) tokens(span text.Span) text.Range {
	start := func(at int) int {
		i, _ := slices.BinarySearchFunc(r.a.Tokens, at, func(t analysis.Token, at int) int { return t.Start - at })
		return i
	}
	return text.Range{First: start(span.Start), Last: start(span.End)}
}

// dropSpeech leaves out who says it and that he says it: another may have said the same. Who speaks of himself stays.
func (r *reading) dropSpeech(quote text.Range) {
	chain := map[string]bool{}
	for _, t := range words(strings.Join(append(slices.Clone(r.c.SaidBy), r.c.Via...), " ")) {
		chain[t.Norm] = true
	}
	for i := quote.First; i < quote.Last; i++ {
		t := &r.a.Tokens[i]
		switch {
		case t.Class(lexicon.Act) && (t.Is("say") || t.Is("deny")) && t.Name < 0:
			r.p.used[i] = true
			if r.ofHimself(i+1, quote.Last) {
				return
			}
		case t.Kind == text.Word && chain[t.Norm] && !r.p.used[i] && !r.spokenLater(i, quote.Last):
			r.p.used[i] = true
			delete(chain, t.Norm) // the second time he is spoken of
		}
	}
}

// selfWords are what a speaker calls himself by after his verb.
var selfWords = questionWords.Set("speaker-himself")

// ofHimself tells whether what is said from token i on is said of the speaker: "said it would not negotiate".
func (r *reading) ofHimself(i, last int) bool {
	for last = min(last, i+6); i < last; i++ {
		if t := &r.a.Tokens[i]; selfWords[t.Norm] {
			return true
		}
	}
	return false
}

// spokenLater tells whether a verb of speech after token i is followed by a word for the speaker himself.
func (r *reading) spokenLater(i, last int) bool {
	for ; i < min(last, len(r.a.Tokens)); i++ {
		if t := &r.a.Tokens[i]; t.Class(lexicon.Act) && t.Is("say") && t.Name < 0 {
			return r.ofHimself(i+1, last)
		}
	}
	return false
}

// counted makes items of what a figure counts.
func (r *reading) counted(focus text.Range) {
	first, last := -1, -1
	for i := focus.First; i < focus.Last; i++ {
		if t := &r.a.Tokens[i]; t.Kind == text.Word && t.Number < 0 && !t.Function && r.role(i) == corpus.Counted {
			if first < 0 {
				first = i
			}
			last = i + 1
		}
	}
	if first < 0 {
		r.inherited()
		return
	}
	head := first
	if r.a.Language == text.English {
		head = last - 1
		for i := first; i < last; i++ {
			if t := &r.a.Tokens[i]; t.Class(lexicon.Person, lexicon.Thing, lexicon.Group, lexicon.Event, lexicon.Place) {
				head = i
			}
		}
	}
	for i := first; i < last; i++ {
		r.p.used[i] = false
	}
	r.p.takeCounted(first, head, last)
}

// inherited makes an item of what a figure counts that names nothing itself: "15 others".
func (r *reading) inherited() {
	var keys []ItemKey
	words := ""
	for i := range r.c.Keys {
		k := &r.c.Keys[i]
		if k.Role != corpus.Counted || k.Wide || !strings.HasPrefix(k.Name, "c:") {
			continue
		}
		if c := r.l.Concept(k.Name[2:]); c != nil {
			keys = append(keys, conceptKeys(c)...)
			if words == "" {
				words = c.English
			}
		}
	}
	if len(keys) > 0 {
		r.q.Items = append(r.q.Items, Item{Words: words, Part: Head, Keys: keys})
	}
}

// unit leaves the unit of a measure or a length of time out: values are compared with it. What is measured must be
// measured alike.
func (r *reading) unit(focus text.Range) {
	for i := focus.First; i < focus.Last; i++ {
		t := &r.a.Tokens[i]
		for _, c := range t.Concepts {
			if c.Class != lexicon.Unit && c.Class != lexicon.Time {
				continue
			}
			r.p.used[i] = true
			for _, m := range dimensions {
				if c.Is(m) && r.c.Kind == corpus.Measure {
					r.q.Dimension = m
				}
			}
		}
	}
}

// role returns where, seen from the value, the closest key of a token stands.
func (r *reading) role(i int) corpus.Role {
	best := corpus.Setting + 1
	names, _ := extract.Keys(r.a, i)
	for _, n := range names {
		if k := r.keys.of(n); k != nil {
			best = min(best, k.Role)
		}
	}
	return best
}

// weigh tells what of the clause a source must speak of: what is said of the value, and the names. Other words help to
// choose, and where nothing is counted they say what the value is of.
func (r *reading) weigh() {
	fact := r.q.Kind == YesNo
	counts := len(r.q.Part(Head)) > 0
	closest := -1
	var nearest *corpus.Key
	for i := range r.q.Items {
		it := &r.q.Items[i]
		switch it.Part {
		case Act:
			k := closestKey(r.keys.bind(it.Keys))
			bound := k != nil && k.Role <= corpus.Bound
			if !fact {
				it.Optional = it.Optional || !bound
			}
			if bound && (closest < 0 || r.closer(it, k, &r.q.Items[closest], nearest)) {
				closest, nearest = i, k
			}
		case Stranger:
			// A word the lexicon does not know, written as a name: a village, a ship.
			it.required = it.token.Capital() && !r.begins(it.token.Start)
			it.Optional = !it.required && counts
		case Rest:
			it.Optional = it.Optional || counts
			it.required = fact && it.quality && !it.Optional
		case Named:
			it.required = !it.Place && !it.adjective && (fact || !named(it))
		}
		if it.Place {
			// What happened somewhere else in the country is another thing.
			it.Keys = slices.DeleteFunc(it.Keys, func(k ItemKey) bool { return k.Fit <= wholeFit })
		}
	}
	r.q.Items = slices.DeleteFunc(r.q.Items, func(it Item) bool { return it.Place && r.holdsOther(&it) })
	if fact {
		return
	}
	if closest < 0 {
		// No act is tied to the value: the first that the clause turns on must do.
		closest = slices.IndexFunc(r.q.Items, func(it Item) bool { return it.Part == Act && !light(r.l, &it) && !it.context })
	}
	if closest < 0 {
		return
	}
	// The act the value takes part in comes first: it is what is asked of the hole.
	act := r.q.Items[closest]
	act.Optional, act.context = false, false
	for i := range r.q.Items {
		if it := &r.q.Items[i]; i != closest && it.Part == Act && !isClass(r.l, it, lexicon.Event) {
			it.Optional = true
		}
	}
	r.q.Items = slices.Insert(slices.Delete(r.q.Items, closest, closest+1), 0, act)
}

// closer tells whether of two acts a value takes part in the first is rather what is said of it: no mere occasion; of a
// share or a measure what stands before it ("fell 23 percent"); else the nearer.
func (r *reading) closer(a *Item, ak *corpus.Key, b *Item, bk *corpus.Key) bool {
	switch {
	case a.context != b.context:
		return b.context
	case ak.After != bk.After && (r.c.Kind == corpus.Share || r.c.Kind == corpus.Measure):
		return bk.After
	}
	return ak.Distance < bk.Distance
}

// begins tells whether a sentence begins at a byte of the draft.
func (r *reading) begins(at int) bool {
	return slices.ContainsFunc(r.a.Sentences, func(s text.Range) bool { return s.First < s.Last && r.a.Tokens[s.First].Start == at })
}

// holdsOther tells whether another place of the question lies within a place: the narrower says it.
func (r *reading) holdsOther(it *Item) bool {
	return slices.ContainsFunc(r.q.Items, func(o Item) bool {
		if !o.Place || len(o.Keys) == 0 || len(it.Keys) == 0 || o.Keys[0].Name == it.Keys[0].Name {
			return false
		}
		n := r.l.Name(strings.TrimPrefix(o.Keys[0].Name, "n:"))
		return n != nil && n.LiesIn(strings.TrimPrefix(it.Keys[0].Name, "n:"))
	})
}

// place adds where it is, when the clause itself does not say: from the sentence, else from the sentences before, else
// from the draft's head.
func (r *reading) place() {
	placed := func(it Item) bool {
		return it.Place || it.Part == Named && !named(&it) || it.Part == Stranger && it.required // perhaps a village
	}
	if slices.ContainsFunc(r.q.Items, placed) {
		return
	}
	before := 0 // sentences before this one: what comes later sets no scene
	for _, s := range r.a.Sentences {
		if s.Last > s.First && r.a.Tokens[s.First].Start < r.c.Sentence.Start {
			before++
		}
	}
	for role := corpus.Sentence; role <= corpus.Setting; role++ {
		found := false
		for i := range r.c.Keys {
			k := &r.c.Keys[i]
			id, ok := strings.CutPrefix(k.Name, extract.Located)
			if !ok || k.Role != role && !(role == corpus.Sentence && k.Role < role) || role == corpus.Setting && int(k.Distance) > before {
				continue // of the setting the distance is its sentence
			}
			n := r.l.Name(id)
			if n == nil {
				continue
			}
			item := Item{Words: n.English, Part: Named, Place: true, context: true, Keys: []ItemKey{{Name: "n:" + id, Fit: 1}}}
			if r.a.Language == text.Arabic && n.Arabic != "" {
				item.Words = n.Arabic
			}
			r.q.Items = append(r.q.Items, item)
			found = true
		}
		if found {
			r.q.Items = slices.DeleteFunc(r.q.Items, func(it Item) bool { return it.Place && r.holdsOther(&it) })
			return
		}
	}
}
