-- What the bot remembers of its conversations. Times are Unix microseconds.

-- Settings of a chat.
CREATE TABLE bot_chat (
	network  TEXT NOT NULL,
	chat     TEXT NOT NULL,
	language TEXT NOT NULL, -- '' is automatic
	PRIMARY KEY (network, chat)
) WITHOUT ROWID;

-- Questions asked. Numbers are never used twice: buttons in old messages carry them.
CREATE TABLE bot_ask (
	number   INTEGER PRIMARY KEY AUTOINCREMENT,
	time     INTEGER NOT NULL,
	network  TEXT NOT NULL,
	chat     TEXT NOT NULL,
	thread   TEXT NOT NULL,
	user     TEXT NOT NULL,
	question TEXT NOT NULL,
	language TEXT NOT NULL,
	after    INTEGER NOT NULL -- the question it follows up, 0 for none
);
CREATE INDEX bot_ask_place ON bot_ask(network, chat, thread, number);
CREATE INDEX bot_ask_time ON bot_ask(time);

-- Questions somebody follows.
CREATE TABLE bot_follow (
	number   INTEGER PRIMARY KEY AUTOINCREMENT,
	time     INTEGER NOT NULL,
	network  TEXT NOT NULL,
	chat     TEXT NOT NULL,
	thread   TEXT NOT NULL,
	user     TEXT NOT NULL,
	question TEXT NOT NULL,
	earlier  TEXT NOT NULL,    -- JSON list of strings
	language TEXT NOT NULL,
	told     TEXT NOT NULL,    -- JSON: the answers the follower knows
	sending  INTEGER NOT NULL, -- 1 while news are on their way
	UNIQUE (network, chat, thread, user, question, earlier)
);

-- Answers that readers called wrong, for the desk.
CREATE TABLE bot_complaint (
	number   INTEGER PRIMARY KEY,
	time     INTEGER NOT NULL,
	network  TEXT NOT NULL,
	chat     TEXT NOT NULL,
	thread   TEXT NOT NULL,
	user     TEXT NOT NULL,
	question TEXT NOT NULL,
	claim    TEXT NOT NULL, -- id
	reason   TEXT NOT NULL,
	UNIQUE (network, chat, user, question, claim, reason)
);

-- What administrators did, for ever.
CREATE TABLE bot_deed (
	number  INTEGER PRIMARY KEY,
	time    INTEGER NOT NULL,
	network TEXT NOT NULL,
	chat    TEXT NOT NULL,
	thread  TEXT NOT NULL,
	user    TEXT NOT NULL,
	name    TEXT NOT NULL,
	act     TEXT NOT NULL,
	detail  TEXT NOT NULL,
	outcome TEXT NOT NULL
);

-- Single values a network keeps, such as how far it has read.
CREATE TABLE bot_value (
	name  TEXT PRIMARY KEY,
	value TEXT NOT NULL,
	time  INTEGER NOT NULL
) WITHOUT ROWID;

-- Updates that are done with, so that one delivered again is not answered again.
CREATE TABLE bot_handled (
	network TEXT NOT NULL,
	id      INTEGER NOT NULL,
	time    INTEGER NOT NULL,
	PRIMARY KEY (network, id)
) WITHOUT ROWID;
CREATE INDEX bot_handled_time ON bot_handled(time);
