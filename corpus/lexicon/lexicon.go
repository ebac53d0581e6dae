// Package lexicon knows what words mean the same in Arabic and English: concepts (civilian, مدني) with the wider
// concepts they stand under, and names (Raqqa, الرقة) with their aliases and where they lie. Its data are the
// tab-separated files beside it, described in README.md; a newsroom's own files can be laid on top.
package lexicon

import (
	"bufio"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"
	"unicode/utf8"

	"isnad/corpus/text"
)

//go:embed concepts/*.tsv names/*.tsv function/*.txt opposites.tsv light.txt refusals.txt fates.txt
var files embed.FS

// Class is what sort of thing a concept is.
type Class string

const (
	Person  Class = "person"
	Group   Class = "group"
	Thing   Class = "thing"
	Place   Class = "place"
	Event   Class = "event"
	Act     Class = "act"
	State   Class = "state"
	Quality Class = "quality"
	Measure Class = "measure"
	Unit    Class = "unit"
	Time    Class = "time"
	Idea    Class = "idea"
)

var classes = map[Class]bool{Person: true, Group: true, Thing: true, Place: true, Event: true, Act: true, State: true, Quality: true,
	Measure: true, Unit: true, Time: true, Idea: true}

// Concept is one meaning with the words for it.
type Concept struct {
	ID       string
	Class    Class
	Broader  []*Concept // directly wider
	Near     []*Concept // near-equals: either answers for the other
	Opposite []*Concept // what denies it
	Wider    []*Concept // everything above it, itself and near-equals excluded, nearest first
	Arabic   string     // citation form, "" if none
	English  string
	dual     bool // an ending ين or ان on its singular can only be the dual
}

// Is tells whether c is the concept of that id or stands under it.
func (c *Concept) Is(id string) bool {
	if c.ID == id {
		return true
	}
	for _, w := range c.Wider {
		if w.ID == id {
			return true
		}
	}
	return false
}

// Name is a proper name: a place, an organisation, a person.
type Name struct {
	ID      string
	Kind    string
	Within  []*Name // everything it lies in or belongs to
	Arabic  string  // usual form
	English string
}

// IsPlace tells whether the name is a place.
func (n *Name) IsPlace() bool {
	switch n.Kind {
	case "country", "region", "governorate", "city", "district", "site", "sea", "river":
		return true
	}
	return false
}

// IsPerson tells whether the name is a person, or a part of a person's name.
func (n *Name) IsPerson() bool {
	return n.Kind == "person" || n.Kind == "given-name" || n.Kind == "family-name"
}

// IsMedium tells whether the name is an outlet or a news agency.
func (n *Name) IsMedium() bool { return n.Kind == "agency" || n.Kind == "outlet" }

// LiesIn tells whether n is the name of that id or lies within it.
func (n *Name) LiesIn(id string) bool {
	if n.ID == id {
		return true
	}
	for _, w := range n.Within {
		if w.ID == id {
			return true
		}
	}
	return false
}

// Lexicon is a loaded lexicon. It is safe for concurrent use.
type Lexicon struct {
	concepts map[string]*Concept
	names    map[string]*Name
	light    map[string]bool // ids of concepts that say little
	refusals map[string]bool // ids of concepts whose object is not so
	fates    map[string]int  // number of the fate of a concept
	function map[string]bool // folded words that carry no content of their own
	index    index

	nameForms []spelling
	spell     sync.Once
	spellings spellings // made at the first use
}

// Concept returns the concept of that id, or nil.
func (l *Lexicon) Concept(id string) *Concept { return l.concepts[id] }

// Name returns the name of that id, or nil.
func (l *Lexicon) Name(id string) *Name { return l.names[id] }

// Light tells whether a concept says little in a question, so that a report that puts it otherwise may answer.
func (l *Lexicon) Light(c *Concept) bool { return l.light[c.ID] }

// Refuses tells whether a concept says of what it is about that it is not so, as refusing and denying do.
func (l *Lexicon) Refuses(id string) bool { return l.refusals[id] }

// Fate returns the number of the fate, such as dying or fleeing, that a concept stands for; 0 when it is none. Of whom one
// is told, no other is.
func (l *Lexicon) Fate(id string) int { return l.fates[id] }

// Function tells whether a folded word is a function word: a particle, a pronoun, an article.
func (l *Lexicon) Function(norm string) bool { return l.function[norm] }

// Size tells how many concepts and names it holds.
func (l *Lexicon) Size() (concepts, names int) { return len(l.concepts), len(l.names) }

// FunctionWithin tells whether a folded Arabic word is a function word behind particles written together with it:
// «وبهذا», «فمنهم». Content words can look like one («فهم»): it is for words that mean nothing else, and «والي» is a governor.
func (l *Lexicon) FunctionWithin(norm string) bool {
	if norm == "والي" {
		return false
	}
	for range 2 {
		r, size := utf8.DecodeRuneInString(norm)
		if !strings.ContainsRune("وفبلك", r) {
			return false
		}
		norm = norm[size:]
		if l.function[norm] && utf8.RuneCountInString(norm) > 1 {
			return true
		}
	}
	return false
}

