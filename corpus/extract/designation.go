package extract

// Figures that tell which one, not how many: numbers of lines, rooms and series, scores, sizes, the markers of lists.

import (
	"strings"
	"unicode/utf8"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// Words round designations: a figure behind a designator tells which one it is if it counts no noun ("flight 370"), behind a
// make ("Boeing 737-800 planes") or a label ("number one seed", «هاتف», «رقم») whatever follows. A series is a noun whose
// figure is a place in it («القرن الـ17»), a contest one of the words that tell of results, a stage what "the last eight" is.
var (
	designators = figureLists.Set("designator")
	makes       = figureLists.Set("make")
	labels      = figureLists.Set("label")
	series      = figureLists.Set("series")
	contests    = figureLists.Set("contest")
	stages      = figureLists.Set("stage")
)

// designates tells whether a figure, with a noun behind it or without, is a part of a designation.
func (r *reader) designates(s *sentence, num number.Number, noun bool) bool {
	before := r.normAt(s.Range, num.First-1)
	if makes[before] || designators[before] && r.capitalInside(s, num.First-1) && r.plainFigure(num) || !noun && (r.behindDesignator(s, num.First-1) || hasArticle(withoutParticles(before)) && seriesNoun(before) && !r.mayBeCounted(s, num.Last)) {
		return true
	}
	return r.spelledCode(s, num) || r.inSeries(s, num) || r.labelled(s, num) || r.score(s, num, noun) || r.typeNumber(s, num, noun) || r.size(s, num) || r.lettered(s, num) || r.listed(s, num) || r.power(s, num.First) ||
		!noun && (r.lineNumber(num) || r.stage(s, num) || r.titled(s, num) || r.endsQuotedName(s, num)) || r.namedSo(s, num)
}

// behindDesignator tells whether a designator stands at token i or before it, over the letters of a code: «الرحلة إم إتش 370».
func (r *reader) behindDesignator(s *sentence, i int) bool {
	for j := i; j >= s.First && i-j <= codeLetters; j-- {
		norm := r.a.Tokens[j].Norm
		if designators[norm] || r.a.Tokens[j].Arabic && designators[withoutParticles(norm)] {
			return true
		}
		if !r.a.Tokens[j].Arabic || utf8.RuneCountInString(norm) > 3 || r.a.Tokens[j].Number >= 0 {
			return false
		}
	}
	return false
}

// spelledCode tells whether the name of a Latin letter, spelled in Arabic, stands before a figure: «طائرات إف-16», «(إم إتش 370)».
func (r *reader) spelledCode(s *sentence, num number.Number) bool {
	i := num.First - 1
	if sign := r.sign(s, i); sign == "-" || sign == "." {
		i--
	}
	return r.plainFigure(num) && letters[r.normAt(s.Range, i)]
}

// letters are the names of Latin letters in Arabic, folded.
var letters = figureLists.Set("letter")

// codeLetters is how many Latin letters a code may have, each spelled as a short Arabic word.
const codeLetters = 3

// capitalInside tells whether the English word at i has a capital though it does not begin its sentence: "under Chapter 11
// protection".
func (r *reader) capitalInside(s *sentence, i int) bool {
	t := &r.a.Tokens[i]
	return i > s.First && !t.Arabic && t.Capital() && !r.a.Tokens[i-1].Capital()
}

// mayBeCounted tells whether an Arabic word behind a figure has the form of a counted noun: «تضمن التقرير 12 توصية».
func (r *reader) mayBeCounted(s *sentence, i int) bool {
	if i >= s.Last || r.a.Tokens[i].Kind != text.Word || r.a.Tokens[i].Function {
		return false
	}
	norm := r.a.Tokens[i].Norm
	return !hasArticle(norm) && (strings.HasSuffix(norm, "ه") || strings.HasSuffix(norm, "ات") || accusative(r.a.Tokens[i].Text))
}

// plainFigure tells whether a number is one whole figure in digits.
func (r *reader) plainFigure(num number.Number) bool {
	return num.Last-num.First == 1 && r.a.Tokens[num.First].Kind == text.Number && !num.Percent
}

// sign returns the norm of the token at i if it is a sign, and "" otherwise.
func (r *reader) sign(s *sentence, i int) string {
	if i < s.First || i >= s.Last || r.a.Tokens[i].Kind != text.Punct {
		return ""
	}
	return r.a.Tokens[i].Norm
}

// labelled tells whether a label stands before a figure, over the signs and the one adjective that may part them:
// «الرقم الموحد: 920022222».
func (r *reader) labelled(s *sentence, num number.Number) bool {
	i := num.First - 1
	for sign := r.sign(s, i); sign != "" && strings.Contains(`(":-#[.`, sign); sign = r.sign(s, i) {
		i--
	}
	if i < s.First {
		return false
	}
	if label(r.a.Tokens[i].Norm) {
		return r.a.Tokens[i].Norm != "no" || r.plainFigure(num)
	}
	t := &r.a.Tokens[i]
	return t.Arabic && i > s.First && hasArticle(t.Norm) && t.Number < 0 && label(r.a.Tokens[i-1].Norm) && hasArticle(withoutParticles(r.a.Tokens[i-1].Norm))
}

// label tells whether a folded word, with particles written onto it or without, is a label.
func label(norm string) bool { return labels[norm] || labels[withoutArticle(withoutParticles(norm))] }

// withoutParticles takes the particles of one letter off a folded Arabic word.
func withoutParticles(norm string) string {
	for _, particle := range []string{"و", "ف", "ب", "ك"} {
		if rest, ok := strings.CutPrefix(norm, particle); ok && len(rest) > 4 {
			norm = rest
		}
	}
	if rest, ok := strings.CutPrefix(norm, "لل"); ok && len(rest) > 4 {
		return "ال" + rest
	}
	if rest, ok := strings.CutPrefix(norm, "ل"); ok && len(rest) > 4 {
		return rest
	}
	return norm
}

// withoutArticle takes the article off a folded Arabic word.
func withoutArticle(norm string) string {
	if rest := strings.TrimPrefix(norm, "ال"); len(rest) > 4 {
		return rest
	}
	return norm
}

// inSeries tells whether the article stands before a figure and a noun in the singular before that: «للمرة الـ12»,
// «البطولة العربية الـ13», but not «الدول الـ15».
func (r *reader) inSeries(s *sentence, num number.Number) bool {
	i := num.First - 1
	if r.sign(s, i) == "(" || r.sign(s, i) == `"` {
		i--
	}
	if r.normAt(s.Range, i) != "ال" || i == s.First || !r.plainFigure(num) {
		return false
	}
	noun := i - 1
	if r.farSeries(s, num, noun) {
		return true
	}
	if norm := r.a.Tokens[noun].Norm; (strings.HasSuffix(norm, "يه") || strings.HasSuffix(norm, "ي")) && noun > s.First && !seriesNoun(norm) {
		noun-- // its adjective
	}
	return seriesNoun(r.a.Tokens[noun].Norm)
}

// seriesNoun tells whether a folded Arabic word is one of a series, with the article, a pronoun or alone.
func seriesNoun(norm string) bool {
	w := withoutArticle(withoutParticles(norm))
	if series[w] {
		return true
	}
	for _, pronoun := range []string{"ه", "ها", "هم"} {
		if stem, ok := strings.CutSuffix(w, pronoun); ok {
			if series[stem] {
				return true
			}
			if stem, ok := strings.CutSuffix(stem, "ت"); ok && series[stem+"ه"] {
				return true
			}
		}
	}
	return false
}

// size tells whether a figure is one of those of a size: "4×6", "4x100m".
func (r *reader) size(s *sentence, num number.Number) bool {
	times := func(i, beyond int) bool {
		if i < s.First || i >= s.Last || beyond < s.First || beyond >= s.Last {
			return false
		}
		n := r.a.Tokens[i].Norm
		return (n == "x" || n == "×" || n == "*") && r.a.Tokens[beyond].Kind == text.Number
	}
	return times(num.First-1, num.First-2) || times(num.Last, num.Last+1)
}

// lettered tells whether letters that are no unit are written onto a figure in digits: "3G", "777-300ER", "30s", «10ت»;
// "20C" may be a temperature.
func (r *reader) lettered(s *sentence, num number.Number) bool {
	if !r.plainFigure(num) || num.Last >= s.Last {
		return false
	}
	t := &r.a.Tokens[num.Last]
	if t.Kind != text.Word || t.Start != r.a.Tokens[num.First].End || t.Class(lexicon.Unit, lexicon.Time) {
		return false
	}
	return t.Arabic && len(t.Norm) == 2 && t.Norm != "م" || !t.Arabic && (t.Norm == "s" || len(t.Norm) <= 2 && t.Capital() && t.Norm != "c" && t.Norm != "f")
}

// listed tells whether a figure only numbers the line it begins: "1.", "24 Feliciano Lopez (Spain)", or is all of it.
func (r *reader) listed(s *sentence, num number.Number) bool {
	if num.First != s.First || !r.plainFigure(num) {
		return false
	}
	i, names := num.Last, 0
	for i < s.Last && r.a.Tokens[i].Kind != text.Word && r.a.Tokens[i].Kind != text.Number && r.sign(s, i) != "(" {
		i++
	}
	if i == s.Last || i > num.Last && r.marksItem(num) {
		return true
	}
	for i < s.Last && (r.a.Tokens[i].Kind == text.Word && r.a.Tokens[i].Capital() || r.sign(s, i) == "-") {
		i, names = i+1, names+1
	}
	return names > 1 && r.sign(s, i) == "(" && i+1 < s.Last && r.namesPlace(&r.a.Tokens[i+1])
}

// marksItem tells whether the sign behind the figure that begins a line is that of a list: "1) Oil", «2 – العريف».
func (r *reader) marksItem(num number.Number) bool {
	sign := &r.a.Tokens[num.Last]
	return len(r.a.Tokens[num.First].Norm) <= 2 && (sign.Norm == ")" || sign.Norm == "-" && sign.Start > r.a.Tokens[num.First].End)
}

// lineNumber tells whether a figure that counts nothing is written as numbers of telephones and rooms are: seven digits or
// more without a sign in them, or a nought in front.
func (r *reader) lineNumber(num number.Number) bool {
	if !r.plainFigure(num) {
		return false
	}
	norm := r.a.Tokens[num.First].Norm
	if len(norm) < 2 || strings.Trim(norm, "0123456789") != "" {
		return false
	}
	return norm[0] == '0' || len(norm) >= 7
}

// stage tells whether a figure that counts nothing is what is left of a contest: "the last eight".
func (r *reader) stage(s *sentence, num number.Number) bool {
	return stages[r.normAt(s.Range, num.First-1)] && num.Low != nil && *num.Low > 1 && !ofWord(r.normAt(s.Range, num.Last))
}

// titled tells whether a figure that counts nothing ends a name that the lexicon does not know: "Radio 4", "(McManaman 85)".
func (r *reader) titled(s *sentence, num number.Number) bool {
	i := num.First - 1
	if i <= s.First || num.Last-num.First != 1 || num.Approximate || r.normAt(s.Range, i-1) == "in" {
		return false
	}
	t := &r.a.Tokens[i]
	if t.Kind != text.Word || t.Arabic || !t.Capital() || t.Function || t.Number >= 0 || t.Date >= 0 || t.Class(lexicon.Act, lexicon.State, lexicon.Unit) {
		return false
	}
	if t.Name >= 0 && len(r.a.Names[t.Name].Known) > 0 && !r.a.Names[t.Name].Is((*lexicon.Name).IsMedium) && !r.a.Names[t.Name].Is((*lexicon.Name).IsPerson) {
		return false // "Germany 12, France 30": counts
	}
	next := r.sign(s, num.Last)
	return num.Last == s.Last || next != "" && strings.Contains(",.);:/", next) || afterTitles[r.normAt(s.Range, num.Last)]
}

// afterTitles are words that may follow a name with a figure and no figure that counts.
var afterTitles = union(leading, figureLists.Set("aftertitle"))

// pronoun tells whether "one" counts nothing: "a positive one", "no-one", "one another", "at one point".
func (r *reader) pronoun(s *sentence, f *figure) bool {
	i := f.First
	if f.Last-i != 1 || r.a.Tokens[i].Norm != "one" {
		return false
	}
	before, after := r.normAt(s.Range, i-1), r.normAt(s.Range, i+1)
	if i == s.First || !f.bare {
		return after == "another" || (before == "at" || before == "on") && sides[after]
	}
	t := &r.a.Tokens[i-1]
	if indefinite[r.normAt(s.Range, i-2)] && t.Content() && !ofWord(after) {
		return true
	}
	return after == "another" || beforeOne[before] && !ofWord(after) || t.Kind == text.Word && t.Class(lexicon.Quality) && !t.Class(lexicon.Act) && !ofWord(after) ||
		before == "-" && t.End == r.a.Tokens[i].Start
}

// indefinite articles stand before the adjective of "a positive one".
var indefinite = figureLists.Set("indefinite")

// beforeOne are words that make a pronoun of "one" behind them; sides are the nouns of "at one point", "on one hand".
var (
	beforeOne = figureLists.Set("beforeone")
	sides     = figureLists.Set("side")
)

// position tells whether a fraction in English words is the name of a place or a time in a game: "second-half", "half time".
func (r *reader) position(s *sentence, num number.Number) bool {
	if !num.Fraction || num.Percent || r.a.Tokens[num.First].Arabic {
		return false
	}
	if before := r.sign(s, num.First-1); before == "-" && r.a.Tokens[num.First-1].End == r.a.Tokens[num.First].Start {
		return true
	}
	next := num.Last
	if r.sign(s, next) == "-" {
		next++
	}
	return gameWords[r.normAt(s.Range, next)]
}

// gameWords follow "half" in the names of times and places of a game.
var gameWords = figureLists.Set("game")

// power tells whether a figure is the little one that a unit of length bears: «متر٢», "m2".
func (r *reader) power(s *sentence, i int) bool {
	if i <= s.First || i >= s.Last || r.a.Tokens[i].Kind != text.Number || r.a.Tokens[i-1].End != r.a.Tokens[i].Start {
		return false
	}
	n := r.a.Tokens[i].Norm
	return (n == "2" || n == "3") && r.a.Tokens[i-1].Class(lexicon.Unit) && r.a.Tokens[i-1].Is("length")
}

// artist tells whether the word of a unit behind a figure is a part of a proper name: "50 Cent".
func (r *reader) artist(f *figure) bool {
	if f.kind != corpus.Measure || f.noun.Last-f.noun.First != 1 || f.noun.First != f.Last || f.Low == nil || *f.Low == 1 {
		return false
	}
	t := &r.a.Tokens[f.noun.First]
	return t.Norm == "cent" && t.Capital() && !t.Upper()
}
