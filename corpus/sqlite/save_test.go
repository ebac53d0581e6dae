package sqlite_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"isnad/corpus"
	"isnad/corpus/corpustest"
)

// BenchmarkSave saves claims of 25 keys each into an empty file, in batches of 500 documents with 20 claims; an operation
// is one claim.
func BenchmarkSave(b *testing.B) {
	s := open(b, filepath.Join(b.TempDir(), "x.db"))
	m := corpustest.NewMaker(1, vocabulary, keysPerClaim)
	for i := 0; i < b.N; i += documentsPerBatch * claimsPerDocument {
		b.StopTimer()
		batch := make([]corpus.Bundle, documentsPerBatch)
		for j := range batch {
			batch[j] = m.Bundle(fmt.Sprint("report-", i+j), claimsPerDocument)
		}
		b.StartTimer()
		if _, err := s.Save(b.Context(), batch); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "claims/s")
}
