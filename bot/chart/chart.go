// Package chart draws figures over time as a PNG picture whose labels, Arabic or English, are shaped and ordered right.
package chart

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"
	"sort"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/unicode/bidi"
)

// Figure is what is drawn.
type Figure struct {
	Title    string
	Language string // "ar" or "en": of the dates
	Points   []Point
}

// Point is one figure of one source.
type Point struct {
	Day         time.Time
	Low, High   *float64 // nil is open, as in corpus.Value
	Approximate bool
	Label       string // whose figure it is
}

// Size of the picture in pixels; the legend below adds to the height.
const (
	width  = 960
	height = 540
	left   = 110 // of the plot
	right  = 40
	top    = 80
	bottom = 60
	row    = 32 // of the legend
)

const (
	titleSize = 28
	smallSize = 18
)

var (
	paper = color.RGBA{255, 255, 255, 255}
	ink   = color.RGBA{30, 30, 30, 255}
	faint = color.RGBA{225, 225, 225, 255}
	// Okabe and Ito's colours, which colour-blind people tell apart.
	inks = []color.RGBA{{0, 114, 178, 255}, {213, 94, 0, 255}, {0, 158, 115, 255}, {204, 121, 167, 255}, {230, 159, 0, 255}, {86, 180, 233, 255}, {90, 90, 90, 255}}
)

// maxLegend is how many sources are named; the rest share the last colour.
const maxLegend = 12

// PNG draws the figure. An error means that it has no point with a bound.
func PNG(f Figure) ([]byte, error) {
	points := usable(f.Points)
	if len(points) == 0 {
		return nil, fmt.Errorf("draw %q: no point has a day and a figure; give at least one", f.Title)
	}
	w, err := newWriter()
	if err != nil {
		return nil, fmt.Errorf("draw %q: %w", f.Title, err)
	}
	names := sources(points)
	legend := layLegend(w, names)
	img := image.NewRGBA(image.Rect(0, 0, width, height+row*rows(legend)+10))
	draw.Draw(img, img.Bounds(), image.NewUniform(paper), image.Point{}, draw.Src)

	p := plot{img: img, w: w, language: f.Language}
	p.scale(points)
	p.title(f.Title)
	p.axes()
	for i := range points {
		p.point(&points[i], inkOf(names, points[i].Label))
	}
	p.legend(legend)
	var out bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&out, img); err != nil {
		return nil, fmt.Errorf("draw %q: %w", f.Title, err)
	}
	return out.Bytes(), nil
}

// usable returns the points that can be drawn, by day.
func usable(points []Point) []Point {
	var list []Point
	for _, p := range points {
		finite := func(x *float64) bool { return x == nil || !math.IsNaN(*x) && !math.IsInf(*x, 0) && math.Abs(*x) < 1e15 }
		if (p.Low != nil || p.High != nil) && finite(p.Low) && finite(p.High) && !p.Day.IsZero() {
			list = append(list, p)
		}
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].Day.Before(list[j].Day) })
	return list
}

func sources(points []Point) []string {
	var names []string
	seen := map[string]bool{}
	for _, p := range points {
		if !seen[p.Label] && len(names) < maxLegend {
			seen[p.Label] = true
			names = append(names, p.Label)
		}
	}
	return names
}

func inkOf(names []string, name string) color.RGBA {
	for i, n := range names {
		if n == name {
			return inks[i%len(inks)]
		}
	}
	return inks[len(inks)-1]
}

// plot is a picture being drawn.
type plot struct {
	img      *image.RGBA
	w        *writer
	language string
	from, to time.Time
	most     float64 // top of the scale
	least    float64 // bottom
	step     float64
	used     map[image.Point]int
}

// scale chooses the axes: from zero to a round number above the largest figure, from the first to the last day.
func (p *plot) scale(points []Point) {
	p.from, p.to = points[0].Day, points[len(points)-1].Day
	if p.from.Equal(p.to) {
		p.from, p.to = p.from.AddDate(0, 0, -1), p.to.AddDate(0, 0, 1)
	}
	for _, x := range points {
		for _, v := range []*float64{x.Low, x.High} {
			if v != nil {
				p.most, p.least = math.Max(p.most, *v), math.Min(p.least, *v)
			}
		}
	}
	span := p.most - p.least
	if span == 0 {
		span = 1
	}
	p.step = nice(span / 5)
	p.most = math.Ceil(p.most/p.step+0.25) * p.step
	p.least = math.Floor(p.least/p.step) * p.step
	p.used = map[image.Point]int{}
}

// nice returns the next larger of 1, 2, 5, 10, 20, …
func nice(x float64) float64 {
	unit := math.Pow(10, math.Floor(math.Log10(x)))
	for _, m := range []float64{1, 2, 5} {
		if x <= m*unit*(1+1e-9) {
			return m * unit
		}
	}
	return 10 * unit
}

func (p *plot) x(day time.Time) int {
	return left + 30 + int(float64(width-left-right-60)*float64(day.Sub(p.from))/float64(p.to.Sub(p.from)))
}

func (p *plot) y(v float64) int {
	return height - bottom - int(float64(height-top-bottom)*(v-p.least)/(p.most-p.least))
}

func (p *plot) title(s string) {
	rtl := rightToLeft(s)
	l := p.w.set(s, titleSize, width-2*right, rtl)
	x := right
	if rtl {
		x = width - right - l.width
	}
	l.draw(p.img, x, 48, ink)
}

