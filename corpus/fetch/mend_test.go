package fetch

import "testing"

func TestMend(t *testing.T) {
	for given, want := range map[string]string{
		"Jos&#233; said &#163;1.8m":                "José said £1.8m",
		"Lane &amp; Sons":                          "Lane & Sons",
		"Lane &amp;amp; Sons":                      "Lane &amp; Sons", // once
		"&quot;لا&quot; قال":                       `"لا" قال`,
		"a &lt; b":                                 "a < b",
		"R&D; AT&T; Q&A":                           "R&D; AT&T; Q&A",
		"copy & paste, &copy 2019, &nothing; &#0;": "copy & paste, &copy 2019, &nothing; &#0;",
		"Â£5m and €3m":                             "£5m and €3m",
		"the portâ€™s â€œoldâ€\u009d pier":         "the port’s “old” pier",
		"CafÃ© Ã‰lan":                              "Café Élan",
		"Ù…ÙŠÙ†Ø§Ø¡":                               "ميناء",
		"Château, Ângela, São, «PÂ»":               "Château, Ângela, São, «PÂ»",
		"£5m, naïve, déjà, ميناء":                  "£5m, naïve, déjà, ميناء",
	} {
		if got := mend(given); got != want {
			t.Errorf("mend(%q) = %q; want %q", given, got, want)
		}
	}
}
