package config

import (
	"fmt"
	"net"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Validate tells what is wrong with the settings, if anything, and how to mend it.
func (c Config) Validate() error { return c.validate(places{}) }

func (c *Config) validate(at places) error {
	checks := []func(places) error{
		oneOf("log.format", c.Log.Format, "text", "json"),
		oneOf("log.level", c.Log.Level, "debug", "info", "warn", "error"),
		atLeast("limits.question", c.Limits.Question, 1),
		atLeast("limits.per_minute", c.Limits.PerMinute, 1),
		atLeast("discord.shards", c.Discord.Shards, 0),
		positive("limits.timeout", c.Limits.Timeout),
		positive("limits.context", c.Limits.Context),
		address("metrics.listen", c.Metrics.Listen),
		address("web.listen", c.Web.Listen),
		address("telegram.webhook.listen", c.Telegram.Webhook.Listen),
		link("telegram.endpoint", c.Telegram.Endpoint, "http", "https"),
		link("discord.endpoint", c.Discord.Endpoint, "http", "https"),
		link("telegram.webhook.url", c.Telegram.Webhook.URL, "https"),
		ids("discord.application", c.Discord.Application),
		ids("telegram.chats", c.Telegram.Chats...),
		ids("telegram.users", c.Telegram.Users...),
		ids("telegram.admins", c.Telegram.Admins...),
		ids("discord.guilds", c.Discord.Guilds...),
		ids("discord.users", c.Discord.Users...),
		ids("discord.admins", c.Discord.Admins...),
		c.webhookSecret,
		c.webPassword,
	}
	for _, check := range checks {
		if err := check(at); err != nil {
			return err
		}
	}
	return nil
}

func oneOf(name, value string, allowed ...string) func(places) error {
	return func(at places) error {
		for _, a := range allowed {
			if value == a {
				return nil
			}
		}
		return at.problem(name, fmt.Sprintf("%q is not known", value), "write "+strings.Join(allowed, " or "))
	}
}

func atLeast(name string, value, least int) func(places) error {
	return func(at places) error {
		if value >= least {
			return nil
		}
		return at.problem(name, fmt.Sprintf("%d is too small", value), fmt.Sprintf("write %d or more", least))
	}
}

func positive(name string, value Duration) func(places) error {
	return func(at places) error {
		if value >= Duration(time.Millisecond) { // a number without a unit counts nanoseconds, which nobody means
			return nil
		}
		return at.problem(name, "the time is below a millisecond", `write a time with its unit, such as "5s"`)
	}
}

func address(name, value string) func(places) error {
	return func(at places) error {
		if value == "" {
			return nil
		}
		_, port, err := net.SplitHostPort(value)
		if n, bad := strconv.Atoi(port); err == nil && bad == nil && n >= 0 && n <= 65535 {
			return nil
		}
		return at.problem(name, fmt.Sprintf("%q is no address to listen on", value), `write host and port, such as "127.0.0.1:8080"`)
	}
}

func link(name, value string, schemes ...string) func(places) error {
	return func(at places) error {
		if value == "" {
			return nil
		}
		u, err := url.Parse(value)
		if err == nil && u.Host != "" && u.User == nil {
			for _, s := range schemes {
				if u.Scheme == s {
					return nil
				}
			}
		}
		return at.problem(name, "this is no web address", fmt.Sprintf(`write one that begins with "%s://" and holds no password`, schemes[len(schemes)-1]))
	}
}

var idForm = regexp.MustCompile(`^-?[0-9]+$`)

func ids(name string, values ...string) func(places) error {
	return func(at places) error {
		for _, v := range values {
			if v != "" && !idForm.MatchString(v) {
				return at.problem(name, fmt.Sprintf("%q is no id", v), "write the number, not the name")
			}
		}
		return nil
	}
}

var secretForm = regexp.MustCompile(`^[A-Za-z0-9_-]{1,256}$`)

func (c *Config) webhookSecret(at places) error {
	if c.Telegram.Webhook.URL == "" || secretForm.MatchString(c.Telegram.Webhook.Secret.Reveal()) {
		return nil
	}
	return at.problem("telegram.webhook.secret", "a webhook needs a secret of 1 to 256 letters, digits, _ and -", "set ISNAD_TELEGRAM_WEBHOOK_SECRET")
}

// webPassword wants a password for a page that others than this machine can reach.
func (c *Config) webPassword(at places) error {
	host, _, err := net.SplitHostPort(c.Web.Listen)
	if ip := net.ParseIP(host); err != nil || c.Web.Password != "" || host == "localhost" || ip != nil && ip.IsLoopback() {
		return nil
	}
	return at.problem("web.listen", "anybody who reaches this address could read the reports", "set ISNAD_WEB_PASSWORD, or listen at 127.0.0.1")
}
