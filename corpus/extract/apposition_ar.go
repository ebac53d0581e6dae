package extract

// What stands behind a comma and still names the speaker: «رئيس البلدية، كمال زروقي، …».

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// apposition returns where an apposition after the comma at j ends, or j. It names or describes the same one, and a comma, a
// complementizer or what somebody speaks to closes it.
func (r *reader) apposition(s *sentence, first, j int) int {
	k := j + 1
	if !r.mayBeApposition(s, k) || r.toMedium(s, k) {
		return j
	}
	if end := r.nameInCommas(s, first, k); end > k {
		return end
	}
	t := &r.a.Tokens[k]
	switch {
	case calledWords[t.Norm]:
		k++
	case addressees[t.Norm] || tellsMedium(t.Norm) || r.toMedium(s, k):
		return j
	case manyPeople(t):
		return j // «ودعا المدير، المواطنين إلى …»: the object
	case !r.canHead(k) && !r.unknown(k) || strings.HasPrefix(t.Norm, "و") && t.Name < 0 && !t.Class(lexicon.Person):
		return j
	}
	if !r.canSpeak(text.Range{First: first, Last: j}) {
		return j
	}
	end := r.appositionEnd(s, k)
	if end == k || end >= s.Last || !r.closesApposition(s, k, end) {
		return j
	}
	return end
}

// mayBeApposition tells whether an apposition may begin at token k: no verb stands there.
func (r *reader) mayBeApposition(s *sentence, k int) bool {
	if k >= s.Last || r.a.Tokens[k].Kind != text.Word {
		return false
	}
	verb := r.isSpeech(k) || r.isAct(k) && finiteVerb(r.a.Tokens[k].Norm) && !r.isOf(k, lexicon.Person, lexicon.Group)
	return r.a.Tokens[k].Name >= 0 || !verb
}

// appositionEnd returns where the words from token start on end that may be one phrase.
func (r *reader) appositionEnd(s *sentence, start int) int {
	p := naming{r: r, s: s, first: start}
	k := start
	for k < s.Last && k-start < 12 && r.a.Tokens[k].Norm != "," {
		next := p.next(k)
		if next <= k {
			break
		}
		k = next
	}
	return k
}

// closesApposition tells whether token k closes an apposition that began at start.
func (r *reader) closesApposition(s *sentence, start, k int) bool {
	t := &r.a.Tokens[k]
	switch {
	case t.Norm == ",": // behind a place the list of places or the sentence may go on
		return !r.a.Tokens[start].Class(lexicon.Place) || r.a.Tokens[start].Class(lexicon.Group, lexicon.Person)
	case t.Norm == ":" || t.Norm == "." || r.mark(k) > 0, complementizers[t.Norm], relativeWords[t.Norm], addressees[t.Norm], t.Norm == "في" || t.Norm == "ل":
		return true
	}
	return r.isSpeech(k) || r.toMedium(s, k)
}

// toMedium tells whether the word at i tells of the medium somebody speaks to: «لوكالة رويترز».
func (r *reader) toMedium(s *sentence, i int) bool {
	return strings.HasPrefix(r.a.Tokens[i].Norm, "ل") && !empty(r.medium(s, i))
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
	if next := j + 1; r.isSpeech(next) || r.a.Tokens[next].Norm != "," && r.endsNaming(s, next) {
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
	switch t.Norm {
	case ":", ",", ".", `"`:
		return true
	}
	return beginsWords(t.Norm) || relativeWords[t.Norm] || t.Date >= 0 || addressees[t.Norm] || r.toMedium(s, i)
}

// nameUpToWords tells whether two or three words stand from j on before what was said: a name of common words.
func (r *reader) nameUpToWords(s *sentence, j int) bool {
	for k := j; k < s.Last && k <= j+3; k++ {
		t := &r.a.Tokens[k]
		if k >= j+2 && (isThat(t) || t.Norm == ":" || r.toMedium(s, k) || t.Norm == "الي" && r.thatFollows(s, min(k+1, s.Last-1))) {
			return true
		}
		if k == j+2 && t.Norm == "," && r.a.Tokens[j].Class(lexicon.Quality) && (hasArticle(r.a.Tokens[j+1].Norm) || r.unknown(j+1)) {
			return true // «سليم القاسمي، في تصريح …»: no adjective of the definite noun before it
		}
		if t.Kind != text.Word || t.Function {
			return false
		}
	}
	return false
}

// twoUpToThat tells whether just two words stand from j on before «أن», the second of them with the article or unknown: «فرح الزين أن».
func (r *reader) twoUpToThat(s *sentence, j int) bool {
	if j+2 >= s.Last || r.a.Tokens[j+1].Kind != text.Word || !hasArticle(r.a.Tokens[j+1].Norm) && !r.unknown(j+1) {
		return false
	}
	norm := r.a.Tokens[j+2].Norm
	return norm == "ان" || norm == "انه" || norm == "انها" || norm == "الي" && r.thatFollows(s, min(j+3, s.Last-1))
}
