package sqlite

import (
	"bytes"
	"testing"
	"time"

	"isnad/corpus"
	"isnad/corpus/corpustest"
)

// FuzzBody reads made-up bodies: damaged ones are an error, and what is read can be written and read again.
func FuzzBody(f *testing.F) {
	for _, c := range corpustest.Sample().Claims {
		n := int64(0)
		b, err := appendBody(nil, &c, func(string) (int64, error) { n += 100; return n, nil })
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
		f.Add(b[:len(b)/2])
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var c corpus.Claim
		terms, err := readBody(b, &c)
		if err != nil {
			return
		}
		if len(terms) != len(c.Keys)+1 {
			t.Fatalf("%d terms for %d keys", len(terms), len(c.Keys))
		}
		if terms[0] != 0 {
			c.Rule = "x"
		} else {
			terms = terms[1:]
		}
		again, err := appendBody(nil, &c, func(string) (int64, error) { n := terms[0]; terms = terms[1:]; return n, nil })
		if err != nil {
			t.Fatal(err)
		}
		var d corpus.Claim
		if _, err := readBody(again, &d); err != nil {
			t.Fatal(err)
		}
		third, err := appendBody(nil, &d, func(string) (int64, error) { return 0, nil })
		if err != nil || len(third) > len(again) {
			t.Errorf("%x became %x, %v", again, third, err)
		}
	})
}

// TestDamagedBody cuts a body at every byte: each is an error.
func TestDamagedBody(t *testing.T) {
	c := corpustest.Sample().Claims[0]
	b, err := appendBody(nil, &c, func(string) (int64, error) { return 1, nil })
	if err != nil {
		t.Fatal(err)
	}
	for i := range b {
		if _, err := readBody(b[:i], new(corpus.Claim)); err == nil {
			t.Errorf("%d of %d bytes made no error", i, len(b))
		}
	}
	if _, err := readBody(bytes.Repeat([]byte{0xff}, 40), new(corpus.Claim)); err == nil {
		t.Error("an unknown version made no error")
	}
}

func TestDays(t *testing.T) {
	for day := range int64(4000) {
		want := time.Date(1965, 1, 1+int(day), 0, 0, 0, 0, time.UTC)
		for _, clock := range []time.Duration{0, 24*time.Hour - 1} {
			if got := dayTime(dayOf(want.Add(clock))); !got.Equal(want) {
				t.Fatalf("%v became %v", want.Add(clock), got)
			}
		}
	}
}
