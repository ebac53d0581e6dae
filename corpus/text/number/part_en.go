package number

// English fractions: halves, thirds and what they are of.

// fraction makes one part of the ordinal at d: "a third".
func (s *scanner) fraction(r reading, d int) reading {
	r.value = 1 / s.words[d].value
	r.mantissa, r.fraction, r.last = r.value, true, d+1
	return s.partOf(r)
}

// partOf goes on after a fraction with "of a million" or "a million".
func (s *scanner) partOf(r reading) reading {
	k := r.last
	if s.norm(k) == "of" {
		k++
	}
	if s.norm(k) == "-" {
		k++
	}
	if n := s.norm(k); n == "a" || n == "one" {
		k++
		if s.norm(k) == "-" {
			k++
		}
	}
	switch c := s.class(k); c {
	case scale, hundred, dozen:
		if s.words[k].arabic {
			return r
		}
		r.mantissa, r.scale = r.value, s.words[k].value
		r.value *= r.scale
		r.fraction, r.last = false, k+1
	}
	return r
}

// englishPart reads "half", "half a million", "quarter of a million".
func (s *scanner) englishPart(i int) (reading, bool) {
	w := &s.words[i]
	r := reading{first: i, last: i + 1, value: w.value, mantissa: w.value, scale: 1, spelled: true, fraction: true}
	if p := s.partOf(r); !p.fraction {
		return p, true
	}
	before, after := s.norm(i-1), s.norm(i+1)
	if s.class(i-1) == ordinal || after == "-" {
		return r, false
	}
	if halfOfTwo[before] {
		return r, false
	}
	if w.value == 0.25 {
		return r, after == "of" && (before == "a" || before == "one" || before == "about" || before == "nearly" || before == "almost")
	}
	if before == "the" || before == "and" {
		return r, after == "of"
	}
	return r, true
}
