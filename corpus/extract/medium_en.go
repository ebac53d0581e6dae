package extract

// Media that the lexicon does not know and somebody tells something: "told local radio station Voice of Merat", "told the Evening
// Post".

import (
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// pressWords are in the names of media.
var pressWords = speechLists.Set("press")

// mediumReach is how many tokens such a naming has at most.
const mediumReach = 7

// toldMedium returns the medium named at token i, right behind "told"; an empty range if no medium is told.
func (r *reader) toldMedium(s *sentence, i int) text.Range {
	for i < s.Last && determiners[r.a.Tokens[i].Norm] {
		i++
	}
	last, medium := i, false
	for j := i; j < s.Last && j-i < mediumReach; j++ {
		t := &r.a.Tokens[j]
		if j > i && (t.Norm == "-" && t.Start == r.a.Tokens[j-1].End || t.Kind == text.Number && pressWords[r.a.Tokens[j-1].Norm]) {
			last = j + 1 // "the Herald-Mail", "Radio 4"
			continue
		}
		of := t.Norm == "of" && medium && j+1 < s.Last && r.a.Tokens[j+1].Capital()
		if !of && (t.Kind != text.Word || dateOrNumber(t) || t.Function && t.Name < 0 || t.Class(lexicon.Person) && !t.Capital()) {
			break
		}
		is := mediaWords[t.Norm] || t.Capital() && pressWords[t.Norm]
		if medium && !is && !of && !t.Capital() {
			break
		}
		if medium = medium || is; is || of || t.Capital() {
			last = j + 1
		}
		if is && !t.Capital() && r.a.Tokens[i].Capital() {
			break // "the Herald newspaper"
		}
	}
	if !medium {
		return text.Range{}
	}
	return text.Range{First: i, Last: last}
}
