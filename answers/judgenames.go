package answers

// Whether a claim tells of all the names of the question: where it meets one of two, it may tell of another.

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
