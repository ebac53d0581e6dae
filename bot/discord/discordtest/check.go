package discordtest

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// messageBody checks a message as Discord does, and in addition refuses what Discord lets pass but the bot promises
// never to do: a list that is null, and a message that could ping.
func messageBody(body map[string]any, files map[string][]byte) error {
	content, err := str(body, "content", 0, 2000)
	if err != nil {
		return err
	}
	for _, name := range []string{"embeds", "components", "attachments", "sticker_ids", "flags", "content", "allowed_mentions"} {
		if v, ok := body[name]; ok && v == nil {
			return bad("%s is null", name)
		}
	}
	embeds, _ := body["embeds"].([]any)
	if err := checkEmbeds(embeds); err != nil {
		return err
	}
	components, _ := body["components"].([]any)
	if err := checkComponents(components); err != nil {
		return err
	}
	if content == "" && len(embeds) == 0 && len(components) == 0 && len(files) == 0 {
		return refusal(400, 50006, "Cannot send an empty message")
	}
	if strings.TrimSpace(content) == "" && len(embeds) == 0 && len(files) == 0 {
		return refusal(400, 50006, "Cannot send an empty message")
	}
	mentions, ok := body["allowed_mentions"].(map[string]any)
	if !ok {
		return bad("allowed_mentions is missing, text could ping")
	}
	parse, ok := mentions["parse"].([]any)
	if !ok || len(parse) > 0 || mentions["users"] != nil || mentions["roles"] != nil || mentions["replied_user"] == true {
		return bad("allowed_mentions lets text ping: %v", mentions)
	}
	if nonce, ok := body["nonce"]; ok {
		if n, ok := nonce.(string); !ok || len(n) > 25 {
			return bad("nonce %v", nonce)
		}
	}
	if list, ok := body["attachments"].([]any); ok {
		for _, a := range list {
			m, _ := a.(map[string]any)
			if name, _ := m["filename"].(string); files[name] == nil {
				return bad("attachment %q has no file", name)
			}
			if _, err := str(m, "description", 0, 1024); err != nil {
				return err
			}
		}
	}
	return nil
}

// str reads a text of a body and checks its length in code points.
func str(m map[string]any, name string, least, most int) (string, error) {
	v, ok := m[name]
	if !ok {
		if least > 0 {
			return "", bad("%s is missing", name)
		}
		return "", nil
	}
	s, ok := v.(string)
	if !ok {
		return "", bad("%s is no text", name)
	}
	if n := utf8.RuneCountInString(s); n < least || n > most {
		return "", bad("%s must be between %d and %d in length, is %d", name, least, most, n)
	}
	return s, nil
}

func checkEmbeds(embeds []any) error {
	if len(embeds) > 10 {
		return bad("embeds: must be 10 or fewer, are %d", len(embeds))
	}
	total := 0
	for _, x := range embeds {
		e, ok := x.(map[string]any)
		if !ok {
			return bad("an embed that is no object")
		}
		title, err := str(e, "title", 0, 256)
		if err != nil {
			return err
		}
		description, err := str(e, "description", 0, 4096)
		if err != nil {
			return err
		}
		if title == "" && description == "" && e["image"] == nil && e["fields"] == nil {
			return bad("an empty embed")
		}
		total += utf8.RuneCountInString(title) + utf8.RuneCountInString(description)
		if f, ok := e["footer"].(map[string]any); ok {
			text, err := str(f, "text", 1, 2048)
			if err != nil {
				return err
			}
			total += utf8.RuneCountInString(text)
		}
		fields, _ := e["fields"].([]any)
		if len(fields) > 25 {
			return bad("fields: must be 25 or fewer")
		}
		for _, x := range fields {
			f, _ := x.(map[string]any)
			name, err := str(f, "name", 1, 256)
			if err != nil {
				return err
			}
			value, err := str(f, "value", 1, 1024)
			if err != nil {
				return err
			}
			total += utf8.RuneCountInString(name) + utf8.RuneCountInString(value)
		}
		if address, ok := e["url"].(string); ok {
			if err := checkURL(address); err != nil {
				return err
			}
		}
	}
	if total > 6000 {
		return bad("embeds: size exceeds maximum of 6000, is %d", total)
	}
	return nil
}

func checkURL(s string) error {
	u, err := url.Parse(s)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		return bad("not a well formed URL: %q", s)
	}
	return nil
}

