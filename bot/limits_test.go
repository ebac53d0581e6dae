package bot

import (
	"testing"
	"time"
)

func TestGate(t *testing.T) {
	g := newGate(Limits{UserRate: 0.5, UserBurst: 2, Rate: 100, Burst: 4}.filled())
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	pass := func(user string, want passage, wait time.Duration) {
		t.Helper()
		p, w := g.pass(user, now)
		if p != want || w.Round(time.Millisecond) != wait {
			t.Errorf("%s: %d, %s; not %d, %s", user, p, w, want, wait)
		}
	}
	pass("a", passed, 0)
	pass("a", passed, 0)
	pass("a", warned, 2*time.Second)
	pass("a", ignored, 0)
	pass("b", passed, 0)
	pass("b", passed, 0)
	pass("c", crowded, 0) // all together
	now = now.Add(2 * time.Second)
	pass("a", passed, 0)
	pass("a", warned, 2*time.Second)
	now = now.Add(time.Hour)
	pass("d", passed, 0)
	if len(g.users) != 1 {
		t.Errorf("%d users are remembered", len(g.users))
	}
}

func TestAccess(t *testing.T) {
	a := newGatekeeper(Access{Users: []string{"telegram:1"}, Chats: []string{"telegram:-5"}, Guilds: []string{"discord:9"}, Admins: []string{"discord:7"}})
	for _, c := range []struct {
		network, chat, guild, user string
		may, admin                 bool
	}{
		{"telegram", "1", "", "1", true, false},
		{"telegram", "2", "", "2", false, false},
		{"discord", "1", "", "1", false, false}, // another network's 1
		{"telegram", "-5", "", "2", true, false},
		{"discord", "3", "9", "2", true, false},
		{"discord", "3", "8", "2", false, false},
		{"discord", "3", "8", "7", true, true},
		{"telegram", "7", "", "7", false, false},
		{"telegram", "-5", "", "", true, false},
		{"telegram", "x", "", "", false, false},
	} {
		p := Place{Network: c.network, Chat: c.chat}
		if may, admin := a.allows(p, c.guild, c.user), a.admin(p, c.user); may != c.may || admin != c.admin {
			t.Errorf("%+v: %t, %t", c, may, admin)
		}
	}
	if !newGatekeeper(Access{Admins: []string{"telegram:1"}}).allows(Place{Network: "x", Chat: "y"}, "", "z") {
		t.Error("without a list it is not open")
	}
}
