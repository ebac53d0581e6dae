package number

import (
	"strings"

	"isnad/corpus/text"
)

// arabic reads the Arabic number words at token i.
func (s *scanner) arabic(i int) (reading, bool) {
	w := &s.words[i]
	r := reading{first: i, last: i + 1, value: w.value, mantissa: w.value, scale: 1, spelled: true}
	switch w.class {
	case zero:
		if s.norm(i-1) == "شهر" { // the month Safar
			return r, false
		}
		return r, true
	case few:
		return s.arabicFew(r)
	case several:
		if n := s.class(i + 1); n == many && !s.words[i+1].and {
			return s.arabicMany(i, i+1), true
		}
		return r, false
	case many:
		return s.arabicMany(i, i), true
	case part, parts, scalePart:
		return s.arabicPart(i)
	case ordinal, ordBound:
		return s.arabicOrdinal(i)
	case denominator:
		return r, false
	}
	first, next, ok := s.arabicGroup(i)
	if !ok {
		switch w.class {
		case scale, scale1, dual:
			r.last = i
			return s.arabicFrom(r), true
		}
		return r, false
	}
	if w.class == unit && w.value <= 2 && next == i+1 && !s.countsOne(i) {
		return r, false
	}
	r.value, r.mantissa, r.last = first, first, next
	if c := s.class(next); c == denominator && !s.words[next].and { // ثلاثة أرباع
		r.value *= s.words[next].value
		r.mantissa, r.fraction, r.last = r.value, true, next+1
		return r, true
	}
	return s.arabicFrom(r), true
}

// countsOne tells whether the word for one or two at i counts: not the pronoun ("one of") nor the weekday.
func (s *scanner) countsOne(i int) bool {
	w := &s.words[i]
	if w.value == 2 {
		return true
	}
	if w.definite || w.clitic || s.norm(i+1) == "من" || s.norm(i+1) == "تلو" || s.norm(i+1) == "منهم" || s.norm(i+1) == "منها" {
		return false
	}
	switch s.norm(i - 1) {
	case "دفعه", "ان", "كل", "اي", "الكل", "لا":
		return false
	}
	return true
}

// arabicGroup reads the words of a number below 1000 at token i and returns its value and the token after it.
func (s *scanner) arabicGroup(i int) (v float64, next int, ok bool) {
	w := &s.words[i]
	switch w.class {
	case hundreds:
		v, next = w.value, i+1
	case hundred:
		v, next = 100, i+1
	case unit:
		if h := s.class(i + 1); w.value >= 3 && !s.bare(i+1) && (h == hundred || h == many && s.words[i+1].value == 100) {
			v, next = 100*w.value, i+2
			break
		}
		return s.arabicTail(i)
	default:
		return s.arabicTail(i)
	}
	if k, joined := s.joined(next); joined {
		if tail, after, ok := s.arabicTail(k); ok {
			return v + tail, after, true
		}
		if f := s.class(k); f == figure { // مئة و20
			if x, after, ok := s.digits(k); ok && x < 100 {
				return v + x, after, true
			}
		}
	}
	return v, next, true
}

// bare tells that token i carries a conjunction or preposition, or lies apart: it cannot go on with the word before it.
func (s *scanner) bare(i int) bool {
	return s.words[i].and || s.words[i].clitic
}

// arabicTail reads a number below 100 at token i.
func (s *scanner) arabicTail(i int) (v float64, next int, ok bool) {
	w := &s.words[i]
	switch w.class {
	case tens, teen, ten:
		return w.value, i + 1, true
	case unit, bound:
		if s.class(i+1) == ten && !s.bare(i+1) {
			return 10 + w.value, i + 2, true
		}
		if k, joined := s.joined(i + 1); joined && s.class(k) == tens {
			return w.value + s.words[k].value, k + 1, true
		}
		return w.value, i + 1, w.class == unit
	}
	return 0, i, false
}

