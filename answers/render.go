package answers

import (
	"math"
	"strconv"
	"strings"
	"time"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/date"
	"isnad/corpus/text/number"
)

// render makes the shown form of a claim: its short answer in the reader's language, its chain, its quotation.
func (al *aligner) render(s scored, language string) Claim {
	c := s.candidate.Claim
	out := Claim{ID: c.ID, Kind: c.Kind, Value: c.Value, SaidBy: nonNil(al.saidBy(&c)), Via: nonNil(c.Via), Modality: string(c.Modality),
		Quote: c.Words, Start: c.Quote.Start, End: c.Quote.End, Score: s.score, claim: c}
	if c.AsOf.Text != "" {
		out.AsOf = &AsOf{From: day(c.AsOf.From), To: day(c.AsOf.To), Text: c.AsOf.Text}
	}
	if len(out.SaidBy) == 0 && s.candidate.Document.Outlet != "" {
		out.SaidBy = []string{s.candidate.Document.Outlet} // the outlet's own words: it is the origin
	}
	if c.Quote.Contains(c.Focus) {
		out.Mark = [2]int{c.Focus.Start - c.Quote.Start, c.Focus.End - c.Quote.Start}
	}
	focus := ""
	if c.Quote.Contains(c.Focus) {
		focus = c.Words[out.Mark[0]:out.Mark[1]]
	}
	switch {
	case al.q.Kind == YesNo:
		out.Stance = al.stance(s)
		out.Text = stanceWord(out.Stance, language) + clip(c.Words, 120)
		out.Mark = [2]int{}
	case al.q.Kind == Who && c.Kind == corpus.Statement:
		out.Text = strings.Join(c.SaidBy, ", ")
	case c.Value != nil:
		out.Text = al.valueText(c.Value, language)
		if language == s.candidate.Document.Language && focus != "" {
			out.Text = unmarked(focus)
		}
	case c.Kind == corpus.Date:
		out.Text = dateText(c.AsOf, language)
	case c.Kind == corpus.Person || c.Kind == corpus.Organisation || c.Kind == corpus.Place:
		out.Text = al.nameText(&c, focus, language, s.candidate.Document.Language)
	default:
		out.Text = clip(c.Words, 160)
		out.Mark = [2]int{}
	}
	out.origin = al.origin(&out, s.candidate)
	return out
}

func nonNil(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

// clip shortens words to at most n runes, at a blank.
func clip(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	runes := []rune(s)
	if len(runes) <= n {
		return s
	}
	cut := string(runes[:n])
	if i := strings.LastIndexByte(cut, ' '); i > n/2 {
		cut = cut[:i]
	}
	return cut + " …"
}

// Range writes a value's bounds with their hedge.
func Range(v *corpus.Value, language string) string {
	ar := language == text.Arabic
	word := func(a, e string) string {
		if ar {
			return a
		}
		return e
	}
	switch {
	case v.Low != nil && v.High != nil && *v.Low == *v.High:
		if v.Approximate {
			return word("نحو ", "about ") + Figure(*v.Low)
		}
		return Figure(*v.Low)
	case v.Low != nil && v.High != nil:
		return Figure(*v.Low) + word(" إلى ", " to ") + Figure(*v.High)
	case v.Low != nil:
		return word("ما لا يقل عن ", "at least ") + Figure(*v.Low)
	case v.High != nil:
		return word("ما يصل إلى ", "up to ") + Figure(*v.High)
	}
	return ""
}

// Figure writes a number with separators between thousands and at most four decimals.
func Figure(x float64) string {
	s := strconv.FormatFloat(math.Round(x*1e4)/1e4, 'f', -1, 64)
	whole, rest, _ := strings.Cut(s, ".")
	minus := strings.HasPrefix(whole, "-")
	whole = strings.TrimPrefix(whole, "-")
	var b strings.Builder
	for i, d := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(d)
	}
	if rest != "" {
		b.WriteString("." + rest)
	}
	if minus {
		return "-" + b.String()
	}
	return b.String()
}

var monthsAR = [...]string{"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"}

// dateText writes a date as the report words it, with the day it was resolved to.
func dateText(i corpus.Interval, language string) string {
	words := strings.Trim(strings.Join(strings.Fields(i.Text), " "), `"«»() `)
	if i.From.IsZero() {
		return withDay(words, language)
	}
	resolved := Day(i.From, language)
	if !i.To.IsZero() && !i.To.Equal(i.From) {
		resolved = Day(i.From, language) + " – " + Day(i.To, language)
	}
	if text.Language(words) == language && words != "" {
		return words + " (" + resolved + ")"
	}
	return resolved
}

