package answers

// Whether a claim tells of all the names of the question: where it meets one of two, it may tell of another. Whether it counts the people
// of another country than the question does.

import (
	"strings"

	"isnad/corpus"
)

// judgeNames weighs how many of the question's names the claim leaves out, those of nations apart: the unemployment rate asked for
// may be the French one, and those counted Syrians in Germany.
func (al *aligner) judgeNames(f *fit) {
	var names, nations share
	for i := range al.q.Items {
		item, m := &al.q.Items[i], &f.matched[i]
		switch {
		case item.except || item.Optional:
		case item.Part == Named && item.adjective, item.Part == Head && item.nation():
			nations.add(1, m.strength == 0)
		case item.Part == Named && !item.Place:
			names.add(1, m.strength == 0)
		}
	}
	f.evidence[namesGone], f.evidence[nationGone] = names.of(), nations.of()
}

// nationsCounted returns the keys of the countries whose people the question counts.
func (al *aligner) nationsCounted() map[string]bool {
	out := map[string]bool{}
	for i := range al.q.Items {
		if item := &al.q.Items[i]; (item.Part == Modifier || item.Part == Head || item.demonym) && !item.except {
			for _, k := range exactKeys(item.Keys) {
				if al.isCountry(k.Name) {
					out[k.Name] = true
				}
			}
		}
	}
	return out
}

// isCountry tells whether a key is that of a country.
func (al *aligner) isCountry(key string) bool {
	id, ok := strings.CutPrefix(key, "n:")
	n := al.l.Name(id)
	return ok && n != nil && n.Kind == "country"
}

// otherNation tells whether a claim counts people of other countries than the question does, or foreigners.
func (al *aligner) otherNation(keys *keyed) bool {
	if len(al.nations) == 0 {
		return false
	}
	others := false
	for name, k := range keys.all() {
		if k.Role != corpus.Counted || k.Wide && name != "c:foreign" {
			continue
		}
		if al.nations[name] {
			return false
		}
		others = others || name == "c:foreign" || al.isCountry(name)
	}
	return others
}
