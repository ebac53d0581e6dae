package wordlist

import (
	"fmt"
	"slices"
	"testing"
)

// TestRefused: what a file holds amiss is told of by its line when the program starts, and not passed over.
func TestRefused(t *testing.T) {
	const form = "want ar, en or id, a list, and its words, between tabs"
	for _, c := range []struct {
		data, want string
		use        func(*File)
	}{
		{"# words\nen\tage\n", "words.tsv:2: " + form, nil},
		{"en\tage\taged\tx\n", "words.tsv:1: " + form, nil},
		{"fr\tage\tvieux\n", "words.tsv:1: " + form, nil},
		{"en\tage\t \n", `words.tsv:1: " " is no word of the language en`, nil},
		{"en\tage\taged, , old\n", `words.tsv:1: " " is no word of the language en`, nil},
		{"en\tage\taged, سن\n", `words.tsv:1: " سن" is no word of the language en`, nil},
		{"ar\tor\tأو\n\nar\tor\tاو\n", `words.tsv:3: "او" stands in the list before`, nil},
		{"en\tage\taged\n\nen\tagge\told\n", `words.tsv:3: nothing uses list "agge"`, func(f *File) { f.Set("age") }},
		{"en\tage\taged\n", `words.tsv: no list "aged"`, func(f *File) { f.Set("aged") }},
		{"en\tirregular\tchild\n", `words.tsv: list "irregular": want word=other, not "child"`, func(f *File) { f.Pairs("irregular") }},
		{"en\twho\twho\nen\twhat\twho\n", `words.tsv:2: "who" stands before in a list that is read together with this one`, func(f *File) { f.Take(func(string) bool { return true }) }},
	} {
		func() {
			defer func() {
				if got := fmt.Sprint(recover()); got != c.want {
					t.Errorf("%q: %s, want %s", c.data, got, c.want)
				}
			}()
			f := Read("words.tsv", c.data)
			if c.use != nil {
				c.use(f)
			}
			f.MustBeUsed()
		}()
	}
}

func TestRead(t *testing.T) {
	f := Read("words.tsv", "# what is asked\nen\twho\twho,  Which Person\nar\twho\tمَن\nid\tacts\tMajor-act, b\nen\tplural\tchild=children\nen\twhen\twhen\n")
	if got, want := f.Phrases("who"), []string{"who", "which person", "من"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got := f.Pairs("plural")["child"]; got != "children" {
		t.Errorf("pairs child with %q", got)
	}
	if got, want := f.Phrases("acts"), []string{"Major-act", "b"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if got := f.Take(func(list string) bool { return list != "plural" && list != "acts" }); len(got) != 4 || got[3].List != "when" || got[3].Line != 6 {
		t.Errorf("takes %v", got)
	}
	f.MustBeUsed()
}
