package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"isnad/bot/terminal"
)

// Exit codes of the program.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal cuts a slow stop short
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the whole program: it reads arguments and streams, and returns the exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	a := &app{stdin: stdin, input: &input{ctx: ctx, from: stdin}, stdout: stdout, stderr: stderr}
	root := a.root()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	var usage *usageError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errReported):
		return exitFailed
	case errors.As(err, &usage):
		fmt.Fprintf(stderr, "isnad: %s; %q tells how it is used\n", onLine(err), usage.help)
		return exitUsage
	case ctx.Err() != nil:
		fmt.Fprintln(stderr, "isnad: stopped before it was done; run the same command again to complete it")
		return exitFailed
	}
	fmt.Fprintln(stderr, "isnad:", onLine(err))
	return exitFailed
}

// onLine writes an error on one line. What it names, a file or an id, commands no terminal.
func onLine(err error) string {
	return terminal.Printable(strings.ReplaceAll(err.Error(), "\n", "; "))
}

// errReported ends the program with exit code 1 when what failed has already been told.
var errReported = errors.New("failed")

// usageError is a command line that cannot be understood.
type usageError struct {
	err  error
	help string // the command that tells how it is used
}

func (e *usageError) Error() string { return e.err.Error() }
func (e *usageError) Unwrap() error { return e.err }
