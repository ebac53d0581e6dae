package extract

// Who can speak: persons, bodies and documents, in either language.

import (
	"isnad/corpus/analysis"
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

// canSpeak tells whether a phrase names somebody who can speak: an English one by its head, an Arabic one by its first
// word.
func (r *reader) canSpeak(who text.Range) bool {
	for i := who.First; i < who.Last; i++ {
		t := &r.a.Tokens[i]
		switch {
		case t.Kind != text.Word || determiners[t.Norm] || t.Number >= 0 && i == who.First:
			continue
		case !t.Arabic:
			return r.englishHead(who) >= 0
		case counters[t.Norm] || latest[t.Norm] || r.nationality(t):
			return r.headBehind(text.Range{First: i + 1, Last: who.Last})
		case t.Function && t.Name < 0:
			return false
		case r.canHead(i), r.abbreviatedTitle(i), r.unknown(i) && !t.Class(lexicon.Act) && (r.namesPerson(who) || r.upToComma(who) <= 3):
			return true
		}
		// A word that also means something else, with a name after it or named in full before.
		return i+1 < who.Last && r.unknown(i+1) && !t.Class(lexicon.Act) || who.Last-who.First == 1 && r.nameBefore(i)
	}
	return false
}

// headBehind tells whether a word in a range can begin the naming of a speaker, counters left out.
func (r *reader) headBehind(p text.Range) bool {
	for i := p.First; i < p.Last; i++ {
		if r.canHead(i) && !counters[r.a.Tokens[i].Norm] {
			return true
		}
	}
	return false
}

// canHead tells whether token i can begin the naming of a speaker: a name, or a word for people, for a body, for what
// speaks without being a person.
func (r *reader) canHead(i int) bool {
	if i >= len(r.a.Tokens) || r.a.Tokens[i].Kind != text.Word {
		return false
	}
	t := &r.a.Tokens[i]
	if t.Name >= 0 {
		return !mute(&r.a.Names[t.Name])
	}
	return r.isOf(i, lexicon.Person, lexicon.Group) || reportNouns[t.Norm] || mediumNouns[t.Norm] || counters[t.Norm] ||
		t.Arabic && hasArticle(t.Norm) && t.Class(lexicon.Place)
}

// counters come before the people they count.
var counters = speechLists.Set("counter")

// mute tells whether a name is that of a thing that never speaks.
func mute(n *analysis.Name) bool {
	return n.Is(func(n *lexicon.Name) bool { return n.Kind == "currency" || n.Kind == "river" || n.Kind == "sea" })
}

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
	norm := r.a.Tokens[i].Norm
	for k := range r.a.Names {
		n := &r.a.Names[k]
		if n.First >= i {
			return false
		}
		if n.Last-n.First >= 2 && isPersonName(n) && r.a.Tokens[n.Last-1].Norm == norm {
			return true
		}
	}
	for k := 1; k < i; k++ {
		if r.a.Tokens[k].Norm != norm {
			continue
		}
		before := &r.a.Tokens[k-1]
		if before.Name >= 0 && isPersonName(&r.a.Names[before.Name]) || before.Name < 0 && before.Arabic && r.unknown(k-1) {
			return true
		}
	}
	return false
}

// onlyPlace tells whether a phrase is the name of a place and nothing else.
func (r *reader) onlyPlace(who text.Range) bool {
	for i := who.First; i < who.Last; i++ {
		t := &r.a.Tokens[i]
		switch {
		case t.Kind != text.Word:
		case t.Name < 0 && (t.Class(lexicon.Person, lexicon.Group) || reportNouns[t.Norm]), t.Name >= 0 && !r.a.Names[t.Name].Place && !r.namesPlace(t):
			return false
		}
	}
	return true
}
