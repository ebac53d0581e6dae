package text

import (
	"strings"
	"unicode/utf8"
)

// Inflection is how a word was taken to derive from a base.
type Inflection uint8

const (
	Bare     Inflection = iota // the base itself, perhaps behind particles
	Suffixed                   // an ending was taken off
	Verbal                     // as verbs are inflected
)

// Bases calls yield with the words that a folded word may be an inflection of, cheapest reading first within each
// prefix, until yield returns false. The word itself comes first at cost 0; each thing taken off raises the cost. The candidates are guesses for looking up in a lexicon: most of them are no
// words.
func Bases(norm string, arabic bool, yield func(base string, cost int, how Inflection) bool) {
	if !arabic {
		englishBases(norm, yield)
		return
	}
	for _, p := range arabicPrefixes {
		rest, ok := strings.CutPrefix(norm, p.form)
		if !ok || utf8.RuneCountInString(rest) < p.leave {
			continue
		}
		// Behind the future particle stands an imperfect; the lexicon lists some, in the masculine.
		if future := strings.HasSuffix(p.form, "س") || p.form == "ه" || p.form == "ح"; (!future || strings.HasPrefix(rest, "ي")) && !nounBases(rest, p.cost, yield) {
			return
		}
		if p.verbal && !imperfectBases(rest, p.cost, yield) {
			return
		}
		if p.form == "عال" && !nounBases("ال"+rest, p.cost, yield) {
			return // «عالسنغال»: names are listed with their article
		}
		if (p.form == "" || p.form == "و") && !dialectBases(rest, p.cost, yield) {
			return
		}
	}
}

// arabicPrefixes are the particles written together with the next word: conjunctions, prepositions, the article, the
// future particle. A lone letter must leave three.
var arabicPrefixes = []struct {
	form   string
	leave  int // runes that must remain
	cost   int
	verbal bool // an imperfect verb may follow
}{
	{"", 1, 0, true}, {"ال", 2, 1, false}, {"لل", 2, 1, false}, {"و", 2, 2, true}, {"ف", 3, 2, true}, {"ب", 3, 2, false}, {"ل", 3, 2, true},
	{"ك", 3, 2, false}, {"س", 3, 2, true}, {"وال", 2, 2, false}, {"بال", 2, 2, false}, {"فال", 2, 3, false}, {"كال", 2, 3, false},
	{"ولل", 2, 3, false}, {"فلل", 2, 3, false}, {"وب", 3, 3, false}, {"ول", 3, 3, true}, {"وك", 3, 3, false}, {"وس", 3, 3, true},
	{"فس", 3, 3, true}, {"فب", 3, 4, false}, {"فل", 3, 4, true}, {"وبال", 2, 3, false}, {"وكال", 2, 4, false}, {"عال", 3, 4, false}, {"هال", 3, 4, false},
	{"ه", 4, 4, true}, {"ح", 4, 4, true}, // the Egyptian future
}

