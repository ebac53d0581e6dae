//go:build !unix

package telegram

// lock does nothing where the system has no such locks; the network itself bears one poller only.
func lock(string) (release func(), err error) { return func() {}, nil }
