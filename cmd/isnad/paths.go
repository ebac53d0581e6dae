package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// defaultDB returns the path of the database when none is named: isnad/isnad.db in the user's data folder.
func defaultDB() (string, error) {
	folder, err := dataFolder(runtime.GOOS, os.Getenv)
	if err != nil {
		return "", err
	}
	return filepath.Join(folder, "isnad", "isnad.db"), nil
}

// dataFolder returns where the programs of a user keep their data: $XDG_DATA_HOME where it is set, or the place the
// system has for it.
func dataFolder(system string, env func(string) string) (string, error) {
	if folder := env("XDG_DATA_HOME"); filepath.IsAbs(folder) {
		return folder, nil
	}
	var folder string
	switch system {
	case "windows":
		folder = env("LocalAppData")
	case "darwin":
		if home := env("HOME"); home != "" {
			folder = filepath.Join(home, "Library", "Application Support")
		}
	default:
		if home := env("HOME"); home != "" {
			folder = filepath.Join(home, ".local", "share")
		}
	}
	if folder == "" {
		return "", fmt.Errorf("this user has no data folder; name the database with --db FILE")
	}
	return folder, nil
}
