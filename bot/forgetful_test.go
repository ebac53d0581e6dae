package bot_test

import (
	"context"
	"slices"

	"isnad/answers"
	"isnad/corpus"
)

// forgetful is a store whose documents no longer say what their claims quote.
type forgetful struct{ answers.Store }

func (s forgetful) Quotes(_ context.Context, claims []*corpus.Claim) ([]string, error) {
	return slices.Repeat([]string{"other words"}, len(claims)), nil
}
