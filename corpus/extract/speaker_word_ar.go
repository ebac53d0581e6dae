package extract

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// continuesWord reads a word of a speaker's name.
func (r *reader) continuesWord(s *sentence, p *phraseState, first, j int) int {
	t := &r.a.Tokens[j]
	w := t.Norm
	article := strings.HasPrefix(t.Text, "ال") || strings.HasPrefix(w, "لل") || strings.HasPrefix(w, "وال") && j > first
	if t.Name >= 0 && r.a.Names[t.Name].First >= first {
		n := &r.a.Names[t.Name]
		switch {
		case n.Adjective:
			if j == first {
				p.office = true
			}
			p.definite = p.definite || article
			return min(n.Last, s.Last)
		case n.Person || n.Is((*lexicon.Name).IsPerson):
			if j > first && p.named && !strings.HasPrefix(w, "و") {
				if prev := r.a.Tokens[j-1].Name; prev != t.Name && (prev < 0 || r.a.Names[prev].Last-r.a.Names[prev].First > 1) {
					return j
				}
			}
			p.definite, p.named, p.office = true, true, true
			return min(max(n.Last, j+1), s.Last)
		}
		if p.named && j > first && r.a.Tokens[j-1].Name >= 0 && !p.quoted {
			return j
		}
		p.definite = true
		return min(max(n.Last, j+1), s.Last)
	}
	if j == first {
		if t.Function && !article && w != "بعض" && w != "احد" {
			return j
		}
		p.definite = article
		p.office = t.Class(lexicon.Person)
		return r.runEnd(s, p, j)
	}
	if t.Function && !article {
		return r.continuesParticle(s, p, first, j)
	}
	if p.quoted {
		p.definite = true
		return j + 1
	}
	accusative := strings.HasSuffix(t.Text, "اً") || strings.HasSuffix(t.Text, "ًا")
	switch {
	case accusative && r.a.Tokens[j-1].Number < 0:
		return j
	case p.named && p.definite:
		// After a name: a role, or its family name.
		if t.Class(lexicon.Person) && !strings.HasPrefix(w, "و") {
			p.named, p.definite, p.office = false, article, true
			return r.runEnd(s, p, j)
		}
		if n := r.a.Tokens[j-1].Name; n >= 0 && r.a.Names[n].Last == j && r.a.Names[n].Last-r.a.Names[n].First == 1 && (article || r.unknown(j)) {
			return j + 1
		}
		if n := r.a.Tokens[j-1].Name; n >= 0 && r.a.Names[n].Last-r.a.Names[n].First == 1 && r.endsNaming(s, j+1) {
			return j + 1 // a family name that is also a common word
		}
		if r.unknown(j) && r.unknown(j-1) && j >= 2 && r.a.Tokens[j-2].Name >= 0 && r.a.Tokens[j-1].Name < 0 {
			return j + 1 // «الكولونيل ريان ديلون»: a title the lexicon does not know
		}
		if strings.HasPrefix(w, "و") && t.Class(lexicon.Person) {
			p.named, p.definite = false, strings.HasPrefix(w, "وال")
			return j + 1
		}
		return j
	case strings.HasPrefix(w, "و") && mayBeConjoined(t):
		if t.Class(lexicon.Person, lexicon.Group, lexicon.Quality) || article {
			p.definite = article
			return j + 1
		}
		return j
	case strings.HasPrefix(w, "ب") && tied(t, "ب"):
		body := t.Class(lexicon.Group, lexicon.Place)
		if p.named || !body && (t.Class(lexicon.Act, lexicon.Idea, lexicon.Measure, lexicon.State) || !strings.HasPrefix(w, "بال")) {
			return j
		}
		p.definite = strings.HasPrefix(w, "بال")
		return j + 1
	case strings.HasPrefix(w, "ل") && !article && tied(t, "ل"):
		if p.named || p.definite && !t.Class(lexicon.Act, lexicon.Group, lexicon.Place) {
			return j
		}
		p.definite = false
		return j + 1
	case article && p.closed && !t.Class(lexicon.Quality, lexicon.Person):
		return j
	case article && nunated(r.a.Tokens[j-1].Text):
		return j // «أهالٍ السلطات»: the object
	case article:
		p.definite = true
		return r.runEnd(s, p, j)
	case !p.definite:
		if t.Class(lexicon.Act) && !t.Class(lexicon.Person, lexicon.Group, lexicon.Thing, lexicon.Event) && !strings.HasSuffix(w, "ه") && (strings.HasPrefix(w, "ي") || strings.HasPrefix(w, "سي") || strings.HasPrefix(w, "ست")) {
			return j // «ناشط يعيش في …»
		}
		return r.runEnd(s, p, j)
	case t.Class(lexicon.Person) && !strings.HasPrefix(w, "و"):
		p.definite, p.office = false, true
		return r.runEnd(s, p, j)
	case p.office && r.unknown(j) && !(strings.HasPrefix(w, "ي") && j+1 < s.Last && !r.unknown(j+1)):
		// The name of somebody whose office has been told.
		return j + 1
	case (p.office || j == first+1) && !t.Class(lexicon.Idea, lexicon.Measure, lexicon.Time) && r.nameUpToWords(s, j):
		return j + 1
	}
	return j
}

// runEnd returns where the lexicon's form at j ends; one whose last word has the article is definite.
func (r *reader) runEnd(s *sentence, p *phraseState, j int) int {
	end := max(j+1, min(r.a.Tokens[j].Run.Last, s.Last))
	if end > j+1 && strings.HasPrefix(r.a.Tokens[end-1].Text, "ال") {
		p.definite = true
	}
	return end
}

// continuesParticle reads a particle that ties a place or a body to the phrase: «في», «من».
func (r *reader) continuesParticle(s *sentence, p *phraseState, first, j int) int {
	w := r.a.Tokens[j].Norm
	if w == "علي" && reportNouns[r.a.Tokens[j-1].Norm] && j+1 < s.Last && r.a.Tokens[j+1].Kind == text.Word && !p.named {
		p.definite = false // «صفحات على موقع …»
		return j + 1
	}
	if p.named || j+1 >= s.Last || w != "في" && w != "من" && w != "لدي" {
		return j
	}
	k := j + 1
	for k < s.Last && r.a.Tokens[k].Norm == `"` {
		k++
	}
	if k >= s.Last {
		return j
	}
	t := &r.a.Tokens[k]
	switch {
	case t.Kind != text.Word || t.Date >= 0 && t.Name < 0 || t.Number >= 0 || occasions[t.Norm] || complementizers[t.Norm] || relativeWords[t.Norm]:
		return j
	case w == "في" && !p.office && !t.Class(lexicon.Place, lexicon.Group) && t.Name < 0 && k == j+1:
		return j
	case w == "في" && t.Class(lexicon.Act, lexicon.Time, lexicon.State) && !t.Class(lexicon.Place, lexicon.Group, lexicon.Thing) && t.Name < 0 && !r.unknown(k):
		if !p.office || r.a.Tokens[first].Class(lexicon.Person) && k+1 < s.Last && !r.canHead(k+1) {
			return j
		}
	case w == "من" && t.Name >= 0 && r.a.Names[t.Name].Is((*lexicon.Name).IsPlace) && p.named:
		return j
	case t.Function && t.Name < 0:
		return j
	}
	p.definite = false
	return j + 1
}
