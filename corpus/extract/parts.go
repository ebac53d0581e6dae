package extract

// Figures of which others are a part: "11 civilians, among them three children".

import (
	"slices"

	"isnad/corpus"
	"isnad/corpus/lexicon"
	"isnad/corpus/text"
)

// partWords tell that the next figure is a part of the one before, folded.
var partWords = figureLists.Set("part")

// partWithin is how many tokens may stand between such a word and the part.
const partWithin = 5

// isPart tells whether a figure counts some of those the one before it counts: a word between the two says so, or one right
// behind it that stands for them ("eight of them children"), or it is the next of several parts.
func (r *reader) isPart(before, f *figure) bool {
	return r.behindPartWord(r.standInEnd(before.Last), f.First) ||
		r.standInEnd(f.Last) > f.Last && r.coordinated(before.Last, f.First) ||
		before.part && r.onlyJoined(before.end(), f.First)
}

// amongNext tells whether a figure counts some of those the next one counts: "two miners were among 17 people killed", «طفلان بين 14
// شخصا قتلوا».
func (r *reader) amongNext(before, f *figure) bool {
	if before.part || f.kind != corpus.Quantity || before.kind != corpus.Quantity || f.age {
		return false
	}
	for j := before.end(); j < f.First; j++ {
		switch n := r.a.Tokens[j].Norm; {
		case f.First-j > 3:
		case n == "among":
			return j > before.end() && beWords[r.a.Tokens[j-1].Norm]
		case n == "بين":
			// «العشرات بين الكوريتين» are where they are
			people := slices.ContainsFunc(f.counts, func(k int) bool { return r.a.Tokens[k].Class(lexicon.Person) })
			return j == before.end() && people || j == before.end()+1 && ofWord(r.a.Tokens[j-1].Norm)
		}
	}
	return false
}

// ofThem tells whether a figure counts some of the people its own noun names: "six of the wounded", «ثلاثة من القتلى».
func (r *reader) ofThem(s *sentence, f *figure) bool {
	i := f.Last
	if f.kind != corpus.Quantity || !ofWord(r.normAt(s.Range, i)) || i+1 >= s.Last {
		return false
	}
	if r.a.Tokens[i+1].Arabic {
		i++
		t := &r.a.Tokens[i]
		return hasArticle(t.Norm) && (t.Is("die") || t.Is("wound") || t.Is("missing")) // «174 من المدنيين» are all there are
	}
	switch r.a.Tokens[i+1].Norm {
	case "the", "those", "these":
		return i+2 < s.Last && r.people(i+2)
	}
	return false
}

// people tells whether token i is people by what became of them or what they do.
func (r *reader) people(i int) bool {
	t := &r.a.Tokens[i]
	return t.Name < 0 && t.Class(lexicon.Person, lexicon.Act, lexicon.State) && t.Number < 0
}

// behindPartWord tells whether such a word stands between two tokens, close to the second.
func (r *reader) behindPartWord(from, to int) bool {
	for i := from; i < to; i++ {
		if partWords[r.a.Tokens[i].Norm] || i > from && r.a.Tokens[i-1].Norm == "of" && relatives[r.a.Tokens[i].Norm] { // "of which 120"
			return to-i <= partWithin
		}
	}
	return false
}

// standInEnd returns the token behind a word that stands for those a figure is a part of, where one follows the figure that
// ends before token i: «ثمانية منهم», "eight of them"; i if none does.
func (r *reader) standInEnd(i int) int {
	j := i
	if j < len(r.a.Tokens) && ofWord(r.a.Tokens[j].Norm) {
		j++
	}
	if j < len(r.a.Tokens) && standIns[r.a.Tokens[j].Norm] {
		return j + 1
	}
	return i
}

// behindStandIn returns where the noun of a figure that ends before token i may begin: behind a word that stands for those it
// is a part of, where that says who they are ("eight of them children", «خمسة منهم عمال»), or else at i.
func (r *reader) behindStandIn(s *sentence, i int) int {
	j := r.standInEnd(i)
	if j == i || j >= s.Last {
		return i
	}
	if t := &r.a.Tokens[j]; t.Number < 0 && !t.Function && t.Class(lexicon.Person) && !t.Class(lexicon.Act) {
		return j
	}
	return i
}

// onlyJoined tells whether nothing but marks and conjunctions stands between two tokens.
func (r *reader) onlyJoined(from, to int) bool {
	for i := from; i < to; i++ {
		if t := &r.a.Tokens[i]; t.Kind != text.Punct && !joiners[t.Norm] {
			return false
		}
	}
	return true
}

// actsOverParts gives the figure that has parts the acts behind them, where it has none: "11 civilians, among them three
// children, were killed". Those among others take part in what these do.
func actsOverParts(figures []figure) {
	for i := range figures {
		if f := &figures[i]; f.ahead {
			for _, j := range figures[i+1].acts {
				if !slices.Contains(f.acts, j) {
					f.acts = append(f.acts, j)
				}
			}
		}
	}
	for i := len(figures) - 1; i > 0; i-- {
		f, before := &figures[i], &figures[i-1]
		if !f.part || len(before.acts) > 0 {
			continue
		}
		for _, j := range f.acts {
			if j >= f.end() && !slices.Contains(before.acts, j) {
				before.acts = append(before.acts, j)
			}
		}
	}
}
