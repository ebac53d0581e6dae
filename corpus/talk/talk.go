// Package talk holds what a bot remembers of its conversations: the questions it was asked, who follows which of them,
// what readers reported as wrong, what administrators did. A store keeps these; the bot gives them meaning.
package talk

import "time"

// Place is where a conversation happens.
type Place struct {
	Network string `json:"network"` // "telegram", "discord", "terminal", …
	Chat    string `json:"chat"`    // id of the private chat, group or channel, unique in its network
	Thread  string `json:"thread"`  // id of the forum topic or thread in it; "" for none
}

// Ask is a question as it was asked. It is kept so that the buttons below its answer work after a restart, and so that
// a follow-up question knows what went before.
type Ask struct {
	Number   int64 // given by the store, never twice
	Time     time.Time
	Place    Place
	User     string
	Question string
	Language string // of the reply
	After    int64  // number of the question it follows up; 0 for none
}

// Follow is a question somebody wants to hear news of.
type Follow struct {
	Number   int64
	Time     time.Time // since when
	Place    Place     // where the news go
	User     string
	Question string   // in the words of the user
	Earlier  []string // the questions it follows up, oldest first
	Language string
	Told     []Told // what the follower knows
	Sending  bool   // news are on their way; found after a restart, it is not known whether they arrived
}

// Told is one source's answer that a follower was told.
type Told struct {
	Document string   `json:"document"` // id
	Outlet   string   `json:"outlet"`
	Text     string   `json:"text"` // short answer
	Low      *float64 `json:"low,omitempty"`
	High     *float64 `json:"high,omitempty"`
}

// Complaint is a reader's word that an answer is wrong.
type Complaint struct {
	Time     time.Time
	Place    Place
	User     string
	Question string
	Claim    string // id; "" for the answer as a whole
	Reason   string // one of the bot's codes
}

// Deed is an administrator's act on the bot.
type Deed struct {
	Time    time.Time
	Place   Place
	User    string
	Name    string
	Act     string // the command
	Detail  string // what it was given
	Outcome string
}