// Default returns the embedded lexicon, read at the first call.
var Default = sync.OnceValue(func() *Lexicon {
	l, err := Load(files)
	if err != nil {
		panic(err) // the embedded files are tested
	}
	return l
})

// Extend returns the embedded lexicon with the .tsv files of further folders laid on top. Each folder has the shape
// of the embedded one: concepts/*.tsv and names/*.tsv. The error names the file and the line.
func Extend(folders ...fs.FS) (*Lexicon, error) {
	return Load(append([]fs.FS{files}, folders...)...)
}

// Load reads a lexicon from folders that hold concepts/*.tsv, names/*.tsv and function/*.txt. An id of a later folder
// replaces that of an earlier one; within one folder an id stands once.
func Load(folders ...fs.FS) (*Lexicon, error) {
	l := &Lexicon{concepts: map[string]*Concept{}, names: map[string]*Name{}, function: map[string]bool{}, light: map[string]bool{}, refusals: map[string]bool{}, fates: map[string]int{}}
	l.index.init()
	var concepts, names, opposites []row
	for _, folder := range folders {
		for _, part := range []struct {
			pattern string
			columns int
			rows    *[]row
		}{{"concepts/*.tsv", 5, &concepts}, {"names/*.tsv", 7, &names}, {"opposites.tsv", 2, &opposites}} {
			matches, err := fs.Glob(folder, part.pattern)
			if err != nil {
				return nil, err
			}
			before := len(*part.rows)
			for _, name := range matches {
				if path.Base(name) == homographs {
					continue
				}
				if *part.rows, err = readRows(folder, name, part.columns, *part.rows); err != nil {
					return nil, err
				}
			}
			if part.columns == 2 {
				continue
			}
			if err := uniqueIDs((*part.rows)[before:]); err != nil {
				return nil, err
			}
		}
		lists, _ := fs.Glob(folder, "function/*.txt")
		for _, name := range lists {
			if err := readWords(folder, name, func(_ int, w string) { l.function[text.Fold(w)] = true }); err != nil {
				return nil, err
			}
		}
		if err := readWords(folder, "light.txt", func(_ int, w string) { l.light[w] = true }); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		if err := readWords(folder, "refusals.txt", func(_ int, w string) { l.refusals[w] = true }); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		if err := readWords(folder, "fates.txt", func(line int, w string) { l.fates[w] = line }); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
	}
	if err := l.addConcepts(concepts); err != nil {
		return nil, err
	}
	if err := l.addNames(names); err != nil {
		return nil, err
	}
	for _, r := range opposites {
		one, other := l.concepts[r.columns[0]], l.concepts[r.columns[1]]
		if one == nil || other == nil {
			return nil, fmt.Errorf("%s: %q or %q is no concept", r.at, r.columns[0], r.columns[1])
		}
		one.Opposite = append(one.Opposite, other)
		other.Opposite = append(other.Opposite, one)
	}
	return l, nil
}

// homographs is the file of a folder that says why a form stands in two entries. It adds nothing to the lexicon; the
// tests hold the entries against it.
const homographs = "homographs.tsv"

// uniqueIDs returns an error that names both places if two rows of one folder have the same id.
func uniqueIDs(rows []row) error {
	at := make(map[string]string, len(rows))
	for _, r := range rows {
		id := r.columns[0]
		if first, ok := at[id]; ok {
			return fmt.Errorf("%s: %q stands already at %s; unite the two lines", r.at, id, first)
		}
		at[id] = r.at
	}
	return nil
}

// row is one line of a file.
type row struct {
	at      string // file:line
	columns []string
}

func readRows(folder fs.FS, name string, columns int, rows []row) ([]row, error) {
	f, err := folder.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		r := row{fmt.Sprintf("%s:%d", name, n), strings.Split(line, "\t")}
		if len(r.columns) != columns {
			return nil, fmt.Errorf("%s: %d columns, want %d separated by tabs", r.at, len(r.columns), columns)
		}
		rows = append(rows, r)
	}
	return rows, lines.Err()
}

// readWords calls add with each word of a list and the number of its line; lines that begin with # are comments.
func readWords(folder fs.FS, name string, add func(int, string)) error {
	data, err := fs.ReadFile(folder, name)
	if err != nil {
		return err
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(line) {
			add(n, w)
		}
	}
	return nil
}

// forms splits a column of forms; "-" is none.
func forms(column string) []string {
	if column == "-" || column == "" {
		return nil
	}
	out := strings.Split(column, "|")
	n := 0
	for _, f := range out {
		if f = strings.TrimSpace(f); f != "" {
			out[n] = f
			n++
		}
	}
	return out[:n]
}

func first(forms []string) string {
	if len(forms) == 0 {
		return ""
	}
	return forms[0]
}

