package text

import (
	"unicode"
	"unicode/utf8"
)

// Tokens is a half-open range of tokens.
type Range struct{ First, Last int }

// Sentences cuts tokens into sentences: at line breaks, and at full stops, question and exclamation marks that do not
// belong to an abbreviation or an initial. A closing quotation mark or bracket right after the end belongs to the sentence.
func Sentences(tokens []Token) []Range {
	var out []Range
	first := 0
	flush := func(last int) {
		for first < last && tokens[first].Kind == Break {
			first++
		}
		if first < last {
			out = append(out, Range{first, last})
		}
		first = last
	}
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		switch {
		case t.Kind == Break:
			flush(i)
			first = i + 1
		case t.Kind == Punct && endsSentence(tokens, first, i):
			for i+1 < len(tokens) && tokens[i+1].Kind == Punct && (tokens[i+1].Norm == "." || tokens[i+1].Norm == "!" || tokens[i+1].Norm == "?" ||
				tokens[i+1].Start == tokens[i].End && (tokens[i+1].Norm == `"` || tokens[i+1].Norm == ")" || tokens[i+1].Norm == "]")) {
				i++
			}
			flush(i + 1)
		}
	}
	flush(len(tokens))
	return out
}

func endsSentence(tokens []Token, first, i int) bool {
	switch tokens[i].Norm {
	case "!", "?":
		return true
	case ".":
	default:
		return false
	}
	if i+1 >= len(tokens) {
		return true
	}
	next := tokens[i+1]
	if next.Norm == "." { // an ellipsis goes on
		return false
	}
	if i == first {
		return false
	}
	prev := tokens[i-1]
	if prev.End != tokens[i].Start { // "word .Next" and "word . Next" end a sentence in loosely typed Arabic
		return true
	}
	if prev.Kind == Word {
		switch {
		case prev.Arabic && i >= first+2 && tokens[i-2].Kind == Number && utf8.RuneCountInString(prev.Norm) == 1: // «عام 2013م.»
		case prev.Norm == "no":
			if next.Kind == Number {
				return false
			}
		case utf8.RuneCountInString(prev.Norm) == 1 || titles[prev.Norm] || abbreviations[prev.Norm]:
			return false
		}
	}
	if next.Start == tokens[i].End { // no blank: "com.sa", "Raqqa.It"
		r, _ := utf8.DecodeRuneInString(next.Text)
		return next.Arabic || unicode.IsUpper(r) && prev.Kind == Word && len(prev.Norm) > 2 || next.Norm == `"` || next.Norm == ")"
	}
	if next.Kind == Word && !next.Arabic {
		r, _ := utf8.DecodeRuneInString(next.Text)
		return !unicode.IsLower(r)
	}
	return true
}

// titles are abbreviated before names, folded.
var titles = map[string]bool{
	"dr": true, "mr": true, "mrs": true, "ms": true, "prof": true, "gen": true, "col": true, "lt": true, "maj": true, "capt": true, "sgt": true,
	"adm": true, "brig": true, "cmdr": true, "cdr": true, "rev": true, "hon": true, "gov": true, "sen": true, "rep": true, "supt": true, "insp": true, "det": true, "cpl": true, "pte": true, "pvt": true,
	"lieut": true, "msgr": true, "messrs": true, "mme": true, "mlle": true, "cllr": true, "amb": true, "atty": true,
}

// arabicTitles are abbreviated before names in Arabic: the doctor, the engineer, the master. Folded.
var arabicTitles = map[string]bool{"د": true, "م": true, "ا": true}

// Titled tells whether a full stop behind t leads on to a name: t is an abbreviated title ("Dr", «د») or an initial ("B").
func Titled(t Token) bool {
	return t.Arabic && arabicTitles[t.Norm] || !t.Arabic && t.Capital() && (titles[t.Norm] || len(t.Norm) == 1)
}

// abbreviations, besides titles, after which a full stop does not end a sentence, folded.
var abbreviations = map[string]bool{
	"st": true, "jr": true, "sr": true,
	"vs": true, "etc": true, "inc": true, "ltd": true, "co": true, "corp": true, "approx": true, "al": true, "jan": true, "feb": true, "mar": true,
	"apr": true, "jun": true, "jul": true, "aug": true, "sep": true, "sept": true, "oct": true, "nov": true, "dec": true, "fig": true, "mt": true, "ft": true, "eg": true, "ie": true,
}
