package discord_test

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"isnad/bot"
	"isnad/bot/bottest"
	"isnad/bot/discord"
)

// emulator is discord-digital-twin, a Discord that others wrote, run by node; emulator/package.json names its version.
type emulator struct {
	t   *testing.T
	in  io.Writer
	out *bufio.Scanner

	API, Token, Bot, Guild, Channel, User string
}

func startEmulator(t *testing.T) *emulator {
	t.Helper()
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not installed")
	}
	if _, err := os.Stat("emulator/node_modules/discord-digital-twin"); err != nil {
		t.Skip("the emulator is not installed; run npm ci in bot/discord/emulator")
	}
	c := exec.Command(node, "emulator.mjs")
	c.Dir = "emulator"
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { in.Close(); c.Process.Kill(); c.Wait() })
	e := &emulator{t: t, in: in, out: bufio.NewScanner(out)}
	e.out.Buffer(nil, 16<<20)
	if !e.out.Scan() {
		t.Fatal("the emulator says nothing")
	}
	if err := json.Unmarshal(e.out.Bytes(), e); err != nil {
		t.Fatalf("the emulator says %q: %v", e.out.Text(), err)
	}
	return e
}

type object = map[string]any

// do has the emulator do something, and reads its result into result if that is not nil.
func (e *emulator) do(deed string, with object, result any) {
	e.t.Helper()
	line := object{"deed": deed}
	for k, v := range with {
		line[k] = v
	}
	b, err := json.Marshal(line)
	if err != nil {
		e.t.Fatal(err)
	}
	if _, err := e.in.Write(append(b, '\n')); err != nil {
		e.t.Fatal(err)
	}
	if !e.out.Scan() {
		e.t.Fatal("the emulator has gone")
	}
	var answer struct {
		Result json.RawMessage
		Error  string
	}
	if err := json.Unmarshal(e.out.Bytes(), &answer); err != nil || answer.Error != "" {
		e.t.Fatalf("%s: %v %s", deed, err, answer.Error)
	}
	if result != nil {
		if err := json.Unmarshal(answer.Result, result); err != nil {
			e.t.Fatalf("%s: %v in %s", deed, err, answer.Result)
		}
	}
}

// twin is a message as the emulator tells of it.
type twin struct {
	ID      string
	Content string
	Flags   int
	Author  struct{ ID string }
	Embeds  []struct{ Title, Description string }
	Rows    []struct {
		Components []struct {
			ID      string `json:"custom_id"`
			Label   string
			Options []struct{ Label, Value string }
		}
	} `json:"components"`
}

func (m *twin) text() string {
	parts := []string{m.Content}
	for _, e := range m.Embeds {
		parts = append(parts, e.Title, e.Description)
	}
	return strings.Join(parts, "\n")
}

// control is the id of a button or menu by its label.
func (m *twin) control(label string) string {
	for _, row := range m.Rows {
		for _, c := range row.Components {
			if strings.Contains(c.Label, label) || label == "" && len(c.Options) > 0 {
				return c.ID
			}
		}
	}
	return ""
}

// await waits for a message of the bot that holds all parts, not among those seen before.
func (e *emulator) await(seen map[string]bool, parts ...string) *twin {
	e.t.Helper()
	var list []*twin
	for end := time.Now().Add(15 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		list = nil
		e.do("messages", nil, &list)
		for _, m := range list {
			whole := m.Author.ID == e.Bot && !seen[m.ID]
			for _, p := range parts {
				whole = whole && strings.Contains(m.text(), p)
			}
			if whole {
				if seen != nil {
					seen[m.ID] = true
				}
				return m
			}
		}
	}
	last := ""
	if len(list) > 0 {
		last = list[len(list)-1].text()
	}
	e.t.Fatalf("no message with %q; the last of %d is\n%s", parts, len(list), last)
	return nil
}

