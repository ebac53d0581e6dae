package answers

import (
	"time"

	"isnad/corpus"
)

// Answer is what the stored documents answer to a question. Its JSON form is the contract of the command line.
type Answer struct {
	Question  string     `json:"question"`
	Language  string     `json:"language"`
	Asks      Asks       `json:"asks"`
	Answers   []Source   `json:"answers"`
	Agreement Agreement  `json:"agreement"`
	Related   []Document `json:"related"`

	Understood *Question `json:"-"`
	Trace      []Trace   `json:"-"` // filled when Options.Explain is set
	Withheld   int       `json:"-"` // quotes that no longer match their document and are not shown
}

// Asks is what was understood of the question.
type Asks struct {
	Kind     string   `json:"kind"`
	Concepts []string `json:"concepts"`
	Names    []string `json:"names"`
	From     *string  `json:"from"`
	To       *string  `json:"to"`
	Unknown  []string `json:"unknown"`
}

// Source is one document's answer: its best claims, the first of which is the answer.
type Source struct {
	Document Document `json:"document"`
	Claims   []Claim  `json:"claims"`
}

// Document is the header of a document.
type Document struct {
	ID        string  `json:"id"`
	Outlet    string  `json:"outlet"`
	Title     string  `json:"title"`
	Published *string `json:"published"` // RFC 3339, or a day; null when unknown
	URL       string  `json:"url"`
	Language  string  `json:"language"`
}

// Claim is a claim as shown to the reader.
type Claim struct {
	ID       string        `json:"id"`
	Kind     corpus.Kind   `json:"kind"`
	Value    *corpus.Value `json:"value"`
	Text     string        `json:"text"`
	SaidBy   []string      `json:"said_by"`
	Via      []string      `json:"via"`
	AsOf     *AsOf         `json:"as_of"` // null when the report states no time
	Modality string        `json:"modality"`
	Stance   string        `json:"stance,omitempty"` // yes, no or unclear, for yes/no questions only
	Quote    string        `json:"quote"`
	Start    int           `json:"start"` // bytes of the document's text
	End      int           `json:"end"`

	Mark   [2]int  `json:"-"` // bytes of Quote that carry the value; equal when there is none
	Score  float64 `json:"-"`
	claim  corpus.Claim
	origin string
}

// AsOf is the time a claim holds for. From and To are days, null when the report's words could not be resolved.
type AsOf struct {
	From *string `json:"from"`
	To   *string `json:"to"`
	Text string  `json:"text"`
}

// Verdicts on how sources stand to each other.
const (
	Agree    = "agree"
	Conflict = "conflict"
	Changed  = "changed" // they differ because their times differ
	Single   = "single"
	None     = "none" // no source answers, or the answers are words that cannot be compared
)

// Agreement tells how the sources stand to each other.
type Agreement struct {
	Verdict string   `json:"verdict"`
	Origins int      `json:"origins"` // independent first links of the chains
	Groups  []Group  `json:"groups"`
	Reasons []string `json:"reasons"` // why groups differ: time, place, category, bound, unit, modality, contradiction
}

// Group is the documents that give the same answer.
type Group struct {
	Text      string   `json:"text"`
	Documents []string `json:"documents"`
	Origins   int      `json:"origins"`
}

// Trace tells why a claim was chosen or ruled out, for ask --explain.
type Trace struct {
	Claim    string
	Document string
	Score    float64 // the weight of the evidence
	Quote    string
	Answers  bool
	Reasons  []string // the evidence that weighs most, with its weight, the heaviest first

	evidence vector
	compared comparison
	excluded bool
	sort     int
	shown    Claim
}

// NewDocument makes the header form of a document.
func NewDocument(d corpus.Document) Document {
	return Document{ID: d.ID, Outlet: d.Outlet, Title: d.Title, Published: Published(d), URL: d.URL, Language: d.Language}
}

// Published formats when a document was published: a day, or RFC 3339 when its clock is known; nil when unknown.
func Published(d corpus.Document) *string {
	if d.Published.IsZero() {
		return nil
	}
	s := d.Published.Format(time.RFC3339)
	if d.DateOnly {
		s = d.Published.Format(time.DateOnly)
	}
	return &s
}

func day(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	s := t.Format(time.DateOnly)
	return &s
}
