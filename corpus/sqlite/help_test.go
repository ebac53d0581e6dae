package sqlite_test

import (
	"fmt"
	"strings"
	"testing"

	"isnad/corpus"
	"isnad/corpus/corpustest"
	"isnad/corpus/sqlite"
)

func sample() []corpus.Bundle { return []corpus.Bundle{corpustest.Sample()} }

func bundles(m *corpustest.Maker, first, n int) []corpus.Bundle {
	var list []corpus.Bundle
	for i := range n {
		list = append(list, m.Bundle(fmt.Sprint("report-", first+i), 1+(first+i)%7))
	}
	return list
}

// filled returns a store in memory that holds the sample.
func filled(t *testing.T) *sqlite.Store {
	s := open(t, sqlite.Memory)
	if _, err := s.Save(t.Context(), sample()); err != nil {
		t.Fatal(err)
	}
	return s
}

// dump tells in text what a store holds, through its methods.
func dump(t *testing.T, s *sqlite.Store) string {
	t.Helper()
	var b strings.Builder
	if err := s.Documents(t.Context(), func(d corpus.Document) error {
		fmt.Fprintf(&b, "%+v\n", d)
		return s.Claims(t.Context(), d.ID, func(c corpus.Claim) error {
			value := "no value"
			if c.Value != nil {
				value = fmt.Sprintf("%+v", *c.Value)
			}
			c.Value = nil
			_, err := fmt.Fprintf(&b, "\t%+v %t\n", c, value == "no value")
			return err
		})
	}); err != nil {
		t.Fatal(err)
	}
	for rank := range uint64(40) {
		found, err := s.Find(t.Context(), corpus.Query{Groups: []corpus.Group{{Keys: []string{corpustest.Key(rank)}}}, Limit: 1000})
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range found.Candidates {
			fmt.Fprintf(&b, "%s: %s\n", corpustest.Key(rank), x.Claim.ID)
		}
	}
	return b.String()
}
