package answers

import (
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// cue is a question word or phrase: folded words, the kind it asks for.
type cue struct {
	words string
	kind  Kind
}

// cues in the order they are tried: longer and surer ones first. "*" stands for one word.
var cues = []cue{
	{"how many percent", WhatPercent}, {"how many pct", WhatPercent}, {"how many per cent", WhatPercent}, {"to what extent", What}, {"for what amount", HowMuch}, {"what amount", HowMuch}, {"what was the amount", HowMuch}, {"what length of", HowLong}, {"for what length", HowLong}, {"on what grounds", Why}, {"what percentage", WhatPercent}, {"which percentage", WhatPercent}, {"what share", WhatPercent}, {"what fraction", WhatPercent}, {"what portion", WhatPercent}, {"what proportion", WhatPercent}, {"what percent", WhatPercent}, {"what per cent", WhatPercent},
	{"how much of", WhatPercent}, {"by what percent", WhatPercent}, {"how many", HowMany}, {"what number", HowMany}, {"what is the number", HowMany}, {"number of", HowMany}, {"count of", HowMany}, {"what is the toll", HowMany}, {"death toll", HowMany}, {"how long", HowLong}, {"over what period", HowLong}, {"for what period", HowLong}, {"how far", HowMuch}, {"how close", HowMuch}, {"how near", HowMuch}, {"how tall", HowMuch}, {"how wide", HowMuch}, {"how big", HowMuch}, {"how large", HowMuch}, {"how high", HowMuch}, {"how strong", HowMuch}, {"how old", HowLong}, {"how much longer", HowLong}, {"how soon", When},
	{"how deep", HowMuch}, {"how cold", HowMuch}, {"how hot", HowMuch}, {"how fast", HowMuch}, {"how heavy", HowMuch}, {"how much", HowMuch}, {"to what level", HowMuch}, {"what level", HowMuch}, {"at what price", HowMuch}, {"what price", HowMuch}, {"what was the price", HowMuch}, {"what magnitude", HowMuch}, {"what value", HowMuch}, {"by how", HowMuch},
	{"wher", Where}, {"whens", When}, {"what is the date", When}, {"what's the date", When}, {"what was the date", When}, {"what was the day", When}, {"at what hour", When}, {"how recently", When}, {"in which century", When}, {"in what century", When}, {"on what date", When}, {"what date", When}, {"on which date", When}, {"which date", When}, {"what day", When}, {"which day", When}, {"on which day", When}, {"what time", When}, {"since when", When}, {"when", When}, {"what year", When}, {"which year", When}, {"what month", When}, {"which month", When},
	{"whos", Who}, {"what are the names", Who}, {"what is his name", Who}, {"what's his name", Who}, {"what is her name", Who}, {"what's her name", Who}, {"whom", Who}, {"whose", Who}, {"who", Who}, {"what is the name", Who}, {"name of", Who},
	{"wheres", Where}, {"from where", Where}, {"where", Where}, {"destination", Where},
	{"whether", YesNo}, {"why", Why}, {"what caused", Why}, {"what was behind", Why}, {"what is behind", Why}, {"what lies behind", Why}, {"what lay behind", Why}, {"what drove", Why}, {"what led to", Why}, {"what triggered", Why}, {"what sparked", Why}, {"what prompted", Why}, {"what made", Why}, {"what pushed", Why}, {"how come", Why}, {"reason for", Why}, {"cause of", Why}, {"how did", What}, {"what was the cause", Why}, {"what is the cause", Why}, {"for what reason", Why}, {"what is the reason", Why}, {"what was the reason", Why},

	{"كم بالميه", WhatPercent}, {"كم فالميه", WhatPercent}, {"كم فالمايه", WhatPercent}, {"ما النسبه", WhatPercent}, {"كم في المايه", WhatPercent}, {"كم بالمئة", WhatPercent}, {"كم في المئة", WhatPercent}, {"كم بالمئه", WhatPercent}, {"نسبه كم", WhatPercent}, {"كم في الميه", WhatPercent}, {"كم بالمايه", WhatPercent}, {"كم نسبه", WhatPercent}, {"ما نسبه", WhatPercent}, {"شو نسبه", WhatPercent}, {"باي نسبه", WhatPercent}, {"باي نسبة", WhatPercent}, {"كم تبلغ نسبه", WhatPercent}, {"كم بلغت نسبه", WhatPercent}, {"اي نسبه", WhatPercent},
	{"كم عمر", HowLong}, {"كم عمرو", HowLong}, {"كم عمره", HowLong}, {"كم كان عمر", HowLong}, {"ما عمر", HowLong}, {"شو عمر", HowLong}, {"ما سن", HowLong}, {"كم سن", HowLong}, {"كم ضل", HowLong}, {"كم ضلت", HowLong}, {"قد ايه هيفضل", HowLong}, {"قد ايه هتفضل", HowLong}, {"لحد امتي", When}, {"حتي متي", When},
	{"كم يبلغ عمر", HowLong}, {"بكم", HowMuch}, {"بكام", HowMuch}, {"بقديش", HowMuch}, {"كم عدد", HowMany}, {"كم بلغ عدد", HowMany}, {"كم يبلغ عدد", HowMany}, {"ما عدد", HowMany}, {"شو عدد", HowMany},
	{"كم بقي علي قيد الحياه", HowMany}, {"كم لا يزالون", HowMany}, {"كم ما زالوا", HowMany}, {"كم مازالوا", HowMany}, {"كم من الوقت", HowLong}, {"كم بقي", HowLong}, {"كم بقيت", HowLong}, {"كم ظل", HowLong}, {"كم ظلت", HowLong}, {"كم يستمر", HowLong}, {"كم تستمر", HowLong}, {"كم سيستمر", HowLong}, {"كم ستستمر", HowLong}, {"كم يستغرق", HowLong}, {"كم استغرق", HowLong}, {"كم استغرقت", HowLong}, {"كم استمر", HowLong}, {"كم استمرت", HowLong}, {"كم دام", HowLong}, {"كم دامت", HowLong}, {"كم مده", HowLong}, {"ما مده", HowLong}, {"ما المده", HowLong}, {"كم المده", HowLong}, {"منذ كم", HowLong}, {"من كم", HowLong}, {"كم صار له", HowLong}, {"كم صار لها", HowLong}, {"كم صارلهم", HowLong}, {"كم صارله", HowLong}, {"لمده كم", HowLong}, {"كم مضي", HowLong}, {"على مدى كم", HowLong}, {"علي مدي كم", HowLong}, {"خلال كم", HowLong},
	{"متي", When}, {"وينتا", When}, {"وقتاه", When}, {"امتي", When}, {"ايمتي", When}, {"ايمت", When}, {"شوكت", When}, {"وقتاش", When}, {"فوقاش", When}, {"ما موعد", When}, {"ما تاريخ", When}, {"في اي يوم", When}, {"اي يوم", When}, {"في اي تاريخ", When}, {"في اي عام", When}, {"في اي سنه", When}, {"في اي شهر", When}, {"من اي سنه", When}, {"من اي عام", When}, {"من اي يوم", When}, {"من اي تاريخ", When}, {"حتي اي تاريخ", When}, {"حتي اي يوم", When}, {"بيا يوم", When}, {"ما اليوم", When}, {"يوم كام", When}, {"ايمتا", When}, {"يمته", When}, {"منذ اي عام", When}, {"منذ اي سنه", When}, {"منذ اي يوم", When}, {"منذ اي تاريخ", When}, {"لاي تاريخ", When}, {"باي يوم", When}, {"باي تاريخ", When}, {"باي سنه", When}, {"باي عام", When}, {"باي شهر", When}, {"اي ساعه", When},
	{"ما اسم", Who}, {"ايش اسم", Who}, {"وش اسم", Who}, {"شنو اسم", Who}, {"ايه اسم", Who}, {"عمن", Who}, {"بمن", Who}, {"مع من", Who}, {"مع مين", Who}, {"علي يد من", Who}, {"الي من", Who}, {"ياهو", Who}, {"من يكون", Who}, {"من تكون", Who}, {"ضد من", Who}, {"عن من", Who}, {"بيد من", Who},
	{"ما اسمه", Who}, {"ما اسمها", Who}, {"اسمه ايه", Who}, {"اسمها ايه", Who}, {"شو اسمه", Who}, {"شو اسمها", Who}, {"شو اسم", Who}, {"مين", Who}, {"منو", Who}, {"منهو", Who}, {"شكون", Who}, {"لمن", Who}, {"لمين", Who}, {"من هو", Who}, {"من هي", Who}, {"من هم", Who}, {"من الذي", Who}, {"من التي", Who}, {"من الذين", Who},
	{"الي اين", Where}, {"من اين", Where}, {"اين", Where}, {"وين", Where}, {"لوين", Where}, {"فين", Where}, {"منين", Where}, {"فوين", Where},
	{"لماذا", Why}, {"لاي سبب", Why}, {"لاي غرض", Why}, {"لاي هدف", Why}, {"باي سبب", Why}, {"ليش", Why}, {"ليه", Why}, {"علاش", Why}, {"لشو", Why}, {"عشان ايه", Why}, {"علشان ايه", Why}, {"ما سبب", Why}, {"ما اسباب", Why}, {"الي اي مدي", What}, {"ما كميه", HowMuch}, {"ما مقدار", HowMuch}, {"كم تبلغ من العمر", HowLong}, {"كم يبلغ من العمر", HowLong}, {"لكم من الوقت", HowLong}, {"ما السبب", Why}, {"شو سبب", Why}, {"لم لم", Why}, {"ما الذي دفع", Why}, {"ما الذي ادي", Why}, {"ما الذي تسبب", Why}, {"ما الذي جعل", Why}, {"ماذا تسبب", Why}, {"شو اللي خلي", Why}, {"ايه سبب", Why}, {"ايش سبب", Why}, {"وش سبب", Why},
	{"قد ايه فضل", HowLong}, {"قد ايه فضلت", HowLong}, {"دام كم", HowLong}, {"دامت كم", HowLong}, {"استمر كم", HowLong}, {"استمرت كم", HowLong}, {"استغرق كم", HowLong}, {"علام", Why}, {"بشحال", HowMuch},
	{"قد ايه", HowMuch}, {"كم", HowMany}, {"اسم", Who},
	{"if", YesNo}, {"هل", YesNo}, {"لسا", YesNo}, {"لسه", YesNo}, {"واش", YesNo},
	{"what", What}, {"which", What}, {"how", What},
	{"ماذا", What}, {"ما الذي", What}, {"ما", What}, {"شو", What}, {"ايش", What}, {"وش", What}, {"لاي", What}, {"لايه", What}, {"اي", What}, {"باي", What}, {"باني", What}, {"بانو", What}, {"انهي", What}, {"انو", What}, {"ايه", What}, {"شنو", What}, {"شنوه", What}, {"اشنو", What}, {"شنهو", What}, {"كيف", What}, {"شلون", What}, {"ازاي", What}, {"كيفاش", What},
}

type cueWords struct {
	words []string
	kind  Kind
}

var cueList = func() []cueWords {
	out := make([]cueWords, len(cues))
	for i, c := range cues {
		words := strings.Fields(c.words)
		for j := range words {
			words[j] = text.Fold(words[j])
		}
		out[i] = cueWords{words, c.kind}
	}
	return out
}()

// findCue returns the first cue the question holds, and its tokens. Weak cues (what, which, ما, كم before a verb) are only
// read at the beginning.
func findCue(a *analysis.Analysis) (Kind, text.Range, bool) {
	if kind, r, ok := openingCount(a); ok {
		return kind, r, true
	}
	for _, c := range cueList {
		for i := range a.Tokens {
			if r, ok := cueAt(a, i, c.words); ok {
				if (c.kind == What || c.words[0] == "if" || c.words[0] == "لم" || c.words[0] == "اسم") && !atStart(a, i) {
					continue
				}
				if c.kind == When && len(c.words) == 1 && c.words[0] == "when" && i > 0 && !atStart(a, i) && hasAuxStart(a) {
					continue // "did it stop when …" asks yes or no
				}
				if c.kind == When && c.words[0] == "when" && asksBefore(a, i) {
					continue // "which districts was it combing when …"
				}
				if c.kind == Who && len(c.words) == 1 && !atStart(a, i) && (c.words[0] == "who" || c.words[0] == "whose" || c.words[0] == "whom") && !breaks[a.Tokens[i-1].Norm] {
					continue // a relative pronoun
				}
				if c.kind == Where && c.words[0] == "where" && !atStart(a, i) && hasAuxStart(a) {
					continue
				}
				return c.kind, r, true
			}
		}
	}
	return innerCue(a)
}

// breaks are marks after which "who" begins a question and no relative clause.
var breaks = map[string]bool{"-": true, "–": true, "—": true, "?": true, ".": true, ";": true, `"`: true, "”": true}

// innerCue returns the question word of a question that begins with something else: "sold to which club", «لكن إلى أي دولة»,
// «الشركة ملك من».
func innerCue(a *analysis.Analysis) (Kind, text.Range, bool) {
	last := len(a.Tokens) - 1
	for last > 0 && a.Tokens[last].Kind != text.Word {
		last--
	}
	for i := 1; i <= last; i++ {
		before := &a.Tokens[i-1]
		switch n := a.Tokens[i].Norm; {
		case (n == "which" && a.Tokens[i+1].Class(lexicon.Person, lexicon.Group, lexicon.Place, lexicon.Thing) && a.Tokens[i+1].Name < 0 || n == "اي" || n == "باي" || n == "لاي") && i < last:
			return What, text.Range{First: i, Last: i + 1}, true
		case n == "من" && (i == last || before.Kind == text.Punct && strings.ContainsAny(a.Text, "?؟") || before.Norm == "لكن" || before.Norm == "بس"):
			return Who, text.Range{First: i, Last: i + 1}, true
		}
	}
	return "", text.Range{}, false
}

// openingCount returns the cue of a question that begins with «كم» or one of its like, whatever question words come later:
// «كم العدد الكلي لمن تتم محاكمتهم».
func openingCount(a *analysis.Analysis) (Kind, text.Range, bool) {
	if len(a.Tokens) == 0 || !countWords[strings.TrimPrefix(strings.TrimPrefix(a.Tokens[0].Norm, "و"), "ف")] {
		return "", text.Range{}, false
	}
	for _, c := range cueList {
		if countWords[c.words[0]] {
			if r, ok := cueAt(a, 0, c.words); ok {
				return c.kind, r, true
			}
		}
	}
	return "", text.Range{}, false
}

// copulas stand between an Arabic question word and its noun, folded.
var copulas = map[string]bool{"هو": true, "هي": true, "هم": true, "هما": true}

// countWords ask for a number, folded.
var countWords = map[string]bool{"شگد": true, "چم": true, "قداه": true, "جم": true, "كم": true, "قديش": true, "اديش": true, "قديه": true, "قداش": true, "شقد": true, "اشقد": true, "شكد": true, "شحال": true, "كام": true, "شكم": true}

// asksBefore tells whether an English question word stands before token i.
func asksBefore(a *analysis.Analysis, i int) bool {
	for j := range i {
		switch a.Tokens[j].Norm {
		case "which", "what", "who", "where", "how", "why", "whose":
			return true
		}
	}
	return false
}

func atStart(a *analysis.Analysis, i int) bool {
	for j := 0; j < i; j++ {
		t := &a.Tokens[j]
		if t.Kind == text.Word && !t.Function && !places[t.Norm] && !(t.Class(lexicon.Time) && j < 2) {
			return false
		}
	}
	return true
}

func cueAt(a *analysis.Analysis, i int, words []string) (text.Range, bool) {
	j := i
	for _, w := range words {
		for j < len(a.Tokens) && j > i && (a.Tokens[j].Kind == text.Punct || copulas[a.Tokens[j].Norm] && w != a.Tokens[j].Norm) {
			j++ // «ما هو تاريخ», «كم هي مدة»
		}
		if j >= len(a.Tokens) {
			return text.Range{}, false
		}
		if a.Tokens[j].Name >= 0 && a.Tokens[j].Upper() {
			return text.Range{}, false // the WHO is nobody asked for
		}
		t := a.Tokens[j].Norm
		if t != w && !(w == "كم" && (countWords[t] || j == i && countWords[strings.TrimPrefix(t, "ب")] || j == i && countWords[strings.TrimPrefix(strings.TrimPrefix(t, "و"), "ف")])) && !(j <= i+1 && misspelt(&a.Tokens[j], w)) && !(j == i && (i == 0 && (t == "و"+w || t == "ف"+w) || t == "ب"+w || t == "ل"+w && len(w) > 4)) {
			return text.Range{}, false
		}
		j++
	}
	return text.Range{First: i, Last: j}, true
}

// misspelt tells whether a word the lexicon does not know is an English question word with a letter wrong: "wher", "mnay".
func misspelt(t *analysis.Token, word string) bool {
	if t.Arabic || len(word) < 4 || len(t.Norm) < 3 || t.Function || len(t.Concepts) > 0 || t.Name >= 0 || t.Norm[0] != word[0] {
		return false
	}
	a, b := t.Norm, word
	switch {
	case len(a) == len(b):
		wrong := 0
		for i := range len(a) {
			if a[i] != b[i] {
				if i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] {
					return a[i+2:] == b[i+2:] // two changed places
				}
				wrong++
			}
		}
		return wrong == 1
	case len(a)+1 == len(b):
		for i := range len(b) {
			if a == b[:i]+b[i+1:] {
				return true
			}
		}
	}
	return false
}

// auxiliaries that begin an English yes/no question.
var auxiliaries = map[string]bool{"did": true, "do": true, "does": true, "is": true, "are": true, "was": true, "were": true, "will": true, "would": true, "has": true, "have": true, "had": true, "can": true, "could": true, "should": true, "may": true, "might": true, "must": true, "shall": true, "ain't": true, "didnt": true, "isnt": true, "hasnt": true, "wasnt": true, "hav": true,
	"didn't": true, "isn't": true, "aren't": true, "wasn't": true, "weren't": true, "won't": true, "hasn't": true, "haven't": true, "doesn't": true, "don't": true}

func hasAuxStart(a *analysis.Analysis) bool {
	for _, t := range a.Tokens {
		if t.Kind == text.Word {
			return auxiliaries[t.Norm]
		}
	}
	return false
}
