package number

import (
	"testing"

	"isnad/corpus/text"
)

func TestDual(t *testing.T) {
	for word, want := range map[string]string{
		"القطارين": "قطار", "القطاران": "قطار", "عربتين": "عربه", "يومان": "يوم", "المدينتان": "مدينه", "بيتين": "بيت", "مدنيين": "مدني",
		"ين": "", "قطار": "", "من": "",
	} {
		got, ok := Dual(text.Fold(word))
		if got != want || ok != (want != "") {
			t.Errorf("%s: %q %v, want %q", word, got, ok, want)
		}
	}
}

func TestOne(t *testing.T) {
	for _, row := range []struct {
		text string
		at   int
		want string // "" for none
	}{
		{"منذ أكثر من عام", 3, "1+"}, {"قرابة شهر", 1, "~1"}, {"more than a year ago", 2, "1+"}, {"less than a month", 2, "<1"}, {"في عام", 1, ""},
		{"a year", 0, ""},
	} {
		n, ok := One(text.Tokenize(row.text), row.at)
		got := ""
		if ok {
			got = short(n)
		}
		if got != row.want {
			t.Errorf("%s: %q, want %q", row.text, got, row.want)
		}
	}
}

func TestParseFigure(t *testing.T) {
	for _, row := range []struct {
		text            string
		arabic, decimal bool
		want            float64 // below 0 for none
	}{
		{"1500", false, false, 1500}, {"1,500", false, false, 1500}, {"1.500", true, false, 1500}, {"1.500", false, false, 1.5}, {"1.500", true, true, 1.5},
		{"1.500.000", false, false, 1.5e6}, {"1٬500", true, false, 1500}, {"85٫5", true, false, 85.5}, {"22,68", true, false, 22.68},
		{"1,234.56", false, false, 1234.56}, {"1.234,56", true, false, 1234.56}, {"1،500", true, false, 1500}, {"12،5", true, false, 12.5},
		{"3ر1", true, false, 1.3}, {"5ر120", true, false, 120.5}, {"120ر5", true, true, 120.5}, {"120ر5", true, false, 5120}, {"000ر22", true, false, 22000}, {"22ر000", true, false, 22000}, {"000ر12", true, true, 0.12},
		{"540ر999ر45", true, false, 45999540}, {"45ر999ر540", true, false, 45999540}, {"9ر10", true, true, 10.9}, {"5ر99ر4", true, false, -1}, {"7ر05", true, false, 7.05}, {"0ر5", true, false, 0.5},
		{"1,00,000", false, false, 1e5}, {"0,500", false, false, 0.5}, {"11.10.2017", false, false, -1}, {"1,2,3", false, false, -1},
	} {
		v, ok := ParseFigure(row.text, row.arabic, row.decimal)
		if ok != (row.want >= 0) || ok && v != row.want {
			t.Errorf("%s (arabic %v, decimal %v): %v %v, want %v", row.text, row.arabic, row.decimal, v, ok, row.want)
		}
	}
}
