package extract

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// apposition returns where an apposition after the comma at j ends, or j: «رئيس البلدية، كمال زروقي، …». It names or
// describes the same one, and a comma, a complementizer or what somebody speaks to closes it.
func (r *reader) apposition(s *sentence, first, j int) int {
	k := j + 1
	var p phraseState
	if k >= s.Last || r.a.Tokens[k].Kind != text.Word || r.a.Tokens[k].Name < 0 && (r.isSpeech(k) || r.isAct(k) && finiteVerb(r.a.Tokens[k].Norm) && !r.isOf(k, lexicon.Person, lexicon.Group)) {
		return j
	}
	if end := r.nameInCommas(s, first, k); end > k {
		return end
	}
	if t := &r.a.Tokens[k]; calledWords[t.Norm] {
		k++
	} else if addressees[t.Norm] || strings.HasPrefix(t.Norm, "ل") && (mediumNouns[t.Norm[2:]] || r.medium(s, k).First < r.medium(s, k).Last) {
		return j
	} else if !r.canHead(k) && !r.unknown(k) || strings.HasPrefix(t.Norm, "و") && t.Name < 0 && !r.a.Tokens[k].Class(lexicon.Person) {
		return j
	}
	person := r.canSpeak(text.Range{First: first, Last: j})
	if !person {
		return j
	}
	start := k
	for k < s.Last && k-start < 12 {
		if r.a.Tokens[k].Norm == "," {
			break
		}
		next := r.continues(s, &p, start, k)
		if next <= k {
			break
		}
		k = next
	}
	if k == start || k >= s.Last {
		return j
	}
	end := k
	t := &r.a.Tokens[k]
	switch {
	case t.Norm == "," || t.Norm == ":" || t.Norm == ".", complementizers[t.Norm], relativeWords[t.Norm], addressees[t.Norm], r.mark(k) > 0:
		if t.Norm == "," && r.a.Tokens[start].Class(lexicon.Place) && !r.a.Tokens[start].Class(lexicon.Group, lexicon.Person) {
			return j
		}
		return end
	case strings.HasPrefix(t.Norm, "ل") && r.medium(s, k).First < r.medium(s, k).Last, t.Norm == "في", t.Norm == "ل":
		return end
	case r.isSpeech(k):
		return end
	}
	return j
}

// nameInCommas returns where a name of common words ends that stands in commas after an office and before what was said,
// or k.
func (r *reader) nameInCommas(s *sentence, first, k int) int {
	if !r.isOf(first, lexicon.Person) && !r.unknown(first) {
		return k
	}
	j := k
	for j < s.Last && j-k < 4 && r.a.Tokens[j].Kind == text.Word && !r.a.Tokens[j].Function && r.a.Tokens[j].Date < 0 && r.a.Tokens[j].Number < 0 && !r.isSpeech(j) {
		j++
	}
	if j-k < 2 || j+1 >= s.Last || r.a.Tokens[j].Norm != "," {
		return k
	}
	if next := j + 1; r.isSpeech(next) || next < s.Last && r.a.Tokens[next].Norm != "," && r.endsNaming(s, next) {
		return j
	}
	return k
}

// endsNaming tells whether the naming of a speaker is over at token i: what was said begins, or a sign.
func (r *reader) endsNaming(s *sentence, i int) bool {
	if i >= s.Last {
		return true
	}
	t := &r.a.Tokens[i]
	return complementizers[t.Norm] && t.Norm != "علي" && t.Norm != "الي" && t.Norm != "عن" || t.Norm == ":" || t.Norm == "," || t.Norm == "." || t.Norm == `"` || relativeWords[t.Norm] || t.Date >= 0 ||
		addressees[t.Norm] || strings.HasPrefix(t.Norm, "ل") && r.medium(s, i).First < r.medium(s, i).Last
}

// nameUpToWords tells whether two or three words stand from j on before what was said: a name of common words.
func (r *reader) nameUpToWords(s *sentence, j int) bool {
	for k := j; k < s.Last && k <= j+3; k++ {
		t := &r.a.Tokens[k]
		if k >= j+2 && (strings.HasPrefix(t.Norm, "ان") || strings.HasPrefix(t.Norm, "بان")) && complementizers[t.Norm] || k >= j+2 && t.Norm == ":" {
			return true
		}
		if t.Kind != text.Word || t.Function {
			return false
		}
	}
	return false
}
