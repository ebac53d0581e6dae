package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// arrows tells which folders of ours a folder may import. A folder without a line follows that of the folder above it, and
// folders that follow one line may import each other; "corpus/text/…" is a folder with all below it. The arrows run one
// way: text knows nothing, the corpus knows text, answers know the corpus, the bot knows answers, the program knows all.
var arrows = []struct {
	folder string
	may    []string
}{
	{"corpus/text", nil},
	{"corpus/text/number", []string{"corpus/text", "corpus/text/wordlist"}},
	{"corpus/text/date", []string{"corpus/text", "corpus/text/number", "corpus/text/wordlist"}},
	{"corpus/text/wordlist", []string{"corpus/text"}},
	{"corpus/lexicon", []string{"corpus/text/…"}},
	{"corpus/analysis", []string{"corpus/text/…", "corpus/lexicon"}},
	{"corpus/furniture", []string{"corpus/text/…"}},
	{"corpus/kin", nil},
	{"corpus/talk", nil},
	{"corpus", []string{"corpus/text"}},
	{"corpus/corpustest", []string{"corpus", "corpus/text"}},
	{"corpus/sqlite", []string{"corpus", "corpus/text", "corpus/talk"}},
	{"corpus/extract", []string{"corpus", "corpus/text/…", "corpus/lexicon", "corpus/analysis", "corpus/furniture"}},
	{"corpus/fetch", []string{"corpus", "corpus/text/…", "corpus/lexicon", "corpus/furniture"}},
	{"corpus/load", []string{"corpus", "corpus/extract", "corpus/fetch"}},
	{"corpus/sample", []string{"corpus/fetch"}},
	{"answers", []string{"corpus", "corpus/text/…", "corpus/lexicon", "corpus/kin", "corpus/analysis", "corpus/extract"}},
	{"answers/gold", []string{"answers", "corpus"}},
	{"bot", []string{"answers", "corpus", "corpus/text", "corpus/lexicon", "corpus/talk", "bot/chart"}},
	{"bot/chart", nil},
	{"bot/terminal", []string{"answers", "corpus", "corpus/text"}},
	{"bot/telegram", []string{"bot", "corpus/text"}},
	{"bot/discord", []string{"bot", "corpus/text"}},
	{"bot/web", []string{"bot", "corpus", "corpus/text"}},
	{"bot/bottest", []string{"…"}}, // for tests only
	{"config", nil},
	{"cmd", []string{"…"}},
}

// addresses tells where each library from outside is used. Another one in its place touches only these folders. A module
// not named here is used nowhere, tests included.
var addresses = map[string][]string{
	"codeberg.org/readeck/go-readability": {"corpus/fetch"},
	"github.com/goccy/go-yaml":            {"corpus/fetch"},
	"github.com/mmcdole/gofeed":           {"corpus/fetch"},
	"golang.org/x/net/html":               {"corpus/fetch"},
	"golang.org/x/text/encoding":          {"corpus/fetch"},
	"golang.org/x/text/unicode/norm":      {"corpus/text", "answers/gold"},
	"golang.org/x/text/cases":             {"answers/gold"},
	"golang.org/x/text/unicode/bidi":      {"bot"},
	"golang.org/x/text/feature/plural":    {"answers"},
	"golang.org/x/text/language":          {"answers"},
	"github.com/kljensen/snowball":        {"corpus/text"},
	"github.com/mattn/go-sqlite3":         {"corpus/sqlite"},
	"github.com/RoaringBitmap/roaring":    {"corpus/sqlite"},
	"github.com/go-text":                  {"bot/chart"},
	"golang.org/x/image":                  {"bot/chart"},
	"golang.org/x/time/rate":              {"bot"},
	"github.com/bwmarrin/discordgo":       {"bot/discord"},
	"github.com/gorilla/websocket":        {"bot/discord"},
	"github.com/go-telegram-bot-api":      {"bot/telegram"},
	"github.com/pelletier/go-toml":        {"config"},
	"github.com/spf13/cobra":              {"cmd"},
	"github.com/schollz/progressbar":      {"cmd"},
	"golang.org/x/term":                   {"cmd"},
	"github.com/prometheus/client_golang": {"cmd", "bot"},
	"github.com/google/go-cmp":            {""}, // compares in tests, everywhere
	"github.com/rogpeppe/go-internal":     {""}, // scripts and archives in tests, everywhere
}

const module = "isnad/"

func TestImports(t *testing.T) {
	imports := readImports(t)
	if len(imports) < 10 {
		t.Fatalf("%d folders were read; is this the repository?", len(imports))
	}
	for _, i := range imports {
		if ours, ok := strings.CutPrefix(i.path, module); ok {
			if !i.test && !mayImport(i.folder, ours) {
				t.Errorf("%s imports %s; arrows does not let it", i.file, ours)
			}
			continue
		}
		if first, _, _ := strings.Cut(i.path, "/"); !strings.Contains(first, ".") {
			continue // the standard library
		}
		if !hasAddress(i.folder, i.path) {
			t.Errorf("%s imports %s, which has its address elsewhere or none; see addresses", i.file, i.path)
		}
	}
}

// TestArrowsOneWay wants no folder to be reached from what it imports.
func TestArrowsOneWay(t *testing.T) {
	for _, a := range arrows {
		for _, b := range arrows {
			if a.folder != b.folder && !slices.Contains(a.may, "…") && !slices.Contains(b.may, "…") && matches(a.may, b.folder) && matches(b.may, a.folder) {
				t.Errorf("%s and %s may import each other", a.folder, b.folder)
			}
		}
	}
}

// mayImport tells whether both folders follow one line, or that of the first lets it.
func mayImport(folder, ours string) bool {
	a, b := lineOf(folder), lineOf(ours)
	return a >= 0 && b >= 0 && (a == b || matches(arrows[a].may, ours))
}

// lineOf returns the index of the line a folder follows; -1 for none.
func lineOf(folder string) int {
	for ; folder != "."; folder = path.Dir(folder) {
		for i := range arrows {
			if arrows[i].folder == folder {
				return i
			}
		}
	}
	return -1
}

// matches tells whether one of the patterns names the folder.
func matches(patterns []string, folder string) bool {
	for _, p := range patterns {
		if all, ok := strings.CutSuffix(p, "…"); ok && (all == "" || within(folder, strings.TrimSuffix(all, "/"))) || p == folder {
			return true
		}
	}
	return false
}

func within(folder, above string) bool {
	return folder == above || strings.HasPrefix(folder, above+"/")
}

func hasAddress(folder, library string) bool {
	for name, folders := range addresses {
		if within(library, name) {
			return slices.ContainsFunc(folders, func(f string) bool { return f == "" || within(folder, f) })
		}
	}
	return false
}

type oneImport struct {
	file, folder, path string
	test               bool
}

// readImports returns every import of every Go file of the repository.
func readImports(t *testing.T) []oneImport {
	t.Helper()
	root := filepath.Join("..", "..")
	var out []oneImport
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && name != root && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata") {
			return fs.SkipDir
		}
		if filepath.Ext(name) != ".go" {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		short, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		short = filepath.ToSlash(short)
		for _, spec := range file.Imports {
			p, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			out = append(out, oneImport{short, path.Dir(short), p, strings.HasSuffix(short, "_test.go")})
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
