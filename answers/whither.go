package answers

// Whether "where" asks for a goal or an origin.

import (
	"slices"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

var (
	whence    = questionWords.Set("whence")
	whither   = questionWords.Set("whither")
	goalWords = questionWords.Set("goal")
)

// asksWhither tells whether "where" asks for a goal: "where to", «إلى أين», "where did he flee", "where were they moved to".
func (p *parser) asksWhither() bool {
	if i := p.cue.First - 1; i >= 0 && whither[p.a.Tokens[i].Norm] {
		return true
	}
	last := ""
	for i := range p.a.Tokens {
		t := &p.a.Tokens[i]
		if goalWords[t.Norm] || i >= p.cue.First && i < p.cue.Last && whither[t.Norm] {
			return true
		}
		if t.Kind == text.Word && t.Date < 0 {
			last = t.Norm
		}
	}
	if last == "to" || last == "into" {
		return true
	}
	for i := range p.q.Items {
		if it := &p.q.Items[i]; it.Part == Act && !it.context && (i == p.q.predicate || it.Optional) && !p.inRelative(it.first) && p.leads(it) {
			return true
		}
	}
	return false
}

// leads tells whether an act is one that has a goal: somebody goes, or something is moved.
func (p *parser) leads(it *Item) bool {
	return slices.ContainsFunc(concepts(p.l, it), func(c *lexicon.Concept) bool {
		return (c.Is("move") || c.Is("go")) && !c.Is("leave") && !c.Is("arrive") && !c.Is("attack")
	})
}

// inRelative tells whether the Arabic act at token i is the verb of a relative clause: «أين الحافلات التي ستنقلهم».
func (p *parser) inRelative(i int) bool {
	for j := p.cue.Last; j < i; j++ {
		if relatives[p.a.Tokens[j].Norm] {
			return true
		}
	}
	return false
}

// asksWhence tells whether "where" asks from where something comes: "where from", «من أين», "where did they come from".
func (p *parser) asksWhence() bool {
	if i := p.cue.First - 1; i >= 0 && whence[p.a.Tokens[i].Norm] {
		return true
	}
	if first := &p.a.Tokens[p.cue.First]; p.cue.Last > p.cue.First && whence[first.Norm] {
		return true
	}
	for i := len(p.a.Tokens) - 1; i >= 0; i-- {
		if t := &p.a.Tokens[i]; t.Kind == text.Word && t.Date < 0 {
			return !t.Arabic && whence[t.Norm]
		}
	}
	return false
}
