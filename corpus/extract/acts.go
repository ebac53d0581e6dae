package extract

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// bindActs finds for each figure the acts it takes part in. Between two figures an act belongs to the one it is closer
// to; one that follows an auxiliary belongs to the figure before it.
func (r *reader) bindActs(s *sentence, figures []figure) {
	for i := range figures {
		f := &figures[i]
		clause := s.clauseOf(f.First)
		left, right := s.First, s.Last
		if i > 0 {
			left = max(figures[i-1].Last, figures[i-1].noun.Last)
		}
		if i+1 < len(figures) {
			right = figures[i+1].First
		}
		last := max(f.Last, f.noun.Last)
		for _, j := range f.counts {
			if j >= f.First && j < last+1 && r.a.Tokens[j].Class(lexicon.Act) {
				f.acts = append(f.acts, j)
			}
		}
		if i > 0 && r.partOf(figures[i-1].Last, f.First) {
			f.acts = append(f.acts, figures[i-1].acts...)
			f.part = true
		}
		f.acts = append(f.acts, r.actsLeft(f, i > 0, max(left, clause.First-8, s.First))...)
		f.acts = append(f.acts, r.actsRight(f, last, min(right, s.Last), i+1 < len(figures), clause)...)
	}
}

// partWords tell that the next figure is a part of the one before, folded.
var partWords = figureLists.set("part")

// partOf tells whether one of partWords stands between two figures.
func (r *reader) partOf(from, to int) bool {
	for i := from; i < to; i++ {
		if partWords[r.a.Tokens[i].Norm] {
			return to-i <= 5
		}
	}
	return false
}

// maxActGap is how many content words may stand between a figure and an act it takes part in.
const maxActGap = 5

func (r *reader) actsLeft(f *figure, other bool, left int) []int {
	var acts []int
	gap := 0
	for j := f.First - 1; j >= left; j-- {
		t := &r.a.Tokens[j]
		if t.Kind == text.Break || relatives[t.Norm] {
			break
		}
		if r.isAct(j) {
			if other && r.belongsLeft(j, left, f.First) {
				break
			}
			acts = append(acts, j)
			if len(acts) == 2 {
				break
			}
			continue
		}
		if t.Content() {
			if gap++; gap > maxActGap+2 {
				break
			}
		}
	}
	return acts
}

// relatives begin a clause of their own about what stands before them.
var relatives = figureLists.set("relative")

// isAct tells whether token i is the act or state a sentence turns on.
func (r *reader) isAct(i int) bool {
	t := &r.a.Tokens[i]
	if !t.Class(lexicon.Act, lexicon.State) || speechOf(t.Token) != 0 || t.Name >= 0 && r.a.Names[t.Name].Last-r.a.Names[t.Name].First > 1 {
		return false
	}
	// A state's word that is also a noun is the noun: «أحياء» quarters, not the living.
	return t.Class(lexicon.Act) || !t.Class(lexicon.Place, lexicon.Person, lexicon.Group)
}

// belongsLeft tells whether the act at j, between a figure that ends at left and one at right, belongs to the left one:
// an auxiliary stands before it ("25 were wounded").
func (r *reader) belongsLeft(j, left, right int) bool {
	if r.followsSubject(j) {
		return true
	}
	return j-left < 1 && right-j > 3
}

// followsSubject tells whether the verb at j stands behind its subject: after an auxiliary, or as an Arabic verb in the
// plural («12 شخصاً قتلوا»).
func (r *reader) followsSubject(j int) bool {
	t := &r.a.Tokens[j]
	return passive(r.a, j) || t.Arabic && strings.HasSuffix(t.Norm, "وا")
}

func (r *reader) actsRight(f *figure, from, right int, other bool, clause text.Range) []int {
	var acts []int
	gap := 0
	for j := from; j < right; j++ {
		t := &r.a.Tokens[j]
		if t.Kind == text.Break || t.Kind == text.Punct && (t.Norm == ";" || t.Norm == "." || t.Norm == ":") || t.Kind == text.Punct && t.Norm == "," && len(f.acts)+len(acts) > 0 {
			break
		}
		if clauseOpeners[t.Norm] {
			break
		}
		if r.isAct(j) {
			// An act right before the next figure is that figure's, unless an auxiliary ties it to this one.
			if other && right-j <= 2 && !r.followsSubject(j) {
				break
			}
			acts = append(acts, j)
			if len(acts) == 3 {
				break
			}
			continue
		}
		if t.Content() {
			if gap++; gap > maxActGap {
				break
			}
		}
	}
	return acts
}

var peopleActs = []string{"die", "wound", "arrest", "rescue", "displace", "kidnap", "evacuate", "infect", "execute", "trapped", "missing", "surrender"}

// takesPeople tells whether one of the acts is done to people, so that a figure beside it that names nothing counts
// them: "kills 32", "25 were wounded".
func (r *reader) takesPeople(acts []int) bool {
	for _, i := range acts {
		t := &r.a.Tokens[i]
		for _, id := range peopleActs {
			if t.Is(id) {
				return true
			}
		}
	}
	return false
}
