package answers_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"isnad/answers"
	"isnad/answers/gold"
	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/fetch"
	"isnad/corpus/lexicon"
	"isnad/corpus/load"
	"isnad/corpus/sqlite"
)

// shared is the folder of real reports and of the other scorer, beside the repository. Where it is absent its sets are
// skipped.
const shared = "../../shared"

// goldSets are reports and questions whose right answers people have written down. They are measured, never edited to fit.
var goldSets = []struct{ name, reports, questions string }{
	{"dev", "testdata/dev/reports.jsonl", "testdata/dev/gold.jsonl"},
	{"generality", "testdata/generality/reports.jsonl", "testdata/generality/gold.jsonl"},
	{"seeds", shared + "/seeds", shared + "/gold/seeds.jsonl"},
	{"war-reports", shared + "/corpora/war-reports.jsonl", shared + "/gold/war-reports.jsonl"},
	{"arabic-news", shared + "/corpora/arabic-news.jsonl", shared + "/gold/arabic-news.jsonl"},
}

const (
	figuresFile = "testdata/figures.tsv"
	figuresHead = `# How well the gold sets are answered; "go test ./answers -run TestFigures -update" writes it anew. No F1 may fall more
# than 0.01 below what stands here. "-": nothing to measure it on.
# set	F1	precision	recall	abstention	attribution	conflict
`
	mayFall = 0.01
)

