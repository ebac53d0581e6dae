package date

// calendar reads months, years, decades, centuries, quarters and seasons.
func (r *reader) calendar(i int) (Expression, bool) {
	k, name := i, ""
	if r.thirdAt(k) {
		name = r.words[k].name
		k = r.afterThird(k)
	}
	f, ok := r.span(k, name != "")
	if !ok {
		return Expression{}, false
	}
	f.period = true
	if name != "" && f.resolved {
		f.from, f.to = narrow(f.from, f.to, name)
	}
	return f.expression(i), true
}

// span reads a month, year or longer at token k. Told says that a word before it shows that a time follows.
func (r *reader) span(k int, told bool) (found, bool) {
	if f, ok := r.monthSpan(k, told); ok {
		return f, true
	}
	if f, ok := r.decadeSpan(k); ok {
		return f, true
	}
	if f, ok := r.yearSpan(k, told); ok {
		return f, true
	}
	if f, ok := r.centurySpan(k); ok {
		return f, true
	}
	if f, ok := r.quarterSpan(k); ok {
		return f, true
	}
	if f, ok := r.endSpan(k); ok {
		return f, true
	}
	return r.seasonSpan(k)
}
