package bot

import (
	"strings"
	"time"

	"isnad/answers"
	"isnad/corpus"
	"isnad/corpus/text"
)

// Sources shown at a time, and where a reply may be of any length.
const (
	pageSources  = 3
	wholeSources = 200
)

func sourcesAtATime(whole bool) int {
	if whole {
		return wholeSources
	}
	return pageSources
}

func heading(language, s string) Block { return Block{Kind: Heading, Text: directed(language, s)} }

func paragraph(language, s string) Block { return Block{Kind: Text, Text: directed(language, s)} }

func joined(b Block) Block {
	b.Joined = true
	return b
}

// strongLine is a paragraph of which everything stands out.
func strongLine(language, s string) Block {
	b := paragraph(language, s)
	b.Mark = [2]int{0, len(b.Text)}
	return b
}

// Split line: how many sources, answers and origins there are.
func splitLine(language string, a *answers.Answer) string {
	sources := count(language, "source", len(a.Answers))
	origins := count(language, "origin", a.Agreement.Origins)
	switch {
	case len(a.Answers) == 0:
		return say(language, "nothing")
	case len(a.Answers) == 1:
		return capital(say(language, "single"))
	case a.Agreement.Verdict == answers.Agree:
		return say(language, "agreed", "sources", sources, "origins", origins)
	case len(a.Agreement.Groups) == 0:
		return say(language, "several", "sources", sources, "origins", origins)
	}
	return say(language, "split", "sources", sources, "answers", count(language, "answer", len(a.Agreement.Groups)), "origins", origins)
}

// reasonLine tells why the sources differ; "" where they do not.
func reasonLine(language string, a *answers.Answer) string {
	switch a.Agreement.Verdict {
	case answers.Changed:
		return say(language, "changed")
	case answers.Conflict:
		var reasons []string
		for _, r := range a.Agreement.Reasons {
			if r == "contradiction" {
				continue
			}
			if p, ok := words["reason."+r]; ok {
				reasons = append(reasons, p.in(language))
			}
		}
		if len(reasons) == 0 {
			return say(language, "contradict")
		}
		return say(language, "differ", "reasons", strings.Join(reasons, say(language, "comma")))
	}
	return ""
}

// Render makes the blocks of an answer: the split, then the sources from first on, at most n, each with its answer,
// chain, time, quotation and link.
func Render(a *answers.Answer, first, n int) []Block {
	language := a.Language
	if len(a.Answers) == 0 {
		key := "nothing"
		if len(a.Related) > 0 {
			key = "nothing.related"
		}
		return []Block{paragraph(language, say(language, key))}
	}
	blocks := []Block{heading(language, splitLine(language, a))}
	if why := reasonLine(language, a); why != "" {
		blocks = append(blocks, joined(paragraph(language, why)))
	}
	last := min(first+n, len(a.Answers))
	for i := first; i < last; i++ {
		blocks = append(blocks, renderSource(language, &a.Answers[i], a.Understood)...)
	}
	if first > 0 || last < len(a.Answers) {
		key := "page"
		if last == first+1 {
			key = "page.last"
		}
		blocks = append(blocks, paragraph(language, say(language, key, "from", first+1, "to", last, "all", len(a.Answers))))
	}
	if a.Withheld > 0 {
		blocks = append(blocks, paragraph(language, say(language, "withheld")))
	}
	return blocks
}

// renderSource makes the blocks of one source.
func renderSource(language string, s *answers.Source, q *answers.Question) []Block {
	c := &s.Claims[0]
	var blocks []Block
	short, chain := shortAnswer(language, c, q), chain(language, c, &s.Document)
	if short != "" {
		blocks = append(blocks, strongLine(language, short))
	}
	switch {
	case short == "":
		blocks = append(blocks, paragraph(language, chain))
	case short != chain: // who said it may be the outlet itself
		blocks = append(blocks, joined(paragraph(language, chain)))
	}
	blocks = append(blocks, joined(paragraph(language, asOf(language, c, &s.Document))), joined(quote(c)))
	return append(blocks, joined(link(language, &s.Document)))
}

// shortAnswer is a claim's answer in few words; "" where the quotation is the answer.
func shortAnswer(language string, c *answers.Claim, q *answers.Question) string {
	if c.Stance != "" {
		return say(language, "stance."+c.Stance)
	}
	if q != nil && q.Kind.Open() || c.Text == "" {
		return ""
	}
	short := set(language, c.Text)
	switch corpus.Modality(c.Modality) {
	case corpus.Denied, corpus.Expected, corpus.Negotiating:
		short += " (" + say(language, "modality."+c.Modality) + ")"
	}
	return short
}

