package answers

import (
	"flag"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"isnad/corpus/lexicon"
)

var update = flag.Bool("update", false, "write what is understood into the files as what is wanted")

// TestFollowUps reads testdata/followups.txt: blocks of a conversation's questions, one a line, the last of which is told
// below it, indented, as Question.String writes it. "alone" before it says that nothing was taken from the questions
// before.
func TestFollowUps(t *testing.T) {
	const file = "testdata/followups.txt"
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	l := lexicon.Default()
	arabic, english := 0, 0
	blocks := strings.Split(strings.TrimSpace(string(b)), "\n\n")
	for i, block := range blocks {
		lines := strings.Split(block, "\n")
		for len(lines) > 0 && strings.HasPrefix(lines[0], "#") {
			lines = lines[1:]
		}
		if len(lines) == 0 {
			continue
		}
		if len(lines) < 3 {
			t.Errorf("%q: a block is at least two questions and a line that tells the last", block)
			continue
		}
		n := len(lines)
		q, followed := Understand(l, lines[:n-2], lines[n-2])
		got := q.String()
		if !followed {
			got = "alone " + got
		}
		if q.Language == "ar" {
			arabic++
		} else {
			english++
		}
		if want := strings.TrimSpace(lines[n-1]); got != want {
			if *update {
				blocks[i] = strings.TrimSuffix(block, lines[n-1]) + "    " + got
				continue
			}
			t.Errorf("%s\n got %s\nwant %s", strings.Join(lines[:n-1], " / "), got, want)
		}
	}
	if arabic < 30 || english < 30 {
		t.Errorf("%d Arabic and %d English follow-ups; at least 30 of each are wanted", arabic, english)
	}
	if *update {
		if err := os.WriteFile(file, []byte(strings.Join(blocks, "\n\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestConversationLimit(t *testing.T) {
	now := time.Date(2020, 1, 1, 12, 0, 0, 0, time.UTC)
	c := &Conversation{Lexicon: lexicon.Default(), Limit: 10 * time.Minute, Now: func() time.Time { return now }}
	ask := func(s string, want bool) {
		t.Helper()
		if q, followed := c.Understand(s); followed != want {
			t.Errorf("%s: followed is %v: %s", s, followed, q)
		}
	}
	ask("in Aleppo?", false) // nothing to follow
	ask("How many civilians are trapped in Raqqa?", false)
	now = now.Add(9 * time.Minute)
	ask("and wounded?", true)
	now = now.Add(9 * time.Minute)
	ask("thanks", false)
	ask("and in Deir ez-Zor?", true) // each question begins the time anew
	now = now.Add(11 * time.Minute)
	ask("and in Mosul?", false)
	ask("How many civilians are trapped in Raqqa?", false)
	c.Forget()
	ask("and wounded?", false)
}

// TestFollowLeavesLast demands that reading a follow-up changes nothing of the question before it: many may go on from
// one at once.
func TestFollowLeavesLast(t *testing.T) {
	l := lexicon.Default()
	last := Parse(l, "How many American soldiers were killed in the attack in Niger in 2017?")
	before := last.String()
	keys := len(last.Items[0].Keys)
	var wait sync.WaitGroup
	for _, s := range []string{"and wounded?", "وفي مالي؟", "and Russian?", "who said that?", "when?", "and civilians?"} {
		wait.Add(1)
		go func() {
			defer wait.Done()
			q, followed := Follow(l, last, s)
			if !followed {
				t.Errorf("%s: follows nothing", s)
			}
			for i := range q.Items {
				for j := range q.Items[i].Keys {
					q.Items[i].Keys[j].Fit = 0
				}
				q.Items[i].Keys = append(q.Items[i].Keys, ItemKey{Name: "c:other"})
			}
		}()
	}
	wait.Wait()
	if last.String() != before || len(last.Items[0].Keys) != keys || last.Items[0].Keys[0].Fit != 1 {
		t.Errorf("the last question became %s, was %s", last, before)
	}
}

func FuzzFollow(f *testing.F) {
	f.Add("How many civilians are trapped in Raqqa?", "and wounded?")
	f.Add("كم عدد القتلى في حلب؟", "وماذا عن الأطفال؟")
	f.Add("What did Trump say about Syria?", "and")
	f.Add("Who is the spokesman?", "و")
	l := lexicon.Default()
	f.Fuzz(func(t *testing.T, first, second string) {
		last := Parse(l, first)
		q, followed := Follow(l, last, second)
		if q.Text != second {
			t.Errorf("the question's text is %q", q.Text)
		}
		if followed && len(q.Kinds) == 0 {
			t.Error("a follow-up that asks for no kind of claim")
		}
		if q.predicate >= len(q.Items) {
			t.Error("the predicate is no item")
		}
		if again, _ := Follow(l, last, second); again.String() != q.String() {
			t.Errorf("%s, then %s", q, again)
		}
	})
}
