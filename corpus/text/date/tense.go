package date

import (
	"strings"

	"isnad/corpus/text"
)

// cue tells whether the words before token i, in its clause, speak of what is to come: «سيتم», "will", "scheduled".
func (r *reader) cue(i int) bool {
	for k := i - 1; k >= 0 && k >= i-9; k-- {
		t := &r.tokens[k]
		if t.Kind == text.Break || t.Kind == text.Punct && (t.Norm == "." || t.Norm == ";" || t.Norm == "؟" || t.Norm == "?" || t.Norm == "!") {
			return false
		}
		if t.Kind != text.Word {
			continue
		}
		if !t.Arabic {
			switch t.Norm {
			case "will", "due", "scheduled", "expected", "plans", "planned", "upcoming", "shall":
				return true
			case "to":
				if n := r.norm(k - 1); n == "set" || n == "expects" {
					return true
				}
			}
			continue
		}
		switch w := t.Norm; w {
		case "سوف", "وسوف", "المقرر", "المتوقع", "المزمع", "المنتظر", "يعتزم", "تعتزم", "ينوي", "تنوي":
			return true
		default:
			if futureVerb(w) {
				return true
			}
		}
	}
	return false
}

// futureVerb tells whether an Arabic word is a verb with the future prefix س.
func futureVerb(w string) bool {
	w = strings.TrimPrefix(w, "و")
	if len(w) < 8 || !strings.HasPrefix(w, "سي") && !strings.HasPrefix(w, "ست") { // four letters
		return false
	}
	for _, stem := range notFuture {
		if strings.HasPrefix(w, stem) {
			return false
		}
	}
	return true
}

// notFuture holds the beginnings of words in سي and ست that are no future verbs, folded.
var notFuture = []string{
	"سيطر", "سيار", "سياس", "سياد", "سياق", "سياح", "سيده", "سيدات", "سيدن", "سيول", "سيناء", "سيناريو", "سينما", "سيني", "سيره", "سيرت", "سيوف",
	"سيبيري", "سيدني", "سيراليون", "سيسي", "سيلان", "سيمون", "سيرغ", "سيرج", "سيلفا", "ستين", "ستون", "ستار", "ستاد", "ستاي", "ستمي", "ستماي", "ستوك",
	"ستوديو", "ستراتيج", "ستراسبورغ", "ستيف", "ستالين", "ستاندرد", "ستانفورد", "ستريت", "ستايل", "سيداو", "سيدي", "سيدا", "سيتي", "سيما", "سينا",
	"سيفه", "سيلا", "سيلي", "سييه", "ستره", "سترا", "سيدر", "ستاتي", "سيكول", "سيني", "سيغنال", "سيلفي", "سيمنز", "سيتروين", "سيول", "سيات", "سيءات",
}
