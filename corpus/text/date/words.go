package date

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"isnad/corpus/text"
)

// kind is what a time word does. The names are those of words.tsv.
type kind uint8

const (
	none kind = iota
	month
	tishrin
	hijri
	hijri2
	weekday
	abbreviated
	unit
	unit2
	pair
	deictic
	today
	tonight
	past
	future
	present
	other
	part
	adverb
	third
	season
	decade
	few
)

var kinds = map[string]kind{
	"month": month, "tishrin": tishrin, "hijri": hijri, "hijri2": hijri2, "weekday": weekday, "abbreviated": abbreviated, "unit": unit,
	"unit2": unit2, "pair": pair, "day": deictic, "today": today, "night": tonight, "past": past, "future": future,
	"present": present, "other": other, "part": part, "adverb": adverb, "third": third, "season": season, "decade": decade,
	"few": few,
}

// article tells which kinds may carry ال.
var article = map[kind]bool{unit: true, unit2: true, part: true, season: true, decade: true}

// word is a time word as it stands in the text.
type word struct {
	kind     kind
	value    int    // of months, weekdays, days, seasons, decades
	name     string // of units, parts, thirds
	doubtful bool   // also another word
	definite bool   // carries ال
	and      bool   // carries و
	also     bool   // مساء: part before a day, adverb after it
}

//go:embed words.tsv
var wordData string

var words = readWords(wordData)

func readWords(data string) map[string]word {
	table := make(map[string]word, 4096)
	var arabic []string
	for n, line := range strings.Split(data, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		columns := strings.Split(line, "\t")
		if len(columns) != 3 {
			panic(fmt.Sprintf("words.tsv:%d: want kind, value and forms between tabs", n+1))
		}
		k, ok := kinds[columns[0]]
		if !ok {
			panic(fmt.Sprintf("words.tsv:%d: unknown kind %q", n+1, columns[0]))
		}
		w := word{kind: k}
		if v, err := strconv.Atoi(columns[1]); err == nil {
			w.value = v
		} else {
			w.name = columns[1]
		}
		for _, form := range strings.Fields(columns[2]) {
			form, w.doubtful = strings.CutSuffix(form, "?")
			form = text.Fold(form)
			if old, taken := table[form]; taken {
				old.also = old.also || old.kind == part && k == adverb
				table[form] = old
				continue
			}
			table[form] = w
			if form[0] >= utf8.RuneSelf {
				arabic = append(arabic, form)
			}
		}
	}
	for _, form := range arabic {
		w := table[form]
		for _, a := range []string{"", "ال"} {
			if a != "" && !article[w.kind] {
				continue
			}
			for _, p := range []string{"", "ب", "ل"} {
				for _, c := range []string{"", "و", "ف"} {
					prefix := p + a
					if prefix == "لال" {
						prefix = "لل"
					}
					full := c + prefix + form
					if p == "ل" && a == "" && strings.HasPrefix(form, "ال") {
						full = c + "لل" + strings.TrimPrefix(form, "ال")
					}
					if _, taken := table[full]; taken {
						continue
					}
					v := w
					v.definite, v.and = w.definite || a != "", c == "و"
					table[full] = v
				}
			}
		}
	}
	return table
}
