package fetch

import (
	"strconv"
	"strings"
	"time"

	"isnad/corpus/furniture"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
	"isnad/corpus/text/date"
	"isnad/corpus/text/number"
)

// header is what a text tells of itself: its headline, and what its dateline, byline and closing line say. Nothing is
// taken from the report's own sentences.
type header struct {
	title     string
	outlet    string
	published time.Time
	dateOnly  bool
}

func readHeader(s string, l *lexicon.Lexicon) header {
	var h header
	parts, headline := furniture.Read(s, "")
	h.title = oneLine(strings.Trim(headline.Of(s), "#*=_ "))
	closing := ""
	for _, p := range parts {
		words := p.Span.Of(s)
		switch {
		case p.Kind == furniture.Dateline && h.published.IsZero():
			h.published, h.dateOnly = readDateline(words)
		case p.Kind == furniture.Byline && h.outlet == "":
			h.outlet = readByline(words, l)
		case p.Kind == furniture.Closing:
			closing = words
		}
	}
	if h.outlet == "" {
		h.outlet = closing
	}
	return h
}

// readDateline returns the time a dateline tells, in UTC as it gives no zone it could be counted from; dateOnly tells
// that it has no clock. Of several dates the first counts.
func readDateline(s string) (t time.Time, dateOnly bool) {
	tokens := text.Tokenize(s)
	for _, e := range date.Find(tokens, number.Find(tokens), time.Time{}) {
		if e.Kind != date.Point || !e.Resolved() || e.Relative {
			continue
		}
		clock, ok := readClock(tokens[e.Last:])
		if !ok {
			if clock, ok = readClock(tokens[:e.First]); !ok {
				return e.From, true
			}
		}
		return e.From.Add(clock), false
	}
	return time.Time{}, false
}

// readClock returns the first time of day among the tokens: "22:01", «09:56 م», "9 PM".
func readClock(tokens []text.Token) (time.Duration, bool) {
	norm := func(i int) string {
		if i < 0 || i >= len(tokens) {
			return ""
		}
		return tokens[i].Norm
	}
	for i, t := range tokens {
		if t.Kind == text.Break {
			return 0, false
		}
		hour, ok := twoDigits(t.Norm)
		if !ok {
			continue
		}
		minute, next := 0, i+1
		if m, ok := twoDigits(norm(i + 2)); norm(i+1) == ":" && ok {
			minute, next = m, i+3
			if norm(next) == ":" { // seconds
				next += 2
			}
		}
		half := norm(next)
		switch half {
		case "م", "مساء", "pm", "p":
			if hour < 12 {
				hour += 12
			}
		case "ص", "صباحا", "am", "a":
			if hour == 12 {
				hour = 0
			}
		case "ظهرا":
			if hour < 11 {
				hour += 12
			}
		default:
			if next == i+1 { // a figure alone is no time
				continue
			}
		}
		if hour < 24 && minute < 60 {
			return time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute, true
		}
	}
	return 0, false
}

func twoDigits(s string) (int, bool) {
	if len(s) == 0 || len(s) > 2 {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

// readByline returns the outlet a byline names: the name the lexicon knows as an outlet, or the first one where the
// byline also says how the outlet got the report ("خاص", "وكالات") and the name is neither an agency nor a place.
func readByline(s string, l *lexicon.Lexicon) string {
	segments := furniture.Names(s)
	noticed := false
	for _, n := range segments {
		if isOutlet(l, n.Of(s)) {
			return n.Of(s)
		}
		noticed = noticed || n.Notice
	}
	if !noticed {
		return ""
	}
	for _, n := range segments {
		if n.Notice || n.Agency || n.Bracket {
			continue
		}
		if _, other := known(l, n.Of(s)); !other {
			return n.Of(s)
		}
	}
	return ""
}

// isOutlet tells whether the lexicon knows the name as that of an outlet, alone or after what sort of house it is.
func isOutlet(l *lexicon.Lexicon, name string) bool {
	for _, before := range []string{"", "صحيفة ", "قناة ", "موقع "} {
		if outlet, _ := known(l, before+name); outlet {
			return true
		}
	}
	return false
}

// known tells whether the lexicon knows the whole name as that of an outlet, or as that of something else.
func known(l *lexicon.Lexicon, name string) (outlet, other bool) {
	tokens := text.Tokenize(name)
	for _, m := range l.Match(tokens) {
		if m.First != 0 || m.Last != len(tokens) || m.Cost > 0 {
			continue
		}
		for _, s := range m.Senses {
			if s.Name == nil || s.Adjective {
				continue
			}
			if s.Name.Kind == "outlet" {
				outlet = true
			} else if s.Name.IsPlace() || s.Name.IsPerson() || s.Name.IsMedium() {
				other = true
			}
		}
	}
	return outlet, other
}
