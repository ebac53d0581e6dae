package config

import (
	"encoding"
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// field is one setting.
type field struct {
	path  string // "telegram.webhook.url"
	value reflect.Value
}

// variable returns the name of the setting's environment variable.
func (f field) variable() string { return variable(f.path) }

func variable(path string) string {
	return "ISNAD_" + strings.ToUpper(strings.ReplaceAll(path, ".", "_"))
}

// fields lists the settings of c in the order of their declaration.
func fields(c *Config) []field { return walk("", reflect.ValueOf(c).Elem(), nil) }

func walk(prefix string, v reflect.Value, out []field) []field {
	for i := range v.NumField() {
		path := prefix + v.Type().Field(i).Tag.Get("toml")
		if f := v.Field(i); f.Kind() == reflect.Struct {
			out = walk(path+".", f, out)
		} else {
			out = append(out, field{path, f})
		}
	}
	return out
}

// set reads a setting from text, as an environment variable gives it.
func (f field) set(s string) error {
	if u, ok := f.value.Addr().Interface().(encoding.TextUnmarshaler); ok {
		if err := u.UnmarshalText([]byte(s)); err != nil {
			return fmt.Errorf(`%q is no time span; write it like "5s" or "30m"`, s)
		}
		return nil
	}
	switch f.value.Kind() {
	case reflect.String:
		f.value.SetString(s)
	case reflect.Int:
		n, err := strconv.Atoi(s)
		if err != nil {
			return fmt.Errorf("%q is no whole number; write digits only", s)
		}
		f.value.SetInt(int64(n))
	case reflect.Slice:
		list := []string{}
		for part := range strings.SplitSeq(s, ",") {
			if part = strings.TrimSpace(part); part != "" {
				list = append(list, part)
			}
		}
		f.value.Set(reflect.ValueOf(list))
	default:
		panic("no way to read a setting of kind " + f.value.Kind().String())
	}
	return nil
}

// fromEnv reads the settings that environment variables hold. A variable that is set and empty is one too.
func (c *Config) fromEnv(env func(string) (string, bool), at places) error {
	for _, f := range fields(c) {
		s, ok := env(f.variable())
		if !ok {
			continue
		}
		if err := f.set(s); err != nil {
			return fmt.Errorf("environment variable %s: %w", f.variable(), err)
		}
		at[f.path] = "environment variable " + f.variable()
	}
	return nil
}