// arabicSuffixes are endings of nouns and perfect verbs with what they may stand for: "+" is nothing, otherwise the
// letters put back (ه is folded ta marbuta).
var arabicSuffixes = []struct {
	form  string
	leave int
	cost  int
	back  []string
}{
	{"ه", 2, 1, []string{""}}, {"ا", 2, 1, []string{"", "ه"}}, {"ت", 3, 1, []string{"", "ي", "ه"}}, {"ي", 3, 2, []string{"", "ا"}}, {"و", 3, 2, []string{""}},
	{"ون", 2, 1, []string{"", "ي"}}, {"ين", 2, 1, []string{"", "ي"}}, {"ان", 2, 2, []string{"", "ه"}}, {"ات", 2, 1, []string{"ه", ""}}, {"وا", 2, 1, []string{"", "ي"}},
	{"تين", 2, 1, []string{"ه", ""}}, {"تان", 2, 1, []string{"ه", ""}}, {"تا", 2, 2, []string{"ه", ""}}, {"تي", 2, 2, []string{"ه", ""}}, {"يا", 3, 2, []string{"ي", ""}},
	{"ها", 2, 2, []string{"", "ه"}}, {"هم", 2, 2, []string{"", "ه"}}, {"هن", 2, 2, []string{""}}, {"هما", 2, 2, []string{""}}, {"نا", 2, 2, []string{"", "ه"}},
	{"كم", 3, 2, []string{""}}, {"ني", 3, 3, []string{""}}, {"ته", 2, 2, []string{"ه", ""}}, {"تها", 2, 2, []string{"ه", ""}}, {"تهم", 2, 2, []string{"ه", ""}},
	{"تهما", 2, 2, []string{"ه", ""}}, {"ته", 3, 3, []string{"ي"}}, {"تها", 3, 3, []string{"ي"}}, {"تهم", 3, 3, []string{"ي"}}, {"تنا", 2, 3, []string{"ه", ""}}, {"اته", 2, 2, []string{"ه", ""}}, {"اتها", 2, 2, []string{"ه", ""}},
	{"اتهم", 2, 2, []string{"ه", ""}}, {"اتهما", 2, 3, []string{"ه", ""}}, {"وه", 3, 3, []string{""}}, {"وها", 3, 3, []string{""}}, {"وهم", 3, 3, []string{""}}, {"يه", 3, 3, []string{""}},
	{"يها", 3, 3, []string{"", "ي"}}, {"يهم", 3, 3, []string{"", "ي"}}, {"يهما", 3, 3, []string{"", "ي"}}, {"اها", 2, 3, []string{"ي"}}, {"اهم", 2, 3, []string{"ي"}}, {"اه", 2, 3, []string{"ي"}},
	{"اءه", 2, 3, []string{"اء"}}, {"اوه", 2, 3, []string{"اء"}}, {"ايه", 2, 3, []string{"اء"}}, {"اوهم", 2, 3, []string{"اء"}}, {"ايهم", 2, 3, []string{"اء"}},
	{"اءهم", 2, 3, []string{"اء"}}, {"ايها", 2, 3, []string{"اء"}}, {"اوها", 2, 3, []string{"اء"}}, {"اءها", 2, 3, []string{"اء"}}, {"وي", 3, 3, []string{""}},
}

func nounBases(w string, cost int, yield func(string, int, Inflection) bool) bool {
	if !yield(w, cost, Bare) {
		return false
	}
	for _, x := range arabicSuffixes {
		rest, ok := strings.CutSuffix(w, x.form)
		if !ok || utf8.RuneCountInString(rest) < x.leave {
			continue
		}
		for i, back := range x.back {
			base := rest + back
			if !yield(base, cost+x.cost+i, Suffixed) {
				return false
			}
			if back == "" {
				if h := hollowActive(base); h != "" && !yield(h, cost+x.cost+3, Verbal) {
					return false
				}
			}
		}
	}
	// Of a weak verb of three letters two are left in the feminine: «قضت على» is «قضى على», «دعت إلى» «دعا إلى».
	if rest, ok := strings.CutSuffix(w, "ت"); ok && utf8.RuneCountInString(rest) == 2 && !strings.HasPrefix(rest, "ي") {
		if !yield(rest+"ي", cost+3, Verbal) || !yield(rest+"ا", cost+3, Verbal) {
			return false
		}
	}
	if h := hollowActive(w); h != "" {
		return yield(h, cost+3, Verbal)
	}
	return true
}

// imperfectBases gives the perfects that an imperfect verb may belong to: the prefix ي ت ن ا taken off, with the
// alef of the derived stems put back, and the long vowel of hollow verbs restored (يستضيف: استضاف).
func imperfectBases(w string, cost int, yield func(string, int, Inflection) bool) bool {
	r, n := utf8.DecodeRuneInString(w)
	if r != yeh && r != 'ت' && r != 'ن' && r != alef {
		return true
	}
	body := w[n:]
	for _, x := range imperfectSuffixes {
		rest, ok := strings.CutSuffix(body, x)
		if !ok || utf8.RuneCountInString(rest) < 2 {
			continue
		}
		c := cost + 2
		if x != "" {
			c++
		}
		if utf8.RuneCountInString(rest) >= 3 && !yield(rest, c, Verbal) {
			return false
		}
		if !yield("ا"+rest, c, Verbal) {
			return false
		}
		// A hamza that begins the root sits on waw behind the prefix: يؤكد is read as أكد, يؤدي as أدى.
		if hamza, ok := strings.CutPrefix(rest, "و"); ok && utf8.RuneCountInString(hamza) >= 2 && !yield("ا"+hamza, c+1, Verbal) {
			return false
		}
		if x != "" && !yield(rest+"ي", c+1, Verbal) {
			return false
		}
		if x != "" && !yield("ا"+rest+"ي", c+1, Verbal) {
			return false
		}
		if x != "" && !yield(string(yeh)+rest+"ي", c+1, Verbal) {
			return false
		}
		// The lexicon lists the imperfect of irregular verbs in the masculine: تقول, نقول, يقولون are read as يقول.
		if (r != yeh || x != "") && !yield(string(yeh)+rest, c-1, Verbal) {
			return false
		}
		if h := hollowActive(rest); h != "" {
			if !yield("ا"+h, c+1, Verbal) || !yield(h, c+1, Verbal) {
				return false
			}
		}
	}
	return true
}

