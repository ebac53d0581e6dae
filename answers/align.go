package answers

import (
	"math"
	"strings"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
)

// fit is how well a claim fits a question.
type fit struct {
	score     float64 // the weight of the evidence; above 0 the claim rather answers than not
	evidence  vector
	compared  comparison
	matched   []match
	placed    bool // it names the place asked about, or its report's head does
	outsorted bool // another claim of its report names something of the sort asked for, and it does not
	soSaid    bool // it is said in the way the question puts it: denied, promised
	excluded  bool // it speaks of what the question leaves out, of another place or of another fate

	// How many tokens stand between the value and other words; -1 where its sentence has them not.
	fromRarest  int // the question's rarest word
	fromExtreme int // what makes it the highest or the lowest
	fromEnd     int // the place from which the question asks how far something is, behind it
}

// laterCost is of how many bytes a statement may stand behind another to weigh one less.
const laterCost = 1e7

// aligner holds what is the same for all claims of one question.
type aligner struct {
	l       *lexicon.Lexicon
	q       *Question
	weights []float64 // by item
	total   float64
	sort    int
	kinship kinship
	topic   int // the item fewest claims, but some, meet, names and times aside; -1 if there is none
	rarest  int // the item fewest claims meet, names and times aside; -1 if there is none

	office    int  // the item that asks for who holds an office; -1 if there is none
	speaksFor bool // that of who speaks for a body

	goesOn   int // the item that asks whether something goes on still; -1 if none does
	talksEnd int // and that which asks whether talks succeeded
	inTalks  int // and that which asks whether somebody takes part in them

	placesAsked map[string]bool    // names of keys
	named       map[string]bool    // names of the keys of what the question itself names
	asked       map[string]bool    // names of keys that meet an item
	fates       map[int]bool       // that the question asks about
	before      map[int]bool       // that had befallen those it counts before
	nations     map[string]bool    // keys of the countries whose people it counts
	things      bool               // it counts things
	people      bool               // it counts people
	civilians   bool               // it counts civilians
	fighters    bool               // it counts fighters
	side        int                // on which side those stand whom it counts
	language    string             // of the claim that is being judged
	keys        *keyed             // of the claim that is being judged
	items       []sought           // of the question's items
	extreme     []wanted           // keys of the highest or the lowest, if that is asked
	occasions   []wanted           // keys of the act asked about as an occasion, where a reason is asked
	reached     []wanted           // keys of what talks are held for, if it is asked how they came out
	tried       []wanted           // keys of what leads to what is not done yet
	partOf      map[string][]*term // by part: the keys that tell of it in the act asked about
	laying      []wanted           // keys of the acts by which the deed asked about is laid to somebody
}

func newAligner(l *lexicon.Lexicon, q *Question, frequency []int, claims int) *aligner {
	al := &aligner{
		l: l, q: q,
		weights: make([]float64, len(q.Items)), rarest: -1, topic: -1, office: -1,
		kinship: newKinship(q), keys: newKeyed(),
		placesAsked: placesAsked(q), named: keysNamed(q), asked: map[string]bool{},
		things: q.countsThings(), people: q.countsPeople(),
	}
	al.sort = al.sortOf()
	al.fates, al.before = al.fatesAsked()
	al.nations = al.nationsCounted()
	al.civilians, al.fighters = al.countsSort("civilian"), al.countsSort("fighter")
	al.side = al.sideAsked()
	if q.Kind == Who {
		al.office = al.asksOffice()
		al.speaksFor = al.office >= 0 && al.names("c:spokesman")
	}
	al.goesOn, al.talksEnd, al.inTalks = q.goesOn(), q.talksEnd(), q.inTalks()
	al.bindKeys()
	al.weighItems(frequency, claims)
	return al
}

// bindKeys finds the keys that claims are searched for.
func (al *aligner) bindKeys() {
	q := al.q
	al.partOf = al.partTerms()
	al.laying = al.blame()
	al.extreme = al.keys.bind(q.extreme)
	if q.predicate >= 0 && al.asksReason() {
		for _, k := range closeKeys(q.Items[q.predicate].Keys) {
			al.occasions = append(al.occasions, al.keys.bind([]ItemKey{{Name: extract.Occasion + k.Name, Fit: 1}})...)
		}
	}
	if q.Kind == YesNo {
		al.tried = al.keys.bind(keysOf(triedConcepts))
	}
	if al.talksEnd >= 0 || al.inTalks >= 0 {
		al.reached = al.keys.bind(keysOf(reachedConcepts))
	}
	for i := range q.Items {
		al.items = append(al.items, al.keys.sought(&q.Items[i]))
		for _, k := range q.Items[i].Keys {
			al.asked[k.Name] = true
		}
	}
}

// weighItems weighs the items by how few claims meet each; claims is how many there are, frequency how many of them meet an item.
func (al *aligner) weighItems(frequency []int, claims int) {
	fewest, least := 0, 0
	for i := range al.q.Items {
		item, df := &al.q.Items[i], 0
		if i < len(frequency) {
			df = frequency[i]
		}
		if item.except {
			continue // no answer needs it
		}
		tells := (item.Part == Rest || item.Part == Act) && !item.Optional && !item.required && !item.quality
		if tells && !item.context && !strings.HasPrefix(item.Keys[0].Name, "y:") && (al.rarest < 0 || df < fewest) {
			al.rarest, fewest = i, df
		}
		if tells && df > 0 && i != al.q.predicate && (al.topic < 0 || df < least) {
			al.topic, least = i, df
		}
		al.weights[i] = item.weight(df, claims)
		al.total += al.weights[i]
	}
}

