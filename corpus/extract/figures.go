package extract

// Which numbers of a sentence are figures, and of what kind.

import (
	"slices"
	"strings"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// figure is a number of a sentence with the words it counts and the acts it takes part in.
type figure struct {
	number.Number
	noun      text.Range // what it counts: right after it, or inherited
	part      bool       // some of those the figure before counts
	ahead     bool       // some of those the figure behind counts
	ofThose   bool       // some of those its noun names
	added     bool       // brought the number told beside it to what that is
	age       bool       // somebody's age
	magnitude bool       // of an earthquake
	reckoned  bool       // an ordinal: how many there have been
	bare      bool       // it counts nothing named next to it
	unit      string
	kind      corpus.Kind
	acts      []int // tokens of the acts it takes part in
	counts    []int // tokens of what it counts

	elsewhere bool       // what it counts is only spoken of before it, if it is that at all
	numbered  []int      // of these, what the sentence says it is the number of
	also      []int      // tokens of what it counts besides
	passage   text.Range // of its sentence: what tells of it
	force     bool       // members of an armed body, as those the figure before counts
	heads     bool       // it is how many people there are: a population, a toll
}

// end returns the token after the figure and its noun.
func (f *figure) end() int { return max(f.Last, f.noun.Last) }

// readFigures makes a claim of each figure of sentence n.
func (r *reader) readFigures(n int) {
	figures := r.figuresOf(&r.sentences[n])
	for i := range figures {
		r.addFigure(n, &figures[i])
	}
}

// figuresOf returns the figures of a sentence that are no part of a date, a name or an ordinal.
func (r *reader) figuresOf(s *sentence) []figure {
	var figures []figure
	for _, num := range r.a.Numbers {
		if num.First < s.First || num.First >= s.Last {
			continue
		}
		if f, ok := r.figure(s, num); ok {
			figures = append(figures, f)
		}
	}
	r.bindActs(s, figures)
	r.inherit(s, figures)
	for i := range figures {
		var before *figure
		if i > 0 {
			before = &figures[i-1]
		}
		r.joinNouns(s, before, &figures[i])
	}
	r.findAdded(s, figures)
	r.cutPassages(s, figures)
	return figures
}

// figure reads a number with what it counts; it tells whether it counts or measures at all.
func (r *reader) figure(s *sentence, num number.Number) (figure, bool) {
	if f, ok := r.ageInWords(s, num); ok {
		return f, true
	}
	if f, ok := r.reckoned(s, num); ok {
		return f, true
	}
	if f, ok := r.ofEvery(s, num); ok {
		return f, true
	}
	if num.Ordinal || r.theZero(num) || r.inTitle(s, num) || r.inDate(num) || r.inName(num) || r.clockOrCode(s, num) || r.ofClock(s, num.First) || r.spelledOut(s, num) || r.repeats(s, num) || r.addedHalf(s, num) || r.oldThing(s, num) || r.position(s, num) || r.together(s, num) {
		return figure{}, false
	}
	f := figure{Number: num}
	r.findNoun(s, &f)
	if r.looksLikeYear(num, f.noun) || r.designates(s, num, !empty(f.noun)) || r.ratio(s, num) {
		return figure{}, false
	}
	if f.kind == corpus.Quantity && r.onlyOthers(f.noun) {
		f.noun = text.Range{}
	}
	f.bare = empty(f.noun)
	f.heads = f.bare && r.withinWord(f.Last) && r.normAt(s.Range, f.Last+1) == "strong"
	r.readUnit(&f)
	r.compound(s, &f)
	r.bound(s, &f)
	if r.artist(&f) || r.pronoun(s, &f) || r.dualAdjective(&f) {
		return figure{}, false
	}
	r.readAge(s, &f)
	r.readMagnitude(s, &f)
	if num.Fraction && !num.Percent && (f.kind != corpus.Measure && f.kind != corpus.Duration || f.noun.First != f.Last && f.noun.Last != f.First) {
		f.kind, f.unit = corpus.Share, "fraction"
		if r.points(num) {
			f.unit = "percentage points"
		}
	}
	return f, true
}

// unitOfHalf tells whether the word at token i is an indefinite Arabic unit that a fraction before it measures in: «نصف متر».
func (r *reader) unitOfHalf(s *sentence, i int) bool {
	return i < s.Last && r.a.Tokens[i].Arabic && r.a.Tokens[i].Class(lexicon.Unit) && !hasArticle(r.a.Tokens[i].Norm)
}

// oneAndHalf makes the half of a unit that stands before it, and is told of alone, a figure of one and a half: «متر ونصف المتر», "a mile
// and a half".
func (r *reader) oneAndHalf(s *sentence, f *figure) {
	i := f.First - 1
	english := r.normAt(s.Range, i) == "and"
	if english {
		i--
	}
	if !f.Fraction || f.Low == nil || f.High == nil || i <= s.First || !english && !strings.HasPrefix(r.a.Tokens[f.First].Norm, "و") {
		return
	}
	t := &r.a.Tokens[i]
	if t.Arabic == english || !t.Class(lexicon.Unit) || hasArticle(t.Norm) || t.Number >= 0 || r.a.Tokens[i-1].Number >= 0 || english && !indefinite[r.a.Tokens[i-1].Norm] {
		return
	}
	low, high := 1+*f.Low, 1+*f.High
	f.Low, f.High, f.noun = &low, &high, text.Range{First: i, Last: f.First}
}

// compound makes the unit of a length with a power or a time behind it that of an area, a volume or a speed: «متر٢», «كم/ساعة».
func (r *reader) compound(s *sentence, f *figure) {
	next := f.noun.Last
	switch {
	case f.kind != corpus.Measure || empty(f.noun) || !r.a.Tokens[next-1].Is("length"):
	case r.power(s, next) && r.a.Tokens[next].Norm == "2":
		f.unit = "square " + f.unit
	case r.power(s, next):
		f.unit = "cubic " + f.unit
	case r.sign(s, next) == "/" && hours[r.normAt(s.Range, next+1)]:
		f.unit += " per hour"
	}
}

// hours are the words and signs for an hour in units of speed.
var hours = figureLists.Set("hour")

// points tells whether a share is counted in percentage points, not in hundredths: "0.3 percentage points", "a quarter of a
// percentage point", «نقطة مئوية».
func (r *reader) points(num number.Number) bool {
	for i := num.First; i < min(num.Last+4, len(r.a.Tokens)); i++ {
		switch t := &r.a.Tokens[i]; {
		case pointWords[t.Norm] && (i < num.Last || r.a.Tokens[i-1].Norm == "percentage" || num.Fraction && (i == num.Last || r.a.Tokens[i-1].Norm == "%" || r.a.Tokens[i-1].Norm == "a")):
			return true
		case i >= num.Last && t.Norm != "of" && t.Norm != "a" && t.Norm != "percentage":
			return false
		}
	}
	return false
}

// pointWords are those for a point.
var pointWords = figureLists.Set("point")

// findNoun finds what a figure counts, and the kind that its sign makes it.
func (r *reader) findNoun(s *sentence, f *figure) {
	f.kind = corpus.Quantity
	letters := r.unitLetters(s, f.Number)
	switch sign := r.currencySign(s, f.Number); {
	case f.Percent:
		f.kind, f.unit = corpus.Share, "percent"
		if r.points(f.Number) {
			f.unit = "percentage points"
		}
		f.noun = r.shareOf(s, f.Number)
	case f.Dual:
		i := f.First
		for r.a.Tokens[i].Start < f.Core.Start {
			i++ // over a hedge: «ما لا يقل عن قتيلين»
		}
		f.noun = text.Range{First: i, Last: r.nounEnd(s, i, i+1)}
	case !empty(sign):
		f.noun = sign
		f.kind, f.unit = corpus.Measure, currencies[r.a.Tokens[sign.First].Norm].unit
	case !empty(letters):
		g := gluedUnits[r.a.Tokens[letters.First].Norm]
		f.noun, f.kind, f.unit = letters, g.kind, g.unit
	default:
		if f.noun = r.nounBefore(s, f.Number); empty(f.noun) {
			f.noun = r.nounAfter(s, r.enclosed(s, f.Number))
			f.noun = r.overAnd(s, f)
			r.oneAndHalf(s, f)
			if f.Fraction && empty(f.noun) && r.unitOfHalf(s, f.Last) {
				f.noun = text.Range{First: f.Last, Last: f.Last + 1}
			}
			if i := f.Last; empty(f.noun) && r.sign(s, i) == "/" && r.sign(s, i+2) == "/" && yearNouns[r.normAt(s.Range, i+1)] {
				f.noun = text.Range{First: i + 1, Last: i + 2} // «صلاح 23/ عاما/»
			}
		}
		if empty(f.noun) {
			f.noun = r.currencyBefore(s, f.Number)
		}
	}
}

// readUnit takes the words of a figure's noun as what it counts; a unit among them makes it a measure or a duration.
func (r *reader) readUnit(f *figure) {
	for i := f.noun.First; i < f.noun.Last; i++ {
		t := &r.a.Tokens[i]
		if t.Content() || t.Name >= 0 {
			f.counts = append(f.counts, i)
		}
		concepts := t.Concepts
		if t.Class(lexicon.Measure) {
			concepts = slices.Concat(concepts, t.Alone) // «دولار للبرميل» is a price, in dollars
		}
		for _, c := range concepts {
			if c.Is("season") && len(t.Concepts) == 1 && f.kind == corpus.Quantity && !f.Ordinal {
				f.kind, f.unit = corpus.Duration, plural(c.English)
			}
			if c.Class == lexicon.Time && c.Is("duration") && f.kind == corpus.Quantity && !f.Ordinal && !f.Dual && len(t.Concepts) == 1 {
				f.kind, f.unit = corpus.Duration, plural(c.English) // «كل خمس سنوات»
			}
			if c.Class != lexicon.Unit || f.kind != corpus.Quantity {
				continue
			}
			f.kind, f.unit = corpus.Measure, plural(c.English)
			if c.Is("duration") {
				f.kind = corpus.Duration
			}
		}
	}
}
