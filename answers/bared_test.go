package answers

import "testing"

func TestBared(t *testing.T) {
	for in, want := range map[string]string{
		`"Harbour Post"`:            `Harbour Post`,
		`the spokesman "Sami Hale"`: `the spokesman "Sami Hale"`,
		`"Sami" and "Nadia"`:        `"Sami" and "Nadia"`,
		`the ship "Aurora`:          `the ship "Aurora`,
		`"Aurora`:                   `Aurora`,
		`Aurora"`:                   `Aurora`,
		`(Lenmoor)`:                 `Lenmoor`,
		`Lenmoor (port)`:            `Lenmoor (port)`,
		`«الوادي»`:                  `الوادي`,
		`صحيفة «الوادي»`:            `صحيفة «الوادي»`,
		`الوادي»`:                   `الوادي`,
		`"`:                         ``,
	} {
		if got := bared(in); got != want {
			t.Errorf("bared(%s) = %s, want %s", in, got, want)
		}
	}
}
