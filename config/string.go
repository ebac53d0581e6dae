package config

import "github.com/pelletier/go-toml/v2"

// String gives the settings as TOML, without secrets.
func (c Config) String() string {
	for _, f := range fields(&c) {
		if secret, ok := f.value.Interface().(Secret); ok {
			f.value.SetString(secret.String()) // c is a copy
		}
	}
	b, err := toml.Marshal(c)
	if err != nil {
		return "configuration that cannot be shown: " + err.Error()
	}
	return string(b)
}
