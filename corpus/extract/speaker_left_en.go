package extract

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// nounLeft returns the noun phrase that ends right before token end and can speak. It goes left over names, titles and
// attributes, and over a preposition where somebody or a body stands before it: "a source at the police command".
func (r *reader) nounLeft(s *sentence, end int) text.Range {
	if end <= s.First {
		return text.Range{}
	}
	j := end
	if r.a.Tokens[j-1].Norm == ")" { // "the Islamic State (IS)"
		k := j - 1
		for k > s.First && j-k < 6 && r.a.Tokens[k].Norm != "(" {
			k--
		}
		if r.a.Tokens[k].Norm == "(" {
			j = k
		}
	}
	if j > s.First && !r.speaks(j-1) {
		// "the director of epidemics"
		k := j - 1
		for k > s.First && j-k < 5 && r.a.Tokens[k].Kind == text.Word && !prepositions[r.a.Tokens[k].Norm] && !r.finite(k) {
			k--
		}
		if k <= s.First || !prepositions[r.a.Tokens[k].Norm] || !r.a.Tokens[k-1].Class(lexicon.Person) || strings.HasSuffix(r.a.Tokens[k-1].Norm, "ed") {
			return text.Range{}
		}
		j = k
	}
	if j <= s.First || !r.speaks(j-1) {
		return text.Range{}
	}
	head := j - 1
	j = r.unitFirst(j - 1)
	for j > s.First && end-j < 24 {
		prev := &r.a.Tokens[j-1]
		switch {
		case prev.Kind == text.Punct && prev.Norm == "-" && prev.End == r.a.Tokens[j].Start && j-2 >= s.First:
			j -= 2
			continue
		case prev.Norm == "'" && prev.Kind == text.Punct && j-2 >= s.First && r.a.Tokens[j-2].End == prev.Start:
			j -= 2
			continue
		case prev.Norm == ")" && r.opening(s, j-1) > s.First && r.speaks(r.opening(s, j-1)-1): // "the Islamic State (IS) group"
			j = r.unitFirst(r.opening(s, j-1) - 1)
			continue
		case prev.Kind != text.Word || prev.Date >= 0 && prev.Name < 0 || prev.Number >= 0 && prev.Name < 0:
		case determiners[prev.Norm]:
			if k := r.attached(s, j-1); k < j-1 {
				j = k
				continue
			}
			j--
		case prepositions[prev.Norm] && prev.Name < 0:
			if k := r.attached(s, j); k < j {
				j = k
				continue
			}
		case prev.Norm == "and" && j-2 >= s.First && r.speaks(j-2):
			j = r.unitFirst(j - 2)
			continue
		case prev.Name >= 0:
			if r.attribute(s, j-1, head, j) {
				j = r.unitFirst(j - 1)
				continue
			}
		case r.calledLeft(j - 1):
			if j-2 >= s.First && r.speaks(j-2) {
				j = r.unitFirst(j - 2)
				continue
			}
		case !prev.Function && r.attribute(s, j-1, head, j):
			j--
			continue
		}
		break
	}
	if k := r.explained(s, j); k < j {
		j = k
	}
	who := text.Range{First: j, Last: end}
	for who.First < who.Last && (determiners[r.a.Tokens[who.First].Norm] && !possessives[r.a.Tokens[who.First].Norm] || r.a.Tokens[who.First].Kind == text.Punct || r.a.Tokens[who.First].Function && r.a.Tokens[who.First].Name < 0 && r.a.Tokens[who.First].Norm != "one" && !possessives[r.a.Tokens[who.First].Norm] || betweenWords[r.a.Tokens[who.First].Norm]) {
		who.First++
	}
	if !r.canSpeak(who) || r.onlyCommonPlace(who) {
		return text.Range{}
	}
	return who
}

var possessives = grammarLists.set("possessive")

// opening returns the bracket that the one at i closes, at most four tokens before it, or 0.
func (r *reader) opening(s *sentence, i int) int {
	for k := i - 1; k > s.First && i-k < 5; k-- {
		if r.a.Tokens[k].Norm == "(" {
			return k
		}
	}
	return 0
}

// explained returns where the name begins that the phrase from j on, with "a", explains: "the Syrian Center for Policy
// Research an NGO". It returns j when there is none.
func (r *reader) explained(s *sentence, j int) int {
	if n := r.a.Tokens[j].Norm; n != "a" && n != "an" || j <= s.First || !r.a.Tokens[j-1].Capital() {
		return j
	}
	k := j - 1
	for k > s.First && (r.a.Tokens[k].Kind == text.Word && r.a.Tokens[k].Capital() || (r.a.Tokens[k].Norm == "for" || r.a.Tokens[k].Norm == "of") && r.a.Tokens[k-1].Capital()) && r.a.Tokens[k].Date < 0 {
		k--
	}
	if k < j-2 && determiners[r.a.Tokens[k].Norm] {
		return k
	}
	if k == s.First && r.a.Tokens[k].Capital() {
		return k
	}
	return j
}

func (r *reader) calledLeft(i int) bool { return calledWords[r.a.Tokens[i].Norm] }

