-- Decisions of customers and what vendors were told. Both only grow.

CREATE TABLE consent_head (
  subject VARCHAR(200) NOT NULL,
  vendor  VARCHAR(64)  NOT NULL,
  version BIGINT       NOT NULL,
  PRIMARY KEY (subject, vendor)
);

CREATE TABLE consent_event (
  subject VARCHAR(200)   NOT NULL,
  vendor  VARCHAR(64)    NOT NULL,
  version BIGINT         NOT NULL,
  record  VARCHAR(64)    NOT NULL UNIQUE,
  event   VARCHAR(20000) NOT NULL,
  PRIMARY KEY (subject, vendor, version)
);

-- The one row that gives out numbers: a sequence would leave gaps.
CREATE TABLE ledger_head (
  id   INTEGER NOT NULL PRIMARY KEY,
  size BIGINT  NOT NULL
);

INSERT INTO ledger_head (id, size) VALUES (1, 0);

CREATE TABLE disclosure (
  seq        BIGINT NOT NULL PRIMARY KEY,
  written_at BIGINT NOT NULL,
  entry      BYTEA  NOT NULL,
  leaf       BYTEA  NOT NULL
);