// TestFigures answers the questions of every gold set from its reports, loaded as the program loads them, and compares the
// figures with those that were reached before. Every quotation must be verbatim.
func TestFigures(t *testing.T) {
	b, err := os.ReadFile(figuresFile)
	if err != nil && !(errors.Is(err, fs.ErrNotExist) && *answers.Update) {
		t.Fatal(err)
	}
	reached := map[string]string{} // by set, its line
	for line := range strings.Lines(string(b)) {
		if name, _, ok := strings.Cut(line, "\t"); ok && line[0] != '#' {
			reached[name] = line
		}
	}
	for _, set := range goldSets {
		t.Run(set.name, func(t *testing.T) {
			if _, err := os.Stat(set.questions); err != nil {
				t.Skip("the set is not at hand")
			}
			f := measure(t, set.reports, set.questions)
			line := set.name + "\t" + strings.Join([]string{cell(&f.F1), cell(&f.Precision), cell(&f.Recall), cell(f.Abstention), cell(f.Attribution), cell(f.ConflictF1)}, "\t") + "\n"
			if *answers.Update {
				reached[set.name] = line
				return
			}
			was := reached[set.name]
			columns := strings.Split(was, "\t")
			if len(columns) != 7 {
				t.Fatalf("%s has no line of 7 columns for the set; write it with -update", figuresFile)
			}
			f1, err := strconv.ParseFloat(columns[1], 64)
			if err != nil {
				t.Fatalf("%s: %v", figuresFile, err)
			}
			if f.F1 < f1-mayFall {
				t.Errorf("F1 has fallen from %.4f to %.4f:\n%swas\n%s", f1, f.F1, line, was)
			} else if line != was {
				t.Logf("now %swas %s", line, was)
			}
		})
	}
	if *answers.Update && !t.Failed() {
		out := figuresHead
		for _, set := range goldSets {
			out += reached[set.name]
		}
		if err := os.WriteFile(figuresFile, []byte(out), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func cell(v *float64) string {
	if v == nil {
		return "-"
	}
	return strconv.FormatFloat(*v, 'f', 4, 64)
}

// measure loads reports, asks the questions and gives the figures over all of them, which another program confirms.
func measure(t *testing.T, reports, questionsFile string) gold.Figures {
	t.Helper()
	an, store := loaded(t, reports)
	in, err := os.Open(questionsFile)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	questions, err := gold.Read(in)
	if err != nil {
		t.Fatal(err)
	}
	var given []*answers.Answer
	for _, q := range questions {
		a, err := an.Answer(context.Background(), q.Text, answers.Options{})
		if err != nil {
			t.Fatalf("question %s: %v", q.ID, err)
		}
		whole(t, a)
		given = append(given, a)
	}
	texts := map[string]string{}
	err = store.Documents(context.Background(), func(d corpus.Document) error {
		texts[d.ID] = d.Text
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range questions {
		for id := range q.Answers {
			if _, ok := texts[id]; !ok {
				t.Errorf("question %s is answered by %q, which %s does not hold", q.ID, id, reports)
			}
		}
	}
	report, mistakes, err := gold.Score(questions, given, texts)
	if err != nil {
		t.Fatal(err)
	}
	if n := report.Quotes.NotVerbatim; n == nil || *n > 0 {
		t.Errorf("quotations are not verbatim: %v", mistakes)
	}
	confirm(t, questionsFile, given, texts, report)
	for _, row := range report.Rows {
		if row.Name == "all" {
			return row.Figures
		}
	}
	t.Fatal("the report has no figures over all questions")
	return gold.Figures{}
}

// loaded returns an answerer over a database that the reports of the targets are loaded into.
func loaded(t testing.TB, targets ...string) (*answers.Answerer, *sqlite.Store) {
	t.Helper()
	store, err := sqlite.Open(filepath.Join(t.TempDir(), "isnad.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	l := lexicon.Default()
	loader := load.Loader{Store: store, Extractor: extract.Extractor{Lexicon: l}, Fetcher: &fetch.Fetcher{Lexicon: l}}
	r, err := loader.Load(context.Background(), targets...)
	if err != nil || len(r.Failed) > 0 || r.Stored == 0 {
		t.Fatalf("%+v, %v", r, err)
	}
	return &answers.Answerer{Store: store, Lexicon: l}, store
}

// whole wants the parts of an answer to fit together: no source without a claim, no agreement about documents that do not
// answer, every one that answers in one group, nothing beside a silence.
func whole(t testing.TB, a *answers.Answer) {
	t.Helper()
	answering := map[string]bool{}
	for _, s := range a.Answers {
		if len(s.Claims) == 0 {
			t.Errorf("%s: %s answers without a claim", a.Question, s.Document.ID)
		}
		if answering[s.Document.ID] {
			t.Errorf("%s: %s answers twice", a.Question, s.Document.ID)
		}
		answering[s.Document.ID] = true
	}
	grouped := map[string]bool{}
	for _, g := range a.Agreement.Groups {
		for _, d := range g.Documents {
			if !answering[d] || grouped[d] {
				t.Errorf("%s: %s is in a group; it answers: %v, it is in another: %v", a.Question, d, answering[d], grouped[d])
			}
			grouped[d] = true
		}
	}
	if len(a.Answers) == 0 && (a.Agreement.Verdict != answers.None || a.Agreement.Origins != 0 || len(a.Agreement.Groups) != 0) {
		t.Errorf("%s: nothing answers and the sources stand as %+v", a.Question, a.Agreement)
	}
	for _, r := range a.Related {
		if answering[r.ID] {
			t.Errorf("%s: %s answers and is shown as related too", a.Question, r.ID)
		}
	}
}

// confirm scores the same answers with the Python program beside the repository, where both are there, and wants its
// figures.
func confirm(t *testing.T, questions string, given []*answers.Answer, texts map[string]string, report *gold.Report) {
	t.Helper()
	script := filepath.Join(shared, "tools", "score.py")
	python, err := exec.LookPath("python3")
	if _, missing := os.Stat(script); missing != nil || err != nil {
		return
	}
	var lines, documents bytes.Buffer
	for _, a := range given {
		if err := json.NewEncoder(&lines).Encode(a); err != nil {
			t.Fatal(err)
		}
	}
	for id, text := range texts {
		if err := json.NewEncoder(&documents).Encode(map[string]string{"id": id, "text": text}); err != nil {
			t.Fatal(err)
		}
	}
	dir := t.TempDir()
	answersFile, documentsFile := filepath.Join(dir, "answers.jsonl"), filepath.Join(dir, "documents.jsonl")
	if err := errors.Join(os.WriteFile(answersFile, lines.Bytes(), 0o600), os.WriteFile(documentsFile, documents.Bytes(), 0o600)); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(python, script, "--json", "--documents", documentsFile, questions, answersFile).Output()
	if err != nil {
		t.Fatalf("%s: %v", script, err)
	}
	ours, err := json.Marshal(report)
	if err != nil {
		t.Fatal(err)
	}
	var want, got any
	if err := errors.Join(json.Unmarshal(out, &want), json.Unmarshal(ours, &got)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(- %s, + answers/gold):\n%s", script, diff)
	}
}
