package main

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"time"
)

// TestStopWhileReading stops commands that wait for standard input, and wants them to end with the failure that tells of it.
func TestStopWhileReading(t *testing.T) {
	for _, args := range [][]string{{"load", "--db", ":memory:", "-"}, {"check", "-"}, {"analyze", "-"}, {"ask", "-"}, {"ask", "--json", "-"}} {
		t.Run(strings.Join(args, " "), func(t *testing.T) {
			isolateUser(t)
			in, typing := io.Pipe() // nobody closes it
			ctx, stop := context.WithCancel(t.Context())
			var out, errs bytes.Buffer
			ended := make(chan int, 1)
			go func() { ended <- run(ctx, args, in, &out, &errs) }()
			if _, err := io.WriteString(typing, "{\n"); err != nil { // it is being read
				t.Fatal(err)
			}
			stop()
			select {
			case code := <-ended:
				if code != exitFailed || !strings.Contains(errs.String(), "isnad: stopped before it was done") || strings.Contains(errs.String(), "canceled") {
					t.Errorf("exit code %d, %q", code, errs.String())
				}
			case <-time.After(20 * time.Second):
				t.Fatal("it still runs")
			}
		})
	}
}
