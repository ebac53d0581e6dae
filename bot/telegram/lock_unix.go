//go:build unix

package telegram

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// lock keeps a second program on this machine from serving Telegram with the same database; the system gives the lock up
// when the program ends, however it ends.
func lock(path string) (release func(), err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("telegram: %w", err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		f.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, errLocked
		}
		return nil, fmt.Errorf("telegram: lock %s: %w", path, err)
	}
	return func() { f.Close() }, nil
}
