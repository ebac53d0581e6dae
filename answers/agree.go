package answers

import (
	"math"
	"slices"
	"strings"
	"time"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// approximation is how far an approximate value reaches either way.
const approximation = 0.1

// interval returns the range a value covers.
func interval(v *corpus.Value) (low, high float64) {
	slack := 0.0
	if v.Approximate {
		slack = approximation
	}
	low, high = math.Inf(-1), math.Inf(1)
	if v.Low != nil {
		low = *v.Low * (1 - slack)
	}
	if v.High != nil {
		high = *v.High * (1 + slack)
	}
	return low, high
}

func overlap(a, b *corpus.Value) bool {
	al, ah := interval(a)
	bl, bh := interval(b)
	return al <= bh && bl <= ah
}

// sameFigure tells whether two values of one kind may be the same figure.
func sameFigure(kind corpus.Kind, a, b *corpus.Value) bool {
	x, y, ok := inOneUnit(kind, a, b)
	return ok && overlap(x, y)
}

func sameValue(a, b *corpus.Value) bool {
	if a == nil || b == nil {
		return a == b
	}
	same := func(x, y *float64) bool { return x == nil && y == nil || x != nil && y != nil && *x == *y }
	return same(a.Low, b.Low) && same(a.High, b.High) && a.Approximate == b.Approximate
}

// agree groups the documents by what they answer and tells how the groups stand to each other.
func (al *aligner) agree(a *Answer) {
	if len(a.Answers) == 0 {
		return
	}
	if al.q.Kind.Open() || al.q.Kind == Who && al.asksSpeaker() { // that others spoke too contradicts nobody
		a.Agreement.Origins = origins(a.Answers)
		if len(a.Answers) == 1 {
			a.Agreement.Verdict = Single
		}
		return
	}
	var groups [][]*Source
	// Exact values first: they make the groups that open ranges join.
	for _, exact := range []bool{true, false} {
		for i := range a.Answers {
			s := &a.Answers[i]
			if isExact(&s.Claims[0]) != exact {
				continue
			}
			joined := false
			for g := range groups {
				if al.sameGroup(groups[g], s) {
					groups[g] = append(groups[g], s)
					joined = true
					break
				}
			}
			if !joined {
				groups = append(groups, []*Source{s})
			}
		}
	}
	for _, g := range groups {
		group := Group{Text: al.common(g).Text}
		seen := map[string]bool{}
		for _, s := range g {
			group.Documents = append(group.Documents, s.Document.ID)
			seen[s.Claims[0].origin] = true
		}
		group.Origins = len(seen)
		a.Agreement.Groups = append(a.Agreement.Groups, group)
	}
	a.Agreement.Origins = origins(a.Answers)
	switch {
	case len(a.Answers) == 1:
		a.Agreement.Verdict = Single
	case len(groups) == 1:
		a.Agreement.Verdict = Agree
	default:
		a.Agreement.Verdict, a.Agreement.Reasons = al.reasons(groups)
	}
}

func origins(sources []Source) int {
	seen := map[string]bool{}
	for i := range sources {
		seen[sources[i].Claims[0].origin] = true
	}
	return len(seen)
}

func isExact(c *Claim) bool { return c.Value == nil || c.Value.Low != nil && c.Value.High != nil }

// sameGroup tells whether a report agrees with all of a group.
func (al *aligner) sameGroup(group []*Source, s *Source) bool {
	for _, member := range group {
		if !al.sameAnswer(member, s) {
			return false
		}
	}
	return true
}

// sameAnswer tells whether two reports agree: the answer of one is given by the other, be it beside another figure. A report that
// tells of 12 wounded and, from somebody else, of 6 is at odds with none that tells of 6.
func (al *aligner) sameAnswer(a, b *Source) bool {
	return al.tells(a, &b.Claims[0]) || al.tells(b, &a.Claims[0])
}

// tells tells whether a report gives the same answer as a claim of another.
func (al *aligner) tells(s *Source, c *Claim) bool {
	if al.same(&s.Claims[0], c) {
		return true
	}
	if c.Value == nil || al.q.Kind == YesNo {
		return false
	}
	return slices.ContainsFunc(s.Claims[1:], func(other Claim) bool { return other.Value != nil && al.same(&other, c) })
}

// common returns the answer of a group's first report that all others give too, its best if there is none.
func (al *aligner) common(group []*Source) *Claim {
	for i := range group[0].Claims {
		c := &group[0].Claims[i]
		if !slices.ContainsFunc(group[1:], func(s *Source) bool { return !al.tells(s, c) }) {
			return c
		}
	}
	return &group[0].Claims[0]
}

func (al *aligner) same(a, b *Claim) bool {
	switch {
	case al.q.Kind == YesNo:
		return a.Stance == b.Stance
	case a.Value != nil && b.Value != nil:
		kind := a.Kind
		if b.Kind != kind {
			kind = corpus.Quantity // no unit to go by
		}
		return sameFigure(kind, a.Value, b.Value)
	case a.Kind == corpus.Date && b.Kind == corpus.Date:
		return sameDays(a.claim.AsOf, b.claim.AsOf)
	}
	return al.sharesName(a, b)
}

// sameDays tells whether two times may be one. A day of which the year is not known is that day of any year.
func sameDays(x, y corpus.Interval) bool {
	if !x.From.IsZero() && !y.From.IsZero() {
		return !x.From.After(y.To) && !y.From.After(x.To)
	}
	if text.Fold(x.Text) == text.Fold(y.Text) {
		return true
	}
	if x.From.IsZero() {
		x, y = y, x
	}
	day, ok := dayOfYear(strings.TrimSpace(y.Text))
	if !ok {
		return false
	}
	if x.From.IsZero() {
		other, ok := dayOfYear(strings.TrimSpace(x.Text))
		return ok && other.Equal(day)
	}
	for year := x.From.Year(); year <= x.To.Year(); year++ {
		if d := time.Date(year, day.Month(), day.Day(), 0, 0, 0, 0, time.UTC); !d.Before(x.From) && !d.After(x.To) {
			return true
		}
	}
	return false
}

// sharesName tells whether the names of two claims have a word or a known name in common that the question does not name.
func (al *aligner) sharesName(a, b *Claim) bool {
	have := map[string]bool{}
	for i := range a.claim.Keys {
		if k := &a.claim.Keys[i]; k.Role == corpus.Counted && ofName(k.Name) && !al.asked[k.Name] {
			have[k.Name] = true
		}
	}
	for i := range b.claim.Keys {
		if k := &b.claim.Keys[i]; k.Role == corpus.Counted && have[k.Name] {
			return true
		}
	}
	return text.Fold(a.Text) == text.Fold(b.Text)
}

// ofName tells whether a key is that of a name: a known one, or the stem or the consonants of a word that may be one. Others
// tell what a name does or where it stands.
func ofName(key string) bool {
	return strings.HasPrefix(key, "n:") || strings.HasPrefix(key, "s:") || strings.HasPrefix(key, "k:")
}

// reasons names why groups differ, and whether time alone explains it.
func (al *aligner) reasons(groups [][]*Source) (verdict string, reasons []string) {
	add := func(r string) { reasons = appendNew(reasons, r) }
	times := true
	for i := range groups {
		for j := i + 1; j < len(groups); j++ {
			a, b := &groups[i][0].Claims[0], &groups[j][0].Claims[0]
			x, y := a.claim.AsOf, b.claim.AsOf
			apart := !x.From.IsZero() && !y.From.IsZero() && (x.To.Before(y.From) || y.To.Before(x.From))
			if apart && al.q.Kind != When {
				add("time")
			} else {
				times = false
			}
			if a.Value != nil && b.Value != nil {
				if a.Value.Unit != b.Value.Unit {
					if a.Kind != b.Kind || a.Kind != corpus.Quantity {
						add("unit")
					} else {
						add("category")
					}
				}
				if isExact(a) != isExact(b) {
					add("bound")
				}
			}
			if a.Modality != b.Modality && (a.Modality == string(corpus.Expected) || b.Modality == string(corpus.Expected) || a.Modality == string(corpus.Negotiating) || b.Modality == string(corpus.Negotiating)) {
				add("modality")
			}
			if al.placesApart(&a.claim, &b.claim) {
				add("place")
			}
		}
	}
	if len(reasons) == 0 {
		add("contradiction")
	}
	if times {
		return Changed, reasons
	}
	return Conflict, reasons
}

// placesApart tells whether both clauses name places, and none of the one lies round or within one of the other.
func (al *aligner) placesApart(a, b *corpus.Claim) bool {
	of, with := al.places(a), al.places(b)
	for _, p := range of {
		for _, q := range with {
			if p == q || p.LiesIn(q.ID) || q.LiesIn(p.ID) {
				return false
			}
		}
	}
	return len(of) > 0 && len(with) > 0
}

// places returns the places named in a claim's clause.
func (al *aligner) places(c *corpus.Claim) []*lexicon.Name {
	var out []*lexicon.Name
	for _, k := range c.Keys {
		if k.Role <= corpus.Clause && !k.Wide && strings.HasPrefix(k.Name, "n:") {
			if n := al.l.Name(k.Name[2:]); n != nil && n.IsPlace() {
				out = append(out, n)
			}
		}
	}
	return out
}
