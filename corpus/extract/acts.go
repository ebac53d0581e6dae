package extract

// The acts a figure takes part in: what happens to those it counts.

import (
	"slices"
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// isAct tells whether token i is the act or state a sentence turns on.
func (r *reader) isAct(i int) bool {
	t := &r.a.Tokens[i]
	if !t.Class(lexicon.Act, lexicon.State) || partWords[t.Norm] || speechOf(t.Token) != 0 || t.Name >= 0 && r.a.Names[t.Name].Last-r.a.Names[t.Name].First > 1 {
		return false
	}
	// A state's word that is also a noun is the noun: «أحياء» quarters, not the living.
	return t.Class(lexicon.Act) || !t.Class(lexicon.Place, lexicon.Person, lexicon.Group)
}

// bindActs finds for each figure the acts it takes part in. Between two figures an act belongs to the one it is closer
// to; one that follows an auxiliary belongs to the figure before it.
func (r *reader) bindActs(s *sentence, figures []figure) {
	for i := range figures {
		f := &figures[i]
		first, last := i == 0, i+1 == len(figures)
		clause := s.clauseOf(f.First)
		left, right := s.First, s.Last
		if !first {
			left = figures[i-1].end()
		}
		if !last {
			right = figures[i+1].First
		}
		for _, j := range f.counts {
			if j >= f.First && r.a.Tokens[j].Class(lexicon.Act) {
				f.acts = append(f.acts, j)
			}
		}
		f.ofThose = r.ofThem(s, f)
		if first {
			f.part = r.behindPartWord(s.First, f.First)
		} else if r.amongNext(&figures[i-1], f) {
			figures[i-1].ahead = true
		} else if f.part = r.isPart(&figures[i-1], f); f.part {
			f.acts = append(f.acts, figures[i-1].acts...)
			f.acts = append(f.acts, r.fatesOf(&figures[i-1])...)
		}
		if !first && slices.Contains(figures[i-1].acts, left) {
			left++ // the participle right behind the figure before is that one's
		}
		f.acts = append(f.acts, r.actsLeft(f, !first, max(left, clause.First-8, s.First))...)
		if own := f.end(); !last && own < right && len(f.acts) == 0 && r.participleOf(f, own) {
			f.acts = append(f.acts, own)
		}
		right = min(right, s.Last)
		after := r.actsRight(f, !last, right)
		if !first && !f.part && !f.ofThose && !r.takesPeople(after) && r.onlyJoined(figures[i-1].end(), f.First) {
			f.acts = append(f.acts, r.actsOver(&figures[i-1])...)
		}
		f.acts = append(f.acts, after...)
	}
	actsOverParts(figures)
}

// actsOver returns the acts before a figure that are also those of the next, which is joined to it: "killed nine policemen and five
// gunmen".
func (r *reader) actsOver(f *figure) []int {
	var acts []int
	for _, i := range f.acts {
		if i < f.First && r.takesPeople([]int{i}) {
			acts = append(acts, i)
		}
	}
	return acts
}

// fatesOf returns the nouns by which those a figure counts are called the dead, the wounded or the missing: "45 wounded, among them 13
// children" tells what befell the children.
func (r *reader) fatesOf(f *figure) []int {
	var found []int
	for _, i := range f.counts {
		if t := &r.a.Tokens[i]; (t.Is("die") || t.Is("wound") || t.Is("missing")) && !slices.Contains(f.acts, i) {
			found = append(found, i)
		}
	}
	return found
}

// participleOf tells whether the act at i, right behind what a figure counts, is a participle said of that, as in headlines:
// "3 civilians killed, 38 injured".
func (r *reader) participleOf(f *figure, i int) bool {
	t := &r.a.Tokens[i]
	return !t.Arabic && r.isAct(i) && participle(t.Norm) && !passive(r.a, i)
}

// maxActGap is how many content words may stand between a figure and an act behind it; before it two more may.
const maxActGap = 5

// actsLeft returns the acts between token left and the figure, at most two; other tells that a figure ends at left.
func (r *reader) actsLeft(f *figure, other bool, left int) []int {
	var acts []int
	gap := 0
	for j := f.First - 1; j >= left && len(acts) < 2; j-- {
		t := &r.a.Tokens[j]
		switch {
		case t.Kind == text.Break || relatives[t.Norm]:
			return acts
		case r.isAct(j):
			if other && r.belongsLeft(j, left, f.First) || len(acts) > 0 && r.behindOne(j, acts[len(acts)-1]) {
				return acts
			}
			acts = append(acts, j)
		case t.Content():
			if gap++; gap > maxActGap+2 {
				return acts
			}
		}
	}
	return acts
}

// behindOne tells whether the act at j is that of somebody named right before it, and the next one, at k, joined to it: «إن طفلا قتل
// وأصيب ثلاثة».
func (r *reader) behindOne(j, k int) bool {
	if j < 2 || k != j+1 || !r.a.Tokens[j].Arabic || !r.behindAnd(&r.a.Tokens[k]) && !r.withAnd(&r.a.Tokens[k]) {
		return false
	}
	t := &r.a.Tokens[j-1]
	return t.Class(lexicon.Person) && t.Number < 0 && strings.HasSuffix(t.Norm, "ا") && complementizers[r.a.Tokens[j-2].Norm]
}

// relatives begin a clause of their own about what stands before them.
var relatives = figureLists.Set("relative")

// actsRight returns the acts between the figure and token right, at most three; other tells that a figure begins there.
func (r *reader) actsRight(f *figure, other bool, right int) []int {
	var acts []int
	gap := 0
	for j := f.end(); j < right && len(acts) < 3; j++ {
		t := &r.a.Tokens[j]
		switch {
		case r.endsActs(j, len(f.acts)+len(acts) > 0):
			return acts
		case r.isAct(j):
			// An act right before the next figure is that figure's, unless a comma parts them or an auxiliary ties it to this one.
			if other && right-j <= 2 && r.a.Tokens[j+1].Norm != "," && !r.followsSubject(j) && !r.nextJoined(j, right) {
				return acts
			}
			acts = append(acts, j)
		case t.Content():
			if gap++; gap > maxActGap {
				return acts
			}
		}
	}
	return acts
}

// endsActs tells whether no act behind token i is one of a figure before it: a clause ends there, or, where an act has been
// found, a comma stands there.
func (r *reader) endsActs(i int, found bool) bool {
	t := &r.a.Tokens[i]
	if t.Kind == text.Punct && (t.Norm == ";" || t.Norm == "." || t.Norm == ":" || t.Norm == "," && found) {
		return true
	}
	return t.Kind == text.Break || clauseOpeners[t.Norm]
}

// belongsLeft tells whether the act at j, between a figure that ends at left and one at right, belongs to the left one:
// an auxiliary stands before it ("25 were wounded"), or it follows the figure at once.
func (r *reader) belongsLeft(j, left, right int) bool {
	return r.followsSubject(j) || j-left < 1 && (right-j > 3 || r.nextJoined(j, right))
}

// nextJoined tells whether a conjunction, and no other act before it, stands between the act at j and the figure at right: "22
// people died and dozens were wounded", «لقي 19 مصرعهم وأصيب 8».
func (r *reader) nextJoined(j, right int) bool {
	for i := j + 1; i <= right; i++ {
		t := &r.a.Tokens[i]
		if joiners[t.Norm] || r.behindAnd(t) || r.withAnd(t) {
			return true
		}
		if i < right && r.isAct(i) {
			return false
		}
	}
	return false
}

// followsSubject tells whether the verb at j stands behind its subject: after an auxiliary, or as an Arabic verb in the
// plural, alone or with a noun behind it («12 شخصاً قتلوا», «لقوا حتفهم»).
func (r *reader) followsSubject(j int) bool {
	t := &r.a.Tokens[j]
	return passive(r.a, j) || t.Arabic && (strings.HasSuffix(t.Norm, "وا") || j > 0 && t.Run.First == j-1 && strings.HasSuffix(r.a.Tokens[j-1].Norm, "وا"))
}

// peopleActs are the concepts of acts that are done to people.
var peopleActs = grammarLists.Phrases("people-act")

// takesPeople tells whether one of the acts is done to people, so that a figure beside it that names nothing counts
// them: "kills 32", "25 were wounded".
func (r *reader) takesPeople(acts []int) bool {
	return slices.ContainsFunc(acts, func(i int) bool { return slices.ContainsFunc(peopleActs, r.a.Tokens[i].Is) })
}
