package number

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"isnad/corpus/text"
)

// figure reads digits at token i, with groups set apart by spaces, a suffix such as "bn" or "th", and scale words.
func (s *scanner) figure(i int) (reading, bool) {
	if s.named(i) {
		return reading{}, false
	}
	v, last, ok := s.digits(i)
	if !ok {
		return reading{}, false
	}
	r := reading{first: i, last: last, value: v, mantissa: v, scale: 1}
	if s.inFull(&r) {
		return r, true
	}
	if last < len(s.tokens) && s.gap(last) == 0 && s.word(last) && !s.tokens[last].Arabic {
		switch suffix := s.norm(last); suffix {
		case "st", "nd", "rd", "th":
			r.last, r.ordinal = last+1, true
			return r, true
		default:
			if x := s.suffixScale(suffix, i, last+1); x > 0 {
				r.last, r.scale, r.value = last+1, x, v*x
				return r, true
			}
		}
	}
	if f := s.class(last); f == sign && s.gap(last) <= 1 {
		r.value += s.words[last].value
		r.mantissa = r.value
		r.last++
	}
	if marks := s.norm(i-1) + s.norm(r.last); marks == "()" || marks == `""` && s.gap(i) == 0 && s.gap(r.last) == 0 { // (72) مليون, «10» ملايين
		if c := s.class(r.last + 1); c == scale || c == scale1 || c == many || s.exact(r.last+1) {
			r.first, r.last = i-1, r.last+1
		}
	}
	if w := s.class(r.last); w == scale || w == scale1 || w == many || w == hundred || w == dozen || w == dual {
		if s.words[r.last].arabic {
			return s.arabicFrom(r), true
		}
		return s.englishFrom(r), true
	}
	if k, ok := s.joined(r.last); ok && s.class(k) == part && s.words[k].arabic {
		return s.arabicFrom(r), true // 3 ونصف مليون
	}
	if s.norm(r.last) == "and" && (s.norm(r.last+1) == "a" || s.norm(r.last+1) == "one") && s.class(r.last+2) == part {
		return s.englishFrom(r), true
	}
	return r, true
}

// inFull reads a figure whose groups of three say it in full though the word for millions follows: «(4.195.000) مليون ريال» are
// 4.195 million. Both signs may part its groups.
func (s *scanner) inFull(r *reading) bool {
	t, next := s.norm(r.first), r.last
	if len(t) < len("1.000.000") || next != r.first+1 {
		return false
	}
	brackets := s.norm(next) == ")" && s.norm(r.first-1) == "("
	if brackets {
		next++
	}
	if w := s.class(next); w != scale && w != scale1 && w != many || !s.words[next].arabic {
		return false
	}
	parts := strings.FieldsFunc(t, func(c rune) bool { return c < '0' || c > '9' })
	if len(parts) < 3 || !grouped(parts) || slices.ContainsFunc(parts[1:], func(p string) bool { return len(p) != 3 }) {
		return false
	}
	v, ok := parse(strings.Join(parts, ""))
	if !ok {
		return false
	}
	r.value, r.mantissa, r.last = v, v, next+1
	if brackets {
		r.first--
	}
	return true
}

// suffixScale returns what letters written onto the figure at i, before token next, multiply it by.
func (s *scanner) suffixScale(suffix string, i, next int) float64 {
	switch suffix {
	case "k":
		if metric[s.norm(next)] {
			return 0 // a 10K race
		}
		return 1e3
	case "mn", "mln":
		return 1e6
	case "m":
		if s.money(i) || s.millions(i, next) {
			return 1e6
		}
	case "bn", "bln":
		return 1e9
	case "b":
		if s.money(i) {
			return 1e9
		}
	case "tn", "trn":
		return 1e12
	}
	return 0
}

