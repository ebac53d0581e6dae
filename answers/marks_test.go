package answers

import "testing"

func TestMarks(t *testing.T) {
	for _, c := range []struct {
		name  string
		strip func(string) string
		cases map[string]string
	}{
		{"bared", bared, map[string]string{
			`"Harbour Post"`:            `Harbour Post`,
			`the spokesman "Sami Hale"`: `the spokesman "Sami Hale"`,
			`"Sami" and "Nadia"`:        `"Sami" and "Nadia"`,
			`the ship "Aurora`:          `the ship Aurora`,
			`"Aurora`:                   `Aurora`,
			`Aurora"`:                   `Aurora`,
			`(Lenmoor)`:                 `Lenmoor`,
			`Lenmoor (port)`:            `Lenmoor (port)`,
			`(the port) Lenmoor (north`: `(the port) Lenmoor north`,
			`محافظة) الوادي شرق البلاد`: `محافظة الوادي شرق البلاد`,
			`«الوادي»`:       `الوادي`,
			`صحيفة «الوادي»`: `صحيفة «الوادي»`,
			`صحيفة «الوادي`:  `صحيفة الوادي`,
			`الوادي»`:        `الوادي`,
			`"`:              ``,
		}},
		{"unmarked", unmarked, map[string]string{
			`(85) كبسولة`:  `85 كبسولة`,
			`«12 قاربا»`:   `12 قاربا`,
			`40 boats (of`: `40 boats of`,
			`"two" boats"`: `two boats`,
		}},
	} {
		for in, want := range c.cases {
			if got := c.strip(in); got != want {
				t.Errorf("%s(%s) = %s, want %s", c.name, in, got, want)
			}
		}
	}
}
