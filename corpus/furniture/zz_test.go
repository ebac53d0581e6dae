package furniture

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func show(t *testing.T, name, s string) {
	h := Headline(s)
	t.Logf("=== %s\n  headline %q", name, h.Of(s))
	for _, p := range Parts(s) {
		x := p.Span.Of(s)
		if len(x) > 200 {
			x = x[:100] + " ... " + x[len(x)-100:]
		}
		after := s[p.End:min(len(s), p.End+40)]
		t.Logf("  %s %q -> %q", p.Kind, x, after)
	}
}
func TestZ(t *testing.T) {
	fs, _ := filepath.Glob("../../../shared/seeds/*.txt")
	for _, f := range fs {
		b, _ := os.ReadFile(f)
		show(t, filepath.Base(f), string(b))
	}
	fs, _ = filepath.Glob("../../../shared/corpora/*.jsonl")
	for _, f := range fs {
		b, _ := os.ReadFile(f)
		sc := bufio.NewScanner(strings.NewReader(string(b)))
		sc.Buffer(nil, 1<<20)
		for sc.Scan() {
			var d struct{ ID, Title, Text string }
			json.Unmarshal(sc.Bytes(), &d)
			s := d.Text
			if !strings.HasPrefix(s, d.Title) {
				s = d.Title + "\n" + s
			}
			show(t, d.ID, s)
		}
	}
}
