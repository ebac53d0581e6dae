// Package lexicon knows what words mean the same in Arabic and English: concepts (civilian, مدني) with the wider
// concepts they stand under, and names (Raqqa, الرقة) with their aliases and where they lie. Its data are the
// tab-separated files beside it, described in README.md; a newsroom's own files can be laid on top.
package lexicon

import (
	"embed"
	"io/fs"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed concepts/*.tsv names/*.tsv function/*.txt opposites.tsv light.txt refusals.txt fates.txt acronyms.txt
var files embed.FS

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
