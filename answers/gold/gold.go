// Package gold measures answers against a file of questions whose right answers people have written down.
//
// A gold file has one question a line: what each document answers, which documents may answer, and that all others must
// be silent. Its entries name words the quotation must hold, the value, words of the short answer, and the speaker. A
// document's answer is right when its first claim meets one of its entries.
package gold

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"isnad/corpus"
)

// Question is a question with its right answers.
type Question struct {
	ID       string             `json:"id"`
	Language string             `json:"lang"`
	Text     string             `json:"question"`
	Type     string             `json:"type"`     // how_many, when, who, did … "did" is judged by its stance, "what" and "why" by the quotation alone
	Answers  map[string][]Entry `json:"answers"`  // by document
	Optional []string           `json:"optional"` // documents that may answer and are not judged
}

// Entry is one right answer of a document. Entries of one document are alternatives; those of different groups are parts
// of a full answer.
type Entry struct {
	Quote    string        `json:"quote_contains"` // words the quotation holds
	Value    *corpus.Value `json:"value"`          // its bounds, where the answer is a figure
	Words    []string      `json:"text_any"`       // the short answer holds one of them
	SaidBy   []string      `json:"said_by_any"`    // names of the speaker or the medium, any
	Polarity string        `json:"polarity"`       // of a yes/no question: yes or no
	Group    json.Number   `json:"group"`
	Required *bool         `json:"required"` // nil means true
}

// part names the part of the full answer that the entry stands for.
func (e *Entry) part() string {
	if e.Group == "" {
		return "0"
	}
	return string(e.Group)
}

func (e *Entry) required() bool { return e.Required == nil || *e.Required }

// Read reads a gold file. The error names the line.
func Read(r io.Reader) ([]Question, error) {
	in := bufio.NewReader(r)
	var out []Question
	for n := 1; ; n++ {
		line, err := in.ReadString('\n')
		if text := strings.TrimSpace(line); text != "" {
			var q Question
			if err := json.Unmarshal([]byte(text), &q); err != nil {
				return nil, fmt.Errorf("line %d is no gold question: %w", n, err)
			}
			if q.Text == "" {
				return nil, fmt.Errorf(`line %d has no "question"; give it one or take the line out`, n)
			}
			out = append(out, q)
		}
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
	}
}
