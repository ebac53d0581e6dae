# What a developer runs. "make check" is what .ci/run does, without the installing, the modules and the race detector.

.PHONY: all build test check race fuzz eval install clean

all: build

build:
	go build -o isnad ./cmd/isnad

test:
	go test ./...

check:
	@test -z "$$(gofmt -l .)" || { echo "not formatted:"; gofmt -l .; exit 1; }
	go vet ./...
	go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...
	go test ./...

race:
	go test -short -race ./...

# Every fuzz target for ten seconds.
fuzz:
	@for p in $$(go list ./...); do \
		for f in $$(go test -list '^Fuzz' $$p | grep '^Fuzz'); do \
			echo "$$p $$f"; go test -run '^$$' -fuzz "^$$f$$" -fuzztime 10s $$p || exit 1; \
		done; \
	done

# Scores the answers on a gold file: make eval REPORTS=reports/ GOLD=gold.jsonl
eval: build
	@d=$$(mktemp -d) && ./isnad load --db $$d/eval.db $(REPORTS) && ./isnad eval --db $$d/eval.db $(GOLD); rm -r $$d

install:
	go install ./cmd/isnad

clean:
	rm -f isnad
