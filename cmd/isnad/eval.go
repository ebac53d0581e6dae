package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"isnad/answers"
	"isnad/answers/gold"
	"isnad/corpus"
	"isnad/corpus/sqlite"
)

func (a *app) eval() *cobra.Command {
	var asJSON bool
	var show int
	cmd := &cobra.Command{
		Use:   "eval GOLD.jsonl",
		Short: "Score the answers against a gold file",
		Long: `Eval asks every question of a gold file and scores the answers: precision, recall and F1 of the answers, quotations
found, full answers, silence where nothing answers, speakers, and conflicts between sources. Every quotation is compared
with the stored text.`,
		Example: `  isnad eval gold.jsonl
  isnad eval --show 20 gold.jsonl`,
		Args: atLeastOne("the gold file"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return misuse(cmd, errors.New("give one gold file"))
			}
			return a.runEval(cmd.Context(), args[0], asJSON, show)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the figures as one JSON object")
	cmd.Flags().IntVar(&show, "show", 0, "print the first `N` mistakes on standard error")
	return cmd
}

func (a *app) runEval(ctx context.Context, path string, asJSON bool, show int) (err error) {
	questions, err := readGold(path)
	if err != nil {
		return err
	}
	l, err := a.words()
	if err != nil {
		return err
	}
	store, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	an := &answers.Answerer{Store: store, Lexicon: l}
	given := make([]*answers.Answer, 0, len(questions))
	for _, q := range questions {
		answer, err := an.Answer(ctx, q.Text, answers.Options{})
		if err != nil {
			return fmt.Errorf("question %s: %w", q.ID, err)
		}
		given = append(given, answer)
	}
	texts, err := citedTexts(ctx, store, given)
	if err != nil {
		return err
	}
	report, mistakes, err := gold.Score(questions, given, texts)
	if err != nil {
		return err
	}
	if asJSON {
		err = lines(a.stdout).Encode(report)
	} else {
		err = report.Print(a.stdout)
	}
	for _, m := range mistakes[:max(0, min(show, len(mistakes)))] {
		fmt.Fprintln(a.stderr, m)
	}
	return err
}

func readGold(path string) ([]gold.Question, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no gold file %s; name one that is there", path)
	}
	if err != nil {
		return nil, fmt.Errorf("open the gold file: %w", err)
	}
	defer f.Close()
	questions, err := gold.Read(f)
	if err != nil {
		return nil, fmt.Errorf("gold file %s: %w", path, err)
	}
	return questions, nil
}

// citedTexts returns the texts of the documents that answers cite.
func citedTexts(ctx context.Context, store *sqlite.Store, given []*answers.Answer) (map[string]string, error) {
	texts := map[string]string{}
	for _, answer := range given {
		for _, source := range answer.Answers {
			id := source.Document.ID
			if _, have := texts[id]; have {
				continue
			}
			d, err := store.Document(ctx, id)
			if err != nil && !errors.Is(err, corpus.ErrNotFound) {
				return nil, err
			}
			if err == nil {
				texts[id] = d.Text
			}
		}
	}
	return texts, nil
}