// weight returns what an item weighs that df of so many claims meet: the classic inverse document frequency, bounded so that no word
// alone decides.
func (it *Item) weight(df, claims int) float64 {
	w := math.Log(1+float64(claims+1)/float64(df+1)) / math.Log(2)
	w = min(max(w, 1), 5)
	switch it.Part {
	case Head, Act:
		w = max(w, 2)
	case Rest, Stranger:
		w = min(w, 2.5) // what only describes weighs less than who, where and what is done
	case Speaker:
		w = 0 // judged apart
	}
	if it.quality {
		w *= 0.6
	}
	if it.Optional {
		w *= 0.25
	}
	return w
}

// weighAmong weighs the claims found, each of which was judged by itself, among the others. What a claim leaves open weighs against what
// the best of them says.
func (al *aligner) weighAmong(found []corpus.Candidate, out []fit) {
	al.findSorts(found, out)
	best := float32(0)
	bestOf := map[string]float32{}
	placed := map[string]bool{} // documents that name the place asked about
	sorted := map[string]bool{} // documents of which a claim is of the very sort asked for
	for i := range found {
		c := out[i].evidence[cover]
		if out[i].placed {
			placed[found[i].Document.ID] = true
		}
		if out[i].evidence[rightSort] > 0 {
			sorted[found[i].Document.ID] = true
		}
		if out[i].outsorted || out[i].excluded && al.ownWords() {
			continue // what does not answer is no measure of what does
		}
		best = max(best, c)
		bestOf[found[i].Document.ID] = max(bestOf[found[i].Document.ID], c)
	}
	al.findCountedBeside(found, out)
	al.findTurned(found, out)
	al.findNearest(found, out)
	al.findFarther(found, out)
	al.findDated(found, out)
	al.findTurnedBack(found, out)
	al.findWholes(found, out)
	al.findNarrow(found, out)
	al.excludeUnheard(found, out)
	al.excludeDeals(found, out)
	al.findSpokenFrom(found, out)
	al.findInner(found, out)
	al.findTellers(found, out)
	for i := range out {
		v := &out[i].evidence
		if placed[found[i].Document.ID] && v[placeMissed]+v[placeWhole] > 0 {
			v[placeMissed], v[placeWhole], v[placeMentioned] = 0, 0, 1
		}
		out[i].excluded = out[i].excluded || al.toldElsewhere(v) || out[i].outsorted
		v.set(sortBeside, v[rightSort] == 0 && sorted[found[i].Document.ID])
		v[coverShort] = max(0, best-v[cover])
		v[coverBehind] = max(0, bestOf[found[i].Document.ID]-v[cover])
		out[i].excluded = out[i].excluded || al.sort == byTold && v[wrongSort] > 0 // nobody who speaks
		out[i].score = weigh(al.sort, v)
		out[i].excluded = out[i].excluded || al.q.Kind == Said && v[speakerMissed] > 0
		if al.q.Kind == Said && al.total == 0 {
			out[i].score, out[i].compared[alone] = float64(v[cover])-float64(found[i].Claim.Quote.Start)/laterCost, v[cover] // all that somebody said, what he said first before the rest
			if out[i].soSaid {
				out[i].score++ // and what he denied or promised, as the question puts it, before that
			}
		}
	}
	al.findOutdated(found, out)
	if al.q.Kind != Said || al.total > 0 {
		al.compare(found, out)
	}
}

// ownWords tells whether a question is answered by a clause, which seldom repeats all that the question says.
func (al *aligner) ownWords() bool { return al.sort == byWords || al.sort == bySpeech }

// fit gathers the evidence on one claim.
func (al *aligner) fit(candidate *corpus.Candidate) fit {
	q, c, doc := al.q, &candidate.Claim, &candidate.Document
	f := fit{matched: make([]match, len(q.Items))}
	v := &f.evidence
	keys := al.keys
	keys.hold(c)
	al.language = doc.Language
	typed := !q.Kind.Open() && q.Kind != YesNo
	sum, local := 0.0, 0.0
	for i := range q.Items {
		item := &q.Items[i]
		if item.Part == Speaker {
			v.set(speakerMissed, !al.spokenBy(item, c, doc, keys))
			// A size or a place may be told without its source; of counts every source has its own.
			f.excluded = f.excluded || v[speakerMissed] > 0 && (!q.Kind.Numeric() || q.Kind == HowMany) && q.Kind != Where
			continue
		}
		m := al.meets(i, c, keys, typed)
		f.matched[i] = m
		sum += al.weights[i] * m.strength
		if m.role <= corpus.Sentence {
			local += al.weights[i] * m.strength
		}
	}
	al.nearestOutcome(&f)
	f.excluded = al.onlyAhead(c, &f) || f.excluded
	v[always] = 1
	v[cover], v[coverLocal] = 1, 1
	if al.total > 0 {
		v[cover], v[coverLocal] = float32(sum/al.total), float32(local/al.total)
	}
	v[coverSquare] = v[cover] * v[cover]
	v[fewItems] = 1 / float32(max(len(q.Items), 1))
	v.set(native, q.Language == doc.Language)
	al.measureGaps(&f)
	al.judgeItems(c, &f, keys)
	al.judgeKin(&f, keys)
	al.judgeValue(candidate, &f, keys)
	al.judgeClause(c, &f, keys)
	al.judgeRound(c, &f, keys)
	f.soSaid = al.soSaid(keys)
	f.excluded = f.excluded || al.offTopic(&f) || al.nearlyTells(c, &f, keys) || al.otherOffice(c, &f) || al.otherInOrder(c) || q.degree && !al.tellsDegree(&f, keys)
	return f
}

// told tells whether a claim is a statement of somebody, or names who says what its sentence says.
func told(c *corpus.Claim, keys *keyed) bool {
	return c.Kind == corpus.Statement && len(c.SaidBy) > 0 || keys.of(extract.Source) != nil
}