// TestEmulator holds a conversation over the emulator: the second opinion on the wire format.
func TestEmulator(t *testing.T) {
	e := startEmulator(t)
	store := bottest.Store(t, filepath.Join(t.TempDir(), "isnad.db"))
	log := &journal{}
	parts := bottest.Parts(store)
	b := bot.New(parts)
	net, err := discord.New(discord.Config{Token: e.Token, Memory: store, API: e.API, Log: journalLogger(log)})
	if err != nil {
		t.Fatal(err)
	}
	b.Attach(net)
	if err := b.Notify(t.Context()); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- net.Run(ctx, b) }()
	for end := time.Now().Add(15 * time.Second); !net.Ready(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("not connected; the log:\n%s", log)
		}
	}
	seen := map[string]bool{}
	const question = "how many civilians are trapped in Raqqa?"
	text := func(name, value string) object { return object{"name": name, "type": 3, "value": value} }

	// Slash command, buttons, a menu.
	e.do("slash", object{"name": "ask", "options": []object{text("question", question)}}, nil)
	m := e.await(seen, "3 sources", "8,000 civilians", "3000 مدني")
	e.do("press", object{"message": m.ID, "id": m.control("Quotes")}, nil)
	m = e.await(nil, "Quotations", "/claim")
	e.do("press", object{"message": m.ID, "id": m.control("Back")}, nil)
	m = e.await(nil, "3 sources", "8,000 civilians")
	e.do("press", object{"message": m.ID, "id": m.control("Wrong answer?")}, nil)
	menu := e.await(seen, "Which answer is wrong?")
	e.do("choose", object{"message": menu.ID, "id": menu.control(""), "value": menu.Rows[0].Components[0].Options[0].Value}, nil)
	e.await(nil, "What is wrong with it?")
	e.do("press", object{"message": m.ID, "id": m.control("Follow")}, nil)
	e.await(seen, "You will hear")

	// A mention, and a follow-up in Arabic.
	e.do("message", object{"content": "<@" + e.Bot + "> كم عدد المدنيين المحاصرين في الرقة؟"}, nil)
	arabic := e.await(seen, "3 مصادر", "محاصرون")
	e.do("message", object{"content": "<@" + e.Bot + "> والجرحى؟", "reply": arabic.ID}, nil)
	e.await(seen, "الهلال الأحمر")

	// Only for the asker, then for all.
	e.do("slash", object{"name": "سؤال", "options": []object{text("question", question), {"name": "only_me", "type": 5, "value": true}}}, nil)
	quiet := e.await(seen, "3 sources")
	if quiet.Flags&64 == 0 {
		t.Errorf("the answer for the asker alone has the flags %d", quiet.Flags)
	}
	e.do("press", object{"message": quiet.ID, "id": quiet.control("Show to all")}, nil)
	if shown := e.await(seen, "3 sources"); shown.Flags&64 != 0 {
		t.Errorf("the answer for all has the flags %d", shown.Flags)
	}

	// Suggestions, and a command on a message.
	var i struct{ ID string }
	e.do("interact", object{"type": 4, "data": object{"id": "1", "name": "ask", "type": 1,
		"options": []object{{"name": "question", "type": 3, "value": "trap", "focused": true}}}}, &i)
	var response struct{ Data string }
	for end := time.Now().Add(5 * time.Second); response.Data == "" && time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		e.do("response", object{"id": i.ID}, &response)
	}
	if !strings.Contains(response.Data, "Thousands of civilians trapped in Raqqa") {
		t.Errorf("suggestions: %s", response.Data)
	}
	e.do("interact", object{"type": 2, "data": object{"id": "1", "name": "Check this message", "type": 3, "target_id": "5",
		"resolved": object{"messages": object{"5": object{"id": "5", "channel_id": e.Channel, "content": "About 8,000 civilians are trapped in Raqqa."}}}}}, nil)
	e.await(seen, "checked")

	// A thread, and what a follower hears.
	e.do("press", object{"message": arabic.ID, "id": arabic.control("متابعة في سلسلة")}, nil)
	var threads []struct{ Name string }
	for end := time.Now().Add(5 * time.Second); len(threads) == 0 && time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		e.do("threads", nil, &threads)
	}
	if len(threads) != 1 || !strings.Contains(threads[0].Name, "المحاصرين") {
		t.Errorf("threads: %v", threads)
	}
	if _, err := store.Save(t.Context(), bottest.Reports("later")); err != nil {
		t.Fatal(err)
	}
	if err := b.Notify(t.Context()); err != nil {
		t.Fatal(err)
	}
	e.await(seen, "News on", "400 people")

	cancel()
	select {
	case err := <-ended:
		if err != nil {
			t.Errorf("Run returned %v", err)
		}
	case <-time.After(15 * time.Second):
		t.Fatal("Run did not return")
	}
	if strings.Contains(log.String(), "level=ERROR") || strings.Contains(log.String(), e.Token) {
		t.Errorf("the log:\n%s", log)
	}
}
