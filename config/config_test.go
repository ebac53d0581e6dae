package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// none is an environment without variables.
func none(string) (string, bool) { return "", false }

func env(pairs ...string) func(string) (string, bool) {
	return func(name string) (string, bool) {
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i] == name {
				return pairs[i+1], true
			}
		}
		return "", false
	}
}

func write(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "isnad.toml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestExample wants the example file to hold every setting, at its default.
func TestExample(t *testing.T) {
	got, err := Read(write(t, Example), none)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(Default(), got); diff != "" {
		t.Errorf("(- default, + example):\n%s", diff)
	}
	at := findPlaces("example", []byte(Example))
	for _, f := range fields(&got) {
		if at[f.path] == "" {
			t.Errorf("the example does not have %s", f.path)
		}
	}
}

func TestReadFile(t *testing.T) {
	got, err := Read(write(t, `
db = "a.db"
[telegram]
admins = ["7", "-8"]
webhook.url = "https://example.org/hook"
webhook.secret = "abc"
[limits]
timeout = "250ms"
`), none)
	if err != nil {
		t.Fatal(err)
	}
	want := Default()
	want.DB, want.Telegram.Admins = "a.db", []string{"7", "-8"}
	want.Telegram.Webhook.URL, want.Telegram.Webhook.Secret = "https://example.org/hook", "abc"
	want.Limits.Timeout = Duration(250 * time.Millisecond)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(- wanted, + read):\n%s", diff)
	}
}

// TestEnvironment wants variables to go before the file, for settings of every kind.
func TestEnvironment(t *testing.T) {
	path := write(t, "db = \"a.db\"\n[limits]\nquestion = 9\n")
	got, err := Read("", env("ISNAD_CONFIG", path, "ISNAD_DB", "b.db", "ISNAD_LIMITS_PER_MINUTE", "3", "ISNAD_LIMITS_CONTEXT", "1h",
		"ISNAD_DISCORD_GUILDS", "1, 2,", "ISNAD_TELEGRAM_TOKEN", "1:x", "ISNAD_METRICS_LISTEN", ""))
	if err != nil {
		t.Fatal(err)
	}
	want := Default()
	want.DB, want.Limits.Question, want.Limits.PerMinute, want.Limits.Context = "b.db", 9, 3, Duration(time.Hour)
	want.Discord.Guilds, want.Telegram.Token, want.Metrics.Listen = []string{"1", "2"}, "1:x", ""
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(- wanted, + read):\n%s", diff)
	}
}

