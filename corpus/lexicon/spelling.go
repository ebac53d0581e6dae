package lexicon

import (
	"strings"
	"unicode/utf8"

	"isnad/corpus/text"
)

// spellings finds a name that is written otherwise than the lexicon writes it: Hasaka and Hasakeh, Sheikhun and Sheikhoun,
// «زوريخ» and «زيوريخ». What differs between transliterations are the vowels, so that names meet by their consonants.
type spellings map[string][]spelling // by the skeletons of their words

type spelling struct {
	form string // folded, words parted by blanks
	name *Name
}

const (
	spellingWords     = 3 // of a name, at most
	spellingRunes     = 5 // of a name of one word, at least
	spellingSkeleton  = 3 // consonants of a name of one word, at least
	spellingLatin     = 2 // letters that may differ
	spellingShort     = 1 // the same in a name of few consonants
	spellingArabic    = 1
	spellingSkeletons = 5 // consonants of a name of several words, at least
)

// add puts in a form of a place, or of a person in several words.
func (s spellings) add(form string, n *Name) {
	if !n.IsPlace() && n.Kind != "person" {
		return
	}
	tokens := text.Tokenize(form)
	if len(tokens) > spellingWords || n.Kind == "person" && len(tokens) < 2 {
		return
	}
	if key, words, ok := spellingKey(tokens); ok {
		s[key] = append(s[key], spelling{words, n})
	}
}

// spellingKey returns the skeletons of words and the words themselves; false where they are too few or too short.
func spellingKey(tokens []text.Token) (key, words string, ok bool) {
	bones := 0
	for _, t := range tokens {
		if t.Kind != text.Word {
			return "", "", false
		}
		k := text.Skeleton(t.Norm, t.Arabic)
		if k == "" {
			return "", "", false
		}
		bones += len(k)
		key += k + " "
		norm := t.Norm
		if t.Arabic {
			norm = strings.TrimPrefix(norm, "ال")
			key = "ar " + key
		}
		words += norm + " "
	}
	if len(tokens) == 1 {
		ok = bones >= spellingSkeleton && utf8.RuneCountInString(words) > spellingRunes
	} else {
		ok = bones >= spellingSkeletons
	}
	return key, words, ok
}

// Spelt returns the name that tokens from i on are another spelling of, and how many of them; nil where there is none or
// more than one.
func (l *Lexicon) Spelt(tokens []text.Token, i int) (*Name, int) {
	l.spell.Do(func() {
		l.spellings = spellings{}
		for _, f := range l.nameForms {
			l.spellings.add(f.form, f.name)
		}
	})
	for n := min(spellingWords, len(tokens)-i); n > 0; n-- {
		key, words, ok := spellingKey(tokens[i : i+n])
		if !ok {
			continue
		}
		most := spellingLatin
		if tokens[i].Arabic {
			most = spellingArabic
		} else if n == 1 && len(key) <= spellingSkeleton+len(" ") {
			most = spellingShort
		}
		var found *Name
		for _, s := range l.spellings[key] {
			if !near(plainVowels.Replace(s.form), plainVowels.Replace(words), most) || !endAlike(s.form, words) {
				continue
			}
			if found != nil && found != s.name {
				if s.name.LiesIn(found.ID) {
					continue // of a governorate and its capital, the wider
				}
				if !found.LiesIn(s.name.ID) {
					return nil, 0
				}
			}
			found = s.name
		}
		if found != nil {
			return found, n
		}
	}
	return nil, 0
}

// plainVowels are long vowels and endings that Latin letters write in two ways.
var plainVowels = strings.NewReplacer("ou", "u", "oo", "u", "ee", "i", "ah ", "a ", "eh ", "a ")

// endAlike tells whether two names end in vowels of one sort, or both in consonants: what the last i makes of Bukhara's name is somebody
// from there.
func endAlike(a, b string) bool {
	x, y := ending(a), ending(b)
	return x == y || x == 'e' || y == 'e' || x+y == 'a'+'i' && a[0] >= utf8.RuneSelf // ى is written for both
}

func ending(words string) rune {
	w := []rune(strings.TrimSuffix(words, " "))
	if len(w) > 1 && w[len(w)-1] == 'h' {
		w = w[:len(w)-1]
	}
	switch r := w[len(w)-1]; r {
	case 'a', 'ا', 'ه', 'ء':
		return 'a'
	case 'i', 'y', 'ي':
		return 'i'
	case 'o', 'u', 'w', 'و':
		return 'u'
	case 'e':
		return 'e'
	}
	return 0
}

// near tells whether two words are at most so many letters apart (Levenshtein, 1966) and begin alike.
func near(a, b string, most int) bool {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > most || len(y)-len(x) > most || x[0] != y[0] && !strings.ContainsRune("kqgjc", x[0]) {
		return false
	}
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		last := row[0]
		row[0] = i + 1
		for j := range y {
			cost := last
			if x[i] != y[j] {
				cost++
			}
			last = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(y)] <= most
}
