package extract

// The plural of English nouns.

import (
	"strings"
)

// irregular holds the plurals of English nouns that no rule makes, and the words for people that have none; irregularPlurals
// are those plurals.
var (
	irregular        = figureLists.Pairs("irregular")
	irregularPlurals = values(irregular)
)

// values returns the values of a map as a set.
func values(m map[string]string) map[string]bool {
	set := map[string]bool{}
	for _, v := range m {
		set[v] = true
	}
	return set
}

// isPlural tells whether a folded English word is a plural by its form.
func isPlural(w string) bool {
	return irregularPlurals[w] || plurals[w] || endsInS(w) || strings.HasSuffix(w, "men") || strings.HasSuffix(w, "children")
}

// endsInS tells whether a word ends as regular plurals do.
func endsInS(w string) bool {
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is")
}

// plural returns the plural of an English noun, of several words that of the last, or of the one before "of" and "per".
func plural(w string) string {
	for _, link := range []string{" of ", " per "} {
		if noun, rest, ok := strings.Cut(w, link); ok {
			return plural(noun) + link + rest
		}
	}
	head := w[:strings.LastIndexByte(w, ' ')+1]
	last := w[len(head):]
	switch p, ok := irregular[last]; {
	case ok && (head == "" || last != "person"):
		return head + p
	case isPlural(last) && !strings.HasSuffix(w, "ss"):
		return w
	case strings.HasSuffix(w, "ss"), strings.HasSuffix(last, "us"):
		return w + "es"
	case w == "" || strings.HasSuffix(w, "s"):
		return w
	case strings.HasSuffix(w, "y") && len(w) > 1 && !strings.ContainsRune("aeiou", rune(w[len(w)-2])):
		return w[:len(w)-1] + "ies"
	case strings.HasSuffix(w, "man") && last != "human" && last != "german":
		return w[:len(w)-2] + "en"
	case strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"), strings.HasSuffix(w, "x"):
		return w + "es"
	}
	return w + "s"
}
