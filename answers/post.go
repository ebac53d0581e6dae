package answers

import (
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// This file finds questions that ask who somebody is by his post: "what is Hale's position", «ما منصب سامر حداد».

var (
	postNouns = questionWords.Set("post-noun")
	postVerbs = questionWords.Set("post-verb")
)

// asksPost tells whether the question asks for somebody's post, and names nothing besides him. It takes the noun and its verb then.
func (p *parser) asksPost() bool {
	post, somebody := -1, false
	var verbs []int
	for i := p.cue.Last; i < len(p.a.Tokens); i++ {
		t := &p.a.Tokens[i]
		switch {
		case t.Name < 0 && postNouns[t.Norm] && post < 0:
			post = i
		case t.Name < 0 && postVerbs[t.Norm]:
			verbs = append(verbs, i)
		case t.Name >= 0 && !p.a.Names[t.Name].Is((*lexicon.Name).IsPlace) && !p.a.Names[t.Name].Adjective, t.Kind == text.Word && !t.Function && len(t.Concepts) == 0:
			somebody = true
		case t.Arabic && somebody && i > post+1: // a surname that means something
		case t.Content():
			return false
		}
	}
	if post < 0 || !somebody {
		return false
	}
	p.used[post] = true
	for _, i := range verbs {
		p.used[i] = true
	}
	return true
}
