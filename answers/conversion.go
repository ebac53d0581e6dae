package answers

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"

	"isnad/corpus"
)

//go:embed conversions.tsv
var conversionsFile string

// conversion is how much a unit is of the common one of what it measures.
type conversion struct {
	measures  string
	low, high float64
	rounded   bool // reports round what they convert to this unit
}

// conversions are those of conversions.tsv, by unit.
var conversions = readConversions()

func readConversions() map[string]conversion {
	all := map[string]conversion{}
	for line := range strings.Lines(conversionsFile) {
		if line[0] == '#' {
			continue
		}
		columns := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(columns) != 5 {
			panic(fmt.Sprintf("answers/conversions.tsv: %d columns, want 5: %q", len(columns), line))
		}
		low, lowErr := strconv.ParseFloat(columns[2], 64)
		high, highErr := strconv.ParseFloat(columns[3], 64)
		if lowErr != nil || highErr != nil || low > high {
			panic(fmt.Sprintf("answers/conversions.tsv: no range of numbers: %q", line))
		}
		all[columns[0]] = conversion{columns[1], low, high, columns[4] == "rounded"}
	}
	return all
}

// conversionOf returns how a unit is converted; the zero conversion if it is not. Ages are compared as lengths of time.
func conversionOf(unit string) conversion { return conversions[strings.TrimSuffix(unit, " old")] }

// inOneUnit returns two values of one kind in a unit they have in common, false if they have none: kilometres and riyals, dollars
// and euros. What is counted has many names, "civilians" and "people", and is compared whatever it is called.
func inOneUnit(kind corpus.Kind, a, b *corpus.Value) (x, y *corpus.Value, ok bool) {
	switch {
	case a.Unit == b.Unit || kind == corpus.Quantity || partOfUnit(a.Unit, b.Unit) || partOfUnit(b.Unit, a.Unit):
		return a, b, true
	case kind != corpus.Share && kind != corpus.Measure && kind != corpus.Duration:
		return a, b, true
	}
	of, with := conversionOf(a.Unit), conversionOf(b.Unit)
	if of.measures == "" || of.measures != with.measures {
		return nil, nil, false
	}
	return of.convert(a), with.convert(b), true
}

// partOfUnit tells whether a unit is named by another, longer one, or not at all: "dollars" by "Australian dollars".
func partOfUnit(short, long string) bool {
	return short == "" || strings.HasSuffix(long, " "+short)
}

// convert returns a value in the common unit.
func (c conversion) convert(v *corpus.Value) *corpus.Value {
	out := corpus.Value{Approximate: v.Approximate || c.rounded}
	if v.Low != nil {
		low := *v.Low * c.low
		out.Low = &low
	}
	if v.High != nil {
		high := *v.High * c.high
		out.High = &high
	}
	return &out
}
