package discord

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// apiBase is where Discord's REST interface is, version 10. discordgo still asks for version 9.
const apiBase = "https://discord.com/api/v10"

// rebase is an http.RoundTripper that sends what discordgo addresses to its own default address to base instead. Thus
// one process can speak to two servers, which discordgo's package variables do not allow.
type rebase struct {
	base string // without a final slash
	next http.RoundTripper
}

func (r rebase) RoundTrip(request *http.Request) (*http.Response, error) {
	rest, ok := strings.CutPrefix(request.URL.String(), discordgo.EndpointAPI)
	if !ok {
		return nil, errors.New("discord: a request to an address that is not of the interface")
	}
	u, err := url.Parse(r.base + "/" + rest)
	if err != nil {
		return nil, err
	}
	request = request.Clone(request.Context())
	request.URL, request.Host = u, u.Host
	return r.next.RoundTrip(request)
}

// bare takes the address out of a transport error: the addresses of interactions hold their tokens.
func bare(err error) error {
	var u *url.Error
	if !errors.As(err, &u) {
		return err
	}
	if u.Timeout() && !errors.Is(err, context.DeadlineExceeded) {
		return errors.New("no answer in time")
	}
	return u.Err
}
