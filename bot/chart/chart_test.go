package chart

import (
	"bytes"
	"flag"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"
)

var keep = flag.String("keep", "", "folder to keep the pictures in, for a look")

func bound(x float64) *float64 { return &x }

func on(day int) time.Time { return time.Date(2017, 10, day, 0, 0, 0, 0, time.UTC) }

func sampleFigure(language string) Figure {
	f := Figure{Title: "How many civilians are trapped in Raqqa?", Language: language, Points: []Point{
		{Day: on(1), Low: bound(8000), High: bound(8000), Approximate: true, Label: "UN OCHA"},
		{Day: on(6), Low: bound(4000), High: bound(6000), Label: "Reuters"},
		{Day: on(11), Low: bound(1500), Label: "SOHR"},
		{Day: on(11), High: bound(400), Label: "Anadolu"},
		{Day: on(15), Low: bound(3000), High: bound(3000), Label: "Al Jazeera"},
	}}
	if language == "ar" {
		f.Title = "كم عدد المدنيين المحاصرين في الرقة (15 تشرين الأول/أكتوبر 2017)؟"
		for i, name := range []string{"الأمم المتحدة (UN OCHA)", "رويترز", "المرصد السوري", "الأناضول", "الجزيرة"} {
			f.Points[i].Label = name
		}
	}
	return f
}

func TestPNG(t *testing.T) {
	for _, language := range []string{"ar", "en"} {
		b, err := PNG(sampleFigure(language))
		if err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		if size := img.Bounds().Size(); size.X != width || size.Y < height+row {
			t.Errorf("%s: %v", language, size)
		}
		if *keep != "" {
			if err := os.WriteFile(filepath.Join(*keep, language+".png"), b, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestOrder: an Arabic label is shaped (its letters join, so it is narrower than apart) and a mixed one is ordered from
// the right: its first word's run stands last from the left.
func TestOrder(t *testing.T) {
	w, err := newWriter()
	if err != nil {
		t.Fatal(err)
	}
	if whole, apart := w.set("محاصرين", 20, 500, true).width, w.set("م ح ا ص ر ي ن", 20, 500, true).width; whole >= apart {
		t.Errorf("joined %d px, apart %d px", whole, apart)
	}
	l := w.set("الأمم UN", 20, 500, true)
	if len(l.runs) < 2 || l.runs[0].Runes.Offset == 0 || l.runs[len(l.runs)-1].Runes.Offset != 0 {
		t.Errorf("%d runs; the first from the left begins at rune %d", len(l.runs), l.runs[0].Runes.Offset)
	}
	for _, g := range l.runs {
		for _, glyph := range g.Glyphs {
			if glyph.GlyphID == 0 {
				t.Error("a letter is not in the font")
			}
		}
	}
	if long := w.set("كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة", 20, 120, true).width; long > 121 {
		t.Errorf("a label of at most 120 px is %d px wide", long)
	}
}

func TestNothingToDraw(t *testing.T) {
	for _, points := range [][]Point{nil, {{Day: on(1)}}, {{Low: bound(1)}}} {
		if _, err := PNG(Figure{Title: "x", Points: points}); err == nil {
			t.Errorf("%v made no error", points)
		}
	}
}

func FuzzPNG(f *testing.F) {
	f.Add("title", "label", 1.0, 2.0, int64(0), int64(1))
	f.Add("عنوان", "", -1e15, 1e300, int64(-1<<40), int64(1<<33))
	f.Fuzz(func(t *testing.T, title, label string, low, high float64, a, b int64) {
		_, err := PNG(Figure{Title: title, Language: "ar", Points: []Point{
			{Day: time.Unix(a%(1<<34), 0).UTC(), Low: &low, Label: label}, {Day: time.Unix(b%(1<<34), 0).UTC(), High: &high, Label: title}}})
		_ = err
	})
}

func BenchmarkPNG(b *testing.B) {
	f := sampleFigure("ar")
	for b.Loop() {
		if _, err := PNG(f); err != nil {
			b.Fatal(err)
		}
	}
}
