package extract

// The subject of an Arabic verb of speech that stands before it.

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// speakerLeft returns the noun phrase that ends right before the verb at i: «X قال», «لكن X، Y، أكد», «وكان X قد أعلن».
func (r *reader) speakerLeft(s *sentence, i int) text.Range {
	end := r.beforeArabicVerb(s, i)
	for k := range s.sayings {
		if p := s.sayings[k].speaker; p.Last == end && !empty(p) && end < i {
			return p
		}
	}
	aboutNoun := end < i && relativeWords[r.a.Tokens[end].Norm]
	var longest text.Range
	for j := end - 1; j >= s.First && end-j <= 22; j-- {
		t := &r.a.Tokens[j]
		if t.Kind == text.Punct && t.Norm != `"` && t.Norm != "(" {
			continue
		}
		// A relative clause is about a noun that may stand anywhere.
		if !r.beginsPhrase(s, j) && !(aboutNoun && r.canHead(j) && !r.describesNoun(j)) {
			continue
		}
		if who := r.arabicPhrase(s, j); r.endsBefore(who, end) && r.canSpeak(who) && !(aboutNoun && r.undetermined(who)) {
			longest = who // an apposition's noun may stand before it
		} else if !empty(longest) {
			break
		}
	}
	return longest
}

// beforeArabicVerb returns where the subject before the verb at i ends: adverbs, signs and the word that begins a relative
// clause may stand between.
func (r *reader) beforeArabicVerb(s *sentence, i int) int {
	end := i
	for end > s.First && (betweenArabic[r.a.Tokens[end-1].Norm] || r.a.Tokens[end-1].Norm == ",") {
		end--
	}
	if relativeWords[r.normAt(s.Range, end-1)] {
		end--
		if r.normAt(s.Range, end-1) == "," {
			end--
		}
	}
	return end
}

// betweenArabic may stand between a subject and its verb, folded.
var betweenArabic = speechLists.Set("adverb")

// beginsPhrase tells whether a noun phrase may begin at token j: a clause, a sign or a particle that names a source stands
// before it.
func (r *reader) beginsPhrase(s *sentence, j int) bool {
	if j == s.First {
		return true
	}
	switch norm := r.a.Tokens[j-1].Norm; norm {
	case ",", ":", "ان", "اذ", "حيث":
		return true
	default:
		return openers[norm] || sourceParticle(r.a, j-1) == 1
	}
}

// endsBefore tells whether nothing but signs stands between a phrase and token end, and no comma.
func (r *reader) endsBefore(who text.Range, end int) bool {
	stop := who.Last
	for stop < end && r.a.Tokens[stop].Kind == text.Punct && r.a.Tokens[stop].Norm != "," {
		stop++
	}
	return stop == end
}

// subject returns the first noun phrase before token i that can speak: a body or a person.
func (r *reader) subject(s *sentence, i int) text.Range {
	for j := s.First; j < i; j++ {
		if r.a.Tokens[j].Kind != text.Word || !r.canHead(j) || r.isSpeech(j) || r.inVerb(j) || r.behindParticle(s, j) || manyPeople(&r.a.Tokens[j]) {
			continue
		}
		if who := r.arabicPhrase(s, j); who.Last <= i && r.canSpeak(who) && !r.onlyPlace(who) && r.actsItself(who.First) {
			return who
		}
	}
	return text.Range{}
}

// inVerb tells whether the word at i is a verb of speech that a name was read over: «وعزت».
func (r *reader) inVerb(i int) bool {
	n := r.a.Tokens[i].Name
	return n >= 0 && r.a.Names[n].First == i && strings.HasPrefix(r.a.Tokens[i].Norm, "و") && speechOf(r.a.Tokens[i].Token) != 0
}

// behindParticle tells whether a particle stands before the word at i that begins no clause, or is written
// onto it.
func (r *reader) behindParticle(s *sentence, i int) bool {
	if i == s.First {
		return false
	}
	if t := &r.a.Tokens[i]; strings.HasPrefix(t.Norm, "ل") && tied(t, "ل") || strings.HasPrefix(t.Norm, "ب") && tied(t, "ب") {
		return true
	}
	t := &r.a.Tokens[i-1]
	return t.Function && t.Name < 0 && !openers[t.Norm]
}

// actsItself tells whether the word at i is for somebody or something that acts: no civilians, whom things happen to, and no
// act.
func (r *reader) actsItself(i int) bool {
	t := &r.a.Tokens[i]
	return !t.Is("civilian") && (!r.isOf(i, lexicon.Act) || reportNouns[t.Norm] || r.isOf(i, lexicon.Person, lexicon.Group))
}
