package web

import (
	"crypto/rand"
	"net"
	"net/http"
	"regexp"
	"strings"

	"isnad/bot"
	"isnad/corpus/text"
)

// visitor is a browser.
type visitor struct {
	bot.Place
	user     string // whose questions are counted together
	language string // what it would rather read
}

const cookieName = "isnad"

var cookieForm = regexp.MustCompile(`^[A-Z2-7]{26}$`)

// visitorOf knows a browser by its cookie, and gives one to a browser that has none. Until that comes back, what its address
// asks is counted together: a browser without cookies would else have no limit.
func visitorOf(w http.ResponseWriter, r *http.Request) visitor {
	v := visitor{Place: bot.Place{Network: Name}, language: languageOf(r.Header.Get("Accept-Language"))}
	if c, err := r.Cookie(cookieName); err == nil && cookieForm.MatchString(c.Value) {
		v.Chat, v.user = c.Value, c.Value
		return v
	}
	v.Chat = rand.Text()
	http.SetCookie(w, &http.Cookie{Name: cookieName, Value: v.Chat, Path: "/", MaxAge: 365 * 24 * 3600, HttpOnly: true, SameSite: http.SameSiteLaxMode,
		Secure: r.TLS != nil || r.Header.Get("X-Forwarded-Proto") == "https"})
	v.user, _, _ = net.SplitHostPort(r.RemoteAddr)
	return v
}

// from takes the language of the page that a link or a button stands on, which the question has set, before the browser's.
func (v *visitor) from(language string) {
	if language == text.Arabic || language == text.English {
		v.language = language
	}
}

func (v visitor) message() bot.Message {
	return bot.Message{Place: v.Place, User: v.user, Private: true, Called: true, Language: v.language, Whole: true}
}

// languageOf returns which of the two languages a browser asks for first.
func languageOf(accepted string) string {
	for part := range strings.SplitSeq(accepted, ",") {
		tag, _, _ := strings.Cut(strings.TrimSpace(part), ";")
		switch name, _, _ := strings.Cut(strings.ToLower(tag), "-"); name {
		case text.Arabic, text.English:
			return name
		}
	}
	return text.English
}
