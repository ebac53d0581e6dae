// Package config reads the program's settings: defaults, over them a TOML file, over it environment variables.
//
//	settings, err := config.Read("isnad.toml", os.LookupEnv)
//
// Every setting of the file has an environment variable: ISNAD_ and the setting's path in capitals, with _ for the dot
// ("telegram.token_file" is ISNAD_TELEGRAM_TOKEN_FILE). Lists are separated by commas there. The settings are described
// in example.toml.
package config

import (
	_ "embed"
	"time"
)

// Example is a configuration file with every setting at its default and a comment on each.
//
//go:embed example.toml
var Example string

// Config is all settings.
type Config struct {
	DB       string   `toml:"db"`      // file of the database, or ":memory:"; "" is the user's data folder
	Lexicon  string   `toml:"lexicon"` // folder of the newsroom's own words; "" when there are none
	Log      Log      `toml:"log"`
	Telegram Telegram `toml:"telegram"`
	Discord  Discord  `toml:"discord"`
	Web      Web      `toml:"web"`
	Limits   Limits   `toml:"limits"`
	Metrics  Metrics  `toml:"metrics"`
}

// Log is how the program tells what it does.
type Log struct {
	Format string `toml:"format"` // text or json
	Level  string `toml:"level"`  // debug, info, warn or error
}

// Telegram is the bot on Telegram. It runs when it has a token.
type Telegram struct {
	Token     Secret   `toml:"token"`
	TokenFile string   `toml:"token_file"`
	Endpoint  string   `toml:"endpoint"` // of the Bot API; a server of one's own, or a test's
	Webhook   Webhook  `toml:"webhook"`
	Chats     []string `toml:"chats"`  // ids of the chats that may ask; empty: all
	Users     []string `toml:"users"`  // ids of the users that may ask; empty: all
	Admins    []string `toml:"admins"` // ids of the users that may give admin commands
}

// Webhook is how Telegram delivers messages when it calls the program. Without a URL the program fetches them.
type Webhook struct {
	URL    string `toml:"url"`
	Secret Secret `toml:"secret"`
	Listen string `toml:"listen"` // address the program listens on for it
}

// Discord is the bot on Discord. It runs when it has a token.
type Discord struct {
	Token       Secret   `toml:"token"`
	TokenFile   string   `toml:"token_file"`
	Endpoint    string   `toml:"endpoint"`    // of the REST interface; a test's, or a proxy of one's own
	Application string   `toml:"application"` // id of the application; "" is asked of Discord
	Guilds      []string `toml:"guilds"`      // ids of the servers that may ask; empty: all
	Users       []string `toml:"users"`       // ids of the users that may ask; empty: all
	Admins      []string `toml:"admins"`      // ids of the users that may give admin commands
	Shards      int      `toml:"shards"`      // 0 is as many as Discord recommends
}

// Web is the bot's page. It runs when it has an address.
type Web struct {
	Listen       string `toml:"listen"`   // "" is nowhere
	Password     Secret `toml:"password"` // what browsers are asked for, with any user name; needed where others can reach the address
	PasswordFile string `toml:"password_file"`
}

// Limits protect the program from too much.
type Limits struct {
	Question  int      `toml:"question"`   // longest question, in runes
	PerMinute int      `toml:"per_minute"` // questions of one user in a minute
	Timeout   Duration `toml:"timeout"`    // for one question
	Context   Duration `toml:"context"`    // how long a follow-up may refer to the last question
}

// Metrics is where the figures of the running program and its health can be read.
type Metrics struct {
	Listen string `toml:"listen"` // "" is nowhere
}

// Default returns the settings of a program that nobody has configured.
func Default() Config {
	return Config{
		Log:      Log{Format: "text", Level: "info"},
		Telegram: Telegram{Endpoint: "https://api.telegram.org", Webhook: Webhook{Listen: "127.0.0.1:8443"}, Chats: []string{}, Users: []string{}, Admins: []string{}},
		Discord:  Discord{Endpoint: "https://discord.com/api/v10", Guilds: []string{}, Users: []string{}, Admins: []string{}},
		Limits:   Limits{Question: 500, PerMinute: 20, Timeout: Duration(5 * time.Second), Context: Duration(30 * time.Minute)},
		Metrics:  Metrics{Listen: "127.0.0.1:9464"},
	}
}

// Duration is a time span, written "5s", "30m".
type Duration time.Duration

// UnmarshalText reads a time span.
func (d *Duration) UnmarshalText(b []byte) error {
	v, err := time.ParseDuration(string(b))
	*d = Duration(v)
	return err
}

// MarshalText writes a time span.
func (d Duration) MarshalText() ([]byte, error) { return []byte(time.Duration(d).String()), nil }

// Secret is a text that no log line and no error shows.
type Secret string

// String hides the secret.
func (s Secret) String() string {
	if s == "" {
		return ""
	}
	return "(hidden)"
}

// GoString hides the secret.
func (s Secret) GoString() string { return s.String() }

// MarshalText hides the secret.
func (s Secret) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Reveal returns the secret itself, for the one place that sends it.
func (s Secret) Reveal() string { return string(s) }
