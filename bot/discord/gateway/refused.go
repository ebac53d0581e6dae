package gateway

import (
	"errors"
	"fmt"
)

// RefusedError says that the gateway will not have this bot as it is configured; to try again is pointless.
type RefusedError struct{ Code int }

// mends are the close codes after which Discord says not to reconnect, with what to do.
var mends = map[int]string{
	4004: "the token is not valid; make a new one in the developer portal under Bot and configure it",
	4010: "the shard number is not below the number of shards; correct the shard settings",
	4011: "the bot is in too many servers for one connection; configure more shards",
	4012: "this version of the gateway is no longer served; install a newer Isnad",
	4013: "the intents are not valid; this is a fault of Isnad, please report it",
	4014: "an intent is not allowed to this bot; this is a fault of Isnad, which needs no privileged intent, please report it",
}

func (e *RefusedError) Error() string {
	return fmt.Sprintf("the gateway of Discord refused the bot (close code %d): %s", e.Code, mends[e.Code])
}

// ErrBudget is returned, wrapped, by a Turn that will not let the shard start another session.
var ErrBudget = errors.New("too many new gateway sessions in a day")

// lostSession are the close codes after which the session cannot be resumed.
var lostSession = map[int]bool{4003: true, 4007: true, 4009: true}

// invalidSession is the reason of a connection that ended with op 9.
type invalidSession struct{ resumable bool }

func (e *invalidSession) Error() string {
	if e.resumable {
		return "the session was interrupted (op 9) and can be resumed"
	}
	return "the session is no longer valid (op 9); events since then are lost"
}
