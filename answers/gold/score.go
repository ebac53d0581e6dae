package gold

import (
	"fmt"
	"slices"

	"isnad/answers"
)

// Mistake is an answer that is missing, wrong or should not be there.
type Mistake struct {
	Question *Question
	Document string
	What     string         // missed, wrong, should be silent, quote not verbatim
	Claim    *answers.Claim // the document's first claim; nil when missed
}

// Score compares answers with the gold, question by question. Texts are the documents' texts by id, against which the
// quotations are compared byte by byte; nil leaves that out.
func Score(questions []Question, given []*answers.Answer, texts map[string]string) (*Report, []Mistake, error) {
	if len(questions) != len(given) {
		return nil, nil, fmt.Errorf("%d questions but %d answers; give one answer for each question", len(questions), len(given))
	}
	s := scorer{tallies: map[string]*tally{}}
	for i := range questions {
		s.question(&questions[i], given[i], texts)
	}
	return s.report(texts != nil), s.mistakes, nil
}

// tally counts over some of the questions.
type tally struct {
	gold, predicted, right, complete, cited, wrong, silent int
	unanswerable, abstained                                int
	attributable, attributed                               int
	conflicts, found, claimed                              int
}

type scorer struct {
	tallies            map[string]*tally
	quotes, unverbatim int
	mistakes           []Mistake
}

// count applies f to the tallies that a question counts in.
func (s *scorer) count(q *Question, f func(*tally)) {
	kind := q.Type
	if kind == "" {
		kind = "?"
	}
	for _, name := range []string{"all", "lang " + q.Language, "type " + kind} {
		t := s.tallies[name]
		if t == nil {
			t = &tally{}
			s.tallies[name] = t
		}
		f(t)
	}
}

func (s *scorer) question(q *Question, a *answers.Answer, texts map[string]string) {
	var order []string
	claims := map[string][]answers.Claim{}
	for _, source := range a.Answers {
		id := source.Document.ID
		if _, seen := claims[id]; !seen {
			order = append(order, id)
		}
		claims[id] = append(claims[id], source.Claims...)
	}
	for _, id := range order {
		for i := range claims[id] {
			s.quotes++
			if c := &claims[id][i]; texts != nil && !verbatim(texts, id, c) {
				s.unverbatim++
				s.mistakes = append(s.mistakes, Mistake{q, id, "quote not verbatim", c})
			}
		}
	}
	s.conflicts(q, a)
	s.silence(q, order, claims)
	s.right(q, claims)
}

func verbatim(texts map[string]string, id string, c *answers.Claim) bool {
	text, ok := texts[id]
	return ok && 0 <= c.Start && c.Start <= c.End && c.End <= len(text) && text[c.Start:c.End] == c.Quote
}

func (s *scorer) conflicts(q *Question, a *answers.Answer) {
	pairs := q.conflicts()
	said := claimed(a)
	s.count(q, func(t *tally) {
		for p, conflict := range pairs {
			if conflict {
				t.conflicts++
			}
			if said[p] {
				t.claimed++
				if conflict {
					t.found++
				}
			}
		}
	})
}

// silence judges the documents that answer and should not.
func (s *scorer) silence(q *Question, order []string, claims map[string][]answers.Claim) {
	counted := false
	for _, id := range order {
		if len(claims[id]) == 0 || slices.Contains(q.Optional, id) {
			continue
		}
		counted = true
		if _, ok := q.Answers[id]; ok {
			continue
		}
		s.count(q, func(t *tally) { t.predicted++; t.silent++ })
		s.mistakes = append(s.mistakes, Mistake{q, id, "should be silent", &claims[id][0]})
	}
	if len(q.Answers) == 0 && len(q.Optional) == 0 {
		s.count(q, func(t *tally) {
			t.unanswerable++
			if !counted {
				t.abstained++
			}
		})
	}
}

// right judges the documents that should answer.
func (s *scorer) right(q *Question, claims map[string][]answers.Claim) {
	ids := make([]string, 0, len(q.Answers))
	for id := range q.Answers {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		entries := q.Answers[id]
		var first *answers.Claim
		cited, right := false, false
		if len(claims[id]) > 0 {
			first = &claims[id][0]
			for i := range entries {
				c, r := entries[i].meets(first, q.Type)
				cited, right = cited || c, right || r
			}
		}
		full := first != nil && complete(entries, claims[id], q.Type)
		s.count(q, func(t *tally) {
			t.gold++
			add(&t.predicted, first != nil)
			add(&t.right, right)
			add(&t.complete, full)
			add(&t.cited, cited)
			add(&t.wrong, first != nil && !right)
		})
		if right {
			s.attribution(q, entries, first)
			continue
		}
		what := "wrong"
		if first == nil {
			what = "missed"
		}
		s.mistakes = append(s.mistakes, Mistake{q, id, what, first})
	}
}

// attribution judges whom a right answer names as its speaker.
func (s *scorer) attribution(q *Question, entries []Entry, c *answers.Claim) {
	wanted, met := false, false
	for i := range entries {
		if len(entries[i].SaidBy) > 0 {
			wanted = true
			met = met || entries[i].attributed(c)
		}
	}
	if wanted {
		s.count(q, func(t *tally) { t.attributable++; add(&t.attributed, met) })
	}
}

func add(n *int, yes bool) {
	if yes {
		*n++
	}
}

// String gives a mistake on one line.
func (m Mistake) String() string {
	s := m.Question.ID + "  " + m.Document + "  " + m.What + ": " + m.Question.Text
	if m.Claim != nil {
		s += fmt.Sprintf("  => %q in %q", m.Claim.Text, m.Claim.Quote)
	}
	return s
}
