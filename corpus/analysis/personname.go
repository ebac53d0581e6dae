package analysis

// Names of people: where they begin and how far they go.

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// maxNameWords bounds how many words a person's name may have.
const maxNameWords = 5

// personName reads a person's name that begins at token i, where the lexicon's name n (perhaps empty) stands.
func (a *Analysis) personName(i int, n Name, following []Name) (Name, bool) {
	t := &a.Tokens[i]
	if t.Kind != text.Word {
		return Name{}, false
	}
	part := n.Last > n.First && n.Is((*lexicon.Name).IsPerson)
	whole := part && n.Known[0].Kind == "person"
	if n.Last > n.First && !part {
		return Name{}, false
	}
	common := !part && a.commonFirst(i, following)
	if !part && !common && !a.startsUnknownName(i) {
		return Name{}, false
	}
	last := i + 1
	if part {
		last = n.Last
	}
	given, words := last, last-i
	for last < len(a.Tokens) && (words < maxNameWords || a.ofFathers(last)) {
		next := &a.Tokens[last]
		if next.Kind == text.Punct && next.Norm == "-" && next.Start == a.Tokens[last-1].End && last+1 < len(a.Tokens) && a.Tokens[last+1].Kind == text.Word && !a.Tokens[last+1].Arabic &&
			a.Tokens[last+1].Start == next.End {
			last += 2
			continue
		}
		if next.Kind != text.Word || !a.continuesName(last, following) && !a.sonOf(last) && !a.originAfterSon(i, last) && !(part && a.namesToo(last)) && !a.linksName(last) && !(!part && a.endsName(last, i)) && !(((part || common) && last == given || a.lineage(i, last)) && a.familyName(last, i)) {
			break
		}
		if !nameParticles[next.Norm] {
			words++
		}
		last++
	}
	if whole && last == n.Last {
		return Name{}, false // the lexicon's own entry stands as it is
	}
	if !part && words == 1 && t.Arabic && !a.afterRole(i) || words == 1 && t.Derived {
		return Name{}, false
	}
	if part && words == 1 && t.Arabic && !a.afterRole(i) && n.Known[0].Kind != "person" {
		return Name{}, false // a given name alone is a name only where somebody is spoken of: many are common words
	}
	name := Name{Range: text.Range{First: i, Last: last}, Person: true}
	if whole {
		name.Known = n.Known
	}
	return name, true
}

// startsUnknownName tells whether an unknown word may begin a name.
func (a *Analysis) startsUnknownName(i int) bool {
	t := &a.Tokens[i]
	if t.Function || t.Number >= 0 || t.Date >= 0 || !t.Arabic && a.contracted(i) {
		return false
	}
	if t.Arabic && strings.HasPrefix(t.Norm, "ال") && i+1 < len(a.Tokens) && strings.HasPrefix(a.Tokens[i+1].Norm, "عبد") {
		return false // «مدير جمرك البطحاء عبدالرحمن المحنا»: the name begins behind it
	}
	if t.Norm == "ابو" && a.sonOf(i+1) {
		return true
	}
	if t.Arabic && t.Run.Last-t.Run.First <= 1 && !t.Class(lexicon.Person) && a.sonOf(i+2) && a.Tokens[i+1].Norm != "ابو" {
		return true // «فهد بن عبدالله» is no leopard
	}
	if len(t.Concepts) > 0 || t.Run.Last > 0 {
		// A word read as an inflection of another may still be the first half of a name.
		return t.Arabic && t.Derived && i+1 < len(a.Tokens) && a.looksUnknown(i+1) && (a.afterSpeech(i) || a.afterRole(i))
	}
	if !t.Arabic {
		return t.Capital() && !(a.sentenceStart(i) && !(i+1 < len(a.Tokens) && a.Tokens[i+1].Kind == text.Word && a.Tokens[i+1].Capital()))
	}
	return a.afterRole(i) || a.afterSpeech(i)
}

// contracted tells whether the Latin word at i is a pronoun with a verb: "I'm", "They've".
func (a *Analysis) contracted(i int) bool {
	for _, ending := range []string{"'m", "'ve", "'ll", "'re", "'d", "’m", "’ve", "’ll", "’re", "’d"} {
		if strings.HasSuffix(a.Tokens[i].Text, ending) {
			return true
		}
	}
	return false
}

// looksUnknown tells whether the word at i is one the lexicon does not know, or knows only by taking an ending off it.
func (a *Analysis) looksUnknown(i int) bool {
	t := &a.Tokens[i]
	return t.Kind == text.Word && t.Arabic && !t.Function && t.Number < 0 && t.Date < 0 && (len(t.Concepts) == 0 && t.Run.Last == 0 || t.Derived)
}

func (a *Analysis) continuesName(i int, known []Name) bool {
	t := &a.Tokens[i]
	if !t.Arabic {
		if !t.Capital() && !nameParticles[t.Norm] {
			return false
		}
		if nameParticles[t.Norm] {
			return i+1 < len(a.Tokens) && a.Tokens[i+1].Kind != text.Break && (a.Tokens[i+1].Capital() || a.Tokens[i+1].Norm == "-")
		}
	}
	if t.Function && !nameParticles[t.Norm] || t.Number >= 0 || t.Date >= 0 {
		return false
	}
	for _, n := range known {
		if n.First > i {
			break
		}
		if n.First <= i && i < n.Last {
			return n.Is((*lexicon.Name).IsPerson)
		}
	}
	if nameParticles[t.Norm] {
		return true
	}
	if !t.Arabic && t.Run.Last-t.Run.First <= 1 && !a.titleCase(i) {
		return !t.Class(lexicon.Time) // "Janata Express": capitals within a sentence make a name of common words too
	}
	return len(t.Concepts) == 0 && t.Run.Last == 0
}

