// Package wordlist reads the word lists that stand in data files beside the rules they serve, for people who do not program
// to edit. A line holds a language (ar or en), a list, and its words or phrases with commas between, all parted by tabs; a
// list may go on over many lines. With "id" for a language it holds ids of concepts, which stay as they are written. A line that
// begins with # explains.
package wordlist

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"isnad/corpus/text"
)

// File is the lists of one data file. It is part of the program: what it holds amiss panics, with the file's line, when the
// program starts.
type File struct {
	name    string
	entries []Entry
	phrases map[string][]string
	waiting map[string]int // lists that nobody has taken yet, by the line on which they begin
}

// ids stands for the language of lines that hold ids.
const ids = "id"

// Entry is one word or phrase of a list.
type Entry struct {
	Line  int
	List  string
	Words []string // folded, as text.Fold does
}

// Read reads the text of a data file. It panics at a line of another form, at words of another language than the line's, and
// where a list holds a phrase twice.
func Read(name, data string) *File {
	f := &File{name: name, phrases: map[string][]string{}, waiting: map[string]int{}}
	seen := map[[2]string]bool{}
	n := 0
	for line := range strings.Lines(data) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		columns := strings.Split(line, "\t")
		if len(columns) != 3 || columns[0] != text.Arabic && columns[0] != text.English && columns[0] != ids || columns[1] == "" {
			f.refuse(n, "want ar, en or id, a list, and its words, between tabs")
		}
		list := columns[1]
		if f.phrases[list] == nil {
			f.waiting[list] = n
		}
		for written := range strings.SplitSeq(columns[2], ",") {
			words := text.Fold(written)
			if columns[0] == ids {
				words = written
			}
			e := Entry{n, list, strings.Fields(words)}
			phrase := strings.Join(e.Words, " ")
			switch {
			case phrase == "" || columns[0] != ids && text.Language(written) != columns[0]:
				f.refuse(n, "%q is no word of the language %s", written, columns[0])
			case seen[[2]string{list, phrase}]:
				f.refuse(n, "%q stands in the list before", written)
			}
			seen[[2]string{list, phrase}] = true
			f.entries = append(f.entries, e)
			f.phrases[list] = append(f.phrases[list], phrase)
		}
	}
	return f
}

func (f *File) refuse(line int, format string, args ...any) {
	panic(fmt.Sprintf("%s:%d: ", f.name, line) + fmt.Sprintf(format, args...))
}

// Phrases returns a list in the order of the file, its words folded, with single blanks between those of a phrase. It panics
// if the file has no such list.
func (f *File) Phrases(list string) []string {
	phrases, ok := f.phrases[list]
	if !ok {
		panic(fmt.Sprintf("%s: no list %q", f.name, list))
	}
	delete(f.waiting, list)
	return phrases
}

// Set returns a list as a set.
func (f *File) Set(list string) map[string]bool {
	set := map[string]bool{}
	for _, phrase := range f.Phrases(list) {
		set[phrase] = true
	}
	return set
}

// Pairs returns a list whose words are written "word=other".
func (f *File) Pairs(list string) map[string]string {
	pairs := map[string]string{}
	for _, phrase := range f.Phrases(list) {
		word, other, ok := strings.Cut(phrase, "=")
		if !ok {
			panic(fmt.Sprintf("%s: list %q: want word=other, not %q", f.name, list, phrase))
		}
		pairs[word] = other
	}
	return pairs
}

// Take returns the phrases of all lists that are wanted, in the order of the file. It panics where two of the lists hold the
// same.
func (f *File) Take(wanted func(list string) bool) []Entry {
	var out []Entry
	seen := map[string]bool{}
	for _, e := range f.entries {
		if !wanted(e.List) {
			continue
		}
		phrase := strings.Join(e.Words, " ")
		if seen[phrase] {
			f.refuse(e.Line, "%q stands before in a list that is read together with this one", phrase)
		}
		seen[phrase] = true
		delete(f.waiting, e.List)
		out = append(out, e)
	}
	return out
}

// MustBeUsed panics where the file has a list that nobody has taken: its name is misspelt, or its rule is gone.
func (f *File) MustBeUsed() {
	if len(f.waiting) > 0 {
		list := slices.Min(slices.Collect(maps.Keys(f.waiting)))
		f.refuse(f.waiting[list], "nothing uses list %q", list)
	}
}
