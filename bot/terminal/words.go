package terminal

import (
	"strconv"

	"isnad/answers"
	"isnad/corpus"
	"isnad/corpus/text"
)

// words are the labels of one language.
type words struct {
	understood, unknown       string
	sources, answers, origins count
	silence, related          string
	greeting                  string
	arrow, comma, colon       string
	mark                      string // of the language's direction, invisible
	asOf, unresolved          string
	published, unpublished    string
	speakerUnknown, also      string
	open, close, because      string
	withheldQuotes            count
	stances                   map[string]string
	kinds                     map[answers.Kind]string
	verdicts, reasons         map[string]string
	modalities                map[corpus.Modality]string
}

// count words a number of things: one, two, three to ten, and more; the last three hold the figure at "#".
type count struct{ one, two, few, many string }

func (c count) of(n int) string {
	form := c.many
	switch {
	case n == 1:
		form = c.one
	case n == 2:
		form = c.two
	case n >= 3 && n%100 >= 3 && n%100 <= 10:
		form = c.few
	}
	return replaceFigure(form, strconv.Itoa(n))
}

func replaceFigure(form, figure string) string {
	for i := range form {
		if form[i] == '#' {
			return form[:i] + figure + form[i+1:]
		}
	}
	return form
}

func wordsOf(language string) *words {
	if language == text.Arabic {
		return &arabic
	}
	return &english
}

var english = words{
	understood: "understood: ", unknown: "; words not known: ",
	sources:  count{"1 source", "2 sources", "# sources", "# sources"},
	answers:  count{"1 answer", "2 answers", "# answers", "# answers"},
	origins:  count{"1 origin", "2 origins", "# origins", "# origins"},
	greeting: "Ask me what the reports say.",
	silence:  "No source answers this.", related: "They speak of it without answering:",
	mark: "\u200e", arrow: " → ", comma: ", ", colon: ": ",
	asOf: "as of ", unresolved: "day unknown", published: "published ", unpublished: "published on an unknown day",
	speakerUnknown: "speaker and outlet unknown: ", also: "also: ", open: "“", close: "”", because: ": ",
	withheldQuotes: count{"1 quotation no longer matches its document and is not shown.", "2 quotations no longer match their documents and are not shown.",
		"# quotations no longer match their documents and are not shown.", "# quotations no longer match their documents and are not shown."},
	stances: map[string]string{"yes": "Yes", "no": "No", "unclear": "Unclear"},
	kinds: map[answers.Kind]string{answers.HowMany: "how many", answers.WhatPercent: "what percent", answers.HowMuch: "how much", answers.When: "when",
		answers.HowLong: "how long", answers.Who: "who", answers.Where: "where", answers.YesNo: "whether", answers.Said: "what was said", answers.Why: "why", answers.What: "what"},
	verdicts: map[string]string{answers.Agree: "The sources agree", answers.Conflict: "The sources conflict", answers.Changed: "It changed over time"},
	reasons: map[string]string{"time": "their times differ", "place": "their places differ", "category": "they count different things", "bound": "one gives a bound, another a figure",
		"unit": "their units differ", "modality": "one expects what another states", "contradiction": "they contradict each other"},
	modalities: map[corpus.Modality]string{corpus.Denied: "denied", corpus.Expected: "expected", corpus.Negotiating: "under negotiation"},
}

var arabic = words{
	understood: "فُهم السؤال: ", unknown: "؛ كلمات غير معروفة: ",
	sources:  count{"مصدر واحد", "مصدران", "# مصادر", "# مصدراً"},
	answers:  count{"جواب واحد", "جوابان", "# أجوبة", "# جواباً"},
	origins:  count{"أصل واحد", "أصلان", "# أصول", "# أصلاً"},
	greeting: "اسألني عمّا تقوله التقارير.",
	silence:  "لا يجيب أي مصدر عن هذا السؤال.", related: "تتحدث عنه دون أن تجيب:",
	mark: "\u200f", arrow: " ← ", comma: "، ", colon: ": ",
	asOf: "الزمن: ", unresolved: "يوم غير معروف", published: "نُشر في ", unpublished: "تاريخ النشر غير معروف",
	speakerUnknown: "القائل والناشر غير معروفين: ", also: "وأيضاً: ", open: "«", close: "»", because: ": ",
	withheldQuotes: count{"حُجب اقتباس واحد لم يعد يطابق وثيقته.", "حُجب اقتباسان لم يعودا يطابقان وثيقتيهما.",
		"حُجبت # اقتباسات لم تعد تطابق وثائقها.", "حُجب # اقتباساً لم تعد تطابق وثائقها."},
	stances: map[string]string{"yes": "نعم", "no": "لا", "unclear": "غير واضح"},
	kinds: map[answers.Kind]string{answers.HowMany: "كم عدد", answers.WhatPercent: "كم النسبة", answers.HowMuch: "كم المقدار", answers.When: "متى",
		answers.HowLong: "كم المدة", answers.Who: "مَن", answers.Where: "أين", answers.YesNo: "هل", answers.Said: "ماذا قيل", answers.Why: "لماذا", answers.What: "ماذا"},
	verdicts: map[string]string{answers.Agree: "المصادر متفقة", answers.Conflict: "المصادر متعارضة", answers.Changed: "تغيّر مع الوقت"},
	reasons: map[string]string{"time": "اختلاف الزمن", "place": "اختلاف المكان", "category": "اختلاف ما يُعدّ", "bound": "حدّ مقابل رقم",
		"unit": "اختلاف الوحدة", "modality": "توقّع مقابل خبر", "contradiction": "تناقض"},
	modalities: map[corpus.Modality]string{corpus.Denied: "نفي", corpus.Expected: "متوقع", corpus.Negotiating: "قيد التفاوض"},
}
