package analysis

// The word lists of words.tsv, the data file beside the code.

import (
	_ "embed"

	"isnad/corpus/text/wordlist"
)

//go:embed words.tsv
var wordsFile string

var wordLists = wordlist.Read("corpus/analysis/words.tsv", wordsFile)

var (
	toponymHeads   = wordLists.Set("toponym")
	beforeClause   = wordLists.Set("before-clause")
	fathersWords   = wordLists.Set("of-fathers")
	callers        = wordLists.Set("called")
	calling        = wordLists.Set("calling")
	linking        = wordLists.Set("linking")
	orderly        = wordLists.Set("orderly")
	royals         = wordLists.Set("royal")
	namesakes      = wordLists.Set("namesake")
	nameParticles  = wordLists.Set("particle")
	titles         = wordLists.Set("title")
	addressed      = wordLists.Set("addressed")
	duals          = wordLists.Set("dual")
	kingdomWords   = wordLists.Set("kingdom")
	kingdoms       = wordLists.Phrases("kingdom-country")
	negators       = wordLists.Set("negator")
	besides        = wordLists.Set("negator-of-one")
	notNegating    = wordLists.Set("not-negating")
	undone         = wordLists.Set("undone")
	failing        = wordLists.Set("failing")
	failingAt      = wordLists.Set("failing-at")
	enabling       = wordLists.Set("enabling")
	exceptives     = wordLists.Set("exceptive")
	heldIn         = wordLists.Set("held-in")
	however        = wordLists.Set("however")
	passedOn       = wordLists.Set("passed-on")
	himself        = wordLists.Set("himself")
	befalling      = wordLists.Set("befalling")
	deadly         = wordLists.Phrases("deadly")
	journeyBetween = wordLists.Set("journey-between")
	journeyCome    = wordLists.Set("journey-come")
	journeyWho     = wordLists.Set("journey-who")
	journeys       = map[string]map[string]bool{"at": wordLists.Set("journey-at"), "for": wordLists.Set("journey-for"), "from": wordLists.Set("journey-from"), "to": wordLists.Set("journey-to")}
)

// init runs when all lists have been taken.
func init() { wordLists.MustBeUsed() }
