package sqlite

import (
	"cmp"
	"database/sql"
	"slices"
	"strings"

	"github.com/RoaringBitmap/roaring/v2"

	"isnad/corpus"
)

// posting returns the claims that have a term; the bitmap is shared and must not be changed.
func (l *look) posting(name string) (*roaring.Bitmap, error) {
	term, err := l.store.words.number(l.ctx, l.conn, name)
	if err != nil || term == 0 {
		return roaring.New(), err
	}
	if b, ok := l.store.lists.get(l.generation, term); ok {
		return b, nil
	}
	b, err := readPosting(l.ctx, l.conn, term)
	if err == nil {
		l.store.lists.put(l.generation, term, b)
	}
	return b, err
}

// any returns the claims that have any of the terms; it may be shared and must not be changed.
func (l *look) any(names []string) (*roaring.Bitmap, error) {
	if len(names) < 2 {
		return l.union(names)
	}
	return l.kept(strings.Join(names, "\n"), func() (*roaring.Bitmap, error) { return l.union(names) })
}

// kept returns the set that is kept in memory under a key, or else makes it.
func (l *look) kept(key string, make func() (*roaring.Bitmap, error)) (*roaring.Bitmap, error) {
	if b, ok := l.store.sets.get(l.generation, key); ok {
		return b, nil
	}
	b, err := make()
	if err == nil {
		l.store.sets.put(l.generation, key, b)
	}
	return b, err
}

// union joins the claims of the terms.
func (l *look) union(names []string) (*roaring.Bitmap, error) {
	lists := make([]*roaring.Bitmap, 0, len(names))
	for _, name := range names {
		b, err := l.posting(name)
		if err != nil {
			return nil, err
		}
		if !b.IsEmpty() {
			lists = append(lists, b)
		}
	}
	if len(lists) == 0 {
		return roaring.New(), nil
	}
	// The small ones first, two at a time: joining all at once, or in place, is slow where lists hold runs.
	slices.SortFunc(lists, func(a, b *roaring.Bitmap) int { return cmp.Compare(a.GetSizeInBytes(), b.GetSizeInBytes()) })
	all := lists[0]
	for _, b := range lists[1:] {
		all = roaring.Or(all, b)
	}
	return all, nil
}

// ofKinds returns the claims of the kinds that are not rejected.
func (l *look) ofKinds(kinds []corpus.Kind, rejected *roaring.Bitmap) (*roaring.Bitmap, error) {
	b, err := l.any(kindTerms(kinds))
	if err != nil || rejected.IsEmpty() {
		return b, err
	}
	return l.kept(keyOf(kinds, nil), func() (*roaring.Bitmap, error) { return roaring.AndNot(b, rejected), nil })
}

// among returns the claims of set, which is that of the kinds, that have any of the terms, which is b.
func (l *look) among(kinds []corpus.Kind, set *roaring.Bitmap, names []string, b *roaring.Bitmap) (*roaring.Bitmap, error) {
	return l.kept(keyOf(kinds, names), func() (*roaring.Bitmap, error) { return roaring.And(set, b), nil })
}

// keyOf returns the key under which the claims of the kinds that have any of the terms are kept.
func keyOf(kinds []corpus.Kind, names []string) string {
	return strings.Join(kindTerms(kinds), "\n") + "\n\n" + strings.Join(names, "\n")
}

func kindTerms(kinds []corpus.Kind) []string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = kindTerm + string(k)
	}
	return names
}

// ofDocuments returns the claims of the documents.
func (l *look) ofDocuments(ids []string) (*roaring.Bitmap, error) {
	b := roaring.New()
	for _, id := range ids {
		err := l.conn.rows(l.ctx, "SELECT c.number FROM document d JOIN claim c ON c.document = d.number WHERE d.id = ?", []any{id}, func(r *sql.Rows) error {
			var claim uint32
			err := r.Scan(&claim)
			b.Add(claim)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return b, nil
}
