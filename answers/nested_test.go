package answers

import (
	"strings"
	"testing"

	"isnad/corpus"
	"isnad/corpus/text"
)

// TestNested shows two places, each the word in brackets, together where the first lies in the second.
func TestNested(t *testing.T) {
	for _, x := range []struct{ words, want string }{
		{"taken to a [clinic] in [Orrin] by boat", "clinic in Orrin"},
		{"a [school] in the [town of Velmar], we hear", "school in the town of Velmar"},
		{"نقلوا إلى [مستشفى السلام] في [ماردين]", "مستشفى السلام في ماردين"},
		{"في [مدرسة] ب[بلدة الزهراء]", "مدرسة ببلدة الزهراء"},
		{"from [Orrin] to [Velmar]", ""},
		{"in [Orrin], [Velmar]", ""},
		{"in [Orrin] and in [Velmar]", ""},
	} {
		var spans []text.Span
		plain := ""
		for i, part := range strings.FieldsFunc(x.words, func(r rune) bool { return r == '[' || r == ']' }) {
			if i%2 == 1 {
				spans = append(spans, text.Span{Start: len(plain), End: len(plain) + len(part)})
			}
			plain += part
		}
		c := &corpus.Claim{Words: plain, Quote: text.Span{End: len(plain)}}
		got := ""
		if both, ok := nested(c, spans[1], spans[0]); ok {
			got = both.Of(plain)
		}
		if got != x.want {
			t.Errorf("%s: got %q, want %q", x.words, got, x.want)
		}
	}
}
