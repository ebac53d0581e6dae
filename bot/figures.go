package bot

import (
	"time"

	"isnad/answers"
	"isnad/bot/chart"
)

// points are the dated figures of an answer: of each claim with a value its time and range. There are none unless they
// lie on two days at least and are of one unit.
func points(a *answers.Answer) []chart.Point {
	var list []chart.Point
	days := map[time.Time]bool{}
	unit := ""
	for i := range a.Answers {
		s := &a.Answers[i]
		c := &s.Claims[0]
		if c.Value == nil || c.Value.Low == nil && c.Value.High == nil {
			continue
		}
		if len(list) == 0 {
			unit = c.Value.Unit
		} else if c.Value.Unit != unit {
			continue
		}
		var day time.Time
		ok := false
		if c.AsOf != nil {
			day, ok = readDay(c.AsOf.From)
		}
		if !ok {
			day, ok = readDay(s.Document.Published)
		}
		if !ok {
			continue
		}
		label := s.Document.Outlet
		if label == "" && len(c.SaidBy) > 0 {
			label = c.SaidBy[0]
		}
		days[day] = true
		list = append(list, chart.Point{Day: day, Low: c.Value.Low, High: c.Value.High, Approximate: c.Value.Approximate, Label: oneLine(label)})
	}
	if len(days) < 2 {
		return nil
	}
	return list
}

// chartReply is a picture of an answer's figures over time.
func chartReply(a *answers.Answer, question string) (Reply, error) {
	language := a.Language
	list := points(a)
	if list == nil {
		return toast(language, "chart.none"), nil
	}
	png, err := chart.PNG(chart.Figure{Title: plain(question), Language: language, Points: list})
	if err != nil {
		return Reply{}, err
	}
	return Reply{Language: language, Picture: &Picture{Name: "figures.png", PNG: png,
		Alt: directed(language, clip(say(language, "chart.alt", "question", isolated(plain(question))), 900))}}, nil
}
