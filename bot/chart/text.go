package chart

import (
	"bytes"
	_ "embed"
	"image"
	"image/color"
	"image/draw"
	"sort"
	"sync"

	"github.com/go-text/render"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// Amiri has Arabic and Latin letters, digits and brackets, so that no label needs a second font.
//
//go:embed font/Amiri-Regular.ttf
var amiri []byte

var parseFont = sync.OnceValues(func() (*font.Font, error) {
	face, err := font.ParseTTF(bytes.NewReader(amiri))
	if err != nil {
		return nil, err
	}
	return face.Font, nil
})

// writer sets text. It is not safe for concurrent use.
type writer struct {
	face   *font.Face
	shaper shaping.HarfbuzzShaper
	cut    shaping.Segmenter
	wrap   shaping.LineWrapper
}

func newWriter() (*writer, error) {
	f, err := parseFont()
	if err != nil {
		return nil, err
	}
	return &writer{face: font.NewFace(f)}, nil
}

type oneFace struct{ *font.Face }

func (f oneFace) ResolveFace(rune) *font.Face { return f.Face }

// label is a line of text that is shaped.
type label struct {
	runs  []shaping.Output // from left to right
	width int              // pixels
	size  int
}

// set shapes a line; what is wider than most pixels is cut and ends with an ellipsis.
func (w *writer) set(s string, size, most int, rtl bool) label {
	direction := di.DirectionLTR
	if rtl {
		direction = di.DirectionRTL
	}
	runes := []rune(s)
	in := shaping.Input{Text: runes, RunEnd: len(runes), Direction: direction, Face: w.face, Size: fixed.I(size), Language: language.NewLanguage("en")}
	if rtl {
		in.Language = language.NewLanguage("ar")
	}
	if len(runes) == 0 {
		return label{size: size}
	}
	var shaped []shaping.Output
	for _, run := range w.cut.Split(in, oneFace{w.face}) {
		shaped = append(shaped, w.shaper.Shape(run))
	}
	dots := in
	dots.Text, dots.RunEnd = []rune("…"), 1
	config := shaping.WrapConfig{Direction: direction, TruncateAfterLines: 1, Truncator: w.shaper.Shape(dots)}
	lines, _ := w.wrap.WrapParagraph(config, most, runes, shaping.NewSliceIterator(shaped))
	l := label{size: size}
	if len(lines) == 0 {
		return l
	}
	l.runs = append(l.runs, lines[0]...)
	sort.SliceStable(l.runs, func(i, j int) bool { return l.runs[i].VisualIndex < l.runs[j].VisualIndex })
	var width fixed.Int26_6
	for _, r := range l.runs {
		width += r.Advance
	}
	l.width = width.Ceil()
	return l
}

// draw puts the label on an image with its left edge at x and its base line at y.
func (l label) draw(img draw.Image, x, y int, ink color.Color) {
	if l.width == 0 {
		return
	}
	// The rasteriser's cost is that of its canvas: a small one for each label is ten times as fast as the whole picture.
	const margin = 6
	canvas := image.NewRGBA(image.Rect(0, 0, l.width+2*margin, 3*l.size))
	pen := render.Renderer{FontSize: float32(l.size), PixScale: 1, Color: ink}
	at := margin
	for _, run := range l.runs {
		at = pen.DrawShapedRunAt(run, canvas, at, 2*l.size)
	}
	draw.Draw(img, canvas.Bounds().Add(image.Pt(x-margin, y-2*l.size)), canvas, image.Point{}, draw.Over)
}
