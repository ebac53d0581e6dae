package bot

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"isnad/corpus/text"
)

// TestDirected reads the table: language, line, the mark it needs.
func TestDirected(t *testing.T) {
	b, err := os.ReadFile("testdata/direction.txt")
	if err != nil {
		t.Fatal(err)
	}
	marks := map[string]string{"none": "", "left": leftMark, "right": rightMark}
	for _, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		f := strings.SplitN(line, " | ", 3)
		s, err := strconv.Unquote(`"` + f[2] + `"`)
		if err != nil {
			t.Fatal(err)
		}
		if got := directionMark(f[0], s); got != marks[f[1]] {
			t.Errorf("%s %q: %+q, not %s", f[0], s, got, f[1])
		}
	}
}

func TestSet(t *testing.T) {
	for _, c := range []struct{ language, in, want string }{
		{text.Arabic, "رويترز", "رويترز"},
		{text.Arabic, "Reuters", "\u2068Reuters\u2069"},
		{text.Arabic, "3,000", "3,000"},
		{text.English, "الأمم المتحدة (UN)", "\u2068الأمم المتحدة (UN)\u2069"},
		{text.English, "Reuters", "Reuters"},
		{text.English, "", ""},
	} {
		if got := set(c.language, c.in); got != c.want {
			t.Errorf("%s %q: %+q", c.language, c.in, got)
		}
	}
}

// TestPlain: others' words cannot turn the direction of ours.
func TestPlain(t *testing.T) {
	if got := plain("a\u202eb\u202cc\u2067d\u2069\x00\ufeffe"); got != "abcde" {
		t.Errorf("%+q", got)
	}
}
