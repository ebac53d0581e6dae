package fetch

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

const (
	arabicSample  = "قال رئيس البلدية إن المدارس السبع فتحت أبوابها صباح اليوم، وإن 1200 تلميذ عادوا إليها.\n"
	englishSample = "The mayor said “all seven schools” had opened – 1,200 pupils were back at José’s café.\n"
)

// TestDecode writes texts in many encodings and reads them again.
func TestDecode(t *testing.T) {
	for _, x := range []struct {
		name string
		e    encoding.Encoding
		text string
	}{
		{"UTF-8", encoding.Nop, arabicSample},
		{"UTF-8 with mark", unicode.UTF8BOM, arabicSample},
		{"UTF-16 LE with mark", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), arabicSample},
		{"UTF-16 BE with mark", unicode.UTF16(unicode.BigEndian, unicode.UseBOM), arabicSample},
		{"UTF-16 LE", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), arabicSample},
		{"UTF-16 BE", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), arabicSample},
		{"UTF-16 LE English", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "The mayor said so.\n"},
		{"UTF-16 BE English", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "The mayor said so.\n"},
		{"Windows-1256", charmap.Windows1256, arabicSample},
		{"ISO 8859-6", charmap.ISO8859_6, arabicSample},
		{"Windows-1252", charmap.Windows1252, englishSample},
	} {
		b, err := x.e.NewEncoder().Bytes([]byte(x.text))
		if err != nil {
			t.Fatalf("%s: %v", x.name, err)
		}
		if got, err := decode(b, "", false); got != x.text || err != nil {
			t.Errorf("%s: %q, %v", x.name, got, err)
		}
	}
	russian, err := charmap.KOI8R.NewEncoder().String("Школы открылись в понедельник.")
	if err != nil {
		t.Fatal(err)
	}
	if got, err := decode([]byte(russian), "text/plain; charset=koi8-r", false); !strings.HasPrefix(got, "Школы") || err != nil {
		t.Errorf("what the server says: %q, %v", got, err)
	}
	for _, x := range []struct {
		bytes string
		want  error
	}{
		{"", errEmpty}, {" \n\t\ufeff", errEmpty}, {"\xff\xfe\x000", errEmpty}, {"a\x00b", errBinary}, {"\x01\x02\x03\x04", errBinary}, {russian, errCoding}, {"\xff\xfea", errCoding},
	} {
		if got, err := decode([]byte(x.bytes), "", false); err != x.want {
			t.Errorf("%q: %q, %v; want %v", x.bytes, got, err, x.want)
		}
	}
}

// FuzzDecode decodes made-up bytes: what comes out is UTF-8 without NUL, or an error.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(arabicSample), "", false)
	f.Add([]byte("\xdd\xca\xcd \xc7\xe1\xcc\xd3\xd1"), "text/html; charset=windows-1256", true)
	f.Add([]byte("\xff\xfea\x00"), "text/plain", false)
	f.Fuzz(func(t *testing.T, b []byte, contentType string, page bool) {
		s, err := decode(b, contentType, page)
		if err == nil && (!utf8.ValidString(s) || strings.ContainsRune(s, 0) || strings.TrimSpace(s) == "") {
			t.Errorf("%q became %q", b, s)
		}
	})
}

// FuzzFront cuts made-up front matter off: nothing of the body is lost.
func FuzzFront(f *testing.F) {
	f.Add("---\nid: x\ntitle: \"A: b\"\npublished: 2019-03-14\n---\nThe report.\n")
	f.Add("---\r\nid: 7\r\n...\r\nThe report.")
	f.Add("---\nNo front matter")
	f.Fuzz(func(t *testing.T, s string) {
		front, body, err := cutFront(s)
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("an error of several lines: %q", err)
			}
			return
		}
		if !strings.HasSuffix(s, body) {
			t.Errorf("the body %q is not the end of %q", body, s)
		}
		if d, err := front.document(); err == nil && strings.Contains(d.Title, "\n") {
			t.Errorf("a title of several lines: %q", d.Title)
		}
	})
}

// FuzzHeader reads what made-up texts tell of themselves.
func FuzzHeader(f *testing.F) {
	f.Add("عنوان من أربع كلمات\nشبكة النورس - الميناء (خاص)\n14/مارس/2019 - 08:05 م\nنص.", "عنوان")
	f.Add("A headline here\nPublished March 3, 2018 9:07 PM\nReport.", "A headline here")
	l := (&run{Fetcher: &Fetcher{}}).lexicon()
	f.Fuzz(func(t *testing.T, s, title string) {
		if !utf8.ValidString(s) {
			return
		}
		h := readHeader(s, l)
		if h.published.IsZero() && h.dateOnly || strings.Contains(h.title, "\n") {
			t.Errorf("%+v", h)
		}
		if h.outlet != "" && !strings.Contains(s, h.outlet) {
			t.Errorf("the outlet %q does not stand in %q", h.outlet, s)
		}
		if title = oneLine(title); title != "" {
			again := withTitle(title, withTitle(title, s))
			if again != withTitle(title, s) {
				t.Errorf("the title %q was put before %q twice", title, s)
			}
		}
	})
}
