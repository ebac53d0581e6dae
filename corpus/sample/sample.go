// Package sample holds a few reports inside the program, so that it can be tried before any are loaded. The README beside
// them tells where they come from.
package sample

import (
	"context"
	"embed"
	"fmt"
	"path"

	"isnad/corpus/fetch"
)

//go:embed reports/*.md
var reports embed.FS

// Items reads the reports.
func Items(ctx context.Context) ([]fetch.Item, error) {
	files, err := reports.ReadDir("reports")
	if err != nil {
		return nil, fmt.Errorf("sample reports: %w", err)
	}
	var items []fetch.Item
	var f fetch.Fetcher
	for _, file := range files {
		in, err := reports.Open(path.Join("reports", file.Name()))
		if err != nil {
			return nil, fmt.Errorf("sample reports: %w", err)
		}
		var failed error
		err = f.From(ctx, file.Name(), in, func(it fetch.Item) error {
			items = append(items, it)
			return nil
		}, func(name string, err error) { failed = fmt.Errorf("sample report %s: %w", name, err) })
		in.Close()
		if err != nil {
			return nil, err
		}
		if failed != nil {
			return nil, failed
		}
	}
	return items, nil
}