func (l *Lexicon) addConcepts(rows []row) error {
	last := map[string]row{}
	for _, r := range rows {
		id, class := r.columns[0], Class(r.columns[1])
		if !classes[class] {
			return fmt.Errorf("%s: %q is no class of concept", r.at, class)
		}
		ar, en := forms(r.columns[3]), forms(r.columns[4])
		l.concepts[id] = &Concept{ID: id, Class: class, Arabic: first(ar), English: first(en), dual: dualOnly(class, ar)}
		last[id] = r
	}
	for _, r := range rows {
		id := r.columns[0]
		if last[id].at != r.at {
			continue // replaced
		}
		c := l.concepts[id]
		for _, b := range strings.Split(r.columns[2], ",") {
			b = strings.TrimSpace(b)
			if b == "-" || b == "" {
				continue
			}
			wide, near := strings.CutPrefix(b, "~")
			w := l.concepts[wide]
			switch {
			case w == nil:
				return fmt.Errorf("%s: broader concept %q does not exist", r.at, wide)
			case near:
				c.Near = append(c.Near, w)
			default:
				c.Broader = append(c.Broader, w)
			}
		}
		for _, column := range r.columns[3:5] {
			for _, f := range forms(column) {
				l.index.add(f, Sense{Concept: c})
			}
		}
	}
	for _, c := range l.concepts {
		seen := map[*Concept]bool{c: true}
		queue := append(append([]*Concept(nil), c.Broader...), c.Near...)
		for len(queue) > 0 {
			w := queue[0]
			queue = queue[1:]
			if seen[w] {
				continue
			}
			seen[w] = true
			c.Wider = append(c.Wider, w)
			queue = append(queue, w.Broader...)
		}
	}
	return nil
}

func (l *Lexicon) addNames(rows []row) error {
	last := map[string]row{}
	for _, r := range rows {
		id := r.columns[0]
		l.names[id] = &Name{ID: id, Kind: r.columns[1], Arabic: first(forms(r.columns[3])), English: first(forms(r.columns[4]))}
		last[id] = r
	}
	direct := map[*Name][]*Name{}
	for _, r := range rows {
		if last[r.columns[0]].at != r.at {
			continue
		}
		n := l.names[r.columns[0]]
		for _, w := range strings.Split(r.columns[2], ",") {
			if w = strings.TrimSpace(w); w == "-" || w == "" {
				continue
			}
			within := l.names[w]
			if within == nil {
				return fmt.Errorf("%s: %q, within which it lies, does not exist", r.at, w)
			}
			direct[n] = append(direct[n], within)
		}
		for _, column := range r.columns[3:5] {
			for _, f := range forms(column) {
				l.index.add(f, Sense{Name: n})
				if bare, ok := strings.CutSuffix(f, "اء"); ok && n.IsPlace() {
					l.index.add(bare+"ا", Sense{Name: n}) // صنعا, as many write it
				}
				l.nameForms = append(l.nameForms, spelling{f, n})
			}
		}
		for _, column := range r.columns[5:7] {
			for _, f := range forms(column) {
				l.index.add(f, Sense{Name: n, Adjective: true})
			}
		}
	}
	for n := range direct {
		seen := map[*Name]bool{n: true}
		queue := append([]*Name(nil), direct[n]...)
		for len(queue) > 0 {
			w := queue[0]
			queue = queue[1:]
			if seen[w] {
				continue
			}
			seen[w] = true
			n.Within = append(n.Within, w)
			queue = append(queue, direct[w]...)
		}
	}
	return nil
}

// Files lists the embedded data files, for tests and documentation.
func Files() []string {
	var out []string
	fs.WalkDir(files, ".", func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			out = append(out, path.Clean(p))
		}
		return nil
	})
	return out
}

// Dual tells whether the Arabic endings ين and ان on a form of c can only be the dual: on things always, on persons when
// their plural is a broken one.
func (c *Concept) Dual() bool { return c.dual }

// dualOnly decides Dual from the Arabic forms: singular first, then plurals and synonyms.
func dualOnly(class Class, ar []string) bool {
	switch class {
	case Thing, Place, Group, Event, Time, Unit:
		return true
	case Person:
	default:
		return false
	}
	if len(ar) < 2 || strings.Contains(ar[0], " ") || strings.Contains(ar[1], " ") {
		return false
	}
	singular, plural := text.Fold(ar[0]), text.Fold(ar[1])
	// A broken plural keeps the first and the last letter of the root; a synonym seldom does.
	one, _ := utf8.DecodeRuneInString(strings.TrimPrefix(singular, "ا"))
	two, _ := utf8.DecodeRuneInString(strings.TrimPrefix(plural, "ا"))
	lastOne, _ := utf8.DecodeLastRuneInString(singular)
	lastTwo, _ := utf8.DecodeLastRuneInString(plural)
	return one == two && lastOne == lastTwo && !strings.HasPrefix(plural, singular)
}
