package extract

import (
	"strings"

	"isnad/corpus/analysis"
	"isnad/corpus/text"
)

// This file lets the letters by which a body is called meet across scripts: Arabic writes how each is said, so that BT is
// «بي تي».

// maxInitials is how many letters a name of letters has at most; longer words in capitals are shouted.
const maxInitials = 5

// letterNames are Arabic names of Latin letters, by what stands for those of one sound or name; doubtfulLetters are words too.
var (
	letterNames = func() map[string]byte {
		out := map[string]byte{}
		for _, c := range []byte("abcdfghklmnoqrstuvwxyz") {
			for _, name := range nameLists.Phrases("letter-" + string(c)) {
				out[name] = c
			}
		}
		return out
	}()
	doubtfulLetters = nameLists.Set("letter-or-word")
)

// alike are Latin letters whose Arabic names are written alike.
var alike = strings.NewReplacer("e", "a", "i", "a", "p", "b", "j", "g")

// initials returns the keys of the letters that token i is written in, or of the names of letters that begin with it.
func initials(a *analysis.Analysis, i int) []string {
	t := &a.Tokens[i]
	if t.Kind != text.Word || t.Name >= 0 && len(a.Names[t.Name].Known) > 0 {
		return nil
	}
	if !t.Arabic {
		if !t.Upper() || len(t.Norm) > maxInitials || len(t.Concepts) > 0 {
			return nil
		}
		return []string{initialsKey(alike.Replace(t.Norm))}
	}
	first, ok := firstLetter(t.Norm)
	if !ok || i > 0 && a.Tokens[i-1].Arabic && letterNames[a.Tokens[i-1].Norm] != 0 && !doubtfulLetters[a.Tokens[i-1].Norm] {
		return nil
	}
	letters, sure := []byte{first}, 1
	for j := i + 1; j < len(a.Tokens) && len(letters) < maxInitials; j++ {
		c := letterNames[a.Tokens[j].Norm]
		if c == 0 {
			break
		}
		letters = append(letters, c)
		if !doubtfulLetters[a.Tokens[j].Norm] {
			sure = len(letters)
		}
	}
	var out []string
	for n := max(sure, 2); n <= len(letters); n++ { // «بي بي في الرياض» is BP in Riyadh
		out = append(out, initialsKey(string(letters[:n])))
	}
	if doubtfulLetters[t.Norm] && sure == 1 {
		return nil
	}
	return out
}

// firstLetter returns the letter an Arabic word names, with or without a particle or the article written together with it.
func firstLetter(norm string) (byte, bool) {
	if c := letterNames[norm]; c != 0 {
		return c, true
	}
	for _, p := range []string{"ال", "لل", "ب", "ل", "و", "ف", "ك"} {
		if rest, ok := strings.CutPrefix(norm, p); ok && letterNames[rest] != 0 && !doubtfulLetters[rest] {
			return letterNames[rest], true
		}
	}
	return 0, false
}

// initialsKey is no skeleton of a name, whose letters no dots part.
func initialsKey(letters string) string { return "k:" + strings.Join(strings.Split(letters, ""), ".") }
