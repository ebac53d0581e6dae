package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"isnad/corpus/load"
)

func (a *app) load() *cobra.Command {
	var again, asJSON bool
	cmd := &cobra.Command{
		Use:   "load PATH|URL…",
		Short: "Read reports and store their claims",
		Long: `Load reads files, folders, "-" (standard input), web pages and feeds, and stores the documents with their claims.
It reads plain text (.txt, .md, with optional YAML front matter: id, outlet, title, url, published, language), HTML,
RSS and Atom, and JSON lines of documents or of claims. A document already stored and unchanged is skipped, a changed one is replaced with everything
derived from it. A file that cannot be read is reported and the others go on; the exit code is then 1.`,
		Example: `  isnad load reports/ https://example.org/feed.xml
  isnad documents --json --db old.db | isnad load --db new.db -
  isnad load --again`,
		Args: func(cmd *cobra.Command, args []string) error {
			if again {
				return nil
			}
			return atLeastOne("a file, a folder or a URL")(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.runLoad(cmd.Context(), args, again, asJSON)
		},
	}
	cmd.Flags().BoolVar(&again, "again", false, "derive the claims of all stored documents anew, for rules or words that have changed")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the report as JSON")
	return cmd
}

func (a *app) runLoad(ctx context.Context, targets []string, again, asJSON bool) (err error) {
	defer collectLess()()
	store, err := a.create()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	loader, err := a.loader(store)
	if err != nil {
		return err
	}
	var done func()
	loader.Progress, done = a.progress("reading reports")
	var report load.Report
	if len(targets) > 0 {
		report, err = loader.Load(ctx, targets...)
	}
	if again && err == nil {
		var second load.Report
		second, err = loader.Again(ctx)
		report.Saved = report.Saved.Add(second.Saved)
		report.Failed = append(report.Failed, second.Failed...)
	}
	done()
	for _, f := range report.Failed {
		fmt.Fprintln(a.stderr, "isnad:", onLine(fmt.Errorf("%s: %w", f.Name, f.Err)))
	}
	if err != nil {
		return err
	}
	if err := printReport(a.stdout, report, asJSON); err != nil {
		return err
	}
	if len(report.Failed) > 0 {
		return errReported
	}
	return nil
}

// collectLess has memory collected half as often as is usual until the function it returns is called. A load makes garbage
// all the time and keeps little of it: this saves a tenth of the work and costs half as much memory again. A GOGC in the
// environment stands.
func collectLess() (restore func()) {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	percent := debug.SetGCPercent(200)
	return func() { debug.SetGCPercent(percent) }
}

// printReport tells what a load did.
func printReport(w io.Writer, r load.Report, asJSON bool) error {
	if asJSON {
		type failure struct {
			Name  string `json:"name"`
			Error string `json:"error"`
		}
		failed := make([]failure, 0, len(r.Failed))
		for _, f := range r.Failed {
			failed = append(failed, failure{f.Name, f.Err.Error()})
		}
		return lines(w).Encode(struct {
			Documents int       `json:"documents"`
			New       int       `json:"new"`
			Changed   int       `json:"changed"`
			Claims    int       `json:"claims"`
			Skipped   int       `json:"skipped"`
			Failed    []failure `json:"failed"`
		}{r.Stored + r.Replaced, r.Stored, r.Replaced, r.Claims, r.Skipped, failed})
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(t, "documents\t%d\t(%d new, %d changed)\n", r.Stored+r.Replaced, r.Stored, r.Replaced)
	fmt.Fprintf(t, "claims\t%d\n", r.Claims)
	fmt.Fprintf(t, "skipped\t%d\t(already stored and unchanged)\n", r.Skipped)
	fmt.Fprintf(t, "failed\t%d\n", len(r.Failed))
	return t.Flush()
}
