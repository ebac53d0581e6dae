package main

import (
	"encoding/json"
	"io"
)

// lines writes values as JSON, one a line, with no letter escaped that JSON lets stand.
func lines(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}
