package answers

// evidence is one thing that speaks for or against a claim as the answer to a question. Most are 0 or 1; shares and
// distances lie between.
type evidence int

const (
	always evidence = iota // 1 for every claim

	// How much of the question, by weight, the claim meets.
	cover       // altogether
	coverLocal  // in its own sentence
	coverSquare // altogether, squared: the last words tell more than the first
	coverShort  // how far it stays behind the best claim of all documents
	coverBehind // how far it stays behind the best claim of its own document
	fewItems    // one over the number of the question's items
	native      // report and question are in one language

	// What is counted.
	headCounted // the claim counts it
	headWide    // it counts a part of it: children of people
	headNear    // it counts a near-equal
	headBeside  // it is spoken of in the sentence, and not counted
	headMissing
	headPeople // it counts other people
	headActed  // it counts those something is done to, of which the question does not speak

	// What is said of it: the question's predicate.
	actBound // the value takes part in it
	actClause
	actSentence
	actNearby
	actSetting
	actMissing
	actNear     // by a near-equal
	actContrary // its contrary
	actNegated
	actFar     // tokens between it and the value, of 20
	actAfter   // it stands behind the value
	actOther   // the value takes part in another act
	actsMissed // share of the other acts
	actsLocal

	// What else the question names.
	restMissed
	restLocal
	strangerMissed
	strangerLocal
	topicMissed // the rarest of the words
	topicLocal
	placeMissed
	placeLocal
	placeNearby
	placeSetting
	placeMentioned // another sentence of the report names it
	placeWhole     // only what the place lies in is named: the country
	elsewhere      // it names another place
	setElsewhere   // the report is set in another place
	nameMissed
	nameLocal
	nameSetting
	modifierMissed
	modifierLocal
	requiredMissed
	speakerMissed
	otherYear
	otherTime
	otherDay // of the days round it
	sameDay
	thingMissed // share of what is measured that its sentence leaves out
	closeness   // how near to the value the question's words stand

	// The value.
	wrongSort   // no name, place, unit or measure of the sort asked for
	rightSort   // of the very sort asked for
	nothingNew  // it names what the question names
	repeated    // share of the value's words that the question names too
	noPart      // who is named does not take part in the act
	noPlace     // it is not where something is, or to where it goes
	properName  // a proper name
	unnamed     // no proper name, which the question asks for
	widerPlace  // a place in which the one asked about lies
	innerPlace  // one that lies in the place asked about
	countryName // a country
	agent       // behind "by"
	doing       // where the doer of the act stands
	goal        // behind "to"
	location    // behind "in"
	origin      // behind "from"
	whencePlace // the same where the question asks from where
	ownPart     // it does the act asked about, or it is done to it, as the question asks
	otherPart   // it is the other way round
	partOfAct   // it stands behind the noun for the act
	otherAct    // it does another act, or that is done to it
	office      // share of the body asked about beside one who is called by an office in it
	source      // it says what its sentence says
	speaking    // a statement, of which the speaker is asked
	counts      // a time is counted from it
	wholeYear   // the time is no day but a year or more
	wholeMonth  // or a month
	secondKind  // the claim is of a kind that seldom answers such a question
	bareFigure  // a figure beside which no noun stands
	partFigure  // some of those counted before
	totalFigure // of which the figure before is a part
	mixedFigure // counts the dead and the wounded in one
	approximate
	headline
	background // of a time well before its report
	superseded // told as what was known before
	denies     // the claim is negated, the question is not
	denied     // its speaker denies it
	expected   // it is yet to come, and not asked as such
	nearest    // another figure of its sentence stands closer to the rarest word
	scattered  // how far apart it says what the question says together
	unsaid     // yes or no: share of what is asked that its own clause leaves out

	// How alike the company is that the question's words and the clause's keep.
	kinAll    // of all words
	kinMissed // of those the claim does not meet

	evidences
)

var evidenceNames = [evidences]string{"always", "cover", "cover-local", "cover-square", "cover-short", "cover-behind", "few-items", "native",
	"head-counted", "head-wide", "head-near", "head-beside", "head-missing", "head-people", "head-acted",
	"act-bound", "act-clause", "act-sentence", "act-nearby", "act-setting", "act-missing", "act-near", "act-contrary", "act-negated", "act-far", "act-after", "act-other", "acts-missed", "acts-local",
	"rest-missed", "rest-local", "stranger-missed", "stranger-local", "topic-missed", "topic-local", "place-missed", "place-local", "place-nearby", "place-setting", "place-mentioned", "place-whole", "elsewhere", "set-elsewhere", "name-missed", "name-local", "name-setting",
	"modifier-missed", "modifier-local", "required-missed", "speaker-missed", "other-year", "other-time", "other-day", "same-day", "thing-missed", "closeness",
	"wrong-sort", "right-sort", "nothing-new", "repeated", "no-part", "no-place", "proper-name", "unnamed", "wider-place", "inner-place", "country", "agent", "doing", "goal", "location", "origin", "whence", "own-part", "other-part", "act-of", "other-act", "office", "source", "speaking", "counts-from", "whole-year", "whole-month", "second-kind", "bare-figure", "part-figure", "total-figure", "mixed-figure",
	"approximate", "headline", "background", "superseded", "denies", "denied", "expected", "nearest", "scattered", "unsaid", "kin", "kin-missed"}

// vector is all the evidence on one claim.
type vector [evidences]float32

func (v *vector) set(e evidence, yes bool) {
	v[e] = 0
	if yes {
		v[e] = 1
	}
}

// sorts of questions that weigh evidence alike.
const (
	bySorts  = iota
	bySpeech // what somebody said
	byWords  // what and why
	byStance
	byTime
	byName // who did something
	byRole // who somebody is
	byTold // who said something
	byPlace
	byCount
	byAmount
	sortsOfQuestion
)

var sortNames = [sortsOfQuestion]string{"all", "said", "words", "did", "when", "who", "who-is", "who-said", "where", "count", "amount"}

// sortOf returns the sort of a question.
func (al *aligner) sortOf() int {
	switch al.q.Kind {
	case HowMany:
		return byCount
	case HowMuch, WhatPercent, HowLong:
		return byAmount
	case When:
		return byTime
	case Who:
		switch {
		case al.q.Identity:
			return byRole
		case al.asksSpeaker():
			return byTold
		}
		return byName
	case Where:
		return byPlace
	case YesNo:
		return byStance
	case Said:
		return bySpeech
	}
	return byWords
}
