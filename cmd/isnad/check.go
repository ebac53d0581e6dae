package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"isnad/answers"
	"isnad/corpus"
	"isnad/corpus/fetch"
	"isnad/corpus/text"
)

// checkFlags are the flags of isnad check.
type checkFlags struct {
	json      bool
	language  string
	reference time.Time
}

func (a *app) check() *cobra.Command {
	var f checkFlags
	var reference string
	cmd := &cobra.Command{
		Use:   "check FILE|-",
		Short: "Tell what each source says to the figures and facts of a draft",
		Long: `Check reads a draft and tells for each of its figures and facts whether the sources support it, contradict it, speak of
another time or say nothing of it, with each source's own words. "Yesterday" and the like are counted from the day the draft
itself names, in its front matter or its dateline, or else from --reference; while neither is known such times are not
compared. With --json it prints one object a line for each figure and fact, in the order of the draft.`,
		Example: `  isnad check draft.txt
  isnad check --reference 2017-10-11 - < draft.txt
  isnad check --json draft.md > findings.jsonl`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return misuse(cmd, fmt.Errorf("one draft is checked at a time, and %d were given", len(args)))
			}
			return atLeastOne("the draft's file")(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			if f.language != "" && f.language != text.Arabic && f.language != text.English {
				return misuse(cmd, fmt.Errorf("--lang is %q; it can be ar or en", f.language))
			}
			if f.reference, err = referenceDay(reference); err != nil {
				return misuse(cmd, err)
			}
			return a.runCheck(cmd.Context(), args[0], f)
		},
	}
	cmd.Flags().BoolVar(&f.json, "json", false, "print each finding as a JSON object on a line")
	cmd.Flags().StringVar(&f.language, "lang", "", "`language` of the short answers: ar or en (by default the draft's)")
	cmd.Flags().StringVar(&reference, "reference", "", "the `date` that \"yesterday\" and the like are counted from, such as 2017-10-11")
	return cmd
}

func (a *app) runCheck(ctx context.Context, name string, f checkFlags) (err error) {
	draft, err := a.draft(ctx, name)
	if err != nil {
		return err
	}
	if draft.Published.IsZero() {
		draft.Published, draft.DateOnly = f.reference, true
	}
	an, done, err := a.answerer(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	language := f.language
	if language == "" {
		language = draft.Language
	}
	findings, err := an.Check(ctx, draft, answers.Options{Language: language})
	if err != nil {
		return err
	}
	if !f.json {
		return a.printer().Findings(findings, language)
	}
	out := lines(a.stdout)
	for i := range findings {
		if err := out.Encode(&findings[i]); err != nil {
			return err
		}
	}
	return nil
}

// draft reads one draft from a file or from standard input, in any form that documents are loaded from.
func (a *app) draft(ctx context.Context, name string) (corpus.Document, error) {
	l, err := a.words()
	if err != nil {
		return corpus.Document{}, err
	}
	var drafts []corpus.Document
	var failed error
	fetcher := fetch.Fetcher{Stdin: a.input, Lexicon: l}
	err = fetcher.Fetch(ctx, name, func(it fetch.Item) error {
		drafts = append(drafts, it.Document)
		return nil
	}, func(name string, err error) {
		if failed == nil {
			failed = fmt.Errorf("read the draft %s: %w", name, err)
		}
	})
	switch {
	case err != nil:
		return corpus.Document{}, err
	case failed != nil:
		return corpus.Document{}, failed
	case len(drafts) != 1:
		return corpus.Document{}, fmt.Errorf("read the draft %s: it holds %d documents; name a file with one", name, len(drafts))
	}
	return drafts[0], nil
}
