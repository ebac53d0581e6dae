package date

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

var (
	levant   = strings.Fields("كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول")
	egypt    = strings.Fields("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر")
	maghreb  = strings.Fields("جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر")
	ordinal  = strings.Split("الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر", " ")
	weekdays = strings.Fields("الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت")
)

// ordinalDay spells a day of the month.
func ordinalDay(d int) string {
	unit := func(n int) string {
		if n == 1 {
			return "الحادي"
		}
		return ordinal[n-1]
	}
	switch {
	case d <= 10:
		return ordinal[d-1]
	case d < 20:
		return unit(d-10) + " عشر"
	case d == 20:
		return "العشرين"
	case d < 30:
		return unit(d-20) + " والعشرين"
	case d == 30:
		return "الثلاثين"
	}
	return unit(d-30) + " والثلاثين"
}

// TestEveryDay writes each day of two years in every absolute form and reads it back.
func TestEveryDay(t *testing.T) {
	indic := strings.NewReplacer("0", "٠", "1", "١", "2", "٢", "3", "٣", "4", "٤", "5", "٥", "6", "٦", "7", "٧", "8", "٨", "9", "٩")
	for day := date(2016, 1, 1); day.Year() < 2018; day = day.AddDate(0, 0, 1) {
		y, m, d := day.Date()
		l, e, g := strings.ReplaceAll(levant[m-1], "_", " "), egypt[m-1], maghreb[m-1]
		wd := weekdays[day.Weekday()]
		forms := []string{
			fmt.Sprintf("%d %s %d", d, l, y),
			fmt.Sprintf("%d %s/%s %d", d, l, e, y),
			fmt.Sprintf("%d %s/ %s %d", d, l, e, y),
			fmt.Sprintf("%d %s (%s) %d", d, e, l, y),
			fmt.Sprintf("%d %s %s %d", d, e, l, y),
			fmt.Sprintf("%d من %s %d", d, g, y),
			fmt.Sprintf("%s %d %s %d", wd, d, e, y),
			fmt.Sprintf("يوم %s الموافق %d %s %d", wd, d, e, y),
			fmt.Sprintf("%s، %d %s، %d", wd, d, e, y),
			fmt.Sprintf("%s من %s عام %d", ordinalDay(d), e, y),
			fmt.Sprintf("%s من شهر %s/%s من عام %d", ordinalDay(d), l, e, y),
			fmt.Sprintf("%d/%s/%d", d, e, y),
			indic.Replace(fmt.Sprintf("%d %s %d", d, e, y)),
			indic.Replace(fmt.Sprintf("%d/%d/%d", d, m, y)),
			indic.Replace(fmt.Sprintf("%d/%d/%d", y, m, d)),
			fmt.Sprintf("%02d.%02d.%d", d, m, y),
			day.Format("2006-01-02"), day.Format("02/01/2006"), day.Format("2 January 2006"), day.Format("January 2, 2006"),
			day.Format("Jan 2 2006"), day.Format("Jan. 2, 2006"), day.Format("Monday, 2 Jan 2006"), day.Format("Mon Jan 2 2006"),
			day.Format("Mon, 02 Jan 2006"), day.Format("Monday 2 January 2006"),
			fmt.Sprintf("the %dth of %s %d", d, m, y),
		}
		for _, form := range forms {
			tokens := text.Tokenize("في " + form)
			found := Find(tokens, number.Find(tokens), time.Time{})
			if len(found) != 1 || !found[0].From.Equal(day) || !found[0].To.Equal(day) || found[0].Kind != Point {
				t.Errorf("%s: got %v", form, found)
			}
		}
	}
}
