package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"
)

// TestAskLinesOrder asks many questions of different lengths at once and wants the answers in their order.
func TestAskLinesOrder(t *testing.T) {
	isolateUser(t)
	var in strings.Builder
	var want []string
	for i := range 300 {
		q := fmt.Sprintf("%d%s", i, strings.Repeat(" how many people were killed?", i%7))
		want = append(want, q)
		in.WriteString(q + "\n")
	}
	want = append(want, "")
	in.WriteString("\n")
	var out bytes.Buffer
	if code := run(context.Background(), []string{"ask", "--json", "-"}, strings.NewReader(in.String()), &out, io.Discard); code != exitDone {
		t.Fatalf("exit code %d", code)
	}
	dec := json.NewDecoder(&out)
	for i, q := range want {
		var a struct {
			Question string
			Answers  []any
		}
		if err := dec.Decode(&a); err != nil {
			t.Fatal(err)
		}
		if a.Question != q || a.Answers == nil {
			t.Fatalf("answer %d is to %q with answers %v; want %q", i, a.Question, a.Answers, q)
		}
	}
	if dec.More() {
		t.Error("there are more answers than questions")
	}
}

// TestAskLinesOneByOne asks the next question only after the answer to the last one, as another program would.
func TestAskLinesOneByOne(t *testing.T) {
	isolateUser(t)
	inRead, inWrite := io.Pipe()
	outRead, outWrite := io.Pipe()
	code := make(chan int, 1)
	go func() {
		code <- run(context.Background(), []string{"ask", "--json", "-"}, inRead, outWrite, io.Discard)
		outWrite.Close()
	}()
	dec := json.NewDecoder(outRead)
	for _, q := range []string{"who is Dillon?", "كم عدد القتلى؟", ""} {
		if _, err := io.WriteString(inWrite, q+"\r\n"); err != nil {
			t.Fatal(err)
		}
		var a struct{ Question string }
		if err := dec.Decode(&a); err != nil {
			t.Fatal(err)
		}
		if a.Question != q {
			t.Errorf("answer to %q; want %q", a.Question, q)
		}
	}
	inWrite.Close()
	if c := <-code; c != exitDone {
		t.Errorf("exit code %d", c)
	}
}

func TestEachLine(t *testing.T) {
	long := strings.Repeat("x", 1<<20)
	for in, want := range map[string][]string{
		"":                 nil,
		"a":                {"a"},
		"a\n":              {"a"},
		"a\r\n\r\nb":       {"a", "", "b"},
		"\ufeffa\n\ufeffb": {"a", "\ufeffb"},
		long + "\n" + long: {long, long},
		"\n\n":             {"", ""},
	} {
		var got []string
		if err := eachLine(strings.NewReader(in), func(s string) bool { got = append(got, s); return true }); err != nil {
			t.Fatal(err)
		}
		if strings.Join(got, "|") != strings.Join(want, "|") || len(got) != len(want) {
			t.Errorf("%.20q: %d lines, want %d", in, len(got), len(want))
		}
	}
}

// isolateUser gives a test a user without data, configuration or variables of the program.
func isolateUser(t *testing.T) {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"} {
		t.Setenv(name, dir)
	}
}

func FuzzEachLine(f *testing.F) {
	f.Add("a\r\n\nb")
	f.Add("\ufeff\n")
	f.Fuzz(func(t *testing.T, in string) {
		var got []string
		if err := eachLine(strings.NewReader(in), func(s string) bool { got = append(got, s); return true }); err != nil {
			t.Fatal(err)
		}
		want := strings.Count(in, "\n")
		if in != "" && !strings.HasSuffix(in, "\n") {
			want++
		}
		if len(got) != want {
			t.Errorf("%q: %d lines, want %d", in, len(got), want)
		}
		for _, line := range got {
			if strings.Contains(line, "\n") || !strings.Contains(in, line) {
				t.Errorf("%q: line %q", in, line)
			}
		}
	})
}
