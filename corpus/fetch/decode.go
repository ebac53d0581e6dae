package fetch

import (
	"bytes"
	"errors"
	"mime"
	space "unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

var (
	errEmpty  = errors.New("there is no text in it")
	errBinary = errors.New("this is not text; save it as plain text or HTML")
	errCoding = errors.New("its encoding is not known; save it as UTF-8")
)

// decode returns the bytes as UTF-8 without a byte order mark. It trusts, in this order: a byte order mark, UTF-8 that is
// valid, the pattern of UTF-16, what the page or the server says, the letters that Arabic in a Windows or ISO code page
// would have.
func decode(b []byte, contentType string, isPage bool) (string, error) {
	if err := checkMagic(b); err != nil {
		return "", err
	}
	s, err := decodeText(b, contentType, isPage)
	if err != nil {
		return "", err
	}
	return s, checkText(s)
}

func decodeText(b []byte, contentType string, isPage bool) (string, error) {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		b = b[3:]
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return apply(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), b[2:])
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return apply(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), b[2:])
	}
	if e := utf16Of(b); e != nil {
		return apply(e, b)
	}
	if bytes.IndexByte(b, 0) >= 0 {
		return "", errBinary
	}
	if utf8.Valid(b) {
		return string(b), nil
	}
	if _, params, err := mime.ParseMediaType(contentType); err == nil && params["charset"] != "" {
		if e, _ := charset.Lookup(params["charset"]); e != nil && e != unicode.UTF8 {
			return apply(e, b)
		}
	}
	if isPage {
		if e, name, _ := charset.DetermineEncoding(b, contentType); name != "utf-8" && name != "windows-1252" {
			return apply(e, b)
		}
	}
	if e := codePageOf(b); e != nil {
		return apply(e, b)
	}
	return "", errCoding
}

func apply(e encoding.Encoding, b []byte) (string, error) {
	out, err := e.NewDecoder().Bytes(b)
	if err != nil || bytes.Contains(out, []byte("\uFFFD")) {
		return "", errCoding
	}
	return string(out), nil
}

// utf16Of recognises UTF-16 without a byte order mark: nearly all of its characters have one of two upper bytes, that of
// ASCII and that of Arabic, in every second place.
func utf16Of(b []byte) encoding.Encoding {
	if len(b) < 4 || len(b)%2 != 0 {
		return nil
	}
	b = b[:min(len(b), 4096)]
	var upper [2]int
	var zero bool
	for i, c := range b {
		if c == 0 || c == 6 {
			upper[i%2]++
			zero = zero || c == 0
		}
	}
	if !zero { // blanks and line breaks have a zero; a text without any is none
		return nil
	}
	switch n := len(b) / 2; {
	case upper[1]*10 >= n*9 && upper[0]*10 < n:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case upper[0]*10 >= n*9 && upper[1]*10 < n:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// codePageOf recognises the code pages in which Arabic was written before UTF-8, and that of western Windows. In Arabic
// alef and lam are more than a fifth of all letters; both code pages put alef at C7, but lam at different places.
func codePageOf(b []byte) encoding.Encoding {
	var count [256]int
	high := 0
	for _, c := range b {
		count[c]++
		if c >= 0x80 {
			high++
		}
	}
	if high == 0 {
		return nil
	}
	windows, iso := count[0xC7]+count[0xE1], count[0xC7]+count[0xE4]
	if high*5 >= len(b) && max(windows, iso)*5 >= high {
		if iso > windows && onlyFrom(&count, 0xA0) {
			return charmap.ISO8859_6
		}
		return charmap.Windows1256
	}
	if high*10 < len(b) && count[0x81]+count[0x8D]+count[0x8F]+count[0x90]+count[0x9D] == 0 {
		return charmap.Windows1252
	}
	return nil
}

// onlyFrom tells whether no byte between 80 and low occurs.
func onlyFrom(count *[256]int, low int) bool {
	for c := 0x80; c < low; c++ {
		if count[c] > 0 {
			return false
		}
	}
	return true
}

// checkText finds a decoded text that is none: empty, or with control characters.
func checkText(s string) error {
	control, printed := 0, 0
	for _, r := range s {
		switch {
		case r == 0:
			return errBinary
		case space.IsSpace(r) || r == 0xFEFF:
		case r < 0x20 || r == 0x7F || r >= 0x80 && r < 0xA0:
			control++
		default:
			printed++
		}
	}
	switch {
	case control*20 > printed:
		return errBinary
	case printed == 0:
		return errEmpty
	}
	return nil
}