func (p *plot) axes() {
	for v := p.least; v <= p.most+p.step/2; v += p.step {
		y := p.y(v)
		p.line(left, y, width-right, y, faint)
		l := p.w.set(figure(v), smallSize, left-20, false)
		l.draw(p.img, left-12-l.width, y+6, ink)
	}
	p.line(left, height-bottom, width-right, height-bottom, ink)
	const labels = 5
	free := 0
	days := int(p.to.Sub(p.from).Hours()/24 + 0.5)
	n := min(labels, days+1)
	for i := range n {
		day := p.from.AddDate(0, 0, int(math.Round(float64(i*days)/float64(n-1))))
		x := p.x(day)
		l := p.w.set(dayLabel(day, p.language), smallSize, 200, p.language == "ar")
		at := min(x-l.width/2, width-10-l.width)
		if at < free {
			continue
		}
		free = at + l.width + 12
		p.line(x, height-bottom, x, height-bottom+5, ink)
		l.draw(p.img, at, height-bottom+28, ink)
	}
}

// point draws a figure: a dot, for a range a bar between its ends, for an open one an arrow; rings are approximate.
func (p *plot) point(x *Point, c color.RGBA) {
	at := p.x(x.Day)
	low, high := x.Low, x.High
	var mid float64
	switch {
	case low != nil && high != nil:
		mid = (*low + *high) / 2
	case low != nil:
		mid = *low
	default:
		mid = *high
	}
	// Dots on one spot are moved apart.
	spot := image.Pt(at/12, p.y(mid)/12)
	n := p.used[spot]
	p.used[spot]++
	at += (n + 1) / 2 * 14 * (1 - 2*(n%2))
	y := p.y(mid)
	if low != nil && high != nil && *low != *high {
		for d := -1; d <= 1; d++ {
			p.line(at+d, p.y(*low), at+d, p.y(*high), c)
		}
		for d := -6; d <= 6; d++ {
			p.dot(at+d, p.y(*low), 1, c)
			p.dot(at+d, p.y(*high), 1, c)
		}
		if x.Approximate {
			p.ring(at, y, c)
		}
		return
	}
	if low == nil || high == nil {
		way := -1 // "at least" points up
		if low == nil {
			way = 1
		}
		for d := range 26 {
			p.dot(at, y+way*d, 1, c)
		}
		for d := range 7 {
			p.dot(at-d, y+way*(26-d), 1, c)
			p.dot(at+d, y+way*(26-d), 1, c)
		}
	}
	if x.Approximate {
		p.ring(at, y, c)
		return
	}
	p.dot(at, y, 7, c)
}

func (p *plot) ring(x, y int, c color.RGBA) {
	p.dot(x, y, 8, c)
	p.dot(x, y, 5, paper)
}

// dot draws a disc with soft edges.
func (p *plot) dot(x, y, radius int, c color.RGBA) {
	for dy := -radius - 1; dy <= radius+1; dy++ {
		for dx := -radius - 1; dx <= radius+1; dx++ {
			cover := float64(radius) + 0.5 - math.Hypot(float64(dx), float64(dy))
			if cover > 0 {
				p.blend(x+dx, y+dy, c, math.Min(cover, 1))
			}
		}
	}
}

func (p *plot) blend(x, y int, c color.RGBA, share float64) {
	if !(image.Point{X: x, Y: y}.In(p.img.Bounds())) {
		return
	}
	old := p.img.RGBAAt(x, y)
	mix := func(a, b uint8) uint8 { return uint8(float64(a)*(1-share) + float64(b)*share + 0.5) }
	p.img.SetRGBA(x, y, color.RGBA{mix(old.R, c.R), mix(old.G, c.G), mix(old.B, c.B), 255})
}

// line draws an upright or level line.
func (p *plot) line(x0, y0, x1, y1 int, c color.RGBA) {
	r := image.Rect(x0, y0, x1, y1) // in canonical order
	r.Max = r.Max.Add(image.Pt(1, 1))
	draw.Draw(p.img, r, image.NewUniform(c), image.Point{}, draw.Src)
}

type entry struct {
	label label
	ink   color.RGBA
	x, y  int // of the dot, the row
}

// layLegend places the names of the sources in rows.
func layLegend(w *writer, names []string) []entry {
	var list []entry
	x, y := left, 0
	for i, n := range names {
		if n == "" {
			n = "–"
		}
		l := w.set(n, smallSize, 400, rightToLeft(n))
		if need := l.width + 50; x+need > width-right && x > left {
			x, y = left, y+1
		}
		list = append(list, entry{l, inks[i%len(inks)], x, y})
		x += l.width + 50
	}
	return list
}

func rows(list []entry) int {
	if len(list) == 0 {
		return 0
	}
	return list[len(list)-1].y + 1
}

func (p *plot) legend(list []entry) {
	for _, e := range list {
		y := height + e.y*row + 6
		p.dot(e.x, y, 6, e.ink)
		e.label.draw(p.img, e.x+14, y+6, ink)
	}
}

// rightToLeft tells whether a text's first strong letter is.
func rightToLeft(s string) bool {
	for _, r := range s {
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.L:
			return false
		case bidi.R, bidi.AL:
			return true
		}
	}
	return false
}

var months = [...]string{"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"}

func dayLabel(t time.Time, language string) string {
	if language == "ar" {
		return fmt.Sprintf("%d %s %d", t.Day(), months[t.Month()-1], t.Year())
	}
	return t.Format("2 Jan 2006")
}

// figure writes a number with commas between thousands.
func figure(v float64) string {
	s := strconv.FormatFloat(math.Round(v*1e6)/1e6, 'f', -1, 64)
	whole, rest, _ := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if rest != "" {
		return whole + "." + rest
	}
	return whole
}
