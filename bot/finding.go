package bot

import (
	"isnad/answers"
	"isnad/corpus/text"
)

// maxFindings is how many findings of a draft are shown, maxAgainst how many sources of one.
const (
	maxFindings = 25
	maxAgainst  = 3
)

// renderFindings makes the blocks of a checked draft: the sum, then each finding with the draft's words, the verdict, and
// the sources that decide it: one that bears it out, or those that say otherwise with their values.
func renderFindings(language string, list []answers.Finding) []Block {
	n := map[string]int{}
	for i := range list {
		n[list[i].Verdict]++
	}
	blocks := []Block{
		heading(language, capital(count(language, "finding", len(list)))),
		joined(paragraph(language, capital(say(language, "check.sum", "supported", group(n[answers.Supported]), "contradicted", group(n[answers.Contradicted]),
			"outdated", group(n[answers.Outdated]), "unsourced", group(n[answers.Unsourced]))))),
	}
	for i := range list {
		if i == maxFindings {
			blocks = append(blocks, paragraph(language, say(language, "check.rest", "n", group(len(list)-i))))
			break
		}
		blocks = append(blocks, renderFinding(language, &list[i])...)
	}
	return blocks
}

func renderFinding(language string, f *answers.Finding) []Block {
	deciding := f.Deciding()
	verdict := say(language, "verdict."+f.Verdict, "sources", count(language, "source", len(deciding)), "origins", count(language, "origin", f.Origins))
	blocks := []Block{draftWords(f), joined(strongLine(language, verdict))}
	if f.Verdict == answers.Unsourced {
		return blocks
	}
	shown := maxAgainst
	if f.Verdict == answers.Supported {
		shown = 1
	}
	for i := range min(shown, len(deciding)) {
		c, d := &deciding[i].Claims[0], &deciding[i].Document
		line := chain(language, c, d) + " · " + asOf(language, c, d)
		if c.Text != "" && f.Verdict != answers.Supported && f.Value != nil {
			line = set(language, c.Text) + " · " + line
		}
		blocks = append(blocks, joined(paragraph(language, line)), joined(quote(c)), joined(link(language, d)))
	}
	return blocks
}

// draftWords are the words of the draft that a finding is about, its value marked. They are no quotation of a report and
// do not look like one.
func draftWords(f *answers.Finding) Block {
	open, shut := "“", "”"
	language := text.Language(f.Quote)
	if language == text.Arabic {
		open, shut = "«", "»"
	}
	front := directionMark(language, open+f.Quote) + open
	b := Block{Kind: Text, Text: front + f.Quote + shut}
	if f.Mark[1] > f.Mark[0] {
		b.Mark = [2]int{f.Mark[0] + len(front), f.Mark[1] + len(front)}
	}
	return b
}
