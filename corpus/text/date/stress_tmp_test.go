package date

import (
	"fmt"
	"isnad/corpus/text"
	"isnad/corpus/text/number"
	"strings"
	"testing"
	"time"
)

func TestStressTmp(t *testing.T) {
	for _, u := range []string{"و ", "من ", "1 ", "100 ", "خمسة وعشرون ", "ألف و", "five and ", "hundred and ", "million, three hundred ", "منذ ", "قبل ", "اليوم ", "الاثنين ", "- ", "1-", "نصف ", "ما يقرب من ", "أكثر من ", "at least ", "on ", "early ", "يومين ", "بين ", "( ", "عشرات ", "tens of ", "يونيو ", "2016 ", "5 ", "الماضي ", "the ", "a ", "past ", "عشر ", "مئة و", "٪", "%5", "1 000 ", "ال ", "الـ", "الـ5 "} {
		s := strings.Repeat(u, 20000)
		tok := text.Tokenize(s)
		a := time.Now()
		n := number.Find(tok)
		b := time.Now()
		Find(tok, n, time.Date(2017, 1, 1, 0, 0, 0, 0, time.UTC))
		c := time.Now()
		if b.Sub(a) > 80*time.Millisecond || c.Sub(b) > 80*time.Millisecond {
			fmt.Println(u, len(tok), b.Sub(a), c.Sub(b))
		}
	}
}
