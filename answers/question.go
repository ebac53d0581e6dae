// Package answers finds, for a question in Arabic or English, what each stored document answers, and shows where they
// agree and conflict. A question is an analysed text with one hole in it; answering is filling the hole from each
// document's claims. Nothing is generated: an answer is a value, a name or a quotation bound to the bytes of a document.
package answers

import (
	"slices"
	"strings"
	"time"

	"isnad/corpus"
	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// Kind is what a question asks for.
type Kind string

const (
	HowMany     Kind = "how_many"
	WhatPercent Kind = "what_percent"
	HowMuch     Kind = "how_much"
	When        Kind = "when"
	HowLong     Kind = "how_long"
	Who         Kind = "who"
	Where       Kind = "where"
	YesNo       Kind = "did"
	Said        Kind = "said"
	Why         Kind = "why"
	What        Kind = "what"
)

// claimKinds tells which kinds of claim can fill the hole of a kind of question, the typical one first.
var claimKinds = map[Kind][]corpus.Kind{
	HowMany:     {corpus.Quantity, corpus.Duration},
	WhatPercent: {corpus.Share},
	HowMuch:     {corpus.Measure, corpus.Share, corpus.Quantity, corpus.Duration},
	When:        {corpus.Date},
	HowLong:     {corpus.Duration},
	Who:         {corpus.Person, corpus.Organisation, corpus.Place, corpus.Statement},
	Where:       {corpus.Place, corpus.Organisation},
	YesNo:       {corpus.Status, corpus.Statement},
	Said:        {corpus.Statement, corpus.Status},
	Why:         {corpus.Status, corpus.Statement},
	What:        {corpus.Status, corpus.Statement},
}

// Open tells whether the question asks for words and no value.
func (k Kind) Open() bool { return k == Said || k == Why || k == What }

// Numeric tells whether the question asks for a figure.
func (k Kind) Numeric() bool {
	return k == HowMany || k == WhatPercent || k == HowMuch || k == HowLong
}

// Part is what a piece of a question is to the fact it asks for.
type Part string

const (
	Head     Part = "counted"  // what is counted or measured
	Modifier Part = "modifier" // narrows the counted
	Act      Part = "act"      // what is done, or the state something is in
	Named    Part = "name"     // a proper name
	Speaker  Part = "speaker"  // who is to have said it
	Rest     Part = "rest"     // other content words
	Stranger Part = "unknown"  // words the lexicon does not know
)

// Item is one piece of a question.
type Item struct {
	Words    string
	Part     Part
	Keys     []ItemKey
	Parts    [][]ItemKey // a form of several words is met by all of its words too
	Place    bool        // a proper name of a place
	Optional bool        // helps, but is not missed

	concepts  []*lexicon.Concept // of the head
	token     text.Token         // of a word the lexicon does not know, for respelling
	first     int                // its first token
	last      int                // the token behind it
	quality   bool               // only describes
	actor     bool               // Parts are who and what is said of them
	required  bool               // a claim that does not meet it at all does not answer
	adjective bool               // a name's adjective: Saudi
	demonym   bool               // people called by it are counted
	maybeName bool               // a common word to the lexicon that might be a name it does not know: «القلمون» is a place
	person    bool               // a noun for people
	except    bool               // what the question leaves out: "apart from the train crash"
	owner     bool               // tells whose figure is asked for
	subject   bool               // stands before the verb that a question for yes or no turns on
	context   bool               // behind a preposition: the occasion, not what is said of the hole
	occasion  bool               // the event at which something else happened that is asked about
	called    []ItemKey          // of a speaker: the keys of somebody's name in it
	far       bool               // how far something is from it is asked
	relative  bool               // somebody told by whose he is, of whom the question asks
}

// nation tells whether the item is people called by their country: "Yemenis".
func (it *Item) nation() bool {
	return slices.ContainsFunc(it.Keys, func(k ItemKey) bool { return strings.HasPrefix(k.Name, "n:") && k.Fit == 1 })
}

// ItemKey is a claim key that meets an item, with how well it does: 1 is the item itself.
type ItemKey struct {
	Name     string
	Fit      float64
	Itself   bool // only the concept itself meets it, none that stands under it
	Opposite bool // it says the contrary
}

// Question is a question understood.
type Question struct {
	Text      string
	Language  string
	Kind      Kind
	Kinds     []corpus.Kind
	Items     []Item
	From, To  time.Time  // the days it asks about; zero when it names none
	Month     time.Month // it names without a year
	Period    string     // the words of a stretch of time that could not be resolved
	Future    bool
	Negated   bool
	happened  bool          // a figure of what has happened is asked for
	befell    bool          // it speaks of what befell anybody
	away      bool          // "where" asks from where
	stays     bool          // "where" asks where something is that does or did something else
	named     bool          // "who" asks for the proper name
	patient   bool          // "who" asks to whom something was done
	recipient bool          // "who" asks to whom something was said or given
	speech    []string      // keys of the verb by which what was said is asked for, where it tells more than that
	hearer    bool          // to whom it was said
	culprit   bool          // "who" asks who did a deed of violence
	Toward    bool          // where to
	Unit      string        // concept id of the unit asked for ("how many kilometres")
	Dimension string        // concept id of the measure asked for: money for a price
	Sort      string        // concept id of the sort of place or body asked for: which village
	Age       bool          // how old somebody is
	Identity  bool          // who somebody is, or what his name is
	role      int           // index of the item by which he is called whom "who is" asks for: the captain; -1 if none does
	inside    *lexicon.Name // "where" asks in which part of it
	Unknown   []string

	analysis    *analysis.Analysis
	saying      *Question         // the question whose answers' speakers it asks for: "who said that?"
	asksYear    bool              // the year or the month of something is enough
	asksMove    bool              // how far something rose or fell
	extreme     []ItemKey         // of what makes a figure the lowest or the highest, where that is asked
	periods     map[string]string // keys of the quarters, rates and comparisons it names, by what they tell apart
	asksStart   bool              // since when something is, or when it began
	asksEnd     bool              // until when
	spanLast    bool              // the days it asks about end it: "when did the bomb go off, August 2013"
	asksClock   bool              // the hour of the day is asked for
	ago         bool              // how long before or after something was
	asksLevel   bool              // where something that rose or fell came to
	inBillions  bool              // a figure of that size is asked for
	asksTotal   bool              // how many there are altogether
	asksEarlier bool              // what was known at first
	asksMore    bool              // how many were added to those there were
	figures     []float64         // it names
	asksDay     bool              // it names the day or the date as what it asks for
	degree      bool              // it asks in words how far an act went
	how         bool              // "how", of an act, asks in what way
	sort        []string          // concept ids of the sort of thing asked for: which weapon
	loose       bool              // it may ask for words where no figure answers: "what is the extent of …"
	predicate   int               // index of the item that says what is asked of the hole; -1 if none does
	done        bool              // whether something is done already
	all         bool              // whether it is so of all of them
	ranks       []ranked          // of what has a place in an order: "the second round"
}

// Part returns the items of one part.
func (q *Question) Part(p Part) []*Item {
	var out []*Item
	for i := range q.Items {
		if q.Items[i].Part == p {
			out = append(out, &q.Items[i])
		}
	}
	return out
}

// countsPeople tells whether the counted is people, as far as the lexicon knows it.
func (q *Question) countsPeople() bool {
	heads := q.Part(Head)
	return len(heads) > 0 && (heads[0].nation() || slices.ContainsFunc(heads[0].concepts, befallsOrNames))
}

// countsThings tells whether the counted is no person: seats are won, gained or taken, and the noun alone tells what is
// meant; of people many things are told.
func (q *Question) countsThings() bool {
	heads := q.Part(Head)
	if len(heads) == 0 {
		return false
	}
	if heads[0].nation() {
		return false
	}
	for _, c := range heads[0].concepts {
		if befallsOrNames(c) || c.Class == lexicon.Group || c.Class == lexicon.Measure {
			return false
		}
	}
	return len(heads[0].concepts) > 0
}

// befallsOrNames tells whether a concept is somebody, or what somebody is called by what befell him: the dead, the trapped.
func befallsOrNames(c *lexicon.Concept) bool {
	return c.Is("person") || c.Class == lexicon.Person || c.Class == lexicon.State || c.Is("die")
}
