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
	coverClause // of what it says besides what is counted, in the claim's own clause and with no other value
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
	actClosest // of when and where: the value takes part in it, and in no act that stands closer
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
	namesGone  // share of the names it leaves out
	nationGone // share of the nations whose people or things are asked about
	modifierMissed
	modifierLocal
	requiredMissed
	speakerMissed
	otherYear
	otherTime
	otherDay // of the days round it
	sameDay
	thingMissed // share of what is measured that its sentence leaves out
	ownerHere   // share of whose figure is asked for that the value's own passage names
	ownerGone   // and that nothing names
	apartThing  // share of what it names besides that stands with another value
	apartName   // a name or a place stands with another value
	apartAct    // so does the act
	apartTopic  // so does the rarest of the words
	narrowGone  // share of what few figures of its report stand beside, and it does not
	narrowApart // and that stands in its sentence, but not in its clause
	fewGone     // share of what few clauses of its report say that it does not
	fewApart    // and that stands in its sentence, but not in its clause
	belowTotal  // another such figure is greater, and the total is asked for
	narrowFar   // and to which another such figure of its sentence stands nearer
	asGiven     // the question itself names the figure
	sortCounted // share of what says which are counted that the figure's own noun says
	sortElse    // and that is said in its sentence of something else
	moveAsked   // how far something rose or fell, as is asked
	moveOdd     // the same, and where it stands is asked
	levelAsked  // where it came to, as is asked
	levelOdd    // the same, and how far it went is asked
	formerLevel // where it stood before
	extreme     // the highest or the lowest, as is asked
	extremeElse // another figure of its sentence is that
	peopleOdd   // it counts people, and a size is asked
	samePeriod  // of the quarter, the rate or the comparison asked about
	otherPeriod // of another
	spanAsked   // over a time that reaches until now, as is asked
	spanOdd     // the same, and it is not asked
	rateOdd     // so much a day or a share, and no such rate is asked
	closeness   // how near to the value the question's words stand

	// The value.
	wrongSort   // no name, place, unit or measure of the sort asked for
	rightSort   // of the very sort asked for
	sortBeside  // it is not, and another claim of its document is
	nothingNew  // it names what the question names
	repeated    // share of the value's words that the question names too
	noPart      // who is named does not take part in the act
	noPlace     // it is not where something is, or to where it goes
	properName  // a proper name
	unnamed     // no proper name, which the question asks for
	vaguePlace  // a common noun alone, which every place of its sort is: the city
	widerPlace  // a place in which the one asked about lies
	innerPlace  // one that lies in the place asked about
	countryName // a country
	agent       // behind "by"
	doing       // where the doer of the act stands
	goal        // behind "to"
	goalOdd     // the same, and it is not asked to where
	location    // behind "in"
	origin      // behind "from"
	whencePlace // the same where the question asks from where
	maybeSort   // one who or what is named may be of the sort asked for
	ownPart     // it does the act asked about, or it is done to it, as the question asks
	ownAct      // the same, whatever else the question says
	otherPart   // it is the other way round
	partOfAct   // it stands behind the noun for the act
	otherAct    // it does another act, or that is done to it
	office      // share of the body asked about beside one who is called by an office in it
	titleAsked  // who is called by a name: share of his title, of its bodies and places, that the question names
	titleOther  // and that it does not
	actTitle    // he is called by the act asked about: the winner, the founder
	source      // it says what its sentence says
	speaking    // a statement, of which the speaker is asked
	counts      // a time is counted from it
	wholeYear   // the time is no day but a year or more
	wholeMonth  // or a month
	wholeSpan   // or some months
	noDay       // it is no day, and a day is asked for
	toldThen    // it is the time of a statement
	starting    // something begins then, as is asked
	startOdd    // the same, and it is not asked
	ending      // something goes on until then, as is asked
	endOdd      // the same, and it is not asked
	vagueTime   // no day of it is known
	inSpan      // it lies within the time the question names
	outOfSpan   // it does not
	outOfYear   // it lies in another year than the question names
	promised    // it is yet to come, as is asked
	ahead       // it is after the report, as is asked
	secondKind  // the claim is of a kind that seldom answers such a question
	reckoned    // an ordinal: how many there have been
	bareFigure  // a figure beside which no noun stands
	partFigure  // some of those counted before
	totalFigure // of which the figure before is a part
	partAsked   // some of those counted before, and the question names what is said of them alone
	wholeMeant  // the same, and it names nothing of the kind
	partMeant   // a part of it is told, and the question names what is said of that alone
	wholeAsked  // the same, and it names nothing of the kind
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

	// The clause, where it is itself the answer.
	piece        // a few words of a longer sentence
	lead         // at the head of its report
	because      // why: it leads to a cause or a purpose, or from a cause to what is asked about
	becauseOf    // why: and what is asked about stands before that
	upon         // why: it leads to what came before
	reasonless   // why: it does neither
	restated     // what or why: share of its words that the question speaks of
	unsaid       // yes or no: share of what is asked that it leaves out
	spoken       // yes or no: share of its words that the question speaks of
	strangeNames // yes or no: names of which the question does not speak
	actFirst     // yes or no: the act asked about is the first it tells
	saidNot      // yes or no: what is asked is said not to be so
	refused      // yes or no: or stands behind a verb that refuses it
	saidElse     // yes or no: its contrary is said
	subjectActs  // who or what the question speaks of stands where the clause's subject does
	subjectThere // it stands elsewhere in the clause
	subjectGone  // the clause does not name it
	takenUp      // the same, and the clause points back to what was told before

	// How alike the company is that the question's words and the clause's keep.
	kinAll    // of all words
	kinMissed // of those the claim does not meet

	evidences
)

