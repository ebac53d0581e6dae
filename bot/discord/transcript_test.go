package discord_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"isnad/bot"
	"isnad/bot/bottest"
	"isnad/bot/discord/discordtest"
)

var update = flag.Bool("update", false, "write the transcripts anew")

// Each file of testdata is a conversation: lines that begin with ">" are what people do, the others what they then see.
//
//	> WHO in WHERE: WHAT
//
// WHERE is private, desk (a server's channel), thread (the last one opened) or elsewhere (a server without the bot,
// where WHO has installed it for himself). WHAT is one of
//
//	/command option=value | option=value
//	/command option=value …            suggestions while the value is typed
//	say WORDS                          @isnad is the mention of the bot
//	reply WORDS                        to the bot's last message there
//	forward WORDS
//	edit WORDS                         of his last message there
//	press LABEL                        of the bot's last message there that has such a button
//	choose LABEL
//	on COMMAND: WORDS                  a message command on another's message
//
// and "> load" brings in the later reports and tells the followers.
func TestTranscripts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no transcripts")
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			t.Parallel()
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			w := newWorld(t, change{parts: func(p *bot.Parts) {
				p.Access.Admins = []string{"discord:" + discordtest.PersonID("Nadia")}
			}})
			got := play(t, w, string(want))
			w.clean()
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != string(want) {
				t.Errorf("%s differs; run with -update and read the difference.\ngot:\n%s", file, got)
			}
		})
	}
}

var did = regexp.MustCompile(`^> (\p{L}+) in (\w+): (.*)$`)

// stage is a transcript being played.
type stage struct {
	*world
	people   map[string]*discordtest.Person
	places   map[string]string
	names    map[string]string               // of places, by channel
	last     map[string]*discordtest.Message // said by people, by channel
	seen     map[*discordtest.Message]int    // edits shown
	channels []string
	out      strings.Builder
}

func play(t *testing.T, w *world, script string) string {
	w.s.AwaitReady(1)
	st := &stage{world: w, people: map[string]*discordtest.Person{}, places: map[string]string{"desk": discordtest.Channel,
		"elsewhere": w.s.NewChannel("7700000000000000001")}, names: map[string]string{}, last: map[string]*discordtest.Message{}, seen: map[*discordtest.Message]int{}}
	for name, id := range st.places {
		st.names[id] = name
	}
	st.channels = []string{st.places["desk"], st.places["elsewhere"]}
	skip := false
	for _, line := range strings.Split(script, "\n") {
		switch {
		case strings.HasPrefix(line, "> "):
			skip = true
			st.out.WriteString(line + "\n")
			st.do(line)
			st.settle()
			st.show()
		case strings.HasPrefix(line, "#"):
			skip = false
			st.out.WriteString(line + "\n")
		case !skip:
			st.out.WriteString(line + "\n")
		}
	}
	return strings.TrimRight(st.out.String(), "\n") + "\n"
}

func (st *stage) person(name string) *discordtest.Person {
	p := st.people[name]
	if p == nil {
		p = st.s.Person(name)
		st.people[name] = p
	}
	return p
}

func (st *stage) channel(p *discordtest.Person, where string) string {
	id := st.places[where]
	switch where {
	case "private":
		id = p.Private()
		st.names[id] = p.Name + " in private"
	case "elsewhere":
		p.Installed = true
	}
	if id == "" {
		st.t.Fatalf("there is no place %s", where)
	}
	for _, have := range st.channels {
		if have == id {
			return id
		}
	}
	st.channels = append(st.channels, id)
	return id
}

