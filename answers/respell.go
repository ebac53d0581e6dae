package answers

import (
	"context"

	"isnad/corpus/lexicon"
)

// This file reads words that neither the lexicon nor the store knows as misspelt ones.

// respell adds to each unknown word of the question what it means if a letter of it is wrong.
func (an *Answerer) respell(ctx context.Context, q *Question) error {
	for i := range q.Items {
		item := &q.Items[i]
		if item.token.Text == "" {
			continue
		}
		known, err := an.stored(ctx, item)
		if err != nil {
			return err
		}
		if known {
			continue
		}
		for _, s := range an.Lexicon.Respell(item.token) {
			item.respell(s)
		}
	}
	return nil
}

// stored tells whether a report has an unknown word, too. How an English word sounds is not asked: a misspelt word sounds like
// many names. An Arabic one may be a name that reports in English have.
func (an *Answerer) stored(ctx context.Context, item *Item) (bool, error) {
	var names []string
	for _, k := range item.Keys {
		if k.Name[:2] != "k:" || item.token.Arabic {
			names = append(names, k.Name)
		}
	}
	frequency, err := an.Store.Frequency(ctx, names...)
	for _, n := range frequency {
		if n > 0 {
			return true, nil
		}
	}
	return false, err
}

// respell lets the item mean what a word that it may be misspelt for does.
func (item *Item) respell(s lexicon.Sense) {
	if s.Name != nil {
		item.Keys = append(item.Keys, ItemKey{Name: "n:" + s.Name.ID, Fit: 0.9})
		if item.Part == Stranger {
			item.Part, item.adjective, item.Place = Named, s.Adjective, !s.Adjective
		}
		return
	}
	for _, k := range conceptKeys(s.Concept) {
		k.Fit *= 0.9
		item.Keys = append(item.Keys, k)
	}
	if item.Part != Stranger {
		return
	}
	switch s.Concept.Class {
	case lexicon.Act, lexicon.State, lexicon.Event:
		item.Part = Act
	default:
		item.Part = Rest
	}
}
