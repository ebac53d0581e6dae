package analysis

// Names of people made of Arabic words that mean something: «المهندس صقر الوادي», «يدعى رفعت غنيم», «عادل الحربي».

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// commonFirst tells whether an Arabic word that means something begins a name: behind a word by which somebody is called any but a
// noun for people does, and behind a definite role one that people are called by, if a family name follows.
func (a *Analysis) commonFirst(i int, following []Name) bool {
	t := &a.Tokens[i]
	if i == 0 || i+1 >= len(a.Tokens) || !t.Arabic || !a.mayCall(i) || strings.HasPrefix(t.Norm, "ال") || t.Class(lexicon.Person) {
		return false
	}
	if calling[a.Tokens[i-1].Norm] {
		return a.mayCall(i+1) && !strings.HasPrefix(a.Tokens[i+1].Norm, "و")
	}
	if !t.called && !namesakes[t.Norm] || !a.behindRole(i) {
		return false
	}
	return a.ofOrigin(i+1) || a.mayCall(i+1) && !strings.HasPrefix(a.Tokens[i+1].Norm, "و") && a.continuesName(i+1, following)
}

// mayCall tells whether the word at i may be one of a name: no small word, date, figure or part of a longer form.
func (a *Analysis) mayCall(i int) bool {
	t := &a.Tokens[i]
	return t.Kind == text.Word && !t.Function && t.Number < 0 && t.Date < 0 && t.Run.Last-t.Run.First <= 1
}

// behindRole tells whether a role with the article stands right before token i, or one with a definite noun behind it: «تاجر الذهب».
func (a *Analysis) behindRole(i int) bool {
	if i == 0 || !definite(a.Tokens[i-1].Norm) && a.Tokens[i-1].Name < 0 {
		return false
	}
	return a.afterRole(i) || i > 1 && a.Tokens[i-1].Name < 0 && a.Tokens[i-2].Class(lexicon.Person) && !definite(a.Tokens[i-2].Norm)
}

// ofOrigin tells whether the Arabic word at i has the form of a family name made of a tribe's, a town's or a trade's: «الحربي»,
// «الشهري». No adjective of that form describes a name.
func (a *Analysis) ofOrigin(i int) bool {
	if i >= len(a.Tokens) {
		return false
	}
	t := &a.Tokens[i]
	return t.Arabic && a.mayCall(i) && strings.HasPrefix(t.Norm, "ال") && strings.HasSuffix(t.Text, "ي") && !t.Class(lexicon.Person) && !orderly[t.Norm]
}

// describesName tells whether the definite quality at i, behind a role and the given name at first, is the family name: «الوزير جمال
// الأحمر». A participle rather tells more of him: «الصحفي سامي المعتقل».
func (a *Analysis) describesName(i, first int) bool {
	t := &a.Tokens[i]
	return t.Arabic && i == first+1 && a.mayCall(i) && strings.HasPrefix(t.Norm, "ال") && !strings.HasPrefix(t.Norm, "الم") && t.Class(lexicon.Quality) &&
		!t.Class(lexicon.Person) && !orderly[t.Norm] && a.behindRole(first)
}

// calledSo tells whether the word at i goes on with the given name at first that somebody is called by, whatever it means: «يدعى عادل
// باسودان».
func (a *Analysis) calledSo(i, first int) bool {
	t := &a.Tokens[i]
	return first > 0 && calling[a.Tokens[first-1].Norm] && t.Arabic && a.mayCall(i) && !strings.HasPrefix(t.Norm, "و") && !t.Class(lexicon.Person) &&
		(!t.Class(lexicon.Act) || strings.HasPrefix(t.Norm, "ال"))
}

// linksName tells whether the Arabic word at i joins two words of a name, or stands behind one that does: «عثمان ولد بوها», «لوك فان هوف».
func (a *Analysis) linksName(i int) bool {
	if linking[a.Tokens[i-1].Norm] {
		i--
	}
	if !linking[a.Tokens[i].Norm] || i+1 >= len(a.Tokens) {
		return false
	}
	next := &a.Tokens[i+1]
	return next.Arabic && a.mayCall(i+1) && !strings.HasPrefix(next.Norm, "ال") && !strings.HasPrefix(next.Norm, "و") && !next.Class(lexicon.Person, lexicon.Time, lexicon.Place)
}

// endsName tells whether the indefinite common noun at i is the second word of the name of which the first, unknown one is behind a role,
// where the clause ends or goes on without it: «الروائي حمور صيام.».
func (a *Analysis) endsName(i, first int) bool {
	t := &a.Tokens[i]
	if !t.Arabic || i != first+1 || !a.mayCall(i) || !a.behindRole(first) || strings.HasPrefix(t.Norm, "ال") || strings.HasPrefix(t.Norm, "و") ||
		t.Class(lexicon.Person, lexicon.Time, lexicon.Unit, lexicon.Group, lexicon.Place) {
		return false
	}
	owned := strings.HasSuffix(t.Text, "ه") || strings.HasSuffix(t.Text, "ها") || strings.HasSuffix(t.Text, "هم")
	return !owned && (i+1 >= len(a.Tokens) || a.Tokens[i+1].Kind != text.Word)
}
