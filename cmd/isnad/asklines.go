package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"

	"isnad/answers"
)

// askLines answers the questions of standard input, one a line, in their order. An empty line is a question too: nothing
// answers it.
func (a *app) askLines(ctx context.Context, an *answers.Answerer, o answers.Options, f askFlags) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	type job struct {
		number   int
		question string
		answer   *answers.Answer
		err      error
		done     chan struct{}
	}
	workers := 2 * runtime.GOMAXPROCS(0)
	jobs := make(chan *job)
	ordered := make(chan *job, 4*workers)
	for range workers {
		go func() {
			for j := range jobs {
				j.answer, j.err = an.Answer(ctx, j.question, o)
				close(j.done)
			}
		}()
	}
	var readErr error
	go func() {
		defer close(ordered)
		defer close(jobs)
		number := 0
		var stopped error // while a question waited for its turn
		readErr = eachLine(a.input, func(line string) bool {
			number++
			j := &job{number: number, question: line, done: make(chan struct{})}
			for _, to := range []chan *job{ordered, jobs} {
				select {
				case to <- j:
				case <-ctx.Done():
					stopped = ctx.Err()
					return false
				}
			}
			return true
		})
		readErr = errors.Join(readErr, stopped)
	}()
	out := bufio.NewWriter(a.stdout)
	quiet := *a
	quiet.stdout = out
	for j := range ordered {
		select {
		case <-j.done:
		case <-ctx.Done():
			return ctx.Err()
		}
		if j.err != nil {
			return errors.Join(out.Flush(), fmt.Errorf("question %d: %w", j.number, j.err))
		}
		if !f.json && j.number > 1 {
			fmt.Fprintln(out)
		}
		if err := quiet.printAnswer(j.answer, f); err != nil {
			return err
		}
		if len(ordered) == 0 { // whoever waits for this answer gets it before more questions are read
			if err := out.Flush(); err != nil {
				return err
			}
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if readErr != nil {
		return fmt.Errorf("read the questions: %w", readErr)
	}
	return nil
}

// eachLine calls f with every line of r, however long, without its line ending, until f returns false. What follows the
// last line ending is a line unless it is empty.
func eachLine(r io.Reader, f func(string) bool) error {
	in := bufio.NewReaderSize(r, 64<<10)
	for first := true; ; first = false {
		line, err := in.ReadString('\n')
		if err == nil || line != "" {
			line = strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
			if first {
				line = strings.TrimPrefix(line, "\ufeff")
			}
			if !f(line) {
				return nil
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
