package text

import (
	"slices"
	"strings"
)

// Names of one or two consonants are told apart by their vowels too: of Bama, Bima and Boma each script writes the long ones. What
// one script writes and what the other leaves out is not the same, so that a name has one sound as a report writes it and several
// as others may: «حاس» is "Has" and "Hes", «عبس» "Abs", "Abas", "Obs".

// few is how many consonants a name has that its sound is needed for, at most.
const few = 2

// minSound is how many letters, vowels counted, a sound has at least.
const minSound = 3

// Bones returns what a name is found by in either script: its consonants, or the sound of one that has few; "" where it has too few
// letters for either.
func Bones(norm string, arabic bool) string {
	if k := Skeleton(norm, arabic); len(k) > few {
		return k
	}
	if parts := soundParts(norm, arabic); len(parts) > 1+2*few {
		return consonants(parts)
	}
	return Sound(norm, arabic)
}

// consonants returns those of a name that has the same twice: «دوديان» is d-d-n.
func consonants(parts []string) string {
	var b strings.Builder
	for i := 1; i < len(parts); i += 2 {
		b.WriteString(parts[i])
	}
	return b.String()
}

// Sound returns the consonants of a short name with the vowels between them as its script writes them, A, I, U, and E for the final e
// of Latin letters; @ stands before a vowel that begins it. It is "" for names of more than two consonants, and of too few letters.
func Sound(norm string, arabic bool) string {
	parts := soundParts(norm, arabic)
	if k := strings.Join(parts, ""); len(parts) <= 1+2*few && len(k) >= minSound {
		return k
	}
	return ""
}

// Sounds returns the sounds that a report in either script may give a short name.
func Sounds(norm string, arabic bool) []string {
	parts := soundParts(norm, arabic)
	if len(parts) > 1+2*few {
		return nil
	}
	out := []string{""}
	for at, part := range parts {
		choices := []string{part}
		if at%2 == 0 { // between consonants
			choices = vowelsOf(part, at == 0, at == len(parts)-1, arabic)
		}
		var longer []string
		for _, head := range out {
			for _, c := range choices {
				longer = append(longer, head+c)
			}
		}
		out = longer
	}
	return slices.DeleteFunc(out, func(s string) bool { return len(s) < minSound })
}

// soundParts takes a short name apart: vowels, consonant, vowels, … vowels.
func soundParts(norm string, arabic bool) []string {
	w := norm
	if arabic {
		w = strings.TrimSuffix(withoutArticle(w), "ء")
		w = strings.ReplaceAll(w, "تش", "ش")
	} else {
		w = soundDigraphs.Replace(digraphs.Replace(unsaidFirst(w)))
	}
	if rest, ok := strings.CutPrefix(w, "u"); ok && strings.HasPrefix(norm, "ou") && strings.IndexAny(rest, "aei") == 0 {
		w = "w" + rest // Ouahbi
	}
	parts, letters := []string{""}, []rune(w)
	for i, r := range letters {
		if c, ok := bone(letters, i); ok && !(i == len(letters)-1 && i > 0 && (r == 'ه' || r == 'h')) {
			if n := len(parts); arabic || n < 3 || parts[n-1] != "" || parts[n-2] != string(c) { // a doubled letter is one
				parts = append(parts, string(c), "")
			}
			continue
		}
		part := &parts[len(parts)-1]
		if i == 0 && r != 'و' && r != 'ي' && r != 'w' && r != 'y' {
			*part = "@"
			if arabic {
				continue // an alef that bears any vowel
			}
		}
		if v := vowel[r]; v != 0 && !strings.HasSuffix(*part, string(v)) && !(r == 'ه' && strings.HasSuffix(*part, "A")) {
			*part += string(v)
		}
	}
	for i := 0; i < len(parts); i += 2 {
		parts[i] = plainVowels(parts[i], i == len(parts)-1)
	}
	if !arabic && len(parts) > 1 && strings.HasSuffix(w, "eh") {
		parts[len(parts)-1] = "A"
	}
	return parts
}

var vowel = map[rune]byte{'ا': 'A', 'ه': 'A', 'و': 'U', 'ي': 'I', 'a': 'A', 'e': 'E', 'i': 'I', 'y': 'I', 'o': 'U', 'u': 'U', 'w': 'U'}

// soundDigraphs are vowels of two letters.
var soundDigraphs = strings.NewReplacer("ee", "i", "oo", "u", "ou", "u", "eau", "o", "ö", "o")

// plainVowels leaves of vowels beside each other what both scripts write: no a before a glide, and no e but one at the end, which may
// be silent.
func plainVowels(v string, last bool) string {
	switch {
	case v == "E" && last:
		return v
	case v == "E":
		return "I"
	}
	v = strings.ReplaceAll(v, "EI", "I")
	if !last {
		v = strings.ReplaceAll(v, "UE", "UI") // «فويغو» is Fuego
	}
	v = strings.ReplaceAll(v, "E", "")
	for _, glide := range []string{"I", "U"} {
		v = strings.ReplaceAll(v, "A"+glide, glide)
	}
	if v == "@A" {
		return "@"
	}
	return v
}

// vowelsOf returns the vowels that other spellings may have in the place of these: Arabic writes a short one not, but at the end, and
// a last a as it writes i.
func vowelsOf(v string, first, last, arabic bool) []string {
	switch {
	case v == "" && !arabic && !last: // two consonants
		return []string{v}
	case first && (v == "U" || v == "I") && arabic:
		return []string{v, v + "A", v + "I", v + "U"}
	case first && len(v) > 1 && v[0] != '@' && !arabic:
		return []string{v, v[:1]} // «وهاب» is Wahhab
	case first && v == "":
		return []string{v}
	case last && v == "":
		return []string{"", "E"}
	case last && v == "E":
		return []string{"E", "", "A", "I"}
	case last && v == "A", last && v == "I":
		return []string{"A", "I", "E"}
	case last:
		return []string{v}
	case v == "":
		return []string{"", "A", "I", "U"}
	case v == "@":
		return []string{"@", "@I", "@U"}
	case v[0] == '@':
		return []string{v, "@"}
	case arabic || len(v) > 1:
		return []string{v}
	}
	return []string{v, ""}
}

// IsSound tells whether what a name is found by is that of a short one.
func IsSound(bones string) bool {
	return strings.ContainsAny(bones, "AIUE@") || len(slices.Compact([]byte(bones))) <= few
}
