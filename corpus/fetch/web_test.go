package fetch_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"

	"isnad/corpus/fetch"
)

// TestWeb reads pages and feeds of a server on this machine.
func TestWeb(t *testing.T) {
	page, err := os.ReadFile("testdata/files/04-page.html")
	if err != nil {
		t.Fatal(err)
	}
	feed, err := os.ReadFile("testdata/files/05-feed.xml")
	if err != nil {
		t.Fatal(err)
	}
	serve := func(contentType string, body []byte) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			if contentType != "" {
				w.Header().Set("Content-Type", contentType)
			}
			w.Write(body)
		}
	}
	mux := http.NewServeMux()
	mux.Handle("/page", serve("text/html; charset=utf-8", page))
	mux.Handle("/bare", serve("", page))
	mux.Handle("/feed", serve("application/rss+xml", feed))
	mux.Handle("/xml", serve("text/xml", feed))
	mux.Handle("/feed-as-html", serve("text/html", feed))
	mux.Handle("/plain", serve("text/plain; charset=utf-8", []byte("A plain report, 12 lines long.")))
	mux.Handle("/arabic", serve("text/plain; charset=windows-1256", []byte("\xdd\xca\xcd \xc7\xe1\xcc\xd3\xd1")))
	mux.Handle("/jsonl", serve("application/x-ndjson", []byte(`{"id": "w", "text": "One."}`)))
	mux.Handle("/large", serve("text/plain", []byte(strings.Repeat("word ", 4000))))
	mux.Handle("/picture", serve("image/png", []byte("\x89PNG\r\n\x1a\n")))
	mux.Handle("/empty", serve("text/html", nil))
	mux.HandleFunc("/gone", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusGone) })
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/plain", http.StatusFound) })
	mux.HandleFunc("/loop", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/loop", http.StatusFound) })
	mux.HandleFunc("/elsewhere", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
	})
	mux.HandleFunc("/agent", func(w http.ResponseWriter, r *http.Request) { fmt.Fprintf(w, "Asked by %s, politely.", r.UserAgent()) })
	server := httptest.NewServer(mux)
	defer server.Close()
	for _, x := range []struct{ path, want string }{
		{"/page", "title: إصابة ثمانية في حريق بسوق الخضار\npublished: 2020-05-22T14:30:00+03:00\nurl: https://mizan.example/news/812\n"},
		{"/page#top", "id: SERVER/page\n"},
		{"/bare", "id: SERVER/bare\noutlet: صحيفة الميزان\n"},
		{"/feed", "item SERVER/feed: entry 1\nid: https://valley.example/climbers\n"},
		{"/xml", "id: valley-77\n"},
		{"/feed-as-html", "item SERVER/feed-as-html: entry 1\n"},
		{"/plain", "id: SERVER/plain\nurl: SERVER/plain\nlanguage: en\n| A plain report, 12 lines long.\n"},
		{"/arabic", "| فتح الجسر\n"},
		{"/jsonl", "item SERVER/jsonl:1\nid: w\n"},
		{"/large", "failed SERVER/large: it is larger than 10000 bytes, the limit for one document"},
		{"/picture", "failed SERVER/picture: this is a picture; save it as plain text or HTML"},
		{"/empty", "failed SERVER/empty: there is no text in it"},
		{"/gone", "failed SERVER/gone: the server answered 410 Gone"},
		{"/absent", "failed SERVER/absent: the server answered 404 Not Found"},
		{"/moved", "id: SERVER/moved\nurl: SERVER/plain\n"},
		{"/loop", "failed SERVER/loop: the server sent the reader on more than 5 times"},
		{"/elsewhere", "failed SERVER/elsewhere: the server sent the reader on to file, which is not http or https"},
		{"/agent", "Asked by Isnad"},
	} {
		got := strings.ReplaceAll(read(t, &fetch.Fetcher{MaxBytes: 10_000}, server.URL+x.path), server.URL, "SERVER")
		if !strings.Contains(got, x.want) {
			t.Errorf("%s:\n%s\nwant %q", x.path, got, x.want)
		}
	}
	signed := strings.Replace(server.URL, "http://", "http://desk:hush@", 1)
	for path, want := range map[string]string{"/plain": "id: SERVER/plain\nurl: SERVER/plain\n", "/gone": "410 Gone", "/feed": "entry 1", "/jsonl": "id: w"} {
		got := strings.ReplaceAll(read(t, &fetch.Fetcher{}, signed+path), server.URL, "SERVER")
		if !strings.Contains(got, want) || strings.Contains(got, "hush") {
			t.Errorf("%s with a password:\n%s\nwant %q and no password", path, got, want)
		}
	}
}

// TestWebSlow gives up on a server that does not answer, and on one that is not there.
func TestWebSlow(t *testing.T) {
	release := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { <-release }))
	defer server.Close()
	defer close(release)
	f := &fetch.Fetcher{Client: &http.Client{Timeout: 50 * time.Millisecond}}
	if got := read(t, f, server.URL); !strings.Contains(got, "the server did not answer in time") {
		t.Errorf("slow server: %s", got)
	}
	gone := httptest.NewServer(nil)
	gone.Close()
	if got := read(t, &fetch.Fetcher{}, gone.URL); !strings.Contains(got, "the server takes no connection") {
		t.Errorf("no server: %s", got)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	err := (&fetch.Fetcher{}).Fetch(ctx, server.URL, func(fetch.Item) error { return nil }, func(name string, err error) { t.Errorf("%s: %v", name, err) })
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a context that ends: %v", err)
	}
}
