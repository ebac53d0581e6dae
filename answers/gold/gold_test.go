package gold

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"isnad/answers"
	"isnad/corpus"
)

// TestReport scores the answers of testdata and wants the table beside them, which was counted by another program.
func TestReport(t *testing.T) {
	questions := readGold(t, "testdata/gold.jsonl")
	var given []*answers.Answer
	eachObject(t, "testdata/answers.jsonl", func(a *answers.Answer) { given = append(given, a) })
	texts := map[string]string{}
	eachObject(t, "testdata/documents.jsonl", func(d *struct{ ID, Text string }) { texts[d.ID] = d.Text })
	report, mistakes, err := Score(questions, given, texts)
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	if err := report.Print(&got); err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/report.txt")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("(- wanted, + counted):\n%s", diff)
	}
	for _, part := range []string{"1  b  wrong: how many", "1  c  missed: how many", "1  e  should be silent", "1  d  quote not verbatim"} {
		if !slices.ContainsFunc(mistakes, func(m Mistake) bool { return strings.HasPrefix(m.String(), part) }) {
			t.Errorf("no mistake %q in %v", part, mistakes)
		}
	}
}

// TestLikeScorePy scores made-up answers to the gold files beside the repository, right and wrong ones, and wants the
// figures of the Python program there.
func TestLikeScorePy(t *testing.T) {
	const shared = "../../../shared"
	script := filepath.Join(shared, "tools", "score.py")
	files, _ := filepath.Glob(filepath.Join(shared, "gold", "*.jsonl"))
	python, err := exec.LookPath("python3")
	if _, missing := os.Stat(script); missing != nil || err != nil || len(files) == 0 {
		t.Skip("the gold files, their program or Python are not here")
	}
	for _, file := range files {
		for seed := range uint64(3) {
			questions := readGold(t, file)
			made := filepath.Join(t.TempDir(), "answers.jsonl")
			given := makeAnswers(t, questions, made, rand.New(rand.NewPCG(seed, 7)))
			out, err := exec.Command(python, script, "--json", file, made).Output()
			if err != nil {
				t.Fatal(err)
			}
			report, _, err := Score(questions, given, nil)
			if err != nil {
				t.Fatal(err)
			}
			b, err := json.Marshal(report)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(object(t, out), object(t, b)); diff != "" {
				t.Errorf("%s, seed %d (- Python, + ours):\n%s", filepath.Base(file), seed, diff)
			}
		}
	}
}

// makeAnswers answers questions at random: as the gold wants, with another value, stance or speaker, or where it should be
// silent. They are written to a file as well.
func makeAnswers(t *testing.T, questions []Question, path string, r *rand.Rand) []*answers.Answer {
	t.Helper()
	var given []*answers.Answer
	var b bytes.Buffer
	for _, q := range questions {
		a := &answers.Answer{Question: q.Text, Language: q.Language}
		ids := append([]string{"nowhere"}, q.Optional...)
		for id := range q.Answers {
			ids = append(ids, id)
		}
		slices.Sort(ids)
		for _, id := range ids {
			if r.IntN(4) == 0 || id == "nowhere" && r.IntN(2) == 0 {
				continue
			}
			s := answers.Source{Document: answers.Document{ID: id}}
			entries := q.Answers[id]
			for range 1 + r.IntN(2) {
				var e Entry
				if len(entries) > 0 {
					e = entries[r.IntN(len(entries))]
				}
				c := answers.Claim{Quote: "قال " + e.Quote + " said", Value: e.Value, Stance: e.Polarity, Text: "something"}
				if len(e.Words) > 0 {
					c.Text = "“" + e.Words[r.IntN(len(e.Words))] + "”"
				}
				if len(e.SaidBy) > 0 {
					c.SaidBy = []string{"the " + e.SaidBy[0]}
				}
				switch r.IntN(8) {
				case 0:
					low := 3.0
					c.Value = &corpus.Value{Low: &low}
				case 1:
					c.Stance = "unclear"
				case 2:
					c.Quote = "other words"
				case 3:
					c.SaidBy = []string{"nobody"}
				case 4:
					c.Text += "s"
				}
				s.Claims = append(s.Claims, c)
			}
			a.Answers = append(a.Answers, s)
			if g := len(a.Agreement.Groups); g == 0 || r.IntN(2) == 0 {
				a.Agreement.Groups = append(a.Agreement.Groups, answers.Group{Documents: []string{id}})
			} else {
				a.Agreement.Groups[g-1].Documents = append(a.Agreement.Groups[g-1].Documents, id)
			}
		}
		given = append(given, a)
		line, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s\n", line)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return given
}

func object(t *testing.T, b []byte) any {
	t.Helper()
	var v any
	if err := json.Unmarshal(b, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

func readGold(t *testing.T, path string) []Question {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	questions, err := Read(f)
	if err != nil {
		t.Fatal(err)
	}
	return questions
}

func eachObject[T any](t *testing.T, path string, f func(*T)) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	dec := json.NewDecoder(file)
	for {
		v := new(T)
		if err := dec.Decode(v); err == io.EOF {
			return
		} else if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		f(v)
	}
}

func TestReadProblems(t *testing.T) {
	for in, want := range map[string]string{
		"{\"question\": \"q\"}\n{":         "line 2 is no gold question",
		"\n\n{\"id\": \"1\"}":              `line 3 has no "question"`,
		"{\"question\": \"q\", \"id\": 5}": "line 1 is no gold question",
	} {
		if _, err := Read(strings.NewReader(in)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v; want %q", in, err, want)
		}
	}
}

func TestScoreCounts(t *testing.T) {
	if _, _, err := Score(make([]Question, 2), make([]*answers.Answer, 1), nil); err == nil {
		t.Error("two questions and one answer were scored")
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"قُتِلَ  ٢٧ شخصاً\n": "قتل 27 شخصا", "إدارةُ الأزمـة": "اداره الازمه", "Straße ﬁ Ｘ": "strasse fi x", "\u200fa\u2068b": "ab", "۱۲٪": "12٪",
	} {
		if got := fold(in); got != want {
			t.Errorf("fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestHolds(t *testing.T) {
	for _, c := range []struct {
		text, words string
		want        bool
	}{
		{"ann hill", "hill", true}, {"ann hillary", "hill", false}, {"uphill", "hill", false}, {"hill hillary", "hill", true},
		{"والرقه", "رقه", true}, {"ريان dillonقال", "dillon", false}, {"(85%)", "85", true}, {"", "", false}, {"a", "", true},
	} {
		if got := holds(c.text, c.words); got != c.want {
			t.Errorf("holds(%q, %q) = %v", c.text, c.words, got)
		}
	}
}

func FuzzFold(f *testing.F) {
	f.Add("قُتِلَ ٢٧ شخصاً")
	f.Add("a\u0301 \xff")
	f.Fuzz(func(t *testing.T, s string) {
		folded := fold(s)
		if strings.TrimSpace(folded) != folded || strings.Contains(folded, "  ") || strings.ContainsAny(folded, "ـأ٠۰\n\u200f") {
			t.Errorf("fold(%q) = %q", s, folded)
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add(`{"id":"1","lang":"en","question":"q","answers":{"a":[{"quote_contains":"x","group":1,"required":false}]}}`)
	f.Fuzz(func(t *testing.T, s string) {
		questions, err := Read(strings.NewReader(s))
		if err != nil {
			return
		}
		for _, q := range questions {
			if q.Text == "" {
				t.Error("a question without words")
			}
		}
	})
}
