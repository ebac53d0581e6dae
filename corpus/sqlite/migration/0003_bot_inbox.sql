-- Updates of a network that wait long for their turn, kept here so that those behind them can be fetched.
CREATE TABLE bot_inbox (
	network TEXT NOT NULL,
	id      INTEGER NOT NULL,
	raw     BLOB NOT NULL,
	PRIMARY KEY (network, id)
) WITHOUT ROWID;
