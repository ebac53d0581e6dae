package extract

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// speakerLeft returns the noun phrase that ends right before the verb at i: «X قال», «لكن X، Y، أكد», «وكان X قد أعلن».
func (r *reader) speakerLeft(s *sentence, i int) text.Range {
	end := i
	for end > s.First && (betweenArabic[r.a.Tokens[end-1].Norm] || r.a.Tokens[end-1].Norm == ",") {
		end--
	}
	if end > s.First && relativeWords[r.a.Tokens[end-1].Norm] {
		end--
		if end > s.First && r.a.Tokens[end-1].Norm == "," {
			end--
		}
	}
	for k := range s.sayings {
		if p := s.sayings[k].speaker; p.Last == end && p.First < end && end < i {
			return p
		}
	}
	var longest text.Range
	for j := end - 1; j >= s.First && end-j <= 22; j-- {
		t := &r.a.Tokens[j]
		if t.Kind == text.Punct && t.Norm != `"` && t.Norm != "(" {
			continue
		}
		begins := j == s.First || opensClause(r.a.Tokens[j-1].Norm) || r.a.Tokens[j-1].Norm == "," || r.a.Tokens[j-1].Norm == ":" || sourceParticle(r.a, j-1) == 1
		if !begins && end < i && relativeWords[r.a.Tokens[end].Norm] {
			begins = r.canHead(j) // the noun a relative clause is about
		}
		if !begins {
			continue
		}
		who := r.arabicPhrase(s, j)
		stop := who.Last
		for stop < end && r.a.Tokens[stop].Kind == text.Punct && r.a.Tokens[stop].Norm != "," {
			stop++
		}
		if stop == end && r.canSpeak(who) {
			longest = who // an apposition's noun may stand before it
		} else if longest.First < longest.Last {
			break
		}
	}
	return longest
}

var betweenArabic = speechLists.set("adverb")

func opensClause(norm string) bool {
	return openers[norm] || norm == "ان" || norm == "اذ" || norm == "حيث"
}

// subject returns the first noun phrase before token i that can speak: a body or a person.
func (r *reader) subject(s *sentence, i int) text.Range {
	for j := s.First; j < i; j++ {
		if t := &r.a.Tokens[j]; t.Kind != text.Word || !r.canHead(j) || r.isSpeech(j) || r.inVerb(j) || j > s.First && r.a.Tokens[j-1].Function && r.a.Tokens[j-1].Name < 0 && !openers[r.a.Tokens[j-1].Norm] {
			continue
		}
		who := r.arabicPhrase(s, j)
		if who.Last > i || !r.canSpeak(who) || r.a.Tokens[who.First].Is("civilian") || r.isOf(who.First, lexicon.Act) && !reportNouns[r.a.Tokens[who.First].Norm] && !r.isOf(who.First, lexicon.Person, lexicon.Group) || r.onlyPlace(who) {
			continue
		}
		return who
	}
	return text.Range{}
}

// inVerb tells whether the word at i is a verb of speech that a name was read over: «وعزت».
func (r *reader) inVerb(i int) bool {
	n := r.a.Tokens[i].Name
	return n >= 0 && r.a.Names[n].First == i && strings.HasPrefix(r.a.Tokens[i].Norm, "و") && speechOf(r.a.Tokens[i].Token) != 0
}
