package analysis

import "isnad/corpus/text"

// negators are the folded particles that deny what follows.
var negators = map[string]bool{
	"لم": true, "لن": true, "لا": true, "ليس": true, "ليست": true, "ليسوا": true, "لست": true, "غير": true, "دون": true, "بدون": true, "عدم": true, "وليس": true, "وليسوا": true, "وليست": true,
	"ولم": true, "ولن": true, "ولا": true, "فلم": true, "فلن": true, "مش": true, "مو": true, "الا": false,
	"not": true, "no": true, "never": true, "without": true, "none": true, "neither": true, "nor": true, "cannot": true,
	"didn't": true, "don't": true, "doesn't": true, "isn't": true, "aren't": true, "wasn't": true, "weren't": true, "won't": true, "hasn't": true, "haven't": true, "hadn't": true, "can't": true, "couldn't": true, "wouldn't": true,
}

// besides are the negators, folded, that deny nothing but the word right after them: «الجمعيات غير الحكومية».
var besides = map[string]bool{"غير": true}

// notNegating are the words after which a negator denies nothing: "لا يزال" goes on, "not only", "no fewer than".
var notNegating = map[string]bool{
	"يزال": true, "تزال": true, "يزالون": true, "زال": true, "زالت": true, "زالوا": true, "تزالون": true, "سيما": true, "يقل": true, "تقل": true, "يزيد": true, "يتجاوز": true, "بد": true, "شك": true,
	"only": true, "fewer": true, "less": true, "later": true, "longer": false, "doubt": true, "just": true, "least": true, "more": true,
}

// negatingPairs are two words, folded, that together deny what follows: what somebody has yet to do is not done.
var negatingPairs = map[[2]string]bool{
	{"yet", "to"}: true, {"failed", "to"}: true, {"fails", "to"}: true, {"fail", "to"}: true, {"failing", "to"}: true, {"unable", "to"}: true,
	{"فشل", "في"}: true, {"فشلت", "في"}: true, {"فشلوا", "في"}: true, {"اخفق", "في"}: true, {"اخفقت", "في"}: true,
}

// reach is how many content words a negator denies.
const reach = 3

// markNegation marks the content words that a negator denies: those next to it, up to a comma.
func (a *Analysis) markNegation() {
	for i := range a.Tokens {
		pair := i > 0 && negatingPairs[[2]string{a.Tokens[i-1].Norm, a.Tokens[i].Norm}]
		if a.Tokens[i].Kind != text.Word || !negators[a.Tokens[i].Norm] && !pair || a.Tokens[i].Number >= 0 {
			continue
		}
		if i+1 < len(a.Tokens) && notNegating[a.Tokens[i+1].Norm] {
			continue
		}
		if a.excepts(i + 1) {
			continue
		}
		left := reach
		for j := i + 1; j < len(a.Tokens) && left > 0; j++ {
			t := &a.Tokens[j]
			if t.Kind == text.Break || t.Kind == text.Punct && t.Norm != `"` && t.Norm != "'" {
				break
			}
			if t.Norm == "الا" || t.Norm == "but" || t.Norm == "بل" || t.Norm == "لكن" {
				break
			}
			if t.Content() {
				t.Negated = true
				if besides[a.Tokens[i].Norm] {
					break
				}
				if !enables(t) && t.Name < 0 { // «لم يتسن لرويترز التأكد»: what one is not able to do is not done
					left--
				}
			}
		}
	}
}

// enables tells whether a verb only says that something is there, is possible or manages to be done.
func enables(t *Token) bool {
	switch t.Norm {
	case "يستطع", "تستطع", "يستطيعوا", "نستطع", "يتمكن", "تتمكن", "يتمكنوا", "نتمكن", "يتسن", "يوجد", "توجد", "ثمه", "يمكن", "تمكن", "يقدر", "يقدروا", "تقدر", "يسمح", "able", "manage", "managed", "possible", "allowed", "immediately", "الفور":
		return true
	}
	return false
}

// exceptives say that something is so of what follows them and of nothing else, folded.
var exceptives = map[string]bool{"سوي": true, "الا": true, "except": true}

// however are the words that make «إلا» before them begin a clause of its own, folded.
var however = map[string]bool{"ان": true, "انه": true, "انها": true, "انهم": true, "انهما": true, "انني": true, "اننا": true}

// excepts tells whether an exceptive stands within the reach of a negator before token i: «لم يقتل سوى جندي» says that
// one was.
func (a *Analysis) excepts(i int) bool {
	left := reach
	for ; i < len(a.Tokens) && left > 0; i++ {
		t := &a.Tokens[i]
		if t.Kind == text.Break || t.Kind == text.Punct {
			return false
		}
		if exceptives[t.Norm] {
			return i+1 == len(a.Tokens) || !however[a.Tokens[i+1].Norm]
		}
		if t.Content() {
			left--
		}
	}
	return false
}
