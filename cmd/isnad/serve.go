package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path"
	"runtime/debug"
	"strings"
	"sync/atomic"
	"time"

	"github.com/spf13/cobra"

	"isnad/answers"
	"isnad/bot"
	"isnad/bot/discord"
	"isnad/bot/discord/gateway"
	"isnad/bot/serve"
	"isnad/bot/telegram"
	"isnad/bot/web"
	"isnad/config"
	"isnad/corpus/fetch"
	"isnad/corpus/load"
	"isnad/corpus/sqlite"
)

func (a *app) serve() *cobra.Command {
	return &cobra.Command{
		Use:   "serve",
		Short: "Answer on Telegram, on Discord and on a web page",
		Long: `Serve runs the bot on the networks and the page that the configuration names, until it is told to stop (SIGTERM or Ctrl-C); then it
finishes what is in flight. A network that fails is started again without touching the others. The program's health
and figures are at metrics.listen: /healthz, /readyz and /metrics.`,
		Example: `  ISNAD_WEB_LISTEN=127.0.0.1:8080 isnad serve
  ISNAD_TELEGRAM_TOKEN=… isnad serve
  isnad serve --config isnad.toml --db newsroom.db`,
		Args: none,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.runServe(cmd.Context()) },
	}
}

// noChannel is shown when there is nothing to serve.
const noChannel = `No channel is configured, so there is nothing to serve. Set one of these and start again.

A web page, for this machine:

  ISNAD_WEB_LISTEN=127.0.0.1:8080 isnad serve

Telegram: ask @BotFather for /newbot; it gives a token.

  export ISNAD_TELEGRAM_TOKEN='123456:ABC…'
  isnad serve

Discord: make an application at https://discord.com/developers/applications, copy the token under Bot, and
install the bot by the link under Installation (for servers with the scopes bot and applications.commands).

  export ISNAD_DISCORD_TOKEN='MTA…'
  isnad serve

Or keep it in a file, isnad.toml, with the token in another file that only this program may read:

  [telegram]
  token_file = "/run/secrets/telegram"
  admins = ["123456789"]     # your user id, for /load, /reject and /stats

  [discord]
  token_file = "/run/secrets/discord"

  isnad serve --config isnad.toml

Load reports first: isnad load reports/
`

func (a *app) runServe(ctx context.Context) (err error) {
	c := a.settings
	if c.Telegram.Token == "" && c.Discord.Token == "" && c.Web.Listen == "" {
		fmt.Fprint(a.stderr, noChannel)
		return errReported
	}
	secrets := []string{c.Telegram.Token.Reveal(), c.Discord.Token.Reveal(), c.Telegram.Webhook.Secret.Reveal(), c.Web.Password.Reveal()}
	logger := serve.Logger(a.stderr, c.Log.Format, c.Log.Level, secrets...)
	log.SetOutput(serve.Redact(a.stderr, secrets...)) // what libraries write by themselves
	store, err := a.create()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	metrics := serve.NewMetrics(versionName())
	conversation, err := a.conversation(store, metrics, logger)
	if err != nil {
		return err
	}
	group := &serve.Group{Log: logger}
	if err := a.connect(group, conversation, store, metrics, logger); err != nil {
		return err
	}
	return a.serveGroup(ctx, group, conversation, store, metrics, logger)
}

// serveGroup runs the channels with the pages beside them.
func (a *app) serveGroup(ctx context.Context, group *serve.Group, b *bot.Bot, store *sqlite.Store, metrics *serve.Metrics, logger *slog.Logger) error {
	counts := func() (int, int, time.Time, error) {
		ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
		defer cancel()
		return store.Counts(ctx)
	}
	metrics.Corpus(counts)
	metrics.Channels(group)
	documents, claims, _, err := counts()
	if err != nil {
		return err
	}
	if documents == 0 {
		logger.Warn("there are no reports yet; load some with: isnad load reports/", "database", store.Path())
	}
	beside, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel() // after the channels: the pages tell how the stop goes
	if address := a.settings.Metrics.Listen; address != "" {
		health := &serve.Health{Group: group, Metrics: metrics, Store: func(ctx context.Context) error {
			_, _, _, err := store.Counts(ctx)
			return err
		}}
		got, _, err := serve.Listen(beside, address, health.Handler())
		if err != nil {
			return serve.Busy("metrics.listen", address, err)
		}
		logger.Info("health and figures", "address", "http://"+got, "pages", "/healthz /readyz /metrics")
	}
	logger.Info("serving", "documents", documents, "claims", claims, "version", versionName())
	watching, stop := context.WithCancel(ctx)
	watched := make(chan struct{})
	go func() {
		defer close(watched)
		b.Watch(watching)
	}()
	err = group.Run(ctx)
	stop()
	<-watched
	if err == nil {
		logger.Info("stopped")
	}
	return err
}

