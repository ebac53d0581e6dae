package answers

// The unit of a value in the reader's language.

import (
	"math"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// valueText writes a value with its unit in the reader's language.
func (al *aligner) valueText(v *corpus.Value, to string) string {
	n := Range(v, to)
	switch {
	case v.Unit == "percent":
		return n + "%"
	case v.Unit == "fraction":
		return Range(hundredths(v), to) + "%"
	case to == text.Arabic && text.Language(v.Unit) == text.English:
		one, several := al.unit(v.Unit)
		return counted(v, n, one, several)
	case v.Unit == "" || to == text.English && text.Language(v.Unit) == text.Arabic:
		return n
	}
	return n + " " + v.Unit
}

// hundredths returns a part of a whole in percent: a quarter is 25, a third about 33.3.
func hundredths(v *corpus.Value) *corpus.Value {
	out := corpus.Value{Approximate: v.Approximate}
	percent := func(part *float64) *float64 {
		if part == nil {
			return nil
		}
		x := math.Round(*part*1e3) / 10
		out.Approximate = out.Approximate || math.Abs(x-*part*100) > 1e-9
		return &x
	}
	out.Low, out.High = percent(v.Low), percent(v.High)
	return &out
}

// unit names an English unit in Arabic, one of it and several; "" where the lexicon does not.
func (al *aligner) unit(unit string) (one, several string) {
	switch unit {
	case "people":
		unit = "person"
	case "percentage points":
		return "نقطة مئوية", "نقاط مئوية"
	}
	for _, m := range al.l.Match(text.Tokenize(unit)) {
		for _, s := range m.Senses {
			switch {
			case s.Concept == nil || s.Concept.Arabic == "":
			case s.Concept.Class != lexicon.Act && s.Concept.Class != lexicon.Quality && s.Concept.Class != lexicon.State:
				return s.Concept.Arabic, s.Concept.Several
			case one == "":
				one, several = s.Concept.Arabic, s.Concept.Several
			}
		}
	}
	return one, several
}

// counted writes an Arabic noun behind the figure of a value as Arabic counts: one and two need no figure, 3 to 10 the plural, 11
// to 99 the accusative, and so on by what is above the hundreds. The classes are those of Unicode's plural rules. A noun with
// words behind it and one whose plural is not known stay as they are.
func counted(v *corpus.Value, figure, one, several string) string {
	n, exact := last(v)
	if one == "" {
		return figure
	}
	if n != math.Trunc(n) || n < 1 || n >= math.MaxInt32 {
		return figure + " " + one
	}
	single := !strings.Contains(one, " ")
	switch plural.Cardinal.MatchPlural(language.Arabic, int(n), 0, 0, 0, 0) {
	case plural.One:
		if single && exact {
			return one + " " + agreeing(one, "واحد", "واحدة")
		}
	case plural.Two:
		if single && exact {
			return strings.TrimSuffix(strings.TrimSuffix(one, "ة"), "ه") + agreeing(one, "ان", "تان")
		}
	case plural.Few:
		if several != "" {
			if stem, ok := strings.CutSuffix(several, "ون"); ok {
				several = stem + "ين" // behind a figure it is in the genitive
			}
			return figure + " " + several
		}
	case plural.Many:
		if single && agreeing(one, "", "ة") == "" && !strings.HasSuffix(one, "اء") && !strings.HasSuffix(one, "ى") && !strings.HasSuffix(one, "ا") {
			return figure + " " + one + "اً"
		}
	}
	return figure + " " + one
}

// last returns the figure of a value that stands last when it is written, and whether it is the only one, without a hedge.
func last(v *corpus.Value) (n float64, exact bool) {
	switch {
	case v.High != nil:
		return *v.High, v.Low != nil && *v.Low == *v.High && !v.Approximate
	case v.Low != nil:
		return *v.Low, false
	}
	return 0, false
}

// agreeing returns the form of a word that agrees with an Arabic noun, by its ending.
func agreeing(noun, masculine, feminine string) string {
	if strings.HasSuffix(noun, "ة") {
		return feminine
	}
	return masculine
}
