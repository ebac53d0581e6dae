package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"isnad/answers"
	"isnad/bot/terminal"
	"isnad/corpus"
)

func (a *app) documents() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "documents",
		Short: "List the stored documents",
		Example: `  isnad documents
  isnad documents --json > backup.jsonl`,
		Args: none,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.runDocuments(cmd.Context(), asJSON) },
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print each document with its text as a JSON object on a line")
	return cmd
}

func (a *app) runDocuments(ctx context.Context, asJSON bool) (err error) {
	store, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	out := bufio.NewWriter(a.stdout)
	defer func() { err = errors.Join(err, out.Flush()) }()
	if asJSON {
		enc := lines(out)
		return store.Documents(ctx, func(d corpus.Document) error {
			return enc.Encode(struct {
				answers.Document
				Text string `json:"text"`
			}{answers.NewDocument(d), d.Text})
		})
	}
	return store.Headers(ctx, func(d corpus.Document) error {
		parts := []string{terminal.Printable(d.ID)}
		if day := answers.Published(d); day != nil {
			parts = append(parts, *day)
		}
		for _, s := range []string{d.Outlet, d.Title} {
			if s != "" {
				parts = append(parts, isolate(s))
			}
		}
		_, err := fmt.Fprintln(out, strings.Join(parts, "  "))
		return err
	})
}

// isolate keeps a text's direction from reordering the words beside it (Unicode's first strong isolate), and what it holds
// of a terminal's commands from being one.
func isolate(s string) string { return "\u2068" + terminal.Printable(s) + "\u2069" }
