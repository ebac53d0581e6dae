package main

import (
	"context"
	"os"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"isnad/bot/discord/gateway"
)

// TestMain lets the test binary be the program itself: in scripts as the command isnad, and for tests that start it as a
// process of its own with ISNAD_AS_PROGRAM set.
func TestMain(m *testing.M) {
	if os.Getenv("ISNAD_AS_PROGRAM") != "" {
		if d, err := time.ParseDuration(os.Getenv("ISNAD_TEST_SILENCE")); err == nil {
			gateway.DefaultTimes.Silence = d // five minutes are too long for a test
		}
		main()
		return
	}
	testscript.Main(m, map[string]func(){"isnad": main})
}

// TestScripts runs the whole program as the scripts of testdata/script tell. Each has an empty folder of its own for home,
// data and configuration.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
		Setup: func(env *testscript.Env) error {
			for name, folder := range map[string]string{"HOME": "home", "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config"} {
				env.Setenv(name, env.WorkDir+"/"+folder)
			}
			return nil
		},
	})
}

// TestRun runs the program in process, as tests of other parts may.
func TestRun(t *testing.T) {
	if code := run(context.Background(), []string{"no-such-command"}, os.Stdin, discard{}, discard{}); code != exitUsage {
		t.Errorf("exit code %d, want %d", code, exitUsage)
	}
}

type discard struct{}

func (discard) Write(b []byte) (int, error) { return len(b), nil }