func (st *stage) do(line string) {
	st.t.Helper()
	if line == "> load" {
		if _, err := st.store.Save(context.Background(), bottest.Reports("later")); err != nil {
			st.t.Fatal(err)
		}
		if err := st.bot.Notify(context.Background()); err != nil {
			st.t.Fatal(err)
		}
		return
	}
	f := did.FindStringSubmatch(line)
	if f == nil {
		st.t.Fatalf("not understood: %s", line)
	}
	p := st.person(f[1])
	channel := st.channel(p, f[2])
	what, words, _ := strings.Cut(f[3], " ")
	switch {
	case strings.HasPrefix(what, "/") && strings.HasSuffix(words, "…"):
		option, typed, _ := strings.Cut(strings.TrimSuffix(words, "…"), "=")
		list := p.Suggestions(channel, what[1:], option, strings.TrimSpace(typed))
		for _, s := range list {
			st.out.WriteString("  suggested: " + s + "\n")
		}
		if len(list) == 0 {
			st.out.WriteString("  nothing suggested\n")
		}
	case strings.HasPrefix(what, "/"):
		a := discordtest.Arguments{}
		for _, given := range strings.Split(words, " | ") {
			if option, value, ok := strings.Cut(given, "="); ok {
				switch {
				case value == "yes":
					a[option] = true
				case option == "file":
					a[option] = st.s.AddFile(value, file(st.t, value))
				default:
					a[option] = value
				}
			}
		}
		p.Slash(channel, what[1:], a).Done(st.s)
	case what == "say":
		st.last[channel] = p.Say(channel, strings.ReplaceAll(words, "@isnad", "<@"+discordtest.BotID+">"), discordtest.Writing{})
	case what == "reply":
		st.last[channel] = p.Say(channel, words, discordtest.Writing{Reply: st.latest(channel, "")})
	case what == "forward":
		st.last[channel] = p.Say(channel, "", discordtest.Writing{Forwarded: words})
	case what == "edit":
		p.Edit(st.last[channel], strings.ReplaceAll(words, "@isnad", "<@"+discordtest.BotID+">"))
	case what == "press":
		m := st.latest(channel, words)
		if i := p.Press(m, words); true {
			i.Done(st.s)
		}
		if st.s.Thread(m.ID) != "" && st.places["thread"] == "" {
			st.places["thread"], st.names[m.ID] = m.ID, "thread"
			st.channels = append(st.channels, m.ID)
		}
	case what == "choose":
		p.Choose(st.latest(channel, words), words).Done(st.s)
	case what == "on":
		command, draft, _ := strings.Cut(words, ": ")
		m := st.person("colleague").Say(channel, draft, discordtest.Writing{})
		p.On(m, command).Done(st.s)
	default:
		st.t.Fatalf("not understood: %s", line)
	}
}

// file is what the attached file of a name holds.
func file(t *testing.T, name string) []byte {
	b, err := os.ReadFile(filepath.Join("testdata", "files", name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// latest is the bot's last message in a channel, or its last that has a button or an option of a label.
func (st *stage) latest(channel, label string) *discordtest.Message {
	st.t.Helper()
	list := st.s.Messages(channel)
	for i := len(list) - 1; i >= 0; i-- {
		if label == "" || has(list[i], label) {
			return list[i]
		}
	}
	st.t.Fatalf("no message with %q in %s", label, st.names[channel])
	return nil
}

func has(m *discordtest.Message, label string) bool {
	for _, row := range m.Rows {
		for _, c := range row {
			if c.Options == nil && strings.Contains(c.Label, label) {
				return true
			}
			for _, o := range c.Options {
				if strings.Contains(o.Label, label) {
					return true
				}
			}
		}
	}
	return false
}

// show writes down what has appeared or changed since it was last called.
func (st *stage) show() {
	for _, channel := range st.channels {
		for _, m := range st.s.Messages(channel) {
			edits, known := st.seen[m]
			if known && edits == m.Edits {
				continue
			}
			st.seen[m] = m.Edits
			how := "says"
			if known {
				how = "changes its message"
			}
			fmt.Fprintf(&st.out, "isnad %s (%s):\n", how, st.place(channel))
			for _, line := range strings.Split(strings.TrimRight(discordtest.Show(m), "\n"), "\n") {
				st.out.WriteString("    " + line + "\n")
			}
		}
	}
	st.out.WriteString("\n")
}

func (st *stage) place(channel string) string {
	if name := st.s.Thread(channel); name != "" {
		return "thread “" + name + "”"
	}
	return st.names[channel]
}
