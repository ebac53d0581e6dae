// Package bot is one conversation for every chat network: a message comes in, a reply made of blocks goes out. It knows
// no network, no SQL and no markup; each network's folder below it turns its own events into Messages and Replies into
// its own messages.
//
//	b := bot.New(bot.Parts{Answerer: answerer, Corpus: store, Memory: store})
//	reply := b.Handle(ctx, bot.Message{Place: bot.Place{Network: "telegram", Chat: "7"}, User: "7", Private: true,
//		Text: "كم عدد المدنيين المحاصرين؟"})
//
// All text that goes in or out is UTF-8; offsets are bytes.
package bot

import (
	"context"
	"errors"
	"io"
	"time"

	"isnad/corpus/talk"
)

// Place is where a conversation happens.
type Place = talk.Place

// Message is what a person wrote to the bot.
type Message struct {
	Place
	Guild    string // id of the server the chat belongs to; "" where the network has none
	User     string // id of the writer, unique in the network; "" when unknown, for instance of a channel's own post
	Name     string // what the writer is called; for the audit only
	ID       string // id of the message, unique in the chat
	Text     string // without a leading mention of the bot; may begin with "/command", by which Command is then set
	Command  string // name of the command without its slash, where the network delivers it apart from the text
	Private  bool   // nobody else reads the chat: every message is a question
	Called   bool   // the bot was addressed: by command, mention, reply to it, or in its own thread
	Quiet    bool   // only the writer is to see the reply, if the network can do that
	Edited   bool   // it replaces the message of the same ID
	Quoted   string // text of the message this one forwards or replies to; "" for none
	Mine     bool   // Quoted was written by the bot
	Attached *Attachment
	Language string // IETF tag of the writer's client, a hint only; "" when unknown
	Admin    bool   // the network itself vouches that the writer administers the bot; ids in Access do the same
	Whole    bool   // the network shows a page for every message: an answer of any length with all its sources, and never nothing
	After    string // where Whole: Reply.Asked of the page this was written on, which is then what it may follow up; "" for none
}

// Attachment is a file sent with a message.
type Attachment struct {
	Name string
	Size int64 // bytes, as the network states it
	// Open downloads the file. Its errors hold no secrets.
	Open func(ctx context.Context) (io.ReadCloser, error)
}

// Press is a button pressed or an option chosen.
type Press struct {
	Place
	Guild    string
	User     string
	Name     string
	Message  string // id of the message that carries the button
	Action   string // the Button's Action
	Private  bool
	Quiet    bool   // the message that carries the button is seen by the presser only
	Language string // as in Message
	Admin    bool
	Whole    bool // as in Message
}

// Reply is what the bot says. The zero Reply is silence.
type Reply struct {
	Language  string // text.Arabic or text.English: of the reply's own words, and so its direction
	Blocks    []Block
	Buttons   [][]Button // rows
	Menu      *Menu      // a choice of one of many; shown below the buttons
	Picture   *Picture
	Asked     string // names the question answered, for Message.After; "" where none was
	Toast     string // to a press: one short line that vanishes; may stand alone
	Ephemeral bool   // for the asker only, if the network can do that
	Replace   bool   // to a press: it takes the place of the message that carries the button
}

// Silent tells whether there is nothing to send, not even a toast.
func (r Reply) Silent() bool {
	return len(r.Blocks) == 0 && len(r.Buttons) == 0 && r.Menu == nil && r.Picture == nil && r.Toast == ""
}

// BlockKind is what a Block is.
type BlockKind string

const (
	Heading BlockKind = "heading" // one short line that stands out
	Text    BlockKind = "text"    // a paragraph, possibly of several lines
	Quote   BlockKind = "quote"   // verbatim words of a report
	Link    BlockKind = "link"    // an address with its label
	List    BlockKind = "list"    // items, one a line
)

