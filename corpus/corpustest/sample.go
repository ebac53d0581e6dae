package corpustest

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"isnad/corpus"
	"isnad/corpus/text"
)

// Sample returns a document with every field set, with claims of several kinds.
func Sample() corpus.Bundle {
	const body = "قتل 27 شخصاً في الهجوم\nقالت الشرطة إن 27 شخصاً قتلوا أمس في سوق المدينة. Between 30 and 50 were hurt, \"a witness\" said.\n"
	d := corpus.Document{
		ID: "report-1", Outlet: "صحيفة النهر", Title: "قتل 27 شخصاً في الهجوم", Published: time.Date(2021, 3, 4, 21, 56, 0, 0, time.UTC),
		URL: "https://example.org/a?b=ج", Language: text.Arabic, Text: body,
	}
	span := func(words string) text.Span {
		i := strings.LastIndex(body, words)
		return text.Span{Start: i, End: i + len(words)}
	}
	low, high := 30.0, 50.0
	exact := 27.0
	return corpus.Bundle{Document: d, Digest: "1", Claims: []corpus.Claim{
		{
			ID: "report-1#0", Document: d.ID, Kind: corpus.Quantity, Value: &corpus.Value{Low: &exact, High: &exact, Unit: "people"},
			Focus: span("27 شخصاً"), Quote: span("إن 27 شخصاً قتلوا أمس"), Sentence: span("قالت الشرطة إن 27 شخصاً قتلوا أمس في سوق المدينة."),
			Words: "إن 27 شخصاً قتلوا أمس", SaidBy: []string{"الشرطة"}, Via: []string{"وكالة النهر", "رويترز"},
			AsOf:     corpus.Interval{From: time.Date(2021, 3, 3, 0, 0, 0, 0, time.UTC), To: time.Date(2021, 3, 3, 0, 0, 0, 0, time.UTC), Text: "أمس"},
			Modality: corpus.Reported, Rule: "quantity",
			Keys: []corpus.Key{{Name: "c:person", Role: corpus.Counted}, {Name: "c:kill", Role: corpus.Bound, Distance: 2},
				{Name: "n:city", Role: corpus.Sentence, Distance: 255, Wide: true}, {Name: "c:kill", Role: corpus.Setting, Negated: true}, {Name: "c:fire", Role: corpus.Clause, Distance: 3, After: true, Apart: true}},
		},
		{
			ID: "report-1#1", Document: d.ID, Kind: corpus.Quantity, Value: &corpus.Value{Low: &low, High: &high, Approximate: true},
			Focus: span("30 and 50"), Quote: span("Between 30 and 50 were hurt"), Sentence: span("Between 30 and 50 were hurt, \"a witness\" said."),
			Words: "Between 30 and 50 were hurt", Modality: corpus.Asserted, Negated: true, Rule: "range",
			AsOf: corpus.Interval{From: time.Date(1969, 12, 30, 0, 0, 0, 0, time.UTC), Text: "since then"},
			Keys: []corpus.Key{{Name: "c:hurt", Role: corpus.Bound, Distance: 1}},
		},
		{
			ID: "report-1#x/2", Document: d.ID, Kind: corpus.Statement, Quote: span("\"a witness\" said"), Words: "\"a witness\" said",
			Focus: span("a witness"), Sentence: span("\"a witness\" said"), Modality: corpus.Denied,
		},
		{
			ID: "report-1#3", Document: d.ID, Kind: corpus.Share, Value: &corpus.Value{High: &high}, Quote: span("50"), Words: "50", Focus: span("50"), Sentence: span("50"),
		},
	}}
}

// Maker makes bundles whose claims have made-up keys, some common and some rare. Equal seeds make equal bundles.
type Maker struct {
	random *rand.Rand
	zipf   *rand.Zipf
	keys   int // a claim
}

// NewMaker returns a maker of claims with about so many keys each out of a vocabulary, of which the first are the most
// common (Zipf).
func NewMaker(seed uint64, vocabulary, keys int) *Maker {
	r := rand.New(rand.NewPCG(seed, 7))
	return &Maker{r, rand.NewZipf(r, 1.1, 8, uint64(vocabulary-1)), keys}
}

// Key returns a key's name by its rank, 0 being the most common.
func Key(rank uint64) string { return fmt.Sprintf("%s:%d", []string{"c", "n", "s", "k"}[rank%4], rank) }

// Bundle makes a document with so many claims.
func (m *Maker) Bundle(id string, claims int) corpus.Bundle {
	d := corpus.Document{
		ID: id, Outlet: fmt.Sprintf("outlet %d", m.random.IntN(500)), Title: "title of " + id, Language: text.English,
		Published: time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(m.random.IntN(10*365*24*60)) * time.Minute),
	}
	b := corpus.Bundle{Digest: fmt.Sprint(m.random.Uint64())}
	var body strings.Builder
	for i := range claims {
		n := float64(m.random.IntN(5000))
		sentence := fmt.Sprintf("The office of district %d said on Monday that %.0f people had left their homes since the rain began.", i, n)
		span := text.Span{Start: body.Len(), End: body.Len() + len(sentence)}
		body.WriteString(sentence + "\n")
		c := corpus.Claim{
			ID: fmt.Sprintf("%s#%d", id, i), Document: id, Kind: corpus.Kinds[m.random.IntN(len(corpus.Kinds))],
			Focus: text.Span{Start: span.Start + 4, End: span.Start + 10}, Quote: span, Sentence: span, Words: sentence,
			SaidBy: []string{"The office"}, Modality: corpus.Reported, Rule: "made",
		}
		if c.Kind == corpus.Quantity {
			c.Value = &corpus.Value{Low: &n, High: &n, Unit: "people"}
		}
		for range m.keys/2 + m.random.IntN(m.keys+1) {
			c.Keys = append(c.Keys, corpus.Key{Name: Key(m.zipf.Uint64()), Role: corpus.Role(m.random.IntN(6)), Distance: uint8(m.random.IntN(40))})
		}
		b.Claims = append(b.Claims, c)
	}
	d.Text = body.String()
	b.Document = d
	return b
}