// withDay adds to the words of a date whose year is not known its day and month, if they name one.
func withDay(words, language string) string {
	d, ok := dayOfYear(words)
	if !ok {
		return words
	}
	day := strconv.Itoa(d.Day()) + " " + d.Month().String()
	if language == text.Arabic {
		day = strconv.Itoa(d.Day()) + " " + monthsAR[d.Month()-1]
	}
	if text.Language(words) == language {
		return words + " (" + day + ")"
	}
	return day
}

// anyYear is a leap year: it has every day a date may name.
const anyYear = 2000

// dayOfYear returns the day and month that the words of a date name, in anyYear; false where they name none.
func dayOfYear(words string) (time.Time, bool) {
	tokens := text.Tokenize(words)
	for _, d := range date.Find(tokens, number.Find(tokens), time.Date(anyYear, 12, 31, 0, 0, 0, 0, time.UTC)) {
		if d.Kind == date.Point && !d.From.IsZero() && d.Unit == "" && d.Amount == nil && len(tokens) > 1 && (hasNumber(tokens[d.First:d.Last]) || hasOrdinal(tokens[d.First:d.Last])) {
			return d.From, true
		}
	}
	return time.Time{}, false
}

func hasNumber(tokens []text.Token) bool {
	for _, t := range tokens {
		if t.Kind == text.Number {
			return true
		}
	}
	return false
}

func hasOrdinal(tokens []text.Token) bool {
	for _, n := range number.Find(tokens) {
		if n.Ordinal {
			return true
		}
	}
	return false
}

// Day writes a day in the reader's language. Arabic months carry the Levantine name too, as agencies write them.
func Day(t time.Time, language string) string {
	if language == text.Arabic {
		return strconv.Itoa(t.Day()) + " " + monthsAR[t.Month()-1] + " " + strconv.Itoa(t.Year())
	}
	return t.Format("2 January 2006")
}

// nameText writes who or where: the report's words, and the usual name in the reader's language where the lexicon has it.
func (al *aligner) nameText(c *corpus.Claim, words, language, from string) string {
	words = bared(strings.Join(strings.Fields(words), " "))
	if language == from {
		return words
	}
	var known []string
	leads := c.Kind != corpus.Person
	for _, m := range al.l.Match(text.Tokenize(words)) {
		for _, s := range m.Senses {
			if s.Name == nil || s.Adjective || s.Name.Kind == "given-name" || s.Name.Kind == "family-name" {
				continue
			}
			name := s.Name.English
			if language == text.Arabic {
				name = s.Name.Arabic
			}
			if name != "" {
				known = appendNew(known, name)
				leads = leads || s.Name.IsPerson()
			}
			break
		}
	}
	if len(known) == 0 {
		return words
	}
	if !leads { // a spokesman is not the body he speaks for
		return words + " (" + strings.Join(known, ", ") + ")"
	}
	return strings.Join(known, ", ") + " (" + words + ")"
}

// origin names the first link of a claim's chain in a form two claims share when they came from one.
func (al *aligner) origin(c *Claim, candidate *corpus.Candidate) string {
	for _, words := range al.saidBy(&candidate.Claim) {
		if o := al.originOf(words); o != "" {
			return o
		}
	}
	for _, words := range candidate.Claim.Via {
		if o := al.originOf(words); o != "" {
			return o
		}
	}
	if candidate.Document.Outlet != "" {
		return "outlet " + candidate.Document.Outlet
	}
	return "document " + candidate.Document.ID
}

// originOf returns the id of the body or person the lexicon knows that words name, the one in apposition before the one
// it explains ("the UN humanitarian office, OCHA"); else the stems of the words.
func (al *aligner) originOf(words string) string {
	tokens := text.Tokenize(words)
	known := ""
	for _, m := range al.l.Match(tokens) {
		if known != "" && tokens[m.First-1].Norm != "," && tokens[m.First-1].Norm != "(" {
			continue
		}
		for _, s := range m.Senses {
			if s.Name != nil && !s.Adjective && !s.Name.IsPlace() && !nameOnly(s.Name) {
				known = s.Name.ID
				break
			}
		}
	}
	if known != "" {
		return known
	}
	skeleton := ""
	for _, t := range tokens {
		if t.Kind == text.Word {
			skeleton += " " + text.Stem(t.Norm, t.Arabic)
		}
	}
	return strings.TrimSpace(skeleton)
}

func nameOnly(n *lexicon.Name) bool { return n.Kind == "given-name" || n.Kind == "family-name" }
