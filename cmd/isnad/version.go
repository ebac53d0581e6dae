package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"isnad/corpus/extract"
)

func (a *app) version() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Tell the version of the program and of its rules",
		Args:  none,
		RunE:  func(*cobra.Command, []string) error { return a.printVersion() },
	}
}

func (a *app) printVersion() error {
	version, commit, compiler := "unknown", "", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		version, compiler = info.Main.Version, info.GoVersion
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				commit = " " + s.Value
			}
		}
	}
	_, err := fmt.Fprintf(a.stdout, "isnad %s%s, rules %s, %s\n", version, commit, extract.Version, compiler)
	return err
}