func TestTokenFile(t *testing.T) {
	token := filepath.Join(t.TempDir(), "token")
	if err := os.WriteFile(token, []byte("1:secret\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := Read(write(t, "[telegram]\ntoken_file = '"+token+"'\n"), none)
	if err != nil {
		t.Fatal(err)
	}
	if got := c.Telegram.Token.Reveal(); got != "1:secret" {
		t.Errorf("token %q", got)
	}
}

// TestPage wants a page for this machine to need no password, and one for others only that.
func TestPage(t *testing.T) {
	for _, listen := range []string{"", "127.0.0.1:8080", "localhost:0", "[::1]:80"} {
		if _, err := Read(write(t, "[web]\nlisten = '"+listen+"'\n"), none); err != nil {
			t.Errorf("%q: %v", listen, err)
		}
	}
	c, err := Read(write(t, "[web]\nlisten = ':8080'\n"), env("ISNAD_WEB_PASSWORD", "hush"))
	if err != nil || c.Web.Password.Reveal() != "hush" {
		t.Errorf("%v, %v", c.Web, err)
	}
}

// TestProblems wants errors that name the place, the setting and the mend, and no secrets.
func TestProblems(t *testing.T) {
	for _, c := range []struct {
		name, file string
		env        []string
		want       []string
	}{
		{"unknown", "[limits]\nqestion = 5\n", nil, []string{"isnad.toml:2", "limits.qestion", `did you mean "limits.question"`}},
		{"far from any", "[zoo]\nelephants = 5\n", nil, []string{"isnad.toml:1", "zoo", "take it out"}},
		{"syntax", "db = \"a\n", nil, []string{"isnad.toml:1", "mend the line"}},
		{"type", "[limits]\n\nquestion = \"many\"\n", nil, []string{`isnad.toml:3: limits.question: this is of the kind "string"; write a whole number`}},
		{"type of a token", "[telegram]\ntoken = [\"hush\"]\n", nil, []string{`isnad.toml:2: telegram.token: this is of the kind "array"; write a text`}},
		{"numbers for ids", "[telegram]\nchats = [1]\n", nil, []string{`isnad.toml:2: telegram.chats: this is of the kind "integer"; write a text in quotation marks`}},
		{"table", "telegram = 5\n", nil, []string{"isnad.toml:1: telegram: ", "write a table of settings"}},
		{"time", "[limits]\ntimeout = \"soon\"\n", nil, []string{"isnad.toml:2", "timeout"}},
		{"zero time", "[limits]\ntimeout = \"0s\"\n", nil, []string{"isnad.toml:2", "limits.timeout", `write a time with its unit, such as "5s"`}},
		{"time without unit", "[limits]\ncontext = 30\n", nil, []string{"isnad.toml:2: limits.context: the time is below a millisecond"}},
		{"small", "[limits]\nquestion = 0\n", nil, []string{"isnad.toml:2: limits.question: 0 is too small; write 1 or more"}},
		{"choice", "[log]\nlevel = \"loud\"\n", nil, []string{"isnad.toml:2: log.level", `"loud" is not known; write debug or info or warn or error`}},
		{"address", "[metrics]\nlisten = \"8080\"\n", nil, []string{"isnad.toml:2: metrics.listen", `such as "127.0.0.1:8080"`}},
		{"link", "[telegram]\nendpoint = \"bots.example.org\"\n", nil, []string{"isnad.toml:2: telegram.endpoint", `begins with "https://"`}},
		{"id", "[telegram]\nadmins = [\"@editor\"]\n", nil, []string{"isnad.toml:2: telegram.admins", "write the number, not the name"}},
		{"webhook", "[telegram.webhook]\nurl = \"https://example.org/x\"\n", nil, []string{"telegram.webhook.secret", "ISNAD_TELEGRAM_WEBHOOK_SECRET"}},
		{"webhook secret", "[telegram.webhook]\nurl = \"https://example.org/x\"\nsecret = \"hush hush\"\n", nil, []string{"isnad.toml:3: telegram.webhook.secret"}},
		{"page open to all", "[web]\nlisten = \":8080\"\n", nil, []string{"isnad.toml:2: web.listen", "set ISNAD_WEB_PASSWORD, or listen at 127.0.0.1"}},
		{"page of another machine", "", []string{"ISNAD_WEB_LISTEN", "192.0.2.7:80"}, []string{"environment variable ISNAD_WEB_LISTEN: web.listen"}},
		{"password file", "[web]\npassword_file = \"/no/such/file\"\n", nil, []string{"isnad.toml:2: web.password_file", "name a file this user may read"}},
		{"token file", "[discord]\ntoken_file = \"/no/such/file\"\n", nil, []string{"isnad.toml:2: discord.token_file", "name a file this user may read"}},
		{"variable", "", []string{"ISNAD_LIMITS_QUESTION", "many"}, []string{"environment variable ISNAD_LIMITS_QUESTION", "write digits only"}},
		{"variable, later", "[limits]\nquestion = 3\n", []string{"ISNAD_LIMITS_QUESTION", "-1"}, []string{"environment variable ISNAD_LIMITS_QUESTION: limits.question: -1 is too small"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Read(write(t, c.file), env(c.env...))
			if err == nil {
				t.Fatal("no error")
			}
			for _, part := range c.want {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("%q does not say %q", err, part)
				}
			}
			if strings.Contains(err.Error(), "hush") || strings.Contains(err.Error(), "\n") {
				t.Errorf("%q shows a secret or has several lines", err)
			}
		})
	}
	for name, want := range map[string]string{"/no/such/isnad.toml": "there is no configuration file /no/such/isnad.toml; name one", t.TempDir(): "this is a folder"} {
		if _, err := Read(name, none); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v; want %q", name, err, want)
		}
	}
}

// TestUsualPlace wants the file in the user's configuration folder to be read, and not to be missed.
func TestUsualPlace(t *testing.T) {
	home := t.TempDir()
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "AppData"} {
		t.Setenv(name, home)
	}
	if c, err := Read("", none); err != nil || c.DB != "" {
		t.Fatalf("%v, %v", c.DB, err)
	}
	path := usual()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("db = 'mine.db'\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if c, err := Read("", none); err != nil || c.DB != "mine.db" {
		t.Errorf("%v, %v", c.DB, err)
	}
}

// TestString wants the settings printed whole, secrets apart.
func TestString(t *testing.T) {
	c := Default()
	c.Telegram.Token, c.Discord.Token, c.Telegram.Webhook.Secret = "hush-1", "hush-2", "hush-3"
	s := c.String()
	if strings.Contains(s, "hush") || !strings.Contains(s, "(hidden)") || !strings.Contains(s, "per_minute = 20") {
		t.Errorf("printed:\n%s", s)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(Example)
	f.Add("[limits]\nquestion = 5\n")
	f.Add("a.b.c = 1\n[[telegram]]\n")
	f.Fuzz(func(t *testing.T, text string) {
		c := Default()
		if err := decode("isnad.toml", []byte(text), &c); err != nil {
			return
		}
		_ = c.validate(findPlaces("isnad.toml", []byte(text)))
	})
}
