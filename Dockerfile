# Build: SQLite is C, so the program is linked with musl, statically, and needs nothing of the image it runs in.
FROM golang:1.26-alpine AS build
RUN apk add --no-cache gcc musl-dev
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=1 go build -trimpath -ldflags '-s -w -linkmode external -extldflags "-static"' -o /isnad ./cmd/isnad \
 && mkdir -p /data

# Run: certificates and time zones, no shell, and a user without rights (65532).
FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=build /isnad /usr/local/bin/isnad
COPY --from=build --chown=65532:65532 /data /data
ENV XDG_DATA_HOME=/data
VOLUME /data
USER 65532:65532
ENTRYPOINT ["isnad"]
CMD ["--help"]
