// Package corpus holds the words of Isnad's domain: documents as outlets published them, the claims they state, and the
// chain of people through whom each claim came. It knows neither SQL nor HTTP nor any chat network.
package corpus

import (
	"errors"
	"time"

	"isnad/corpus/text"
)

// ErrNotFound is returned, wrapped, by a store that holds no such document or claim.
var ErrNotFound = errors.New("not found")

// Document is one report as published.
type Document struct {
	ID        string    `json:"id"`
	Outlet    string    `json:"outlet"`    // who published it; "" when unknown
	Title     string    `json:"title"`     // "" when unknown
	Published time.Time `json:"published"` // zero when unknown
	DateOnly  bool      `json:"-"`         // Published is a day; its clock means nothing
	URL       string    `json:"url"`
	Language  string    `json:"language"` // text.Arabic or text.English
	Text      string    `json:"text"`     // UTF-8, as all spans of its claims count it; "" where only the header was read
}

// Kind is what sort of value a claim carries.
type Kind string

const (
	Quantity     Kind = "quantity"     // a count
	Share        Kind = "share"        // percent
	Measure      Kind = "measure"      // money, distance, area, weight …
	Date         Kind = "date"         // when something happens
	Duration     Kind = "duration"     // how long
	Person       Kind = "person"       // who
	Organisation Kind = "organisation" // which group, office, company
	Place        Kind = "place"        // where
	Status       Kind = "status"       // something did, did not, may, is being done
	Statement    Kind = "statement"    // someone said something
)

// Kinds lists every Kind in a fixed order; stores may number them by it.
var Kinds = []Kind{Quantity, Share, Measure, Date, Duration, Person, Organisation, Place, Status, Statement}

// Value is a figure as a range. A nil bound is open: "up to 400" is (nil, 400).
type Value struct {
	Low         *float64 `json:"low"`
	High        *float64 `json:"high"`
	Approximate bool     `json:"approximate"`
	Unit        string   `json:"unit"` // what is counted, in the plural ("people"; the Arabic noun where the lexicon has no English one for it), unit or currency code; "" when unknown
}

// Interval is the time a fact holds for: days in UTC, both ends included. Both are zero when the text's words could not
// be resolved, for instance because the document's published time is unknown.
type Interval struct {
	From, To time.Time
	Text     string // the words of the report; "" when it states no time
}

// Modality is how firmly a claim is put.
type Modality string

const (
	Asserted    Modality = "asserted"
	Reported    Modality = "reported"
	Denied      Modality = "denied"
	Expected    Modality = "expected"
	Negotiating Modality = "negotiating"
)

// Modalities lists every Modality in a fixed order; stores may number them by it.
var Modalities = []Modality{Asserted, Reported, Denied, Expected, Negotiating}

// Role is where, seen from its value, a key of a claim stands. Smaller is closer.
type Role uint8

const (
	Counted  Role = iota // what the value is a count, a share or a measure of; for names, the value itself
	Bound                // the act or state the value takes part in
	Clause               // elsewhere in the quoted clause
	Sentence             // elsewhere in its sentence
	Nearby               // in the sentences just before
	Setting              // in the document's title or lead
)

// Key is one thing a claim speaks of, by which questions find it and are aligned with it. Its Name begins with what it
// is: "c:" a concept of the lexicon, "n:" a name of the lexicon, "s:" the stem of a word the lexicon does not know,
// "k:" the consonant skeleton of such a word, by which names meet across scripts.
type Key struct {
	Name     string
	Role     Role
	Distance uint8 // in tokens from the value, at most 255
	Negated  bool  // it is said not to be so
	After    bool  // it stands after the value
	Apart    bool  // it stands in the sentence with another value
	Wide     bool  // derived: a broader concept or a containing place of a key that has its own entry
}

// Claim is one fact a document states, bound to a span of its text.
type Claim struct {
	ID       string // stable: the document's id, "#", its number in the document
	Document string // id
	Kind     Kind
	Value    *Value    // nil where the kind has none
	Focus    text.Span // the value's own words in the text
	Quote    text.Span // the shortest clause that carries the value and what it is a value of
	Sentence text.Span // the sentence round it
	Words    string    // text[Quote], kept to prove the quote before it is shown
	SaidBy   []string  // speakers as named, with the organisation they speak for, origin first
	Via      []string  // agencies or media it came through
	AsOf     Interval
	Modality Modality
	Negated  bool   // the quoted clause denies what it speaks of
	Rule     string // the rule that found it, for explanations
	Keys     []Key
}

// Group is a part of a query: any of its keys will do.
type Group struct {
	Keys   []string // names of keys, in the form of Key.Name
	Weight float64  // 0 means 1; scales the inverse document frequency
}

// Query asks a store for the claims that speak of certain things.
type Query struct {
	Kinds     []Kind   // none means all
	Groups    []Group  // at most 64
	Documents []string // only these; none means all
	Limit     int

	// Enough is asked, where it is set, when the First best are found: where they are enough, no more is looked for. It is
	// called once, and must not use the store.
	First  int
	Enough func(Found) bool
}

// Candidate is a claim a query found.
type Candidate struct {
	Claim    Claim
	Document Document // header: no text
	Matched  uint64   // bit i: group i of the query
	Score    float64  // sum of the matched groups' inverse document frequencies times their weights
}

// Found is the answer to a Query, best first, newest first among equals.
type Found struct {
	Candidates []Candidate
	Frequency  []int // per group: how many stored claims match it
	Claims     int   // how many claims are stored
}
