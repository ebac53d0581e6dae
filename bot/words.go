package bot

import (
	_ "embed"
	"fmt"
	"regexp"
	"strings"

	"isnad/corpus/text"
)

//go:embed words.tsv
var wordsTSV string

// words are the bot's own sentences: key, then English, then Arabic.
var words = readWords(wordsTSV)

// latinParts are the parts of an Arabic sentence that would be torn apart without isolates: the slash of a command would
// stand on its other side.
var latinParts = regexp.MustCompile(`/(?:\{name\}|[a-z]+)(?: (?:[A-Z]+|ar|en|auto))*|https://`)

type pair struct{ english, arabic string }

func (p pair) in(language string) string {
	if language == text.Arabic {
		return p.arabic
	}
	return p.english
}

func readWords(file string) map[string]pair {
	m := map[string]pair{}
	for i, line := range strings.Split(file, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 3 || m[f[0]] != (pair{}) {
			panic(fmt.Sprintf("words.tsv:%d: a line is a new key, English and Arabic, with tabs between", i+1))
		}
		unfold := func(s string) string { return strings.ReplaceAll(s, `\n`, "\n") }
		m[f[0]] = pair{unfold(f[1]), latinParts.ReplaceAllStringFunc(unfold(f[2]), isolated)}
	}
	return m
}

// say returns the sentence of a key; args are names and values in turn, put in for {name}.
func say(language, key string, args ...any) string {
	p, ok := words[key]
	if !ok {
		panic("words.tsv has no " + key)
	}
	pairs := make([]string, 0, len(args))
	for i := 0; i+1 < len(args); i += 2 {
		pairs = append(pairs, fmt.Sprintf("{%s}", args[i]), fmt.Sprint(args[i+1]))
	}
	// All at once: a question may itself hold "{claim}".
	return strings.NewReplacer(pairs...).Replace(p.in(language))
}

// count says how many of something there are: the forms of the noun are key.zero to key.other, by the plural rules of
// Unicode CLDR 48.
func count(language, key string, n int) string {
	return say(language, key+"."+plural(language, n), "n", group(n))
}

func plural(language string, n int) string {
	switch {
	case n == 1:
		return "one"
	case language != text.Arabic:
		return "other"
	case n == 0:
		return "zero"
	case n == 2:
		return "two"
	case n%100 >= 3 && n%100 <= 10:
		return "few"
	case n%100 >= 11:
		return "many"
	}
	return "other"
}

// group writes a number with commas between thousands.
func group(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
