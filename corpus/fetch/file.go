package fetch

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// path reads a file or a folder.
func (r *run) path(name string) error {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		r.fail(name, errors.New("there is no such file or folder"))
		return nil
	case err != nil:
		r.fail(name, plainError(err))
		return nil
	case info.IsDir():
		return r.folder(name)
	}
	if ext := filepath.Ext(name); ext != "" && formOf(name) == unknown {
		r.fail(name, fmt.Errorf("files that end in %s are not read; save it as plain text or HTML, or, if it is read as it is, give it the ending %s", ext, knownEndings))
		return nil
	}
	return r.file(name)
}

// aside are the names, without ending, of files that tell of a folder and hold no report.
var aside = map[string]bool{"readme": true, "license": true, "licence": true, "changelog": true}

// folder reads what lies below a folder in the order of names. Hidden files, those of forms it does not know, and those
// that tell of the folder are left out; a folder of which nothing is left is reported.
func (r *run) folder(root string) error {
	met := 0
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if r.ctx.Err() != nil {
			return r.ctx.Err()
		}
		hidden := name != root && strings.HasPrefix(entry.Name(), ".")
		switch {
		case err != nil:
			met++
			r.fail(name, plainError(err))
			if entry != nil && entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case entry.IsDir():
			if hidden {
				return fs.SkipDir
			}
			return nil
		case hidden || formOf(name) == unknown || aside[strings.ToLower(strings.TrimSuffix(entry.Name(), filepath.Ext(name)))]:
			return nil
		}
		if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
			return nil // a link to a folder, a pipe
		}
		met++
		return r.file(name)
	})
	if err == nil && met == 0 {
		r.fail(root, fmt.Errorf("there is no file in this folder that can be read; reports end in %s", knownEndings))
	}
	return err
}

// plainError takes what the operating system adds off an error: the call and the path, which stands before it anyway.
func plainError(err error) error {
	var e *fs.PathError
	if errors.As(err, &e) {
		err = e.Err
	}
	if errors.Is(err, fs.ErrPermission) {
		return errors.New("this user may not read it")
	}
	if errors.Is(err, fs.ErrNotExist) {
		return errors.New("it is a link to what is not there, or was taken away just now")
	}
	if errors.Is(err, syscall.EISDIR) {
		return errors.New("this is a folder")
	}
	return err
}

func (r *run) file(name string) error {
	f, err := os.Open(name)
	if err != nil {
		r.fail(name, plainError(err))
		return nil
	}
	defer f.Close()
	base := filepath.Base(name)
	id := strings.TrimSuffix(base, filepath.Ext(base))
	if id == "" {
		id = base
	}
	return r.read(source{name: name, id: id, form: formOf(name)}, f)
}

// read reads the documents of a source.
func (r *run) read(src source, in io.Reader) error {
	buffered := bufio.NewReaderSize(in, 64<<10)
	if src.form == unknown {
		head, err := buffered.Peek(2048)
		if r.ctx.Err() != nil {
			return r.ctx.Err()
		}
		if err != nil && err != io.EOF && !errors.Is(err, bufio.ErrBufferFull) {
			r.fail(src.name, plainError(err))
			return nil
		}
		if s, err := decodeText(head, src.contentType, false); err == nil && sniff(s) == lines {
			src.form = lines
		}
	}
	if src.form == lines {
		return r.readLines(src, buffered)
	}
	b, err := r.all(buffered)
	if err == nil && len(b) == 0 {
		err = errEmpty
	}
	if r.ctx.Err() != nil { // which may be why it could not be read
		return r.ctx.Err()
	}
	if err != nil {
		r.fail(src.name, plainError(err))
		return nil
	}
	return r.readWhole(src, b)
}

// all reads everything, up to the limit of one document.
func (r *run) all(in io.Reader) ([]byte, error) {
	limit := r.maxBytes()
	b, err := io.ReadAll(io.LimitReader(in, limit+1))
	if err == nil && int64(len(b)) > limit {
		err = tooLarge(limit)
	}
	return b, err
}

func tooLarge(limit int64) error {
	size := fmt.Sprintf("%d MiB", limit>>20)
	if limit < 1<<20 {
		size = fmt.Sprintf("%d bytes", limit)
	}
	return fmt.Errorf("it is larger than %s, the limit for one document", size)
}

// guard makes a fault of the program, or of a library it reads with, the failure of the one source it was met in.
func (r *run) guard(name string) {
	if p := recover(); p != nil {
		r.fail(name, fmt.Errorf("the program failed on it (%v); leave it out, and report it to those who make the program", p))
	}
}

// readWhole reads the documents of a source that is not in lines.
func (r *run) readWhole(src source, b []byte) error {
	defer r.guard(src.name)
	s, err := decode(b, src.contentType, src.form == page)
	if err != nil {
		r.fail(src.name, err)
		return nil
	}
	f := src.form
	// An .xml file or a server's "text/xml" may be a page, and what a server calls a page may be a feed.
	if found := sniff(s); f == unknown || f == feed && found == page || f == page && found == feed {
		f = found
	}
	switch f {
	case lines:
		return r.readLines(src, bufio.NewReader(strings.NewReader(s)))
	case page:
		// The page's own words on its encoding count, which only its bytes can show.
		if src.form != page {
			if s, err = decode(b, src.contentType, true); err != nil {
				r.fail(src.name, err)
				return nil
			}
		}
		return r.readPage(src, s)
	case feed:
		return r.readFeed(src, s)
	}
	return r.readPlain(src, s)
}

// give hands a document on, with what its text tells filled in, and its title as the first line of its text.
func (r *run) give(src source, it Item, fromFile bool) error {
	d := &it.Document
	d.ID, d.Text = label(d.ID), printable(d.Text)
	switch {
	case d.ID == "":
		r.fail(src.name, errors.New("its name holds nothing that can be printed; rename it, or give it an id in front matter"))
		return nil
	case strings.TrimSpace(d.Text) == "":
		r.fail(src.name, errEmpty)
		return nil
	}
	if fromFile {
		if other, ok := r.named[d.ID]; ok {
			r.fail(src.name, fmt.Errorf("%s has the same name without ending; rename one, or give it an id in front matter", other))
			return nil
		}
		r.named[d.ID] = src.name
	}
	complete(d, r.lexicon())
	return r.yield(it)
}
