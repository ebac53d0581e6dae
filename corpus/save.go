package corpus

// Bundle is a document with everything derived from it. A store keeps or replaces it as a whole.
type Bundle struct {
	Document Document
	Claims   []Claim // in the order of the text; each ID begins with the document's id and "#"
	Digest   string  // hash over header, text and the version of the derivation; "" is never equal to a stored one
	Anew     bool    // it replaces what is stored under the same digest too: words changed of which the digest knows nothing
}

// Saved says what became of the bundles given to a store.
type Saved struct {
	Stored   int // documents that were not there before
	Replaced int // documents that took the place of an older version
	Skipped  int // documents whose digest equals the stored one, unless they are to be replaced all the same
	Claims   int // claims written with the stored and replaced documents
}

// Add returns the sums of both.
func (s Saved) Add(t Saved) Saved {
	return Saved{s.Stored + t.Stored, s.Replaced + t.Replaced, s.Skipped + t.Skipped, s.Claims + t.Claims}
}
