package terminal

import (
	"io"
	"strconv"
	"strings"

	"isnad/answers"
)

// Findings writes what the sources say to the figures and facts of a draft, in the draft's order, and at the end how many
// there are of each verdict.
func (p *Printer) Findings(findings []answers.Finding, language string) error {
	w := &page{p: p, words: wordsOf(language), a: &answers.Answer{Language: language, Understood: &answers.Question{}}}
	labels := checkEnglish
	if w.words == &arabic {
		labels = checkArabic
	}
	if len(findings) == 0 {
		w.line(0, bold, labels.none)
	}
	count := map[string]int{}
	for i := range findings {
		count[findings[i].Verdict]++
		w.finding(&findings[i], &labels)
		w.WriteByte('\n')
	}
	if len(findings) > 1 {
		var parts []string
		for _, v := range []string{answers.Supported, answers.Contradicted, answers.Outdated, answers.Unsourced} {
			if n := count[v]; n > 0 {
				parts = append(parts, labels.verdicts[v]+w.words.colon+strconv.Itoa(n))
			}
		}
		w.line(0, bold, strings.Join(parts, " · "))
	}
	_, err := io.WriteString(p.Out, w.String())
	return err
}

// finding writes one figure or fact: the verdict, the draft's words, then each source.
func (w *page) finding(f *answers.Finding, labels *checkLabels) {
	verdict := labels.verdicts[f.Verdict]
	if n := len(f.Deciding()); n > 0 {
		verdict += " · " + w.words.sources.of(n) + " · " + w.words.origins.of(f.Origins)
	}
	w.line(0, heading, verdict)
	w.quote(0, &answers.Claim{Quote: f.Quote, Mark: f.Mark})
	for i := range f.Sources {
		s := &f.Sources[i]
		c := &s.Claims[0]
		line := w.chain(&s.Source, c)
		if short := w.short(c); short != "" {
			line = w.isolate(short) + w.words.colon + line
		}
		if s.Verdict != f.Verdict {
			line = labels.verdicts[s.Verdict] + w.words.colon + line
		}
		w.line(2, bold, "– "+line)
		w.line(4, dim, w.times(&s.Source, c))
		w.quote(4, c)
		if s.Document.URL != "" {
			w.link(4, s.Document.URL)
		}
	}
	if f.Withheld > 0 {
		w.line(2, dim, w.words.withheldQuotes.of(f.Withheld))
	}
}

// checkLabels are the words of findings in one language.
type checkLabels struct {
	none     string
	verdicts map[string]string
}

var checkEnglish = checkLabels{
	none: "There is no figure and no fact in it that can be looked up.",
	verdicts: map[string]string{answers.Supported: "Supported", answers.Contradicted: "Contradicted",
		answers.Outdated: "Differs in time", answers.Unsourced: "No source"},
}

var checkArabic = checkLabels{
	none: "لا رقم فيه ولا واقعة يمكن التحقق منها.",
	verdicts: map[string]string{answers.Supported: "مدعوم", answers.Contradicted: "تناقضه المصادر",
		answers.Outdated: "يختلف في الزمن", answers.Unsourced: "بلا مصدر"},
}
