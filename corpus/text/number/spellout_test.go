package number

import (
	"math"
	"strconv"
	"testing"

	"isnad/corpus/text"
)

// TestSpellout reads what independent oracles spelled out (testdata/spellout.py): each text holds one exact number.
func TestSpellout(t *testing.T) {
	const least = 0.99
	all := rows(t, "testdata/spellout.tsv", 2)
	if len(all) < 2400 {
		t.Fatalf("%d rows, want at least 2400", len(all))
	}
	right := 0
	for _, row := range all {
		want, err := strconv.ParseFloat(row[1], 64)
		if err != nil {
			t.Fatal(err)
		}
		found := Find(text.Tokenize(row[0]))
		if len(found) == 1 {
			if v, ok := found[0].Value(); ok && math.Abs(v-want) <= 1e-9*math.Abs(want) && !found[0].Approximate {
				right++
				continue
			}
		}
		var got []string
		for _, n := range found {
			got = append(got, short(n))
		}
		t.Logf("%q: got %q, want %s", row[0], got, row[1])
	}
	rate := float64(right) / float64(len(all))
	t.Logf("%d of %d right (%.2f %%)", right, len(all), 100*rate)
	if rate < least {
		t.Errorf("%.2f %% right, want %.0f %%", 100*rate, 100*least)
	}
}
