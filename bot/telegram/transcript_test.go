package telegram

import (
	"fmt"
	"strings"
	"testing"

	"isnad/bot"
	"isnad/bot/bottest"
	"isnad/bot/telegram/telegramtest"
	"isnad/corpus"
	"isnad/corpus/talk"
)

var (
	salma  = telegramtest.User{ID: 1, First: "سلمى", Username: "salma", Language: "ar"}
	james  = telegramtest.User{ID: 2, First: "James", Language: "en-GB"}
	deputy = telegramtest.User{ID: 3, First: "Nour", Language: "ar"}
)

const (
	newsroom = -100500
	desk     = -100600
	topic    = 42
)

func people(w *world) {
	w.server.AddChat(telegramtest.Chat{ID: salma.ID, Type: "private"})
	w.server.AddChat(telegramtest.Chat{ID: james.ID, Type: "private"})
	w.server.AddChat(telegramtest.Chat{ID: deputy.ID, Type: "private"})
	w.server.AddChat(telegramtest.Chat{ID: newsroom, Type: "supergroup", Title: "Newsroom"})
	w.server.AddChat(telegramtest.Chat{ID: desk, Type: "supergroup", Title: "Desk", Forum: true, Topics: map[int64]bool{topic: true}})
}

func TestArabic(t *testing.T) {
	w := start(t, setup{})
	people(w)
	say := func(words string) { w.step(1, func() { w.server.Say(salma, salma.ID, words) }) }
	press := func(n int, label string) { w.step(n, func() { w.server.Press(t, salma, salma.ID, label) }) }
	say("/start")
	say("كم عدد المدنيين المحاصرين في الرقة؟")
	say("والجرحى؟")
	press(1, "مشاركة")
	say("كم عدد المدنيين المحاصرين في الرقة؟")
	press(1, "الاقتباسات")
	press(1, "عودة")
	press(1, "كل المصادر")
	press(1, "عودة")
	press(1, "عبر الزمن")
	press(1, "مشاركة")
	press(1, "إجابة خاطئة")
	press(1, "3000 مدني")
	press(1, "القيمة")
	say("من هو رئيس بلدية اللاذقية؟")
	say("/مساعدة")
	say("/about")
	w.clean()
	golden(t, "arabic.txt", w.server.Transcript(0))
}

func TestEnglish(t *testing.T) {
	w := start(t, setup{})
	people(w)
	say := func(words string) { w.step(1, func() { w.server.Say(james, james.ID, words) }) }
	press := func(n int, label string) { w.step(n, func() { w.server.Press(t, james, james.ID, label) }) }
	say("/start hello")
	say("How many people were killed in Latakia?")
	say("who visited Latakia?")
	say("How many civilians are trapped in Raqqa?")
	say("and wounded?")
	press(1, "Follow")
	say("/following")
	say("/sources how many civilians are trapped in Raqqa?")
	say("thank you!")
	say("/lang")
	press(1, "العربية")
	say("How many people were killed in Latakia?")
	say("/lang auto")
	say("/nonsense")
	say("/ask")
	say("/claim coast-flood#1")
	say("/claim nothing#1")
	say("/help")
	w.clean()
	golden(t, "english.txt", w.server.Transcript(0))
}

// TestGroup: in groups the bot speaks only when it is called.
func TestGroup(t *testing.T) {
	w := start(t, setup{})
	people(w)
	question := "how many people were killed in Latakia?"
	w.silent(func() { w.server.Say(james, newsroom, question) })
	w.silent(func() { w.server.Say(james, newsroom, "/ask@other_bot "+question) })
	w.silent(func() { w.server.Say(james, newsroom, "/frobnicate") })
	w.silent(func() { w.server.Say(james, newsroom, "@isnad_bot_fan "+question) })
	w.step(1, func() { w.server.Say(james, newsroom, "@Isnad_Bot "+question) })
	answer := w.server.LastOf(newsroom).ID
	w.step(1, func() { w.server.Say(salma, newsroom, "من زار اللاذقية؟", telegramtest.ReplyTo(answer)) })
	w.step(1, func() {
		w.server.Say(salma, newsroom, "👩‍🚀👩‍🚀 يا @isnad_bot كم عدد المدنيين المحاصرين في الرقة؟")
	})
	w.step(1, func() { w.server.Say(james, newsroom, "/ask@isnad_bot "+question) })
	w.step(1, func() { w.server.Say(james, newsroom, "@isnad_bot") })
	w.step(1, func() { w.server.Say(james, newsroom, "@isnad_bot who won the cup?") })
	w.silent(func() { w.server.Say(james, desk, question, telegramtest.InTopic(topic)) })
	w.step(1, func() { w.server.Say(james, desk, "/ask "+question, telegramtest.InTopic(topic)) })
	if m := w.server.LastOf(desk); m.Thread != topic {
		t.Errorf("the reply is in topic %d", m.Thread)
	}
	w.step(1, func() { w.server.Press(t, james, desk, "Share") })
	if m := w.server.LastOf(desk); m.Thread != topic {
		t.Errorf("the card is in topic %d", m.Thread)
	}
	w.clean()
	golden(t, "group.txt", w.server.Transcript(0))
}

