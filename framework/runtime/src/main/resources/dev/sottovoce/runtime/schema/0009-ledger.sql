-- What an entry's bytes say, beside them, so that a customer's entries are found: the tag is the entry's principal.
-- ledger verify compares both.

ALTER TABLE disclosure ADD COLUMN tag BYTEA;

ALTER TABLE disclosure ADD COLUMN kind VARCHAR(8);

ALTER TABLE disclosure ADD COLUMN vendor VARCHAR(64);

CREATE INDEX disclosure_by_tag ON disclosure (tag, seq);

-- The tree's right edge: the roots of its perfect subtrees, 32 bytes each, the largest first.
ALTER TABLE ledger_head ADD COLUMN edge BYTEA;

-- How often keys were destroyed: whoever keeps keys in memory forgets them when this has grown.
ALTER TABLE ledger_head ADD COLUMN erasures BIGINT DEFAULT 0 NOT NULL;

-- The key-encryption key that new keys are wrapped under; it lives outside the database.
ALTER TABLE ledger_head ADD COLUMN wrapped_under VARCHAR(31);

-- One key for each customer and quarter, encrypted. Without its row, nobody can read the quarter's entries.
CREATE TABLE ledger_key (
  subject       VARCHAR(200) NOT NULL,
  quarter       VARCHAR(8)   NOT NULL,
  wrapped_under VARCHAR(31)  NOT NULL,
  wrapped       BYTEA        NOT NULL,
  PRIMARY KEY (subject, quarter)
);

CREATE INDEX ledger_key_by_quarter ON ledger_key (quarter);

CREATE TABLE ledger_checkpoint (
  size    BIGINT        NOT NULL PRIMARY KEY,
  note    VARCHAR(2000) NOT NULL
);
