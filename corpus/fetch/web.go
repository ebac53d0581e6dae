package fetch

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"syscall"
)

const maxRedirects = 5

// page reads the page or feed at an address.
func (r *run) page(address string) error {
	src, b, err := r.get(address)
	if err != nil {
		if r.ctx.Err() != nil {
			return r.ctx.Err()
		}
		if u, bad := url.Parse(address); bad == nil {
			address = u.Redacted()
		}
		r.fail(address, err)
		return nil
	}
	return r.readWhole(src, b)
}

func (r *run) get(address string) (source, []byte, error) {
	u, err := url.Parse(address)
	switch {
	case err != nil:
		return source{}, nil, errors.New("this is not an address")
	case u.Scheme != "http" && u.Scheme != "https":
		return source{}, nil, fmt.Errorf("addresses that begin with %s:// are not read; only http and https are", u.Scheme)
	case u.Host == "":
		return source{}, nil, errors.New("the address names no host")
	}
	u.Fragment = ""
	request, err := http.NewRequestWithContext(r.ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return source{}, nil, errors.New("this is not an address")
	}
	request.Header.Set("User-Agent", "Isnad (news reader)")
	request.Header.Set("Accept", "text/html, application/rss+xml, application/atom+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.5")
	response, err := r.client().Do(request)
	if err != nil {
		return source{}, nil, webError(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return source{}, nil, fmt.Errorf("the server answered %d %s", response.StatusCode, http.StatusText(response.StatusCode))
	}
	b, err := r.all(response.Body)
	if err == nil && len(b) == 0 {
		err = errEmpty
	}
	if err != nil {
		return source{}, nil, webError(err)
	}
	src := source{name: u.Redacted(), id: public(u), url: public(response.Request.URL), contentType: response.Header.Get("Content-Type")}
	src.form = formOfType(src.contentType)
	return src, b, nil
}

// public is an address without the name and password it may hold, which are nobody's to read beside an answer.
func public(u *url.URL) string {
	shown := *u
	shown.User = nil
	return shown.String()
}

// webError says in one sentence why a page could not be read.
func webError(err error) error {
	var timeout net.Error
	var host *net.DNSError
	var address *url.Error
	switch {
	case errors.As(err, &host) && host.IsNotFound:
		return fmt.Errorf("there is no host %s; see that the address is right", host.Name)
	case errors.As(err, &host):
		return fmt.Errorf("the host %s cannot be looked up; see that this machine is connected and try again", host.Name)
	case errors.Is(err, syscall.ECONNREFUSED):
		return errors.New("the server takes no connection; see that the address is right, or try again later")
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return errors.New("the server did not answer in time")
	case errors.As(err, &address):
		return address.Err
	}
	return err
}

func checkRedirect(next *http.Request, via []*http.Request) error {
	if len(via) > maxRedirects {
		return fmt.Errorf("the server sent the reader on more than %d times", maxRedirects)
	}
	if next.URL.Scheme != "http" && next.URL.Scheme != "https" {
		return fmt.Errorf("the server sent the reader on to %s, which is not http or https", strings.ToLower(next.URL.Scheme))
	}
	return nil
}
