package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"isnad/answers"
	"isnad/config"
	"isnad/corpus/extract"
	"isnad/corpus/fetch"
	"isnad/corpus/lexicon"
	"isnad/corpus/load"
	"isnad/corpus/sample"
	"isnad/corpus/sqlite"
)

// app is the program: its streams, its settings and the parts its commands share. Tests make one with streams of their own.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	input          io.Reader // stdin, of which a stop of the program breaks off reading

	dbFlag, configFlag string // as given; "" when not

	settings config.Config
	lexicon  *lexicon.Lexicon // nil until words makes it
}

// configure reads the settings: flags over environment over file over defaults.
func (a *app) configure() error {
	settings, err := config.Read(a.configFlag, os.LookupEnv)
	if err != nil {
		return err
	}
	if a.dbFlag != "" {
		settings.DB = a.dbFlag
	}
	a.settings = settings
	return nil
}

// words returns the lexicon, with the newsroom's own files laid on top.
func (a *app) words() (*lexicon.Lexicon, error) {
	if a.lexicon != nil {
		return a.lexicon, nil
	}
	folder := a.settings.Lexicon
	if folder == "" {
		a.lexicon = lexicon.Default()
		return a.lexicon, nil
	}
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return nil, fmt.Errorf("the lexicon folder %s is not there; make it or mend \"lexicon\" in the configuration", folder)
	}
	l, err := lexicon.Extend(os.DirFS(folder))
	if err != nil {
		return nil, fmt.Errorf("read the lexicon folder %s: %w", folder, err)
	}
	a.lexicon = l
	return l, nil
}

// create opens the database to write to it, and makes it with its folder when it is not there.
func (a *app) create() (*sqlite.Store, error) {
	path := a.settings.DB
	if path == "" {
		var err error
		if path, err = defaultDB(); err != nil {
			return nil, err
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return nil, fmt.Errorf("make the data folder: %w; name the database with --db FILE", err)
		}
	}
	return sqlite.Open(path)
}

// open opens the database to read from it. With no database yet it returns the embedded sample, and says so.
func (a *app) open(ctx context.Context) (*sqlite.Store, error) {
	path := a.settings.DB
	named := path != ""
	if !named {
		var err error
		if path, err = defaultDB(); err != nil {
			return nil, err
		}
	}
	if path == sqlite.Memory {
		return a.sample(ctx)
	}
	_, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && named:
		return nil, fmt.Errorf("there is no database at %s; make it with %q", path, "isnad load --db "+path+" REPORTS")
	case errors.Is(err, fs.ErrNotExist):
		return a.sample(ctx)
	case err != nil:
		return nil, fmt.Errorf("open the database: %w", err)
	}
	return sqlite.Open(path)
}

// sample makes a database in memory that holds the embedded reports.
func (a *app) sample(ctx context.Context) (*sqlite.Store, error) {
	store, err := sqlite.Open(sqlite.Memory)
	if err != nil {
		return nil, err
	}
	loader, err := a.loader(store)
	if err != nil {
		return nil, errors.Join(err, store.Close())
	}
	items, err := sample.Items(ctx)
	if err != nil {
		return nil, errors.Join(err, store.Close())
	}
	if _, err := loader.Items(ctx, items); err != nil {
		return nil, errors.Join(err, store.Close())
	}
	fmt.Fprintf(a.stderr, "isnad: no database yet: these are the %d sample reports inside the program; load your own with \"isnad load REPORTS\"\n", len(items))
	return store, nil
}

// loader returns a loader into a store.
func (a *app) loader(store *sqlite.Store) (*load.Loader, error) {
	l, err := a.words()
	if err != nil {
		return nil, err
	}
	return &load.Loader{Store: store, Extractor: extract.Extractor{Lexicon: l}, Fetcher: &fetch.Fetcher{Stdin: a.input, Lexicon: l}}, nil
}

// answerer returns an answerer over the database, and a function that closes it.
func (a *app) answerer(ctx context.Context) (*answers.Answerer, func() error, error) {
	l, err := a.words()
	if err != nil {
		return nil, nil, err
	}
	store, err := a.open(ctx)
	if err != nil {
		return nil, nil, err
	}
	return &answers.Answerer{Store: store, Lexicon: l}, store.Close, nil
}
