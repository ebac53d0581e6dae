package number

import "strings"

// percent takes the percent sign or words that follow r, or the sign before it («%85»), into r. Tokens
// below floor belong to the figure before.
func (s *scanner) percent(r *reading, floor int) {
	if r.ordinal {
		return
	}
	if r.dual {
		if n := s.norm(r.last); (n == "ميويتين" || n == "ميويتان") && strings.Contains(s.norm(r.first), "نقطت") {
			r.percent, r.dual, r.last = true, false, r.last+1
		}
		return
	}
	i := r.last
	if s.norm(i) == "-" && s.gap(i) == 0 && s.gap(i+1) == 0 {
		i++ // "10-percent"
	}
	switch s.norm(i) {
	case "%":
		r.percent, r.last = true, i+1
		if n := s.norm(i + 1); n == "points" || n == "point" {
			r.last++
		}
	case "percent", "pct", "بالميه", "بالمايه", "فالميه":
		r.percent, r.last = true, i+1
		if n := s.norm(i + 1); n == "points" || n == "point" {
			r.last++
		}
	case "per":
		if s.norm(i+1) == "cent" {
			r.percent, r.last = true, i+2
		}
	case "percentage":
		if n := s.norm(i + 1); n == "points" || n == "point" {
			r.percent, r.last = true, i+2
		}
	case "في":
		if n := s.norm(i + 1); n == "الميه" || n == "المايه" {
			r.percent, r.last = true, i+2
		}
	case "نقطه", "نقاط":
		if s.norm(i+1) == "ميويه" {
			r.percent, r.last = true, i+2
		}
	}
	if !r.percent && r.first > floor && s.norm(r.first-1) == "%" && s.gap(r.first) == 0 && s.class(r.first-2) != figure {
		r.percent = true
		r.first--
	}
}
