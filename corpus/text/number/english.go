package number

// english reads the English number words at token i, which may begin with an article.
func (s *scanner) english(i int) (reading, bool) {
	w := &s.words[i]
	r := reading{first: i, last: i + 1, value: w.value, mantissa: w.value, scale: 1, spelled: true}
	switch w.class {
	case none:
		if n := s.norm(i); n == "a" || n == "an" || n == "the" {
			return s.afterArticle(i, n)
		}
		return r, false
	case zero:
		return r, true
	case many:
		return s.englishMany(i, i)
	case several:
		return s.englishVague(r, i+1)
	case few:
		return s.englishVague(r, i+1)
	case part:
		return s.englishPart(i)
	case ordinal:
		if w.value == 2 && (s.class(i-1) != none || s.norm(i-1) == "per" || s.norm(i-1) == "split" || s.norm(i-1) == "a" && !s.word(i+1)) {
			return r, false
		}
		r.ordinal = true
		return r, true
	case scale, scale1, hundred, dozen:
		r.last = i
		r.value, r.mantissa = 1, 1
		return s.englishFrom(r), true
	case unit, one, teen, tens:
	default:
		return r, false
	}
	v, next, ordered, ok := s.englishGroup(i)
	if !ok {
		return r, false
	}
	r.value, r.mantissa, r.last, r.ordinal = v, v, next, ordered
	if ordered {
		return r, true
	}
	d := next
	if s.norm(d) == "-" {
		d++
	}
	switch s.class(d) { // two thirds, three-quarters
	case denominator:
		r.value *= s.words[d].value
		r.mantissa, r.fraction, r.last = r.value, true, d+1
		return r, true
	case ordinal:
		if w.class == one && s.words[d].value >= 3 && next == i+1 { // one third
			return s.fraction(r, d), true
		}
	case part:
		if w.class == one && next == i+1 {
			r.value, r.last, r.fraction = s.words[d].value, d+1, true
			return s.partOf(r), true
		}
	}
	if w.class == one && next == i+1 && !s.countsEnglishOne(i) {
		return r, false
	}
	return s.englishFrom(r), true
}

// countsEnglishOne tells whether the "one" at i counts something: no pronoun.
func (s *scanner) countsEnglishOne(i int) bool {
	switch s.norm(i + 1) {
	case "-":
		switch s.norm(i + 2) {
		case "year", "month", "week", "day", "hour", "minute", "mile", "kilometre", "kilometer", "km", "metre", "meter", "person", "man", "time":
			return s.norm(i+2) != "time"
		}
		return false
	case "million", "billion", "trillion", "thousand", "hundred", "dozen":
		return true
	}
	if behindOne[s.norm(i+1)] {
		return false
	}
	if beforeOne[s.norm(i-1)] {
		return s.word(i+1) && s.norm(i-1) == "only"
	}
	return true
}

// afterArticle reads "a hundred", "an estimated" is a hedge, "a few", "a couple of", "a third of", "a dozen", "a half".
func (s *scanner) afterArticle(i int, article string) (reading, bool) {
	n := i + 1
	if n >= len(s.words) || s.words[n].arabic {
		return reading{}, false
	}
	w := &s.words[n]
	r := reading{first: i, last: n, value: 1, mantissa: 1, scale: 1, spelled: true}
	if article == "the" {
		return r, false
	}
	switch w.class {
	case hundred, scale, dozen:
		return s.englishFrom(r), true
	case few:
		r.value, r.last = 3, n+1
		return s.englishVague(r, n+1)
	case couple:
		return s.englishCouple(r, n)
	case part:
		r, ok := s.englishPart(n)
		r.first = i
		return r, ok
	case ordinal:
		if w.value >= 3 && (s.norm(n+1) == "of" || !s.word(n+1) && s.norm(n+1) != "-") {
			return s.fraction(r, n), true
		}
	}
	return r, false
}

