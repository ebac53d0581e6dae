package sqlite

import (
	"encoding/binary"
	"errors"
	"fmt"
	"time"

	"isnad/corpus"
	"isnad/corpus/text"
)

// A claim's body is what is read with the claim but never searched by: version, modality, flags, spans, interval, chain,
// rule and keys, as varints and length-prefixed strings. Rule and keys are numbers of terms.
const bodyVersion = 1

const (
	flagNegated = 1 << iota
	flagFrom
	flagTo
)

const (
	keyNegated = 1 << 3 // the three bits below it are the role
	keyWide    = 1 << 4
	keyAfter   = 1 << 5
	keyApart   = 1 << 6
)

var errBody = errors.New("the stored claim is damaged; load its document again")

// appendBody appends the body of a claim; intern gives the number of a term.
func appendBody(b []byte, c *corpus.Claim, intern func(string) (int64, error)) ([]byte, error) {
	b = append(b, bodyVersion)
	b = appendString(b, string(c.Modality))
	var flags byte
	if c.Negated {
		flags |= flagNegated
	}
	if !c.AsOf.From.IsZero() {
		flags |= flagFrom
	}
	if !c.AsOf.To.IsZero() {
		flags |= flagTo
	}
	b = append(b, flags)
	for _, span := range []text.Span{c.Sentence, c.Quote, c.Focus} {
		b = binary.AppendUvarint(b, uint64(span.Start))
		b = binary.AppendUvarint(b, uint64(span.End-span.Start))
	}
	if flags&flagFrom != 0 {
		b = binary.AppendVarint(b, dayOf(c.AsOf.From))
	}
	if flags&flagTo != 0 {
		b = binary.AppendVarint(b, dayOf(c.AsOf.To))
	}
	b = appendString(b, c.AsOf.Text)
	for _, chain := range [][]string{c.SaidBy, c.Via} {
		b = binary.AppendUvarint(b, uint64(len(chain)))
		for _, s := range chain {
			b = appendString(b, s)
		}
	}
	rule := int64(0)
	if c.Rule != "" {
		var err error
		if rule, err = intern(ruleTerm + c.Rule); err != nil {
			return nil, err
		}
	}
	b = binary.AppendUvarint(b, uint64(rule))
	b = binary.AppendUvarint(b, uint64(len(c.Keys)))
	for _, k := range c.Keys {
		n, err := intern(k.Name)
		if err != nil {
			return nil, err
		}
		b = binary.AppendUvarint(b, uint64(n))
		role := byte(k.Role)
		if k.Negated {
			role |= keyNegated
		}
		if k.Wide {
			role |= keyWide
		}
		if k.After {
			role |= keyAfter
		}
		if k.Apart {
			role |= keyApart
		}
		b = append(b, role, k.Distance)
	}
	return b, nil
}

// readBody fills the claim from its body, all but the names of its rule and keys: it returns the numbers of those
// terms, the rule's first, 0 where there is no rule.
func readBody(b []byte, c *corpus.Claim) ([]int64, error) {
	r := bodyReader{b: b}
	if version := r.byte(); version != bodyVersion {
		return nil, fmt.Errorf("%w (body version %d)", errBody, version)
	}
	c.Modality = corpus.Modality(r.string())
	flags := r.byte()
	c.Negated = flags&flagNegated != 0
	for _, span := range []*text.Span{&c.Sentence, &c.Quote, &c.Focus} {
		span.Start = r.int()
		span.End = span.Start + r.int()
	}
	if flags&flagFrom != 0 {
		c.AsOf.From = dayTime(r.signed())
	}
	if flags&flagTo != 0 {
		c.AsOf.To = dayTime(r.signed())
	}
	c.AsOf.Text = r.string()
	c.SaidBy, c.Via = r.strings(), r.strings()
	rule, keys := r.int(), r.count(3)
	terms := make([]int64, 1, keys+1)
	terms[0] = int64(rule)
	if keys > 0 {
		c.Keys = make([]corpus.Key, keys)
	}
	for i := range c.Keys {
		n, role, distance := r.int(), r.byte(), r.byte()
		terms = append(terms, int64(n))
		c.Keys[i] = corpus.Key{Role: corpus.Role(role & 7), Distance: distance, Negated: role&keyNegated != 0, Wide: role&keyWide != 0, After: role&keyAfter != 0, Apart: role&keyApart != 0}
	}
	if r.failed {
		return nil, errBody
	}
	return terms, nil
}

func appendString(b []byte, s string) []byte {
	b = binary.AppendUvarint(b, uint64(len(s)))
	return append(b, s...)
}

const daySeconds = 24 * 60 * 60

// dayOf returns the days from 1 January 1970 to the day of t in UTC.
func dayOf(t time.Time) int64 {
	s := t.Unix()
	d := s / daySeconds
	if s%daySeconds < 0 {
		d--
	}
	return d
}

func dayTime(day int64) time.Time { return time.Unix(day*daySeconds, 0).UTC() }

// bodyReader reads varints and strings; after the first thing that is not there it reads zeros and failed is set.
type bodyReader struct {
	b      []byte
	failed bool
}

func (r *bodyReader) byte() byte {
	if len(r.b) == 0 {
		r.failed = true
		return 0
	}
	c := r.b[0]
	r.b = r.b[1:]
	return c
}

func (r *bodyReader) int() int {
	n, size := binary.Uvarint(r.b)
	if size <= 0 || n > 1<<48 {
		r.b, r.failed = nil, true
		return 0
	}
	r.b = r.b[size:]
	return int(n)
}

func (r *bodyReader) signed() int64 {
	n, size := binary.Varint(r.b)
	if size <= 0 {
		r.b, r.failed = nil, true
		return 0
	}
	r.b = r.b[size:]
	return n
}

// count reads a number of things that take at least size bytes each.
func (r *bodyReader) count(size int) int {
	n := r.int()
	if n*size > len(r.b) {
		r.b, r.failed = nil, true
		return 0
	}
	return n
}

func (r *bodyReader) string() string {
	n := r.count(1)
	s := string(r.b[:n])
	r.b = r.b[n:]
	return s
}

func (r *bodyReader) strings() []string {
	n := r.count(1)
	if n == 0 {
		return nil
	}
	list := make([]string, n)
	for i := range list {
		list[i] = r.string()
	}
	return list
}
