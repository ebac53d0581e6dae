package main

import (
	"context"
	"io"
	"sync"
)

// input is standard input whose reads end when ctx does: a read of a terminal or a pipe cannot be broken off, so that
// Ctrl-C would otherwise stop the program only with the next line. Nothing is read before the first Read.
type input struct {
	ctx   context.Context
	from  io.Reader
	start sync.Once
	pipe  *io.PipeReader
}

// Read returns what the stream holds, or the context's error once the context has ended.
func (in *input) Read(b []byte) (int, error) {
	in.start.Do(func() {
		r, w := io.Pipe()
		in.pipe = r
		context.AfterFunc(in.ctx, func() { w.CloseWithError(in.ctx.Err()) })
		go func() {
			_, err := io.Copy(w, in.from)
			w.CloseWithError(err) // nil is the end of the stream
		}()
	})
	return in.pipe.Read(b)
}
