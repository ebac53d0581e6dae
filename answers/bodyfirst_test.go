package answers

import (
	"strings"
	"testing"

	"isnad/corpus"
)

// TestBodyFirst puts claims in order: "h" is a headline's, "b" one of the report itself; its figure, its report and its weight follow.
func TestBodyFirst(t *testing.T) {
	claim := func(s string) scored {
		figure := float64(s[1] - '0')
		c := &corpus.Candidate{Claim: corpus.Claim{ID: s, Kind: corpus.Quantity, Value: &corpus.Value{Low: &figure, High: &figure}}, Document: corpus.Document{ID: s[2:3]}}
		f := &fit{}
		f.evidence.set(headline, s[0] == 'h')
		return scored{c, f, float64(s[3]-'0') / 2}
	}
	for _, x := range []struct{ claims, want string }{
		{"h7x4 b7x3", "b7x3 h7x4"},
		{"h7x4 b8x3 b7x2", "b7x2 b8x3 h7x4"},
		{"h7x4 b7x1", "h7x4 b7x1"}, // too far behind
		{"h7x4 b8x3", "h7x4 b8x3"}, // another figure
		{"h7x4 b7y3", "h7x4 b7y3"}, // another report
		{"b7x4 h7x3", "b7x4 h7x3"},
	} {
		var list []scored
		for s := range strings.FieldsSeq(x.claims) {
			list = append(list, claim(s))
		}
		(&aligner{sort: byCount}).bodyFirst(list)
		var got []string
		for _, s := range list {
			got = append(got, s.candidate.Claim.ID)
		}
		if strings.Join(got, " ") != x.want {
			t.Errorf("%s: got %s, want %s", x.claims, got, x.want)
		}
	}
}