// joined tells whether an Arabic number word or a figure follows at i with "and", written onto it or apart, and where.
func (s *scanner) joined(i int) (int, bool) {
	if i >= len(s.tokens) {
		return i, false
	}
	if w := &s.words[i]; w.and && !w.clitic {
		return i, true
	}
	if s.tokens[i].Norm == "و" && i+1 < len(s.words) && s.words[i+1].class != none && !s.bare(i+1) {
		return i + 1, true
	}
	return i, false
}

// arabicFrom goes on after a first group: scales, then smaller parts joined by "and". r.last == r.first means that the
// number begins with a scale.
func (s *scanner) arabicFrom(r reading) reading {
	total := 0.0
	group, at := r.value, r.last
	begun := r.last > r.first
	limit := tooLarge
	for {
		v, size, next := s.scales(group, at, begun)
		if size >= limit {
			break
		}
		total += v
		r.last, r.mantissa, r.scale = next, v/size, size
		if total != v { // "a million and two hundred thousand" shares no scale
			r.mantissa, r.scale = total, 1
		}
		r.spelled = r.spelled || next > at
		if size == 1 {
			if half, after, ok := s.andHalf(next, 1); ok && total == v && v >= 1 && r.scale == 1 {
				if k := after - 1; s.class(k) == scale || s.class(k) == scale1 { // ثلاثة ونصف مليون
					r.mantissa, r.scale = v+half, s.words[k].value
					total, r.last, r.spelled = r.mantissa*r.scale, after, true
				} else if s.exact(after) || after == len(s.tokens) { // ثلاثة ونصف في المئة
					total, r.last, r.spelled = v+half, after, true
					r.mantissa = total
				}
			}
			break
		}
		if half, after, ok := s.andHalf(next, size); ok {
			total += half * size
			r.mantissa = total / size
			r.last = after
			break
		}
		k, ok := s.joined(next)
		if !ok {
			break
		}
		limit = size
		begun, at = true, k
		switch c := s.class(k); c {
		case figure:
			x, after, ok := s.digits(k)
			if !ok || x >= limit {
				r.value = total
				return r
			}
			group, at = x, after
		case scale, scale1, dual:
			begun = false
		default:
			g, after, ok := s.arabicGroup(k)
			if !ok {
				r.value = total
				return r
			}
			group, at = g, after
		}
		if _, size, _ := s.scales(group, at, begun); size >= limit {
			break
		}
	}
	r.value = total
	return r
}

// scales multiplies a group by the scale words at token i. Without a group a scale stands for itself, a dual for two.
func (s *scanner) scales(group float64, i int, begun bool) (v, size float64, next int) {
	v, size, next = group, 1, i
	if !begun {
		w := &s.words[i]
		v, size, next = w.value, w.value, i+1
		if w.class == dual || w.class == scale1 && s.dualAccusative(i) {
			v = 2 * w.value
		}
	}
	for next < len(s.words) {
		w := &s.words[next]
		ok := w.class == scale || w.class == scale1 || w.class == many && w.value >= 1000 || w.class == dozen && size == 1
		if !ok || s.bare(next) || size*w.value >= tooLarge {
			break
		}
		v, size = v*w.value, size*w.value
		next++
	}
	return v, size, next
}

// dualAccusative tells whether «ألفا» at i is the dual before a noun («ألفا شخص»), not the accusative «ألفًا».
func (s *scanner) dualAccusative(i int) bool {
	if strings.ContainsRune(s.tokens[i].Text, 'ً') {
		return false
	}
	return s.word(i+1) && s.tokens[i+1].Arabic && s.class(i+1) == none && s.norm(i+1) != "و" && !strings.HasPrefix(s.norm(i+1), "و")
}

// andHalf reads «ونصف», «ونصف المليون», «وربع» after a scale of the given size.
func (s *scanner) andHalf(i int, size float64) (v float64, next int, ok bool) {
	k, joined := s.joined(i)
	if !joined {
		return 0, i, false
	}
	v, next = s.words[k].value, k+1
	switch s.class(k) {
	case part, parts, scalePart:
	case unit:
		if s.class(next) != denominator {
			return 0, i, false
		}
		v *= s.words[next].value
		next++
	default:
		return 0, i, false
	}
	if c := s.class(next); (c == scale || c == scale1) && !s.bare(next) {
		if size > 1 && s.words[next].value != size {
			return 0, i, false // مليون ونصف ألف: a part of a smaller scale
		}
		next++
	}
	return v, next, true
}

