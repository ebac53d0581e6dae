package bot

import "strings"

// Access says who may use the bot. Ids are written with their network: "telegram:123". On a network of which Users, Chats
// and Guilds name nothing, everybody may.
type Access struct {
	Users  []string
	Chats  []string
	Guilds []string
	Admins []string // users who may load, reject and restore; they may use the bot everywhere
}

type gatekeeper struct {
	users, chats, guilds, admins map[string]bool
	closed                       map[string]bool // networks of which something is named
}

func newGatekeeper(a Access) gatekeeper {
	of := func(list []string) map[string]bool {
		m := map[string]bool{}
		for _, s := range list {
			m[s] = true
		}
		return m
	}
	closed := map[string]bool{}
	for _, list := range [][]string{a.Users, a.Chats, a.Guilds} {
		for _, s := range list {
			network, _, _ := strings.Cut(s, ":")
			closed[network] = true
		}
	}
	return gatekeeper{of(a.Users), of(a.Chats), of(a.Guilds), of(a.Admins), closed}
}

func (g gatekeeper) admin(p Place, user string) bool {
	return user != "" && g.admins[p.Network+":"+user]
}

func (g gatekeeper) allows(p Place, guild, user string) bool {
	return !g.closed[p.Network] || user != "" && g.users[p.Network+":"+user] || g.chats[p.Network+":"+p.Chat] ||
		guild != "" && g.guilds[p.Network+":"+guild] || g.admin(p, user)
}
