package discord

import (
	"context"
	"encoding/json"
	"testing"
	"unicode/utf8"

	"github.com/bwmarrin/discordgo"

	"isnad/bot"
	"isnad/bot/discord/discordtest"
)

// reader is a Network that is not connected.
func reader() *Network {
	self, application := discordtest.BotID, discordtest.Application
	n := &Network{asked: newRecent[string, *asked](8), channels: newRecent[string, bot.Place](8)}
	n.self.Store(&self)
	n.application.Store(&application)
	return n
}

// Whatever an interaction or a message holds, it is read without a fault into something with a place.
func FuzzEvent(f *testing.F) {
	f.Add([]byte(`{"id":"1","type":2,"token":"t","channel_id":"5","guild_id":"6","member":{"user":{"id":"7"}},"data":{"name":"ask","type":1,"options":[{"name":"question","type":3,"value":"q"}]}}`))
	f.Add([]byte(`{"id":"1","type":3,"token":"t","channel_id":"5","user":{"id":"7"},"message":{"id":"8","components":[{"type":1,"components":[{"type":2,"custom_id":"thread"}]}]},"data":{"custom_id":"a:x","component_type":2}}`))
	f.Add([]byte(`{"id":"1","type":2,"token":"t","channel_id":"5","data":{"name":"Check this message","type":3,"target_id":"9","resolved":{"messages":{"9":null}}}}`))
	f.Add([]byte(`{"id":"1","channel_id":"5","content":"<@1041900000000000001> q","author":{"id":"7"},"mentions":[null,{"id":"1041900000000000001"}],"attachments":[null],"message_snapshots":[{"message":null}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		n := reader()
		var i discordgo.Interaction
		var more surroundings
		if json.Unmarshal(data, &i) == nil && json.Unmarshal(data, &more) == nil && i.Data != nil {
			in := n.command(&i, more)
			if in.Network != Name || !utf8.ValidString(in.Text) {
				t.Fatalf("read %#v", in)
			}
			languageOf(&i)
			n.hasThreadButton(i.Message)
			n.location(&i, more)
			if i.Message != nil {
				n.questionOf(i.Message)
				copied(i.Message.Embeds)
			}
		}
		var m discordgo.Message
		if json.Unmarshal(data, &m) == nil && m.GuildID == "" && n.mine(&m) {
			if in := n.read(context.Background(), &m); in.Network != Name || in.Chat == "" || !in.Private {
				t.Fatalf("read %#v", in)
			}
		}
	})
}

// Who asks is read from where Discord puts him: the member in servers, the user elsewhere.
func TestAsker(t *testing.T) {
	for _, c := range []struct{ event, want string }{
		{`{"type":2,"data":{},"member":{"user":{"id":"1"}}}`, "1"},
		{`{"type":2,"data":{},"user":{"id":"2"}}`, "2"},
		{`{"type":2,"data":{},"member":{}}`, ""},
		{`{"type":2,"data":{}}`, ""},
	} {
		var i discordgo.Interaction
		if err := json.Unmarshal([]byte(c.event), &i); err != nil {
			t.Fatal(err)
		}
		if got := asker(&i).ID; got != c.want {
			t.Errorf("%s: %q, want %q", c.event, got, c.want)
		}
	}
}

func TestHint(t *testing.T) {
	for command, want := range map[string]string{"ask": "", "اسأل": "ar", "تحقق من هذه الرسالة": "ar", "Check this message": ""} {
		if got := hint(command); got != want {
			t.Errorf("%s: %q, want %q", command, got, want)
		}
	}
}

func TestFit(t *testing.T) {
	for _, c := range []struct {
		text string
		n    int
		want string
	}{{"short", 10, "short"}, {"exactly10!", 10, "exactly10!"}, {"more than ten", 10, "more than…"}, {"😀😀😀", 4, "😀…"}, {"مُحَاصَر", 3, "مُ…"}} {
		if got := fit(c.text, c.n); got != c.want || length(got) > c.n {
			t.Errorf("%q in %d: %q, want %q", c.text, c.n, got, c.want)
		}
	}
}
