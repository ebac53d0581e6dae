package bot_test

import (
	"context"

	"isnad/answers"
	"isnad/corpus/text"
)

// forgetful is a store whose documents no longer say what their claims quote.
type forgetful struct{ answers.Store }

func (s forgetful) Quote(context.Context, string, text.Span) (string, error) {
	return "other words", nil
}
