package extract

import (
	_ "embed"
	"strings"

	"isnad/corpus/text"
)

//go:embed speech.tsv
var speechFile string

// speech is the verbs that attribute words to a speaker, by folded form; attributionWords the other words of
// attribution, by kind and folded form.
var speech, attributionWords = readSpeech(speechFile)

type speechKind uint8

const (
	said speechKind = iota + 1
	denied
)

// manner is how a verb attributes words.
type manner uint8

const (
	freely  manner = iota // by itself
	clausal               // only where a clause or a quotation follows
	aside                 // as a participle, going on with the speaker before it
	toll                  // only with a figure
	relay                 // passing on what another said
	within                // with a document after it: «جاء في البيان»
)

// speechVerb is a verb of speech.
type speechVerb struct {
	kind   speechKind
	manner manner
	object bool // an object's pronoun is written together with it: «أعلنها»
}

var speechKinds = map[string]speechVerb{
	"said": {kind: said}, "clause": {kind: said, manner: clausal}, "aside": {kind: said, manner: aside}, "toll": {kind: said, manner: toll},
	"relay": {kind: said, manner: relay}, "in": {kind: said, manner: within}, "denied": {kind: denied}, "aside-denied": {kind: denied, manner: aside},
}

func readSpeech(file string) (verbs map[string]speechVerb, words map[string]map[string]bool) {
	verbs, words = map[string]speechVerb{}, map[string]map[string]bool{}
	for line := range strings.Lines(file) {
		columns := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") || len(columns) != 3 {
			continue
		}
		verb, ok := speechKinds[columns[1]]
		if !ok && words[columns[1]] == nil {
			words[columns[1]] = map[string]bool{}
		}
		for _, w := range strings.Fields(columns[2]) {
			if ok {
				verbs[text.Fold(w)] = verb
			} else {
				words[columns[1]][text.Fold(w)] = true
			}
		}
	}
	return verbs, words
}

// The words of attribution that are no verbs; see speech.tsv.
var (
	complementizers = attributionWords["complementizer"]
	occasions       = attributionWords["occasion"]
	addressees      = attributionWords["addressee"]
	mediumNouns     = attributionWords["agency"]
	reportNouns     = attributionWords["report"]
	backNouns       = attributionWords["back"]
	impersonal      = attributionWords["impersonal"]
	openers         = attributionWords["opener"]
	contrasts       = attributionWords["contrast"]
	betweenWords    = attributionWords["between"]
	calledWords     = attributionWords["called"]
	relativeWords   = attributionWords["relative"]
)

// speechOf tells whether a word is a verb that attributes words to a speaker, and which kind. Arabic verbs are looked up
// without particles and without the endings of number and gender.
func speechOf(t text.Token) speechKind { return speechVerbOf(t).kind }

func speechVerbOf(t text.Token) speechVerb {
	if t.Kind != text.Word {
		return speechVerb{}
	}
	if !t.Arabic {
		return speech[t.Norm]
	}
	w := t.Norm
	if v, ok := speech[w]; ok {
		return v
	}
	for _, p := range []string{"و", "ف", "وس", "س", "فس"} {
		rest, ok := strings.CutPrefix(w, p)
		if !ok || len(rest) < 6 {
			continue
		}
		if v := speechStem(rest); v.kind != 0 {
			return v
		}
	}
	return speechStem(w)
}

var speechSuffixes = []struct {
	suffix string
	object bool
}{{"ت", false}, {"وا", false}, {"ا", false}, {"ون", false}, {"تا", false}, {"ين", false}, {"ان", false}, {"نا", false}, {"ه", true}, {"ها", true}, {"هم", true}, {"ته", true}, {"تها", true}, {"تهم", true}}

func speechStem(w string) speechVerb {
	if v, ok := speech[w]; ok {
		return v
	}
	for _, x := range speechSuffixes {
		if rest, ok := strings.CutSuffix(w, x.suffix); ok && len(rest) >= 6 {
			if v, ok := speech[rest]; ok && v.manner != aside {
				v.object = x.object
				return v
			}
		}
	}
	// The feminine and plural imperfect: تؤكد, نؤكد as يؤكد.
	for _, p := range []string{"ت", "ن"} {
		if rest, ok := strings.CutPrefix(w, p); ok && len(rest) >= 4 {
			if v, ok := speech["ي"+rest]; ok {
				return v
			}
		}
	}
	return speechVerb{}
}
