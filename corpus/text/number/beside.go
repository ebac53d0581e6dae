package number

// The word lists of beside.tsv, the data file beside the code.

import (
	_ "embed"

	"isnad/corpus/text/wordlist"
)

//go:embed beside.tsv
var besideFile string

var besideLists = wordlist.Read("corpus/text/number/beside.tsv", besideFile)

var (
	halfOfTwo  = besideLists.Set("half-of-two")
	noPart     = besideLists.Set("no-part")
	metric     = besideLists.Set("metric")
	moneyNames = besideLists.Set("money")
	leads      = besideLists.Set("no-adjective")
	notPlurals = besideLists.Set("no-plural")
	beforeYear = besideLists.Set("before-year")
	behindOne  = besideLists.Set("behind-one")
	beforeOne  = besideLists.Set("before-one")
	plurals    = besideLists.Set("plural")
	prices     = besideLists.Set("price")
	lasts      = besideLists.Set("lasts")
	timeUnits  = besideLists.Set("time-unit")
	quarters   = besideLists.Set("quarter")
)

// init runs when all lists have been taken.
func init() { besideLists.MustBeUsed() }
