package load

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"isnad/corpus/extract"
	"isnad/corpus/fetch"
	"isnad/corpus/lexicon"
	"isnad/corpus/sample"
	"isnad/corpus/sqlite"
	"isnad/corpus/text"
)

// BenchmarkLoad measures reading, deriving and storing, in sentences a second, for two amounts: the second takes four times
// as long as the first when loading is linear. The promise is 10,000 sentences a second on two cores.
func BenchmarkLoad(b *testing.B) {
	reports, err := sample.Items(context.Background())
	if err != nil {
		b.Fatal(err)
	}
	for _, copies := range []int{100, 400} {
		b.Run(fmt.Sprint(copies*len(reports)), func(b *testing.B) {
			var items []fetch.Item
			sentences := 0
			for i := range copies {
				for _, it := range reports {
					it.Document.ID = fmt.Sprintf("%s-%d", it.Document.ID, i)
					items = append(items, it)
					sentences += len(text.Sentences(text.Tokenize(it.Document.Text)))
				}
			}
			l := Loader{Extractor: extract.Extractor{Lexicon: lexicon.Default()}, Fetcher: &fetch.Fetcher{}}
			for b.Loop() {
				store, err := sqlite.Open(filepath.Join(b.TempDir(), "speed.db"))
				if err != nil {
					b.Fatal(err)
				}
				l.Store = store
				if _, err := l.Items(context.Background(), items); err != nil {
					b.Fatal(err)
				}
				if err := store.Close(); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(sentences*b.N)/b.Elapsed().Seconds(), "sentences/s")
		})
	}
}