// englishVague reads what follows "a few", "few" or "several": hundreds and more; alone only "a few" is a figure.
func (s *scanner) englishVague(r reading, i int) (reading, bool) {
	c := s.class(i)
	if (c == hundred || c == scale || c == dozen || c == many) && !s.words[i].arabic {
		v, next := s.words[i].value, i+1
		if c == many {
			m, _ := s.englishMany(r.first, i)
			m.first = r.first
			return m, true
		}
		if c == hundred && s.class(next) == scale {
			v *= s.words[next].value
			next++
		}
		if v < 100 {
			v *= 2
		}
		r.value, r.mantissa, r.last, r.vague, r.approximate = v, v, next, true, true
		return r, true
	}
	if r.value == 3 && s.norm(r.first) == "a" {
		r.mantissa, r.vague, r.approximate = 3, true, true
		return r, s.norm(i) != "more"
	}
	return r, false
}

// englishCouple reads "a couple of", "a couple hundred", "a couple of thousand".
func (s *scanner) englishCouple(r reading, n int) (reading, bool) {
	k := n + 1
	if s.norm(k) == "of" {
		k++
	}
	r.value, r.mantissa, r.approximate, r.last = 2, 2, true, k
	switch c := s.class(k); {
	case (c == hundred || c == scale || c == dozen) && !s.words[k].arabic:
		return s.englishFrom(r), true
	case k == n+1:
		return r, false // the couple that marries
	}
	return r, true
}

// englishMany reads a vague plural, whose figure begins at first and whose word stands at i: "hundreds", "tens of thousands".
func (s *scanner) englishMany(first, i int) (reading, bool) {
	w := &s.words[i]
	r := reading{first: first, last: i + 1, value: vagueLow(w.value), scale: 1, spelled: true, vague: true, approximate: true}
	if s.norm(i+1) == "of" && s.class(i+2) == many && s.words[i+2].value > w.value && !s.words[i+2].arabic {
		r.value = w.value * s.words[i+2].value
		r.last = i + 3
	}
	if w.value == 20 { // "he scores a goal"
		switch s.norm(i + 1) {
		case "a", "an", "the", "his", "her", "their", "first", "second", "goal", "goals", "twice", "late", "early", "from", "for":
			return r, false
		}
	}
	r.mantissa = r.value
	return r, true
}

// englishTail reads a number below 100 at token i: "five", "fifteen", "twenty-one", "twenty-first".
func (s *scanner) englishTail(i int) (v float64, next int, ordered, ok bool) {
	if i >= len(s.words) || s.words[i].arabic {
		return 0, i, false, false
	}
	w := &s.words[i]
	switch w.class {
	case unit, one, teen:
		return w.value, i + 1, false, true
	case ordinal:
		return w.value, i + 1, true, true
	case tens:
		k := i + 1
		if s.norm(k) == "-" && s.gap(k) == 0 && s.gap(k+1) == 0 {
			k++
		}
		if k < len(s.words) && !s.words[k].arabic && s.words[k].value < 10 {
			switch s.words[k].class {
			case unit, one:
				return w.value + s.words[k].value, k + 1, false, true
			case ordinal:
				return w.value + s.words[k].value, k + 1, true, true
			}
		}
		return w.value, i + 1, false, true
	}
	return 0, i, false, false
}

// englishGroup reads a number below 1000 at token i ("two hundred and five"; "eleven hundred" as well).
func (s *scanner) englishGroup(i int) (v float64, next int, ordered, ok bool) {
	v, next, ordered, ok = s.englishTail(i)
	if ok && !ordered && s.class(next) == ordinal && s.words[next].value == 100 && !s.words[next].arabic { // five hundredth
		return v * 100, next + 1, true, true
	}
	if !ok || ordered || s.class(next) != hundred || s.words[next].arabic {
		return v, next, ordered, ok
	}
	tail, after, ordered := s.afterHundred(next + 1)
	return v*100 + tail, after, ordered, true
}

// afterHundred reads "and five", "five" after the word hundred; nothing when a greater word shows that it is another number.
func (s *scanner) afterHundred(i int) (v float64, next int, ordered bool) {
	k := i
	if s.norm(k) == "and" {
		k++
	}
	tail, after, ordered, ok := s.englishTail(k)
	if !ok || ordered && k < len(s.words) && s.words[k].class == ordinal && s.words[k].value >= 100 || s.class(after) == hundred {
		return 0, i, false
	}
	if after < len(s.words) && (s.class(after) == dozen || s.class(after) == denominator) {
		return 0, i, false
	}
	return tail, after, ordered
}