func checkComponents(rows []any) error {
	if len(rows) > 5 {
		return bad("components: must be 5 or fewer, are %d", len(rows))
	}
	ids := map[string]bool{}
	for _, x := range rows {
		row, _ := x.(map[string]any)
		if row["type"] != 1.0 {
			return bad("components: a row of type %v", row["type"])
		}
		list, _ := row["components"].([]any)
		if len(list) < 1 || len(list) > 5 {
			return bad("components: a row must hold between 1 and 5, holds %d", len(list))
		}
		for _, y := range list {
			c, _ := y.(map[string]any)
			id, err := str(c, "custom_id", 1, 100)
			if err != nil {
				return err
			}
			if ids[id] {
				return bad("custom id cannot be duplicated: %q", id)
			}
			ids[id] = true
			switch c["type"] {
			case 2.0:
				if _, err := str(c, "label", 1, 80); err != nil {
					return err
				}
				if style, _ := c["style"].(float64); style < 1 || style > 4 {
					return bad("button style %v", c["style"])
				}
			case 3.0:
				if len(list) != 1 {
					return bad("a menu shares its row")
				}
				if err := checkMenu(c); err != nil {
					return err
				}
			default:
				return bad("component type %v", c["type"])
			}
		}
	}
	return nil
}

func checkMenu(c map[string]any) error {
	if _, err := str(c, "placeholder", 0, 150); err != nil {
		return err
	}
	options, _ := c["options"].([]any)
	if len(options) < 1 || len(options) > 25 {
		return bad("options: must be between 1 and 25, are %d", len(options))
	}
	values := map[string]bool{}
	for _, x := range options {
		o, _ := x.(map[string]any)
		if _, err := str(o, "label", 1, 100); err != nil {
			return err
		}
		if _, err := str(o, "description", 0, 100); err != nil {
			return err
		}
		value, err := str(o, "value", 1, 100)
		if err != nil {
			return err
		}
		if values[value] {
			return bad("option value is already used: %q", value)
		}
		values[value] = true
	}
	return nil
}

// commandName is Discord's own pattern, with the marks of Devanagari and Thai it excepts.
var commandName = regexp.MustCompile(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`)

func checkName(name string) error {
	if !commandName.MatchString(name) {
		return bad("name: command name is invalid: %q", name)
	}
	for _, r := range name {
		if unicode.ToLower(r) != r {
			return bad("name: command name is not lower case: %q", name)
		}
	}
	return nil
}

func checkCommands(list []map[string]any) error {
	names := map[string]bool{}
	slash := 0
	for _, c := range list {
		kind, _ := c["type"].(float64)
		name, err := str(c, "name", 1, 32)
		if err != nil {
			return err
		}
		key := string(rune('0'+int(kind))) + name
		if names[key] {
			return bad("two commands of the name %q", name)
		}
		names[key] = true
		options, ok := c["options"].([]any)
		if !ok {
			return bad("options of %q is null", name)
		}
		size := utf8.RuneCountInString(name)
		switch kind {
		case 3:
			if len(options) > 0 || c["description"] != nil {
				return bad("a message command with options or description")
			}
		case 1:
			slash++
			if err := checkName(name); err != nil {
				return err
			}
			description, err := str(c, "description", 1, 100)
			if err != nil {
				return err
			}
			size += utf8.RuneCountInString(description)
		default:
			return bad("type %v", kind)
		}
		n, err := checkOptions(options)
		if err != nil {
			return err
		}
		if size+n > 8000 {
			return bad("command %q is larger than 8000", name)
		}
	}
	if slash > 100 {
		return bad("more than 100 commands")
	}
	return nil
}

func checkOptions(options []any) (size int, err error) {
	if len(options) > 25 {
		return 0, bad("more than 25 options")
	}
	optional := false
	names := map[string]bool{}
	for _, x := range options {
		o, _ := x.(map[string]any)
		name, err := str(o, "name", 1, 32)
		if err != nil {
			return 0, err
		}
		if err := checkName(name); err != nil {
			return 0, err
		}
		if names[name] {
			return 0, bad("two options of the name %q", name)
		}
		names[name] = true
		description, err := str(o, "description", 1, 100)
		if err != nil {
			return 0, err
		}
		size += utf8.RuneCountInString(name) + utf8.RuneCountInString(description)
		if o["required"] == true && optional {
			return 0, bad("required options must be placed before non-required options")
		}
		optional = optional || o["required"] != true
		for _, list := range []string{"choices", "options", "channel_types"} {
			if v, ok := o[list]; ok && v == nil {
				return 0, bad("%s is null", list)
			}
		}
		choices, _ := o["choices"].([]any)
		if len(choices) > 25 || len(choices) > 0 && o["autocomplete"] == true {
			return 0, bad("choices of %q", name)
		}
		for _, y := range choices {
			c, _ := y.(map[string]any)
			for _, part := range []string{"name", "value"} {
				s, err := str(c, part, 1, 100)
				if err != nil {
					return 0, err
				}
				size += utf8.RuneCountInString(s)
			}
		}
		if most, ok := o["max_length"].(float64); ok && (most < 1 || most > 6000) {
			return 0, bad("max_length of %q", name)
		}
	}
	return size, nil
}

// Check tells whether Discord would take a message: anything that is one as JSON, with files of these names.
func Check(message any, files ...string) error {
	have := map[string][]byte{}
	for _, f := range files {
		have[f] = []byte{1}
	}
	return messageBody(clone(message), have)
}
