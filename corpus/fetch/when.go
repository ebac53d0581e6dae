package fetch

import (
	"fmt"
	"strings"
	"time"
)

// layouts are the forms of a published time in front matter and JSON; day tells that they have no clock.
var layouts = []struct {
	layout string
	day    bool
}{
	{time.DateOnly, true},
	{time.RFC3339, false},
	{"2006-01-02T15:04Z07:00", false},
	{"2006-01-02T15:04:05", false},
	{"2006-01-02T15:04", false},
	{"2006-01-02 15:04:05Z07:00", false},
	{"2006-01-02 15:04:05 -07:00", false},
	{"2006-01-02 15:04:05 -0700", false},
	{"2006-01-02 15:04:05 -0700 MST", false},
	{time.DateTime, false},
	{"2006-01-02 15:04", false},
	{"2006/01/02", true},
	{time.RFC1123Z, false},
	{time.RFC1123, false},
}

// parseTime reads a published time; day tells that only its day is known. Without a zone it is taken for UTC. An empty
// one is unknown.
func parseTime(s string) (t time.Time, day bool, err error) {
	s = strings.TrimSpace(s)
	if s == "" || s == "null" {
		return time.Time{}, false, nil
	}
	for _, l := range layouts {
		if t, err := time.Parse(l.layout, s); err == nil {
			if t.Year() < 1000 || t.Year() > 2999 {
				break
			}
			if _, offset := t.Zone(); offset == 0 {
				t = t.UTC()
			}
			return t, l.day, nil
		}
	}
	return time.Time{}, false, fmt.Errorf("its published time %q is not a time; write it as 2017-10-11 or 2017-10-11T22:01:00+03:00", s)
}
