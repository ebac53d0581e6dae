package main

import (
	"testing"
)

// BenchmarkStart measures a whole run, from the start of the process to the end of the first answer, on the sample
// reports. The promise is 0.2 seconds.
func BenchmarkStart(b *testing.B) {
	home := b.TempDir()
	for b.Loop() {
		if out, err := program(home, "ask", "How many civilians are trapped in Raqqa?").CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
	}
}