// TestFollow: a load brings news to those who follow a question, once.
func TestFollow(t *testing.T) {
	w := start(t, setup{})
	people(w)
	notify := func() {
		if err := w.bot.Notify(t.Context()); err != nil {
			t.Error(err)
		}
	}
	notify()
	w.step(1, func() {
		w.server.Say(deputy, deputy.ID, "كم عدد المدنيين المحاصرين في الرقة؟")
	})
	w.step(1, func() { w.server.Press(t, deputy, deputy.ID, "متابعة") })
	w.step(1, func() { w.server.Say(james, james.ID, "How many people were killed in Homs yesterday?") })
	w.step(1, func() { w.server.Press(t, james, james.ID, "Follow") })
	w.step(1, func() { w.server.Press(t, james, james.ID, "Follow") })
	w.step(1, func() { w.server.Say(deputy, deputy.ID, "/load "+bottest.Later) })
	w.step(1, func() { w.server.Say(salma, salma.ID, "/load "+bottest.Later) })
	w.step(1, notify)
	w.silent(notify)
	w.step(1, func() { w.server.Press(t, deputy, deputy.ID, "كل المصادر") })
	w.step(1, func() { w.server.Press(t, deputy, deputy.ID, "عودة") })
	w.step(1, func() { w.server.Press(t, deputy, deputy.ID, "المزيد") })
	w.step(1, func() { w.server.Press(t, deputy, deputy.ID, "السابق") })
	w.step(1, func() { w.server.Say(deputy, deputy.ID, "/following") })
	w.step(2, func() { w.server.Press(t, deputy, deputy.ID, "إنهاء المتابعة") })
	w.step(1, func() { w.server.Say(deputy, deputy.ID, "/following") })
	w.clean()
	golden(t, "follow.txt", w.server.Transcript(0))
}

func TestAdmin(t *testing.T) {
	w := start(t, setup{parts: func(p *bot.Parts) { p.Limits.File = 1 << 20 }})
	people(w)
	say := func(from telegramtest.User, words string, o ...telegramtest.Option) {
		w.step(1, func() { w.server.Say(from, from.ID, words, o...) })
	}
	say(james, "/reject coast-flood#1 because")
	say(james, "/stats")
	say(salma, "how many people were killed in Homs?")
	say(salma, "/load", telegramtest.File("homs.txt", "outlet: Orontes News\ntitle: Blast in Homs\npublished: 2017-11-09\nurl: https://orontes.example/1\n\nA blast killed 9 people in Homs on Thursday, the police said.\n"))
	say(salma, "how many people were killed in Homs?")
	say(salma, "/load file:///etc/passwd")
	say(salma, "/load https://unknown.example/x")
	say(salma, "/load", telegramtest.File("large.txt", string(make([]byte, 1<<20+1))))
	id := nine(t, w)
	say(salma, "/reject homs#0 the police took it back")
	say(salma, "/reject "+id)
	say(salma, "/reject "+id+" the police took it back")
	say(salma, "how many people were killed in Homs?")
	say(salma, "/restore "+id+" it was right")
	say(salma, "how many people were killed in Homs?")
	say(salma, "/stats")
	w.clean()
	golden(t, "admin.txt", strings.ReplaceAll(w.server.Transcript(0), id, "homs#ID"))
	var deeds []string
	if err := w.store.Deeds(t.Context(), func(d talk.Deed) error {
		deeds = append(deeds, fmt.Sprintf("%s %s: %s", d.User, d.Act, d.Outcome))
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	golden(t, "deeds.txt", strings.Join(deeds, "\n")+"\n")
}

// nine finds the claim that nine people were killed.
func nine(t *testing.T, w *world) (id string) {
	t.Helper()
	err := w.store.Claims(t.Context(), "homs", func(c corpus.Claim) error {
		if c.Value != nil && c.Value.Low != nil && *c.Value.Low == 9 {
			id = c.ID
		}
		return nil
	})
	if err != nil || id == "" {
		t.Fatalf("no claim of nine: %v", err)
	}
	return id
}

// TestCheck checks drafts: forwarded, in reply, as a file.
func TestCheck(t *testing.T) {
	w := start(t, setup{})
	people(w)
	w.step(1, func() {
		w.server.Say(salma, salma.ID, "قالت الأمم المتحدة إن نحو 8000 مدني محاصرون في الرقة. وقتل 90 شخصاً في اللاذقية يوم الأربعاء. وسجن 12 صحفياً في حمص.", telegramtest.Forwarded)
	})
	var draft int64
	w.silent(func() {
		draft = w.server.Say(james, newsroom, "Floods killed 14 people in Latakia. At least 500 civilians were wounded in Raqqa.")
	})
	w.step(1, func() { w.server.Say(james, newsroom, "/check", telegramtest.ReplyTo(draft)) })
	w.step(1, func() {
		w.server.Say(james, james.ID, "/check", telegramtest.File("draft.txt", "Floods killed 30 people in Latakia on 1 November 2017."))
	})
	w.step(1, func() { w.server.Say(james, james.ID, "/check hello there") })
	w.step(1, func() { w.server.Say(james, james.ID, "/check") })
	w.clean()
	golden(t, "check.txt", w.server.Transcript(0))
}

func TestInline(t *testing.T) {
	w := start(t, setup{})
	people(w)
	w.step(1, func() { w.server.Inline(salma, "كم عدد المدنيين المحاصرين في الرقة؟") })
	w.step(1, func() { w.server.Inline(james, "who won the cup?") })
	w.step(1, func() { w.server.Inline(james, "") })
	w.clean()
	golden(t, "inline.txt", w.server.Transcript(0))
}
