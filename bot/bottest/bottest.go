// Package bottest makes a bot over a few made-up reports, for the tests of the networks.
package bottest

import (
	"bufio"
	"context"
	"embed"
	"io/fs"
	"log/slog"
	"path"
	"strings"
	"testing"
	"time"

	"isnad/answers"
	"isnad/bot"
	"isnad/corpus"
	"isnad/corpus/extract"
	"isnad/corpus/lexicon"
	"isnad/corpus/sqlite"
	"isnad/corpus/text"
)

//go:embed reports/*.txt later/*.txt
var files embed.FS

// Now is when the tests take place.
var Now = time.Date(2017, 11, 10, 12, 0, 0, 0, time.UTC)

// Reports are the reports of a folder: "reports" are there from the start, "later" come in by a load.
func Reports(folder string) []corpus.Bundle {
	names, err := fs.Glob(files, folder+"/*.txt")
	if err != nil {
		panic(err)
	}
	var list []corpus.Bundle
	for _, name := range names {
		b, err := files.ReadFile(name)
		if err != nil {
			panic(err)
		}
		list = append(list, Report(strings.TrimSuffix(path.Base(name), ".txt"), string(b)))
	}
	return list
}

// Report reads a report: lines of "name: value", an empty line, the text.
func Report(id, file string) corpus.Bundle {
	head, body, _ := strings.Cut(file, "\n\n")
	d := corpus.Document{ID: id, DateOnly: true}
	lines := bufio.NewScanner(strings.NewReader(head))
	for lines.Scan() {
		name, value, _ := strings.Cut(lines.Text(), ": ")
		switch name {
		case "outlet":
			d.Outlet = value
		case "title":
			d.Title = value
		case "url":
			d.URL = value
		case "published":
			d.Published, _ = time.Parse(time.DateOnly, value)
		}
	}
	d.Text = d.Title + "\n" + strings.TrimSpace(body) + "\n"
	d.Language = text.Language(d.Text)
	return corpus.Bundle{Document: d, Claims: extract.Extractor{Lexicon: lexicon.Default()}.Extract(d), Digest: id}
}

// Store opens a database at path with the reports in it.
func Store(t testing.TB, path string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	if _, err := s.Save(context.Background(), Reports("reports")); err != nil {
		t.Fatal(err)
	}
	return s
}

// Parts are those of a bot over a store, with limits no test runs into.
func Parts(s *sqlite.Store) bot.Parts {
	l := lexicon.Default()
	return bot.Parts{
		Answerer: &answers.Answerer{Store: s, Lexicon: l}, Lexicon: l, Corpus: s, Memory: s,
		Loader: Loader{s}, Limits: bot.Limits{UserRate: 1e6, UserBurst: 1e6, Rate: 1e6, Burst: 1e6},
		Log: slog.New(slog.DiscardHandler), Now: func() time.Time { return Now }, Version: "1.0.0-test",
	}
}

// Loader loads files in the form of Report, and knows one web address.
type Loader struct{ Store *sqlite.Store }

// Later is the one address that a Loader knows: the reports that come later.
const Later = "https://alsharq.example/feed"

func (l Loader) Load(ctx context.Context, name string, body []byte) (bot.Loaded, error) {
	var list []corpus.Bundle
	switch {
	case body != nil:
		list = []corpus.Bundle{Report(strings.TrimSuffix(name, ".txt"), string(body))}
	case name == Later:
		list = Reports("later")
	default:
		return bot.Loaded{Failed: []string{name + ": there is no such page; check the address"}}, nil
	}
	saved, err := l.Store.Save(ctx, list)
	return bot.Loaded{Stored: saved.Stored, Replaced: saved.Replaced, Skipped: saved.Skipped, Claims: saved.Claims}, err
}
