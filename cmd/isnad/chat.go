package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"isnad/answers"
	"isnad/corpus/text"
)

func (a *app) chat() *cobra.Command {
	return &cobra.Command{
		Use:   "chat",
		Short: "Ask and follow up in the terminal",
		Long: `Chat answers one question after the other. A follow-up inherits what it leaves unsaid from the question before:
"how many civilians are trapped in Raqqa?", then "and killed?". The end of the input, or /quit, ends it.

  /lang ar|en|auto   the language of the short answers; auto is the question's
  /explain           tell, or no longer tell, why claims were chosen or ruled out
  /new               forget what was asked before
  /quit              end`,
		Example: `  isnad chat
  isnad chat --db newsroom.db`,
		Args: none,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.runChat(cmd.Context()) },
	}
}

func (a *app) runChat(ctx context.Context) (err error) {
	an, done, err := a.answerer(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, done()) }()
	c := &chat{app: a, answerer: an, said: answers.Conversation{Lexicon: an.Lexicon, Limit: time.Duration(a.settings.Limits.Context)}}
	prompt := func() {
		if isTerminal(a.stdin) && isTerminal(a.stdout) {
			fmt.Fprint(a.stdout, "? ")
		}
	}
	asked := make(chan string)
	read := make(chan error, 1)
	go func() {
		read <- eachLine(a.stdin, func(line string) bool {
			select {
			case asked <- line:
				return true
			case <-ctx.Done():
				return false
			}
		})
	}()
	for {
		prompt()
		select {
		case line := <-asked:
			over, err := c.line(ctx, strings.TrimSpace(line))
			if err != nil || over {
				return err
			}
		case err := <-read:
			return err
		case <-ctx.Done():
			return nil // the way to leave a chat
		}
	}
}

// chat is one conversation.
type chat struct {
	app      *app
	answerer *answers.Answerer
	said     answers.Conversation
	language string // of the short answers; "" is the question's
	explain  bool
}

// line takes what the reader typed; over tells that it ends the conversation.
func (c *chat) line(ctx context.Context, line string) (over bool, err error) {
	command, rest, _ := strings.Cut(line, " ")
	out := c.app.stdout
	switch command {
	case "":
		return false, nil
	case "/quit", "/exit":
		return true, nil
	case "/new":
		c.said.Forget()
		return false, nil
	case "/explain":
		c.explain = !c.explain
		return false, nil
	case "/lang":
		switch language := strings.TrimSpace(rest); language {
		case text.Arabic, text.English:
			c.language = language
		case "auto":
			c.language = ""
		default:
			_, err = fmt.Fprintln(out, "The language can be ar, en or auto.")
		}
		return false, err
	}
	if strings.HasPrefix(command, "/") {
		_, err = fmt.Fprintln(out, "The commands are /lang ar|en|auto, /explain, /new and /quit; everything else is a question.")
		return false, err
	}
	return false, c.ask(ctx, line)
}

func (c *chat) ask(ctx context.Context, question string) error {
	timed, cancel := context.WithTimeout(ctx, time.Duration(c.app.settings.Limits.Timeout))
	defer cancel()
	understood, _ := c.said.Understand(question)
	if understood.Courtesy() {
		return c.app.printer().Greet(understood.Language)
	}
	answer, err := c.answerer.AnswerParsed(timed, understood, answers.Options{Language: c.language, Explain: c.explain})
	if errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil {
		_, err = fmt.Fprintln(c.app.stdout, "That took too long; ask for less at once.")
		return err
	}
	if err != nil {
		return err
	}
	if err := c.app.printAnswer(answer, askFlags{explain: c.explain}); err != nil {
		return err
	}
	_, err = fmt.Fprintln(c.app.stdout)
	return err
}
