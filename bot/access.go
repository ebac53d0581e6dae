package bot

// Access says who may use the bot. Ids are written with their network: "telegram:123". With all of Users, Chats and
// Guilds empty, everybody may.
type Access struct {
	Users  []string
	Chats  []string
	Guilds []string
	Admins []string // users who may load, reject and restore; they may use the bot everywhere
}

type gatekeeper struct {
	users, chats, guilds, admins map[string]bool
	open                         bool
}

func newGatekeeper(a Access) gatekeeper {
	of := func(list []string) map[string]bool {
		m := map[string]bool{}
		for _, s := range list {
			m[s] = true
		}
		return m
	}
	return gatekeeper{of(a.Users), of(a.Chats), of(a.Guilds), of(a.Admins), len(a.Users)+len(a.Chats)+len(a.Guilds) == 0}
}

func (g gatekeeper) admin(p Place, user string) bool {
	return user != "" && g.admins[p.Network+":"+user]
}

func (g gatekeeper) allows(p Place, guild, user string) bool {
	return g.open || user != "" && g.users[p.Network+":"+user] || g.chats[p.Network+":"+p.Chat] ||
		guild != "" && g.guilds[p.Network+":"+guild] || g.admin(p, user)
}
