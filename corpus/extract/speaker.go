package extract

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// speakerRight returns the noun phrase that names a speaker from token i on.
func (r *reader) speakerRight(s *sentence, i int) text.Range {
	if i >= s.Last {
		return text.Range{First: i, Last: i}
	}
	j := i
	for j < s.Last && r.a.Tokens[j].Kind == text.Punct {
		j++
	}
	if j < s.Last && !r.a.Tokens[j].Arabic {
		return r.englishPhrase(s, i)
	}
	return r.arabicPhrase(s, i)
}

// canSpeak tells whether a phrase names somebody who can speak, by its first word.
func (r *reader) canSpeak(who text.Range) bool {
	for i := who.First; i < who.Last; i++ {
		t := &r.a.Tokens[i]
		if t.Kind != text.Word || determiners[t.Norm] || t.Number >= 0 && i == who.First {
			continue
		}
		if !t.Arabic {
			return r.englishHead(who) >= 0
		}
		if t.Function && t.Name < 0 && !counters[t.Norm] {
			return false
		}
		if t.Name >= 0 && r.a.Names[t.Name].Adjective || counters[t.Norm] {
			for k := i + 1; k < who.Last; k++ {
				if r.canHead(k) && !counters[r.a.Tokens[k].Norm] {
					return true
				}
			}
			return false
		}
		if r.canHead(i) || r.unknown(i) && (r.namesPerson(who) || r.upToComma(who) <= 3) && !t.Class(lexicon.Act) {
			return true
		}
		// A word that also means something else, with a name after it or named in full before.
		return i+1 < who.Last && r.unknown(i+1) && !t.Class(lexicon.Act) || who.Last-who.First == 1 && r.nameBefore(i)
	}
	return false
}

// canHead tells whether token i can begin the naming of a speaker: a name, or a word for people, for a body, for what
// speaks without being a person.
func (r *reader) canHead(i int) bool {
	if i >= len(r.a.Tokens) {
		return false
	}
	t := &r.a.Tokens[i]
	if t.Kind != text.Word {
		return false
	}
	if t.Name >= 0 {
		return !r.a.Names[t.Name].Is(func(n *lexicon.Name) bool { return n.Kind == "currency" || n.Kind == "river" || n.Kind == "sea" })
	}
	return r.isOf(i, lexicon.Person, lexicon.Group) || reportNouns[t.Norm] || mediumNouns[t.Norm] || t.Arabic && strings.HasPrefix(t.Norm, "ال") && t.Class(lexicon.Place) || counters[t.Norm]
}

// counters come before the people they count.
var counters = speechLists.set("counter")

// upToComma returns how many tokens a phrase has before its first comma.
func (r *reader) upToComma(p text.Range) int {
	for i := p.First; i < p.Last; i++ {
		if r.a.Tokens[i].Norm == "," {
			return i - p.First
		}
	}
	return p.Last - p.First
}

// nameBefore tells whether the word at i ended somebody's name before.
func (r *reader) nameBefore(i int) bool {
	for k := range r.a.Names {
		n := &r.a.Names[k]
		if n.First >= i {
			return false
		}
		if n.Last-n.First >= 2 && (n.Person || n.Is((*lexicon.Name).IsPerson)) && r.a.Tokens[n.Last-1].Norm == r.a.Tokens[i].Norm {
			return true
		}
	}
	for k := 1; k < i && k < len(r.a.Tokens); k++ {
		if r.a.Tokens[k].Norm != r.a.Tokens[i].Norm {
			continue
		}
		if n := r.a.Tokens[k-1].Name; n >= 0 && (r.a.Names[n].Person || r.a.Names[n].Is((*lexicon.Name).IsPerson)) || n < 0 && r.unknown(k-1) && r.a.Tokens[k-1].Arabic {
			return true
		}
	}
	return false
}

// onlyPlace tells whether a phrase is the name of a place and nothing else.
func (r *reader) onlyPlace(who text.Range) bool {
	for i := who.First; i < who.Last; i++ {
		t := &r.a.Tokens[i]
		if t.Kind != text.Word {
			continue
		}
		if t.Name < 0 && t.Class(lexicon.Person, lexicon.Group) || t.Name >= 0 && !r.a.Names[t.Name].Is((*lexicon.Name).IsPlace) && !r.a.Names[t.Name].Place {
			return false
		}
	}
	return true
}
