package extract

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// beforeVerb returns where the subject of the verb at i ends, adverbs and a time between them skipped.
func (r *reader) beforeVerb(s *sentence, i int) int {
	j := i
	for j > s.First {
		t := &r.a.Tokens[j-1]
		switch {
		case betweenWords[t.Norm] && t.Name < 0 && (t.Norm != "on" && t.Norm != "late" && t.Norm != "early" || j < i), t.Date >= 0 && t.Name < 0:
			j--
			continue
		case t.Norm == "," && j-1 > s.First && betweenWords[r.a.Tokens[j-2].Norm]:
			j--
			continue
		}
		break
	}
	if j < i && j > s.First && r.a.Tokens[j-1].Norm == "," && r.a.Tokens[j].Kind == text.Word {
		j--
	}
	return j
}

// inverted returns the speaker after the verb at i ("said X"), if what follows him is no clause he would be the subject
// of.
func (r *reader) inverted(s *sentence, i int) text.Range {
	who := r.englishPhrase(s, i+1)
	if !r.canSpeak(who) || who.First > i+2 || i-s.First < 3 {
		return text.Range{}
	}
	for j := who.Last; j < s.Last; j++ {
		t := &r.a.Tokens[j]
		if relativeWords[t.Norm] || speechVerbOf(t.Token).is(aside) || t.Norm == "," {
			break
		}
		if r.finite(j) {
			return text.Range{}
		}
	}
	if who.Last < s.Last {
		switch t := &r.a.Tokens[who.Last]; {
		case t.Kind == text.Punct || t.Function || strings.HasSuffix(t.Norm, "ing") || t.Date >= 0:
		default:
			return text.Range{}
		}
	}
	return who
}

// subjectLeft returns the noun phrase that ends right before token end, with an apposition between commas; a relative
// clause between commas is skipped.
func (r *reader) subjectLeft(s *sentence, end int) text.Range {
	if end <= s.First {
		return text.Range{}
	}
	if relativeWords[r.a.Tokens[end-1].Norm] {
		if n := r.a.Tokens[end-1].Norm; n != "which" && n != "who" {
			return text.Range{}
		}
		end--
		if end > s.First && r.a.Tokens[end-1].Norm == "," {
			end--
		}
		return r.nounLeft(s, end)
	}
	if r.a.Tokens[end-1].Norm != "," {
		return r.nounLeft(s, end)
	}
	end--
	k := end
	for k > s.First && r.a.Tokens[k-1].Norm != "," && r.a.Tokens[k-1].Norm != `"` {
		k--
	}
	if k <= s.First+1 || r.a.Tokens[k-1].Norm != "," {
		if r.a.Tokens[k].Norm == "who" || k == s.First || r.a.Tokens[k-1].Norm != "," {
			return text.Range{}
		}
	}
	switch first := r.a.Tokens[k].Norm; {
	case relativeWords[first]:
		return r.withOffice(s, r.nounLeft(s, k-1))
	case betweenWords[first] && end-k == 1:
		return r.nounLeft(s, k-1)
	}
	before := r.nounLeft(s, k-1)
	if before.First == before.Last {
		return text.Range{}
	}
	for j := k; j < end; j++ {
		if r.finite(j) {
			if strings.HasSuffix(r.a.Tokens[k].Norm, "ed") || strings.HasSuffix(r.a.Tokens[k].Norm, "ing") {
				return before
			}
			return text.Range{}
		}
	}
	if strings.HasSuffix(r.a.Tokens[k].Norm, "ing") {
		return before
	}
	if end-k > 14 {
		return before
	}
	return text.Range{First: before.First, Last: end}
}

// withOffice puts the office before a name between commas to it: "The prime minister, Sonia Gharbi, who …".
func (r *reader) withOffice(s *sentence, who text.Range) text.Range {
	if !r.namesPerson(who) || who.First-1 <= s.First || r.a.Tokens[who.First-1].Norm != "," {
		return who
	}
	office := r.nounLeft(s, who.First-1)
	if h := r.englishHead(office); h >= 0 && r.a.Tokens[h].Class(lexicon.Person) && !strings.HasSuffix(r.a.Tokens[h].Norm, "s") && !r.namesPerson(office) {
		return text.Range{First: office.First, Last: who.Last}
	}
	return who
}

// openingSubject returns the noun phrase the sentence opens with, if the verb at end may be its own: a clause about it or
// a participle stands between, or, joined, another verb.
func (r *reader) openingSubject(s *sentence, end int, joined bool) text.Range {
	i := s.First
	for i < end && (betweenWords[r.a.Tokens[i].Norm] || r.a.Tokens[i].Kind == text.Punct) {
		i++
	}
	who := r.englishPhrase(s, i)
	if !r.canSpeak(who) || who.Last > end || who.First > i+1 || r.onlyCommonPlace(who) {
		return text.Range{}
	}
	if who.Last == end {
		return who
	}
	t := &r.a.Tokens[who.Last]
	if relativeWords[t.Norm] || t.Norm == "run" || joined && (r.finite(who.Last) || t.Class(lexicon.Act) || t.Norm == ",") || strings.HasSuffix(t.Norm, "ing") && joined {
		return who
	}
	return text.Range{}
}

// onlyCommonPlace tells whether a phrase's head is a common noun for a place: "the town".
func (r *reader) onlyCommonPlace(who text.Range) bool {
	h := r.englishHead(who)
	t := &r.a.Tokens[h]
	return t.Name < 0 && !t.Capital() && !reportNouns[t.Norm] && t.Class(lexicon.Place) && !t.Class(lexicon.Person, lexicon.Group)
}
