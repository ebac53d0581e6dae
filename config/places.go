package config

import (
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// places tells where each setting was given: "isnad.toml:12", or an environment variable.
type places map[string]string

// problem is the error of a setting: where it stands, what is wrong, how to mend it.
func (p places) problem(setting, wrong, mend string) error {
	at := p[setting]
	if at == "" {
		at = "configuration"
	}
	return fmt.Errorf("%s: %s: %s; %s", at, setting, wrong, mend)
}

// findPlaces reads the lines that settings stand on. The text has been decoded before, so it is well formed.
func findPlaces(path string, text []byte) places {
	out := places{}
	p := unstable.Parser{}
	p.Reset(text)
	table := ""
	for p.NextExpression() {
		e := p.Expression()
		var parts []string
		line := 0
		for it := e.Key(); it.Next(); {
			parts = append(parts, string(it.Node().Data))
			line = p.Shape(it.Node().Raw).Start.Line
		}
		key := strings.Join(parts, ".")
		switch e.Kind {
		case unstable.Table:
			table = key + "."
		case unstable.KeyValue:
			out[table+key] = fmt.Sprintf("%s:%d", path, line)
		}
	}
	return out
}
