package extract

// The verbs that attribute words to a speaker, and the other words of attribution.

import (
	"strings"

	"isnad/corpus/text"
)

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
	bid                   // only where what is asked for follows: «أوصى المجلس بصرف …»
)

// speechVerb is a verb of speech.
type speechVerb struct {
	kind   speechKind
	manner manner
	object bool // an object's pronoun is written together with it: «أعلنها»
}

var speechKinds = map[string]speechVerb{
	"said": {kind: said}, "clause": {kind: said, manner: clausal}, "aside": {kind: said, manner: aside}, "toll": {kind: said, manner: toll},
	"relay": {kind: said, manner: relay}, "in": {kind: said, manner: within}, "bid": {kind: said, manner: bid}, "denied": {kind: denied}, "aside-denied": {kind: denied, manner: aside},
}

// speech is the verbs that attribute words to a speaker, by folded form.
var speech = readSpeech()

func readSpeech() map[string]speechVerb {
	verbs := map[string]speechVerb{}
	for kind, verb := range speechKinds {
		for _, form := range speechLists.Phrases(kind) {
			if _, ok := verbs[form]; ok {
				panic("speech.tsv: two kinds of verb: " + form)
			}
			verbs[form] = verb
		}
	}
	return verbs
}

// The words of attribution that are no verbs; see speech.tsv.
var (
	complementizers = speechLists.Set("complementizer")
	occasions       = speechLists.Set("occasion")
	addressees      = speechLists.Set("addressee")
	mediumNouns     = speechLists.Set("agency")
	reportNouns     = speechLists.Set("report")
	backNouns       = speechLists.Set("back")
	impersonal      = speechLists.Set("impersonal")
	openers         = speechLists.Set("opener")
	contrasts       = speechLists.Set("contrast")
	betweenWords    = speechLists.Set("between")
	calledWords     = speechLists.Set("called")
	relativeWords   = speechLists.Set("relative")
)

// beginsWords tells whether a folded word begins what was said wherever it stands. «إلى», «عن» and «على» do so only right
// behind the verb.
func beginsWords(norm string) bool {
	return complementizers[norm] && norm != "الي" && norm != "عن" && norm != "علي"
}

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
