package extract

// How many voted for something and how many against it: "by 68 votes to 41", «بأغلبية 84 صوتا مقابل 29», "68 in favour and 41 against".

import (
	"slices"

	"isnad/corpus"
)

// Keys of those sides.
const (
	votedFor     = "c:vote-for"
	votedAgainst = "c:vote-against"
)

// voteJoints stand between the figures of the two sides; forWords and againstWords behind the figure of one, folded.
var (
	voteJoints   = figureLists.Set("vote-joint")
	forWords     = figureLists.Set("vote-for")
	againstWords = figureLists.Set("vote-against")
)

// voteSide returns the key of the side whose votes a figure counts; "" if it counts no votes of a side.
func (r *reader) voteSide(s *sentence, f *figure) string {
	if f.kind != corpus.Quantity || f.age || !r.tellsVote(s) {
		return ""
	}
	behind, before := r.normAt(s.Range, f.end()), r.normAt(s.Range, f.First-1)
	switch {
	case forWords[behind] || behind == "in" && forWords[r.normAt(s.Range, f.end()+1)]:
		return votedFor
	case againstWords[behind]:
		return votedAgainst
	case r.joinsVotes(s, f.end(), 1):
		return votedFor
	case voteJoints[before] && r.joinsVotes(s, f.First-1, -1):
		return votedAgainst
	}
	return ""
}

// joinsVotes tells whether a word that joins the figures of two sides stands at token i, and another figure on its other side, a word for
// votes between the two perhaps.
func (r *reader) joinsVotes(s *sentence, i, step int) bool {
	if step > 0 && !voteJoints[r.normAt(s.Range, i)] {
		if i--; !voteJoints[r.normAt(s.Range, i)] { // «84 صوتا مقابل» may be read as one noun
			return false
		}
	}
	for j := i + step; j >= s.First && j < s.Last && j != i+3*step; j += step {
		switch t := &r.a.Tokens[j]; {
		case t.Number >= 0 && t.Date < 0:
			return !r.a.Numbers[t.Number].Percent
		case !t.Is("vote"):
			return false
		}
	}
	return false
}

// tellsVote tells whether a sentence speaks of a vote.
func (r *reader) tellsVote(s *sentence) bool {
	for i := s.First; i < s.Last; i++ {
		if t := &r.a.Tokens[i]; slices.ContainsFunc(voteConcepts, t.Is) {
			return true
		}
	}
	return false
}

// voteConcepts are the concepts of which a sentence about a vote speaks.
var voteConcepts = grammarLists.Phrases("voting")
