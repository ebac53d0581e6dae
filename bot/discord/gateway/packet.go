package gateway

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

// Operations of the gateway, by Discord's documentation "Gateway Opcodes".
const (
	opDispatch       = 0
	opHeartbeat      = 1
	opIdentify       = 2
	opResume         = 6
	opReconnect      = 7
	opInvalidSession = 9
	opHello          = 10
	opHeartbeatAck   = 11
)

// packet is what the gateway sends. Fields that have another type than they should make it undecodable; absent ones are
// zero.
type packet struct {
	Op       *int            `json:"op"`
	Sequence *int64          `json:"s"`
	Type     string          `json:"t"`
	Data     json.RawMessage `json:"d"`
}

var errMalformed = errors.New("a packet without operation")

// decode reads a packet; whatever arrives, it returns a packet with an operation or an error.
func decode(message []byte) (packet, error) {
	var p packet
	if err := json.Unmarshal(message, &p); err != nil {
		return packet{}, err
	}
	if p.Op == nil {
		return packet{}, errMalformed
	}
	return p, nil
}

// interval reads the heartbeat interval of a hello.
func (p packet) interval() (time.Duration, error) {
	var hello struct {
		Interval float64 `json:"heartbeat_interval"` // milliseconds
	}
	if *p.Op != opHello {
		return 0, fmt.Errorf("expected hello (op 10) first, got op %d", *p.Op)
	}
	if err := json.Unmarshal(p.Data, &hello); err != nil {
		return 0, fmt.Errorf("undecodable hello: %w", err)
	}
	if hello.Interval < 1 || hello.Interval > 600_000 {
		return 0, fmt.Errorf("hello with a heartbeat interval of %v ms", hello.Interval)
	}
	return time.Duration(hello.Interval * float64(time.Millisecond)), nil
}

type outgoing struct {
	Op   int `json:"op"`
	Data any `json:"d"`
}

type identify struct {
	Token      string     `json:"token"`
	Intents    int        `json:"intents"`
	Shard      *[2]int    `json:"shard,omitempty"`
	Properties properties `json:"properties"`
}

type properties struct {
	OS      string `json:"os"`
	Browser string `json:"browser"`
	Device  string `json:"device"`
}

type resume struct {
	Token    string `json:"token"`
	Session  string `json:"session_id"`
	Sequence int64  `json:"seq"`
}
