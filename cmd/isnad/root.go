package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// root returns the command line's tree of commands.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "isnad",
		Short: "Answer questions from news reports, with each source's own answer and its verbatim words",
		Long: `Isnad loads claims from Arabic and English news reports and answers questions with each source's own
answer: the value, who said it and through whom, as of when, and the verbatim words it stands in.`,
		Example: `  isnad ask "How many civilians are trapped in Raqqa?"
  isnad load reports/
  isnad ask "كم عدد المدنيين المحاصرين في الرقة؟"`,
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          noSuchCommand,
		// Letters a misspelt command may differ by from the one that is suggested.
		SuggestionsMinimumDistance: 2,
		PersistentPreRunE:          func(*cobra.Command, []string) error { return a.configure() },
		RunE: func(cmd *cobra.Command, _ []string) error {
			if asked, _ := cmd.Flags().GetBool("version"); asked {
				return a.printVersion()
			}
			return misuse(cmd, errors.New("name a command"))
		},
	}
	root.Flags().Bool("version", false, "tell the version")
	flags := root.PersistentFlags()
	flags.StringVar(&a.dbFlag, "db", "", "the database `file`, or :memory: (environment ISNAD_DB; by default in the user's data folder)")
	flags.StringVar(&a.configFlag, "config", "", "the configuration `file` (environment ISNAD_CONFIG)")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		words, _, number := strings.Cut(err.Error(), ": strconv.") // of Go, not of the flag
		if number {
			words += "; write a number"
		}
		return misuse(cmd, errors.New(words))
	})
	root.AddCommand(a.load(), a.ask(), a.chat(), a.documents(), a.claims(), a.analyze(), a.check(), a.eval(), a.serve(), a.version())
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		switch c.Name() {
		case "help":
			c.Args = knownCommand
		case "completion":
			c.Args = noSuchShell
			c.RunE = func(cmd *cobra.Command, _ []string) error { return misuse(cmd, errors.New("name a shell")) }
			for _, shell := range c.Commands() {
				shell.Args = none
			}
		}
	}
	return root
}

// knownCommand refuses help on a command that is not there.
func knownCommand(cmd *cobra.Command, args []string) error {
	if _, rest, err := cmd.Root().Find(args); err == nil && len(rest) == 0 {
		return nil
	}
	return noSuchCommand(cmd.Root(), args)
}

func noSuchShell(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return misuse(cmd, fmt.Errorf("there is no completion for %q", args[0]))
}

// misuse makes a usage error of a command.
func misuse(cmd *cobra.Command, err error) error {
	return &usageError{err, cmd.CommandPath() + " --help"}
}

func noSuchCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		return misuse(cmd, fmt.Errorf("there is no command %q; did you mean %s", args[0], strings.Join(near, " or ")))
	}
	return misuse(cmd, fmt.Errorf("there is no command %q", args[0]))
}

// atLeastOne refuses a command line without an argument, or with empty ones only; what says what is missing.
func atLeastOne(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if strings.TrimSpace(strings.Join(args, "")) == "" {
			return misuse(cmd, fmt.Errorf("%s is missing", what))
		}
		return nil
	}
}

// none refuses arguments.
func none(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return misuse(cmd, fmt.Errorf("%s takes no argument, and was given %q", cmd.CommandPath(), args[0]))
	}
	return nil
}
