package extract

// Figures that another is compared with: a date beside one is not that of the other. "58 percent, down from 66 in 2019".

import "isnad/corpus/text"

// risen stand before "from" where it leads to such a figure.
var risen = figureLists.Set("risen")

// comparedApart tells whether a word of comparing, with a figure behind it, stands between a focus and a date.
func (r *reader) comparedApart(s *sentence, focus, when text.Range) bool {
	for k := min(focus.Last, when.Last); k < max(focus.First, when.First); k++ {
		norm := r.a.Tokens[k].Norm
		if !compared[norm] && !(norm == "from" && k > s.First && (risen[r.a.Tokens[k-1].Norm] || r.a.Tokens[k-1].Norm == "%" || r.a.Tokens[k-1].Date >= 0)) {
			continue
		}
		for j := k + 1; j < s.Last && j <= k+3; j++ {
			if r.a.Tokens[j].Number >= 0 {
				return true
			}
		}
	}
	return false
}
