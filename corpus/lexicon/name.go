package lexicon

// Name is a proper name: a place, an organisation, a person.
type Name struct {
	ID      string
	Kind    string
	Within  []*Name // everything it lies in or belongs to
	Arabic  string  // usual form
	English string
}

// IsPlace tells whether the name is a place.
func (n *Name) IsPlace() bool {
	switch n.Kind {
	case "country", "region", "governorate", "city", "district", "site", "sea", "river":
		return true
	}
	return false
}

// IsPerson tells whether the name is a person, or a part of a person's name.
func (n *Name) IsPerson() bool {
	return n.Kind == "person" || n.Kind == "given-name" || n.Kind == "family-name"
}

// IsMedium tells whether the name is an outlet or a news agency.
func (n *Name) IsMedium() bool { return n.Kind == "agency" || n.Kind == "outlet" }

// Shared tells whether the name is of a river or a sea of several countries, which stands for none of them.
func (n *Name) Shared() bool {
	if n.Kind != "river" && n.Kind != "sea" {
		return false
	}
	countries := 0
	for _, w := range n.Within {
		if w.Kind == "country" {
			countries++
		}
	}
	return countries > 1
}

// LiesIn tells whether n is the name of that id or lies within it.
func (n *Name) LiesIn(id string) bool {
	if n.ID == id {
		return true
	}
	for _, w := range n.Within {
		if w.ID == id {
			return true
		}
	}
	return false
}
