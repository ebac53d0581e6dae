package extract

import (
	"strings"

	"isnad/corpus/furniture"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// wire returns the agencies that the document's byline or dateline names, the outlet itself excepted: all it states came
// through them.
func (r *reader) wire() []string {
	var out []string
	for _, part := range r.furniture {
		if part.Kind != furniture.Byline && part.Kind != furniture.Dateline {
			continue
		}
		words := part.Of(r.doc.Text)
		listed := false
		for _, n := range furniture.Names(words) {
			if n.Agency {
				out = r.appendWire(out, n.Of(words))
				listed = true
			}
		}
		for i := 0; i < len(r.a.Tokens) && !listed; i++ {
			t := &r.a.Tokens[i]
			if t.Start < part.Start || t.End > part.End || t.Name < 0 || r.a.Names[t.Name].First != i {
				continue
			}
			if n := &r.a.Names[t.Name]; n.Known != nil && n.Known[0].Kind == "agency" {
				out = r.appendWire(out, r.a.Words(n.Range))
			}
		}
	}
	return out
}

func (r *reader) appendWire(list []string, name string) []string {
	if r.ownOutlet(name) {
		return list
	}
	return appendNew(list, name)
}

// ownOutlet tells whether a name is that of the document's own outlet.
func (r *reader) ownOutlet(name string) bool {
	return r.doc.Outlet != "" && strings.Contains(text.Fold(r.doc.Outlet), strings.Trim(text.Fold(name), `"«»`))
}

// media returns the agencies and outlets named round a saying, between its verb and what was said: "told AFP", «لوكالة
// (رويترز)». Those in the speaker's own name are none.
func (r *reader) media(s *sentence, first, last int, who text.Range) []string {
	var out []string
	for i := first; i < s.Last && i < last+12; i++ {
		t := &r.a.Tokens[i]
		if i >= who.First && i < who.Last {
			continue
		}
		if i >= last && (t.Kind == text.Word && beginsWords(t.Norm) || t.Norm == ":" || t.Norm == "." || r.mark(i) > 0 && r.opensSpeech(s, i)) {
			break
		}
		if i > last && r.isSpeech(i) {
			break
		}
		m := r.medium(s, i)
		switch {
		case !empty(m):
		case i == last && t.Arabic && mediumNouns[t.Norm]:
			m = r.arabicPhrase(s, i) // «أبلغ مسؤول محلي صحيفة «النهار» أن»
		case i > first && r.normAt(s.Range, i-1) == "told":
			m = r.toldMedium(s, i)
		}
		if m.First < m.Last {
			if name := r.mediumName(m); !r.ownOutlet(name) {
				out = appendNew(out, name)
			}
			i = m.Last - 1
		}
	}
	return out
}

// tellsMedium tells whether a folded word is a noun for a medium behind the preposition ل: «لوكالة».
func tellsMedium(norm string) bool {
	noun, ok := strings.CutPrefix(norm, "ل")
	return ok && mediumNouns[noun]
}

// medium returns the tokens of the medium named at token i: one the lexicon knows, or the name after a noun for a medium
// that somebody speaks to.
func (r *reader) medium(s *sentence, i int) text.Range {
	t := &r.a.Tokens[i]
	if t.Kind != text.Word {
		return text.Range{}
	}
	if t.Name >= 0 {
		n := &r.a.Names[t.Name]
		if n.Is((*lexicon.Name).IsMedium) {
			p := text.Range{First: i, Last: min(n.Last, s.Last)}
			return p
		}
	}
	if t.Arabic {
		if noun, ok := strings.CutPrefix(t.Norm, "لل"); ok && mediumNouns[noun] {
			if j := r.behindAdjectives(s, i+1, true); j > i+1 {
				return text.Range{First: i, Last: j} // «للتلفزيون الرسمي»; «للصحيفة» is the outlet itself
			}
		}
		if tellsMedium(t.Norm) && i+1 < s.Last {
			if j := r.behindAdjectives(s, i+1, false); j > i+1 {
				return text.Range{First: i, Last: j} // «لقناة محلية»
			}
			j := i + 1
			for j < s.Last && j < i+6 {
				k := &r.a.Tokens[j]
				if k.Kind == text.Punct && (k.Norm == `"` || k.Norm == "(" || k.Norm == ")") {
					if r.mark(j) < 0 || k.Norm == ")" {
						j++
						break
					}
					if r.opensSpeech(s, j) {
						break
					}
					j++
					continue
				}
				if k.Kind != text.Word || complementizers[k.Norm] || k.Function && k.Name < 0 || k.Date >= 0 {
					break
				}
				j++
			}
			return text.Range{First: i + 1, Last: j}
		}
		return text.Range{}
	}
	// "told Maghreb Press", "carried by the Lakes News Agency": capitals that end in a word for a medium.
	if t.Capital() && (i == s.First || !r.a.Tokens[i-1].Capital()) {
		j := i
		for j < s.Last && r.a.Tokens[j].Kind == text.Word && r.a.Tokens[j].Capital() {
			j++
		}
		if j-i >= 2 && pressEnds[r.a.Tokens[j-1].Norm] {
			return text.Range{First: i, Last: j}
		}
	}
	return text.Range{}
}

// behindAdjectives returns where the adjectives of a noun end that begin at token i, with its article or without.
func (r *reader) behindAdjectives(s *sentence, i int, article bool) int {
	for ; i < s.Last && r.a.Tokens[i].Kind == text.Word && !r.a.Tokens[i].Function && hasArticle(r.a.Tokens[i].Norm) == article; i++ {
		t := &r.a.Tokens[i]
		nisba := strings.HasSuffix(t.Norm, "ي") || strings.HasSuffix(t.Norm, "يه")
		if t.Name >= 0 && !r.a.Names[t.Name].Adjective || !t.Class(lexicon.Quality) && !nisba {
			break
		}
	}
	return i
}

// mediumName returns the name of a medium without the particle and the marks round it.
func (r *reader) mediumName(m text.Range) string {
	for m.First < m.Last && r.a.Tokens[m.First].Kind == text.Punct {
		m.First++
	}
	for m.First < m.Last && r.a.Tokens[m.Last-1].Kind == text.Punct {
		if n := r.a.Tokens[m.Last-1].Norm; (n == `"` || n == ")") && r.balanced(m.First, m.Last) {
			break
		}
		m.Last--
	}
	if m.Last < len(r.a.Tokens) && r.a.Tokens[m.Last].Norm == `"` && !r.balanced(m.First, m.Last) {
		m.Last++
	}
	if m.First >= m.Last {
		return ""
	}
	if t := &r.a.Tokens[m.First]; t.Arabic && m.Last-m.First > 1 {
		if tellsMedium(t.Norm) && r.behindAdjectives(&sentence{Range: m}, m.First+1, false) == m.Last {
			return strings.TrimPrefix(r.a.Words(m), "ل")
		}
		if tellsMedium(t.Norm) {
			return r.mediumName(text.Range{First: m.First + 1, Last: m.Last})
		}
	}
	words := r.a.Words(m)
	if t := &r.a.Tokens[m.First]; t.Arabic {
		if rest, ok := strings.CutPrefix(words, "لل"); ok && len(rest) > 6 && !strings.HasPrefix(rest, "ل") {
			return "ال" + rest
		}
		if n := t.Name; n >= 0 && len(r.a.Names[n].Known) > 0 {
			if rest, ok := strings.CutPrefix(words, "ل"); ok && text.Fold(r.a.Names[n].Known[0].Arabic) != text.Fold(words) {
				return rest
			}
		}
	}
	return words
}

// pressEnds are the words that end the name of a medium in capitals.
var pressEnds = speechLists.Set("press-end")
