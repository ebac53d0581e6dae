package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"isnad/answers"
	"isnad/corpus/sqlite"
	"isnad/corpus/text"
)

// askFlags are the flags of isnad ask.
type askFlags struct {
	json     bool
	language string
	explain  bool
}

func (a *app) ask() *cobra.Command {
	var f askFlags
	cmd := &cobra.Command{
		Use:   "ask QUESTION",
		Short: "Answer a question with what each source says",
		Long: `Ask prints, for a question in Arabic or English, the answer of each source that has one: the value, who said it and
through whom, as of when, and the verbatim words it stands in; then where the sources agree and where they conflict.
Where no source answers it says so. With --json and "-" it reads one question a line from standard input and prints one
answer object a line, in order. With no database yet it answers from the sample reports inside the program.`,
		Example: `  isnad ask "How many civilians are trapped in Raqqa?"
  isnad ask --lang en "كم عدد المدنيين المحاصرين؟"
  isnad ask --json - < questions.txt > answers.jsonl`,
		Args:              atLeastOne("the question"),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.language != "" && f.language != text.Arabic && f.language != text.English {
				return misuse(cmd, fmt.Errorf("--lang is %q; it can be ar or en", f.language))
			}
			return a.runAsk(cmd.Context(), args, f)
		},
	}
	cmd.Flags().BoolVar(&f.json, "json", false, "print the answer as a JSON object on a line")
	cmd.Flags().StringVar(&f.language, "lang", "", "`language` of the short answers: ar or en (by default the question's)")
	cobra.CheckErr(cmd.RegisterFlagCompletionFunc("lang", cobra.FixedCompletions([]string{text.Arabic, text.English}, cobra.ShellCompDirectiveNoFileComp)))
	cmd.Flags().BoolVar(&f.explain, "explain", false, "tell how the question was understood and why claims were chosen or ruled out")
	return cmd
}

func (a *app) runAsk(ctx context.Context, args []string, f askFlags) (err error) {
	an, done, err := a.answerer(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	options := answers.Options{Language: f.language, Explain: f.explain}
	if len(args) == 1 && args[0] == "-" {
		return a.askLines(ctx, an, options, f)
	}
	answer, err := an.Answer(ctx, strings.Join(args, " "), options)
	if err != nil {
		return err
	}
	if len(answer.Answers) == 0 {
		if err := a.tellEmpty(ctx, an.Store); err != nil {
			return err
		}
	}
	return a.printAnswer(answer, f)
}

// tellEmpty says that a database holds nothing, where that is why nothing answers.
func (a *app) tellEmpty(ctx context.Context, store answers.Store) error {
	s, ok := store.(*sqlite.Store)
	if !ok {
		return nil
	}
	documents, _, _, err := s.Counts(ctx)
	if err == nil && documents == 0 {
		fmt.Fprintf(a.stderr, "isnad: the database %s holds no documents; load some with \"isnad load REPORTS\"\n", s.Path())
	}
	return err
}

// printAnswer prints an answer in the form the flags ask for.
func (a *app) printAnswer(answer *answers.Answer, f askFlags) error {
	if f.json {
		if f.explain {
			explain(a.stderr, answer)
		}
		return lines(a.stdout).Encode(answer)
	}
	if err := a.printer().Answer(answer); err != nil {
		return err
	}
	if f.explain {
		explain(a.stdout, answer)
	}
	return nil
}
