package extract_test

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

var update = flag.Bool("update", false, "write the claims that are found into testdata/claims as what is wanted")

// block is a document of a data file: its lines, and below them, indented, the claims wanted of it.
type block struct {
	file   string
	line   int
	before string // comments and empty lines before it
	text   string
	want   string

	kinds     []corpus.Kind
	published time.Time
	outlet    string
	acts      bool // the concepts of the acts the value takes part in are shown too
	counts    bool // so are, behind a sign, those of what it counts
	quotes    bool // the quotation is shown and nothing else but the value's words
	parts     bool // what somebody named does or undergoes is shown, and whether he is the source
}

// readBlocks reads the data files. A line "key: value" behind "%" sets for the blocks after it: kinds, the kinds of claim
// that are listed, and all that there are of them; published, a day; outlet; quotes: yes, to show the clauses that are quoted;
// acts: yes, to show what the value takes part in; counts: yes, to show what it counts behind a sign; parts: yes, to show what somebody named does and what is done to him.
func readBlocks(t testing.TB) map[string][]*block {
	t.Helper()
	files, err := filepath.Glob("testdata/claims/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no test files: %v", err)
	}
	out := map[string][]*block{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		setting := block{file: file, kinds: corpus.Kinds}
		b := setting
		end := func() {
			if b.text != "" || b.before != "" {
				kept := b
				out[file] = append(out[file], &kept)
			}
			b = setting
		}
		n := 0
		for line := range strings.Lines(string(data)) {
			n++
			switch bare := strings.TrimSpace(line); {
			case strings.HasPrefix(line, "    "):
				b.want += line
			case bare == "" || line[0] == '#' || line[0] == '%':
				if b.text != "" {
					end()
				}
				b.before += line
				if bare != "" && line[0] == '%' {
					if err := setting.set(bare[1:]); err != nil {
						t.Fatalf("%s:%d: %v", file, n, err)
					}
					before := b.before
					b = setting
					b.before = before
				}
			default:
				if b.want != "" {
					end()
				}
				if b.text == "" {
					b.line = n
				}
				b.text += line
			}
		}
		end()
	}
	return out
}

func (b *block) set(line string) (err error) {
	key, value, _ := strings.Cut(line, ":")
	value = strings.TrimSpace(value)
	switch strings.TrimSpace(key) {
	case "kinds":
		b.kinds = nil
		for _, k := range strings.Fields(value) {
			if !slices.Contains(corpus.Kinds, corpus.Kind(k)) {
				return fmt.Errorf("there is no kind %q", k)
			}
			b.kinds = append(b.kinds, corpus.Kind(k))
		}
	case "published":
		b.published = time.Time{}
		if value != "" {
			b.published, err = time.Parse(time.DateOnly, value)
		}
	case "outlet":
		b.outlet = value
	case "acts":
		b.acts = value == "yes"
	case "counts":
		b.counts = value == "yes"
	case "quotes":
		b.quotes = value == "yes"
	case "parts":
		b.parts = value == "yes"
	default:
		err = fmt.Errorf("there is no setting %q", key)
	}
	return err
}

func (b *block) document() corpus.Document {
	return corpus.Document{ID: "d", Outlet: b.outlet, Published: b.published, DateOnly: true, Language: text.Language(b.text), Text: b.text}
}

// show gives a claim in a line: kind, value, unit, the focus's words, and what else holds of it.
func show(doc corpus.Document, c corpus.Claim) string {
	var b strings.Builder
	b.WriteString(string(c.Kind))
	if c.Value != nil {
		b.WriteString(" " + value(c.Value))
		if c.Value.Unit != "" {
			b.WriteString(" " + c.Value.Unit)
		}
	}
	focus := c.Focus.Of(doc.Text)
	if c.Kind == corpus.Status || c.Kind == corpus.Statement {
		focus = c.Words // of these the whole clause is what is told
	}
	fmt.Fprintf(&b, " [%s]", focus)
	if len(c.SaidBy) > 0 {
		fmt.Fprintf(&b, " said_by(%s)", strings.Join(c.SaidBy, "; "))
	}
	if len(c.Via) > 0 {
		fmt.Fprintf(&b, " via(%s)", strings.Join(c.Via, "; "))
	}
	if c.Modality != corpus.Asserted {
		b.WriteString(" " + string(c.Modality))
	}
	if c.Negated {
		b.WriteString(" not")
	}
	if own := c.Kind == corpus.Duration && strings.Contains(focus, c.AsOf.Text); c.AsOf.Text != "" && !own { // how long it lasts is no time it holds for
		fmt.Fprintf(&b, " as_of(%s", c.AsOf.Text)
		if !c.AsOf.From.IsZero() {
			b.WriteString(" = " + c.AsOf.From.Format(time.DateOnly))
			if !c.AsOf.To.Equal(c.AsOf.From) {
				b.WriteString(".." + c.AsOf.To.Format(time.DateOnly))
			}
		}
		b.WriteString(")")
	}
	if c.Rule == extract.Headline {
		b.WriteString(" headline")
	}
	return b.String()
}