// englishFrom goes on after a first group: hundred, scales, then smaller parts. r.last at a scale word with value 1 means
// that the number begins with it.
func (s *scanner) englishFrom(r reading) reading {
	total, group, at := 0.0, r.value, r.last
	limit := tooLarge
	for {
		if half, after, ok := s.andA(at); ok { // one and a half million
			group += half
			at = after
		}
		if s.class(at) == hundred && !s.words[at].arabic && group < 100 {
			tail, after, ordered := s.afterHundred(at + 1)
			group = group*100 + tail
			at, r.spelled = after, true
			r.ordinal = ordered
		}
		size, next := 1.0, at
		for next < len(s.words) && !s.words[next].arabic && !r.ordinal {
			c := s.words[next].class
			ok := c == scale || c == dozen && size == 1 || c == many && s.words[next].value >= 12 && s.words[next].value != 100
			if !ok && s.norm(next) == "-" && s.gap(next) == 0 && (s.class(next+1) == scale || s.class(next+1) == dozen) && !s.words[next+1].arabic {
				next++ // "3-million-strong"
				continue
			}
			if !ok || size*s.words[next].value >= tooLarge { // "bn bn": the second belongs to something else
				break
			}
			size *= s.words[next].value
			next++
			r.spelled = true
		}
		if size >= limit {
			break
		}
		total += group * size
		r.last, r.mantissa, r.scale = next, group, size
		if total != group*size {
			r.mantissa, r.scale = total, 1
		}
		if size < 1000 || r.ordinal {
			break
		}
		if half, after, ok := s.andA(next); ok { // a million and a half
			total += half * size
			r.mantissa, r.last = total/size, after
			break
		}
		if s.class(next) == ordinal && s.words[next].value >= 100 {
			break
		}
		k := next
		comma := s.norm(k) == ","
		if comma {
			k++
		}
		if s.norm(k) == "and" {
			k++
		}
		if s.class(k) == figure {
			x, after, ok := s.digits(k)
			if c := s.class(after); !ok || comma || x >= size || c != scale && c != hundred || s.words[after].value >= size {
				break
			}
			group, at = x, after
		} else {
			g, after, ordered, ok := s.englishGroup(k)
			if !ok {
				break
			}
			if comma && g < 100 && s.class(after) != scale { // "a thousand, five of them"
				break
			}
			group, at, r.ordinal = g, after, ordered
		}
		limit = size
		if c := s.class(at); c == scale && s.words[at].value >= limit || c == denominator || c == dozen {
			r.ordinal = false
			break
		}
	}
	if s.class(r.last) == ordinal && r.last > r.first && !s.words[r.last].arabic && s.words[r.last].value >= 100 { // two hundredth
		total *= s.words[r.last].value
		r.ordinal, r.mantissa, r.scale = true, total, 1
		r.last++
	}
	r.value = total
	return r
}

// andA reads "and a half", "-and-a-half", "and three quarters" at token i.
func (s *scanner) andA(i int) (v float64, next int, ok bool) {
	k := i
	if s.norm(k) == "-" {
		k++
	}
	if s.norm(k) != "and" {
		return 0, i, false
	}
	k++
	if s.norm(k) == "-" {
		k++
	}
	if s.class(k) == unit && s.class(k+1) == denominator {
		return s.words[k].value * s.words[k+1].value, k + 2, true
	}
	if n := s.norm(k); n != "a" && n != "one" {
		return 0, i, false
	}
	k++
	if s.norm(k) == "-" {
		k++
	}
	switch s.class(k) {
	case part:
		return s.words[k].value, k + 1, true
	case ordinal:
		if x := s.words[k].value; x >= 3 && x <= 10 && !s.word(k+1) {
			return 1 / x, k + 1, true
		}
	}
	return 0, i, false
}