// chain names who said it, through whom, and who published it.
func chain(language string, c *answers.Claim, d *answers.Document) string {
	arrow := " → "
	if language == text.Arabic {
		arrow = " ← "
	}
	var links []string
	add := func(s string) {
		if s = strings.Join(strings.Fields(plain(s)), " "); s == "" {
			return
		}
		links = append(links, set(language, s))
	}
	for _, who := range c.SaidBy {
		if !same(who, d.Outlet) {
			add(who)
		}
	}
	for _, who := range c.Via {
		if !same(who, d.Outlet) {
			links = append(links, say(language, "via", "who", set(language, strings.Join(strings.Fields(plain(who)), " "))))
		}
	}
	add(d.Outlet)
	if len(links) == 0 {
		return capital(say(language, "unnamed"))
	}
	return strings.Join(links, arrow)
}

func same(a, b string) bool { return text.Fold(a) == text.Fold(b) }

// asOf tells the time the claim holds for, and when the report was published where that time is unknown.
func asOf(language string, c *answers.Claim, d *answers.Document) string {
	line := ""
	switch {
	case c.AsOf == nil:
		line = say(language, "asof.unknown")
	case c.AsOf.From == nil:
		line = say(language, "asof.unresolved", "words", set(language, oneLine(c.AsOf.Text)))
	default:
		when := days(language, c.AsOf.From, c.AsOf.To)
		words := oneLine(c.AsOf.Text)
		if words == "" || words == when {
			line = say(language, "asof", "when", when)
		} else {
			line = say(language, "asof.words", "when", when, "words", set(language, words))
		}
	}
	if published, ok := readDay(d.Published); ok && (c.AsOf == nil || c.AsOf.From == nil) {
		line += " · " + say(language, "published", "when", answers.Day(published, language))
	}
	return capital(line)
}

func oneLine(s string) string { return strings.Join(strings.Fields(plain(s)), " ") }

// days writes an interval of days.
func days(language string, from, to *string) string {
	f, ok := readDay(from)
	if !ok {
		return ""
	}
	t, ok := readDay(to)
	if !ok || t.Equal(f) {
		return answers.Day(f, language)
	}
	return answers.Day(f, language) + " – " + answers.Day(t, language)
}

// readDay reads a day or an RFC 3339 time.
func readDay(s *string) (time.Time, bool) {
	if s == nil || len(*s) < len(time.DateOnly) {
		return time.Time{}, false
	}
	t, err := time.Parse(time.DateOnly, (*s)[:len(time.DateOnly)])
	return t, err == nil
}

// quote is a claim's verbatim words between quotation marks of their language, the value marked.
func quote(c *answers.Claim) Block {
	open, shut := "“", "”"
	language := text.Language(c.Quote)
	if language == text.Arabic {
		open, shut = "«", "»"
	}
	front := directionMark(language, open+c.Quote) + open
	b := Block{Kind: Quote, Text: front + c.Quote + shut, Claim: c.ID}
	if c.Mark[1] > c.Mark[0] {
		b.Mark = [2]int{c.Mark[0] + len(front), c.Mark[1] + len(front)}
	}
	return b
}

// link is where a document is found: its address under its title, or its title or id where it has no address.
func link(language string, d *answers.Document) Block {
	label := oneLine(d.Title)
	if label == "" {
		label = d.ID
	}
	label = clip(label, 120)
	if published, ok := readDay(d.Published); ok {
		label = set(language, label) + " · " + answers.Day(published, language)
	} else {
		label = set(language, label)
	}
	b := Block{Kind: Link, Text: directed(language, label), URL: d.URL}
	if !webAddress(d.URL) {
		b.Kind, b.URL = Text, ""
	}
	return b
}

// webAddress tells whether a link may point there.
func webAddress(s string) bool {
	return (strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")) && !strings.ContainsAny(s, " \t\n\"<>\\^`{|}")
}

// clip shortens to at most n runes, at a blank where there is one.
func clip(s string, n int) string {
	runes := []rune(s)
	if len(runes) <= n {
		return s
	}
	cut := string(runes[:n-1])
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)/2 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ") + "…"
}

// capital begins a line with a capital letter.
func capital(s string) string {
	if s != "" && s[0] >= 'a' && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}
