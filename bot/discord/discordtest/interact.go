package discordtest

import (
	"encoding/json"
	"io"
	"net/http"
	"time"
	"unicode/utf8"
)

// Interaction is what a person has set off: a command, a press, a choice, a suggestion asked for.
type Interaction struct {
	ID       string
	Type     int
	token    string
	channel  *channel
	born     time.Time
	on       *Message // that carries the pressed button
	state    int      // 0 not answered, else the type of the first answer
	Quiet    bool     // the first answer is for the asker only
	first    *Message // the first answer
	Answers  []*Message
	Choices  []string // suggested
	Took     time.Duration
	deferred bool
}

// Types of first answers.
const (
	answerMessage  = 4
	answerDeferred = 5
	answerUpdating = 6
	answerUpdate   = 7
	answerChoices  = 8
)

func (s *Server) callback(id, token string, body map[string]any, files map[string][]byte) (any, error) {
	i := s.interactions[id]
	switch {
	case i == nil || i.token != token || time.Since(i.born) > s.settings.AnswerIn && i.state == 0:
		return nil, refusal(404, 10062, "Unknown interaction")
	case i.state != 0:
		return nil, refusal(400, 40060, "Interaction has already been acknowledged.")
	}
	kind, _ := body["type"].(float64)
	data, _ := body["data"].(map[string]any)
	suggestion := i.Type == 4
	if suggestion != (kind == answerChoices) {
		return nil, bad("answer of type %v to an interaction of type %d", kind, i.Type)
	}
	switch int(kind) {
	case answerMessage:
		if err := messageBody(data, files); err != nil {
			return nil, err
		}
		i.first = s.answer(i, data, files)
		i.Quiet = i.first.Ephemeral
	case answerDeferred:
		flags, _ := data["flags"].(float64)
		i.Quiet, i.deferred = int(flags)&64 != 0, true
	case answerUpdating, answerUpdate:
		if i.on == nil {
			return nil, bad("answer of type %v to a command", kind)
		}
		i.first = i.on
		if int(kind) == answerUpdate {
			if err := s.edit(i.on, data, files); err != nil {
				return nil, err
			}
		}
	case answerChoices:
		list, ok := data["choices"].([]any)
		if !ok || len(list) > 25 {
			return nil, bad("choices must be a list of at most 25")
		}
		for _, x := range list {
			c, _ := x.(map[string]any)
			name, err := str(c, "name", 1, 100)
			if err != nil {
				return nil, err
			}
			if value, ok := c["value"].(string); !ok || utf8.RuneCountInString(value) > 100 || value == "" {
				return nil, bad("value of choice %q", name)
			}
			i.Choices = append(i.Choices, name)
		}
	default:
		return nil, bad("answer of type %v", kind)
	}
	i.state, i.Took = int(kind), time.Since(i.born)
	return nil, nil
}

// answer makes a message that answers an interaction.
func (s *Server) answer(i *Interaction, body map[string]any, files map[string][]byte) *Message {
	m := newMessage(body, files)
	m.Of = i.ID
	s.append(i.channel, m)
	i.Answers = append(i.Answers, m)
	return m
}

func (s *Server) webhook(token, what string, body map[string]any, files map[string][]byte) (any, error) {
	var i *Interaction
	for _, x := range s.interactions {
		if x.token == token {
			i = x
		}
	}
	switch {
	case i == nil || i.state == 0:
		return nil, refusal(404, 10015, "Unknown Webhook")
	case time.Since(i.born) > s.settings.TokenLife:
		return nil, refusal(401, 50027, "Invalid Webhook Token")
	}
	switch what {
	case "PATCH messages/@original":
		if i.first == nil {
			if err := messageBody(body, files); err != nil {
				return nil, err
			}
			i.first = s.answer(i, body, files)
			i.first.Ephemeral = i.Quiet
			return i.first.json(), nil
		}
		if err := s.edit(i.first, body, files); err != nil {
			return nil, err
		}
		return i.first.json(), nil
	case "POST ":
		if i.deferred && i.first == nil {
			return nil, bad("the first addition after a deferred answer takes its place; amend it instead")
		}
		if err := messageBody(body, files); err != nil {
			return nil, err
		}
		return s.answer(i, body, files).json(), nil
	}
	return nil, errRoute
}

// define overwrites the commands.
func (s *Server) define(r *http.Request) (any, error) {
	raw, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, err
	}
	var list []map[string]any
	if err := json.Unmarshal(raw, &list); err != nil {
		return nil, bad("commands are no list")
	}
	if err := checkCommands(list); err != nil {
		return nil, err
	}
	s.commands = list
	s.defined++
	return list, nil
}