// value writes a range: 12, ~200 (about), 30..50, 1500.. (at least), ..400 (at most).
func value(v *corpus.Value) string {
	s := ""
	if v.Approximate {
		s = "~"
	}
	bound := func(x *float64) string {
		if x == nil {
			return ""
		}
		return strconv.FormatFloat(math.Round(*x*1e4)/1e4, 'f', -1, 64)
	}
	if v.Low != nil && v.High != nil && *v.Low == *v.High {
		return s + bound(v.Low)
	}
	return s + bound(v.Low) + ".." + bound(v.High)
}

// counts tells what a claim counts: the concepts of it.
func counts(c *corpus.Claim) string {
	out := " #"
	for _, k := range c.Keys {
		if id, ok := strings.CutPrefix(k.Name, "c:"); ok && k.Role == corpus.Counted && !k.Wide {
			out += " " + id
		}
	}
	return out
}

// parts tells what the one a claim names does, what is done to him, and whether he is the source: the concepts of the act.
func parts(c *corpus.Claim) string {
	out := ""
	for _, k := range c.Keys {
		if !slices.Contains([]string{extract.Does, extract.DoesDeed, extract.DoesToo, extract.Undergoes, extract.ActOf, extract.Source}, k.Name) {
			continue
		}
		out += " " + strings.TrimPrefix(k.Name, "r:")
		if k.Distance == 0 {
			continue
		}
		var acts []string
		for _, act := range c.Keys {
			if id, ok := strings.CutPrefix(act.Name, k.Name+"c:"); ok {
				acts = append(acts, id) // the act's own key
			}
			if id, ok := strings.CutPrefix(act.Name, "c:"); ok && !act.Wide && act.Distance == k.Distance && act.After == k.After && act.Role <= corpus.Sentence {
				acts = append(acts, id)
			}
		}
		out += "(" + strings.Join(acts, " ") + ")"
	}
	return out
}

