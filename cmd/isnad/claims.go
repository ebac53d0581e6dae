package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"isnad/answers"
	"isnad/bot/terminal"
	"isnad/corpus"
)

func (a *app) claims() *cobra.Command {
	var asJSON bool
	var document string
	cmd := &cobra.Command{
		Use:   "claims",
		Short: "List the stored claims",
		Example: `  isnad claims --document 2017-10-11-raqqa
  isnad claims --json > claims.jsonl`,
		Args: none,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.runClaims(cmd.Context(), document, asJSON) },
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print each claim as a JSON object on a line")
	cmd.Flags().StringVar(&document, "document", "", "only the claims of the document with this `id`")
	return cmd
}

func (a *app) runClaims(ctx context.Context, document string, asJSON bool) (err error) {
	store, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	out := bufio.NewWriter(a.stdout)
	defer func() { err = errors.Join(err, out.Flush()) }()
	enc := lines(out)
	each := func(d corpus.Document) error {
		return store.Claims(ctx, d.ID, func(c corpus.Claim) error {
			shown := answers.Export(d, c)
			if asJSON {
				return enc.Encode(shown)
			}
			_, err := fmt.Fprintf(out, "%s  %s  %s\n    %s\n", terminal.Printable(shown.ID), shown.Kind, isolate(shown.Text), isolate(shown.Quote))
			return err
		})
	}
	if document == "" {
		return store.Headers(ctx, each)
	}
	d, err := store.Document(ctx, document)
	if errors.Is(err, corpus.ErrNotFound) {
		return fmt.Errorf("there is no document %q; \"isnad documents\" lists those there are", document)
	}
	if err != nil {
		return err
	}
	return each(d)
}
