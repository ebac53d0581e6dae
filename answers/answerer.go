package answers

import (
	"context"
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"

	"isnad/corpus"
	"isnad/corpus/lexicon"
)

// Store is what an Answerer needs of a claim store.
type Store interface {
	// Find returns the claims that speak of a query's groups.
	Find(ctx context.Context, q corpus.Query) (corpus.Found, error)
	// Quotes returns for each claim the bytes of its stored document's text at its quote, to prove a quotation; "" where it holds none.
	Quotes(ctx context.Context, claims []*corpus.Claim) ([]string, error)
	// Frequency returns for each key how many stored claims have it.
	Frequency(ctx context.Context, names ...string) ([]int, error)
}

// Answerer answers questions from a store. It is safe for concurrent use.
type Answerer struct {
	Store   Store
	Lexicon *lexicon.Lexicon
}

// Options narrow an answer.
type Options struct {
	Language string // of the short answers; "" is the question's
	Explain  bool   // fill Answer.Trace
}

const (
	firstLimit     = 96  // claims looked at for one question
	candidateLimit = 256 // the same where the first are not enough
	claimsPerDoc   = 4   // claims shown of one document
	relatedLimit   = 3
	manyDocuments  = 24   // among the first claims looked at, that make a store large
	enoughSources  = 3    // documents that answer among the first claims looked at
	relatedCover   = 0.45 // of the question, that a related document speaks of
	besideScore    = 1.0  // how far a further claim of a document may stay behind its first
)

// Answer answers a question. An answer without sources is no error: Answers is empty.
func (an *Answerer) Answer(ctx context.Context, question string, o Options) (*Answer, error) {
	return an.AnswerParsed(ctx, Parse(an.Lexicon, question), o)
}

// AnswerParsed answers a question already understood, for instance a follow-up.
func (an *Answerer) AnswerParsed(ctx context.Context, q *Question, o Options) (*Answer, error) {
	if q.saying != nil {
		return an.Speakers(ctx, q, q.saying, o)
	}
	language := o.Language
	if language == "" {
		language = q.Language
	}
	a := &Answer{Question: q.Text, Language: language, Asks: asks(q), Answers: []Source{}, Related: []Document{}, Understood: q,
		Agreement: Agreement{Verdict: None, Groups: []Group{}, Reasons: []string{}}}
	if len(q.Items) == 0 {
		return a, nil
	}
	j, err := an.judge(ctx, q, o.Explain)
	if err != nil {
		return nil, fmt.Errorf("look up %q: %w", q.Text, err)
	}
	defer j.release()
	a.Trace = j.trace
	j.nest()
	al, chosen, near := j.al, j.chosen, j.near
	if err := an.assemble(ctx, a, al, chosen, language); err != nil {
		return nil, err
	}
	if len(a.Answers) == 0 && q.loose {
		return an.AnswerParsed(ctx, inWords(q), o)
	}
	al.agree(a)
	an.related(a, near)
	return a, nil
}

// groupLimit is how many groups of keys the store takes at once; of a longer question the first words are looked up.
const groupLimit = 64

func asks(q *Question) Asks {
	out := Asks{Kind: string(q.Kinds[0]), Concepts: []string{}, Names: []string{}, From: day(q.From), To: day(q.To), Unknown: q.Unknown}
	if out.Unknown == nil {
		out.Unknown = []string{}
	}
	for _, item := range q.Items {
		for _, k := range item.Keys {
			if k.Fit < 1 || k.Opposite {
				continue
			}
			switch k.Name[:2] {
			case "c:":
				out.Concepts = appendNew(out.Concepts, k.Name[2:])
			case "n:":
				out.Names = appendNew(out.Names, k.Name[2:])
			}
		}
	}
	return out
}

func appendNew(list []string, s string) []string {
	for _, have := range list {
		if have == s {
			return list
		}
	}
	return append(list, s)
}

// query asks the store for claims that can fill the hole and meet the question's items.
func query(q *Question, enough func(corpus.Found) bool) corpus.Query {
	out := corpus.Query{Kinds: q.Kinds, Limit: candidateLimit, First: firstLimit, Enough: enough}
	for _, item := range q.Items {
		g := corpus.Group{Weight: 1}
		for _, k := range item.Keys {
			g.Keys = append(g.Keys, k.Name)
		}
		for _, part := range item.Parts {
			for _, k := range part {
				g.Keys = append(g.Keys, k.Name)
			}
		}
		if item.Part == Speaker && q.Kind != Said || item.Optional {
			g.Weight = 0.2
		}
		out.Groups = append(out.Groups, g)
	}
	if len(out.Groups) > groupLimit {
		out.Groups = out.Groups[:groupLimit]
	}
	return out
}

// scattered tells how far apart a sentence says what the question says together, of 40 tokens.
func (al *aligner) scattered() float64 {
	low, high := 255, 0
	for i := range al.q.Items {
		item := &al.q.Items[i]
		if item.Optional || item.context || item.Part == Speaker {
			continue
		}
		if k := closestKey(al.items[i].keys); k != nil && k.Role <= corpus.Clause {
			low, high = min(low, int(k.Distance)), max(high, int(k.Distance))
		}
	}
	if high <= low {
		return 0
	}
	return float64(min(high-low, 40)) / 40
}

// pastDays is how many days before its report a claim's time must end to be background.
const pastDays = 45

// past tells whether a claim is of a time well before its report.
func past(c *corpus.Claim, doc *corpus.Document) bool {
	return !c.AsOf.To.IsZero() && !doc.Published.IsZero() && c.AsOf.To.AddDate(0, 0, pastDays).Before(doc.Published)
}

