package bot

import (
	"context"
	"time"

	"isnad/answers"
	"isnad/corpus"
	"isnad/corpus/talk"
)

// Answerer answers a question that is understood.
type Answerer interface {
	AnswerParsed(ctx context.Context, q *answers.Question, o answers.Options) (*answers.Answer, error)
}

// Corpus is what the bot needs of the documents and claims themselves.
type Corpus interface {
	Document(ctx context.Context, id string) (corpus.Document, error)
	Claim(ctx context.Context, id string) (corpus.Claim, error)
	Headers(ctx context.Context, f func(corpus.Document) error) error
	Reject(ctx context.Context, claim, by, reason string) error
	Restore(ctx context.Context, claim, by, reason string) error
	Rejected(ctx context.Context, claim string) (bool, error)
	Counts(ctx context.Context) (documents, claims int, newest time.Time, err error)
	// Generation grows with every change of the corpus.
	Generation(ctx context.Context) (int64, error)
}

// Memory keeps what the bot remembers. A thing that is not there is corpus.ErrNotFound, wrapped.
type Memory interface {
	SetLanguage(ctx context.Context, network, chat, language string) error
	Language(ctx context.Context, network, chat string) (string, error)

	Noted(ctx context.Context, a talk.Ask) (int64, error)
	Asked(ctx context.Context, number int64) (talk.Ask, error)
	LastAsked(ctx context.Context, p talk.Place, user string) (talk.Ask, error)
	Forget(ctx context.Context, before time.Time) error
	Moved(ctx context.Context, network, from, to string) error

	SetFollow(ctx context.Context, f talk.Follow) (int64, error)
	Tell(ctx context.Context, number int64, told []talk.Told, sending bool) error
	Unfollow(ctx context.Context, number int64) error
	Leave(ctx context.Context, network, chat string) error
	Follows(ctx context.Context, f func(talk.Follow) error) error
	FollowsOf(ctx context.Context, network, chat, user string) ([]talk.Follow, error)

	Complain(ctx context.Context, c talk.Complaint) error
	Complaints(ctx context.Context, limit int) ([]talk.Complaint, int, error)
	Did(ctx context.Context, d talk.Deed) error
	Usage(ctx context.Context, since time.Time) (questions, people, follows int, err error)

	Value(ctx context.Context, name string) (string, time.Time, error)
	SetValue(ctx context.Context, name, value string) error
}

// Loader brings a document into the corpus.
type Loader interface {
	// Load reads what a name says: a web address, or the name of the file whose content is body.
	Load(ctx context.Context, name string, body []byte) (Loaded, error)
}

// Loaded tells what a load did.
type Loaded struct {
	Stored, Replaced, Skipped, Claims int
	Failed                            []string // a sentence for each thing that could not be read
}

// Checker compares a draft with the corpus.
type Checker interface {
	// Check returns every figure and fact of a draft with what the sources say of it, in the order of the draft.
	Check(ctx context.Context, draft corpus.Document, o answers.Options) ([]answers.Finding, error)
}
