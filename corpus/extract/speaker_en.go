package extract

import (
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// englishHead returns the token of a phrase's head that can speak, or -1: the last word before a preposition.
func (r *reader) englishHead(who text.Range) int {
	head := -1
	for i := who.First; i < who.Last; i++ {
		t := &r.a.Tokens[i]
		if t.Norm == "," || head >= 0 && t.Name < 0 && prepositions[t.Norm] {
			break
		}
		if r.speaks(i) {
			head = i
		}
	}
	return head
}

var prepositions = speechLists.set("tie")

// speaks tells whether the English word at i can be the head of a speaker's naming.
func (r *reader) speaks(i int) bool {
	t := &r.a.Tokens[i]
	if t.Kind != text.Word {
		return false
	}
	if t.Name >= 0 {
		n := &r.a.Names[t.Name]
		return !n.Adjective && !n.Is(func(n *lexicon.Name) bool { return n.Kind == "currency" || n.Kind == "river" || n.Kind == "sea" })
	}
	if t.Function {
		return t.Norm == "one"
	}
	if t.Capital() && (len(t.Concepts) == 0 || i > 0 && (r.a.Tokens[i-1].Norm == "the") && t.Date < 0 || i > 0 && r.a.Tokens[i-1].Capital() && r.a.Tokens[i-1].Kind == text.Word && !determiners[r.a.Tokens[i-1].Norm] && t.Date < 0) {
		return true
	}
	return r.isOf(i, lexicon.Person, lexicon.Group) && !t.Is("civilian") && t.Norm != "people" || reportNouns[t.Norm]
}

// englishPhrase reads the noun phrase at token i: attributes, its head, a name after an office, and what a preposition
// ties to it.
func (r *reader) englishPhrase(s *sentence, i int) text.Range {
	j := i
	for j < s.Last && (determiners[r.a.Tokens[j].Norm] || r.a.Tokens[j].Norm == `"`) {
		j++
	}
	first := j
	head := -1
	for j < s.Last && j-first < 24 {
		t := &r.a.Tokens[j]
		if t.Kind == text.Punct {
			if t.Norm == "-" && j > first && t.Start == r.a.Tokens[j-1].End && j+1 < s.Last && r.a.Tokens[j+1].Start == t.End {
				j++
				continue
			}
			if t.Norm == "(" && head >= 0 && j+2 < s.Last && r.a.Tokens[j+2].Norm == ")" {
				if j+3 < s.Last && r.speaks(j+3) && r.a.Tokens[j+3].Name < 0 {
					j += 3
					continue
				}
			}
			if t.Norm == "," {
				if end := r.appositionAfter(s, j); end > j && head >= 0 {
					return text.Range{First: first, Last: end}
				}
			}
			break
		}
		if t.Kind != text.Word || t.Number >= 0 && t.Name < 0 || t.Date >= 0 && t.Name < 0 || relativeWords[t.Norm] {
			break
		}
		if t.Name >= 0 {
			n := &r.a.Names[t.Name]
			if n.Adjective && head < 0 {
				j = n.Last
				continue
			}
			if head < 0 && n.Last+1 < s.Last && r.a.Tokens[n.Last].Norm == "-" && r.a.Tokens[n.Last].Start == r.a.Tokens[n.Last-1].End {
				j = n.Last + 2 // "UK-based"
				continue
			}
			if head >= 0 && !n.Adjective {
				h := &r.a.Tokens[head]
				named := n.Person || n.Is((*lexicon.Name).IsPerson)
				if h.Name >= 0 || !h.Class(lexicon.Person) && !h.Capital() || !named && !n.Is((*lexicon.Name).IsMedium) && !h.Capital() {
					break
				}
			} else if n.Adjective {
				break
			}
			head = n.Last - 1
			j = n.Last
			continue
		}
		if t.Function {
			if head < 0 {
				if t.Norm == "one" {
					head = j
					j++
					continue
				}
				break
			}
			k := j + 1
			for k < s.Last && determiners[r.a.Tokens[k].Norm] {
				k++
			}
			if k >= s.Last || r.a.Tokens[k].Kind != text.Word || r.a.Tokens[k].Date >= 0 || r.a.Tokens[k].Number >= 0 {
				break
			}
			h := &r.a.Tokens[head]
			tie := t.Norm == "of" || t.Norm == "for" || (h.Name < 0 && h.Class(lexicon.Person, lexicon.Group) || reportNouns[h.Norm] || t.Norm == "from") && prepositions[t.Norm] && !(t.Norm == "on" || t.Norm == "to" || t.Norm == "run")
			if t.Norm == "and" && r.speaks(k) && !r.finite(k+1) {
				tie = true
			}
			if !tie || occasions[r.a.Tokens[k].Norm] {
				break
			}
			rest := r.tiedPhrase(s, k)
			if rest <= k {
				break
			}
			j = rest
			if t.Norm == "and" {
				head = j - 1
			} else if j < s.Last && r.a.Tokens[j].Name >= 0 && !(h.Class(lexicon.Person) && t.Norm == "of") {
				head = j - 1
				break
			}
			continue
		}
		if calledWords[t.Norm] && head >= 0 && j+1 < s.Last && r.a.Tokens[j+1].Name >= 0 {
			j++
			continue
		}
		if r.speaks(j) {
			if head >= 0 && !r.a.Tokens[head].Class(lexicon.Person, lexicon.Group) && r.a.Tokens[head].Name < 0 && !r.a.Tokens[head].Capital() && !reportNouns[r.a.Tokens[head].Norm] {
				break
			}
			if head >= 0 && r.a.Tokens[head].Name >= 0 && r.a.Names[r.a.Tokens[head].Name].Person && !t.Capital() {
				break
			}
			head = j
			j++
			continue
		}
		if head >= 0 && !(t.Capital() || j+1 < s.Last && r.speaks(j+1) && r.a.Tokens[j+1].Name < 0 && !r.finite(j)) {
			break
		}
		if r.finite(j) && head >= 0 {
			break
		}
		j++
	}
	if head < 0 {
		return text.Range{First: first, Last: first}
	}
	if j <= head {
		j = head + 1
	}
	for j > head+1 && (r.a.Tokens[j-1].Kind == text.Punct && r.a.Tokens[j-1].Norm != ")" || r.a.Tokens[j-1].Function && r.a.Tokens[j-1].Name < 0 || !r.speaks(j-1) && !r.tiedPart(head, j-1)) {
		j--
	}
	return text.Range{First: first, Last: j}
}

// tiedPart tells whether token i stands behind a preposition after the head.
func (r *reader) tiedPart(head, i int) bool {
	for k := head + 1; k <= i; k++ {
		if prepositions[r.a.Tokens[k].Norm] {
			return true
		}
	}
	return false
}

// tiedPhrase returns where the noun phrase at token i, tied to another by a preposition, ends.
func (r *reader) tiedPhrase(s *sentence, i int) int {
	j := i
	head := -1
	for j < s.Last && j-i < 8 {
		t := &r.a.Tokens[j]
		if t.Kind == text.Punct && t.Norm == "-" && j > i && t.Start == r.a.Tokens[j-1].End {
			j++
			continue
		}
		if t.Kind != text.Word || t.Function && t.Name < 0 || t.Date >= 0 && t.Name < 0 || t.Number >= 0 && t.Name < 0 || r.finite(j) || r.isSpeech(j) || betweenWords[t.Norm] {
			break
		}
		if t.Name >= 0 && !r.a.Names[t.Name].Adjective {
			if head >= 0 && !r.a.Tokens[j-1].Class(lexicon.Person) {
				break
			}
			head = r.a.Names[t.Name].Last - 1
			j = head + 1
			if j < s.Last && r.a.Tokens[j].Kind == text.Word && !r.a.Tokens[j].Function && r.a.Tokens[j].Name < 0 && r.a.Tokens[j].Class(lexicon.Place, lexicon.Group) {
				j++
			}
			if j < s.Last && r.a.Tokens[j].Norm == "and" {
				continue
			}
			break
		}
		head = j
		j++
	}
	return j
}

// appositionAfter returns where an apposition after the comma at j ends, or j: ", Imed Rezgui, who", ", a teacher."
func (r *reader) appositionAfter(s *sentence, j int) int {
	k := j + 1
	if k >= s.Last || r.a.Tokens[k].Kind != text.Word {
		return j
	}
	t := &r.a.Tokens[k]
	if !(t.Norm == "a" || t.Norm == "an" || t.Norm == "the" || t.Name >= 0 && (r.a.Names[t.Name].Person || r.a.Names[t.Name].Is((*lexicon.Name).IsPerson)) || t.Capital() && t.Class(lexicon.Person)) {
		return j
	}
	end := k
	for end < s.Last && end-k < 12 && r.a.Tokens[end].Kind == text.Word && !r.finite(end) && !r.isSpeech(end) {
		end++
	}
	if end > k && (end >= s.Last || r.a.Tokens[end].Norm == "," || r.a.Tokens[end].Norm == ".") {
		return end
	}
	return j
}