// named tells whether the figure at i belongs to a name: "G20", "MH-17", "كوفيد-19".
func (s *scanner) named(i int) bool {
	if i == 0 || s.gap(i) != 0 {
		return false
	}
	p := &s.tokens[i-1]
	if p.Kind == text.Word && !p.Arabic {
		switch p.Norm {
		case "usd", "us", "eur", "gbp", "sr", "rs", "le", "aed", "sar", "no", "x":
			return false
		}
		return true
	}
	if p.Kind == text.Punct && p.Norm == "-" && i >= 2 && s.gap(i-1) == 0 && s.tokens[i-2].Kind == text.Word && s.class(i-2) == none {
		switch s.norm(i - 2) {
		case "ال", "ب", "ل", "و", "ف":
			return false
		}
		return true
	}
	return false
}

// maxGroups is how many groups of three can follow the first digits of a figure.
const maxGroups = 5

// digits reads the digits at token i and the groups of three that follow it after a space; it returns the token after them.
func (s *scanner) digits(i int) (v float64, last int, ok bool) {
	t := s.tokens[i].Norm
	last = i + 1
	if n := len(t); n <= 3 && plain(t) && t[0] != '0' {
		for last < len(s.tokens) && last <= i+maxGroups && s.tokens[last].Kind == text.Number && s.gap(last) >= 1 && s.gap(last) <= 3 &&
			group(s.tokens[last].Norm) {
			if s.tokens[last].Norm[3:] != "" {
				last++
				break
			}
			last++
		}
		if last > i+1 && (s.class(last) == figure && s.gap(last) <= 3 || i > 0 && s.class(i-1) == figure && s.gap(i) <= 3) {
			last = i + 1 // a list of figures, not groups of one
		}
	}
	if last == i+1 {
		if plain(t) {
			v, ok = parse(t)
			return v, last, ok
		}
		arabic, decimal := s.arabicAround(i), s.exact(last)
		if strings.ContainsAny(t, ",،") {
			decimal = arabic && s.percentAt(last) // «2,125 في المئة», but «1,250 مليون» and "1,500 percent"
		}
		v, ok = ParseFigure(t, arabic, decimal)
		return v, last, ok
	}
	var b strings.Builder
	for k := i; k < last; k++ {
		b.WriteString(s.tokens[k].Norm)
	}
	v, ok = ParseFigure(b.String(), true, true)
	return v, last, ok
}

// arabicAround tells whether the nearest word beside token i is Arabic.
func (s *scanner) arabicAround(i int) bool {
	for d := 1; d <= 4; d++ {
		if s.word(i - d) {
			return s.tokens[i-d].Arabic
		}
		if s.word(i + d) {
			return s.tokens[i+d].Arabic
		}
	}
	return false
}

// exact tells whether what follows a figure shows that a dot in it is a decimal one: a scale word or percent.
func (s *scanner) exact(i int) bool {
	switch s.class(i) {
	case scale, scale1, many:
		return true
	}
	return s.percentAt(i)
}

// percentAt tells whether a percent sign or word stands at token i.
func (s *scanner) percentAt(i int) bool {
	switch s.norm(i) {
	case "%", "percent", "بالميه", "بالمايه", "pct":
		return true
	case "في":
		return s.norm(i+1) == "الميه" || s.norm(i+1) == "المايه"
	case "per":
		return s.norm(i+1) == "cent"
	}
	return false
}

// plain tells whether t is ASCII digits only.
func plain(t string) bool {
	for i := 0; i < len(t); i++ {
		if t[i] < '0' || t[i] > '9' {
			return false
		}
	}
	return t != ""
}

// group tells whether t can stand after a space inside a figure: three digits, perhaps with decimals.
func group(t string) bool {
	return len(t) >= 3 && plain(t[:3]) && (len(t) == 3 || t[3] == ',' && len(t) != 7 || t[3] == '.' && len(t) != 7) &&
		(len(t) == 3 || plain(t[4:]))
}

