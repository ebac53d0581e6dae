package discord

import (
	"github.com/bwmarrin/discordgo"

	"isnad/bot"
)

// Discord's limits on buttons and menus.
const (
	rowsMax        = 5
	rowMax         = 5
	labelMax       = 80
	optionsMax     = 25
	optionMax      = 100
	placeholderMax = 150
)

// Prefixes of custom ids: what the conversation understands, and what is of this network only.
const (
	actionID  = "a:"
	menuID    = "menu"
	publishID = "publish"
	threadID  = "thread"
)

// components are a reply's buttons and menu, within the limits: what is too much is left out from the end.
func components(r bot.Reply) []discordgo.MessageComponent {
	rows := packed(r.Buttons, rowsMax)
	list := []discordgo.MessageComponent{}
	room := rowsMax
	if r.Menu != nil && len(r.Menu.Options) > 0 {
		room--
	}
	taken := map[string]bool{}
	for _, row := range rows[:min(len(rows), room)] {
		var buttons []discordgo.MessageComponent
		for _, b := range row {
			if b.Share != "" {
				continue // Discord cannot hand a text on to another chat
			}
			if b.Action == "" || len(b.Action) > bot.MaxAction || taken[b.Action] || !seen(b.Label) {
				continue // Discord refuses the whole message for it
			}
			taken[b.Action] = true
			style := discordgo.SecondaryButton
			if b.Main {
				style = discordgo.PrimaryButton
			}
			buttons = append(buttons, discordgo.Button{Label: fit(b.Label, labelMax), Style: style, CustomID: actionID + b.Action})
		}
		if len(buttons) > 0 {
			list = append(list, discordgo.ActionsRow{Components: buttons})
		}
	}
	if menu := selectMenu(r.Menu); menu != nil {
		list = append(list, discordgo.ActionsRow{Components: []discordgo.MessageComponent{*menu}})
	}
	return list
}

// packed keeps the rows if there is room for all of them and none is too long; otherwise it deals the buttons out anew.
func packed(rows [][]bot.Button, room int) [][]bot.Button {
	keep := len(rows) <= room
	var all []bot.Button
	for _, row := range rows {
		keep = keep && len(row) <= rowMax
		all = append(all, row...)
	}
	if keep {
		return rows
	}
	var list [][]bot.Button
	for len(all) > 0 {
		n := min(rowMax, len(all))
		list, all = append(list, all[:n]), all[n:]
	}
	return list
}

func selectMenu(m *bot.Menu) *discordgo.SelectMenu {
	if m == nil {
		return nil
	}
	menu := &discordgo.SelectMenu{MenuType: discordgo.StringSelectMenu, CustomID: menuID, Placeholder: fit(m.Prompt, placeholderMax),
		Options: []discordgo.SelectMenuOption{}}
	taken := map[string]bool{}
	for _, o := range m.Options {
		if o.Action == "" || len(o.Action) > optionMax || taken[o.Action] || !seen(o.Label) || len(menu.Options) == optionsMax {
			continue
		}
		taken[o.Action] = true
		menu.Options = append(menu.Options, discordgo.SelectMenuOption{Label: fit(o.Label, optionMax), Value: o.Action})
	}
	if len(menu.Options) == 0 {
		return nil
	}
	return menu
}

// extra appends a button of this network to a message's components, if there is room.
func extra(rows []discordgo.MessageComponent, id, label string) []discordgo.MessageComponent {
	button := discordgo.Button{Label: fit(label, labelMax), Style: discordgo.SecondaryButton, CustomID: id}
	for i := len(rows) - 1; i >= 0; i-- {
		row, ok := rows[i].(discordgo.ActionsRow)
		if !ok || len(row.Components) >= rowMax {
			continue
		}
		if _, isButton := row.Components[0].(discordgo.Button); !isButton {
			continue
		}
		row.Components = append(row.Components[:len(row.Components):len(row.Components)], button)
		rows[i] = row
		return rows
	}
	if len(rows) < rowsMax {
		return append(rows, discordgo.ActionsRow{Components: []discordgo.MessageComponent{button}})
	}
	return rows
}