// conversation makes the bot over a store.
func (a *app) conversation(store *sqlite.Store, metrics bot.Metrics, logger *slog.Logger) (*bot.Bot, error) {
	words, err := a.words()
	if err != nil {
		return nil, err
	}
	loader, err := a.loader(store)
	if err != nil {
		return nil, err
	}
	loader.Fetcher = &fetch.Fetcher{Client: publicClient(), MaxBytes: bot.DefaultLimits.File, Stdin: strings.NewReader(""), Lexicon: words}
	c := a.settings
	perSecond := float64(c.Limits.PerMinute) / 60
	answerer := &answers.Answerer{Store: store, Lexicon: words}
	return bot.New(bot.Parts{
		Answerer: answerer, Checker: answerer, Lexicon: words, Corpus: store, Memory: store, Loader: chatLoader{loader},
		Access: access(c), Metrics: metrics, Log: logger, Version: versionName(),
		Limits: bot.Limits{Question: c.Limits.Question, Time: time.Duration(c.Limits.Timeout), Context: time.Duration(c.Limits.Context),
			UserRate: perSecond, UserBurst: max(c.Limits.PerMinute/2, 1)},
	}), nil
}

// access is who may use the bot, with every id under the name of its network.
func access(c config.Config) bot.Access {
	of := func(network string, lists ...[]string) []string {
		var out []string
		for _, list := range lists {
			for _, id := range list {
				out = append(out, network+":"+id)
			}
		}
		return out
	}
	both := func(t, d []string) []string { return append(of(telegram.Network, t), of(discord.Name, d)...) }
	return bot.Access{
		Users: both(c.Telegram.Users, c.Discord.Users), Chats: of(telegram.Network, c.Telegram.Chats), Guilds: of(discord.Name, c.Discord.Guilds),
		Admins: both(c.Telegram.Admins, c.Discord.Admins),
	}
}

// connect adds the channels that the configuration names.
func (a *app) connect(group *serve.Group, b *bot.Bot, store *sqlite.Store, metrics bot.Metrics, logger *slog.Logger) error {
	c := a.settings
	if c.Telegram.Token != "" {
		channel, err := telegramChannel(c.Telegram, b, store, metrics, logger)
		if err != nil {
			return err
		}
		group.Channels = append(group.Channels, channel)
	}
	if c.Discord.Token != "" {
		channel, err := discordChannel(c.Discord, b, store, metrics, logger)
		if err != nil {
			return err
		}
		group.Channels = append(group.Channels, channel)
	}
	if c.Web.Listen != "" {
		channel, err := webChannel(c.Web, b, store, metrics, logger)
		if err != nil {
			return err
		}
		group.Channels = append(group.Channels, channel)
	}
	return nil
}

func telegramChannel(c config.Telegram, b *bot.Bot, store *sqlite.Store, metrics bot.Metrics, logger *slog.Logger) (serve.Channel, error) {
	settings := telegram.Config{Token: c.Token.Reveal(), Endpoint: c.Endpoint, Store: store, Log: logger, Metrics: metrics}
	if c.Webhook.URL != "" {
		settings.Webhook = &telegram.Webhook{URL: c.Webhook.URL, Secret: c.Webhook.Secret.Reveal(), Listen: c.Webhook.Listen}
	}
	t, err := telegram.New(settings)
	if err != nil {
		return serve.Channel{}, err
	}
	b.Attach(t)
	// A token that nobody knows, and whatever Telegram's Run ends with at the start (another program with the same
	// token), is for somebody to mend; the rest is worth trying again.
	var came atomic.Bool
	return serve.Channel{Name: telegram.Network, Ready: func() error {
		err := t.Ready()
		if err == nil {
			came.Store(true)
		}
		return err
	}, Run: func(ctx context.Context) error { return t.Run(ctx, b) }, Judge: func(err error) serve.Verdict {
		if telegram.Hopeless(err) || t.Ready() != nil && !came.Load() {
			return serve.GiveUp
		}
		return serve.Retry
	}}, nil
}

