package corpus

import "time"

// Deed is what an editor did to a claim.
type Deed string

const (
	Rejected Deed = "rejected" // the claim is no longer found
	Restored Deed = "restored" // it is found again
)

// Act is one entry of the audit: who did what to which claim, and why.
type Act struct {
	Time   time.Time `json:"time"` // UTC
	Deed   Deed      `json:"deed"`
	Claim  string    `json:"claim"` // id
	Quote  string    `json:"quote"` // the claim's words at that time
	By     string    `json:"by"`
	Reason string    `json:"reason"`
}
