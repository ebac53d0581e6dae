package number

import (
	"testing"

	"isnad/corpus/text"
)

// FuzzFind checks what must hold of the numbers of any text: order, no overlap, spans on tokens, core within span.
func FuzzFind(f *testing.F) {
	for _, row := range rows(f, "testdata/hedges.tsv", 3) {
		f.Add(row[0])
	}
	f.Fuzz(func(t *testing.T, s string) {
		tokens := text.Tokenize(s)
		last := 0
		for _, n := range Find(tokens) {
			switch {
			case n.First < last || n.Last <= n.First || n.Last > len(tokens):
				t.Fatalf("%q: tokens [%d, %d) after %d of %d", s, n.First, n.Last, last, len(tokens))
			case n.Start != tokens[n.First].Start || n.End != tokens[n.Last-1].End:
				t.Fatalf("%q: span %v is not tokens [%d, %d)", s, n.Span, n.First, n.Last)
			case !n.Contains(n.Core) || n.Core.Start >= n.Core.End:
				t.Fatalf("%q: core %v in span %v", s, n.Core, n.Span)
			case n.Low == nil && n.High == nil:
				t.Fatalf("%q: number without a bound", s)
			case n.Low != nil && n.High != nil && *n.Low > *n.High:
				t.Fatalf("%q: %v > %v", s, *n.Low, *n.High)
			case n.Trailing.End > len(s) || n.Trailing != (text.Span{}) && n.Trailing.Start < n.End:
				t.Fatalf("%q: trailing %v of %v", s, n.Trailing, n.Span)
			}
			last = n.Last
		}
	})
}

// FuzzParseFigure checks that every figure of digits alone is read, and that none is negative.
func FuzzParseFigure(f *testing.F) {
	for _, s := range []string{"1,500", "1.500.000", "85٫5", "22,68", "3ر1", "1٬500", "11.10.2017", "1,00,000"} {
		f.Add(s, true, false)
	}
	f.Fuzz(func(t *testing.T, s string, arabic, decimal bool) {
		tokens := text.Tokenize(s)
		if len(tokens) != 1 || tokens[0].Kind != text.Number {
			return
		}
		v, ok := ParseFigure(tokens[0].Norm, arabic, decimal)
		if ok && v < 0 {
			t.Fatalf("%q: %v", s, v)
		}
		if plain(tokens[0].Norm) && len(tokens[0].Norm) < 16 && !ok {
			t.Fatalf("%q: not read", s)
		}
	})
}
