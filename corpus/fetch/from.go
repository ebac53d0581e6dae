package fetch

import (
	"context"
	"io"
	"path/filepath"
	"strings"
)

// From reads a text that is no file, such as one inside the program or one that was sent. Its name stands for it in
// messages; the name's ending tells the form, and without its ending it is the document's id if the text names none.
func (f *Fetcher) From(ctx context.Context, name string, in io.Reader, yield func(Item) error, fail func(name string, err error)) error {
	r := &run{f, ctx, yield, fail, map[string]string{}}
	return r.read(source{name: name, id: strings.TrimSuffix(name, filepath.Ext(name)), form: formOf(name)}, in)
}