// TestExtract compares the claims of each document of the data files with the lines below it.
func TestExtract(t *testing.T) {
	x := extract.Extractor{Lexicon: lexicon.Default()}
	for file, blocks := range readBlocks(t) {
		var out strings.Builder
		for _, b := range blocks {
			doc := b.document()
			claims := x.Extract(doc)
			proven(t, doc, claims)
			got := ""
			for _, c := range claims {
				if slices.Contains(b.kinds, c.Kind) {
					line := show(doc, c)
					if b.quotes {
						line = fmt.Sprintf("%s [%s] “%s”", c.Kind, c.Focus.Of(doc.Text), c.Words)
					}
					for _, k := range c.Keys {
						if id, ok := strings.CutPrefix(k.Name, "c:"); ok && b.acts && k.Role == corpus.Bound && !k.Wide {
							line += " " + id
						}
					}
					if b.counts {
						line += counts(&c)
					}
					if b.parts {
						line += parts(&c)
					}
					got += "    " + line + "\n"
				}
			}
			out.WriteString(b.before + b.text + got)
			if diff := cmp.Diff(b.want, got); diff != "" && !*update {
				t.Errorf("%s:%d: %s(- wanted, + found)\n%s", file, b.line, b.text, diff)
			}
		}
		if *update {
			if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestAgain wants the same claims of the same document, whoever derives them, at the same time too.
func TestAgain(t *testing.T) {
	x := extract.Extractor{Lexicon: lexicon.Default()}
	for _, blocks := range readBlocks(t) {
		for _, b := range blocks {
			doc := b.document()
			first := x.Extract(doc)
			second := make(chan []corpus.Claim, 2)
			for range 2 {
				go func() { second <- x.Extract(doc) }()
			}
			for range 2 {
				if diff := cmp.Diff(first, <-second); diff != "" {
					t.Errorf("%s:%d: the second time other claims are found:\n%s", b.file, b.line, diff)
				}
			}
		}
	}
}

// proven wants every claim's quotation, focus and sentence to be the very words of the text, the quotation within the
// sentence and the focus within it, and the ids in order.
func proven(t testing.TB, doc corpus.Document, claims []corpus.Claim) {
	t.Helper()
	valid := utf8.ValidString(doc.Text)
	at := 0
	for i, c := range claims {
		if want := fmt.Sprintf("%s#%d", doc.ID, i+1); c.ID != want || c.Document != doc.ID {
			t.Errorf("claim %q of document %q, want %q", c.ID, c.Document, want)
		}
		for _, s := range []struct {
			name string
			text.Span
		}{{"quote", c.Quote}, {"focus", c.Focus}, {"sentence", c.Sentence}} {
			if s.Start < 0 || s.End < s.Start || s.End > len(doc.Text) {
				t.Fatalf("%s %s of %q is %v, the text has %d bytes", c.Rule, s.name, doc.Text, s.Span, len(doc.Text))
			}
			if valid && !utf8.ValidString(s.Of(doc.Text)) {
				t.Errorf("%s %s of %q cuts a character", c.Rule, s.name, doc.Text)
			}
		}
		if got := c.Quote.Of(doc.Text); got != c.Words || strings.TrimSpace(got) == "" {
			t.Errorf("%s of %q quotes %q for %q", c.Rule, doc.Text, c.Words, got)
		}
		if !c.Sentence.Contains(c.Quote) || c.Kind != corpus.Status && c.Kind != corpus.Statement && !c.Sentence.Contains(c.Focus) {
			t.Errorf("%s of %q: quote %v and focus %v stand outside the sentence %v", c.Rule, doc.Text, c.Quote, c.Focus, c.Sentence)
		}
		if !c.Quote.Contains(c.Focus) {
			t.Errorf("%s of %q: the focus %q stands outside the quotation %q", c.Rule, doc.Text, c.Focus.Of(doc.Text), c.Words)
		}
		for _, k := range c.Keys {
			if strings.HasSuffix(k.Name, ":") {
				t.Errorf("%s of %q has the empty key %q", c.Rule, doc.Text, k.Name)
			}
		}
		if c.Sentence.Start < at {
			t.Errorf("claim %s of %q stands before the one before it", c.ID, doc.Text)
		}
		at = c.Sentence.Start
		if !slices.Contains(corpus.Kinds, c.Kind) || !slices.Contains(corpus.Modalities, c.Modality) {
			t.Errorf("%s of %q has kind %q and modality %q", c.Rule, doc.Text, c.Kind, c.Modality)
		}
		if v := c.Value; v != nil && v.Low != nil && v.High != nil && *v.Low > *v.High {
			t.Errorf("%s of %q: the value %s is upside down", c.Rule, doc.Text, value(v))
		}
		if c.AsOf.To.Before(c.AsOf.From) {
			t.Errorf("%s of %q: it holds from %v to %v", c.Rule, doc.Text, c.AsOf.From, c.AsOf.To)
		}
	}
}

// FuzzExtract reads made-up texts: it never fails, and every claim is bound to the very words of the text.
func FuzzExtract(f *testing.F) {
	for _, blocks := range readBlocks(f) {
		for _, b := range blocks {
			f.Add(b.text)
		}
	}
	for _, s := range []string{"", "\xff\xfe 12 people", "said said 12 12", "«قال", "قال إن «", "(45) 45 (", "1", "100%", "من 3 إلى", "between and 5", "\u202b12\u202c قتيل", "No. 5 -- 7:30 - 8", "حسبAAA0", "وفقا لل", "The \u064b ferry sank. \u0301", strings.Repeat("12 people ", 60)} {
		f.Add(s)
	}
	x := extract.Extractor{Lexicon: lexicon.Default()}
	day := time.Date(2024, 5, 15, 0, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, s string) {
		doc := corpus.Document{ID: "d", Published: day, Language: text.Language(s), Text: s}
		proven(t, doc, x.Extract(doc))
	})
}
