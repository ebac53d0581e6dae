package lexicon

// Reading the files of a lexicon.

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"isnad/corpus/text"
)

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
		for _, list := range []struct {
			name string
			add  func(line int, word string)
		}{
			{"light.txt", func(_ int, id string) { l.light[id] = true }},
			{"refusals.txt", func(_ int, id string) { l.refusals[id] = true }},
			{"fates.txt", func(line int, id string) { l.fates[id] = line }},
			{"acronyms.txt", func(_ int, w string) { l.index.capitals[w] = true }},
		} {
			if err := readWords(folder, list.name, list.add); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return nil, err
			}
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
		l.concepts[id] = &Concept{ID: id, Class: class, Arabic: first(ar), Several: several(ar), English: first(en), dual: dualOnly(class, ar)}
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
		c.Wider = reached(c, append(slices.Clone(c.Broader), c.Near...), func(w *Concept) []*Concept { return w.Broader })
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
		n.Within = reached(n, slices.Clone(direct[n]), func(w *Name) []*Name { return direct[w] })
	}
	return nil
}

// reached returns what can be reached from an entry, itself excluded, nearest first: what stands in queue, and on by next.
func reached[T comparable](from T, queue []T, next func(T) []T) []T {
	var out []T
	seen := map[T]bool{from: true}
	for len(queue) > 0 {
		w := queue[0]
		queue = queue[1:]
		if !seen[w] {
			seen[w] = true
			out = append(out, w)
			queue = append(queue, next(w)...)
		}
	}
	return out
}
