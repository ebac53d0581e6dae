package number

import (
	"testing"

	"isnad/corpus/text"
)

// Two sentences of 25 tokens, the second full of numbers.
var sentences = map[string]string{
	"Few":   "وقال المتحدث باسم التحالف إن قوات سوريا الديمقراطية سيطرت على أحياء جديدة في المدينة بعد معارك عنيفة مع التنظيم قتل فيها نحو عشرين من عناصره أمس",
	"Many":  "قتل ما لا يقل عن 25 مدنيا وجرح نحو مئتين وخمسين في 30-40 غارة خلال الأيام الخمسة الماضية ونزح ثلاثة آلاف و500 شخص",
	"Latin": "At least 43 people were killed and more than two hundred and fifty wounded in some 45 air strikes on Saturday, the Observatory said, two medics among them",
}

func BenchmarkFind(b *testing.B) {
	for name, s := range sentences {
		b.Run(name, func(b *testing.B) {
			tokens := text.Tokenize(s)
			b.ReportMetric(float64(len(tokens)), "tokens")
			b.ReportAllocs()
			for b.Loop() {
				Find(tokens)
			}
		})
	}
}
