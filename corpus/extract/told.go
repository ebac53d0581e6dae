package extract

// What somebody says that another has said: "the minister said police had told her that …", «وقال النائب إن الشرطة أعلنت أن …».

// passOnThrough gives a saying that is told of in the one before it the speaker of that one as whom it came through: its own speaker
// stands right behind that one's verb, "that" or «أن».
func (r *reader) passOnThrough(s *sentence, sp *saying) {
	n := len(s.sayings)
	if n == 0 || sp.goesOn || sp.apart || sp.particle || len(sp.saidBy) == 0 {
		return
	}
	last := &s.sayings[n-1]
	if !last.after || last.particle || len(last.saidBy) == 0 || sp.speaker.First <= last.verb || sp.speaker.First >= s.Last {
		return
	}
	k := min(sp.speaker.First, sp.verb) - 1
	for k > last.verb && determiners[r.a.Tokens[k].Norm] && !beginsWords(r.a.Tokens[k].Norm) {
		k--
	}
	if k != last.verb && !beginsWords(r.a.Tokens[k].Norm) || r.a.Tokens[k].Arabic && k == last.verb {
		return
	}
	for _, name := range append(last.saidBy[len(last.saidBy)-1:], last.via...) {
		sp.via = appendNew(sp.via, name)
	}
	sp.outer = n
}

// teller returns the saying of a sentence in which the one of that number is told of, or that one.
func (s *sentence) teller(n int) *saying {
	for s.sayings[n].outer > 0 {
		n = s.sayings[n].outer - 1
	}
	return &s.sayings[n]
}
