package date

import (
	"testing"
	"time"

	"isnad/corpus/text"
	"isnad/corpus/text/number"
)

// Sentences of 25 tokens: without a time, with many, in English.
var sentences = map[string]string{
	"None":  "وقال المتحدث باسم التحالف إن قوات سوريا الديمقراطية سيطرت على أحياء جديدة في المدينة بعد معارك عنيفة مع التنظيم قتل فيها عشرون من عناصره وجرح آخرون",
	"Many":  "منذ السادس من حزيران/يونيو 2017 وخلال الأيام الخمسة الماضية قال أمس الثلاثاء إن المعارك بدأت قبل ثلاثة أشهر وستنتهي الأسبوع المقبل مساء الإثنين",
	"Latin": "The council will meet on Thursday after a two-year truce that began on July 2, 2016 and lasted until late last year, five weeks ago on Monday night",
}

func BenchmarkFind(b *testing.B) {
	published := time.Date(2017, 10, 11, 0, 0, 0, 0, time.UTC)
	for name, s := range sentences {
		b.Run(name, func(b *testing.B) {
			tokens := text.Tokenize(s)
			numbers := number.Find(tokens)
			b.ReportMetric(float64(len(tokens)), "tokens")
			b.ReportAllocs()
			for b.Loop() {
				Find(tokens, numbers, published)
			}
		})
	}
}
