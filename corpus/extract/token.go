package extract

// What tokens are, in the words the rules use.

import (
	"slices"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// normAt returns the folded word at token i, or "" outside p.
func (r *reader) normAt(p text.Range, i int) string {
	if i < p.First || i >= p.Last {
		return ""
	}
	return r.a.Tokens[i].Norm
}

// nationality tells whether a token is the adjective of a place's people: "Saudi".
func (r *reader) nationality(t *analysis.Token) bool {
	return t.Name >= 0 && r.a.Names[t.Name].Adjective
}

// properName tells whether a token is one of a name, and no adjective.
func (r *reader) properName(t *analysis.Token) bool {
	return t.Name >= 0 && !r.a.Names[t.Name].Adjective
}

// namesPlace tells whether a token is one of a place's name that the lexicon knows.
func (r *reader) namesPlace(t *analysis.Token) bool {
	return t.Name >= 0 && r.a.Names[t.Name].Is((*lexicon.Name).IsPlace)
}

// isPersonName tells whether a name is somebody's, by the lexicon or by its form.
func isPersonName(n *analysis.Name) bool { return n.Person || n.Is((*lexicon.Name).IsPerson) }

// dateOrNumber tells whether a token is one of a date or a figure, and of no name.
func dateOrNumber(t *analysis.Token) bool { return t.Name < 0 && (t.Date >= 0 || t.Number >= 0) }

// isOf tells whether the word at i, by itself or in a form of several words, is of one of the classes.
func (r *reader) isOf(i int, classes ...lexicon.Class) bool {
	t := &r.a.Tokens[i]
	if t.Class(classes...) {
		return true
	}
	for _, c := range t.Alone {
		if slices.Contains(classes, c.Class) {
			return true
		}
	}
	return false
}

// unknown tells whether the lexicon does not know the word at i, or only by an ending taken off it: it may be a name.
func (r *reader) unknown(i int) bool {
	t := &r.a.Tokens[i]
	return t.Kind == text.Word && !t.Function && t.Number < 0 && (len(t.Concepts) == 0 || t.Derived && t.Arabic)
}

// unitFirst returns where the name begins that holds token i, or i.
func (r *reader) unitFirst(i int) int {
	if n := r.a.Tokens[i].Name; n >= 0 {
		return r.a.Names[n].First
	}
	return i
}

// empty tells whether a range holds no token.
func empty(p text.Range) bool { return p.First >= p.Last }