var evidenceNames = [evidences]string{
	always: "always", cover: "cover", coverLocal: "cover-local", coverSquare: "cover-square", coverShort: "cover-short", coverClause: "cover-clause",
	coverBehind: "cover-behind", fewItems: "few-items", native: "native", headCounted: "head-counted", headWide: "head-wide",
	headNear: "head-near", headBeside: "head-beside", headMissing: "head-missing", headPeople: "head-people",
	headActed: "head-acted", actBound: "act-bound", actClause: "act-clause", actSentence: "act-sentence",
	actNearby: "act-nearby", actSetting: "act-setting", actMissing: "act-missing", actNear: "act-near",
	actContrary: "act-contrary", actNegated: "act-negated", actFar: "act-far", actAfter: "act-after", actOther: "act-other",
	actClosest: "act-closest", vaguePlace: "vague-place",
	actsMissed: "acts-missed", actsLocal: "acts-local", restMissed: "rest-missed", restLocal: "rest-local",
	strangerMissed: "stranger-missed", strangerLocal: "stranger-local", topicMissed: "topic-missed", topicLocal: "topic-local",
	placeMissed: "place-missed", placeLocal: "place-local", placeNearby: "place-nearby", placeSetting: "place-setting",
	placeMentioned: "place-mentioned", placeWhole: "place-whole", elsewhere: "elsewhere", setElsewhere: "set-elsewhere",
	nameMissed: "name-missed", nameLocal: "name-local", nameSetting: "name-setting", namesGone: "names-gone", nationGone: "nation-gone", modifierMissed: "modifier-missed",
	modifierLocal: "modifier-local", requiredMissed: "required-missed", speakerMissed: "speaker-missed",
	otherYear: "other-year", otherTime: "other-time", otherDay: "other-day", sameDay: "same-day", thingMissed: "thing-missed",
	ownerHere: "owner-here", ownerGone: "owner-gone", apartThing: "apart-thing", apartName: "apart-name", apartAct: "apart-act", apartTopic: "apart-topic", narrowGone: "narrow-gone", narrowApart: "narrow-apart", belowTotal: "below-total", narrowFar: "narrow-far", asGiven: "as-given", sortCounted: "sort-counted", sortElse: "sort-else", fewGone: "few-gone", fewApart: "few-apart",
	moveAsked: "move-asked", moveOdd: "move-odd", levelAsked: "level-asked", levelOdd: "level-odd", formerLevel: "former-level",
	extreme: "extreme", extremeElse: "extreme-else", peopleOdd: "people-odd", samePeriod: "same-period",
	otherPeriod: "other-period", spanAsked: "span-asked", spanOdd: "span-odd", rateOdd: "rate-odd", closeness: "closeness", wrongSort: "wrong-sort", rightSort: "right-sort",
	sortBeside: "sort-beside",
	nothingNew: "nothing-new", repeated: "repeated", noPart: "no-part", noPlace: "no-place", properName: "proper-name",
	unnamed: "unnamed", widerPlace: "wider-place", innerPlace: "inner-place", countryName: "country", agent: "agent",
	doing: "doing", goal: "goal", goalOdd: "goal-odd", location: "location", origin: "origin", whencePlace: "whence", maybeSort: "maybe-sort",
	ownPart: "own-part", ownAct: "own-act", otherPart: "other-part", partOfAct: "act-of", otherAct: "other-act", office: "office", titleAsked: "title-asked", titleOther: "title-other", actTitle: "act-title", source: "source",
	speaking: "speaking", counts: "counts-from", wholeYear: "whole-year", wholeMonth: "whole-month", wholeSpan: "whole-span",
	noDay: "no-day", toldThen: "told-then", starting: "starting", startOdd: "start-odd", ending: "ending", endOdd: "end-odd",
	vagueTime: "vague-time", inSpan: "in-span", outOfSpan: "out-of-span", outOfYear: "out-of-year", promised: "promised",
	ahead: "ahead", secondKind: "second-kind", reckoned: "reckoned", bareFigure: "bare-figure", partFigure: "part-figure",
	totalFigure: "total-figure", mixedFigure: "mixed-figure", approximate: "approximate", headline: "headline",
	background: "background", superseded: "superseded", denies: "denies", denied: "denied", expected: "expected",
	nearest: "nearest", scattered: "scattered", piece: "piece", lead: "lead", because: "because", becauseOf: "because-of",
	upon: "upon", reasonless: "reasonless", restated: "restated", unsaid: "unsaid", spoken: "spoken", strangeNames: "strange-names", actFirst: "act-first", saidNot: "said-not",
	partAsked: "part-asked", wholeMeant: "whole-meant", partMeant: "part-meant", wholeAsked: "whole-asked",
	refused: "refused", saidElse: "said-else", subjectActs: "subject-acts", subjectThere: "subject-there", subjectGone: "subject-gone", takenUp: "taken-up", kinAll: "kin", kinMissed: "kin-missed",
}

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
