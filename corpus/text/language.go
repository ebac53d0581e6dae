package text

// Language codes, ISO 639-1.
const (
	Arabic  = "ar"
	English = "en"
)

// Language tells whether a text is Arabic or English by counting the letters of each script; a text without letters is
// English. One Arabic letter weighs as much as two Latin ones: Arabic leaves out vowels and quotes Latin names.
func Language(s string) string {
	arabic, latin := 0, 0
	for _, r := range s {
		switch {
		case isArabic(r) && !isDigit(r):
			arabic++
		case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
			latin++
		}
	}
	if arabic*2 >= latin && arabic > 0 {
		return Arabic
	}
	return English
}
