package lexicon

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"isnad/corpus/text"
)

// entries reads the rows of the embedded files of one folder, by file, without the homographs.
func entries(t testing.TB, folder string, columns int) map[string][]row {
	t.Helper()
	names, err := fs.Glob(files, folder+"/*.tsv")
	if err != nil || len(names) == 0 {
		t.Fatalf("no files in %s: %v", folder, err)
	}
	out := map[string][]row{}
	for _, name := range names {
		if strings.HasSuffix(name, homographs) {
			continue
		}
		rows, err := readRows(files, name, columns, nil)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = rows
	}
	return out
}

// key is the form as the index keeps it.
func key(form string, of Sense) string {
	var words []string
	for _, t := range text.Tokenize(form) {
		if t.Kind != text.Punct && t.Kind != text.Break {
			words = append(words, wordKey(t, of))
		}
	}
	return strings.Join(words, " ")
}

var (
	idShape = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	kinds   = strings.Fields(`country region governorate city district site sea river organisation armed-group party agency outlet club
		company office person given-name family-name currency`)
)

func TestFilesAreSortedAndWellFormed(t *testing.T) {
	for _, part := range []struct {
		folder  string
		columns int
	}{{"concepts", 5}, {"names", 7}} {
		for name, rows := range entries(t, part.folder, part.columns) {
			last := ""
			for _, r := range rows {
				id := r.columns[0]
				if !idShape.MatchString(id) {
					t.Errorf("%s: id %q; want lower-case letters, digits and single hyphens", r.at, id)
				}
				if id <= last {
					t.Errorf("%s: %q stands after %q; sort %s by id", r.at, id, last, name)
				}
				last = id
				some := false
				for _, column := range r.columns[3:] {
					some = some || column != "-"
					if column == "" || column != strings.TrimSpace(column) {
						t.Errorf("%s: column %q is empty or begins or ends with a blank; write - for none", r.at, column)
					}
					if column != "-" && strings.Join(forms(column), " | ") != column {
						t.Errorf("%s: forms %q; separate them by | with one blank each side", r.at, column)
					}
				}
				if part.folder == "concepts" {
					if !classes[Class(r.columns[1])] {
						t.Errorf("%s: %q is no class", r.at, r.columns[1])
					}
					if !some && !strings.HasSuffix(name, "core.tsv") {
						t.Errorf("%s: %q has no form", r.at, id)
					}
				} else {
					if !slices.Contains(kinds, r.columns[1]) {
						t.Errorf("%s: %q is no kind of name", r.at, r.columns[1])
					}
					if !some {
						t.Errorf("%s: %q has no form", r.at, id)
					}
				}
			}
		}
	}
}

func TestSize(t *testing.T) {
	concepts, names := Default().Size()
	if concepts < 4000 || names < 2500 {
		t.Errorf("%d concepts and %d names; want 4000 and 2500 at least", concepts, names)
	}
}

func TestBroaderConceptsMakeNoCycle(t *testing.T) {
	l := Default()
	done := map[*Concept]bool{}
	var visit func(c *Concept, path []string)
	visit = func(c *Concept, path []string) {
		if slices.Contains(path, c.ID) {
			t.Errorf("%s stands under itself: %s", c.ID, strings.Join(append(path, c.ID), " < "))
			return
		}
		if done[c] {
			return
		}
		for _, b := range c.Broader {
			visit(b, append(path, c.ID))
		}
		done[c] = true
	}
	for _, c := range l.concepts {
		visit(c, nil)
	}
}

func TestNamesDoNotLieInThemselves(t *testing.T) {
	for _, n := range Default().names {
		if slices.Contains(n.Within, n) {
			t.Errorf("%s lies in itself", n.ID)
		}
	}
}

