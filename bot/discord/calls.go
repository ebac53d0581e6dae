package discord

import (
	"context"
	"net/http"

	"github.com/bwmarrin/discordgo"
)

// message is what the bot sends. Unlike discordgo's it has a nonce, by which Discord knows a message sent twice, and no
// field is ever null.
type message struct {
	Content     string                           `json:"content"`
	Embeds      []*discordgo.MessageEmbed        `json:"embeds"`
	Components  []discordgo.MessageComponent     `json:"components"`
	Mentions    discordgo.MessageAllowedMentions `json:"allowed_mentions"`
	Flags       discordgo.MessageFlags           `json:"flags,omitempty"`
	Reference   *discordgo.MessageReference      `json:"message_reference,omitempty"`
	Nonce       string                           `json:"nonce,omitempty"`
	Enforce     bool                             `json:"enforce_nonce,omitempty"`
	Attachments *[]attachment                    `json:"attachments,omitempty"`

	files []*discordgo.File
}

type attachment struct {
	ID          int    `json:"id"`
	Name        string `json:"filename"`
	Description string `json:"description,omitempty"`
}

// response is the answer to an interaction.
type response struct {
	Type discordgo.InteractionResponseType `json:"type"`
	Data any                               `json:"data,omitempty"`
}

// choices is the answer to an autocomplete. discordgo's leaves an empty list out, which Discord refuses.
type choices struct {
	Choices []choice `json:"choices"`
}

type choice struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// send posts a message in a channel and returns it as Discord has it.
func (r *rest) send(ctx context.Context, channel string, m message) (*discordgo.Message, error) {
	var sent discordgo.Message
	err := r.do(ctx, call{method: http.MethodPost, endpoint: discordgo.EndpointChannelMessages(channel), route: "send a message in " + channel,
		body: m, files: m.files, into: &sent, once: m.Nonce == ""})
	return &sent, err
}

// edit changes a message of the bot's.
func (r *rest) edit(ctx context.Context, channel, id string, m message) error {
	return r.do(ctx, call{method: http.MethodPatch, endpoint: discordgo.EndpointChannelMessage(channel, id), route: "edit a message in " + channel,
		body: m, files: m.files})
}

// typing shows in a channel that the bot is at work.
func (r *rest) typing(ctx context.Context, channel string) error {
	return r.do(ctx, call{method: http.MethodPost, endpoint: discordgo.EndpointChannelTyping(channel), route: "show typing in " + channel})
}

// channel tells what a channel is.
func (r *rest) channel(ctx context.Context, id string) (*discordgo.Channel, error) {
	var c discordgo.Channel
	err := r.do(ctx, call{method: http.MethodGet, endpoint: discordgo.EndpointChannel(id), route: "read the channel in " + id, into: &c})
	return &c, err
}

// thread starts a thread at a message and returns its id.
func (r *rest) thread(ctx context.Context, channel, at, name string) (string, error) {
	var c discordgo.Channel
	err := r.do(ctx, call{method: http.MethodPost, endpoint: discordgo.EndpointChannelMessageThread(channel, at), route: "start a thread in " + channel,
		body: map[string]any{"name": name, "auto_archive_duration": 1440}, into: &c, once: true})
	return c.ID, err
}

// direct returns the id of the private channel with a user.
func (r *rest) direct(ctx context.Context, user string) (string, error) {
	var c discordgo.Channel
	err := r.do(ctx, call{method: http.MethodPost, endpoint: discordgo.EndpointUserChannels("@me"), route: "open a private channel",
		body: map[string]string{"recipient_id": user}, into: &c})
	return c.ID, err
}

// self returns the bot's user.
func (r *rest) self(ctx context.Context) (*discordgo.User, error) {
	var u discordgo.User
	err := r.do(ctx, call{method: http.MethodGet, endpoint: discordgo.EndpointUser("@me"), route: "read the bot's user", into: &u})
	return &u, err
}

// application returns the id of the bot's application.
func (r *rest) application(ctx context.Context) (string, error) {
	var a struct {
		ID string `json:"id"`
	}
	err := r.do(ctx, call{method: http.MethodGet, endpoint: discordgo.EndpointApplication("@me"), route: "read the bot's application", into: &a})
	return a.ID, err
}

// entrance is where to connect to the gateway, and how often.
type entrance struct {
	URL    string `json:"url"`
	Shards int    `json:"shards"`
	Start  struct {
		Remaining      *int  `json:"remaining"`
		ResetAfter     int64 `json:"reset_after"` // milliseconds
		MaxConcurrency int   `json:"max_concurrency"`
	} `json:"session_start_limit"`
}

func (r *rest) entrance(ctx context.Context) (*entrance, error) {
	var e entrance
	err := r.do(ctx, call{method: http.MethodGet, endpoint: discordgo.EndpointGatewayBot, route: "ask for the gateway", into: &e})
	return &e, err
}

// define replaces the bot's commands.
func (r *rest) define(ctx context.Context, application string, commands any) error {
	return r.do(ctx, call{method: http.MethodPut, endpoint: discordgo.EndpointApplicationGlobalCommands(application), route: "define the commands", body: commands})
}

// respond gives the first answer to an interaction, which Discord takes within 3 s only.
func (r *rest) respond(ctx context.Context, i *discordgo.Interaction, answer response, files []*discordgo.File) error {
	return r.do(ctx, call{method: http.MethodPost, endpoint: discordgo.EndpointInteractionResponse(i.ID, i.Token), route: "answer an interaction in " + i.ID,
		body: answer, files: files, urgent: true})
}

// amend changes the first answer to an interaction, or fills in a deferred one.
func (r *rest) amend(ctx context.Context, application string, i *discordgo.Interaction, m message) error {
	return r.do(ctx, call{method: http.MethodPatch, endpoint: discordgo.EndpointInteractionResponseActions(application, i.Token), route: "amend an answer in " + i.ID,
		body: m, files: m.files, urgent: true})
}

// add says more after the first answer to an interaction.
func (r *rest) add(ctx context.Context, application string, i *discordgo.Interaction, m message) (*discordgo.Message, error) {
	var sent discordgo.Message
	err := r.do(ctx, call{method: http.MethodPost, endpoint: discordgo.EndpointFollowupMessage(application, i.Token) + "?wait=true", route: "add to an answer in " + i.ID,
		body: m, files: m.files, into: &sent, urgent: true, once: true})
	return &sent, err
}
