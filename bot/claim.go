package bot

import (
	"isnad/answers"
	"isnad/corpus"
)

// renderClaim makes the blocks of one claim by itself.
func renderClaim(language string, c *corpus.Claim, d *corpus.Document) []Block {
	header := answers.NewDocument(*d)
	shown := answers.Export(*d, *c).Claim
	blocks := []Block{
		heading(language, say(language, "claim.title", "id", isolated(plain(c.ID)))),
		joined(paragraph(language, capital(say(language, "claim.kind", "kind", say(language, "kind."+string(c.Kind)))))),
	}
	if shown.Mark[1] > shown.Mark[0] {
		blocks = append(blocks, joined(strongLine(language, set(language, oneLine(shown.Text)))))
	}
	return append(blocks,
		joined(paragraph(language, chain(language, &shown, &header))),
		joined(paragraph(language, asOf(language, &shown, &header))),
		joined(quote(&shown)),
		joined(link(language, &header)))
}
