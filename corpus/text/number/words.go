package number

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"isnad/corpus/text"
)

// class is what a number word does. The names are those of words.tsv.
type class uint8

const (
	none class = iota
	figure
	sign
	dualNoun
	zero
	unit
	one
	bound
	ten
	teen
	tens
	hundred
	hundreds
	scale
	scale1
	dual
	many
	dozen
	part
	parts
	scalePart
	denominator
	few
	several
	couple
	ordinal
	ordBound
	never
)

var classes = map[string]class{
	"zero": zero, "unit": unit, "one": one, "bound": bound, "ten": ten, "teen": teen, "tens": tens, "hundred": hundred,
	"hundreds": hundreds, "scale": scale, "scale1": scale1, "dual": dual, "many": many, "dozen": dozen, "part": part,
	"parts": parts, "scalepart": scalePart, "denominator": denominator, "few": few, "several": several, "couple": couple,
	"ordinal": ordinal, "ordbound": ordBound, "never": never,
}

// lexeme is a number word with the clitics it stands with.
type lexeme struct {
	class    class
	value    float64
	arabic   bool
	and      bool // carries و
	definite bool // carries ال
	clitic   bool // carries ف, ب, ل or ك
}

//go:embed words.tsv
var wordData string

// words maps folded forms, Arabic ones with every clitic, to what they do.
var words = readWords(wordData)

// vulgar holds the one-sign fractions.
var vulgar = map[string]float64{
	"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1.0 / 3, "⅔": 2.0 / 3, "⅕": 0.2, "⅛": 0.125,
}

// clitics are the ways an Arabic number word can begin.
var clitics = makeClitics()

type clitic struct {
	prefix                string
	and, definite, others bool
	like                  bool // carries ك
}

func makeClitics() []clitic {
	var all []clitic
	for _, article := range []string{"", "ال"} {
		for _, preposition := range []string{"", "ب", "ل", "ك"} {
			for _, conjunction := range []string{"", "و", "ف"} {
				rest := preposition + article
				if rest == "لال" {
					rest = "لل"
				}
				if c := conjunction + rest; c != "" {
					all = append(all, clitic{c, conjunction == "و", article != "", conjunction == "ف" || preposition != "", preposition == "ك"})
				}
			}
		}
	}
	return all
}

func readWords(data string) map[string]lexeme {
	table := make(map[string]lexeme, 8192)
	var arabic []string
	for n, line := range strings.Split(data, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		columns := strings.Split(line, "\t")
		if len(columns) != 3 {
			panic(fmt.Sprintf("words.tsv:%d: want class, value and forms between tabs", n+1))
		}
		c, ok := classes[columns[0]]
		v, err := strconv.ParseFloat(columns[1], 64)
		if !ok || err != nil {
			panic(fmt.Sprintf("words.tsv:%d: unknown class %q or bad value %q", n+1, columns[0], columns[1]))
		}
		for _, form := range strings.Fields(columns[2]) {
			form = text.Fold(form)
			if _, taken := table[form]; taken {
				continue
			}
			l := lexeme{class: c, value: v, arabic: form[0] >= utf8.RuneSelf}
			table[form] = l
			if l.arabic && c != never {
				arabic = append(arabic, form)
			}
		}
	}
	for _, form := range arabic {
		for _, c := range clitics {
			if c.like && utf8.RuneCountInString(form) < 4 {
				continue // كست and كمئة are other words
			}
			if _, taken := table[c.prefix+form]; taken {
				continue
			}
			l := table[form]
			l.and, l.definite, l.clitic = c.and, c.definite, c.others
			table[c.prefix+form] = l
		}
	}
	for form, l := range table {
		if l.class == never {
			delete(table, form)
		}
	}
	return table
}
