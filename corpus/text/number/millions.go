package number

// Whether an "m" behind a figure is for millions.

import "strings"

// money tells whether a sign or name of money stands before the figure at i, or before the other end of its range ("$3-5m").
func (s *scanner) money(i int) bool {
	if s.norm(i-1) == "-" && s.class(i-2) == figure && s.gap(i-1) == 0 && s.gap(i) == 0 {
		i -= 2
	}
	switch n := s.norm(i - 1); n {
	case "$", "£", "€", "¥", "₪", "₽", "₺", "us$":
		return true
	default:
		return i > 0 && moneyNames[n]
	}
}

// millions tells whether the "m" behind the figure at i is for millions: money or a plural that is counted follows
// ("4.5m workers", "133m text messages"). Races, widths and heights are in metres.
func (s *scanner) millions(i, next int) bool {
	t, after := s.norm(i), s.norm(next)
	if len(t) > 3 && !strings.Contains(t, ".") { // 10,000m
		return false
	}
	if moneyNames[after] {
		return true
	}
	switch before := s.norm(i - 1); {
	case before == "a" || before == "an" || before == "x":
		return false // a 20m wave
	case races[t] && (before == "the" || strings.HasSuffix(before, "'s") || strings.HasSuffix(before, "s'")):
		return false
	}
	if !s.word(next) || s.gap(next) > 1 || s.tokens[next].Arabic || metric[after] {
		return false
	}
	if s.plural(next) {
		return true
	}
	k := next + 1
	if s.norm(k) == "-" && s.gap(k) == 0 && s.gap(k+1) == 0 { // low-income families
		k += 2
	}
	return s.word(k) && s.gap(k) <= 1 && !leads[after] && !(s.tokens[next].Capital() && (races[t] || !s.tokens[next].Upper())) && !metric[s.norm(k)] && s.plural(k)
}

// plural tells whether token i looks like an English plural that one counts.
func (s *scanner) plural(i int) bool {
	n := s.norm(i)
	if plurals[n] || notPlurals[n] {
		return plurals[n]
	}
	return len(n) > 3 && n[len(n)-1] == 's' && !strings.HasSuffix(n, "ss") && !strings.HasSuffix(n, "us") && !strings.HasSuffix(n, "is") && !strings.Contains(n, "'")
}

// races are the lengths in metres that are run and swum.
var races = map[string]bool{"50": true, "60": true, "80": true, "100": true, "110": true, "200": true, "400": true, "800": true}
