package extract

// The bound that a verb of exceeding makes of a figure further on: «تجاوزت مبيعات المهرجان خلال ستة أيام 800 ألف ريال», "passed the 300
// mark".

import (
	"strings"

	"isnad/corpus/text"
)

// Words of exceeding: the verbs that exceed a mark alone, what denies a verb, the verbs of coming near and of exceeding, what makes a
// figure behind it no object, the nouns of a mark, those of them that are told of when they are passed, and what
// begins another clause or a part of one.
var (
	breaking   = figureLists.Set("break")
	denying    = figureLists.Set("denying")
	nearing    = figureLists.Set("near")
	exceeding  = figureLists.Set("exceed")
	noObject   = figureLists.Set("no-object")
	thresholds = figureLists.Set("threshold")
	firmMarks  = figureLists.Set("firm-mark")
	turning    = figureLists.Set("turning")
)

// exceedReach is how many tokens may stand between such a verb and its figure.
const exceedReach = 12

// bound makes a plain figure an open one where a verb before it tells that it is exceeded, or that it is not.
func (r *reader) bound(s *sentence, f *figure) {
	if f.Low == nil || f.High == nil || *f.Low != *f.High || f.Dual || f.Fraction || f.Ordinal {
		return
	}
	verb := r.exceedsThreshold(s, f)
	if verb < 0 {
		verb = r.exceedsFar(s, f)
	}
	switch {
	case verb < 0:
	case nearing[withoutAnd(r.a.Tokens[verb].Norm)]:
		f.Approximate = f.Approximate || !denying[r.normAt(s.Range, verb-1)]
	case denying[r.normAt(s.Range, verb-1)]:
		f.Low = nil
	default:
		f.High = nil
	}
}

// exceedsThreshold returns the English verb of exceeding whose object is the mark that a figure names: "passed the $1bn mark"; -1 if
// there is none.
func (r *reader) exceedsThreshold(s *sentence, f *figure) int {
	if r.a.Tokens[f.First].Arabic || !thresholds[r.normAt(s.Range, f.Last)] {
		return -1
	}
	i := f.First - 1
	if currencies[r.normAt(s.Range, i)].unit != "" {
		i--
	}
	if r.normAt(s.Range, i) == "the" && exceeding[r.normAt(s.Range, i-1)] {
		return i - 1
	}
	return -1
}

// exceedsFar returns the Arabic verb of exceeding whose object a figure is, over its subject and what tells when or where; -1 if
// there is none. A word before the figure that takes it as its own, another verb or figure, or a sign other than a bracket stands
// in the way.
func (r *reader) exceedsFar(s *sentence, f *figure) int {
	i, over, ok := r.asObject(s, f)
	if !ok {
		return -1
	}
	act := -1          // what may be another verb, or the subject right behind this one
	described := false // the subject has a clause of its own
	if over && firmMarks[withoutArticle(r.normAt(s.Range, i+1))] {
		if verb := r.breaks(s, i); verb >= 0 {
			return verb
		}
	}
	for far := i; i >= s.First && far-i < exceedReach; i-- {
		t := &r.a.Tokens[i]
		switch norm := withoutAnd(t.Norm); {
		case !t.Arabic && t.Kind == text.Word:
			return -1
		case exceeding[norm] || nearing[norm] || over && breaking[norm]:
			if act >= 0 && act != i+1 || described && !numberWords[r.normAt(s.Range, i+1)] {
				return -1
			}
			return i
		case describers[t.Norm] && !f.bare:
			act, described = -1, true // «تجاوز عدد المهرجانات التي تم تنظيمها 600 مهرجان»
		case t.Date >= 0, t.Number >= 0 && r.a.Numbers[t.Number].Ordinal:
		case t.Kind != text.Word, t.Number >= 0, turning[t.Norm], beginsWords(t.Norm), r.withAnd(t):
			return -1
		case r.isAct(i) && finiteVerb(t.Norm):
			if act >= 0 {
				return -1
			}
			act = i
		}
	}
	return -1
}

// breaks returns the Arabic verb of exceeding that the clause of a mark at token i, which is all but named for being passed, begins
// with, whatever tells of its subject between them: «تخطت حصيلة الهجوم الذي شنه مسلحون، أمس، عتبة 90 قتيلا»; -1 if there is none.
func (r *reader) breaks(s *sentence, i int) int {
	for ; i >= s.First; i-- {
		t := &r.a.Tokens[i]
		switch norm := withoutAnd(t.Norm); {
		case nearing[norm], turning[t.Norm], t.Number >= 0 && !r.a.Numbers[t.Number].Ordinal:
			return -1
		case exceeding[norm] || breaking[norm]:
			return i
		}
	}
	return -1
}

// asObject tells whether an Arabic figure may be the object of a verb, and returns the token before it and before the word for a mark
// that it names, if there is one: «حاجز الـ 20 ألف زائر».
func (r *reader) asObject(s *sentence, f *figure) (i int, over, ok bool) {
	i = f.First - 1
	if t := &r.a.Tokens[f.First]; t.Kind == text.Word && (!t.Arabic || strings.HasPrefix(t.Norm, "ب") || strings.HasPrefix(t.Norm, "ل")) {
		return i, false, false
	}
	for i > s.First && (r.sign(s, i) == "(" || r.normAt(s.Range, i) == "ال") {
		i--
	}
	for i > s.First && thresholds[withoutArticle(r.normAt(s.Range, i))] {
		i, over = i-1, true
	}
	return i, over, over || (!f.bare || f.Percent) && !noObject[r.normAt(s.Range, i)]
}

// withoutAnd takes the conjunction off a folded Arabic word.
func withoutAnd(norm string) string {
	if hasAnd(norm) {
		return norm[len("و"):]
	}
	return norm
}