// TestHomographsAreExplained holds the entries against the homographs files: whoever gives one form two meanings writes
// why, and a reason whose form no longer has both is taken out.
func TestHomographsAreExplained(t *testing.T) {
	l := Default()
	for _, part := range []struct {
		folder  string
		columns int
	}{{"concepts", 5}, {"names", 7}} {
		ids := map[string][]string{}
		for _, rows := range entries(t, part.folder, part.columns) {
			for _, r := range rows {
				of := Sense{Concept: l.Concept(r.columns[0])}
				if part.folder == "names" {
					of = Sense{Name: l.Name(r.columns[0])}
				}
				for _, column := range r.columns[3:] {
					for _, f := range forms(column) {
						if k := key(f, of); !slices.Contains(ids[k], r.columns[0]) {
							ids[k] = append(ids[k], r.columns[0])
						}
					}
				}
			}
		}
		explained, err := readRows(files, part.folder+"/"+homographs, 3, nil)
		if err != nil {
			t.Fatal(err)
		}
		have := map[string]bool{}
		for _, r := range explained {
			k := key(r.columns[0], Sense{})
			have[k] = true
			want := strings.Split(r.columns[1], ",")
			got := slices.Clone(ids[k])
			slices.Sort(got)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Errorf("%s: %q stands in %v, the line names %v", r.at, r.columns[0], got, want)
			}
			if len(strings.TrimSpace(r.columns[2])) < 5 {
				t.Errorf("%s: %q has no reason", r.at, r.columns[0])
			}
		}
		for k, of := range ids {
			if len(of) > 1 && !have[k] {
				t.Errorf("%q stands in %v; take it out of the weaker or say why in %s/%s", k, of, part.folder, homographs)
			}
		}
	}
}

// TestEveryFormLeadsBack reads every form as a text of its own.
func TestEveryFormLeadsBack(t *testing.T) {
	l := Default()
	for _, part := range []struct {
		folder  string
		columns int
	}{{"concepts", 5}, {"names", 7}} {
		for _, rows := range entries(t, part.folder, part.columns) {
			for _, r := range rows {
				for _, column := range r.columns[3:] {
					for _, f := range forms(column) {
						if why := leadsBack(l, f, r.columns[0], part.folder == "names"); why != "" {
							t.Errorf("%s: %q %s", r.at, f, why)
						}
					}
				}
			}
		}
	}
}

func leadsBack(l *Lexicon, form, id string, name bool) string {
	tokens := text.Tokenize(form)
	words := 0
	for _, k := range tokens {
		if k.Kind == text.Word || k.Kind == text.Number {
			words++
		}
	}
	if words > maxFormWords {
		return "is too long to be found"
	}
	if words == 1 && l.Function(tokens[0].Norm) && !tokens[0].Upper() {
		if c := l.Concept(id); c != nil && c.Class == Unit {
			matches := l.Match(text.Tokenize("5 " + form))
			if len(matches) == 1 && slices.ContainsFunc(matches[0].Senses, func(s Sense) bool { return s.Concept == c }) {
				return ""
			}
		}
		return "is a function word"
	}
	matches := l.Match(tokens)
	if len(matches) != 1 {
		return "is not found as one"
	}
	m := matches[0]
	for i, k := range tokens {
		if (i < m.First || i >= m.Last) && (k.Kind == text.Word || k.Kind == text.Number) {
			return "is found without " + k.Text
		}
	}
	for _, s := range m.Senses {
		if name && s.Name != nil && s.Name.ID == id || !name && s.Concept != nil && s.Concept.ID == id {
			return ""
		}
	}
	return "leads elsewhere"
}

func TestLinksAreConcepts(t *testing.T) {
	l := Default()
	for id := range l.light {
		if l.Concept(id) == nil {
			t.Errorf("light.txt: %q is no concept", id)
		}
	}
	for id := range l.refusals {
		if l.Concept(id) == nil {
			t.Errorf("refusals.txt: %q is no concept", id)
		}
	}
	for id := range l.fates {
		if l.Concept(id) == nil {
			t.Errorf("fates.txt: %q is no concept", id)
		}
	}
	rows, err := readRows(files, "opposites.tsv", 2, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		for _, id := range r.columns {
			if l.Concept(id) == nil {
				t.Errorf("%s: %q is no concept", r.at, id)
			}
		}
		if r.columns[0] >= r.columns[1] {
			t.Errorf("%s: write %s before %s", r.at, r.columns[1], r.columns[0])
		}
		one, other := l.Concept(r.columns[0]), l.Concept(r.columns[1])
		if one.Is(other.ID) || other.Is(one.ID) {
			t.Errorf("%s: %s and %s deny each other and mean each other", r.at, one.ID, other.ID)
		}
	}
}