// sonOf tells whether the word at i is the father's or the mother's name behind «بن» or «بنت», or the son's behind «أبو», whatever
// else it means.
func (a *Analysis) sonOf(i int) bool {
	if i < 1 || i >= len(a.Tokens) {
		return false
	}
	t := &a.Tokens[i]
	word := t.Kind == text.Word && t.Arabic && t.Number < 0 && t.Date < 0
	switch a.Tokens[i-1].Norm {
	case "بن", "بنت":
		return word && i >= 2
	case "ابو":
		return word && !strings.HasPrefix(t.Norm, "ال") // «أبو عمر», but «أبو الطفل» is somebody's father
	}
	return false
}

// namesToo tells whether the Arabic word at i, which means something too, goes on with the name before it because people are called
// by it: «خالد جمعة», «محمد جميل شاكر». What is said of the morning of a day is no Sabah.
func (a *Analysis) namesToo(i int) bool {
	t := &a.Tokens[i]
	if !t.called && !namesakes[t.Norm] || strings.HasPrefix(t.Norm, "ال") || t.Date >= 0 || t.Number >= 0 && !a.Numbers[t.Number].Dual || t.Run.Last-t.Run.First > 1 || t.Class(lexicon.Person) {
		return false
	}
	return i+1 >= len(a.Tokens) || a.Tokens[i+1].Date < 0
}

// originAfterSon tells whether the word at i is where somebody comes from, behind «أبو» and his son's name, of which the name that
// begins at first consists: «أبو عمر الشيشاني».
func (a *Analysis) originAfterSon(first, i int) bool {
	t := &a.Tokens[i]
	return a.Tokens[first].Norm == "ابو" && i-first == 2 && strings.HasPrefix(t.Norm, "ال") && strings.HasSuffix(t.Norm, "ي")
}

// ofFathers tells whether the word at i goes on with a name however long it is: «بن», «آل» or who is named behind it.
func (a *Analysis) ofFathers(i int) bool {
	for _, j := range []int{i, i - 1} {
		if fathersWords[a.Tokens[j].Norm] {
			return true
		}
	}
	return false
}

// lineage tells whether the name in [first, i) holds a «بن» and somebody behind it.
func (a *Analysis) lineage(first, i int) bool {
	for j := i - 2; j > first; j-- {
		if a.Tokens[j].Norm == "بن" || a.Tokens[j].Norm == "بنت" {
			return true
		}
	}
	return false
}

// familyName tells whether the Arabic common noun at i is the family name behind the given name at first: an indefinite
// noun behind a word that is nothing but a name («أنس بركان»), a definite one behind a role («الوزير سالم النجار»).
func (a *Analysis) familyName(i, first int) bool {
	t := &a.Tokens[i]
	if t.Arabic && t.Derived && !t.Function && t.Name < 0 && t.Run.Last-t.Run.First <= 1 && strings.HasPrefix(t.Norm, "ال") && a.afterRole(first) {
		return true // «الدكتور عبدالله الربيعة» is no spring
	}
	if !t.Arabic || t.Kind != text.Word || t.Function || t.Name >= 0 || t.Run.Last-t.Run.First > 1 {
		return false
	}
	if plain := len(a.Tokens[first].Concepts)+len(a.Tokens[first].Alone) == 0; a.ofOrigin(i) && (plain || a.behindRole(first)) || a.describesName(i, first) || a.calledSo(i, first) {
		return true
	}
	definite := strings.HasPrefix(t.Norm, "ال")
	if definite && !t.Class(lexicon.Person, lexicon.Group, lexicon.Time) && t.Date < 0 && (a.lineage(first, i) || strings.HasPrefix(a.Tokens[i-1].Norm, "عبد")) {
		// «خالد بن علي المطر» is no rain, «محمد بن سعد الحربي» no soldier. But a verb that is no speech may have an object
		// («افتتح الأمير خالد بن فيصل المشروع»), and what is called after a ruler is international.
		if a.toldBy(first) || t.Class(lexicon.Quality) && a.afterRole(first) && !royals[a.Tokens[max(first-1, 0)].Norm] {
			return true
		}
	}
	if t.Class(lexicon.Act, lexicon.State, lexicon.Quality, lexicon.Time, lexicon.Unit, lexicon.Measure, lexicon.Group) {
		return false
	}
	if definite {
		return a.afterRole(first) && !a.lineage(first, i)
	}
	return t.Class(lexicon.Thing, lexicon.Place, lexicon.Event, lexicon.Idea) && !t.Class(lexicon.Person) && !t.Derived && len(a.Tokens[first].Concepts) == 0 && len(a.Tokens[first].Alone) == 0
}

// titleCase tells whether most words of a sentence near token i are capitalised, as in headlines, so that capitals tell
// nothing. Capitals that stand together count once, and not at all where the word stands among them: they may be one name.
func (a *Analysis) titleCase(i int) bool {
	words, capitals := 0, 0
	for _, step := range []int{-1, 1} {
		among := true
		for j := i + step; j >= 0 && j < len(a.Tokens) && j >= i-8 && j <= i+8; j += step {
			t := &a.Tokens[j]
			switch {
			case t.Kind == text.Break || t.Norm == ".":
				j = i + 9*step
			case t.Capital():
				if !among && !a.sentenceStart(j) {
					words, capitals = words+1, capitals+1
				}
				among = true
			case t.Norm == "-":
			default:
				among = false
				if t.Kind == text.Word && !t.Function {
					words++
				}
			}
		}
	}
	return words == 0 || capitals*10 > words*6
}