// Block is one piece of a reply. A reply that is too long is cut between blocks first.
type Block struct {
	Kind  BlockKind
	Text  string   // the words; of a Link the label
	Claim string   // of a Quote: id of the claim whose words these are
	Mark  [2]int   // bytes of Text to stand out; equal for none
	URL   string   // of a Link: http or https
	Items []string // of a List
	// Joined: no empty line before it; it belongs to the block before.
	Joined bool
}

// Button is something to press.
type Button struct {
	Label  string
	Action string // 1 to MaxAction bytes of ASCII, given back in Press
	Share  string // not "": pressing it offers this text for another chat, where the network can do that; Action else
	Main   bool   // the natural next step
}

// MaxAction is the largest length of Button.Action in bytes, the smallest limit of the networks.
const MaxAction = 64

// Menu is a choice of one of at most 25 options. A network without menus shows buttons, one a row.
type Menu struct {
	Prompt  string
	Options []Button
}

// Picture is an image sent with a reply.
type Picture struct {
	Name string // file name, ASCII
	PNG  []byte
	Alt  string // what it shows, for those who do not see it
}

// Card is one result of a search as you type: a title and description to choose by, and the reply it stands for.
type Card struct {
	ID          string // ASCII, at most 64 bytes, unique among the results
	Title       string
	Description string
	Reply       Reply
}

// Handler is what a Transport asks. *Bot is one. All methods are safe for concurrent use, never panic, and return
// within Limits.Time.
type Handler interface {
	// Handle answers a message. A Transport calls it in the order of the messages of a chat.
	Handle(ctx context.Context, m Message) Reply
	// Press answers a pressed button. An action that is no longer understood has a reply that says so.
	Press(ctx context.Context, p Press) Reply
	// Suggest returns questions and topics that go on from what the user has typed, at most n, from memory.
	Suggest(ctx context.Context, m Message, n int) []string
	// Inline returns what can be said in a chat where the bot is no member to the question m.Text; at most n cards.
	Inline(ctx context.Context, m Message, n int) []Card
	// Move tells that a chat has got another id.
	Move(ctx context.Context, from, to Place) error
	// Leave tells that a chat is closed to the bot: nobody there wants to hear news any more.
	Leave(ctx context.Context, p Place) error
}

// Transport connects the conversation to one network.
type Transport interface {
	// Name is the Network of its Places.
	Name() string
	// Run serves until ctx ends, then finishes what is in flight and returns nil. An error means that it cannot go on
	// and says what to do; a supervisor may run it again.
	Run(ctx context.Context, h Handler) error
	// Send says something nobody asked for just now: a notice to followers. It returns after the network took it.
	// The error wraps ErrGone when the place will never take anything again, and ErrUnsure when the network may
	// have taken it all the same.
	Send(ctx context.Context, to Place, r Reply) error
}

// ErrGone says that a chat is closed to the bot for good: it was blocked or removed.
var ErrGone = errors.New("the chat is closed to the bot")

// ErrUnsure says that it is not known whether the network took a message.
var ErrUnsure = errors.New("the message may have been sent")

// Metrics is told what happens. NoMetrics ignores it.
type Metrics interface {
	// Question counts a question answered, by its outcome ("answered", "nothing", "failed", "refused"), with the time taken.
	Question(network, outcome string, took time.Duration)
	// Withheld counts quotations that no longer matched their document.
	Withheld(n int)
	// Error counts failures by where they happened ("answer", "send", "poll", "panic", "notice", …).
	Error(network, where string)
	// Queue tells how many messages wait to be handled or sent.
	Queue(network string, n int)
	// Notice counts notices sent to followers.
	Notice(network string)
}

// NoMetrics ignores all it is told.
type NoMetrics struct{}

func (NoMetrics) Question(string, string, time.Duration) {}
func (NoMetrics) Withheld(int)                           {}
func (NoMetrics) Error(string, string)                   {}
func (NoMetrics) Queue(string, int)                      {}
func (NoMetrics) Notice(string)                          {}