// dialectBases gives the verb in its plain passive of Egypt (اتقتل) and of the Levant (انقتل), and in the present behind
// their particle ب (بيقتل).
func dialectBases(w string, cost int, yield func(string, int, Inflection) bool) bool {
	for _, passive := range []string{"ات", "ان"} {
		rest, ok := strings.CutPrefix(w, passive)
		if n := utf8.RuneCountInString(rest); ok && n >= 3 {
			if !yield(rest, cost+5, Verbal) {
				return false
			}
			if stem, ok := strings.CutSuffix(rest, "وا"); ok && n >= 5 && !yield(stem, cost+6, Verbal) {
				return false
			}
			if stem, ok := strings.CutSuffix(rest, "ت"); ok && n >= 4 && !yield(stem, cost+6, Verbal) {
				return false
			}
		}
	}
	if rest, ok := strings.CutPrefix(w, "ب"); ok && (strings.HasPrefix(rest, "ي") || strings.HasPrefix(rest, "ت")) && utf8.RuneCountInString(rest) >= 4 {
		return imperfectBases(rest, cost+3, yield)
	}
	return true
}

var imperfectSuffixes = []string{"", "هن", "ون", "وا", "ان", "ا", "ن", "ين", "ه", "ها", "هم", "ونه", "ونها", "ونهم", "هما", "نا", "وه", "وها", "وهم"}

// hollowActive turns the ya before the last letter into alef (اختير: اختار), or returns "".
func hollowActive(w string) string {
	last, n := utf8.DecodeLastRuneInString(w)
	if last == utf8.RuneError || n >= len(w) {
		return ""
	}
	head, ok := strings.CutSuffix(w[:len(w)-n], "ي")
	if !ok || head == "" {
		return ""
	}
	return head + "ا" + w[len(w)-n:]
}

// severalOf holds the particles that end English nouns in the plural, too short to lose an ending like other words: "sit-ins".
var severalOf = map[string]string{"ins": "in", "ups": "up", "ons": "on", "bys": "by"}

// englishBases gives the lemmas an English word may be a regular inflection of.
func englishBases(w string, yield func(string, int, Inflection) bool) {
	if !yield(w, 0, Bare) {
		return
	}
	if particle, ok := severalOf[w]; ok {
		yield(particle, 1, Suffixed)
		return
	}
	if len(w) < 4 {
		return
	}
	try := func(suffix string, cost int, backs ...string) bool {
		how := Suffixed
		if suffix == "ed" || suffix == "ied" {
			how = Verbal // "bombed" is no bomb
		}
		rest, ok := strings.CutSuffix(w, suffix)
		if !ok || len(rest) < 2 || suffix == "es" && !strings.ContainsRune("sxzho", rune(rest[len(rest)-1])) {
			return true
		}
		for _, back := range backs {
			if !yield(rest+back, cost, how) {
				return false
			}
		}
		if n := len(rest); n >= 3 && suffix != "s" && suffix != "es" && rest[n-1] == rest[n-2] {
			return yield(rest[:n-1], cost, how)
		}
		return true
	}
	_ = try("s", 1, "") && try("es", 1, "") && try("ies", 1, "y") && try("ed", 1, "", "e") && try("ied", 1, "y") &&
		try("ing", 1, "", "e") && try("ly", 2, "", "le") && try("ily", 2, "y") && try("ings", 2, "", "e") && try("'s", 1, "")
}