// ParseFigure returns the value of digits with separators, folded by text.Fold: "1,500", "1.500.000", "85٫5", "22,68",
// "3ر1" (the agencies' decimal sign; the digits after it are the whole ones, since they are set from right to left).
// Arabic tells that the text around it is Arabic, where "1.500" is fifteen hundred; decimal that a single sign cannot group.
// It reports false for what is no figure, such as a date ("11.10.2017").
func ParseFigure(t string, arabic, decimal bool) (float64, bool) {
	if plain(t) {
		return parse(t)
	}
	if strings.Contains(t, "ر") {
		return parseRa(strings.Split(t, "ر"), decimal)
	}
	var parts [16]string
	var signs [16]rune
	n, start := 0, 0
	for k, r := range t {
		if r >= '0' && r <= '9' {
			continue
		}
		if n == len(parts)-1 {
			return 0, false
		}
		parts[n], signs[n] = t[start:k], r
		start = k + utf8.RuneLen(r)
		if r == '،' {
			signs[n] = ','
		}
		n++
	}
	parts[n] = t[start:]
	for _, p := range parts[:n+1] {
		if p == "" {
			return 0, false
		}
	}
	last := signs[n-1]
	whole := strings.Join(parts[:n], "")
	all := strings.Join(parts[:n+1], "")
	same := true
	for _, r := range signs[:n] {
		same = same && r == last
	}
	switch {
	case !same: // the last sign is the decimal one, the others group
		for _, r := range signs[1 : n-1] {
			if r != signs[0] {
				return 0, false
			}
		}
		if !grouped(parts[:n]) || last == '٬' {
			return 0, false
		}
		return parse(whole + "." + parts[n])
	case last == '٫':
		if n > 1 {
			return 0, false
		}
		return parse(whole + "." + parts[n])
	case last == '٬':
		if !grouped(parts[:n+1]) {
			return 0, false
		}
		return parse(all)
	case n > 1:
		if !grouped(parts[:n+1]) {
			return 0, false
		}
		return parse(all)
	case last == ',':
		if grouped(parts[:2]) && !decimal {
			return parse(all)
		}
	case last == '.':
		if arabic && !decimal && grouped(parts[:2]) {
			return parse(all)
		}
	}
	return parse(whole + "." + parts[n])
}

// parseRa reads the parts of a figure between the letters ر, which agencies type from right to left: «3ر1» is 1.3,
// «540ر999ر45» is 45,999,540. A zero-led part tells the other order. Three digits in front are thousands, unless decimal tells
// that they are none: «000ر22» is 22,000.
func parseRa(parts []string, decimal bool) (float64, bool) {
	for _, p := range parts {
		if !plain(p) {
			return 0, false
		}
	}
	before, after := parts[0], parts[len(parts)-1]
	if len(parts) > 2 {
		turned := slices.Clone(parts)
		slices.Reverse(turned)
		for _, p := range [][]string{turned, parts} {
			if grouped(p) {
				return parse(strings.Join(p, ""))
			}
		}
		return 0, false
	}
	switch {
	case !decimal && len(before) == 3 && len(after) <= 3 && after[0] != '0':
		return parse(after + before)
	case !decimal && after == "000" && before[0] != '0':
		return parse(before + after)
	}
	whole, decimals := after, before
	if before == "0" || len(before) >= 3 && len(after) <= 2 || after[0] == '0' && len(after) > 1 {
		whole, decimals = before, after
	}
	return parse(whole + "." + decimals)
}

// grouped tells whether parts are thousands groups: one to three digits without a leading zero, then threes; the groups
// of two of Indian figures ("1,00,000") count too.
func grouped(parts []string) bool {
	if len(parts[0]) > 3 || parts[0][0] == '0' {
		return false
	}
	for k, p := range parts[1:] {
		if len(p) != 3 && (len(p) != 2 || k == len(parts)-2 || len(parts[0]) > 2) {
			return false
		}
	}
	return len(parts) < 2 || len(parts[len(parts)-1]) == 3
}

func parse(t string) (float64, bool) {
	if len(t) > 18 {
		return 0, false
	}
	v, err := strconv.ParseFloat(t, 64)
	return v, err == nil
}
