package answers

import (
	"strings"
	"testing"
	"time"
)

// TestNewestFirst wants the reports of one outlet newest first, in the places they hold together.
func TestNewestFirst(t *testing.T) {
	for _, test := range []struct{ before, after string }{
		{"post-05", "post-05"},
		{"post-05 wire-01 post-09", "post-09 wire-01 post-05"},
		{"wire-07 post-02 post-00 wire-03 post-04", "wire-07 post-04 post-02 wire-03 post-00"}, // day 00: unknown
		{"-03 -05", "-03 -05"},                                                                 // two unknown outlets are not one
	} {
		var list []Source
		published := map[string]time.Time{}
		for id := range strings.FieldsSeq(test.before) {
			outlet, day, _ := strings.Cut(id, "-")
			list = append(list, Source{Document: Document{ID: id, Outlet: outlet}})
			published[id], _ = time.Parse("2006-01-02", "2024-05-"+day)
		}
		newestFirst(list, published)
		var got []string
		for _, s := range list {
			got = append(got, s.Document.ID)
		}
		if got := strings.Join(got, " "); got != test.after {
			t.Errorf("newestFirst(%s) = %s, want %s", test.before, got, test.after)
		}
	}
}
