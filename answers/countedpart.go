package answers

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file finds which of some people a question counts.

var (
	areForms = questionWords.Set("are")
	ofWords  = questionWords.Set("of-those")
)

// partCounted returns the noun for those who are counted where the question names all of whom they are first: "how many of the
// dead were children", «كم من القتلى كانوا أطفالا», «كم واحد من المعتقلين قصر»; -1 where it does not. i is the first content word.
func (p *parser) partCounted(i int) int {
	english := p.a.Language == text.English
	of := p.cue.Last
	if anybody[p.a.Tokens[min(of, i)].Norm] {
		of++ // «كم واحد من القتلى»
	}
	if of >= len(p.a.Tokens) || !ofWords[p.a.Tokens[of].Norm] || p.cue.Last == 0 {
		return -1
	}
	for j := of + 2; j < len(p.a.Tokens); j++ {
		before := &p.a.Tokens[j-1]
		if !areForms[before.Norm] || englishRelatives[p.a.Tokens[j-2].Norm] || relatives[p.a.Tokens[j-2].Norm] {
			continue
		}
		k := j
		for english && k+1 < len(p.a.Tokens) && p.a.Tokens[k].Name < 0 && (adverbs[p.a.Tokens[k].Norm] || p.a.Tokens[k].Class(lexicon.Quality, lexicon.Time) && !strings.HasSuffix(p.a.Tokens[k].Norm, "s")) {
			k++ // "were former soldiers"
		}
		if p.isSort(k) {
			return j
		}
	}
	if last := len(p.a.Tokens) - 1; !english {
		for p.a.Tokens[last].Kind != text.Word {
			last--
		}
		if last > of+1 && p.a.Tokens[last].Name < 0 && p.isSort(last) && !p.a.Tokens[last-1].Function {
			return last
		}
	}
	return -1
}

// isSort tells whether the word at i is a noun that tells what sort of people some are, or of what nation.
func (p *parser) isSort(i int) bool {
	t := &p.a.Tokens[i]
	switch {
	case t.Name >= 0:
		return p.a.Names[t.Name].Adjective
	case t.Class(lexicon.Act, lexicon.State):
		return false // "were wounded"
	case t.Arabic:
		return t.Class(lexicon.Person) && !strings.HasPrefix(t.Norm, "ال")
	}
	return t.Class(lexicon.Person)
}
