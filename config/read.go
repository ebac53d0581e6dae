package config

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"

	"github.com/pelletier/go-toml/v2"
)

// Read returns the settings. Path is the file; when it is "" the variable ISNAD_CONFIG names it, or else isnad/config.toml
// in the user's configuration folder, which may be absent. Env looks up an environment variable. An error names the
// setting, where it stands and the mend.
func Read(path string, env func(string) (string, bool)) (Config, error) {
	c := Default()
	asked := path != ""
	if !asked {
		path, asked = env("ISNAD_CONFIG")
		asked = asked && path != ""
	}
	if !asked {
		path = usual()
	}
	lines := places{}
	if path != "" {
		text, err := os.ReadFile(path)
		switch {
		case errors.Is(err, fs.ErrNotExist) && !asked:
			path = ""
		case errors.Is(err, fs.ErrNotExist):
			return c, fmt.Errorf("there is no configuration file %s; name one that is there", path)
		case errors.Is(err, syscall.EISDIR):
			return c, fmt.Errorf("read the configuration %s: this is a folder; name the file in it", path)
		case err != nil:
			return c, fmt.Errorf("read the configuration: %w; see that this user may read it", err)
		default:
			if err := decode(path, text, &c); err != nil {
				return c, err
			}
			lines = findPlaces(path, text)
		}
	}
	if err := c.fromEnv(env, lines); err != nil {
		return c, err
	}
	if err := c.readSecrets(lines); err != nil {
		return c, err
	}
	return c, c.validate(lines)
}

// usual returns where the file lies when nobody names one; "" when this user has no such place.
func usual() string {
	folder, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return filepath.Join(folder, "isnad", "config.toml")
}

func decode(path string, text []byte, c *Config) error {
	d := toml.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	err := d.Decode(c)
	var strange *toml.StrictMissingError
	var wrong *toml.DecodeError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &strange) && len(strange.Errors) > 0:
		e := strange.Errors[0]
		line, _ := e.Position()
		return fmt.Errorf("%s:%d: there is no setting %q; %s", path, line, strings.Join(e.Key(), "."), advice(strings.Join(e.Key(), ".")))
	case errors.As(err, &wrong):
		line, _ := wrong.Position()
		at := ""
		if key := strings.Join(wrong.Key(), "."); key != "" {
			at = key + ": "
		}
		return fmt.Errorf("%s:%d: %s%s", path, line, at, plainProblem(strings.TrimPrefix(wrong.Error(), "toml: ")))
	}
	return fmt.Errorf("%s: %w", path, err)
}

var wrongKind = regexp.MustCompile(`^cannot decode TOML (.+) into .* of type (.+)$`)

// belongs are what the types of settings are called in the file.
var belongs = map[string]string{"int": "write a whole number", "string": `write a text in quotation marks`, "config.Secret": `write a text in quotation marks`,
	"[]string": `write a list of texts, such as ["1", "2"]`, "config.Duration": `write a time such as "5s"`}

// plainProblem says what is wrong with a line without the names of Go's types, and the mend.
func plainProblem(words string) string {
	if m := wrongKind.FindStringSubmatch(words); m != nil {
		mend := belongs[m[2]]
		if mend == "" {
			mend = "write a table of settings"
		}
		return fmt.Sprintf("this is of the kind %q; %s", m[1], mend)
	}
	return words + "; mend the line, or compare it with the example file"
}

// advice names the setting that a misspelt one may have meant.
func advice(key string) string {
	best, least := "", 1+len(key)/3
	for _, f := range fields(&Config{}) {
		if d := distance(key, f.path); d < least {
			best, least = f.path, d
		}
	}
	if best == "" {
		return "take it out, or look for its name in the example file"
	}
	return fmt.Sprintf("did you mean %q", best)
}

// distance counts the letters to add, drop or change between two words (Levenshtein 1966).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		last := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := last
			if a[i] != b[j] {
				cost++
			}
			last = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

// readSecrets takes tokens and the password from the files that hold them.
func (c *Config) readSecrets(at places) error {
	for _, t := range []struct {
		secret     *Secret
		file, name string
	}{{&c.Telegram.Token, c.Telegram.TokenFile, "telegram.token_file"}, {&c.Discord.Token, c.Discord.TokenFile, "discord.token_file"}, {&c.Web.Password, c.Web.PasswordFile, "web.password_file"}} {
		if t.file == "" || *t.secret != "" {
			continue
		}
		text, err := os.ReadFile(t.file)
		if err != nil {
			return at.problem(t.name, fmt.Sprintf("it cannot be read (%v)", err), "name a file this user may read")
		}
		*t.secret = Secret(strings.TrimSpace(string(text)))
		if *t.secret == "" {
			return at.problem(t.name, "the file "+t.file+" is empty", "put the secret in it")
		}
	}
	return nil
}