// arabicMany reads a vague plural, whose figure begins at first and whose word stands at i: «مئات», «عشرات الآلاف».
func (s *scanner) arabicMany(first, i int) reading {
	w := &s.words[i]
	r := reading{first: first, last: i + 1, scale: 1, spelled: true, vague: true, approximate: true}
	r.value = vagueLow(w.value)
	if c := s.class(i + 1); (c == many || c == scale) && s.words[i+1].value > w.value && !s.bare(i+1) {
		r.value = w.value * s.words[i+1].value
		r.last = i + 2
	}
	r.mantissa = r.value
	return r
}

// vagueLow is the least a vague plural stands for when nothing multiplies it: two tens, two dozens, two scores; a hundred.
func vagueLow(v float64) float64 {
	if v < 100 {
		return 2 * v
	}
	return v
}

// arabicFew reads «بضعة» and «بضع مئات».
func (s *scanner) arabicFew(r reading) (reading, bool) {
	i := r.last
	switch c := s.class(i); {
	case c == many && !s.bare(i):
		return s.arabicMany(r.first, i), true
	case c == ten && !s.bare(i): // بضعة عشر: thirteen to nineteen
		r.value, r.last = 13, i+1
	}
	r.vague, r.approximate = true, true
	r.mantissa = r.value
	return r, true
}

// arabicPart reads «نصف», «ثلثي», «ربع مليون».
func (s *scanner) arabicPart(i int) (reading, bool) {
	w := &s.words[i]
	r := reading{first: i, last: i + 1, value: w.value, mantissa: w.value, scale: 1, spelled: true}
	n := i + 1
	if c := s.class(n); (c == scale || c == scale1 || c == hundred || c == dozen) && !s.bare(n) {
		r.scale = s.words[n].value
		r.value *= r.scale
		r.last = n + 1
		return r, true
	}
	if w.class == scalePart {
		return r, false
	}
	switch next := s.norm(n); {
	case noPart[next]:
		return r, false
	case w.definite && w.value == 0.25 && (next == "الخالي" || s.class(n) == ordinal):
		return r, false // the Empty Quarter; the first quarter of a year
	case w.definite && w.class == part && (s.class(n) == ordinal || quarters[next]):
		return r, false // the first half of a year, its last quarter
	}
	r.fraction = true
	return r, true
}

// arabicOrdinal reads «السادس», «الحادي والعشرون», «ثالث».
func (s *scanner) arabicOrdinal(i int) (reading, bool) {
	w := &s.words[i]
	r := reading{first: i, last: i + 1, value: w.value, mantissa: w.value, scale: 1, spelled: true, ordinal: true}
	if s.class(i+1) == ten && !s.bare(i+1) && w.value < 10 {
		r.value, r.last = w.value+10, i+2
	} else if k, ok := s.joined(i + 1); ok && s.class(k) == tens && w.value < 10 {
		r.value, r.last = w.value+s.words[k].value, k+1
	} else if w.class == ordBound {
		return r, false
	}
	r.mantissa = r.value
	if r.last > i+1 {
		return r, true
	}
	switch t := s.tokens[i].Norm; {
	case w.value == 1 && s.norm(i+1) == "من" && s.norm(i+2) == "امس":
		return r, false
	case w.value == 2 && !w.definite && strings.HasSuffix(t, "ثانيه"):
		// the unit of time, unless it agrees with a feminine noun: مرة ثانية
		p := s.norm(i - 1)
		return r, i > 0 && s.tokens[i-1].Kind == text.Word && strings.HasSuffix(p, "ه") && s.class(i-1) == none
	}
	return r, true
}
