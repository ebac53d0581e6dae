package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"slices"
	"sync"
)

// remembered is how many terms a vocabulary keeps in memory, about 100 bytes each.
const remembered = 1 << 18

// vocabulary knows the numbers of terms. What it has read stays true for ever, since terms are never given up;
// what a transaction adds is kept apart until it is committed.
type vocabulary struct {
	mu      sync.RWMutex
	numbers map[string]int64
	names   []string // by number; "" where not known
}

func newVocabulary() *vocabulary { return &vocabulary{numbers: map[string]int64{}} }

func (v *vocabulary) remember(name string, number int64) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if len(v.numbers) >= remembered {
		clear(v.numbers)
		clear(v.names)
	}
	if more := int(number) + 1 - len(v.names); more > 0 {
		v.names = append(v.names, make([]string, more)...)
	}
	v.numbers[name], v.names[number] = number, name
}

// number returns the number of a term; 0 if the database has never seen it.
func (v *vocabulary) number(ctx context.Context, c *conn, name string) (int64, error) {
	v.mu.RLock()
	n, ok := v.numbers[name]
	v.mu.RUnlock()
	if ok {
		return n, nil
	}
	n, err := readTerm(ctx, c, name)
	if err == nil && n != 0 {
		v.remember(name, n)
	}
	return n, err
}

// resolve returns the names of terms that claims' bodies mention, in the order of their numbers given; "" for 0.
func (v *vocabulary) resolve(ctx context.Context, c *conn, terms []int64) ([]string, error) {
	names := make([]string, len(terms))
	var unknown []int64
	v.mu.RLock()
	for i, n := range terms {
		if n < int64(len(v.names)) {
			names[i] = v.names[n]
		}
		if names[i] == "" && n != 0 {
			unknown = append(unknown, n)
		}
	}
	v.mu.RUnlock()
	if len(unknown) == 0 {
		return names, nil
	}
	slices.Sort(unknown)
	list, err := json.Marshal(slices.Compact(unknown))
	if err != nil {
		return nil, err
	}
	found := map[int64]string{}
	err = c.rows(ctx, "SELECT t.number, t.name FROM json_each(?) j CROSS JOIN term t ON t.number = j.value", []any{string(list)}, func(r *sql.Rows) error {
		var n int64
		var name string
		err := r.Scan(&n, &name)
		found[n] = name
		return err
	})
	if err != nil {
		return nil, err
	}
	for n, name := range found {
		v.remember(name, n)
	}
	for i, n := range terms {
		if names[i] == "" && n != 0 {
			if names[i] = found[n]; names[i] == "" {
				return nil, errBody
			}
		}
	}
	return names, nil
}

func readTerm(ctx context.Context, c *conn, name string) (int64, error) {
	var n int64
	err := c.row(ctx, "SELECT number FROM term WHERE name = ?", []any{name}, &n)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	return n, err
}

// additions are the terms of one transaction, those that it adds among them.
type additions struct {
	*vocabulary
	numbers map[string]int64
	fresh   map[int64]bool // added by the transaction: no posting of it is stored yet
}

func (v *vocabulary) additions() *additions {
	return &additions{v, map[string]int64{}, map[int64]bool{}}
}

// prepare finds the numbers of the names, and gives one to each that has none, in few statements.
func (a *additions) prepare(ctx context.Context, c *conn, names map[string]bool) error {
	var unknown []string
	a.mu.RLock()
	for name := range names {
		if _, ok := a.numbers[name]; ok {
			continue
		}
		if n, ok := a.vocabulary.numbers[name]; ok {
			a.numbers[name] = n
		} else {
			unknown = append(unknown, name)
		}
	}
	a.mu.RUnlock()
	if len(unknown) == 0 {
		return nil
	}
	slices.Sort(unknown) // the order of the table's index
	list, err := json.Marshal(unknown)
	if err != nil {
		return err
	}
	var found []int64
	err = c.rows(ctx, "SELECT (SELECT number FROM term WHERE name = value) FROM json_each(?) ORDER BY key", []any{string(list)}, func(r *sql.Rows) error {
		var n sql.NullInt64
		err := r.Scan(&n)
		found = append(found, n.Int64)
		return err
	})
	if err != nil {
		return err
	}
	var missing []string
	for i, name := range unknown {
		if found[i] == 0 {
			missing = append(missing, name)
			continue
		}
		a.numbers[name] = found[i]
		a.remember(name, found[i])
	}
	return a.add(ctx, c, missing)
}

func (a *additions) add(ctx context.Context, c *conn, names []string) error {
	if len(names) == 0 {
		return nil
	}
	var next int64
	if err := c.row(ctx, "SELECT coalesce(max(number), 0) + 1 FROM term", nil, &next); err != nil {
		return err
	}
	list, err := json.Marshal(names)
	if err != nil {
		return err
	}
	if err := c.exec(ctx, "INSERT INTO term (number, name) SELECT ? + key, value FROM json_each(?)", next, string(list)); err != nil {
		return err
	}
	for i, name := range names {
		n := next + int64(i)
		a.numbers[name], a.fresh[n] = n, true
	}
	return nil
}

// intern returns the number of a term, and gives it one if it has none.
func (a *additions) intern(ctx context.Context, c *conn, name string) (int64, error) {
	n, ok := a.numbers[name]
	if !ok {
		if err := a.prepare(ctx, c, map[string]bool{name: true}); err != nil {
			return 0, err
		}
		n = a.numbers[name]
	}
	return n, nil
}

// keep remembers the additions after their transaction was committed.
func (a *additions) keep() {
	for name, n := range a.numbers {
		if a.fresh[n] {
			a.remember(name, n)
		}
	}
}