func discordChannel(c config.Discord, b *bot.Bot, store *sqlite.Store, metrics bot.Metrics, logger *slog.Logger) (serve.Channel, error) {
	d, err := discord.New(discord.Config{Token: c.Token.Reveal(), Application: c.Application, Shards: c.Shards, API: c.Endpoint,
		Memory: store, Metrics: metrics, Log: logger})
	if err != nil {
		return serve.Channel{}, err
	}
	b.Attach(d)
	return serve.Channel{Name: discord.Name, Run: func(ctx context.Context) error { return d.Run(ctx, b) }, Ready: func() error {
		if !d.Ready() {
			return errors.New("not connected to the gateway")
		}
		return nil
	}, Judge: func(err error) serve.Verdict {
		switch {
		case errors.Is(err, gateway.ErrSilent):
			return serve.End // whatever holds the connection, a new process is free of it
		case discord.Hopeless(err):
			return serve.GiveUp
		}
		return serve.Retry
	}}, nil
}

func webChannel(c config.Web, b *bot.Bot, store *sqlite.Store, metrics bot.Metrics, logger *slog.Logger) (serve.Channel, error) {
	page, err := web.New(web.Config{Listen: c.Listen, Password: c.Password.Reveal(), Corpus: store, Memory: store, Metrics: metrics, Log: logger})
	if err != nil {
		return serve.Channel{}, err
	}
	b.Attach(page)
	return serve.Channel{Name: web.Name, Ready: page.Ready, Run: func(ctx context.Context) error { return page.Run(ctx, b) }, Judge: func(err error) serve.Verdict {
		if web.Hopeless(err) {
			return serve.GiveUp
		}
		return serve.Retry
	}}, nil
}

// chatLoader loads what administrators send by chat.
type chatLoader struct{ *load.Loader }

// Load reads a page or a feed, or the file whose content is body.
func (l chatLoader) Load(ctx context.Context, name string, body []byte) (bot.Loaded, error) {
	var report load.Report
	var err error
	switch {
	case body != nil:
		var items []fetch.Item
		var failed []load.Failure
		err = l.Fetcher.From(ctx, path.Base(strings.ReplaceAll(name, `\`, "/")), bytes.NewReader(body), func(it fetch.Item) error {
			items = append(items, it)
			return nil
		}, func(name string, err error) { failed = append(failed, load.Failure{Name: name, Err: err}) })
		if err == nil {
			report, err = l.Items(ctx, items)
		}
		report.Failed = append(failed, report.Failed...)
	case strings.HasPrefix(name, "https://") || strings.HasPrefix(name, "http://"):
		report, err = l.Loader.Load(ctx, name)
	default: // never a file of this machine
		return bot.Loaded{Failed: []string{name + ": this is no web address; begin it with https://"}}, nil
	}
	out := bot.Loaded{Stored: report.Stored, Replaced: report.Replaced, Skipped: report.Skipped, Claims: report.Claims}
	for _, f := range report.Failed {
		out.Failed = append(out.Failed, f.Name+": "+f.Err.Error())
	}
	return out, err
}

// publicClient reaches the public internet only: an address sent by chat must not open what stands behind the firewall.
func publicClient() *http.Client {
	dialer := &net.Dialer{Timeout: 10 * time.Second}
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
		host, port, err := net.SplitHostPort(address)
		if err != nil {
			return nil, err
		}
		ips, err := net.DefaultResolver.LookupIPAddr(ctx, host)
		if err != nil {
			return nil, err
		}
		for _, ip := range ips {
			if !public(ip.IP) {
				return nil, fmt.Errorf("%s is not an address of the public internet; load it on the server", host)
			}
		}
		// The addresses just checked are the ones dialled.
		for _, ip := range ips {
			var conn net.Conn
			if conn, err = dialer.DialContext(ctx, network, net.JoinHostPort(ip.String(), port)); err == nil {
				return conn, nil
			}
		}
		return nil, err
	}
	if os.Getenv("HTTPS_PROXY")+os.Getenv("https_proxy")+os.Getenv("HTTP_PROXY")+os.Getenv("http_proxy") != "" {
		transport.DialContext = dialer.DialContext // the proxy decides, and may itself stand inside
	}
	return &http.Client{Timeout: 30 * time.Second, Transport: transport, CheckRedirect: func(r *http.Request, via []*http.Request) error {
		if len(via) >= 5 {
			return errors.New("it redirects more than five times")
		}
		return nil
	}}
}

// public tells whether an address is one of the public internet.
func public(ip net.IP) bool {
	shared := net.IPNet{IP: net.IPv4(100, 64, 0, 0).To4(), Mask: net.CIDRMask(10, 32)}
	return ip.IsGlobalUnicast() && !ip.IsPrivate() && !ip.IsLoopback() && !ip.IsLinkLocalUnicast() && !shared.Contains(ip)
}

// versionName is the program's version in short.
func versionName() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "unknown"
}
