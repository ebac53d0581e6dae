package extract

// How far what somebody said reaches in its sentence.

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// scope gives each saying of a sentence the tokens it attributes: from the verb to the end, or to a clause set against it
// ("while …"); where the words said come first, from the last such clause to the next saying.
func (r *reader) scope(s *sentence) {
	quotes := r.quotations(s)
	for k := range s.sayings {
		sp := &s.sayings[k]
		first, last := s.First, s.Last
		if k+1 < len(s.sayings) {
			if next := &s.sayings[k+1]; !sp.after {
				last = next.start(s)
			}
		}
		at := sp.start(s)
		switch {
		case sp.particle && !sp.after:
			if k > 0 && s.sayings[k-1].after {
				first = r.clauseStart(s, at, s.sayings[k-1].verb)
			} else if k > 0 {
				first = s.sayings[k-1].verb + 1
			}
			last = max(sp.speaker.Last, sp.verb+1)
			if k == 0 || !s.sayings[k-1].after {
				last = s.Last // «بحسب العلي، بعدة غارات»: the sentence goes on
				if k+1 < len(s.sayings) {
					last = s.sayings[k+1].start(s)
				}
				if c := r.contrast(s, max(sp.speaker.Last, sp.verb), quotes); c > 0 {
					last = min(last, c)
				}
			}
		case sp.after:
			first = at
			if k == 0 && !sp.apart && !r.subordinate(s, at) && !r.actBetween(s.First, at) && (sp.goesOn || !speechVerbOf(r.a.Tokens[sp.verb].Token).is(aside)) {
				first = s.First
			}
			from := sp.verb + 1
			if sp.speaker.First >= from && sp.speaker.Last <= s.Last {
				from = sp.speaker.Last + 1
			}
			if c := r.contrast(s, from, quotes); c > 0 {
				last = c
			}
		default:
			if k > 0 {
				first = max(r.clauseStart(s, at, s.sayings[k-1].verb), s.sayings[k-1].verb+1)
			}
		}
		sp.content = text.Range{First: first, Last: max(first, last)}
	}
}

// subordinate tells whether the clause at token i hangs on another: "… where the army says …".
func (r *reader) subordinate(s *sentence, i int) bool {
	for i > s.First && determiners[r.a.Tokens[i-1].Norm] {
		i--
	}
	if i-s.First < 2 {
		return false
	}
	n := r.a.Tokens[i-1].Norm
	return relativeWords[n] || hangingWords[n]
}

// hangingWords make the clause of a verb of speech hang on another, folded.
var hangingWords = speechLists.Set("hanging")

// start returns where the naming of the speaker or the verb begins, whichever comes first.
func (sp *saying) start(s *sentence) int {
	if sp.speaker.First >= s.First && sp.speaker.Last <= s.Last && sp.speaker.First < sp.verb && sp.speaker.First < sp.speaker.Last && !sp.goesOn && !sp.apart {
		return sp.speaker.First
	}
	return sp.verb
}

// actBetween tells whether something happens in tokens [first, last).
func (r *reader) actBetween(first, last int) bool {
	for i := first; i < last; i++ {
		if t := &r.a.Tokens[i]; t.Class(lexicon.Act) && t.Name < 0 && !t.Class(lexicon.Person, lexicon.Group, lexicon.Thing, lexicon.Event) && last-first > 5 {
			return true
		}
	}
	return false
}

// clauseStart returns where the clause before token i begins: after the last comma or contrasting word behind token from.
func (r *reader) clauseStart(s *sentence, i, from int) int {
	for j := i - 2; j > from; j-- {
		t := &r.a.Tokens[j]
		if t.Norm == "," && j < i-3 || t.Norm == ";" {
			return j + 1
		}
		if contrasts[t.Norm] {
			return j
		}
	}
	return from + 1
}

// contrast returns the first token from i on that sets a clause against what was said before it, or 0.
func (r *reader) contrast(s *sentence, i int, quotes []text.Range) int {
	for ; i < s.Last; i++ {
		t := &r.a.Tokens[i]
		if inside(quotes, i) {
			continue
		}
		if contrasts[t.Norm] && i+3 < s.Last && (t.Arabic && r.a.Tokens[i-1].Kind == text.Punct || !t.Arabic && !strings.HasSuffix(r.a.Tokens[i+1].Norm, "ing")) {
			return i
		}
		if t.Norm == "حين" && r.a.Tokens[i-1].Norm == "في" && i > 1 && r.a.Tokens[i-2].Kind == text.Punct {
			return i - 1
		}
	}
	return 0
}