// mixed tells whether a figure counts the dead and the wounded in one.
func mixed(c *corpus.Claim) bool {
	died, hurt := false, false
	for i := range c.Keys {
		if k := &c.Keys[i]; k.Role <= corpus.Bound {
			died = died || k.Name == "c:die"
			hurt = hurt || k.Name == "c:wound"
		}
	}
	return died && hurt
}

// inOne tells whether the dead and the wounded are told of in one breath, both of them of a figure: «مقتل وإصابة 340 شخصا», "12 dead and
// injured". That answers neither how many died nor how many were hurt.
func inOne(c *corpus.Claim) bool {
	for i := range c.Keys {
		died := &c.Keys[i]
		if died.Name != "c:die" || died.Role > corpus.Bound {
			continue
		}
		for j := range c.Keys {
			hurt := &c.Keys[j]
			if hurt.Name == "c:wound" && hurt.Role == died.Role && (hurt.After == died.After || hurt.Role == corpus.Counted) && max(hurt.Distance, died.Distance) <= min(hurt.Distance, died.Distance)+2 {
				return true
			}
		}
	}
	return false
}

// mediumSorts are the concepts by which questions ask for a news agency or an outlet.
var mediumSorts = conceptLists.Set("medium")

// ofSort tells whether the name is of the sort asked for: it is called so, or the lexicon knows it as one.
func (al *aligner) ofSort(c *corpus.Claim) bool {
	for _, k := range c.Keys {
		if k.Role != corpus.Counted {
			continue
		}
		if k.Name == "c:"+al.q.Sort {
			return true
		}
		if strings.HasPrefix(k.Name, "n:") {
			if n := al.l.Name(k.Name[2:]); n != nil && (n.Kind == al.q.Sort || strings.HasSuffix(al.q.Sort, n.Kind) || n.IsMedium() && mediumSorts[al.q.Sort]) {
				return true
			}
		}
	}
	return false
}

// keyOf returns the closest of a claim's keys that meet an item.
func keyOf(c *corpus.Claim, wanted []ItemKey) *corpus.Key {
	var best *corpus.Key
	for i := range c.Keys {
		k := &c.Keys[i]
		for _, want := range wanted {
			if k.Name == want.Name && (best == nil || k.Role < best.Role || k.Role == best.Role && k.Distance < best.Distance) {
				best = k
			}
		}
	}
	return best
}

// assemble keeps each document's best claims, proves their quotations and renders them. What is not proven is withheld, and the
// next claim takes its place.
func (an *Answerer) assemble(ctx context.Context, a *Answer, al *aligner, chosen []scored, language string) error {
	for {
		var shown []*corpus.Claim
		a.Answers, shown = al.sources(chosen, language)
		quotes, err := an.Store.Quotes(ctx, shown)
		if err != nil {
			return fmt.Errorf("prove the quotations of an answer: %w", err)
		}
		unproven := map[*corpus.Claim]bool{}
		for i, c := range shown {
			if quotes[i] != c.Words || strings.TrimSpace(c.Words) == "" {
				unproven[c] = true
			}
		}
		if len(unproven) == 0 {
			return nil
		}
		a.Withheld += len(unproven)
		chosen = slices.DeleteFunc(chosen, func(s scored) bool { return unproven[&s.candidate.Claim] })
	}
}

// sources renders each document's best claims, and returns the claims themselves.
func (al *aligner) sources(chosen []scored, language string) ([]Source, []*corpus.Claim) {
	out, shown := []Source{}, []*corpus.Claim{}
	at, published := map[string]int{}, map[string]time.Time{}
	for _, s := range chosen {
		doc := s.candidate.Document
		published[doc.ID] = doc.Published
		i, seen := at[doc.ID]
		if seen && (len(out[i].Claims) >= claimsPerDoc || s.score < out[i].Claims[0].Score-besideScore || repeats(out[i].Claims, &s.candidate.Claim, al.q.Kind)) {
			continue
		}
		if !seen {
			i = len(out)
			at[doc.ID] = i
			out = append(out, Source{Document: NewDocument(doc)})
		}
		out[i].Claims = append(out[i].Claims, al.render(s, language))
		shown = append(shown, &s.candidate.Claim)
	}
	newestFirst(out, published)
	return out, shown
}

// repeats tells whether a claim says again what one shown says: the same words, or the same value.
func repeats(shown []Claim, c *corpus.Claim, kind Kind) bool {
	for i := range shown {
		s := &shown[i].claim
		if s.Quote == c.Quote && (kind.Open() || kind == YesNo || sameValue(s.Value, c.Value) && (c.Value != nil || s.Focus.Overlaps(c.Focus))) {
			return true
		}
		if (kind.Open() || kind == YesNo) && s.Sentence == c.Sentence && s.Quote.Overlaps(c.Quote) {
			return true
		}
	}
	return false
}

// related lists the documents that speak of the question without answering it.
func (an *Answerer) related(a *Answer, near map[string]scored) {
	for _, s := range a.Answers {
		delete(near, s.Document.ID)
	}
	list := make([]scored, 0, len(near))
	for _, s := range near {
		list = append(list, s)
	}
	sort.Slice(list, func(i, j int) bool {
		if list[i].score != list[j].score {
			return list[i].score > list[j].score
		}
		return list[i].candidate.Document.ID < list[j].candidate.Document.ID
	})
	for i := 0; i < len(list) && i < relatedLimit; i++ {
		a.Related = append(a.Related, NewDocument(list[i].candidate.Document))
	}
}
