package date

// The word lists of beside.tsv, the data file beside the code.

import (
	_ "embed"

	"isnad/corpus/text/wordlist"
)

//go:embed beside.tsv
var besideFile string

var besideLists = wordlist.Read("corpus/text/date/beside.tsv", besideFile)

var (
	ageWords       = besideLists.Set("age")
	lastingWords   = besideLists.Set("lasting")
	lightYears     = besideLists.Set("light-year")
	notFuture      = besideLists.Phrases("no-future")
	behindToday    = besideLists.Set("behind-today")
	beforeToday    = besideLists.Set("before-today")
	officesBefore  = besideLists.Set("office")
	opener         = besideLists.Set("opener")
	sameDay        = besideLists.Set("same-day")
	arrangedWords  = besideLists.Set("arranged")
	putOff         = besideLists.Set("put-off")
	putOffTo       = besideLists.Set("put-off-to")
	toCome         = besideLists.Set("to-come")
	planned        = besideLists.Set("planned")
	parting        = besideLists.Set("parting")
	presentPlurals = besideLists.Set("present-plural")
	presentVerbs   = besideLists.Set("present")
	relatives      = besideLists.Set("relative")
	notVerb        = besideLists.Set("no-verb")
	wasSo          = besideLists.Set("was")
	awaiting       = besideLists.Set("awaiting")
	yearWords      = besideLists.Set("year")
)

// init runs when all lists have been taken.
func init() { besideLists.MustBeUsed() }
