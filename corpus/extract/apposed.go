package extract

// The office of somebody who is named, told between commas beside his name in English: "Dick Marsh, the chairman of the Trust, said",
// "the chairman of the Trust, Dick Marsh, said".

import (
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// apposedOffice returns the words for the office of whom the phrase p names; an empty range if none stand beside it.
func (r *reader) apposedOffice(s *sentence, p text.Range) text.Range {
	if r.a.Tokens[p.First].Arabic || !r.calls(p) {
		return text.Range{}
	}
	if r.normAt(s.Range, p.Last) != "," && p.Last < s.Last-1 {
		return text.Range{}
	}
	if r.normAt(s.Range, p.First-1) == "," {
		return r.officeLeft(s, p.First-1)
	}
	if end := r.overApposition(s, p); end > p.Last+1 {
		if office := (text.Range{First: p.Last + 1, Last: end - 1}); r.beginsOffice(office) {
			return office
		}
	}
	return text.Range{}
}

// officeLeft returns the noun phrase for an office that ends before the comma at end.
func (r *reader) officeLeft(s *sentence, end int) text.Range {
	for k := end - 1; k >= max(s.First, end-appositionSpan); k-- {
		t := &r.a.Tokens[k]
		if t.Kind != text.Word && t.Norm != "-" || relativeWords[t.Norm] || r.finite(k) {
			break
		}
		if (k == s.First || determiners[r.a.Tokens[k].Norm]) && r.beginsOffice(text.Range{First: k, Last: end}) {
			return text.Range{First: k, Last: end}
		}
	}
	return text.Range{}
}

// beginsOffice tells whether a noun phrase is of somebody in an office: its head, before any preposition, is a noun for people.
func (r *reader) beginsOffice(p text.Range) bool {
	head := -1
	for i := p.First; i < p.Last && !prepositions[r.a.Tokens[i].Norm]; i++ {
		head = i
	}
	return head >= p.First && r.a.Tokens[head].Name < 0 && r.a.Tokens[head].Class(lexicon.Person)
}