func TestLoadRefusesWhatItCannotRead(t *testing.T) {
	const head = "person\tperson\t-\tشخص\tperson\n"
	for name, c := range map[string]struct{ file, data, want string }{
		"an id twice":          {"concepts/a.tsv", head + head, `concepts/a.tsv:2: "person" stands already at concepts/a.tsv:1; unite the two lines`},
		"a class unknown":      {"concepts/a.tsv", "x\tanimal\t-\t-\tx\n", `concepts/a.tsv:1: "animal" is no class of concept`},
		"a column too few":     {"concepts/a.tsv", "x\tthing\t-\t-\n", `concepts/a.tsv:1: 4 columns, want 5 separated by tabs`},
		"a broader missing":    {"concepts/a.tsv", "x\tthing\ty\t-\tx\n", `concepts/a.tsv:1: broader concept "y" does not exist`},
		"a within missing":     {"names/a.tsv", "x\tcity\ty\t-\tX\t-\t-\n", `names/a.tsv:1: "y", within which it lies, does not exist`},
		"an opposite missing":  {"opposites.tsv", "x\ty\n", `opposites.tsv:1: "x" or "y" is no concept`},
		"a name with too much": {"names/a.tsv", "x\tcity\t-\t-\tX\t-\t-\t-\n", `names/a.tsv:1: 8 columns, want 7 separated by tabs`},
	} {
		_, err := Load(fstest.MapFS{c.file: {Data: []byte(c.data)}})
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
}

func TestLaterFolderReplaces(t *testing.T) {
	l, err := Extend(fstest.MapFS{"concepts/desk.tsv": {Data: []byte("civilian\tperson\tperson\tأعزل\tpeaceling\ndesk-word\tthing\t-\tزعبور\tfoobarring\n")}})
	if err != nil {
		t.Fatal(err)
	}
	if m := l.Match(text.Tokenize("peacelings")); len(m) != 1 || m[0].Senses[0].Concept.ID != "civilian" {
		t.Errorf("peacelings: %v, want civilian", m)
	}
	if m := l.Match(text.Tokenize("noncombatant")); len(m) != 0 {
		t.Errorf("noncombatant: %v, want nothing: its entry was replaced", m)
	}
	if m := l.Match(text.Tokenize("بالزعبور")); len(m) != 1 || m[0].Senses[0].Concept.ID != "desk-word" {
		t.Errorf("بالزعبور: %v, want desk-word", m)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(files); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMatch(b *testing.B) {
	l := Default()
	sentences := []string{
		"أعلنت وزارة الصحة أن 27 مدنيا بينهم سبعة أطفال قتلوا وأصيب أكثر من مئة آخرين في غارات جوية استهدفت سوقا شعبية وسط مدينة دير الزور صباح أمس",
		"The health ministry said 27 civilians including seven children were killed and more than 100 others wounded in air strikes on a market in Deir ez-Zor",
	}
	var tokens [][]text.Token
	for _, s := range sentences {
		tokens = append(tokens, text.Tokenize(s))
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		l.Match(tokens[i%len(tokens)])
	}
}

func FuzzMatch(f *testing.F) {
	for _, s := range []string{"قتل 27 مدنيا في غارات على الرقة", "Hit, Iraq", "20 كم", "ومن ستين", "S&P 500 / OPEC+ «.", "the U.S.\nled"} {
		f.Add(s)
	}
	l := Default()
	f.Fuzz(func(t *testing.T, s string) {
		tokens := text.Tokenize(s)
		end := 0
		for _, m := range l.Match(tokens) {
			if m.First < end || m.Last <= m.First || m.Last > len(tokens) {
				t.Fatalf("%q: match of tokens %d to %d after one that ends at %d of %d", s, m.First, m.Last, end, len(tokens))
			}
			if len(m.Senses) == 0 || m.Cost < 0 {
				t.Fatalf("%q: match %v says nothing", s, m)
			}
			end = m.Last
		}
		for i := range tokens {
			l.Split(tokens, i)
			l.Alone(tokens[i])
		}
	})
}

// TestOthers holds what an Arabic word means besides: an inflected noun may be a verb, a word with the ending of nouns not.
func TestOthers(t *testing.T) {
	for word, want := range map[string]string{"أسرتهم": "take-captive", "عاقبته": "punish", "مدينة": "", "الجمعة": "", "الرقة": ""} {
		found := Default().Match(text.Tokenize(word))
		if len(found) != 1 {
			t.Fatalf("%q: %d matches, want 1", word, len(found))
		}
		var got []string
		for _, c := range found[0].Others {
			got = append(got, c.ID)
		}
		if want == "" && len(got) > 0 || want != "" && !slices.Contains(got, want) {
			t.Errorf("%q is also read as %v, want %q", word, got, want)
		}
	}
}
