package telegram

import "syscall"

// quit makes a Go program print all its goroutines and end.
const quit = syscall.SIGQUIT
