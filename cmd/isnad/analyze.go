package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"
)

func (a *app) analyze() *cobra.Command {
	var asJSON bool
	var reference string
	cmd := &cobra.Command{
		Use:   "analyze TEXT|-",
		Short: "Tell what the analysis finds in a text",
		Long: `Analyze shows what reports, questions and drafts are read for: the words with their normal form, their stem and their
concepts, the numbers, the dates and the names, each with its place in bytes. With "-" it reads standard input, a line in,
a line out.`,
		Example: `  isnad analyze "كم عدد المدنيين المحاصرين؟"
  isnad analyze --json --reference 2017-10-11 "about 200 people left on Tuesday"`,
		Args: atLeastOne("the text"),
		RunE: func(cmd *cobra.Command, args []string) error {
			day, err := referenceDay(reference)
			if err != nil {
				return misuse(cmd, err)
			}
			return a.runAnalyze(cmd.Context(), args, day, asJSON)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the findings of each text as a JSON object on a line")
	cmd.Flags().StringVar(&reference, "reference", "", "the `date` that \"yesterday\" and the like are counted from, such as 2017-10-11")
	return cmd
}

func referenceDay(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, form := range []string{time.DateOnly, time.RFC3339} {
		if t, err := time.Parse(form, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("--reference is %q, which is no date; write it like 2017-10-11", s)
}

func (a *app) runAnalyze(ctx context.Context, args []string, reference time.Time, asJSON bool) error {
	l, err := a.words()
	if err != nil {
		return err
	}
	one := func(s string) error {
		found := findings(l, s, reference)
		if asJSON {
			return lines(a.stdout).Encode(found)
		}
		return found.print(a.stdout)
	}
	if len(args) != 1 || args[0] != "-" {
		return one(strings.Join(args, " "))
	}
	var failed error
	err = eachLine(a.input, func(line string) bool {
		if failed = ctx.Err(); failed == nil {
			failed = one(line)
		}
		return failed == nil
	})
	if failed != nil {
		return failed
	}
	return err
}