// attached returns where the noun begins to which a preposition before token i ties what follows, or i.
func (r *reader) attached(s *sentence, i int) int {
	if i-2 < s.First || !prepositions[r.a.Tokens[i-1].Norm] || r.a.Tokens[i-1].Name >= 0 {
		return i
	}
	t := &r.a.Tokens[i-2]
	of := r.a.Tokens[i-1].Norm == "of"
	switch {
	case t.Name >= 0 && !of && !r.a.Names[t.Name].Adjective && r.a.Names[t.Name].Last-r.a.Names[t.Name].First > 0 && !t.Class(lexicon.Person):
		// "the Command in Aleppo" ties, "Rahman in Aleppo" does not.
		if i-3 >= s.First && (prepositions[r.a.Tokens[r.unitFirst(i-2)-1].Norm] || determiners[r.a.Tokens[r.unitFirst(i-2)-1].Norm]) {
			return r.unitFirst(i - 2)
		}
		return i
	case r.speaks(i-2) && (t.Name < 0 || of), t.Norm == "one", of && t.Class(lexicon.Quality, lexicon.Group):
		return r.unitFirst(i - 2)
	case !of && t.Capital() && i-3 >= s.First, t.Class(lexicon.Group):
		return i - 2
	case t.Class(lexicon.Person) && !strings.HasSuffix(t.Norm, "ing"):
		return i - 2
	case i-3 >= s.First && r.speaks(i-3) && !t.Function && prepositions[r.a.Tokens[i-1].Norm] && (strings.HasSuffix(t.Norm, "forces") || strings.HasSuffix(t.Norm, "services")):
		return i - 2
	}
	return i
}

// attribute tells whether the word at i belongs to the noun phrase that goes on at j: a title, a body or an adjective
// before it, and no verb or other noun phrase.
func (r *reader) attribute(s *sentence, i, head, j int) bool {
	t := &r.a.Tokens[i]
	next := &r.a.Tokens[j]
	if t.Name >= 0 {
		n := &r.a.Names[t.Name]
		if n.Adjective {
			return true
		}
		if next.Name >= 0 && !r.a.Names[next.Name].Adjective {
			// Two names: the office of the second stands before the first ("head of the Observatory Rami").
			m := &r.a.Names[next.Name]
			if n.Last == j && n.Last-n.First == 1 && !n.Is((*lexicon.Name).IsPlace) && n.First > s.First && r.a.Tokens[n.First-1].Class(lexicon.Person) {
				return true // "spokesman Islam Alloush"
			}
			office := n.First-1 >= s.First && determinersBack(r, s, n.First)
			return (m.Person || m.Is((*lexicon.Name).IsPerson)) && !n.Person && !n.Is((*lexicon.Name).IsPerson) && office
		}
		if n.Is((*lexicon.Name).IsPlace) && next.Name < 0 && next.Class(lexicon.Person) && i-1 >= s.First && (r.a.Tokens[n.First-1].Norm == "in" || r.a.Tokens[n.First-1].Norm == "of") {
			return true
		}
		return next.Name < 0
	}
	adjective := next.Name >= 0 && r.a.Names[next.Name].Adjective || next.Class(lexicon.Quality) && !next.Class(lexicon.Person, lexicon.Group, lexicon.Thing)
	switch {
	case adjective && !t.Class(lexicon.Quality):
		return false // no noun stands before an adjective
	case next.Name >= 0 && !r.a.Names[next.Name].Adjective && r.a.Tokens[j].Upper() && t.Class(lexicon.Person) && !t.Capital():
		return false // "a hostage SORH said": no title stands before an abbreviation
	case r.isOf(i, lexicon.Person, lexicon.Group, lexicon.Quality), t.Capital():
		if next.Name >= 0 && !r.a.Names[next.Name].Adjective && (r.a.Names[next.Name].Person || r.a.Names[next.Name].Is((*lexicon.Name).IsPerson)) {
			return r.isOf(i, lexicon.Person) && !strings.HasSuffix(t.Norm, "s") || t.Capital()
		}
		return true
	case next.Name >= 0 && !r.a.Names[next.Name].Adjective:
		return false
	case r.finite(i):
		return false
	case t.Class(lexicon.Place) && next.Class(lexicon.Person) && (i == s.First || r.a.Tokens[i-1].Kind == text.Punct):
		return true // "clinic director Karim Saleh"
	case t.Class(lexicon.Place), t.Class(lexicon.Time):
		return i-1 >= s.First && determiners[r.a.Tokens[i-1].Norm] && !t.Class(lexicon.Time)
	case reportNouns[t.Norm]:
		return true
	}
	// Other nouns only where an article or an attribute begins the phrase: "a monitoring group", "the civil protection
	// service".
	for k := i; k >= s.First && k > i-4; k-- {
		w := &r.a.Tokens[k]
		if determiners[w.Norm] || k == s.First {
			return true
		}
		if w.Kind != text.Word || w.Function || r.finite(k) || w.Name >= 0 && !r.a.Names[w.Name].Adjective {
			return false
		}
	}
	return false
}

// determinersBack tells whether an office of or for the name that begins at i stands before it: "head of the".
func determinersBack(r *reader, s *sentence, i int) bool {
	k := i - 1
	if k >= s.First && determiners[r.a.Tokens[k].Norm] {
		k--
	}
	return k-1 >= s.First && (r.a.Tokens[k].Norm == "of" || r.a.Tokens[k].Norm == "for" || r.a.Tokens[k].Norm == "at") && r.a.Tokens[k-1].Class(lexicon.Person)
}
