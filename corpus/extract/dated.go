package extract

// Events that a date belongs to by where it stands: "Saturday's attack", "killed on Saturday in an attack".

import (
	"strings"

	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/date"
)

// sameTime are the words behind a date that lead to what happened then, folded.
var sameTime = grammarLists.Set("same-time")

// eventGap is how many words may stand between a date and the noun for the event it is of.
const eventGap = 4

// eventOf returns the event in whose English noun phrase a date stands, before its noun: "Saturday's deadly attack", "the March 19
// attack"; -1 if there is none.
func (r *reader) eventOf(s *sentence, d *date.Expression) int {
	last := &r.a.Tokens[d.Last-1]
	if last.Arabic || d.Last >= s.Last {
		return -1
	}
	i := d.Last
	owned := possessiveEnding(last.Text) > 0 || weekdayOwns(last.Norm)
	if !owned && r.a.Tokens[i].Norm == "'s" {
		owned, i = true, i+1
	}
	if first := r.a.Tokens[d.First].Norm; !owned && !determiners[first] && (d.First == s.First || !determiners[r.a.Tokens[d.First-1].Norm]) {
		return -1
	}
	event := -1
	for n := 0; i < s.Last && n < eventGap; i, n = i+1, n+1 {
		t := &r.a.Tokens[i]
		switch {
		case t.Kind != text.Word && t.Norm != "-", t.Function && t.Name < 0, t.Date >= 0:
			return event
		case event >= 0 && r.finite(i):
			return event
		case r.isAct(i) && !strings.HasSuffix(t.Norm, "ed") || t.Class(lexicon.Event):
			event = i
		}
	}
	return event
}

// weekdayOwns tells whether a day of the week has the ending of the genitive without its sign: "Tuesdays attack".
func weekdayOwns(norm string) bool { return strings.HasSuffix(norm, "days") && len(norm) > len("days") }

// eventBehind returns the noun for an event that follows a date behind a word that leads to what happened then: "killed on Saturday
// in an attack", «قتلوا أمس في هجوم»; -1 if there is none.
func (r *reader) eventBehind(s *sentence, focus text.Range) int {
	i := focus.Last
	if i >= s.Last {
		return -1
	}
	t := &r.a.Tokens[i]
	switch {
	case sameTime[t.Norm]:
		i++
	case t.Arabic && strings.HasPrefix(t.Norm, "ب") && t.Class(lexicon.Event):
		return i
	default:
		return -1
	}
	for n := 0; i < s.Last && n < eventGap; i, n = i+1, n+1 {
		switch t := &r.a.Tokens[i]; {
		case t.Kind == text.Punct || t.Kind == text.Break || t.Date >= 0:
			return -1
		case r.isAct(i) || t.Class(lexicon.Event):
			return i
		}
	}
	return -1
}
