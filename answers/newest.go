package answers

import (
	"slices"
	"time"
)

// newestFirst puts the newest of each outlet's reports first, those of an unknown day last: they change places among themselves alone,
// so that how well an outlet answers still tells where it stands. published tells when each document came out.
func newestFirst(list []Source, published map[string]time.Time) {
	places := map[string][]int{}
	for i := range list {
		if outlet := list[i].Document.Outlet; outlet != "" {
			places[outlet] = append(places[outlet], i)
		}
	}
	for _, at := range places {
		var own []Source
		for _, i := range at {
			own = append(own, list[i])
		}
		slices.SortStableFunc(own, func(a, b Source) int {
			return published[b.Document.ID].Compare(published[a.Document.ID])
		})
		for k, i := range at {
			list[i] = own[k]
		}
	}
}
