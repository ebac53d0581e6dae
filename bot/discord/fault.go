package discord

import (
	"errors"
	"fmt"

	"isnad/bot/discord/gateway"
)

// Codes of Discord's error answers that mean something to the bot.
const (
	codeUnknownChannel     = 10003
	codeUnknownMessage     = 10008
	codeUnknownUser        = 10013
	codeUnknownWebhook     = 10015
	codeUnknownInteraction = 10062 // it was not answered within 3 s
	codeAcknowledged       = 40060 // it was answered before
	codeMissingAccess      = 50001
	codeCannotSendToUser   = 50007
	codeMissingPermissions = 50013
	codeInvalidToken       = 50027 // of an interaction: older than 15 minutes
	codeThreadExists       = 160004
)

// refusal is an answer of Discord other than success. It holds neither address nor body, which may carry tokens.
type refusal struct {
	route  string
	status int
	code   int
	words  string
}

func (e *refusal) Error() string {
	if e.words == "" {
		return fmt.Sprintf("%s: refused with status %d", e.route, e.status)
	}
	return fmt.Sprintf("%s: refused with status %d, code %d: %s", e.route, e.status, e.code, e.words)
}

// refusedWith tells whether err is a refusal with one of the codes.
func refusedWith(err error, codes ...int) bool {
	var e *refusal
	if !errors.As(err, &e) {
		return false
	}
	for _, c := range codes {
		if e.code == c {
			return true
		}
	}
	return false
}

// late tells whether an interaction can no longer be answered, or was answered already: nothing to mend and nothing to
// say.
func late(err error) bool {
	return refusedWith(err, codeUnknownInteraction, codeAcknowledged, codeInvalidToken, codeUnknownWebhook)
}

// errToken says that Discord does not know the bot's token.
var errToken = errors.New("the bot's token is not accepted by Discord; make a new one in the developer portal under Bot and configure it")

// errClosed says that nothing may be sent for a while.
var errClosed = errors.New("sending to Discord is suspended for some minutes, because its edge refused the bot")

// errLimit says that Discord's rate limit did not let a call through in the tries it had.
var errLimit = errors.New("the rate limit of Discord did not let the call through")

// Hopeless tells whether an error of Run is for somebody to mend before there is a point in another one.
func Hopeless(err error) bool {
	return errors.Is(err, errToken) || errors.As(err, new(*gateway.RefusedError))
}
