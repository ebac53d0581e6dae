package corpus

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"testing"
)

// TestLists wants Kinds and Modalities to hold every constant of their type once: stores number them by their place.
func TestLists(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "corpus.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	declared := map[string][]string{} // values of the constants by their type
	for _, d := range file.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST {
			continue
		}
		for _, s := range g.Specs {
			v := s.(*ast.ValueSpec)
			kind, ok := v.Type.(*ast.Ident)
			if !ok || len(v.Values) != 1 {
				continue
			}
			if lit, ok := v.Values[0].(*ast.BasicLit); ok && lit.Kind == token.STRING {
				s, err := strconv.Unquote(lit.Value)
				if err != nil {
					t.Fatal(err)
				}
				declared[kind.Name] = append(declared[kind.Name], s)
			}
		}
	}
	kinds, modalities := map[string]bool{}, map[string]bool{}
	for _, k := range Kinds {
		kinds[string(k)] = true
	}
	for _, m := range Modalities {
		modalities[string(m)] = true
	}
	for _, x := range []struct {
		name   string
		listed map[string]bool
		length int
	}{{"Kind", kinds, len(Kinds)}, {"Modality", modalities, len(Modalities)}} {
		if len(declared[x.name]) == 0 || x.length != len(declared[x.name]) || len(x.listed) != x.length {
			t.Errorf("%d constants of %s, %d listed, %d of them different", len(declared[x.name]), x.name, x.length, len(x.listed))
		}
		for _, s := range declared[x.name] {
			if !x.listed[s] {
				t.Errorf("%s %q is not listed", x.name, s)
			}
		}
	}
}

// TestOrder pins the places by which stored claims name their kind, and the roles by their closeness.
func TestOrder(t *testing.T) {
	if Kinds[0] != Quantity || Kinds[8] != Status || Kinds[9] != Statement || Modalities[0] != Asserted || Modalities[4] != Negotiating {
		t.Error("the kinds or modalities have other places than stored claims name")
	}
	for i, r := range []Role{Counted, Bound, Clause, Sentence, Nearby, Setting} {
		if int(r) != i {
			t.Errorf("role %d has the place %d", i, r)
		}
	}
}

// TestValueJSON wants open bounds to be null and every field to be there: programs read it.
func TestValueJSON(t *testing.T) {
	x := 400.0
	for want, v := range map[string]Value{
		`{"low":null,"high":400,"approximate":false,"unit":"people"}`: {High: &x, Unit: "people"},
		`{"low":400,"high":null,"approximate":true,"unit":""}`:        {Low: &x, Approximate: true},
		`{"low":400,"high":400,"approximate":false,"unit":""}`:        {Low: &x, High: &x},
	} {
		got, err := json.Marshal(v)
		if err != nil || string(got) != want {
			t.Errorf("%s, %v; want %s", got, err, want)
		}
	}
}

func TestSavedAdd(t *testing.T) {
	if got, want := (Saved{1, 2, 3, 4}).Add(Saved{10, 20, 30, 40}), (Saved{11, 22, 33, 44}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}
